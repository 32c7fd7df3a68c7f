//! Results as 32-bit words, the form that crosses the WebAssembly boundary.

use crate::money::{Amount, Currency, Decimal, Rate};
use crate::shape::Sink;

/// Writes a result as 32-bit words, the form that crosses the WebAssembly boundary.
///
/// The first word is the number of decimals of the amounts, which share one currency in a result; a part
/// of a result in a currency of its own says so before it.
#[derive(Debug)]
pub struct WordBuffer(pub Vec<u32>);

impl WordBuffer {
    /// Writes a word. Called and not put in place: the words of results are written at a thousand
    /// places, each of which would have to look for room.
    #[inline(never)]
    fn push(&mut self, word: u32) {
        self.0.push(word);
    }

    /// Writes two words.
    #[inline(never)]
    fn push_two(&mut self, value: u64) {
        self.0.extend([value as u32, (value >> 32) as u32]);
    }

    /// Forgets what was written, and keeps the room.
    pub fn clear(&mut self) {
        self.0.clear();
        self.0.push(0);
    }
}

impl Default for WordBuffer {
    fn default() -> WordBuffer {
        WordBuffer(vec![0])
    }
}

impl Sink for WordBuffer {
    fn begin_record(&mut self) {}
    fn field(&mut self, _: &'static str) {}
    fn end_record(&mut self) {}
    fn begin_list(&mut self, length: usize) {
        self.push(length as u32);
    }
    fn item(&mut self) {}
    fn end_list(&mut self) {}
    fn presence(&mut self, present: bool) {
        self.push(present.into());
    }
    fn begin_coded(&mut self, index: usize, _: &'static str) {
        self.push(index as u32);
    }
    fn end_coded(&mut self) {}
    fn begin_form(&mut self, index: usize, _: Option<&'static str>) {
        self.push(index as u32);
    }
    fn end_form(&mut self, _: Option<&'static str>) {}
    fn integer(&mut self, value: i32) {
        self.push(value as u32);
    }
    fn number(&mut self, value: Decimal) {
        self.push(value.digits.into());
        self.push_two(value.scaled as u64);
    }
    fn currency(&mut self, currency: Currency) {
        self.0.push(currency.digits().into());
    }
    fn begin_map(&mut self, length: usize) {
        self.push(length as u32);
    }
    fn key(&mut self, key: &str) {
        self.text(key);
    }
    fn end_map(&mut self) {}
    fn flag(&mut self, value: bool) {
        self.push(value.into());
    }
    #[inline(never)]
    fn amount(&mut self, value: Amount) {
        if let Some(digits) = self.0.first_mut() {
            *digits = value.currency().digits().into();
        }
        self.push_two(value.minor() as u64);
    }
    fn rate(&mut self, value: Rate) {
        self.push(value.millionths() as u32);
    }
    fn date(&mut self, days: i32) {
        self.push(days as u32);
    }
    #[inline(never)]
    fn text(&mut self, value: &str) {
        self.0.push(value.len() as u32);
        let (words, rest) = value.as_bytes().as_chunks();
        self.0.extend(words.iter().map(|word| u32::from_le_bytes(*word)));
        if !rest.is_empty() {
            self.0.push(rest.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte)));
        }
    }
    fn choice(&mut self, index: usize, _: &'static [&'static str]) {
        self.push(index as u32);
    }
    fn citation(&mut self, number: u32) {
        self.push(number);
    }
}
