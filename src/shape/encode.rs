//! Writing results: one walk over a record, into whatever takes its values.

use super::describe::{RecordShape, TypeShape};
use crate::error::{Problem, Problems};
use crate::money::{Amount, Currency, Decimal, Rate};

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
    fn number(&mut self, value: Decimal);
    /// Says in which currency the amounts that follow are.
    fn currency(&mut self, currency: Currency);
    /// Opens an object of so many keys that are no fields of a record.
    fn begin_map(&mut self, length: usize);
    /// Names the key whose value follows.
    fn key(&mut self, key: &str);
    /// Closes the object.
    fn end_map(&mut self);
    /// Writes true or false.
    fn flag(&mut self, value: bool);
    /// Writes an amount.
    fn amount(&mut self, value: Amount);
    /// Writes a percentage.
    fn rate(&mut self, value: Rate);
    /// Writes a date, as days since 1970-01-01.
    fn date(&mut self, days: i32);
    /// Writes text.
    fn text(&mut self, value: &str);
    /// Writes one of a fixed list of words.
    fn choice(&mut self, index: usize, words: &'static [&'static str]);
    /// Writes a citation, by its place in the list of citations.
    fn citation(&mut self, number: u32);
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
    Decimal => Number, number;
    bool => Flag, flag;
    Amount => Amount, amount;
    Rate => Rate, rate;
}

impl Encode for String {
    fn kind() -> TypeShape {
        TypeShape::Text
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.text(self);
    }
}

/// A value all of whose amounts are in one currency, in a result where others are in another.
#[derive(Clone, Debug)]
pub struct InCurrency<T>(pub Currency, pub T);

impl<T: Encode> Encode for InCurrency<T> {
    fn kind() -> TypeShape {
        TypeShape::Scaled(Box::new(T::kind()))
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.currency(self.0);
        self.1.encode(sink);
    }
}

/// Texts by name.
impl Encode for Vec<(String, String)> {
    fn kind() -> TypeShape {
        TypeShape::Map(Box::new(TypeShape::Text))
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_map(self.len());
        for (key, value) in self {
            sink.key(key);
            sink.text(value);
        }
        sink.end_map();
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

impl Encode for Problem {
    fn kind() -> TypeShape {
        let text = || TypeShape::Text;
        let optional = || TypeShape::Optional(Box::new(TypeShape::Text));
        let fields = vec![
            ("code", text()),
            ("path", text()),
            ("message", text()),
            ("value", optional()),
            ("hint", optional()),
        ];
        TypeShape::Record(RecordShape { name: "Problem", fields })
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        sink.field("code");
        sink.text(self.code.code());
        sink.field("path");
        sink.text(&self.path);
        sink.field("message");
        sink.text(self.code.message());
        sink.field("value");
        self.value.encode(sink);
        sink.field("hint");
        self.hint.encode(sink);
        sink.end_record();
    }
}

impl Encode for Problems {
    fn kind() -> TypeShape {
        Vec::<Problem>::kind()
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        self.0.encode(sink);
    }
}

/// A type whose values are a fixed list of words.
pub trait Vocabulary: Copy + 'static {
    /// Every word, in order.
    const WORDS: &'static [&'static str];
    /// Every value, in order.
    const ALL: &'static [Self];
    /// The first value.
    const FIRST: Self = match Self::ALL {
        [first, ..] => *first,
        [] => unreachable!(), // said while compiling
    };
}

/// Returns the value at a place in its list, or the first.
pub(crate) fn word_at<T: Vocabulary>(place: i32) -> T {
    let value = usize::try_from(place).ok().and_then(|place| T::ALL.get(place));
    value.copied().unwrap_or(T::FIRST)
}
