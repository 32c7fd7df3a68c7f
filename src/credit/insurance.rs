//! Credit insurance: the premium, and what a year's losses bring back.

use super::fraction::Fraction;
use super::prices::{InsurancePrice, InvoiceInsurancePrice};
use super::risk::{ClientRisk, Risk};
use super::row::{CreditOption, Relationship, Row};
use crate::calendar::Date;
use crate::law::Debtor;
use crate::money::{Amount, Rate};
use crate::portfolio::LedgerInvoice;
use crate::reason::{CostLabel, ReasonKind};

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

/// Insurance of the whole turnover.
///
/// Claims are expected claims: what each client's whole loss would count for, by its probability.
/// The yearly excess and the maximum are taken of their sum, which understates what is paid in a bad
/// year and is the careful side.
pub(super) fn row<'r>(risk: &'r Risk<'r>, debtor: Debtor) -> Row<'r> {
    let mut row = Row::new(CreditOption::CreditInsurance, Relationship::Kept, risk);
    let price = risk.terms.prices.insurance.as_ref();
    let rate = price.and_then(|price| price.rate);
    let share = price.and_then(|price| price.insured_share);
    row.has(&[
        ("insurance.rate", rate.is_some()),
        ("insurance.insuredShare", share.is_some()),
        ("sales", risk.sales.is_some()),
    ]);
    not_covered(&mut row, debtor);
    let (Some(price), Some(rate), Some(share), Some(sales)) = (price, rate, share, risk.sales)
    else {
        return row;
    };
    let sum = |amount: Option<Amount>| amount.map_or(Fraction::ZERO, Fraction::from);
    row.cost_of(CostLabel::Premium, risk.net(sales), rate, sum(price.minimum));
    let premium = row.costs();
    row.cost_sum(CostLabel::LimitFees, price.limit_fees);
    if let Some(tax) = price.tax_rate {
        row.cost_of(CostLabel::PremiumTax, premium, tax, Fraction::ZERO);
    }
    let multiple = price.maximum_multiple;
    let multiple =
        multiple.map(|times| premium * Fraction::of(times.millionths().into(), 1_000_000));
    let maximum = match (price.maximum.map(Fraction::from), multiple) {
        (Some(one), Some(other)) => Some(one.at_most(other)),
        (one, other) => one.or(other),
    };
    let terms = InsuranceTerms {
        threshold: sum(price.threshold),
        deductible: sum(price.deductible),
        insured_share: share.into(),
        annual_excess: sum(price.annual_excess),
        maximum,
    };
    for client in risk.clients.iter().filter(|client| is_refused(price, client)) {
        let exposure = risk.amount(client.owed);
        let customer = client.name.to_string();
        row.not_covered(ReasonKind::CreditRefused { customer, exposure });
    }
    let counted = |client: &ClientRisk| counted(&terms, price, client);
    let claims = risk.clients.iter().map(|client| counted(client) * client.pd).sum();
    // No more can be covered than is expected to be lost.
    let covered = terms.paid(claims);
    row.cover(covered);
    row.worst = risk.worst(|client| client.loss - terms.paid(counted(client)));
    row.why(ReasonKind::CreditCovered { share, covered: risk.amount(covered) });
    row.not_covered(ReasonKind::CreditOwnShare { percent: rest(share) });
    if let Some(maximum) = maximum {
        row.why(ReasonKind::CreditMaximum { maximum: risk.amount(maximum) });
    }
    if let Some(months) = price.waiting_months {
        row.why(ReasonKind::CreditWaiting { months });
    }
    row
}

/// Returns what a client's whole loss would count for.
fn counted(terms: &InsuranceTerms, price: &InsurancePrice, client: &ClientRisk) -> Fraction {
    if is_refused(price, client) {
        return Fraction::ZERO;
    }
    let limit = price.limits.iter().rev().find(|limit| limit.customer == client.name);
    terms.counted(client.loss, limit.map(|limit| limit.limit.into()))
}

fn is_refused(price: &InsurancePrice, client: &ClientRisk) -> bool {
    price.refused.iter().any(|name| name == client.name)
}

/// Returns what a share leaves.
fn rest(share: Rate) -> Rate {
    Rate::from_millionths(100_000_000 - share.millionths())
}

/// Says what no insurer covers.
fn not_covered(row: &mut Row, debtor: Debtor) {
    let disputed = row.risk.state.total.disputed;
    if disputed > 0 {
        let amount = row.risk.ledger.money(disputed);
        row.not_covered(ReasonKind::CreditDisputed { amount });
    }
    if debtor != Debtor::Business {
        row.not_covered(ReasonKind::CreditDebtor {});
    }
    let vat = row.risk.owed() - row.risk.net(row.risk.owed());
    if vat.is_positive() {
        row.not_covered(ReasonKind::CreditVat { amount: row.risk.amount(vat) });
    }
}

/// Insurance of single invoices: a premium for each, at least the minimum.
pub(super) fn invoice_row<'r>(risk: &'r Risk<'r>, debtor: Debtor) -> Row<'r> {
    let mut row = Row::new(CreditOption::InvoiceInsurance, Relationship::Kept, risk);
    let price = risk.terms.prices.invoice_insurance.as_ref();
    let rate = price.and_then(|price| price.rate);
    let share = price.and_then(|price| price.insured_share);
    row.has(&[
        ("invoiceInsurance.rate", rate.is_some()),
        ("invoiceInsurance.insuredShare", share.is_some()),
    ]);
    if debtor != Debtor::Business {
        row.not_covered(ReasonKind::CreditDebtor {});
    }
    let (Some(price), Some(rate), Some(share)) = (price, rate, share) else { return row };
    let (mut taken, mut owed, mut left) = (Fraction::ZERO, Fraction::ZERO, Vec::new());
    row.loss_left = Fraction::ZERO;
    for (place, invoice) in risk.ledger.invoices.iter().enumerate() {
        let wanted =
            price.invoices.is_empty() || price.invoices.iter().any(|id| id == invoice.id());
        let gross = risk.owed_of(place);
        if !wanted || !gross.is_positive() {
            continue;
        }
        let (loss, expected) = (risk.loss_of(gross), risk.expected_of(invoice.client, gross));
        owed = owed + gross;
        row.loss_left = row.loss_left + expected;
        let mut kept = loss;
        if let Some(why) = refusal(risk, price, place, invoice) {
            row.not_covered(why);
        } else {
            let least = price.minimum.map_or(Fraction::ZERO, Fraction::from);
            row.cost_of(CostLabel::Premium, risk.net(gross), rate, least);
            let share: Fraction = share.into();
            row.cover(expected * share);
            taken = taken + loss * share;
            kept = loss * (Fraction::ONE - share);
        }
        left.push((invoice.client, kept));
    }
    row.exposure = owed;
    row.worst = risk.worst_of(&left);
    row.why(ReasonKind::CreditCovered { share, covered: risk.amount(row.loss_covered) });
    row.not_covered(ReasonKind::CreditOwnShare { percent: rest(share) });
    if let Some(pd) = (row.costs() / taken).percent() {
        row.why(ReasonKind::BreakEvenDefault { pd });
    }
    row
}

/// Why an invoice is not taken, if it is not.
fn refusal(
    risk: &Risk,
    price: &InvoiceInsurancePrice,
    place: usize,
    invoice: &LedgerInvoice,
) -> Option<ReasonKind> {
    let id = || invoice.id().to_string();
    let due: Option<Date> = risk.open_of(place).iter().map(|part| part.due).max();
    let days = due.map_or(0, |due| due.days_since(invoice.invoice.issued));
    let shortest = price.shortest_term.unwrap_or(0);
    if days < shortest || price.longest_term.is_some_and(|longest| days > longest) {
        return Some(ReasonKind::CreditTerm { invoice: id(), days });
    }
    let others = risk.state.open_of(invoice.client).iter().filter(|part| part.invoice != place);
    let days = others.map(|part| part.days_late).max().unwrap_or(0);
    let too_late = price.other_days_late.is_some_and(|most| days >= most);
    too_late.then(|| ReasonKind::CreditBuyerLate { invoice: id(), days })
}
