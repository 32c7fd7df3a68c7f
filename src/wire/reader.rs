//! Readers of plain data: they go on after a problem, so that all problems come at once.

use super::value::Value;
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::law::{Law, laws};
use crate::money::{Amount, Currency, ParseDecimalError, Rate};
use crate::reminders::NAMES;
use crate::shape::{
    ANY_SIGN, Input, InputField, InputKind, InputPath, InputShape, LONGEST_TEXT, Named, Slot,
    meant, nearest, one_of,
};
use crate::terms::{AgreedTerms, NO_CURRENCY, PaymentTerms, parse_figures, parse_terms};

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

/// What to do with the words of a term where none are read.
const WITHOUT_WORDS: &str = "words are read by \"echeance\", not by \"echeance/claim\"; \
    here give steps, { steps: [{ addDays: 30 }] }, a number of days or a date";

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
    /// A key that may be missing although its description needs it.
    pub may_lack: Option<&'static str>,
    /// Whether keys that are not known are passed over.
    pub ignores_unknown: bool,
    /// What could not be read although its own path has no problem.
    unread: Vec<String>,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader {
            problems: ProblemList::default(),
            currency: Currency::EUR,
            law: None,
            may_lack: None,
            ignores_unknown: false,
            unread: Vec::new(),
        }
    }
}

impl Reader {
    /// Notes a problem with a value; `hint` says what would be right.
    #[cold]
    #[inline(never)]
    pub fn problem(&mut self, code: ProblemCode, at: &InputPath, value: &Value, hint: &str) {
        self.problems.add(|| Problem::new(code, at.text()).value(value.shown()).hint(hint));
    }

    /// Notes a value that is missing.
    pub fn missing(&mut self, at: &InputPath, key: &str) {
        let problem = || Problem::new(ProblemCode::InputMissing, at.text());
        self.problems.add(|| problem().hint(["set ", key].concat()));
    }

    /// Adds the problems of what was read. What could not be read was said, and nothing is said of
    /// what it is part of.
    pub fn add(&mut self, found: ProblemList) {
        if self.problems.is_full() {
            // What is only counted cannot be told from what was said.
            return;
        }
        let known: Vec<String> = self.problems.iter().map(|problem| problem.path.clone()).collect();
        let said = |path: &str| known.iter().chain(&self.unread).any(|said| within(said, path));
        self.problems.merge(found, |_, problem| !said(&problem.path));
        // The problems of a list come in its order.
        self.problems.sort(|a, b| comes_before(&a.path, &b.path));
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
            if !keys.contains(key) && !self.ignores_unknown {
                let hint = match *key {
                    _ if self.problems.is_full() => String::new(),
                    "currency" => "all amounts are in the currency of the invoice".to_string(),
                    _ => meant(key, keys, "known here: "),
                };
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
        let keys = [keys, &["unknownKeys"]].concat();
        let fields = self.record(value, &InputPath::ROOT, &keys)?;
        let unknown = |reader: &mut Reader, value: &'v Value<'v>, at: &InputPath| {
            reader.choice(value, at, &["refuse", "ignore"])
        };
        self.ignores_unknown = self.optional(&fields, "unknownKeys", unknown) == Some(1);
        Some(fields)
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

    /// Returns the value of a field that must be there.
    #[inline(never)]
    fn needed<'v>(&mut self, fields: &Fields<'v, '_>, key: &str) -> Option<&'v Value<'v>> {
        let value = fields.get(key);
        if value.is_none() {
            self.missing(&fields.at.key(key), key);
        }
        value
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

    /// Reads a value of a type, and checks it.
    pub fn read<T: Input>(&mut self, value: &Value, at: &InputPath) -> Option<T> {
        let before = self.problems.len();
        let slot = self.slot(value, &T::KIND, at);
        let read = T::take(&slot);
        let mut found = ProblemList::default();
        read.check(&T::KIND, at, &mut found);
        self.add(found);
        (self.problems.len() == before).then_some(read)
    }

    /// Reads a value of a kind. Where it cannot be read nothing comes of it, or a harmless value:
    /// what else is wrong is found too.
    #[inline(never)]
    pub fn slot<'v>(
        &mut self,
        value: &'v Value<'v>,
        kind: &'static InputKind,
        at: &InputPath,
    ) -> Slot<'v> {
        let read = match kind {
            InputKind::Date => self.date(value, at).map(|date| Slot::Number(date.days())),
            InputKind::MonthDay => self.month_day(value, at),
            InputKind::Month => self.month(value, at),
            InputKind::AmountOrZero => self.amount(value, at, 0, "zero at least").map(Slot::Amount),
            InputKind::Amount(hint) => {
                let amount = self.amount(value, at, 1, hint);
                Some(Slot::Amount(amount.unwrap_or_else(|| self.stand_in())))
            }
            InputKind::Rate(least, most) => {
                let rate = self.rate(value, at, *least, *most);
                rate.map(|rate| Slot::Number(rate.millionths()))
            }
            InputKind::Integer(least, most) => {
                self.integer(value, at, *least, *most).map(Slot::Number)
            }
            InputKind::Flag => self.flag(value, at).map(|flag| Slot::Number(flag.into())),
            // Ids that are numbers stand for their digits.
            InputKind::Text => match value {
                Value::Integer(number) => Some(Slot::Number(*number)),
                Value::Number(text)
                    if text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit()) =>
                {
                    Some(Slot::Text(text))
                }
                _ => self.text(value, at).map(Slot::Text),
            },
            InputKind::Name(named) => self.name(*named, value, at).map(Slot::Text),
            InputKind::Choice(words) => {
                self.choice(value, at, words).map(|place| Slot::Number(place as i32))
            }
            InputKind::Currency => {
                let currency = self.currency_code(value, at);
                self.currency = currency.unwrap_or(self.currency);
                currency.map(Slot::Currency)
            }
            InputKind::Law => {
                let found = self.law_code(value, at);
                self.law = found.and_then(|place| laws().get(place).copied());
                self.currency = self.law.map_or(self.currency, |law| law.currency);
                found.map(|place| Slot::Number(place as i32))
            }
            InputKind::Words(parts) => {
                let days;
                let words = match value {
                    // A number is one of days, and a notice says so.
                    Value::Integer(number) if *number >= 0 => {
                        days = number.to_string();
                        &Value::Text(&days)
                    }
                    _ => value,
                };
                self.terms(words, at, *parts).map(|agreed| Slot::Other(Box::new(agreed)))
            }
            InputKind::List(item, none, most) => self.list(value, at, item, *none, *most),
            InputKind::Map(kind, most) => self.map(value, at, kind, *most),
            InputKind::Record(shape) => {
                self.fields(value, at, &[], &[shape.fields]).map(Slot::Record)
            }
            InputKind::Keyed(..) => self.one_of(value, at, std::slice::from_ref(kind), None),
            InputKind::OneOf(forms, several) => self.one_of(value, at, forms, Some(*several)),
            InputKind::Tagged(shapes) => self.tagged(value, at, shapes),
        };
        read.unwrap_or(Slot::Absent)
    }

    /// Reads an object with these fields and no other, a tag aside.
    pub fn fields<'v>(
        &mut self,
        value: &'v Value<'v>,
        at: &InputPath,
        tag: &[&str],
        described: &[&'static [InputField]],
    ) -> Option<Vec<Slot<'v>>> {
        let described = || described.iter().copied().flatten();
        let keys: Vec<&str> =
            tag.iter().copied().chain(described().map(|field| field.key)).collect();
        let fields = self.record(value, at, &keys)?;
        Some(described().map(|field| self.field(&fields, field)).collect())
    }

    /// Reads a field of a record by its description.
    pub fn field<'v>(&mut self, fields: &Fields<'v, '_>, field: &'static InputField) -> Slot<'v> {
        let missing = field.needed && self.may_lack != Some(field.key);
        let given = if missing { self.needed(fields, field.key) } else { fields.get(field.key) };
        match (given, &field.kind) {
            (Some(value), kind) => self.slot(value, kind, &fields.at.key(field.key)),
            (None, InputKind::Amount(_)) if field.needed => Slot::Amount(self.stand_in()),
            _ => Slot::Absent,
        }
    }

    /// An amount that stands in for one that is missing or could not be read.
    fn stand_in(&self) -> Amount {
        Amount::from_minor(100 * self.currency.minor_units(), self.currency)
    }

    fn list<'v>(
        &mut self,
        value: &'v Value<'v>,
        at: &InputPath,
        item: &'static InputKind,
        none: Option<(ProblemCode, &str)>,
        most: usize,
    ) -> Option<Slot<'v>> {
        let Value::List(values) = value else {
            self.wrong_type(at, value, "a list");
            return None;
        };
        if let Some((code, hint)) = none
            && values.is_empty()
        {
            self.problem(code, at, value, hint);
        }
        if values.len() > most {
            self.problem(ProblemCode::InputTooLarge, at, value, &format!("at most {most}"));
        }
        let mut slots = Vec::with_capacity(values.len().min(most));
        let currency = self.currency;
        for (place, value) in values.iter().enumerate().take(most) {
            slots.push(self.slot(value, item, &at.place(place)));
            // The currency that an entry names is its own.
            self.currency = currency;
        }
        Some(Slot::List(slots))
    }

    fn map<'v>(
        &mut self,
        value: &'v Value<'v>,
        at: &InputPath,
        kind: &'static InputKind,
        most: usize,
    ) -> Option<Slot<'v>> {
        let Value::Record(entries) = value else {
            self.wrong_type(at, value, "an object");
            return None;
        };
        if entries.len() > most {
            self.problem(ProblemCode::InputTooLarge, at, value, &format!("at most {most}"));
        }
        let given = entries.iter().filter(|(_, value)| *value != Value::Null);
        let read =
            given.take(most).map(|(key, value)| (*key, self.slot(value, kind, &at.key(key))));
        Some(Slot::Map(read.collect()))
    }

    /// Reads a value in one of several forms: an object by the first key of each, anything else by
    /// its type.
    fn one_of<'v>(
        &mut self,
        value: &'v Value<'v>,
        at: &InputPath,
        forms: &'static [InputKind],
        several: Option<ProblemCode>,
    ) -> Option<Slot<'v>> {
        let objects = || forms.iter().filter_map(first_key);
        let form = match value {
            Value::Record(entries) if objects().next().is_some() => {
                let given = |key: &str| {
                    entries.iter().any(|(name, value)| *name == key && *value != Value::Null)
                };
                let mut found =
                    (0..).zip(forms).filter(|(_, form)| first_key(form).is_some_and(given));
                match (found.next(), found.next()) {
                    (Some((form, _)), None) => form,
                    (None, _) if several != Some(ProblemCode::TermsStep) => {
                        forms.iter().position(|form| first_key(form).is_some())?
                    }
                    _ => {
                        let keys: Vec<&str> = objects().collect();
                        let code = several.unwrap_or(ProblemCode::InputChoice);
                        self.problem(code, at, value, &one_of(&keys, "one of "));
                        return None;
                    }
                }
            }
            _ => match forms.iter().position(|form| takes(form, value)) {
                Some(form) if !is_choice(forms.get(form)?) || decimal_of(value).is_none() => form,
                found => {
                    let hint = keyed_number(forms, value);
                    if let Some(hint) = hint {
                        self.problem(ProblemCode::InputType, at, value, &hint);
                        return None;
                    }
                    found.unwrap_or(0)
                }
            },
        };
        let slot = match forms.get(form)? {
            InputKind::Keyed(key, inner) => {
                let fields = self.record(value, at, &[key])?;
                let value = self.needed(&fields, key)?;
                self.slot(value, inner, &at.key(key))
            }
            kind => self.slot(value, kind, at),
        };
        Some(Slot::Form(form, Box::new(slot)))
    }

    /// Reads an object whose `kind` says what else may stand in it, so that is looked at first.
    fn tagged<'v>(
        &mut self,
        value: &'v Value<'v>,
        at: &InputPath,
        shapes: &'static [(&'static str, &'static InputShape)],
    ) -> Option<Slot<'v>> {
        let Value::Record(entries) = value else {
            self.wrong_type(at, value, "an object");
            return None;
        };
        let fields = Fields { entries, at };
        let kind = self.needed(&fields, "kind");
        let kinds: Vec<&str> = shapes.iter().map(|(kind, _)| *kind).collect();
        let form = kind.and_then(|kind| self.choice(kind, &at.key("kind"), &kinds));
        let Some(form) = form else {
            self.unread.push(at.text());
            return None;
        };
        let slots = self.fields(value, at, &["kind"], &[shapes.get(form)?.1.fields])?;
        Some(Slot::Form(form, Box::new(Slot::Record(slots))))
    }

    fn month_day<'v>(&mut self, value: &Value, at: &InputPath) -> Option<Slot<'v>> {
        let found = match value {
            // 2024 has every day that a year can have.
            Value::Text(text) => Date::parse(&["2024-", text].concat()),
            _ => None,
        };
        if found.is_none() {
            let hint = "write month and day, MM-DD, such as \"08-01\"";
            self.problem(ProblemCode::DateInvalid, at, value, hint);
        }
        found.map(|date| Slot::Number(i32::from(date.month()) * 100 + i32::from(date.day())))
    }

    fn month<'v>(&mut self, value: &Value, at: &InputPath) -> Option<Slot<'v>> {
        let found = match value {
            Value::Text(text) => {
                Date::parse(&[text, "-01"].concat()).filter(|date| date.in_range())
            }
            _ => None,
        };
        if found.is_none() {
            let hint = "write year and month, YYYY-MM, such as \"2026-01\"";
            self.problem(ProblemCode::DateInvalid, at, value, hint);
        }
        found.map(|date| Slot::Number(date.days()))
    }

    /// Reads the code of a currency.
    pub fn currency_code(&mut self, value: &Value, at: &InputPath) -> Option<Currency> {
        let found = match value {
            Value::Text(code) if code.len() == 3 => Currency::parse(&code.to_ascii_uppercase()),
            _ => None,
        };
        if found.is_none() {
            let hint = "a code of three letters, such as \"EUR\"";
            self.problem(ProblemCode::CurrencyInvalid, at, value, hint);
        }
        found
    }

    /// Reads the code of a law, and returns its place among the laws.
    pub fn law_code(&mut self, value: &Value, at: &InputPath) -> Option<usize> {
        let codes: Vec<&str> = laws().iter().map(|law| law.code).collect();
        let found = match value {
            Value::Text(code) => codes.iter().position(|known| known.eq_ignore_ascii_case(code)),
            _ => None,
        };
        if found.is_none() {
            let hint = match value {
                // The two codes that people write for others.
                Value::Text("UK" | "uk") => "the code of the United Kingdom is GB".to_string(),
                Value::Text("EL" | "el") => "the code of Greece is GR".to_string(),
                Value::Text(code) if code.len() > 3 => {
                    "give the code of the country: lawOf finds it by its name".to_string()
                }
                Value::Text(_) => one_of(&codes, "one of "),
                _ => "give the code of a country, such as \"FR\"".to_string(),
            };
            self.problem(ProblemCode::LawUnsupported, at, value, &hint);
        }
        found
    }

    /// Reads a name. What bears it is looked up where the rules are, but for built-in scenarios.
    fn name<'v>(&mut self, named: Named, value: &Value<'v>, at: &InputPath) -> Option<&'v str> {
        let name = self.text(value, at)?;
        if named == Named::Scenario && !NAMES.contains(&name) {
            let hint = match nearest(name, NAMES) {
                Some(meant) => format!("did you mean {meant}?"),
                None => one_of(NAMES, "one of ") + ", or an object",
            };
            self.problem(ProblemCode::ScenarioUnknown, at, value, &hint);
            return None;
        }
        Some(name)
    }

    /// Reads a term as people write it, in parts only where they are allowed.
    pub fn terms(&mut self, value: &Value, at: &InputPath, parts: bool) -> Option<AgreedTerms> {
        let Value::Text(text) = value else {
            self.wrong_type(at, value, "a payment term in words, such as \"30 days\"");
            return None;
        };
        let words = cfg!(feature = "main");
        let read = if words { parse_terms(text, self.law) } else { parse_figures(text) };
        let agreed = match read {
            Ok(agreed) => agreed,
            Err(unread) => {
                let hint = if words { &unread.hint() } else { WITHOUT_WORDS };
                let part = Value::Text(&unread.part);
                self.problem(ProblemCode::TermsUnreadable, at, &part, hint);
                return None;
            }
        };
        if !parts && matches!(agreed.terms, PaymentTerms::Split(_)) {
            self.problem(ProblemCode::TermsSplit, at, value, "a part has one due date");
            return None;
        }
        let currency = self.currency;
        let other = agreed.terms.currency().filter(|named| *named != currency);
        if let Some(other) = other.filter(|_| currency.code() != NO_CURRENCY) {
            let hint = format!("it names {}, the invoice is in {}", other.code(), currency.code());
            self.problem(ProblemCode::CurrencyMismatch, at, value, &hint);
            return None;
        }
        Some(agreed)
    }

    /// Reads a date: `YYYY-MM-DD`, or an object that prints as one.
    pub fn date(&mut self, value: &Value, at: &InputPath) -> Option<Date> {
        let text = match value {
            Value::Text(text) | Value::Like(text) => text,
            _ => "",
        };
        // Ten digits or thirteen are seconds or milliseconds since 1970.
        let stamp = match value {
            Value::Integer(number) => *number >= 100_000_000,
            Value::Number(text) | Value::Text(text) => {
                matches!(text.len(), 10 | 13) && text.bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => *value == Value::Instant,
        };
        if stamp {
            let hint = "dayIn(instant, \"Europe/Paris\") gives its day there: \"2026-01-31\"";
            self.problem(ProblemCode::DateInstant, at, value, hint);
            return None;
        }
        let Some(date) = Date::parse(text) else {
            let digits;
            let text = match value {
                Value::Integer(number) => {
                    digits = number.to_string();
                    &digits
                }
                _ => text,
            };
            let hint = match meant_day(text) {
                Some(day) => format!("write \"{day}\""),
                None => "write YYYY-MM-DD, a day that exists, such as \"2026-01-31\"".into(),
            };
            self.problem(ProblemCode::DateInvalid, at, value, &hint);
            return None;
        };
        if !date.in_range() {
            self.problem(ProblemCode::DateRange, at, value, "from 1990-01-01 to 2199-12-31");
            return None;
        }
        Some(date)
    }

    /// Reads an amount of so many minor units at least, in units of the currency.
    #[inline(never)]
    fn amount(&mut self, value: &Value, at: &InputPath, least: i64, hint: &str) -> Option<Amount> {
        let currency = self.currency;
        let parsed = match value {
            Value::Integer(units) => {
                let minor = i64::from(*units) * currency.minor_units();
                Ok(Amount::from_minor(minor, currency))
            }
            // Decimals of other libraries print as one.
            Value::Number(text) | Value::Text(text) | Value::Like(text) => {
                Amount::parse(text, currency)
            }
            _ => Err(ParseDecimalError::Unreadable),
        };
        match parsed {
            Ok(amount) if amount.minor() >= least || hint == ANY_SIGN => return Some(amount),
            Ok(_) => self.problem(ProblemCode::AmountNotPositive, at, value, hint),
            Err(ParseDecimalError::Unreadable) => {
                let hint = suggest_decimal(value, "write a plain decimal such as \"1234.50\"");
                self.problem(ProblemCode::AmountInvalid, at, value, &hint);
            }
            Err(ParseDecimalError::TooPrecise) => {
                let (code, digits) = (currency.code(), currency.digits());
                let hint = match without_noise(value, currency) {
                    Some(amount) => format!("write \"{amount}\""),
                    None => format!("{code} has {digits} decimals: round it before"),
                };
                self.problem(ProblemCode::AmountPrecision, at, value, &hint);
            }
            Err(ParseDecimalError::TooLarge) => {
                self.problem(ProblemCode::AmountRange, at, value, "below 1000000000000000");
            }
        }
        None
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
            Value::Number(text) | Value::Text(text) | Value::Like(text) => text,
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
    pub fn text<'v>(&mut self, value: &Value<'v>, at: &InputPath) -> Option<&'v str> {
        match value {
            Value::Text(text) if text.len() <= LONGEST_TEXT => Some(*text),
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
}

/// Whether one path is the other, or lies within it, either way.
fn within(a: &str, b: &str) -> bool {
    let (outer, inner) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let rest = inner.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Whether one path is of an earlier place of the same list than the other.
fn comes_before(a: &str, b: &str) -> bool {
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    // Back to where the number begins that differs.
    let list = a.get(..same).and_then(|shared| shared.rfind('['));
    let place = |path: &str| path.get(list? + 1..)?.split_once(']')?.0.parse::<usize>().ok();
    match (place(a), place(b)) {
        (Some(a), Some(b)) => a < b,
        _ => false,
    }
}

/// The first key of a form that is an object.
fn first_key(form: &InputKind) -> Option<&'static str> {
    match form {
        InputKind::Keyed(key, _) => Some(key),
        InputKind::Record(shape) => shape.fields.first().map(|field| field.key),
        _ => None,
    }
}

fn is_choice(form: &InputKind) -> bool {
    matches!(form, InputKind::Choice(_))
}

/// A value that is a decimal number by itself, as text.
fn decimal_of(value: &Value) -> Option<String> {
    match value {
        Value::Integer(number) => Some(number.to_string()),
        Value::Number(text) | Value::Text(text) => plain_decimal(text),
        _ => None,
    }
}

/// Says how to write a bare number where an object says what it is: `{ annualRate: "12" }`.
#[cold]
#[inline(never)]
fn keyed_number(forms: &[InputKind], value: &Value) -> Option<String> {
    let number = decimal_of(value)?;
    let keys = forms.iter().filter_map(|form| match form {
        InputKind::Keyed(key, InputKind::Amount(_) | InputKind::Rate(..)) => Some((*key, "\"")),
        InputKind::Keyed(key, InputKind::Integer(..)) => Some((*key, "")),
        _ => None,
    });
    let mut hint = String::new();
    for (key, quote) in keys {
        let start = if hint.is_empty() { "write { " } else { " or { " };
        hint.extend([start, key, ": ", quote, &number, quote, " }"]);
    }
    (!hint.is_empty()).then_some(hint)
}

/// The amount that binary arithmetic missed by a trace: `0.30` for `0.30000000000000004`.
#[cold]
#[inline(never)]
fn without_noise(value: &Value, currency: Currency) -> Option<Amount> {
    let Value::Number(text) = value else { return None };
    let (whole, fraction) = text.split_once('.')?;
    let (kept, noise) = fraction.split_at_checked(currency.digits().into())?;
    let below = Amount::parse(&[whole, ".", kept].concat(), currency).ok()?;
    match noise.get(..6)? {
        "000000" => Some(below),
        "999999" => Some(Amount::from_minor(below.minor() + 1, currency)),
        _ => None,
    }
}

/// Whether a form is for values of this type.
fn takes(form: &InputKind, value: &Value) -> bool {
    match value {
        Value::Integer(_) => matches!(form, InputKind::Words(_)),
        Value::Text(_) => {
            matches!(
                form,
                InputKind::Choice(_) | InputKind::Words(_) | InputKind::Name(_) | InputKind::Date
            )
        }
        Value::List(_) => matches!(form, InputKind::List(..)),
        _ => false,
    }
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

/// Returns the day that a text means which is written in another way: with a time after it, without
/// zeros, in one number, or with the year last. Where day and month could be either, there is none.
fn meant_day(text: &str) -> Option<Date> {
    // No date is that long, with whatever time after it.
    let text = text.trim().get(..40).unwrap_or(text.trim());
    let day = text.split(['T', 't', ' ']).next()?.trim_end_matches(['.', ',']);
    let day = match day.as_bytes() {
        digits if digits.len() == 8 && digits.iter().all(u8::is_ascii_digit) => {
            format!("{}-{}-{}", day.get(..4)?, day.get(4..6)?, day.get(6..)?)
        }
        _ => day.replace(['/', '.'], "-"),
    };
    let mut parts = day.split('-');
    let [first, second, third] = [parts.next()?, parts.next()?, parts.next()?];
    let (year, month, day) = match (first.len(), third.len(), parts.next()) {
        (4, 1..=2, None) => (first, second, third),
        (1..=2, 4, None) => {
            let numbers = (first.parse::<u8>().ok()?, second.parse::<u8>().ok()?);
            // "31.1.2026" and "31/01/2026", but "1/31/2026" too.
            match numbers {
                (_, 13..) => (third, first, second),
                (13.., _) => (third, second, first),
                _ if text.contains('.') => (third, second, first),
                (a, b) if a == b => (third, second, first),
                _ => return None,
            }
        }
        _ => return None,
    };
    Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_written_in_another_way_is_understood() {
        let meant = |text| meant_day(text).map(|day| day.to_string());
        for text in [
            "2026-01-31T10:00:00.000Z",
            "2026-01-31 10:00",
            "2026-1-31",
            "2026/01/31",
            "20260131",
            "31.01.2026",
            "31.1.2026",
            "31/01/2026",
            "1/31/2026",
            " 2026-01-31 ",
        ] {
            assert_eq!(meant(text).as_deref(), Some("2026-01-31"), "{text}");
        }
        assert_eq!(meant("01.02.2026").as_deref(), Some("2026-02-01"));
        assert_eq!(meant("2/2/2026").as_deref(), Some("2026-02-02"));
        // Either could be the month; no such day; no day at all.
        for text in
            ["01/02/2026", "2026-02-30", "30.02.2026", "1-2-3", "", "x", "2026-01", "éé", "--"]
        {
            assert_eq!(meant(text), None, "{text}");
        }
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
