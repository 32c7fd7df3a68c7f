//! The credit options from plain data: the ledger of a seller, its policies, what the caller says of
//! the risk.

use super::read;
use super::reader::Reader;
use super::value::Value;
use crate::calendar::Date;
use crate::claim::Policy;
use crate::credit::{self, CreditOptionRow, CreditTerms};
use crate::error::{Problem, ProblemCode, Problems};
use crate::portfolio::{Ledger, LedgerReader, Policies, PortfolioOptions};
use crate::shape::{Input, InputPath, Slot};

/// `creditOptions(invoices, options)`
pub(super) fn credit_options(
    invoices: &Value,
    options: &Value,
) -> Result<Vec<CreditOptionRow>, Problems> {
    let mut reader = Reader::default();
    let groups = [PortfolioOptions::SHAPE.fields, CreditTerms::SHAPE.fields];
    let described = || groups.iter().copied().flatten();
    let mut keys = vec![POLICY, POLICIES];
    keys.extend(described().map(|field| field.key));
    let Some(fields) = reader.argument(options, "options", &keys) else {
        return Err(reader.problems.into());
    };
    // The policies come first: what names no currency is in theirs.
    let policy = reader.required(&fields, POLICY, read::policy);
    let own = reader.optional(&fields, POLICIES, own_policies).unwrap_or_default();
    reader.currency = policy.as_ref().map_or(reader.currency, Policy::currency);
    let mut slots: Vec<Slot> = described().map(|field| reader.field(&fields, field)).collect();
    let further = Slot::Record(slots.split_off(PortfolioOptions::SHAPE.fields.len()));
    let options = PortfolioOptions::take(&Slot::Record(slots));
    let terms = CreditTerms::take(&further);
    reader.add(options.problems());
    let Some(policy) = policy else { return Err(without_policy(reader, invoices)) };
    let mut policies = Policies::new(policy.clone());
    own.into_iter().for_each(|(name, policy)| policies.add(name, policy));
    let as_of = if options.as_of.in_range() { options.as_of } else { Date::MAX };
    let mut ledger = LedgerReader::new(&policies, as_of);
    for (place, value) in list(&mut reader, invoices).iter().enumerate() {
        let list = InputPath::ROOT.key(INVOICES);
        let before = reader.problems.len();
        let policy = policies.get(policies.place(customer_of(value)));
        let policy = policy.map(|policy| policy.policy());
        let invoice = read::invoice(&mut reader, value, &list.place(place), policy, true);
        match invoice.map(|invoice| ledger.add(invoice)) {
            Some(Err(found)) if reader.problems.len() == before => reader.add(found.0.into()),
            _ => {}
        }
        if reader.problems.is_full() {
            break;
        }
    }
    let ledgers = match ledger.finish(&options) {
        Ok(ledgers) => ledgers,
        Err(found) => {
            reader.add(found.0.into());
            Vec::new()
        }
    };
    let ledgers = reader.finish(Some(ledgers))?;
    match only(&ledgers)? {
        Some(ledger) => credit::credit_options(ledger, &options, &terms, &policy),
        None => {
            let problems = credit::problems(&options, &terms);
            if problems.is_empty() { Ok(Vec::new()) } else { Err(problems.into()) }
        }
    }
}

const POLICY: &str = "policy";
const POLICIES: &str = "policies";
const INVOICES: &str = "invoices";

/// Reads the policies of clients, by name.
fn own_policies<'v>(
    reader: &mut Reader,
    value: &'v Value<'v>,
    at: &InputPath,
) -> Option<Vec<(&'v str, Policy)>> {
    let Value::Record(entries) = value else {
        reader.wrong_type(at, value, "an object");
        return None;
    };
    let mut own = Vec::with_capacity(entries.len());
    for (name, value) in entries {
        own.extend(read::policy(reader, value, &at.key(name)).map(|policy| (*name, policy)));
    }
    Some(own)
}

/// Says what else is wrong where there is no policy to read the invoices by.
fn without_policy(mut reader: Reader, invoices: &Value) -> Problems {
    list(&mut reader, invoices);
    reader.problems.into()
}

fn list<'v>(reader: &mut Reader, invoices: &'v Value<'v>) -> &'v [Value<'v>] {
    match invoices {
        Value::List(invoices) => invoices,
        value => {
            reader.wrong_type(&InputPath::ROOT.key(INVOICES), value, "a list");
            &[]
        }
    }
}

/// Returns the client that an invoice names.
fn customer_of<'v>(invoice: &'v Value<'v>) -> Option<&'v str> {
    let Value::Record(entries) = invoice else { return None };
    let named = entries.iter().rev().find(|(key, _)| *key == "customer")?;
    if let Value::Text(name) = named.1 { Some(name) } else { None }
}

/// Returns the one ledger of a function that is about one currency; none where there is nothing.
fn only(ledgers: &[Ledger]) -> Result<Option<&Ledger>, Problems> {
    if ledgers.len() < 2 {
        return Ok(ledgers.first());
    }
    let currencies: Vec<&str> = ledgers.iter().map(|ledger| ledger.currency.code()).collect();
    let problem = Problem::new(ProblemCode::CurrencyMismatch, "currency");
    Err(problem.hint(["give one of ", &currencies.join(", ")].concat()).into())
}
