//! Days of the month and ends of periods.

use super::pieces::Span;
use super::reader::Reader;
use super::word::Word;
use crate::terms::{MonthDays, Period, Step};

impl Reader<'_> {
    /// Returns the place after words for the next month, where they stand here: "du mois suivant",
    /// "of the following month", "des Folgemonats".
    pub(super) fn next_month(&self, at: usize) -> Option<usize> {
        let at = self.skip_of(at);
        match (self.word(at), self.word(at + 1)) {
            (Word::NextMonth, _) => Some(at + 1),
            (Word::Next, Word::Month) | (Word::Month, Word::Next) => Some(at + 2),
            _ => None,
        }
    }

    /// Reads days of the month from the first number on.
    pub(super) fn days_of_month(&mut self, first: usize, begin: usize) -> Result<usize, Span> {
        let mut days = [0u8; 31];
        let mut count = 0;
        let mut at = first;
        let end = loop {
            let (value, mut end) = self.count(at);
            let day = u8::try_from(value).ok().filter(|day| (1..=31).contains(day));
            let (Some(day), Some(place)) = (day, days.get_mut(count)) else {
                return Err(Span(begin, end));
            };
            *place = day;
            count += 1;
            if self.word(end) == Word::Day {
                end += 1;
            }
            match self.further_day(end) {
                Some(next) => at = next,
                None => break end,
            }
        };
        let days = days.get(..count).unwrap_or(&[]);
        if let Some(end) = self.next_month(end) {
            self.day_of_next_month(
                &days.iter().map(|day| i32::from(*day)).collect::<Vec<_>>(),
                begin,
                end,
            )?;
            return Ok(end);
        }
        // "of the month", "next"
        let of = self.skip_of(end);
        // English "20th following" is one of the month after.
        let after = self.word(of + 1);
        if of == end
            && self.word(of) == Word::Next
            && self.value(of) == 1
            && !matches!(after, Word::Working | Word::WorkingDay | Word::Weekday)
            && self.event(self.skip(of + 1)).is_none()
        {
            let days: Vec<i32> = days.iter().map(|day| i32::from(*day)).collect();
            self.day_of_next_month(&days, begin, of + 1)?;
            return Ok(of + 1);
        }
        let end = match self.word(of) {
            Word::Month if of > end => of + 1,
            Word::Next => of + 1,
            _ => end,
        };
        let days = MonthDays::new(days).ok_or(Span(begin, end))?;
        self.step(Step::DayOfMonth(days), begin, end)?;
        Ok(end)
    }

    /// Returns the place of another day of the month after "and", "or" or a comma.
    pub(super) fn further_day(&self, at: usize) -> Option<usize> {
        let mut next = at;
        while matches!(self.word(next), Word::Separator | Word::And | Word::OfOr | Word::En) {
            next += 1;
        }
        let joined = next > at;
        while matches!(self.word(next), Word::On | Word::Of)
            || (self.word(next) == Word::Day && joined)
        {
            next += 1;
        }
        if !joined || self.word(next) != Word::Number {
            return None;
        }
        let end = self.count(next).1;
        let other = matches!(
            self.word(end),
            Word::Percent | Word::Currency | Word::Slash | Word::Week | Word::Net | Word::Calendar
        ) || (matches!(self.word(end), Word::Day | Word::Month)
            && self.next_month(end + 1).is_none())
            || (self.word(end) == Word::At && self.word(end + 1) == Word::Percent)
            || self.period_end(end).is_some();
        (!other).then_some(next)
    }

    /// Adds days of the month after the one reached.
    pub(super) fn day_of_next_month(
        &mut self,
        days: &[i32],
        from: usize,
        to: usize,
    ) -> Result<(), Span> {
        let days: Vec<u8> = days.iter().filter_map(|day| u8::try_from(*day).ok()).collect();
        let days = MonthDays::new(&days).ok_or(Span(from, to))?;
        let month_end = Step::EndOf(Period::Month);
        let there = self.run().is_some_and(|run| run.steps.last() == Some(&month_end));
        if !there {
            if self.run().is_some() {
                self.then = Some(from);
            }
            self.step(month_end, from, to)?;
        }
        self.then = None;
        self.step(Step::DayOfMonth(days), from, to)
    }

    /// Reads the end of a period: which, whether of the next month, and the place after it.
    pub(super) fn period_end(&self, at: usize) -> Option<(Period, bool, usize)> {
        let named = |at: usize| Period::ALL.get(self.value(at) as usize).copied();
        let after = |period: Option<Period>, at: usize| Some((period?, false, at));
        let inner = match self.word(at) {
            Word::EndOf => return after(named(at), at + 1),
            // "month end"
            Word::Month if self.word(at + 1) == Word::End => {
                return after(Some(Period::Month), at + 2);
            }
            Word::Stretch if self.word(at + 1) == Word::End => return after(named(at), at + 2),
            Word::End => at + 1,
            Word::Last if self.word(at + 1) == Word::Day => at + 2,
            _ => return None,
        };
        if let Some(end) = self.next_month(self.skip(inner)) {
            return Some((Period::Month, true, end));
        }
        // "end of the current month", "fin du mois en cours"
        let mut inner = self.skip(inner);
        while self.word(inner) == Word::Current {
            inner = self.skip(inner + 1);
        }
        match self.word(inner) {
            Word::Month => {
                let current = self.word(inner + 1) == Word::Current;
                after(Some(Period::Month), inner + 1 + usize::from(current))
            }
            Word::Week => after(Some(Period::Week), inner + 1),
            Word::Stretch => after(named(inner), inner + 1),
            Word::Half if self.word(inner + 1) == Word::Month => {
                after(Some(Period::HalfMonth), inner + 2)
            }
            // "the ten-day period"
            Word::Number if self.value(inner) == 10 && self.word(inner + 2) == Word::Period => {
                after(Some(Period::Decade), inner + 3)
            }
            _ => None,
        }
    }
}
