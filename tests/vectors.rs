//! Every vector in `tests/vectors`: published worked examples and boundaries, as data.
//!
//! A vector calls one function as JavaScript would and names what must come out: `expected` holds
//! the part of the result that the source states, `says` reasons and notices that must be among those of the result,
//! `problems` the codes and paths of a refusal.

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
        (None, None, _) if vector.get("says").is_none() => Err("nothing is expected".into()),
        (expected, None, Ok(result)) => {
            expected.map_or(Ok(()), |expected| covers(&result, expected, ""))?;
            says(&result, vector.get("says").unwrap_or(&Json::Null))
        }
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
        (_, None, Err(problems)) => Err(format!("refused: {problems}")),
        (None, Some(_), Ok(_)) => Err("accepted".into()),
        _ => Err("give either expected or problems".into()),
    }
}

/// Whether each of these reasons and notices stands somewhere in a result.
fn says(result: &Json, expected: &Json) -> Result<(), String> {
    let mut coded = Vec::new();
    collect_coded(result, &mut coded);
    for reason in expected.as_array().into_iter().flatten() {
        let code = reason["code"].as_str().ok_or("a reason without a code")?;
        let same: Vec<&&Json> = coded.iter().filter(|found| found["code"] == code).collect();
        if !same.iter().any(|found| covers(found, reason, "").is_ok()) {
            return Err(format!("does not say {reason}, but {same:?}"));
        }
    }
    Ok(())
}

fn collect_coded<'a>(result: &'a Json, coded: &mut Vec<&'a Json>) {
    match result {
        Json::Object(fields) => {
            if fields.contains_key("code") {
                coded.push(result);
            }
            fields.values().for_each(|value| collect_coded(value, coded));
        }
        Json::Array(values) => values.iter().for_each(|value| collect_coded(value, coded)),
        _ => {}
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
