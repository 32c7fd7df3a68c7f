//! Money sooner: the discount for early payment, and the deposit.

use super::fraction::Fraction;
use super::risk::Risk;
use super::row::{CreditOption, Relationship, Row};
use crate::money::Amount;
use crate::reason::{CostLabel, ReasonKind};

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

/// A year of a discount for early payment. The risk stays: who pays early is seldom who fails.
pub(super) fn discount_row<'r>(risk: &'r Risk<'r>) -> Row<'r> {
    let mut row = Row::new(CreditOption::EarlyPaymentDiscount, Relationship::Kept, risk);
    let price = risk.terms.prices.discount.as_ref();
    let percent = price.and_then(|price| price.percent);
    let days = price.and_then(|price| price.days);
    let uptake = price.and_then(|price| price.uptake);
    let normal_days = price.and_then(|price| price.normal_days);
    row.has(&[
        ("discount.percent", percent.is_some()),
        ("discount.days", days.is_some()),
        ("discount.uptake", uptake.is_some()),
        ("discount.normalDays", normal_days.is_some()),
        ("sales", risk.sales.is_some()),
    ]);
    let (Some(percent), Some(days), Some(uptake)) = (percent, days, uptake) else { return row };
    let (Some(normal_days), Some(sales)) = (normal_days, risk.sales) else { return row };
    let gained = (normal_days - days).max(0);
    let money = risk.cost_of_money();
    let year = discount_year(sales, percent.into(), uptake.into(), gained, money);
    row.cost_of(CostLabel::Discount, sales * uptake.into(), percent, Fraction::ZERO);
    row.cash_now = year.cash;
    row.days_to_cash = Some(days);
    row.save(year.cash * (Fraction::ONE - percent.into()));
    row.rate = discount_per_year(percent.into(), gained).percent();
    if let Some(rate) = row.rate {
        row.why(ReasonKind::DiscountPerYear { rate });
    }
    row
}

/// A deposit on what is owed: it costs nothing, and less can be lost.
pub(super) fn deposit_row<'r>(risk: &'r Risk<'r>) -> Row<'r> {
    let mut row = Row::new(CreditOption::Deposit, Relationship::Kept, risk);
    let price = risk.terms.prices.deposit.as_ref();
    let percent = price.and_then(|price| price.percent);
    row.has(&[("deposit.percent", percent.is_some())]);
    let Some(percent) = percent else { return row };
    let paid_before: Fraction = percent.into();
    let before: Amount = risk.amount(row.worst);
    row.cash_now = risk.owed() * paid_before;
    row.days_to_cash = Some(0);
    row.save(row.cash_now);
    row.loss_left = row.loss_left * (Fraction::ONE - paid_before);
    row.worst = row.worst * (Fraction::ONE - paid_before);
    let after = risk.amount(row.worst);
    row.why(ReasonKind::CreditDeposit { percent, before, after });
    row
}
