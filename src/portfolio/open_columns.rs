//! Columns of open invoices, added up by age and by client: a ledger of millions of rows.

use super::aging::{AgingBucket, bucket, names};
use super::measures::share;
use super::options::{AgingBasis, BOUND, MOST_ROWS, PortfolioOptions};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::money::{Amount, Currency};
use crate::shape::{InputKind, input, record};

record! {
    /// What is open of columns of invoices on a day, and how old it is.
    pub struct ColumnReport {
        /// The day.
        pub as_of: Date,
        /// The currency of all amounts.
        pub currency: Currency,
        /// What is open.
        pub outstanding: Amount,
        /// What was paid beyond invoices.
        pub credits: Amount,
        /// What is open less credits.
        pub net: Amount,
        /// What is open and not past due.
        pub not_due: Amount,
        /// What is past due.
        pub overdue: Amount,
        /// How old what is open is.
        pub aging: Vec<AgingBucket>,
        /// The same of each client that has a row, by its number.
        pub customers: Vec<ColumnCustomer>,
    }

    /// What is open of one client.
    pub struct ColumnCustomer {
        /// Its number.
        pub customer: i32,
        /// How many of its invoices are open.
        pub invoices: i32,
        /// What is open.
        pub outstanding: Amount,
        /// What of it is past due.
        pub overdue: Amount,
        /// What it paid beyond invoices.
        pub credits: Amount,
        /// Days late of what is open for longest.
        pub oldest_overdue_days: i32,
        /// What is open of each age, in the order of the buckets.
        pub aging: Vec<Amount>,
    }
}

input! {
    /// What columns of invoices take.
    pub struct ColumnOptions {
        /// The day.
        pub as_of: Date,
        /// The currency of the amounts; that of the policy where not said.
        pub currency: Option<Currency>,
        /// The last days of the buckets of the aging, in order.
        pub buckets: Vec<i32> as { InputKind::List(&BOUND, None, MOST_ROWS) },
    }
}

impl ColumnOptions {
    /// Returns the same as options of a portfolio.
    fn portfolio(&self) -> PortfolioOptions {
        PortfolioOptions { buckets: self.buckets.clone(), ..PortfolioOptions::on(self.as_of) }
    }

    /// Returns what is wrong with the options.
    pub fn problems(&self) -> ProblemList {
        self.portfolio().problems()
    }
}

/// Most clients of columns: their numbers stay below.
const MOST_CLIENTS: usize = 1_000_000;

/// What is open of one client.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    rows: i32,
    open_rows: i32,
    outstanding: i64,
    overdue: i64,
    credits: i64,
    oldest: i32,
}

/// Adds rows up: an invoice of so many minor units due on a day, of which so much was paid by the
/// day of the report, of a client by number.
#[derive(Debug)]
pub struct ColumnLedger {
    as_of: Date,
    currency: Currency,
    options: PortfolioOptions,
    clients: Vec<Sums>,
    /// What is open of each client in each bucket, client by client.
    ages: Vec<i64>,
    counts: Vec<i32>,
    /// All that was added: sums that are made of it fit.
    everything: i64,
    problems: ProblemList,
}

impl ColumnLedger {
    /// Returns an empty one, for amounts in a currency.
    pub fn new(options: &ColumnOptions, currency: Currency) -> ColumnLedger {
        let options = options.portfolio();
        let buckets = options.bounds().len() + 2;
        ColumnLedger {
            as_of: options.as_of,
            currency,
            options,
            clients: Vec::new(),
            ages: Vec::new(),
            counts: vec![0; buckets],
            everything: 0,
            problems: ProblemList::default(),
        }
    }

    /// Adds a row, number `row` of the caller's. What is wrong with it is noted for the report.
    pub fn row(&mut self, row: usize, amount: i64, paid: i64, due: i32, client: i32) {
        let due_date = Date::from_days(due);
        let place = usize::try_from(client).ok().filter(|place| *place < MOST_CLIENTS);
        let everything = self.everything.checked_add(amount).and_then(|s| s.checked_add(paid));
        let (true, Some(place), Some(everything)) =
            (amount > 0 && paid >= 0 && due_date.in_range(), place, everything)
        else {
            self.refuse(row, amount, paid, due_date, client);
            return;
        };
        self.everything = everything;
        let buckets = self.counts.len();
        if self.clients.len() <= place {
            self.clients.resize(place + 1, Sums::default());
            self.ages.resize((place + 1) * buckets, 0);
        }
        let Some(sums) = self.clients.get_mut(place) else { return };
        sums.rows = sums.rows.saturating_add(1);
        let open = amount - paid;
        if open <= 0 {
            sums.credits -= open;
            return;
        }
        let days = self.as_of.days().saturating_sub(due);
        sums.open_rows = sums.open_rows.saturating_add(1);
        sums.outstanding += open;
        if days > 0 {
            sums.overdue += open;
            sums.oldest = sums.oldest.max(days);
        }
        let age = bucket(days, self.options.bounds(), AgingBasis::Due);
        if let Some(sum) = self.ages.get_mut(place * buckets + age) {
            *sum += open;
        }
        if let Some(count) = self.counts.get_mut(age) {
            *count = count.saturating_add(1);
        }
    }

    #[cold]
    fn refuse(&mut self, row: usize, amount: i64, paid: i64, due: Date, client: i32) {
        let mut note = |wrong: bool, code, column: &str, value: i64, hint: &str| {
            if wrong {
                let path = format!("{column}[{row}]");
                self.problems.add(|| Problem::new(code, path).value(value).hint(hint));
            }
        };
        let more = "give more than zero, in minor units";
        note(amount <= 0, ProblemCode::AmountNotPositive, "amount", amount, more);
        note(paid < 0, ProblemCode::AmountNotPositive, "paid", paid, "give zero or more");
        let range = "days since 1970-01-01, from 1990 to 2199";
        note(!due.in_range(), ProblemCode::DateRange, "due", due.days().into(), range);
        let known = usize::try_from(client).is_ok_and(|place| place < MOST_CLIENTS);
        let number = "a whole number from 0 to 999999";
        note(!known, ProblemCode::NumberInvalid, "customer", client.into(), number);
        let fits = self.everything.checked_add(amount).and_then(|sum| sum.checked_add(paid));
        let hint = "all amounts together pass 64 bits";
        note(fits.is_none(), ProblemCode::SumRange, "amount", amount, hint);
    }

    /// Returns the report; without clients where the caller has no column of them.
    ///
    /// # Errors
    /// What is wrong with rows, each with its place.
    pub fn report(self, with_clients: bool) -> Result<ColumnReport, Problems> {
        if !self.problems.is_empty() {
            return Err(self.problems.into());
        }
        let money = |minor| Amount::from_minor(minor, self.currency);
        let buckets = self.counts.len();
        let mut all = Sums::default();
        let mut ages = vec![0i64; buckets];
        let mut customers = Vec::new();
        for ((number, sums), own) in (0..).zip(&self.clients).zip(self.ages.chunks(buckets)) {
            all.outstanding += sums.outstanding;
            all.overdue += sums.overdue;
            all.credits += sums.credits;
            ages.iter_mut().zip(own).for_each(|(sum, open)| *sum += open);
            if with_clients && sums.rows > 0 {
                customers.push(ColumnCustomer {
                    customer: number,
                    invoices: sums.open_rows,
                    outstanding: money(sums.outstanding),
                    overdue: money(sums.overdue),
                    credits: money(sums.credits),
                    oldest_overdue_days: sums.oldest,
                    aging: own.iter().map(|open| money(*open)).collect(),
                });
            }
        }
        let rows = names(&self.options).into_iter().zip(ages).zip(self.counts);
        let aging = rows.map(|((bucket, open), count)| AgingBucket {
            bucket,
            count,
            outstanding: money(open),
            disputed: money(0),
            share: share(open, all.outstanding).and_then(|share| share.round(4)),
        });
        Ok(ColumnReport {
            as_of: self.as_of,
            currency: self.currency,
            outstanding: money(all.outstanding),
            credits: money(all.credits),
            net: money(all.outstanding - all.credits),
            not_due: money(all.outstanding - all.overdue),
            overdue: money(all.overdue),
            aging: aging.collect(),
            customers,
        })
    }
}
