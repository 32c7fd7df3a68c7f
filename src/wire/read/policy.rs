//! The policy of a seller.

use super::scenario::scenario;
use super::terms::payment_terms;
use crate::calendar::Date;
use crate::claim::{
    ClosedDays, ClosedPeriod, CompensationChoice, InterestChoice, Policy, RoundingAt,
};
use crate::error::ProblemCode;
use crate::law::{ClaimPart, DayCount, Debtor, Law, RateSeries, SuppliedRate, laws};
use crate::money::{Currency, Rounding};
use crate::order::sort_by_key;
use crate::terms::sectors;
use crate::wire::reader::{InputPath, Reader, meant, nearest, one_of};
use crate::wire::value::Value;

/// Keys of a policy.
pub(crate) const POLICY_KEYS: &[&str] = &[
    "law",
    "debtor",
    "currency",
    "terms",
    "interest",
    "compensation",
    "dayCount",
    "rounding",
    "allocation",
    "holidays",
    "closedPeriods",
    "rates",
    "scenario",
    "disputeWindowDays",
    "sector",
];

/// Most days off or rates a policy can add.
const MOST: usize = 1_000;

/// Reads a policy: the code of a law, or an object.
pub(crate) fn policy(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Policy> {
    if let Value::Text(_) = value {
        return law(reader, value, at).map(Policy::of);
    }
    let fields = reader.record(value, at, POLICY_KEYS)?;
    let law = reader.required(&fields, "law", law);
    // The rest is read under the law, or under any where it is unknown: to find further problems.
    let mut policy = Policy::of(law.or_else(|| laws().first().copied())?);
    if let Some(debtor) = reader.optional(&fields, "debtor", Reader::word::<Debtor>) {
        policy.debtor = debtor;
    }
    policy.currency = reader.optional(&fields, "currency", currency);
    reader.currency = policy.currency();
    reader.law = Some(policy.law);
    policy.terms = reader.optional(&fields, "terms", payment_terms);
    let known = law.map(|law| (law, policy.debtor));
    if let Some(choice) = reader.optional(&fields, "interest", |r, v, at| interest(r, v, at, known))
    {
        policy.interest = choice;
    }
    if let Some(choice) = reader.optional(&fields, "compensation", compensation) {
        policy.compensation = choice;
    }
    policy.day_count = reader.optional(&fields, "dayCount", Reader::word::<DayCount>);
    if let Some((mode, at)) = reader.optional(&fields, "rounding", rounding) {
        policy.rounding = mode;
        policy.rounding_at = at;
    }
    policy.allocation = reader.optional(&fields, "allocation", allocation);
    policy.holidays = reader.list(&fields, "holidays", MOST, Reader::date);
    // In order once, each calendar that is made of them finds them so.
    sort_by_key(&mut policy.holidays, |day| day.days().into());
    policy.closed_periods = reader.list(&fields, "closedPeriods", MOST, closed_period);
    if ClosedDays::of(&policy.closed_periods).is_every_day()
        && let Some(periods) = fields.get("closedPeriods")
    {
        reader.problem(ProblemCode::DateOrder, &at.key("closedPeriods"), periods, NEVER_OPEN);
    }
    policy.rates = reader.list(&fields, "rates", MOST, extra_rate).into_iter().collect();
    // The scenario is no part of the claim: it is read again where it is used.
    reader.optional(&fields, "scenario", scenario);
    policy.dispute_window_days =
        reader.optional(&fields, "disputeWindowDays", |r, v, at| r.integer(v, at, 0, 3_650));
    policy.sector = reader.optional(&fields, "sector", |r, v, at| {
        name_of(r, v, at, known.map(|(law, debtor)| sectors(law, debtor).collect()))
    });
    law.map(|_| policy)
}

/// Reads one of the names that a law gives to its alternatives; any, where the law is not known.
fn name_of(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
    names: Option<Vec<&str>>,
) -> Option<String> {
    match names {
        Some(names) => {
            let place = reader.choice(value, at, &names)?;
            names.get(place).map(|name| (*name).to_string())
        }
        None => reader.text(value, at),
    }
}

/// Reads the code of a law.
pub(crate) fn law(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<&'static Law> {
    let found = match value {
        Value::Text(code) => Law::find(code),
        _ => None,
    };
    if found.is_none() {
        let codes: Vec<&str> = laws().iter().map(|law| law.code).collect();
        let hint = match value {
            // The two codes that people write for others.
            Value::Text("UK") => "the code of the United Kingdom is GB".to_string(),
            Value::Text("EL") => "the code of Greece is GR".to_string(),
            Value::Text(code) => match nearest(&code.to_ascii_uppercase(), &codes) {
                Some(meant) if meant.eq_ignore_ascii_case(code) => format!("write {meant}"),
                _ => one_of(&codes, "one of "),
            },
            _ => "give the code of a country, such as \"FR\"".to_string(),
        };
        reader.problem(ProblemCode::LawUnsupported, at, value, &hint);
    }
    found
}

/// Reads a currency code.
pub(crate) fn currency(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Currency> {
    let found = match value {
        Value::Text(code) => Currency::parse(code),
        _ => None,
    };
    if found.is_none() {
        reader.problem(
            ProblemCode::CurrencyInvalid,
            at,
            value,
            "three capital letters, such as \"EUR\"",
        );
    }
    found
}

const STATUTORY_OR_NONE: &[&str] = &["statutory", "none"];

fn interest(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
    known: Option<(&Law, Debtor)>,
) -> Option<InterestChoice> {
    if let Value::Text(_) = value {
        return reader.choice(value, at, STATUTORY_OR_NONE).map(|place| match place {
            0 => InterestChoice::Statutory,
            _ => InterestChoice::None,
        });
    }
    let kinds = ["annualRate", "reference", "option"];
    let fields = reader.record(value, at, &["annualRate", "reference", "margin", "option"])?;
    let given = |kind: &&str| fields.get(kind).is_some();
    if kinds.iter().filter(|kind| given(kind)).count() > 1 {
        reader.problem(
            ProblemCode::InputChoice,
            at,
            value,
            "give one of annualRate, reference, option",
        );
        return None;
    }
    if !given(&"reference")
        && let Some(margin) = fields.get("margin")
    {
        let hint = "a margin is added to a reference";
        reader.problem(ProblemCode::InputChoice, &at.key("margin"), margin, hint);
        return None;
    }
    if given(&"option") {
        let options = known.map(|(law, debtor)| {
            let rules = law.interest.iter().filter(|rule| rule.debtors.contains(debtor));
            rules.map(|rule| rule.value.option).filter(|option| !option.is_empty()).collect()
        });
        return reader
            .required(&fields, "option", |r, v, at| name_of(r, v, at, options))
            .map(InterestChoice::StatutoryOption);
    }
    if given(&"reference") {
        let series = reader.required(&fields, "reference", series_name);
        let margin = reader.required(&fields, "margin", |r, v, at| r.rate(v, at, -100, 1_000));
        return Some(InterestChoice::Reference { series: series?, margin: margin? });
    }
    reader
        .required(&fields, "annualRate", |r, v, at| r.rate(v, at, 0, 1_000))
        .map(InterestChoice::Annual)
}

/// Reads the name of a series.
pub(crate) fn series_name(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<String> {
    let name = reader.text(value, at)?;
    if RateSeries::find(&name).is_none() {
        let names: Vec<&str> = crate::law::all_series().iter().map(|series| series.name).collect();
        reader.problem(ProblemCode::SeriesUnknown, at, value, &meant(&name, &names, "one of "));
        return None;
    }
    Some(name)
}

fn compensation(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<CompensationChoice> {
    if let Value::Text(_) = value {
        return reader.choice(value, at, STATUTORY_OR_NONE).map(|place| match place {
            0 => CompensationChoice::Statutory,
            _ => CompensationChoice::None,
        });
    }
    let fields = reader.record(value, at, &["amount"])?;
    let amount = reader.required(&fields, "amount", Reader::positive);
    amount.map(CompensationChoice::Amount)
}

fn rounding(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<(Rounding, RoundingAt)> {
    let fields = reader.record(value, at, &["mode", "at"])?;
    let modes = &["half-up", "half-even", "down"];
    let mode = match reader.optional(&fields, "mode", |r, v, at| r.choice(v, at, modes)) {
        Some(1) => Rounding::HalfEven,
        Some(2) => Rounding::Down,
        _ => Rounding::HalfUp,
    };
    let at = reader.optional(&fields, "at", Reader::word::<RoundingAt>);
    Some((mode, at.unwrap_or(RoundingAt::Total)))
}

fn allocation(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<[ClaimPart; 3]> {
    let Value::List(values) = value else {
        reader.wrong_type(at, value, "a list of costs, interest and principal");
        return None;
    };
    let mut order: Vec<ClaimPart> = Vec::with_capacity(3);
    for (place, value) in values.iter().enumerate().take(4) {
        let part = reader.word(value, &at.place(place))?;
        if order.contains(&part) {
            reader.problem(
                ProblemCode::InputChoice,
                &at.place(place),
                value,
                "name each part once",
            );
            return None;
        }
        order.push(part);
    }
    // Parts that the caller does not rank come last, in the usual order.
    for part in ClaimPart::ALL {
        if !order.contains(part) {
            order.push(*part);
        }
    }
    order.try_into().ok()
}

fn closed_period(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<ClosedPeriod> {
    let fields = reader.record(value, at, &["from", "to"])?;
    let from = reader.required(&fields, "from", month_day);
    let to = reader.required(&fields, "to", month_day);
    let closed = ClosedPeriod { from: from?, to: to? };
    if ClosedDays::of(&[closed]).is_every_day() {
        reader.problem(ProblemCode::DateOrder, at, value, NEVER_OPEN);
        return None;
    }
    Some(closed)
}

/// A debtor who never pays has no due date.
const NEVER_OPEN: &str = "a closed period must leave days to pay on";

fn month_day(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<(u8, u8)> {
    let found = match value {
        // 2024 has every day that a year can have.
        Value::Text(text) => {
            Date::parse(&format!("2024-{text}")).map(|date| (date.month(), date.day()))
        }
        _ => None,
    };
    if found.is_none() {
        reader.problem(
            ProblemCode::DateInvalid,
            at,
            value,
            "write month and day, MM-DD, such as \"08-01\"",
        );
    }
    found
}

fn extra_rate(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<SuppliedRate> {
    let fields = reader.record(value, at, &["series", "from", "percent"])?;
    let series = reader.required(&fields, "series", series_name);
    let from = reader.required(&fields, "from", Reader::date);
    let value = reader.required(&fields, "percent", |r, v, at| r.rate(v, at, -100, 1_000));
    Some(SuppliedRate { series: series?, from: from?, value: value? })
}
