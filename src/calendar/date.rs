//! Civil dates of the proleptic Gregorian calendar, without time or zone.

use std::fmt;

/// A civil date: the number of days since 1970-01-01.
///
/// The library's own because a date is a number here: intervals are subtractions, tables are
/// indexed by day, and a date crosses the WebAssembly boundary as one 32-bit word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// Days from 0000-03-01 to 1970-01-01: the shift between the two day numbers below.
const EPOCH: i32 = 719_468;
/// The most days from 1970-01-01 that a date can be away.
const FARTHEST: i32 = 4_000_000;
/// Days in 400 years, after which the calendar repeats.
const ERA: i32 = 146_097;

impl Date {
    /// The earliest date the library computes with: 1990-01-01.
    pub const MIN: Date = Date(7_305);
    /// The latest date the library computes with: 2199-12-31.
    pub const MAX: Date = Date(84_005);

    /// Returns the date with this day number, counted from 1970-01-01; at the ends of the calendar,
    /// years -8981 and 12921, where the number lies beyond.
    pub const fn from_days(days: i32) -> Date {
        if days < -FARTHEST {
            Date(-FARTHEST)
        } else if days > FARTHEST {
            Date(FARTHEST)
        } else {
            Date(days)
        }
    }

    /// Returns the date, or `None` where the calendar has no such day.
    ///
    /// ```
    /// use echeance::Date;
    /// assert!(Date::from_ymd(2024, 2, 29).is_some());
    /// assert!(Date::from_ymd(2023, 2, 29).is_none());
    /// ```
    pub const fn from_ymd(year: i32, month: u8, day: u8) -> Option<Date> {
        if year < -9_999
            || year > 9_999
            || month < 1
            || month > 12
            || day < 1
            || day > days_in_month(year, month)
        {
            return None;
        }
        Some(Date::of(year, month, day))
    }

    /// The day number of a date known to exist. Years begin in March, so that the leap day comes
    /// last and the days before a month follow one linear formula.
    const fn of(year: i32, month: u8, day: u8) -> Date {
        let (march_year, march_month) =
            if month > 2 { (year, month as i32 - 3) } else { (year - 1, month as i32 + 9) };
        let era = march_year.div_euclid(400);
        let year_of_era = march_year.rem_euclid(400);
        let day_of_year = (153 * march_month + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Date(era * ERA + day_of_era - EPOCH)
    }

    /// Returns the date written `YYYY-MM-DD`, or `None`: nothing shorter, longer or padded.
    pub fn parse(text: &str) -> Option<Date> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let digit = |b: u8| if b.is_ascii_digit() { Some(i32::from(b - b'0')) } else { None };
        let year = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
        let month = u8::try_from(digit(m1)? * 10 + digit(m2)?).ok()?;
        let day = u8::try_from(digit(d1)? * 10 + digit(d2)?).ok()?;
        Date::from_ymd(year, month, day)
    }

    /// Returns the number of days since 1970-01-01.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// Returns year, month (1 to 12) and day (1 to 31).
    pub const fn ymd(self) -> (i32, u8, u8) {
        let shifted = self.0 + EPOCH;
        let era = shifted.div_euclid(ERA);
        let day_of_era = shifted.rem_euclid(ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * march_month + 2) / 5 + 1) as u8;
        let month = (if march_month < 10 { march_month + 3 } else { march_month - 9 }) as u8;
        let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }

    /// Returns the calendar year.
    pub const fn year(self) -> i32 {
        self.ymd().0
    }

    /// Returns the month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.ymd().1
    }

    /// Returns the day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.ymd().2
    }

    /// Returns the weekday: 1 is Monday, 7 is Sunday (ISO 8601).
    pub const fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        ((self.0 + 3).rem_euclid(7) + 1) as u8
    }

    /// Whether the date lies in the range the library computes with, 1990-01-01 to 2199-12-31.
    pub fn in_range(self) -> bool {
        (Date::MIN..=Date::MAX).contains(&self)
    }

    /// Returns the date so many days later (earlier where negative), or `None` past the calendar.
    pub fn add_days(self, days: i32) -> Option<Date> {
        let date = Date(self.0.checked_add(days)?);
        (-FARTHEST..=FARTHEST).contains(&date.0).then_some(date)
    }

    /// Returns the next day.
    pub const fn next(self) -> Date {
        Date(self.0.saturating_add(1))
    }

    /// Returns the day before.
    pub const fn previous(self) -> Date {
        Date(self.0.saturating_sub(1))
    }

    /// Returns the same day of the month so many months later, or the last day of a shorter month.
    ///
    /// ```
    /// use echeance::Date;
    /// let january = Date::from_ymd(2023, 1, 31).unwrap();
    /// assert_eq!(january.add_months(1), Date::from_ymd(2023, 2, 28));
    /// ```
    pub fn add_months(self, months: i32) -> Option<Date> {
        let (year, month, day) = self.ymd();
        let total = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u8 + 1);
        if !(-9_999..=9_999).contains(&year) {
            return None;
        }
        Some(Date::of(year, month, day.min(days_in_month(year, month))))
    }

    /// Returns the day of this month with the given number, or its last day where it is shorter.
    pub fn with_day(self, day: u8) -> Date {
        let (year, month, _) = self.ymd();
        Date::of(year, month, day.clamp(1, days_in_month(year, month)))
    }

    /// Returns the last day of the month.
    pub fn end_of_month(self) -> Date {
        self.with_day(31)
    }

    /// Returns the first day of the half-year, 1 January or 1 July.
    pub const fn start_of_half_year(self) -> Date {
        let (year, month, _) = self.ymd();
        Date::of(year, if month <= 6 { 1 } else { 7 }, 1)
    }

    /// Returns the first day of the stretch of so many months, counted from January: of the month
    /// for 1, of the quarter for 3.
    pub const fn start_of_months(self, months: i32) -> Date {
        let (year, month, _) = self.ymd();
        let length = if months < 1 { 1 } else { months };
        Date::of(year, ((month as i32 - 1) / length * length + 1) as u8, 1)
    }

    /// Returns the first day of the next half-year.
    pub const fn next_half_year(self) -> Date {
        let (year, month, _) = self.ymd();
        if month <= 6 { Date::of(year, 7, 1) } else { Date::of(year + 1, 1, 1) }
    }

    /// Returns 1 January of the next year.
    pub const fn next_year(self) -> Date {
        Date::of(self.year() + 1, 1, 1)
    }

    /// Returns the number of days from `earlier` to this date; negative where it is later.
    pub const fn days_since(self, earlier: Date) -> i32 {
        self.0 - earlier.0
    }
}

/// Whether the year has a 29 February.
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Returns the number of days of a month, 28 to 31; 0 where there is no such month.
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => {
            if is_leap_year(year) {
                29
            } else {
                28
            }
        }
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use chrono::{Datelike, Months, NaiveDate};

    fn chrono(date: Date) -> NaiveDate {
        let (y, m, d) = date.ymd();
        NaiveDate::from_ymd_opt(y, m.into(), d.into()).unwrap()
    }

    #[test]
    fn agrees_with_chrono_on_every_day_of_the_range() {
        assert_eq!(Date::MIN, Date::from_ymd(1990, 1, 1).unwrap());
        assert_eq!(Date::MAX, Date::from_ymd(2199, 12, 31).unwrap());
        let mut expected = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
        for days in Date::MIN.days()..=Date::MAX.days() {
            let date = Date::from_days(days);
            assert_eq!(chrono(date), expected);
            assert_eq!(u32::from(date.weekday()), expected.weekday().number_from_monday());
            assert_eq!(Date::parse(&date.to_string()), Some(date));
            for months in [1, 3, 12] {
                let later = expected.checked_add_months(Months::new(months)).unwrap();
                assert_eq!(chrono(date.add_months(months.try_into().unwrap()).unwrap()), later);
            }
            expected = expected.succ_opt().unwrap();
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "2024-02-30",
            "2024-13-01",
            "2024-1-1",
            "24-01-01",
            "2024/01/01",
            " 2024-01-01",
            "2024-01-01T00:00",
            "２０２４-01-01",
            "2024-00-10",
            "2024-01-00",
            "+024-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn half_years_begin_in_january_and_july() {
        let day = |text| Date::parse(text).unwrap();
        assert_eq!(day("2026-06-30").next_half_year(), day("2026-07-01"));
        assert_eq!(day("2026-07-01").start_of_half_year(), day("2026-07-01"));
        assert_eq!(day("2026-12-31").next_half_year(), day("2027-01-01"));
        assert_eq!(day("2026-12-31").start_of_half_year(), day("2026-07-01"));
    }
}
