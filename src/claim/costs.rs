//! What a law gives for collecting a debt out of court.

use super::due::percent_of;
use super::invoice::Policy;
use crate::calendar::Date;
use crate::law::{CollectionScale, CostCondition, CostTier, rule_in_force};
use crate::money::{Amount, Rounding};
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
