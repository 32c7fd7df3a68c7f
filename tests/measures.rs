//! The measures of a ledger against published examples and hand-worked ones, by the functions that the
//! report itself uses.
//!
//! A case names a formula, its input as published, and the figures that must come out, each to the
//! decimals in which its source prints it; `null` where there is no figure.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use echeance::portfolio::{
    Collection, Fraction, Habit, UsualAmount, best_possible_dso, collection_effectiveness,
    concentration, customer_dso, dso_countback, dso_simple, first_late, forecast_sales, mean_days,
    roll_through, share, slow_down, turnover,
};
use echeance::{Date, Rate};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// What a case works out: exact figures, lists of them, or words.
#[derive(Debug)]
enum Figure {
    Exact(Option<Fraction>),
    List(Vec<Fraction>),
    Is(Json),
}

type Figures = BTreeMap<&'static str, Figure>;

/// A sum in hundredths.
fn sum(value: &Json) -> i64 {
    let text = value.as_str().unwrap();
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: i64 = [whole, &format!("{decimals:0<2}")].concat().parse().unwrap();
    assert!(decimals.len() <= 2, "{text}");
    digits
}

fn days(value: &Json) -> i32 {
    value.as_i64().map_or_else(|| value.as_str().unwrap().parse().unwrap(), |days| days as i32)
}

fn list<T>(value: &Json, read: impl Fn(&Json) -> T) -> Vec<T> {
    value.as_array().unwrap().iter().map(read).collect()
}

/// What is in hundredths as it was.
fn units(figure: Fraction) -> Fraction {
    figure.times(Fraction::new(1, 100).unwrap()).unwrap()
}

fn work_out(call: &str, i: &Json) -> Figures {
    let one = |name, figure| Figures::from([(name, Figure::Exact(figure))]);
    match call {
        "dso.simple" => {
            one("dso", dso_simple(sum(&i["receivables"]), sum(&i["sales"]), days(&i["days"])))
        }
        "dso.countback" => {
            let months = list(&i["months"], |month| (sum(&month["sales"]), days(&month["days"])));
            let found = dso_countback(sum(&i["receivables"]), &months).unwrap();
            Figures::from([
                ("dso", Figure::Exact(found.days)),
                ("counted", Figure::List(found.counted)),
                ("unexplained", Figure::Exact(Fraction::new(found.unexplained.into(), 100))),
            ])
        }
        "dso.bestPossible" => one(
            "bestPossibleDso",
            best_possible_dso(sum(&i["current"]), sum(&i["sales"]), days(&i["days"])),
        ),
        "dso.delinquent" => {
            let (dso, best) = match i.get("dso") {
                Some(dso) => {
                    let whole = |value: &Json| Some(Fraction::whole(days(value).into()));
                    (whole(dso), whole(&i["bestPossibleDso"]))
                }
                None => {
                    let (sales, days) = (sum(&i["sales"]), days(&i["days"]));
                    let best = best_possible_dso(sum(&i["current"]), sales, days);
                    (dso_simple(sum(&i["receivables"]), sales, days), best)
                }
            };
            let delinquent = dso.zip(best).and_then(|(dso, best)| dso.minus(best));
            Figures::from([
                ("dso", Figure::Exact(dso)),
                ("bestPossibleDso", Figure::Exact(best)),
                ("averageDaysDelinquent", Figure::Exact(delinquent)),
            ])
        }
        "dso.customer" => {
            let (open, invoiced) = (sum(&i["open"]), sum(&i["invoiced"]));
            one("dso", Some(customer_dso(open, invoiced, days(&i["daysSinceFirst"]))))
        }
        "dso.blended" => one(
            "dso",
            mean_days(list(&i["parts"], |part| (sum(&part["share"]), days(&part["days"])))),
        ),
        "cei" => {
            let of = Collection {
                beginning: sum(&i["beginning"]),
                sales: sum(&i["sales"]),
                ending: sum(&i["endingTotal"]),
                ending_not_due: sum(&i["endingCurrent"]),
                months: if i["method"] == "crf-monthly" { days(&i["months"]) } else { 1 },
            };
            one("cei", collection_effectiveness(of).and_then(Fraction::percent))
        }
        "days.weighted" => {
            let rows = list(&i["rows"], |row| (sum(&row["amount"]), days(&row["days"])));
            let simple = mean_days(rows.iter().map(|(_, days)| (1, *days)));
            let weighted = mean_days(rows);
            Figures::from([
                ("weighted", Figure::Exact(weighted)),
                ("simple", Figure::Exact(simple)),
            ])
        }
        "share" => {
            one("percent", share(sum(&i["part"]), sum(&i["whole"])).and_then(Fraction::percent))
        }
        "turnover" => {
            one("turnover", turnover(sum(&i["sales"]), sum(&i["beginning"]), sum(&i["ending"])))
        }
        "concentration" => {
            let largest = i.get("n").map_or(1, |n| days(n) as usize);
            let found = concentration(&list(&i["amounts"], sum), largest);
            Figures::from([
                ("hhi", Figure::Exact(found.map(|found| found.index))),
                ("top", Figure::Exact(found.and_then(|found| found.top.percent()))),
            ])
        }
        "aging.totals" => {
            let rows = list(&i["rows"], |row| list(&row["buckets"], sum));
            let column = |place: usize| rows.iter().map(|row| row[place]).sum::<i64>();
            let sums: Vec<i64> = (0..rows[0].len()).map(column).collect();
            let whole = |sum: i64| Fraction::new(sum.into(), 100).unwrap();
            let total = Some(whole(sums.iter().sum()));
            let buckets = sums.into_iter().map(whole).collect();
            Figures::from([("buckets", Figure::List(buckets)), ("total", Figure::Exact(total))])
        }
        "forecast.pattern" => {
            let percent = |value: &Json| Rate::parse(value.as_str().unwrap()).unwrap();
            let received =
                forecast_sales(&list(&i["sales"], sum), &list(&i["pattern"], percent)).unwrap();
            let from = i.get("from").map_or(0, |from| days(from) as usize);
            let to = i.get("to").map_or(received.len(), |to| days(to) as usize);
            let asked = received[from..to].iter().copied().map(units).collect();
            Figures::from([("receipts", Figure::List(asked))])
        }
        "rollRates" => {
            let rates = list(&i["rates"], |rate| Fraction::new(sum(rate).into(), 10_000).unwrap());
            let through = roll_through(&rates).unwrap();
            let percent = through.into_iter().map(|part| part.percent().unwrap()).collect();
            Figures::from([("toLastBucket", Figure::List(percent))])
        }
        "forecast.date" => {
            let date = |key: &str| Date::parse(i[key].as_str().unwrap()).unwrap();
            let (due, as_of) = (date("due"), date("asOf"));
            let habit =
                Habit::of(list(&i["history"], |one| (days(&one["days"]), sum(&one["amount"]))));
            let late = Some(as_of.days_since(due)).filter(|late| *late >= 0);
            let day = |tenths| match habit.days(late, tenths) {
                Some(days) => {
                    json!(due.add_days(days).unwrap().max(as_of.next()).to_string())
                }
                None => Json::Null,
            };
            Figures::from([("expected", Figure::Is(day(5))), ("cautious", Figure::Is(day(8)))])
        }
        "anomaly.slowDown" => {
            let found = slow_down(&list(&i["baseline"], days), &list(&i["recent"], days), 7);
            let (flag, was) = (json!(found.is_some()), json!(found.map(|(was, _)| was)));
            Figures::from([("flag", Figure::Is(flag)), ("was", Figure::Is(was))])
        }
        "anomaly.amount" => {
            let usual = UsualAmount::of(&list(&i["history"], sum));
            let exact = usual.and_then(|usual| Fraction::new(usual.amount.into(), 100));
            let flag = json!(usual.is_some_and(|usual| usual.is_far(sum(&i["amount"]), 2)));
            Figures::from([("flag", Figure::Is(flag)), ("usual", Figure::Exact(exact))])
        }
        "anomaly.firstLate" => {
            let found = first_late(&list(&i["history"], days), days(&i["openDaysLate"]), 3);
            Figures::from([("flag", Figure::Is(json!(found)))])
        }
        other => panic!("no formula {other}"),
    }
}

/// A figure to as many decimals as another is printed with.
fn printed(figure: Fraction, like: &Json) -> Json {
    let text = like.as_str().unwrap();
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let found = figure.round(decimals as u8).unwrap();
    // Trailing zeros are none of the figure.
    json!(found.to_string())
}

fn plain(expected: &Json) -> Json {
    let text = expected.as_str().unwrap();
    let trimmed =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    json!(trimmed)
}

#[test]
fn every_published_measure() {
    let cases: Vec<Json> = serde_json::from_str(include_str!("measures/published.json")).unwrap();
    let mut failures = Vec::new();
    for case in &cases {
        assert!(case["source"].is_string() && case["working"].is_string(), "{case}");
        let figures = work_out(case["call"].as_str().unwrap(), &case["input"]);
        for (name, expected) in case["expected"].as_object().unwrap() {
            let figure = figures.get(name.as_str());
            let same = match (figure, expected) {
                (Some(Figure::Exact(None)), Json::Null) => true,
                (Some(Figure::Exact(Some(exact))), Json::String(_)) => {
                    printed(*exact, expected) == plain(expected)
                }
                (Some(Figure::List(list)), Json::Array(values)) => {
                    let pairs = list.iter().zip(values);
                    list.len() == values.len()
                        && pairs
                            .clone()
                            .all(|(exact, value)| printed(*exact, value) == plain(value))
                }
                (Some(Figure::Is(found)), expected) => found == expected,
                _ => false,
            };
            if !same {
                failures.push(format!("{}: {name} {figure:?}, not {expected}", case["id"]));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(cases.len() > 50, "{}", cases.len());
}
