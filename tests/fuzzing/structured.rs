//! Invoices, policies and projects by chance, mostly valid: every sum that comes back adds up.

use super::bytes::Bytes;
use super::json;
use echeance::law::laws;
use serde_json::{Map, Value as Json, json};

pub fn run(input: &[u8]) {
    let mut bytes = Bytes(input);
    let function = bytes.below(5);
    let policy = policy(&mut bytes);
    if function == 4 {
        let project = project(&mut bytes);
        if let Ok(schedule) = json::call("schedule", &json!([project, { "policy": policy }])) {
            check_schedule(&schedule);
        }
        return;
    }
    let invoice = invoice(&mut bytes);
    let as_of = day(&mut bytes, 0);
    match function {
        0 => assess(&invoice, &policy, &as_of),
        1 => {
            if let Ok(dates) = json::call("dueDates", &json!([invoice, { "policy": policy }])) {
                let parts = dates["instalments"].as_array().unwrap();
                let total = decimals_as(&invoice["total"], &parts[0]["amount"]);
                assert_eq!(sum(parts, "amount"), total, "{dates}");
                let last = parts.iter().filter_map(|part| part["due"].as_str()).max();
                assert_eq!(dates["due"].as_str(), last);
                assert!(parts.iter().all(|part| {
                    ("1990-01-01".."2200-01-01").contains(&part["due"].as_str().unwrap())
                }));
            }
        }
        2 => accrual(&invoice, &policy, &as_of),
        _ => timeline(&invoice, &policy, &as_of, &mut bytes),
    }
}

fn assess(invoice: &Json, policy: &Json, as_of: &str) {
    let options = json!({ "policy": policy, "asOf": as_of });
    let Ok(claim) = json::call("assess", &json!([invoice, options])) else { return };
    let figure = |field: &str| minor(&claim[field]);
    for field in ["outstanding", "interest", "compensation", "perDay"] {
        assert!(figure(field) >= 0, "{field} of {claim}");
    }
    assert_eq!(
        figure("total"),
        figure("outstanding") + figure("interest") + figure("compensation"),
        "{claim}"
    );
    let list = |field: &str| claim[field].as_array().unwrap().as_slice();
    assert_eq!(sum(list("instalments"), "outstanding"), figure("outstanding"), "{claim}");
    assert_eq!(
        sum(list("instalments"), "amount"),
        decimals_as(&invoice["total"], &claim["total"]),
        "{claim}"
    );
    let allocations = list("allocations");
    assert_eq!(
        sum(list("periods"), "interest"),
        figure("interest") + sum(allocations, "interest"),
        "{claim}"
    );
    let received = invoice["payments"].as_array().unwrap().iter();
    let received = received.filter(|payment| payment["date"].as_str() <= Some(as_of));
    let received: i128 =
        received.map(|payment| decimals_as(&payment["amount"], &claim["total"])).sum();
    let parts = |line: &Json| -> i128 {
        ["costs", "interest", "principal", "surplus"].map(|part| minor(&line[part])).iter().sum()
    };
    let of = |kind: &str| -> Vec<i128> {
        allocations.iter().filter(|line| line["kind"] == kind).map(parts).collect()
    };
    assert_eq!(of("payment").iter().sum::<i128>(), received, "{claim}");
    // Settlement gives the sums their names back, and no money.
    assert!(of("settlement").iter().all(|sum| *sum == 0), "{claim}");
    assert!(figure("overdue") <= figure("balance").max(0), "{claim}");
}

fn accrual(invoice: &Json, policy: &Json, to: &str) {
    let options = json!({ "policy": policy, "from": invoice["issued"], "to": to });
    let Ok(points) = json::call("accrual", &json!([invoice, options])) else { return };
    let points = points.as_array().unwrap();
    for point in points {
        let parts = ["outstanding", "interest", "compensation"].map(|part| minor(&point[part]));
        assert_eq!(parts.iter().sum::<i128>(), minor(&point["total"]), "{point}");
    }
    assert!(points.windows(2).all(|pair| pair[0]["date"].as_str() < pair[1]["date"].as_str()));
    let last = points.last().unwrap();
    let options = json!({ "policy": policy, "asOf": to, "reasons": false });
    let claim = json::call("assess", &json!([invoice, options])).unwrap();
    assert_eq!(last["total"], claim["total"], "{last} and {claim}");
}

fn timeline(invoice: &Json, policy: &Json, as_of: &str, bytes: &mut Bytes) {
    let scenario = bytes.of(&["standard", "gentle", "firm"]);
    let options = json!({ "policy": policy, "asOf": as_of, "scenario": scenario });
    let Ok(timeline) = json::call("timeline", &json!([invoice, options])) else { return };
    let events = timeline["events"].as_array().unwrap();
    for event in events.iter().chain(timeline.get("next")) {
        let claim = &event["claim"];
        let parts = ["outstanding", "interest", "compensation"].map(|part| minor(&claim[part]));
        assert!(parts.iter().all(|part| *part >= 0), "{event}");
        assert_eq!(parts.iter().sum::<i128>(), minor(&claim["total"]), "{event}");
        if let Some(asked) = event.get("asked") {
            let demand = &event["demand"];
            let parts = ["balance", "interest", "compensation"].map(|part| minor(&demand[part]));
            assert_eq!(parts.iter().sum::<i128>(), minor(asked), "{event}");
            // A step that was passed over asks for what is owed on the day of the question.
            let most = if event["asOf"] == event["date"] {
                minor(&claim["total"])
            } else {
                assert_eq!(event["asOf"], as_of, "{event}");
                let mut policy = policy.clone();
                policy["scenario"] = scenario.into();
                let options = json!({ "policy": policy, "asOf": as_of, "reasons": false });
                minor(&json::call("assess", &json!([invoice, options])).unwrap()["total"])
            };
            assert!((0..=most).contains(&minor(asked)), "{event}");
        }
    }
    assert!(events.windows(2).all(|pair| pair[0]["date"].as_str() <= pair[1]["date"].as_str()));
}

fn check_schedule(schedule: &Json) {
    let lines = schedule["invoices"].as_array().unwrap();
    for line in lines {
        let figure = |field: &str| minor(&line[field]);
        assert_eq!(
            figure("gross"),
            figure("net") + sum(line["vat"].as_array().unwrap(), "amount"),
            "{line}"
        );
        assert_eq!(
            figure("payable"),
            figure("gross") - figure("depositRecovered") - figure("retained"),
            "{line}"
        );
        assert_eq!(sum(line["netByRate"].as_array().unwrap(), "amount"), figure("net"), "{line}");
        let parts = line["instalments"].as_array().unwrap();
        assert!(parts.is_empty() || sum(parts, "amount") == figure("payable"), "{line}");
    }
    let totals = &schedule["totals"];
    assert_eq!(sum(lines, "payable"), minor(&totals["payable"]), "{schedule}");
    assert_eq!(
        minor(&totals["gross"]),
        minor(&totals["net"]) + minor(&totals["vat"]),
        "{schedule}"
    );
}

/// An amount in minor units.
fn minor(amount: &Json) -> i128 {
    let text = amount.as_str().unwrap_or_else(|| panic!("no amount: {amount}"));
    text.replace('.', "").parse().unwrap()
}

/// An amount of the input, in the minor units that an amount of the result has.
fn decimals_as(amount: &Json, like: &Json) -> i128 {
    let decimals = |text: &str| text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let text = amount.as_str().unwrap();
    let more = decimals(like.as_str().unwrap()) as i32 - decimals(text) as i32;
    let minor = minor(amount);
    if more >= 0 { minor * 10i128.pow(more as u32) } else { minor / 10i128.pow(-more as u32) }
}

fn sum(list: &[Json], field: &str) -> i128 {
    list.iter().map(|entry| minor(&entry[field])).sum()
}

// ---- inputs

fn amount(bytes: &mut Bytes) -> String {
    let digits = bytes.of(&[3u32, 5, 7, 2, 9, 12, 15, 17]);
    let minor = 1 + bytes.integer().unsigned_abs() % 10u64.pow(digits);
    match bytes.below(8) {
        0..=5 => format!("{}.{:02}", minor / 100, minor % 100),
        6 => minor.to_string(),
        _ => format!("{}.{:03}", minor / 1000, minor % 1000),
    }
}

/// A day of 1990 to 2199, mostly of the years for which laws are known.
fn day(bytes: &mut Bytes, after: usize) -> String {
    let (year, month, day) = (bytes.below(256), 1 + bytes.below(12), 1 + bytes.below(28));
    let year = match year {
        0..=235 => 2014 + year % 14,
        _ => 1990 + (year - 236) * 11,
    };
    format!("{:04}-{month:02}-{day:02}", (year + after).min(2199))
}

fn terms(bytes: &mut Bytes) -> Json {
    let plain = |bytes: &mut Bytes| {
        let mut terms = json!({ "steps": [{ "addDays": bytes.below(120) }] });
        if bytes.one_in(3) {
            terms["steps"] = json!([{ "addDays": bytes.below(400) }, { "endOf": "month" }]);
        }
        if bytes.one_in(3) {
            terms["roll"] =
                bytes.of(&["following", "preceding", "modifiedFollowing", "none"]).into();
        }
        if bytes.one_in(3) {
            terms["discounts"] =
                json!([{ "percent": bytes.below(101), "steps": [{ "addDays": bytes.below(30) }] }]);
        }
        terms
    };
    if !bytes.one_in(3) {
        return plain(bytes);
    }
    let mut parts = Vec::new();
    let mut left = 100;
    for _ in 0..bytes.below(6) {
        let percent = 1 + bytes.below(30).min(left - 2);
        left -= percent;
        parts.push(json!({ "share": { "percent": percent }, "terms": plain(bytes) }));
        if left < 3 {
            break;
        }
    }
    parts.push(json!({ "share": "balance", "terms": plain(bytes) }));
    json!({ "parts": parts })
}

fn invoice(bytes: &mut Bytes) -> Json {
    let mut invoice = Map::new();
    let issued = day(bytes, 0);
    let total = amount(bytes);
    let entries = |bytes: &mut Bytes, most: usize, total: &str| -> Json {
        let entry = |bytes: &mut Bytes| {
            let amount = if bytes.one_in(4) { total.to_string() } else { amount(bytes) };
            json!({ "date": day(bytes, 0), "amount": amount })
        };
        (0..bytes.below(most)).map(|_| entry(bytes)).collect()
    };
    invoice.insert("payments".into(), entries(bytes, 5, &total));
    if bytes.one_in(3) {
        invoice.insert("credits".into(), entries(bytes, 3, &total));
    }
    match bytes.below(3) {
        0 => drop(invoice.insert("terms".into(), terms(bytes))),
        1 => drop(invoice.insert("due".into(), day(bytes, 0).into())),
        _ => {}
    }
    for key in ["received", "delivered", "accepted", "formalNotice"] {
        if bytes.one_in(5) {
            invoice.insert(key.into(), day(bytes, 0).into());
        }
    }
    if bytes.one_in(5) {
        let mut dispute = json!({ "from": day(bytes, 0) });
        if bytes.one_in(2) {
            dispute["amount"] = amount(bytes).into();
        }
        invoice.insert("disputes".into(), json!([dispute]));
    }
    if bytes.one_in(5) {
        let promise =
            json!({ "made": day(bytes, 0), "payBy": day(bytes, 1), "amount": amount(bytes) });
        invoice.insert("promises".into(), json!([promise]));
    }
    if bytes.one_in(6) {
        invoice.insert(
            "cause".into(),
            bytes.of(&["oversight", "dispute", "financial-trouble"]).into(),
        );
    }
    invoice.insert("issued".into(), issued.into());
    invoice.insert("total".into(), total.into());
    invoice.into()
}

fn policy(bytes: &mut Bytes) -> Json {
    let laws = laws();
    let mut policy = json!({ "law": laws[bytes.below(laws.len())].code });
    if bytes.one_in(3) {
        policy["debtor"] = bytes.of(&["business", "public", "consumer"]).into();
    }
    if bytes.one_in(4) {
        policy["currency"] = bytes.of(&["EUR", "JPY", "KWD", "CLF", "USD"]).into();
    }
    match bytes.below(6) {
        0 => {
            policy["interest"] =
                json!({ "annualRate": bytes.of(&["0", "9.5", "1000", "0.000001"]) })
        }
        1 => {
            policy["interest"] =
                json!({ "reference": "ecb-mro", "margin": bytes.of(&["8", "-5", "0.5"]) })
        }
        2 => policy["interest"] = "none".into(),
        _ => {}
    }
    if bytes.one_in(5) {
        policy["compensation"] = json!({ "amount": amount(bytes) });
    }
    if bytes.one_in(5) {
        policy["dayCount"] =
            bytes.of(&["actual/365", "actual/actual", "actual/360", "30/360"]).into();
    }
    if bytes.one_in(5) {
        let (mode, at) =
            (bytes.of(&["half-up", "half-even", "down"]), bytes.of(&["total", "period"]));
        policy["rounding"] = json!({ "mode": mode, "at": at });
    }
    if bytes.one_in(5) {
        policy["allocation"] = json!([bytes.of(&["principal", "interest", "costs"])]);
    }
    if bytes.one_in(6) {
        policy["closedPeriods"] =
            json!([{ "from": "08-01", "to": "08-31" }, { "from": "12-20", "to": "01-05" }]);
    }
    if bytes.one_in(6) {
        policy["rates"] =
            json!([{ "series": "ecb-mro", "from": day(bytes, 0), "percent": "3.25" }]);
    }
    if bytes.one_in(6) {
        policy["terms"] = terms(bytes);
    }
    policy
}

fn project(bytes: &mut Bytes) -> Json {
    let mut project = json!({ "start": day(bytes, 0) });
    if bytes.one_in(3) {
        let line = |bytes: &mut Bytes| json!({ "label": "x", "net": amount(bytes), "vatRate": bytes.of(&["20", "0", "5.5", "100"]) });
        project["lines"] = (0..1 + bytes.below(4)).map(|_| line(bytes)).collect();
    } else {
        project["net"] = amount(bytes).into();
        if !bytes.one_in(4) {
            project["vatRate"] = bytes.of(&["20", "19", "5.5", "0", "8.1"]).into();
        }
    }
    project["plan"] = match bytes.below(3) {
        0 => {
            let every = if bytes.one_in(2) {
                json!({ "months": 1 + bytes.below(12) })
            } else {
                json!({ "days": 1 + bytes.below(90) })
            };
            json!({ "kind": "instalments", "count": 1 + bytes.below(60), "every": every })
        }
        1 => {
            let mut left = 100;
            let mut milestones = Vec::new();
            for place in 0..bytes.below(5) {
                let percent = 1 + bytes.below(30).min(left - 2);
                left -= percent;
                milestones.push(json!({ "label": "x", "date": day(bytes, place), "share": { "percent": percent } }));
                if left < 3 {
                    break;
                }
            }
            milestones.push(json!({ "label": "end", "date": "2199-01-01", "share": "balance" }));
            json!({ "kind": "milestones", "milestones": milestones })
        }
        _ => {
            let start = project["start"].as_str().unwrap()[..4].parse::<usize>().unwrap();
            let mut statements = Vec::new();
            for place in 0..1 + bytes.below(5) {
                let date = format!("{:04}-03-15", (start + 1 + place).min(2199));
                statements
                    .push(json!({ "date": date, "completed": bytes.below(101), "credit": true }));
            }
            json!({ "kind": "progress", "statements": statements })
        }
    };
    if bytes.one_in(3) {
        let recover = bytes.of(&["pro-rata", "first", "last"]);
        project["deposit"] = json!({ "date": project["start"], "share": { "percent": 1 + bytes.below(100) }, "recover": recover });
    }
    if bytes.one_in(3) {
        project["retention"] =
            json!({ "percent": bytes.below(11), "release": { "months": bytes.below(37) } });
    }
    project
}
