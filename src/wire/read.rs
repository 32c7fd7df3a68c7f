//! From plain data to the types of the core: what their descriptions do not say.

use super::inputs::{CURRENCY, NAME_OR_SCENARIO, ONE_LINE, SCENARIO};
use super::reader::Reader;
use super::value::Value;
use crate::billing::{Project, ProjectLine, net_of};
use crate::claim::{
    Channel, InterestChoice, Invoice, KnownStep, Policy, PreparedPolicy, Tone, built_in_steps,
    check_policy,
};
use crate::error::{Problem, ProblemCode, ProblemList};
use crate::law::{Law, RateSeries, known_series, laws};
use crate::money::{Amount, Currency, Rate, Rounding};
use crate::order::sort_by_key;
use crate::reminders::{Scenario, built_in};
use crate::shape::{Input, InputPath, Slot};

/// Reads an invoice under a policy. `total_needed` is false where only its dates matter.
pub(crate) fn invoice(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
    policy: Option<&Policy>,
    total_needed: bool,
) -> Option<Invoice> {
    reader.currency = policy.map_or(Currency::EUR, Policy::currency);
    reader.law = policy.map(|policy| policy.law);
    reader.may_lack = (!total_needed).then_some("total");
    let read = reader.fields(value, at, &[], &[CURRENCY, Invoice::SHAPE.fields]);
    reader.may_lack = None;
    let fields = read?.split_off(CURRENCY.len());
    let mut invoice = Invoice::take(&Slot::Record(fields));
    // Amounts that could not be read have others in their place.
    if reader.problems.is_empty()
        && let Err(problem) = invoice.settle_rest()
    {
        let path = at.key(&problem.path).text();
        reader.problems.push(Problem { path, ..problem });
    }
    Some(invoice)
}

/// Reads a policy: the code of a law, or an object.
pub(crate) fn policy(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Policy> {
    read_policy(reader, value, at).map(|(policy, _)| policy)
}

/// The same, ready for many invoices.
pub(crate) fn prepared(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
) -> Option<PreparedPolicy> {
    let (policy, steps) = read_policy(reader, value, at)?;
    Some(match steps {
        Some(steps) => PreparedPolicy::with_steps(policy, steps),
        None => PreparedPolicy::new(policy),
    })
}

/// Returns the steps of a scenario that was read, as a claim knows them.
fn known_steps(scenario: &Slot) -> Option<Vec<KnownStep>> {
    match scenario.form() {
        (0, Slot::Text(name)) => Some(built_in_steps(name)),
        (1, fields) => {
            let step = |step: &Slot| {
                let mut fields = step.each();
                let id = String::take(fields.next()?);
                let (channel, tone) = (fields.nth(1)?, fields.next()?);
                Some((id, Channel::take(channel), Tone::take(tone)))
            };
            Some(fields.each().nth(1)?.each().filter_map(step).collect())
        }
        _ => None,
    }
}

fn read_policy(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
) -> Option<(Policy, Option<Vec<KnownStep>>)> {
    if let Value::Text(_) = value {
        return law(reader, value, at).map(|law| (Policy::of(law), None));
    }
    reader.law = None;
    if is_bare_reference(value) {
        reader.missing(&at.key("interest").key("margin"), "margin");
    }
    let read = reader.fields(value, at, &[], &[Policy::SHAPE.fields, SCENARIO])?;
    let mut fields = read;
    let scenario = fields.pop();
    let mut policy = Policy::take(&Slot::Record(fields));
    // In order once, each calendar that is made of them finds them so.
    sort_by_key(&mut policy.holidays, |day| day.days().into());
    let law = reader.law;
    if law.is_none() {
        // What a law names cannot be judged where it is not known.
        policy.sector = None;
        if let InterestChoice::StatutoryOption(_) = policy.interest {
            policy.interest = InterestChoice::Statutory;
        }
    }
    let mut problems = ProblemList::default();
    check_policy(&policy, at, &mut problems);
    reader.add(problems);
    // A claim only wants to know which of its steps reach the client.
    let steps = scenario.as_ref().and_then(known_steps);
    // It is read again where it is used: here it is only judged, where there is a use for it.
    if cfg!(feature = "main") {
        scenario.and_then(|slot| take_scenario(reader, slot, &at.key("scenario")));
    }
    law.map(|_| (policy, steps))
}

/// Whether a policy names a series for its interest, but neither how many times it nor what is
/// added: then something was left out.
fn is_bare_reference(policy: &Value) -> bool {
    let get = |value: &Value, key: &str| match value {
        Value::Record(fields) => {
            fields.iter().any(|(name, value)| *name == key && *value != Value::Null)
        }
        _ => false,
    };
    let Value::Record(fields) = policy else { return false };
    let interest = fields.iter().find(|(key, _)| *key == "interest").map(|(_, value)| value);
    interest.is_some_and(|interest| {
        get(interest, "reference") && !get(interest, "margin") && !get(interest, "multiple")
    })
}

/// Reads the code of a law.
pub(crate) fn law(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<&'static Law> {
    let place = reader.law_code(value, at)?;
    laws().get(place).copied()
}

/// Reads the name of a series.
pub(crate) fn series(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
) -> Option<&'static RateSeries> {
    let name = reader.text(value, at)?;
    known_series(&mut reader.problems, at, name);
    RateSeries::find(name)
}

/// Reads a scenario for invoices in a currency: the name of a built-in one, or an object.
pub(crate) fn scenario(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Scenario> {
    let before = reader.problems.len();
    let slot = reader.slot(value, &NAME_OR_SCENARIO, at);
    let scenario = take_scenario(reader, slot, at);
    scenario.filter(|_| reader.problems.len() == before)
}

fn take_scenario(reader: &mut Reader, slot: Slot, at: &InputPath) -> Option<Scenario> {
    let path = at.text();
    match slot.form() {
        (0, Slot::Text(name)) => built_in(name, reader.currency),
        (1, fields @ Slot::Record(_)) => {
            let scenario = Scenario::take(fields);
            // How the steps stand to one another can be judged once all of them are read.
            if !reader.problems.iter().any(|problem| problem.path.starts_with(&path)) {
                reader.add(scenario.problems(at));
            }
            Some(scenario)
        }
        _ => None,
    }
}

/// Reads a project in a currency. Where what it sells cannot be read it has no line, and what
/// depends on its net is not judged.
pub(crate) fn project(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Project> {
    let read = reader.fields(value, at, &[], &[ONE_LINE, Project::SHAPE.fields])?;
    let mut one_line = read;
    let fields = one_line.split_off(ONE_LINE.len());
    let net = <Option<Amount> as Input>::take(one_line.first()?);
    let vat_rate = <Option<Rate> as Input>::take(one_line.get(1)?);
    let given = fields.first().is_some_and(|lines| !matches!(lines, Slot::Absent));
    let mut project = Project::take(&Slot::Record(fields));
    let lines = &at.key("lines");
    if given && (net.is_some() || vat_rate.is_some()) {
        let hint = "give net and vatRate, or lines, not both";
        reader.problem(ProblemCode::InputChoice, lines, value, hint);
    } else if given && project.lines.is_empty() {
        reader.problem(ProblemCode::InputMissing, lines, value, "set at least one line");
    } else if let (Some(gross), true) = (project.gross, net.is_some() || given) {
        let hint = "give gross and vatRate in place of net and lines";
        reader.add(
            vec![Problem::new(ProblemCode::InputChoice, "gross").value(gross).hint(hint)].into(),
        );
    } else if let Some(gross) = project.gross {
        let net =
            gross.with_minor(net_of(gross.minor(), vat_rate.unwrap_or_default(), Rounding::HalfUp));
        project.lines = vec![ProjectLine { label: String::new(), net, vat_rate }];
    } else if let Some(net) = net {
        project.lines = vec![ProjectLine { label: String::new(), net, vat_rate }];
    } else if !given {
        reader.missing(&at.key("net"), "net");
    }
    let of_lines = |path: &str| ["lines", "net", "vatRate"].iter().any(|key| path.starts_with(key));
    if reader.problems.iter().any(|problem| of_lines(&problem.path)) {
        project.lines.clear();
    }
    Some(project)
}
