//! What must hold between two calls, whatever the right figure is: a claim ten times as large, a
//! month later, in halves, in parts, in another order, day by day, in columns.
//!
//! All of it goes through plain data, as callers do.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod json;

use echeance::law::{Debtor, laws};
use echeance::portfolio::assess_columns;
use echeance::{Date, Policy};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const FIRST: &str = "2015-01-01";

fn cases_of(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

/// A case in numbers: days count from the date of the invoice, money in hundredths.
#[derive(Clone, Debug)]
struct Case {
    law: &'static str,
    debtor: &'static str,
    issued: i32,
    total: i64,
    /// Days to the due date and percent of the total; one part of 100 is a plain term.
    parts: Vec<(i32, i64)>,
    payments: Vec<(i32, i64)>,
    credits: Vec<(i32, i64)>,
    age: i32,
    agreed: Option<i32>,
    /// Whether the law's public holidays may move the due date.
    rolls: bool,
}

impl Case {
    fn day(&self, after: i32) -> String {
        Date::parse(FIRST).unwrap().add_days(self.issued + after).unwrap().to_string()
    }

    fn invoice(&self) -> Json {
        let entries = |list: &[(i32, i64)]| -> Json {
            let entry = |(after, minor): &(i32, i64)| json!({ "date": self.day(*after), "amount": text(*minor) });
            list.iter().map(entry).collect()
        };
        let terms = |days: i32| match self.rolls {
            true => json!({ "steps": [{ "addDays": days }] }),
            false => json!({ "steps": [{ "addDays": days }], "roll": "none" }),
        };
        let part = |(days, percent): &(i32, i64)| json!({ "share": { "percent": percent }, "terms": terms(*days) });
        let terms = match self.parts.as_slice() {
            [(days, 100)] => terms(*days),
            parts => json!({ "parts": parts.iter().map(part).collect::<Json>() }),
        };
        json!({
            "issued": self.day(0),
            "total": text(self.total),
            "terms": terms,
            "payments": entries(&self.payments),
            "credits": entries(&self.credits),
            "formalNotice": self.day(self.parts[0].0 + 10),
        })
    }

    /// The invoice with a date agreed as a date: it puts the debtor in default without a word, in
    /// every law.
    fn due_on_a_date(&self) -> Json {
        let mut invoice = self.invoice();
        invoice["due"] = self.day(self.parts[0].0).into();
        invoice
    }

    /// Money has hundredths here, whatever the law's own currency has.
    fn policy(&self) -> Json {
        let interest = match self.agreed {
            None => json!("statutory"),
            Some(hundredths) => json!({ "annualRate": text(hundredths.into()) }),
        };
        json!({
            "law": self.law,
            "debtor": self.debtor,
            "currency": "EUR",
            "interest": interest,
            "compensation": "none",
            "allocation": ["costs", "interest", "principal"],
        })
    }

    fn options(&self) -> Json {
        json!({ "policy": self.policy(), "asOf": self.day(self.age), "reasons": false })
    }

    fn claim(&self) -> Option<Json> {
        json::call("assess", &json!([self.invoice(), self.options()])).ok()
    }

    /// Full years within the delay: where interest compounds, each rounds once more.
    fn years(&self) -> i64 {
        i64::from(self.age / 365 + 1)
    }

    /// What roundings on the way may come to, in cents, where a claim is cut into `pieces`.
    fn slack(&self, pieces: i64) -> i64 {
        let years = if self.law == "NL" || self.law == "IS" { self.years() } else { 0 };
        pieces * (1 + years + self.payments.len() as i64)
    }
}

fn text(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn minor(amount: &Json) -> i64 {
    amount
        .as_str()
        .unwrap_or_else(|| panic!("no amount: {amount}"))
        .replace('.', "")
        .parse()
        .unwrap()
}

fn figures(claim: &Json) -> [i64; 4] {
    ["outstanding", "interest", "compensation", "total"].map(|field| minor(&claim[field]))
}

/// Business debtors where the law has a rate for them; the Netherlands, which compound, often.
fn cases() -> impl Strategy<Value = Case> {
    let law = prop_oneof![
        3 => (0..laws().len()).prop_map(|index| laws()[index].code),
        1 => Just("NL"),
    ];
    let debtor = prop::sample::select(vec!["business", "business", "public"]);
    let entries = |most| prop::collection::vec((0i32..800, 1i64..400_000), 0..most);
    let times = (0i32..3_000, 0i32..120, 0i32..1_300);
    let choice = (prop::option::weighted(0.3, 1i32..2_500), any::<bool>());
    (law, debtor, times, 1i64..3_000_000, entries(4), entries(2), choice).prop_map(
        |(law, debtor, (issued, days, age), total, payments, mut credits, (agreed, rolls))| {
            credits.retain(|(_, minor)| *minor < total);
            let parts = vec![(days, 100)];
            Case { law, debtor, issued, total, parts, payments, credits, age, agreed, rolls }
        },
    )
}

/// A property says nothing where every case is refused.
#[test]
fn most_cases_are_claims() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drawn: Vec<Case> =
        (0..200).map(|_| cases().new_tree(&mut runner).unwrap().current()).collect();
    let claims: Vec<Json> = drawn.iter().filter_map(Case::claim).collect();
    let bearing = claims.iter().filter(|claim| minor(&claim["interest"]) > 0).count();
    assert!(claims.len() > 120 && bearing > 60, "{} claims, {bearing} bear interest", claims.len());
}

proptest! {
    #![proptest_config(cases_of(400))]

    #[test]
    fn many_times_the_invoice_is_many_times_the_claim(case in cases(), times in 2i64..40) {
        let scaled = |list: &[(i32, i64)]| list.iter().map(|(day, minor)| (*day, minor * times)).collect();
        let large = Case {
            total: case.total * times,
            payments: scaled(&case.payments),
            credits: scaled(&case.credits),
            ..case.clone()
        };
        let (Some(small), Some(large)) = (case.claim(), large.claim()) else { return Ok(()) };
        let slack = case.slack(times + 1);
        for (small, large) in figures(&small).into_iter().zip(figures(&large)) {
            prop_assert!((small * times - large).abs() <= slack, "{small} x {times} and {large}");
        }
    }

    /// Under an agreed rate no day differs from another.
    #[test]
    fn some_days_later_is_the_same_claim(case in cases(), later in 1i32..800, rate in 1i32..2_500) {
        let case = Case { agreed: Some(rate), rolls: false, ..case };
        let mut moved = case.clone();
        moved.issued += later;
        let mut claims = [case, moved].map(|case| {
            let mut policy = case.policy();
            policy["dayCount"] = "actual/365".into();
            let options = json!({ "policy": policy, "asOf": case.day(case.age), "reasons": false });
            json::call("assess", &json!([case.invoice(), options])).ok()
        });
        let (Some(then), Some(now)) = (claims[0].take(), claims[1].take()) else { return Ok(()) };
        prop_assert_eq!(figures(&then), figures(&now));
        prop_assert_eq!(&then["status"], &now["status"]);
        prop_assert_eq!(&then["perDay"], &now["perDay"]);
    }

    #[test]
    fn two_halves_due_on_one_day_are_the_whole(case in cases()) {
        let case = Case { total: case.total * 2, ..case };
        let days = case.parts[0].0;
        let halves = Case { parts: vec![(days, 50), (days, 50)], ..case.clone() };
        let (Some(whole), Some(halves)) = (case.claim(), halves.claim()) else { return Ok(()) };
        for (whole, halves) in figures(&whole).into_iter().zip(figures(&halves)) {
            prop_assert!((whole - halves).abs() <= case.slack(2), "{whole} and {halves}");
        }
    }

    #[test]
    fn a_claim_in_parts_is_the_sum_of_its_parts(
        case in cases(),
        more in prop::collection::vec((0i32..800, 5i64..30), 1..4),
    ) {
        let hundred = Case { total: case.total * 100, payments: Vec::new(), credits: Vec::new(), ..case };
        let first = 100 - more.iter().map(|(_, percent)| percent).sum::<i64>();
        let mut parts = vec![(hundred.parts[0].0, first)];
        parts.extend(more);
        let whole = Case { parts: parts.clone(), ..hundred.clone() };
        let Some(whole) = whole.claim() else { return Ok(()) };
        let mut sum = [0; 4];
        for (days, percent) in &parts {
            let part = Case {
                total: hundred.total / 100 * percent,
                parts: vec![(*days, 100)],
                ..hundred.clone()
            };
            // The notice of the whole is that of each part.
            let mut invoice = part.invoice();
            invoice["formalNotice"] = hundred.invoice()["formalNotice"].clone();
            let Ok(claim) = json::call("assess", &json!([invoice, part.options()])) else { return Ok(()) };
            for (sum, figure) in sum.iter_mut().zip(figures(&claim)) {
                *sum += figure;
            }
        }
        for (whole, sum) in figures(&whole).into_iter().zip(sum) {
            prop_assert!((whole - sum).abs() <= hundred.slack(parts.len() as i64), "{whole} and {sum}");
        }
    }

    #[test]
    fn the_order_of_lists_means_nothing(case in cases(), extra in prop::collection::vec((0i32..800, 1i64..90_000), 2..6)) {
        // Some fall on one day.
        let mut case = case;
        case.payments.extend(extra.iter().map(|(day, minor)| (day / 20 * 20, *minor)));
        let mut shuffled = case.clone();
        shuffled.payments.reverse();
        shuffled.payments.rotate_left(1);
        shuffled.credits.reverse();
        let (Some(given), Some(shuffled)) = (case.claim(), shuffled.claim()) else { return Ok(()) };
        prop_assert_eq!(figures(&given), figures(&shuffled));
        for field in ["status", "periods", "instalments", "perDay"] {
            prop_assert_eq!(&given[field], &shuffled[field]);
        }
    }

    #[test]
    fn the_timeline_says_of_its_days_what_the_claim_says(case in cases()) {
        let invoice = case.due_on_a_date();
        let options = json!({ "policy": case.policy(), "asOf": case.day(case.age) });
        let Ok(timeline) = json::call("timeline", &json!([invoice, options])) else { return Ok(()) };
        for event in timeline["events"].as_array().unwrap() {
            let date = event["date"].as_str().unwrap();
            // What comes after the day of the question does not know of later payments.
            if date > case.day(case.age).as_str() {
                continue;
            }
            let options = json!({ "policy": case.policy(), "asOf": date, "reasons": false });
            let claim = json::call("assess", &json!([invoice, options])).unwrap();
            prop_assert_eq!(figures(&event["claim"]), figures(&claim), "{} on {}", event["id"], date);
        }
    }
}

proptest! {
    #![proptest_config(cases_of(60))]

    #[test]
    fn an_accrual_is_the_claim_of_each_of_its_days(case in cases()) {
        let options = json!({ "policy": case.policy(), "from": case.day(0), "to": case.day(case.age) });
        let Ok(points) = json::call("accrual", &json!([case.invoice(), options])) else { return Ok(()) };
        for point in points.as_array().unwrap() {
            let options = json!({ "policy": case.policy(), "asOf": point["date"], "reasons": false });
            let claim = json::call("assess", &json!([case.invoice(), options])).unwrap();
            prop_assert_eq!(figures(point), figures(&claim), "on {}", point["date"]);
        }
    }

    /// Day by day the claim grows by what it says a day adds; a payment or a rate may lie between.
    #[test]
    fn each_day_adds_what_a_day_adds(case in cases()) {
        let case = Case { payments: Vec::new(), credits: Vec::new(), ..case };
        let mut before: Option<Json> = None;
        for age in (0..40).map(|more| case.age + more) {
            let today = Case { age, ..case.clone() };
            let claim = json::call("assess", &json!([today.due_on_a_date(), today.options()]));
            let Ok(claim) = claim else { return Ok(()) };
            if let Some(before) = before {
                let added = minor(&claim["interest"]) - minor(&before["interest"]);
                let said = minor(&before["perDay"]);
                prop_assert!((added - said).abs() <= 1, "{added}, not {said}, on {}", claim["asOf"]);
            }
            before = Some(claim);
        }
    }

    /// Rows due before, on and after the day, in part or wholly paid.
    #[test]
    fn columns_are_single_claims(
        law in 0..laws().len(),
        debtor in prop::sample::select(Debtor::ALL),
        day in 0i32..3_000,
        rows in prop::collection::vec((1i64..9_000_000, -900i32..3, 0i64..130), 1..20),
        today in (1i64..9_000_000, 0i64..130),
    ) {
        let as_of = Date::parse("2016-06-01").unwrap().add_days(day).unwrap();
        let mut policy = Policy::of(laws()[law]);
        policy.debtor = debtor;
        let mut rows = rows;
        rows.push((today.0, 0, today.1));
        let amounts: Vec<i64> = rows.iter().map(|row| row.0).collect();
        let dues: Vec<i32> = rows.iter().map(|row| as_of.days() + row.1).collect();
        let paid: Vec<i64> = rows.iter().map(|row| row.0 * row.2 / 100).collect();
        let Ok(columns) = assess_columns(&amounts, &dues, &paid, &policy, as_of) else { return Ok(()) };
        let currency = policy.currency();
        let money = |minor: i64| echeance::Amount::from_minor(minor, currency).to_string();
        for (index, due) in dues.iter().enumerate() {
            let due = Date::from_days(*due).to_string();
            let mut invoice = json!({ "issued": due, "due": due, "total": money(amounts[index]) });
            if paid[index] > 0 {
                invoice["payments"] = json!([{ "date": due, "amount": money(paid[index]) }]);
            }
            let options = json!({
                "policy": { "law": policy.law.code, "debtor": debtor.word() },
                "asOf": as_of.to_string(),
            });
            let claim = json::call("assess", &json!([invoice, options])).unwrap();
            let row = [
                columns.outstanding[index],
                columns.interest[index],
                columns.compensation[index],
                columns.total[index],
            ];
            prop_assert_eq!(row, figures(&claim), "row {} of {:?}", index, rows);
        }
    }
}
