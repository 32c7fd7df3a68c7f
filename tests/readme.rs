//! The table of laws in the README says what `laws()` says. `UPDATE=1 cargo test --test readme`
//! writes it anew.

#![allow(clippy::unwrap_used)]

use echeance::law::summaries;
use echeance::law::{Law, rule_in_force};
use echeance::{Date, law::Debtor};
use std::fmt::Write;
use std::{env, fs};

fn table() -> String {
    let mut table = String::from(
        "| Law | Interest between undertakings | Compensation | Public | Consumer | Grade | Checked |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for summary in summaries() {
        let law = Law::find(summary.code).unwrap();
        let today = |field: &str| {
            let business = |debtors: &str| debtors.contains("business");
            let fields = summary.fields.iter();
            let usual = |value: &str| !value.starts_with("option ");
            let known =
                fields.filter(|f| f.field == field && business(&f.debtors) && usual(&f.value));
            known.max_by_key(|f| f.since).map_or("not known", |f| f.value.as_str())
        };
        let known = |debtor| {
            let rule = rule_in_force(law.interest, debtor, Date::MAX);
            if rule.is_some() { "yes" } else { "no" }
        };
        let _ = writeln!(
            table,
            "| {} ({}) | {} | {} | {} | {} | {} | {} |",
            summary.name,
            summary.code,
            today("interest"),
            today("compensation"),
            known(Debtor::Public),
            known(Debtor::Consumer),
            summary.grade.word(),
            summary.checked,
        );
    }
    table
}

#[test]
fn the_readme_says_what_is_known_of_each_law() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(file).unwrap();
    let (before, rest) = readme.split_once("<!-- laws -->\n").unwrap();
    let (written, after) = rest.split_once("<!-- /laws -->").unwrap();
    let table = table();
    if env::var_os("UPDATE").is_some() {
        let text = format!("{before}<!-- laws -->\n{table}<!-- /laws -->{after}");
        fs::write(file, text).unwrap();
    } else {
        assert_eq!(written, table, "run UPDATE=1 cargo test --test readme");
    }
}
