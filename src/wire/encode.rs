//! Writing results: one walk over a record, into JSON text or into 32-bit words.

use super::describe::{TypeShape, camel_case};
use crate::calendar::Date;
use crate::law::CitationId;
use crate::money::{Amount, Currency, Rate};

/// Something a result is written to, value by value.
pub trait Sink {
    /// Opens a record; its fields follow.
    fn begin_record(&mut self);
    /// Names the field whose value follows.
    fn field(&mut self, name: &'static str);
    /// Closes the record.
    fn end_record(&mut self);
    /// Opens a list of so many values.
    fn begin_list(&mut self, length: usize);
    /// Announces the next value of a list.
    fn item(&mut self);
    /// Closes the list.
    fn end_list(&mut self);
    /// Says whether an optional value is there; where it is, it follows.
    fn presence(&mut self, present: bool);
    /// Opens variant `index`, whose code is given; its fields follow, then `end_coded`.
    fn begin_coded(&mut self, index: usize, code: &'static str);
    /// Closes the variant.
    fn end_coded(&mut self);
    /// Opens a value in form `index`, an object of one key where a key is given; the value follows.
    fn begin_form(&mut self, index: usize, key: Option<&'static str>);
    /// Closes the form with this key.
    fn end_form(&mut self, key: Option<&'static str>);
    /// Writes a whole number.
    fn integer(&mut self, value: i32);
    /// Writes a ratio.
    fn number(&mut self, value: f64);
    /// Writes true or false.
    fn flag(&mut self, value: bool);
    /// Writes an amount.
    fn amount(&mut self, value: Amount);
    /// Writes a percentage.
    fn rate(&mut self, value: Rate);
    /// Writes a date.
    fn date(&mut self, value: Date);
    /// Writes text.
    fn text(&mut self, value: &str);
    /// Writes one of a fixed list of words.
    fn choice(&mut self, index: usize, words: &'static [&'static str]);
    /// Writes a citation.
    fn citation(&mut self, value: CitationId);
}

/// A value that can leave the library.
pub trait Encode {
    /// Describes the value.
    fn kind() -> TypeShape;
    /// Writes the value.
    fn encode<S: Sink>(&self, sink: &mut S);
}

macro_rules! encode_plain {
    ($($type:ty => $kind:ident, $method:ident;)*) => {$(
        impl Encode for $type {
            fn kind() -> TypeShape {
                TypeShape::$kind
            }
            fn encode<S: Sink>(&self, sink: &mut S) {
                sink.$method(self.to_owned());
            }
        }
    )*};
}

encode_plain! {
    i32 => Integer, integer;
    f64 => Number, number;
    bool => Flag, flag;
    Amount => Amount, amount;
    Rate => Rate, rate;
    Date => Date, date;
    CitationId => Citation, citation;
}

impl Encode for String {
    fn kind() -> TypeShape {
        TypeShape::Text
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.text(self);
    }
}

impl Encode for Currency {
    fn kind() -> TypeShape {
        TypeShape::Text
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.text(self.code());
    }
}

impl Encode for &'static str {
    fn kind() -> TypeShape {
        TypeShape::Text
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.text(self);
    }
}

impl<T: Encode> Encode for Option<T> {
    fn kind() -> TypeShape {
        TypeShape::Optional(Box::new(T::kind()))
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.presence(self.is_some());
        if let Some(value) = self {
            value.encode(sink);
        }
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn kind() -> TypeShape {
        TypeShape::List(Box::new(T::kind()))
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_list(self.len());
        for value in self {
            sink.item();
            value.encode(sink);
        }
        sink.end_list();
    }
}

/// Writes a value in one of its forms.
pub(crate) fn form<S: Sink>(
    sink: &mut S,
    index: usize,
    key: Option<&'static str>,
    value: &impl Encode,
) {
    sink.begin_form(index, key);
    value.encode(sink);
    sink.end_form(key);
}

/// Declares a record that leaves the library: the struct, its encoder and its description.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::wire::encode::Encode for $name {
            fn kind() -> $crate::wire::describe::TypeShape {
                $crate::wire::describe::TypeShape::Record($crate::wire::describe::RecordShape {
                    name: stringify!($name),
                    fields: vec![$((stringify!($field), <$type as $crate::wire::encode::Encode>::kind())),*],
                })
            }
            fn encode<S: $crate::wire::encode::Sink>(&self, sink: &mut S) {
                sink.begin_record();
                $(
                    sink.field(stringify!($field));
                    self.$field.encode(sink);
                )*
                sink.end_record();
            }
        }
    )*};
}
pub(crate) use record;

/// A type whose values are a fixed list of words.
pub trait Vocabulary: Copy + 'static {
    /// Every word, in order.
    const WORDS: &'static [&'static str];
    /// Every value, in order.
    const ALL: &'static [Self];
}

/// Declares a fixed list of words: the enum, its names, and how it is written and read.
macro_rules! string_enum {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident => $word:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            /// Every word, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Returns the word for this value.
            pub fn word(self) -> &'static str {
                // A value is the place of its word.
                $name::WORDS.get(self as usize).copied().unwrap_or_default()
            }
            /// Returns the value with this word, or `None`.
            pub fn parse(word: &str) -> Option<Self> {
                let place = $name::WORDS.iter().position(|known| *known == word)?;
                $name::ALL.get(place).copied()
            }
        }

        impl $crate::wire::encode::Vocabulary for $name {
            const WORDS: &'static [&'static str] = $name::WORDS;
            const ALL: &'static [$name] = $name::ALL;
        }

        impl $crate::wire::encode::Encode for $name {
            fn kind() -> $crate::wire::describe::TypeShape {
                $crate::wire::describe::TypeShape::Choice($name::WORDS)
            }
            fn encode<S: $crate::wire::encode::Sink>(&self, sink: &mut S) {
                sink.choice(*self as usize, $name::WORDS);
            }
        }
    )*};
}
pub(crate) use string_enum;

/// Declares the codes of explanations with the values that belong to each.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $code:literal => $variant:ident { $($field:ident: $type:ty),* $(,)? },)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)] // the values of a code are named by its documentation
        pub enum $name { $($(#[$variant_meta])* $variant { $($field: $type),* },)* }

        impl $name {
            /// Every code, in order.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// Returns the stable code.
            pub const fn code(&self) -> &'static str {
                match self { $($name::$variant { .. } => $code,)* }
            }
        }

        impl $crate::wire::encode::Encode for $name {
            fn kind() -> $crate::wire::describe::TypeShape {
                $crate::wire::describe::TypeShape::Coded(stringify!($name), vec![$(
                    $crate::wire::describe::RecordShape {
                        name: $code,
                        fields: vec![$((stringify!($field), <$type as $crate::wire::encode::Encode>::kind())),*],
                    }
                ),*])
            }
            fn encode<S: $crate::wire::encode::Sink>(&self, sink: &mut S) {
                // The place of a code in the list is the place of its variant.
                let mut index = 0usize;
                $(
                    if let $name::$variant { $($field),* } = self {
                        sink.begin_coded(index, $code);
                        $(
                            sink.field(stringify!($field));
                            $field.encode(sink);
                        )*
                        sink.end_coded();
                        return;
                    }
                    index += 1;
                )*
                let _ = index;
            }
        }
    };
}
pub(crate) use codes;

/// Writes a result as 32-bit words, the form that crosses the WebAssembly boundary.
///
/// The first word is the number of decimals of the amounts, which share one currency in a result.
#[derive(Debug)]
pub struct WordBuffer(pub Vec<u32>);

impl WordBuffer {
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
        self.0.push(length as u32);
    }
    fn item(&mut self) {}
    fn end_list(&mut self) {}
    fn presence(&mut self, present: bool) {
        self.0.push(present.into());
    }
    fn begin_coded(&mut self, index: usize, _: &'static str) {
        self.0.push(index as u32);
    }
    fn end_coded(&mut self) {}
    fn begin_form(&mut self, index: usize, _: Option<&'static str>) {
        self.0.push(index as u32);
    }
    fn end_form(&mut self, _: Option<&'static str>) {}
    fn integer(&mut self, value: i32) {
        self.0.push(value as u32);
    }
    fn number(&mut self, value: f64) {
        let bits = value.to_bits();
        self.0.extend([bits as u32, (bits >> 32) as u32]);
    }
    fn flag(&mut self, value: bool) {
        self.0.push(value.into());
    }
    fn amount(&mut self, value: Amount) {
        let minor = value.minor();
        if let Some(digits) = self.0.first_mut() {
            *digits = value.currency().digits().into();
        }
        self.0.extend([minor as u32, (minor >> 32) as u32]);
    }
    fn rate(&mut self, value: Rate) {
        self.0.push(value.millionths() as u32);
    }
    fn date(&mut self, value: Date) {
        self.0.push(value.days() as u32);
    }
    fn text(&mut self, value: &str) {
        self.0.push(value.len() as u32);
        self.0.extend(
            value.as_bytes().chunks(4).map(|bytes| {
                bytes.iter().rev().fold(0u32, |word, byte| word << 8 | u32::from(*byte))
            }),
        );
    }
    fn choice(&mut self, index: usize, _: &'static [&'static str]) {
        self.0.push(index as u32);
    }
    fn citation(&mut self, value: CitationId) {
        self.0.push(value.number());
    }
}

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
    fn number(&mut self, value: f64) {
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
    fn date(&mut self, value: Date) {
        self.string(&value.to_string());
    }
    fn text(&mut self, value: &str) {
        self.string(value);
    }
    fn choice(&mut self, index: usize, words: &'static [&'static str]) {
        self.string(words.get(index).copied().unwrap_or(""));
    }
    fn citation(&mut self, value: CitationId) {
        value.citation().encode(self);
    }
}
