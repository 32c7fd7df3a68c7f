//! Payment terms: text as people write it, or steps.

use crate::calendar::Roll;
use crate::error::{Problem, ProblemCode};
use crate::law::Law;
use crate::money::Currency;
use crate::terms::{
    AgreedTerms, Discount, Event, MOST_DAYS, MOST_MONTHS, MonthDays, NO_CURRENCY, PaymentTerms,
    Period, Share, Start, Step, Terms, parse_terms,
};
use crate::wire::reader::{At, Reader};
use crate::wire::value::Value;

/// Most steps or parts, far beyond any contract.
const MOST_PARTS: usize = 100;

/// Reads a term: text, one term, or one in parts.
pub(crate) fn payment_terms(
    reader: &mut Reader,
    value: &Value,
    at: &At,
    law: Option<&'static Law>,
    currency: Currency,
) -> Option<AgreedTerms> {
    match value {
        Value::Text(_) => {
            let agreed = terms_in_words(reader, value, at, law)?;
            let other = agreed.terms.currency().filter(|named| *named != currency);
            if let Some(other) = other.filter(|_| currency.code() != NO_CURRENCY) {
                let hint =
                    format!("it names {}, the invoice is in {}", other.code(), currency.code());
                reader.problem(ProblemCode::CurrencyMismatch, at, value, hint);
                return None;
            }
            Some(agreed)
        }
        Value::Record(entries) if entries.iter().any(|(key, _)| *key == "parts") => {
            let fields = reader.record(value, *at, &["parts"])?;
            let parts =
                reader.list(&fields, "parts", MOST_PARTS, |r, v, at| part(r, v, at, law, currency));
            if nothing_given(fields.get("parts")) {
                let hint = "give at least one part";
                reader.problem(ProblemCode::TermsEmpty, &at.key("parts"), value, hint);
            }
            (!parts.is_empty()).then(|| AgreedTerms::of_parts(parts))
        }
        _ => terms(reader, value, at).map(|terms| PaymentTerms::Single(terms).into()),
    }
}

/// Reads a term as people write it.
pub(crate) fn terms_in_words(
    reader: &mut Reader,
    value: &Value,
    at: &At,
    law: Option<&'static Law>,
) -> Option<AgreedTerms> {
    let Value::Text(text) = value else {
        reader.wrong_type(at, value, "a payment term in words");
        return None;
    };
    let read = parse_terms(text, law);
    read.map_err(|unread| {
        let hint = unread.hint();
        let problem = Problem::new(ProblemCode::TermsUnreadable, at.path());
        reader.problems.push(problem.value(unread.part).hint(hint));
    })
    .ok()
}

fn part(
    reader: &mut Reader,
    value: &Value,
    at: &At,
    law: Option<&'static Law>,
    currency: Currency,
) -> Option<(Share, AgreedTerms)> {
    let fields = reader.record(value, *at, &["share", "terms"])?;
    let share = reader.required(&fields, "share", |r, v, at| share(r, v, at, currency));
    let terms = reader.required(&fields, "terms", |r, v, at| match v {
        Value::Text(_) => {
            let agreed = terms_in_words(r, v, at, law)?;
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
pub(crate) fn share(
    reader: &mut Reader,
    value: &Value,
    at: &At,
    currency: Currency,
) -> Option<Share> {
    if let Value::Text(_) = value {
        return reader
            .choice(value, at, &["balance"], |word| (word == "balance").then_some(Share::Balance));
    }
    let fields = reader.record(value, *at, &["percent", "amount"])?;
    if fields.get("percent").is_some() && fields.get("amount").is_some() {
        reader.problem(ProblemCode::InputChoice, at, value, "give percent or amount, not both");
        return None;
    }
    if fields.get("amount").is_some() {
        return reader
            .required(&fields, "amount", |r, v, at| r.positive(v, at, currency))
            .map(Share::Amount);
    }
    reader.required(&fields, "percent", |r, v, at| r.rate(v, at, 0, 100)).map(Share::Percent)
}

fn terms(reader: &mut Reader, value: &Value, at: &At) -> Option<Terms> {
    let fields = reader.record(value, *at, &["from", "steps", "roll", "discounts"])?;
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
    let roll =
        reader.optional(&fields, "roll", |r, v, at| r.choice(v, at, Roll::WORDS, Roll::parse));
    let discounts = reader.list(&fields, "discounts", MOST_PARTS, discount);
    (!given.is_empty()).then_some(Terms { from, steps: given, roll, discounts })
}

fn discount(reader: &mut Reader, value: &Value, at: &At) -> Option<Discount> {
    let fields = reader.record(value, *at, &["percent", "steps"])?;
    let percent = reader.required(&fields, "percent", |r, v, at| r.rate(v, at, 0, 100));
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

fn start(reader: &mut Reader, value: &Value, at: &At) -> Option<Start> {
    if let Value::Record(_) = value {
        let fields = reader.record(value, *at, &["laterOf"])?;
        let events = reader.list(&fields, "laterOf", 4, event);
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
    event(reader, value, at).and_then(|event| Start::new(&[event]))
}

fn event(reader: &mut Reader, value: &Value, at: &At) -> Option<Event> {
    reader.choice(value, at, Event::WORDS, Event::parse)
}

const STEP_KEYS: &[&str] = &["addDays", "addMonths", "endOf", "dayOfMonth", "weekday"];

fn step(reader: &mut Reader, value: &Value, at: &At) -> Option<Step> {
    let fields = reader.record(value, *at, STEP_KEYS)?;
    let kinds = STEP_KEYS.iter().filter(|key| fields.get(key).is_some()).count();
    if kinds != 1 {
        reader.problem(
            ProblemCode::TermsStep,
            at,
            value,
            format!("one of {}", STEP_KEYS.join(", ")),
        );
        return None;
    }
    let days = |r: &mut Reader, v: &Value, at: &At| r.integer(v, at, 0, MOST_DAYS);
    if let Some(value) = fields.get("addDays") {
        return days(reader, value, &at.key("addDays")).map(Step::AddDays);
    }
    if let Some(value) = fields.get("addMonths") {
        return reader.integer(value, &at.key("addMonths"), 0, MOST_MONTHS).map(Step::AddMonths);
    }
    if let Some(value) = fields.get("endOf") {
        return reader
            .choice(value, &at.key("endOf"), Period::WORDS, Period::parse)
            .map(Step::EndOf);
    }
    if let Some(value) = fields.get("weekday") {
        let weekday = reader.integer(value, &at.key("weekday"), 1, 7)?;
        return Some(Step::Weekday(weekday as u8));
    }
    let value = fields.get("dayOfMonth")?;
    let at = at.key("dayOfMonth");
    let days: Vec<u8> = match value {
        Value::List(values) => values
            .iter()
            .enumerate()
            .take(31)
            .filter_map(|(place, value)| reader.integer(value, &at.place(place), 1, 31))
            .map(|day| day as u8)
            .collect(),
        _ => reader.integer(value, &at, 1, 31).map(|day| day as u8).into_iter().collect(),
    };
    let found = MonthDays::new(&days);
    if found.is_none() && matches!(value, Value::List(values) if values.is_empty()) {
        reader.problem(ProblemCode::TermsStep, &at, value, "name at least one day");
    }
    found.map(Step::DayOfMonth)
}
