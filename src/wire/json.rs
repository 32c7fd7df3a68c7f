//! Results as JSON text, for native callers and tests.

use crate::calendar::Date;
use crate::law::CitationId;
use crate::money::{Amount, Currency, Decimal, Rate};
use crate::shape::{Encode, Sink, camel_case};

/// Writes a result as JSON text, for native callers and tests.
#[derive(Default, Debug)]
pub struct Json {
    text: String,
    /// The name of a field whose value has not come yet: an absent value takes it along.
    pending: Option<&'static str>,
    /// Whether the innermost record or list already holds something.
    filled: Vec<bool>,
}

impl Json {
    /// Returns the text.
    pub fn finish(self) -> String {
        self.text
    }

    fn comma(&mut self) {
        if let Some(filled) = self.filled.last_mut() {
            if *filled {
                self.text.push(',');
            }
            *filled = true;
        }
    }

    fn name(&mut self, name: &str) {
        self.comma();
        self.quoted(name);
        self.text.push(':');
    }

    /// Writes the name of the pending field, now that its value comes.
    fn value(&mut self) {
        if let Some(name) = self.pending.take() {
            self.name(&camel_case(name));
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                c if c < ' ' => self.text.push_str(&format!("\\u{:04x}", u32::from(c))),
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn string(&mut self, text: &str) {
        self.value();
        self.quoted(text);
    }
}

impl Sink for Json {
    fn begin_record(&mut self) {
        self.value();
        self.text.push('{');
        self.filled.push(false);
    }
    fn field(&mut self, name: &'static str) {
        self.pending = Some(name);
    }
    fn end_record(&mut self) {
        self.pending = None;
        self.filled.pop();
        self.text.push('}');
    }
    fn begin_list(&mut self, _: usize) {
        self.value();
        self.text.push('[');
        self.filled.push(false);
    }
    fn item(&mut self) {
        self.comma();
    }
    fn end_list(&mut self) {
        self.filled.pop();
        self.text.push(']');
    }
    fn presence(&mut self, present: bool) {
        if !present {
            self.pending = None;
        }
    }
    fn begin_coded(&mut self, _: usize, code: &'static str) {
        // The code stands in the record that holds the variant; its values are a record inside.
        self.pending = None;
        self.name("code");
        self.quoted(code);
        self.name("values");
        self.text.push('{');
        self.filled.push(false);
    }
    fn end_coded(&mut self) {
        self.end_record();
    }
    fn begin_form(&mut self, _: usize, key: Option<&'static str>) {
        if let Some(key) = key {
            self.begin_record();
            self.field(key);
        }
    }
    fn end_form(&mut self, key: Option<&'static str>) {
        if key.is_some() {
            self.end_record();
        }
    }
    fn integer(&mut self, value: i32) {
        self.value();
        self.text.push_str(&value.to_string());
    }
    fn currency(&mut self, _: Currency) {}
    fn begin_map(&mut self, _: usize) {
        self.begin_record();
    }
    fn key(&mut self, key: &str) {
        self.name(key);
    }
    fn end_map(&mut self) {
        self.end_record();
    }
    fn number(&mut self, value: Decimal) {
        self.value();
        self.text.push_str(&value.to_string());
    }
    fn flag(&mut self, value: bool) {
        self.value();
        self.text.push_str(if value { "true" } else { "false" });
    }
    fn amount(&mut self, value: Amount) {
        self.string(&value.to_string());
    }
    fn rate(&mut self, value: Rate) {
        self.string(&value.to_string());
    }
    fn date(&mut self, days: i32) {
        self.string(&Date::from_days(days).to_string());
    }
    fn text(&mut self, value: &str) {
        self.string(value);
    }
    fn choice(&mut self, index: usize, words: &'static [&'static str]) {
        self.string(words.get(index).copied().unwrap_or(""));
    }
    fn citation(&mut self, number: u32) {
        CitationId::from_number(number).citation().encode(self);
    }
}
