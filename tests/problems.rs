//! Every code that a problem can have is raised by some input.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use echeance::wire::{Function, Json as Sink, Value};
use echeance::{ProblemCode, Problems};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::path::Path;

/// The codes that vectors expect; `tests/vectors.rs` sees that they come, at their paths.
fn codes_of_vectors() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut codes = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let vectors: Vec<Json> = serde_json::from_str(&text).unwrap();
        for problem in vectors.iter().filter_map(|vector| vector["problems"].as_array()).flatten() {
            codes.insert(problem["code"].as_str().unwrap().to_string());
        }
    }
    codes
}

/// Assesses an invoice with a value of JavaScript that JSON cannot write.
fn assess(key: &str, value: Value) -> Vec<(ProblemCode, String)> {
    let invoice = Value::Record(vec![
        ("issued", Value::Text("2025-01-15")),
        ("total", Value::Text("1000.00")),
        (key, value),
    ]);
    let options =
        Value::Record(vec![("policy", Value::Text("FR")), ("asOf", Value::Text("2025-06-30"))]);
    let arguments = Value::List(vec![invoice, options]);
    match Function::Assess.call(&arguments, &mut Sink::default()) {
        Ok(()) => Vec::new(),
        Err(Problems(problems)) => problems.into_iter().map(|p| (p.code, p.path)).collect(),
    }
}

#[test]
fn values_that_json_cannot_write() {
    let expected = |code, path: &str| vec![(code, path.to_string())];
    for (key, value, code) in [
        ("due", Value::Instant, ProblemCode::DateInstant),
        ("payments", Value::TooDeep, ProblemCode::InputTooDeep),
        ("due", Value::Foreign("function"), ProblemCode::DateInvalid),
        ("due", Value::Like("soon"), ProblemCode::DateInvalid),
        ("id", Value::Foreign("symbol"), ProblemCode::InputType),
        ("due", Value::Number("NaN"), ProblemCode::DateInvalid),
    ] {
        assert_eq!(assess(key, value), expected(code, key));
    }
    // What has a text of its own is read as that text, as Temporal.PlainDate is.
    assert_eq!(assess("due", Value::Like("2025-02-14")), []);
    for text in ["NaN", "Infinity", "-0", "1e+21", "1.5e-7"] {
        let total = [(ProblemCode::AmountInvalid, "credits[0].amount".to_string())];
        let entry = Value::Record(vec![
            ("date", Value::Text("2025-02-14")),
            ("amount", Value::Number(text)),
        ]);
        let found = assess("credits", Value::List(vec![entry]));
        let zero = [(ProblemCode::AmountNotPositive, "credits[0].amount".to_string())];
        assert_eq!(found, if text == "-0" { zero } else { total }, "{text}");
    }
}

/// A long list of bad entries does not come back as a longer one.
#[test]
fn a_hundred_problems_are_listed_and_the_others_counted() {
    let bad = Value::Record(vec![("date", Value::Null), ("amount", Value::Text("-1"))]);
    let unknown: Vec<String> = (0..1_000).map(|place| format!("key{place}")).collect();
    let keys = unknown.iter().map(|key| (key.as_str(), Value::Null)).collect();
    let list = |entry: &Value<'static>, count| Value::List(vec![entry.clone(); count]);
    for (value, count) in [
        // Ten thousand are read, each without a date and less than zero.
        (list(&bad, 20_000), 2 * 10_000 + 1),
        // One entry more than is read, of which each misses two keys.
        (list(&Value::Record(Vec::new()), 10_001), 2 * 10_000 + 1),
        (Value::List(vec![Value::Record(keys)]), 1_000 + 2),
    ] {
        let invoice = Value::Record(vec![
            ("issued", Value::Text("2025-01-15")),
            ("total", Value::Text("1000.00")),
            ("payments", value),
        ]);
        let options =
            Value::Record(vec![("policy", Value::Text("FR")), ("asOf", Value::Text("2025-06-30"))]);
        let arguments = Value::List(vec![invoice, options]);
        let Problems(problems) =
            Function::Assess.call(&arguments, &mut Sink::default()).unwrap_err();
        assert_eq!(problems.len(), 101);
        let last = &problems[100];
        assert_eq!((last.code, last.path.as_str()), (ProblemCode::InputMore, ""));
        assert_eq!(last.value.as_deref(), Some((count - 100).to_string().as_str()));
    }
}

/// Terms are short; a hundred parts of a hundred discounts of a hundred steps are not described.
#[test]
fn a_term_of_a_million_steps_is_refused() {
    let list = |key, entry: Value<'static>, count| (key, Value::List(vec![entry; count]));
    let step = Value::Record(vec![("addDays", Value::Integer(1))]);
    for (discounts, refused) in [(9, false), (10, true), (100, true)] {
        let steps = list("steps", step.clone(), 100);
        let discount = Value::Record(vec![("percent", Value::Integer(1)), steps.clone()]);
        let terms = Value::Record(vec![steps, list("discounts", discount, discounts)]);
        let arguments = Value::List(vec![terms, Value::Text("en")]);
        let result = Function::DescribeTerms.call(&arguments, &mut Sink::default());
        let codes = result.err().map(|Problems(problems)| problems[0].code);
        assert_eq!(codes, refused.then_some(ProblemCode::InputTooLarge));
    }
}

#[test]
fn every_code_is_raised() {
    let mut raised = codes_of_vectors();
    // The two that JSON cannot raise, and the one that takes a long list, above.
    raised.extend(["date.instant", "input.too-deep", "input.more"].map(String::from));
    // A fault of the library, which no input is known to raise.
    raised.insert("internal".into());
    let all: BTreeSet<String> =
        ProblemCode::ALL.iter().map(|code| code.code().to_string()).collect();
    assert_eq!(raised, all);
    assert_eq!(all.len(), ProblemCode::ALL.len(), "two problems share a code");
}
