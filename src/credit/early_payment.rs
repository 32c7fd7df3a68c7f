//! Money sooner: the discount for early payment, and the deposit.

use super::fraction::Fraction;

/// Returns what a discount costs as interest of a year: `percent / (1 - percent) x year / days`;
/// without value where no day is gained.
///
/// ```
/// use echeance::credit::{Fraction, discount_per_year};
/// use echeance::Rate;
/// // 2/10 net 30
/// let rate = discount_per_year(Fraction::of(2, 100), 20);
/// assert_eq!(rate.percent(), Rate::parse("37.24").ok());
/// ```
pub fn discount_per_year(percent: Fraction, days_gained: i32) -> Fraction {
    percent / (Fraction::ONE - percent) * Fraction::of(365, days_gained.into())
}

/// A year of a discount for early payment.
#[derive(Clone, Copy, Debug)]
pub struct DiscountYear {
    /// What is given away.
    pub given: Fraction,
    /// Money in hand at a time that clients would still owe.
    pub cash: Fraction,
    /// What the money that is in hand need not cost.
    pub saved: Fraction,
}

/// Returns a year of a discount that clients take for a share of the sales, paying so many days
/// sooner; money costs so much in a year.
///
/// ```
/// use echeance::credit::{Fraction, discount_year};
/// let share = |percent| Fraction::of(percent, 100);
/// let year = discount_year(Fraction::whole(38_440_000), share(2), share(40), 35, share(6));
/// assert_eq!((year.given.rounded(), year.saved.rounded()), (Some(307_520), Some(86_695)));
/// ```
pub fn discount_year(
    sales: Fraction,
    percent: Fraction,
    uptake: Fraction,
    days_gained: i32,
    cost_of_money: Fraction,
) -> DiscountYear {
    let taken = sales * uptake;
    let cash = taken * Fraction::of(days_gained.into(), 365);
    let saved = cash * (Fraction::ONE - percent) * cost_of_money;
    DiscountYear { given: taken * percent, cash, saved }
}
