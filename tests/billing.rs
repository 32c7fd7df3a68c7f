//! What must hold of every billing schedule, whatever the project.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use echeance::billing::{
    BillingInvoice, BillingKind, BillingSchedule, Deposit, DepositShare, Every, Milestone,
    NamedRetention, Plan, Project, ProjectLine, Recover, Release, RetainedOn, RetentionRule,
    Statement, schedule,
};
use echeance::terms::{PaymentTerms, Share, Step, Terms};
use echeance::wire::{Function, Json, Value};
use echeance::{Amount, Currency, Date, Law, Policy, Rate, assess};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

fn eur(minor: i64) -> Amount {
    Amount::from_minor(minor, Currency::EUR)
}

fn rate(millionths: i32) -> Rate {
    Rate::from_millionths(millionths)
}

fn start() -> Date {
    Date::from_ymd(2026, 1, 31).unwrap()
}

fn lines() -> impl Strategy<Value = Vec<ProjectLine>> {
    let vat =
        prop::sample::select(vec![0, 2_100_000, 5_500_000, 10_000_000, 19_600_000, 20_000_000]);
    let net = prop_oneof![1i64..200, 1i64..100_000_000, 1i64..10_000_000_000_000];
    let line = (net, vat).prop_map(|(net, vat)| ProjectLine {
        label: "work".into(),
        net: eur(net),
        vat_rate: Some(rate(vat)),
    });
    prop::collection::vec(line, 1..5)
}

/// Plans that bill the whole net.
fn plan() -> impl Strategy<Value = Plan> {
    let instalments = (1i32..60, 1i32..4, any::<bool>()).prop_map(|(count, step, months)| {
        let every = if months { Every::Months(step) } else { Every::Days(step) };
        Plan::Instalments { count, every }
    });
    let shares = prop::collection::vec((1i32..8_000_000, 0i32..400), 0..12);
    let milestones = (shares, 0i32..400).prop_map(|(shares, last)| {
        let milestone = |days: i32, share: Share| Milestone {
            label: days.to_string(),
            date: start().add_days(days).unwrap(),
            share,
        };
        let mut milestones: Vec<Milestone> = shares
            .into_iter()
            .map(|(percent, days)| milestone(days, Share::Percent(rate(percent))))
            .collect();
        milestones.push(milestone(last, Share::Balance));
        Plan::Milestones(milestones)
    });
    let completed = prop::collection::vec((0i32..=100_000_000, 0i32..40), 0..20);
    let progress = completed.prop_map(|completed| {
        let mut date = start();
        let mut statements = Vec::new();
        for (percent, days) in completed.into_iter().chain([(100_000_000, 30)]) {
            date = date.add_days(days).unwrap();
            statements.push(Statement {
                label: None,
                date,
                completed: rate(percent),
                credit: true,
            });
        }
        Plan::Progress(statements)
    });
    prop_oneof![instalments, milestones, progress]
}

/// What the client keeps for good, in minor units.
fn kept(schedule: &BillingSchedule) -> i64 {
    let named = schedule.invoices.iter().flat_map(|invoice| &invoice.retentions);
    named.filter(|one| one.label == "kept").map(|one| one.amount.minor()).sum()
}

fn project() -> impl Strategy<Value = Project> {
    let recover = prop::sample::select(Recover::ALL.to_vec());
    let deposit = prop::option::of((1i32..=100_000_000, recover));
    let retention = prop::option::of((0i32..=100_000_000, 0i32..24));
    let named = (
        0i32..=30_000_000,
        prop::option::of(1i64..50_000),
        any::<bool>(),
        prop::option::of(0i32..24),
    )
        .prop_map(|(percent, cap, last, months)| NamedRetention {
            label: if months.is_some() { "held" } else { "kept" }.into(),
            percent: rate(percent),
            cap: cap.map(eur),
            on: if last { RetainedOn::Last } else { RetainedOn::Each },
            release: months.map(Release::Months),
        });
    let named = prop::collection::vec(named, 0..3);
    (lines(), plan(), deposit, retention, named).prop_map(
        |(lines, plan, deposit, retention, retentions)| Project {
            lines,
            start: start(),
            end: None,
            plan,
            deposit: deposit.map(|(percent, recover)| Deposit {
                label: None,
                date: start(),
                share: DepositShare::Percent(rate(percent)),
                recover,
                vat_rate: None,
                terms: None,
            }),
            retention: retention.map(|(percent, months)| RetentionRule {
                label: None,
                percent: rate(percent),
                release: Release::Months(months),
            }),
            retentions,
            gross: None,
        },
    )
}

fn policy() -> impl Strategy<Value = Policy> {
    (prop::sample::select(vec!["FR", "GB", "DE"]), 0i32..90).prop_map(|(law, days)| {
        let mut policy = Policy::of(Law::find(law).unwrap());
        policy.currency = Some(Currency::EUR);
        policy.terms = Some(PaymentTerms::Single(Terms::of(vec![Step::AddDays(days)])).into());
        policy
    })
}

fn decimal(amount: Amount) -> Decimal {
    Decimal::from_i128_with_scale(amount.minor().into(), 2)
}

fn sum(invoices: &[BillingInvoice], of: impl Fn(&BillingInvoice) -> Amount) -> i64 {
    invoices.iter().map(|invoice| of(invoice).minor()).sum()
}

/// The contract by rate of VAT, net and VAT, worked out with other means.
fn contract(project: &Project) -> BTreeMap<Rate, (Decimal, Decimal)> {
    let mut rates: BTreeMap<Rate, (Decimal, Decimal)> = BTreeMap::new();
    for line in &project.lines {
        rates.entry(line.vat_rate.unwrap()).or_default().0 += decimal(line.net);
    }
    for (rate, (net, vat)) in &mut rates {
        let percent = Decimal::from_i128_with_scale(rate.millionths().into(), 8);
        *vat = (*net * percent).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    }
    rates
}

fn work(schedule: &BillingSchedule) -> Vec<BillingInvoice> {
    let work = |invoice: &&BillingInvoice| {
        !matches!(invoice.kind, BillingKind::Deposit | BillingKind::RetentionRelease)
    };
    schedule.invoices.iter().filter(work).cloned().collect()
}

proptest! {
    #[test]
    fn totals_equal_the_contract(project in project(), policy in policy()) {
        let schedule = schedule(&project, &policy).unwrap();
        let work = work(&schedule);
        let contract = contract(&project);
        let net: Decimal = contract.values().map(|(net, _)| *net).sum();
        let vat: Decimal = contract.values().map(|(_, vat)| *vat).sum();
        prop_assert_eq!(decimal(schedule.totals.net), net);
        prop_assert_eq!(decimal(schedule.totals.vat), vat);
        prop_assert_eq!(decimal(schedule.totals.gross), net + vat);
        let payable = net + vat - decimal(eur(kept(&schedule)));
        prop_assert_eq!(decimal(schedule.totals.payable), payable);
        // Every column adds up to its foot, and every line across.
        let foot = schedule.totals.columns;
        let column = |of: fn(&BillingInvoice) -> Amount| sum(&schedule.invoices, of);
        prop_assert_eq!(column(|i| i.columns.work_net), foot.work_net.minor());
        prop_assert_eq!(decimal(foot.work_net), net);
        prop_assert_eq!(column(|i| i.columns.work_gross), foot.work_gross.minor());
        prop_assert_eq!(decimal(foot.work_gross), net + vat);
        prop_assert_eq!((column(|i| i.columns.deposit), foot.deposit.minor()), (0, 0));
        prop_assert_eq!(column(|i| i.columns.retained), foot.retained.minor());
        prop_assert_eq!(foot.retained.minor(), kept(&schedule));
        prop_assert_eq!(column(|i| i.columns.payable), foot.payable.minor());
        prop_assert_eq!(decimal(foot.payable), payable);
        for invoice in &schedule.invoices {
            let line = invoice.columns;
            let across = line.work_gross.minor() - line.deposit.minor() - line.retained.minor();
            prop_assert_eq!(line.payable.minor(), across);
            prop_assert_eq!(line.payable, invoice.payable);
        }
        prop_assert_eq!(decimal(eur(sum(&work, |i| i.net))), net);
        prop_assert_eq!(decimal(eur(sum(&work, |i| i.gross))), net + vat);
        prop_assert_eq!(decimal(eur(sum(&schedule.invoices, |i| i.payable))), payable);
        for (rate, (net, vat)) in contract {
            let of = |list: fn(&BillingInvoice) -> &Vec<echeance::billing::VatAmount>| -> Decimal {
                let all = work.iter().flat_map(list).filter(|amount| amount.rate == rate);
                all.map(|amount| decimal(amount.amount)).sum()
            };
            prop_assert_eq!(of(|invoice| &invoice.net_by_rate), net);
            prop_assert_eq!(of(|invoice| &invoice.vat), vat);
        }
        let last = work.last().unwrap();
        prop_assert_eq!(last.kind, BillingKind::Final);
        prop_assert_eq!(last.cumulative_percent, rate(100_000_000));
        prop_assert_eq!(last.cumulative_net, schedule.totals.net);
    }

    #[test]
    fn every_line_adds_up(project in project(), policy in policy()) {
        let schedule = schedule(&project, &policy).unwrap();
        let mut vat_billed: BTreeMap<Rate, i64> = BTreeMap::new();
        let whole = contract(&project);
        for (place, invoice) in (1..).zip(&schedule.invoices) {
            prop_assert_eq!(invoice.number, place);
            let amounts = |list: &[echeance::billing::VatAmount]| -> i64 {
                list.iter().map(|amount| amount.amount.minor()).sum()
            };
            let net = invoice.net.minor();
            prop_assert_eq!(amounts(&invoice.net_by_rate), net);
            prop_assert_eq!(net + amounts(&invoice.vat), invoice.gross.minor());
            prop_assert_eq!(
                invoice.payable.minor(),
                invoice.gross.minor() - invoice.deposit_recovered.minor() - invoice.retained.minor()
            );
            let due: i64 = invoice.instalments.iter().map(|i| i.amount.unwrap().minor()).sum();
            prop_assert_eq!(due, invoice.payable.minor());
            prop_assert!(invoice.due >= invoice.issued);
            match invoice.kind {
                BillingKind::Credit => prop_assert!(net < 0 && invoice.payable.minor() <= 0),
                BillingKind::RetentionRelease => prop_assert!(invoice.payable.minor() > 0),
                BillingKind::Final => prop_assert!(net > 0),
                _ => prop_assert!(net > 0 && invoice.payable.minor() >= 0),
            }
            // A line bills no VAT of another sign than its net, however rounding fell before it.
            let sign = |amount: Amount| amount.minor().signum();
            for vat in &invoice.vat {
                prop_assert!(sign(vat.amount) * sign(invoice.net) >= 0);
            }
            // Each rate bills its part of the invoice, and its own VAT on it.
            if invoice.kind != BillingKind::Final {
                for (net, vat) in invoice.net_by_rate.iter().zip(&invoice.vat) {
                    let billed = vat_billed.entry(net.rate).or_default();
                    let left = whole.get(&net.rate).map_or(Decimal::MAX, |(_, vat)| *vat)
                        - decimal(eur(*billed));
                    if invoice.kind != BillingKind::Deposit {
                        *billed += vat.amount.minor();
                    }
                    prop_assert!(*billed >= 0);
                    // A credit that takes all work back takes its VAT as it was rounded.
                    if invoice.kind == BillingKind::Credit && *billed == 0 {
                        continue;
                    }
                    prop_assert!(net.amount.minor().signum() * invoice.net.minor().signum() >= 0);
                    let percent = Decimal::from_i128_with_scale(net.rate.millionths().into(), 8);
                    let exact = decimal(net.amount) * percent;
                    let rounded = exact
                        .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
                    // Of what all lines together bill, no more than is left.
                    let capped = invoice.kind != BillingKind::Deposit && net.amount.minor() > 0;
                    let own = if capped { rounded.min(left) } else { rounded };
                    prop_assert_eq!(decimal(vat.amount), own);
                }
            }
        }
        let order = |i: &BillingInvoice| i.issued;
        prop_assert!(schedule.invoices.windows(2).all(|pair| order(&pair[0]) <= order(&pair[1])));
    }

    #[test]
    fn a_deposit_is_recovered_once_and_a_retention_released(project in project(), policy in policy()) {
        let schedule = schedule(&project, &policy).unwrap();
        let work = work(&schedule);
        let deposits: Vec<&BillingInvoice> =
            schedule.invoices.iter().filter(|i| i.kind == BillingKind::Deposit).collect();
        let paid: i64 = deposits.iter().map(|deposit| deposit.gross.minor()).sum();
        let vat_paid: i64 = deposits
            .iter()
            .flat_map(|deposit| &deposit.vat)
            .map(|vat| vat.amount.minor())
            .sum();
        prop_assert_eq!(sum(&work, |i| i.deposit_recovered), paid);
        let vat_recovered: i64 =
            work.iter().flat_map(|i| &i.deposit_vat).map(|vat| vat.amount.minor()).sum();
        prop_assert_eq!(vat_recovered, vat_paid);
        prop_assert_eq!(sum(&schedule.invoices, |i| i.retained), kept(&schedule));
        let (mut recovered, mut retained, mut billed) = (0, 0, 0);
        for invoice in &work {
            recovered += invoice.deposit_recovered.minor();
            retained += invoice.retained.minor();
            billed += invoice.gross.minor();
            prop_assert!((0..=paid).contains(&recovered));
            prop_assert!(recovered <= billed.max(0) || invoice.kind == BillingKind::Final);
            prop_assert!(retained >= 0);
        }
        if let Some(withholding) = project.retention.as_ref().filter(|_| project.retentions.is_empty()) {
            let cap = if policy.law.code == "FR" { 5_000_000 } else { 100_000_000 };
            let percent = withholding.percent.millionths().min(cap);
            let most = decimal(schedule.totals.gross) * Decimal::from_i128_with_scale(percent.into(), 8);
            let most = most.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
            prop_assert!(decimal(eur(retained)) <= most);
        }
    }

    /// Equal parts of a price with VAT differ by a cent at most, VAT included.
    #[test]
    fn a_price_with_vat_is_billed_to_the_cent(gross in 1_000i64..1_000_000_000, vat in 0i32..30_000_000, count in 1i32..40) {
        let plan = Plan::Instalments { count, every: Every::Months(1) };
        let project = Project::of_gross(eur(gross), rate(vat), start(), plan);
        let schedule = schedule(&project, &fr(30)).unwrap();
        prop_assert_eq!(schedule.totals.gross.minor(), gross);
        prop_assert_eq!(schedule.totals.payable.minor(), gross);
        let parts: Vec<i64> = schedule.invoices.iter().map(|invoice| invoice.gross.minor()).collect();
        prop_assert!(parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1);
        prop_assert_eq!(sum(&schedule.invoices, |invoice| invoice.net), schedule.totals.net.minor());
        prop_assert_eq!(project.lines[0].net, schedule.totals.net);
    }

    #[test]
    fn every_line_can_be_assessed(project in project(), policy in policy()) {
        let schedule = schedule(&project, &policy).unwrap();
        let invoices = schedule.to_invoices();
        let mut owed = 0;
        let as_of = Date::parse("2030-01-01").unwrap();
        for invoice in &invoices {
            let claim = assess(invoice, &policy, as_of, false);
            // Interest needs rates that go back far enough; this is about what is owed.
            owed += claim.unwrap().outstanding.minor();
        }
        // Only rounding in the VAT of the last invoice can make a payable negative beside credits.
        if schedule.invoices.iter().all(|i| i.kind == BillingKind::Credit || i.payable.minor() >= 0) {
            prop_assert_eq!(owed, schedule.totals.payable.minor());
        }
        for invoice in &schedule.invoices {
            if let Some(claim) = invoice.invoice() {
                let due = echeance::due_dates(&claim, &policy).unwrap();
                prop_assert_eq!(due.due, invoice.due);
            }
        }
    }

    #[test]
    fn billing_in_parts_never_owes_more_at_once_than_all_of_it(
        lines in lines(), count in 1i32..60, policy in policy(),
    ) {
        let plan = Plan::Instalments { count, every: Every::Months(1) };
        let project = Project { lines, start: start(), end: None, plan, deposit: None, retention: None, retentions: Vec::new(), gross: None };
        let comparison = schedule(&project, &policy).unwrap().comparison;
        let exposure = comparison.peak_exposure;
        prop_assert!(exposure.partial.minor() <= exposure.single.minor());
        prop_assert!(comparison.average_due.partial <= comparison.average_due.single);
    }
}

/// Texts and numbers that a project may hold, right and wrong.
fn leaf() -> impl Strategy<Value = Value<'static>> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Flag),
        prop_oneof![-3i32..130, any::<i32>()].prop_map(Value::Integer),
        prop::sample::select(vec!["0.1", "33.333333", "99999999999999.99", "1e21", "NaN"])
            .prop_map(Value::Number),
        prop::sample::select(vec![
            "milestones",
            "instalments",
            "progress",
            "balance",
            "pro-rata",
            "first",
            "last",
            "2026-01-31",
            "2026-02-28",
            "2199-12-31",
            "1990-01-01",
            "2026-13-01",
            "100",
            "0.01",
            "999999999999999",
            "",
            "x",
        ])
        .prop_map(Value::Text),
        Just(Value::Instant),
        Just(Value::TooDeep),
    ]
}

fn record(
    keys: &'static [&'static str],
    value: BoxedStrategy<Value<'static>>,
) -> BoxedStrategy<Value<'static>> {
    let entry = (prop::sample::select(keys), value);
    prop::collection::vec(entry, 0..6).prop_map(Value::Record).boxed()
}

fn anything() -> BoxedStrategy<Value<'static>> {
    const KEYS: &[&str] = &[
        "label",
        "date",
        "share",
        "completed",
        "credit",
        "percent",
        "amount",
        "months",
        "days",
        "net",
        "vatRate",
        "recover",
        "release",
        "x",
    ];
    leaf()
        .prop_recursive(3, 24, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
                record(KEYS, inner.boxed()),
            ]
        })
        .boxed()
}

proptest! {
    #[test]
    fn no_project_panics(
        fields in prop::collection::vec(
            (prop::sample::select(vec!["net", "vatRate", "lines", "start", "end", "deposit", "retention"]), anything()),
            0..8,
        ),
        kind in prop::sample::select(vec!["milestones", "instalments", "progress"]),
        plan in prop::collection::vec(
            (prop::sample::select(vec!["milestones", "count", "every", "statements"]), anything()),
            0..4,
        ),
        sound in any::<[bool; 3]>(),
    ) {
        let mut project = Vec::new();
        // Mostly sound fields, so that the arithmetic is reached.
        for (key, value, keep) in [
            ("net", Value::Text("999999.99"), sound[0]),
            ("vatRate", Value::Integer(20), sound[1]),
            ("start", Value::Text("2026-01-31"), sound[2]),
        ] {
            if keep {
                project.push((key, value));
            }
        }
        let sound = |key: &str| project.iter().any(|(known, _)| *known == key);
        let fields: Vec<_> = fields.into_iter().filter(|(key, _)| !sound(key)).collect();
        project.extend(fields);
        let plan = [vec![("kind", Value::Text(kind))], plan].concat();
        project.push(("plan", Value::Record(plan)));
        let options = Value::Record(vec![("policy", Value::Text("FR"))]);
        let arguments = Value::List(vec![Value::Record(project), options]);
        let mut sink = Json::default();
        if let Err(problems) = Function::Schedule.call(&arguments, &mut sink) {
            prop_assert!(!problems.0.is_empty());
        }
    }

    #[test]
    fn no_rust_project_panics(
        nets in prop::collection::vec((any::<i64>(), any::<i32>()), 0..4),
        days in prop::collection::vec(any::<i32>(), 6),
        shares in prop::collection::vec((any::<i64>(), any::<i32>(), 0u8..3), 0..5),
        percent in any::<i32>(),
        kind in 0u8..3,
    ) {
        let share = |(amount, percent, kind): &(i64, i32, u8)| match kind {
            0 => Share::Percent(rate(*percent)),
            1 => Share::Amount(eur(*amount)),
            _ => Share::Balance,
        };
        let day = |place: usize| Date::from_days(days[place]);
        let plan = match kind {
            0 => Plan::Milestones(
                shares.iter().map(|s| Milestone { label: String::new(), date: day(0), share: share(s) }).collect(),
            ),
            1 => Plan::Instalments { count: days[1], every: Every::Months(days[2]) },
            _ => Plan::Progress(
                shares
                    .iter()
                    .map(|s| Statement { label: None, date: day(0), completed: rate(s.1), credit: s.2 == 1 })
                    .collect(),
            ),
        };
        let project = Project {
            lines: nets.iter().map(|(net, vat)| ProjectLine { label: String::new(), net: eur(*net), vat_rate: Some(rate(*vat)) }).collect(),
            start: day(3),
            end: Some(day(4)),
            plan,
            deposit: shares.first().map(|s| Deposit {
                label: None,
                date: day(5),
                share: match share(s) {
                    Share::Percent(percent) => DepositShare::Percent(percent),
                    Share::Amount(amount) => DepositShare::Amount(amount),
                    Share::Balance => DepositShare::Gross(eur(s.1.into())),
                },
                recover: Recover::ProRata,
                vat_rate: Some(rate(percent)),
                terms: None,
            }),
            retention: Some(RetentionRule { label: None, percent: rate(percent), release: Release::Months(days[1]) }),
            retentions: vec![NamedRetention {
                label: String::new(),
                percent: rate(percent),
                cap: Some(eur(days[2].into())),
                on: RetainedOn::Last,
                release: Some(Release::Months(days[2])),
            }],
            gross: nets.first().map(|(net, _)| eur(*net)),
        };
        let _ = schedule(&project, &Policy::of(Law::find("FR").unwrap()));
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn progress(statements: &[(&str, i32)]) -> Plan {
    let statement = |(date, percent): &(&str, i32)| Statement {
        label: None,
        date: day(date),
        completed: rate(percent * 1_000_000),
        credit: true,
    };
    Plan::Progress(statements.iter().map(statement).collect())
}

fn fr(days: i32) -> Policy {
    let mut policy = Policy::of(Law::find("FR").unwrap());
    policy.terms = Some(PaymentTerms::Single(Terms::of(vec![Step::AddDays(days)])).into());
    policy
}

fn codes(project: &Project, policy: &Policy) -> Vec<(&'static str, String)> {
    let problems = schedule(project, policy).unwrap_err();
    problems.0.into_iter().map(|problem| (problem.code.code(), problem.path)).collect()
}

#[test]
fn a_credit_is_recorded_on_the_invoices_before_it() {
    let plan =
        progress(&[("2026-02-28", 10), ("2026-03-31", 40), ("2026-04-30", 5), ("2026-05-31", 100)]);
    let project = Project::new(eur(1_000_000), Rate::ZERO, start(), plan);
    let invoices = schedule(&project, &fr(30)).unwrap().to_invoices();
    let credits: Vec<Vec<(String, i64)>> = invoices
        .iter()
        .map(|invoice| {
            invoice.credits.iter().map(|c| (c.id.clone().unwrap(), c.amount.minor())).collect()
        })
        .collect();
    let credit = |minor| vec![("3".to_string(), minor)];
    assert_eq!(credits, [credit(50_000), credit(300_000), vec![]]);
    assert_eq!(invoices[2].id.as_deref(), Some("4"));
}

#[test]
fn an_invoice_in_parts_keeps_its_due_dates() {
    let mut policy = fr(0);
    let part = |percent: i32, days| echeance::terms::TermPart {
        share: Share::Percent(rate(percent * 1_000_000)),
        terms: Terms::of(vec![Step::AddDays(days)]),
    };
    policy.terms = Some(PaymentTerms::Split(vec![part(70, 45), part(30, 0)]).into());
    let project = Project::new(eur(10_001), Rate::ZERO, start(), progress(&[("2026-02-28", 100)]));
    let schedule = schedule(&project, &policy).unwrap();
    let invoice = schedule.invoices[0].invoice().unwrap();
    // The parts are the invoice's own: another policy changes nothing.
    let due = echeance::due_dates(&invoice, &fr(60)).unwrap();
    assert_eq!(due.instalments, schedule.invoices[0].instalments);
    assert_eq!(due.due, day("2026-04-14"));
}

#[test]
fn what_only_rust_can_write_is_refused_too() {
    let plan = || progress(&[("2026-02-28", 100)]);
    let mut project = Project::new(eur(100), rate(20_000_000), start(), plan());
    project.lines.clear();
    assert_eq!(codes(&project, &fr(30)), [("input.missing", "lines".into())]);
    let line = |net, percent| ProjectLine {
        label: "work".into(),
        net,
        vat_rate: Some(rate(percent * 1_000_000)),
    };
    let dollars = Amount::from_minor(100, Currency::parse("USD").unwrap());
    project.lines = vec![line(eur(100), 20), line(dollars, 101)];
    assert_eq!(
        codes(&project, &fr(30)),
        [("currency.mismatch", "lines[1].net".into()), ("rate.range", "lines[1].vatRate".into())]
    );
    project.lines = (0..21).map(|percent| line(eur(100), percent)).collect();
    assert_eq!(codes(&project, &fr(30)), [("input.too-large", "lines".into())]);
    let most = Amount::parse("999999999999999.99", Currency::EUR).unwrap();
    project = Project::new(most, rate(20_000_000), start(), plan());
    assert_eq!(codes(&project, &fr(30)), [("amount.range", "net".into())]);
}

#[test]
fn a_term_that_fails_on_every_invoice_is_said_once() {
    let plan = Plan::Instalments { count: 12, every: Every::Months(1) };
    let project = Project::new(eur(120_000), Rate::ZERO, start(), plan);
    let mut policy = Policy::of(Law::find("FR").unwrap());
    policy.debtor = echeance::law::Debtor::Consumer;
    assert_eq!(codes(&project, &policy), [("law.unknown", "policy.law".into())]);
}

#[test]
fn a_deposit_larger_than_the_first_invoice_leaves_it_a_due_date() {
    let plan = progress(&[("2026-02-28", 10), ("2026-03-31", 100)]);
    let mut project = Project::new(eur(1_000_000), Rate::ZERO, start(), plan);
    project.deposit = Some(Deposit {
        label: None,
        date: start(),
        share: DepositShare::Percent(rate(30_000_000)),
        recover: Recover::First,
        vat_rate: None,
        terms: None,
    });
    let schedule = schedule(&project, &fr(30)).unwrap();
    let first = &schedule.invoices[1];
    assert_eq!((first.payable.minor(), first.due), (0, day("2026-03-30")));
    assert!(first.instalments.is_empty() && first.invoice().is_none());
    assert_eq!(schedule.invoices[2].deposit_recovered.minor(), 200_000);
}

#[test]
fn work_all_taken_back_leaves_nothing_however_it_was_rounded() {
    // By rounding, the VAT and the retention of the parts differ from those of their sum.
    let cases: [(i64, i32, &[i32]); 4] = [
        (36, 5_500_000, &[25_000_000, 50_000_000, 22_222_222]),
        (40, 5_500_000, &[25_000_000, 50_000_000]),
        (34, 5_500_000, &[60_294_118, 27_941_177]),
        (11, 19_600_000, &[50_000_000, 59_090_910, 13_636_364]),
    ];
    for (net, vat, completed) in cases {
        let statement = |percent: &i32| Statement {
            label: None,
            date: start(),
            completed: rate(*percent),
            credit: true,
        };
        let plan = completed.iter().chain(&[0, 100_000_000]).map(statement).collect();
        let mut project = Project::new(eur(net), rate(vat), start(), Plan::Progress(plan));
        let (label, release) = (None, Release::Months(12));
        project.retention = Some(RetentionRule { label, percent: rate(50_000_000), release });
        let mut policy = fr(30);
        policy.law = Law::find("GB").unwrap();
        policy.currency = Some(Currency::EUR);
        let schedule = schedule(&project, &policy).unwrap();
        let taken_back = &schedule.invoices[..=completed.len()];
        for so_far in (1..).map_while(|count| taken_back.get(..count)) {
            assert!(sum(so_far, |invoice| invoice.gross) >= sum(so_far, |invoice| invoice.net));
        }
        assert_eq!(sum(taken_back, |invoice| invoice.gross), 0);
        assert_eq!(sum(taken_back, |invoice| invoice.retained), 0);
        assert_eq!(schedule.totals.payable, schedule.totals.gross);
    }
}
