//! Files, and the values in them: dates, amounts, rates and words that are wrong fail where they
//! stand.

use super::date::Date;
use super::money::{Currency, Rate};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of facts and its text.
pub struct Source {
    pub path: PathBuf,
    pub text: String,
}

impl Source {
    pub fn read(path: &Path) -> Result<Source, String> {
        let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Source { path: path.into(), text })
    }

    /// The name of the file without its ending.
    pub fn stem(&self) -> String {
        self.path.file_stem().map(|stem| stem.to_string_lossy().into()).unwrap_or_default()
    }

    /// The message with the file and the line of a place in the text.
    pub fn error(&self, at: usize, message: impl std::fmt::Display) -> String {
        let before = self.text.as_bytes().iter().take(at);
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        format!("{}:{line}: {message}", self.path.display())
    }

    pub fn toml<T: DeserializeOwned>(&self) -> Result<T, String> {
        toml::from_str(&self.text)
            .map_err(|error| self.error(error.span().map_or(0, |span| span.start), error.message()))
    }

    /// The rows of a CSV file, each with its line.
    pub fn csv<T: DeserializeOwned>(&self) -> Result<Vec<(u64, T)>, String> {
        let mut reader =
            csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(self.text.as_bytes());
        let at = |line: u64, message: String| format!("{}:{line}: {message}", self.path.display());
        let headers = reader.headers().cloned().map_err(|error| at(1, error.to_string()))?;
        let mut rows = Vec::new();
        for record in reader.records() {
            let line = |position: Option<&csv::Position>| position.map_or(1, csv::Position::line);
            let record = record.map_err(|error| at(line(error.position()), error.to_string()))?;
            let number = line(record.position());
            let row = record.deserialize(Some(&headers));
            // The message alone: the place is said already.
            rows.push((number, row.map_err(|error| at(number, why(&error)))?));
        }
        if rows.is_empty() { Err(at(1, "no row".into())) } else { Ok(rows) }
    }
}

fn why(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.to_string(),
        _ => error.to_string(),
    }
}

/// Returns the files of a folder with this ending, in order of their names.
pub fn files(folder: &Path, ending: &str) -> Result<Vec<Source>, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .collect();
    files.sort();
    files.iter().map(|path| Source::read(path)).collect()
}

/// A date of TOML.
pub fn toml_day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let value = toml::value::Datetime::deserialize(from)?.to_string();
    Date::parse(&value).ok_or_else(|| D::Error::custom(format!("`{value}` is no date")))
}

/// A date of TOML that may be missing.
pub fn optional_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    toml_day(from).map(Some)
}

/// A date in words.
pub fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let text = String::deserialize(from)?;
    Date::parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no date")))
}

/// Percent or points, written as text so that nothing rounds them.
pub struct Percent(pub Rate);

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Percent, D::Error> {
        let text = String::deserialize(from)?;
        let rate = Rate::parse(&text);
        rate.map(Percent).map_err(|e| D::Error::custom(format!("`{text}` is no rate: {e:?}")))
    }
}

/// A factor, in thousandths.
pub struct Multiple(pub i64);

impl<'de> Deserialize<'de> for Multiple {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Multiple, D::Error> {
        let Percent(rate) = Percent::deserialize(from)?;
        let thousandths = i64::from(rate.millionths()) / 1_000;
        if thousandths < 1 || thousandths * 1_000 != i64::from(rate.millionths()) {
            return Err(D::Error::custom("a multiple is positive and has at most three decimals"));
        }
        Ok(Multiple(thousandths))
    }
}

/// The code of a currency.
#[derive(Clone, Copy)]
pub struct Money(pub Currency);

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
        let text = String::deserialize(from)?;
        let currency = Currency::parse(&text);
        currency.map(Money).ok_or_else(|| D::Error::custom(format!("`{text}` is no currency")))
    }
}

/// The code of a state.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct StateCode(pub String);

impl<'de> Deserialize<'de> for StateCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<StateCode, D::Error> {
        let text = String::deserialize(from)?;
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Ok(StateCode(text));
        }
        Err(D::Error::custom(format!("`{text}` is no code of two letters")))
    }
}

/// An address on the web.
#[derive(Default)]
pub struct Link(pub String);

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Link, D::Error> {
        let text = String::deserialize(from)?;
        let known = text.starts_with("https://") || text.starts_with("http://");
        if !known || text.contains(char::is_whitespace) {
            return Err(D::Error::custom(format!("`{text}` is no address")));
        }
        Ok(Link(text))
    }
}

/// A text that says something.
#[derive(Debug)]
pub struct Text(pub String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Text, D::Error> {
        let text = String::deserialize(from)?;
        if text.trim().is_empty() {
            Err(D::Error::custom("the text is empty"))
        } else {
            Ok(Text(text))
        }
    }
}

/// A list that may be written as its only member.
pub struct List<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<List<T>, D::Error> {
        struct Visitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Visitor<T> {
            type Value = List<T>;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("a word or a list of words")
            }
            fn visit_str<E: Error>(self, word: &str) -> Result<List<T>, E> {
                let word = serde::de::value::StrDeserializer::new(word);
                T::deserialize(word).map(|one| List(vec![one]))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<List<T>, A::Error> {
                let mut list = Vec::new();
                while let Some(word) = seq.next_element()? {
                    list.push(word);
                }
                Ok(List(list))
            }
        }
        from.deserialize_any(Visitor(std::marker::PhantomData))
    }
}
