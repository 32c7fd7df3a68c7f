//! A letter of credit: what its banks charge.

use super::fraction::Fraction;

/// What a charge of a bank is counted by.
#[derive(Clone, Copy, Debug)]
pub enum BankCharge {
    /// A sum.
    Flat(Fraction),
    /// A share of the amount, its bounds after.
    Share {
        /// The share: of the whole time, of each quarter begun, or of a year.
        rate: Fraction,
        /// How often it counts.
        per: ChargePeriod,
        /// The least.
        minimum: Option<Fraction>,
        /// The most.
        maximum: Option<Fraction>,
    },
}

/// How often a share counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChargePeriod {
    /// Once.
    Once,
    /// For each quarter of 90 days that has begun.
    Quarter,
    /// By days, of 360 in a year.
    Year,
}

impl ChargePeriod {
    /// Returns how many times the share counts for so many days.
    pub fn times(self, days: i32) -> Fraction {
        match self {
            ChargePeriod::Once => Fraction::ONE,
            ChargePeriod::Quarter => Fraction::whole((i64::from(days) + 89) / 90),
            ChargePeriod::Year => Fraction::of(days.into(), 360),
        }
    }
}

impl BankCharge {
    /// Returns what the charge comes to for an amount, its tolerance included, over so many days.
    ///
    /// ```
    /// use echeance::credit::{BankCharge, ChargePeriod, Fraction};
    /// let confirmation = BankCharge::Share {
    ///     rate: Fraction::of(25, 10_000),
    ///     per: ChargePeriod::Quarter,
    ///     minimum: None,
    ///     maximum: None,
    /// };
    /// assert_eq!(confirmation.of(Fraction::whole(50_000), 90).rounded(), Some(125));
    /// assert_eq!(confirmation.of(Fraction::whole(50_000), 91).rounded(), Some(250));
    /// ```
    pub fn of(&self, amount: Fraction, days: i32) -> Fraction {
        match *self {
            BankCharge::Flat(sum) => sum,
            BankCharge::Share { rate, per, minimum, maximum } => {
                let charge = amount * rate * per.times(days);
                let charge = minimum.map_or(charge, |least| charge.at_least(least));
                maximum.map_or(charge, |most| charge.at_most(most))
            }
        }
    }
}
