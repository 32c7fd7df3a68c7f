//! The functions of the library on plain data: read, compute, write.

use super::reader::{Fields, Reader};
use super::value::Value;
use super::{ledger, read};
use crate::billing::{self, BillingSchedule};
use crate::calendar::Date;
use crate::claim::{
    self, AccountStatement, AccrualPoint, Claim, CollectionCosts, DueDates, Invoice, Policy,
    PreparedPolicy, StatementOptions, Unapplied,
};
use crate::credit::{self, ClaimStatement, CreditOptionRow};
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::{self, PublishedRate};
use crate::money::{Amount, Currency};
use crate::portfolio::{
    AgendaItem, ColumnAssessor, ColumnReport, LatePaymentTable, PortfolioReport,
};
use crate::reminders::{self, Scenario, Timeline};
use crate::shape::InputPath;
use crate::shape::TypeShape;
use crate::shape::{Encode, InCurrency, Sink, string_enum};
use crate::terms::{self, AgreedTerms, Lang, ParsedTerms};
use std::rc::Rc;

/// Registers the functions by the entry of the npm package that they come with: a word, the function
/// that answers, and what it returns. A module holds those of its entry and of the entries before.
macro_rules! functions {
    ($($entry:ident { $($(#[$doc:meta])* $name:ident => $word:literal, $answer:ident -> $result:ty;)* })*) => {
        string_enum! {
            /// The functions that can be called with plain data.
            pub enum Function { $($($(#[$doc])* $name => $word,)*)* }
        }

        impl Function {
            /// Describes what the function returns.
            pub fn returns(self) -> TypeShape {
                match self { $($(Function::$name => <$result as Encode>::kind(),)*)* }
            }

            fn answer<S: Sink>(self, arguments: Arguments, sink: &mut S) -> Result<(), Problems> {
                match self {
                    $($(Function::$name if Entry::$entry.is_held() => {
                        $answer(arguments)?.encode(sink);
                        Ok(())
                    })*)*
                    _ => Err(Problem::new(ProblemCode::InputType, "").into()),
                }
            }
        }
    };
}

functions! {
    Claim {
        /// `dueDates(invoice, options)`
        DueDates => "dueDates", due_dates -> DueDates;
        /// `assess(invoice, options)`
        Assess => "assess", assess -> Claim;
        /// `accrual(invoice, options)`
        Accrual => "accrual", accrual -> Vec<AccrualPoint>;
        /// `collectionCosts(principal, options)`
        CollectionCosts => "collectionCosts", collection_costs -> CollectionCosts;
        /// `rates(series)`
        Rates => "rates", rates -> Vec<PublishedRate>;
    }
    Main {
        /// `schedule(project, options)`
        Schedule => "schedule", schedule -> BillingSchedule;
        /// `timeline(invoice, options)`
        Timeline => "timeline", timeline -> Timeline;
        /// `accountStatement(invoices, options)`
        AccountStatement => "accountStatement", account_statement -> AccountStatement;
        /// `scenarios()`
        Scenarios => "scenarios", scenarios -> Vec<Scenario>;
        /// `parseTerms(text, options)`
        ParseTerms => "parseTerms", parse_terms -> ParsedTerms;
        /// `describeTerms(terms, lang, options)`
        DescribeTerms => "describeTerms", describe_terms -> String;
    }
    Ledger {
        /// `creditOptions(invoices, options)`
        CreditOptions => "creditOptions", credit_options -> Vec<CreditOptionRow>;
        /// `claimStatement(invoice, options)`
        ClaimStatement => "claimStatement", claim_statement -> ClaimStatement;
        /// `portfolio(invoices, options)`
        Portfolio => "portfolio", portfolio -> Vec<InCurrency<PortfolioReport>>;
        /// `agenda(invoices, options)`
        Agenda => "agenda", agenda -> Vec<InCurrency<AgendaItem>>;
        /// `portfolioColumns(columns, options)`
        PortfolioColumns => "portfolioColumns", portfolio_columns -> InCurrency<ColumnReport>;
        /// `latePaymentTable(invoices, options)`
        LatePaymentTable => "latePaymentTable", late_payment_table -> LatePaymentTable;
    }
}

/// The entries of the npm package, each with what the one before has.
#[derive(Clone, Copy)]
enum Entry {
    Claim,
    Main,
    Ledger,
}

impl Entry {
    /// Whether this build holds what comes with the entry.
    const fn is_held(self) -> bool {
        match self {
            Entry::Claim => true,
            Entry::Main => cfg!(feature = "main"),
            Entry::Ledger => cfg!(feature = "ledger"),
        }
    }
}

/// The arguments of a call.
struct Arguments<'v, 'm> {
    values: &'v [Value<'v>],
    memory: &'m mut Memory,
}

impl<'v> Arguments<'v, '_> {
    /// Returns an argument, or null where it was not given.
    fn at(&self, place: usize) -> &'v Value<'v> {
        self.values.get(place).unwrap_or(&Value::Null)
    }
}

impl Function {
    /// Calls the function with the list of its arguments, and writes what it returns.
    ///
    /// # Errors
    /// Every problem of the arguments, with its path. A function that this build does not hold
    /// answers as if its arguments were none.
    pub fn call<S: Sink>(self, arguments: &Value, sink: &mut S) -> Result<(), Problems> {
        self.call_with(arguments, sink, &mut Memory::default())
    }

    fn call_with<S: Sink>(
        self,
        arguments: &Value,
        sink: &mut S,
        memory: &mut Memory,
    ) -> Result<(), Problems> {
        let Value::List(values) = arguments else {
            return Err(Problem::new(ProblemCode::InputType, "").into());
        };
        self.answer(Arguments { values, memory }, sink)
    }
}

/// Calls that follow one another: a policy that comes again is not read again.
#[derive(Debug, Default)]
pub struct Session {
    memory: Memory,
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
            let arguments = match function {
                Function::Portfolio
                | Function::Agenda
                | Function::LatePaymentTable
                | Function::CreditOptions => Value::decode_stream(arguments),
                _ => Value::decode(arguments),
            };
            return function.call(&arguments?, sink);
        }
        let arguments = Value::decode_call(arguments, self.memory.bytes())?;
        function.call_with(&arguments, sink, &mut self.memory)
    }
}

/// The last policy that was read without a problem.
#[derive(Debug, Default)]
struct Memory(Option<Remembered>);

/// A policy and the bytes that it was read from. The one is a function of the other alone, so that
/// a call finds what it would have read, whatever was called before.
#[derive(Debug)]
struct Remembered {
    bytes: Vec<u8>,
    policy: Rc<PreparedPolicy>,
}

impl Memory {
    fn bytes(&self) -> &[u8] {
        self.0.as_ref().map_or(&[], |known| &known.bytes)
    }

    /// Reads the policy of a call.
    fn policy(
        &mut self,
        reader: &mut Reader,
        value: &Value,
        at: &InputPath,
    ) -> Option<Rc<PreparedPolicy>> {
        let Value::Encoded(bytes) = value else {
            return read::prepared(reader, value, at).map(Rc::new);
        };
        if let Some(known) = &self.0
            && known.bytes == *bytes
        {
            return Some(known.policy.clone());
        }
        // Read by itself: nothing that was read before may have a part in it.
        let mut own = Reader::default();
        let value = match Value::decode_policy(bytes) {
            Ok(value) => value,
            Err(problem) => {
                reader.problems.push(problem);
                return None;
            }
        };
        let policy = read::prepared(&mut own, &value, at).map(Rc::new);
        if own.problems.is_empty() {
            self.0 = policy.clone().map(|policy| Remembered { bytes: bytes.to_vec(), policy });
        }
        reader.problems.merge(own.problems, |_, _| true);
        policy
    }
}

fn due_dates(arguments: Arguments) -> Result<DueDates, Problems> {
    // Without a total there are no amounts to speak of.
    let total_given = matches!(arguments.at(0), Value::Record(entries) if entries.iter().any(|(key, _)| *key == "total"));
    let call = Call::read(arguments, &["policy"], false);
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

fn assess(arguments: Arguments) -> Result<Claim, Problems> {
    let mut call = Call::read(arguments, &["policy", "asOf", "reasons"], true);
    let as_of = call.date("asOf");
    let reasons = call.flag("reasons").unwrap_or(true);
    let (invoice, policy) = call.finish(as_of)?;
    claim::assess_prepared(&invoice, &policy, as_of.unwrap_or(Date::MAX), reasons)
}

fn accrual(arguments: Arguments) -> Result<Vec<AccrualPoint>, Problems> {
    let mut call = Call::read(arguments, &["policy", "from", "to"], true);
    let (from, to) = (call.date("from"), call.date("to"));
    let (invoice, policy) = call.finish(from.and(to))?;
    let (from, to) = (from.unwrap_or(Date::MIN), to.unwrap_or(Date::MAX));
    claim::accrual_prepared(&invoice, &policy, from, to)
}

fn collection_costs(arguments: Arguments) -> Result<CollectionCosts, Problems> {
    let (principal, options) = (arguments.at(0), arguments.at(1));
    let mut reader = Reader::default();
    let fields = reader.record(options, &InputPath::ROOT, &["policy", "asOf", "vatDeductible"]);
    let policy = fields.as_ref().and_then(|fields| reader.required(fields, "policy", read::policy));
    reader.currency = policy.as_ref().map_or(Currency::EUR, Policy::currency);
    let as_of = fields.as_ref().and_then(|fields| reader.required(fields, "asOf", Reader::date));
    let deductible =
        fields.as_ref().and_then(|fields| reader.optional(fields, "vatDeductible", Reader::flag));
    let principal = reader.read::<Amount>(principal, &InputPath::ROOT.key("principal"));
    match (principal, policy, as_of) {
        (Some(principal), Some(policy), Some(as_of)) if reader.problems.is_empty() => {
            Ok(claim::collection_costs(principal, &policy, as_of, deductible.unwrap_or(true)))
        }
        _ => Err(reader.problems.into()),
    }
}

fn schedule(arguments: Arguments) -> Result<BillingSchedule, Problems> {
    let (project, options) = (arguments.at(0), arguments.at(1));
    let mut reader = Reader::default();
    let policy = reader
        .record(options, &InputPath::ROOT, &["policy"])
        .and_then(|options| reader.required(&options, "policy", read::policy));
    reader.currency = policy.as_ref().map_or(Currency::EUR, Policy::currency);
    let project = read::project(&mut reader, project, &InputPath::ROOT);
    match (project, policy) {
        (Some(project), Some(policy)) if reader.problems.is_empty() => {
            billing::schedule(&project, &policy)
        }
        (project, _) => {
            reader.add(project.iter().flat_map(billing::problems).collect::<Vec<_>>().into());
            Err(reader.problems.into())
        }
    }
}

fn timeline(arguments: Arguments) -> Result<Timeline, Problems> {
    let mut call = Call::read(arguments, &["policy", "asOf", "scenario"], true);
    let as_of = call.date("asOf");
    let scenario = call.scenario();
    let (invoice, policy) = call.finish(as_of)?;
    // Without a scenario there are problems, and those were returned above.
    let scenario = scenario.ok_or(Problems(Vec::new()))?;
    reminders::timeline_prepared(&invoice, &policy, &scenario, as_of.unwrap_or(Date::MAX))
}

fn account_statement(arguments: Arguments) -> Result<AccountStatement, Problems> {
    let keys = &["policy", "from", "to", "customer", "unapplied"];
    let mut reader = Reader::default();
    let options = reader.argument(arguments.at(1), "options", keys);
    let policy = options.and_then(|options| reader.required(&options, "policy", read::policy));
    reader.currency = policy.as_ref().map_or(Currency::EUR, Policy::currency);
    let to = options.and_then(|options| reader.required(&options, "to", Reader::date));
    let mut wanted = StatementOptions::default();
    if let Some(options) = &options {
        wanted.from = reader.optional(options, "from", Reader::date);
        wanted.customer = reader.optional(options, "customer", Reader::read::<String>);
        let unapplied = reader.optional(options, "unapplied", Reader::read::<Vec<Unapplied>>);
        wanted.unapplied = unapplied.unwrap_or_default();
    }
    let list = InputPath::ROOT.key("invoices");
    let mut invoices = Vec::new();
    match arguments.at(0) {
        Value::List(values) => {
            for (place, value) in values.iter().enumerate() {
                let at = &list.place(place);
                invoices.extend(read::invoice(&mut reader, value, at, policy.as_ref(), true));
                if reader.problems.is_full() {
                    break;
                }
            }
        }
        value => reader.wrong_type(&list, value, "a list"),
    }
    match (policy, to) {
        (Some(policy), Some(to)) if reader.problems.is_empty() => {
            claim::account_statement(&invoices, &policy, to, &wanted)
        }
        (_, to) => {
            let order = to.and_then(|to| claim::backwards(wanted.from, to));
            order.into_iter().for_each(|problem| reader.problems.push(problem));
            Err(reader.problems.into())
        }
    }
}

fn credit_options(arguments: Arguments) -> Result<Vec<CreditOptionRow>, Problems> {
    super::credit::credit_options(arguments.at(0), arguments.at(1))
}

fn claim_statement(arguments: Arguments) -> Result<ClaimStatement, Problems> {
    let mut call = Call::read(arguments, &["policy", "asOf"], true);
    let as_of = call.date("asOf");
    let (invoice, policy) = call.finish(as_of)?;
    let as_of = as_of.unwrap_or(Date::MAX);
    let claim = claim::assess_prepared(&invoice, &policy, as_of, false)?;
    Ok(credit::claim_statement(&invoice, policy.policy(), &claim))
}

fn portfolio(arguments: Arguments) -> Result<Vec<InCurrency<PortfolioReport>>, Problems> {
    let reports = ledger::portfolio(arguments.at(0), arguments.at(1))?;
    Ok(reports.into_iter().map(|report| InCurrency(report.currency, report)).collect())
}

fn agenda(arguments: Arguments) -> Result<Vec<InCurrency<AgendaItem>>, Problems> {
    let items = ledger::agenda(arguments.at(0), arguments.at(1))?;
    Ok(items.into_iter().map(|item| InCurrency(item.currency, item)).collect())
}

fn portfolio_columns(arguments: Arguments) -> Result<InCurrency<ColumnReport>, Problems> {
    let report = ledger::portfolio_columns(arguments.at(0), arguments.at(1))?;
    Ok(InCurrency(report.currency, report))
}

fn late_payment_table(arguments: Arguments) -> Result<LatePaymentTable, Problems> {
    ledger::late_payment_table(arguments.at(0), arguments.at(1))
}

/// The arguments that most functions share: an invoice, and options with a policy.
struct Call<'v> {
    reader: Reader,
    options: Option<Fields<'v, 'static>>,
    policy: Option<Rc<PreparedPolicy>>,
    invoice: Option<Invoice>,
}

impl<'v> Call<'v> {
    /// Reads the arguments.
    fn read(arguments: Arguments<'v, '_>, keys: &[&str], total_needed: bool) -> Call<'v> {
        let (invoice, options) = (arguments.at(0), arguments.at(1));
        let memory = arguments.memory;
        let mut reader = Reader::default();
        // The policy comes first: an invoice that names no currency is in the policy's.
        let options = reader.argument(options, "options", keys);
        let read_policy = |reader: &mut Reader, value: &'v Value<'v>, at: &InputPath| {
            memory.policy(reader, value, at)
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
    fn finish(mut self, as_of: Option<Date>) -> Result<(Invoice, Rc<PreparedPolicy>), Problems> {
        if let Some(invoice) = &self.invoice {
            let stand_in;
            let policy = match &self.policy {
                Some(policy) => Some(policy.policy()),
                None => {
                    stand_in = crate::law::laws().first().map(|law| Policy::of(law));
                    stand_in.as_ref()
                }
            };
            if let Some(policy) = policy {
                let found = claim::problems(invoice, policy, as_of.unwrap_or(Date::MAX));
                self.reader.add(found);
            }
        }
        match (self.invoice, self.policy, as_of) {
            (Some(invoice), Some(policy), Some(_)) if self.reader.problems.is_empty() => {
                Ok((invoice, policy))
            }
            _ => Err(self.reader.problems.into()),
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

fn parse_terms(arguments: Arguments) -> Result<ParsedTerms, Problems> {
    let (text, options) = (arguments.at(0), arguments.at(1));
    let mut reader = Reader::default();
    reader.law = match options {
        Value::Null => None,
        _ => reader
            .record(options, &InputPath::ROOT, &["law"])
            .and_then(|options| reader.optional(&options, "law", read::law)),
    };
    let agreed = reader.terms(text, &InputPath::ROOT.key("text"), true);
    reader.finish(agreed).map(terms::AgreedTerms::with_examples)
}

fn describe_terms(arguments: Arguments) -> Result<String, Problems> {
    let (terms, lang, options) = (arguments.at(0), arguments.at(1), arguments.at(2));
    let mut reader = Reader::default();
    let currency = match options {
        Value::Null => None,
        _ => reader
            .record(options, &InputPath::ROOT, &["currency"])
            .and_then(|options| reader.optional(&options, "currency", Reader::currency_code)),
    };
    let currency = currency.unwrap_or(Currency::NONE);
    reader.currency = currency;
    let terms = reader.read::<AgreedTerms>(terms, &InputPath::ROOT);
    let lang = reader.read::<Lang>(lang, &InputPath::ROOT.key("lang"));
    let described = terms.zip(lang);
    let described = described.map(|(agreed, lang)| terms::describe_terms(&agreed.terms, lang));
    reader.finish(described)
}

fn rates(arguments: Arguments) -> Result<Vec<PublishedRate>, Problems> {
    let mut reader = Reader::default();
    let found = read::series(&mut reader, arguments.at(0), &InputPath::ROOT.key("series"));
    reader.finish(found).map(law::published)
}

fn scenarios(_: Arguments) -> Result<Vec<Scenario>, Problems> {
    Ok(reminders::scenarios())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::wire::Json;
    use proptest::prelude::*;

    use Value::{Integer, List, Record, Text};

    type Data = Value<'static>;

    fn call(
        session: &mut Session,
        function: Function,
        arguments: &[Data],
    ) -> Result<String, Problems> {
        let mut sink = Json::default();
        session.call(function, &List(arguments.to_vec()).encode(), &mut sink)?;
        Ok(sink.finish())
    }

    fn invoice() -> Vec<(&'static str, Data)> {
        vec![
            ("issued", Text("2024-01-15")),
            ("total", Integer(12_000)),
            ("due", Text("2024-02-29")),
        ]
    }

    fn assess(session: &mut Session, policy: &Data, as_of: Data) -> Result<String, Problems> {
        let options = Record(vec![("policy", policy.clone()), ("asOf", as_of)]);
        call(session, Function::Assess, &[Record(invoice()), options])
    }

    fn agreed(law: &'static str, percent: i32) -> Data {
        let interest = Record(vec![("annualRate", Integer(percent))]);
        Record(vec![("law", Text(law)), ("interest", interest)])
    }

    #[test]
    fn a_remembered_policy_gives_the_same_result() {
        let [france, germany] = [Text("FR"), Text("DE")];
        let mut session = Session::default();
        for policy in [&france, &france, &germany, &germany, &france] {
            for as_of in ["2026-11-23", "2024-03-10", "2031-01-01"] {
                let fresh = assess(&mut Session::default(), policy, Text(as_of));
                assert!(fresh.is_ok());
                assert_eq!(assess(&mut session, policy, Text(as_of)), fresh);
            }
        }
    }

    #[test]
    fn a_policy_with_problems_is_refused_every_time() {
        let unknown = Text("XX");
        let misspelt = Record(vec![("law", Text("FR")), ("x", Integer(1))]);
        let mut session = Session::default();
        for policy in [&unknown, &unknown, &misspelt, &misspelt] {
            let Problems(problems) = assess(&mut session, policy, Text("2026-11-23")).unwrap_err();
            assert_eq!(problems.len(), 1);
        }
    }

    #[test]
    fn a_policy_that_is_not_the_one_of_the_options_is_not_remembered() {
        let [france, germany] = [Text("FR"), Text("DE")];
        let day = || Text("2026-11-23");
        let fresh = assess(&mut Session::default(), &germany, day());
        let mut session = Session::default();
        assert!(assess(&mut session, &france, day()).is_ok());
        let misplaced = Record(vec![("policy", germany.clone())]);
        assert!(assess(&mut session, &france, misplaced).is_err());
        assert_eq!(assess(&mut session, &germany, day()), fresh);
    }

    fn policies() -> impl Strategy<Value = Data> {
        prop::sample::select(vec![
            Text("FR"),
            Text("DE"),
            Text("NL"),
            Text("XX"),
            Integer(7),
            agreed("FR", 100),
            agreed("DE", 10),
            Record(vec![("law", Text("DE")), ("compensation", Text("none"))]),
            Record(vec![("law", Text("DE")), ("policy", Text("FR"))]),
            Record(vec![("law", Text("FR")), ("x", Integer(1))]),
            Record(vec![("debtor", Text("business"))]),
        ])
    }

    /// A policy where none belongs, at some depth.
    fn misplaced() -> impl Strategy<Value = Data> {
        let under_the_key = policies().prop_map(|policy| Record(vec![("policy", policy)]));
        under_the_key.prop_recursive(3, 8, 2, |inner| {
            prop_oneof![
                inner.clone().prop_map(|value| List(vec![value])),
                (inner, policies()).prop_map(|(value, policy)| {
                    Record(vec![("policy", policy), ("date", value)])
                }),
            ]
        })
    }

    /// The arguments of a call: most are right, the others have a policy in a wrong place.
    fn calls() -> impl Strategy<Value = (Function, Vec<Data>)> {
        let functions =
            [Function::Assess, Function::DueDates, Function::Accrual, Function::Timeline];
        let keys = ["policy", "payments", "terms", "asOf", "reasons", "from", "x"];
        let wrong = (any::<bool>(), prop::sample::select(keys.to_vec()), misplaced(), 0..3usize);
        let whole = (
            prop::sample::select(functions.to_vec()),
            policies(),
            prop::option::of(wrong),
            any::<bool>(),
        );
        whole.prop_map(|(function, policy, wrong, reversed)| {
            let mut invoice = invoice();
            let mut options = vec![("policy", policy)];
            match function {
                Function::Accrual => {
                    options.push(("from", Text("2024-01-15")));
                    options.push(("to", Text("2026-11-23")));
                }
                Function::DueDates => {}
                _ => options.push(("asOf", Text("2026-11-23"))),
            }
            let mut further = Vec::new();
            if let Some((in_options, key, value, place)) = wrong {
                if place == 2 {
                    further.push(value.clone());
                }
                let record = if in_options { &mut options } else { &mut invoice };
                // A key comes once in an object of JavaScript; bytes may repeat it all the same.
                if place == 0 {
                    record.retain(|(known, _)| *known != key);
                }
                record.push((key, value));
            }
            if reversed {
                options.reverse();
            }
            let arguments = [vec![Record(invoice), Record(options)], further].concat();
            (function, arguments)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(400)
        })]
        #[test]
        fn every_call_is_as_if_it_were_the_first(calls in prop::collection::vec(calls(), 2..8)) {
            let mut session = Session::default();
            for (function, arguments) in &calls {
                let fresh = call(&mut Session::default(), *function, arguments);
                prop_assert_eq!(call(&mut session, *function, arguments), fresh);
            }
        }
    }
}
