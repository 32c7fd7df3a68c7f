//! The functions of the library on plain data: read, compute, write.

use super::describe::TypeShape;
use super::encode::{Encode, Sink, string_enum};
use super::read;
use super::reader::{Fields, InputPath, Reader};
#[cfg(test)]
use super::value::KEYS;
use super::value::Value;
use crate::billing::{self, BillingSchedule};
use crate::calendar::Date;
use crate::claim::{self, AccrualPoint, Claim, DueDates, Invoice, Policy, PreparedPolicy};
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::{self, PublishedRate, RateSeries};
use crate::money::Currency;
use crate::portfolio::ColumnAssessor;
use crate::reminders::{self, Scenario, Timeline};
use crate::terms::{self, Lang, NO_CURRENCY, ParsedTerms};
use std::rc::Rc;

string_enum! {
    /// The functions that can be called with plain data.
    pub enum Function {
        /// `dueDates(invoice, options)`
        DueDates => "dueDates",
        /// `assess(invoice, options)`
        Assess => "assess",
        /// `accrual(invoice, options)`
        Accrual => "accrual",
        /// `schedule(project, options)`
        Schedule => "schedule",
        /// `rates(series)`
        Rates => "rates",
        /// `timeline(invoice, options)`
        Timeline => "timeline",
        /// `scenarios()`
        Scenarios => "scenarios",
        /// `parseTerms(text, options)`
        ParseTerms => "parseTerms",
        /// `describeTerms(terms, lang, options)`
        DescribeTerms => "describeTerms",
    }
}

impl Function {
    /// Describes what the function returns.
    pub fn returns(self) -> TypeShape {
        match self {
            Function::DueDates => DueDates::kind(),
            Function::Assess => Claim::kind(),
            Function::Accrual => Vec::<AccrualPoint>::kind(),
            Function::Schedule => BillingSchedule::kind(),
            Function::Rates => Vec::<PublishedRate>::kind(),
            Function::Timeline => Timeline::kind(),
            Function::Scenarios => Vec::<Scenario>::kind(),
            Function::ParseTerms => ParsedTerms::kind(),
            Function::DescribeTerms => String::kind(),
        }
    }

    /// Calls the function with the list of its arguments, and writes what it returns.
    ///
    /// # Errors
    /// Every problem of the arguments, with its path.
    pub fn call<S: Sink>(self, arguments: &Value, sink: &mut S) -> Result<(), Problems> {
        self.call_with(arguments, sink, &mut None)
    }

    fn call_with<S: Sink>(
        self,
        arguments: &Value,
        sink: &mut S,
        policy: &mut Option<Rc<PreparedPolicy>>,
    ) -> Result<(), Problems> {
        let Value::List(arguments) = arguments else {
            return Err(Problem::new(ProblemCode::InputType, "").into());
        };
        let argument = |place: usize| arguments.get(place).unwrap_or(&Value::Null);
        let (first, options) = (argument(0), argument(1));
        match self {
            Function::DueDates => due_dates(first, options, policy)?.encode(sink),
            Function::Assess => assess(first, options, policy)?.encode(sink),
            Function::Accrual => accrual(first, options, policy)?.encode(sink),
            Function::Schedule => schedule(first, options)?.encode(sink),
            Function::Rates => law::published(series(first)?).encode(sink),
            Function::Timeline => timeline(first, options)?.encode(sink),
            Function::Scenarios => reminders::scenarios().encode(sink),
            Function::ParseTerms => parse_terms(first, options)?.encode(sink),
            Function::DescribeTerms => describe_terms(first, options, argument(2))?.encode(sink),
        }
        Ok(())
    }
}

/// Calls that follow one another: a policy that comes again is not read again.
#[derive(Debug, Default)]
pub struct Session {
    /// The policy of the last call, as it came and as it was read.
    bytes: Vec<u8>,
    policy: Option<Rc<PreparedPolicy>>,
}

impl Session {
    /// Calls a function with the list of its arguments as the JavaScript side writes them.
    ///
    /// # Errors
    /// Those of [`Function::call`].
    pub fn call<S: Sink>(
        &mut self,
        function: Function,
        arguments: &[u8],
        sink: &mut S,
    ) -> Result<(), Problems> {
        let remembers =
            matches!(function, Function::DueDates | Function::Assess | Function::Accrual);
        if !remembers {
            return function.call(&Value::decode(arguments)?, sink);
        }
        let known = if self.policy.is_some() { self.bytes.as_slice() } else { &[] };
        let (arguments, policy) = Value::decode_knowing(arguments, known)?;
        let new = policy != known;
        let result = function.call_with(&arguments, sink, &mut self.policy);
        if new {
            self.bytes.clear();
            self.bytes.extend_from_slice(policy);
        }
        result
    }
}

fn due_dates(
    invoice: &Value,
    options: &Value,
    known: &mut Option<Rc<PreparedPolicy>>,
) -> Result<DueDates, Problems> {
    let call = Call::read(invoice, options, &["policy"], false, known);
    // Without a total there are no amounts to speak of.
    let total_given =
        matches!(invoice, Value::Record(entries) if entries.iter().any(|(key, _)| *key == "total"));
    let (invoice, policy) = call.finish(Some(Date::MAX))?;
    let mut dates = claim::due_dates(&invoice, policy.policy())?;
    if !total_given {
        for instalment in &mut dates.instalments {
            instalment.amount = None;
            for discount in &mut instalment.discounts {
                discount.amount = None;
            }
        }
    }
    Ok(dates)
}

fn assess(
    invoice: &Value,
    options: &Value,
    known: &mut Option<Rc<PreparedPolicy>>,
) -> Result<Claim, Problems> {
    let mut call = Call::read(invoice, options, &["policy", "asOf", "reasons"], true, known);
    let as_of = call.date("asOf");
    let reasons = call.flag("reasons").unwrap_or(true);
    let (invoice, policy) = call.finish(as_of)?;
    claim::assess_prepared(&invoice, &policy, as_of.unwrap_or(Date::MAX), reasons)
}

fn accrual(
    invoice: &Value,
    options: &Value,
    known: &mut Option<Rc<PreparedPolicy>>,
) -> Result<Vec<AccrualPoint>, Problems> {
    let mut call = Call::read(invoice, options, &["policy", "from", "to"], true, known);
    let (from, to) = (call.date("from"), call.date("to"));
    let (invoice, policy) = call.finish(from.and(to))?;
    let (from, to) = (from.unwrap_or(Date::MIN), to.unwrap_or(Date::MAX));
    claim::accrual(&invoice, policy.policy(), from, to)
}

fn schedule(project: &Value, options: &Value) -> Result<BillingSchedule, Problems> {
    let mut reader = Reader::default();
    let policy = reader
        .record(options, &InputPath::ROOT, &["policy"])
        .and_then(|options| reader.required(&options, "policy", read::policy));
    reader.currency = policy.as_ref().map_or(Currency::EUR, Policy::currency);
    let project = read::project(&mut reader, project, &InputPath::ROOT);
    let mut problems = reader.problems;
    match (project, policy) {
        (Some(project), Some(policy)) if problems.is_empty() => {
            billing::schedule(&project, &policy)
        }
        (project, _) => {
            let found = project.iter().flat_map(billing::problems);
            // What could not be read is said once, and nothing is said of what it is part of.
            let new = |problem: &Problem| !problems.iter().any(|known| within(known, problem));
            let found: Vec<Problem> = found.filter(new).collect();
            problems.extend(found);
            Err(Problems(problems))
        }
    }
}

/// Whether the path of one problem is that of the other, or lies within it, either way.
fn within(a: &Problem, b: &Problem) -> bool {
    let (outer, inner) = if a.path.len() < b.path.len() { (a, b) } else { (b, a) };
    let rest = inner.path.strip_prefix(outer.path.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

fn timeline(invoice: &Value, options: &Value) -> Result<Timeline, Problems> {
    let keys = &["policy", "asOf", "scenario"];
    let mut call = Call::read(invoice, options, keys, true, &mut None);
    let as_of = call.date("asOf");
    let scenario = call.scenario();
    let (invoice, policy) = call.finish(as_of)?;
    // Without a scenario there are problems, and those were returned above.
    let scenario = scenario.ok_or(Problems(Vec::new()))?;
    reminders::timeline_prepared(&invoice, &policy, &scenario, as_of.unwrap_or(Date::MAX))
}

/// The arguments that most functions share: an invoice, and options with a policy.
struct Call<'v> {
    reader: Reader,
    options: Option<Fields<'v, 'static>>,
    policy: Option<Rc<PreparedPolicy>>,
    invoice: Option<Invoice>,
}

impl<'v> Call<'v> {
    /// Reads the arguments. `known` is the policy of the call before, and becomes that of this one.
    fn read(
        invoice: &'v Value<'v>,
        options: &'v Value<'v>,
        keys: &[&str],
        total_needed: bool,
        known: &mut Option<Rc<PreparedPolicy>>,
    ) -> Call<'v> {
        let mut reader = Reader::default();
        // The policy comes first: an invoice that names no currency is in the policy's.
        let options = reader.argument(options, "options", keys);
        let read_policy = |reader: &mut Reader, value: &'v Value<'v>, at: &InputPath| {
            if *value == Value::Remembered {
                return known.clone();
            }
            let before = reader.problems.len();
            let read = read::policy(reader, value, at);
            let prepared = read.map(|policy| Rc::new(PreparedPolicy::new(policy)));
            // One with problems is not remembered: the next call must hear of them too.
            *known = prepared.clone().filter(|_| reader.problems.len() == before);
            prepared
        };
        let policy = options.and_then(|options| reader.required(&options, "policy", read_policy));
        let named = policy.as_ref().map(|policy| policy.policy());
        let invoice = if matches!(invoice, Value::Record(_)) {
            read::invoice(&mut reader, invoice, &InputPath::ROOT, named, total_needed)
        } else {
            reader.wrong_type(&InputPath::ROOT.key("invoice"), invoice, "an object");
            None
        };
        Call { reader, options, policy, invoice }
    }

    fn date(&mut self, key: &str) -> Option<Date> {
        let options = self.options?;
        self.reader.required(&options, key, Reader::date)
    }

    fn flag(&mut self, key: &str) -> Option<bool> {
        let options = self.options?;
        self.reader.optional(&options, key, Reader::flag)
    }

    /// Reads the scenario: that of the call, else that of the policy, else `standard`.
    fn scenario(&mut self) -> Option<Scenario> {
        let currency = self.invoice.as_ref().map_or(Currency::EUR, |i| i.total.currency());
        self.reader.currency = currency;
        let options = self.options?;
        if options.get("scenario").is_some() {
            return self.reader.optional(&options, "scenario", read::scenario);
        }
        // What is wrong with the scenario of a policy was said when the policy was read.
        let judged = |problem: &Problem| problem.path.starts_with("policy.scenario");
        if self.policy.is_none() || self.reader.problems.iter().any(judged) {
            return None;
        }
        let Some(Value::Record(entries)) = options.get("policy") else {
            return reminders::built_in(STANDARD, currency);
        };
        let given = entries.iter().rev().find(|(key, _)| *key == "scenario");
        match given.map(|(_, value)| value).filter(|value| **value != Value::Null) {
            Some(value) => {
                let policy = InputPath::ROOT.key("policy");
                read::scenario(&mut self.reader, value, &policy.key("scenario"))
            }
            None => reminders::built_in(STANDARD, currency),
        }
    }

    /// Returns invoice and policy, or all problems: those of reading, and those between values.
    fn finish(self, as_of: Option<Date>) -> Result<(Invoice, Rc<PreparedPolicy>), Problems> {
        let mut problems = self.reader.problems;
        if let Some(invoice) = &self.invoice {
            let stand_in;
            let policy = match &self.policy {
                Some(policy) => Some(policy.policy()),
                None => {
                    stand_in = crate::law::laws().first().map(|law| Policy::of(law));
                    stand_in.as_ref()
                }
            };
            if let Some(policy) = policy
                && let Err(Problems(found)) =
                    claim::check(invoice, policy, as_of.unwrap_or(Date::MAX))
            {
                // What could not be read is said once.
                let new =
                    |problem: &Problem| !problems.iter().any(|known| known.path == problem.path);
                let found: Vec<Problem> = found.into_iter().filter(new).collect();
                problems.extend(found);
            }
        }
        match (self.invoice, self.policy, as_of) {
            (Some(invoice), Some(policy), Some(_)) if problems.is_empty() => Ok((invoice, policy)),
            _ => Err(Problems(problems)),
        }
    }
}

/// The scenario of a seller who named none.
const STANDARD: &str = "standard";

/// Reads the options of a call on columns.
///
/// # Errors
/// Every problem of the options.
pub fn column_assessor(options: &Value) -> Result<ColumnAssessor, Problems> {
    let mut reader = Reader::default();
    let read = reader.record(options, &InputPath::ROOT, &["policy", "asOf"]).and_then(|options| {
        let policy = reader.required(&options, "policy", read::policy);
        let as_of = reader.required(&options, "asOf", Reader::date);
        policy.zip(as_of)
    });
    let (policy, as_of) = reader.finish(read)?;
    ColumnAssessor::new(policy, as_of)
}

fn parse_terms(text: &Value, options: &Value) -> Result<ParsedTerms, Problems> {
    let mut reader = Reader::default();
    reader.law = match options {
        Value::Null => None,
        _ => reader
            .record(options, &InputPath::ROOT, &["law"])
            .and_then(|options| reader.optional(&options, "law", read::law)),
    };
    let agreed = read::terms_in_words(&mut reader, text, &InputPath::ROOT.key("text"));
    reader.finish(agreed).map(terms::AgreedTerms::with_examples)
}

fn describe_terms(terms: &Value, lang: &Value, options: &Value) -> Result<String, Problems> {
    let mut reader = Reader::default();
    let currency = match options {
        Value::Null => None,
        _ => reader
            .record(options, &InputPath::ROOT, &["currency"])
            .and_then(|options| reader.optional(&options, "currency", read::currency)),
    };
    let currency = currency.or_else(|| Currency::parse(NO_CURRENCY)).unwrap_or(Currency::EUR);
    reader.currency = currency;
    let terms = read::payment_terms(&mut reader, terms, &InputPath::ROOT);
    let lang = reader.word::<Lang>(lang, &InputPath::ROOT.key("lang"));
    let described = terms.zip(lang);
    let described = described.map(|(agreed, lang)| terms::describe_terms(&agreed.terms, lang));
    reader.finish(described)
}

fn series(name: &Value) -> Result<&'static RateSeries, Problems> {
    let mut reader = Reader::default();
    let found = read::series_name(&mut reader, name, &InputPath::ROOT.key("series"));
    let found = found.and_then(|name| RateSeries::find(&name));
    reader.finish(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::wire::encode::Json;

    /// `assess({ issued: "2024-01-15", total: 12000, due: "2024-02-29" }, { policy, asOf })`.
    fn arguments(policy: &[u8], as_of: &str) -> Vec<u8> {
        let text = |text: &str| [&[5, text.len() as u8], text.as_bytes()].concat();
        let key = |name: &str| KEYS.iter().position(|key| *key == name).unwrap() as u8 + 1;
        [
            &[6, 2, 7, 3, key("issued")][..],
            &text("2024-01-15"),
            &[key("total"), 3, 0xe0, 0x2e, 0, 0, key("due")],
            &text("2024-02-29"),
            &[7, 2, key("policy")],
            policy,
            &[key("asOf")],
            &text(as_of),
        ]
        .concat()
    }

    fn call(session: &mut Session, arguments: &[u8]) -> Result<String, Problems> {
        let mut sink = Json::default();
        session.call(Function::Assess, arguments, &mut sink)?;
        Ok(sink.finish())
    }

    #[test]
    fn a_remembered_policy_gives_the_same_result() {
        let france = [5, 2, b'F', b'R'];
        let germany = [5, 2, b'D', b'E'];
        let mut session = Session::default();
        for policy in [france, france, germany, germany, france] {
            for as_of in ["2026-11-23", "2024-03-10", "2031-01-01"] {
                let bytes = arguments(&policy, as_of);
                let fresh = call(&mut Session::default(), &bytes);
                assert!(fresh.is_ok());
                assert_eq!(call(&mut session, &bytes), fresh);
            }
        }
    }

    #[test]
    fn a_policy_with_problems_is_refused_every_time() {
        let unknown = [5, 2, b'X', b'X'];
        let misspelt = [7, 2, 11, 5, 2, b'F', b'R', 0, 1, b'x', 2];
        let mut session = Session::default();
        for policy in [&unknown[..], &unknown, &misspelt, &misspelt] {
            let bytes = arguments(policy, "2026-11-23");
            let Problems(problems) = call(&mut session, &bytes).unwrap_err();
            assert_eq!(problems.len(), 1);
        }
    }
}
