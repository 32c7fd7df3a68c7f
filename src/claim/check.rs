//! What must hold between the values of an input.

use super::invoice::{CompensationChoice, Invoice, Payment, Policy};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::money::{Amount, Currency, sum};
use crate::terms::{PaymentTerms, Share};

/// The most payments, credits, disputes or promises an invoice can have.
pub(crate) const MOST_ENTRIES: usize = 10_000;

/// A field of the invoice, or a key of one entry of a list. It becomes text only for a problem.
#[derive(Clone, Copy)]
struct Path<'a>(&'a str, Option<usize>, &'a str);

impl Path<'_> {
    fn text(self) -> String {
        let Path(field, place, key) = self;
        place.map_or_else(|| field.to_string(), |place| format!("{field}[{place}].{key}"))
    }
}

/// Checks an invoice against its policy.
///
/// # Errors
/// Every problem at once.
pub(crate) fn invoice(invoice: &Invoice, policy: &Policy, as_of: Date) -> Result<(), Problems> {
    let problems = problems(invoice, policy, as_of);
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// Returns every problem of an invoice under its policy.
pub(crate) fn problems(invoice: &Invoice, policy: &Policy, as_of: Date) -> ProblemList {
    let mut problems = ProblemList::default();
    let currency = invoice.total.currency();
    positive(&mut problems, Path("total", None, ""), invoice.total);
    let dates = [
        ("issued", Some(invoice.issued)),
        ("received", invoice.received),
        ("delivered", invoice.delivered),
        ("accepted", invoice.accepted),
        ("due", invoice.due),
        ("formalNotice", invoice.formal_notice),
        ("asOf", Some(as_of)),
    ];
    for (path, date) in dates {
        if let Some(date) = date {
            in_range(&mut problems, Path(path, None, ""), date);
        }
    }
    entries(&mut problems, "payments", &invoice.payments, invoice);
    entries(&mut problems, "credits", &invoice.credits, invoice);
    let entries = invoice.payments.iter().chain(&invoice.credits);
    let amounts = entries.map(|entry| entry.amount).chain([invoice.total]);
    // One bound for every sum of the book, whichever way it is added up.
    if sum(amounts.map(Amount::minor)).is_none() {
        let list = if invoice.payments.is_empty() { "credits" } else { "payments" };
        problems.push(Problem { path: list.to_string(), ..Problem::too_large() });
    }
    for (index, dispute) in invoice.disputes.iter().enumerate() {
        let path = |key| Path("disputes", Some(index), key);
        in_range(&mut problems, path("from"), dispute.from);
        if let Some(to) = dispute.to {
            in_range(&mut problems, path("to"), to);
        }
        if dispute.to.is_some_and(|to| to < dispute.from) {
            let hint = "a dispute ends on or after the day it begins";
            problems.add(|| Problem::new(ProblemCode::DateOrder, path("to").text()).hint(hint));
        }
        if let Some(amount) = dispute.amount {
            positive(&mut problems, path("amount"), amount);
            same_currency(&mut problems, path("amount"), amount, invoice.total);
        }
    }
    for (index, promise) in invoice.promises.iter().enumerate() {
        let path = |key| Path("promises", Some(index), key);
        in_range(&mut problems, path("made"), promise.made);
        in_range(&mut problems, path("payBy"), promise.pay_by);
        if promise.pay_by < promise.made {
            let hint = "a promise is kept on or after the day it is made";
            problems.add(|| Problem::new(ProblemCode::DateOrder, path("payBy").text()).hint(hint));
        }
        if let Some(amount) = promise.amount {
            positive(&mut problems, path("amount"), amount);
            same_currency(&mut problems, path("amount"), amount, invoice.total);
        }
    }
    for (index, sent) in invoice.sent.iter().enumerate().take(MOST_ENTRIES) {
        in_range(&mut problems, Path("sent", Some(index), "date"), sent.date);
    }
    let lists = [
        ("disputes", invoice.disputes.len()),
        ("promises", invoice.promises.len()),
        ("sent", invoice.sent.len()),
    ];
    for (path, count) in lists {
        few(&mut problems, path, count);
    }
    if let CompensationChoice::Amount(amount) = policy.compensation
        && amount.currency() != currency
    {
        problems.push(mismatch("policy.compensation.amount", amount, currency));
    }
    for (path, agreed) in [("terms.parts", &invoice.terms), ("policy.terms.parts", &policy.terms)] {
        if let Some(agreed) = agreed
            && let PaymentTerms::Split(parts) = &agreed.terms
        {
            for (index, part) in parts.iter().enumerate() {
                if let Share::Amount(amount) = part.share {
                    let path = Path(path, Some(index), "share.amount");
                    same_currency(&mut problems, path, amount, invoice.total);
                }
            }
        }
    }
    problems
}

fn entries(problems: &mut ProblemList, list: &str, entries: &[Payment], invoice: &Invoice) {
    few(problems, list, entries.len());
    for (index, entry) in entries.iter().enumerate().take(MOST_ENTRIES) {
        let path = |key| Path(list, Some(index), key);
        in_range(problems, path("date"), entry.date);
        positive(problems, path("amount"), entry.amount);
        same_currency(problems, path("amount"), entry.amount, invoice.total);
    }
}

fn few(problems: &mut ProblemList, path: &str, count: usize) {
    if count > MOST_ENTRIES {
        let hint = format!("at most {MOST_ENTRIES}");
        problems.push(Problem::new(ProblemCode::InputTooLarge, path).value(count).hint(hint));
    }
}

fn in_range(problems: &mut ProblemList, path: Path, date: Date) {
    if !date.in_range() {
        problems.add(|| Problem::new(ProblemCode::DateRange, path.text()).value(date));
    }
}

fn positive(problems: &mut ProblemList, path: Path, amount: Amount) {
    if amount.minor() <= 0 {
        let hint = match path.0 {
            "total" => "an invoice owes something; record a credit note under credits",
            _ => {
                "write what was received or credited as a positive amount; leave a refund out of it"
            }
        };
        problems.add(|| {
            Problem::new(ProblemCode::AmountNotPositive, path.text()).value(amount).hint(hint)
        });
    } else if !amount.in_range() {
        let hint = "below 1000000000000000";
        problems
            .add(|| Problem::new(ProblemCode::AmountRange, path.text()).value(amount).hint(hint));
    }
}

fn same_currency(problems: &mut ProblemList, path: Path, amount: Amount, total: Amount) {
    if amount.currency() != total.currency() {
        problems.add(|| mismatch(path.text(), amount, total.currency()));
    }
}

/// The problem of an amount in a currency that is not the invoice's.
pub(crate) fn mismatch(path: impl Into<String>, amount: Amount, expected: Currency) -> Problem {
    Problem::new(ProblemCode::CurrencyMismatch, path)
        .value(amount.currency().code())
        .hint(format!("the invoice is in {}", expected.code()))
}
