//! Claims of every law compared with a second ledger, written apart from this one: see
//! `tests/oracles/ledger.py`, whose figures are in `tests/oracles/claims`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod json;

use echeance::{Amount, Currency, Date};
use serde_json::{Map, Value as Json, json};
use std::fs;
use std::path::{Path, PathBuf};

/// One line of the data, by the names of its columns.
struct Row<'a> {
    law: &'a str,
    columns: &'a [&'a str],
    fields: Vec<&'a str>,
}

impl<'a> Row<'a> {
    fn get(&self, column: &str) -> &'a str {
        let place = self.columns.iter().position(|name| *name == column);
        self.fields[place.unwrap_or_else(|| panic!("no column {column}"))]
    }

    fn currency(&self) -> Currency {
        echeance::law::Law::find(self.law).unwrap().currency
    }

    fn money(&self, minor: &str) -> String {
        Amount::from_minor(minor.parse().unwrap(), self.currency()).to_string()
    }

    fn day(&self, after: &str) -> String {
        let issued = Date::parse(self.get("issued")).unwrap();
        issued.add_days(after.parse().unwrap()).unwrap().to_string()
    }

    /// A list of pairs, `30:40 60:60`.
    fn pairs(&self, column: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.get(column).split_whitespace().map(|pair| pair.split_once(':').unwrap())
    }

    fn arguments(&self) -> Json {
        let mut invoice = Map::new();
        let mut policy = Map::new();
        invoice.insert("issued".into(), self.get("issued").into());
        invoice.insert("total".into(), self.money(self.get("total")).into());
        for column in ["payments", "credits"] {
            let entry =
                |(day, amount)| json!({"date": self.day(day), "amount": self.money(amount)});
            let entries: Json = self.pairs(column).map(entry).collect();
            invoice.insert(column.into(), entries);
        }
        let steps = |days: &str| json!([{ "addDays": days.parse::<i32>().unwrap() }]);
        let parts: Vec<(&str, &str)> = self.pairs("parts").collect();
        match parts.as_slice() {
            [] => drop(invoice.insert("due".into(), self.day(self.get("due")).into())),
            [(days, "100")] => {
                let discount =
                    |(days, percent)| json!({ "percent": percent, "steps": steps(days) });
                let discounts: Json = self.pairs("discounts").map(discount).collect();
                let terms = json!({ "steps": steps(days), "discounts": discounts });
                invoice.insert("terms".into(), terms);
            }
            parts => {
                let part = |(days, percent): &(&str, &str)| json!({ "share": { "percent": percent }, "terms": { "steps": steps(days) } });
                let parts: Json = parts.iter().map(part).collect();
                invoice.insert("terms".into(), json!({ "parts": parts }));
            }
        }
        if !parts.is_empty() {
            policy.insert("compensation".into(), "none".into());
        }
        policy.insert("law".into(), self.law.into());
        policy.insert("debtor".into(), self.get("debtor").into());
        let interest = match self.get("interest") {
            word @ ("statutory" | "none") => json!(word),
            other => match other.strip_prefix("option:") {
                Some(option) => json!({"option": option}),
                None => json!({"annualRate": other}),
            },
        };
        policy.insert("interest".into(), interest);
        if !self.get("basis").is_empty() {
            policy.insert("dayCount".into(), self.get("basis").into());
        }
        let rounding = json!({"mode": self.get("rounding"), "at": self.get("at")});
        policy.insert("rounding".into(), rounding);
        let order: Vec<&str> = self.get("order").split_whitespace().collect();
        if !order.is_empty() {
            policy.insert("allocation".into(), json!(order));
        }
        json!([invoice, {"policy": policy, "asOf": self.day(self.get("as_of")), "reasons": false}])
    }

    /// What the data say of a claim, where the core says something else.
    fn difference(&self) -> Option<String> {
        let arguments = self.arguments();
        let claim = match json::call("assess", &arguments) {
            Ok(claim) => claim,
            Err(problems) => return Some(format!("{arguments}: refused: {problems}")),
        };
        let parts = claim["instalments"].as_array().unwrap().iter();
        let dues: Vec<&str> = parts.filter_map(|part| part["due"].as_str()).collect();
        let mut found = vec![("due", dues.join(" "))];
        let mut expected = vec![
            self.get("dues").split(' ').map(|day| self.day(day)).collect::<Vec<_>>().join(" "),
        ];
        for (field, column) in [
            ("outstanding", "outstanding"),
            ("interest", "interest_owed"),
            ("compensation", "compensation"),
            ("balance", "balance"),
        ] {
            found.push((field, claim[field].as_str().unwrap().to_string()));
            expected.push(self.money(self.get(column)));
        }
        let wrong = found.iter().zip(&expected).filter(|((_, found), expected)| found != *expected);
        let wrong: Vec<String> = wrong
            .map(|((field, found), expected)| format!("{field} {found}, not {expected}"))
            .collect();
        (!wrong.is_empty()).then(|| format!("{arguments}\n    {}", wrong.join("; ")))
    }
}

/// Compares every line of a file; returns how many there are, and the differences.
fn compare(text: &str, law: Option<&str>) -> (usize, Vec<String>) {
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap().split(',').collect();
    let mut count = 0;
    let mut differences = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let law = law.unwrap_or(fields[0]);
        let row = Row { law, columns: &columns, fields };
        count += 1;
        differences.extend(row.difference().map(|found| format!("{law}: {found}")));
    }
    (count, differences)
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracles/claims");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn report(count: usize, differences: &[String]) {
    let shown = differences.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(differences.is_empty(), "{} of {count} claims differ\n{shown}", differences.len());
    println!("{count} claims");
}

#[test]
fn the_second_ledger_agrees() {
    let (mut count, mut differences) = (0, Vec::new());
    for file in files() {
        let law = file.file_stem().unwrap().to_string_lossy().to_uppercase();
        let (lines, found) = compare(&fs::read_to_string(&file).unwrap(), Some(&law));
        assert!(lines >= 900, "{law} has {lines} claims");
        count += lines;
        differences.extend(found);
    }
    assert!(count > 30_000, "{count} claims");
    report(count, &differences);
}

/// `cargo xtask oracle` gives more claims than the repository holds, by this variable.
#[test]
fn drawn_claims_agree() {
    if let Some(file) = std::env::var_os("CLAIMS") {
        let (count, differences) = compare(&fs::read_to_string(file).unwrap(), None);
        report(count, &differences);
    }
}
