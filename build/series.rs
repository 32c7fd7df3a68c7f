//! The series of published rates: `law/rates/*.csv`, described in `law/rates/series.toml`.

use crate::number::{day, scaled};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Writes the tables and returns the names of the series.
pub fn generate(folder: &Path, out: &mut String) -> Result<Vec<String>, String> {
    let descriptions = folder.join("series.toml");
    let text = read(&descriptions)?;
    let table: toml::Table =
        text.parse().map_err(|error| format!("{}: {error}", descriptions.display()))?;
    let mut names = Vec::new();
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for (name, description) in &table {
        let wrong = |what: &str| format!("{}: [{name}]: {what}", descriptions.display());
        let word = |key: &str| match description.get(key) {
            Some(toml::Value::String(text)) => Some(text.clone()),
            Some(toml::Value::Datetime(date)) => Some(date.to_string()),
            _ => None,
        };
        let kind = match word("kind").as_deref() {
            Some("change") => "Change",
            Some("half-year") => "HalfYear",
            Some("year") => "Year",
            other => {
                return Err(wrong(&format!("kind {other:?} is none of change, half-year, year")));
            }
        };
        let known_until = day(&word("known_until").ok_or_else(|| wrong("known_until is missing"))?)
            .map_err(|error| wrong(&error))?;
        let file = folder.join(format!("{name}.csv"));
        let rows = rows(&file)?;
        let (mut values, mut places) = (String::new(), String::new());
        for row in &rows {
            let place = *sources.entry(row.source.clone()).or_insert_with(|| {
                order.push(row.source.clone());
                order.len() - 1
            });
            let _ = write!(values, "({}, {}), ", row.from, row.value);
            let _ = write!(places, "{place}, ");
        }
        let _ = writeln!(
            out,
            "static {}: RateSeries = RateSeries {{ index: {}, name: {name:?}, kind: RatePeriod::{kind}, known_until: \
             Date::from_days({known_until}), rows: &[{values}], sources: &[{places}] }};",
            constant(name),
            names.len()
        );
        names.push(name.clone());
    }
    for file in crate::files(folder, "csv")? {
        let stem = file.file_stem().map(|s| s.to_string_lossy().to_string()).unwrap_or_default();
        if !names.contains(&stem) {
            return Err(format!("{}: the series is not described in series.toml", file.display()));
        }
    }
    let list: String = names.iter().map(|name| format!("&{}, ", constant(name))).collect();
    let _ = writeln!(out, "static SERIES: &[&RateSeries] = &[{list}];");
    let _ = writeln!(out, "static SERIES_NAMES: &[&str] = &{names:?};");
    let _ = writeln!(out, "static SOURCES: &[&str] = &{order:?};");
    Ok(names)
}

/// Returns the name of the table of a series.
pub fn constant(name: &str) -> String {
    format!("SERIES_{}", name.to_uppercase().replace('-', "_"))
}

struct Row {
    from: i32,
    value: i64,
    source: String,
}

fn rows(file: &Path) -> Result<Vec<Row>, String> {
    let text = read(file)?;
    let mut rows: Vec<Row> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let at = |message: String| format!("{}:{}: {message}", file.display(), index + 1);
        let cells = cells(line);
        if index == 0 {
            if cells != ["from", "percent", "published", "source", "grade"] {
                return Err(at("the header must be from,percent,published,source,grade".into()));
            }
            continue;
        }
        let [from, percent, published, source, grade] = cells.as_slice() else {
            return Err(at(format!("{} cells in place of 5", cells.len())));
        };
        let from = day(from).map_err(at)?;
        let value = scaled(percent, 6).map_err(at)?;
        if i32::try_from(value).is_err() {
            return Err(at(format!("`{percent}` is too large")));
        }
        if published.parse::<u8>().is_err() {
            return Err(at(format!("`{published}` is no count of publications")));
        }
        if source.is_empty() {
            return Err(at("the source is missing".into()));
        }
        if !["high", "medium", "low"].contains(&grade.as_str()) {
            return Err(at(format!("grade `{grade}` is none of high, medium, low")));
        }
        if rows.last().is_some_and(|last| last.from >= from) {
            return Err(at("the rows are not in order of time".into()));
        }
        rows.push(Row { from, value, source: source.clone() });
    }
    if rows.is_empty() {
        return Err(format!("{}: the series is empty", file.display()));
    }
    Ok(rows)
}

/// Splits a line of CSV; a cell in double quotes may hold commas, and doubled quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                if let Some(cell) = cells.last_mut() {
                    cell.push('"');
                }
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(c);
                }
            }
        }
    }
    cells
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
