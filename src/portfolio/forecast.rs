//! When the money will come, by how each client paid before.

use super::experience::Experience;
use super::measures::Habit;
use super::options::Month;
use super::state::{Ledger, LedgerState, OpenInstalment};
use crate::calendar::Date;
use crate::claim::PaymentPromise;
use crate::money::Amount;
use crate::order::sort_by_key;
use crate::reason::{Basis, Reason, ReasonKind};
use crate::shape::record;

record! {
    /// When an open instalment is expected to be paid.
    pub struct ForecastInstalment {
        /// The reference of the invoice.
        pub id: Option<String>,
        /// The client.
        pub customer: Option<String>,
        /// When it is due.
        pub due: Date,
        /// What is open of it, or the part of it with one expectation.
        pub amount: Amount,
        /// The day by which half of what the client paid so late had come.
        pub expected: Option<Date>,
        /// The day by which four fifths had.
        pub cautious: Option<Date>,
        /// Why.
        pub reasons: Vec<Reason>,
    }

    /// What is expected in a month.
    pub struct ForecastMonth {
        /// The month, `YYYY-MM`.
        pub month: String,
        /// By the expected days.
        pub expected: Amount,
        /// By the cautious days.
        pub cautious: Amount,
    }

    /// What is expected in a week.
    pub struct ForecastWeek {
        /// Its Monday.
        pub week: Date,
        /// By the expected days.
        pub expected: Amount,
        /// By the cautious days.
        pub cautious: Amount,
    }

    /// When the money will come. By month or by week, what has no day and what is disputed included,
    /// it adds up to all that is open.
    pub struct Forecast {
        /// Each open instalment.
        pub instalments: Vec<ForecastInstalment>,
        /// By month.
        pub by_month: Vec<ForecastMonth>,
        /// By week.
        pub by_week: Vec<ForecastWeek>,
        /// What is later than any payment before, or of which nothing is known.
        pub undated: Amount,
        /// What is disputed.
        pub disputed: Amount,
    }
}

/// The fewest payments that are a habit.
const LEAST: usize = 3;

/// Returns the forecast, by the payments of the year before the day of the state.
pub(crate) fn forecast(ledger: &Ledger, state: &LedgerState, payments: &[Experience]) -> Forecast {
    let paid = |one: &&Experience| one.within(state.day, super::figures::YEAR);
    let habit = |some: &[Experience]| {
        Habit::of(some.iter().filter(paid).map(|one| (one.days_late, one.amount)).collect())
    };
    let mut writer = Writer {
        ledger,
        day: state.day,
        everybody: habit(payments),
        instalments: Vec::with_capacity(state.open.len()),
        days: Vec::with_capacity(state.open.len()),
        undated: 0,
        disputed: 0,
    };
    let mut rest = payments;
    for client in 0..ledger.clients.len() {
        let (of_client, others) = rest.split_at(rest.partition_point(|one| one.client <= client));
        rest = others;
        let open = state.open_of(client);
        if open.is_empty() {
            continue;
        }
        let own = Some(habit(of_client)).filter(|habit| habit.payments >= LEAST);
        let promises = !broke_last(ledger, client, state.day);
        writer.client(open, own.as_ref(), promises);
    }
    writer.finish()
}

/// Whether a client broke the promise that it made last of those whose day has passed.
fn broke_last(ledger: &Ledger, client: usize, day: Date) -> bool {
    let mut last: Option<(Date, bool)> = None;
    for read in ledger.invoices_of(client) {
        let known = read.invoice.promises.iter();
        for promise in known.filter(|promise| promise.made <= day && promise.pay_by < day) {
            if last.is_none_or(|(before, _)| before <= promise.pay_by) {
                last = Some((promise.pay_by, read.is_broken(promise, day)));
            }
        }
    }
    last.is_some_and(|(_, broken)| broken)
}

struct Writer<'l> {
    ledger: &'l Ledger,
    day: Date,
    everybody: Habit,
    instalments: Vec<ForecastInstalment>,
    /// What is expected: the day, the cautious day, and how much.
    days: Vec<(Date, Date, i64)>,
    undated: i64,
    disputed: i64,
}

impl Writer<'_> {
    fn client(&mut self, open: &[OpenInstalment], own: Option<&Habit>, promises: bool) {
        for of_invoice in open.chunk_by(|a, b| a.invoice == b.invoice) {
            let place = of_invoice.first().map_or(0, |part| part.invoice);
            let read = self.ledger.invoices.get(place);
            let promise = read.filter(|_| promises).and_then(|read| {
                let made = read.invoice.promises.iter().filter(|one| one.made <= self.day);
                made.filter(|one| one.pay_by >= self.day).max_by_key(|one| (one.made, one.pay_by))
            });
            let mut promised = promise.map_or(0, |one| one.amount.map_or(i64::MAX, Amount::minor));
            for part in of_invoice {
                if part.disputed > 0 {
                    self.disputed += part.disputed;
                    self.write(part, part.disputed, None, ReasonKind::ForecastDisputed {});
                }
                let kept = part.undisputed().min(promised);
                promised -= kept;
                if let Some(promise) = promise.filter(|_| kept > 0) {
                    self.promised(part, kept, promise);
                }
                if part.undisputed() > kept {
                    self.by_habit(part, part.undisputed() - kept, own);
                }
            }
        }
    }

    fn promised(&mut self, part: &OpenInstalment, amount: i64, promise: &PaymentPromise) {
        let day = promise.pay_by.max(self.day.next());
        let why = ReasonKind::ForecastPromise { pay_by: promise.pay_by };
        self.days.push((day, day, amount));
        self.write(part, amount, Some((day, day)), why);
    }

    fn by_habit(&mut self, part: &OpenInstalment, amount: i64, own: Option<&Habit>) {
        let habit = own.unwrap_or(&self.everybody);
        let late = (part.days_late >= 0).then_some(part.days_late);
        let payments = i32::try_from(habit.payments).unwrap_or(i32::MAX);
        let Some((days, cautious)) = habit.days(late, 5).zip(habit.days(late, 8)) else {
            let days = part.days_late.max(0);
            self.undated += amount;
            self.write(part, amount, None, ReasonKind::ForecastLaterThanEver { payments, days });
            return;
        };
        let after = |days: i32| Date::from_days(part.due.days() + days).max(self.day.next());
        let expected = (after(days), after(cautious));
        let why = match own {
            Some(_) => ReasonKind::ForecastHabit { payments, days, cautious },
            None => ReasonKind::ForecastEverybody { payments, days, cautious },
        };
        self.days.push((expected.0, expected.1, amount));
        self.write(part, amount, Some(expected), why);
    }

    fn write(
        &mut self,
        part: &OpenInstalment,
        amount: i64,
        days: Option<(Date, Date)>,
        why: ReasonKind,
    ) {
        let invoice = self.ledger.invoices.get(part.invoice).map(|read| &read.invoice);
        self.instalments.push(ForecastInstalment {
            id: invoice.and_then(|invoice| invoice.id.clone()),
            customer: invoice.and_then(|invoice| invoice.customer.clone()),
            due: part.due,
            amount: self.ledger.money(amount),
            expected: days.map(|(expected, _)| expected),
            cautious: days.map(|(_, cautious)| cautious),
            reasons: vec![Reason { why, basis: Basis::default() }],
        });
    }

    /// Adds up what is expected in each stretch of days, by the first day of each.
    fn totals(&self, first_day: impl Fn(Date) -> Date) -> Vec<(Date, i64, i64)> {
        let mut entries: Vec<(Date, i64, i64)> = Vec::with_capacity(self.days.len() * 2);
        for (expected, cautious, amount) in &self.days {
            entries.push((first_day(*expected), *amount, 0));
            entries.push((first_day(*cautious), 0, *amount));
        }
        sort_by_key(&mut entries, |(day, _, _)| day.days().into());
        let mut totals: Vec<(Date, i64, i64)> = Vec::new();
        for (day, expected, cautious) in entries {
            match totals.last_mut().filter(|(last, _, _)| *last == day) {
                Some(total) => {
                    total.1 += expected;
                    total.2 += cautious;
                }
                None => totals.push((day, expected, cautious)),
            }
        }
        totals
    }

    fn finish(self) -> Forecast {
        let money = |minor| self.ledger.money(minor);
        let months = self.totals(|day| Month::of(day).first());
        let weeks = self.totals(|day| Date::from_days(day.days() + 1 - i32::from(day.weekday())));
        let month = |(first, expected, cautious): (Date, i64, i64)| ForecastMonth {
            month: Month::of(first).to_string(),
            expected: money(expected),
            cautious: money(cautious),
        };
        let week = |(week, expected, cautious): (Date, i64, i64)| ForecastWeek {
            week,
            expected: money(expected),
            cautious: money(cautious),
        };
        Forecast {
            by_month: months.into_iter().map(month).collect(),
            by_week: weeks.into_iter().map(week).collect(),
            undated: money(self.undated),
            disputed: money(self.disputed),
            instalments: self.instalments,
        }
    }
}
