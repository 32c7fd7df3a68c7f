//! The functions of the library on plain data: read, compute, write.

use super::describe::Kind;
use super::encode::{Encode, Sink, words};
use super::read;
use super::reader::{At, Fields, Reader};
use super::value::Value;
use crate::calendar::Date;
use crate::claim::{self, AccrualPoint, Claim, DueDates, Invoice, Policy};
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::{self, Citation, CitationId, LawSummary, PublishedRate, Series};
use crate::portfolio::ColumnAssessor;

words! {
    /// The functions that can be called with plain data.
    pub enum Function {
        /// `dueDates(invoice, options)`
        DueDates => "dueDates",
        /// `assess(invoice, options)`
        Assess => "assess",
        /// `accrual(invoice, options)`
        Accrual => "accrual",
        /// `laws()`
        Laws => "laws",
        /// `rates(series)`
        Rates => "rates",
        /// The citation with a number.
        Citation => "citation",
    }
}

impl Function {
    /// Describes what the function returns.
    pub fn returns(self) -> Kind {
        match self {
            Function::DueDates => DueDates::kind(),
            Function::Assess => Claim::kind(),
            Function::Accrual => Vec::<AccrualPoint>::kind(),
            Function::Laws => Vec::<LawSummary>::kind(),
            Function::Rates => Vec::<PublishedRate>::kind(),
            Function::Citation => Citation::kind(),
        }
    }

    /// Calls the function with the list of its arguments, and writes what it returns.
    ///
    /// # Errors
    /// Every problem of the arguments, with its path.
    pub fn call<S: Sink>(self, arguments: &Value, sink: &mut S) -> Result<(), Problems> {
        let Value::List(arguments) = arguments else {
            return Err(Problem::new(ProblemCode::InputType, "").into());
        };
        let argument = |place: usize| arguments.get(place).unwrap_or(&Value::Null);
        let (first, options) = (argument(0), argument(1));
        match self {
            Function::DueDates => due_dates(first, options)?.encode(sink),
            Function::Assess => assess(first, options)?.encode(sink),
            Function::Accrual => accrual(first, options)?.encode(sink),
            Function::Laws => law::summaries().encode(sink),
            Function::Rates => law::published(series(first)?).encode(sink),
            Function::Citation => citation(first)?.encode(sink),
        }
        Ok(())
    }
}

fn due_dates(invoice: &Value, options: &Value) -> Result<DueDates, Problems> {
    let mut call = Call::read(invoice, options, &["policy"], false);
    // Without a total there are no amounts to speak of.
    let total_given =
        matches!(invoice, Value::Record(entries) if entries.iter().any(|(key, _)| *key == "total"));
    let policy = call.policy.take();
    let (invoice, policy) = call.finish(policy, Date::MAX)?;
    let mut dates = claim::due_dates(&invoice, &policy)?;
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

fn assess(invoice: &Value, options: &Value) -> Result<Claim, Problems> {
    let mut call = Call::read(invoice, options, &["policy", "asOf", "reasons"], true);
    let as_of = call.date("asOf");
    let reasons = call.flag("reasons").unwrap_or(true);
    let policy = call.policy.take();
    let (invoice, policy) =
        call.finish(policy.filter(|_| as_of.is_some()), as_of.unwrap_or(Date::MAX))?;
    claim::assess(&invoice, &policy, as_of.unwrap_or(Date::MAX), reasons)
}

fn accrual(invoice: &Value, options: &Value) -> Result<Vec<AccrualPoint>, Problems> {
    let mut call = Call::read(invoice, options, &["policy", "from", "to"], true);
    let (from, to) = (call.date("from"), call.date("to"));
    let policy = call.policy.take();
    let known = from.is_some() && to.is_some();
    let (invoice, policy) = call.finish(policy.filter(|_| known), to.unwrap_or(Date::MAX))?;
    claim::accrual(&invoice, &policy, from.unwrap_or(Date::MIN), to.unwrap_or(Date::MAX))
}

/// The arguments that most functions share: an invoice, and options with a policy.
struct Call<'v> {
    reader: Reader,
    options: Option<Fields<'v, 'static>>,
    policy: Option<Policy>,
    invoice: Option<Invoice>,
}

impl<'v> Call<'v> {
    fn read(
        invoice: &'v Value<'v>,
        options: &'v Value<'v>,
        keys: &[&str],
        total_needed: bool,
    ) -> Call<'v> {
        let mut reader = Reader::default();
        // The policy comes first: an invoice that names no currency is in the policy's.
        let options = reader.record(options, At::ROOT, keys);
        let policy = options.and_then(|options| reader.required(&options, "policy", read::policy));
        let invoice = read::invoice(&mut reader, invoice, &At::ROOT, policy.as_ref(), total_needed);
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

    /// Returns invoice and policy, or all problems: those of reading, and those between values.
    fn finish(self, policy: Option<Policy>, as_of: Date) -> Result<(Invoice, Policy), Problems> {
        let mut problems = self.reader.problems;
        if let Some(invoice) = &self.invoice {
            let stand_in = crate::law::laws().first().map(|law| Policy::of(law));
            if let Some(policy) = policy.as_ref().or(stand_in.as_ref())
                && let Err(Problems(found)) = claim::check(invoice, policy, as_of)
            {
                // What could not be read is said once.
                let new =
                    |problem: &Problem| !problems.iter().any(|known| known.path == problem.path);
                let found: Vec<Problem> = found.into_iter().filter(new).collect();
                problems.extend(found);
            }
        }
        match (self.invoice, policy) {
            (Some(invoice), Some(policy)) if problems.is_empty() => Ok((invoice, policy)),
            _ => Err(Problems(problems)),
        }
    }
}

/// Reads the options of a call on columns.
///
/// # Errors
/// Every problem of the options.
pub fn column_assessor(options: &Value) -> Result<ColumnAssessor, Problems> {
    let mut reader = Reader::default();
    let read = reader.record(options, At::ROOT, &["policy", "asOf"]).and_then(|options| {
        let policy = reader.required(&options, "policy", read::policy);
        let as_of = reader.required(&options, "asOf", Reader::date);
        policy.zip(as_of)
    });
    let (policy, as_of) = reader.finish(read)?;
    ColumnAssessor::new(policy, as_of)
}

fn series(name: &Value) -> Result<&'static Series, Problems> {
    let mut reader = Reader::default();
    let found = read::series_name(&mut reader, name, &At::ROOT.key("series"));
    let found = found.and_then(|name| Series::find(&name));
    reader.finish(found)
}

fn citation(number: &Value) -> Result<Citation, Problems> {
    match number {
        Value::Integer(number) => Ok(CitationId::from_number(*number as u32).citation()),
        _ => Err(Problem::new(ProblemCode::InputType, "").into()),
    }
}
