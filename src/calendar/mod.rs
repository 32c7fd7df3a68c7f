//! Civil dates.

mod date;

pub use date::{Date, days_in_month, is_leap_year};
