//! The JSON Schemas of what a program stores, and the TypeScript types of all that goes in: both from
//! the descriptions that the core reads by.
#![allow(clippy::indexing_slicing)] // an index of a JSON object adds what is missing

use echeance::Currency;
use echeance::law::{Debtor, Law, all_series, laws};
use echeance::reminders::scenarios;
use echeance::shape::{InputField, InputKind, Named};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Returns the schema of an object with these fields, which names what it needs.
pub fn schema(name: &str, fields: &[InputField]) -> Value {
    let mut writer = Writer::default();
    let root = writer.object(fields, None);
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".into(), json!(format!("echeance: {name}")));
    schema.extend(root.as_object().cloned().unwrap_or_default());
    schema.insert("$defs".into(), json!(writer.definitions));
    Value::Object(schema)
}

#[derive(Default)]
struct Writer {
    definitions: BTreeMap<String, Value>,
}

impl Writer {
    fn object(&mut self, fields: &[InputField], tag: Option<&str>) -> Value {
        let mut properties = Map::new();
        let mut required: Vec<&str> = Vec::new();
        if let Some(tag) = tag {
            properties.insert("kind".into(), json!({ "const": tag }));
            required.push("kind");
        }
        for field in fields {
            let schema = self.kind(&field.kind);
            let described = if field.doc.is_empty() {
                json!({})
            } else {
                json!({ "description": field.doc.trim() })
            };
            properties.insert(field.key.into(), merged(described, schema, field.needed));
            if field.needed {
                required.push(field.key);
            }
        }
        let mut object =
            json!({ "type": "object", "properties": properties, "additionalProperties": false });
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object
    }

    fn named(&mut self, name: &str, write: impl FnOnce(&mut Writer) -> Value) -> Value {
        if !self.definitions.contains_key(name) {
            let schema = write(self);
            self.definitions.insert(name.into(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn kind(&mut self, kind: &InputKind) -> Value {
        match kind {
            InputKind::Date => self.named("date", |_| {
                let days = format!("({YEAR})-({MONTH_DAY})|({LEAP_YEAR})-02-29");
                json!({ "type": "string", "pattern": whole(&days), "format": "date" })
            }),
            InputKind::MonthDay => {
                json!({ "type": "string", "pattern": whole(&format!("{MONTH_DAY}|02-29")) })
            }
            InputKind::Month => {
                json!({ "type": "string", "pattern": whole(&format!("({YEAR})-(0[1-9]|1[0-2])")) })
            }
            InputKind::Map(item, most) => {
                let schema = self.kind(item);
                let values = json!({ "anyOf": [schema, { "type": "null" }] });
                json!({ "type": "object", "additionalProperties": values, "maxProperties": most })
            }
            InputKind::Amount(_) => self.named("amount", |_| {
                json!({
                    "type": ["string", "number"],
                    "pattern": "^0*([1-9][0-9]{0,14}(\\.[0-9]+)?|0\\.[0-9]*[1-9][0-9]*)$",
                    "exclusiveMinimum": 0,
                    "exclusiveMaximum": 1_000_000_000_000_000_i64,
                })
            }),
            InputKind::AmountOrZero => json!({
                "type": ["string", "number"],
                "pattern": whole("0*[0-9]{1,15}(\\.[0-9]+)?|-0+(\\.0+)?"),
                "minimum": 0,
                "exclusiveMaximum": 1_000_000_000_000_000_i64,
            }),
            InputKind::Rate(least, most) => rate(*least, *most),
            InputKind::Integer(least, most) => {
                json!({ "type": "integer", "minimum": least, "maximum": most })
            }
            InputKind::Flag => json!({ "type": "boolean" }),
            // A number stands for its digits, as far as JavaScript prints them.
            InputKind::Text => self.named("text", |_| {
                json!({
                    "type": ["string", "integer"],
                    "maxLength": 1000,
                    "minimum": -9_007_199_254_740_991_i64,
                    "maximum": 9_007_199_254_740_991_i64,
                })
            }),
            InputKind::Name(Named::Step) => {
                json!({ "type": "string", "minLength": 1, "maxLength": 64 })
            }
            // A series may be one's own too, whose values the policy supplies.
            InputKind::Name(Named::Series) => {
                json!({ "type": "string", "maxLength": 1000, "examples": names(Named::Series) })
            }
            InputKind::Name(named) => json!({ "type": "string", "enum": names(*named) }),
            InputKind::Choice(words) => json!({ "type": "string", "enum": words }),
            InputKind::Currency => self.named("currency", |_| {
                let codes = Currency::codes();
                let either = format!("{}|{}", codes.join("|"), codes.join("|").to_lowercase());
                json!({ "type": "string", "pattern": whole(&either) })
            }),
            InputKind::Law => self.named("law", |_| {
                let mut codes: Vec<String> = laws().iter().map(|law| law.code.into()).collect();
                codes.extend(codes.clone().iter().map(|code| code.to_lowercase()));
                json!({ "type": "string", "enum": codes })
            }),
            InputKind::Words(_) => words(),
            InputKind::List(item, none, most) => {
                let mut list = json!({
                    "type": "array",
                    "items": self.kind(item),
                    "minItems": i32::from(none.is_some()),
                    "maxItems": most,
                });
                if matches!(item, InputKind::Choice(words) if *words == echeance::law::ClaimPart::WORDS)
                {
                    list["uniqueItems"] = json!(true);
                }
                list
            }
            InputKind::Record(shape) => {
                self.named(shape.name, |writer| {
                    let mut object = writer.object(shape.fields, None);
                    // Without steps there are discounts, and a part has a due date: a field alone cannot say it.
                    if shape.name == "Terms" {
                        object["anyOf"] = json!([with_entries("steps"), with_entries("discounts")]);
                    }
                    if shape.name == "ReferenceInterest" {
                        object["anyOf"] = json!([with_value("multiple"), with_value("margin")]);
                    }
                    if shape.name == "TermPart" {
                        let terms = json!({ "anyOf": [words(), with_entries("steps")] });
                        object["allOf"] = json!([{ "properties": { "terms": terms } }]);
                    }
                    object
                })
            }
            InputKind::Keyed(key, inner) => {
                let schema = self.kind(inner);
                json!({
                    "type": "object",
                    "properties": { *key: schema },
                    "additionalProperties": false,
                    "required": [key],
                })
            }
            InputKind::OneOf(forms, _) => {
                let forms: Vec<Value> = forms.iter().map(|form| self.kind(form)).collect();
                json!({ "anyOf": forms })
            }
            InputKind::Tagged(shapes) => {
                let each = shapes.iter().map(|(tag, shape)| self.object(shape.fields, Some(tag)));
                json!({ "anyOf": each.collect::<Vec<_>>() })
            }
        }
    }
}

/// A payment term in words, or so many days.
fn words() -> Value {
    json!({ "type": ["string", "integer"], "minimum": 0, "maximum": i32::MAX })
}

/// An object with a list of at least one entry.
fn with_entries(key: &str) -> Value {
    let list = json!({ "type": "array", "minItems": 1 });
    json!({ "required": [key], "properties": { key: list } })
}

/// An object with a value that is not null.
fn with_value(key: &str) -> Value {
    json!({ "required": [key], "properties": { key: { "not": { "type": "null" } } } })
}

/// What may be left out may be null too, which the core takes for left out.
fn merged(mut described: Value, schema: Value, needed: bool) -> Value {
    let schema = if needed { schema } else { json!({ "anyOf": [schema, { "type": "null" }] }) };
    for (key, value) in schema.as_object().into_iter().flatten() {
        described[key] = value.clone();
    }
    described
}

fn names(named: Named) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = match named {
        Named::Series => all_series().iter().map(|series| series.name).collect(),
        Named::Sector => {
            let each =
                |law: &&'static Law| Debtor::ALL.iter().flat_map(|debtor| law.sectors(*debtor));
            laws().iter().flat_map(each).collect()
        }
        Named::InterestOption => {
            let options = laws().iter().flat_map(|law| law.interest).map(|rule| rule.value.option);
            options.filter(|option| !option.is_empty()).collect()
        }
        Named::Scenario => {
            let names = scenarios().into_iter().map(|scenario| scenario.name);
            names.map(|name| -> &'static str { name.leak() }).collect()
        }
        Named::Step => Vec::new(),
    };
    names.sort_unstable();
    names.dedup();
    names
}

// Patterns keep to what every dialect of regular expressions knows.
const YEAR: &str = "199[0-9]|2[01][0-9][0-9]";
const LEAP_YEAR: &str = "199[26]|20([02468][048]|[13579][26])|21(0[48]|[2468][048]|[13579][26])";
const MONTH_DAY: &str =
    "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31";

fn whole(pattern: &str) -> String {
    format!("^({pattern})$")
}

/// A percentage from 0 or -100 to 100 or 1000.
fn rate(least: i32, most: i32) -> Value {
    let below = |limit: i32| {
        let digits = limit.to_string().len() - 1;
        format!("0*({limit}(\\.0+)?|[0-9]{{1,{digits}}}(\\.[0-9]{{1,6}}0*)?)")
    };
    let negative = if least < 0 { below(-least) } else { "0+(\\.0+)?".into() };
    let pattern = format!("^({}|-{negative})$", below(most));
    json!({ "type": ["string", "number"], "pattern": pattern, "minimum": least, "maximum": most })
}

/// Returns the TypeScript types of what goes in, for `exact.ts` to compare with the public ones.
pub fn typescript(inputs: &[(&str, Vec<InputField>)]) -> String {
    let mut text =
        String::from("// Written by cargo xtask package from the descriptions of the core.\n");
    for (name, fields) in inputs {
        text.push_str(&format!("export type {name} = {};\n", object_type(fields, None)));
    }
    text
}

fn object_type(fields: &[InputField], tag: Option<&str>) -> String {
    let tag = tag.map(|tag| format!("kind: {tag:?}"));
    let fields = fields.iter().map(|field| {
        format!("{}{}: {}", field.key, if field.needed { "" } else { "?" }, type_of(&field.kind))
    });
    format!("{{ {} }}", tag.into_iter().chain(fields).collect::<Vec<_>>().join("; "))
}

fn type_of(kind: &InputKind) -> String {
    match kind {
        InputKind::Integer(..) => "number".into(),
        InputKind::Flag => "boolean".into(),
        InputKind::Choice(words) => {
            words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ")
        }
        InputKind::List(item, ..) => format!("({})[]", type_of(item)),
        InputKind::Map(item, _) => format!("Record<string, {}>", type_of(item)),
        InputKind::Record(shape) => object_type(shape.fields, None),
        InputKind::Keyed(key, inner) => format!("{{ {key}: {} }}", type_of(inner)),
        InputKind::OneOf(forms, _) => {
            // Forms that are the same in TypeScript are one.
            let forms: BTreeSet<String> = forms.iter().map(type_of).collect();
            forms.into_iter().collect::<Vec<_>>().join(" | ")
        }
        InputKind::Tagged(shapes) => {
            let each = shapes.iter().map(|(tag, shape)| object_type(shape.fields, Some(tag)));
            each.collect::<Vec<_>>().join(" | ")
        }
        _ => "string".into(),
    }
}
