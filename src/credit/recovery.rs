//! Collecting what is late: an agency, somebody else's desk, the court.

use super::fraction::Fraction;
use super::prices::PaidBy;
use super::risk::Risk;
use super::row::{CreditOption, Relationship, Row};
use crate::claim::Policy;
use crate::error::Problem;
use crate::money::Amount;
use crate::reason::{CostLabel, Reason, ReasonKind};

/// What an agency brings back.
#[derive(Clone, Copy, Debug)]
pub struct Recovery {
    /// What the debtors pay.
    pub recovered: Fraction,
    /// What the agency keeps of it, and its flat fee.
    pub fee: Fraction,
    /// What is left for the creditor.
    pub net: Fraction,
}

/// Returns what an agency brings back that recovers a share of a debt and keeps a share of that,
/// beside a flat fee.
///
/// The net compares agencies, not the rate: 25 % of a fifth is less than 35 % of nearly half.
///
/// ```
/// use echeance::credit::{Fraction, agency_recovery};
/// let share = |percent| Fraction::of(percent, 100);
/// let cheap = agency_recovery(Fraction::whole(10_000), share(20), share(25), Fraction::ZERO);
/// let dear = agency_recovery(Fraction::whole(10_000), share(45), share(35), Fraction::ZERO);
/// assert_eq!((cheap.net.rounded(), dear.net.rounded()), (Some(1_500), Some(2_925)));
/// ```
pub fn agency_recovery(
    debt: Fraction,
    recovered_share: Fraction,
    fee_rate: Fraction,
    flat: Fraction,
) -> Recovery {
    let recovered = debt * recovered_share;
    let fee = recovered * fee_rate + flat;
    Recovery { recovered, fee, net: recovered - fee }
}

/// Returns the share of a sum that must come back for costs to pay; without value where nothing is
/// claimed.
///
/// ```
/// use echeance::credit::{Fraction, break_even};
/// use echeance::Rate;
/// let recovery = break_even(Fraction::whole(23_080), Fraction::whole(1_800_000));
/// assert_eq!(recovery.percent(), Rate::parse("1.28").ok());
/// ```
pub fn break_even(costs: Fraction, sum: Fraction) -> Fraction {
    costs / sum
}

/// A collection agency: what is undisputed and late enough is handed over, no cure, no pay.
pub(super) fn agency_row<'r>(risk: &'r Risk<'r>) -> Row<'r> {
    let mut row = Row::new(CreditOption::CollectionAgency, Relationship::GivenAway, risk);
    let price = risk.terms.prices.agency.as_ref();
    let fee_rate = price.and_then(|price| price.fee_rate);
    let recovery = price.and_then(|price| price.recovery);
    row.has(&[("agency.feeRate", fee_rate.is_some()), ("agency.recovery", recovery.is_some())]);
    let (Some(price), Some(fee_rate), Some(share)) = (price, fee_rate, recovery) else {
        return row;
    };
    let (mut debt, mut expected) = (Fraction::ZERO, Fraction::ZERO);
    let late = |days: i32| days > 0 && days >= price.from_days;
    for part in risk.state.open.iter().filter(|part| late(part.days_late)) {
        let gross = Fraction::whole(part.undisputed());
        debt = debt + gross;
        expected = expected + risk.expected_of(part.client, gross);
    }
    let flat = price.flat.filter(|_| debt.is_positive());
    let sum = flat.map_or(Fraction::ZERO, Fraction::from);
    let result = agency_recovery(debt, share.into(), fee_rate.into(), sum);
    row.cost_of(CostLabel::Fee, result.recovered, fee_rate, Fraction::ZERO);
    row.cost_sum(CostLabel::OtherFees, flat);
    row.cash_later = result.net;
    row.loss_left = row.loss_left - expected * share.into();
    row.why(ReasonKind::CreditRecovered {
        debt: risk.amount(debt),
        recovery: share,
        recovered: risk.amount(result.recovered),
        net: risk.amount(result.net),
    });
    row
}

/// Credit management by somebody else, for a year: by the month, by the invoice, less the hours that
/// it saves.
pub(super) fn outsourcing_row<'r>(risk: &'r Risk<'r>) -> Row<'r> {
    let mut row = Row::new(CreditOption::Outsourcing, Relationship::Shared, risk);
    let price = risk.terms.prices.outsourcing.as_ref();
    let by_month = price.and_then(|price| price.per_month);
    let by_invoice = price.and_then(|price| price.per_invoice);
    // One of both will do.
    row.has(&[("outsourcing.perMonth", by_month.or(by_invoice).is_some())]);
    if let Some(price) = price
        && row.needs.is_empty()
    {
        if let Some(price) = by_month {
            row.cost.push((CostLabel::Monthly, Fraction::from(price) * Fraction::whole(12)));
        }
        if let Some(price) = by_invoice {
            let invoices = Fraction::whole(risk.invoices_a_year.into());
            row.cost.push((CostLabel::PerInvoice, Fraction::from(price) * invoices));
        }
        if let Some(saved) = price.saved {
            row.cost.push((CostLabel::Savings, -Fraction::from(saved)));
        }
    }
    row
}

/// A procedure in court for one claim, with what the sheet of the law says of it.
///
/// # Errors
/// Where the invoice that is claimed is not in the ledger.
pub(super) fn court_row<'r>(risk: &'r Risk<'r>, policy: &Policy) -> Result<Row<'r>, Problem> {
    let mut row = Row::new(CreditOption::Court, Relationship::Shared, risk);
    row.paid_by = PaidBy::Debtor;
    let price = risk.terms.prices.court.as_ref();
    let claim = risk.subject(price.and_then(|price| price.claim.as_deref()), "court.claim")?;
    let costs = price.map(|price| price.costs.as_slice()).unwrap_or_default();
    let recovery = price.and_then(|price| price.recovery);
    row.has(&[
        ("court.claim", claim.is_some()),
        ("court.costs", !costs.is_empty()),
        ("court.recovery", recovery.is_some()),
    ]);
    let owed = claim.map(|(place, _)| risk.owed_of(place));
    procedures(&mut row, policy, owed);
    let (Some((_, invoice)), Some(owed), Some(recovery)) = (claim, owed, recovery) else {
        return Ok(row);
    };
    if costs.is_empty() {
        return Ok(row);
    }
    for cost in costs {
        row.cost.push((CostLabel::Court, Fraction::from(*cost)));
    }
    let recovered = owed * recovery.into();
    row.exposure = owed;
    row.cash_later = recovered - row.costs();
    row.loss_left = risk.expected_of(invoice.client, owed) * (Fraction::ONE - recovery.into());
    row.worst = risk.loss_of(owed);
    row.why(ReasonKind::CreditRecovered {
        debt: risk.amount(owed),
        recovery,
        recovered: risk.amount(recovered),
        net: risk.amount(row.cash_later),
    });
    if let Some(recovery) = break_even(row.costs(), owed).percent() {
        row.why(ReasonKind::BreakEvenRecovery { recovery });
    }
    Ok(row)
}

/// Lists the procedures that the law of the policy has for its debtors.
fn procedures(row: &mut Row, policy: &Policy, owed: Option<Fraction>) {
    let currency = policy.law.currency;
    let mut found = false;
    for rule in policy.law.procedure {
        if !rule.debtors.contains(policy.debtor) {
            continue;
        }
        found = true;
        let (procedure, name) = (rule.value.procedure, rule.value.name);
        // A bound in one currency says nothing of a claim in another.
        let same = currency == row.risk.ledger.currency;
        let up_to = rule.value.up_to.filter(|_| same).map(|sum| Amount::from_minor(sum, currency));
        let basis = rule.citation.into();
        let too_large =
            up_to.filter(|up_to| owed.is_some_and(|owed| Fraction::from(*up_to).is_below(owed)));
        match too_large {
            Some(up_to) => {
                let why = ReasonKind::CourtProcedureTooLarge { name, up_to };
                row.not_covered.push(Reason { why, basis });
            }
            None => {
                let why = ReasonKind::CourtProcedure { procedure, name, up_to };
                row.reasons.push(Reason { why, basis });
            }
        }
    }
    if !found {
        row.why(ReasonKind::CourtProcedureUnknown {});
    }
}
