//! The fact sheets and rates in `law/`: complete, sourced, and free of contradictions.
//!
//! The build refuses what it cannot read. What it can read may still be wrong: a rule whose rates
//! begin after it, two rules for one case, a law that nothing tests.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use echeance::law::RateSeries;
use echeance::{Currency, Date};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

struct Sheet {
    code: String,
    /// The states that it is for.
    states: Vec<String>,
    currency: String,
    rules: Vec<Rule>,
}

/// One table of a sheet.
struct Rule {
    kind: String,
    table: Table,
    /// Where it is, for messages.
    name: String,
}

impl Rule {
    fn text(&self, key: &str) -> &str {
        self.table.get(key).and_then(Value::as_str).unwrap_or("")
    }

    fn integer(&self, key: &str) -> Option<i64> {
        self.table.get(key).map(|value| value.as_integer().unwrap())
    }

    fn date(&self, key: &str) -> Option<Date> {
        self.table.get(key).map(|value| date(value, &self.name))
    }

    fn debtors(&self) -> Vec<&str> {
        let list = self.table.get("debtor").and_then(Value::as_array);
        let list = list.unwrap_or_else(|| panic!("{}: no debtor", self.name));
        list.iter().map(|debtor| debtor.as_str().unwrap()).collect()
    }

    /// What tells it from the other rules of its kind for one debtor.
    fn case(&self) -> String {
        let keys = ["name", "option", "sector", "currency", "code", "on", "field"];
        keys.map(|key| self.text(key)).join("/")
    }
}

fn date(value: &Value, place: &str) -> Date {
    let text = value.as_datetime().map(ToString::to_string).unwrap_or_default();
    Date::parse(&text).unwrap_or_else(|| panic!("{place}: no date"))
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(name: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn sheets() -> Vec<Sheet> {
    let sheets: Vec<Sheet> = files("law", "toml").iter().map(|path| sheet(path)).collect();
    let states = sheets.iter().map(|sheet| sheet.states.len()).sum::<usize>();
    assert_eq!(states, echeance::law::laws().len());
    sheets
}

fn sheet(path: &Path) -> Sheet {
    let top: Table = fs::read_to_string(path).unwrap().parse().unwrap();
    let text = |key: &str| top[key].as_str().unwrap().to_string();
    let mut rules = Vec::new();
    for (kind, tables) in &top {
        let Some(tables) = tables.as_array() else { continue };
        for (place, table) in tables.iter().enumerate() {
            let name = format!("{} [[{kind}]] {}", stem(path), place + 1);
            rules.push(Rule { kind: kind.clone(), table: table.as_table().unwrap().clone(), name });
        }
    }
    assert!(!text("name").is_empty());
    date(&top["checked"], &stem(path));
    let states = top.get("states").and_then(Value::as_table);
    let states = states.map_or_else(|| vec![text("code")], |t| t.keys().cloned().collect());
    Sheet { code: text("code"), states, currency: text("currency"), rules }
}

/// A row of a series.
struct Row {
    from: Date,
    published: u8,
    source: String,
    grade: String,
}

fn series(name: &str) -> Vec<Row> {
    let file = folder("law/rates").join(format!("{name}.csv"));
    let mut reader = csv::Reader::from_path(&file).unwrap_or_else(|e| panic!("{name}: {e}"));
    let rows = reader.records().map(|row| {
        let row = row.unwrap_or_else(|error| panic!("{name}: {error}"));
        let from = Date::parse(&row[0]).unwrap_or_else(|| panic!("{name}: {row:?}"));
        let (published, source, grade) = (row[2].parse(), row[3].into(), row[4].into());
        Row { from, published: published.unwrap(), source, grade }
    });
    rows.collect()
}

fn half_year(day: Date) -> Date {
    Date::from_ymd(day.year(), if day.month() < 7 { 1 } else { 7 }, 1).unwrap()
}

#[test]
fn every_rule_names_its_debtors_and_its_source() {
    for sheet in sheets() {
        assert!(sheet.states.iter().all(|code| code.len() == 2), "{}", sheet.code);
        assert!(Currency::parse(&sheet.currency).is_some(), "{}", sheet.code);
        for rule in &sheet.rules {
            let debtors = rule.debtors();
            let known = ["business", "public", "consumer"];
            assert!(!debtors.is_empty(), "{}", rule.name);
            assert!(debtors.iter().all(|debtor| known.contains(debtor)), "{}", rule.name);
            assert!(!rule.text("article").trim().is_empty(), "{}: no article", rule.name);
            let grades = ["statute", "guidance", "unverified"];
            assert!(grades.contains(&rule.text("grade")), "{}: no grade", rule.name);
            if let Some(link) = rule.table.get("link") {
                let link = link.as_str().unwrap();
                let address = link.starts_with("https://") || link.starts_with("http://");
                assert!(address && !link.contains(' '), "{}: {link}", rule.name);
            }
        }
    }
}

/// Of the rules for one case the latest begun applies: two that begin on one day contradict.
#[test]
fn no_two_rules_are_for_one_case() {
    for sheet in sheets() {
        let mut cases = BTreeMap::new();
        for rule in &sheet.rules {
            for debtor in rule.debtors() {
                let case = (&rule.kind, debtor.to_string(), rule.case(), rule.date("since"));
                if let Some(other) = cases.insert(case, &rule.name) {
                    panic!("{other} and {} are for the same case", rule.name);
                }
            }
        }
    }
}

#[test]
fn rules_do_not_contradict_one_another() {
    for sheet in sheets() {
        let of = |kind: &str, debtor: &str| -> Vec<&Rule> {
            let rules = sheet.rules.iter();
            rules.filter(|rule| rule.kind == kind && rule.debtors().contains(&debtor)).collect()
        };
        for debtor in ["business", "public"] {
            let caps = of("cap", debtor);
            for cap in &caps {
                let days = cap.integer("days").unwrap();
                assert!(days > 0, "{}", cap.name);
                assert!(cap.integer("never_beyond").is_none_or(|most| most > days), "{}", cap.name);
                assert!(
                    cap.integer("never_beyond").is_none()
                        || cap.table["strict"] == Value::from(false),
                    "{}: strict and beyond",
                    cap.name
                );
            }
            let general = caps.iter().filter(|cap| cap.text("name") == "general");
            let longest = general.filter_map(|cap| cap.integer("days")).max();
            for term in of("default_term", debtor) {
                let days = term.integer("days").unwrap();
                let own = caps.iter().find(|cap| cap.text("name") == term.text("sector"));
                let longest = own.and_then(|cap| cap.integer("days")).or(longest);
                assert!(longest.is_none_or(|longest| days <= longest), "{}", term.name);
            }
            // A law that gives interest says when it begins; where it is silent practice does.
            let interest = of("interest", debtor);
            if !interest.is_empty() {
                assert!(!of("compensation", debtor).is_empty(), "{} {debtor}", sheet.code);
                assert!(!of("accrual", debtor).is_empty(), "{} {debtor}", sheet.code);
            }
        }
        for rule in of("compensation", "consumer") {
            assert_eq!(rule.text("amount"), "0", "{}: consumers owe no lump sum", rule.name);
        }
    }
}

/// Sums are whole minor units, and tiers climb to one without a bound.
#[test]
fn sums_fit_their_currency() {
    for sheet in sheets() {
        for rule in sheet.rules.iter().filter(|rule| rule.kind == "compensation") {
            let money = |key: &str| match rule.text(key) {
                "" => Currency::parse(&sheet.currency).unwrap(),
                code => Currency::parse(code).unwrap(),
            };
            let minor = |text: &str, currency: Currency| {
                let amount = echeance::Amount::parse(text, currency);
                amount.unwrap_or_else(|_| panic!("{}: {text}", rule.name)).minor()
            };
            let (currency, bounds) = (money("currency"), money("tiers_currency"));
            if rule.table.contains_key("amount") {
                minor(rule.text("amount"), currency);
            }
            let Some(tiers) = rule.table.get("tiers").and_then(Value::as_array) else { continue };
            let (mut last_bound, mut last_sum, mut open) = (0, 0, false);
            for tier in tiers {
                assert!(!open, "{}: a tier after the one without a bound", rule.name);
                let sum = minor(tier["amount"].as_str().unwrap(), currency);
                assert!(sum > last_sum, "{}", rule.name);
                last_sum = sum;
                match tier.get("below").or(tier.get("up_to")) {
                    Some(bound) => {
                        let bound = minor(bound.as_str().unwrap(), bounds);
                        assert!(bound > last_bound, "{}", rule.name);
                        last_bound = bound;
                    }
                    None => open = true,
                }
            }
            assert!(open, "{}: no tier without a bound", rule.name);
        }
    }
}

/// The first day of a rule has a rate: no claim that its coverage promises is refused.
#[test]
fn every_rule_has_a_rate_from_its_first_day() {
    let mut used = BTreeSet::new();
    for sheet in sheets() {
        for rule in &sheet.rules {
            for key in ["reference", "series", "floor_series", "ceiling_series"] {
                let name = rule.text(key);
                if name.is_empty() {
                    continue;
                }
                used.insert(name.to_string());
                let since = rule.date("since");
                let since = since.unwrap_or_else(|| panic!("{}: from when?", rule.name));
                let day = match rule.text("fixing") {
                    "change" | "first-day" => since,
                    _ => half_year(since),
                };
                let first = series(name)[0].from;
                assert!(first <= day, "{}: {name} begins on {first}, after {day}", rule.name);
            }
        }
    }
    // One serves agreed rates alone.
    let all: BTreeSet<String> = files("law/rates", "csv").iter().map(|path| stem(path)).collect();
    let unused: Vec<&String> = all.difference(&used).collect();
    assert_eq!(unused, ["uk-bank-rate"]);
}

#[test]
fn rates_ascend_and_name_their_source() {
    for path in files("law/rates", "csv") {
        let name = stem(&path);
        let rows = series(&name);
        let known: Table =
            fs::read_to_string(folder("law/rates/series.toml")).unwrap().parse().unwrap();
        let about = known[&name].as_table().unwrap();
        for key in ["title", "authority", "kind", "unit"] {
            assert!(!about[key].as_str().unwrap().is_empty(), "{name}: {key}");
        }
        let until = date(&about["known_until"], &name);
        for pair in rows.windows(2) {
            let (before, after) = (pair[0].from, pair[1].from);
            assert!(before < after, "{name}: {before} before {after}");
            if about["kind"].as_str() == Some("half-year") {
                let next = before.next_half_year();
                assert_eq!(next, after, "{name}: a half-year is missing");
            }
        }
        for Row { from, published, source, grade } in &rows {
            // What is carried into a period that is not published yet is no publication.
            assert!(*from <= until || *published == 0, "{name}: {from} after known_until");
            assert!(!source.trim().is_empty(), "{name}: {from} has no source");
            assert!(["high", "medium", "low"].contains(&grade.as_str()), "{name}: {from} {grade}");
        }
    }
}

/// Every law is tested by at least eight vectors of its own, among them one that is refused.
#[test]
fn every_law_has_vectors() {
    for sheet in sheets() {
        let file = folder("tests/vectors").join(format!("{}.json", sheet.code.to_lowercase()));
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let vectors: Vec<Json> = serde_json::from_str(&text).unwrap();
        assert!(vectors.len() >= 8, "{} has {} vectors", sheet.code, vectors.len());
        assert!(vectors.iter().any(|v| v.get("problems").is_some()), "{} refuses none", sheet.code);
        let own = vectors.iter().filter(|vector| {
            let policy = &vector["args"][1]["policy"];
            let law = policy.as_str().or(policy["law"].as_str());
            sheet.states.iter().any(|code| law == Some(code))
        });
        assert!(own.count() >= 8, "{}: vectors of another law", sheet.code);
    }
}

/// The names and sources that a Rust caller reads, of a row that anyone can look up.
#[test]
fn series_say_their_name_and_their_sources() {
    let series = RateSeries::find("fr-legal-professional").unwrap();
    assert_eq!(series.id().as_str(), "fr-legal-professional");
    let (from, value, source) = series.values().next().unwrap();
    assert_eq!((from.to_string().as_str(), value.to_string().as_str()), ("2015-01-01", "0.93"));
    let rows = include_str!("../law/rates/fr-legal-professional.csv");
    assert!(rows.contains(source.as_str()) && source.as_str().contains("https://"));
}

/// The audit names vectors that are there.
#[test]
fn the_audit_names_vectors_that_exist() {
    let mut ids = BTreeSet::new();
    for file in files("tests/vectors", "json") {
        let vectors: Vec<Json> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        ids.extend(vectors.iter().map(|vector| vector["id"].as_str().unwrap().to_string()));
    }
    let audit = fs::read_to_string(folder("law/AUDIT.md")).unwrap();
    let named = audit.split('`').skip(1).step_by(2).filter(|word| {
        word.get(2..3) == Some("-") && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    });
    let named: Vec<&str> = named.collect();
    assert!(named.len() > 50, "{}", named.len());
    for name in named {
        assert!(ids.contains(name), "{name}");
    }
}
