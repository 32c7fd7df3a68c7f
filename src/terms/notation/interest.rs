//! Interest on late payment in the same line: "30 days net. Penalty rate 12 %".

use super::reader::Reader;
use super::word::Word;
use crate::money::Rate;

impl Reader<'_> {
    /// Takes the rate of interest out of the words. What stays unread of it will not be readable.
    pub(super) fn take_interest(&mut self) {
        let Some(at) = self.tokens.iter().position(|token| token.word == Word::Interest) else {
            return;
        };
        let joins = |word: Word| {
            matches!(
                word,
                Word::At | Word::Of | Word::OfOr | Word::On | Word::En | Word::Pay | Word::Overdue
            )
        };
        let after = |mut at: usize| {
            while joins(self.word(at)) {
                at += 1;
            }
            at
        };
        // "interest 8 %", "8 % interest"
        let mut number = after(at + 1);
        let mut end;
        let sign = if self.word(number) == Word::Number && self.word(number + 1) == Word::Percent {
            end = number + 2;
            number + 1
        } else {
            let mut before = at;
            while before > 0
                && (joins(self.word(before - 1)) || self.word(before - 1) == Word::PerYear)
            {
                before -= 1;
            }
            let Some(sign) = before.checked_sub(1).filter(|at| self.word(*at) == Word::Percent)
            else {
                return;
            };
            let Some(found) = sign.checked_sub(1).filter(|at| self.word(*at) == Word::Number)
            else {
                return;
            };
            (number, end) = (found, at + 1);
            sign
        };
        let Some(rate) = self.rate(number) else { return };
        let mut times = 1;
        for place in sign..after(end) + 2 {
            if self.word(place) == Word::PerYear {
                times = self.value(place);
                end = end.max(place + 1);
            }
        }
        while self.word(end) == Word::Overdue {
            end += 1;
        }
        let Some(rate) = rate.millionths().checked_mul(times).filter(|rate| *rate <= 100_000_000)
        else {
            return;
        };
        let mut begin = at.min(number);
        while begin > 0
            && (joins(self.word(begin - 1))
                || matches!(self.word(begin - 1), Word::And | Word::Plus | Word::Overdue))
        {
            begin -= 1;
        }
        self.interest = Some(Rate::from_millionths(rate));
        // A sign in its place parts what stood on its sides.
        if let Some(token) = self.tokens.get_mut(begin) {
            (token.word, token.value, token.langs) = (Word::Separator, 0, 0);
        }
        self.tokens.drain((begin + 1).min(self.tokens.len())..end.min(self.tokens.len()));
    }
}
