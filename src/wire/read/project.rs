//! A project and its plan.

use super::terms::share;
use crate::billing::{
    Deposit, Every, MOST_DAYS, MOST_MONTHS, MOST_PARTS, Milestone, Plan, Project, ProjectLine,
    Recover, Release, RetentionRule, Statement,
};
use crate::calendar::Date;
use crate::error::ProblemCode;
use crate::money::Rate;
use crate::terms::Share;
use crate::wire::reader::{Fields, InputPath, Reader};
use crate::wire::value::Value;

/// Keys of a project.
const PROJECT_KEYS: &[&str] =
    &["net", "vatRate", "lines", "start", "end", "plan", "deposit", "retention"];

/// A day that no project can name: it stands in for one that could not be read, and the checks of
/// a project leave it out.
const UNREAD: Date = Date::from_days(i32::MIN);

/// Reads a project in a currency.
///
/// Where a field could not be read a harmless value stands in for it, so that the checks that
/// follow find what else is wrong; without lines the checks leave the net out.
pub(crate) fn project(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Project> {
    let fields = reader.record(value, at, PROJECT_KEYS)?;
    let lines = lines(reader, &fields, value, at);
    let start = reader.required(&fields, "start", Reader::date);
    let end = reader.optional(&fields, "end", Reader::date);
    let plan = reader.required(&fields, "plan", plan);
    let deposit = reader.optional(&fields, "deposit", deposit);
    let retention = reader.optional(&fields, "retention", retention);
    let (lines, start) = (lines.unwrap_or_default(), start.unwrap_or(UNREAD));
    Some(Project { lines, start, end, plan: plan?, deposit, retention })
}

/// What is sold: one net amount with one rate of VAT, or lines.
fn lines(
    reader: &mut Reader,
    fields: &Fields,
    value: &Value,
    at: &InputPath,
) -> Option<Vec<ProjectLine>> {
    if let Some(given) = fields.get("lines") {
        let path = at.key("lines");
        if fields.get("net").is_some() || fields.get("vatRate").is_some() {
            let hint = "give net and vatRate, or lines, not both";
            reader.problem(ProblemCode::InputChoice, &path, value, hint);
            return None;
        }
        let before = reader.problems.len();
        let lines = reader.list(fields, "lines", MOST_PARTS, line);
        if matches!(given, Value::List(given) if given.is_empty()) {
            reader.problem(ProblemCode::InputMissing, &path, given, "set at least one line");
        }
        return (reader.problems.len() == before).then_some(lines);
    }
    let net = reader.required(fields, "net", Reader::positive);
    let unread = reader.problems.len();
    let vat_rate = reader.optional(fields, "vatRate", Reader::percent);
    let read = reader.problems.len() == unread;
    net.filter(|_| read).map(|net| vec![ProjectLine { label: String::new(), net, vat_rate }])
}

fn line(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<ProjectLine> {
    let fields = reader.record(value, at, &["label", "net", "vatRate"])?;
    let label = reader.required(&fields, "label", Reader::text);
    let net = reader.required(&fields, "net", Reader::positive);
    let vat_rate = reader.required(&fields, "vatRate", Reader::percent);
    Some(ProjectLine { label: label?, net: net?, vat_rate: Some(vat_rate?) })
}

fn plan(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Plan> {
    // What else may stand in a plan depends on its kind, so that is looked at first.
    let kinds = ["milestones", "instalments", "progress"];
    let keys: &[&str] = match value {
        Value::Record(entries) => {
            let kind = entries.iter().rev().find(|(key, _)| *key == "kind");
            match kind.map(|(_, kind)| kind) {
                Some(Value::Text("milestones")) => &["kind", "milestones"],
                Some(Value::Text("instalments")) => &["kind", "count", "every"],
                Some(Value::Text("progress")) => &["kind", "statements"],
                _ => &["kind", "milestones", "count", "every", "statements"],
            }
        }
        _ => &[],
    };
    let fields = reader.record(value, at, keys)?;
    let kind = reader.required(&fields, "kind", |r, v, at| r.choice(v, at, &kinds))?;
    if kind == 1 {
        let most = MOST_PARTS as i32;
        let count = reader.required(&fields, "count", |r, v, at| r.integer(v, at, 1, most));
        let every = reader.required(&fields, "every", every);
        return Some(Plan::Instalments {
            count: count.unwrap_or(1),
            every: every.unwrap_or(Every::Days(1)),
        });
    }
    let list = if kind == 0 { "milestones" } else { "statements" };
    // A list that is missing or is none was said: an empty one is a plan that bills nothing.
    reader.required(&fields, list, |r, v, at| match v {
        Value::List(_) => Some(()),
        _ => {
            r.wrong_type(at, v, "a list");
            None
        }
    })?;
    Some(if kind == 0 {
        Plan::Milestones(reader.list(&fields, list, MOST_PARTS, milestone))
    } else {
        Plan::Progress(reader.list(&fields, list, MOST_PARTS, statement))
    })
}

fn every(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Every> {
    let fields = reader.record(value, at, &["months", "days"])?;
    match (fields.get("months"), fields.get("days")) {
        (Some(_), Some(_)) => {
            let hint = "give months or days, not both";
            reader.problem(ProblemCode::InputChoice, at, value, hint);
            None
        }
        (None, Some(_)) => reader
            .required(&fields, "days", |r, v, at| r.integer(v, at, 1, MOST_DAYS))
            .map(Every::Days),
        _ => reader
            .required(&fields, "months", |r, v, at| r.integer(v, at, 1, MOST_MONTHS))
            .map(Every::Months),
    }
}

/// A part of no percentage stands in for a share that could not be read.
const NO_SHARE: Share = Share::Percent(Rate::ZERO);

fn milestone(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Milestone> {
    let fields = reader.record(value, at, &["label", "date", "share"]);
    let mut milestone = Milestone { label: String::new(), date: UNREAD, share: NO_SHARE };
    if let Some(fields) = fields {
        let label = reader.required(&fields, "label", Reader::text);
        let date = reader.required(&fields, "date", Reader::date);
        let share = reader.required(&fields, "share", share);
        milestone.label = label.unwrap_or_default();
        milestone.date = date.unwrap_or(UNREAD);
        milestone.share = share.unwrap_or(NO_SHARE);
    }
    Some(milestone)
}

fn statement(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Statement> {
    let fields = reader.record(value, at, &["label", "date", "completed", "credit"]);
    let mut statement =
        Statement { label: None, date: UNREAD, completed: Rate::ZERO, credit: false };
    if let Some(fields) = fields {
        statement.label = reader.optional(&fields, "label", Reader::text);
        let date = reader.required(&fields, "date", Reader::date);
        // More than a hundred is a problem of the plan, with a code of its own.
        let completed = reader.required(&fields, "completed", |r, v, at| r.rate(v, at, 0, 1_000));
        statement.date = date.unwrap_or(UNREAD);
        statement.completed = completed.unwrap_or_default();
        statement.credit = reader.optional(&fields, "credit", Reader::flag).unwrap_or(false);
    }
    Some(statement)
}

fn deposit(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Deposit> {
    let fields = reader.record(value, at, &["label", "date", "share", "recover"])?;
    let label = reader.optional(&fields, "label", Reader::text);
    let date = reader.required(&fields, "date", Reader::date);
    let share = reader.required(&fields, "share", |r, v, at| match v {
        Value::Record(_) => share(r, v, at),
        _ => {
            r.wrong_type(at, v, "{ percent } or { amount }");
            None
        }
    });
    let recover = reader.required(&fields, "recover", Reader::word::<Recover>);
    let (date, share) = (date.unwrap_or(UNREAD), share.unwrap_or(NO_SHARE));
    Some(Deposit { label, date, share, recover: recover.unwrap_or(Recover::ProRata) })
}

fn retention(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<RetentionRule> {
    let fields = reader.record(value, at, &["label", "percent", "release"])?;
    let label = reader.optional(&fields, "label", Reader::text);
    let percent = reader.required(&fields, "percent", Reader::percent);
    let release = reader.required(&fields, "release", |r, v, at| match v {
        Value::Record(_) => {
            let fields = r.record(v, at, &["months"])?;
            r.required(&fields, "months", |r, v, at| r.integer(v, at, 0, MOST_MONTHS))
                .map(Release::Months)
        }
        _ => r.date(v, at).map(Release::On),
    });
    let release = release.unwrap_or(Release::On(UNREAD));
    Some(RetentionRule { label, percent: percent.unwrap_or_default(), release })
}
