//! Calls on the invoices of a ledger: each is read, put into its book, and let go of.

use super::read;
use super::reader::{Fields, Reader};
use super::value::Value;
use crate::calendar::Date;
use crate::claim::{self, Policy};
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::laws;
use crate::money::Currency;
use crate::portfolio::{
    self, AgendaItem, AgendaOptions, ColumnLedger, ColumnOptions, ColumnReport, LatePaymentOptions,
    LatePaymentTable, LedgerReader, Policies, PortfolioOptions, PortfolioReport, Scenarios,
};
use crate::shape::{Input, InputField, InputPath, Slot};

/// The options that say under which policies invoices stand.
pub(super) const POLICIES: &[&str] = &["policy", "policies"];

/// What is read of the options of a call on a ledger.
pub(super) struct LedgerCall<O> {
    pub reader: Reader,
    pub policies: Policies,
    pub options: Option<O>,
}

impl<O: Input> LedgerCall<O> {
    /// Reads the options: policies first, since amounts that name no currency are in theirs. Beside
    /// the fields of the options there may be `more` keys, which the caller reads.
    pub fn read(options: &Value, fields: &'static [InputField], more: &[&str]) -> LedgerCall<O> {
        Self::read_with(options, fields, more, |_, _| {}).0
    }

    /// The same, and what is read of the further keys after it.
    pub fn read_with<T>(
        options: &Value,
        fields: &'static [InputField],
        more: &[&str],
        further: impl FnOnce(&mut Reader, &Fields) -> T,
    ) -> (LedgerCall<O>, Option<T>) {
        let mut reader = Reader::default();
        let stand_in = || laws().first().map(|law| Policy::of(law));
        let keys: Vec<&str> = POLICIES.iter().chain(more).copied().collect();
        let keys: Vec<&str> =
            keys.into_iter().chain(fields.iter().map(|field| field.key)).collect();
        let Some(given) = reader.argument(options, "options", &keys) else {
            let policies = Policies::of(stand_in());
            return (LedgerCall { reader, policies, options: None }, None);
        };
        let common = reader.required(&given, "policy", read::policy);
        let mut policies = Policies::of(common.or_else(stand_in));
        let at = InputPath::ROOT.key("policies");
        match given.get("policies") {
            None => {}
            Some(Value::Record(entries)) => {
                for (name, policy) in entries.iter().filter(|(_, value)| *value != Value::Null) {
                    if let Some(policy) = read::policy(&mut reader, policy, &at.key(name)) {
                        policies.add(*name, policy);
                    }
                }
            }
            Some(other) => reader.wrong_type(&at, other, "an object"),
        }
        reader.law = None;
        reader.currency = policies.common().map_or(Currency::EUR, Policy::currency);
        let slots = fields.iter().map(|field| reader.field(&given, field)).collect();
        let options = Some(O::take(&Slot::Record(slots)));
        let further = further(&mut reader, &given);
        (LedgerCall { reader, policies, options }, Some(further))
    }
}

/// Most invoices of a call.
const MOST_INVOICES: usize = 1_000_000;

/// Reads invoices one by one into a ledger, and notes every problem of them.
pub(super) fn read_invoices<'p>(
    reader: &mut Reader,
    invoices: &Value,
    policies: &'p Policies,
    as_of: Date,
) -> LedgerReader<'p> {
    let mut ledger = LedgerReader::new(policies, as_of);
    let list = InputPath::ROOT.key("invoices");
    let mut read = |reader: &mut Reader, place: usize, value: &Value| {
        let customer = match value {
            Value::Record(entries) => entries.iter().rev().find(|(key, _)| *key == "customer"),
            _ => None,
        };
        let customer = customer.and_then(|(_, value)| match value {
            Value::Text(name) | Value::Number(name) => Some((*name).to_string()),
            Value::Integer(number) => Some(number.to_string()),
            _ => None,
        });
        let policy =
            policies.get(policies.place(customer.as_deref())).map(|policy| policy.policy());
        let before = reader.problems.len();
        let invoice = read::invoice(reader, value, &list.place(place), policy, true);
        let Some(invoice) = invoice else {
            ledger.skip();
            return;
        };
        if reader.problems.len() == before {
            if let Err(found) = ledger.add(invoice) {
                reader.add(found.0.into());
            }
            return;
        }
        // What could not be read has a stand-in: only what stands beside it is checked.
        ledger.skip();
        if let Some(policy) = policy {
            let found = claim::problems(&invoice, policy, as_of);
            if !found.is_empty() {
                let found: Problems = found.into();
                reader.add(portfolio::at_invoice(found, place).0.into());
            }
        }
    };
    let count = match invoices {
        Value::List(values) => values.len(),
        Value::Stream(stream) => stream.len(),
        _ => 0,
    };
    if count > MOST_INVOICES {
        let hint = format!("at most {MOST_INVOICES}");
        reader.problem(ProblemCode::InputTooLarge, &list, invoices, &hint);
        return ledger;
    }
    match invoices {
        Value::List(values) => {
            values.iter().enumerate().for_each(|(place, one)| read(reader, place, one))
        }
        Value::Stream(stream) => stream.each(|place, one| read(reader, place, &one)),
        other => reader.wrong_type(&list, other, "a list"),
    }
    ledger
}

/// `portfolio(invoices, options)`
pub(super) fn portfolio(
    invoices: &Value,
    options: &Value,
) -> Result<Vec<PortfolioReport>, Problems> {
    let call = LedgerCall::<PortfolioOptions>::read(options, PortfolioOptions::SHAPE.fields, &[]);
    let LedgerCall { mut reader, policies, options } = call;
    if let Some(options) = &options {
        reader.add(options.problems());
    }
    let as_of = options.as_ref().map_or(Date::MAX, |options| options.as_of);
    let ledger = read_invoices(&mut reader, invoices, &policies, day_or_last(as_of));
    let options = reader.finish(options)?;
    portfolio::reports(ledger, &policies, &options)
}

/// `agenda(invoices, options)`
pub(super) fn agenda(invoices: &Value, options: &Value) -> Result<Vec<AgendaItem>, Problems> {
    let further = AgendaOptions::SHAPE.fields;
    let keys: Vec<&str> = further.iter().map(|field| field.key).collect();
    let fields = PortfolioOptions::SHAPE.fields;
    let taken = |reader: &mut Reader, given: &Fields| {
        let slots = further.iter().map(|field| reader.field(given, field)).collect();
        AgendaOptions::take(&Slot::Record(slots))
    };
    let (call, more) = LedgerCall::<PortfolioOptions>::read_with(options, fields, &keys, taken);
    let LedgerCall { mut reader, policies, options: read } = call;
    if let Some(options) = &read {
        reader.add(options.problems());
    }
    let scenarios = scenarios(&reader, options);
    let as_of = read.as_ref().map_or(Date::MAX, |options| options.as_of);
    let ledger = read_invoices(&mut reader, invoices, &policies, day_or_last(as_of));
    let (options, more) = reader.finish(read.zip(more))?;
    let ledgers = portfolio::ledgers(ledger, &options)?;
    portfolio::agenda(&ledgers, &policies, &scenarios, &options, &more)
}

/// Reads the scenarios that the policies name, in their order. What is wrong with one was said when
/// its policy was read.
fn scenarios(reader: &Reader, options: &Value) -> Scenarios {
    let root = InputPath::ROOT;
    let mut named = Vec::new();
    let mut add = |policy: Option<&Value>| {
        let given = policy.and_then(|policy| field(policy, "scenario"));
        let mut silent = Reader::default();
        silent.currency = reader.currency;
        let silent = &mut silent;
        named.push(given.and_then(|value| read::scenario(silent, value, &root)));
    };
    add(field(options, "policy"));
    if let Some(Value::Record(entries)) = field(options, "policies") {
        entries
            .iter()
            .filter(|(_, value)| *value != Value::Null)
            .for_each(|(_, own)| add(Some(own)));
    }
    Scenarios(named)
}

/// The value of a field, where it is given.
fn field<'v>(value: &'v Value<'v>, key: &str) -> Option<&'v Value<'v>> {
    let Value::Record(entries) = value else { return None };
    let entry = entries.iter().rev().find(|(name, _)| *name == key);
    entry.map(|(_, value)| value).filter(|value| **value != Value::Null)
}

/// Reads the options of columns of invoices.
///
/// # Errors
/// Every problem of the options.
pub fn column_ledger(options: &Value) -> Result<ColumnLedger, Problems> {
    let call = LedgerCall::<ColumnOptions>::read(options, ColumnOptions::SHAPE.fields, &[]);
    let LedgerCall { mut reader, policies, options } = call;
    if let Some(options) = &options {
        reader.add(options.problems());
    }
    let options = reader.finish(options)?;
    let common = policies.common().map_or(Currency::EUR, Policy::currency);
    Ok(ColumnLedger::new(&options, options.currency.unwrap_or(common)))
}

/// `portfolioColumns(columns, options)` on plain data: amounts in minor units, days since 1970-01-01.
pub(super) fn portfolio_columns(
    columns: &Value,
    options: &Value,
) -> Result<ColumnReport, Problems> {
    let mut ledger = column_ledger(options)?;
    let mut reader = Reader::default();
    let names = ["amount", "due", "paid", "customer"];
    let fields = reader.argument(columns, "columns", &names);
    let mut column = |name: &str, needed: bool| -> Option<Vec<i64>> {
        let given = fields.as_ref()?.get(name);
        let Some(Value::List(values)) = given else {
            match given {
                Some(other) => reader.wrong_type(&InputPath::ROOT.key(name), other, "a list"),
                None if needed => reader.missing(&InputPath::ROOT.key(name), name),
                None => {}
            }
            return None;
        };
        let mut read = Vec::with_capacity(values.len());
        for (place, value) in values.iter().enumerate() {
            let number = match value {
                Value::Integer(number) => Some(i64::from(*number)),
                Value::Number(text) | Value::Text(text) => text.parse().ok(),
                _ => None,
            };
            if number.is_none() {
                let at = &InputPath::ROOT.key(name);
                reader.wrong_type(&at.place(place), value, "a whole number");
            }
            read.push(number.unwrap_or_default());
        }
        Some(read)
    };
    let (amount, due) = (column("amount", true), column("due", true));
    let (paid, customer) = (column("paid", false), column("customer", false));
    let columns = reader.finish(amount.zip(due))?;
    let rows = columns.0.len();
    let lengths = [Some(&columns.1), paid.as_ref(), customer.as_ref()];
    for (name, column) in ["due", "paid", "customer"].into_iter().zip(lengths) {
        if column.is_some_and(|column| column.len() != rows) {
            let hint = format!("amount has {rows} rows");
            return Err(Problem::new(ProblemCode::InputType, name).hint(hint).into());
        }
    }
    let of = |column: &Option<Vec<i64>>, row: usize| {
        column.as_ref().and_then(|column| column.get(row)).copied().unwrap_or(0)
    };
    // A number that does not fit is out of range.
    let small = |number: i64| i32::try_from(number).unwrap_or(i32::MIN);
    for (row, (amount, due)) in columns.0.iter().zip(&columns.1).enumerate() {
        ledger.row(row, *amount, of(&paid, row), small(*due), small(of(&customer, row)));
    }
    ledger.report(customer.is_some())
}

/// `latePaymentTable(invoices, options)`
pub(super) fn late_payment_table(
    invoices: &Value,
    options: &Value,
) -> Result<LatePaymentTable, Problems> {
    let options = without_nothing(options, "turnover");
    let call =
        LedgerCall::<LatePaymentOptions>::read(&options, LatePaymentOptions::SHAPE.fields, &[]);
    let LedgerCall { mut reader, policies, options } = call;
    let closing = options.as_ref().map_or(Date::MAX, |options| options.closing);
    let ledger = read_invoices(&mut reader, invoices, &policies, day_or_last(closing));
    let options = reader.finish(options)?;
    portfolio::table(ledger, &policies, &options)
}

/// A day that could not be read leaves no invoice out.
pub(super) fn day_or_last(day: Date) -> Date {
    if day.in_range() { day } else { Date::MAX }
}

/// Takes a sum of zero for none: a first year has no turnover.
fn without_nothing<'v>(options: &Value<'v>, key: &str) -> Value<'v> {
    let mut options = options.clone();
    if let Value::Record(entries) = &mut options {
        entries.retain(|(name, value)| {
            let zero = match value {
                Value::Integer(0) => true,
                Value::Text(text) | Value::Number(text) => {
                    text.starts_with('0') && text.bytes().all(|byte| matches!(byte, b'0' | b'.'))
                }
                _ => false,
            };
            *name != key || !zero
        });
    }
    options
}
