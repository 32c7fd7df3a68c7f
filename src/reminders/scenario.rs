//! Reminder scenarios: plain data that a seller can store, edit and check.

use crate::claim::{Channel, KnownStep, Policy, Tone};
use crate::error::{ProblemCode, ProblemList};
use crate::law::Debtor;
use crate::money::{Amount, Currency};
use crate::reason::Anchor;
use crate::shape::{Input, InputKind, InputPath, Named, input, note, string_enum};
use std::fmt::Display;

string_enum! {
    /// What a reminder asks for beyond the principal.
    pub enum Demand {
        /// Nothing.
        None => "none",
        /// Interest.
        Interest => "interest",
        /// Interest and the fixed sum for recovery costs.
        InterestAndCompensation => "interest+compensation",
    }

    /// Which of the steps whose day passed unsent is caught up.
    pub enum CatchUp {
        /// The last that still makes sense; those before it are not sent any more.
        Latest => "latest",
        /// The first that still makes sense; the others follow in their time.
        FirstUnsent => "first-unsent",
    }

    /// What stops reminders for a while.
    pub enum PauseOn {
        /// A dispute.
        Dispute => "dispute",
        /// A promise to pay.
        Promise => "promise",
    }
}

/// The most steps of a scenario.
const MOST_STEPS: usize = 50;
const STEPS: InputKind = InputKind::List(
    &ReminderStep::KIND,
    Some((ProblemCode::ScenarioEmpty, "give one at least")),
    MOST_STEPS,
);
/// The farthest day of a step before its anchor and after it.
const DAYS: (i32, i32) = (-365, 3_650);
/// The widest gap between two contacts.
const WIDEST_GAP: i32 = 365;

input! {
    /// The day of a step.
    pub record When {
        /// Days after the anchor; negative before.
        pub days: i32 as { InputKind::Integer(DAYS.0, DAYS.1) },
        /// What they are counted from.
        pub from: Anchor,
    }

    /// One step of a scenario.
    pub record ReminderStep {
        /// Names the step in `Invoice::sent` and in the id of its event.
        pub id: String as { InputKind::Name(Named::Step) },
        /// Its day.
        pub when: When,
        /// How it reaches the client.
        pub channel: Channel,
        /// How it speaks.
        pub tone: Tone,
        /// What it asks for beyond the principal.
        pub claim: Demand = Demand::None,
        /// Whether the message carries a link to pay with.
        pub pay_link: bool,
        /// The step is left out where less principal than this is owed.
        pub min_outstanding: Option<Amount>,
    }

    /// The steps of a seller, in the order in which they escalate.
    pub record Scenario {
        /// Its name.
        pub name: String,
        /// The steps, at least one.
        pub steps: Vec<ReminderStep> as { STEPS },
        /// What stops reminders for a while.
        pub pause_on: Vec<PauseOn> as { InputKind::List(&PauseOn::KIND, None, 2) } = PauseOn::ALL.to_vec(),
        /// Whether reminders go out on working days only.
        pub working_days_only: bool,
        /// The fewest days between two contacts.
        pub min_days_between: i32 as { InputKind::Integer(0, WIDEST_GAP) } = 1,
        /// Which of the steps whose day passed unsent is caught up.
        pub catch_up: CatchUp = CatchUp::FirstUnsent,
        /// The days that a demand gives to pay; what is usual under the law where not said.
        pub deadline_days: Option<i32> as { InputKind::Integer(1, WIDEST_GAP) },
    }
}

/// The days that a demand gives to pay where nothing else is usual.
const DEADLINE: i32 = 8;

/// The days that are usual, or the least, under some laws, with whether they are for consumers
/// alone. Denmark: inkassoloven 10, read in the sheet of the law. Great Britain: Practice Direction
/// on Pre-Action Conduct, 6(b), and the Pre-Action Protocol for Debt Claims, 4.1. Italy: c.c. 1454.
/// The Netherlands: BW 6:96(6). Norway: inkassoloven 9.
const DEADLINES: &[(&str, Option<bool>, i32)] = &[
    ("DK", None, 10),
    ("GB", Some(true), 30),
    ("GB", None, 14),
    ("IT", None, 15),
    ("NL", Some(true), 14),
    ("NO", None, 14),
];

/// The longest id of a step, in bytes.
const LONGEST_ID: usize = 64;

impl Scenario {
    /// Returns the days that a demand gives to pay under a law.
    pub(crate) fn days_to_pay(&self, policy: &Policy) -> i32 {
        let usual = || {
            let (law, consumer) = (policy.law.code, policy.debtor == Debtor::Consumer);
            let own = DEADLINES.iter().find(|(code, of_consumers, _)| {
                *code == law && of_consumers.is_none_or(|only| only == consumer)
            });
            own.map_or(DEADLINE, |(.., days)| *days)
        };
        self.deadline_days.unwrap_or_else(usual)
    }

    /// Whether this stops the reminders for a while.
    pub fn pauses_on(&self, cause: PauseOn) -> bool {
        self.pause_on.contains(&cause)
    }

    /// Returns what a claim wants to know of the steps.
    pub(crate) fn known_steps(&self) -> Vec<KnownStep> {
        self.steps.iter().map(|step| (step.id.clone(), step.channel, step.tone)).collect()
    }

    /// Returns what is wrong with the scenario, with paths that begin with `path`.
    pub(crate) fn problems(&self, at: &InputPath) -> ProblemList {
        let mut problems = ProblemList::default();
        self.check(&Scenario::KIND, at, &mut problems);
        let list = at.key("steps");
        for (place, step) in self.steps.iter().enumerate().take(MOST_STEPS) {
            let When { days, from } = step.when;
            let (mut twice, mut late) = (false, false);
            for earlier in self.steps.iter().take(place) {
                twice |= earlier.id == step.id;
                late |= earlier.when.from == from && earlier.when.days > days;
            }
            let backwards = if from == Anchor::Previous { days < 0 && place > 0 } else { late };
            let at = &list.place(place);
            let mut note = |wrong: bool, code, at: &InputPath, value: &dyn Display, hint: &str| {
                if wrong {
                    note(&mut problems, code, at, value, hint);
                }
            };
            let (id, when) = (&at.key("id"), &at.key("when"));
            let unnamed = step.id.is_empty() || step.id.len() > LONGEST_ID;
            let hint = "a short name such as \"firm\", at most 64 bytes";
            note(unnamed, ProblemCode::ScenarioStepId, id, &step.id, hint);
            let hint = "the id says what was sent: no two share one";
            note(twice, ProblemCode::ScenarioStepTwice, id, &step.id, hint);
            let first = place == 0 && from == Anchor::Previous;
            let hint = "count from \"issue\" or \"due\"";
            note(first, ProblemCode::ScenarioFirst, &when.key("from"), &from.word(), hint);
            let hint = "steps stand in the order in which they are sent";
            note(backwards, ProblemCode::ScenarioBackwards, &when.key("days"), &days, hint);
        }
        problems
    }
}

/// A step of a built-in scenario: its parts in the order of [`ReminderStep`].
type Row = (&'static str, i32, Anchor, Channel, Tone, Demand, bool);

/// The built-in scenarios: name, fewest days between two contacts, steps.
const BUILT_IN: &[(&str, i32, &[Row])] = {
    use Anchor::{Due, Previous};
    use Channel::{Agency, Court, Email, Letter, Phone, RegisteredLetter};
    use Tone::{Courtesy, Firm, FormalNotice, Last, Reminder};
    const ALL: Demand = Demand::InterestAndCompensation;
    &[
        // Clients who forget: three friendly messages and a call before anything costs.
        (
            "gentle",
            7,
            &[
                ("courtesy", -5, Due, Email, Courtesy, Demand::None, true),
                ("reminder", 5, Due, Email, Reminder, Demand::None, true),
                ("second-reminder", 14, Previous, Email, Reminder, Demand::None, true),
                ("call", 10, Previous, Phone, Reminder, Demand::None, false),
                ("firm", 14, Previous, Letter, Firm, Demand::Interest, true),
                ("formal-notice", 21, Previous, RegisteredLetter, FormalNotice, ALL, true),
            ],
        ),
        (
            "standard",
            5,
            &[
                ("courtesy", -3, Due, Email, Courtesy, Demand::None, true),
                ("reminder", 3, Due, Email, Reminder, Demand::None, true),
                ("firm", 12, Due, Email, Firm, ALL, true),
                ("call", 7, Previous, Phone, Firm, ALL, false),
                ("formal-notice", 11, Previous, RegisteredLetter, FormalNotice, ALL, true),
                ("hand-over", 15, Previous, Agency, Last, ALL, false),
            ],
        ),
        // Clients who pay only under pressure: nothing is free, and every step comes soon.
        (
            "firm",
            3,
            &[
                ("courtesy", -7, Due, Email, Courtesy, Demand::None, true),
                ("reminder", 1, Due, Email, Firm, ALL, true),
                ("call", 4, Previous, Phone, Firm, ALL, false),
                ("formal-notice", 5, Previous, RegisteredLetter, FormalNotice, ALL, true),
                ("hand-over", 10, Previous, Court, Last, ALL, false),
            ],
        ),
    ]
};

/// Currency units of principal below which a reminder costs more than it brings.
const SMALL: i64 = 5;
/// The same for a hand-over.
const SMALL_TO_HAND_OVER: i64 = 100;

/// Returns a built-in scenario, `gentle`, `standard` or `firm`, for invoices in a currency; `None`
/// for another name.
///
/// ```
/// use echeance::Currency;
/// use echeance::reminders::built_in;
/// let standard = built_in("standard", Currency::EUR).unwrap();
/// assert_eq!(standard.steps.len(), 6);
/// assert!(built_in("harsh", Currency::EUR).is_none());
/// ```
pub fn built_in(name: &str, currency: Currency) -> Option<Scenario> {
    let (name, min_days_between, rows) = BUILT_IN.iter().find(|(known, ..)| *known == name)?;
    let step = |row: &Row| {
        let (id, days, from, channel, tone, claim, pay_link) = *row;
        let small = match (tone, channel.is_hand_over()) {
            (Tone::Courtesy, _) => None,
            (_, false) => Some(SMALL),
            (_, true) => Some(SMALL_TO_HAND_OVER),
        };
        let least = |units: i64| Amount::from_minor(units * currency.minor_units(), currency);
        ReminderStep {
            id: id.to_string(),
            when: When { days, from },
            channel,
            tone,
            claim,
            pay_link,
            min_outstanding: small.map(least),
        }
    };
    Some(Scenario {
        name: (*name).to_string(),
        steps: rows.iter().map(step).collect(),
        pause_on: PauseOn::ALL.to_vec(),
        working_days_only: true,
        min_days_between: *min_days_between,
        catch_up: CatchUp::FirstUnsent,
        deadline_days: None,
    })
}

/// Whether a step with this id hands the claim over, in any built-in scenario.
pub(crate) fn hands_over(step: &str) -> bool {
    let mut steps = BUILT_IN.iter().flat_map(|(.., rows)| rows.iter());
    steps.any(|(id, _, _, channel, ..)| *id == step && channel.is_hand_over())
}

/// The names of the built-in scenarios.
pub(crate) const NAMES: &[&str] = &["gentle", "standard", "firm"];

/// Returns the built-in scenarios, from the gentlest on, in euros.
pub fn scenarios() -> Vec<Scenario> {
    NAMES.iter().filter_map(|name| built_in(name, Currency::EUR)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_scenarios_are_sound() {
        assert_eq!(scenarios().len(), BUILT_IN.len());
        for scenario in scenarios() {
            assert!(scenario.problems(&InputPath::ROOT).is_empty());
        }
    }

    #[test]
    fn a_claim_knows_the_built_in_scenarios() {
        for name in NAMES {
            let known = built_in(name, Currency::EUR).unwrap().known_steps();
            assert_eq!(known, crate::claim::built_in_steps(name));
        }
    }

    #[test]
    fn a_scenario_for_yen_has_no_cents() {
        let standard = built_in("standard", Currency::parse("JPY").unwrap()).unwrap();
        assert_eq!(standard.steps[1].min_outstanding.unwrap().to_string(), "5");
    }

    #[test]
    fn every_problem_comes_at_once() {
        let mut scenario = built_in("firm", Currency::EUR).unwrap();
        scenario.steps[0].when.from = Anchor::Previous;
        scenario.steps[0].id = String::new();
        scenario.steps[2].when.days = -1;
        scenario.steps[3].id = "call".into();
        scenario.steps[4].when = When { days: 0, from: Anchor::Due };
        scenario.steps[1].when.days = 4_000;
        scenario.min_days_between = -1;
        let problems: Vec<(&str, String)> = scenario
            .problems(&InputPath::ROOT.key("scenario"))
            .iter()
            .map(|problem| (problem.code.code(), problem.path.clone()))
            .collect();
        let expected = [
            ("number.invalid", "scenario.steps[1].when.days"),
            ("number.invalid", "scenario.minDaysBetween"),
            ("scenario.step-id", "scenario.steps[0].id"),
            ("scenario.first", "scenario.steps[0].when.from"),
            ("scenario.backwards", "scenario.steps[2].when.days"),
            ("scenario.step-twice", "scenario.steps[3].id"),
            ("scenario.backwards", "scenario.steps[4].when.days"),
        ];
        assert_eq!(problems, expected.map(|(code, path)| (code, path.to_string())));
    }

    #[test]
    fn a_scenario_without_steps_is_empty() {
        let mut scenario = built_in("firm", Currency::EUR).unwrap();
        scenario.steps.clear();
        assert_eq!(
            scenario.problems(&InputPath::ROOT).iter().next().unwrap().code,
            ProblemCode::ScenarioEmpty
        );
    }
}
