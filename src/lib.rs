//! Due dates, late-payment interest and compensation under the law that governs an invoice.

pub mod billing;
pub mod calendar;
pub mod claim;
pub mod credit;
pub mod error;
pub mod law;
pub mod money;
mod order;
pub mod portfolio;
pub mod reason;
pub mod reminders;
pub mod shape;
pub mod terms;
#[cfg(all(target_arch = "wasm32", feature = "npm"))]
mod wasm;
pub mod wire;

pub use calendar::Date;
pub use claim::{Claim, DueDates, Invoice, Policy, accrual, assess, collection_costs, due_dates};
pub use error::{Problem, ProblemCode, Problems};
pub use law::Law;
pub use money::{Amount, Currency, ParseDecimalError, Rate, Rounding};

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
