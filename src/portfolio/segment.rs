//! What kind of payer a client is: not all are to be treated alike.

use super::experience::Experience;
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
const PROMPT: i128 = 3;
const FORGETFUL: i128 = 15;

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
    /// Mean lateness.
    pub lateness: Lateness,
}

/// A mean of days late by amount, early payment as none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lateness {
    /// Amounts times days.
    days: i128,
    /// Amounts.
    amounts: i128,
}

impl Lateness {
    /// Returns the mean of some experiences.
    pub fn of<'e>(experiences: impl IntoIterator<Item = &'e Experience>) -> Lateness {
        let mut mean = Lateness::default();
        for found in experiences {
            mean.days += i128::from(found.amount) * i128::from(found.days_late.max(0));
            mean.amounts += i128::from(found.amount);
        }
        mean
    }

    /// Whether there is nothing to take the mean of.
    pub const fn is_empty(&self) -> bool {
        self.amounts == 0
    }

    /// Whether it is no more than so many days.
    const fn at_most(&self, days: i128) -> bool {
        self.days <= days * self.amounts
    }

    /// Returns the mean in hundredths of a day, rounded half up.
    pub fn hundredths(&self) -> Option<i64> {
        let mean = |days: i128| crate::money::Rounding::HalfUp.divide(days * 100, self.amounts);
        (!self.is_empty()).then(|| mean(self.days) as i64)
    }

    /// Compares with an earlier mean: five days are a change.
    fn since(&self, earlier: &Lateness) -> PayerTrend {
        // Over both amounts, which are sums of a ledger: 64 bits each, and days.
        let amounts = self.amounts.checked_mul(earlier.amounts);
        let now = self.days.checked_mul(earlier.amounts);
        let then = earlier.days.checked_mul(self.amounts);
        let (Some(amounts), Some(now), Some(then)) = (amounts, now, then) else {
            return PayerTrend::Unknown;
        };
        let change = now.saturating_sub(then);
        match amounts.saturating_mul(5) {
            step if change <= -step => PayerTrend::Improving,
            step if change >= step => PayerTrend::Worsening,
            _ => PayerTrend::Stable,
        }
    }
}

/// Returns the first segment that fits: at risk, disputing, new, prompt, forgetful, slow.
pub fn segment(signs: &Signs) -> Segment {
    let share = i128::from(signs.disputed) * 5 >= i128::from(signs.open) && signs.disputed > 0;
    if signs.oldest >= super::score::LONG_OVERDUE || signs.score.is_some_and(|s| s < RISKY) {
        Segment::AtRisk
    } else if share || signs.disputes >= DISPUTES {
        Segment::Disputing
    } else if signs.instalments < KNOWN {
        Segment::New
    } else if signs.lateness.at_most(PROMPT) {
        Segment::Prompt
    } else if signs.lateness.at_most(FORGETFUL) {
        Segment::Forgetful
    } else {
        Segment::Slow
    }
}

/// Days of the recent stretch, and of it and the one before together.
const RECENT: i32 = 90;
const YEAR: i32 = 365;
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
    Lateness::of(now).since(&Lateness::of(then))
}

/// How many instalments experiences are of.
fn instalments<'e>(experiences: impl Iterator<Item = &'e Experience>) -> usize {
    let mut keys: Vec<(usize, usize)> = experiences.map(Experience::key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.len()
}
