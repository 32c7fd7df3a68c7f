//! Credit insurance: the premium, and what a year's losses bring back.

use super::fraction::Fraction;

/// Returns a premium: a share of the turnover or of the value insured, or the minimum where that is
/// more.
///
/// ```
/// use echeance::credit::{Fraction, insurance_premium};
/// use echeance::{Amount, Currency, Rate};
/// let eur = |text| Fraction::from(Amount::parse(text, Currency::EUR).unwrap());
/// let rate = Rate::parse("0.3").unwrap().into();
/// let premium = insurance_premium(eur("150000"), rate, eur("1200"));
/// assert_eq!(premium.amount(Currency::EUR).unwrap().to_string(), "1200.00");
/// ```
pub fn insurance_premium(base: Fraction, rate: Fraction, minimum: Fraction) -> Fraction {
    (base * rate).at_least(minimum)
}

/// The conditions of a policy of credit insurance, in the order in which they are applied.
///
/// A loss below the threshold counts for nothing, one that equals it counts. Of a loss no more than
/// the limit of the buyer counts, less the deductible of each claim, by the insured share; of the
/// year's sum what passes the yearly excess is paid, up to the maximum.
#[derive(Clone, Copy, Debug)]
pub struct InsuranceTerms {
    /// The smallest loss that counts.
    pub threshold: Fraction,
    /// What the insured bears of each claim before the share.
    pub deductible: Fraction,
    /// The share that the insurer bears, 0.9 for 90 %.
    pub insured_share: Fraction,
    /// What the insured bears of the year's sum, after the share.
    pub annual_excess: Fraction,
    /// The most that is paid for a year.
    pub maximum: Option<Fraction>,
}

impl InsuranceTerms {
    /// Returns terms that pay this share of every loss.
    pub fn share(insured_share: Fraction) -> InsuranceTerms {
        InsuranceTerms {
            threshold: Fraction::ZERO,
            deductible: Fraction::ZERO,
            insured_share,
            annual_excess: Fraction::ZERO,
            maximum: None,
        }
    }

    /// Returns what one loss counts for, before the year's excess and maximum.
    ///
    /// ```
    /// use echeance::credit::{Fraction, InsuranceTerms};
    /// let terms = InsuranceTerms::share(Fraction::of(9, 10));
    /// let counted = terms.counted(Fraction::whole(40_000), Some(Fraction::whole(30_000)));
    /// assert_eq!(counted.rounded(), Some(27_000));
    /// ```
    pub fn counted(&self, loss: Fraction, limit: Option<Fraction>) -> Fraction {
        if loss.is_below(self.threshold) {
            return Fraction::ZERO;
        }
        let within = limit.map_or(loss, |limit| loss.at_most(limit));
        (within - self.deductible).at_least(Fraction::ZERO) * self.insured_share
    }

    /// Returns what is paid for a year in which losses count for so much.
    ///
    /// ```
    /// use echeance::credit::{Fraction, InsuranceTerms};
    /// let terms = InsuranceTerms {
    ///     annual_excess: Fraction::whole(5_000),
    ///     ..InsuranceTerms::share(Fraction::of(9, 10))
    /// };
    /// assert_eq!(terms.paid(Fraction::whole(4_500)).rounded(), Some(0));
    /// assert_eq!(terms.paid(Fraction::whole(18_000)).rounded(), Some(13_000));
    /// ```
    pub fn paid(&self, counted: Fraction) -> Fraction {
        let paid = (counted - self.annual_excess).at_least(Fraction::ZERO);
        self.maximum.map_or(paid, |maximum| paid.at_most(maximum))
    }
}
