//! The claim as a ledger read in date order.
//!
//! Debts fall due; payments and credit notes land; interest accrues on what is overdue. Interest is
//! kept as exact fractions over one denominator until a day on which it must become money: a
//! payment is allocated, a year is capitalised, or the day of the assessment is reached. Then the
//! sum is rounded once and its cents are spread over the lines.

use super::invoice::Towards;
use super::tariff::{Origin, ReferenceRate, Tariff};
use crate::calendar::Date;
use crate::error::{Problem, Problems};
use crate::law::{Accrual, CitationId, ClaimPart, DayCount};
use crate::money::{Rate, Rounding, round_together, sum};
use crate::order::sort_by_key;
use crate::reason::Basis;
use crate::shape::string_enum;

string_enum! {
    /// What a sum for recovery is.
    pub enum CostKind {
        /// The fixed sum, by law or agreed.
        Compensation => "compensation",
        /// What the law's scale gives for collecting the debt.
        Collection => "collection",
        /// A fee for a reminder.
        ReminderFee => "reminder-fee",
    }

    /// What a line of the account is.
    pub enum AllocationKind {
        /// Money received.
        Payment => "payment",
        /// A discount for early payment that was taken.
        Discount => "discount",
        /// The day on which the invoice was made up: what earlier payments counted against costs
        /// and interest is owed under these names again, and no principal is.
        Settlement => "settlement",
    }
}

/// The rules by which a ledger is read, resolved from law and policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rules {
    pub accrual: Accrual,
    pub day_count: DayCount,
    /// After how many full months interest bears interest itself; 0 for never.
    pub compounding: i32,
    pub rounding: Rounding,
    /// Whether each line is rounded by itself rather than the sum.
    pub each_line: bool,
    pub allocation: [ClaimPart; 3],
}

impl Rules {
    /// What a line counts towards the sum: itself, or what its own rounding leaves of it.
    fn counted(&self, exact: i128) -> i128 {
        if !self.each_line {
            return exact;
        }
        let denominator = denominator(self.day_count);
        self.rounding.divide(exact, denominator) * denominator
    }
}

/// The sums of a claim on a day, in minor units.
#[derive(Clone, Debug)]
pub(crate) struct Sums {
    pub outstanding: i64,
    pub interest: i64,
    pub costs: i64,
    pub total: i64,
    /// Principal owed of each debt.
    pub debts: Vec<i64>,
    /// What payments counted against costs.
    pub costs_paid: i64,
    /// What the books show: so far without what is open, below zero by what was paid beyond it all.
    pub balance: i64,
}

/// Money that moves the ledger, in minor units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub date: Date,
    pub amount: i64,
    pub kind: EntryKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryKind {
    Credit,
    /// With its place among the payments as given, and whether it was meant for the principal.
    Payment(usize, Towards),
    /// A discount taken, with the first instalment that it is for.
    Discount(usize),
}

/// A sum for recovery beside interest, and from which day it is owed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub kind: CostKind,
    pub since: Date,
    pub amount: i64,
    /// What is still owed of it; nothing before its day.
    pub owed: i64,
}

/// How the interest of a debt begins, and the rule that says so.
#[derive(Clone, Copy, Debug)]
pub(crate) enum InterestStart {
    AfterDue,
    /// After the due date, although the law wants a reminder and none was given.
    WithoutReminder(CitationId),
    /// After the formal notice or the reminder of this day.
    AfterNotice(Date, CitationId),
    /// Not at all: the law wants a formal notice and none was given.
    WithoutNotice(CitationId),
}

/// One instalment of the invoice.
#[derive(Clone, Debug)]
pub(crate) struct Debt {
    pub due: Date,
    pub amount: i64,
    /// Principal still owed.
    pub outstanding: i64,
    /// The first day that bears interest.
    pub first: Date,
    pub begins: InterestStart,
    /// The next day to accrue.
    cursor: Date,
    /// Full years of the delay whose interest was capitalised, and the last day of the next one.
    years: i32,
    /// How long such a year is, in months.
    months: i32,
    anniversary: Option<Date>,
    /// Interest over the denominator that is not money yet, as it will be rounded.
    fresh: i128,
    /// Interest rounded and still owed.
    interest: i64,
    /// Capitalised interest still owed, which bears interest itself.
    capitalised: i64,
    /// The day the principal reached zero.
    pub settled: Option<Date>,
}

impl Debt {
    pub fn new(due: Date, amount: i64, first: Date, begins: InterestStart) -> Debt {
        let settled = (amount == 0).then_some(due);
        Debt {
            due,
            amount,
            outstanding: amount,
            first,
            begins,
            cursor: first,
            years: 0,
            months: 12,
            anniversary: last_of_months(due, first, 12),
            fresh: 0,
            interest: 0,
            capitalised: 0,
            settled,
        }
    }

    /// Whether it was late on a day, or paid late by then.
    pub fn late_on(&self, day: Date) -> bool {
        self.due < self.settled.unwrap_or(day)
    }

    /// The sum that bears interest. An instalment that is settled bears none, as an invoice that is:
    /// what is left of its interest is a sum like compensation.
    fn bearing(&self) -> i128 {
        if self.outstanding == 0 {
            return 0;
        }
        i128::from(self.outstanding) + i128::from(self.capitalised)
    }

    /// Goes on to the next year of its delay.
    fn next_year(&mut self) {
        self.years += 1;
        let months = self.years.saturating_add(1).saturating_mul(self.months);
        self.anniversary = last_of_months(self.due, self.first, months);
    }

    /// Capitalises after so many months each in place of a year.
    fn with_months(mut self, months: i32) -> Debt {
        self.months = months;
        self.anniversary = last_of_months(self.due, self.first, months);
        self
    }

    /// Whether it bears interest, and has since this day.
    fn bears_since(&self, first: Date) -> bool {
        self.first == first && self.bearing() > 0
    }
}

/// Interest of one period, one principal and one rate.
#[derive(Clone, Debug)]
pub(crate) struct AccrualLine {
    pub debt: usize,
    pub from: Date,
    pub to: Date,
    pub days: i32,
    pub principal: i64,
    pub rate: Rate,
    pub reference: Option<ReferenceRate>,
    pub origin: Origin,
    pub basis: Basis,
    /// Exact interest over the denominator of the ledger.
    exact: i128,
    /// The interest once rounded.
    pub interest: i64,
}

/// What a payment or a discount counted against, or what was handed back once the invoice was paid.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allocation {
    pub kind: AllocationKind,
    /// The place of a payment among those given.
    pub payment: usize,
    pub date: Date,
    pub costs: i64,
    pub interest: i64,
    pub principal: i64,
    pub surplus: i64,
}

impl Allocation {
    fn new(kind: AllocationKind, date: Date) -> Allocation {
        let payment = usize::MAX;
        Allocation { kind, payment, date, costs: 0, interest: 0, principal: 0, surplus: 0 }
    }
}

/// Interest that became principal on the anniversary of a delay.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Capitalisation {
    pub date: Date,
    pub amount: i64,
}

/// The state of a claim after reading the ledger.
#[derive(Debug)]
pub(crate) struct Ledger<'a> {
    rules: Rules,
    tariff: Tariff<'a>,
    pub debts: Vec<Debt>,
    pub lines: Vec<AccrualLine>,
    /// The first line whose interest is still an exact fraction.
    open: usize,
    /// The sums for recovery, in order of their days; the first so many have come.
    pub costs: Vec<Cost>,
    come: usize,
    /// What payments, credit notes and discounts leave of the invoice on the book.
    balance: i64,
    /// Interest paid so far.
    interest_paid: i64,
    pub allocations: Vec<Allocation>,
    /// What was credited beyond the principal.
    pub credited: i64,
    pub capitalisations: Vec<Capitalisation>,
}

impl<'a> Ledger<'a> {
    /// Opens a ledger of these debts, first due first, with the sums for recovery in order of the
    /// days from which they are owed.
    pub fn new(rules: Rules, tariff: Tariff<'a>, debts: Vec<Debt>, costs: Vec<Cost>) -> Ledger<'a> {
        let months = if rules.compounding > 0 { rules.compounding } else { 12 };
        let debts: Vec<Debt> = debts.into_iter().map(|debt| debt.with_months(months)).collect();
        Ledger {
            rules,
            tariff,
            balance: debts.iter().map(|debt| debt.amount).sum(),
            debts,
            // Four years of half-years, without growing on the way.
            lines: Vec::with_capacity(8),
            open: 0,
            costs,
            come: 0,
            interest_paid: 0,
            allocations: Vec::new(),
            credited: 0,
            capitalisations: Vec::new(),
        }
    }

    /// Reads the entries, in order of their dates, and accrues through `as_of`.
    ///
    /// # Errors
    /// Those of [`Tariff::step`].
    pub fn read(&mut self, entries: &[Entry], as_of: Date) -> Result<(), Problems> {
        for entry in entries.iter().take_while(|entry| entry.date <= as_of) {
            self.enter(entry)?;
        }
        self.accrue_until(as_of)?;
        Ok(self.settle(None)?)
    }

    /// Returns the sums of the claim on each of these days, which are in order of time: what
    /// [`Ledger::read`] leaves on the day, in one walk through all of them.
    ///
    /// # Errors
    /// Those of [`Tariff::step`].
    pub fn sums_on(&mut self, entries: &[Entry], days: &[Date]) -> Result<Vec<Sums>, Problems> {
        let mut entries = entries.iter().peekable();
        let mut found = Vec::with_capacity(days.len());
        for day in days {
            while let Some(entry) = entries.next_if(|entry| entry.date <= *day) {
                self.enter(entry)?;
            }
            self.begin(*day)?;
            let last = self.last_day(*day);
            for index in 0..self.debts.len() {
                self.accrue_whole(index, last)?;
            }
            let (outstanding, costs) = (self.outstanding(), self.costs_owed()?);
            let interest = self.interest_through(last)?;
            let total = sum([outstanding, interest, costs]).ok_or_else(Problem::too_large)?;
            let debts = self.debts.iter().map(|debt| debt.outstanding).collect();
            let come = self.costs.iter().take(self.come);
            let costs_paid = come.map(|cost| cost.amount - cost.owed).sum();
            let balance = -self.surplus();
            found.push(Sums { outstanding, interest, costs, total, debts, costs_paid, balance });
        }
        Ok(found)
    }

    fn enter(&mut self, entry: &Entry) -> Result<(), Problem> {
        self.accrue_until(entry.date)?;
        match entry.kind {
            EntryKind::Credit => self.credit(entry.amount, entry.date),
            EntryKind::Discount(part) => self.discount(part, entry.amount, entry.date),
            EntryKind::Payment(payment, towards) => self.pay(payment, towards, entry)?,
        }
        self.balance -= entry.amount;
        if self.balance <= 0 {
            self.hand_back(entry.date)?;
        }
        Ok(())
    }

    /// Returns what the debts weigh through `as_of`, for each full year that is capitalised and for
    /// the rest: interest over the denominator, in parts that are rounded each.
    ///
    /// # Errors
    /// Those of [`Tariff::step`].
    pub fn weights(&mut self, as_of: Date) -> Result<Vec<Vec<i64>>, Problems> {
        let last = self.last_day(as_of);
        let mut weights = Vec::new();
        loop {
            let anniversary =
                if self.rules.compounding > 0 { self.next_anniversary(last) } else { None };
            self.accrue_all(anniversary.map_or(last, |(day, _)| day))?;
            let each = self.lines.drain(..).map(|line| line.exact);
            let open: Vec<i128> =
                if self.rules.each_line { each.collect() } else { vec![each.sum()] };
            let fits = |weight| i64::try_from(weight).map_err(|_| Problem::too_large());
            let open = open.into_iter().map(fits).collect::<Result<_, _>>()?;
            weights.push(open);
            if anniversary.is_none() {
                return Ok(weights);
            }
            self.debts.iter_mut().for_each(Debt::next_year);
        }
    }

    /// The last day of interest of a claim paid on a day.
    fn last_day(&self, paid: Date) -> Date {
        if self.rules.accrual.payment_day { paid } else { paid.previous() }
    }

    /// Accrues through the last day of interest of a claim paid on `date`.
    fn accrue_until(&mut self, date: Date) -> Result<(), Problem> {
        self.begin(date)?;
        self.accrue_all(self.last_day(date))
    }

    /// Does what comes with a day before its entries: sums for recovery fall due, and full years
    /// are capitalised.
    fn begin(&mut self, date: Date) -> Result<(), Problem> {
        let last = self.last_day(date);
        while let Some(cost) = self.costs.get_mut(self.come).filter(|cost| cost.since <= date) {
            cost.owed = cost.amount;
            self.come += 1;
        }
        if self.rules.compounding > 0 {
            while let Some((day, first)) = self.next_anniversary(last) {
                self.complete_year(day, first)?;
            }
        }
        Ok(())
    }

    /// The day on which a delay next completes a full year, through `last`, and the first of that
    /// delay.
    fn next_anniversary(&self, last: Date) -> Option<(Date, Date)> {
        let bearing = self.debts.iter().filter(|debt| debt.bearing() > 0);
        let ends = bearing.filter_map(|debt| Some((debt.anniversary?, debt.first)));
        ends.filter(|(end, _)| *end <= last).min()
    }

    /// Capitalises the interest of a full year: of every debt that bears it since the same day. They
    /// are rounded as the one claim they make; debts of another day have years of their own.
    fn complete_year(&mut self, day: Date, first: Date) -> Result<(), Problem> {
        for index in 0..self.debts.len() {
            if self.debts.get(index).is_some_and(|debt| debt.bears_since(first)) {
                self.accrue(index, day)?;
            }
        }
        self.settle(Some(first))?;
        for debt in self.debts.iter_mut().filter(|debt| debt.bears_since(first)) {
            debt.next_year();
            if debt.interest != 0 {
                let capitalisation = Capitalisation { date: day, amount: debt.interest };
                self.capitalisations.push(capitalisation);
                debt.capitalised = add(debt.capitalised, debt.interest)?;
                debt.interest = 0;
            }
        }
        Ok(())
    }

    fn accrue_all(&mut self, last: Date) -> Result<(), Problem> {
        for index in 0..self.debts.len() {
            self.accrue(index, last)?;
        }
        Ok(())
    }

    /// Adds the lines of one debt through a day.
    fn accrue(&mut self, index: usize, last: Date) -> Result<(), Problem> {
        let Some(debt) = self.debts.get_mut(index) else { return Ok(()) };
        if in_time(&self.rules, debt, last) {
            return Ok(());
        }
        let principal = debt.bearing();
        if principal > 0 {
            while debt.cursor <= last {
                let next = Next { debt: index, first: debt.first, from: debt.cursor, last };
                let Some(line) = next.line(&self.rules, &self.tariff, principal)? else { break };
                debt.cursor = line.to.next();
                debt.fresh += self.rules.counted(line.exact);
                self.lines.push(line);
            }
        }
        debt.cursor = debt.cursor.max(last.next());
        Ok(())
    }

    /// Adds the lines of one debt that end by a day of themselves, as any later day finds them.
    fn accrue_whole(&mut self, index: usize, last: Date) -> Result<(), Problem> {
        let late = |debt: &&mut Debt| !in_time(&self.rules, debt, last);
        let Some(debt) = self.debts.get_mut(index).filter(late) else { return Ok(()) };
        let principal = debt.bearing();
        while principal > 0 && debt.cursor <= last {
            let (first, from) = (debt.first, debt.cursor);
            let next = Next { debt: index, first, from, last: Date::MAX };
            let line = next.line(&self.rules, &self.tariff, principal)?;
            let Some(line) = line.filter(|line| line.to <= last) else { break };
            debt.cursor = line.to.next();
            debt.fresh += self.rules.counted(line.exact);
            self.lines.push(line);
        }
        Ok(())
    }

    /// Returns the interest accrued through a day and still owed, and leaves the ledger as it is.
    fn interest_through(&self, last: Date) -> Result<i64, Problem> {
        let (rules, denominator) = (&self.rules, denominator(self.rules.day_count));
        let mut owed: i128 = 0;
        let mut fresh = 0;
        let mut since = None;
        for (index, debt) in self.debts.iter().enumerate() {
            // Debts of one day follow one another, and are rounded as the one claim they make.
            if rules.compounding > 0 && since != Some(debt.first) {
                owed += rules.rounding.divide(fresh, denominator);
                (fresh, since) = (0, Some(debt.first));
            }
            owed += i128::from(debt.interest) + i128::from(debt.capitalised);
            fresh += debt.fresh + self.ahead(index, debt, last, |exact| rules.counted(exact))?;
        }
        owed += rules.rounding.divide(fresh, denominator);
        i64::try_from(owed).map_err(|_| Problem::too_large())
    }

    /// Returns the interest over the denominator of the days of a debt that are not accrued yet.
    fn ahead(
        &self,
        index: usize,
        debt: &Debt,
        last: Date,
        counted: impl Fn(i128) -> i128,
    ) -> Result<i128, Problem> {
        let mut exact = 0;
        let mut from = debt.cursor;
        while !in_time(&self.rules, debt, last) && from <= last && debt.bearing() > 0 {
            let next = Next { debt: index, first: debt.first, from, last };
            let line = next.line(&self.rules, &self.tariff, debt.bearing())?;
            let Some(line) = line else { break };
            from = line.to.next();
            exact += counted(line.exact);
        }
        Ok(exact)
    }

    /// Makes money of the interest accrued since the last time: all of it, or that of the debts that
    /// bear it since a day.
    ///
    /// Where years are capitalised each of these days begins a claim of its own, with years and a
    /// rounding of its own; elsewhere there is one sum.
    fn settle(&mut self, since: Option<Date>) -> Result<(), Problem> {
        let Ledger { rules, debts, lines, .. } = self;
        let first = |line: &AccrualLine| debts.get(line.debt).map_or(Date::MIN, |debt| debt.first);
        let claim = |line: &AccrualLine| match since {
            Some(since) => i64::from(first(line) != since),
            None if rules.compounding > 0 => first(line).days().into(),
            None => 0,
        };
        let Some(open) = lines.get_mut(self.open..) else { return Ok(()) };
        sort_by_key(open, claim);
        let count = since.map_or(open.len(), |_| open.partition_point(|line| claim(line) == 0));
        let Some(open) = open.get_mut(..count) else { return Ok(()) };
        let denominator = denominator(rules.day_count);
        for lines in open.chunk_by_mut(|a, b| claim(a) == claim(b)) {
            if rules.each_line {
                for line in lines {
                    let interest = rules.rounding.minor(line.exact, denominator);
                    line.interest = interest.ok_or_else(Problem::too_large)?;
                }
            } else {
                let exact = lines.iter().map(|line| line.exact);
                let rounded = round_together(exact, denominator, rules.rounding);
                let rounded = rounded.ok_or_else(Problem::too_large)?;
                for (line, interest) in lines.iter_mut().zip(rounded) {
                    line.interest = interest;
                }
            }
        }
        for line in open {
            if let Some(debt) = debts.get_mut(line.debt) {
                debt.interest = add(debt.interest, line.interest)?;
                debt.fresh -= rules.counted(line.exact);
            }
        }
        self.open += count;
        Ok(())
    }

    /// A credit note lowers the principal, last instalment first: it says that less was owed, and
    /// what is due first stays as it was.
    fn credit(&mut self, amount: i64, date: Date) {
        let mut left = amount;
        for debt in self.debts.iter_mut().rev() {
            left -= lower(&mut debt.outstanding, left);
            note_settled(debt, date);
        }
        if left > 0 {
            // More was credited than owed: the rest is owed to the client.
            self.credited += left;
        }
    }

    /// A discount taken settles the rest of the instalments that it is for.
    fn discount(&mut self, part: usize, amount: i64, date: Date) {
        let mut allocation = Allocation::new(AllocationKind::Discount, date);
        let mut left = amount;
        let first = part.min(self.debts.len());
        let (before, from) = self.debts.split_at_mut(first);
        for debt in from.iter_mut().chain(before) {
            let taken = lower(&mut debt.outstanding, left);
            allocation.principal += taken;
            left -= taken;
            note_settled(debt, date);
        }
        self.allocations.push(allocation);
    }

    fn pay(&mut self, payment: usize, towards: Towards, entry: &Entry) -> Result<(), Problem> {
        self.settle(None)?;
        let date = entry.date;
        let mut allocation =
            Allocation { payment, ..Allocation::new(AllocationKind::Payment, date) };
        let mut left = entry.amount;
        let designated = (towards == Towards::Principal).then_some(ClaimPart::Principal);
        for part in designated.into_iter().chain(self.rules.allocation) {
            match part {
                ClaimPart::Costs => {
                    for cost in &mut self.costs {
                        let paid = lower(&mut cost.owed, left);
                        allocation.costs += paid;
                        left -= paid;
                    }
                }
                ClaimPart::Interest => {
                    // What has joined the sum fell due before what still runs (BW 6:44), whichever
                    // instalment it is of.
                    let debts = &mut self.debts;
                    let before = left;
                    debts.iter_mut().for_each(|debt| left -= lower(&mut debt.capitalised, left));
                    debts.iter_mut().for_each(|debt| left -= lower(&mut debt.interest, left));
                    allocation.interest += before - left;
                }
                ClaimPart::Principal => {
                    for debt in &mut self.debts {
                        let paid = lower(&mut debt.outstanding, left);
                        allocation.principal += paid;
                        left -= paid;
                        note_settled(debt, date);
                    }
                }
            }
        }
        allocation.surplus = left;
        self.interest_paid += allocation.interest;
        self.allocations.push(allocation);
        Ok(())
    }

    /// Once payments, credit notes and discounts make up the invoice, no principal is owed: what
    /// earlier payments counted against interest and costs instead is owed under these names again.
    /// The sum of the claim stays as it is, and nothing bears interest any more.
    fn hand_back(&mut self, date: Date) -> Result<(), Problem> {
        let mut principal = 0;
        for debt in &mut self.debts {
            principal += debt.outstanding;
            debt.outstanding = 0;
            // Interest on interest ends with the debt.
            debt.interest = add(debt.interest, debt.capitalised)?;
            debt.capitalised = 0;
            note_settled(debt, date);
        }
        if principal == 0 {
            return Ok(());
        }
        let mut line = Allocation::new(AllocationKind::Settlement, date);
        let mut left = principal;
        // What was paid last is handed back first.
        for part in self.rules.allocation.iter().rev() {
            match part {
                ClaimPart::Costs => {
                    for cost in self.costs.iter_mut().take(self.come).rev() {
                        let back = left.min(cost.amount - cost.owed);
                        cost.owed += back;
                        line.costs -= back;
                        left -= back;
                    }
                }
                ClaimPart::Interest => {
                    let back = left.min(self.interest_paid);
                    self.interest_paid -= back;
                    if let Some(debt) = self.debts.first_mut() {
                        debt.interest = add(debt.interest, back)?;
                    }
                    line.interest -= back;
                    left -= back;
                }
                ClaimPart::Principal => {}
            }
        }
        line.principal = principal;
        self.allocations.push(line);
        Ok(())
    }

    /// Returns what was paid or credited beyond the whole claim.
    pub fn surplus(&self) -> i64 {
        // No more than all payments and credit notes, which were checked to fit.
        self.allocations.iter().map(|allocation| allocation.surplus).sum::<i64>() + self.credited
    }

    /// Returns what is still owed of the sums for recovery.
    ///
    /// # Errors
    /// `sum.range` where it passes 64 bits.
    pub fn costs_owed(&self) -> Result<i64, Problem> {
        sum(self.costs.iter().map(|cost| cost.owed)).ok_or_else(Problem::too_large)
    }

    /// Returns the interest accrued and still owed.
    ///
    /// # Errors
    /// `sum.range` where it passes 64 bits.
    pub fn interest_owed(&self) -> Result<i64, Problem> {
        let owed = self.debts.iter().flat_map(|debt| [debt.interest, debt.capitalised]);
        sum(owed).ok_or_else(Problem::too_large)
    }

    /// Returns the principal still owed.
    pub fn outstanding(&self) -> i64 {
        // Parts of an invoice whose total fits.
        self.debts.iter().map(|debt| debt.outstanding).sum()
    }

    /// Returns the interest that one more day after `as_of` adds: on the due date itself, where it
    /// bears interest only for those who pay after it, that of two days.
    ///
    /// # Errors
    /// Those of [`Tariff::step`].
    pub fn per_day(&self, as_of: Date) -> Result<i64, Problems> {
        let last = self.last_day(as_of.next());
        let mut exact: i128 = 0;
        for (index, debt) in self.debts.iter().enumerate() {
            exact += self.ahead(index, debt, last, |exact| exact)?;
        }
        let interest = self.rules.rounding.minor(exact, denominator(self.rules.day_count));
        Ok(interest.ok_or_else(Problem::too_large)?)
    }
}

/// Whether who pays on the day that ends the interest on `last` pays by the due date. Where the due
/// date itself bears interest, it does so only for those who pay after it.
fn in_time(rules: &Rules, debt: &Debt, last: Date) -> bool {
    let paid = if rules.accrual.payment_day { last } else { last.next() };
    paid <= debt.due
}

/// The last day of so many full months of a delay: that of the same number as the day before the
/// first. Where the due date is the first day, the end of February is reached whole: a year from
/// 1 March 2023 ends on 29 February 2024.
fn last_of_months(due: Date, first: Date, months: i32) -> Option<Date> {
    let last = first.previous().add_months(months)?;
    let whole = if first == due { first.add_months(months)?.previous() } else { last };
    Some(last.max(whole))
}

/// Takes from a balance what an amount covers, and returns it.
fn lower(balance: &mut i64, amount: i64) -> i64 {
    let taken = amount.min(*balance).max(0);
    *balance -= taken;
    taken
}

/// Adds two sums that must fit.
fn add(a: i64, b: i64) -> Result<i64, Problem> {
    a.checked_add(b).ok_or_else(Problem::too_large)
}

fn note_settled(debt: &mut Debt, date: Date) {
    if debt.outstanding == 0 && debt.settled.is_none() {
        debt.settled = Some(date);
    }
}

/// The next days to accrue of a debt.
struct Next {
    debt: usize,
    /// The first day of its delay.
    first: Date,
    from: Date,
    last: Date,
}

impl Next {
    /// Returns the line that begins on the next day and ends where anything changes, or `None` where
    /// no interest was agreed.
    fn line(
        &self,
        rules: &Rules,
        tariff: &Tariff,
        principal: i128,
    ) -> Result<Option<AccrualLine>, Problem> {
        let Some(step) = tariff.step(self.first, self.from)? else { return Ok(None) };
        // Past the range of the library no step reaches, and yet each line takes a day.
        let mut to = step.through.min(self.last).max(self.from);
        if rules.day_count == DayCount::ActualActual {
            to = to.min(self.from.next_year().previous());
        }
        let (days, weight) = days_and_weight(rules.day_count, rules.accrual, self.from, to);
        let exact = principal * i128::from(step.rate.millionths()) * i128::from(weight);
        let principal = i64::try_from(principal).map_err(|_| Problem::too_large())?;
        Ok(Some(AccrualLine {
            debt: self.debt,
            from: self.from,
            to,
            days,
            principal,
            rate: step.rate,
            reference: step.reference,
            origin: step.origin,
            basis: step.basis,
            exact,
            interest: 0,
        }))
    }
}

/// Returns the days from one date through another, and what they weigh over the denominator.
/// Where years differ in length, both dates must lie in the same one.
///
/// Months of 30 days are counted from date to date: from the due date where that is the first day, to
/// the day after the last, else from the day before the first, to the last. At the end of a month the
/// two differ: from 1 March through 2 September it is 182 days, and from 28 February 184.
pub(crate) fn days_and_weight(
    day_count: DayCount,
    accrual: Accrual,
    from: Date,
    to: Date,
) -> (i32, i32) {
    let actual = to.days_since(from) + 1;
    match day_count {
        DayCount::Actual365 | DayCount::Actual360 => (actual, actual),
        // Over the common denominator 365 x 366, a day of a leap year weighs 365.
        DayCount::ActualActual if crate::calendar::is_leap_year(from.year()) => {
            (actual, actual * 365)
        }
        DayCount::ActualActual => (actual, actual * 366),
        DayCount::Thirty360 => {
            let days = if accrual.from_due_date {
                thirty_360(to.next()) - thirty_360(from)
            } else {
                thirty_360(to) - thirty_360(from.previous())
            };
            (days, days)
        }
    }
}

/// Returns the denominator of exact interest.
pub(crate) fn denominator(day_count: DayCount) -> i128 {
    Rate::WHOLE
        * match day_count {
            DayCount::Actual365 => 365,
            DayCount::ActualActual => 365 * 366,
            DayCount::Actual360 | DayCount::Thirty360 => 360,
        }
}

/// The day number in a calendar of twelve months of 30 days, in which a 31st is a 30th.
fn thirty_360(date: Date) -> i32 {
    let (year, month, day) = date.ymd();
    year * 360 + i32::from(month) * 30 + i32::from(day.min(30))
}
