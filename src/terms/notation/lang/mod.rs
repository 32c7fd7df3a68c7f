//! What each language brings: the words in which terms are read, and the phrases in which they are
//! said.

mod da;
mod de;
mod en;
mod es;
mod fi;
mod fr;
mod it;
mod nl;
mod no;
mod pl;
mod pt;
mod sv;

use super::Lang;
use super::word::Word;
use crate::terms::{Event, Period};

/// Words of one meaning: the meaning, the value of the first, by how much the value grows from word
/// to word, and the words without accents. A stroke joins words of the same value; `_` leaves a
/// value out.
pub(super) type Group = (Word, u8, u8, &'static str);

/// Several words of one meaning, small and without accents: the meaning, its value, the phrases.
pub(super) type Turn = (Word, u8, &'static [&'static str]);

/// The words of each language, in the order of [`Lang`], then of those that are only read.
pub(super) const LANGUAGES: [&[Group]; 12] = [
    fr::WORDS,
    en::WORDS,
    de::WORDS,
    nl::WORDS,
    es::WORDS,
    it::WORDS,
    pt::WORDS,
    da::WORDS,
    sv::WORDS,
    no::WORDS,
    fi::WORDS,
    pl::WORDS,
];

/// The turns of phrase of each, likewise.
pub(super) static TURNS: [&[Turn]; 12] = [
    fr::TURNS,
    en::TURNS,
    de::TURNS,
    nl::TURNS,
    es::TURNS,
    it::TURNS,
    pt::TURNS,
    da::TURNS,
    sv::TURNS,
    no::TURNS,
    fi::TURNS,
    pl::TURNS,
];

/// Returns the bit of a language; those that are only read share one.
pub(super) const fn bit(lang: usize) -> u8 {
    1 << if lang < Lang::ALL.len() { lang } else { Lang::ALL.len() }
}

/// Returns the phrases of a language.
pub(super) const fn phrases(lang: Lang) -> &'static Phrases {
    match lang {
        Lang::Fr => &fr::PHRASES,
        Lang::En => &en::PHRASES,
        Lang::De => &de::PHRASES,
        Lang::Nl => &nl::PHRASES,
        Lang::Es => &es::PHRASES,
        Lang::It => &it::PHRASES,
    }
}

/// The phrases that describe terms. They carry the spaces and commas that join them to the others.
pub(super) struct Phrases {
    /// One day, several.
    pub days: [&'static str; 2],
    pub months: [&'static str; 2],
    /// The same behind a preposition.
    pub days_after: [&'static str; 2],
    pub months_after: [&'static str; 2],
    pub working_days: [&'static str; 2],
    pub working_days_after: [&'static str; 2],
    /// Before a date: the day, its month, its year.
    pub on_date: &'static str,
    pub date_month: &'static str,
    pub year: &'static str,
    pub months_by_name: [&'static str; 12],
    pub then: &'static str,
    pub at_once: &'static str,
    /// In the order of [`Period`].
    pub end_of: [&'static str; 5],
    pub on_day: &'static str,
    pub day_suffix: &'static str,
    pub further_day: &'static str,
    pub last_day: &'static str,
    pub on_weekday: &'static str,
    pub weekdays: [&'static str; 7],
    /// In the order of [`Event`]: what is due on the day itself.
    pub at_event: [&'static str; 4],
    /// What is counted from it.
    pub from_event: [&'static str; 4],
    pub from_later: &'static str,
    pub events: [&'static str; 4],
    pub last_event: &'static str,
    /// In the order of [`BusinessDayConvention`](crate::calendar::BusinessDayConvention).
    pub rolls: [&'static str; 4],
    pub percent: &'static str,
    pub discount: &'static str,
    /// Between a discount and what it is of.
    pub on_base: &'static str,
    /// Between a discount and its deadline.
    pub within: &'static str,
    /// Between a share and its term.
    pub at: &'static str,
    pub balance: &'static str,
}

pub(super) const DECADE: u8 = Period::Decade as u8;
pub(super) const HALF_MONTH: u8 = Period::HalfMonth as u8;
pub(super) const MONTH: u8 = Period::Month as u8;
pub(super) const QUARTER: u8 = Period::Quarter as u8;
pub(super) const ISSUE: u8 = Event::Issue as u8;
pub(super) const RECEIPT: u8 = Event::Receipt as u8;
pub(super) const DELIVERY: u8 = Event::Delivery as u8;
pub(super) const ACCEPTANCE: u8 = Event::Acceptance as u8;
