//! Descriptions of what enters the library: the one source of its reader, of its checks, of the
//! table of keys and of the JSON Schemas.

use super::path::InputPath;
use crate::error::{Problem, ProblemCode, ProblemList};
use crate::money::{Amount, Currency, Rate, Rounding};
use std::any::Any;

/// What a field takes.
#[derive(Clone, Copy, Debug)]
pub enum InputKind {
    /// A date.
    Date,
    /// A month and a day, `MM-DD`.
    MonthDay,
    /// A month of a year, `YYYY-MM`.
    Month,
    /// An amount above zero; the text says what to do with any other.
    Amount(&'static str),
    /// A percentage between two bounds, in percent.
    Rate(i32, i32),
    /// A whole number between two bounds.
    Integer(i32, i32),
    /// True or false.
    Flag,
    /// Text of reasonable length.
    Text,
    /// The name of something that is known elsewhere.
    Name(Named),
    /// One of a fixed list of words.
    Choice(&'static [&'static str]),
    /// An amount that may be zero, in the currency of those before it.
    AmountOrZero,
    /// The code of a currency. Amounts that are read later are in it.
    Currency,
    /// The code of a law. Words of terms that are read later are understood under it.
    Law,
    /// A payment term in words, in parts or not.
    Words(bool),
    /// A list of at most so many values. Where none will not do, the code and the hint of the
    /// problem that says so.
    List(&'static InputKind, Option<(ProblemCode, &'static str)>, usize),
    /// An object with these keys and no other.
    Record(&'static InputShape),
    /// An object with any keys, of at most so many, and a value of one kind under each.
    Map(&'static InputKind, usize),
    /// An object of this key alone.
    Keyed(&'static str, &'static InputKind),
    /// One of several forms that differ in type or in their first key. The code is that of a
    /// problem where several are given at once.
    OneOf(&'static [InputKind], ProblemCode),
    /// An object whose `kind` says what else stands in it.
    Tagged(&'static [(&'static str, &'static InputShape)]),
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A series of rates.
    Series,
    /// The trade whose longest term holds.
    Sector,
    /// An alternative that a law leaves to the creditor.
    InterestOption,
    /// A built-in scenario.
    Scenario,
    /// A step of a scenario.
    Step,
}

/// An object: its name, and its fields in the order in which they are read.
#[derive(Clone, Copy, Debug)]
pub struct InputShape {
    /// The name in Rust.
    pub name: &'static str,
    /// The fields.
    pub fields: &'static [InputField],
}

/// A field of an object.
#[derive(Clone, Copy, Debug)]
pub struct InputField {
    /// Its key.
    pub key: &'static str,
    /// What it takes.
    pub kind: InputKind,
    /// Whether it must be given.
    pub needed: bool,
    /// What it is.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

impl InputKind {
    /// Whether a field of this kind must be given although its type could do without.
    pub(crate) const fn needs_one(&self) -> bool {
        matches!(self, InputKind::List(_, Some(_), _))
    }
}

impl InputField {
    /// Returns a field that must be given.
    pub const fn needed(key: &'static str, kind: InputKind) -> InputField {
        InputField {
            key,
            kind,
            needed: true,
            #[cfg(not(target_arch = "wasm32"))]
            doc: "",
        }
    }

    /// Returns a field that may be missing.
    pub const fn optional(key: &'static str, kind: InputKind) -> InputField {
        InputField { needed: false, ..InputField::needed(key, kind) }
    }
}

/// A value as it was read, by the kind of its field.
#[derive(Debug)]
pub enum Slot<'v> {
    /// Nothing was given, or what was given could not be read.
    Absent,
    /// A date in days since 1970-01-01, a month as that of its first day, a rate in millionths, month
    /// and day as `MMDD`, a whole number, a flag, or the place of a word or a law in its list.
    Number(i32),
    /// An amount.
    Amount(Amount),
    /// Text.
    Text(&'v str),
    /// A currency.
    Currency(Currency),
    /// The values of a list.
    List(Vec<Slot<'v>>),
    /// The keys of an object that takes any, and their values.
    Map(Vec<(&'v str, Slot<'v>)>),
    /// The fields of an object, in order.
    Record(Vec<Slot<'v>>),
    /// A value in one of several forms.
    Form(usize, Box<Slot<'v>>),
    /// A value of a floor above.
    Other(Box<dyn Any>),
}

impl<'v> Slot<'v> {
    /// Returns the fields of an object, or the values of a list.
    pub(crate) fn each(&self) -> std::slice::Iter<'_, Slot<'v>> {
        match self {
            Slot::Record(slots) | Slot::List(slots) => slots.iter(),
            _ => [].iter(),
        }
    }

    /// Returns the field at a place.
    #[inline(never)]
    pub(crate) fn field(&self, place: usize) -> &Slot<'v> {
        match self {
            Slot::Record(slots) => slots.get(place).unwrap_or(&Slot::Absent),
            _ => &Slot::Absent,
        }
    }

    /// Returns the number of the form and what was read in it.
    pub(crate) fn form(&self) -> (usize, &Slot<'v>) {
        if let Slot::Form(form, slot) = self { (*form, slot) } else { (usize::MAX, &Slot::Absent) }
    }

    /// Returns the number, or zero.
    pub(crate) fn number(&self) -> i32 {
        if let Slot::Number(number) = self { *number } else { 0 }
    }
}

/// A type that enters the library.
pub trait Input: Sized {
    /// What a field of this type takes.
    const KIND: InputKind;
    /// Whether it must be given.
    const NEEDED: bool = true;

    /// Takes the value that was read: where there is none, the default or, for want of one, a
    /// harmless value, so that what else is wrong is found too.
    fn take(slot: &Slot) -> Self;

    /// Notes what is wrong with the value by the kind of its field.
    fn check(&self, _kind: &InputKind, _at: &InputPath, _problems: &mut ProblemList) {}
}

/// Longest text, in bytes.
pub(crate) const LONGEST_TEXT: usize = 1_000;
/// Most entries of a list, unless its description says otherwise.
pub(crate) const MOST_ENTRIES: usize = 10_000;

/// Notes a problem with a value.
#[cold]
#[inline(never)]
pub(crate) fn note(
    problems: &mut ProblemList,
    code: ProblemCode,
    at: &InputPath,
    value: &dyn std::fmt::Display,
    hint: &str,
) {
    problems.add(|| Problem::new(code, at.text()).value(value).hint(hint));
}

/// Notes a whole number that is not within its bounds.
pub(crate) fn within(
    problems: &mut ProblemList,
    at: &InputPath,
    value: i32,
    (least, most): (i32, i32),
) {
    if !(least..=most).contains(&value) {
        let hint = format!("a whole number from {least} to {most}");
        note(problems, ProblemCode::NumberInvalid, at, &value, &hint);
    }
}

impl Input for i32 {
    const KIND: InputKind = InputKind::Integer(i32::MIN, i32::MAX);

    fn take(slot: &Slot) -> i32 {
        slot.number()
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        if let InputKind::Integer(least, most) = kind {
            within(problems, at, *self, (*least, *most));
        }
    }
}

impl Input for bool {
    const KIND: InputKind = InputKind::Flag;
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> bool {
        slot.number() != 0
    }
}

impl Input for String {
    const KIND: InputKind = InputKind::Text;

    fn take(slot: &Slot) -> String {
        match slot {
            Slot::Text(text) => (*text).to_string(),
            Slot::Number(number) => number.to_string(),
            _ => String::new(),
        }
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        if self.len() > LONGEST_TEXT {
            let hint = format!("at most {LONGEST_TEXT} bytes");
            note(problems, ProblemCode::TextTooLong, at, self, &hint);
        }
    }
}

impl Input for Rate {
    const KIND: InputKind = InputKind::Rate(0, 100);

    fn take(slot: &Slot) -> Rate {
        Rate::from_millionths(slot.number())
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        if let InputKind::Rate(least, most) = kind {
            let bounds = i64::from(*least) * 1_000_000..=i64::from(*most) * 1_000_000;
            if !bounds.contains(&self.millionths().into()) {
                let hint = format!("from {least} to {most} percent");
                note(problems, ProblemCode::RateRange, at, self, &hint);
            }
        }
    }
}

/// The hint of amounts that may be zero or below it: there is nothing to say of their sign.
pub(crate) const ANY_SIGN: &str = "";

impl Input for Amount {
    const KIND: InputKind = InputKind::Amount("give more than zero");

    fn take(slot: &Slot) -> Amount {
        match slot {
            Slot::Amount(amount) => *amount,
            _ => Amount::from_minor(1, Currency::EUR),
        }
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        if let InputKind::Amount(hint) = kind
            && self.minor() <= 0
            && *hint != ANY_SIGN
        {
            note(problems, ProblemCode::AmountNotPositive, at, self, hint);
        }
        if matches!(kind, InputKind::AmountOrZero) && self.minor() < 0 {
            note(problems, ProblemCode::AmountNotPositive, at, self, "zero at least");
        }
        if !self.in_range() {
            note(problems, ProblemCode::AmountRange, at, self, "below 1000000000000000");
        }
    }
}

impl Input for Currency {
    const KIND: InputKind = InputKind::Currency;

    fn take(slot: &Slot) -> Currency {
        if let Slot::Currency(currency) = slot { *currency } else { Currency::EUR }
    }
}

impl Input for Rounding {
    const KIND: InputKind = InputKind::Choice(&["half-up", "half-even", "down"]);

    fn take(slot: &Slot) -> Rounding {
        match slot.number() {
            1 => Rounding::HalfEven,
            2 => Rounding::Down,
            _ => Rounding::HalfUp,
        }
    }
}

impl<T: Input> Input for Option<T> {
    const KIND: InputKind = T::KIND;
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> Option<T> {
        (!matches!(slot, Slot::Absent)).then(|| T::take(slot))
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        if let Some(value) = self {
            value.check(kind, at, problems);
        }
    }
}

impl<T: Input> Input for Vec<T> {
    const KIND: InputKind = InputKind::List(&T::KIND, None, MOST_ENTRIES);
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> Vec<T> {
        slot.each().map(T::take).collect()
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        let InputKind::List(item, none, most) = kind else { return };
        if let Some((code, hint)) = none
            && self.is_empty()
        {
            note(problems, *code, at, &"list", hint);
        }
        if self.len() > *most {
            let hint = format!("at most {most}");
            note(problems, ProblemCode::InputTooLarge, at, &self.len(), &hint);
        }
        for (place, value) in self.iter().enumerate().take(*most) {
            value.check(item, &at.place(place), problems);
        }
    }
}

/// The length of the JavaScript name of a field.
#[allow(clippy::indexing_slicing)] // evaluated while compiling
pub(crate) const fn key_length(name: &str) -> usize {
    let (bytes, mut length, mut at) = (name.as_bytes(), 0, 0);
    while at < bytes.len() {
        if bytes[at] != b'_' {
            length += 1;
        }
        at += 1;
    }
    length
}

/// The JavaScript name of a field: `days_late` becomes `daysLate`.
#[allow(clippy::indexing_slicing)] // evaluated while compiling
pub(crate) const fn key<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let (bytes, mut key) = (name.as_bytes(), [0; LENGTH]);
    let (mut at, mut to, mut capital) = (0, 0, false);
    while at < bytes.len() {
        if bytes[at] == b'_' {
            capital = true;
        } else {
            key[to] = if capital { bytes[at].to_ascii_uppercase() } else { bytes[at] };
            (to, capital) = (to + 1, false);
        }
        at += 1;
    }
    key
}
