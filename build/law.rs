//! The fact sheets of the laws: `law/xx.toml`.

use super::data::{
    Link, List, Money, Multiple, Percent, Source, StateCode, Text, files, optional_day, toml_day,
};
use super::date::Date;
use super::money::{Amount, Currency, Rate};
use super::series::constant;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use toml::Spanned;

/// Writes the tables of every law.
pub fn generate(folder: &Path, series: &[String], out: &mut String) -> Result<(), String> {
    let mut articles = Articles::default();
    let (mut names, mut notes) = (String::new(), String::new());
    let files = files(folder, "toml")?;
    let mut laws = Vec::new();
    for file in &files {
        let sheet = read(file)?;
        for (code, name) in states(&sheet) {
            laws.push((code, name, file));
        }
    }
    laws.sort_by(|one, other| one.0.cmp(&other.0));
    for pair in laws.windows(2) {
        if let [(one, ..), (other, _, file)] = pair
            && one == other
        {
            return Err(file.error(0, format!("{other} stands in two sheets")));
        }
    }
    for (index, (code, name, file)) in laws.iter().enumerate() {
        let (law, said) = tables(file, series, (index, code, name), &mut articles)?;
        let _ = writeln!(out, "static LAW_{code}: Law = Law {{ {law}}};");
        let _ = write!(names, "&LAW_{code}, ");
        let _ = write!(notes, "Notes {{ {said}}}, ");
    }
    let Articles { plain, noted } = articles;
    let _ = writeln!(out, "/// The first article whose note a result should show.");
    let _ = writeln!(out, "const NOTED: u32 = {};", plain.len());
    let all = [plain, noted].concat().concat();
    let _ = writeln!(out, "static CITATIONS: &[Article] = &[{all}];");
    let _ = writeln!(out, "static LAWS: &[&Law] = &[{names}];");
    let _ = writeln!(out, "static NOTES: &[Notes] = &[{notes}];");
    Ok(())
}

/// The articles that rules stand in, those with a note that a result should show apart.
#[derive(Default)]
struct Articles {
    plain: Vec<String>,
    noted: Vec<String>,
}

/// The fields of `Law` and of `Notes` that a sheet fills.
fn tables(
    file: &Source,
    series: &[String],
    (index, code, name): (usize, &str, &str),
    articles: &mut Articles,
) -> Result<(String, String), String> {
    let sheet = read(file)?;
    let mut head = format!("index: {index}, code: {code:?}, name: {name:?}, ");
    let _ = write!(head, "currency: {}, ", currency(sheet.currency.0));
    let _ = write!(head, "checked: {}, ", date(sheet.checked));
    let scope = Scope { file, series, currency: sheet.currency.0 };
    let mut writer = Writer { scope, code, articles, said: String::new(), out: head };
    writer.field("default_term", &sheet.default_term)?;
    writer.field("cap", &sheet.cap)?;
    writer.field("interest", &sheet.interest)?;
    writer.field("accrual", &sheet.accrual)?;
    writer.field("day_count", &sheet.day_count)?;
    writer.field("compounding", &sheet.compounding)?;
    writer.field("compensation", &sheet.compensation)?;
    writer.field("collection_costs", &sheet.collection_costs)?;
    writer.field("reminder_fee", &sheet.reminder_fee)?;
    writer.field("allocation", &sheet.allocation)?;
    writer.field("rolling", &sheet.rolling)?;
    writer.field("limitation", &sheet.limitation)?;
    writer.field("first_reminder", &sheet.first_reminder)?;
    writer.field("reminder", &sheet.reminder)?;
    writer.field("contract_rate", &sheet.contract_rate)?;
    writer.field("retention", &sheet.retention)?;
    writer.field("procedure", &sheet.procedure)?;
    let law = std::mem::take(&mut writer.out);
    writer.field("mention", &sheet.mention)?;
    writer.field("fact", &sheet.fact)?;
    let said = format!("{}said: &[{}], ", writer.out, writer.said);
    Ok((law, said))
}

fn read(file: &Source) -> Result<Sheet, String> {
    let sheet: Sheet = file.toml()?;
    if sheet.code.get_ref().to_lowercase() != file.stem() {
        let code = sheet.code.get_ref();
        let message = format!("code {code} does not match the name of the file");
        return Err(file.error(sheet.code.span().start, message));
    }
    Ok(sheet)
}

/// The codes and names of the states that a sheet is for.
fn states(sheet: &Sheet) -> Vec<(String, String)> {
    if sheet.states.is_empty() {
        return vec![(sheet.code.get_ref().clone(), sheet.name.0.clone())];
    }
    sheet.states.iter().map(|(code, name)| (code.0.clone(), name.0.clone())).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    code: Spanned<String>,
    name: Text,
    /// States that share the law, by code, where it is not that of one.
    #[serde(default)]
    states: BTreeMap<StateCode, Text>,
    currency: Money,
    #[serde(deserialize_with = "toml_day")]
    checked: Date,
    #[serde(default)]
    default_term: Rules<DefaultTerm>,
    #[serde(default)]
    cap: Rules<Cap>,
    #[serde(default)]
    interest: Rules<Interest>,
    #[serde(default)]
    accrual: Rules<Accrual>,
    #[serde(default)]
    day_count: Rules<DayCount>,
    #[serde(default)]
    compounding: Rules<Compounding>,
    #[serde(default)]
    compensation: Rules<Compensation>,
    #[serde(default)]
    collection_costs: Rules<CollectionCosts>,
    #[serde(default)]
    reminder_fee: Rules<ReminderFee>,
    #[serde(default)]
    allocation: Rules<Allocation>,
    #[serde(default)]
    rolling: Rules<Rolling>,
    #[serde(default)]
    limitation: Rules<Limitation>,
    #[serde(default)]
    first_reminder: Rules<FirstReminder>,
    #[serde(default)]
    reminder: Rules<Reminder>,
    #[serde(default)]
    contract_rate: Rules<ContractRate>,
    #[serde(default)]
    retention: Rules<Retention>,
    #[serde(default)]
    procedure: Rules<CourtProcedure>,
    #[serde(default)]
    mention: Rules<Mention>,
    #[serde(default)]
    fact: Rules<Fact>,
}

type Rules<T> = Vec<Spanned<T>>;

/// What a rule can look up while it is written.
struct Scope<'a> {
    file: &'a Source,
    series: &'a [String],
    currency: Currency,
}

impl Scope<'_> {
    /// The table of a series of rates.
    fn series(&self, name: &Spanned<String>) -> Result<String, String> {
        if !self.series.contains(name.get_ref()) {
            let message = format!("there is no series `{}` in law/rates", name.get_ref());
            return Err(self.file.error(name.span().start, message));
        }
        Ok(format!("&{}", constant(name.get_ref())))
    }

    fn minor(&self, text: &Spanned<String>, currency: Currency) -> Result<i64, String> {
        let amount = Amount::parse(text.get_ref(), currency).map_err(|_| {
            let message = format!("`{}` is no amount in {}", text.get_ref(), currency.code());
            self.file.error(text.span().start, message)
        })?;
        Ok(amount.minor())
    }
}

/// What every rule says beside its value.
struct Common<'a> {
    debtor: &'a List<Debtor>,
    since: Option<Date>,
    article: &'a Text,
    link: &'a Link,
    grade: Grade,
    note: Option<&'a Text>,
    notice: bool,
}

trait Rule {
    fn common(&self) -> Common<'_>;
    /// The value in Rust. An error is a message without its place, or one that has it.
    fn value(&self, scope: &Scope) -> Result<String, Wrong>;
}

/// What is wrong with a rule: at the rule itself, or at a place that the message names.
enum Wrong {
    Here(String),
    There(String),
}

impl From<String> for Wrong {
    fn from(placed: String) -> Wrong {
        Wrong::There(placed)
    }
}

fn here<T>(message: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong::Here(message.into()))
}

struct Writer<'a> {
    scope: Scope<'a>,
    code: &'a str,
    articles: &'a mut Articles,
    /// The notes of rules: the field, the place in its list, the note.
    said: String,
    out: String,
}

impl Writer<'_> {
    /// Writes a field: the list of its rules.
    fn field<T: Rule>(&mut self, field: &str, rules: &[Spanned<T>]) -> Result<(), String> {
        let _ = write!(self.out, "{field}: &[");
        for (place, rule) in rules.iter().enumerate() {
            let value = rule.get_ref().value(&self.scope).map_err(|wrong| match wrong {
                Wrong::Here(message) => self.scope.file.error(rule.span().start, message),
                Wrong::There(message) => message,
            })?;
            let Common { debtor, since, article, link, grade, note, notice } =
                rule.get_ref().common();
            let note = note.map_or("", |note| &note.0);
            if notice && note.is_empty() {
                let at = rule.span().start;
                return Err(self.scope.file.error(at, "`notice` shows a note, and there is none"));
            }
            if !note.is_empty() {
                let _ = write!(self.said, "({field:?}, {place}, {note:?}), ");
            }
            let citation = format!(
                "Article {{ law: {:?}, reference: {:?}, url: {:?}, grade: Grade::{grade:?}, \
                 note: {:?} }}, ",
                self.code,
                article.0,
                link.0,
                if notice { note } else { "" }
            );
            let (list, kind) = match notice {
                false => (&mut self.articles.plain, "article"),
                true => (&mut self.articles.noted, "noted"),
            };
            let known = list.iter().position(|article| *article == citation);
            let number = known.unwrap_or(list.len());
            if known.is_none() {
                list.push(citation);
            }
            let is = |who| debtor.0.contains(&who);
            let _ = write!(
                self.out,
                "Rule {{ debtors: DebtorSet::of({}, {}, {}), since: {}, value: {value}, \
                 citation: CitationId::{kind}({number}) }}, ",
                is(Debtor::Business),
                is(Debtor::Public),
                is(Debtor::Consumer),
                option(since.map(date)),
            );
        }
        self.out.push_str("], ");
        Ok(())
    }
}

fn date(date: Date) -> String {
    format!("Date::from_days({})", date.days())
}

fn rate(rate: Rate) -> String {
    format!("Rate::from_millionths({})", rate.millionths())
}

fn currency(currency: Currency) -> String {
    format!("Currency::of(b{:?})", currency.code())
}

fn option(value: Option<String>) -> String {
    value.map_or("None".into(), |value| format!("Some({value})"))
}

/// Declares words of the sheets, written with hyphens.
macro_rules! words {
    ($($name:ident { $($word:ident $(= $text:literal)?,)* })*) => { $(
        #[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
        #[serde(rename_all = "kebab-case")]
        enum $name { $($(#[serde(rename = $text)])? $word,)* }
    )* };
}

words! {
    Debtor { Business, Public, Consumer, }
    Grade { Statute, Guidance, Unverified, }
    Event { Issue, Receipt, Delivery, Acceptance, }
    CapReading { Net, EndOfMonth, AfterMonthEnd, AfterDecadeEnd, }
    Fixing { HalfYear, FirstDay, Start, Month, Quarter, Change, }
    RunsFrom { Due, FormalNotice, Delivery, }
    Transition { Running, Contract, Delay, }
    FirstDay { AfterDue, Due, }
    Basis {
        Actual365 = "actual/365",
        ActualActual = "actual/actual",
        Actual360 = "actual/360",
        Thirty360 = "30/360",
    }
    Condition { Agreed, FirstReminder, Demand, Agency, ContractEnded, }
    Every { Never, Month, Year, }
    Part { Costs, Interest, Principal, }
    Day { Saturday, Sunday, Holiday, }
    Roll { Following, None, }
    LimitationStart { Due, YearEnd, NextYear, }
    CountedFrom { Sending, Receipt, }
    Exchanged { MonthBefore, }
    Waiting { Costs, Interest, }
    Unless { Term, Date, }
    Statutory { Statutory, }
    Place { Invoice, Terms, }
    Procedure {
        OrderForPayment,
        SmallClaims,
        UndisputedDebt,
        EuropeanOrder = "european-order-for-payment",
    }
}

/// A name, or nothing.
fn name(text: &Option<Text>) -> &str {
    text.as_ref().map_or("", |text| &text.0)
}

/// Events by which a term starts, as the bits of `Start`.
fn start(events: &List<Event>) -> String {
    let bits = events.0.iter().fold(0, |bits, event| bits | 1 << *event as u8);
    format!("Start::from_bits({bits})")
}

/// Declares the rules of a sheet: their own keys, beside those that all have.
macro_rules! rules {
    ($($name:ident { $($(#[$how:meta])* $key:ident: $type:ty,)* })*) => { $(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            debtor: List<Debtor>,
            #[serde(default, deserialize_with = "optional_day")]
            since: Option<Date>,
            article: Text,
            #[serde(default)]
            link: Link,
            grade: Grade,
            note: Option<Text>,
            #[serde(default)]
            notice: bool,
            $($(#[$how])* $key: $type,)*
        }

        impl $name {
            fn common(&self) -> Common<'_> {
                Common {
                    debtor: &self.debtor,
                    since: self.since,
                    article: &self.article,
                    link: &self.link,
                    grade: self.grade,
                    note: self.note.as_ref(),
                    notice: self.notice,
                }
            }
        }
    )* };
}

rules! {
    DefaultTerm {
        sector: Option<Text>,
        days: u16,
        from: List<Event>,
        #[serde(default)]
        beginning_with: bool,
    }
    Cap {
        name: Text,
        days: u16,
        #[serde(default)]
        beginning_with: bool,
        never_beyond: Option<u16>,
        from: List<Event>,
        reading: Option<CapReading>,
        strict: bool,
    }
    Interest {
        option: Option<Text>,
        reference: Option<Spanned<String>>,
        multiple: Option<Multiple>,
        margin: Option<Percent>,
        rate: Option<Percent>,
        fixing: Option<Fixing>,
        round_up_to: Option<Percent>,
        runs_from: Option<RunsFrom>,
        runs_after_days: Option<u16>,
        transition: Option<Transition>,
        #[serde(default, deserialize_with = "optional_day")]
        contracts_from: Option<Date>,
    }
    Accrual {
        first_day: FirstDay,
        payment_day: bool,
    }
    DayCount {
        basis: Basis,
    }
    Compounding {
        every: Every,
    }
    Compensation {
        amount: Option<Spanned<String>>,
        currency: Option<Money>,
        #[serde(default)]
        tiers: Vec<Tier>,
        tiers_currency: Option<Money>,
        series: Option<Spanned<String>>,
        #[serde(default)]
        each_instalment: bool,
        exchanged: Option<Exchanged>,
        transition: Option<Transition>,
    }
    CollectionCosts {
        currency: Option<Money>,
        tiers: Vec<Spanned<CostTier>>,
        factor: Option<Multiple>,
        floor: Option<Spanned<String>>,
        cap: Option<Spanned<String>>,
        expenses_percent: Option<Percent>,
        expenses_cap: Option<Spanned<String>>,
        vat: Option<Percent>,
        #[serde(default)]
        conditions: Vec<Condition>,
        #[serde(default)]
        set_off: bool,
    }
    ReminderFee {
        currency: Option<Money>,
        amount: Spanned<String>,
        most: Option<u8>,
        first_after: Option<u16>,
        apart: Option<u16>,
        #[serde(default)]
        conditions: Vec<Condition>,
    }
    Allocation {
        order: Vec<Part>,
    }
    Rolling {
        #[serde(default)]
        days: Vec<Day>,
        roll: Roll,
        #[serde(default = "yes")]
        fixed_date: bool,
    }
    Limitation {
        sector: Option<Text>,
        years: Option<u16>,
        months: Option<u16>,
        from: LimitationStart,
    }
    FirstReminder {
        #[serde(default)]
        free: bool,
        days: u16,
        counted_from: CountedFrom,
        posted_opens_after: Option<u16>,
        before: Option<List<Waiting>>,
    }
    Reminder {
        needed: bool,
        unless: Option<Unless>,
        before: Option<List<Waiting>>,
    }
    ContractRate {
        min: Option<Statutory>,
        max: Option<Statutory>,
        floor_series: Option<Spanned<String>>,
        floor_multiple: Option<Spanned<String>>,
        ceiling_series: Option<Spanned<String>>,
        ceiling_margin: Option<Percent>,
        ceiling_round_up_to: Option<Percent>,
    }
    Retention {
        cap_percent: Percent,
        release_months: Option<u16>,
    }
    CourtProcedure {
        procedure: Procedure,
        name: Text,
        up_to: Option<Spanned<String>>,
    }
    Mention {
        code: Text,
        on: Place,
    }
    Fact {
        field: Text,
        text: Text,
    }
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tier {
    below: Option<Spanned<String>>,
    up_to: Option<Spanned<String>>,
    amount: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CostTier {
    up_to: Option<Spanned<String>>,
    amount: Option<Spanned<String>>,
    percent: Option<Percent>,
    step: Option<Spanned<String>>,
    step_amount: Option<Spanned<String>>,
}

/// Writes the value of each rule.
macro_rules! values {
    ($($name:ident: |$rule:ident, $scope:pat_param| $value:expr;)*) => { $(
        impl Rule for $name {
            fn common(&self) -> Common<'_> {
                self.common()
            }
            fn value(&self, scope: &Scope) -> Result<String, Wrong> {
                let ($rule, $scope) = (self, scope);
                $value
            }
        }
    )* };
}

values! {
    DefaultTerm: |rule, _| Ok(format!(
        "DefaultTerm {{ sector: {:?}, days: {}, from: {}, beginning_with: {} }}",
        name(&rule.sector),
        rule.days,
        start(&rule.from),
        rule.beginning_with
    ));
    Cap: |rule, _| Ok(format!(
        "MaximumTerm {{ name: {:?}, days: {}, beginning_with: {}, never_beyond: {:?}, from: {}, \
         reading: MaximumTermReading::{:?}, strict: {} }}",
        rule.name.0,
        rule.days,
        rule.beginning_with,
        rule.never_beyond,
        start(&rule.from),
        rule.reading.unwrap_or(CapReading::Net),
        rule.strict
    ));
    Interest: |rule, scope| rule.written(scope);
    Accrual: |rule, _| Ok(format!(
        "Accrual {{ from_due_date: {}, payment_day: {} }}",
        rule.first_day == FirstDay::Due,
        rule.payment_day
    ));
    DayCount: |rule, _| Ok(format!("DayCount::{:?}", rule.basis));
    Compounding: |rule, _| Ok(match rule.every {
        Every::Never => "0",
        Every::Month => "1",
        Every::Year => "12",
    }
    .into());
    Compensation: |rule, scope| rule.written(scope);
    CollectionCosts: |rule, scope| rule.written(scope);
    ReminderFee: |rule, scope| {
        let own = rule.currency.map_or(scope.currency, |money| money.0);
        Ok(format!(
            "ReminderFee {{ currency: {}, amount: {}, most: {}, first_after: {}, apart: {}, \
             conditions: &[{}] }}",
            currency(own),
            scope.minor(&rule.amount, own)?,
            rule.most.unwrap_or(0),
            rule.first_after.unwrap_or(0),
            rule.apart.unwrap_or(0),
            conditions(&rule.conditions),
        ))
    };
    Allocation: |rule, _| {
        let mut order = rule.order.clone();
        order.extend([Part::Costs, Part::Interest, Part::Principal]);
        let mut parts: Vec<String> = Vec::new();
        for (place, part) in order.iter().enumerate() {
            let again = order.iter().take(place).any(|before| before == part);
            if again && place < rule.order.len() {
                return here("`order` names a part twice");
            }
            if !again {
                parts.push(format!("ClaimPart::{part:?}"));
            }
        }
        Ok(format!("[{}]", parts.join(", ")))
    };
    Rolling: |rule, _| {
        if rule.roll == Roll::Following && !rule.days.contains(&Day::Sunday) {
            return here("a law that moves due dates moves them off Sundays");
        }
        Ok(format!(
            "Rolling {{ roll: BusinessDayConvention::{:?}, saturday: {}, fixed_date: {} }}",
            rule.roll,
            rule.days.contains(&Day::Saturday),
            rule.fixed_date
        ))
    };
    Limitation: |rule, _| {
        let months = match (rule.years, rule.months) {
            (Some(years), None) => years * 12,
            (None, Some(months)) => months,
            _ => return here("write either years or months"),
        };
        Ok(format!(
            "Limitation {{ sector: {:?}, months: {months}, from: LimitationStart::{:?} }}",
            name(&rule.sector),
            rule.from
        ))
    };
    FirstReminder: |rule, _| Ok(format!(
        "FirstReminder {{ days: {}, from_receipt: {}, posted_opens_after: {}, free: {}, \
         before_interest: {} }}",
        rule.days,
        rule.counted_from == CountedFrom::Receipt,
        rule.posted_opens_after.unwrap_or(0),
        rule.free,
        rule.before.as_ref().is_some_and(|parts| parts.0.contains(&Waiting::Interest)),
    ));
    Reminder: |rule, _| Ok(format!(
        "Reminder {{ needed: {}, unless_date: {}, before_interest: {} }}",
        rule.needed,
        rule.unless == Some(Unless::Date),
        rule.before.as_ref().is_some_and(|parts| parts.0.contains(&Waiting::Interest)),
    ));
    ContractRate: |rule, scope| rule.written(scope);
    Retention: |rule, _| Ok(format!(
        "Retention {{ cap: {}, release_months: {:?} }}",
        rate(rule.cap_percent.0),
        rule.release_months
    ));
    CourtProcedure: |rule, scope| {
        let up_to = rule.up_to.as_ref().map(|sum| scope.minor(sum, scope.currency)).transpose()?;
        Ok(format!(
            "CourtProcedure {{ procedure: Procedure::{:?}, name: {:?}, up_to: {up_to:?} }}",
            rule.procedure, rule.name.0
        ))
    };
    Mention: |rule, _| Ok(format!(
        "Mention {{ code: {:?}, on_invoice: {} }}",
        rule.code.0,
        rule.on == Place::Invoice
    ));
    Fact: |rule, _| Ok(format!("Fact {{ field: {:?}, text: {:?} }}", rule.field.0, rule.text.0));
}

impl Interest {
    fn written(&self, scope: &Scope) -> Result<String, Wrong> {
        let (reference, margin, fixing) = match self {
            Interest {
                reference: Some(series),
                margin: Some(margin),
                rate: None,
                fixing: Some(fixing),
                ..
            } => (Some(scope.series(series)?), margin, *fixing),
            // A rate fixed by the law follows its rule: the next rule changes it on its very day.
            Interest {
                reference: None,
                multiple: None,
                margin: None,
                rate: Some(rate),
                fixing: None,
                ..
            } => (None, rate, Fixing::Change),
            _ => return here("write either reference, margin and fixing, or rate"),
        };
        let days = match (self.runs_from, self.runs_after_days) {
            (Some(RunsFrom::Delivery), Some(days)) => Some(days),
            (Some(RunsFrom::Delivery), None) | (_, Some(_)) => {
                return here("write runs_from = \"delivery\" with runs_after_days");
            }
            _ => None,
        };
        Ok(format!(
            "Interest {{ option: {:?}, reference: {}, multiple: {}, margin: {}, \
             fixing: Fixing::{fixing:?}, round_up_to: {}, from_formal_notice: {}, days_after_delivery: {days:?}, \
             transition: Transition::{:?}, contracts_from: {} }}",
            name(&self.option),
            option(reference),
            self.multiple.as_ref().map_or(1_000, |multiple| multiple.0),
            rate(margin.0),
            rate(self.round_up_to.as_ref().map_or(Rate::ZERO, |step| step.0)),
            self.runs_from == Some(RunsFrom::FormalNotice),
            self.transition.unwrap_or(Transition::Running),
            option(self.contracts_from.map(date)),
        ))
    }
}

impl ContractRate {
    fn written(&self, scope: &Scope) -> Result<String, Wrong> {
        match self {
            ContractRate {
                min: Some(_),
                max: None,
                floor_series: None,
                floor_multiple: None,
                ceiling_series: None,
                ceiling_margin: None,
                ..
            } => Ok("ContractRate::AtLeastStatutory".into()),
            ContractRate {
                min: None,
                max: Some(_),
                floor_series: None,
                floor_multiple: None,
                ceiling_series: None,
                ceiling_margin: None,
                ..
            } => Ok("ContractRate::AtMostStatutory".into()),
            ContractRate {
                min: None,
                max: None,
                floor_series: Some(series),
                floor_multiple: Some(multiple),
                ceiling_series: None,
                ceiling_margin: None,
                ..
            } => {
                let series = scope.series(series)?;
                let Ok(multiple) = multiple.get_ref().parse::<u8>() else {
                    let message = format!("`{}` is no whole number", multiple.get_ref());
                    return Err(scope.file.error(multiple.span().start, message).into());
                };
                Ok(format!("ContractRate::Multiple {{ series: {series}, multiple: {multiple} }}"))
            }
            ContractRate {
                min: None,
                max: None,
                floor_series: None,
                floor_multiple: None,
                ceiling_series: Some(series),
                ceiling_margin: Some(margin),
                ..
            } => {
                let (series, margin) = (scope.series(series)?, rate(margin.0));
                let step =
                    rate(self.ceiling_round_up_to.as_ref().map_or(Rate::ZERO, |step| step.0));
                Ok(format!(
                    "ContractRate::Ceiling {{ series: {series}, margin: {margin}, \
                     round_up_to: {step} }}"
                ))
            }
            _ => here(
                "write min, max, floor_series with its multiple or ceiling_series with its margin",
            ),
        }
    }
}

fn conditions(conditions: &[Condition]) -> String {
    conditions.iter().map(|condition| format!("CostCondition::{condition:?}, ")).collect()
}

impl CollectionCosts {
    fn written(&self, scope: &Scope) -> Result<String, Wrong> {
        let own = self.currency.map_or(scope.currency, |money| money.0);
        let sum = |text: &Option<Spanned<String>>| {
            text.as_ref().map(|text| scope.minor(text, own)).transpose()
        };
        let mut tiers = String::new();
        let mut bounds = Vec::new();
        for tier in &self.tiers {
            let CostTier { up_to, amount, percent, step, step_amount } = tier.get_ref();
            let up_to = sum(up_to)?;
            let wrong = |message: &str| scope.file.error(tier.span().start, message);
            if bounds.last().is_some_and(|last| up_to.is_some_and(|up_to| up_to <= *last)) {
                return Err(wrong("the tiers are not in order of size").into());
            }
            if step.is_some() != step_amount.is_some() {
                return Err(wrong("write step with step_amount").into());
            }
            bounds.push(up_to.unwrap_or(i64::MAX));
            let _ = write!(
                tiers,
                "CostTier {{ up_to: {up_to:?}, amount: {}, percent: {}, step: {}, \
                 step_amount: {} }}, ",
                sum(amount)?.unwrap_or(0),
                rate(percent.as_ref().map_or(Rate::ZERO, |percent| percent.0)),
                sum(step)?.unwrap_or(0),
                sum(step_amount)?.unwrap_or(0),
            );
        }
        if bounds.last() != Some(&i64::MAX) {
            return here("the last tier has no bound");
        }
        Ok(format!(
            "CollectionScale {{ currency: {}, tiers: &[{tiers}], factor: {}, floor: {}, cap: {:?}, \
             expenses: {}, expenses_cap: {:?}, vat: {}, conditions: &[{}], set_off: {} }}",
            currency(own),
            self.factor.as_ref().map_or(1_000, |factor| factor.0),
            sum(&self.floor)?.unwrap_or(0),
            sum(&self.cap)?,
            rate(self.expenses_percent.as_ref().map_or(Rate::ZERO, |percent| percent.0)),
            sum(&self.expenses_cap)?,
            option(self.vat.as_ref().map(|vat| rate(vat.0))),
            conditions(&self.conditions),
            self.set_off,
        ))
    }
}

impl Compensation {
    fn written(&self, scope: &Scope) -> Result<String, Wrong> {
        let own = self.currency.map_or(scope.currency, |money| money.0);
        let bounds = self.tiers_currency.map_or(scope.currency, |money| money.0);
        let mut tiers = String::new();
        let mut tier = |bound: Option<(i64, bool)>, amount: i64| {
            let inclusive = bound.is_some_and(|(_, inclusive)| inclusive);
            let bound = bound.map(|(bound, _)| bound);
            let _ = write!(
                tiers,
                "Tier {{ bound: {bound:?}, inclusive: {inclusive}, amount: {amount} }}, "
            );
        };
        let series = match (&self.amount, self.tiers.as_slice(), &self.series) {
            (Some(amount), [], None) => {
                tier(None, scope.minor(amount, own)?);
                None
            }
            (None, [], Some(series)) => Some(scope.series(series)?),
            (None, [_, ..], None) => {
                for Tier { below, up_to, amount } in &self.tiers {
                    let bound = match (below, up_to) {
                        (Some(bound), None) => Some((scope.minor(bound, bounds)?, false)),
                        (None, Some(bound)) => Some((scope.minor(bound, bounds)?, true)),
                        (None, None) => None,
                        (Some(_), Some(_)) => return here("a tier has one bound"),
                    };
                    tier(bound, scope.minor(amount, own)?);
                }
                None
            }
            _ => return here("write one of amount, tiers and series"),
        };
        Ok(format!(
            "Compensation {{ currency: {}, bounds_currency: {}, tiers: &[{tiers}], series: {}, \
             each_instalment: {}, exchanged_month_before: {}, by_contract: {} }}",
            currency(own),
            currency(bounds),
            option(series),
            self.each_instalment,
            self.exchanged == Some(Exchanged::MonthBefore),
            self.transition == Some(Transition::Contract),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(file: &Source) -> Result<(), String> {
        let rates = Path::new(env!("CARGO_MANIFEST_DIR")).join("law/rates");
        let series: Vec<String> = files(&rates, "csv")?.iter().map(Source::stem).collect();
        tables(file, &series, (0, "XX", "X"), &mut Articles::default()).map(|_| ())
    }

    /// Each line of each sheet with a letter changed: in a key always, in a value unless it is free
    /// text. What follows from the line alone must fail at that line.
    #[test]
    fn a_wrong_letter_fails_with_its_file_and_line() {
        let free = ["name", "option", "sector", "article", "note", "text", "field", "code", "link"];
        let law = Path::new(env!("CARGO_MANIFEST_DIR")).join("law");
        for sheet in files(&law, "toml").unwrap() {
            write(&sheet).unwrap();
            let lines: Vec<&str> = sheet.text.lines().collect();
            for (index, line) in lines.iter().enumerate() {
                let Some((key, value)) = line.split_once(" = ") else { continue };
                let (key, value) = (key.trim_start_matches(['{', ' ']), value.trim());
                let wrong_key = line.replacen(key, &format!("{key}x"), 1);
                let wrong_value = value
                    .rsplit_once('"')
                    .map(|(before, after)| line.replace(value, &format!("{before}q\"{after}")));
                let state = key.len() == 2;
                let wrong_value = wrong_value.filter(|_| !free.contains(&key) && !state);
                // Only the head and the rule itself: a whole sheet for each letter takes long.
                let rule = |line: &&str| line.starts_with("[[");
                let from = lines.iter().take(index + 1).rposition(rule).unwrap_or(index);
                let until = lines.iter().skip(index + 1).position(rule);
                let until = until.map_or(lines.len(), |after| index + 1 + after);
                let kept = |at: usize| at < 4 || (from..until).contains(&at);
                for wrong in std::iter::once(wrong_key).chain(wrong_value) {
                    let text = lines.iter().enumerate();
                    let mut text: Vec<&str> =
                        text.map(|(at, line)| if kept(at) { line } else { "" }).collect();
                    text[index] = &wrong;
                    let wrong_sheet = Source { path: sheet.path.clone(), text: text.join("\n") };
                    let error = write(&wrong_sheet).unwrap_err();
                    let place = format!("{}:{}: ", sheet.path.display(), index + 1);
                    assert!(error.starts_with(&place), "{wrong}: {error}");
                }
            }
        }
    }

    #[test]
    fn values_that_contradict_one_another_fail_at_their_rule() {
        let head = "code = \"XX\"\nname = \"X\"\ncurrency = \"EUR\"\nchecked = 2026-01-01\n";
        let common = "debtor = [\"business\"]\narticle = \"1\"\ngrade = \"statute\"\n";
        let sheet = |rule: &str| Source {
            path: "xx.toml".into(),
            text: format!("{head}{}", rule.replace("..", common)),
        };
        write(&sheet("[[interest]]\n..rate = \"9\"\n")).unwrap();
        for (rule, message) in [
            ("[[interest]]\n..rate = \"9\"\nmargin = \"8\"\n", "write either reference"),
            ("[[interest]]\n..reference = \"ecb-mro\"\nmargin = \"8\"\n", "write either reference"),
            ("[[compensation]]\n..", "write one of amount"),
            ("[[contract_rate]]\n..", "write min, max"),
            ("[[contract_rate]]\n..ceiling_series = \"ecb-mro\"\n", "write min, max"),
            ("[[limitation]]\n..from = \"due\"\n", "write either years"),
            ("[[rolling]]\n..roll = \"following\"\n", "off Sundays"),
            ("[[allocation]]\n..order = [\"costs\", \"costs\"]\n", "a part twice"),
        ] {
            let error = write(&sheet(rule)).unwrap_err();
            assert!(error.starts_with("xx.toml:5: ") && error.contains(message), "{rule}: {error}");
        }
    }
}
