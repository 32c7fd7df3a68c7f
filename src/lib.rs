//! Due dates, late-payment interest and compensation under the law that governs an invoice.

pub mod calendar;
pub mod money;

pub use calendar::Date;
pub use money::{Amount, Currency, NotANumber, Rate, Rounding};
