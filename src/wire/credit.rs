//! The credit options from plain data: a ledger, and what the caller says of its risk.

use super::ledger::{LedgerCall, day_or_last, read_invoices};
use super::value::Value;
use crate::calendar::Date;
use crate::credit::{self, CreditOptionRow, CreditTerms};
use crate::error::{Problem, ProblemCode, Problems};
use crate::portfolio::{Ledger, PortfolioOptions};
use crate::shape::{Input, Slot};

/// `creditOptions(invoices, options)`
pub(super) fn credit_options(
    invoices: &Value,
    options: &Value,
) -> Result<Vec<CreditOptionRow>, Problems> {
    let described = CreditTerms::SHAPE.fields;
    let keys: Vec<&str> = described.iter().map(|field| field.key).collect();
    let (call, terms) = LedgerCall::<PortfolioOptions>::read_with(
        options,
        PortfolioOptions::SHAPE.fields,
        &keys,
        |reader, given| {
            let slots = described.iter().map(|field| reader.field(given, field)).collect();
            CreditTerms::take(&Slot::Record(slots))
        },
    );
    let LedgerCall { mut reader, policies, options } = call;
    if let Some((options, terms)) = options.as_ref().zip(terms.as_ref()) {
        reader.add(credit::problems(options, terms));
    }
    let as_of = options.as_ref().map_or(Date::MAX, |options| options.as_of);
    let ledger = read_invoices(&mut reader, invoices, &policies, day_or_last(as_of));
    let (options, terms) = reader.finish(options.zip(terms))?;
    let ledgers = ledger.finish(&options)?;
    match only(&ledgers)?.zip(policies.common()) {
        Some((ledger, policy)) => credit::credit_options(ledger, &options, &terms, policy),
        None => Ok(Vec::new()),
    }
}

/// Returns the one ledger of a comparison in one currency; none where there is nothing.
fn only(ledgers: &[Ledger]) -> Result<Option<&Ledger>, Problems> {
    if ledgers.len() < 2 {
        return Ok(ledgers.first());
    }
    let currencies: Vec<&str> = ledgers.iter().map(|ledger| ledger.currency.code()).collect();
    let problem = Problem::new(ProblemCode::CurrencyMismatch, "currency");
    Err(problem.hint(["give one of ", &currencies.join(", ")].concat()).into())
}
