//! Readers of plain data: they go on after a problem, so that all problems come at once.

use super::value::Value;
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::law::Law;
use crate::money::{Amount, Currency, ParseDecimalError, Rate};
use crate::shape::Vocabulary;

/// Where a value stands in the input: a key or a place under a parent, up to the root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InputPath<'p> {
    parent: Option<&'p InputPath<'p>>,
    step: PathSegment<'p>,
}

#[derive(Clone, Copy, Debug)]
enum PathSegment<'p> {
    Root,
    Key(&'p str),
    Place(usize),
}

impl<'p> InputPath<'p> {
    /// The whole input.
    pub const ROOT: InputPath<'static> = InputPath { parent: None, step: PathSegment::Root };

    /// The value under a key.
    pub fn key(&'p self, key: &'p str) -> InputPath<'p> {
        InputPath { parent: Some(self), step: PathSegment::Key(key) }
    }

    /// The value at a place of a list.
    pub fn place(&'p self, place: usize) -> InputPath<'p> {
        InputPath { parent: Some(self), step: PathSegment::Place(place) }
    }

    /// Writes the path as the caller would: `payments[2].date`.
    pub fn path(&self) -> String {
        let mut path = self.parent.map(InputPath::path).unwrap_or_default();
        match self.step {
            PathSegment::Root => {}
            PathSegment::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            PathSegment::Place(place) => {
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
    at: &'p InputPath<'p>,
}

impl<'v> Fields<'v, '_> {
    /// Returns the value of a field, or `None` where it is missing, `undefined` or `null`.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Option<&'v Value<'v>> {
        let entry = self.entries.iter().rev().find(|(name, _)| *name == key);
        entry.map(|(_, value)| value).filter(|value| **value != Value::Null)
    }
}

/// Longest text that is read, in bytes.
const LONGEST_TEXT: usize = 1_000;

/// Reads values and collects their problems.
///
/// The generic functions are thin: they are compiled for each type, what they call is compiled once.
#[derive(Debug)]
pub(crate) struct Reader {
    pub problems: ProblemList,
    /// The currency of the amounts that follow.
    pub currency: Currency,
    /// The law under which words of payment terms are understood.
    pub law: Option<&'static Law>,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader { problems: ProblemList::default(), currency: Currency::EUR, law: None }
    }
}

impl Reader {
    /// Notes a problem with a value; `hint` says what would be right.
    #[cold]
    #[inline(never)]
    pub fn problem(&mut self, code: ProblemCode, at: &InputPath, value: &Value, hint: &str) {
        self.problems.add(|| Problem::new(code, at.path()).value(value.shown()).hint(hint));
    }

    /// Returns what was read, or all problems.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Problems> {
        match read {
            Some(read) if self.problems.is_empty() => Ok(read),
            _ => Err(self.problems.into()),
        }
    }

    /// Reads a record with these keys and no other.
    #[inline(never)]
    pub fn record<'v, 'p>(
        &mut self,
        value: &'v Value<'v>,
        at: &'p InputPath<'p>,
        keys: &[&str],
    ) -> Option<Fields<'v, 'p>> {
        let Value::Record(entries) = value else {
            self.wrong_type(at, value, "an object");
            return None;
        };
        for (key, value) in entries {
            if !keys.contains(key) {
                let full = self.problems.is_full();
                let hint = if full { String::new() } else { meant(key, keys, "known here: ") };
                self.problem(ProblemCode::InputUnknownKey, &at.key(key), value, &hint);
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
            self.wrong_type(&InputPath::ROOT.key(name), value, "an object");
            return None;
        }
        self.record(value, &InputPath::ROOT, keys)
    }

    /// Reads a field that must be there.
    pub fn required<'v, T>(
        &mut self,
        fields: &Fields<'v, '_>,
        key: &str,
        read: impl FnOnce(&mut Reader, &'v Value<'v>, &InputPath) -> Option<T>,
    ) -> Option<T> {
        let value = self.needed(fields, key)?;
        read(self, value, &fields.at.key(key))
    }

    /// Reads a field that may be missing.
    pub fn optional<'v, T>(
        &mut self,
        fields: &Fields<'v, '_>,
        key: &str,
        read: impl FnOnce(&mut Reader, &'v Value<'v>, &InputPath) -> Option<T>,
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
        mut read: impl FnMut(&mut Reader, &'v Value<'v>, &InputPath) -> Option<T>,
    ) -> Vec<T> {
        let mut list = Vec::new();
        let at = fields.at.key(key);
        for (place, value) in self.values(fields, key, most).iter().enumerate() {
            if let Some(item) = read(self, value, &at.place(place)) {
                list.push(item);
            }
        }
        list
    }

    /// Returns the value of a field that must be there.
    #[inline(never)]
    fn needed<'v>(&mut self, fields: &Fields<'v, '_>, key: &str) -> Option<&'v Value<'v>> {
        let value = fields.get(key);
        if value.is_none() {
            let hint = ["set ", key].concat();
            self.problems.add(|| {
                Problem::new(ProblemCode::InputMissing, fields.at.key(key).path()).hint(hint)
            });
        }
        value
    }

    /// Returns the values of a list that may be missing.
    #[inline(never)]
    fn values<'v>(&mut self, fields: &Fields<'v, '_>, key: &str, most: usize) -> &'v [Value<'v>] {
        let Some(value) = fields.get(key) else { return &[] };
        let at = &fields.at.key(key);
        let Value::List(values) = value else {
            self.wrong_type(at, value, "a list");
            return &[];
        };
        if values.len() > most {
            self.problem(ProblemCode::InputTooLarge, at, value, &format!("at most {most}"));
        }
        values.get(..most).unwrap_or(values)
    }

    /// Notes a value of the wrong type.
    #[cold]
    #[inline(never)]
    pub fn wrong_type(&mut self, at: &InputPath, value: &Value, expected: &str) {
        let code = match value {
            Value::TooDeep => ProblemCode::InputTooDeep,
            _ => ProblemCode::InputType,
        };
        self.problem(code, at, value, &["give ", expected].concat());
    }

    /// Reads a date: `YYYY-MM-DD`, or an object that prints as one.
    pub fn date(&mut self, value: &Value, at: &InputPath) -> Option<Date> {
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

    /// Reads an amount in units of the currency.
    #[inline(never)]
    pub fn amount(&mut self, value: &Value, at: &InputPath) -> Option<Amount> {
        let currency = self.currency;
        let parsed = match value {
            Value::Integer(units) => {
                let minor = i64::from(*units) * currency.minor_units();
                return Some(Amount::from_minor(minor, currency));
            }
            Value::Number(text) | Value::Text(text) => Amount::parse(text, currency),
            _ => Err(ParseDecimalError::Unreadable),
        };
        match parsed {
            Ok(amount) => return Some(amount),
            Err(ParseDecimalError::Unreadable) => {
                let hint = suggest_decimal(value, "write a plain decimal such as \"1234.50\"");
                self.problem(ProblemCode::AmountInvalid, at, value, &hint);
            }
            Err(ParseDecimalError::TooPrecise) => {
                let (code, digits) = (currency.code(), currency.digits());
                let hint = format!("{code} has {digits} decimals: round it before");
                self.problem(ProblemCode::AmountPrecision, at, value, &hint);
            }
            Err(ParseDecimalError::TooLarge) => {
                self.problem(ProblemCode::AmountRange, at, value, "below 1000000000000000");
            }
        }
        None
    }

    /// Reads an amount greater than zero.
    #[inline(never)]
    pub fn positive(&mut self, value: &Value, at: &InputPath) -> Option<Amount> {
        let amount = self.amount(value, at)?;
        if amount.minor() <= 0 {
            self.problem(ProblemCode::AmountNotPositive, at, value, "give more than zero");
            return None;
        }
        Some(amount)
    }

    /// Reads a percentage from 0 to 100.
    pub fn percent(&mut self, value: &Value, at: &InputPath) -> Option<Rate> {
        self.rate(value, at, 0, 100)
    }

    /// Reads a percentage between two bounds, in percent.
    #[inline(never)]
    pub fn rate(&mut self, value: &Value, at: &InputPath, least: i32, most: i32) -> Option<Rate> {
        let whole;
        let text = match value {
            Value::Integer(percent) => {
                whole = percent.to_string();
                whole.as_str()
            }
            Value::Number(text) | Value::Text(text) => text,
            _ => "",
        };
        let within = i64::from(least) * 1_000_000..=i64::from(most) * 1_000_000;
        match Rate::parse(text) {
            Ok(rate) if within.contains(&i64::from(rate.millionths())) => return Some(rate),
            Ok(_) | Err(ParseDecimalError::TooLarge) => {
                let bounds = format!("from {least} to {most} percent");
                self.problem(ProblemCode::RateRange, at, value, &bounds);
            }
            Err(ParseDecimalError::TooPrecise) => {
                self.problem(ProblemCode::RatePrecision, at, value, "at most six decimals");
            }
            Err(ParseDecimalError::Unreadable) => {
                let hint =
                    suggest_decimal(value, "write percent as a plain decimal such as \"12.15\"");
                self.problem(ProblemCode::RateInvalid, at, value, &hint);
            }
        }
        None
    }

    /// Reads a whole number between two bounds.
    #[inline(never)]
    pub fn integer(&mut self, value: &Value, at: &InputPath, least: i32, most: i32) -> Option<i32> {
        if let Value::Integer(integer) = value
            && (least..=most).contains(integer)
        {
            return Some(*integer);
        }
        let hint = format!("a whole number from {least} to {most}");
        self.problem(ProblemCode::NumberInvalid, at, value, &hint);
        None
    }

    /// Reads `true` or `false`.
    #[inline(never)]
    pub fn flag(&mut self, value: &Value, at: &InputPath) -> Option<bool> {
        if let Value::Flag(flag) = value {
            return Some(*flag);
        }
        self.wrong_type(at, value, "true or false");
        None
    }

    /// Reads a text of reasonable length.
    #[inline(never)]
    pub fn text(&mut self, value: &Value, at: &InputPath) -> Option<String> {
        match value {
            Value::Text(text) if text.len() <= LONGEST_TEXT => Some((*text).to_string()),
            Value::Text(_) => {
                let hint = format!("at most {LONGEST_TEXT} bytes");
                self.problem(ProblemCode::TextTooLong, at, value, &hint);
                None
            }
            _ => {
                self.wrong_type(at, value, "text");
                None
            }
        }
    }

    /// Reads one of several words, and returns its place among them.
    #[inline(never)]
    pub fn choice(&mut self, value: &Value, at: &InputPath, words: &[&str]) -> Option<usize> {
        let Value::Text(text) = value else {
            self.wrong_type(at, value, &one_of(words, "one of "));
            return None;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            let hint = match words {
                _ if self.problems.is_full() => String::new(),
                [] => "there is no choice here".to_string(),
                _ => meant(text, words, "one of "),
            };
            self.problem(ProblemCode::InputChoice, at, value, &hint);
        }
        found
    }

    /// Reads one of the words of a type.
    pub fn word<T: Vocabulary>(&mut self, value: &Value, at: &InputPath) -> Option<T> {
        let place = self.choice(value, at, T::WORDS)?;
        T::ALL.get(place).copied()
    }
}

/// Says which word was probably meant or, where none is near, what there is.
#[cold]
pub(crate) fn meant(word: &str, words: &[&str], otherwise: &str) -> String {
    match nearest(word, words) {
        Some(meant) => ["did you mean ", meant, "?"].concat(),
        None => one_of(words, otherwise),
    }
}

/// Lists words after an introduction.
#[cold]
#[inline(never)]
pub(crate) fn one_of(words: &[&str], introduction: &str) -> String {
    let mut text = introduction.to_string();
    for (index, word) in words.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { ", " });
        text.push_str(word);
    }
    text
}

/// Suggests the plain form of a number written with a comma or with spaces: `12,50`, `1 234.50`.
#[cold]
#[inline(never)]
fn suggest_decimal(value: &Value, otherwise: &str) -> String {
    let plain = match value {
        Value::Text(text) => plain_decimal(text),
        _ => None,
    };
    plain.map_or_else(|| otherwise.to_string(), |plain| ["write \"", &plain, "\""].concat())
}

fn plain_decimal(text: &str) -> Option<String> {
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace() && !"'€$£%".contains(*c)).collect();
    let plain = match plain.rsplit_once(',') {
        // Two digits or one after the comma: it is the decimal point. Three: it groups thousands.
        Some((whole, fraction)) if fraction.len() != 3 && !fraction.contains('.') => {
            format!("{}.{fraction}", whole.replace(['.', ','], ""))
        }
        _ => plain.replace(',', ""),
    };
    Amount::parse(&plain, Currency::EUR).is_ok().then_some(plain)
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
        let payments = InputPath::ROOT.key("payments");
        let third = payments.place(2);
        assert_eq!(third.key("date").path(), "payments[2].date");
        assert_eq!(InputPath::ROOT.path(), "");
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
        let plain = |text| plain_decimal(text).unwrap_or_default();
        assert_eq!(plain("12,50"), "12.50");
        assert_eq!(plain("1 234,5 €"), "1234.5");
        assert_eq!(plain("1.234,50"), "1234.50");
        assert_eq!(plain("12,500"), "12500");
        assert_eq!(plain_decimal("twelve"), None);
    }
}
