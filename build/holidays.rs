//! `law/holidays/*.csv` -> one 32-bit word a rule. The format of the files is in their README.
//!
//! A word holds, from the low bits up:
//! 12 bits  the day, see [`Day::encode`]
//!  8 bits  first year, counted from 1990
//!  8 bits  last year, counted from 1990; 255 = no end
//!  4 bits  number of the shift in `SHIFTS`; 0 = none

use super::data::{Source, Text, files};
use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

const FIRST_YEAR: i32 = 1990;
const LAST_YEAR: i32 = 2199;
/// The months and the days they have every year: no holiday is on 29 February.
const MONTHS: [(&str, u32); 12] = [
    ("January", 31),
    ("February", 28),
    ("March", 31),
    ("April", 30),
    ("May", 31),
    ("June", 30),
    ("July", 31),
    ("August", 31),
    ("September", 30),
    ("October", 31),
    ("November", 30),
    ("December", 31),
];
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Returns the tables `RULES`, `SHIFTS` and `CALENDARS`.
pub fn generate(folder: &Path) -> Result<String, String> {
    let mut rules: Vec<u32> = Vec::new();
    let mut shifts: Vec<Shift> = Vec::new();
    let mut calendars = Vec::new();
    for file in files(folder, "csv")? {
        read_calendar(&file, &mut rules, &mut shifts)?;
        calendars.push((file.stem().to_uppercase(), rules.len()));
    }

    let shifts: Vec<(u8, u8)> = shifts.iter().map(|s| (s.weekdays, s.target)).collect();
    let mut out = String::new();
    let mut table = |comment: &str, declaration: &str, rows: &dyn std::fmt::Debug| {
        let _ = writeln!(out, "/// {comment}\nstatic {declaration} = {rows:?};");
    };
    table(
        "One word a rule, calendar after calendar.",
        &format!("RULES: [u32; {}]", rules.len()),
        &rules,
    );
    table(
        "The weekdays concerned (bit 1 = Monday) and where the holiday goes.",
        &format!("SHIFTS: [(u8, u8); {}]", shifts.len()),
        &shifts,
    );
    table(
        "Each calendar, by code, and where its rules end in `RULES`.",
        &format!("CALENDARS: [(&str, u16); {}]", calendars.len()),
        &calendars,
    );
    Ok(out)
}

fn read_calendar(
    file: &Source,
    rules: &mut Vec<u32>,
    shifts: &mut Vec<Shift>,
) -> Result<(), String> {
    let mut seen: Vec<(Row, u64)> = Vec::new();
    for (number, line) in file.csv::<Line>()? {
        let at = |message: String| format!("{}:{number}: {message}", file.path.display());
        let row = Row::read(&line).map_err(at)?;
        if let Some((_, other)) = seen.iter().find(|(other, _)| row.overlaps(other)) {
            return Err(at(format!("the day stands already in line {other} for these years")));
        }
        rules.push(row.encode(shifts).map_err(at)?);
        seen.push((row, number));
    }
    Ok(())
}

/// A row as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    day: String,
    shift: String,
    since: String,
    until: String,
    #[allow(dead_code)] // for those who read the file, but never empty
    name: Text,
    #[allow(dead_code)]
    source: Text,
}

struct Row {
    day: Day,
    since: i32,
    until: i32,
    shift: Option<Shift>,
}

impl Row {
    fn read(line: &Line) -> Result<Row, String> {
        let Line { day, shift, since, until, .. } = line;
        let (day, once) = Day::parse(day)?;
        let (since, until) = match once {
            Some(year) if since.is_empty() && until.is_empty() => (year, year),
            Some(_) => return Err("a day with its year takes no since and no until".into()),
            None => (year(since, FIRST_YEAR)?, year(until, FIRST_YEAR + 255)?),
        };
        if since > until {
            return Err(format!("since {since} is after until {until}"));
        }
        let shift = if shift.is_empty() { None } else { Some(Shift::parse(shift)?) };
        if shift.is_some_and(|shift| !day.leaves_room(shift)) {
            return Err("the shift might lead into another year".into());
        }
        Ok(Row { day, since, until, shift })
    }

    fn overlaps(&self, other: &Row) -> bool {
        self.day == other.day && self.since <= other.until && other.since <= self.until
    }

    fn encode(&self, shifts: &mut Vec<Shift>) -> Result<u32, String> {
        let shift = match self.shift {
            None => 0,
            Some(shift) => match shifts.iter().position(|known| *known == shift) {
                Some(index) => index + 1,
                None => {
                    shifts.push(shift);
                    shifts.len()
                }
            },
        };
        if shift > 15 {
            return Err("more than 15 different shifts: widen the field".into());
        }
        let (since, until) = (self.since - FIRST_YEAR, self.until - FIRST_YEAR);
        let years = since as u32 | (until as u32) << 8;
        Ok(self.day.encode() | years << 12 | (shift as u32) << 28)
    }
}

fn year(text: &str, default: i32) -> Result<i32, String> {
    if text.is_empty() {
        return Ok(default);
    }
    match text.parse() {
        Ok(year) if (FIRST_YEAR..=LAST_YEAR).contains(&year) => Ok(year),
        _ => Err(format!("`{text}` is no year from {FIRST_YEAR} to {LAST_YEAR}")),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Day {
    Fixed { month: u32, day: u32 },
    WeekdayFrom { weekday: u32, month: u32, day: u32 },
    Easter { orthodox: bool, offset: i32 },
}

impl Day {
    /// The day, and its year where it is a single one.
    fn parse(text: &str) -> Result<(Day, Option<i32>), String> {
        let words: Vec<&str> = text.split(' ').collect();
        let day = match words.as_slice() {
            [] => None,
            ["Orthodox", "Easter", offset @ ..] => {
                easter_offset(offset).map(|offset| Day::Easter { orthodox: true, offset })
            }
            ["Easter", offset @ ..] => {
                easter_offset(offset).map(|offset| Day::Easter { orthodox: false, offset })
            }
            ["first", weekday, "from", day, month] => {
                let (month, day) = month_day(month, day).ok_or("no such day")?;
                position(&WEEKDAYS, weekday).map(|weekday| Day::WeekdayFrom { weekday, month, day })
            }
            [ordinal, weekday, "of", month] => nth_weekday(ordinal, weekday, month)?,
            [day, month] => month_day(month, day).map(|(month, day)| Day::Fixed { month, day }),
            [day, month, once] => {
                let (month, day) = month_day(month, day).ok_or("no such day")?;
                return Ok((Day::Fixed { month, day }, Some(year(once, 0)?)));
            }
            _ => None,
        };
        day.map(|day| (day, None)).ok_or_else(|| format!("`{text}` is no day; see README.md"))
    }

    /// Twelve bits. A date: month in bits 0-3, day in bits 4-8, and in bits 9-11 the weekday to
    /// look for from there (0: the date itself). Easter: 13 (western) or 14 (orthodox) as the
    /// month, and the offset plus 128 above it.
    fn encode(self) -> u32 {
        match self {
            Day::Fixed { month, day } => month | day << 4,
            Day::WeekdayFrom { weekday, month, day } => month | day << 4 | weekday << 9,
            Day::Easter { orthodox, offset } => {
                (if orthodox { 14 } else { 13 }) | ((offset + 128) as u32) << 4
            }
        }
    }

    /// Whether the shift stays in the year: each year is evaluated by itself.
    fn leaves_room(self, shift: Shift) -> bool {
        match self {
            Day::Fixed { month: 12, day } => day <= 26 || shift.is_backward(),
            Day::Fixed { month: 1, day } => day >= 8 || !shift.is_backward(),
            Day::Fixed { .. } | Day::Easter { .. } | Day::WeekdayFrom { .. } => true,
        }
    }
}

fn easter_offset(words: &[&str]) -> Option<i32> {
    let offset = match words {
        [] => 0,
        ["+", days] => days.parse().ok()?,
        ["-", days] => -days.parse::<i32>().ok()?,
        _ => return None,
    };
    (-70..=127).contains(&offset).then_some(offset)
}

/// The week of the month begins on a known day: the second Monday is the first one from the 8th.
fn nth_weekday(ordinal: &str, weekday: &str, name: &str) -> Result<Option<Day>, String> {
    let (Some((month, length)), Some(weekday)) = (month(name), position(&WEEKDAYS, weekday)) else {
        return Ok(None);
    };
    let day = match (position(&["first", "second", "third", "fourth"], ordinal), ordinal) {
        (Some(nth), _) => 7 * nth - 6,
        // It begins a day later in leap years.
        (None, "last") if month == 2 => {
            return Err("the last week of February begins on no fixed day".into());
        }
        (None, "last") => length - 6,
        (None, _) => return Ok(None),
    };
    Ok(Some(Day::WeekdayFrom { weekday, month, day }))
}

fn month_day(name: &str, day: &str) -> Option<(u32, u32)> {
    let (month, length) = month(name)?;
    let day = day.parse().ok()?;
    (1..=length).contains(&day).then_some((month, day))
}

/// The number of a month and its length.
fn month(name: &str) -> Option<(u32, u32)> {
    let number = (1..).zip(MONTHS).find(|(_, (n, _))| *n == name);
    number.map(|(number, (_, length))| (number, length))
}

/// The place of a name in a list, counted from 1.
fn position(names: &[&str], name: &str) -> Option<u32> {
    names.iter().position(|n| *n == name).map(|i| i as u32 + 1)
}

#[derive(Clone, Copy, PartialEq)]
struct Shift {
    /// Bit 1 = Monday to bit 7 = Sunday.
    weekdays: u8,
    /// 0: also the next working day; 1-7: moved to that weekday after; 9-15: before.
    target: u8,
}

impl Shift {
    fn parse(text: &str) -> Result<Shift, String> {
        let wrong = || format!("`{text}` is no shift; see README.md");
        let (condition, target) = text.split_once(": ").ok_or_else(wrong)?;
        let (word, list) = condition.split_once(' ').ok_or_else(wrong)?;
        let mut weekdays = 0;
        for name in list.split(" or ").flat_map(|part| part.split(", ")) {
            weekdays |= 1 << position(&WEEKDAYS, name).ok_or_else(wrong)?;
        }
        match word {
            "if" => {}
            "unless" => weekdays = !weekdays & 0b1111_1110,
            _ => return Err(wrong()),
        }
        let words: Vec<&str> = target.split(' ').collect();
        let target = match words.as_slice() {
            ["also", "the", "next", "working", "day"] => 0,
            ["the", name, side] => {
                let weekday = position(&WEEKDAYS, name).ok_or_else(wrong)? as u8;
                match *side {
                    "after" => weekday,
                    "before" => weekday + 8,
                    _ => return Err(wrong()),
                }
            }
            _ => return Err(wrong()),
        };
        Ok(Shift { weekdays, target })
    }

    fn is_backward(self) -> bool {
        self.target > 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Source {
        Source { path: "xx.csv".into(), text: text.into() }
    }

    fn read(rows: &str) -> Result<(Vec<u32>, usize), String> {
        let (mut rules, mut shifts) = (Vec::new(), Vec::new());
        read_calendar(
            &file(&format!("# Head\nday,shift,since,until,name,source\n{rows}")),
            &mut rules,
            &mut shifts,
        )?;
        Ok((rules, shifts.len()))
    }

    #[test]
    fn a_rule_is_packed_as_described() {
        let (rules, shifts) = read(
            "14 July,,,,National Day,\"Code, art. 1\"\n\
             last Monday of May,,1996,2019,May,Act\n\
             Orthodox Easter - 2,,,,Good Friday,Act\n\
             1 May,if Saturday or Sunday: also the next working day,2017,,May,Act\n\
             19 September 2022,,,,Funeral,Act\n",
        )
        .unwrap();
        let always = 255 << 20;
        assert_eq!(
            rules,
            [
                7 | 14 << 4 | always,
                5 | 25 << 4 | 1 << 9 | 6 << 12 | 29 << 20,
                14 | 126 << 4 | always,
                5 | 1 << 4 | 27 << 12 | always | 1 << 28,
                9 | 19 << 4 | 32 << 12 | 32 << 20,
            ]
        );
        assert_eq!(shifts, 1);
    }

    #[test]
    fn a_shift_names_weekdays_and_a_target() {
        let parsed = |text| Shift::parse(text).map(|s| (s.weekdays, s.target)).unwrap();
        assert_eq!(parsed("if Saturday or Sunday: also the next working day"), (0b1100_0000, 0));
        assert_eq!(parsed("unless Monday or Friday: the Monday after"), (0b1101_1100, 1));
        assert_eq!(parsed("if Sunday: the Saturday before"), (0b1000_0000, 14));
    }

    #[test]
    fn bad_data_is_refused_with_its_line() {
        for (row, message) in [
            ("1 May,,,,Name", "found record with 5 fields"),
            ("1 May,,,,,Act", "the text is empty"),
            ("1 May,,,,Name,", "the text is empty"),
            ("31 April,,,,Name,Act", "`31 April` is no day"),
            ("29 February,,,,Name,Act", "`29 February` is no day"),
            ("1 Mai,,,,Name,Act", "`1 Mai` is no day"),
            ("Easter + 200,,,,Name,Act", "`Easter + 200` is no day"),
            ("fifth Monday of May,,,,Name,Act", "`fifth Monday of May` is no day"),
            ("last Monday of February,,,,Name,Act", "begins on no fixed day"),
            ("1 May 2210,,,,Name,Act", "`2210` is no year"),
            ("1 May 2020,,2020,,Name,Act", "takes no since"),
            ("1 May,,1989,,Name,Act", "`1989` is no year"),
            ("1 May,,2020,2019,Name,Act", "since 2020 is after until 2019"),
            ("1 May,if Sunday,,,Name,Act", "is no shift"),
            ("1 May,if Sonntag: the Monday after,,,Name,Act", "is no shift"),
            ("1 May,if Sunday: the Monday following,,,Name,Act", "is no shift"),
            ("31 December,if Sunday: the Monday after,,,Name,Act", "into another year"),
            ("1 January,if Sunday: the Saturday before,,,Name,Act", "into another year"),
        ] {
            let error = read(row).unwrap_err();
            assert!(error.starts_with("xx.csv:3: ") && error.contains(message), "{row}: {error}");
        }
        let twice = read("1 May,,,2000,Name,Act\n1 May,,2000,,Name,Act").unwrap_err();
        assert_eq!(twice, "xx.csv:4: the day stands already in line 3 for these years");
        let header = file("day,name\n1 May,May\n");
        let header = read_calendar(&header, &mut Vec::new(), &mut Vec::new()).unwrap_err();
        assert!(header.starts_with("xx.csv:2: missing field `shift`"), "{header}");
    }
}
