//! One description of each value that enters or leaves the library.
//!
//! A declaration here gives the type, how it is written or taken and what it looks like from
//! outside; the descriptions know no rule. What reads and writes with them stands above, in `wire`.

mod describe;
mod encode;
mod hint;
mod input;
mod macros;
mod path;

pub use describe::{RecordShape, TypeShape, camel_case};
pub use encode::{Encode, InCurrency, Sink, Vocabulary};
pub(crate) use encode::{form, word_at};
pub(crate) use hint::{meant, nearest, one_of};
pub(crate) use input::{ANY_SIGN, LONGEST_TEXT, MOST_ENTRIES, key, key_length, note, within};
pub use input::{Input, InputField, InputKind, InputShape, Named, Slot};
pub(crate) use macros::{codes, input, record, string_enum};
pub use path::InputPath;
