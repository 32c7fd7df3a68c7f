//! What can be lost, and how likely: `exposure x probability x loss given default`.

use super::fraction::Fraction;
use crate::money::Rate;

/// Returns the expected loss on an exposure: `exposure x pd x loss given default`.
///
/// Of a debt with VAT only the part without it can be lost, where the state gives the VAT of a lost
/// claim back: give the exposure net of it, [`net_of_vat`].
///
/// ```
/// use echeance::credit::{Fraction, expected_loss};
/// use echeance::{Amount, Currency, Rate};
/// let owed = Amount::parse("10000", Currency::EUR).unwrap();
/// let percent = |text| Rate::parse(text).unwrap().into();
/// let loss = expected_loss(owed.into(), percent("5"), percent("60"));
/// assert_eq!(loss.amount(Currency::EUR).unwrap().to_string(), "300.00");
/// ```
pub fn expected_loss(exposure: Fraction, pd: Fraction, loss_given_default: Fraction) -> Fraction {
    exposure * pd * loss_given_default
}

/// Returns a probability of default for a relative risk: so many times the base, at most all.
///
/// ```
/// use echeance::credit::{Fraction, relative_risk};
/// use echeance::Rate;
/// let base = Rate::parse("1.59").unwrap().into();
/// assert_eq!(relative_risk(base, Fraction::of(118, 100)).percent(), Rate::parse("1.88").ok());
/// assert_eq!(relative_risk(base, Fraction::whole(100)).percent(), Rate::parse("100").ok());
/// ```
pub fn relative_risk(base: Fraction, times: Fraction) -> Fraction {
    (base * times).at_most(Fraction::ONE)
}

/// How many times likelier a payer that is so many days late is to fail than any other: 6 from 31
/// days, 11 from 70 days.
///
/// Altares, 2015: six times from 30 days late, eleven times from 69 days late, as reported at
/// <https://letowski.fr/category/publications-des-abonnes-a-la-note-danalyse/?p=494>. Counted from
/// the day after each.
pub fn risk_of_lateness(days_late: i32) -> i32 {
    match days_late {
        ..=30 => 1,
        31..=69 => 6,
        70.. => 11,
    }
}

/// Returns the part of a sum with VAT that is no VAT.
pub fn net_of_vat(gross: Fraction, vat_rate: Rate) -> Fraction {
    gross / (Fraction::ONE + vat_rate.into())
}
