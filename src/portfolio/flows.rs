//! What was invoiced, received and paid, day by day: the sums of any window are then one difference.

use super::experience::Experience;
use super::options::{Month, PortfolioOptions};
use super::state::Ledger;
use crate::calendar::Date;
use crate::claim::UnappliedKind;

/// Sums of a stretch of days, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DaySums {
    /// Invoiced less credit notes.
    pub sales: i64,
    /// Money received.
    pub received: i64,
    /// What of it paid an instalment.
    pub paid: i64,
    /// How many portions it paid.
    pub count: i64,
    /// What was paid by the due date, and how many portions.
    pub on_time: i64,
    pub on_time_count: i64,
    /// Amounts times days late, early ones as none.
    pub late: i128,
    /// The same, early ones below zero.
    pub beyond: i128,
    /// Amounts times days from the invoice to the payment.
    pub to_pay: i128,
}

impl DaySums {
    fn plus(self, other: DaySums, sign: i64) -> DaySums {
        let wide = i128::from(sign);
        DaySums {
            sales: self.sales + sign * other.sales,
            received: self.received + sign * other.received,
            paid: self.paid + sign * other.paid,
            count: self.count + sign * other.count,
            on_time: self.on_time + sign * other.on_time,
            on_time_count: self.on_time_count + sign * other.on_time_count,
            late: self.late + wide * other.late,
            beyond: self.beyond + wide * other.beyond,
            to_pay: self.to_pay + wide * other.to_pay,
        }
    }

    /// Adds an experience.
    pub fn experience(&mut self, one: &Experience) {
        let amount = i128::from(one.amount);
        self.paid += one.amount;
        self.count += 1;
        if one.days_late <= 0 {
            self.on_time += one.amount;
            self.on_time_count += 1;
        }
        self.late += amount * i128::from(one.days_late.max(0));
        self.beyond += amount * i128::from(one.days_late);
    }
}

/// The sums of a ledger from its first day to each day, through the day of a report.
#[derive(Debug)]
pub(crate) struct Flows {
    first: Date,
    /// What came through each day, from the first.
    through: Vec<DaySums>,
}

impl Flows {
    /// Returns the flows of a ledger through a day, by its payments until then.
    pub fn of(
        ledger: &Ledger,
        paid: &[Experience],
        options: &PortfolioOptions,
        day: Date,
    ) -> Flows {
        let mut first = day;
        for read in &ledger.invoices {
            let entries = read.invoice.payments.iter().chain(&read.invoice.credits);
            let days = entries.map(|entry| entry.date).chain([read.invoice.issued]);
            first = days.fold(first, Date::min);
        }
        let unapplied = || ledger.clients.iter().flat_map(|client| &client.unapplied);
        first = unapplied().map(|money| money.date).fold(first, Date::min);
        first = options.sales.iter().map(|sales| sales.month.first()).fold(first, Date::min);
        let days = usize::try_from(day.days_since(first)).unwrap_or(0) + 1;
        let mut flows = Flows { first, through: vec![DaySums::default(); days] };
        for read in ledger.invoices.iter().filter(|read| read.invoice.issued <= day) {
            let invoice = &read.invoice;
            if options.sales.is_empty() {
                flows.at(invoice.issued, |sums| sums.sales += invoice.total.minor());
                for credit in &invoice.credits {
                    flows.at(credit.date, |sums| sums.sales -= credit.amount.minor());
                }
            }
            for payment in invoice.payments.iter().filter(|payment| !payment.rejected) {
                flows.at(payment.date, |sums| sums.received += payment.amount.minor());
            }
        }
        for money in unapplied() {
            let credited = money.kind == Some(UnappliedKind::CreditNote);
            let amount = money.amount.minor();
            flows.at(money.date, |sums| match credited {
                true if options.sales.is_empty() => sums.sales -= amount,
                true => {}
                false => sums.received += amount,
            });
        }
        let given = options.sales.iter().filter(|sales| sales.amount.currency() == ledger.currency);
        for sales in given {
            flows.spread(sales.month, sales.amount.minor(), day);
        }
        for one in paid {
            let issued = ledger.invoices.get(one.invoice).map(|read| read.invoice.issued);
            let to_pay = one.date.days_since(issued.unwrap_or(one.date));
            flows.at(one.date, |sums| {
                sums.experience(one);
                sums.to_pay += i128::from(one.amount) * i128::from(to_pay);
            });
        }
        let mut sum = DaySums::default();
        for of_day in &mut flows.through {
            sum = sum.plus(*of_day, 1);
            *of_day = sum;
        }
        flows
    }

    /// Adds to a day, where it has come.
    fn at(&mut self, day: Date, add: impl FnOnce(&mut DaySums)) {
        let place = usize::try_from(day.days_since(self.first)).ok();
        if let Some(sums) = place.and_then(|place| self.through.get_mut(place)) {
            add(sums);
        }
    }

    /// Spreads the sales of a month over its days, of the running month over those that have come.
    fn spread(&mut self, month: Month, amount: i64, day: Date) {
        let last = month.last().min(day);
        let days = i128::from(last.days_since(month.first())) + 1;
        let mut before = 0;
        for passed in 1..=days {
            let through = i128::from(amount) * passed / days;
            let date = Date::from_days(month.first().days() + passed as i32 - 1);
            // No part is larger than the whole.
            self.at(date, |sums| sums.sales += (through - before) as i64);
            before = through;
        }
    }

    fn through(&self, day: Date) -> DaySums {
        let days = day.days_since(self.first);
        let place = usize::try_from(days).ok().map(|days| days.min(self.through.len() - 1));
        place.and_then(|place| self.through.get(place)).copied().unwrap_or_default()
    }

    /// Returns the sums of the days after one through another.
    pub fn between(&self, after: Date, through: Date) -> DaySums {
        self.through(through).plus(self.through(after), -1)
    }

    /// Returns the sums of the window of so many days that ends on a day.
    pub fn window(&self, day: Date, days: i32) -> DaySums {
        self.between(Date::from_days(day.days() - days), day)
    }

    /// Returns the sums of a month, of the running one through a day.
    pub fn month(&self, month: Month, day: Date) -> DaySums {
        self.between(month.first().previous(), month.last().min(day))
    }
}
