//! Moving a date to a working day.

use super::{Calendar, Date};
use crate::shape::string_enum;

string_enum! {
    /// Where a date goes that is no working day (ISDA 2006 definitions, section 4.12).
    pub enum BusinessDayConvention {
        /// It stays.
        None => "none",
        /// To the next working day.
        Following => "following",
        /// To the next working day, or to the one before where the next lies in another month.
        ModifiedFollowing => "modifiedFollowing",
        /// To the working day before.
        Preceding => "preceding",
    }
}

/// Returns the date, moved to a working day by the convention.
///
/// A date stays where it is when no working day is to be found: every weekday is closed.
///
/// ```
/// use echeance::Date;
/// use echeance::calendar::{Calendar, Holidays, BusinessDayConvention, WeekdaySet, roll};
/// let calendar = Calendar::new(Holidays::of("DE").unwrap(), WeekdaySet::WEEKEND);
/// let day = |d| Date::from_ymd(2026, 10, d).unwrap();
/// // 31 October 2026 is a Saturday.
/// assert_eq!(roll(day(31), BusinessDayConvention::Following, &calendar).to_string(), "2026-11-02");
/// assert_eq!(roll(day(31), BusinessDayConvention::ModifiedFollowing, &calendar), day(30));
/// assert_eq!(roll(day(31), BusinessDayConvention::Preceding, &calendar), day(30));
/// assert_eq!(roll(day(31), BusinessDayConvention::None, &calendar), day(31));
/// ```
pub fn roll(date: Date, convention: BusinessDayConvention, calendar: &Calendar) -> Date {
    let following = || search(date, calendar, 1);
    let preceding = || search(date, calendar, -1);
    let rolled = match convention {
        BusinessDayConvention::None => None,
        BusinessDayConvention::Following => following(),
        BusinessDayConvention::Preceding => preceding(),
        BusinessDayConvention::ModifiedFollowing => {
            let in_month = |found: &Date| found.end_of_month() == date.end_of_month();
            // A month without a single working day leaves the plain rule.
            following().filter(in_month).or_else(|| preceding().filter(in_month)).or_else(following)
        }
    };
    rolled.unwrap_or(date)
}

/// Returns the date so many working days later, or earlier where negative; the date itself is not
/// counted. Zero gives the date as it is.
///
/// `None` where every weekday is closed, or past the calendar.
///
/// ```
/// use echeance::Date;
/// use echeance::calendar::{Calendar, Holidays, WeekdaySet, add_working_days};
/// let calendar = Calendar::new(Holidays::of("BE").unwrap(), WeekdaySet::WEEKEND);
/// // Thursday before Easter: Friday, then Tuesday and Wednesday.
/// let posted = Date::from_ymd(2026, 4, 2).unwrap();
/// assert_eq!(add_working_days(posted, 3, &calendar), Date::from_ymd(2026, 4, 8));
/// ```
pub fn add_working_days(date: Date, days: i32, calendar: &Calendar) -> Option<Date> {
    let step = days.signum();
    let mut date = date;
    for _ in 0..days.unsigned_abs() {
        date = search(date.add_days(step)?, calendar, step)?;
    }
    Some(date)
}

/// The first working day from a date on, forwards or backwards.
fn search(date: Date, calendar: &Calendar, step: i32) -> Option<Date> {
    if calendar.closed().is_every_day() {
        return None;
    }
    let mut date = date;
    while !calendar.is_working_day(date) {
        date = date.add_days(step)?;
    }
    Some(date)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::calendar::{Holidays, WeekdaySet};
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_whole_month_off_leaves_the_plain_rule() {
        let august = (1..=31).map(|d| Date::from_ymd(2026, 8, d).unwrap());
        let calendar = Calendar::new(Holidays::NONE, WeekdaySet::WEEKEND).with_days(august);
        let rolled = roll(day("2026-08-12"), BusinessDayConvention::ModifiedFollowing, &calendar);
        assert_eq!(rolled, day("2026-09-01"));
    }

    #[test]
    fn no_weekday_left_moves_nothing() {
        let closed = (1..=7).fold(WeekdaySet::NONE, WeekdaySet::with);
        let calendar = Calendar::new(Holidays::NONE, closed);
        let date = day("2026-08-12");
        for convention in [
            BusinessDayConvention::Following,
            BusinessDayConvention::ModifiedFollowing,
            BusinessDayConvention::Preceding,
        ] {
            assert_eq!(roll(date, convention, &calendar), date);
        }
        assert_eq!(add_working_days(date, 1, &calendar), None);
    }

    #[test]
    fn the_calendar_ends() {
        let calendar = Calendar::new(Holidays::NONE, WeekdaySet::WEEKEND);
        assert_eq!(add_working_days(Date::MAX, i32::MAX, &calendar), None);
        assert_eq!(add_working_days(Date::MIN, i32::MIN, &calendar), None);
    }

    prop_compose! {
        fn calendars()(
            index in 0..Holidays::codes().count(),
            closed in prop::sample::select(vec![
                WeekdaySet::NONE, WeekdaySet::SUNDAY, WeekdaySet::WEEKEND, WeekdaySet::WEEKEND.with(5),
            ]),
            days in prop::collection::vec(dates(), 0..20),
        ) -> Calendar {
            let holidays = Holidays::codes().nth(index).and_then(Holidays::of).unwrap();
            Calendar::new(holidays, closed).with_days(days)
        }
    }

    fn dates() -> impl Strategy<Value = Date> {
        // Two years of days, so that the days of the caller's own meet the dates.
        (day("2026-01-01").days()..day("2028-01-01").days()).prop_map(Date::from_days)
    }

    fn any_date() -> impl Strategy<Value = Date> {
        prop_oneof![dates(), (Date::MIN.days()..=Date::MAX.days()).prop_map(Date::from_days)]
    }

    proptest! {
        #[test]
        fn conventions_keep_their_word(date in any_date(), calendar in calendars()) {
            let following = roll(date, BusinessDayConvention::Following, &calendar);
            let preceding = roll(date, BusinessDayConvention::Preceding, &calendar);
            let modified = roll(date, BusinessDayConvention::ModifiedFollowing, &calendar);
            prop_assert_eq!(roll(date, BusinessDayConvention::None, &calendar), date);
            prop_assert!(preceding <= date && date <= following);
            prop_assert_eq!(modified.end_of_month(), date.end_of_month());
            for rolled in [following, preceding, modified] {
                prop_assert!(calendar.is_working_day(rolled));
                prop_assert_eq!(roll(rolled, BusinessDayConvention::Following, &calendar), rolled);
            }
            prop_assert!((preceding.days() + 1..date.days())
                .chain(date.days() + 1..following.days())
                .all(|between| !calendar.is_working_day(Date::from_days(between))));
        }

        #[test]
        fn working_days_add_up(
            date in any_date(),
            days in -60..60_i32,
            more in 0..60_i32,
            calendar in calendars(),
        ) {
            let later = add_working_days(date, days, &calendar).unwrap();
            let (first, last) = if days < 0 { (later, date.previous()) } else { (date.next(), later) };
            let counted = (first.days()..=last.days())
                .filter(|day| calendar.is_working_day(Date::from_days(*day)))
                .count();
            prop_assert_eq!(counted, days.unsigned_abs() as usize);
            // Counting on in the same direction is counting once.
            let more = if days < 0 { -more } else { more };
            let at_once = add_working_days(date, days + more, &calendar);
            prop_assert_eq!(add_working_days(later, more, &calendar), at_once);
        }
    }
}
