//! One's own reserve: a provision by age of the debts, or client by client.

use super::fraction::Fraction;
use super::loss::net_of_vat;
use super::prices::Prices;
use super::risk::Risk;
use super::row::{CreditOption, Relationship, Row};
use crate::money::Rate;
use crate::portfolio::PortfolioOptions;
use crate::reason::{CostLabel, ReasonKind};

/// A provision by matrix.
#[derive(Clone, Debug)]
pub struct Provision {
    /// What is set aside for each row.
    pub lines: Vec<Fraction>,
    /// Their sum.
    pub allowance: Fraction,
}

/// Returns a provision by matrix: of each sum the share that its age is expected to lose.
///
/// IFRS 9, B5.5.35 names the form: trade receivables by days past due, a loss rate for each.
///
/// ```
/// use echeance::credit::{Fraction, provision_by_matrix};
/// use echeance::{Amount, Currency, Rate};
/// let row = |amount, rate| {
///     let amount = Amount::parse(amount, Currency::EUR).unwrap();
///     (amount.into(), Rate::parse(rate).unwrap().into())
/// };
/// let provision = provision_by_matrix(&[row("15000", "0.5"), row("2500", "4.5")]);
/// assert_eq!(provision.lines[1].amount(Currency::EUR).unwrap().to_string(), "112.50");
/// assert_eq!(provision.allowance.amount(Currency::EUR).unwrap().to_string(), "187.50");
/// ```
pub fn provision_by_matrix(rows: &[(Fraction, Fraction)]) -> Provision {
    let lines: Vec<Fraction> = rows.iter().map(|(amount, rate)| *amount * *rate).collect();
    Provision { allowance: lines.iter().copied().sum(), lines }
}

/// Returns the loss rates of a matrix from one's own past: what was never paid over what reached each
/// age. `paid` is what came while that age lasted, the youngest first; the last rate is that of what
/// reached the end unpaid.
///
/// The rates are not rounded before they are used. Without anything that reached an age its rate has
/// no value.
///
/// ```
/// use echeance::credit::{Fraction, loss_rates};
/// use echeance::Rate;
/// let paid = [50_000, 27_000, 15_000, 6_000].map(Fraction::whole);
/// let rates = loss_rates(Fraction::whole(100_000), &paid, Fraction::whole(2_000));
/// let rates: Vec<_> = rates.iter().map(|rate| rate.percent().unwrap().to_string()).collect();
/// assert_eq!(rates, ["2.00", "4.00", "8.70", "25.00", "100.00"]);
/// ```
pub fn loss_rates(sales: Fraction, paid: &[Fraction], never_paid: Fraction) -> Vec<Fraction> {
    let mut reached = sales;
    let mut rates = vec![never_paid / reached];
    for paid in paid {
        reached = reached - *paid;
        rates.push(never_paid / reached);
    }
    rates
}

/// Returns the provision for a doubtful debt as French accounts make it: on the debt without VAT, by
/// the share that is expected to be lost.
///
/// ```
/// use echeance::credit::provision_for_doubtful_debt;
/// use echeance::{Amount, Currency, Rate};
/// let owed = Amount::parse("12000", Currency::EUR).unwrap();
/// let rate = |text| Rate::parse(text).unwrap();
/// let provision = provision_for_doubtful_debt(owed.into(), rate("20"), rate("70"));
/// assert_eq!(provision.amount(Currency::EUR).unwrap().to_string(), "7000.00");
/// ```
pub fn provision_for_doubtful_debt(gross: Fraction, vat_rate: Rate, loss_rate: Rate) -> Fraction {
    net_of_vat(gross, vat_rate) * loss_rate.into()
}

/// One's own reserve: nothing is covered, the money on the balance costs its interest, and a matrix
/// says what to set aside.
pub(super) fn row<'r>(risk: &'r Risk<'r>, options: &PortfolioOptions) -> Row<'r> {
    let mut row = Row::new(CreditOption::OwnReserve, Relationship::Kept, risk);
    let net = Fraction::whole(risk.state.total.net()).at_least(Fraction::ZERO);
    row.cost_of(CostLabel::Money, net, risk.terms.cost_of_money, Fraction::ZERO);
    row.reasons.extend(risk.reasons());
    let rates = rates(&risk.terms.prices);
    if row.has(&[("matrix", !rates.is_empty())]) {
        let buckets = aging(risk, options.bounds());
        let rows: Vec<(Fraction, Fraction)> =
            buckets.iter().zip(rates).map(|((_, gross), rate)| (risk.net(*gross), rate)).collect();
        let provision = provision_by_matrix(&rows);
        for ((bucket, _), ((exposure, rate), allowance)) in
            buckets.into_iter().zip(rows.iter().zip(&provision.lines))
        {
            let (exposure, allowance) = (risk.amount(*exposure), risk.amount(*allowance));
            let rate = rate.percent().unwrap_or_default();
            row.why(ReasonKind::ProvisionBucket { bucket, exposure, rate, allowance });
        }
        let allowance = risk.amount(provision.allowance);
        row.why(ReasonKind::ProvisionTotal { allowance });
    }
    row
}

/// Returns the loss rates of the buckets, those of a matrix or of the seller's own past.
fn rates(prices: &Prices) -> Vec<Fraction> {
    if !prices.matrix.is_empty() {
        return prices.matrix.iter().map(|rate| (*rate).into()).collect();
    }
    let Some(history) = &prices.history else { return Vec::new() };
    let paid: Vec<Fraction> = history.paid.iter().map(|paid| (*paid).into()).collect();
    loss_rates(history.sales.into(), &paid, history.unpaid.into())
}

/// Returns the buckets of days past due with what is owed in each: not due, then up to each bound,
/// then beyond the last.
fn aging(risk: &Risk, bounds: &[i32]) -> Vec<(String, Fraction)> {
    let mut buckets = vec![("not-due".to_string(), i32::MIN, 0)];
    let mut first = 1;
    for bound in bounds {
        buckets.push((format!("{first}-{bound}"), first, *bound));
        first = bound.saturating_add(1);
    }
    buckets.push((format!("{}+", first.saturating_sub(1)), first, i32::MAX));
    let owed = |(bucket, from, to): (String, i32, i32)| {
        let within = risk.state.open.iter().filter(|part| (from..=to).contains(&part.days_late));
        (bucket, Fraction::whole(within.map(|part| part.open).sum()))
    };
    buckets.into_iter().map(owed).collect()
}
