//! A hundred thousand random calls with the answers of the native core, which the module must repeat word for word.

use crate::project::{Project, write};
use anyhow::Result;
use echeance::law::laws;
use echeance::shape::Encode as _;
use echeance::wire::{Function, Session, Value, WordBuffer};
use echeance::{Date, Problems};
use std::path::PathBuf;

const CALLS: usize = 100_000;

/// Writes the file and returns its path. It begins with the number of the function. Each call is: the number of its
/// bytes, its bytes, the number of words of the answer, whether it lists problems, whether it needs
/// words of terms to be read, a hash of the words.
pub fn write_answers(project: &Project) -> Result<PathBuf> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut session = Session::default();
    let mut words = WordBuffer::default();
    let mut file = (Function::Assess as u32).to_le_bytes().to_vec();
    for _ in 0..CALLS {
        let (call, words_needed) = random.call();
        let call = call.encode();
        words.clear();
        let failed = match session.call(Function::Assess, &call, &mut words) {
            Ok(()) => false,
            Err(problems) => {
                words.clear();
                Problems::encode(&problems, &mut words);
                true
            }
        };
        file.extend((call.len() as u32).to_le_bytes());
        file.extend(call);
        file.extend((words.0.len() as u32).to_le_bytes());
        file.extend([u8::from(failed), words_needed.into()]);
        file.extend(hash(&words.0).to_le_bytes());
    }
    let path = project.target.join("answers.bin");
    write(&path, file)?;
    Ok(path)
}

/// FNV-1a, word by word.
fn hash(words: &[u32]) -> u32 {
    words.iter().fold(0x811c_9dc5, |hash, word| (hash ^ word).wrapping_mul(0x0100_0193))
}

/// Calls as the JavaScript side writes them, from numbers that are the same in every run.
struct Random(u64);

impl Random {
    /// A number below a bound: xorshift64*.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % bound
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words.get(self.below(words.len() as u64) as usize).copied().unwrap_or("")
    }

    /// The arguments of one call, an invoice and the options, and whether its term is in words.
    fn call(&mut self) -> (Value<'static>, bool) {
        let (invoice, in_words) = self.invoice();
        (Value::List(vec![invoice, self.options()]), in_words)
    }

    fn invoice(&mut self) -> (Value<'static>, bool) {
        // From 1994 on, most of them from 2014 on: further back few laws are known.
        let issued = match self.one_in(4) {
            true => 9_000 + self.below(11_500) as i32,
            false => 16_100 + self.below(4_400) as i32,
        };
        let total = self.amount(9);
        let mut fields = vec![("issued", date(issued)), ("total", total)];
        let mut in_words = false;
        if self.one_in(2) {
            fields.push(("due", self.date(issued, 120)));
        } else if self.one_in(2) {
            let term =
                ["30 days", "45 jours fin de mois", "60 Tage netto", "2/10 net 30", "fin de mois"];
            in_words = self.one_in(2);
            let steps =
                vec![Value::Record(vec![("addDays", Value::Integer(self.below(90) as i32))])];
            fields.push(match in_words {
                true => ("terms", text(self.of(&term))),
                false => ("terms", Value::Record(vec![("steps", Value::List(steps))])),
            });
        }
        for key in ["received", "delivered", "accepted"] {
            if self.one_in(3) {
                fields.push((key, self.date(issued, 40)));
            }
        }
        if self.one_in(6) {
            fields.push(("formalNotice", self.date(issued, 400)));
        }
        for key in ["payments", "credits"] {
            let count = self.below(4) * self.below(2);
            let entries: Vec<Value> = (0..count)
                .map(|_| {
                    Value::Record(vec![
                        ("date", self.date(issued, 900)),
                        ("amount", self.amount(7)),
                    ])
                })
                .collect();
            if !entries.is_empty() {
                fields.push((key, Value::List(entries)));
            }
        }
        if self.one_in(8) {
            let mut dispute =
                vec![("from", self.date(issued, 100)), ("to", self.date(issued + 100, 200))];
            if self.one_in(2) {
                dispute.push(("amount", self.amount(6)));
            }
            fields.push(("disputes", Value::List(vec![Value::Record(dispute)])));
        }
        (Value::Record(fields), in_words)
    }

    fn options(&mut self) -> Value<'static> {
        let codes: Vec<&str> = laws().iter().map(|law| law.code).collect();
        let law = self.of(&codes);
        let mut policy = vec![("law", text(law))];
        if self.one_in(3) {
            policy.push(("debtor", text(self.of(&["business", "public", "consumer"]))));
        }
        if self.one_in(4) {
            let rate = format!("{}.{}", self.below(20), self.below(100));
            policy.push(("interest", Value::Record(vec![("annualRate", text(&rate))])));
        }
        if self.one_in(5) {
            let basis = ["actual/365", "actual/actual", "actual/360", "30/360"];
            policy.push(("dayCount", text(self.of(&basis))));
        }
        if self.one_in(5) {
            let mode = text(self.of(&["half-up", "half-even", "down"]));
            let at = text(self.of(&["total", "period"]));
            policy.push(("rounding", Value::Record(vec![("mode", mode), ("at", at)])));
        }
        if self.one_in(6) {
            let parts = ["principal", "interest", "costs"].map(text);
            policy.push(("allocation", Value::List(parts.to_vec())));
        }
        let reasons = Value::Flag(!self.one_in(2));
        Value::Record(vec![
            ("policy", Value::Record(policy)),
            ("asOf", self.date(15_000, 6_000)),
            ("reasons", reasons),
        ])
    }

    fn date(&mut self, from: i32, days: u64) -> Value<'static> {
        date(from + self.below(days) as i32)
    }

    /// An amount of up to so many digits, cents included.
    fn amount(&mut self, digits: u32) -> Value<'static> {
        let bound = 10u64.pow(1 + self.below(digits.into()) as u32);
        let cents = 1 + self.below(bound);
        text(&format!("{}.{:02}", cents / 100, cents % 100))
    }
}

fn date(days: i32) -> Value<'static> {
    text(&Date::from_days(days).to_string())
}

/// A text that lives as long as the run.
fn text(text: &str) -> Value<'static> {
    Value::Text(text.to_string().leak())
}
