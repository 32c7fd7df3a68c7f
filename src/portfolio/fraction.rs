//! Exact fractions: a measure is rounded once, at its end.

use crate::money::{Decimal, Rounding};

/// A fraction of whole numbers in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: i128,
    /// More than zero.
    denominator: i128,
}

impl Fraction {
    /// Returns the fraction, or nothing where the denominator is not positive: there is no figure.
    pub fn new(numerator: i128, denominator: i128) -> Option<Fraction> {
        if denominator <= 0 {
            return None;
        }
        let shared = common(numerator.unsigned_abs(), denominator.unsigned_abs());
        // What divides the denominator fits as the denominator does.
        let shared = i128::try_from(shared).unwrap_or(1).max(1);
        Some(Fraction { numerator: numerator / shared, denominator: denominator / shared })
    }

    /// Returns a whole number.
    pub const fn whole(number: i128) -> Fraction {
        Fraction { numerator: number, denominator: 1 }
    }

    /// Returns the sum, or nothing where it passes 128 bits.
    pub fn plus(self, other: Fraction) -> Option<Fraction> {
        let crosswise = |a: Fraction, b: Fraction| a.numerator.checked_mul(b.denominator);
        let numerator = crosswise(self, other)?.checked_add(crosswise(other, self)?)?;
        Fraction::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    /// Returns the difference, or nothing where it passes 128 bits.
    pub fn minus(self, other: Fraction) -> Option<Fraction> {
        self.plus(Fraction { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// Returns the product, or nothing where it passes 128 bits.
    pub fn times(self, other: Fraction) -> Option<Fraction> {
        let numerator = self.numerator.checked_mul(other.numerator)?;
        Fraction::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    /// Whether it is no more than a whole number.
    pub const fn at_most(self, number: i32) -> bool {
        // A number of 32 bits times a sum of amounts fits.
        self.numerator <= self.denominator.saturating_mul(number as i128)
    }

    /// Returns the fraction in hundredths.
    pub fn percent(self) -> Option<Fraction> {
        self.times(Fraction::whole(100))
    }

    /// Returns the nearest fraction of millionths of millionths, for chains of products.
    pub fn coarse(self) -> Option<Fraction> {
        Fraction::new(self.round(12)?.scaled.into(), 1_000_000_000_000)
    }

    /// Returns the fraction to so many decimals, half a unit away from zero.
    pub fn round(self, digits: u8) -> Option<Decimal> {
        let numerator = self.numerator.checked_mul(10i128.checked_pow(digits.into())?)?;
        let scaled = Rounding::HalfUp.divide(numerator, self.denominator);
        Some(Decimal { scaled: i64::try_from(scaled).ok()?, digits })
    }
}

/// The greatest common divisor.
fn common(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
