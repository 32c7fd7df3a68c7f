//! Readers of plain data: they go on after a problem, so that all problems come at once.

use super::value::Value;
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, Problems};
use crate::money::{Amount, Currency, NotANumber, Rate};

/// Where a value stands in the input: a key or a place under a parent, up to the root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<'p> {
    parent: Option<&'p At<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Place(usize),
}

impl<'p> At<'p> {
    /// The whole input.
    pub const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// The value under a key.
    pub fn key(&'p self, key: &'p str) -> At<'p> {
        At { parent: Some(self), step: Step::Key(key) }
    }

    /// The value at a place of a list.
    pub fn place(&'p self, place: usize) -> At<'p> {
        At { parent: Some(self), step: Step::Place(place) }
    }

    /// Writes the path as the caller would: `payments[2].date`.
    pub fn path(&self) -> String {
        let mut path = self.parent.map(At::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Place(place) => {
                path.push('[');
                path.push_str(&place.to_string());
                path.push(']');
            }
        }
        path
    }
}

/// The fields of a record whose keys were checked.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'v, 'p> {
    entries: &'v [(&'v str, Value<'v>)],
    at: At<'p>,
}

impl<'v, 'p> Fields<'v, 'p> {
    /// Returns the value of a field, or `None` where it is missing, `undefined` or `null`.
    pub fn get(&self, key: &str) -> Option<&'v Value<'v>> {
        let entry = self.entries.iter().rev().find(|(name, _)| *name == key);
        entry.map(|(_, value)| value).filter(|value| **value != Value::Null)
    }
}

/// Longest text that is read, in bytes.
const LONGEST_TEXT: usize = 1_000;

/// Reads values and collects their problems.
#[derive(Default, Debug)]
pub(crate) struct Reader {
    pub problems: Vec<Problem>,
}

impl Reader {
    /// Notes a problem with a value; `hint` says what would be right.
    pub fn problem(&mut self, code: ProblemCode, at: &At, value: &Value, hint: impl Into<String>) {
        let problem = Problem::new(code, at.path()).value(value.shown()).hint(hint);
        self.problems.push(problem);
    }

    /// Returns what was read, or all problems.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Problems> {
        match read {
            Some(read) if self.problems.is_empty() => Ok(read),
            _ => Err(Problems(self.problems)),
        }
    }

    /// Reads a record with these keys and no other.
    pub fn record<'v, 'p>(
        &mut self,
        value: &'v Value<'v>,
        at: At<'p>,
        keys: &[&str],
    ) -> Option<Fields<'v, 'p>> {
        let Value::Record(entries) = value else {
            self.wrong_type(&at, value, "an object");
            return None;
        };
        for (key, value) in entries {
            if !keys.contains(key) {
                let hint = match nearest(key, keys) {
                    Some(meant) => format!("did you mean {meant}?"),
                    None => format!("known here: {}", keys.join(", ")),
                };
                self.problem(ProblemCode::InputUnknownKey, &at.key(key), value, hint);
            }
        }
        Some(Fields { entries, at })
    }

    /// Reads an argument that is a record. Its fields have paths of their own; only an argument that
    /// is none is called by its name.
    pub fn argument<'v>(
        &mut self,
        value: &'v Value<'v>,
        name: &str,
        keys: &[&str],
    ) -> Option<Fields<'v, 'static>> {
        if !matches!(value, Value::Record(_)) {
            self.wrong_type(&At::ROOT.key(name), value, "an object");
            return None;
        }
        self.record(value, At::ROOT, keys)
    }

    /// Reads a field that must be there.
    pub fn required<'v, T>(
        &mut self,
        fields: &Fields<'v, '_>,
        key: &str,
        read: impl FnOnce(&mut Reader, &'v Value<'v>, &At) -> Option<T>,
    ) -> Option<T> {
        let at = fields.at.key(key);
        match fields.get(key) {
            Some(value) => read(self, value, &at),
            None => {
                let problem = Problem::new(ProblemCode::InputMissing, at.path());
                self.problems.push(problem.hint(format!("set {key}")));
                None
            }
        }
    }

    /// Reads a field that may be missing.
    pub fn optional<'v, T>(
        &mut self,
        fields: &Fields<'v, '_>,
        key: &str,
        read: impl FnOnce(&mut Reader, &'v Value<'v>, &At) -> Option<T>,
    ) -> Option<T> {
        let value = fields.get(key)?;
        read(self, value, &fields.at.key(key))
    }

    /// Reads a list that may be missing, value by value.
    pub fn list<'v, T>(
        &mut self,
        fields: &Fields<'v, '_>,
        key: &str,
        most: usize,
        mut read: impl FnMut(&mut Reader, &'v Value<'v>, &At) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = fields.get(key) else { return Vec::new() };
        let at = fields.at.key(key);
        let Value::List(values) = value else {
            self.wrong_type(&at, value, "a list");
            return Vec::new();
        };
        if values.len() > most {
            self.problem(ProblemCode::InputTooLarge, &at, value, format!("at most {most}"));
        }
        let values = values.iter().take(most).enumerate();
        values.filter_map(|(place, value)| read(self, value, &at.place(place))).collect()
    }

    /// Notes a value of the wrong type.
    pub fn wrong_type(&mut self, at: &At, value: &Value, expected: &str) {
        let code = match value {
            Value::TooDeep => ProblemCode::InputTooDeep,
            _ => ProblemCode::InputType,
        };
        self.problem(code, at, value, format!("give {expected}"));
    }

    /// Reads a date: `YYYY-MM-DD`, or an object that prints as one.
    pub fn date(&mut self, value: &Value, at: &At) -> Option<Date> {
        let text = match value {
            Value::Text(text) | Value::Like(text) => text,
            Value::Instant => {
                let hint = "give the civil date as text, \"2026-01-31\", or a Temporal.PlainDate";
                self.problem(ProblemCode::DateInstant, at, value, hint);
                return None;
            }
            _ => "",
        };
        let Some(date) = Date::parse(text) else {
            let hint = "write YYYY-MM-DD, a day that exists, such as \"2026-01-31\"";
            self.problem(ProblemCode::DateInvalid, at, value, hint);
            return None;
        };
        if !date.in_range() {
            self.problem(ProblemCode::DateRange, at, value, "from 1990-01-01 to 2199-12-31");
            return None;
        }
        Some(date)
    }

    /// Reads an amount in currency units.
    pub fn amount(&mut self, value: &Value, at: &At, currency: Currency) -> Option<Amount> {
        let parsed = match value {
            Value::Integer(units) => {
                return Some(Amount::from_minor(
                    i64::from(*units) * currency.minor_units(),
                    currency,
                ));
            }
            Value::Number(text) | Value::Text(text) => Amount::parse(text, currency),
            _ => Err(NotANumber::Unreadable),
        };
        let digits = currency.digits();
        parsed
            .map_err(|error| match error {
                NotANumber::Unreadable => {
                    let hint = suggest_decimal(value)
                        .unwrap_or_else(|| "write a plain decimal such as \"1234.50\"".into());
                    self.problem(ProblemCode::AmountInvalid, at, value, hint);
                }
                NotANumber::TooPrecise => {
                    let hint =
                        format!("{} has {digits} decimals: round it before", currency.code());
                    self.problem(ProblemCode::AmountPrecision, at, value, hint);
                }
                NotANumber::TooLarge => {
                    self.problem(ProblemCode::AmountRange, at, value, "below 1000000000000000");
                }
            })
            .ok()
    }

    /// Reads an amount greater than zero.
    pub fn positive(&mut self, value: &Value, at: &At, currency: Currency) -> Option<Amount> {
        let amount = self.amount(value, at, currency)?;
        if amount.minor() <= 0 {
            self.problem(ProblemCode::AmountNotPositive, at, value, "give more than zero");
            return None;
        }
        Some(amount)
    }

    /// Reads a percentage between two bounds, in percent.
    pub fn rate(&mut self, value: &Value, at: &At, least: i32, most: i32) -> Option<Rate> {
        let whole;
        let text = match value {
            Value::Integer(percent) => {
                whole = percent.to_string();
                whole.as_str()
            }
            Value::Number(text) | Value::Text(text) => text,
            _ => "",
        };
        let bounds = format!("from {least} to {most} percent");
        let within = i64::from(least) * 1_000_000..=i64::from(most) * 1_000_000;
        match Rate::parse(text) {
            Ok(rate) if within.contains(&i64::from(rate.millionths())) => Some(rate),
            Ok(_) | Err(NotANumber::TooLarge) => {
                self.problem(ProblemCode::RateRange, at, value, bounds);
                None
            }
            Err(NotANumber::TooPrecise) => {
                self.problem(ProblemCode::RatePrecision, at, value, "at most six decimals");
                None
            }
            Err(NotANumber::Unreadable) => {
                let hint = suggest_decimal(value)
                    .unwrap_or_else(|| "write percent as a plain decimal such as \"12.15\"".into());
                self.problem(ProblemCode::RateInvalid, at, value, hint);
                None
            }
        }
    }

    /// Reads a whole number between two bounds.
    pub fn integer(&mut self, value: &Value, at: &At, least: i32, most: i32) -> Option<i32> {
        if let Value::Integer(integer) = value
            && (least..=most).contains(integer)
        {
            return Some(*integer);
        }
        let hint = format!("a whole number from {least} to {most}");
        self.problem(ProblemCode::NumberInvalid, at, value, hint);
        None
    }

    /// Reads `true` or `false`.
    pub fn flag(&mut self, value: &Value, at: &At) -> Option<bool> {
        if let Value::Flag(flag) = value {
            return Some(*flag);
        }
        self.wrong_type(at, value, "true or false");
        None
    }

    /// Reads a text of reasonable length.
    pub fn text(&mut self, value: &Value, at: &At) -> Option<String> {
        match value {
            Value::Text(text) if text.len() <= LONGEST_TEXT => Some((*text).to_string()),
            Value::Text(_) => {
                let hint = format!("at most {LONGEST_TEXT} bytes");
                self.problem(ProblemCode::TextTooLong, at, value, hint);
                None
            }
            _ => {
                self.wrong_type(at, value, "text");
                None
            }
        }
    }

    /// Reads one of several words.
    pub fn choice<T>(
        &mut self,
        value: &Value,
        at: &At,
        words: &[&str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if let Value::Text(text) = value {
            if let Some(found) = parse(text) {
                return Some(found);
            }
            let hint = match nearest(text, words) {
                Some(meant) => format!("did you mean {meant}?"),
                None if words.is_empty() => "there is no choice here".to_string(),
                None => format!("one of {}", words.join(", ")),
            };
            self.problem(ProblemCode::InputChoice, at, value, hint);
        } else {
            self.wrong_type(at, value, &format!("one of {}", words.join(", ")));
        }
        None
    }
}

/// Suggests the plain form of a number written with a comma or with spaces: `12,50`, `1 234.50`.
fn suggest_decimal(value: &Value) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace() && !"'€$£%".contains(*c)).collect();
    let plain = match plain.rsplit_once(',') {
        // Two digits or one after the comma: it is the decimal point. Three: it groups thousands.
        Some((whole, fraction)) if fraction.len() != 3 && !fraction.contains('.') => {
            format!("{}.{fraction}", whole.replace(['.', ','], ""))
        }
        _ => plain.replace(',', ""),
    };
    Amount::parse(&plain, Currency::EUR).ok().map(|_| format!("write \"{plain}\""))
}

/// Returns the word that a misspelt one most likely stands for, or `None`.
pub(crate) fn nearest<'w>(word: &str, words: &[&'w str]) -> Option<&'w str> {
    if word.len() > 40 {
        return None;
    }
    let scored = words.iter().map(|known| (distance(word, known), *known));
    let (distance, known) = scored.min_by_key(|(distance, _)| *distance)?;
    // A third of the letters may be wrong, two at least.
    (distance <= (known.len() / 3).max(2) && distance < word.chars().count()).then_some(known)
}

/// The number of letters to add, drop or change to make one word of another, capitals aside.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<u8> = b.bytes().map(|byte| byte.to_ascii_lowercase()).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.bytes().map(|byte| byte.to_ascii_lowercase()).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(0);
            let best = (diagonal + usize::from(ca != *cb)).min(above + 1).min(left + 1);
            if let Some(cell) = row.get_mut(j) {
                *cell = left;
            }
            diagonal = above;
            left = best;
        }
        if let Some(cell) = row.last_mut() {
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_as_the_caller_would() {
        let payments = At::ROOT.key("payments");
        let third = payments.place(2);
        assert_eq!(third.key("date").path(), "payments[2].date");
        assert_eq!(At::ROOT.path(), "");
    }

    #[test]
    fn finds_what_was_meant() {
        let keys = ["issued", "total", "terms", "due"];
        assert_eq!(nearest("isued", &keys), Some("issued"));
        assert_eq!(nearest("issueDate", &keys), None);
        assert_eq!(nearest("Total", &keys), Some("total"));
        assert_eq!(nearest("x", &keys), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn suggests_plain_decimals() {
        let hint = |text| suggest_decimal(&Value::Text(text));
        assert_eq!(hint("12,50").as_deref(), Some("write \"12.50\""));
        assert_eq!(hint("1 234,5 €").as_deref(), Some("write \"1234.5\""));
        assert_eq!(hint("1.234,50").as_deref(), Some("write \"1234.50\""));
        assert_eq!(hint("12,500").as_deref(), Some("write \"12500\""));
        assert_eq!(hint("twelve"), None);
    }
}
