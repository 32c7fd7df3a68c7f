//! The due dates of an invoice under its policy and law.

use super::invoice::{ClosedDays, Invoice, Policy};
use crate::calendar::{
    BusinessDayConvention, Calendar, Date, Holidays, WeekdaySet, add_working_days, roll,
};
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::{ContractClause, Debtor, FirstReminder, Reminder, Rule, rule_in_force};
use crate::money::{Amount, Rate, Rounding, adds_up};
use crate::order::sort_by_key;
use crate::reason::{Basis, Explanations, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::record;
use crate::terms::{
    self, AgreedTerms, Event, PaymentTerms, Share, Start, Step, TermPart, Terms, apply_steps, check,
};

record! {
    /// When an invoice is due, and why.
    pub struct DueDates {
        /// One instalment, or the parts of a split term.
        pub instalments: Vec<DueInstalment>,
        /// The last of the due dates.
        pub due: Date,
        /// Why.
        pub reasons: Vec<Reason>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }

    /// One part of an invoice and its due date.
    pub struct DueInstalment {
        /// The due date.
        pub due: Date,
        /// The amount.
        pub amount: Option<Amount>,
        /// Discounts for paying earlier, first deadline first.
        pub discounts: Vec<DiscountDeadline>,
    }

    /// A discount and until when it can be taken.
    pub struct DiscountDeadline {
        /// Last day.
        pub until: Date,
        /// Percent of the amount.
        pub percent: Rate,
        /// What it saves.
        pub amount: Option<Amount>,
        /// What the percentage is of, where not of the amount.
        pub base: Option<Amount>,
        /// What the days gained cost the one who does not take it, in percent a year.
        pub annualised: Rate,
    }
}

/// Returns the due dates of an invoice, with reasons and notices.
///
/// A date agreed on the invoice comes first, then its own term, then the policy's, then the law's.
///
/// # Errors
/// `terms.split` where fixed parts pass the total; `law.unknown` where nothing was agreed and the law sets no term;
/// `date.range` where a term runs past 2199.
pub fn due_dates(invoice: &Invoice, policy: &Policy) -> Result<DueDates, Problems> {
    super::check::both(invoice, policy, Date::MAX)?;
    let mut account = Explanations::new(true);
    let instalments = plan(invoice, policy, &mut account)?;
    let due = instalments.iter().map(|instalment| instalment.due).max().unwrap_or(invoice.issued);
    Ok(DueDates { instalments, due, reasons: account.reasons, notices: account.notices })
}

/// Works the instalments out, first due date first.
pub(crate) fn plan(
    invoice: &Invoice,
    policy: &Policy,
    account: &mut Explanations,
) -> Result<Vec<DueInstalment>, Problems> {
    let planner = Planner { invoice, policy, closed: ClosedDays::of(&policy.closed_periods) };
    if let Some(agreed) = invoice.due {
        if agreed < invoice.issued {
            // Electronic invoices of what was paid before write the day of payment there.
            let caution = NoticeKind::DueBeforeIssue { due: agreed, issued: invoice.issued };
            account.notice(Some("due"), Basis::default(), caution);
        }
        let clause = policy.law.clause(ContractClause::InvoiceDue);
        account.reason(clause, || ReasonKind::DueAgreed { due: agreed });
        let rule = rule_in_force(policy.law.rolling, policy.debtor, agreed);
        let stays = rule.is_some_and(|rule| !rule.value.fixed_date);
        let stays = stays.then_some(BusinessDayConvention::None);
        let due = planner.settle(agreed, stays, "due", account)?;
        planner.check_legality(due, None, Some("due"), account);
        return Ok(vec![DueInstalment { due, amount: Some(invoice.total), discounts: Vec::new() }]);
    }
    let (agreed, clause, path) = match (&invoice.terms, &policy.terms) {
        (Some(terms), _) => (terms, ContractClause::InvoiceTerms, "terms"),
        (None, Some(terms)) => (terms, ContractClause::PolicyTerms, "policy.terms"),
        (None, None) => return planner.by_law(account).map(|instalment| vec![instalment]),
    };
    let basis: Basis = policy.law.clause(clause).into();
    planner.other_readings(agreed, basis, path, account);
    if agreed.days_assumed {
        let steps = agreed.terms.each().flat_map(|terms| &terms.steps);
        let counts = steps.filter_map(|step| match step {
            Step::AddDays(days) => Some(*days),
            _ => None,
        });
        let days = counts.max().unwrap_or(0);
        account.notice(Some(path), basis, NoticeKind::TermDaysAssumed { days });
    }
    match &agreed.terms {
        PaymentTerms::Single(terms) if terms.steps.is_empty() => {
            let mut net = match &policy.terms {
                Some(standing) if path == "terms" && !standing.is_discount_alone() => {
                    let silent = Invoice { terms: None, ..invoice.clone() };
                    plan(&silent, policy, account)?
                }
                _ => vec![planner.by_law(account)?],
            };
            let (start, _) = planner.start(terms.from.unwrap_or(ISSUE), basis, account);
            for instalment in &mut net {
                instalment.discounts =
                    planner.discounts(terms, instalment, start, basis, path, account)?;
            }
            Ok(net)
        }
        PaymentTerms::Single(terms) => {
            planner.instalment(terms, invoice.total, basis, path, account).map(|one| vec![one])
        }
        PaymentTerms::Split(parts) => {
            let amounts = split(parts, invoice.total, path)?;
            let mut instalments = Vec::with_capacity(parts.len());
            for (part, amount) in parts.iter().zip(amounts) {
                instalments.push(planner.instalment(&part.terms, amount, basis, path, account)?);
            }
            sort_by_key(&mut instalments, |instalment| instalment.due.days().into());
            Ok(instalments)
        }
    }
}

/// Returns the working-day calendar of the policy: the law's holidays and the caller's.
pub(crate) fn calendar(policy: &Policy, on: Date) -> Calendar {
    // Where the law does not say which days count, the usual weekend does.
    let rule = rule_in_force(policy.law.rolling, policy.debtor, on);
    let saturday = rule
        .is_none_or(|rule| rule.value.saturday || rule.value.roll == BusinessDayConvention::None);
    let weekdays = if saturday { WeekdaySet::WEEKEND } else { WeekdaySet::SUNDAY };
    let holidays = Holidays::of(policy.law.code).unwrap_or(Holidays::NONE);
    Calendar::new(holidays, weekdays).with_days(policy.holidays.iter().copied())
}

/// Returns the rule that makes interest on an invoice wait for a reminder: the law wants one, and
/// neither an agreed date nor, where that is enough, an agreed term spares it. The term that a law
/// sets for others than consumers ends the wait by itself.
pub(crate) fn awaited_reminder(
    invoice: &Invoice,
    policy: &Policy,
    due: Date,
) -> Option<&'static Rule<Reminder>> {
    let rule = rule_in_force(policy.law.reminder, policy.debtor, due)?;
    let spared = match (&invoice.due, &invoice.terms, &policy.terms) {
        (Some(_), _, _) => true,
        (None, None, None) => policy.debtor != Debtor::Consumer || policy.consumer_hint,
        _ => !rule.value.unless_date,
    };
    (rule.value.needed && !spared).then_some(rule)
}

/// Working days after which a posted letter is taken to have arrived.
const POST_DAYS: i32 = 3;

/// Returns the last day of the wait that a first reminder opens.
pub(crate) fn wait_after(
    rule: FirstReminder,
    sent: Date,
    posted: bool,
    calendar: &Calendar,
) -> Date {
    let arrives = |days| match posted {
        true => add_working_days(sent, days, calendar).unwrap_or(sent),
        false => sent,
    };
    let opens = if rule.from_receipt {
        arrives(POST_DAYS).next()
    } else if posted && rule.posted_opens_after > 0 {
        arrives(rule.posted_opens_after)
    } else {
        sent.next()
    };
    Date::from_days(opens.days().saturating_add(rule.days - 1))
}

struct Planner<'a> {
    invoice: &'a Invoice,
    policy: &'a Policy,
    closed: ClosedDays,
}

impl Planner<'_> {
    /// The term of the law, where nothing was agreed.
    fn by_law(&self, account: &mut Explanations) -> Result<DueInstalment, Problems> {
        let policy = self.policy;
        let reminded = self.reminded();
        let whole =
            |due| DueInstalment { due, amount: Some(self.invoice.total), discounts: Vec::new() };
        let Some(rule) =
            policy.law.default_term(policy.debtor, self.invoice.issued, policy.sector.as_deref())
        else {
            let Some((due, rule)) = reminded else {
                return Err(unsettled("default_term", "set terms or due").into());
            };
            account.reason(rule.citation, || ReasonKind::DueReminder { reminder: due, due });
            return Ok(whole(due));
        };
        let term = rule.value;
        let (start, event) = self.start(term.from, rule.citation.into(), account);
        let due = self.apply(start, &[term.step()], "terms")?;
        account.reason(rule.citation, || ReasonKind::DueLaw { start, event, days: term.days, due });
        let due = self.settle(due, None, "terms", account)?;
        if let Some((reminder, rule)) = reminded.filter(|(reminder, _)| *reminder < due) {
            // What is owed at once can be asked for at once: the term of the law is the longest
            // that a debtor has who is not reminded (BGB 286(1), (3)).
            account.reason(rule.citation, || ReasonKind::DueReminder { reminder, due: reminder });
            return Ok(whole(reminder));
        }
        Ok(whole(due))
    }

    /// The reminder that puts a debtor in default with whom no date was agreed, under a law that
    /// wants one, once what it asks for could be asked.
    fn reminded(&self) -> Option<(Date, &'static Rule<Reminder>)> {
        let given = self.invoice.formal_notice?;
        let owed =
            self.invoice.delivered.map_or(self.invoice.issued, |d| d.max(self.invoice.issued));
        let rule = rule_in_force(self.policy.law.reminder, self.policy.debtor, given)?;
        (rule.value.needed && owed <= given).then_some((given, rule))
    }

    /// Applies steps to a date, by the working days of the policy.
    fn apply(&self, start: Date, steps: &[Step], path: &str) -> Result<Date, Problem> {
        past_calendar(apply_steps(start, steps, &calendar(self.policy, start)), path)
    }

    fn instalment(
        &self,
        terms: &Terms,
        amount: Amount,
        basis: Basis,
        path: &'static str,
        account: &mut Explanations,
    ) -> Result<DueInstalment, Problems> {
        let (start, event) = self.start(terms.from.unwrap_or(ISSUE), basis, account);
        let due = self.apply(start, &terms.steps, path)?;
        account.reason(basis, || ReasonKind::DueTerms {
            start,
            event,
            steps: terms.steps.clone(),
            due,
        });
        let due = self.settle(due, terms.roll, path, account)?;
        self.check_legality(due, Some(&terms.steps), Some(path), account);
        let instalment = DueInstalment { due, amount: Some(amount), discounts: Vec::new() };
        let discounts = self.discounts(terms, &instalment, start, basis, path, account)?;
        Ok(DueInstalment { discounts, ..instalment })
    }

    /// Returns the discounts of a term on an instalment, first deadline first.
    fn discounts(
        &self,
        terms: &Terms,
        instalment: &DueInstalment,
        start: Date,
        basis: Basis,
        path: &'static str,
        account: &mut Explanations,
    ) -> Result<Vec<DiscountDeadline>, Problems> {
        let due = instalment.due;
        let mut discounts = Vec::with_capacity(terms.discounts.len());
        for discount in &terms.discounts {
            let until = self.apply(start, &discount.steps, path)?;
            // What moves a due date moves the last day of a discount.
            let until = self.settle(until, terms.roll, path, &mut Explanations::new(false))?;
            if until > due {
                account.notice(Some(path), basis, NoticeKind::DiscountAfterDue { until, due });
            }
            // A coded line names no currency: its amounts are in that of the invoice.
            let currency = self.invoice.total.currency();
            let base = discount.base.map(|base| Amount::from_minor(base.minor(), currency));
            let of = base.or(instalment.amount);
            discounts.push(DiscountDeadline {
                until,
                percent: discount.percent,
                amount: of.map(|of| percent_of(of, discount.percent, self.policy.rounding.mode)),
                base,
                annualised: annualised(discount.percent, due.days_since(until)),
            });
        }
        sort_by_key(&mut discounts, |discount| discount.until.days().into());
        Ok(discounts)
    }

    /// Warns of each other reading of the term that gives another date.
    fn other_readings(
        &self,
        agreed: &AgreedTerms,
        basis: Basis,
        path: &'static str,
        account: &mut Explanations,
    ) {
        let Some(reading) = agreed.reading else { return };
        let mut said = Vec::new();
        for alternative in &agreed.alternatives {
            let parts = agreed.terms.each().zip(alternative.terms.each());
            let dates = parts.flat_map(|(used, other)| {
                self.dates(used, path).into_iter().zip(self.dates(other, path))
            });
            let different = dates.into_iter().find(|(due, other)| due != other);
            let Some((due, other)) = different.filter(|dates| !said.contains(dates)) else {
                continue;
            };
            said.push((due, other));
            let other_reading = alternative.reading;
            let caution = NoticeKind::TermAmbiguous { due, reading, other, other_reading };
            account.notice(Some(path), basis, caution);
        }
    }

    /// The due date of a term and its discount deadlines; none where it runs past the calendar.
    fn dates(&self, terms: &Terms, path: &'static str) -> Vec<Date> {
        let silent = &mut Explanations::new(false);
        let found = self.instalment(terms, self.invoice.total, Basis::default(), path, silent);
        let Ok(instalment) = found else { return Vec::new() };
        let deadlines = instalment.discounts.iter().map(|discount| discount.until);
        std::iter::once(instalment.due).chain(deadlines).collect()
    }

    /// The day a term starts. The issue date stands in for an event that was not given.
    fn start(&self, from: Start, basis: Basis, account: &mut Explanations) -> (Date, Event) {
        let events = self.invoice.events();
        let known = from.events().filter_map(|event| Some((events.on(event)?, event)));
        if let Some(found) = known.max_by_key(|(date, _)| *date) {
            return found;
        }
        let used = self.invoice.issued;
        if let Some(event) = from.events().next() {
            account.notice(None, basis, NoticeKind::TermStartAssumed { event, used });
        }
        (used, Event::Issue)
    }

    /// Moves a due date off closed periods and days that are no working days, until it lies on
    /// neither.
    ///
    /// # Errors
    /// `date.range` where there is no such day through 2199.
    fn settle(
        &self,
        due: Date,
        agreed: Option<BusinessDayConvention>,
        path: &str,
        account: &mut Explanations,
    ) -> Result<Date, Problem> {
        let policy = self.policy;
        let (mut convention, basis) =
            match (agreed, rule_in_force(policy.law.rolling, policy.debtor, due)) {
                (Some(convention), _) => {
                    (convention, policy.law.clause(ContractClause::PolicyTerms))
                }
                (None, Some(rule)) => (rule.value.roll, rule.citation),
                (None, None) => {
                    (BusinessDayConvention::None, policy.law.clause(ContractClause::PolicyTerms))
                }
            };
        let mut date = due;
        loop {
            let from = date;
            while self.closed.contains(date) {
                date = past_calendar(Some(date.next()), path)?;
            }
            if date != from {
                account.reason(policy.law.clause(ContractClause::PolicyClosedPeriods), || {
                    ReasonKind::DueClosed { from, to: date }
                });
            }
            let rolled = match convention {
                BusinessDayConvention::None => date,
                convention => roll(date, convention, &calendar(policy, date)),
            };
            if rolled < date && self.closed.contains(rolled) {
                // Who does not pay in a period pays after it, not before the day agreed.
                convention = BusinessDayConvention::Following;
                continue;
            }
            if rolled != date {
                account.reason(basis, || ReasonKind::DueRolled {
                    from: date,
                    to: rolled,
                    roll: convention,
                });
            }
            date = past_calendar(Some(rolled), path)?;
            if !self.closed.contains(date) {
                return Ok(date);
            }
        }
    }

    fn check_legality(
        &self,
        due: Date,
        steps: Option<&[Step]>,
        path: Option<&'static str>,
        account: &mut Explanations,
    ) {
        let policy = self.policy;
        let events = self.invoice.events();
        let sector = policy.sector.as_deref();
        let working_day = |date| match rule_in_force(policy.law.rolling, policy.debtor, date) {
            Some(rule) => roll(date, rule.value.roll, &calendar(policy, date)),
            None => date,
        };
        let verdict = check(policy.law, policy.debtor, &events, steps, due, sector, &working_day);
        if let Some(verdict) = verdict {
            let (cap, days, latest) = (verdict.cap.value.name, verdict.days, verdict.latest);
            let caution = if verdict.unlawful {
                NoticeKind::TermUnlawful { cap, days, due, latest }
            } else {
                NoticeKind::TermLong { cap, days, due, latest }
            };
            account.notice(path, verdict.cap.citation, caution);
        }
    }
}

/// The issue date as the start of a term.
const ISSUE: Start = Start::from_bits(1);

/// A problem for a rule that the law does not settle; `option` names what would settle it.
pub(crate) fn unsettled(field: &str, option: &str) -> Problem {
    Problem::new(ProblemCode::LawUnknown, "policy.law").value(field).hint(option)
}

fn past_calendar(date: Option<Date>, path: &str) -> Result<Date, Problem> {
    date.filter(|date| date.in_range()).ok_or_else(|| {
        Problem::new(ProblemCode::DateRange, path).hint("the term runs past 2199-12-31")
    })
}

/// Returns the amounts of the parts, which add up to the total.
pub(crate) fn split(
    parts: &[TermPart],
    total: Amount,
    path: &str,
) -> Result<Vec<Amount>, Problems> {
    let wrong =
        |hint: String| Problems::from(Problem::new(ProblemCode::TermsSplit, path).hint(hint));
    let split = terms::split(parts.iter().map(|part| part.share), total.minor());
    if split.balances > 1 {
        return Err(wrong("only one part can be the balance".into()));
    }
    if i128::from(split.percent) > Rate::WHOLE {
        let percent = Rate::from_millionths(split.percent.min(i32::MAX.into()) as i32);
        return Err(wrong(format!("the percentages add up to {percent}")));
    }
    if split.left != 0 {
        let fixed = parts.iter().map(|part| match part.share {
            Share::Amount(amount) => amount.minor(),
            _ => 0,
        });
        let fixed: i128 = fixed.map(i128::from).sum();
        let text = |minor| total.currency().decimal(minor);
        let (left, fixed) = (text(split.left), text(fixed));
        return Err(wrong(format!("the parts leave {left}; fixed parts take {fixed}")));
    }
    let amounts: Vec<Amount> =
        split.amounts.into_iter().map(|minor| total.with_minor(minor)).collect();
    if adds_up(total, amounts.iter().copied()) {
        Ok(amounts)
    } else {
        Err(Problem::contradiction().into())
    }
}

/// Returns a percentage of an amount.
pub(crate) fn percent_of(amount: Amount, percent: Rate, rounding: Rounding) -> Amount {
    amount.with_minor(rounding.percent_of(amount.minor(), percent))
}

/// Returns what a discount is worth a year: `p / (100 - p) x 365 / days gained`.
fn annualised(percent: Rate, days: i32) -> Rate {
    let millionths = i128::from(percent.millionths());
    if days <= 0 || millionths >= Rate::WHOLE {
        return Rate::ZERO;
    }
    let numerator = millionths * Rate::WHOLE * 365;
    let exact = Rounding::HalfUp.divide(numerator, (Rate::WHOLE - millionths) * i128::from(days));
    // To the hundredth of a percent: more would only look exact.
    let hundredths = Rounding::HalfUp.divide(exact, 10_000) * 10_000;
    Rate::from_millionths(hundredths.clamp(0, i32::MAX.into()) as i32)
}
