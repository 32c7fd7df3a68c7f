//! What a law gives for collecting a debt out of court.

use super::book::Book;
use super::contact::{Contact, Reached, Tone, reach};
use super::due::percent_of;
use super::invoice::{Invoice, Policy};
use super::ledger::{Cost, CostKind};
use crate::calendar::Date;
use crate::law::{CollectionScale, CostCondition, CostTier, Debtor, Rule, rule_in_force};
use crate::money::{Amount, Rounding};
use crate::order::sort_by_key;
use crate::reason::{Basis, Explanations, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::record;

record! {
    /// What the scale of a law gives for collecting a sum.
    pub struct CollectionCosts {
        /// The costs, without VAT.
        pub amount: Amount,
        /// VAT on top, for a creditor who cannot deduct it.
        pub vat: Option<Amount>,
        /// What must have happened before they are owed.
        pub conditions: Vec<Reason>,
        /// How the sum came about.
        pub reasons: Vec<Reason>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }
}

/// Returns what the law of the policy gives its creditor for collecting a principal out of court on
/// a day: a ceiling or a default, as the note of its scale says. Nothing is given, and a reason says
/// so, where the law has no scale for the debtor.
///
/// ```
/// use echeance::{Amount, Currency, Date, Law, Policy, collection_costs};
/// let policy = Policy::of(Law::find("NL").unwrap());
/// let principal = Amount::parse("12000", Currency::EUR).unwrap();
/// let day = Date::parse("2026-11-23").unwrap();
/// let costs = collection_costs(principal, &policy, day, true);
/// assert_eq!(costs.amount.to_string(), "895.00");
/// ```
pub fn collection_costs(
    principal: Amount,
    policy: &Policy,
    as_of: Date,
    vat_deductible: bool,
) -> CollectionCosts {
    let mut account = Explanations::new(true);
    let mut found = CollectionCosts {
        amount: principal.with_minor(0),
        vat: None,
        conditions: Vec::new(),
        reasons: Vec::new(),
        notices: Vec::new(),
    };
    if let Some(rule) = rule_in_force(policy.law.collection_costs, policy.debtor, as_of) {
        let (scale, basis) = (&rule.value, rule.citation.into());
        let amount = scale_sum(scale, principal, basis, &mut account);
        found.amount = amount;
        let conditions = scale.conditions.iter();
        let conditions = conditions.map(|condition| Reason { why: needs(*condition), basis });
        found.conditions = conditions.collect();
        if scale.set_off && amount.minor() > 0 {
            account.reason(basis, || ReasonKind::CollectionSetOff {});
        }
        if let Some(rate) = scale.vat.filter(|_| !vat_deductible && amount.minor() > 0) {
            let vat = percent_of(amount, rate, Rounding::HalfUp);
            account.reason(basis, || ReasonKind::CollectionVat { rate, amount: vat });
            found.vat = Some(vat);
        }
    } else {
        account.reason(Basis::default(), || ReasonKind::CollectionNone {});
    }
    found.reasons = account.reasons;
    found.notices = account.notices;
    found
}

/// A sum for recovery, and why.
pub(crate) type ExplainedCost = (Cost, Vec<Reason>);

/// What the costs of collecting an invoice depend on.
pub(crate) struct Collection<'a> {
    pub invoice: &'a Invoice,
    pub policy: &'a Policy,
    pub book: &'a Book,
    pub words: &'a [Contact],
    pub as_of: Date,
}

/// A sum before what the fixed compensation covers of it is taken off.
struct Claimed {
    kind: CostKind,
    since: Date,
    amount: i64,
    set_off: bool,
    basis: Basis,
    reasons: Vec<Reason>,
}

impl Collection<'_> {
    /// Adds to the fixed sums what the law's scale gives for collecting the late instalments, and
    /// its fees for reminders, each from the day on which its conditions are met. Where the law
    /// says so, only what passes the fixed sums is added (Directive 2011/7/EU, art. 6(3)).
    pub fn add(&self, costs: &mut Vec<ExplainedCost>, account: &mut Explanations) {
        let mut claimed = self.fees(account);
        claimed.extend(self.scale(account));
        sort_by_key(&mut claimed, |one| one.since.days().into());
        let fixed: Vec<(Date, i64)> = costs.iter().map(|(c, _)| (c.since, c.amount)).collect();
        let mut covered = 0;
        for mut one in claimed {
            let known = fixed.iter().filter(|(since, _)| *since <= one.since);
            let known = known.fold(0, |sum: i64, (_, amount)| sum.saturating_add(*amount));
            let off = if one.set_off { one.amount.min(known - covered).max(0) } else { 0 };
            covered += off;
            if off > 0 {
                let before = account.reasons.len();
                account.reason(one.basis, || ReasonKind::CollectionSetOff {});
                one.reasons.extend_from_slice(account.reasons.get(before..).unwrap_or_default());
            }
            let amount = one.amount - off;
            if amount > 0 {
                let cost = Cost { kind: one.kind, since: one.since, amount, owed: 0 };
                costs.push((cost, one.reasons));
            }
        }
    }

    fn money(&self, minor: i64) -> Amount {
        self.invoice.total.with_minor(minor)
    }

    fn reached(&self, due: Date) -> Reached {
        reach(self.invoice, self.policy, due, self.words.iter().copied())
    }

    fn rule(&self, day: Date) -> Option<&'static Rule<CollectionScale>> {
        rule_in_force(self.policy.law.collection_costs, self.policy.debtor, day)
    }

    /// The day from which the conditions of the law are met for a debt; none while one is not, and
    /// a reason says which.
    fn met(
        &self,
        conditions: &[CostCondition],
        due: Date,
        basis: Basis,
        account: &mut Explanations,
    ) -> Option<Date> {
        let reached = self.reached(due);
        let mut since = due.next();
        for condition in conditions {
            let day = match condition {
                // Who claims the costs of the law says that they were agreed.
                CostCondition::Agreed => Some(due),
                CostCondition::FirstReminder => reached.until,
                CostCondition::Demand => reached.formal.map(|day| day.max(due)),
                CostCondition::Agency => reached.handed_over,
                CostCondition::ContractEnded => None,
            };
            if day.is_none_or(|day| day >= self.as_of) || *condition == CostCondition::Agreed {
                account.reason_without_note(basis, || needs(*condition));
            }
            since = since.max(day?.next());
        }
        Some(since)
    }

    /// What the scale gives, each time instalments join what is collected: for all of them together,
    /// less what was given before.
    fn scale(&self, account: &mut Explanations) -> Vec<Claimed> {
        let mut joining: Vec<(Date, i64)> = Vec::new();
        for (place, part) in self.book.late_places(self.as_of) {
            let due = part.due;
            let Some(rule) = self.rule(self.as_of) else {
                account.reason(Basis::default(), || ReasonKind::CollectionNone {});
                return Vec::new();
            };
            let conditions = rule.value.conditions;
            // An agreed sum stands in for one that would have to be agreed.
            let agreed = conditions.contains(&CostCondition::Agreed);
            if agreed && self.policy.compensation.is_agreed() {
                return Vec::new();
            }
            let basis = rule.citation.into();
            let Some(since) = self.met(conditions, due, basis, account) else { continue };
            let open = self.book.open(since.previous()).nth(place).unwrap_or(0);
            if since <= self.as_of && open > 0 {
                joining.push((since, open));
            }
        }
        sort_by_key(&mut joining, |(since, _)| since.days().into());
        let (mut principal, mut given) = (0i64, 0i64);
        let mut claimed = Vec::new();
        for same in joining.chunk_by(|a, b| a.0 == b.0) {
            let Some((since, _)) = same.first() else { continue };
            principal = same.iter().fold(principal, |sum, (_, open)| sum.saturating_add(*open));
            let Some(rule) = self.rule(*since) else { continue };
            let before = account.reasons.len();
            let basis: Basis = rule.citation.into();
            let sum = scale_sum(&rule.value, self.money(principal), basis, account).minor();
            let amount = sum.saturating_sub(given);
            given = given.max(sum);
            if amount > 0 {
                claimed.push(Claimed {
                    kind: CostKind::Collection,
                    since: *since,
                    amount,
                    set_off: rule.value.set_off,
                    basis,
                    reasons: account.reasons.get(before..).unwrap_or_default().to_vec(),
                });
            }
        }
        claimed
    }

    /// The fees of the law for the reminders that were sent while something was overdue.
    fn fees(&self, account: &mut Explanations) -> Vec<Claimed> {
        let mut claimed: Vec<Claimed> = Vec::new();
        let Some((_, part)) = self.book.late_places(self.as_of).next() else { return claimed };
        let due = part.due;
        let mut words = self.words.to_vec();
        sort_by_key(&mut words, |(day, ..)| day.days().into());
        for (day, channel, tone) in words {
            let debtor = self.policy.debtor;
            let late = day > due && day <= self.as_of && self.book.overdue(day.previous()) > 0;
            let Some(rule) = rule_in_force(self.policy.law.reminder_fee, debtor, day) else {
                continue;
            };
            // Where the scale is for the demand, it has no fee beside it.
            let scale = self.rule(day).map(|rule| rule.value);
            let paid = scale.is_some_and(|scale| scale.conditions == [CostCondition::Demand]);
            let counts = match tone {
                Tone::Courtesy => false,
                Tone::Reminder | Tone::Firm => true,
                Tone::FormalNotice | Tone::Last => !paid,
            };
            let fee = rule.value;
            let apart = claimed.last().is_none_or(|last| day.days_since(last.since) >= fee.apart);
            let most = fee.most == 0 || claimed.len() < usize::try_from(fee.most).unwrap_or(0);
            if !late || !counts || !channel.is_written() || !apart || !most {
                continue;
            }
            if day.days_since(due) < fee.first_after {
                continue;
            }
            let basis: Basis = rule.citation.into();
            let met = self.met(fee.conditions, due, basis, account);
            if met.is_none_or(|met| day < met) {
                continue;
            }
            if fee.currency != self.invoice.total.currency() {
                let amount = Amount::from_minor(fee.amount, fee.currency).to_string();
                let currency = fee.currency.code().to_string();
                account.notice(
                    None,
                    basis,
                    NoticeKind::CompensationConversion { amount, currency },
                );
                continue;
            }
            let before = account.reasons.len();
            let amount = self.money(fee.amount);
            account.reason(basis, || ReasonKind::ReminderFee { date: day, amount });
            claimed.push(Claimed {
                kind: CostKind::ReminderFee,
                since: day,
                amount: fee.amount,
                set_off: scale.is_some_and(|scale| scale.set_off),
                basis,
                reasons: account.reasons.get(before..).unwrap_or_default().to_vec(),
            });
        }
        claimed
    }
}

/// Returns the most that a clause may fix for collecting a consumer's debt, where the law has a
/// ceiling for what is agreed.
pub(crate) fn ceiling(policy: &Policy, debt: Amount, day: Date) -> Option<(Amount, Basis)> {
    if policy.debtor != Debtor::Consumer {
        return None;
    }
    let rule = rule_in_force(policy.law.collection_costs, policy.debtor, day)?;
    let bounds = |condition: &CostCondition| {
        matches!(condition, CostCondition::Agreed | CostCondition::FirstReminder)
    };
    let basis: Basis = rule.citation.into();
    let same = rule.value.currency == debt.currency();
    (same && rule.value.conditions.iter().any(bounds))
        .then(|| (scale_sum(&rule.value, debt, basis, &mut Explanations::new(false)), basis))
}

fn needs(condition: CostCondition) -> ReasonKind {
    match condition {
        CostCondition::Agreed => ReasonKind::CollectionAgreed {},
        CostCondition::FirstReminder => ReasonKind::CollectionFirstReminder {},
        CostCondition::Demand => ReasonKind::CollectionDemand {},
        CostCondition::Agency => ReasonKind::CollectionAgency {},
        CostCondition::ContractEnded => ReasonKind::CollectionContractEnded {},
    }
}

/// Applies the scale, and says each step that changes the sum.
fn scale_sum(
    scale: &CollectionScale,
    principal: Amount,
    basis: Basis,
    account: &mut Explanations,
) -> Amount {
    let money = |minor| Amount::from_minor(minor, scale.currency);
    if principal.currency() != scale.currency {
        let (amount, currency) = (String::new(), scale.currency.code().to_string());
        account.notice(None, basis, NoticeKind::CompensationConversion { amount, currency });
        return principal.with_minor(0);
    }
    let mut above = 0;
    let mut found: Option<(i64, &CostTier)> = None;
    for tier in scale.tiers {
        if tier.up_to.is_none_or(|bound| principal.minor() <= bound) {
            found = Some((above, tier));
            break;
        }
        above = tier.up_to.unwrap_or(0);
    }
    let Some((above, tier)) = found.filter(|_| principal.minor() > 0) else {
        account.reason(basis, || ReasonKind::CollectionNone {});
        return money(0);
    };
    let part = principal.minor() - above;
    let mut sum = money(tier.amount.saturating_add(steps(part, tier)));
    let share = percent_of(money(part), tier.percent, Rounding::HalfUp);
    sum = money(sum.minor().saturating_add(share.minor()));
    account.reason(basis, || ReasonKind::CollectionTier {
        principal,
        base: money(sum.minor().saturating_sub(share.minor())),
        percent: tier.percent,
        above: money(above),
        amount: sum,
    });
    if scale.factor != 1_000 {
        let exact = i128::from(sum.minor()) * i128::from(scale.factor);
        let amount = money(Rounding::HalfUp.minor(exact, 1_000).unwrap_or(i64::MAX));
        let factor = crate::money::Rate::from_millionths(scale.factor.saturating_mul(1_000));
        account.reason(basis, || ReasonKind::CollectionFactor { fee: sum, factor, amount });
        sum = amount;
    }
    if sum.minor() < scale.floor {
        sum = money(scale.floor);
        account.reason(basis, || ReasonKind::CollectionFloor { amount: sum });
    }
    if let Some(cap) = scale.cap.filter(|cap| sum.minor() > *cap) {
        sum = money(cap);
        account.reason(basis, || ReasonKind::CollectionCap { amount: sum });
    }
    if scale.expenses.millionths() > 0 {
        let expenses = percent_of(sum, scale.expenses, Rounding::HalfUp);
        let most = scale.expenses_cap.unwrap_or(i64::MAX);
        let expenses = money(expenses.minor().min(most));
        let percent = scale.expenses;
        account.reason(basis, || ReasonKind::CollectionExpenses { percent, amount: expenses });
        sum = money(sum.minor().saturating_add(expenses.minor()));
    }
    sum
}

/// The sums for the steps of the tier that a part has begun.
fn steps(part: i64, tier: &CostTier) -> i64 {
    if tier.step <= 0 {
        return 0;
    }
    let begun = (part + tier.step - 1) / tier.step;
    begun.saturating_mul(tier.step_amount)
}
