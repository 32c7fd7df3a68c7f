//! What a client owes on a day, and why.

use super::book::{Book, BookKind, BookLine, Offer};
use super::compensation::{compensation, each_instalment, tiers};
use super::contact::{Contact, Reached, reach, sent_by, standard_steps};
use super::costs::{Collection, ExplainedCost, ceiling};
use super::due::{DueInstalment, awaited_reminder, plan};
use super::invoice::{CollectionChoice, InterestChoice, Invoice, Policy, RoundingAt, Towards};
use super::ledger::{
    AccrualLine, AllocationKind, Cost, CostKind, Debt, Entry, EntryKind, InterestStart, Ledger,
    Rules, Sums, denominator,
};
use super::limitation::limitation;
use super::prepared::PreparedPolicy;
use super::tariff::{Origin, RateCache, ReferenceRate, Tariff};
use crate::calendar::Date;
use crate::error::{Problem, Problems};
use crate::law::{
    Accrual, ClaimPart, ContractClause, ContractRate, DayCount, Debtor, RateSeries, Tier,
    rule_in_force,
};
use crate::money::{Amount, Currency, Rate, adds_up, minor_sum, sum};
use crate::order::sort_by_key;
use crate::reason::{Basis, Explanations, Notice, NoticeKind, RateAdjustment, Reason, ReasonKind};
use crate::shape::{record, string_enum};

string_enum! {
    /// Where a claim stands.
    pub enum Status {
        /// The due date has not come.
        NotDue => "not-due",
        /// Today is the last day to pay in time.
        Due => "due",
        /// Principal is overdue.
        Late => "late",
        /// The invoice was paid in time.
        Paid => "paid",
        /// The invoice was paid after the due date; interest and compensation may still be owed.
        PaidLate => "paid-late",
        /// The client disputes the invoice.
        Disputed => "disputed",
    }
}

record! {
    /// What a client owes on a day, and why.
    pub struct Claim {
        /// The day.
        pub as_of: Date,
        /// ISO 4217 code of all amounts.
        pub currency: Currency,
        /// Where the invoice stands on the book.
        pub status: Status,
        /// What the books of both sides show: the total less credit notes, discounts taken and
        /// payments; below zero by what was paid beyond the whole claim.
        pub balance: Amount,
        /// What of the balance is past due.
        pub overdue: Amount,
        /// The last due date.
        pub due: Date,
        /// Days since the due date of the oldest instalment open on the book.
        pub days_late: i32,
        /// The parts of the invoice, first due first.
        pub instalments: Vec<Instalment>,
        /// Principal still owed by the order in which the law counts payments.
        pub outstanding: Amount,
        /// Interest accrued and still owed.
        pub interest: Amount,
        /// What is still owed of all sums for recovery.
        pub compensation: Amount,
        /// Principal, interest and compensation.
        pub total: Amount,
        /// The sums for recovery, in order of their days.
        pub costs: Vec<ClaimCost>,
        /// The interest of one more day.
        pub per_day: Amount,
        /// How the interest came about; it adds up to all interest accrued.
        pub periods: Vec<InterestPeriod>,
        /// What each payment and discount counted against, in order of time.
        pub allocations: Vec<AllocationLine>,
        /// The last day before the claim is time-barred, where the law is known.
        pub limitation: Option<Date>,
        /// Why.
        pub reasons: Vec<Reason>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }

    /// One part of the invoice on the day of the assessment.
    pub struct Instalment {
        /// The due date.
        pub due: Date,
        /// The amount.
        pub amount: Amount,
        /// Principal still owed by the order in which the law counts payments.
        pub outstanding: Amount,
        /// The day from which nothing of it is open on the book.
        pub settled: Option<Date>,
        /// Days from the due date to that day or, before it, to the day of the assessment.
        pub days_late: i32,
    }

    /// A sum for recovery beside interest.
    pub struct ClaimCost {
        /// What it is.
        pub kind: CostKind,
        /// What is still owed of it.
        pub amount: Amount,
        /// The day from which it is owed.
        pub since: Date,
        /// Why.
        pub reasons: Vec<Reason>,
    }

    /// Interest of one period, one principal and one rate.
    pub struct InterestPeriod {
        /// First day.
        pub from: Date,
        /// Last day.
        pub to: Date,
        /// Days as the day count counts them.
        pub days: i32,
        /// What bore interest.
        pub principal: Amount,
        /// Percent a year.
        pub rate: Rate,
        /// The reference behind the rate.
        pub reference: Option<ReferenceRate>,
        /// The interest.
        pub interest: Amount,
    }

    /// What a payment or a discount counted against; in a settlement, what was handed back.
    pub struct AllocationLine {
        /// What the line is.
        pub kind: AllocationKind,
        /// The caller's reference of the payment.
        pub payment: Option<String>,
        /// The day.
        pub date: Date,
        /// Compensation paid; below zero in a settlement.
        pub costs: Amount,
        /// Interest paid; below zero in a settlement.
        pub interest: Amount,
        /// Principal paid or made up.
        pub principal: Amount,
        /// What was left over.
        pub surplus: Amount,
    }
}

/// Returns what a client owes on a day.
///
/// Payments and credits after the day are left out, so that a past day can be looked at again.
/// With `reasons` false the list of reasons stays empty; the figures and notices are the same.
///
/// # Errors
/// Every problem of the invoice at once, those of [`due_dates`](super::due_dates), `law.unknown`
/// where the law does not settle a figure that the policy leaves to it, and `law.coverage` where
/// its rule or rate is not known so far back.
///
/// ```
/// use echeance::{Amount, Currency, Date, Invoice, Law, Policy, assess};
/// let day = |text| Date::parse(text).unwrap();
/// let mut invoice = Invoice::new(day("2024-01-15"), Amount::parse("12000", Currency::EUR).unwrap());
/// invoice.due = Some(day("2024-02-29"));
/// let policy = Policy::of(Law::find("FR").unwrap());
/// let claim = assess(&invoice, &policy, day("2026-11-23"), true).unwrap();
/// assert_eq!(claim.interest.to_string(), "4279.33");
/// assert_eq!(claim.total.to_string(), "16319.33");
///
/// // A day out of range is refused.
/// invoice.due = Some(day("2200-01-01"));
/// assert!(assess(&invoice, &policy, day("2026-11-23"), true).is_err());
/// ```
pub fn assess(
    invoice: &Invoice,
    policy: &Policy,
    as_of: Date,
    reasons: bool,
) -> Result<Claim, Problems> {
    super::check::both(invoice, policy, as_of)?;
    assess_checked(invoice, policy, as_of, reasons)
}

/// [`assess`] of what was checked.
pub(crate) fn assess_checked(
    invoice: &Invoice,
    policy: &Policy,
    as_of: Date,
    reasons: bool,
) -> Result<Claim, Problems> {
    let currency = invoice.total.currency();
    let words = &sent_by(invoice, &standard_steps(), as_of);
    Assessor { invoice, policy, as_of, currency, cache: None, words }.claim(reasons)
}

/// [`assess_prepared`] where these words to the client are known.
pub(crate) fn assess_reminded(
    invoice: &Invoice,
    prepared: &PreparedPolicy,
    as_of: Date,
    reasons: bool,
    words: &[Contact],
) -> Result<Claim, Problems> {
    let currency = invoice.total.currency();
    let cache = Some(prepared.rates());
    Assessor { invoice, policy: prepared.policy(), as_of, currency, cache, words }.claim(reasons)
}

/// [`assess`] of an invoice that was checked, under a policy that remembers its rates.
pub(crate) fn assess_prepared(
    invoice: &Invoice,
    prepared: &PreparedPolicy,
    as_of: Date,
    reasons: bool,
) -> Result<Claim, Problems> {
    let words = &sent_by(invoice, prepared.steps(), as_of);
    assess_reminded(invoice, prepared, as_of, reasons, words)
}

/// Returns the sums of the claim on each of these days, in order of time, of an invoice that was
/// checked: those of [`assess`], without the work of one claim a day.
///
/// # Errors
/// Those of [`assess`].
pub(crate) fn sums_on(
    invoice: &Invoice,
    policy: &Policy,
    cache: Option<&RateCache>,
    words: &[Contact],
    days: &[Date],
) -> Result<Vec<Sums>, Problems> {
    let account = &mut Explanations::new(false);
    let instalments = plan(invoice, policy, account)?;
    let currency = invoice.total.currency();
    let book = Book::new(&instalments, invoice, policy.rounding.mode);
    let on = |as_of: &Date| Assessor { invoice, policy, as_of: *as_of, currency, cache, words };
    let mut found = Vec::with_capacity(days.len());
    // Days under the same rules, with one ledger each: rules change by law, on few days.
    let mut silent = Explanations::new(false);
    let rules: Vec<Rules> = days.iter().map(|day| on(day).rules(&mut silent)).collect();
    let mut rest = days;
    for same in rules.chunk_by(|a, b| a == b) {
        let (of_these, later) = rest.split_at(same.len().min(rest.len()));
        rest = later;
        let (Some(rules), Some(last)) = (same.first(), of_these.last()) else { continue };
        let assessor = on(last);
        let tariff = Tariff::new(policy, invoice.issued, cache);
        let debts = assessor.debts(&instalments, rules.accrual, &tariff, Some(&book))?;
        let entries = assessor.entries(&book, account);
        let (costs, _) = assessor.costs(&book, account)?;
        found.extend(Ledger::new(*rules, tariff, debts, costs).sums_on(&entries, of_these)?);
    }
    for (day, sums) in days.iter().zip(&mut found) {
        sums.balance += book.balance(*day).max(0);
    }
    Ok(found)
}

/// What all debts that fell due on one day share.
#[derive(Debug)]
pub(crate) struct Delay {
    pub days_late: i32,
    /// Interest of one minor unit over the denominator, for each full year where interest is
    /// capitalised and for the rest, in parts that are rounded each.
    pub weights: Vec<Vec<i64>>,
    pub denominator: i128,
    /// The compensation in minor units, unless it depends on the size of the debt.
    pub compensation: i64,
    pub tiers: Option<&'static [Tier]>,
}

/// Works out what all debts that fell due on one day share on the day of an assessment.
///
/// # Errors
/// Those of [`assess`].
pub(crate) fn delay(policy: &Policy, due: Date, as_of: Date) -> Result<Delay, Problems> {
    let currency = policy.currency();
    let mut invoice = Invoice::new(due, Amount::from_minor(1, currency));
    invoice.due = Some(due);
    super::check::invoice(&invoice, policy, as_of)?;
    let account = &mut Explanations::new(false);
    let instalments = plan(&invoice, policy, account)?;
    let assessor = Assessor { invoice: &invoice, policy, as_of, currency, cache: None, words: &[] };
    let tariff = Tariff::new(policy, due, None);
    let rules = assessor.rules(account);
    let debts = assessor.debts(&instalments, rules.accrual, &tariff, None)?;
    let due = debts.first().map_or(due, |debt| debt.due);
    let days_late = as_of.days_since(due).max(0);
    let late = days_late > 0;
    // As an assessment does: what the law does not settle of the compensation is said before the rates.
    let compensation = match late {
        true => compensation(policy, &invoice, invoice.total, due.next(), account)?,
        false => 0,
    };
    let mut ledger = Ledger::new(rules, tariff, debts, Vec::new());
    Ok(Delay {
        days_late,
        weights: if late { ledger.weights(as_of)? } else { Vec::new() },
        denominator: denominator(rules.day_count),
        compensation,
        tiers: if late { tiers(policy, &invoice, due.next()) } else { None },
    })
}

impl Claim {
    /// Whether the sums agree with their parts: no figure leaves where they do not.
    fn adds_up(&self, whole: Amount) -> bool {
        let amounts = self.instalments.iter().map(|part| part.amount);
        let principal = self.instalments.iter().map(|part| part.outstanding);
        let accrued = self.periods.iter().map(|period| period.interest);
        let paid = self.allocations.iter().map(|line| line.interest);
        adds_up(whole, amounts)
            && adds_up(self.outstanding, principal)
            && adds_up(self.total, [self.outstanding, self.interest, self.compensation])
            && minor_sum(accrued) == minor_sum(paid.chain([self.interest]))
    }
}

struct Assessor<'a> {
    invoice: &'a Invoice,
    policy: &'a Policy,
    as_of: Date,
    currency: Currency,
    cache: Option<&'a RateCache>,
    /// The reminders that were sent, or will be.
    words: &'a [Contact],
}

impl Assessor<'_> {
    fn claim(&self, reasons: bool) -> Result<Claim, Problems> {
        let mut account = Explanations::new(reasons);
        let instalments = plan(self.invoice, self.policy, &mut account)?;
        self.assess(&instalments, account)
    }

    fn assess(
        &self,
        instalments: &[DueInstalment],
        mut account: Explanations,
    ) -> Result<Claim, Problems> {
        let tariff = Tariff::new(self.policy, self.invoice.issued, self.cache);
        let rules = self.rules(&mut account);
        let book = Book::new(instalments, self.invoice, self.policy.rounding.mode);
        let debts = self.debts(instalments, rules.accrual, &tariff, Some(&book))?;
        let entries = self.entries(&book, &mut account);
        let (costs, explained) = self.costs(&book, &mut account)?;
        let mut ledger = Ledger::new(rules, tariff, debts, costs);
        ledger.read(&entries, self.as_of)?;
        self.explain_start(&ledger, rules.accrual, &mut account);
        self.explain_interest(&ledger, &mut account);

        let per_day = match ledger.per_day(self.as_of) {
            // On the due date nothing is owed that an unsettled law could get wrong.
            Err(_) if !ledger.debts.iter().any(|debt| debt.late_on(self.as_of)) => 0,
            found => found?,
        };
        let outstanding = ledger.outstanding();
        let interest = ledger.interest_owed()?;
        let costs = ledger.costs_owed()?;
        let total = sum([outstanding, interest, costs]);
        let limitation = limitation(self.policy, &ledger.debts, self.as_of, &mut account);
        let status = self.status(&book, &mut account);
        self.explain_discounts(&book, instalments, &mut account);
        let allocations = self.allocations(&ledger, &mut account);
        let balance = book.balance(self.as_of).max(0);
        if balance > 0 && balance != outstanding {
            self.explain_order(balance, outstanding, &mut account);
        }
        let late = book.oldest_open(self.as_of).map_or(0, |part| self.as_of.days_since(part.due));
        let parts = ledger.debts.iter().enumerate();
        sort_by_key(&mut ledger.lines, |line| i64::from(line.from.days()) << 32 | line.debt as i64);
        let claim = Claim {
            as_of: self.as_of,
            currency: self.currency,
            status,
            balance: self.money(balance - ledger.surplus()),
            overdue: self.money(book.overdue(self.as_of)),
            due: instalments.iter().map(|part| part.due).max().unwrap_or(self.invoice.issued),
            days_late: late.max(0),
            instalments: parts.map(|(place, debt)| self.instalment(place, debt, &book)).collect(),
            outstanding: self.money(outstanding),
            interest: self.money(interest),
            compensation: self.money(costs),
            total: self.money(total.ok_or_else(Problem::too_large)?),
            costs: self.cost_lines(&ledger, explained),
            per_day: self.money(per_day),
            periods: ledger.lines.iter().map(|line| self.period(line)).collect(),
            allocations,
            limitation,
            reasons: account.reasons,
            notices: account.notices,
        };
        if claim.adds_up(self.invoice.total) {
            Ok(claim)
        } else {
            Err(Problem::contradiction().into())
        }
    }

    fn money(&self, minor: i64) -> Amount {
        Amount::from_minor(minor, self.currency)
    }

    /// Resolves the rules of the ledger from policy and law.
    fn rules(&self, account: &mut Explanations) -> Rules {
        let policy = self.policy;
        let (law, debtor) = (policy.law, policy.debtor);
        let accrual = rule_in_force(law.accrual, debtor, self.as_of).map_or(
            // Where a law is silent: the day after the due date through the day of payment.
            Accrual { from_due_date: false, payment_day: true },
            |rule| rule.value,
        );
        let by_law = rule_in_force(law.day_count, debtor, self.as_of);
        let day_count =
            policy.day_count.or(by_law.map(|rule| rule.value)).unwrap_or(DayCount::Actual365);
        let basis: Basis = match (policy.day_count, by_law) {
            (Some(_), _) => law.clause(ContractClause::PolicyDayCount).into(),
            (None, Some(rule)) => rule.citation.into(),
            (None, None) => Basis::default(),
        };
        if policy.interest != InterestChoice::None {
            account.reason(basis, || ReasonKind::InterestDayCount { basis: day_count });
        }
        let statutory = matches!(
            policy.interest,
            InterestChoice::Statutory | InterestChoice::StatutoryOption(_)
        );
        let compounding = rule_in_force(law.compounding, debtor, self.as_of);
        let order = rule_in_force(law.allocation, debtor, self.as_of);
        let usual = [ClaimPart::Costs, ClaimPart::Interest, ClaimPart::Principal];
        let allocation = policy.allocation.or(order.map(|rule| rule.value)).unwrap_or(usual);
        if !self.invoice.payments.is_empty() {
            let basis: Basis = match (policy.allocation, order) {
                (Some(_), _) => law.clause(ContractClause::PolicyAllocation).into(),
                (None, Some(rule)) => rule.citation.into(),
                (None, None) => Basis::default(),
            };
            let [first, second, third] = allocation;
            account.reason(basis, || ReasonKind::AllocationOrder { first, second, third });
        }
        Rules {
            accrual,
            day_count,
            compounding: if statutory { compounding.map_or(0, |rule| rule.value) } else { 0 },
            rounding: policy.rounding.mode,
            each_line: policy.rounding.at == RoundingAt::Period,
            allocation,
        }
    }

    /// Turns instalments into debts: when each starts to bear interest.
    fn debts(
        &self,
        instalments: &[DueInstalment],
        accrual: Accrual,
        tariff: &Tariff,
        book: Option<&Book>,
    ) -> Result<Vec<Debt>, Problems> {
        let statutory = matches!(
            self.policy.interest,
            InterestChoice::Statutory | InterestChoice::StatutoryOption(_)
        );
        let debtor = self.policy.debtor;
        let mut debts = Vec::with_capacity(instalments.len());
        for (place, instalment) in instalments.iter().enumerate() {
            let due = instalment.due;
            let mut first = if accrual.from_due_date { due } else { due.next() };
            let mut begins = InterestStart::AfterDue;
            // The rule is looked up only for a claim that is late: a future one has none yet.
            let withheld = self.withheld(due);
            if (statutory || withheld) && due < self.as_of {
                let rule = match tariff.rule(first, first) {
                    Ok(rule) => Some(rule),
                    // What was paid in time bears nothing that would have to be known.
                    Err(problem)
                        if statutory
                            && book.and_then(|book| book.settled(place, due)).is_none() =>
                    {
                        return Err(problem.into());
                    }
                    Err(_) => None,
                };
                let first_reminder = rule_in_force(self.policy.law.first_reminder, debtor, due);
                let after = |word: Option<Date>, wanted| match word {
                    Some(word) => InterestStart::AfterNotice(word, wanted),
                    None => InterestStart::WithoutNotice(wanted),
                };
                if let Some(rule) = first_reminder.filter(|rule| rule.value.before_interest) {
                    begins = after(self.reached(due).until, rule.citation);
                } else if let Some(days) =
                    rule.filter(|_| statutory).and_then(|rule| rule.value.days_after_delivery)
                {
                    let start = self.invoice.delivered.unwrap_or(self.invoice.issued);
                    first = start.add_days(days).unwrap_or(Date::MAX);
                } else if let Some(rule) = rule.filter(|rule| rule.value.from_formal_notice) {
                    begins = after(self.reached(due).formal, rule.citation);
                } else if let Some(wanted) = awaited_reminder(self.invoice, self.policy, due) {
                    begins = match self.reached(due).reminder {
                        Some(word) => InterestStart::AfterNotice(word, wanted.citation),
                        None => InterestStart::WithoutReminder(wanted.citation),
                    };
                }
                first = match begins {
                    InterestStart::AfterNotice(notice, _) => due.max(notice).next(),
                    InterestStart::WithoutNotice(_) => Date::MAX.next(),
                    InterestStart::WithoutReminder(_) if withheld => Date::MAX.next(),
                    InterestStart::AfterDue | InterestStart::WithoutReminder(_) => first,
                };
            }
            let amount = instalment.amount.map_or(0, Amount::minor);
            debts.push(Debt::new(due, amount, first, begins));
        }
        Ok(debts)
    }

    /// Whether the law withholds interest of a debt, agreed interest too, until it has been said
    /// to the debtor what the law wants said.
    fn withheld(&self, due: Date) -> bool {
        let (law, debtor) = (self.policy.law, self.policy.debtor);
        self.policy.interest != InterestChoice::None
            && (rule_in_force(law.first_reminder, debtor, due)
                .is_some_and(|rule| rule.value.before_interest)
                || rule_in_force(law.reminder, debtor, due)
                    .is_some_and(|rule| rule.value.before_interest))
    }

    /// What was said to the client of a debt.
    fn reached(&self, due: Date) -> Reached {
        reach(self.invoice, self.policy, due, self.words.iter().copied())
    }

    /// Says of each debt that was late how its interest began.
    fn explain_start(&self, ledger: &Ledger, accrual: Accrual, account: &mut Explanations) {
        let rule = rule_in_force(self.policy.law.accrual, self.policy.debtor, self.as_of);
        let basis: Basis = rule.map(|rule| rule.citation.into()).unwrap_or_default();
        if self.policy.interest == InterestChoice::None {
            return;
        }
        for debt in ledger.debts.iter().filter(|debt| debt.late_on(self.as_of)) {
            let (due, first) = (debt.due, debt.first);
            let path = Some("formalNotice");
            match debt.begins {
                InterestStart::AfterNotice(notice, wanted) => {
                    account.reason(wanted, || ReasonKind::InterestStartsNotice { notice, first });
                    continue;
                }
                InterestStart::WithoutNotice(wanted) => {
                    account.notice(path, wanted, NoticeKind::InterestNoticeNeeded {});
                    continue;
                }
                InterestStart::WithoutReminder(wanted) => {
                    account.notice(path, wanted, NoticeKind::InterestReminderNeeded {});
                }
                InterestStart::AfterDue => {}
            }
            account.reason(basis, || ReasonKind::InterestStarts { due, first });
        }
        if !accrual.payment_day {
            account.reason(basis, || ReasonKind::InterestPaymentDay {});
        }
    }

    /// Returns the entries of the book in order of time, as the ledger reads them.
    fn entries(&self, book: &Book, account: &mut Explanations) -> Vec<Entry> {
        let towards = |place: usize| {
            self.invoice.payments.get(place).map_or(Towards::Law, |payment| payment.towards)
        };
        let entry = |line: &BookLine| Entry {
            date: line.date,
            amount: line.amount,
            kind: match line.kind {
                BookKind::Credit(_) => EntryKind::Credit,
                BookKind::Payment(place) => EntryKind::Payment(place, towards(place)),
                BookKind::Discount(part, _) => EntryKind::Discount(part),
            },
        };
        let given = |line: &&BookLine| !matches!(line.kind, BookKind::Discount(..));
        let later = book.lines().iter().filter(given).filter(|line| line.date > self.as_of);
        let later = later.count();
        if later > 0 {
            let caution = NoticeKind::PaymentLater { count: later.min(10_000) as i32 };
            account.notice(Some("payments"), Basis::default(), caution);
        }
        if let Some(undated) = self.invoice.undated() {
            let caution = NoticeKind::PaymentUndated { amount: undated.amount, used: undated.date };
            account.notice(Some("residual"), Basis::default(), caution);
        }
        let rejected = self.invoice.payments.iter().filter(|payment| payment.rejected);
        let rejected = rejected.filter(|payment| payment.date <= self.as_of).count();
        if rejected > 0 {
            let caution = NoticeKind::PaymentRejected { count: rejected.min(10_000) as i32 };
            account.notice(Some("payments"), Basis::default(), caution);
        }
        book.lines().iter().map(entry).collect()
    }

    /// Returns the sums for recovery that the late instalments bring, and why.
    fn costs(&self, book: &Book, account: &mut Explanations) -> Result<Costs, Problems> {
        let mut costs: Vec<ExplainedCost> = Vec::new();
        let mut late: Option<Date> = None;
        for part in book.late_parts(self.as_of) {
            let since = part.due.next();
            let each = each_instalment(self.policy, self.invoice, since);
            // What fell due on one day is one debt.
            if late.is_some_and(|late| late == part.due || !each) {
                continue;
            }
            late = Some(part.due);
            let debt = self.money(match each {
                true => book.due_on(part.due),
                false => book.overdue_on(part.due),
            });
            let before = account.reasons.len();
            let consumer = self.policy.debtor == Debtor::Consumer;
            let rules = self.policy.law.first_reminder;
            let first_reminder = rule_in_force(rules, self.policy.debtor, part.due);
            if consumer && self.policy.compensation.is_agreed() && first_reminder.is_none() {
                let between = self.policy.law.compensation.first();
                let basis: Basis = between.map(|rule| rule.citation.into()).unwrap_or_default();
                account.reason(basis, || ReasonKind::ClaimConsumer {});
                continue;
            }
            let mut since = since;
            if let Some(rule) = first_reminder {
                let until = self.reached(part.due).until;
                let days = rule.value.days;
                let wait = match until {
                    None => NoticeKind::FirstReminderNeeded { days },
                    Some(until) => NoticeKind::FirstReminderWait { days, from: until.next() },
                };
                if until.is_none_or(|until| self.as_of <= until) {
                    account.notice(Some("formalNotice"), rule.citation, wait);
                    continue;
                }
                since = until.map_or(since, |until| since.max(until.next()));
            }
            let policy = self.policy;
            let mut amount = compensation(policy, self.invoice, debt, part.due.next(), account)?;
            if policy.compensation.is_agreed()
                && let Some((cap, basis)) = ceiling(policy, debt, since)
                && amount > cap.minor()
            {
                let agreed = self.money(amount);
                let above = NoticeKind::CompensationAboveCap { amount: agreed, cap };
                account.notice(Some("policy.compensation"), basis, above);
                amount = cap.minor();
            }
            if amount > 0 {
                let cost = Cost { kind: CostKind::Compensation, since, amount, owed: 0 };
                costs.push((cost, account.reasons.get(before..).unwrap_or_default().to_vec()));
            }
        }
        if self.policy.collection_costs == CollectionChoice::Statutory {
            let Assessor { invoice, policy, words, as_of, .. } = *self;
            Collection { invoice, policy, book, words, as_of }.add(&mut costs, account);
            sort_by_key(&mut costs, |(cost, _)| cost.since.days().into());
        }
        Ok(costs.into_iter().unzip())
    }

    fn cost_lines(&self, ledger: &Ledger, explained: Vec<Vec<Reason>>) -> Vec<ClaimCost> {
        let come = ledger.costs.iter().filter(|cost| cost.since <= self.as_of);
        let line = |(cost, reasons): (&Cost, Vec<Reason>)| ClaimCost {
            kind: cost.kind,
            amount: self.money(cost.owed),
            since: cost.since,
            reasons,
        };
        come.zip(explained).map(line).collect()
    }

    /// Says which discounts were taken, and which were meant to be.
    fn explain_discounts(
        &self,
        book: &Book,
        instalments: &[DueInstalment],
        account: &mut Explanations,
    ) {
        let law = self.policy.law;
        let clause = law.clause(match self.invoice.terms {
            Some(_) => ContractClause::InvoiceTerms,
            None => ContractClause::PolicyTerms,
        });
        for line in book.lines().iter().filter(|line| line.date <= self.as_of) {
            if let BookKind::Discount(_, Offer { until, percent, .. }) = line.kind {
                let amount = self.money(line.amount);
                account.reason(clause, || ReasonKind::DiscountTaken { until, percent, amount });
            }
        }
        for missed in book.missed(instalments, self.policy.rounding.mode, self.as_of) {
            let Offer { until, percent, .. } = missed.offer;
            let (short, days) = (self.money(missed.short), missed.days);
            let caution = NoticeKind::DiscountMissed { until, percent, short, days };
            account.notice(Some("payments"), clause, caution);
        }
    }

    /// Says that the order in which the law counts payments leaves more principal than the books.
    fn explain_order(&self, balance: i64, outstanding: i64, account: &mut Explanations) {
        let law = self.policy.law;
        let by_law = rule_in_force(law.allocation, self.policy.debtor, self.as_of);
        let basis: Basis = match (self.policy.allocation, by_law) {
            (Some(_), _) => law.clause(ContractClause::PolicyAllocation).into(),
            (None, Some(rule)) => rule.citation.into(),
            (None, None) => Basis::default(),
        };
        let (balance, outstanding) = (self.money(balance), self.money(outstanding));
        account.notice(
            Some("payments"),
            basis,
            NoticeKind::AllocationByLaw { balance, outstanding },
        );
    }

    /// One reason a rate, and the notices that rates call for.
    fn explain_interest(&self, ledger: &Ledger, account: &mut Explanations) {
        if self.policy.interest == InterestChoice::None {
            let clause = self.policy.law.clause(ContractClause::PolicyInterest);
            account.reason(clause, || ReasonKind::InterestNone {});
        }
        let mut last: Option<&AccrualLine> = None;
        for line in &ledger.lines {
            if let Some(reference) = &line.reference
                && !reference.published
            {
                let (series, value) = (reference.series, reference.value);
                let already = last.is_some_and(|last| last.reference == line.reference);
                if !already {
                    let caution = NoticeKind::RateProvisional { series, from: line.from, value };
                    account.notice(None, line.basis, caution);
                }
            }
            let same = last.is_some_and(|last| {
                last.rate == line.rate
                    && last.reference == line.reference
                    && (line.origin != Origin::HalfYear
                        || last.from.start_of_half_year() == line.from.start_of_half_year())
            });
            if !same {
                account.reason(line.basis, || why(line, &self.policy.interest));
            }
            last = Some(line);
        }
        for capitalisation in &ledger.capitalisations {
            let rule = rule_in_force(self.policy.law.compounding, self.policy.debtor, self.as_of);
            let basis: Basis = rule.map(|rule| rule.citation.into()).unwrap_or_default();
            let amount = self.money(capitalisation.amount);
            account.reason(basis, || ReasonKind::InterestCapitalised {
                date: capitalisation.date,
                amount,
            });
        }
        self.check_agreed_rate(ledger, account);
    }

    /// Warns of an agreed rate beyond the bounds of the law.
    fn check_agreed_rate(&self, ledger: &Ledger, account: &mut Explanations) {
        let policy = self.policy;
        let (rate, day) = match policy.interest {
            InterestChoice::Annual(rate) => (rate, self.as_of),
            InterestChoice::Reference { .. } => match ledger.lines.last() {
                Some(line) => (line.rate, line.to),
                None => return,
            },
            _ => return,
        };
        for rule in policy.law.contract_rate {
            let known = rule.since.is_none_or(|since| since <= day);
            if !known || !rule.debtors.contains(policy.debtor) {
                continue;
            }
            let on = |series: &'static RateSeries| {
                series.on(day.start_of_half_year(), &policy.rates).map(|found| found.value)
            };
            let by_law = || {
                let statutory = Policy { interest: InterestChoice::Statutory, ..policy.clone() };
                let step = Tariff::new(&statutory, self.invoice.issued, None).step(day, day);
                step.ok().flatten().map(|step| step.rate)
            };
            let (floor, ceiling) = match rule.value {
                ContractRate::Multiple { series, multiple } => {
                    (on(series).map(|rate| rate.times(multiple)), None)
                }
                ContractRate::Ceiling { series, margin, round_up_to } => {
                    (None, on(series).map(|rate| rate.plus(margin).rounded_up_to(round_up_to)))
                }
                ContractRate::AtLeastStatutory => (by_law(), None),
                ContractRate::AtMostStatutory => (None, by_law()),
            };
            let path = Some("policy.interest");
            if let Some(floor) = floor.filter(|floor| rate < *floor) {
                account.notice(path, rule.citation, NoticeKind::InterestBelowFloor { rate, floor });
            }
            if let Some(ceiling) = ceiling.filter(|ceiling| rate > *ceiling) {
                account.notice(
                    path,
                    rule.citation,
                    NoticeKind::InterestAboveCeiling { rate, ceiling },
                );
            }
        }
    }

    /// Where the invoice stands on the book.
    fn status(&self, book: &Book, account: &mut Explanations) -> Status {
        let Some(oldest) = book.oldest_open(self.as_of) else {
            let late = book.late_parts(self.as_of).next().is_some();
            return if late { Status::PaidLate } else { Status::Paid };
        };
        if let Some(dispute) = self.invoice.disputes.iter().find(|d| d.open_on(self.as_of)) {
            let caution = NoticeKind::DisputeOpen { from: dispute.from };
            account.notice(Some("disputes"), Basis::default(), caution);
            return Status::Disputed;
        }
        match oldest.due.cmp(&self.as_of) {
            std::cmp::Ordering::Less => Status::Late,
            std::cmp::Ordering::Equal => Status::Due,
            std::cmp::Ordering::Greater => Status::NotDue,
        }
    }

    fn instalment(&self, place: usize, debt: &Debt, book: &Book) -> Instalment {
        let settled = book.settled(place, self.as_of);
        Instalment {
            due: debt.due,
            amount: self.money(debt.amount),
            outstanding: self.money(debt.outstanding),
            settled,
            days_late: settled.unwrap_or(self.as_of).days_since(debt.due).max(0),
        }
    }

    fn period(&self, line: &AccrualLine) -> InterestPeriod {
        InterestPeriod {
            from: line.from,
            to: line.to,
            days: line.days,
            principal: self.money(line.principal),
            rate: line.rate,
            reference: line.reference,
            interest: self.money(line.interest),
        }
    }

    fn allocations(&self, ledger: &Ledger, account: &mut Explanations) -> Vec<AllocationLine> {
        let mut lines = Vec::with_capacity(ledger.allocations.len());
        for allocation in &ledger.allocations {
            let payment = self.invoice.payments.get(allocation.payment);
            if allocation.kind == AllocationKind::Settlement {
                let (date, amount) = (allocation.date, self.money(allocation.principal));
                account.reason(Basis::default(), || ReasonKind::AllocationSettled { date, amount });
            }
            lines.push(AllocationLine {
                kind: allocation.kind,
                payment: payment.and_then(|payment| payment.id.clone()),
                date: allocation.date,
                costs: self.money(allocation.costs),
                interest: self.money(allocation.interest),
                principal: self.money(allocation.principal),
                surplus: self.money(allocation.surplus),
            });
        }
        if ledger.surplus() > 0 {
            let amount = self.money(ledger.surplus());
            account.notice(
                Some("payments"),
                Basis::default(),
                NoticeKind::PaymentSurplus { amount },
            );
        }
        lines
    }
}

/// The sums for recovery, and why each.
type Costs = (Vec<Cost>, Vec<Vec<Reason>>);

fn own_rate(choice: &InterestChoice, from: Date, reference: Rate, rate: Rate) -> ReasonKind {
    match choice {
        InterestChoice::Reference { series, multiple, margin } => {
            let (series, multiple, margin) = (series.clone(), *multiple, *margin);
            ReasonKind::RateAgreedOwn { from, series, reference, multiple, margin, rate }
        }
        _ => ReasonKind::RateAgreed { rate },
    }
}

fn why(line: &AccrualLine, choice: &InterestChoice) -> ReasonKind {
    let (from, rate) = (line.from, line.rate);
    match (&line.reference, line.origin) {
        (Some(ReferenceRate { series, value, multiple: Some(multiple), margin, .. }), _) => {
            let (series, reference, multiple, margin) = (*series, *value, *multiple, *margin);
            ReasonKind::RateAgreedMultiple { from, series, reference, multiple, margin, rate }
        }
        (None, Origin::Own(reference)) => own_rate(choice, from, reference, rate),
        (Some(reference), origin) => {
            let (series, margin, reference) = (reference.series, reference.margin, reference.value);
            let sum = reference.plus(margin);
            let adjusted = match rate {
                _ if rate == sum => RateAdjustment::None,
                Rate::ZERO if sum < rate => RateAdjustment::Floored,
                _ => RateAdjustment::Rounded,
            };
            match origin {
                Origin::Frozen => {
                    ReasonKind::RateFrozen { from, series, reference, margin, adjusted, rate }
                }
                Origin::AgreedReference | Origin::Agreed => ReasonKind::RateAgreedReference {
                    from,
                    series,
                    reference,
                    margin,
                    adjusted,
                    rate,
                },
                _ => ReasonKind::RateStatutory { from, series, reference, margin, adjusted, rate },
            }
        }
        (None, Origin::Agreed) => ReasonKind::RateAgreed { rate },
        (None, _) => ReasonKind::RateFixed { rate },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::law::laws;

    /// Every sum of a claim is held to its parts: one that is a cent off is no result.
    #[test]
    fn a_claim_that_does_not_add_up_is_found() {
        let day = |text| Date::parse(text).unwrap();
        let euros = |minor| Amount::from_minor(minor, Currency::EUR);
        let mut invoice = Invoice::new(day("2024-01-15"), euros(1_200_000));
        invoice.due = Some(day("2024-02-29"));
        let (date, amount) = (day("2025-01-31"), euros(500_000));
        invoice.payments.push(super::super::Payment::new(date, amount));
        let policy = Policy::of(laws().iter().find(|law| law.code == "FR").unwrap());
        let claim = assess(&invoice, &policy, day("2026-11-23"), true).unwrap();
        assert!(claim.adds_up(invoice.total));
        assert!(!claim.adds_up(euros(1_200_001)));
        let broken: [fn(&mut Claim) -> &mut Amount; 7] = [
            |claim| &mut claim.outstanding,
            |claim| &mut claim.interest,
            |claim| &mut claim.compensation,
            |claim| &mut claim.total,
            |claim| &mut claim.instalments[0].outstanding,
            |claim| &mut claim.periods[1].interest,
            |claim| &mut claim.allocations[0].interest,
        ];
        for part in broken {
            let mut claim = claim.clone();
            let amount = part(&mut claim);
            *amount = euros(amount.minor() + 1);
            assert!(!claim.adds_up(invoice.total));
        }
    }
}
