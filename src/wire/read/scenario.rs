//! A reminder scenario: the name of a built-in one, or an object.

use crate::error::ProblemCode;
use crate::reminders::{
    Anchor, Channel, DAYS, Demand, MOST_STEPS, NAMES, PauseOn, ReminderStep, Scenario, Tone,
    WIDEST_GAP, When, built_in,
};
use crate::wire::reader::{InputPath, Reader, nearest, one_of};
use crate::wire::value::Value;

/// Reads a scenario for invoices in a currency.
pub(crate) fn scenario(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Scenario> {
    if let Value::Text(name) = value {
        let found = built_in(name, reader.currency);
        if found.is_none() {
            let hint = match nearest(name, NAMES) {
                Some(meant) => format!("did you mean {meant}?"),
                None => one_of(NAMES, "one of ") + ", or an object",
            };
            reader.problem(ProblemCode::ScenarioUnknown, at, value, &hint);
        }
        return found;
    }
    let keys = &["name", "steps", "pauseOn", "workingDaysOnly", "minDaysBetween"];
    let fields = reader.record(value, at, keys)?;
    let before = reader.problems.len();
    let name = reader.required(&fields, "name", Reader::text);
    reader.required(&fields, "steps", |_, _, _| Some(()));
    let steps = reader.list(&fields, "steps", MOST_STEPS, step);
    let pause_on = match fields.get("pauseOn") {
        Some(_) => reader.list(&fields, "pauseOn", PauseOn::ALL.len(), Reader::word::<PauseOn>),
        None => PauseOn::ALL.to_vec(),
    };
    let working_days_only = reader.optional(&fields, "workingDaysOnly", Reader::flag);
    let between =
        reader.optional(&fields, "minDaysBetween", |r, v, at| r.integer(v, at, 0, WIDEST_GAP));
    if reader.problems.len() > before {
        return None;
    }
    let scenario = Scenario {
        name: name?,
        steps,
        pause_on,
        working_days_only: working_days_only.unwrap_or(false),
        min_days_between: between.unwrap_or(1),
    };
    // How the steps stand to one another can be judged once all of them are read.
    reader.problems.extend(scenario.problems(&at.path()));
    (reader.problems.len() == before).then_some(scenario)
}

fn step(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<ReminderStep> {
    let keys = &["id", "when", "channel", "tone", "claim", "payLink", "minOutstanding"];
    let fields = reader.record(value, at, keys)?;
    let id = reader.required(&fields, "id", Reader::text);
    let when = reader.required(&fields, "when", when);
    let channel = reader.required(&fields, "channel", Reader::word::<Channel>);
    let tone = reader.required(&fields, "tone", Reader::word::<Tone>);
    let claim = reader.optional(&fields, "claim", Reader::word::<Demand>);
    let pay_link = reader.optional(&fields, "payLink", Reader::flag);
    let min_outstanding = reader.optional(&fields, "minOutstanding", Reader::positive);
    Some(ReminderStep {
        id: id?,
        when: when?,
        channel: channel?,
        tone: tone?,
        claim: claim.unwrap_or(Demand::None),
        pay_link: pay_link.unwrap_or(false),
        min_outstanding,
    })
}

fn when(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<When> {
    let fields = reader.record(value, at, &["days", "from"])?;
    let (least, most) = DAYS;
    let days = reader.required(&fields, "days", |r, v, at| r.integer(v, at, least, most));
    let from = reader.required(&fields, "from", Reader::word::<Anchor>);
    Some(When { days: days?, from: from? })
}
