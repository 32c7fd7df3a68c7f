//! The series of published rates: `law/rates/*.csv`, described in `law/rates/series.toml`.

use super::data::{Source, Text, day, files, toml_day};
use super::date::Date;
use super::money::{Amount, Currency, Rate};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)] // some keys are for those who read the file
struct Description {
    title: Text,
    authority: Text,
    kind: Kind,
    unit: Text,
    #[serde(deserialize_with = "toml_day")]
    known_until: Date,
    note: Option<Text>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Change,
    HalfYear,
    Year,
    Month,
    Quarter,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)] // some columns are for those who read the file
struct Row {
    #[serde(deserialize_with = "day")]
    from: Date,
    percent: String,
    published: u8,
    source: Text,
    grade: Grade,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Grade {
    High,
    Medium,
    Low,
}

/// Writes the tables and returns the names of the series.
pub fn generate(folder: &Path, out: &mut String) -> Result<Vec<String>, String> {
    let descriptions = Source::read(&folder.join("series.toml"))?;
    let table: BTreeMap<Spanned<String>, Description> = descriptions.toml()?;
    let mut names = Vec::new();
    let mut abouts = String::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for (name, about) in &table {
        let at = name.span().start;
        let name = name.get_ref();
        let file = Source::read(&folder.join(format!("{name}.csv")))
            .map_err(|error| descriptions.error(at, error))?;
        let (mut values, mut sources) = (String::new(), String::new());
        let mut last: Option<Date> = None;
        // A series of sums is in a currency, any other in percent.
        let sum = Currency::parse(&about.unit.0);
        if sum.is_none() && about.unit.0 != "percent" {
            return Err(descriptions.error(at, "the unit is neither percent nor a currency"));
        }
        for (line, row) in file.csv::<Row>()? {
            let wrong = |what: &str| format!("{}:{line}: {what}", file.path.display());
            if last.is_some_and(|last| last >= row.from) {
                return Err(wrong("the rows are not in order of time"));
            }
            // A change that is known beyond the publications stands in until they come.
            if row.from > about.known_until && row.published != 0 {
                return Err(wrong("published, and yet after known_until"));
            }
            last = Some(row.from);
            let Text(source) = row.source;
            let place = *places.entry(source.clone()).or_insert_with(|| {
                order.push(source);
                order.len() - 1
            });
            let value = match sum {
                None => Rate::parse(&row.percent).ok().map(|rate| rate.millionths()),
                Some(currency) => Amount::parse(&row.percent, currency)
                    .ok()
                    .and_then(|sum| i32::try_from(sum.minor()).ok()),
            };
            let Some(value) = value else { return Err(wrong("the value is no decimal that fits")) };
            let _ = write!(values, "({}, {value}), ", row.from.days());
            let _ = write!(sources, "{place}, ");
        }
        let _ = writeln!(
            out,
            "static {}: RateSeries = RateSeries {{ index: {}, name: {name:?}, kind: RatePeriod::{:?}, \
             sum: {}, known_until: Date::from_days({}), rows: &[{values}], sources: &[{sources}] }};",
            constant(name),
            names.len(),
            about.kind,
            sum.is_some(),
            about.known_until.days(),
        );
        let _ = write!(abouts, "({:?}, {:?}), ", about.title.0, about.authority.0);
        names.push(name.clone());
    }
    let _ = writeln!(out, "static SERIES_ABOUT: &[(&str, &str)] = &[{abouts}];");
    for file in files(folder, "csv")? {
        if !names.contains(&file.stem()) {
            return Err(file.error(0, "the series is not described in series.toml"));
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
