//! Easter Sunday, western and orthodox.

use super::Date;

/// Returns Easter Sunday of the western churches in a Gregorian year, 22 March to 25 April.
///
/// The Sunday after the first ecclesiastical full moon from 21 March on, by the rules of the
/// bull *Inter gravissimas* (1582).
pub fn western_easter(year: i32) -> Date {
    let century = year.div_euclid(100);
    // Leap days the Julian calendar would have had, and the moon's own drift (8 days in 25 centuries).
    let leap_days = century - century.div_euclid(4);
    let drift = (8 * century + 13).div_euclid(25);
    let golden = year.rem_euclid(19);
    let mut moon = (19 * golden + leap_days - drift + 15).rem_euclid(30);
    // A lunation of 29 days: the moon's age 25 and 24 share one date.
    if moon == 29 || moon == 28 && golden > 10 {
        moon -= 1;
    }
    sunday_after(start_of_march(year).saturating_add(20 + moon))
}

/// Returns Easter Sunday of the orthodox churches as a Gregorian date.
///
/// The Sunday after the first full moon from 21 March on of the Julian calendar, by the 19-year
/// cycle of Alexandria.
pub fn orthodox_easter(year: i32) -> Date {
    let century = year.div_euclid(100);
    // What the Julian calendar is behind: 13 days from 1900 to 2099, 14 in 2100 to 2199.
    let behind = century - century.div_euclid(4) - 2;
    let moon = (19 * year.rem_euclid(19) + 15).rem_euclid(30);
    sunday_after(start_of_march(year).saturating_add(20 + moon + behind))
}

/// The day number of 1 March.
fn start_of_march(year: i32) -> i32 {
    Date::from_ymd(year, 3, 1).map_or(0, Date::days)
}

/// The Sunday strictly after a day.
fn sunday_after(day: i32) -> Date {
    let day = Date::from_days(day);
    Date::from_days(day.days().saturating_add(7 - i32::from(day.weekday() % 7)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    /// The dates of the World Council of Churches, and the extremes of the range.
    #[test]
    fn known_dates() {
        let dates = [
            ("1990-04-15", "1990-04-15"),
            ("2000-04-23", "2000-04-30"),
            ("2001-04-15", "2001-04-15"),
            ("2008-03-23", "2008-04-27"),
            ("2011-04-24", "2011-04-24"),
            ("2013-03-31", "2013-05-05"),
            ("2016-03-27", "2016-05-01"),
            ("2021-04-04", "2021-05-02"),
            ("2024-03-31", "2024-05-05"),
            ("2025-04-20", "2025-04-20"),
            ("2038-04-25", "2038-04-25"),
            ("2049-04-18", "2049-04-25"),
            ("2076-04-19", "2076-04-26"),
        ];
        for (western, orthodox) in dates {
            let year = day(western).year();
            assert_eq!(western_easter(year), day(western));
            assert_eq!(orthodox_easter(year), day(orthodox));
        }
    }

    /// Gauss's algorithm with its two exceptions, and Meeus's for the Julian calendar: another
    /// route to the same dates.
    #[test]
    fn agrees_with_gauss_and_meeus() {
        for year in 1900..2300 {
            let (a, b, c) = (year % 19, year % 4, year % 7);
            let century = year / 100;
            let m = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30;
            let n = (4 + century - century / 4) % 7;
            let d = (19 * a + m) % 30;
            let e = (2 * b + 4 * c + 6 * d + n) % 7;
            let mut march = 22 + d + e;
            if march == 57 || march == 56 && d == 28 && a > 10 {
                march -= 7;
            }
            let first = Date::from_ymd(year, 3, 1).unwrap();
            assert_eq!(western_easter(year), first.add_days(march - 1).unwrap(), "{year}");

            let d = (19 * a + 15) % 30;
            let e = (2 * b + 4 * c - d + 34) % 7;
            let (month, day) = ((d + e + 114) / 31, (d + e + 114) % 31 + 1);
            let julian = Date::from_ymd(year, month as u8, day as u8).unwrap();
            // The Julian calendar lost a day on each 29 February of 1900, 2100 and 2200.
            let behind = 13 + i32::from(year >= 2100) + i32::from(year >= 2200);
            assert_eq!(orthodox_easter(year), julian.add_days(behind).unwrap(), "{year}");
        }
    }

    #[test]
    fn always_a_sunday_in_spring() {
        for year in 1990..=2199 {
            let (western, orthodox) = (western_easter(year), orthodox_easter(year));
            assert_eq!((western.weekday(), orthodox.weekday()), (7, 7));
            assert!(western >= Date::from_ymd(year, 3, 22).unwrap());
            assert!(western <= Date::from_ymd(year, 4, 25).unwrap());
            assert!(orthodox >= western);
        }
    }
}
