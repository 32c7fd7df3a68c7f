//! Calls with JSON, as a native caller would make them.

use echeance::Problems;
use echeance::shape::Encode;
use echeance::wire::{Function, Json as Sink, Value};
use serde_json::Value as Json;

/// Calls a function with a list of arguments; returns its result, or the list of problems.
pub fn call(function: &str, arguments: &Json) -> Result<Json, Json> {
    call_with(function, arguments, |_| {})
}

/// [`call`] with arguments that are changed before: JSON cannot write all that JavaScript can.
pub fn call_with(
    function: &str,
    arguments: &Json,
    change: impl Fn(&mut Value),
) -> Result<Json, Json> {
    let function = Function::parse(function).unwrap_or_else(|| panic!("no function {function}"));
    let mut texts = Vec::new();
    numbers(arguments, &mut texts);
    let mut arguments = value(arguments, &mut texts.iter());
    change(&mut arguments);
    let mut sink = Sink::default();
    match function.call(&arguments, &mut sink) {
        Ok(()) => Ok(read(sink)),
        Err(problems) => Err(problems_of(&problems)),
    }
}

fn problems_of(problems: &Problems) -> Json {
    let mut sink = Sink::default();
    problems.encode(&mut sink);
    read(sink)
}

fn read(sink: Sink) -> Json {
    serde_json::from_str(&sink.finish()).unwrap()
}

/// Collects the text of every number that does not fit 32 bits, in the order `value` meets them.
fn numbers(json: &Json, texts: &mut Vec<String>) {
    match json {
        Json::Number(number) if small(number).is_none() => texts.push(number.to_string()),
        Json::Array(values) => values.iter().for_each(|value| numbers(value, texts)),
        Json::Object(fields) => fields.values().for_each(|value| numbers(value, texts)),
        _ => {}
    }
}

fn small(number: &serde_json::Number) -> Option<i32> {
    number.as_i64().and_then(|integer| i32::try_from(integer).ok())
}

fn value<'a>(json: &'a Json, texts: &mut impl Iterator<Item = &'a String>) -> Value<'a> {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Flag(*flag),
        Json::String(text) => Value::Text(text),
        Json::Number(number) => match small(number) {
            Some(integer) => Value::Integer(integer),
            None => Value::Number(texts.next().unwrap()),
        },
        Json::Array(values) => Value::List(values.iter().map(|v| value(v, texts)).collect()),
        Json::Object(fields) => {
            Value::Record(fields.iter().map(|(key, v)| (key.as_str(), value(v, texts))).collect())
        }
    }
}
