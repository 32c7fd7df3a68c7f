//! How much to lend a client: the least of what is known to bound it, times what its score advises.

use crate::money::{Rate, Rounding};
use crate::reason::LimitCriterion;

/// One bound of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// What it comes from.
    pub criterion: LimitCriterion,
    /// What it is computed from, in minor units.
    pub base: i64,
    /// What of it, in percent; for a need, the days it stays open in hundredths.
    pub of: i64,
    /// The bound.
    pub amount: i64,
}

/// The days of a year of trade.
const YEAR: i128 = 360;

impl Bound {
    /// Returns a share of a sum.
    pub fn share(criterion: LimitCriterion, base: i64, percent: Rate) -> Bound {
        let exact = i128::from(base) * i128::from(percent.millionths());
        let amount = clamp(Rounding::HalfUp.divide(exact, Rate::WHOLE));
        Bound { criterion, base, of: percent.millionths().into(), amount }
    }

    /// Returns what sales of a year need that stay open for so many days, given as a fraction.
    pub fn need(sales: i64, days: i128, parts: i128) -> Bound {
        let parts = parts.max(1);
        let of = clamp(Rounding::HalfUp.divide(days.saturating_mul(100), parts));
        // Of sums at the edge of what fits, hundredths of a day are exact enough.
        let exact = i128::from(sales).checked_mul(days).zip(parts.checked_mul(YEAR));
        let (above, below) = exact.unwrap_or((i128::from(sales) * i128::from(of), 100 * YEAR));
        let amount = clamp(Rounding::HalfUp.divide(above, below));
        Bound { criterion: LimitCriterion::Need, base: sales, of, amount }
    }

    /// Returns a sum that bounds by itself.
    pub const fn sum(criterion: LimitCriterion, amount: i64) -> Bound {
        Bound { criterion, base: amount, of: 0, amount }
    }
}

/// Returns the least bound, the first of equal ones, and so many times it.
pub fn limit(bounds: &[Bound], factor: Rate) -> Option<(Bound, i64)> {
    let least = bounds.iter().min_by_key(|bound| bound.amount)?;
    let exact = i128::from(least.amount.max(0)) * i128::from(factor.millionths());
    let amount = clamp(Rounding::HalfUp.divide(exact, i128::from(Rate::UNIT.millionths())));
    Some((*least, amount))
}

fn clamp(exact: i128) -> i64 {
    i64::try_from(exact).unwrap_or(i64::MAX)
}
