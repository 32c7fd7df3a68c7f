//! What turns the facts into tables, for its own tests.

#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../build/main.rs"]
mod build;
