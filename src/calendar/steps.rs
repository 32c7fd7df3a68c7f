//! The steps of a term: what a term starts from, and arithmetic on dates from there.

use super::{Calendar, Date, add_working_days};
use crate::shape::string_enum;
use std::fmt;

string_enum! {
    /// A stretch of the calendar whose last day a term can run to.
    pub enum Period {
        /// Through Sunday.
        Week => "week",
        /// Through the 10th, the 20th or the last day of the month (décade).
        Decade => "decade",
        /// Through the 15th or the last day of the month.
        HalfMonth => "halfMonth",
        /// Through the last day of the month.
        Month => "month",
        /// Through the last day of the quarter.
        Quarter => "quarter",
    }

    /// An event that a term can start from.
    pub enum Event {
        /// The date of the invoice.
        Issue => "issue",
        /// The day the debtor received it.
        Receipt => "receipt",
        /// The day goods or services were received.
        Delivery => "delivery",
        /// The day they were accepted.
        Acceptance => "acceptance",
    }
}

/// Longest term in days, far beyond any contract.
pub(crate) const MOST_DAYS: i32 = 3_650;
/// Longest term in months.
pub(crate) const MOST_MONTHS: i32 = 120;

/// One step of a payment term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days later.
    AddDays(i32),
    /// So many months later, on the last day of a shorter month where needed.
    AddMonths(i32),
    /// On to the last day of the period; it stays where it is that day already.
    EndOf(Period),
    /// On to the next of these days of the month, the day itself included.
    DayOfMonth(MonthDays),
    /// On to the next such weekday, 1 Monday to 7 Sunday, the day itself included.
    Weekday(u8),
    /// So many working days later, the day itself not counted.
    AddWorkingDays(i32),
    /// To this date, whatever came before.
    On(Date),
    /// On to the next such day of the year, the day itself included.
    OnDay(YearDay),
}

/// A day of the year: 15 March. In a year that lacks 29 February the day before stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearDay {
    month: u8,
    day: u8,
}

impl YearDay {
    /// Returns the day, or `None` where no year has it.
    pub fn new(month: u8, day: u8) -> Option<YearDay> {
        // 2024 is a leap year.
        Date::from_ymd(2024, month, day).map(|_| YearDay { month, day })
    }

    /// Returns the month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month.
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// A set of days of the month, 1 to 31; 31 stands for the last day of a shorter month too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDays(u32);

impl MonthDays {
    /// The last day alone.
    pub const LAST: MonthDays = MonthDays(1 << 31);

    /// Returns the set of these days, or `None` where it is empty or names no day of a month.
    pub fn new(days: &[u8]) -> Option<MonthDays> {
        let mut set = 0;
        for day in days {
            if !(1..=31).contains(day) {
                return None;
            }
            set |= 1 << day;
        }
        (set != 0).then_some(MonthDays(set))
    }

    /// Returns the days in ascending order.
    pub fn days(self) -> impl Iterator<Item = u8> {
        (1..=31).filter(move |day| self.0 & 1 << day != 0)
    }
}

/// What a term starts from: one event, or the later of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start(u8);

impl Start {
    /// Returns the start from events, or `None` where there is none.
    pub fn new(events: &[Event]) -> Option<Start> {
        let bits = events.iter().fold(0, |bits, event| bits | 1 << *event as u8);
        (bits != 0).then_some(Start(bits))
    }

    /// Returns the start from one event.
    pub const fn of(event: Event) -> Start {
        Start(1 << event as u8)
    }

    pub(crate) const fn from_bits(bits: u8) -> Start {
        Start(bits)
    }

    /// Returns the events.
    pub fn events(self) -> impl Iterator<Item = Event> {
        Event::ALL.iter().copied().filter(move |event| self.0 & 1 << *event as u8 != 0)
    }
}

/// The days on which the events of an invoice happened, as far as they are known.
#[derive(Clone, Copy, Debug)]
pub struct Events {
    /// The issue date, always known.
    pub issue: Date,
    /// Receipt of the invoice.
    pub receipt: Option<Date>,
    /// Receipt of the goods or services.
    pub delivery: Option<Date>,
    /// Their acceptance.
    pub acceptance: Option<Date>,
}

impl Events {
    /// Returns the day of an event, where known.
    pub fn on(&self, event: Event) -> Option<Date> {
        match event {
            Event::Issue => Some(self.issue),
            Event::Receipt => self.receipt,
            Event::Delivery => self.delivery,
            Event::Acceptance => self.acceptance,
        }
    }

    /// Returns the day a term starts: the latest of the events that are known, or `None` where
    /// none is.
    pub fn start(&self, start: Start) -> Option<Date> {
        start.events().filter_map(|event| self.on(event)).max()
    }
}

/// Returns the date after the steps, applied left to right, or `None` past the calendar. Working
/// days are those of `calendar`.
///
/// "45 days end of month" is two different lists of the same two steps:
///
/// ```
/// use echeance::Date;
/// use echeance::calendar::{Calendar, Holidays, Period, Step, WeekdaySet, apply_steps};
/// let issued = Date::from_ymd(2026, 1, 15).unwrap();
/// let calendar = Calendar::new(Holidays::NONE, WeekdaySet::WEEKEND);
/// let days_first = [Step::AddDays(45), Step::EndOf(Period::Month)];
/// let month_first = [Step::EndOf(Period::Month), Step::AddDays(45)];
/// assert_eq!(apply_steps(issued, &days_first, &calendar), Date::from_ymd(2026, 3, 31));
/// assert_eq!(apply_steps(issued, &month_first, &calendar), Date::from_ymd(2026, 3, 17));
/// ```
pub fn apply_steps(start: Date, steps: &[Step], calendar: &Calendar) -> Option<Date> {
    steps.iter().try_fold(start, |date, step| step.apply(date, calendar))
}

impl Step {
    fn apply(self, date: Date, calendar: &Calendar) -> Option<Date> {
        match self {
            Step::AddDays(days) => date.add_days(days),
            Step::AddMonths(months) => date.add_months(months),
            Step::EndOf(period) => end_of(date, period),
            Step::DayOfMonth(days) => next_day_of_month(date, days),
            Step::Weekday(weekday) => {
                date.add_days((i32::from(weekday) - i32::from(date.weekday())).rem_euclid(7))
            }
            Step::AddWorkingDays(days) => add_working_days(date, days, calendar),
            Step::On(date) => Some(date),
            Step::OnDay(day) => next_year_day(date, day),
        }
    }
}

fn end_of(date: Date, period: Period) -> Option<Date> {
    let day = date.day();
    Some(match period {
        Period::Week => date.add_days(7 - i32::from(date.weekday()))?,
        Period::Decade if day <= 10 => date.with_day(10),
        Period::Decade if day <= 20 => date.with_day(20),
        Period::HalfMonth if day <= 15 => date.with_day(15),
        Period::Decade | Period::HalfMonth | Period::Month => date.end_of_month(),
        Period::Quarter => {
            let left = (3 - i32::from(date.month()) % 3) % 3;
            date.with_day(1).add_months(left)?.end_of_month()
        }
    })
}

fn next_day_of_month(date: Date, days: MonthDays) -> Option<Date> {
    // A day that the month lacks falls on its last: asked for 31 on 30 June, 30 June is next.
    let in_month = |month: Date| days.days().map(move |day| month.with_day(day));
    let next_month = date.with_day(1).add_months(1)?;
    in_month(date).filter(|found| *found >= date).min().or_else(|| in_month(next_month).min())
}

fn next_year_day(date: Date, wanted: YearDay) -> Option<Date> {
    let in_year = |year: i32| {
        let month = Date::from_ymd(year, wanted.month(), 1)?;
        Some(month.with_day(wanted.day()))
    };
    in_year(date.year()).filter(|found| *found >= date).or_else(|| in_year(date.year() + 1))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::calendar::{Holidays, WeekdaySet};
    use proptest::prelude::*;

    const WEEKEND: Calendar = Calendar::new(Holidays::NONE, WeekdaySet::WEEKEND);

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn ends_of_periods() {
        for (from, period, expected) in [
            ("2026-11-23", Period::Week, "2026-11-29"),
            ("2026-11-29", Period::Week, "2026-11-29"),
            ("2026-02-03", Period::Decade, "2026-02-10"),
            ("2026-02-11", Period::Decade, "2026-02-20"),
            ("2026-02-21", Period::Decade, "2026-02-28"),
            ("2026-02-15", Period::HalfMonth, "2026-02-15"),
            ("2026-02-16", Period::HalfMonth, "2026-02-28"),
            ("2024-02-29", Period::Month, "2024-02-29"),
            ("2026-01-31", Period::Quarter, "2026-03-31"),
            ("2026-06-30", Period::Quarter, "2026-06-30"),
            ("2026-07-01", Period::Quarter, "2026-09-30"),
        ] {
            assert_eq!(
                Step::EndOf(period).apply(day(from), &WEEKEND),
                Some(day(expected)),
                "{from} {period:?}"
            );
        }
    }

    #[test]
    fn days_of_the_month_and_weekdays() {
        let in_year = |month, day| Step::OnDay(YearDay::new(month, day).unwrap());
        let on = |days: &[u8]| Step::DayOfMonth(MonthDays::new(days).unwrap());
        for (from, step, expected) in [
            ("2026-01-10", on(&[10]), "2026-01-10"),
            ("2026-01-11", on(&[10]), "2026-02-10"),
            ("2026-01-11", on(&[10, 20, 31]), "2026-01-20"),
            ("2026-01-21", on(&[10, 20, 31]), "2026-01-31"),
            ("2026-02-21", on(&[31]), "2026-02-28"),
            ("2026-01-31", on(&[30]), "2026-02-28"),
            ("2026-12-31", on(&[5]), "2027-01-05"),
            ("2026-11-24", Step::Weekday(2), "2026-11-24"),
            ("2026-11-24", Step::Weekday(1), "2026-11-30"),
            ("2026-11-24", Step::On(day("2026-03-14")), "2026-03-14"),
            ("2026-03-14", in_year(3, 14), "2026-03-14"),
            ("2026-03-15", in_year(3, 14), "2027-03-14"),
            ("2026-01-01", in_year(2, 29), "2026-02-28"),
            ("2027-03-01", in_year(2, 29), "2028-02-29"),
            // Saturday: Monday is the first working day.
            ("2026-11-28", Step::AddWorkingDays(1), "2026-11-30"),
            ("2026-11-27", Step::AddWorkingDays(10), "2026-12-11"),
            ("2026-11-28", Step::AddWorkingDays(0), "2026-11-28"),
        ] {
            assert_eq!(step.apply(day(from), &WEEKEND), Some(day(expected)), "{from} {step:?}");
        }
    }

    #[test]
    fn no_set_is_empty_or_names_a_32nd() {
        assert_eq!(MonthDays::new(&[]), None);
        assert_eq!(MonthDays::new(&[32]), None);
        assert_eq!(MonthDays::new(&[0]), None);
    }

    proptest! {
        #[test]
        fn steps_that_look_for_a_day_never_go_back(days in 7_305i32..84_005, wanted in 1u8..=31, weekday in 1u8..=7) {
            let date = Date::from_days(days);
            let mut steps = vec![Step::DayOfMonth(MonthDays::new(&[wanted]).unwrap()), Step::Weekday(weekday)];
            steps.extend(Period::ALL.iter().map(|period| Step::EndOf(*period)));
            for step in steps {
                let once = step.apply(date, &WEEKEND).unwrap();
                prop_assert!(once >= date);
                // Going there again changes nothing.
                prop_assert_eq!(step.apply(once, &WEEKEND), Some(once));
            }
        }
    }
}
