//! Dates and days of the year: "14.03.2026", "14 March 2026", "le 15 mars".

use super::pieces::Span;
use super::reader::Reader;
use super::tokens::Form;
use super::word::Word;
use crate::calendar::Date;
use crate::terms::{Step, YearDay};

impl Reader<'_> {
    /// Reads a date in digits. Where the day could be the month, a law or a language must say that
    /// days come first, as they do everywhere in Europe.
    pub(super) fn civil_date(&mut self, at: usize, begin: usize) -> Result<usize, Span> {
        if self.form(at) == Form::Either && !self.day_first {
            return Err(Span(at, at + 1));
        }
        self.step(Step::On(Date::from_days(self.value(at))), begin, at + 1)?;
        Ok(at + 1)
    }

    /// Returns the step of a date with the name of its month, and the place after it; `at` is the
    /// place of the number of the day, or of the month where that comes first.
    pub(super) fn named_date(&self, at: usize) -> Option<(Step, usize)> {
        let (day, month, end) = if self.word(at) == Word::MonthName {
            let (day, end) = self.count(at + 1);
            (self.word(at + 1) == Word::Number).then_some((day, self.value(at), end))?
        } else {
            let (day, next) = self.count(at);
            let next = self.skip_of(next);
            (self.word(next) == Word::MonthName).then_some((day, self.value(next), next + 1))?
        };
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let comma = self.words(end, end + 1) == ",";
        let year = self.skip_of(end + usize::from(comma));
        let is_year = self.word(year) == Word::Number
            && self.form(year) == Form::Plain
            && (1990..=2199).contains(&self.value(year));
        if is_year {
            return Some((Step::On(Date::from_ymd(self.value(year), month, day)?), year + 1));
        }
        Some((Step::OnDay(YearDay::new(month, day)?), end))
    }
}
