//! Several due dates in one term: "30, 60 y 90 días", "30/60/90", thirds.

use super::pieces::{Portion, Span, What};
use super::reader::Reader;
use super::tokens::Form;
use super::word::Word;
use crate::money::Rate;
use crate::terms::{MOST_DAYS, MOST_MONTHS, Share, Step};

/// Numbers that say when equal parts are due.
pub(super) struct Listed {
    counts: Vec<i32>,
    unit: Word,
    end: usize,
    /// Whether nothing says that they are days.
    assumed: bool,
}

impl Reader<'_> {
    /// Reads numbers joined by strokes, commas and "and", where they are a list of terms.
    pub(super) fn listed(&self, first: usize, begin: usize) -> Option<Listed> {
        let between = |at: usize| self.word(at) == Word::At && self.value(at) == 1;
        if self.form(first) == Form::Ordinal || (begin..first).any(between) {
            return None;
        }
        let mut counts = Vec::with_capacity(4);
        let (mut strokes, mut commas, mut ands, mut units) = (0, 0, 0, 0);
        let mut unit: Option<Word> = None;
        let mut at = first;
        let mut end;
        let mut counted;
        loop {
            let (count, after) = self.count(at);
            counts.push(count);
            end = after + usize::from(self.word(after) == Word::Calendar);
            let found = self.word(end);
            counted = matches!(found, Word::Day | Word::Week | Word::Month)
                && self.next_month(end + 1).is_none();
            if counted {
                if unit.is_some_and(|unit| unit != found) || self.word(end + 1) == Word::Working {
                    return None;
                }
                unit = Some(found);
                units += 1;
                end += 1;
                end += usize::from(self.word(end) == Word::Calendar);
            }
            // "30 60 90 gg"
            let bare = self.word(end) == Word::Number && self.form(end) == Form::Plain;
            if bare && self.form(first) == Form::Plain && unit.is_none() {
                strokes += 1;
                at = end;
                continue;
            }
            let mut next = end + 1;
            while matches!(self.word(next), Word::At) && self.value(next) == 0 {
                next += 1;
            }
            let follows = self.word(next) == Word::Number && self.form(next) != Form::Ordinal;
            match self.word(end) {
                Word::Slash if follows => strokes += 1,
                Word::And if follows && self.value(end) == 0 => ands += 1,
                // Dutch "30 en 60 dagen"
                Word::En if follows => ands += 1,
                Word::Separator if follows && self.words(end, end + 1) == "," => commas += 1,
                _ => break,
            }
            if ands > 1 || counts.len() > 120 {
                return None;
            }
            at = next;
        }
        // "30 jours, 2 % à 10 jours" is none: what has a unit ends with one.
        let other = matches!(self.word(end), Word::Percent | Word::Currency)
            || self.word(end) == Word::At && self.word(end + 1) == Word::Percent;
        if !self.pieces.is_empty() || other || unit.is_some() != counted {
            return None;
        }
        let three = counts.len() >= 3;
        let joined = match (strokes, commas, ands) {
            (1.., 0, 0) | (0, _, 1) => true,
            // "30 days, 10 days 2 %" are two terms.
            (0, 2.., 0) => units < 2,
            (0, 1, 0) => units == 1 && !self.bare,
            _ => false,
        };
        // "2/10 days" is a discount, and "2/10/30" is one with its net term.
        let least = if strokes == 0 {
            1
        } else if three && unit.is_some() {
            10
        } else {
            20
        };
        let rising = counts.is_sorted_by(|count, next| count < next);
        if counts.len() < 2 || !joined || !rising || *counts.first()? < least {
            return None;
        }
        let followed = self.period_end(end).is_some()
            || matches!(self.word(end), Word::Event | Word::Net | Word::InvoiceMonthEnd);
        let assumed = unit.is_none() && !followed;
        // Numbers that make up a hundred could be shares.
        let ends = end == self.tokens.len()
            && (strokes > 0 || self.tokens.iter().any(|token| token.word == Word::Method));
        if assumed && (!ends || counts.iter().sum::<i32>() == 100 || *counts.last()? > 365) {
            return None;
        }
        let unit = unit.unwrap_or(Word::Day);
        let most = if unit == Word::Month { MOST_MONTHS } else { MOST_DAYS / 7 };
        let most = if unit == Word::Day { MOST_DAYS } else { most };
        (*counts.last()? <= most).then_some(Listed { counts, unit, end, assumed })
    }

    /// Makes equal parts of a list, the last of which is the balance.
    pub(super) fn equal_parts(&mut self, listed: Listed, begin: usize) -> Result<usize, Span> {
        let Listed { counts, unit, end, assumed } = listed;
        let times = self.times.is_none_or(|(times, _)| usize::try_from(times) == Ok(counts.len()));
        if !times {
            return Err(Span(begin, end));
        }
        let part = Rate::from_millionths(100_000_000 / counts.len() as i32);
        for (place, count) in counts.iter().enumerate() {
            let last = place + 1 == counts.len();
            self.share(if last { Share::Balance } else { Share::Percent(part) }, begin, end);
            let step = match unit {
                Word::Month => Step::AddMonths(*count),
                Word::Week => Step::AddDays(count.saturating_mul(7)),
                _ => Step::AddDays(*count),
            };
            self.step(step, begin, end)?;
        }
        self.instalments = true;
        self.days_assumed |= assumed;
        Ok(end)
    }

    /// Adds a fraction of the invoice as a share.
    pub(super) fn fraction(&mut self, count: i32, parts: i32, from: usize, to: usize) {
        let rate =
            (i64::from(count) * 100_000_000 + i64::from(parts) / 2) / i64::from(parts.max(1));
        self.fractions.push((count, parts, self.pieces.len()));
        self.share(Share::Percent(Rate::from_millionths(rate as i32)), from, to);
    }

    /// Makes the last of fractions the balance where they add up to the whole.
    pub(super) fn close_fractions(&mut self) {
        // Twelfths hold halves, thirds and quarters.
        let twelfths: i32 = self
            .fractions
            .iter()
            .map(|(count, parts, _)| count.saturating_mul(12).checked_div(*parts).unwrap_or(0))
            .fold(0, i32::saturating_add);
        if twelfths == 12
            && let Some((_, _, place)) = self.fractions.last()
            && let Some(piece) = self.pieces.get_mut(*place)
            && let What::Share(Portion { share, .. }) = &mut piece.what
        {
            *share = Share::Balance;
        }
    }
}
