//! The fixed sum for recovery costs.

use super::due::{percent_of, unsettled};
use super::invoice::{CompensationChoice, ExchangeRate, InterestChoice, Invoice, Policy};
use super::tariff::Tariff;
use crate::calendar::Date;
use crate::error::{Problem, Problems};
use crate::law::{Compensation, ContractClause, Debtor, RateSeries, Rule, Tier};
use crate::money::{Amount, Currency, Rate, Rounding};
use crate::reason::{Basis, Explanations, NoticeKind, ReasonKind};

/// Returns the sum that a debt brings on its first late day, in minor units of the invoice's
/// currency; `debt` is what was owed of it when it fell due.
///
/// # Errors
/// `law.unknown` where the law does not settle it and the policy leaves it to the law.
pub(crate) fn compensation(
    policy: &Policy,
    invoice: &Invoice,
    debt: Amount,
    late_from: Date,
    account: &mut Explanations,
) -> Result<i64, Problems> {
    let clause = policy.law.clause(ContractClause::PolicyCompensation);
    match policy.compensation {
        CompensationChoice::None => {
            account.reason(clause, || ReasonKind::CompensationNone {});
            return Ok(0);
        }
        CompensationChoice::Amount(amount) => {
            account.reason(clause, || ReasonKind::CompensationAgreed { amount });
            return Ok(amount.minor());
        }
        CompensationChoice::Percent { percent, min, max } => {
            let share = percent_of(debt, percent, policy.rounding.mode).minor();
            let share = min.map_or(share, |min| share.max(min.minor()));
            let amount = debt.with_minor(max.map_or(share, |max| share.min(max.minor())));
            account.reason(clause, || ReasonKind::CompensationPercent { debt, percent, amount });
            return Ok(amount.minor());
        }
        CompensationChoice::Statutory => {}
    }
    let Some(rule) = rule(policy, invoice, late_from) else {
        // A consumer owes no fixed sum unless a law says so; and before a law had one, no one did.
        let rules = policy.law.compensation.iter();
        let known = rules.filter(|rule| rule.debtors.contains(policy.debtor)).count() > 0;
        if policy.debtor != Debtor::Consumer && !known {
            return Err(unsettled("compensation", "set policy.compensation").into());
        }
        account.reason(Basis::default(), || ReasonKind::CompensationNone {});
        return Ok(0);
    };
    let sum = match rule.value.series {
        Some(series) => Some(published(policy, rule, series, late_from, account)?),
        None => rule.value.sum(debt),
    };
    match sum {
        Some(sum) if sum.minor() == 0 => {
            account.reason(rule.citation, || ReasonKind::CompensationNone {});
            Ok(0)
        }
        Some(amount) if amount.currency() == debt.currency() => {
            account.reason(rule.citation, || {
                if rule.value.tiers.len() > 1 {
                    ReasonKind::CompensationTier { debt, amount }
                } else {
                    ReasonKind::CompensationFixed { amount }
                }
            });
            Ok(amount.minor())
        }
        Some(sum)
            if let Some(rate) =
                exchange(policy, rule, sum.currency(), debt.currency(), late_from) =>
        {
            let amount =
                converted(sum, debt, rate, policy.rounding.mode).ok_or_else(Problem::too_large)?;
            account.reason(rule.citation, || ReasonKind::CompensationConverted {
                sum: sum.to_string(),
                currency: sum.currency().code().to_string(),
                rate: rate.rate.to_string(),
                date: rate.date,
                amount,
            });
            Ok(amount.minor())
        }
        other => {
            let currency = rule.value.currency.code().to_string();
            let amount = other.map_or_else(String::new, |amount| amount.to_string());
            let caution = NoticeKind::CompensationConversion { amount, currency };
            account.notice(Some("policy.compensation"), rule.citation, caution);
            Ok(0)
        }
    }
}

/// Whether each late instalment brings a sum of its own.
pub(crate) fn each_instalment(policy: &Policy, invoice: &Invoice, late_from: Date) -> bool {
    policy.compensation == CompensationChoice::Statutory
        && rule(policy, invoice, late_from).is_some_and(|rule| rule.value.each_instalment)
}

/// The rate at which a sum of the law is converted: the latest by the day that the law names, else
/// by the due date.
fn exchange<'p>(
    policy: &'p Policy,
    rule: &Rule<Compensation>,
    from: Currency,
    to: Currency,
    late_from: Date,
) -> Option<&'p ExchangeRate> {
    let due = late_from.previous();
    let day = match rule.value.exchanged_month_before {
        true => due.with_day(1).previous(),
        false => due,
    };
    let rates = policy.exchange.iter().filter(|rate| rate.from == from && rate.to == to);
    rates.filter(|rate| rate.date <= day).max_by_key(|rate| rate.date)
}

/// Returns a sum in the currency of a debt.
fn converted(sum: Amount, debt: Amount, rate: &ExchangeRate, rounding: Rounding) -> Option<Amount> {
    let units = i128::from(sum.minor()) * i128::from(debt.currency().minor_units());
    let scale = i128::from(Rate::UNIT.millionths()) * i128::from(sum.currency().minor_units());
    rounding
        .minor(units * i128::from(rate.rate.millionths()), scale)
        .map(|minor| debt.with_minor(minor))
}

/// Returns the law or clause behind the interest and the compensation of a claim on a day.
pub(crate) fn sources(policy: &Policy, invoice: &Invoice, day: Date) -> Basis {
    let clause = |clause| Some(policy.law.clause(clause));
    let interest = match &policy.interest {
        InterestChoice::None => None,
        InterestChoice::Statutory | InterestChoice::StatutoryOption(_) => {
            Tariff::new(policy, invoice.issued, None).rule(day, day).ok().map(|rule| rule.citation)
        }
        _ => clause(ContractClause::PolicyInterest),
    };
    let compensation = match policy.compensation {
        CompensationChoice::None => None,
        CompensationChoice::Statutory => rule(policy, invoice, day).map(|rule| rule.citation),
        CompensationChoice::Amount(_) | CompensationChoice::Percent { .. } => {
            clause(ContractClause::PolicyCompensation)
        }
    };
    Basis(interest, compensation)
}

/// Returns the tiers by which the sum depends on the size of the debt, or `None` where it does not.
pub(crate) fn tiers(
    policy: &Policy,
    invoice: &Invoice,
    late_from: Date,
) -> Option<&'static [Tier]> {
    if policy.compensation != CompensationChoice::Statutory {
        return None;
    }
    let rule = rule(policy, invoice, late_from)?.value;
    let currency = invoice.total.currency();
    let comparable = rule.currency == currency && rule.bounds_currency == currency;
    (comparable && rule.series.is_none() && rule.tiers.len() > 1).then_some(rule.tiers)
}

/// Returns the rule that holds on the first late day, or held when the contract was made.
fn rule(
    policy: &Policy,
    invoice: &Invoice,
    late_from: Date,
) -> Option<&'static Rule<Compensation>> {
    let rules = policy.law.compensation.iter().filter(|rule| {
        let measure = if rule.value.by_contract { invoice.issued } else { late_from };
        rule.debtors.contains(policy.debtor) && rule.since.is_none_or(|since| since <= measure)
    });
    // A law that names its sum in two currencies is read in that of the invoice.
    rules.max_by_key(|rule| (rule.since, rule.value.currency == invoice.total.currency()))
}

/// Returns the sum published for the half-year of the first late day.
fn published(
    policy: &Policy,
    rule: &Rule<Compensation>,
    series: &'static RateSeries,
    late_from: Date,
    account: &mut Explanations,
) -> Result<Amount, Problems> {
    let day = late_from.start_of_half_year();
    let found = series
        .on(day, &policy.rates)
        .ok_or_else(|| unsettled("compensation", "set policy.compensation").value(day))?;
    let amount = Amount::from_minor(series.minor(found.value), rule.value.currency);
    if !found.published {
        let caution = NoticeKind::CompensationProvisional { from: day, amount };
        account.notice(None, rule.citation, caution);
    }
    Ok(amount)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::law::Law;

    #[test]
    fn a_sum_not_published_yet_is_carried_forward_with_a_notice() {
        let policy = Policy::of(Law::find("NO").unwrap());
        let day = |text: &str| Date::parse(text).unwrap();
        let nok = Currency::parse("NOK").unwrap();
        let invoice = Invoice::new(day("2026-11-02"), Amount::parse("1000", nok).unwrap());
        for (late_from, provisional) in [("2026-12-01", false), ("2027-02-01", true)] {
            let mut account = Explanations::new(true);
            let debt = invoice.total;
            let sum = compensation(&policy, &invoice, debt, day(late_from), &mut account).unwrap();
            let amount = Amount::from_minor(sum, nok);
            let from = day("2027-01-01");
            let notices: Vec<NoticeKind> = account.notices.into_iter().map(|n| n.caution).collect();
            let expected = NoticeKind::CompensationProvisional { from, amount };
            assert_eq!(notices, if provisional { vec![expected] } else { Vec::new() });
        }
    }
}
