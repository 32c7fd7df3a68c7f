//! Collecting what is late: an agency, somebody else's desk, the court.

use super::fraction::Fraction;

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

/// Returns what a year of somebody else's credit management costs: by the month, by the invoice, less
/// the hours that it saves.
///
/// ```
/// use echeance::credit::{Fraction, outsourcing_year};
/// let whole = Fraction::whole;
/// assert_eq!(outsourcing_year(whole(150), whole(2), 46, whole(500)).rounded(), Some(1_392));
/// ```
pub fn outsourcing_year(
    per_month: Fraction,
    per_invoice: Fraction,
    invoices: i32,
    saved: Fraction,
) -> Fraction {
    per_month * Fraction::whole(12) + per_invoice * Fraction::whole(invoices.into()) - saved
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
