//! One description of each value that enters or leaves the library.
//!
//! A declaration here gives the type, how it is written and what it looks like from outside; the
//! descriptions know no rule. What reads and writes with them stands above, in `wire`.

mod describe;
mod encode;
mod macros;

pub use describe::{RecordShape, TypeShape, camel_case};
pub(crate) use encode::form;
pub use encode::{Encode, Sink, Vocabulary};
pub(crate) use macros::{codes, record, string_enum};
