//! The agenda of a ledger as its owner reads it in the morning, and what must hold of every ledger.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod json;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::fmt::Write;

fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToString::to_string)
}

fn list(value: &Json) -> &[Json] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn call(function: &str, invoices: &Json, options: &Json) -> Json {
    json::call(function, &json!([invoices, options])).unwrap_or_else(|error| panic!("{error}"))
}

/// Writes an agenda as a page to read: one line a client, then why.
fn page(title: &str, agenda: &Json) -> String {
    let mut out = format!("{title}\n\n");
    for item in list(agenda) {
        let invoices: Vec<String> = list(&item["invoices"]).iter().map(text).collect();
        let step = item["step"]["id"].as_str().map_or(String::new(), |id| format!(" ({id})"));
        let _ = writeln!(
            out,
            "{}. {}: {}{step} {}, asks {} {}",
            item["rank"],
            text(&item["customer"]),
            text(&item["action"]),
            invoices.join(" "),
            text(&item["asked"]),
            text(&item["currency"])
        );
        for reason in list(&item["reasons"]) {
            let values = reason["values"].as_object().unwrap();
            let values: Vec<String> =
                values.iter().map(|(key, value)| format!("{key} {}", text(value))).collect();
            let _ = writeln!(out, "    {} {}", text(&reason["code"]), values.join(", "));
        }
    }
    out
}

/// A made-up ledger of 46 invoices of eight clients, with every habit that payers have.
fn ledger() -> Json {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/ledger.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

#[test]
fn the_agenda_that_an_owner_reads() {
    let ledger = ledger();
    let mut pages = String::new();
    for (title, as_of) in [
        ("A quiet day in summer: a first reminder, and a word before a due date.", "2026-07-01"),
        ("The end of a quarter: a promise was broken, and a part is disputed.", "2026-09-30"),
        ("Three weeks later, and nothing was sent or paid.", "2026-10-20"),
    ] {
        let options = json!({ "policy": "FR", "asOf": as_of, "unapplied": ledger["unapplied"] });
        let agenda = call("agenda", &ledger["invoices"], &options);
        let _ = writeln!(pages, "{}", page(&format!("{as_of}. {title}"), &agenda));
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/agenda.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, &pages).unwrap();
    }
    let golden = std::fs::read_to_string(file).unwrap();
    for (number, (found, expected)) in pages.lines().zip(golden.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of tests/golden/agenda.txt", number + 1);
    }
    assert_eq!(pages.lines().count(), golden.lines().count());
}

#[test]
fn what_is_not_said_of_a_client_is_left_out() {
    let invoice = json!({
        "customer": "Acme", "issued": "2026-08-01", "due": "2026-08-31", "total": "100.00",
        "payments": [{ "date": "2026-08-31", "amount": "100.00" }],
    });
    let consumer = json!({ "law": "FR", "debtor": "consumer" });
    let options = json!({ "policy": consumer, "asOf": "2026-09-30" });
    let report = call("portfolio", &json!([invoice]), &options);
    let profile = report[0]["customers"][0].as_object().unwrap();
    assert!(!profile.contains_key("score") && !profile.contains_key("limit"));
    assert_eq!(
        (&profile["whatIf"], &profile["advice"]["scenario"]),
        (&json!([]), &json!("standard"))
    );
    // Twelve in time: neither a deposit nor a shorter term is advised.
    let all: Vec<Json> = (0..12).map(|_| invoice.clone()).collect();
    let report = call("portfolio", &json!(all), &json!({ "policy": "FR", "asOf": "2026-09-30" }));
    let advice = report[0]["customers"][0]["advice"].as_object().unwrap();
    assert_eq!(advice["scenario"], "gentle");
    assert!(!advice.contains_key("terms") && !advice.contains_key("deposit"));
}

const DAY: i32 = 20_726;

fn date(days: i32) -> String {
    echeance::Date::from_days(days).to_string()
}

prop_compose! {
    fn invoice()(
        customer in prop::sample::select(vec!["Alpha", "Bravo", "Charlie"]),
        number in 0u32..1_000_000,
        issued in DAY - 500..DAY,
        term in 0i32..90,
        cents in 1_000i64..5_000_000,
        paid in prop::option::weighted(0.6, (0i32..150, 1i64..=100)),
        dispute in prop::option::weighted(0.15, (0i32..60, prop::option::of(0i32..40))),
        promise in prop::option::weighted(0.15, (0i32..100, 1i32..20)),
        sent in prop::collection::vec((0usize..6, 0i32..120), 0..3),
    ) -> Json {
        let money = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
        let mut invoice = json!({
            "id": format!("{customer}-{number}"), "customer": customer, "issued": date(issued),
            "due": date(issued + term), "total": money(cents),
        });
        if let Some((after, percent)) = paid {
            let amount = money((cents * percent / 100).max(1));
            invoice["payments"] = json!([{ "date": date(issued + after), "amount": amount }]);
        }
        if let Some((after, length)) = dispute {
            let mut dispute = json!({ "from": date(issued + after) });
            if let Some(length) = length {
                dispute["to"] = json!(date(issued + after + length));
            }
            invoice["disputes"] = json!([dispute]);
        }
        if let Some((after, within)) = promise {
            let made = issued + after;
            invoice["promises"] = json!([{ "made": date(made), "payBy": date(made + within) }]);
        }
        let steps = ["courtesy", "reminder", "firm", "call", "formal-notice", "hand-over"];
        let sent: Vec<Json> = sent
            .iter()
            .map(|(step, after)| json!({ "step": steps[*step], "date": date(issued + after) }))
            .collect();
        invoice["sent"] = json!(sent);
        invoice
    }
}

fn options() -> Json {
    json!({ "policy": "FR", "asOf": date(DAY) })
}

fn cents(amount: &Json) -> i64 {
    amount.as_str().unwrap().replace('.', "").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn one_contact_a_client_in_order_and_nothing_asked_that_is_not_owed(
        invoices in prop::collection::vec(invoice(), 1..25),
    ) {
        let invoices = json!(invoices);
        let agenda = call("agenda", &invoices, &options());
        let report = call("portfolio", &invoices, &options());
        let mut seen = BTreeSet::new();
        let mut waiting = false;
        for (place, item) in list(&agenda).iter().enumerate() {
            prop_assert_eq!(&item["rank"], &json!(place + 1));
            prop_assert!(seen.insert(text(&item["customer"])), "two items of one client");
            let waits = item["action"] == "wait";
            prop_assert!(waits || !waiting, "what waits comes last");
            waiting |= waits;
            let asked = cents(&item["asked"]);
            prop_assert!(asked >= 0);
            let customers = list(&report[0]["customers"]);
            let profile = customers.iter().find(|one| one["customer"] == item["customer"]).unwrap();
            let net = cents(&profile["outstanding"]) - cents(&profile["credits"]);
            prop_assert!(net > 0 || asked == 0, "asks {asked} of a client who owes {net}");
            if waits {
                prop_assert!(cents(&profile["overdue"]) > 0 && asked == 0);
            }
            if waits || item["action"] == "answer-dispute" {
                prop_assert_eq!(asked, 0);
            }
        }
    }

    #[test]
    fn the_order_of_invoices_is_irrelevant(
        (invoices, mixed) in prop::collection::vec(invoice(), 1..15)
            .prop_map(|mut all| {
                // Invoices of one reference and one day have no order of their own.
                let mut known = BTreeSet::new();
                all.retain(|one| known.insert(text(&one["id"])));
                all
            })
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        for function in ["agenda", "portfolio"] {
            let one = call(function, &json!(invoices), &options());
            let other = call(function, &json!(mixed), &options());
            prop_assert_eq!(one, other);
        }
    }

    /// Columns say what the report says.
    #[test]
    fn columns_add_up_to_the_report(invoices in prop::collection::vec(invoice(), 1..25)) {
        let names = ["Alpha", "Bravo", "Charlie"];
        let as_of = date(DAY);
        let paid = |one: &Json| -> i64 {
            let known = list(&one["payments"]).iter().filter(|paid| text(&paid["date"]) <= as_of);
            known.map(|paid| cents(&paid["amount"])).sum()
        };
        let days = |day: &Json| echeance::Date::parse(day.as_str().unwrap()).unwrap().days();
        let column = |of: &dyn Fn(&Json) -> Json| invoices.iter().map(of).collect::<Vec<Json>>();
        let columns = json!({
            "amount": column(&|one| json!(cents(&one["total"]))),
            "due": column(&|one| json!(days(&one["due"]))),
            "paid": column(&|one| json!(paid(one))),
            "customer": column(&|one| json!(names.iter().position(|name| one["customer"] == *name))),
        });
        let found = call("portfolioColumns", &columns, &options());
        let report = &call("portfolio", &json!(invoices), &options())[0];
        for key in ["outstanding", "overdue", "notDue", "credits", "net"] {
            prop_assert_eq!(&found[key], &report[key]);
        }
        for (age, expected) in list(&found["aging"]).iter().zip(list(&report["aging"])) {
            for key in ["bucket", "outstanding", "count", "share"] {
                prop_assert_eq!(&age[key], &expected[key]);
            }
        }
        for (own, expected) in list(&found["customers"]).iter().zip(list(&report["customers"])) {
            for key in ["outstanding", "overdue", "credits", "oldestOverdueDays"] {
                prop_assert_eq!(&own[key], &expected[key]);
            }
        }
    }

    /// Of what is disputed whole and open, a score says what it would say without the invoice.
    #[test]
    fn what_is_disputed_is_neutral(
        invoices in prop::collection::vec(invoice(), 1..12), late in 1i32..300, cents in 1i64..9_000_000,
    ) {
        let disputed = json!({
            "id": "disputed", "customer": "Alpha", "issued": date(DAY - late - 30), "due": date(DAY - late),
            "total": format!("{}.{:02}", cents / 100, cents % 100), "disputes": [{ "from": date(DAY - 1) }],
        });
        let of_alpha = |invoices: &[Json]| {
            let report = call("portfolio", &json!(invoices), &options());
            let customers = list(&report[0]["customers"]);
            let alpha = customers.iter().find(|one| one["customer"] == "Alpha").cloned();
            alpha.unwrap_or(json!({ "score": 80, "confidence": "none", "whatIf": [] }))
        };
        let without = of_alpha(&invoices);
        let with = of_alpha(&[invoices, vec![disputed]].concat());
        for key in ["score", "confidence", "whatIf"] {
            prop_assert_eq!(&with[key], &without[key]);
        }
    }

    #[test]
    fn a_past_day_does_not_change_with_what_came_later(
        invoices in prop::collection::vec(invoice(), 1..15), back in 1i32..200,
    ) {
        let day = date(DAY - back);
        let known: Vec<Json> = invoices
            .iter()
            .filter(|one| text(&one["issued"]) <= day)
            .map(|one| {
                let mut one = one.clone();
                for (list, key) in
                    [("payments", "date"), ("disputes", "from"), ("promises", "made"), ("sent", "date")]
                {
                    if let Some(entries) = one[list].as_array_mut() {
                        entries.retain(|entry| text(&entry[key]) <= day);
                    }
                }
                one
            })
            .collect();
        let options = json!({ "policy": "FR", "asOf": day });
        for function in ["agenda", "portfolio"] {
            let then = call(function, &json!(known), &options);
            prop_assert_eq!(call(function, &json!(invoices), &options), then);
        }
    }
}
