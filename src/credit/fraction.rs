//! Exact numbers: what a price, a probability and a share make together is rounded once, at the end.

use crate::error::Problem;
use crate::money::{Amount, Currency, Rate, Rounding};
use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// An exact fraction of 128-bit integers, of minor units where it is money.
///
/// A fraction that no longer fits, or was divided by zero, has no value, and neither has what is
/// computed with it: [`Fraction::amount`] says so once.
///
/// ```
/// use echeance::credit::Fraction;
/// use echeance::{Amount, Currency, Rate};
/// let owed = Amount::parse("5000", Currency::EUR).unwrap();
/// let net = Fraction::from(owed) / (Fraction::ONE + Rate::parse("20").unwrap().into());
/// assert_eq!(net.amount(Currency::EUR).unwrap().to_string(), "4166.67");
/// assert!((net / Fraction::ZERO).amount(Currency::EUR).is_err());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Fraction(Option<Ratio>);

/// In lowest terms, the denominator above zero.
#[derive(Clone, Copy, Debug)]
struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Fraction = Fraction::whole(0);
    /// One.
    pub const ONE: Fraction = Fraction::whole(1);

    /// Returns a whole number.
    pub const fn whole(number: i64) -> Fraction {
        Fraction(Some(Ratio { numerator: number as i128, denominator: 1 }))
    }

    /// Returns one whole number over another; without value where that is zero.
    pub fn of(numerator: i64, denominator: i64) -> Fraction {
        Fraction::reduced(Some(numerator.into()), Some(denominator.into()))
    }

    fn reduced(numerator: Option<i128>, denominator: Option<i128>) -> Fraction {
        let reduce = || {
            let (numerator, denominator) = (numerator?, denominator?);
            let common = common_divisor(numerator, denominator)?;
            let common = if denominator < 0 { -common } else { common };
            (denominator != 0).then_some(())?;
            Some(Ratio {
                numerator: numerator.checked_div(common)?,
                denominator: denominator.checked_div(common)?,
            })
        };
        Fraction(reduce())
    }

    fn compared(self, other: Fraction) -> Option<Ordering> {
        let difference = (self - other).0?;
        Some(difference.numerator.cmp(&0))
    }

    /// Whether it is above zero.
    pub fn is_positive(self) -> bool {
        self.compared(Fraction::ZERO) == Some(Ordering::Greater)
    }

    /// Whether it is less than the other.
    pub fn is_below(self, other: Fraction) -> bool {
        self.compared(other) == Some(Ordering::Less)
    }

    /// Returns the larger of two.
    #[must_use]
    pub fn at_least(self, other: Fraction) -> Fraction {
        match self.compared(other) {
            Some(Ordering::Less) => other,
            Some(_) => self,
            None => Fraction(None),
        }
    }

    /// Returns the smaller of two.
    #[must_use]
    pub fn at_most(self, other: Fraction) -> Fraction {
        -(-self).at_least(-other)
    }

    /// Returns it as a whole number, half a unit away from zero, or `None` without value.
    pub fn rounded(self) -> Option<i64> {
        let Ratio { numerator, denominator } = self.0?;
        Rounding::HalfUp.minor(numerator, denominator)
    }

    /// Returns minor units as an amount, rounded half up.
    ///
    /// # Errors
    /// `sum.range` where it has no value or is no amount.
    pub fn amount(self, currency: Currency) -> Result<Amount, Problem> {
        let amount = self.rounded().map(|minor| Amount::from_minor(minor, currency));
        amount.filter(|amount| amount.in_range()).ok_or_else(Problem::too_large)
    }

    /// Returns a ratio as a percentage of two decimals, rounded half up; `None` without value or
    /// beyond what a percentage can be.
    pub fn percent(self) -> Option<Rate> {
        let hundredths = (self * Fraction::whole(10_000)).rounded()?;
        i32::try_from(hundredths.checked_mul(10_000)?).ok().map(Rate::from_millionths)
    }
}

/// Returns the largest number that divides both; `None` where there is none.
fn common_divisor(a: i128, b: i128) -> Option<i128> {
    let (mut a, mut b) = (a.checked_abs()?, b.checked_abs()?);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (a != 0).then_some(a)
}

impl From<Amount> for Fraction {
    /// The minor units of an amount.
    fn from(amount: Amount) -> Fraction {
        Fraction::whole(amount.minor())
    }
}

impl From<Rate> for Fraction {
    /// A percentage as a number: 20 % is a fifth.
    fn from(rate: Rate) -> Fraction {
        Fraction::reduced(Some(rate.millionths().into()), Some(Rate::WHOLE))
    }
}

impl Add for Fraction {
    type Output = Fraction;
    fn add(self, other: Fraction) -> Fraction {
        let sum = || {
            let (a, b) = (self.0?, other.0?);
            let common = common_divisor(a.denominator, b.denominator)?;
            let (left, right) = (b.denominator / common, a.denominator / common);
            let one = a.numerator.checked_mul(left)?;
            let numerator = one.checked_add(b.numerator.checked_mul(right)?)?;
            Some((numerator, a.denominator.checked_mul(left)?))
        };
        let (numerator, denominator) = sum().unzip();
        Fraction::reduced(numerator, denominator)
    }
}

impl Neg for Fraction {
    type Output = Fraction;
    fn neg(self) -> Fraction {
        self * Fraction::whole(-1)
    }
}

impl Sub for Fraction {
    type Output = Fraction;
    fn sub(self, other: Fraction) -> Fraction {
        self + -other
    }
}

impl Mul for Fraction {
    type Output = Fraction;
    fn mul(self, other: Fraction) -> Fraction {
        let (Some(a), Some(b)) = (self.0, other.0) else { return Fraction(None) };
        // Shortened crosswise first, so that products stay small.
        let (one, two) = (
            Fraction::reduced(Some(a.numerator), Some(b.denominator)),
            Fraction::reduced(Some(b.numerator), Some(a.denominator)),
        );
        let (Some(one), Some(two)) = (one.0, two.0) else { return Fraction(None) };
        Fraction::reduced(
            one.numerator.checked_mul(two.numerator),
            one.denominator.checked_mul(two.denominator),
        )
    }
}

impl Div for Fraction {
    type Output = Fraction;
    #[allow(clippy::suspicious_arithmetic_impl)] // to divide is to multiply by the reciprocal
    fn div(self, other: Fraction) -> Fraction {
        let Some(Ratio { numerator, denominator }) = other.0 else { return Fraction(None) };
        self * Fraction::reduced(Some(denominator), Some(numerator))
    }
}

impl std::iter::Sum for Fraction {
    fn sum<I: Iterator<Item = Fraction>>(fractions: I) -> Fraction {
        fractions.fold(Fraction::ZERO, Add::add)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn computes_as_integers_over_one_denominator(a in -9_999i64..9_999, b in 1i64..999, c in -9_999i64..9_999, d in 1i64..999) {
            let (one, two) = (Fraction::of(a, b), Fraction::of(c, d));
            let sum = Rounding::HalfUp.minor(i128::from(a * d + c * b), i128::from(b * d));
            prop_assert_eq!((one + two).rounded(), sum);
            let product = Rounding::HalfUp.minor(i128::from(a * c), i128::from(b * d));
            prop_assert_eq!((one * two).rounded(), product);
            prop_assert_eq!((one - two + two - one).rounded(), Some(0));
            prop_assert_eq!((one / two * two).rounded(), if c == 0 { None } else { one.rounded() });
            prop_assert_eq!(one.at_least(two).is_below(one.at_most(two)), false);
        }

        #[test]
        fn never_panics(values in prop::collection::vec(any::<i64>(), 1..40)) {
            let of = |value: &i64| Fraction::of(*value, value.rotate_left(21));
            let _ = values.iter().map(of).sum::<Fraction>().amount(Currency::EUR);
            let product = values.iter().map(of).fold(Fraction::ONE, Mul::mul);
            let _ = (product.percent(), product.rounded());
        }
    }

    #[test]
    fn what_no_longer_fits_has_no_value() {
        let large = Fraction::whole(i64::MAX);
        assert_eq!((large * large).rounded(), None);
        assert!((large * large * large / large).amount(Currency::EUR).is_err());
        assert_eq!(Fraction::of(1, 0).rounded(), None);
        assert_eq!(large.percent(), None);
    }
}
