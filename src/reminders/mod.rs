//! Reminders: from a scenario to the dated sequence of one invoice.
//!
//! A scenario is plain data: steps with a day, a channel and a tone. The timeline puts it on the
//! calendar, moves it around disputes, promises and days off, and holds it to the law of the
//! debtor. It says what to do and when; the words are the business of each language.

mod obligations;
mod pauses;
mod scenario;
mod schedule;
mod timeline;

pub use crate::claim::{Channel, Tone};
pub use crate::reason::{Anchor, MoveCause};
pub use scenario::{CatchUp, Demand, PauseOn, ReminderStep, Scenario, When, built_in, scenarios};
pub(crate) use scenario::{NAMES, hands_over};
pub use schedule::EventState;
pub(crate) use schedule::PLAN;
pub(crate) use timeline::timeline_prepared;
pub use timeline::{EventClaim, EventKind, Timeline, TimelineEvent, timeline};
