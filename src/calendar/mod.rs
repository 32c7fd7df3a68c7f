//! Civil dates.

mod date;
mod easter;

pub use date::{Date, days_in_month, is_leap_year};
pub use easter::{orthodox_easter, western_easter};
