//! What must hold between the values of an input.

use super::invoice::{ClosedDays, CompensationChoice, InterestChoice, Invoice, Policy};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::law::known_series;
use crate::money::{Amount, Currency, sum};
use crate::shape::{Input, InputPath, meant, note};
use crate::terms::{PaymentTerms, Share};

/// Checks an invoice and its policy, and returns every problem at once.
pub(crate) fn both(invoice: &Invoice, policy: &Policy, as_of: Date) -> Result<(), Problems> {
    let mut found = ProblemList::default();
    self::policy(policy, &InputPath::ROOT.key("policy"), &mut found);
    found.merge(problems(invoice, policy, as_of), |_, _| true);
    if found.is_empty() { Ok(()) } else { Err(found.into()) }
}

/// Notes what is wrong with a policy by itself.
pub(crate) fn policy(policy: &Policy, at: &InputPath, problems: &mut ProblemList) {
    policy.check(&Policy::KIND, at, problems);
    let (law, debtor) = (policy.law, policy.debtor);
    let mut known = |at: &InputPath, name: &str, names: &[&str]| {
        if !names.contains(&name) {
            let hint = match names {
                [] => "there is no choice here".to_string(),
                _ => meant(name, names, "one of "),
            };
            note(problems, ProblemCode::InputChoice, at, &name, &hint);
        }
    };
    if let Some(sector) = &policy.sector {
        known(&at.key("sector"), sector, &law.sectors(debtor));
    }
    if let InterestChoice::StatutoryOption(option) = &policy.interest {
        let rules = law.interest.iter().filter(|rule| rule.debtors.contains(debtor));
        let options = rules.map(|rule| rule.value.option).filter(|option| !option.is_empty());
        known(&at.key("interest").key("option"), option, &options.collect::<Vec<_>>());
    }
    // A series is a published one, or the one that the agreed interest rests on and the policy
    // supplies.
    let own = match &policy.interest {
        InterestChoice::Reference { series, .. } => {
            let supplied = policy.rates.names().any(|name| name == series);
            if !supplied {
                known_series(problems, &at.key("interest").key("reference"), series);
            }
            series.as_str()
        }
        _ => "",
    };
    for (place, name) in policy.rates.names().enumerate().filter(|(_, name)| *name != own) {
        known_series(problems, &at.key("rates").place(place).key("series"), name);
    }
    if let CompensationChoice::Percent { min: Some(min), max: Some(max), .. } = policy.compensation
        && max.minor() < min.minor()
    {
        let share = at.key("compensation");
        note(problems, ProblemCode::AmountRange, &share.key("max"), &max, "at least the minimum");
    }
    // A debtor who never pays has no due date.
    let (list, hint) = (at.key("closedPeriods"), "closed periods must leave days to pay on");
    let before = problems.len();
    for (place, period) in policy.closed_periods.iter().enumerate() {
        if ClosedDays::of(std::slice::from_ref(period)).is_every_day() {
            note(problems, ProblemCode::DateOrder, &list.place(place), &"object", hint);
        }
    }
    if problems.len() == before && ClosedDays::of(&policy.closed_periods).is_every_day() {
        note(problems, ProblemCode::DateOrder, &list, &"list", hint);
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
    const ROOT: InputPath = InputPath::ROOT;
    let mut problems = ProblemList::default();
    invoice.check(&Invoice::KIND, &ROOT, &mut problems);
    as_of.check(&Date::KIND, &ROOT.key("asOf"), &mut problems);
    let mut currency = |at: &InputPath, amount: Option<Amount>| {
        let expected = invoice.total.currency();
        if let Some(amount) = amount.filter(|amount| amount.currency() != expected) {
            problems.add(|| mismatch(at.text(), amount, expected));
        }
    };
    for (key, entries) in [("payments", &invoice.payments), ("credits", &invoice.credits)] {
        for (place, entry) in entries.iter().enumerate() {
            currency(&ROOT.key(key).place(place).key("amount"), Some(entry.amount));
        }
    }
    currency(&ROOT.key("residual"), invoice.residual);
    for (place, dispute) in invoice.disputes.iter().enumerate() {
        currency(&ROOT.key("disputes").place(place).key("amount"), dispute.amount);
    }
    for (place, promise) in invoice.promises.iter().enumerate() {
        currency(&ROOT.key("promises").place(place).key("amount"), promise.amount);
    }
    let policy_path = &ROOT.key("policy");
    let sums = match policy.compensation {
        CompensationChoice::Amount(amount) => [("amount", Some(amount)), ("min", None)],
        CompensationChoice::Percent { min, max, .. } => [("min", min), ("max", max)],
        CompensationChoice::Statutory | CompensationChoice::None => [("min", None), ("max", None)],
    };
    for (key, amount) in sums {
        currency(&policy_path.key("compensation").key(key), amount);
    }
    for (at, agreed) in
        [(ROOT.key("terms"), &invoice.terms), (policy_path.key("terms"), &policy.terms)]
    {
        if let Some(agreed) = agreed
            && let PaymentTerms::Split(parts) = &agreed.terms
        {
            for (place, part) in parts.iter().enumerate() {
                if let Share::Amount(amount) = part.share {
                    let part = at.key("parts");
                    currency(&part.place(place).key("share").key("amount"), Some(amount));
                }
            }
        }
    }
    let entries = invoice.payments.iter().chain(&invoice.credits);
    let amounts = entries.map(|entry| entry.amount).chain([invoice.total]);
    // One bound for every sum of the book, whichever way it is added up.
    if sum(amounts.map(Amount::minor)).is_none() {
        let list = if invoice.payments.is_empty() { "credits" } else { "payments" };
        problems.push(Problem { path: list.to_string(), ..Problem::too_large() });
    }
    for (place, dispute) in invoice.disputes.iter().enumerate() {
        if dispute.to.is_some_and(|to| to < dispute.from) {
            let hint = "a dispute ends on or after the day it begins";
            order(&mut problems, &ROOT.key("disputes").place(place).key("to"), hint);
        }
    }
    for (place, promise) in invoice.promises.iter().enumerate() {
        if promise.pay_by < promise.made {
            let hint = "a promise is kept on or after the day it is made";
            order(&mut problems, &ROOT.key("promises").place(place).key("payBy"), hint);
        }
    }
    problems
}

fn order(problems: &mut ProblemList, at: &InputPath, hint: &str) {
    problems.add(|| Problem::new(ProblemCode::DateOrder, at.text()).hint(hint));
}

/// The problem of an amount in a currency that is not the invoice's.
pub(crate) fn mismatch(path: impl Into<String>, amount: Amount, expected: Currency) -> Problem {
    Problem::new(ProblemCode::CurrencyMismatch, path)
        .value(amount.currency().code())
        .hint(format!("the invoice is in {}", expected.code()))
}
