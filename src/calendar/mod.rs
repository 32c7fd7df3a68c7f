//! Civil dates, public holidays and business-day rolling.

use crate::order::sort_by_key;

mod date;
mod easter;
mod holidays;
mod plain;
mod roll;
mod steps;

pub use date::{Date, days_in_month, is_leap_year};
pub use easter::{orthodox_easter, western_easter};
pub use holidays::Holidays;
pub use roll::{BusinessDayConvention, add_working_days, roll};
pub use steps::{Event, Events, MonthDays, Period, Start, Step, YearDay, apply_steps};
pub(crate) use steps::{MOST_DAYS, MOST_MONTHS};

/// Weekdays on which nobody works: Saturday and Sunday in most laws, Sunday alone in some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekdaySet(u8);

impl WeekdaySet {
    /// No weekday.
    pub const NONE: WeekdaySet = WeekdaySet(0);
    /// Sunday alone.
    pub const SUNDAY: WeekdaySet = WeekdaySet(1 << 7);
    /// Saturday and Sunday.
    pub const WEEKEND: WeekdaySet = WeekdaySet(1 << 6 | 1 << 7);

    /// Returns these weekdays and one more, 1 (Monday) to 7 (Sunday); another number adds nothing.
    pub const fn with(self, weekday: u8) -> WeekdaySet {
        if weekday >= 1 && weekday <= 7 { WeekdaySet(self.0 | 1 << weekday) } else { self }
    }

    /// Whether the weekday, 1 (Monday) to 7 (Sunday), is among them.
    pub const fn contains(self, weekday: u8) -> bool {
        weekday <= 7 && self.0 >> weekday & 1 == 1
    }

    /// Whether all seven are among them, so that no day of the week is left to work on.
    pub const fn is_every_day(self) -> bool {
        self.0 == 0b1111_1110
    }
}

/// Which days are working days: the holidays of a country, days of the caller's own, and the
/// weekdays that are never worked.
///
/// ```
/// use echeance::Date;
/// use echeance::calendar::{Calendar, Holidays, WeekdaySet};
/// let bridge = Date::from_ymd(2026, 5, 15).unwrap();
/// let france = Calendar::new(Holidays::of("FR").unwrap(), WeekdaySet::WEEKEND);
/// assert!(france.is_working_day(bridge));
/// assert!(!france.with_days([bridge]).is_working_day(bridge));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    holidays: Holidays,
    /// In order, so that a look-up is a binary search.
    days: Vec<Date>,
    closed: WeekdaySet,
}

impl Calendar {
    /// Returns a calendar with these holidays and these weekdays off.
    pub const fn new(holidays: Holidays, closed: WeekdaySet) -> Calendar {
        Calendar { holidays, days: Vec::new(), closed }
    }

    /// Returns the calendar with further holidays: regional, local or the caller's own.
    pub fn with_days(mut self, days: impl IntoIterator<Item = Date>) -> Calendar {
        self.days.extend(days);
        sort_by_key(&mut self.days, |day| day.days().into());
        self
    }

    /// Returns the weekdays that are never worked.
    pub const fn closed(&self) -> WeekdaySet {
        self.closed
    }

    /// Whether the date is a holiday, the caller's own included; a Sunday is not one as such.
    pub fn is_holiday(&self, date: Date) -> bool {
        self.days.binary_search(&date).is_ok() || self.holidays.contains(date)
    }

    /// Whether the date is neither a holiday nor a weekday that is never worked.
    pub fn is_working_day(&self, date: Date) -> bool {
        !self.closed.contains(date.weekday()) && !self.is_holiday(date)
    }
}
