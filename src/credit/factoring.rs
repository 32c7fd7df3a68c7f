//! Factoring: a year of it, a single lot, and how it compares with an overdraft.

use super::fraction::Fraction;
use super::risk::Risk;
use super::row::{CreditOption, Relationship, Row};
use crate::reason::{CostLabel, ReasonKind};

/// A year of factoring, by its terms. Rates are numbers: 0.9 is 90 %.
#[derive(Clone, Copy, Debug)]
pub struct FactoringTerms {
    /// What is ceded in the year, with VAT.
    pub turnover: Fraction,
    /// What is ceded at a time, on average.
    pub receivables: Fraction,
    /// The fee, a share of the turnover.
    pub fee_rate: Fraction,
    /// The least fee of a year.
    pub minimum_fee: Fraction,
    /// The share that is advanced: all but the retention.
    pub advance: Fraction,
    /// The share of the advance that is drawn.
    pub used: Fraction,
    /// Interest of a year on what is drawn.
    pub interest_rate: Fraction,
    /// The days of the year over those that the contract counts: 365/360, or one.
    pub year: Fraction,
    /// Other fees of a year.
    pub other_fees: Fraction,
    /// What a year's services of the factor replace.
    pub savings: Fraction,
}

/// What a year of factoring costs.
#[derive(Clone, Copy, Debug)]
pub struct FactoringCost {
    /// Cash in hand on average.
    pub drawn: Fraction,
    /// The fee, at least the minimum.
    pub fee: Fraction,
    /// Interest.
    pub interest: Fraction,
    /// All of it, less what it replaces.
    pub total: Fraction,
}

impl FactoringCost {
    /// Returns the cost of a year over the cash in hand; without value where nothing is drawn.
    pub fn effective_rate(&self) -> Fraction {
        self.total / self.drawn
    }
}

impl FactoringTerms {
    /// Returns what a year costs.
    ///
    /// ```
    /// use echeance::credit::{FactoringTerms, Fraction};
    /// use echeance::Rate;
    /// // 4 % money becomes 31.8 %: the yearly minimum of the fee bites.
    /// let cost = FactoringTerms {
    ///     turnover: Fraction::whole(100_000),
    ///     receivables: Fraction::whole(10_000),
    ///     fee_rate: Fraction::of(1, 100),
    ///     minimum_fee: Fraction::whole(2_500),
    ///     advance: Fraction::of(90, 100),
    ///     used: Fraction::ONE,
    ///     interest_rate: Fraction::of(4, 100),
    ///     year: Fraction::ONE,
    ///     other_fees: Fraction::ZERO,
    ///     savings: Fraction::ZERO,
    /// }
    /// .cost();
    /// assert_eq!(cost.total.rounded(), Some(2_860));
    /// assert_eq!(cost.effective_rate().percent(), Rate::parse("31.78").ok());
    /// ```
    pub fn cost(&self) -> FactoringCost {
        let fee = (self.turnover * self.fee_rate).at_least(self.minimum_fee);
        let drawn = self.receivables * self.advance * self.used;
        let interest = drawn * self.interest_rate * self.year;
        let total = fee + interest + self.other_fees - self.savings;
        FactoringCost { drawn, fee, interest, total }
    }
}

/// Returns what is owed at a time where a year's turnover is paid after so many days.
pub fn receivables_of(turnover: Fraction, credit_days: Fraction, year_days: i32) -> Fraction {
    turnover * credit_days / Fraction::whole(year_days.into())
}

/// Factoring in place of an overdraft.
#[derive(Clone, Copy, Debug)]
pub struct FactoringSwitch {
    /// The turnover that the fee is a share of.
    pub fee_base: Fraction,
    /// The fee, a share.
    pub fee_rate: Fraction,
    /// What clients owe at a time without the factor.
    pub receivables_before: Fraction,
    /// What they owe with it.
    pub receivables_after: Fraction,
    /// The share that the factor advances.
    pub advance: Fraction,
    /// Its interest.
    pub factor_rate: Fraction,
    /// The interest of the overdraft.
    pub overdraft_rate: Fraction,
    /// Administration that is saved in a year.
    pub administration_saved: Fraction,
    /// Bad debts that are saved in a year.
    pub bad_debts_saved: Fraction,
}

/// What changing to a factor costs and brings in a year.
#[derive(Clone, Copy, Debug)]
pub struct FactoringBenefit {
    /// The fee.
    pub fee: Fraction,
    /// The interest of the factor.
    pub interest: Fraction,
    /// Administration, bad debts and interest of the overdraft that are saved.
    pub benefits: Fraction,
    /// Benefits less fee and interest.
    pub net: Fraction,
}

impl FactoringSwitch {
    /// Returns what changing to the factor costs and brings in a year.
    ///
    /// ```
    /// use echeance::credit::{FactoringSwitch, Fraction};
    /// let benefit = FactoringSwitch {
    ///     fee_base: Fraction::whole(15_600_000),
    ///     fee_rate: Fraction::of(5, 1_000),
    ///     receivables_before: Fraction::whole(3_800_000),
    ///     receivables_after: Fraction::whole(2_660_000),
    ///     advance: Fraction::of(80, 100),
    ///     factor_rate: Fraction::of(9, 100),
    ///     overdraft_rate: Fraction::of(8, 100),
    ///     administration_saved: Fraction::whole(20_000),
    ///     bad_debts_saved: Fraction::ZERO,
    /// }
    /// .benefit();
    /// assert_eq!(benefit.net.rounded(), Some(11_920));
    /// ```
    pub fn benefit(&self) -> FactoringBenefit {
        let fee = self.fee_base * self.fee_rate;
        let advanced = self.receivables_after * self.advance;
        let interest = advanced * self.factor_rate;
        let financed = self.receivables_before - (self.receivables_after - advanced);
        let benefits =
            self.administration_saved + self.bad_debts_saved + self.overdraft_rate * financed;
        FactoringBenefit { fee, interest, benefits, net: benefits - fee - interest }
    }
}

/// One lot of invoices that is ceded, interest taken in advance.
#[derive(Clone, Copy, Debug)]
pub struct FactoringLot {
    /// What the invoices are worth.
    pub face: Fraction,
    /// The fee, a share of it.
    pub fee_rate: Fraction,
    /// What is held back, a share of it.
    pub reserve_rate: Fraction,
    /// Interest for the whole time, a share of what is advanced.
    pub interest: Fraction,
    /// Whether interest is counted on the cash that is paid out, rather than on all that is left
    /// after fee and reserve.
    pub within: bool,
}

/// What one lot brings.
#[derive(Clone, Copy, Debug)]
pub struct FactoringAdvance {
    /// What is left after fee and reserve.
    pub available: Fraction,
    /// Interest.
    pub interest: Fraction,
    /// Cash paid out.
    pub cash: Fraction,
}

impl FactoringLot {
    /// Returns what the lot brings.
    ///
    /// ```
    /// use echeance::credit::{FactoringLot, Fraction};
    /// let lot = FactoringLot {
    ///     face: Fraction::whole(10_000_000),
    ///     fee_rate: Fraction::of(4, 100),
    ///     reserve_rate: Fraction::of(6, 100),
    ///     interest: Fraction::of(2, 100),
    ///     within: true,
    /// };
    /// assert_eq!(lot.advance().cash.rounded(), Some(8_823_529));
    /// assert_eq!(FactoringLot { within: false, ..lot }.advance().cash.rounded(), Some(8_820_000));
    /// ```
    pub fn advance(&self) -> FactoringAdvance {
        let available = self.face * (Fraction::ONE - self.fee_rate - self.reserve_rate);
        let cash = if self.within {
            available / (Fraction::ONE + self.interest)
        } else {
            available * (Fraction::ONE - self.interest)
        };
        FactoringAdvance { available, interest: available - cash, cash }
    }
}

/// Returns the loan to ask for where interest is taken in advance and a balance must be left with the
/// bank, so that so much is in hand, and what the loan costs of that in a year.
///
/// ```
/// use echeance::credit::{Fraction, discounted_loan};
/// use echeance::Rate;
/// let share = |percent| Fraction::of(percent, 100);
/// let (loan, rate) = discounted_loan(Fraction::whole(250_000), share(18), share(20));
/// assert_eq!(loan.rounded(), Some(403_226));
/// assert_eq!(rate.percent(), Rate::parse("29.03").ok());
/// ```
pub fn discounted_loan(cash: Fraction, interest: Fraction, kept: Fraction) -> (Fraction, Fraction) {
    let in_hand = Fraction::ONE - interest - kept;
    (cash / in_hand, interest / in_hand)
}

/// A year of factoring. Disputed invoices are not taken, nor are those that the price names.
pub(super) fn row<'r>(risk: &'r Risk<'r>) -> Row<'r> {
    let mut row = Row::new(CreditOption::Factoring, Relationship::GivenAway, risk);
    let price = risk.terms.prices.factoring.as_ref();
    let fee_rate = price.and_then(|price| price.fee_rate);
    let retention = price.and_then(|price| price.retention);
    let interest_rate = price.and_then(|price| price.interest_rate);
    row.has(&[
        ("factoring.feeRate", fee_rate.is_some()),
        ("factoring.retention", retention.is_some()),
        ("factoring.interestRate", interest_rate.is_some()),
        ("sales", risk.sales.is_some()),
    ]);
    let (Some(price), Some(fee_rate), Some(retention)) = (price, fee_rate, retention) else {
        return row;
    };
    let (Some(interest_rate), Some(sales)) = (interest_rate, risk.sales) else { return row };
    let (mut eligible, mut covered) = (Fraction::ZERO, Fraction::ZERO);
    let mut left = Vec::new();
    for (place, invoice) in risk.ledger.invoices.iter().enumerate() {
        let gross = risk.owed_of(place);
        if !gross.is_positive() {
            continue;
        }
        let disputed = risk.open_of(place).iter().any(|part| part.disputed > 0);
        if disputed || price.ineligible.iter().any(|id| id == invoice.id()) {
            let amount = risk.amount(gross);
            row.not_covered(ReasonKind::CreditIneligible { invoice: invoice.id().into(), amount });
            left.push((invoice.client, risk.loss_of(gross)));
        } else {
            eligible = eligible + gross;
            covered = covered + risk.expected_of(invoice.client, gross);
        }
    }
    let sum = |amount: Option<_>| amount.map_or(Fraction::ZERO, Fraction::from);
    let terms = FactoringTerms {
        turnover: sales,
        receivables: eligible,
        fee_rate: fee_rate.into(),
        minimum_fee: sum(price.minimum_fee),
        advance: Fraction::ONE - retention.into(),
        used: price.drawn.into(),
        interest_rate: interest_rate.into(),
        year: Fraction::of(365, 360),
        other_fees: sum(price.other_fees),
        savings: sum(price.savings),
    };
    let cost = terms.cost();
    row.cost_of(CostLabel::Fee, sales, fee_rate, terms.minimum_fee);
    row.why(ReasonKind::CreditAdvance {
        eligible: risk.amount(eligible),
        retained: risk.amount(eligible * retention.into()),
        cash: risk.amount(cost.drawn),
    });
    row.cost_of(CostLabel::Interest, cost.drawn * terms.year, interest_rate, Fraction::ZERO);
    row.cost_sum(CostLabel::OtherFees, price.other_fees);
    if let Some(savings) = price.savings {
        row.cost.push((CostLabel::Savings, -Fraction::from(savings)));
    }
    row.cash_now = cost.drawn;
    row.days_to_cash = Some(0);
    row.rate = cost.effective_rate().percent();
    row.save(cost.drawn);
    if price.recourse {
        row.not_covered(ReasonKind::CreditRecourse {});
    } else {
        row.cover(covered);
        row.worst = risk.worst_of(&left);
    }
    row
}
