//! What the functions take: the descriptions of the core, and what stands beside their fields.

use crate::billing::Project;
use crate::claim::{Invoice, Policy};
#[cfg(not(target_arch = "wasm32"))]
use crate::credit::CreditTerms;
use crate::error::ProblemCode;
use crate::money::{Amount, Rate};
#[cfg(not(target_arch = "wasm32"))]
use crate::portfolio::{AgendaOptions, LatePaymentOptions, PortfolioOptions};
use crate::reminders::Scenario;
use crate::shape::{Input, InputField, InputKind, Named};

/// Stands beside the fields of an invoice: what its amounts are in.
pub(crate) const CURRENCY: &[InputField] = &[InputField::optional("currency", InputKind::Currency)];
/// Stands beside the fields of a policy, which is about the claim alone.
pub(crate) const SCENARIO: &[InputField] = &[InputField::optional("scenario", NAME_OR_SCENARIO)];
pub(crate) const NAME_OR_SCENARIO: InputKind =
    InputKind::OneOf(&[InputKind::Name(Named::Scenario), Scenario::KIND], ProblemCode::InputChoice);
/// Stands in for the lines of a project that has but one.
pub(crate) const ONE_LINE: &[InputField] =
    &[InputField::optional("net", Amount::KIND), InputField::optional("vatRate", Rate::KIND)];

/// Returns what the functions take, by the name of its type in TypeScript; the options of calls without
/// their policies.
#[cfg(not(target_arch = "wasm32"))]
pub fn inputs() -> Vec<(&'static str, Vec<InputField>)> {
    let of = |groups: [&[InputField]; 2]| groups.concat();
    vec![
        ("Policy", of([Policy::SHAPE.fields, SCENARIO])),
        ("Invoice", of([CURRENCY, Invoice::SHAPE.fields])),
        ("Scenario", Scenario::SHAPE.fields.to_vec()),
        ("Project", of([ONE_LINE, Project::SHAPE.fields])),
        ("CreditTerms", CreditTerms::SHAPE.fields.to_vec()),
        ("PortfolioOptions", PortfolioOptions::SHAPE.fields.to_vec()),
        ("AgendaOptions", of([PortfolioOptions::SHAPE.fields, AgendaOptions::SHAPE.fields])),
        ("LatePaymentOptions", LatePaymentOptions::SHAPE.fields.to_vec()),
    ]
}

/// Keys that cross the boundary as a number, from 1 in this order. Any other key crosses as text.
pub const KEYS: &[&str] = TABLE.keys.split_at(TABLE.count).0;

/// A number takes one byte.
const MOST: usize = 127;
const TABLE: &Table = &table();

struct Table {
    keys: [&'static str; MOST],
    count: usize,
}

const fn table() -> Table {
    Table { keys: [""; MOST], count: 0 }
        .kind(&Invoice::KIND)
        .fields(CURRENCY)
        // The options of calls.
        .key("policy")
        .key("asOf")
        .key("reasons")
        .key("from")
        .key("to")
        .kind(&Policy::KIND)
        .fields(SCENARIO)
        .kind(&Project::KIND)
        .fields(ONE_LINE)
}

#[allow(clippy::indexing_slicing)] // evaluated while compiling
impl Table {
    const fn key(mut self, key: &'static str) -> Table {
        let mut at = 0;
        while at < self.count {
            if same(self.keys[at], key) {
                return self;
            }
            at += 1;
        }
        self.keys[at] = key;
        self.count += 1;
        self
    }

    const fn fields(mut self, fields: &'static [InputField]) -> Table {
        let mut at = 0;
        while at < fields.len() {
            self = self.key(fields[at].key).kind(&fields[at].kind);
            at += 1;
        }
        self
    }

    const fn kind(mut self, kind: &'static InputKind) -> Table {
        match kind {
            InputKind::List(item, ..) | InputKind::Map(item, _) => self.kind(item),
            InputKind::Record(shape) => self.fields(shape.fields),
            InputKind::Keyed(key, inner) => self.key(key).kind(inner),
            InputKind::OneOf(forms, _) => {
                let mut at = 0;
                while at < forms.len() {
                    self = self.kind(&forms[at]);
                    at += 1;
                }
                self
            }
            InputKind::Tagged(shapes) => {
                self = self.key("kind");
                let mut at = 0;
                while at < shapes.len() {
                    self = self.fields(shapes[at].1.fields);
                    at += 1;
                }
                self
            }
            _ => self,
        }
    }
}

#[allow(clippy::indexing_slicing)] // evaluated while compiling
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
