//! What the fuzz targets do with an input: bytes, of which they make calls, and what must hold of
//! every answer. `fuzz/` runs them without end, `tests/fuzz.rs` for some seconds.

#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

pub mod bytes;
#[path = "../json/mod.rs"]
mod json;
pub mod session;
pub mod structured;
pub mod terms;
