//! Payment terms across the boundary: what is read is what was written, in words and as plain data.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod json;

use json::call;
use serde_json::{Value as Json, json};

const LANGS: [&str; 6] = ["fr", "en", "de", "nl", "es", "it"];

const TEXTS: &[&str] = &[
    "45 jours puis fin de mois",
    "fin de mois puis 45 jours",
    "2/10, 1/20, n/30",
    "30 jours puis fin de mois puis le 10 et le 25",
    "3 mois puis fin de décade puis le vendredi suivant",
    "à réception",
    "comptant",
    "30 days from the later of receipt and delivery, next working day",
    "30 % à la commande, 40 % à 30 jours, le solde à 60 jours",
    "1 500,50 EUR now, balance in 30 days, 2% discount within 10 days",
    "30 jours sans report",
];

fn terms(text: &str) -> Json {
    call("parseTerms", &json!([text])).unwrap_or_else(|problems| panic!("{text}: {problems}"))["terms"]
        .clone()
}

#[test]
fn plain_terms_are_described_and_read_back() {
    for text in TEXTS {
        let plain = terms(text);
        for lang in LANGS {
            let words =
                call("describeTerms", &json!([plain, lang, { "currency": "EUR" }])).unwrap();
            assert_eq!(terms(words.as_str().unwrap()), plain, "{lang}: {words}");
        }
    }
}

#[test]
fn plain_terms_give_the_dates_of_their_words() {
    let due = |terms: &Json| {
        let invoice = json!({ "issued": "2026-01-30", "total": "12000.00", "terms": terms });
        let dates = call("dueDates", &json!([invoice, { "policy": "FR" }])).unwrap();
        dates["instalments"].clone()
    };
    for text in TEXTS {
        assert_eq!(due(&terms(text)), due(&json!(text)), "{text}");
    }
}

#[test]
fn a_term_is_as_small_as_people_write_it() {
    let parsed = call("parseTerms", &json!(["45 jours fin de mois", { "law": "FR" }])).unwrap();
    let expected = json!({
        "terms": { "steps": [{ "addDays": 45 }, { "endOf": "month" }] },
        "ambiguous": true,
        "reading": "days-then-end",
        "examples": [
            { "issued": "2026-01-15", "due": "2026-03-31" },
            { "issued": "2026-07-15", "due": "2026-08-31" },
        ],
        "alternatives": [{
            "terms": { "steps": [{ "endOf": "month" }, { "addDays": 45 }] },
            "reading": "end-then-days",
            "note": "The days are added to the end of the period in which the term starts.",
            "examples": [
                { "issued": "2026-01-15", "due": "2026-03-17" },
                { "issued": "2026-07-15", "due": "2026-09-14" },
            ],
        }],
    });
    assert_eq!(parsed, expected);
}

/// The codes and paths of a refusal.
fn refusal(function: &str, arguments: Json) -> Vec<(String, String)> {
    let problems = call(function, &arguments).unwrap_err();
    let text = |problem: &Json, key: &str| problem[key].as_str().unwrap().to_string();
    let problems = problems.as_array().unwrap().iter();
    problems.map(|problem| (text(problem, "code"), text(problem, "path"))).collect()
}

#[test]
fn refusals_name_what_is_wrong() {
    let one = |code: &str, path: &str| vec![(code.to_string(), path.to_string())];
    assert_eq!(refusal("parseTerms", json!(["30 bananas"])), one("terms.unreadable", "text"));
    assert_eq!(refusal("parseTerms", json!([30])), one("input.type", "text"));
    assert_eq!(
        refusal("parseTerms", json!(["net 30", { "law": "XX" }])),
        one("law.unsupported", "law")
    );
    assert_eq!(refusal("describeTerms", json!(["net 30", "pt"])), one("input.choice", "lang"));
    assert_eq!(
        refusal("describeTerms", json!([{ "steps": [] }, "en"])),
        one("terms.empty", "steps")
    );
    let invoice = json!({ "issued": "2026-01-30", "total": "100.00", "terms": "50 GBP now, balance in 30 days" });
    assert_eq!(
        refusal("dueDates", json!([invoice, { "policy": "FR" }])),
        one("currency.mismatch", "terms")
    );
    let parts = json!({ "parts": [{ "share": "balance", "terms": "50 % now, 50 % in 30 days" }] });
    assert_eq!(
        refusal("describeTerms", json!([parts, "en"])),
        one("terms.split", "parts[0].terms")
    );
}

#[test]
fn an_amount_without_a_currency_is_described_without_one() {
    let parts = json!({ "parts": [
        { "share": { "amount": "500" }, "terms": { "steps": [{ "addDays": 0 }] } },
        { "share": "balance", "terms": { "steps": [{ "addDays": 60 }] } },
    ] });
    let words = call("describeTerms", &json!([parts, "en"])).unwrap();
    assert_eq!(words, "500.00 due immediately, balance at 60 days");
}

fn notices(terms: Json, issued: &str) -> Vec<Json> {
    let invoice = json!({ "issued": issued, "terms": terms });
    let dates = call("dueDates", &json!([invoice, { "policy": "FR" }])).unwrap();
    let notices = dates["notices"].as_array().unwrap();
    let ambiguous = notices.iter().filter(|notice| notice["code"] == "term.ambiguous");
    ambiguous.map(|notice| notice["values"].clone()).collect()
}

#[test]
fn another_reading_is_told_where_its_date_differs() {
    let days_first = |due: &str, other: &str, reading: &str| json!({ "due": due, "reading": "days-then-end", "other": other, "otherReading": reading });
    assert_eq!(
        notices(json!("30 jours fin de mois"), "2026-01-30"),
        [
            days_first("2026-03-31", "2026-03-02", "end-then-days"),
            days_first("2026-03-31", "2026-02-28", "calendar-months"),
        ]
    );
    // One month and thirty days end in the same month here.
    assert_eq!(
        notices(json!("30 jours fin de mois"), "2026-04-15"),
        [days_first("2026-05-31", "2026-05-30", "end-then-days")]
    );
    assert_eq!(notices(json!("30 jours puis fin de mois"), "2026-01-30"), [] as [Json; 0]);
    let split = json!({ "parts": [
        { "share": { "percent": 50 }, "terms": "comptant" },
        { "share": "balance", "terms": "45 jours fin de mois" },
    ] });
    assert_eq!(
        notices(split, "2026-01-15"),
        [days_first("2026-03-31", "2026-03-17", "end-then-days")]
    );
}
