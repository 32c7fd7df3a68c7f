//! What kind of payer a client is: not all are to be treated alike.

use super::experience::Experience;
use super::figures::{Lateness, YEAR};
use super::fraction::Fraction;
use crate::calendar::Date;
use crate::reason::Segment;
use crate::shape::string_enum;

string_enum! {
    /// Whether a client pays sooner or later than it used to.
    pub enum PayerTrend {
        /// By five days or more sooner.
        Improving => "improving",
        /// Neither.
        Stable => "stable",
        /// By five days or more later.
        Worsening => "worsening",
        /// Too little is known.
        Unknown => "unknown",
    }
}

/// A score below which a client is at risk.
const RISKY: i32 = 40;
/// Disputes of twelve months from which a client disputes.
const DISPUTES: i32 = 3;
/// Instalments below which a client is new.
const KNOWN: i32 = 3;
/// Days late on average, at most, of a prompt and of a forgetful client.
const PROMPT: i32 = 3;
const FORGETFUL: i32 = 15;

/// What tells segments apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// The longest lateness of what is open and undisputed.
    pub oldest: i32,
    /// The score, where there is one.
    pub score: Option<i32>,
    /// What is open, and what of it is disputed.
    pub open: i64,
    /// What of it is disputed.
    pub disputed: i64,
    /// Disputes of twelve months.
    pub disputes: i32,
    /// Instalments that are known.
    pub instalments: i32,
    /// Days late on average, by amount, early payment as none.
    pub lateness: Option<Fraction>,
}

/// Returns the first segment that fits: at risk, disputing, new, prompt, forgetful, slow.
pub fn segment(signs: &Signs) -> Segment {
    let share = i128::from(signs.disputed) * 5 >= i128::from(signs.open) && signs.disputed > 0;
    let late = |most| signs.lateness.is_none_or(|days| days.at_most(most));
    if signs.oldest >= super::score::LONG_OVERDUE || signs.score.is_some_and(|s| s < RISKY) {
        Segment::AtRisk
    } else if share || signs.disputes >= DISPUTES {
        Segment::Disputing
    } else if signs.instalments < KNOWN {
        Segment::New
    } else if late(PROMPT) {
        Segment::Prompt
    } else if late(FORGETFUL) {
        Segment::Forgetful
    } else {
        Segment::Slow
    }
}

/// Days that are a change.
const CHANGE: i32 = 5;
/// Days of the recent stretch, and of it and the one before together.
const RECENT: i32 = 90;
/// Instalments below which a mean says nothing, of each stretch.
const ENOUGH: (usize, usize) = (2, 5);

/// Returns whether a client pays sooner or later than it used to: the mean lateness of the last 90
/// days against the 275 before. Fewer than two instalments in the first or five in the second say
/// nothing.
pub fn payer_trend(experiences: &[Experience], day: Date) -> PayerTrend {
    let recent = |found: &&Experience| found.within(day, RECENT);
    let before = |found: &&Experience| found.within(day, YEAR) && !found.within(day, RECENT);
    let now = experiences.iter().filter(recent);
    let then = experiences.iter().filter(before);
    if instalments(now.clone()) < ENOUGH.0 || instalments(then.clone()) < ENOUGH.1 {
        return PayerTrend::Unknown;
    }
    let mean =
        |stretch: &mut dyn Iterator<Item = &Experience>| Lateness::of(stretch).average_days_late();
    let change =
        mean(&mut { now }).zip(mean(&mut { then })).and_then(|(now, then)| now.minus(then));
    match change {
        None => PayerTrend::Unknown,
        Some(days) if days.at_most(-CHANGE) => PayerTrend::Improving,
        Some(days) if Fraction::whole(0).minus(days).is_some_and(|less| less.at_most(-CHANGE)) => {
            PayerTrend::Worsening
        }
        Some(_) => PayerTrend::Stable,
    }
}

/// How many instalments experiences are of.
fn instalments<'e>(experiences: impl Iterator<Item = &'e Experience>) -> usize {
    let mut keys: Vec<(usize, usize)> = experiences.map(Experience::key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.len()
}
