//! Plain data coming in: what a JavaScript or JSON value looks like here.

use super::inputs::KEYS;
use crate::error::{Problem, ProblemCode};

/// A value of the caller, borrowed from where it was written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `undefined` or `null`: as if the key were not there.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number that fits 32 bits.
    Integer(i32),
    /// Any other number, as JavaScript prints it: `1234.5`, `1e+21`, `NaN`.
    Number(&'a str),
    /// A string.
    Text(&'a str),
    /// An object that is no plain record, by what its `toString` returned.
    Like(&'a str),
    /// A JavaScript `Date`.
    Instant,
    /// Something that is no data: a function, a symbol, an object without a text of its own.
    Foreign(&'a str),
    /// The policy of a call, as the bytes it came in.
    Encoded(&'a [u8]),
    /// A list of values that are read one by one.
    Stream(ValueStream<'a>),
    /// Data nested too deeply, as data that contains itself is.
    TooDeep,
    /// An array.
    List(Vec<Value<'a>>),
    /// A plain object.
    Record(Vec<(&'a str, Value<'a>)>),
}

/// The values of a list as the bytes they came in: a ledger is read without all of it standing beside
/// what is made of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueStream<'a> {
    bytes: &'a [u8],
    count: usize,
}

impl ValueStream<'_> {
    /// How many values there are.
    pub(crate) const fn len(&self) -> usize {
        self.count
    }

    /// Reads the values one after the other, each with its place.
    pub(crate) fn each(&self, mut read: impl FnMut(usize, Value)) {
        let mut cursor = Cursor { bytes: self.bytes, known: None };
        for place in 0..self.count {
            // They were looked through when the call was decoded.
            let Some(value) = cursor.value(STREAM_DEPTH, false) else { return };
            read(place, value);
        }
    }
}

/// How deep a value of a stream stands among the arguments of a call.
const STREAM_DEPTH: usize = 2;

/// How deeply values may be nested.
const DEEPEST: usize = 16;

/// The place of the options among the arguments of a call, and the depth of the policy in them.
const OPTIONS: usize = 1;
const POLICY_DEPTH: usize = 2;

impl<'a> Value<'a> {
    /// Reads a value as the JavaScript side writes it.
    ///
    /// # Errors
    /// `input.type` where the bytes are not what that side writes.
    pub fn decode(bytes: &'a [u8]) -> Result<Value<'a>, Problem> {
        Cursor { bytes, known: None }.whole(0)
    }

    /// Reads the arguments of a call, and leaves the policy of its options as [`Value::Encoded`].
    /// Where that begins with bytes that are `known` to be a policy, it is not looked through.
    pub(crate) fn decode_call(bytes: &'a [u8], known: &[u8]) -> Result<Value<'a>, Problem> {
        Cursor { bytes, known: Some(known) }.whole(0)
    }

    /// Reads the arguments of a call, of which the first is a list, and leaves that as a
    /// [`Value::Stream`].
    pub(crate) fn decode_stream(bytes: &'a [u8]) -> Result<Value<'a>, Problem> {
        let unreadable = || Problem::new(ProblemCode::InputType, "");
        Cursor { bytes, known: None }.streamed().ok_or_else(unreadable)
    }

    /// Reads the bytes of [`Value::Encoded`].
    pub(crate) fn decode_policy(bytes: &'a [u8]) -> Result<Value<'a>, Problem> {
        Cursor { bytes, known: None }.whole(POLICY_DEPTH)
    }

    /// Returns the value as short text, for problems.
    pub fn shown(&self) -> String {
        match self {
            Value::Null => "null".into(),
            Value::Flag(flag) => flag.to_string(),
            Value::Integer(integer) => integer.to_string(),
            Value::Number(text) | Value::Text(text) | Value::Like(text) => (*text).to_string(),
            Value::Instant => "Date".into(),
            Value::Foreign(kind) => (*kind).to_string(),
            Value::TooDeep => "…".into(),
            Value::List(_) | Value::Stream(_) => "list".into(),
            Value::Record(_) | Value::Encoded(_) => "object".into(),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Value<'_> {
    /// Returns the value as the JavaScript side writes it.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes);
        bytes
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Value::Null => bytes.push(0),
            Value::Flag(flag) => bytes.push(1 + u8::from(*flag)),
            Value::Integer(integer) => {
                bytes.push(3);
                bytes.extend(integer.to_le_bytes());
            }
            Value::Number(text) => tagged(4, text, bytes),
            Value::Text(text) => tagged(5, text, bytes),
            Value::List(values) => {
                bytes.push(6);
                count(values.len(), bytes);
                values.iter().for_each(|value| value.write(bytes));
            }
            Value::Record(entries) => {
                bytes.push(7);
                count(entries.len(), bytes);
                for (key, value) in entries {
                    match KEYS.iter().position(|known| known == key) {
                        Some(place) => count(place + 1, bytes),
                        None => tagged(0, key, bytes),
                    }
                    value.write(bytes);
                }
            }
            Value::Like(text) => tagged(8, text, bytes),
            Value::Instant => bytes.push(9),
            Value::Foreign(text) => tagged(10, text, bytes),
            Value::Encoded(encoded) => bytes.extend(*encoded),
            Value::Stream(ValueStream { bytes: encoded, count: values }) => {
                bytes.push(6);
                count(*values, bytes);
                bytes.extend(*encoded);
            }
            Value::TooDeep => bytes.push(11),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn tagged(tag: u8, text: &str, bytes: &mut Vec<u8>) {
    bytes.push(tag);
    count(text.len(), bytes);
    bytes.extend(text.bytes());
}

#[cfg(not(target_arch = "wasm32"))]
fn count(mut count: usize, bytes: &mut Vec<u8>) {
    while count > 0x7f {
        bytes.push((count & 0x7f) as u8 | 0x80);
        count >>= 7;
    }
    bytes.push(count as u8);
}

struct Cursor<'a, 'k> {
    bytes: &'a [u8],
    /// A policy to know again, in the arguments of a call; `None` where all is read.
    known: Option<&'k [u8]>,
}

impl<'a> Cursor<'a, '_> {
    fn whole(&mut self, depth: usize) -> Result<Value<'a>, Problem> {
        self.value(depth, false).ok_or_else(|| Problem::new(ProblemCode::InputType, ""))
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// A count in groups of seven bits, lowest first.
    fn count(&mut self) -> Option<usize> {
        let mut count = 0usize;
        for shift in (0..28).step_by(7) {
            let byte = self.byte()?;
            count |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(count);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }

    /// The bytes of the policy. A value tells where it ends: bytes that begin like a known policy
    /// are that policy.
    fn encoded(&mut self, known: &[u8]) -> Option<Value<'a>> {
        let bytes = self.bytes;
        if known.is_empty() || !bytes.starts_with(known) {
            self.value(POLICY_DEPTH, false)?;
            let length = bytes.len() - self.bytes.len();
            return bytes.get(..length).map(Value::Encoded);
        }
        let (policy, rest) = bytes.split_at(known.len());
        self.bytes = rest;
        Some(Value::Encoded(policy))
    }

    /// The arguments of a call, the first as a stream.
    fn streamed(&mut self) -> Option<Value<'a>> {
        if self.bytes.first() != Some(&6) || self.bytes.get(2) != Some(&6) {
            return self.value(0, false);
        }
        self.byte()?;
        let arguments = self.count()?;
        self.byte()?;
        let count = self.count()?;
        let bytes = self.bytes;
        for _ in 0..count {
            self.skip(STREAM_DEPTH)?;
        }
        let bytes = bytes.get(..bytes.len() - self.bytes.len())?;
        let mut list = vec![Value::Stream(ValueStream { bytes, count })];
        for _ in 1..arguments {
            list.push(self.value(1, false)?);
        }
        Some(Value::List(list))
    }

    /// Looks through a value.
    fn skip(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        match self.byte()? {
            0..=2 | 9 | 11 => {}
            3 => self.bytes = self.bytes.get(4..)?,
            4 | 5 | 8 | 10 => {
                self.text()?;
            }
            6 => {
                for _ in 0..self.count()? {
                    self.skip(depth + 1)?;
                }
            }
            7 => {
                for _ in 0..self.count()? {
                    match self.count()?.checked_sub(1) {
                        None => self.text().map(|_| ())?,
                        Some(place) => KEYS.get(place).map(|_| ())?,
                    }
                    self.skip(depth + 1)?;
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn value(&mut self, depth: usize, options: bool) -> Option<Value<'a>> {
        if depth > DEEPEST {
            return None;
        }
        Some(match self.byte()? {
            0 => Value::Null,
            1 => Value::Flag(false),
            2 => Value::Flag(true),
            3 => {
                let (word, rest) = self.bytes.split_first_chunk::<4>()?;
                self.bytes = rest;
                Value::Integer(i32::from_le_bytes(*word))
            }
            4 => Value::Number(self.text()?),
            5 => Value::Text(self.text()?),
            6 => {
                let count = self.count()?;
                // Each value takes a byte at least: a wrong count cannot make room for the world.
                let mut list = Vec::with_capacity(count.min(self.bytes.len()));
                for place in 0..count {
                    list.push(self.value(depth + 1, (depth, place) == (0, OPTIONS))?);
                }
                Value::List(list)
            }
            7 => {
                let count = self.count()?;
                let mut record = Vec::with_capacity(count.min(self.bytes.len()));
                for _ in 0..count {
                    let key = match self.count()?.checked_sub(1) {
                        None => self.text()?,
                        Some(place) => KEYS.get(place)?,
                    };
                    let value = match self.known {
                        Some(known) if options && key == "policy" => self.encoded(known)?,
                        _ => self.value(depth + 1, false)?,
                    };
                    record.push((key, value));
                }
                Value::Record(record)
            }
            8 => Value::Like(self.text()?),
            9 => Value::Instant,
            10 => Value::Foreign(self.text()?),
            11 => Value::TooDeep,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_the_other_side_writes() {
        let bytes = [7, 2, 1, 5, 3, b'a', b'b', b'c', 0, 1, b'x', 6, 1, 3, 44, 1, 0, 0];
        let expected = Value::Record(vec![
            ("issued", Value::Text("abc")),
            ("x", Value::List(vec![Value::Integer(300)])),
        ]);
        assert_eq!(expected.encode(), bytes);
        assert_eq!(Value::decode(&bytes), Ok(expected));
    }

    #[test]
    fn no_key_is_listed_twice() {
        for (index, key) in KEYS.iter().enumerate() {
            assert_eq!(KEYS.iter().position(|k| k == key), Some(index), "{key}");
        }
        assert!(KEYS.len() < 128, "a key must fit one byte");
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Value::decode(&bytes);
        }
    }
}
