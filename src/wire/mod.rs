//! How values enter and leave the library as plain data, in JavaScript and natively alike.
//!
//! Going in, a JavaScript or JSON value becomes a [`Value`]; readers turn it into the types of the
//! core and collect every problem with its path. Going out, every result is a record whose fields
//! are described once, by the `record!` macro: the description writes JSON, writes the 32-bit words
//! that cross the WebAssembly boundary, and generates the TypeScript that reads them back.

mod call;
mod credit;
mod inputs;
mod json;
mod ledger;
mod read;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod typescript;
mod value;
mod words;

pub use call::{Function, Session, column_assessor};
pub use inputs::KEYS;
#[cfg(not(target_arch = "wasm32"))]
pub use inputs::inputs;
pub use json::Json;
pub use ledger::column_ledger;
#[cfg(not(target_arch = "wasm32"))]
pub use typescript::typescript;
pub use value::Value;
pub use words::WordBuffer;
