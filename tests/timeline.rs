//! The timeline of one invoice as its seller reads it, and what must hold of every timeline.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

mod json;

use serde_json::{Value as Json, json};
use std::fmt::Write;

/// Writes a timeline as a page to read: one line an event, then its reasons.
fn page(title: &str, timeline: &Json) -> String {
    let mut out = format!("{title}\n\n");
    for event in timeline["events"].as_array().unwrap() {
        line(&mut out, event);
    }
    out.push_str("\nnext:\n");
    match timeline.get("next") {
        Some(next) => line(&mut out, next),
        None => out.push_str("nothing\n"),
    }
    for notice in timeline["notices"].as_array().unwrap() {
        let _ = writeln!(out, "notice: {} {}", text(&notice["code"]), values(notice));
    }
    out
}

fn line(out: &mut String, event: &Json) {
    let claim = &event["claim"];
    let (date, state, id) = (text(&event["date"]), text(&event["state"]), text(&event["id"]));
    let _ = writeln!(out, "{date} {state:8} {id}");
    if let Some(step) = event.get("step") {
        let _ = writeln!(
            out,
            "    {} / {} / asks {} = {}",
            text(&step["channel"]),
            text(&step["tone"]),
            text(&step["claim"]),
            text(&event["asked"])
        );
    }
    let _ = writeln!(
        out,
        "    claim {} + {} + {} = {}",
        text(&claim["outstanding"]),
        text(&claim["interest"]),
        text(&claim["compensation"]),
        text(&claim["total"])
    );
    for reason in event["reasons"].as_array().unwrap() {
        let _ = writeln!(out, "    {} {}", text(&reason["code"]), values(reason));
    }
}

fn values(reason: &Json) -> String {
    let values = reason["values"].as_object().unwrap();
    let mut parts: Vec<String> =
        values.iter().map(|(key, value)| format!("{key} {}", text(value))).collect();
    for citation in reason["basis"].as_array().unwrap() {
        parts.push(format!("[{} {}]", text(&citation["law"]), text(&citation["ref"])));
    }
    parts.join(", ")
}

fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToString::to_string)
}

fn timeline(invoice: &Json, options: &Json) -> Json {
    json::call("timeline", &json!([invoice, options])).unwrap_or_else(|error| panic!("{error}"))
}

/// The invoice of the golden page: a part payment, a dispute from day 10 to day 25 after the due
/// date, and a promise that is broken.
fn golden_invoice(sent: &Json) -> Json {
    json!({
        "id": "2026-117",
        "issued": "2026-09-01",
        "received": "2026-09-02",
        "total": "4800.00",
        "terms": { "steps": [{ "addDays": 30 }] },
        "payments": [{ "date": "2026-10-08", "amount": "1500.00" }],
        "disputes": [{ "from": "2026-10-11", "to": "2026-10-26" }],
        "promises": [{ "made": "2026-10-28", "payBy": "2026-10-30", "amount": "2000.00" }],
        "sent": sent,
    })
}

#[test]
fn the_timeline_that_a_seller_reads() {
    let sent = |count: usize| {
        let all = [("courtesy", "2026-09-28"), ("reminder", "2026-10-05"), ("firm", "2026-10-27")];
        let sent: Vec<Json> = all.iter().map(|(s, d)| json!({ "step": s, "date": d })).collect();
        Json::from(&sent[..count])
    };
    let options = |as_of: &str| {
        let policy = json!({ "law": "FR", "scenario": "standard", "disputeWindowDays": 15 });
        json!({ "policy": policy, "asOf": as_of })
    };
    let mut pages = String::new();
    for (title, as_of, count) in [
        ("The day after the invoice was issued: nothing has happened.", "2026-09-02", 0),
        ("In the middle of the dispute: two reminders sent, a part paid.", "2026-10-15", 2),
        ("The Monday after the promise was broken.", "2026-11-02", 3),
    ] {
        let timeline = timeline(&golden_invoice(&sent(count)), &options(as_of));
        let _ = writeln!(pages, "{}", page(&format!("{as_of}. {title}"), &timeline));
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/timeline.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, &pages).unwrap();
    }
    let golden = std::fs::read_to_string(file).unwrap();
    for (number, (found, expected)) in pages.lines().zip(golden.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of tests/golden/timeline.txt", number + 1);
    }
    assert_eq!(pages.lines().count(), golden.lines().count());
}

mod laws_of_timelines {
    use echeance::calendar::{Calendar, Holidays, WeekdaySet};
    use echeance::claim::{
        CompensationChoice, Dispute, InterestChoice, NonPaymentCause, Payment, PaymentPromise,
        SentReminder,
    };
    use echeance::law::Debtor;
    use echeance::reminders::{
        Anchor, CatchUp, Channel, Demand, EventKind, EventState, PauseOn, ReminderStep, Scenario,
        Timeline, TimelineEvent, Tone, When, built_in, timeline,
    };
    use echeance::terms::{PaymentTerms, Step, Terms};
    use echeance::{Amount, Currency, Date, Invoice, Law, Policy, Rate, assess};
    use proptest::prelude::*;
    use proptest::sample::select;

    const ISSUED: i32 = 20_000;

    fn day(days: i32) -> Date {
        Date::from_days(ISSUED + days)
    }

    fn euros(minor: i64) -> Amount {
        Amount::from_minor(minor, Currency::EUR)
    }

    fn policies() -> impl Strategy<Value = Policy> {
        let laws = [
            ("FR", Debtor::Business),
            ("FR", Debtor::Consumer),
            ("BE", Debtor::Consumer),
            ("NL", Debtor::Consumer),
            ("IT", Debtor::Consumer),
            ("DE", Debtor::Business),
            ("AT", Debtor::Business),
            ("GR", Debtor::Public),
        ];
        let holidays = prop::collection::vec((0i32..150).prop_map(day), 0..6);
        (select(laws.to_vec()), holidays, any::<bool>()).prop_map(
            |((law, debtor), holidays, sum)| {
                let mut policy = Policy::of(Law::find(law).unwrap());
                policy.debtor = debtor;
                policy.currency = Some(Currency::EUR);
                policy.holidays = holidays;
                // The rate between a trader and a consumer is not known here.
                if (law, debtor) == ("IT", Debtor::Consumer) {
                    policy.interest = InterestChoice::Annual(Rate::parse("2.5").unwrap());
                }
                if sum {
                    policy.compensation = CompensationChoice::Amount(euros(2_500));
                }
                policy
            },
        )
    }

    fn steps() -> impl Strategy<Value = Vec<ReminderStep>> {
        let step = (
            any::<bool>(),
            -20i32..60,
            select(Channel::ALL.to_vec()),
            select(Tone::ALL.to_vec()),
            select(Demand::ALL.to_vec()),
            prop::option::weighted(0.2, 100i64..30_000),
        );
        prop::collection::vec(step, 1..8).prop_map(|rows| {
            let mut last = -20;
            let each = rows.into_iter().enumerate();
            each.map(|(place, (follows, days, channel, tone, claim, least))| {
                let when = if follows && place > 0 {
                    When { days: days.abs(), from: Anchor::Previous }
                } else {
                    last = last.max(days);
                    When { days: last, from: Anchor::Due }
                };
                ReminderStep {
                    id: format!("step-{place}"),
                    when,
                    channel,
                    tone,
                    claim,
                    pay_link: false,
                    min_outstanding: least.map(euros),
                }
            })
            .collect()
        })
    }

    fn scenarios() -> impl Strategy<Value = Scenario> {
        let own = (
            steps(),
            prop::sample::subsequence(PauseOn::ALL.to_vec(), 0..=2),
            any::<bool>(),
            0i32..12,
        )
            .prop_map(|(steps, pause_on, working_days_only, min_days_between)| Scenario {
                steps,
                pause_on,
                working_days_only,
                min_days_between,
                ..built_in("standard", Currency::EUR).unwrap()
            });
        let built = select(vec!["gentle", "standard", "firm"]);
        let any = prop_oneof![own, built.prop_map(|name| built_in(name, Currency::EUR).unwrap())];
        let more = (select(CatchUp::ALL.to_vec()), prop::option::of(1i32..40));
        (any, more).prop_map(|(scenario, (catch_up, deadline_days))| Scenario {
            catch_up,
            deadline_days,
            ..scenario
        })
    }

    fn invoices() -> impl Strategy<Value = Invoice> {
        let entry = (0i32..150, 1i64..60_000)
            .prop_map(|(date, amount)| Payment::new(day(date), euros(amount)));
        let part = prop::option::weighted(0.5, 1i64..60_000);
        let dispute = (0i32..120, prop::option::of(0i32..40), part.clone()).prop_map(
            |(from, length, amount)| Dispute {
                from: day(from),
                to: length.map(|length| day(from + length)),
                amount: amount.map(euros),
            },
        );
        let promise =
            (0i32..120, 0i32..30, part).prop_map(|(made, length, amount)| PaymentPromise {
                made: day(made),
                pay_by: day(made + length),
                amount: amount.map(euros),
            });
        let sent = (0usize..8, 0i32..150).prop_map(|(step, date)| SentReminder {
            step: format!("step-{step}"),
            date: day(date),
        });
        let cause = prop::option::of(select(NonPaymentCause::ALL.to_vec()));
        (
            prop::option::of(5i32..60),
            prop::collection::vec(entry, 0..4),
            prop::collection::vec(dispute, 0..3),
            prop::collection::vec(promise, 0..3),
            prop::collection::vec(sent, 0..5),
            cause,
            prop::option::weighted(0.2, 20i32..150),
        )
            .prop_map(|(due, payments, disputes, promises, sent, cause, notice)| {
                let mut invoice = Invoice::new(day(0), euros(100_000));
                invoice.due = due.map(day);
                invoice.payments = payments;
                invoice.disputes = disputes;
                invoice.promises = promises;
                invoice.sent = sent;
                invoice.cause = cause;
                invoice.formal_notice = notice.map(day);
                invoice
            })
    }

    fn steps_of(timeline: &Timeline) -> Vec<&TimelineEvent> {
        timeline.events.iter().filter(|event| event.kind == EventKind::Reminder).collect()
    }

    fn to_come(timeline: &Timeline) -> Vec<&TimelineEvent> {
        let open =
            |event: &&TimelineEvent| matches!(event.state, EventState::Today | EventState::Planned);
        steps_of(timeline).into_iter().filter(open).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..Default::default() })]

        #[test]
        fn what_must_hold(policy in policies(), scenario in scenarios(), invoice in invoices(), today in 0i32..170, later in 0i32..60) {
            let as_of = day(today);
            let found = timeline(&invoice, &policy, &scenario, as_of);
            // A law that sets no term needs one on the invoice; nothing else can go wrong here.
            let found = match found {
                Ok(found) => found,
                Err(problems) => {
                    prop_assert!(invoice.due.is_none(), "{}", problems);
                    return Ok(());
                }
            };
            let paid = assess(&invoice, &policy, as_of, false).unwrap().outstanding.minor() == 0;

            // Each event has an id of its own, and each step has its id on every day.
            let mut ids: Vec<&str> = found.events.iter().map(|event| event.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), found.events.len());
            let on_another_day = timeline(&invoice, &policy, &scenario, day(today + later)).unwrap();
            for step in &scenario.steps {
                let id = format!("reminder:{}", step.id);
                for run in [&found, &on_another_day] {
                    prop_assert!(run.events.iter().any(|event| event.id == id), "{} is gone", id);
                }
            }

            // What is said of the start of interest agrees with the claims of the same timeline.
            if let Some(starts) = found.events.iter().find(|event| event.kind == EventKind::InterestStarts) {
                let bears = |event: &&TimelineEvent| event.claim.interest.minor() > 0;
                let first = found.events.iter().filter(bears).map(|event| event.date).min();
                prop_assert!(first.is_none_or(|first| first >= starts.date), "{first:?} before {}", starts.date);
            }

            let coming = to_come(&found);
            let contacts: Vec<Date> = invoice.sent.iter().map(|sent| sent.date)
                .filter(|date| *date <= as_of)
                .chain(invoice.formal_notice)
                .collect();
            let holidays = Holidays::of(policy.law.code).unwrap();
            let calendar = Calendar::new(holidays, WeekdaySet::WEEKEND).with_days(policy.holidays.clone());
            for (place, event) in coming.iter().enumerate() {
                prop_assert!(!paid, "nothing is left to remind of");
                prop_assert!(event.date >= as_of);
                prop_assert_eq!(event.state == EventState::Today, event.date == as_of);
                prop_assert!(!scenario.working_days_only || calendar.is_working_day(event.date));
                for contact in &contacts {
                    let apart = event.date.days_since(*contact).abs();
                    prop_assert!(apart >= scenario.min_days_between, "{} is {apart} days from {contact}", event.id);
                }
                for other in &coming[place + 1..] {
                    prop_assert!(other.date.days_since(event.date) >= scenario.min_days_between);
                }
                // Nothing goes out while the whole is disputed, or a promise runs.
                for dispute in invoice.disputes.iter().filter(|dispute| dispute.from <= as_of) {
                    let whole = dispute.amount.is_none() && scenario.pauses_on(PauseOn::Dispute);
                    prop_assert!(!(whole && dispute.open_on(event.date)));
                }
                for promise in invoice.promises.iter().filter(|promise| promise.made <= as_of) {
                    let runs = (promise.made..=promise.pay_by).contains(&event.date);
                    prop_assert!(!(runs && scenario.pauses_on(PauseOn::Promise)));
                }
                // What was sent is not sent again.
                let step = event.step.as_ref().unwrap();
                let sent = |sent: &&SentReminder| sent.step == step.id && sent.date <= as_of;
                prop_assert!(invoice.sent.iter().find(sent).is_none());
            }
            // The steps keep their order: what comes later in the scenario does not come sooner.
            let order = |event: &TimelineEvent| {
                let id = &event.step.as_ref().unwrap().id;
                scenario.steps.iter().position(|step| step.id == *id)
            };
            let order: Vec<usize> = coming.iter().filter_map(|event| order(event)).collect();
            prop_assert!(order.is_sorted());
            let caught_up = coming.iter().flat_map(|event| &event.reasons)
                .filter(|reason| reason.why.code() == "reminder.caught-up");
            prop_assert!(caught_up.count() <= 1, "one step is caught up, not several at once");
            let next = found.next.as_ref().filter(|next| next.kind == EventKind::Reminder);
            prop_assert_eq!(next, coming.first().copied());
            if found.next.as_ref().is_some_and(|next| next.kind == EventKind::AnswerDispute) {
                let open = invoice.disputes.iter().any(|dispute| dispute.open_on(as_of));
                prop_assert!(open || invoice.cause == Some(NonPaymentCause::Dispute));
            }

            for event in &found.events {
                let claim = &event.claim;
                let sum = claim.outstanding.minor() + claim.interest.minor() + claim.compensation.minor();
                prop_assert_eq!(claim.total.minor(), sum);
                if event.kind == EventKind::Reminder && policy.debtor == Debtor::Consumer
                    && (policy.compensation == CompensationChoice::Statutory || policy.law.code == "FR" || policy.law.code == "IT")
                {
                    prop_assert_eq!(claim.compensation.minor(), 0);
                    if let Some(step) = event.step.as_ref().filter(|_| event.asked.minor() > 0) {
                        prop_assert!(step.claim != Demand::InterestAndCompensation);
                        prop_assert_eq!(event.demand.compensation.minor(), 0);
                        prop_assert!(event.state == EventState::Missed || event.asked.minor() <= claim.outstanding.minor() + claim.interest.minor());
                    }
                }
            }
        }

        #[test]
        fn no_day_panics(as_of in any::<i32>(), issued in any::<i32>(), due in prop::option::of(any::<i32>()), days in any::<i32>(), sent in any::<i32>(), gap in any::<i32>()) {
            let mut invoice = Invoice::new(Date::from_days(issued), euros(1));
            invoice.due = due.map(Date::from_days);
            invoice.sent.push(SentReminder { step: "call".into(), date: Date::from_days(sent) });
            invoice.promises.push(PaymentPromise { made: Date::from_days(sent), pay_by: Date::from_days(days), amount: None });
            let mut scenario = built_in("standard", Currency::EUR).unwrap();
            scenario.steps[1].when.days = days;
            scenario.min_days_between = gap;
            let _ = timeline(&invoice, &Policy::of(Law::find("FR").unwrap()), &scenario, Date::from_days(as_of));
        }

        #[test]
        fn the_last_days_of_the_calendar_do_not_panic(before in 0i32..200, due in 0i32..100) {
            let issued = Date::from_days(Date::MAX.days() - before);
            let mut invoice = Invoice::new(issued, euros(100_000));
            invoice.due = issued.add_days(due).filter(|due| *due <= Date::MAX);
            let policy = Policy::of(Law::find("FR").unwrap());
            let scenario = built_in("gentle", Currency::EUR).unwrap();
            let found = timeline(&invoice, &policy, &scenario, Date::MAX);
            if let Ok(found) = found {
                prop_assert!(found.events.iter().all(|event| event.date <= Date::MAX));
            }
        }
    }

    #[test]
    fn a_timeline_takes_so_many_facts() {
        let mut invoice = Invoice::new(day(0), euros(100_000));
        invoice.due = Some(day(30));
        let payment = Payment::new(day(40), euros(100));
        invoice.payments = vec![payment.clone(); 500];
        let policy = Policy::of(Law::find("FR").unwrap());
        let scenario = built_in("standard", Currency::EUR).unwrap();
        let found = timeline(&invoice, &policy, &scenario, day(50)).unwrap();
        assert!(found.events.iter().any(|event| event.id == format!("payment:{}:500", day(40))));
        invoice.payments.push(payment);
        let echeance::Problems(problems) =
            timeline(&invoice, &policy, &scenario, day(50)).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(
            (problems[0].code.code(), problems[0].path.as_str()),
            ("input.too-large", "payments")
        );
    }

    #[test]
    fn a_scenario_is_in_the_currency_of_the_invoice() {
        let mut invoice = Invoice::new(day(0), euros(100_000));
        invoice.due = Some(day(30));
        let policy = Policy::of(Law::find("FR").unwrap());
        let scenario = built_in("standard", Currency::parse("USD").unwrap()).unwrap();
        let echeance::Problems(problems) =
            timeline(&invoice, &policy, &scenario, day(50)).unwrap_err();
        assert_eq!(problems[0].code.code(), "currency.mismatch");
        assert_eq!(problems[0].path, "scenario.steps[1].minOutstanding");
    }

    /// Swiss interest waits for a reminder (OR 102), and the first one that is planned brings it.
    #[test]
    fn interest_starts_after_the_notice_that_is_planned() {
        let date = |text| Date::parse(text).unwrap();
        let francs = Currency::parse("CHF").unwrap();
        let mut invoice = Invoice::new(date("2016-03-12"), Amount::from_minor(3_742, francs));
        let terms = Terms::of(vec![Step::AddDays(30)]);
        invoice.terms = Some(PaymentTerms::Single(terms).into());
        let policy = Policy::of(Law::find("CH").unwrap());
        let scenario = built_in("standard", francs).unwrap();
        let found = timeline(&invoice, &policy, &scenario, date("2017-11-30")).unwrap();
        let starts = found.events.iter().find(|event| event.kind == EventKind::InterestStarts);
        assert_eq!(starts.unwrap().date, date("2017-12-01"));
        for event in &found.events {
            let bears = event.claim.interest.minor() > 0;
            assert!(!bears || event.date >= date("2017-12-01"), "{}", event.id);
        }
    }

    #[test]
    fn a_business_event_carries_the_claim_of_its_day() {
        let mut invoice = Invoice::new(day(0), euros(100_000));
        invoice.due = Some(day(30));
        invoice.payments = vec![Payment::new(day(40), euros(20_000))];
        let policy = Policy::of(Law::find("FR").unwrap());
        let scenario = built_in("standard", Currency::EUR).unwrap();
        let found = timeline(&invoice, &policy, &scenario, day(50)).unwrap();
        assert!(found.events.len() > 10);
        for event in &found.events {
            // A step that was passed over is written for today.
            let missed = event.state == EventState::Missed;
            assert_eq!(event.as_of, if missed { day(50) } else { event.date });
            let claim = assess(&invoice, &policy, event.date, false).unwrap();
            let ours = (event.claim.outstanding, event.claim.interest, event.claim.total);
            assert_eq!(ours, (claim.outstanding, claim.interest, claim.total), "{}", event.id);
        }
    }
}
