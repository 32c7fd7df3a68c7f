//! The public holidays compared with an independent calendar, `tests/oracles/holidays.csv`.

#![allow(clippy::unwrap_used, clippy::panic)]

use echeance::Date;
use echeance::calendar::{Holidays, western_easter};
use std::collections::{BTreeMap, BTreeSet};

/// Where the two calendars differ on purpose.
const INTENDED: [Difference; 8] = [
    Difference {
        calendar: "AT",
        side: Side::Ours,
        days: |day| western_easter(day.year()).days_since(day) == 2,
        reason: "Good Friday: no public holiday, but time limits treat it as one (BGBl. 254/1983)",
    },
    Difference {
        calendar: "CH",
        side: Side::Theirs,
        days: |day| day.year() < 1994 && (day.month(), day.day()) == (8, 1),
        reason: "1 August: a holiday of the whole country since the vote of 26 September 1993 only",
    },
    Difference {
        calendar: "CZ",
        side: Side::Theirs,
        days: |day| day.year() < 2000 && (day.month(), day.day()) == (11, 17),
        reason: "17 November: a day of rest since zákon č. 245/2000 Sb., a commemoration before",
    },
    Difference {
        calendar: "ES",
        side: Side::Ours,
        days: |day| day.weekday() == 7,
        reason: "a holiday on a Sunday: the regions move it, the oracle drops it, it is a day off anyway",
    },
    Difference {
        calendar: "FR",
        side: Side::Ours,
        days: |day| {
            (2005..=2007).contains(&day.year()) && day.days_since(western_easter(day.year())) == 50
        },
        reason: "Whit Monday: by default a day of work in solidarity, but still on the statutory list",
    },
    Difference {
        calendar: "IE",
        side: Side::Ours,
        days: |day| day.to_string() == "2001-09-14",
        reason: "the day of mourning after the attacks of 11 September 2001",
    },
    Difference {
        calendar: "IE",
        side: Side::Theirs,
        days: |day| day.to_string() == "2011-09-14",
        reason: "the same day of mourning, which the oracle puts ten years too late",
    },
    Difference {
        calendar: "NL",
        side: Side::Ours,
        days: |day| day.year() % 5 != 0 && (day.month(), day.day()) == (5, 5),
        reason: "5 May: on the list of the Algemene termijnenwet every year, not every fifth",
    },
];

struct Difference {
    calendar: &'static str,
    /// Who has the day.
    side: Side,
    days: fn(Date) -> bool,
    reason: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    Ours,
    Theirs,
}

#[test]
fn every_calendar_agrees_with_the_oracle() {
    let mut met = BTreeSet::new();
    let mut unexpected = Vec::new();
    for (code, years) in oracle() {
        let holidays = Holidays::of(code).unwrap();
        for (year, theirs) in years {
            let ours: Vec<Date> = holidays.in_year(year).collect();
            let only_ours = ours.iter().filter(|day| !theirs.contains(day));
            let only_theirs = theirs.iter().filter(|day| !ours.contains(day));
            let differences = only_ours
                .map(|day| (Side::Ours, *day))
                .chain(only_theirs.map(|day| (Side::Theirs, *day)));
            for (side, day) in differences {
                let intended = INTENDED.iter().position(|difference| {
                    difference.calendar == code && difference.side == side && (difference.days)(day)
                });
                match intended {
                    Some(index) => _ = met.insert(index),
                    None => unexpected.push(format!("{code} {day}: {side:?}")),
                }
            }
        }
    }
    assert_eq!(unexpected, Vec::<String>::new());
    for (index, difference) in INTENDED.iter().enumerate() {
        let Difference { calendar, reason, .. } = difference;
        assert!(met.contains(&index), "no longer a difference: {calendar}, {reason}");
    }
}

/// The oracle begins where its package does, and then leaves no gap.
#[test]
fn the_oracle_covers_every_calendar() {
    let late = BTreeMap::from([
        ("BG", 1991),
        ("DE", 1991),
        ("EE", 1991),
        ("ES", 2008),
        ("HR", 1992),
        ("LV", 1991),
        ("RO", 1997),
        ("SI", 1992),
        ("SK", 1993),
        ("TARGET2", 1999),
    ]);
    let oracle = oracle();
    assert!(Holidays::codes().eq(oracle.keys().copied()));
    for (code, years) in oracle {
        let first = late.get(code).copied().unwrap_or(1990);
        assert!(years.into_keys().eq(first..=2035), "{code}");
    }
}

/// A law that moves due dates off holidays needs to know them.
#[test]
fn every_law_that_moves_due_dates_has_a_calendar() {
    let mut moving = 0;
    for law in echeance::law::laws().iter().filter(|law| !law.rolling.is_empty()) {
        assert!(Holidays::of(law.code).is_some(), "{}", law.code);
        moving += 1;
    }
    assert!(moving > 10, "{moving}");
}

/// The holidays of every calendar and year of the oracle.
fn oracle() -> BTreeMap<&'static str, BTreeMap<i32, Vec<Date>>> {
    let mut calendars = BTreeMap::<_, BTreeMap<_, _>>::new();
    let rows = include_str!("oracles/holidays.csv").lines().filter(|row| !row.starts_with('#'));
    for row in rows.skip(1) {
        let [code, year, days] = row.split(',').collect::<Vec<_>>().try_into().unwrap();
        let day = |day: &str| {
            let (month, day) = day.split_at(2);
            Date::parse(&format!("{year}-{month}-{day}")).unwrap()
        };
        let days = days.split(' ').map(day).collect();
        calendars.entry(code).or_default().insert(year.parse().unwrap(), days);
    }
    calendars
}
