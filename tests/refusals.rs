//! Rust callers are refused what JavaScript callers are refused: no value of a public type makes a
//! wrong figure.

#![allow(clippy::unwrap_used)]

use echeance::billing::{Every, Plan, Project, schedule};
use echeance::claim::{ClosedPeriod, CompensationChoice, Dispute, InterestChoice, Payment};
use echeance::law::{ClaimPart, SuppliedRate};
use echeance::reminders::{built_in, timeline};
use echeance::terms::{Discount, PaymentTerms, Share, Step, TermPart, Terms};
use echeance::{
    Amount, Currency, Date, Invoice, Law, Policy, Problems, Rate, accrual, assess, due_dates,
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn euros(units: i64) -> Amount {
    Amount::from_minor(units * 100, Currency::EUR)
}

fn percent(percent: i32) -> Rate {
    Rate::from_millionths(percent * 1_000_000)
}

fn agreed(terms: Terms) -> Option<echeance::terms::AgreedTerms> {
    Some(PaymentTerms::Single(terms).into())
}

/// What is wrong, by code and path.
fn codes<T>(result: Result<T, Problems>) -> Vec<(&'static str, String)> {
    let problems = result.err().map_or(Vec::new(), |Problems(problems)| problems);
    problems.into_iter().map(|problem| (problem.code.code(), problem.path)).collect()
}

type Change = (fn(&mut Policy), &'static str, &'static str);

/// Each with the problem that it must make.
const POLICIES: &[Change] = &[
    (
        |p| p.terms = agreed(Terms::of(vec![Step::AddDays(-400)])),
        "number.invalid",
        "terms.steps[0].addDays",
    ),
    (
        |p| p.terms = agreed(Terms::of(vec![Step::AddMonths(121)])),
        "number.invalid",
        "terms.steps[0].addMonths",
    ),
    (
        |p| p.terms = agreed(Terms::of(vec![Step::Weekday(255)])),
        "number.invalid",
        "terms.steps[0].weekday",
    ),
    (|p| p.terms = agreed(Terms::of(Vec::new())), "terms.empty", "terms.steps"),
    (
        |p| {
            let discount = Discount { percent: percent(-1), steps: Vec::new(), base: None };
            let steps = vec![Step::AddDays(1)];
            p.terms = agreed(Terms { discounts: vec![discount], ..Terms::of(steps) });
        },
        "rate.range",
        "terms.discounts[0].percent",
    ),
    (
        |p| {
            let terms = Terms::of(vec![Step::AddDays(1)]);
            let part = TermPart { share: Share::Percent(percent(101)), terms };
            p.terms = Some(PaymentTerms::Split(vec![part]).into());
        },
        "rate.range",
        "terms.parts[0].share.percent",
    ),
    (|p| p.interest = InterestChoice::Annual(percent(-2_147)), "rate.range", "interest.annualRate"),
    (|p| p.interest = InterestChoice::Annual(percent(1_001)), "rate.range", "interest.annualRate"),
    (
        |p| {
            p.interest = InterestChoice::Reference {
                series: "ecb-mor".into(),
                multiple: Rate::UNIT,
                margin: percent(1),
            }
        },
        "series.unknown",
        "interest.reference",
    ),
    (
        |p| p.interest = InterestChoice::StatutoryOption("nope".into()),
        "input.choice",
        "interest.option",
    ),
    (
        |p| p.compensation = CompensationChoice::Amount(euros(-40)),
        "amount.not-positive",
        "compensation.amount",
    ),
    (|p| p.sector = Some("nope".into()), "input.choice", "sector"),
    (
        |p| {
            let (from, percent) = (Date::MIN, percent(1));
            p.rates.add(&SuppliedRate { series: "ecb".into(), from, percent });
        },
        "series.unknown",
        "rates[0].series",
    ),
    (
        |p| {
            let (series, from) = ("ecb-mro".into(), Date::from_days(0));
            p.rates.add(&SuppliedRate { series, from, percent: percent(1) });
        },
        "date.range",
        "rates[0].from",
    ),
    (|p| p.allocation = Some([ClaimPart::Costs; 3]), "input.choice", "allocation[1]"),
    (|p| p.holidays = vec![Date::from_days(-1)], "date.range", "holidays[0]"),
    (
        |p| p.closed_periods = vec![ClosedPeriod { from: (1, 1), to: (12, 31) }],
        "date.order",
        "closedPeriods[0]",
    ),
    (
        |p| p.closed_periods = vec![ClosedPeriod { from: (13, 1), to: (12, 31) }],
        "date.invalid",
        "closedPeriods[0].from",
    ),
    (
        |p| {
            let half = |from, to| ClosedPeriod { from, to };
            p.closed_periods = vec![half((1, 1), (6, 30)), half((7, 1), (12, 31))];
        },
        "date.order",
        "closedPeriods",
    ),
    (|p| p.dispute_window_days = Some(-1), "number.invalid", "disputeWindowDays"),
];

#[test]
fn a_policy_is_checked_wherever_it_is_used() {
    let invoice = Invoice::new(day("2024-01-15"), euros(12_000));
    let as_of = day("2026-11-23");
    let plan = Plan::Instalments { count: 2, every: Every::Months(1) };
    let project = Project::new(euros(1_000), percent(20), day("2024-01-15"), plan);
    let standard = built_in("standard", Currency::EUR).unwrap();
    for (change, code, path) in POLICIES {
        let mut policy = Policy::of(Law::find("FR").unwrap());
        change(&mut policy);
        let expected = (*code, format!("policy.{path}"));
        let found = [
            codes(assess(&invoice, &policy, as_of, true)),
            codes(due_dates(&invoice, &policy)),
            codes(accrual(&invoice, &policy, as_of, as_of)),
            codes(timeline(&invoice, &policy, &standard, as_of)),
            codes(schedule(&project, &policy)),
            codes(echeance::portfolio::ColumnAssessor::new(policy.clone(), as_of)),
        ];
        for found in found {
            assert_eq!(
                found.iter().filter(|problem| **problem == expected).count(),
                1,
                "{path}: {found:?}"
            );
        }
    }
}

#[test]
fn an_invoice_is_checked() {
    let policy = Policy::of(Law::find("FR").unwrap());
    let check = |change: fn(&mut Invoice)| {
        let mut invoice = Invoice::new(day("2024-01-15"), euros(12_000));
        change(&mut invoice);
        codes(assess(&invoice, &policy, day("2026-11-23"), true))
    };
    let one = |code, path: &str| vec![(code, path.to_string())];
    assert_eq!(check(|_| {}), []);
    let huge = |i: &mut Invoice| i.total = Amount::from_minor(i64::MAX, Currency::EUR);
    assert_eq!(check(huge), one("amount.range", "total"));
    assert_eq!(check(|i| i.due = Some(Date::from_days(i32::MAX))), one("date.range", "due"));
    let long = |i: &mut Invoice| i.id = Some("x".repeat(1_001));
    assert_eq!(check(long), one("text.too-long", "id"));
    let payment = |i: &mut Invoice| i.payments = vec![Payment::new(i.issued, euros(0))];
    assert_eq!(check(payment), one("amount.not-positive", "payments[0].amount"));
    let dispute = |i: &mut Invoice| {
        i.disputes = vec![Dispute { from: i.issued, to: Some(i.issued.previous()), amount: None }];
    };
    assert_eq!(check(dispute), one("date.order", "disputes[0].to"));
}

#[test]
fn a_claim_that_passes_what_can_be_computed_is_refused() {
    let mut policy = Policy::of(Law::find("FR").unwrap());
    policy.interest = InterestChoice::Annual(percent(1_000));
    let mut invoice = Invoice::new(day("1990-01-15"), euros(999_999_999_999_999));
    invoice.due = Some(day("1990-02-15"));
    let claim = assess(&invoice, &policy, day("2199-12-31"), false);
    assert_eq!(codes(claim), [("sum.range", "total".to_string())]);
}
