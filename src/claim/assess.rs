//! What a client owes on a day, and why.

use super::compensation::{compensation, tiers};
use super::due::{DueInstalment, awaited_reminder, plan};
use super::invoice::{InterestChoice, Invoice, Policy, RoundingAt};
use super::ledger::{
    AccrualLine, Debt, Entry, EntryKind, InterestStart, Ledger, Rules, denominator, first_late_day,
};
use super::limitation::limitation;
use super::prepared::{PreparedPolicy, RateCache};
use super::tariff::{Origin, ReferenceRate, Tariff};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::{
    Accrual, ClaimPart, ContractClause, ContractRate, DayCount, RateSeries, Tier, rule_in_force,
};
use crate::money::{Amount, Currency, Rate, saturate};
use crate::order::sort_by_key;
use crate::reason::{Basis, Explanations, Notice, NoticeKind, Reason, ReasonKind};
use crate::wire::encode::{record, string_enum};

string_enum! {
    /// Where a claim stands.
    pub enum Status {
        /// The due date has not come.
        NotDue => "not-due",
        /// Today is the last day to pay in time.
        Due => "due",
        /// Principal is overdue.
        Late => "late",
        /// The principal was paid in time.
        Paid => "paid",
        /// The principal was paid after the due date; interest may still be owed.
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
        /// Where the claim stands.
        pub status: Status,
        /// The parts of the invoice, first due first.
        pub instalments: Vec<Instalment>,
        /// Principal still owed.
        pub outstanding: Amount,
        /// Interest accrued and still owed.
        pub interest: Amount,
        /// Compensation still owed.
        pub compensation: Amount,
        /// The three above.
        pub total: Amount,
        /// The interest of one more day.
        pub per_day: Amount,
        /// How the interest came about; it adds up to all interest accrued.
        pub periods: Vec<InterestPeriod>,
        /// What each payment counted against, in order of time.
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
        /// Principal still owed.
        pub outstanding: Amount,
        /// Days from the due date to payment or, while unpaid, to the day of the assessment.
        pub days_late: i32,
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

    /// What a payment counted against.
    pub struct AllocationLine {
        /// The caller's reference of the payment.
        pub payment: Option<String>,
        /// The day of the payment.
        pub date: Date,
        /// Compensation paid.
        pub costs: Amount,
        /// Interest paid.
        pub interest: Amount,
        /// Principal paid.
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
/// // A due date before the issue date is refused.
/// invoice.due = Some(day("2023-12-31"));
/// assert!(assess(&invoice, &policy, day("2026-11-23"), true).is_err());
/// ```
pub fn assess(
    invoice: &Invoice,
    policy: &Policy,
    as_of: Date,
    reasons: bool,
) -> Result<Claim, Problems> {
    super::check::invoice(invoice, policy, as_of)?;
    let assessor =
        Assessor { invoice, policy, as_of, currency: invoice.total.currency(), cache: None };
    assessor.claim(reasons)
}

/// [`assess`] of an invoice that was checked, under a policy that remembers its rates.
pub(crate) fn assess_prepared(
    invoice: &Invoice,
    prepared: &PreparedPolicy,
    as_of: Date,
    reasons: bool,
) -> Result<Claim, Problems> {
    let currency = invoice.total.currency();
    let cache = Some(prepared.rates());
    Assessor { invoice, policy: prepared.policy(), as_of, currency, cache }.claim(reasons)
}

/// What all debts that fell due on one day share.
#[derive(Debug)]
pub(crate) struct Delay {
    pub days_late: i32,
    /// Interest of one minor unit over the denominator; one for each full year where interest is
    /// capitalised, and one for the rest.
    pub weights: Vec<i64>,
    pub denominator: i64,
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
    let assessor = Assessor { invoice: &invoice, policy, as_of, currency, cache: None };
    let tariff = Tariff::new(policy, due, None);
    let rules = assessor.rules(account);
    let debts = assessor.debts(&instalments, rules.accrual, &tariff)?;
    let due = debts.first().map_or(due, |debt| debt.due);
    let days_late = as_of.days_since(due).max(0);
    let late = days_late > 0;
    let mut ledger = Ledger::new(rules, tariff, debts, 0);
    let weights = if late { ledger.weights(as_of)? } else { Vec::new() };
    Ok(Delay {
        days_late,
        weights,
        denominator: saturate(denominator(rules.day_count)),
        compensation: if late { compensation(policy, &invoice, due.next(), account)? } else { 0 },
        tiers: if late { tiers(policy, &invoice, due.next()) } else { None },
    })
}

struct Assessor<'a> {
    invoice: &'a Invoice,
    policy: &'a Policy,
    as_of: Date,
    currency: Currency,
    cache: Option<&'a RateCache>,
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
        let debts = self.debts(instalments, rules.accrual, &tariff)?;
        let entries = self.entries(&mut account);
        let costs = match first_late_day(&debts, &entries, self.as_of) {
            Some(first) => compensation(self.policy, self.invoice, first, &mut account)?,
            None => 0,
        };
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
        let interest = ledger.interest_owed();
        let limitation = limitation(self.policy, &ledger.debts, &mut account);
        let status = self.status(&ledger, &mut account);
        sort_by_key(&mut ledger.lines, |line| i64::from(line.from.days()) << 32 | line.debt as i64);
        Ok(Claim {
            as_of: self.as_of,
            currency: self.currency,
            status,
            instalments: ledger.debts.iter().map(|debt| self.instalment(debt)).collect(),
            outstanding: self.money(outstanding),
            interest: self.money(interest),
            compensation: self.money(ledger.costs_owed),
            total: self
                .money(outstanding.saturating_add(interest).saturating_add(ledger.costs_owed)),
            per_day: self.money(per_day),
            periods: ledger.lines.iter().map(|line| self.period(line)).collect(),
            allocations: self.allocations(&ledger, &mut account),
            limitation,
            reasons: account.reasons,
            notices: account.notices,
        })
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
            compounding: statutory && compounding.is_some_and(|rule| rule.value),
            rounding: policy.rounding,
            each_line: policy.rounding_at == RoundingAt::Period,
            allocation,
        }
    }

    /// Turns instalments into debts: when each starts to bear interest.
    fn debts(
        &self,
        instalments: &[DueInstalment],
        accrual: Accrual,
        tariff: &Tariff,
    ) -> Result<Vec<Debt>, Problems> {
        let statutory = matches!(
            self.policy.interest,
            InterestChoice::Statutory | InterestChoice::StatutoryOption(_)
        );
        let mut debts = Vec::with_capacity(instalments.len());
        for instalment in instalments {
            let due = instalment.due;
            let mut first = if accrual.from_due_date { due } else { due.next() };
            let mut begins = InterestStart::AfterDue;
            // The rule is looked up only for a claim that is late: a future one has none yet.
            if statutory && due < self.as_of {
                let notice = self.invoice.formal_notice;
                let rule = tariff.rule(first)?;
                if rule.value.from_formal_notice {
                    begins = match notice {
                        Some(notice) => InterestStart::AfterNotice(notice, rule.citation),
                        None => InterestStart::WithoutNotice(rule.citation),
                    };
                } else if let Some(reminder) = awaited_reminder(self.invoice, self.policy, due) {
                    begins = match notice {
                        Some(notice) => InterestStart::AfterNotice(notice, reminder.citation),
                        None => InterestStart::WithoutReminder(reminder.citation),
                    };
                }
                first = match begins {
                    InterestStart::AfterNotice(notice, _) => due.max(notice).next(),
                    InterestStart::WithoutNotice(_) => Date::MAX.next(),
                    InterestStart::AfterDue | InterestStart::WithoutReminder(_) => first,
                };
            }
            let amount = instalment.amount.map_or(0, Amount::minor);
            debts.push(Debt::new(due, amount, first, begins));
        }
        Ok(debts)
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

    /// Returns payments and credits in order of time, a credit before a payment of the same day.
    fn entries(&self, account: &mut Explanations) -> Vec<Entry> {
        let credits = self.invoice.credits.iter().map(|credit| Entry {
            date: credit.date,
            amount: credit.amount.minor(),
            kind: EntryKind::Credit,
        });
        let payments = self.invoice.payments.iter().enumerate().map(|(index, payment)| Entry {
            date: payment.date,
            amount: payment.amount.minor(),
            kind: EntryKind::Payment(index),
        });
        let mut entries: Vec<Entry> = credits.chain(payments).collect();
        sort_by_key(&mut entries, |entry| entry.date.days().into());
        let later = entries.iter().filter(|entry| entry.date > self.as_of).count();
        if later > 0 {
            let caution = NoticeKind::PaymentLater { count: later.min(10_000) as i32 };
            account.notice(Some("payments"), Basis::default(), caution);
        }
        entries
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
                account.reason(line.basis, || why(line));
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
                ContractRate::Ceiling { series, margin } => {
                    (None, on(series).map(|rate| rate.plus(margin)))
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

    fn status(&self, ledger: &Ledger, account: &mut Explanations) -> Status {
        let outstanding: Vec<&Debt> =
            ledger.debts.iter().filter(|debt| debt.outstanding > 0).collect();
        if outstanding.is_empty() {
            let late = ledger.debts.iter().any(|debt| debt.late_on(self.as_of));
            return if late { Status::PaidLate } else { Status::Paid };
        }
        if let Some(dispute) = self.invoice.disputes.iter().find(|d| d.open_on(self.as_of)) {
            let caution = NoticeKind::DisputeOpen { from: dispute.from };
            account.notice(Some("disputes"), Basis::default(), caution);
            return Status::Disputed;
        }
        match outstanding.iter().map(|debt| debt.due).min() {
            Some(due) if due < self.as_of => Status::Late,
            Some(due) if due == self.as_of => Status::Due,
            _ => Status::NotDue,
        }
    }

    fn instalment(&self, debt: &Debt) -> Instalment {
        let until = debt.settled.unwrap_or(self.as_of);
        Instalment {
            due: debt.due,
            amount: self.money(debt.amount),
            outstanding: self.money(debt.outstanding),
            days_late: until.days_since(debt.due).max(0),
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
        let mut surplus = 0i64;
        let mut lines = Vec::with_capacity(ledger.allocations.len());
        for allocation in &ledger.allocations {
            surplus = surplus.saturating_add(allocation.surplus);
            let Some(payment) = self.invoice.payments.get(allocation.payment) else { continue };
            lines.push(AllocationLine {
                payment: payment.id.clone(),
                date: payment.date,
                costs: self.money(allocation.costs),
                interest: self.money(allocation.interest),
                principal: self.money(allocation.principal),
                surplus: self.money(allocation.surplus),
            });
        }
        if surplus > 0 {
            let amount = self.money(surplus);
            account.notice(
                Some("payments"),
                Basis::default(),
                NoticeKind::PaymentSurplus { amount },
            );
        }
        lines
    }
}

fn why(line: &AccrualLine) -> ReasonKind {
    let (from, rate) = (line.from, line.rate);
    match (&line.reference, line.origin) {
        (Some(reference), origin) => {
            let (series, margin, reference) = (reference.series, reference.margin, reference.value);
            match origin {
                Origin::Frozen => ReasonKind::RateFrozen { from, series, reference, margin, rate },
                Origin::AgreedReference | Origin::Agreed => {
                    ReasonKind::RateAgreedReference { from, series, reference, margin, rate }
                }
                _ => ReasonKind::RateStatutory { from, series, reference, margin, rate },
            }
        }
        (None, Origin::Agreed) => ReasonKind::RateAgreed { rate },
        (None, _) => ReasonKind::RateFixed { rate },
    }
}

/// The problem of an amount in a currency that is not the invoice's.
pub(crate) fn mismatch(path: impl Into<String>, amount: Amount, expected: Currency) -> Problem {
    Problem::new(ProblemCode::CurrencyMismatch, path)
        .value(amount.currency().code())
        .hint(format!("the invoice is in {}", expected.code()))
}
