//! Every vector in `tests/vectors`: published worked examples and boundaries, as data.
//!
//! A vector calls one function as JavaScript would and names what must come out: `expected` holds
//! the part of the result that the source states, `problems` the codes and paths of a refusal.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod json;

use serde_json::Value as Json;
use std::fs;
use std::path::PathBuf;

fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_vector() {
    let mut count = 0;
    let mut failures = Vec::new();
    for file in files() {
        let name = file.file_name().unwrap().to_string_lossy().to_string();
        let vectors: Vec<Json> = serde_json::from_str(&fs::read_to_string(&file).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        for vector in vectors {
            let id = vector["id"].as_str().unwrap_or_else(|| panic!("{name}: a vector without id"));
            assert!(vector["source"].is_string(), "{name}: {id} has no source");
            count += 1;
            if let Err(failure) = run(&vector) {
                failures.push(format!("{name}: {id}: {failure}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} failed\n{}", failures.len(), failures.join("\n"));
    println!("{count} vectors");
}

#[test]
fn no_two_vectors_share_an_id() {
    let mut ids = Vec::new();
    for file in files() {
        let vectors: Vec<Json> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        ids.extend(vectors.iter().map(|vector| vector["id"].as_str().unwrap().to_string()));
    }
    ids.sort();
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

fn run(vector: &Json) -> Result<(), String> {
    let result = json::call(vector["call"].as_str().ok_or("no call")?, &vector["args"]);
    match (vector.get("expected"), vector.get("problems"), result) {
        (Some(expected), None, Ok(result)) => covers(&result, expected, ""),
        (None, Some(expected), Err(problems)) => {
            let found: Vec<Json> = problems
                .as_array()
                .ok_or("no list of problems")?
                .iter()
                .map(|p| serde_json::json!({ "code": p["code"], "path": p["path"] }))
                .collect();
            let expected = expected.as_array().ok_or("problems must be a list")?;
            if found == *expected { Ok(()) } else { Err(format!("problems {}", Json::from(found))) }
        }
        (Some(_), None, Err(problems)) => Err(format!("refused: {problems}")),
        (None, Some(_), Ok(_)) => Err("accepted".into()),
        _ => Err("give either expected or problems".into()),
    }
}

/// Whether a result has everything that is expected: all keys of an object, all values of a list.
fn covers(result: &Json, expected: &Json, path: &str) -> Result<(), String> {
    match (result, expected) {
        (Json::Object(result), Json::Object(expected)) => {
            expected.iter().try_for_each(|(key, value)| {
                let found = result.get(key).unwrap_or(&Json::Null);
                covers(found, value, &format!("{path}.{key}"))
            })
        }
        (Json::Array(result), Json::Array(expected)) => {
            if result.len() != expected.len() {
                return Err(format!("{path} has {} values, not {}", result.len(), expected.len()));
            }
            result.iter().zip(expected).enumerate().try_for_each(|(index, (found, value))| {
                covers(found, value, &format!("{path}[{index}]"))
            })
        }
        _ if result == expected => Ok(()),
        _ => Err(format!("{path} is {result}, not {expected}")),
    }
}
