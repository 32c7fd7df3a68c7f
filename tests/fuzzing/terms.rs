//! Terms: whatever people write is read or refused, and what was read is said in six languages so
//! that it is read as the very same.

use super::bytes::Bytes;
use super::json;
use serde_json::{Value as Json, json};

const LANGUAGES: [&str; 6] = ["fr", "en", "de", "nl", "es", "it"];
const LAWS: [&str; 6] = ["", "FR", "DE", "GB", "IT", "CH"];

/// Words that terms are made of, so that mutations meet in a sentence.
const WORDS: [&str; 56] = [
    "30",
    "45",
    "60",
    "90",
    "10",
    "15",
    "2",
    "3",
    "50",
    "%",
    "/",
    "net",
    "days",
    "jours",
    "fin de mois",
    "le",
    "du mois",
    "end of month",
    "Tage",
    "netto",
    "Skonto",
    "innerhalb",
    "dagen",
    "einde maand",
    "días",
    "fin de mes",
    "giorni",
    "fine mese",
    "data fattura",
    "à réception",
    "on receipt",
    "sofort",
    "comptant",
    "escompte",
    "à",
    "and",
    "et",
    "und",
    ",",
    ";",
    ".",
    "balance",
    "solde",
    "Rest",
    "months",
    "mois",
    "Monate",
    "weeks",
    "EOM",
    "from",
    "delivery",
    "Rechnungsdatum",
    "d.f.",
    "gg",
    "the following month",
    "(",
];

pub fn run(input: &[u8]) {
    let mut bytes = Bytes(input);
    let law = bytes.of(&LAWS);
    let options = if law.is_empty() { Json::Null } else { json!({ "law": law }) };
    match bytes.below(3) {
        0 => read(&String::from_utf8_lossy(bytes.0), &options),
        1 => {
            let mut text = String::new();
            while !bytes.is_empty() && text.len() < 400 {
                text.push_str(WORDS[bytes.below(WORDS.len())]);
                text.push_str(bytes.of(&[" ", "", " ", "\u{a0}", "-"]));
            }
            read(&text, &options);
        }
        _ => said(&agreed(&mut bytes)),
    }
}

fn read(text: &str, options: &Json) {
    let Ok(parsed) = json::call("parseTerms", &json!([text, options])) else { return };
    let others = parsed["alternatives"].as_array().into_iter().flatten();
    for terms in others.map(|other| &other["terms"]).chain([&parsed["terms"]]) {
        assert!(terms.is_object(), "{text:?} was read as {parsed}");
        said(terms);
    }
}

/// A term that can be said is read as itself.
fn said(terms: &Json) {
    for language in LANGUAGES {
        let Ok(words) = json::call("describeTerms", &json!([terms, language])) else { return };
        let parsed = json::call("parseTerms", &json!([words]));
        let parsed =
            parsed.unwrap_or_else(|problems| panic!("{terms} in {language}: {words}: {problems}"));
        // Written again, both have their defaults left out alike.
        let again = json::call("describeTerms", &json!([parsed["terms"], language])).unwrap();
        assert_eq!(again, words, "{terms} in {language}");
        for other in LANGUAGES {
            let both = [terms, &parsed["terms"]]
                .map(|terms| json::call("describeTerms", &json!([terms, other])));
            assert_eq!(both[0], both[1], "{terms} in {language} is read as {}", parsed["terms"]);
        }
    }
}

/// A valid term by chance, in parts now and then.
fn agreed(bytes: &mut Bytes) -> Json {
    if !bytes.one_in(3) {
        return terms(bytes);
    }
    let mut left = 100;
    let mut parts = Vec::new();
    for _ in 0..bytes.below(4) {
        let percent = 1 + bytes.below(40).min(left - 2);
        left -= percent;
        parts.push(json!({ "share": { "percent": percent }, "terms": terms(bytes) }));
        if left < 3 {
            break;
        }
    }
    let last = if bytes.one_in(2) { json!({ "percent": left }) } else { json!("balance") };
    parts.push(json!({ "share": last, "terms": terms(bytes) }));
    json!({ "parts": parts })
}

fn terms(bytes: &mut Bytes) -> Json {
    let mut terms = json!({ "steps": steps(bytes) });
    if bytes.one_in(4) {
        terms["from"] = bytes.of(&["issue", "receipt", "delivery", "acceptance"]).into();
    }
    if bytes.one_in(6) {
        terms["from"] = json!({ "laterOf": ["receipt", "delivery"] });
    }
    if bytes.one_in(5) {
        terms["roll"] = bytes.of(&["none", "following", "modifiedFollowing", "preceding"]).into();
    }
    if bytes.one_in(3) {
        let discount = |bytes: &mut Bytes| {
            let percent = format!("{}.{}", bytes.below(100), bytes.below(100));
            json!({ "percent": percent, "steps": steps(bytes) })
        };
        terms["discounts"] = (0..1 + bytes.below(2)).map(|_| discount(bytes)).collect();
    }
    terms
}

fn steps(bytes: &mut Bytes) -> Json {
    let step = |bytes: &mut Bytes| match bytes.below(6) {
        0 | 1 => json!({ "addDays": bytes.below(3_651) }),
        2 => json!({ "addMonths": bytes.below(121) }),
        3 => json!({ "endOf": bytes.of(&["month", "week", "decade", "halfMonth", "quarter"]) }),
        4 => match bytes.below(2) {
            0 => json!({ "dayOfMonth": 1 + bytes.below(31) }),
            _ => json!({ "dayOfMonth": [1 + bytes.below(31), 1 + bytes.below(31)] }),
        },
        _ => json!({ "weekday": 1 + bytes.below(7) }),
    };
    (0..1 + bytes.below(3)).map(|_| step(bytes)).collect()
}
