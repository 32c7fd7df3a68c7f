//! The other side of the boundary, written from the same descriptions: decoders and code tables.

use super::call::Function;
use super::inputs::KEYS;
use crate::calendar::Step;
use crate::error::{ProblemCode, Problems};
use crate::law::{
    self, Citation, CitationId, ContractClause, DayCount, Debtor, Grade, LawField, LawSummary,
    RateSeriesSummary,
};
use crate::money::Currency;
use crate::reason::{NoticeKind, ReasonKind};
use crate::shape::Encode;
use crate::shape::{RecordShape, TypeShape, camel_case};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Returns the TypeScript files that the package generates from the core: name and contents.
pub fn typescript() -> Vec<(&'static str, String)> {
    vec![
        ("keys.ts", keys()),
        ("names.ts", names()),
        ("records.ts", records()),
        ("sources.ts", sources()),
        ("addresses.ts", addresses()),
        ("laws.ts", laws()),
        ("mentions.ts", mentions()),
        ("currencies.ts", currencies()),
    ]
}

const HEAD: &str = "// Generated from law. Do not edit.\n\n";

/// What the sources are that results name by number. Only shown, never computed with: so the texts
/// stand beside the core, not in it.
fn sources() -> String {
    let mut out = String::from(HEAD);
    let laws: Vec<&str> = law::laws().iter().map(|law| law.code).collect();
    let _ =
        writeln!(out, "/** The laws by number. */\nexport const LAW_CODES = {laws:?} as const;");
    let clauses = ContractClause::WORDS;
    let _ = writeln!(
        out,
        "\n/** The clauses by number. */\nexport const CLAUSES = {clauses:?} as const;"
    );
    let grades = Grade::WORDS;
    let _ =
        writeln!(out, "\n/** The grades by number. */\nexport const GRADES = {grades:?} as const;");
    let _ = writeln!(
        out,
        "\n/** The number of the first article. */\nexport const FIRST_ARTICLE = {};",
        CitationId::article(0).number()
    );
    out.push_str(
        "\n/** The articles by number: law, reference, grade. */\n\
         export const ARTICLES: readonly (readonly [law: string, ref: string, grade: number])[] = [\n",
    );
    for Citation { law, r#ref, grade, .. } in law::articles() {
        let _ = writeln!(out, "  [{law:?}, {ref:?}, {}],", grade as usize);
    }
    out.push_str("];\n");
    out
}

/// Where the articles can be read, apart: twice as long as all that is said of them.
fn addresses() -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "/** Where each article can be read, by its number, and a note on it. */\n\
         export const ADDRESSES: readonly (readonly [url?: string, note?: string])[] = [\n",
    );
    for Citation { url, note, .. } in law::articles() {
        let entry = match (url, note) {
            (None, None) => String::new(),
            (Some(url), None) => format!("{url:?}"),
            (url, Some(note)) => format!("{:?}, {note:?}", url.unwrap_or("")),
        };
        let _ = writeln!(out, "  [{entry}],");
    }
    out.push_str("];\n");
    out
}

/// What is known of each law, for those who ask.
fn laws() -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "/** A statement: what about, for whom, what, the number of its source, since when it is known to hold, a note. */\n\
         export type Statement = readonly [field: string, debtors: string, value: string, source: number, since?: string, note?: string];\n\n\
         /** The laws: code, name, currency, day of the last check, grade, statements. */\n\
         export const LAWS = [\n",
    );
    for law in law::summaries() {
        let LawSummary { code, name, currency, checked, grade, fields } = law;
        let currency = currency.code();
        let grade = grade.word();
        let _ = writeln!(out, "  [{code:?}, {name:?}, {currency:?}, \"{checked}\", {grade:?}, [");
        for LawField { field, debtors, since, value, basis, note } in fields {
            let source = basis.0.map_or(0, CitationId::number);
            let more = match (since, note) {
                (None, None) => String::new(),
                (Some(day), None) => format!(", \"{day}\""),
                (None, Some(note)) => format!(", \"\", {note:?}"),
                (Some(day), Some(note)) => format!(", \"{day}\", {note:?}"),
            };
            let _ = writeln!(out, "    [{field:?}, {debtors:?}, {value:?}, {source}{more}],");
        }
        out.push_str("  ]],\n");
    }
    out.push_str(
        "] as const satisfies readonly (readonly [string, string, string, string, string, readonly Statement[]])[];\n\n\
         /** The series of rates: name, title, authority, for how long a value holds, the last day known. */\n\
         export const SERIES = [\n",
    );
    for RateSeriesSummary { name, title, authority, kind, known_until } in law::series_summaries() {
        let kind = kind.word();
        let _ =
            writeln!(out, "  [{name:?}, {title:?}, {authority:?}, {kind:?}, \"{known_until}\"],");
    }
    out.push_str("] as const;\n");
    out
}

/// What the laws want said on an invoice and in general terms.
fn mentions() -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "/** The mentions that laws want: the law, for whom, the code of the mention, the number of its source. */\n\
         export const MENTIONS = [\n",
    );
    for law in law::laws() {
        for rule in law.notes().map_or(&[][..], |notes| notes.mention) {
            let debtors = Debtor::ALL.iter().filter(|debtor| rule.debtors.contains(**debtor));
            let debtors: Vec<&str> = debtors.map(|debtor| debtor.word()).collect();
            let (code, source) = (rule.value.code, rule.citation.number());
            let _ = writeln!(out, "  [{:?}, {debtors:?}, {code:?}, {source}],", law.code);
        }
    }
    out.push_str("] as const;\n");
    out
}

/// The words that the public types name.
fn names() -> String {
    let laws = law::laws();
    let codes = |kind: TypeShape| match kind {
        TypeShape::Coded(_, variants) => variants.into_iter().map(|variant| variant.name).collect(),
        _ => Vec::new(),
    };
    let notes = laws.iter().filter_map(|law| law.notes());
    let sets: [(&str, &str, Vec<&str>); 8] = [
        ("KnownLaw", "The laws that this version knows.", laws.iter().map(|l| l.code).collect()),
        (
            "SeriesName",
            "The series of rates that this version knows.",
            law::all_series().iter().map(|series| series.name).collect(),
        ),
        (
            "Sector",
            "The cases for which a law limits payment terms in a way of their own.",
            laws.iter()
                .flat_map(|law| Debtor::ALL.iter().flat_map(|debtor| law.sectors(*debtor)))
                .collect(),
        ),
        (
            "InterestOption",
            "The alternatives that a law leaves to the creditor.",
            laws.iter().flat_map(|law| law.interest).map(|rule| rule.value.option).collect(),
        ),
        (
            "MentionCode",
            "The mentions that laws want on an invoice or in general terms.",
            notes.flat_map(|notes| notes.mention).map(|rule| rule.value.code).collect(),
        ),
        ("ReasonCode", "The codes of reasons.", codes(ReasonKind::kind())),
        ("NoticeCode", "The codes of notices.", codes(NoticeKind::kind())),
        (
            "ProblemCode",
            "The codes of problems of an input.",
            ProblemCode::ALL.iter().map(|code| code.code()).collect(),
        ),
    ];
    let mut out = String::from("// Generated from src/wire. Do not edit.\n");
    out.push_str("import type { TermStep } from \"../types.js\";\n");
    for (name, what, words) in sets {
        let words: BTreeSet<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let _ = writeln!(out, "\n/** {what} */\nexport type {name} =");
        for word in words {
            let _ = writeln!(out, "  | {word:?}");
        }
        out.pop();
        out.push_str(";\n");
    }
    out.push_str(WORDED);
    out.push_str(&values("ReasonValues", "The values of each reason.", &ReasonKind::kind()));
    out.push_str(&values("NoticeValues", "The values of each notice.", &NoticeKind::kind()));
    out
}

/// Writes the types of the values of each code.
fn values(name: &str, what: &str, kind: &TypeShape) -> String {
    let TypeShape::Coded(_, variants) = kind else { return String::new() };
    let writer = Writer::default();
    let mut out = format!("\n/** {what} */\nexport interface {name} {{\n");
    for variant in variants {
        let field = |(field, kind): &(&'static str, TypeShape)| {
            let (mark, kind) = match kind {
                TypeShape::Optional(kind) => ("?", &**kind),
                kind => ("", kind),
            };
            format!("readonly {}{mark}: {}", camel_case(field), writer.worded(kind))
        };
        let fields: Vec<String> = variant.fields.iter().map(field).collect();
        let _ = writeln!(out, "  {:?}: {{ {} }};", variant.name, fields.join("; "));
    }
    out.push_str("}\n");
    out
}

fn currencies() -> String {
    let codes = Currency::codes();
    let unusual = codes.iter().filter_map(|code| {
        let digits = Currency::parse(code)?.digits();
        (digits != 2).then(|| format!("  {code}: {digits},\n"))
    });
    format!(
        "// Generated from src/money.rs. Do not edit.\n\n\
         /** The codes of ISO 4217. */\n\
         export const CURRENCIES = {:?};\n\n\
         /** How many decimals a currency has, where not two. */\n\
         export const DIGITS = {{\n{}}} as const;\n",
        codes.join(" "),
        unusual.collect::<String>()
    )
}

fn keys() -> String {
    let mut out = String::from("// Generated from src/wire. Do not edit.\n\n");
    let _ = writeln!(out, "/** Keys that cross the boundary as a number, from 1. */");
    let _ = writeln!(out, "export const KEYS: readonly string[] = {KEYS:?};");
    out
}

fn records() -> String {
    let mut writer = Writer::default();
    let mut calls = String::new();
    for function in Function::ALL {
        let read = writer.reader(&function.returns());
        let _ = writeln!(
            calls,
            "export const {} = [{}, {read}] as const;",
            function.word(),
            *function as usize
        );
    }
    let problems = writer.reader(&Problems::kind());
    let mut out = String::from("// Generated from src/wire. Do not edit.\n\n");
    out.push_str("import * as d from \"../decode.js\";\n");
    out.push_str(
        "import type { Amount, Anomaly, Citation, Notice, Percent, Reason } from \"../types.js\";\n\n",
    );
    let _ = writeln!(out, "export const dayCounts = {:?} as const;\n", DayCount::WORDS);
    for text in writer.readers.values() {
        out.push_str(text);
        out.push('\n');
    }
    let _ = writeln!(out, "export const problems = {problems};\n");
    out.push_str("// Each function: its number, and how its result is read.\n");
    out.push_str(&calls);
    out
}

/// The types of values that are put into words in a way of their own, so that none is taken for
/// another.
const WORDED: &str = "
/** A day, `YYYY-MM-DD`. */
export type DateText = string & { readonly written?: \"date\" };
/** A decimal in currency units. */
export type AmountText = `${number}` & { readonly written?: \"amount\" };
/** A decimal in percent. */
export type PercentText = `${number}` & { readonly written?: \"percent\" };
";

#[derive(Default)]
struct Writer {
    /// A reader for each record, by its name, and the tables of each set of codes.
    readers: BTreeMap<String, String>,
}

impl Writer {
    /// Returns an expression that is a function reading this kind of value.
    fn reader(&mut self, kind: &TypeShape) -> String {
        match kind {
            TypeShape::Integer => "d.integer".into(),
            TypeShape::Number => "d.number".into(),
            TypeShape::Flag => "d.flag".into(),
            TypeShape::Amount => "d.amount".into(),
            TypeShape::Rate => "d.rate".into(),
            TypeShape::Date => "d.date".into(),
            TypeShape::Text => "d.text".into(),
            TypeShape::Citation => "d.citation".into(),
            TypeShape::Choice(words) => format!("/* @__PURE__ */ d.choice({words:?} as const)"),
            TypeShape::Optional(kind) => {
                format!("/* @__PURE__ */ d.optional({})", self.reader(kind))
            }
            TypeShape::List(kind) if **kind == TypeShape::Citation => "d.citations".into(),
            TypeShape::List(kind) => format!("/* @__PURE__ */ d.list({})", self.reader(kind)),
            TypeShape::Map(kind) => format!("/* @__PURE__ */ d.map({})", self.reader(kind)),
            TypeShape::Scaled(kind) => format!("/* @__PURE__ */ d.scaled({})", self.reader(kind)),
            TypeShape::Record(shape) => self.record(shape),
            TypeShape::OneOf(forms) => {
                let mut readers = Vec::with_capacity(forms.len());
                for (key, kind) in forms {
                    let read = self.reader(kind);
                    readers.push(match key {
                        Some(key) => format!("d.keyed({key:?}, {read})"),
                        None => read,
                    });
                }
                format!("/* @__PURE__ */ d.oneOf([{}])", readers.join(", "))
            }
            TypeShape::Coded(..) => "d.integer".into(),
        }
    }

    /// Writes the reader of a record, and returns its name.
    fn record(&mut self, shape: &RecordShape) -> String {
        let name = format!("read{}", shape.name);
        if self.readers.contains_key(&name) {
            return name;
        }
        self.readers.insert(name.clone(), String::new());
        let mut text = String::new();
        let mut constants = String::new();
        let mut fields = Vec::new();
        let mut optional = Vec::new();
        for (field, kind) in &shape.fields {
            let field = camel_case(field);
            match kind {
                TypeShape::Coded(set, variants) => {
                    // The values of a code follow it, and so are read right after.
                    if !self.readers.contains_key(*set) {
                        let tables = self.coded(set, variants);
                        self.readers.insert((*set).to_string(), tables);
                    }
                    let _ = writeln!(text, "  const index = d.integer();");
                    let _ = writeln!(text, "  const values = {set}Readers[index]!();");
                    fields.push(format!("{field}: {set}Codes[index]!"));
                    fields.push("values".into());
                    continue;
                }
                TypeShape::Optional(inner) => {
                    let read = self.reader(inner);
                    let _ = writeln!(text, "  const {field}_ = d.flag() ? ({read})() : undefined;");
                    optional.push(field);
                }
                kind => {
                    let prefix = format!("{name}_");
                    let read = self.read(kind, &format!("{field}_"), &mut constants, &prefix);
                    let _ = writeln!(text, "  {read}");
                    fields.push(format!("{field}: {field}_"));
                }
            }
        }
        // Which values a code has is a union that the public types name.
        let coded = |(_, kind): &(_, TypeShape)| matches!(kind, TypeShape::Coded(..));
        let cast = match shape.fields.iter().any(coded) {
            true => format!(" as unknown as {}", shape.name),
            false => String::new(),
        };
        let _ = match optional.as_slice() {
            [] => writeln!(text, "  return {{ {} }}{cast};", fields.join(", ")),
            // Two literals keep each kind of object in one shape.
            [one] => {
                let all = [fields.clone(), vec![format!("{one}: {one}_")]].concat().join(", ");
                let result = self.result(shape);
                writeln!(
                    text,
                    "  const result: {result} = {one}_ === undefined ? {{ {} }} : {{ {all} }};\n  return result{cast};",
                    fields.join(", ")
                )
            }
            many => {
                let _ = writeln!(
                    text,
                    "  const result: {} = {{ {} }};",
                    self.result(shape),
                    fields.join(", ")
                );
                for field in many {
                    let _ =
                        writeln!(text, "  if ({field}_ !== undefined) result.{field} = {field}_;");
                }
                writeln!(text, "  return result{cast};")
            }
        };
        self.readers.insert(name.clone(), format!("{constants}function {name}() {{\n{text}}}\n"));
        name
    }

    /// Writes the statement that reads a value into a constant. Lists are loops and choices look-ups
    /// of their own, so that each stays fast for the one type it meets.
    fn read(
        &mut self,
        kind: &TypeShape,
        name: &str,
        constants: &mut String,
        prefix: &str,
    ) -> String {
        match kind {
            TypeShape::Choice(words) => {
                let _ = writeln!(constants, "const {prefix}{name} = {words:?} as const;");
                format!("const {name} = {prefix}{name}[d.integer()]!;")
            }
            TypeShape::List(inner) if **inner != TypeShape::Citation => {
                let read = self.reader(inner);
                format!(
                    "const {name}: {} = [];\n  \
                     for (let count = d.integer(); count > 0; count--) {name}.push(({read})());",
                    self.type_of(kind)
                )
            }
            kind => format!("const {name} = {}();", self.reader(kind)),
        }
    }

    /// Writes the tables of a set of codes: the codes, and a reader for the values of each.
    fn coded(&mut self, set: &str, variants: &[RecordShape]) -> String {
        let mut out = String::new();
        let codes: Vec<&str> = variants.iter().map(|variant| variant.name).collect();
        let _ = writeln!(out, "const {set}Codes = {codes:?} as const;");
        let mut constants = String::new();
        let mut readers = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            let mut reads = Vec::new();
            for (field, kind) in &variant.fields {
                let key = camel_case(field);
                reads.push(match kind {
                    TypeShape::Choice(words) => {
                        let table = format!("{set}{index}{key}");
                        let _ = writeln!(constants, "const {table} = {words:?} as const;");
                        format!("{key}: {table}[d.integer()]!")
                    }
                    TypeShape::Optional(kind) => {
                        let read = self.reader(kind);
                        format!("...(d.flag() ? {{ {key}: {read}() }} : {{}})")
                    }
                    kind => format!("{key}: {}()", self.reader(kind)),
                });
            }
            let reader =
                if reads.is_empty() { "{}".into() } else { format!("{{ {} }}", reads.join(", ")) };
            readers.push(format!("() => ({reader})"));
        }
        let _ = writeln!(
            out,
            "{constants}const {set}Readers: readonly (() => object)[] = [\n  {},\n];",
            readers.join(",\n  ")
        );
        out
    }

    /// Returns the TypeScript type of a record with optional fields.
    fn result(&self, shape: &RecordShape) -> String {
        let fields: Vec<String> = shape
            .fields
            .iter()
            .map(|(field, kind)| match kind {
                TypeShape::Coded(set, _) => {
                    format!("{}: (typeof {set}Codes)[number]; values: object", camel_case(field))
                }
                TypeShape::Optional(inner) => {
                    format!("{}?: {}", camel_case(field), self.type_of(inner))
                }
                kind => format!("{}: {}", camel_case(field), self.type_of(kind)),
            })
            .collect();
        format!("{{ {} }}", fields.join("; "))
    }

    fn type_of(&self, kind: &TypeShape) -> String {
        match kind {
            TypeShape::Integer | TypeShape::Number => "number".into(),
            TypeShape::Flag => "boolean".into(),
            TypeShape::Amount => "Amount".into(),
            TypeShape::Rate => "Percent".into(),
            TypeShape::Date | TypeShape::Text => "string".into(),
            TypeShape::Citation => "Citation".into(),
            TypeShape::Choice(words) => {
                words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ")
            }
            TypeShape::Optional(kind) => format!("{} | undefined", self.type_of(kind)),
            TypeShape::List(kind)
                if matches!(
                    **kind,
                    TypeShape::Choice(_) | TypeShape::Optional(_) | TypeShape::OneOf(_)
                ) =>
            {
                format!("({})[]", self.type_of(kind))
            }
            TypeShape::OneOf(forms) => {
                let forms = forms.iter().map(|(key, kind)| match key {
                    Some(key) => format!("{{ {key}: {} }}", self.type_of(kind)),
                    None => self.type_of(kind),
                });
                forms.collect::<Vec<_>>().join(" | ")
            }
            TypeShape::List(kind) => format!("{}[]", self.type_of(kind)),
            TypeShape::Map(kind) => format!("Record<string, {}>", self.type_of(kind)),
            TypeShape::Scaled(kind) => self.type_of(kind),
            TypeShape::Record(shape) => format!("ReturnType<typeof read{}>", shape.name),
            TypeShape::Coded(..) => "number".into(),
        }
    }

    /// Returns the type of a value that is put into words.
    fn worded(&self, kind: &TypeShape) -> String {
        match kind {
            TypeShape::Date => "DateText".into(),
            TypeShape::Amount => "AmountText".into(),
            TypeShape::Rate => "PercentText".into(),
            kind if *kind == Vec::<Step>::kind() => "readonly TermStep[]".into(),
            kind => self.type_of(kind),
        }
    }
}
