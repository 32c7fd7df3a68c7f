//! The fact sheets of the laws: `law/xx.toml`.

use crate::number::{day, scaled};
use crate::series::constant;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Writes the tables of every law.
pub fn generate(folder: &Path, series: &[String], out: &mut String) -> Result<(), String> {
    let mut laws = Vec::new();
    let mut articles = Vec::new();
    for file in crate::files(folder, "toml")? {
        let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let sheet = Sheet { file: &file, text: &text, series };
        let law = sheet.law(laws.len(), &mut articles)?;
        laws.push(law);
    }
    let articles: String = articles.concat();
    let _ = writeln!(out, "static CITATIONS: &[Article] = &[{articles}];");
    let list: String = laws.iter().map(|law| format!("&{}, ", law.name)).collect();
    let notes: String = laws.iter().map(|law| format!("Notes {{ {}}}, ", law.notes)).collect();
    for law in &laws {
        let _ = writeln!(out, "static {}: Law = Law {{ {}}};", law.name, law.rules);
    }
    let _ = writeln!(out, "static LAWS: &[&Law] = &[{list}];");
    let _ = writeln!(out, "static NOTES: &[Notes] = &[{notes}];");
    Ok(())
}

/// The rules that a sheet can hold: the fields of `Law`.
const RULES: [&str; 14] = [
    "default_term",
    "cap",
    "interest",
    "accrual",
    "day_count",
    "compounding",
    "compensation",
    "allocation",
    "rolling",
    "limitation",
    "first_reminder",
    "reminder",
    "contract_rate",
    "retention",
];

/// What else a sheet can hold: the fields of `Notes`.
const NOTES: [&str; 2] = ["mention", "fact"];

/// A law as tables: the name of the constant, and the fields of `Law` and `Notes`.
struct Law {
    name: String,
    rules: String,
    notes: String,
}

/// Keys that every rule has.
const COMMON: [&str; 6] = ["debtor", "since", "article", "link", "grade", "note"];

struct Sheet<'a> {
    file: &'a Path,
    text: &'a str,
    series: &'a [String],
}

/// One table of a sheet, with where it stands.
struct Entry<'a> {
    sheet: &'a Sheet<'a>,
    table: &'a DeTable<'a>,
    at: usize,
    currency: &'a str,
}

impl Sheet<'_> {
    fn error(&self, at: usize, message: impl std::fmt::Display) -> String {
        let line = self.text[..at.min(self.text.len())].matches('\n').count() + 1;
        format!("{}:{line}: {message}", self.file.display())
    }

    fn law(&self, index: usize, articles: &mut Vec<String>) -> Result<Law, String> {
        let document = DeTable::parse(self.text)
            .map_err(|error| self.error(error.span().map_or(0, |s| s.start), error.message()))?;
        let table = document.get_ref();
        let top = Entry { sheet: self, table, at: 0, currency: "" };
        let code = top.text("code")?;
        let stem = self.file.file_stem().map(|s| s.to_string_lossy().to_uppercase());
        if stem.as_deref() != Some(code.as_str()) {
            return Err(self.error(0, format!("code {code} does not match the name of the file")));
        }
        let currency = top.text("currency")?;
        let head = [
            format!("code: {code:?}"),
            format!("name: {:?}", top.text("name")?),
            format!("currency: {}", currency_of(&currency)),
            format!("checked: {}", top.date("checked")?),
        ];
        let known = ["code", "name", "currency", "checked"];
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if ![known.as_slice(), &RULES, &NOTES].concat().contains(&name) {
                return Err(self.error(key.span().start, format!("`{name}` is no rule of a law")));
            }
        }
        let mut rules = format!("index: {index}, {}, ", head.join(", "));
        let mut notes = String::new();
        for field in RULES {
            self.field(field, table, &code, &currency, articles, &mut rules)?;
        }
        for field in NOTES {
            self.field(field, table, &code, &currency, articles, &mut notes)?;
        }
        Ok(Law { name: format!("LAW_{code}"), rules, notes })
    }

    /// Writes a field: the list of its rules.
    fn field(
        &self,
        field: &str,
        table: &DeTable,
        code: &str,
        currency: &str,
        articles: &mut Vec<String>,
        out: &mut String,
    ) -> Result<(), String> {
        let _ = write!(out, "{field}: &[");
        let list = match table.get(field) {
            None => &[][..],
            Some(value) => value
                .get_ref()
                .as_array()
                .ok_or_else(|| self.error(value.span().start, format!("write [[{field}]]")))?,
        };
        for value in list {
            let at = value.span().start;
            let table = value.get_ref().as_table().ok_or_else(|| self.error(at, "no table"))?;
            let entry = Entry { sheet: self, table, at, currency };
            let value = entry.rule(field)?;
            let citation = entry.citation(code)?;
            let number = articles.iter().position(|a| *a == citation).unwrap_or(articles.len());
            if number == articles.len() {
                articles.push(citation);
            }
            let since = entry.optional("since", Entry::date)?;
            let _ = write!(
                out,
                "Rule {{ debtors: {}, since: {}, value: {value}, citation: CitationId::article({number}) }}, ",
                entry.debtors()?,
                since.map_or("None".into(), |day| format!("Some({day})")),
            );
        }
        out.push_str("], ");
        Ok(())
    }
}

impl<'a> Entry<'a> {
    fn error(&self, message: impl std::fmt::Display) -> String {
        self.sheet.error(self.at, message)
    }

    fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.get(key)
    }

    /// Reads a key that may be missing.
    fn optional<T>(
        &self,
        key: &str,
        read: fn(&Self, &str) -> Result<T, String>,
    ) -> Result<Option<T>, String> {
        if self.get(key).is_none() { Ok(None) } else { read(self, key).map(Some) }
    }

    fn text(&self, key: &str) -> Result<String, String> {
        let value = self.get(key).ok_or_else(|| self.error(format!("`{key}` is missing")))?;
        value
            .get_ref()
            .as_str()
            .map(str::to_string)
            .ok_or_else(|| self.sheet.error(value.span().start, format!("`{key}` must be text")))
    }

    fn flag(&self, key: &str) -> Result<bool, String> {
        let value = self.get(key).map(|value| value.get_ref().as_bool());
        match value {
            None => Ok(false),
            Some(Some(flag)) => Ok(flag),
            Some(None) => Err(self.error(format!("`{key}` must be true or false"))),
        }
    }

    fn integer(&self, key: &str) -> Result<i64, String> {
        let value = self.get(key).and_then(|value| value.get_ref().as_integer());
        value
            .and_then(|integer| integer.as_str().parse().ok())
            .ok_or_else(|| self.error(format!("`{key}` must be a whole number")))
    }

    fn date(&self, key: &str) -> Result<String, String> {
        let value = self.get(key).and_then(|value| value.get_ref().as_datetime());
        let text = value.ok_or_else(|| self.error(format!("`{key}` must be a date")))?.to_string();
        day(&text).map(|days| format!("Date::from_days({days})")).map_err(|e| self.error(e))
    }

    fn rate(&self, key: &str) -> Result<String, String> {
        let millionths = scaled(&self.text(key)?, 6).map_err(|e| self.error(e))?;
        Ok(format!("Rate::from_millionths({millionths})"))
    }

    fn texts(&self, key: &str) -> Result<Vec<String>, String> {
        let value = self.get(key).ok_or_else(|| self.error(format!("`{key}` is missing")))?;
        if let Some(text) = value.get_ref().as_str() {
            return Ok(vec![text.to_string()]);
        }
        let wrong = || self.error(format!("`{key}` must be a list of words"));
        let list = value.get_ref().as_array().ok_or_else(wrong)?;
        list.iter().map(|v| v.get_ref().as_str().map(str::to_string).ok_or_else(wrong)).collect()
    }

    /// Reads one of several words as a variant of an enum.
    fn variant(&self, key: &str, words: &[(&str, &str)]) -> Result<String, String> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, variant)| (*variant).to_string()).ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.error(format!("`{key}` is {text:?}, not one of {known:?}"))
        })
    }

    fn series(&self, key: &str) -> Result<String, String> {
        let name = self.text(key)?;
        if !self.sheet.series.contains(&name) {
            return Err(self.error(format!("there is no series `{name}` in law/rates")));
        }
        Ok(format!("&{}", constant(&name)))
    }

    fn starts(&self, key: &str) -> Result<String, String> {
        let mut bits = 0;
        for word in self.texts(key)? {
            bits |= match word.as_str() {
                "issue" => 1,
                "receipt" => 2,
                "delivery" => 4,
                "acceptance" => 8,
                other => return Err(self.error(format!("`{other}` is no start of a term"))),
            };
        }
        Ok(format!("Start::from_bits({bits})"))
    }

    fn debtors(&self) -> Result<String, String> {
        let words = self.texts("debtor")?;
        let known = ["business", "public", "consumer"];
        if let Some(other) = words.iter().find(|word| !known.contains(&word.as_str())) {
            return Err(self.error(format!("`{other}` is no debtor")));
        }
        let flags = known.map(|word| words.iter().any(|w| w == word).to_string());
        Ok(format!("DebtorSet::of({})", flags.join(", ")))
    }

    fn citation(&self, law: &str) -> Result<String, String> {
        let grade = self.variant(
            "grade",
            &[("statute", "Statute"), ("guidance", "Guidance"), ("unverified", "Unverified")],
        )?;
        let link = self.optional("link", Entry::text)?.unwrap_or_default();
        if !link.is_empty() && !link.starts_with("https://") && !link.starts_with("http://") {
            return Err(self.error(format!("`{link}` is no address")));
        }
        Ok(format!(
            "Article {{ law: {law:?}, reference: {:?}, url: {link:?}, grade: Grade::{grade} }}, ",
            self.text("article")?
        ))
    }

    /// Fails on a key that the rule does not have: a misspelt one would silently say nothing.
    fn keys(&self, own: &[&str]) -> Result<(), String> {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !own.contains(&name) && !COMMON.contains(&name) {
                let known = own.join(", ");
                let message = format!("`{name}` is not known here; this rule has {known}");
                return Err(self.sheet.error(key.span().start, message));
            }
        }
        Ok(())
    }

    fn rule(&self, field: &str) -> Result<String, String> {
        match field {
            "default_term" => {
                self.keys(&["days", "from", "beginning_with"])?;
                Ok(format!(
                    "DefaultTerm {{ days: {}, from: {}, beginning_with: {} }}",
                    self.integer("days")?,
                    self.starts("from")?,
                    self.flag("beginning_with")?
                ))
            }
            "cap" => {
                self.keys(&[
                    "name",
                    "days",
                    "beginning_with",
                    "never_beyond",
                    "from",
                    "reading",
                    "strict",
                ])?;
                let reading = if self.get("reading").is_none() {
                    "Net".to_string()
                } else {
                    self.variant(
                        "reading",
                        &[
                            ("net", "Net"),
                            ("end-of-month", "EndOfMonth"),
                            ("after-month-end", "AfterMonthEnd"),
                            ("after-decade-end", "AfterDecadeEnd"),
                        ],
                    )?
                };
                Ok(format!(
                    "MaximumTerm {{ name: {:?}, days: {}, beginning_with: {}, never_beyond: {:?}, from: {}, reading: MaximumTermReading::{reading}, strict: {} }}",
                    self.text("name")?,
                    self.integer("days")?,
                    self.flag("beginning_with")?,
                    self.optional("never_beyond", Entry::integer)?,
                    self.starts("from")?,
                    self.flag("strict")?
                ))
            }
            "interest" => self.interest(),
            "accrual" => {
                self.keys(&["first_day", "payment_day"])?;
                let from_due =
                    self.variant("first_day", &[("after-due", "false"), ("due", "true")])?;
                Ok(format!(
                    "Accrual {{ from_due_date: {from_due}, payment_day: {} }}",
                    self.flag("payment_day")?
                ))
            }
            "day_count" => {
                self.keys(&["basis"])?;
                let basis = self.variant(
                    "basis",
                    &[
                        ("actual/365", "Actual365"),
                        ("actual/actual", "ActualActual"),
                        ("actual/360", "Actual360"),
                        ("30/360", "Thirty360"),
                    ],
                )?;
                Ok(format!("DayCount::{basis}"))
            }
            "compounding" => {
                self.keys(&["every"])?;
                self.variant("every", &[("never", "false"), ("year", "true")])
            }
            "compensation" => self.compensation(),
            "allocation" => {
                self.keys(&["order"])?;
                let mut order = self.texts("order")?;
                for part in ["costs", "interest", "principal"] {
                    if !order.iter().any(|p| p == part) {
                        order.push(part.into());
                    }
                }
                let parts: Result<Vec<&str>, String> = order
                    .iter()
                    .map(|part| match part.as_str() {
                        "costs" => Ok("ClaimPart::Costs"),
                        "interest" => Ok("ClaimPart::Interest"),
                        "principal" => Ok("ClaimPart::Principal"),
                        other => Err(self.error(format!("`{other}` is no part of a claim"))),
                    })
                    .collect();
                let parts = parts?;
                if parts.len() != 3 {
                    return Err(self.error("`order` names a part twice"));
                }
                Ok(format!("[{}]", parts.join(", ")))
            }
            "rolling" => {
                self.keys(&["days", "roll", "fixed_date"])?;
                let days = self.optional("days", Entry::texts)?.unwrap_or_default();
                let roll = self.variant("roll", &[("following", "Following"), ("none", "None")])?;
                if roll == "Following" && !days.iter().any(|d| d == "sunday") {
                    return Err(self.error("a law that moves due dates moves them off Sundays"));
                }
                let saturday = days.iter().any(|day| day == "saturday");
                let fixed_date = self.get("fixed_date").is_none() || self.flag("fixed_date")?;
                Ok(format!(
                    "Rolling {{ roll: BusinessDayConvention::{roll}, saturday: {saturday}, fixed_date: {fixed_date} }}"
                ))
            }
            "limitation" => {
                self.keys(&["years", "months", "from"])?;
                let months = match self.optional("months", Entry::integer)? {
                    Some(months) => months,
                    None => self.integer("years")? * 12,
                };
                let from = self.variant(
                    "from",
                    &[("due", "Due"), ("year-end", "YearEnd"), ("next-year", "NextYear")],
                )?;
                Ok(format!("Limitation {{ months: {months}, from: LimitationStart::{from} }}"))
            }
            "first_reminder" => {
                self.keys(&["free", "days", "counted_from", "posted_opens_after", "before"])?;
                let from_receipt =
                    self.variant("counted_from", &[("sending", "false"), ("receipt", "true")])?;
                let before = self.optional("before", Entry::texts)?.unwrap_or(vec!["costs".into()]);
                if let Some(other) =
                    before.iter().find(|part| *part != "costs" && *part != "interest")
                {
                    return Err(self.error(format!("`{other}` does not wait for a reminder")));
                }
                Ok(format!(
                    "FirstReminder {{ days: {}, from_receipt: {from_receipt}, posted_opens_after: {}, free: {}, before_interest: {} }}",
                    self.integer("days")?,
                    self.optional("posted_opens_after", Entry::integer)?.unwrap_or(0),
                    self.flag("free")?,
                    before.iter().any(|part| part == "interest"),
                ))
            }
            "reminder" => {
                self.keys(&["needed", "unless"])?;
                let unless_date = match self.get("unless") {
                    None => "false".to_string(),
                    Some(_) => self.variant("unless", &[("term", "false"), ("date", "true")])?,
                };
                let needed = self.flag("needed")?;
                Ok(format!("Reminder {{ needed: {needed}, unless_date: {unless_date} }}"))
            }
            "contract_rate" => self.contract_rate(),
            "retention" => {
                self.keys(&["cap_percent", "release_months"])?;
                Ok(format!(
                    "Retention {{ cap: {}, release_months: {:?} }}",
                    self.rate("cap_percent")?,
                    self.optional("release_months", Entry::integer)?
                ))
            }
            "mention" => {
                self.keys(&["code", "on"])?;
                let on = self.variant("on", &[("invoice", "true"), ("terms", "false")])?;
                Ok(format!("Mention {{ code: {:?}, on_invoice: {on} }}", self.text("code")?))
            }
            _ => {
                self.keys(&["field", "text"])?;
                Ok(format!(
                    "Fact {{ field: {:?}, text: {:?} }}",
                    self.text("field")?,
                    self.text("text")?
                ))
            }
        }
    }

    fn interest(&self) -> Result<String, String> {
        self.keys(&[
            "option",
            "reference",
            "margin",
            "rate",
            "fixing",
            "round_up_to",
            "runs_from",
            "transition",
        ])?;
        let (reference, margin) = match (self.get("reference"), self.get("rate")) {
            (Some(_), None) => {
                (format!("Some({})", self.series("reference")?), self.rate("margin")?)
            }
            (None, Some(_)) => ("None".into(), self.rate("rate")?),
            _ => return Err(self.error("write either reference and margin, or rate")),
        };
        // A rate fixed by the law follows its rule: the next rule changes it on its very day.
        let fixing = if self.get("rate").is_some() {
            "Change".to_string()
        } else {
            self.variant(
                "fixing",
                &[
                    ("half-year", "HalfYear"),
                    ("first-day", "FirstDay"),
                    ("start", "Start"),
                    ("change", "Change"),
                ],
            )?
        };
        let runs_from = match self.get("runs_from") {
            None => "false".to_string(),
            Some(_) => self.variant("runs_from", &[("due", "false"), ("formal-notice", "true")])?,
        };
        let by_contract = self.by_contract()?;
        Ok(format!(
            "Interest {{ option: {:?}, reference: {reference}, margin: {margin}, fixing: Fixing::{fixing}, \
             round_up_to: {}, from_formal_notice: {runs_from}, by_contract: {by_contract} }}",
            self.optional("option", Entry::text)?.unwrap_or_default(),
            self.optional("round_up_to", Entry::rate)?.unwrap_or("Rate::ZERO".into()),
        ))
    }

    fn contract_rate(&self) -> Result<String, String> {
        self.keys(&[
            "min",
            "max",
            "floor_series",
            "floor_multiple",
            "ceiling_series",
            "ceiling_margin",
        ])?;
        let bounds = ["min", "max", "floor_series", "ceiling_series"];
        let given: Vec<&str> = bounds.into_iter().filter(|key| self.get(key).is_some()).collect();
        let statutory = |key: &str| self.variant(key, &[("statutory", "Statutory")]);
        match given.as_slice() {
            ["min"] => statutory("min").map(|_| "ContractRate::AtLeastStatutory".into()),
            ["max"] => statutory("max").map(|_| "ContractRate::AtMostStatutory".into()),
            ["floor_series"] => {
                let multiple =
                    scaled(&self.text("floor_multiple")?, 0).map_err(|e| self.error(e))?;
                let series = self.series("floor_series")?;
                Ok(format!("ContractRate::Multiple {{ series: {series}, multiple: {multiple} }}"))
            }
            ["ceiling_series"] => {
                let series = self.series("ceiling_series")?;
                let margin = self.rate("ceiling_margin")?;
                Ok(format!("ContractRate::Ceiling {{ series: {series}, margin: {margin} }}"))
            }
            _ => Err(self.error(format!("write exactly one of {bounds:?}"))),
        }
    }

    /// Whether `since` means the day the contract was made.
    fn by_contract(&self) -> Result<bool, String> {
        let words = [("delay", "false"), ("contract", "true")];
        if self.get("transition").is_none() {
            return Ok(false);
        }
        Ok(self.variant("transition", &words)? == "true")
    }

    fn compensation(&self) -> Result<String, String> {
        self.keys(&["amount", "currency", "tiers", "tiers_currency", "series", "transition"])?;
        let currency = self.optional("currency", Entry::text)?.unwrap_or(self.currency.into());
        let bounds = self.optional("tiers_currency", Entry::text)?.unwrap_or(self.currency.into());
        // The crate knows how many minor units a currency has; here all have hundredths.
        let minor = |text: String, currency: &str| {
            let hundredths = scaled(&text, 2).map_err(|error| self.error(error))?;
            Ok::<_, String>(format!("{}.minor_of_hundredths({hundredths})", currency_of(currency)))
        };
        let mut tiers = String::new();
        if self.get("amount").is_some() {
            let amount = minor(self.text("amount")?, &currency)?;
            let _ = write!(tiers, "Tier {{ bound: None, inclusive: false, amount: {amount} }}, ");
        }
        if let Some(list) = self.get("tiers").and_then(|value| value.get_ref().as_array()) {
            for value in list {
                let at = value.span().start;
                let table = value.get_ref().as_table();
                let table = table.ok_or_else(|| self.sheet.error(at, "a tier is a table"))?;
                let tier = Entry { sheet: self.sheet, table, at, currency: self.currency };
                let below = tier.optional("below", Entry::text)?;
                let up_to = tier.optional("up_to", Entry::text)?;
                let inclusive = up_to.is_some();
                let bound = match below.or(up_to) {
                    Some(text) => format!("Some({})", minor(text, &bounds)?),
                    None => "None".into(),
                };
                let amount = minor(tier.text("amount")?, &currency)?;
                let _ = write!(
                    tiers,
                    "Tier {{ bound: {bound}, inclusive: {inclusive}, amount: {amount} }}, "
                );
            }
        }
        let series = match self.get("series") {
            Some(_) => format!("Some({})", self.series("series")?),
            None => "None".into(),
        };
        if tiers.is_empty() && series == "None" {
            return Err(self.error("write amount, tiers or series"));
        }
        Ok(format!(
            "Compensation {{ currency: {}, bounds_currency: {}, tiers: &[{tiers}], series: {series}, by_contract: {} }}",
            currency_of(&currency),
            currency_of(&bounds),
            self.by_contract()?
        ))
    }
}

fn currency_of(code: &str) -> String {
    format!("Currency::of(b{code:?})")
}
