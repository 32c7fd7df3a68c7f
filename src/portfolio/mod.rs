//! Many invoices at once.

mod columns;

pub use columns::{ClaimColumns, ColumnAssessor, assess_columns};
