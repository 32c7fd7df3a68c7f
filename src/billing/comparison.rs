//! What billing in parts is worth, against one invoice at the end.

use crate::calendar::Date;
use crate::claim::DueInstalment;
use crate::money::{Amount, Currency, Rounding};
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

    /// What is billed and not yet paid from a day on, if every invoice is paid on its due date.
    pub struct ExposurePoint {
        /// The day.
        pub date: Date,
        /// The most that is billed and not yet paid at any time of the day. Payments of a day come
        /// before its invoices, and what is due at once is owed for a moment.
        pub billed: Amount,
        /// What is held back by then, until its release.
        pub retained: Amount,
    }
}

/// When an invoice was issued, when its parts are due, and what is held back of it.
pub(super) type Payable<'a> = (Date, &'a [DueInstalment], i64);

/// A moment of a day: payments of earlier invoices, then new invoices, then what is due at once.
type Moment = (Date, u8);

/// Returns what is owed over time: a point for each day on which it changes. `None` where a sum
/// passes 64 bits.
pub(super) fn exposure<'a>(
    invoices: impl Iterator<Item = Payable<'a>>,
    currency: Currency,
) -> Option<Vec<ExposurePoint>> {
    let mut events: Vec<(Moment, i128, i64)> = Vec::new();
    for (issued, instalments, retained) in invoices {
        events.push(((issued, 1), 0, retained));
        for instalment in instalments {
            let amount = minor(instalment);
            events.push(((issued, 1), amount, 0));
            let paid = if instalment.due > issued { 0 } else { 2 };
            events.push(((instalment.due.max(issued), paid), -amount, 0));
        }
    }
    sort_by_key(&mut events, |((date, order), ..)| i64::from(date.days()) * 3 + i64::from(*order));
    let (mut owed, mut held) = (0i128, 0i64);
    let mut points: Vec<ExposurePoint> = Vec::new();
    let mut add = |date: Date, owed: i128, held: i64| {
        let billed = Amount::from_minor(i64::try_from(owed).ok()?, currency);
        let retained = Amount::from_minor(held, currency);
        match points.last_mut() {
            // The evening before was the last word on a day that has events of its own.
            Some(last) if last.date == date => (last.billed, last.retained) = (billed, retained),
            Some(last) if (last.billed, last.retained) == (billed, retained) => {}
            _ => points.push(ExposurePoint { date, billed, retained }),
        }
        Some(())
    };
    for day in events.chunk_by(|a, b| a.0.0 == b.0.0) {
        let Some(&((date, _), ..)) = day.first() else { continue };
        let mut most: Option<i128> = None;
        for moment in day.chunk_by(|a, b| a.0 == b.0) {
            for (_, amount, retained) in moment {
                owed += amount;
                held = held.checked_add(*retained)?;
            }
            most = Some(most.map_or(owed, |most| most.max(owed)));
        }
        let most = most.unwrap_or(owed);
        add(date, most, held)?;
        if most != owed {
            add(date.next(), owed, held)?;
        }
    }
    Some(points)
}

/// Returns the most that is owed at once.
pub(super) fn peak(exposure: &[ExposurePoint], currency: Currency) -> Amount {
    let most = exposure.iter().map(|point| point.billed.minor()).max();
    Amount::from_minor(most.unwrap_or(0).max(0), currency)
}

/// Returns the average due date, weighted by amount, or `None` where nothing is due.
pub(super) fn average<'a>(invoices: impl Iterator<Item = Payable<'a>>) -> Option<Date> {
    let due: Vec<&DueInstalment> = invoices.flat_map(|(_, instalments, _)| instalments).collect();
    let (first, last) = (due.iter().map(|i| i.due).min()?, due.iter().map(|i| i.due).max()?);
    let weight: i128 = due.iter().map(|instalment| minor(instalment)).sum();
    let days =
        due.iter().map(|instalment| minor(instalment) * i128::from(instalment.due.days())).sum();
    // Credits weigh against the rest, and could pull the mean out of the calendar.
    let mean = Rounding::HalfUp.divide(days, weight);
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
        let each = || invoices.iter().map(|(issued, due)| (*issued, due.as_slice(), 0));
        let exposure = exposure(each(), Currency::EUR).unwrap();
        (peak(&exposure, Currency::EUR).minor(), average(each()).map(|date| date.to_string()))
    }

    fn course(invoices: &[(Date, Vec<DueInstalment>, i64)]) -> Vec<String> {
        let each = invoices.iter().map(|(issued, due, held)| (*issued, due.as_slice(), *held));
        let point =
            |p: ExposurePoint| format!("{} {} {}", p.date, p.billed.minor(), p.retained.minor());
        exposure(each, Currency::EUR).unwrap().into_iter().map(point).collect()
    }

    #[test]
    fn what_is_owed_over_time_has_a_point_for_each_change() {
        let bill = |issued, due, minor, held| {
            let (issued, due) = invoice(issued, due, minor);
            (issued, due, held)
        };
        // The second is paid in two halves, and a deposit at once; the last pays out what was held.
        let mut halves = bill("2026-02-28", "2026-03-31", 25, 5);
        halves.1.extend(invoice("2026-02-28", "2026-04-30", 25).1);
        let invoices = [
            bill("2026-01-15", "2026-01-15", 30, 0),
            bill("2026-01-31", "2026-02-28", 100, 10),
            halves,
            bill("2026-06-01", "2026-06-01", 15, -15),
        ];
        assert_eq!(
            course(&invoices),
            [
                "2026-01-15 30 0",
                "2026-01-16 0 0",
                "2026-01-31 100 10",
                "2026-02-28 50 15",
                "2026-03-31 25 15",
                "2026-04-30 0 15",
                "2026-06-01 15 0",
                "2026-06-02 0 0",
            ]
        );
        assert_eq!(course(&[]), [""; 0]);
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
