//! Every code that a reason or a notice can have is asserted by some vector.

#![allow(clippy::unwrap_used)]

use echeance::reason::{NoticeKind, ReasonKind};
use echeance::shape::Encode;
use echeance::shape::TypeShape;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::path::Path;

/// The codes of the core's own description.
fn described<T: Encode>() -> Vec<&'static str> {
    match T::kind() {
        TypeShape::Coded(_, variants) => variants.into_iter().map(|variant| variant.name).collect(),
        other => unreachable!("codes are described as {other:?}"),
    }
}

/// The codes that vectors expect in a result; `tests/vectors.rs` sees that they come.
fn asserted() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut codes = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let vectors: Vec<Json> = serde_json::from_str(&text).unwrap();
        for vector in &vectors {
            for part in ["expected", "says"] {
                collect(&vector[part], &mut codes);
            }
        }
    }
    codes
}

fn collect(value: &Json, codes: &mut BTreeSet<String>) {
    match value {
        Json::Object(fields) => {
            codes.extend(fields.get("code").and_then(Json::as_str).map(String::from));
            fields.values().for_each(|value| collect(value, codes));
        }
        Json::Array(values) => values.iter().for_each(|value| collect(value, codes)),
        _ => {}
    }
}

#[test]
fn every_reason_and_notice_is_asserted() {
    let asserted = asserted();
    let mut all = described::<ReasonKind>();
    all.extend(described::<NoticeKind>());
    let missing: Vec<&str> = all.iter().copied().filter(|code| !asserted.contains(*code)).collect();
    assert!(missing.is_empty(), "write a vector with `says` for {missing:?}");
    let distinct: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(distinct.len(), all.len(), "two kinds share a code");
}
