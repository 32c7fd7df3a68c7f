//! Payment terms: text as people write it, or steps.

use crate::calendar::BusinessDayConvention;
use crate::error::ProblemCode;
use crate::terms::{
    AgreedTerms, Discount, Event, MOST_DAYS, MOST_MONTHS, MonthDays, NO_CURRENCY, PaymentTerms,
    Share, Start, Step, Terms, parse_terms,
};
use crate::wire::reader::{InputPath, Reader, one_of};
use crate::wire::value::Value;

/// Most steps or parts, far beyond any contract.
const MOST_PARTS: usize = 100;
/// Most steps of all parts and discounts together.
const MOST_STEPS: usize = 1_000;

/// Reads a term: text, one term, or one in parts.
pub(crate) fn payment_terms(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
) -> Option<AgreedTerms> {
    match value {
        Value::Text(_) => {
            let agreed = terms_in_words(reader, value, at)?;
            let currency = reader.currency;
            let other = agreed.terms.currency().filter(|named| *named != currency);
            if let Some(other) = other.filter(|_| currency.code() != NO_CURRENCY) {
                let hint =
                    format!("it names {}, the invoice is in {}", other.code(), currency.code());
                reader.problem(ProblemCode::CurrencyMismatch, at, value, &hint);
                return None;
            }
            Some(agreed)
        }
        Value::Record(entries) if entries.iter().any(|(key, _)| *key == "parts") => {
            let fields = reader.record(value, at, &["parts"])?;
            let parts = reader.list(&fields, "parts", MOST_PARTS, part);
            if nothing_given(fields.get("parts")) {
                let hint = "give at least one part";
                reader.problem(ProblemCode::TermsEmpty, &at.key("parts"), value, hint);
            }
            let parts = (!parts.is_empty()).then(|| AgreedTerms::of_parts(parts))?;
            few_steps(reader, value, at, parts)
        }
        _ => {
            let terms = terms(reader, value, at)?;
            few_steps(reader, value, at, PaymentTerms::Single(terms).into())
        }
    }
}

/// Refuses a term of more steps than anybody would write down.
fn few_steps(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
    agreed: AgreedTerms,
) -> Option<AgreedTerms> {
    let of_discounts = |terms: &Terms| terms.discounts.iter().map(|d| d.steps.len()).sum::<usize>();
    let steps: usize =
        agreed.terms.each().map(|terms| terms.steps.len() + of_discounts(terms)).sum();
    if steps > MOST_STEPS {
        let hint = format!("at most {MOST_STEPS} steps in all, here {steps}");
        reader.problem(ProblemCode::InputTooLarge, at, value, &hint);
        return None;
    }
    Some(agreed)
}

/// Reads a term as people write it.
pub(crate) fn terms_in_words(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
) -> Option<AgreedTerms> {
    let Value::Text(text) = value else {
        reader.wrong_type(at, value, "a payment term in words");
        return None;
    };
    match parse_terms(text, reader.law) {
        Ok(agreed) => Some(agreed),
        Err(unread) => {
            let part = Value::Text(&unread.part);
            reader.problem(ProblemCode::TermsUnreadable, at, &part, &unread.hint());
            None
        }
    }
}

fn part(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<(Share, AgreedTerms)> {
    let fields = reader.record(value, at, &["share", "terms"])?;
    let share = reader.required(&fields, "share", share);
    let terms = reader.required(&fields, "terms", |r, v, at| match v {
        Value::Text(_) => {
            let agreed = terms_in_words(r, v, at)?;
            if let PaymentTerms::Split(_) = agreed.terms {
                r.problem(ProblemCode::TermsSplit, at, v, "a part has one due date");
                return None;
            }
            Some(agreed)
        }
        _ => terms(r, v, at).map(|terms| PaymentTerms::Single(terms).into()),
    });
    share.zip(terms)
}

/// Reads how large a part is.
pub(crate) fn share(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Share> {
    if let Value::Text(_) = value {
        return reader.choice(value, at, &["balance"]).map(|_| Share::Balance);
    }
    let fields = reader.record(value, at, &["percent", "amount"])?;
    if fields.get("percent").is_some() && fields.get("amount").is_some() {
        reader.problem(ProblemCode::InputChoice, at, value, "give percent or amount, not both");
        return None;
    }
    if fields.get("amount").is_some() {
        return reader.required(&fields, "amount", Reader::positive).map(Share::Amount);
    }
    reader.required(&fields, "percent", Reader::percent).map(Share::Percent)
}

fn terms(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Terms> {
    let fields = reader.record(value, at, &["from", "steps", "roll", "discounts"])?;
    let from = reader.optional(&fields, "from", start);
    let given = reader.list(&fields, "steps", MOST_PARTS, step);
    if let Some(Value::List(listed)) = fields.get("steps") {
        if listed.is_empty() {
            reader.problem(
                ProblemCode::TermsEmpty,
                &at.key("steps"),
                value,
                "{ addDays: 0 } is due at once",
            );
        }
    } else if fields.get("steps").is_none() {
        reader.problem(ProblemCode::InputMissing, &at.key("steps"), &Value::Null, "set steps");
    }
    let roll = reader.optional(&fields, "roll", Reader::word::<BusinessDayConvention>);
    let discounts = reader.list(&fields, "discounts", MOST_PARTS, discount);
    (!given.is_empty()).then_some(Terms { from, steps: given, roll, discounts })
}

fn discount(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Discount> {
    let fields = reader.record(value, at, &["percent", "steps"])?;
    let percent = reader.required(&fields, "percent", Reader::percent);
    let steps = reader.list(&fields, "steps", MOST_PARTS, step);
    if nothing_given(fields.get("steps")) {
        let hint = "give the deadline as steps";
        reader.problem(ProblemCode::TermsEmpty, &at.key("steps"), value, hint);
    }
    percent.filter(|_| !steps.is_empty()).map(|percent| Discount { percent, steps })
}

/// Whether a list is missing or empty. One with problems of its own is neither.
fn nothing_given(list: Option<&Value>) -> bool {
    list.is_none_or(|list| matches!(list, Value::List(values) if values.is_empty()))
}

fn start(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Start> {
    if let Value::Record(_) = value {
        let fields = reader.record(value, at, &["laterOf"])?;
        let events = reader.list(&fields, "laterOf", 4, Reader::word::<Event>);
        let found = Start::new(&events);
        if found.is_none() {
            reader.problem(
                ProblemCode::InputMissing,
                &at.key("laterOf"),
                value,
                "name at least one event",
            );
        }
        return found;
    }
    reader.word(value, at).map(Start::of)
}

const STEP_KEYS: &[&str] = &["addDays", "addMonths", "endOf", "dayOfMonth", "weekday"];

fn step(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Step> {
    let fields = reader.record(value, at, STEP_KEYS)?;
    let mut given = STEP_KEYS.iter().filter_map(|key| Some((*key, fields.get(key)?)));
    let (Some((key, value)), None) = (given.next(), given.next()) else {
        reader.problem(ProblemCode::TermsStep, at, value, &one_of(STEP_KEYS, "one of "));
        return None;
    };
    let at = &at.key(key);
    match key {
        "addDays" => reader.integer(value, at, 0, MOST_DAYS).map(Step::AddDays),
        "addMonths" => reader.integer(value, at, 0, MOST_MONTHS).map(Step::AddMonths),
        "endOf" => reader.word(value, at).map(Step::EndOf),
        "weekday" => reader.integer(value, at, 1, 7).map(|day| Step::Weekday(day as u8)),
        _ => days_of_month(reader, value, at).map(Step::DayOfMonth),
    }
}

fn days_of_month(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<MonthDays> {
    let Value::List(values) = value else {
        return reader.integer(value, at, 1, 31).and_then(|day| MonthDays::new(&[day as u8]));
    };
    if values.is_empty() {
        reader.problem(ProblemCode::TermsStep, at, value, "name at least one day");
    }
    let mut days = Vec::new();
    for (place, value) in values.iter().enumerate().take(31) {
        days.extend(reader.integer(value, &at.place(place), 1, 31).map(|day| day as u8));
    }
    MonthDays::new(&days)
}
