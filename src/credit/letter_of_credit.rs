//! A letter of credit: what its banks charge.

use super::fraction::Fraction;
use super::prices::{BankFee, ChargePer};
use super::risk::Risk;
use super::row::{CreditOption, Relationship, Row};
use crate::error::Problem;
use crate::money::{Amount, Rate};
use crate::reason::{CostLabel, NoticeKind, ReasonKind};

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

/// From which share of the amount on the minima of the charges are said to weigh.
const HEAVY: Rate = Rate::from_millionths(2_000_000);

/// A letter of credit for one delivery: the bank owes the payment, and its charges are added up.
///
/// # Errors
/// Where the invoice it is for is not in the ledger.
pub(super) fn row<'r>(risk: &'r Risk<'r>) -> Result<Row<'r>, Problem> {
    let mut row = Row::new(CreditOption::LetterOfCredit, Relationship::Kept, risk);
    let price = risk.terms.prices.lc.as_ref();
    let invoice = risk.subject(price.and_then(|price| price.invoice.as_deref()), "lc.invoice")?;
    let days = price.and_then(|price| price.days);
    let fees = price.map(|price| price.fees.as_slice()).unwrap_or_default();
    row.has(&[
        ("lc.invoice", invoice.is_some()),
        ("lc.days", days.is_some()),
        ("lc.fees", !fees.is_empty()),
    ]);
    let (Some(price), Some((_, invoice)), Some(days)) = (price, invoice, days) else {
        return Ok(row);
    };
    if fees.is_empty() {
        return Ok(row);
    }
    let value = Fraction::from(invoice.invoice.total);
    let amount = value * (Fraction::ONE + price.tolerance.unwrap_or(Rate::ZERO).into());
    let mut least = false;
    for fee in fees {
        let (charge, without) = (charge(fee, fee.minimum), charge(fee, None));
        let sum = charge.of(amount, days);
        if let (BankCharge::Share { per, .. }, Some(rate)) = (charge, fee.rate) {
            let base = amount * per.times(days);
            let share = risk.amount(without.of(amount, days));
            let (label, base) = (CostLabel::Fee, risk.amount(base));
            row.why(ReasonKind::CreditCost { label, base, rate, amount: share });
            if without.of(amount, days).is_below(sum) {
                least = true;
                let least = risk.amount(sum);
                row.why(ReasonKind::CreditCostLeast { label, least });
            }
        }
        row.cost.push((CostLabel::Fee, sum));
    }
    row.exposure = value;
    row.loss_left = Fraction::ZERO;
    row.worst = Fraction::ZERO;
    row.loss_covered = risk.expected_of(invoice.client, value);
    row.days_to_cash = Some(days);
    row.paid_by = price.paid_by;
    row.why(ReasonKind::CreditBankRisk {});
    if let Some(percent) = (row.costs() / value).percent() {
        row.why(ReasonKind::CreditShareOfAmount { percent, amount: risk.amount(value) });
        if least && percent > HEAVY {
            row.notice(NoticeKind::CreditMinima { percent: HEAVY });
        }
    }
    Ok(row)
}

/// The charge that a price describes, with this minimum.
fn charge(fee: &BankFee, minimum: Option<Amount>) -> BankCharge {
    let flat = fee.flat.map_or(Fraction::ZERO, Fraction::from);
    let Some(rate) = fee.rate else { return BankCharge::Flat(flat) };
    BankCharge::Share {
        rate: rate.into(),
        per: match fee.per {
            ChargePer::Once => ChargePeriod::Once,
            ChargePer::Quarter => ChargePeriod::Quarter,
            ChargePer::Year => ChargePeriod::Year,
        },
        minimum: minimum.map(Fraction::from),
        maximum: fee.maximum.map(Fraction::from),
    }
}
