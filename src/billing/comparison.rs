//! What billing in parts is worth, against one invoice at the end.

use crate::calendar::Date;
use crate::claim::DueInstalment;
use crate::money::{Amount, Currency, Rounding, saturate};
use crate::order::sort_by_key;
use crate::shape::record;

record! {
    /// Billing in parts against one invoice for the whole at the end of the project.
    pub struct Comparison {
        /// The most that is ever owed at once: billed and not yet paid, if every invoice is paid on
        /// its due date. Payments of a day come before its invoices; a retention counts from its
        /// release.
        pub peak_exposure: PeakExposure,
        /// The average day on which money is due, weighted by amount.
        pub average_due: AverageDue,
    }

    /// The most ever owed at once.
    pub struct PeakExposure {
        /// Billed in parts.
        pub partial: Amount,
        /// Billed once.
        pub single: Amount,
    }

    /// The average day on which money is due.
    pub struct AverageDue {
        /// Billed in parts.
        pub partial: Date,
        /// Billed once.
        pub single: Date,
    }
}

/// When an invoice was issued, and when its parts are due.
pub(super) type Payable<'a> = (Date, &'a [DueInstalment]);

/// Returns the most that is owed at once.
pub(super) fn peak<'a>(invoices: impl Iterator<Item = Payable<'a>>, currency: Currency) -> Amount {
    // On each day: payments of earlier invoices, then new invoices, then what is due at once.
    let mut events: Vec<(Date, u8, i128)> = Vec::new();
    for (issued, instalments) in invoices {
        for instalment in instalments {
            let amount = minor(instalment);
            events.push((issued, 1, amount));
            let paid = if instalment.due > issued { 0 } else { 2 };
            events.push((instalment.due.max(issued), paid, -amount));
        }
    }
    sort_by_key(&mut events, |(date, order, _)| i64::from(date.days()) * 3 + i64::from(*order));
    let (mut owed, mut peak) = (0, 0);
    let same_moment = |a: &(Date, u8, i128), b: &(Date, u8, i128)| (a.0, a.1) == (b.0, b.1);
    for moment in events.chunk_by(same_moment) {
        owed += moment.iter().map(|(_, _, amount)| amount).sum::<i128>();
        peak = peak.max(owed);
    }
    Amount::from_minor(saturate(peak), currency)
}

/// Returns the average due date, weighted by amount, or `None` where nothing is due.
pub(super) fn average<'a>(invoices: impl Iterator<Item = Payable<'a>>) -> Option<Date> {
    let due: Vec<&DueInstalment> = invoices.flat_map(|(_, instalments)| instalments).collect();
    let (first, last) = (due.iter().map(|i| i.due).min()?, due.iter().map(|i| i.due).max()?);
    let weight: i128 = due.iter().map(|instalment| minor(instalment)).sum();
    let days =
        due.iter().map(|instalment| minor(instalment) * i128::from(instalment.due.days())).sum();
    let mean = saturate(Rounding::HalfUp.divide(days, weight));
    // Credits weigh against the rest, and could pull the mean out of the calendar.
    let mean = mean.clamp(first.days().into(), last.days().into());
    Some(Date::from_days(mean as i32))
}

fn minor(instalment: &DueInstalment) -> i128 {
    instalment.amount.map_or(0, |amount| amount.minor().into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn invoice(issued: &str, due: &str, minor: i64) -> (Date, Vec<DueInstalment>) {
        let due = Date::parse(due).unwrap();
        let amount = Some(Amount::from_minor(minor, Currency::EUR));
        (Date::parse(issued).unwrap(), vec![DueInstalment { due, amount, discounts: Vec::new() }])
    }

    fn compare(invoices: &[(Date, Vec<DueInstalment>)]) -> (i64, Option<String>) {
        let each = || invoices.iter().map(|(issued, due)| (*issued, due.as_slice()));
        (peak(each(), Currency::EUR).minor(), average(each()).map(|date| date.to_string()))
    }

    #[test]
    fn payments_come_before_the_invoices_of_the_day() {
        let first = invoice("2026-01-31", "2026-02-28", 100);
        let (on_the_day, a_day_later) = ("2026-02-28", "2026-02-27");
        let second = invoice(on_the_day, "2026-03-31", 50);
        assert_eq!(compare(&[first.clone(), second]).0, 100);
        let second = invoice(a_day_later, "2026-03-31", 50);
        assert_eq!(compare(&[first, second]).0, 150);
    }

    #[test]
    fn what_is_due_at_once_is_owed_for_a_moment() {
        assert_eq!(
            compare(&[invoice("2026-01-31", "2026-01-31", 100)]),
            (100, Some("2026-01-31".into()))
        );
    }

    #[test]
    fn amounts_weigh_the_average() {
        let invoices =
            [invoice("2026-01-01", "2026-01-11", 300), invoice("2026-01-05", "2026-01-31", 100)];
        assert_eq!(compare(&invoices), (400, Some("2026-01-16".into())));
    }

    #[test]
    fn credits_lower_what_is_owed_and_keep_the_average_in_place() {
        let invoices = [
            invoice("2026-01-01", "2026-01-31", 100),
            invoice("2026-01-10", "2026-02-09", -99),
            invoice("2026-01-20", "2026-02-19", 10),
        ];
        assert_eq!(compare(&invoices), (100, Some("2026-01-31".into())));
        assert_eq!(compare(&[]), (0, None));
    }
}
