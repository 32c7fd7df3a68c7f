//! Public holidays by rule. The rules are data in `law/holidays/`, each with its source.

use super::Date;
use super::easter::{orthodox_easter, western_easter};

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// The public holidays of a country, or the closing days of TARGET2.
///
/// Statutory holidays of the whole country from 1990 to 2199. Regional and local ones are not
/// among them; the head of each file in `law/holidays/` says which there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holidays(&'static [u32]);

impl Holidays {
    /// No holiday at all.
    pub const NONE: Holidays = Holidays(&[]);

    /// Returns the holidays of a country, by its ISO 3166 code in capitals, or of `"TARGET2"`.
    ///
    /// For `"GB"` those of England and Wales.
    ///
    /// ```
    /// use echeance::Date;
    /// use echeance::calendar::Holidays;
    /// let assumption = Date::from_ymd(2026, 8, 15).unwrap();
    /// assert!(Holidays::of("FR").unwrap().contains(assumption));
    /// assert!(!Holidays::of("GB").unwrap().contains(assumption));
    /// assert!(Holidays::of("XX").is_none());
    /// ```
    pub fn of(code: &str) -> Option<Holidays> {
        let mut start = 0;
        for &(name, end) in &CALENDARS {
            let end = usize::from(end);
            if name == code {
                return RULES.get(start..end).map(Holidays);
            }
            start = end;
        }
        None
    }

    /// Returns the codes that [`Holidays::of`] knows, in alphabetical order.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        CALENDARS.iter().map(|&(code, _)| code)
    }

    /// Whether the date is a holiday; never before 1990 or after 2199.
    pub fn contains(self, date: Date) -> bool {
        date.in_range() && {
            let year = Year::of(date.year());
            self.observes(date, &year) || self.makes_up(date, &year)
        }
    }

    /// Returns the holidays of a year in order.
    pub fn in_year(self, year: i32) -> impl Iterator<Item = Date> {
        let day = |month, day| Date::from_ymd(year, month, day).map_or(0, Date::days);
        let whole = if (1990..=2199).contains(&year) { day(1, 1)..day(12, 31) + 1 } else { 0..0 };
        whole.map(Date::from_days).filter(move |date| self.contains(*date))
    }

    /// Whether a rule puts its holiday on this date.
    fn observes(self, date: Date, year: &Year) -> bool {
        self.rules(year).any(|(_, rule)| rule.observed(year) == date)
    }

    /// Whether the date makes up for a holiday that fell on a weekend.
    fn makes_up(self, date: Date, year: &Year) -> bool {
        // No substitute is further away; the check spares the search below on most days.
        let near = |holiday| (1..=10).contains(&date.days_since(holiday));
        date.weekday() < SATURDAY
            && self.rules(year).any(|(index, rule)| {
                rule.made_up(year).is_some_and(near) && self.substitute(index, year) == Some(date)
            })
    }

    /// The day that makes up for the holiday of a rule: the next that is neither Saturday, Sunday,
    /// holiday, nor taken by a rule above it.
    fn substitute(self, index: usize, year: &Year) -> Option<Date> {
        let rule = Rule(*self.0.get(index)?);
        let mut date = rule.made_up(year)?.next();
        let taken = |date| {
            self.rules(year)
                .take_while(|(above, _)| *above < index)
                .any(|(above, _)| self.substitute(above, year) == Some(date))
        };
        while date.weekday() >= SATURDAY || self.observes(date, year) || taken(date) {
            date = date.next();
        }
        Some(date)
    }

    /// The rules in force in a year, with their places.
    fn rules(self, year: &Year) -> impl Iterator<Item = (usize, Rule)> {
        let number = year.number;
        let rules = self.0.iter().map(|word| Rule(*word)).enumerate();
        rules.filter(move |(_, rule)| rule.in_force(number))
    }
}

const SATURDAY: u8 = 6;

/// A year, and the days its holidays are counted from.
struct Year {
    number: i32,
    january: i32,
    march: i32,
    western_easter: i32,
    orthodox_easter: i32,
}

impl Year {
    fn of(number: i32) -> Year {
        let first = |month| Date::from_ymd(number, month, 1).map_or(0, Date::days);
        Year {
            number,
            january: first(1),
            march: first(3),
            western_easter: western_easter(number).days(),
            orthodox_easter: orthodox_easter(number).days(),
        }
    }

    /// The day number of a date other than 29 February.
    fn day(&self, month: u8, day: u8) -> i32 {
        let (month, day) = (i32::from(month), i32::from(day));
        let before = if month < 3 {
            self.january + 31 * (month - 1)
        } else {
            // From March on the lengths of the months repeat every five: 31, 30, 31, 30, 31.
            self.march + (153 * (month - 3) + 2) / 5
        };
        before + day - 1
    }
}

/// One rule, packed by `build/holidays.rs`, which describes the bits.
#[derive(Clone, Copy)]
struct Rule(u32);

impl Rule {
    fn bits(self, from: u32, count: u32) -> u8 {
        (self.0 >> from & ((1 << count) - 1)) as u8
    }

    fn in_force(self, year: i32) -> bool {
        let year = year - 1990;
        i32::from(self.bits(12, 8)) <= year && year <= i32::from(self.bits(20, 8))
    }

    /// The date the rule names, before any shift.
    fn date(self, year: &Year) -> Date {
        let offset = i32::from(self.bits(4, 8)) - 128;
        match self.bits(0, 4) {
            13 => Date::from_days(year.western_easter + offset),
            14 => Date::from_days(year.orthodox_easter + offset),
            month => {
                let from = year.day(month, self.bits(4, 5));
                let wait = match self.bits(9, 3) {
                    0 => 0,
                    weekday => (weekday + 7 - Date::from_days(from).weekday()) % 7,
                };
                Date::from_days(from + i32::from(wait))
            }
        }
    }

    /// Where a holiday on this date goes, if the rule shifts it.
    fn shift(self, date: Date) -> Option<u8> {
        let index = usize::from(self.bits(28, 4)).checked_sub(1)?;
        let (weekdays, target) = SHIFTS.get(index)?;
        (weekdays >> date.weekday() & 1 == 1).then_some(*target)
    }

    /// The date on which the holiday is kept.
    fn observed(self, year: &Year) -> Date {
        let date = self.date(year);
        let days = match self.shift(date) {
            None | Some(0) => 0,
            Some(after @ 1..=7) => i32::from((after + 6 - date.weekday()) % 7) + 1,
            Some(before) => -i32::from((date.weekday() + 14 - before) % 7) - 1,
        };
        Date::from_days(date.days() + days)
    }

    /// The date of the holiday where it is made up for on the next working day.
    fn made_up(self, year: &Year) -> Option<Date> {
        if self.bits(28, 4) == 0 {
            return None;
        }
        let date = self.date(year);
        (self.shift(date)? == 0).then_some(date)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn in_month(code: &str, year: i32, month: u8) -> Vec<u8> {
        let holidays = Holidays::of(code).unwrap().in_year(year);
        holidays.filter(|date| date.month() == month).map(Date::day).collect()
    }

    #[test]
    fn christmas_on_a_weekend_is_made_up() {
        // 25 December: a Sunday in 2022, a Saturday in 2021, a Friday in 2020.
        assert_eq!(in_month("GB", 2022, 12), [25, 26, 27]);
        assert_eq!(in_month("GB", 2021, 12), [25, 26, 27, 28]);
        assert_eq!(in_month("GB", 2020, 12), [25, 26, 28]);
        assert_eq!(in_month("BG", 2022, 12), [24, 25, 26, 27, 28]);
        assert_eq!(in_month("FR", 2022, 12), [25]);
    }

    #[test]
    fn a_substitute_passes_over_easter() {
        // 1 May 2021: the Saturday before the orthodox Easter.
        assert_eq!(in_month("BG", 2021, 5), [1, 2, 3, 4, 6, 24]);
        assert_eq!(in_month("GR", 2021, 5), [1, 3, 4]);
    }

    #[test]
    fn a_holiday_moves_on_certain_weekdays() {
        assert_eq!(in_month("NL", 2014, 4), [18, 20, 21, 26]);
        assert_eq!(in_month("NL", 2015, 4), [3, 5, 6, 27]);
        // 1 February: a Thursday, a Monday, a Friday.
        assert_eq!(in_month("IE", 2024, 2), [5]);
        assert_eq!(in_month("IE", 2027, 2), [1]);
        assert_eq!(in_month("IE", 2030, 2), [1]);
    }

    #[test]
    fn target2_has_six_closing_days() {
        let target = Holidays::of("TARGET2").unwrap();
        for year in 2002..=2199 {
            let easter = western_easter(year);
            let fixed = [(1, 1), (5, 1), (12, 25), (12, 26)];
            let mut days: Vec<Date> =
                fixed.iter().map(|(m, d)| Date::from_ymd(year, *m, *d).unwrap()).collect();
            days.extend([easter.add_days(-2).unwrap(), easter.add_days(1).unwrap()]);
            days.sort_unstable();
            days.dedup();
            assert!(target.in_year(year).eq(days));
        }
        assert_eq!(target.in_year(1998).count(), 0);
    }

    #[test]
    fn none_outside_the_range() {
        for code in Holidays::codes() {
            let holidays = Holidays::of(code).unwrap();
            assert_eq!(holidays.in_year(1989).count() + holidays.in_year(2200).count(), 0);
            assert!(!holidays.contains(Date::from_ymd(2200, 1, 1).unwrap()));
            assert!(!holidays.contains(Date::from_days(i32::MAX)));
            assert!(holidays.in_year(2199).count() > 0);
        }
    }

    /// `makes_up` looks no further back than ten days.
    #[test]
    fn a_substitute_is_near() {
        for code in Holidays::codes() {
            let holidays = Holidays::of(code).unwrap();
            for year in (1990..=2199).map(Year::of) {
                for (index, rule) in holidays.rules(&year) {
                    if let Some(date) = holidays.substitute(index, &year) {
                        assert!(date.days_since(rule.date(&year)) <= 10);
                        assert_eq!(date.year(), year.number);
                        assert!(holidays.contains(date));
                    }
                }
            }
        }
    }
}
