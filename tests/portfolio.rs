//! What must hold of every report on a ledger, whatever is in it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use echeance::claim::{Dispute, Payment, PaymentPromise, Unapplied};
use echeance::portfolio::{ApplyCredits, Policies, PortfolioOptions, PortfolioReport, portfolio};
use echeance::reason::NoticeKind;
use echeance::{Amount, Currency, Date, Invoice, Law, Policy};
use proptest::prelude::*;

fn day(after: i32) -> Date {
    Date::parse("2025-01-01").unwrap().add_days(after).unwrap()
}

fn money(minor: i64) -> Amount {
    Amount::from_minor(minor, Currency::EUR)
}

fn policies() -> Policies {
    let mut policies = Policies::new(Policy::of(Law::find("FR").unwrap()));
    policies.add("Golf", Policy::of(Law::find("DE").unwrap()));
    policies
}

prop_compose! {
    fn payments(issued: i32)(
        list in prop::collection::vec((0i32..200, 1i64..60_000, any::<bool>()), 0..4),
    ) -> Vec<Payment> {
        let payment = |(after, amount, bounced): (i32, i64, bool)| Payment {
            rejected: bounced && amount % 7 == 0,
            ..Payment::new(day(issued + after), money(amount))
        };
        list.into_iter().map(payment).collect()
    }
}

fn invoices() -> impl Strategy<Value = Invoice> {
    let names = prop::sample::select(vec![None, Some("Alpha"), Some("Bravo"), Some("Golf")]);
    let facts = (0i32..600, 1i64..90_000, 0i32..90, names, any::<u16>());
    facts
        .prop_flat_map(|(issued, total, term, name, id)| {
            let credits = prop::collection::vec((0i32..200, 1i64..20_000), 0..2);
            let disputes = prop::collection::vec(
                (0i32..150, prop::option::of(0i32..60), prop::option::of(1i64..50_000)),
                0..2,
            );
            let promises =
                prop::collection::vec((0i32..150, 0i32..40, prop::option::of(1i64..50_000)), 0..2);
            (payments(issued), credits, disputes, promises).prop_map(
                move |(payments, credits, disputes, promises)| {
                    let mut invoice = Invoice::new(day(issued), money(total));
                    invoice.due = Some(day(issued + term));
                    invoice.customer = name.map(String::from);
                    invoice.id = Some(format!("I{id}"));
                    invoice.payments = payments;
                    let credit = |(after, amount)| Payment::new(day(issued + after), money(amount));
                    invoice.credits = credits.into_iter().map(credit).collect();
                    let dispute =
                        |(from, length, amount): (i32, Option<i32>, Option<i64>)| Dispute {
                            from: day(issued + from),
                            to: length.map(|length| day(issued + from + length)),
                            amount: amount.map(money),
                        };
                    invoice.disputes = disputes.into_iter().map(dispute).collect();
                    let promise =
                        |(made, within, amount): (i32, i32, Option<i64>)| PaymentPromise {
                            made: day(issued + made),
                            pay_by: day(issued + made + within),
                            amount: amount.map(money),
                        };
                    invoice.promises = promises.into_iter().map(promise).collect();
                    invoice
                },
            )
        })
        .boxed()
}

fn unapplied() -> impl Strategy<Value = Vec<Unapplied>> {
    let one = (0i32..700, 1i64..30_000, prop::sample::select(vec!["Alpha", "Bravo", "Lima"]));
    let one = one.prop_map(|(after, amount, name)| Unapplied {
        customer: Some(name.into()),
        date: day(after),
        currency: None,
        amount: money(amount),
        id: None,
        kind: None,
    });
    prop::collection::vec(one, 0..3)
}

fn report(invoices: &[Invoice], options: &PortfolioOptions) -> PortfolioReport {
    portfolio(invoices.to_vec(), &policies(), options).unwrap().remove(0)
}

fn total(amounts: impl Iterator<Item = Amount>) -> i64 {
    amounts.map(Amount::minor).sum()
}

/// What came until a day, as somebody would have known it then.
fn until(invoice: &Invoice, last: Date) -> Option<Invoice> {
    let mut known = invoice.clone();
    known.payments.retain(|payment| payment.date <= last);
    known.credits.retain(|credit| credit.date <= last);
    known.disputes.retain(|dispute| dispute.from <= last);
    known.promises.retain(|promise| promise.made <= last);
    (invoice.issued <= last).then_some(known)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn parts_add_up_to_the_cent(
        invoices in prop::collection::vec(invoices(), 0..25),
        unapplied in unapplied(),
        as_of in 100i32..800,
        apart in any::<bool>(),
        without in any::<bool>(),
    ) {
        let mut options = PortfolioOptions::on(day(as_of));
        options.unapplied = unapplied;
        options.exclude_disputed = without;
        options.apply_credits = if apart { ApplyCredits::Separate } else { ApplyCredits::OldestFirst };
        let report = report(&invoices, &options);
        let all = report.outstanding.minor();
        prop_assert_eq!(total(report.aging.iter().map(|bucket| bucket.outstanding)), all);
        prop_assert_eq!(report.not_due.minor() + report.overdue.minor(), all);
        prop_assert_eq!(all - report.credits.minor(), report.net.minor());
        prop_assert_eq!(total(report.aging.iter().map(|bucket| bucket.disputed)), report.disputed.minor());
        let clients = &report.customers;
        prop_assert_eq!(total(clients.iter().map(|client| client.outstanding)), all);
        prop_assert_eq!(total(clients.iter().map(|client| client.overdue)), report.overdue.minor());
        prop_assert_eq!(total(clients.iter().map(|client| client.credits)), report.credits.minor());
        prop_assert_eq!(total(clients.iter().map(|client| client.disputed)), report.disputed.minor());
        for (place, bucket) in report.aging.iter().enumerate() {
            let of_clients = clients.iter().map(|client| client.aging[place].outstanding);
            prop_assert_eq!(total(of_clients), bucket.outstanding.minor());
            prop_assert_eq!(
                clients.iter().map(|client| client.aging[place].count).sum::<i32>(),
                bucket.count
            );
        }
        let forecast = &report.forecast;
        let rest = forecast.undated.minor() + forecast.disputed.minor();
        prop_assert_eq!(total(forecast.instalments.iter().map(|one| one.amount)), all);
        prop_assert_eq!(total(forecast.by_month.iter().map(|month| month.expected)) + rest, all);
        prop_assert_eq!(total(forecast.by_month.iter().map(|month| month.cautious)) + rest, all);
        prop_assert_eq!(total(forecast.by_week.iter().map(|week| week.expected)) + rest, all);
        for one in &forecast.instalments {
            prop_assert_eq!(one.expected.is_some(), one.cautious.is_some());
            prop_assert!(one.expected.is_none_or(|expected| expected > report.as_of));
            prop_assert!(one.expected <= one.cautious);
        }
        // What has no figure is said, and what has one is not.
        for measure in &report.measures {
            let said = report.notices.iter().any(|notice| {
                notice.caution == NoticeKind::MeasureLeftOut { measure: measure.code }
            });
            prop_assert_eq!(said, measure.value.is_none(), "{:?}", measure.code);
        }
    }

    #[test]
    fn the_order_of_the_list_says_nothing(
        invoices in prop::collection::vec(invoices(), 0..20),
        as_of in 100i32..800,
        turn in 0usize..20,
    ) {
        let options = PortfolioOptions::on(day(as_of));
        let mut other = invoices.clone();
        other.reverse();
        let turn = turn.min(other.len());
        other.rotate_left(turn);
        // Two invoices of one client, day and reference would be one and the same to a reader.
        let mut keys: Vec<_> =
            invoices.iter().map(|one| (one.customer.clone(), one.issued.days(), one.id.clone())).collect();
        keys.sort();
        keys.dedup();
        prop_assume!(keys.len() == invoices.len());
        prop_assert_eq!(report(&invoices, &options), report(&other, &options));
    }

    #[test]
    fn a_past_day_does_not_change_with_what_came_later(
        invoices in prop::collection::vec(invoices(), 0..20),
        as_of in 100i32..600,
    ) {
        let options = PortfolioOptions::on(day(as_of));
        let known: Vec<Invoice> =
            invoices.iter().filter_map(|invoice| until(invoice, options.as_of)).collect();
        prop_assert_eq!(report(&invoices, &options), report(&known, &options));
    }

    #[test]
    fn a_month_of_the_trend_is_the_report_of_its_last_day(
        invoices in prop::collection::vec(invoices(), 1..20),
        back in 0usize..6,
    ) {
        let now = report(&invoices, &PortfolioOptions::on(day(500)));
        let month = &now.trend[now.trend.len() - 1 - back];
        let first = Date::parse(&format!("{}-01", month.month)).unwrap();
        let then = report(&invoices, &PortfolioOptions::on(first.end_of_month()));
        prop_assert_eq!(month.outstanding, then.outstanding);
        prop_assert_eq!(month.overdue, then.overdue);
        prop_assert_eq!(month.net, then.net);
        let value = |code: &str| {
            then.measures.iter().find(|measure| measure.code.word() == code).unwrap().value
        };
        prop_assert_eq!(month.paid_on_time, value("paid-on-time"));
        prop_assert_eq!(month.average_days_late, value("average-days-late"));
        // Sales are known for all months where something is paid now.
        if then.notices.iter().all(|notice| notice.caution != NoticeKind::PortfolioOpenOnly {})
            && now.notices.iter().all(|notice| notice.caution != NoticeKind::PortfolioOpenOnly {})
        {
            prop_assert_eq!(month.dso, value("dso"));
            prop_assert_eq!(month.collection_effectiveness, value("collection-effectiveness"));
        }
    }

    #[test]
    fn a_dispute_changes_no_sum_of_what_is_owed(
        invoices in prop::collection::vec(invoices(), 0..20),
        as_of in 100i32..800,
    ) {
        let options = PortfolioOptions::on(day(as_of));
        let mut undisputed = invoices.clone();
        undisputed.iter_mut().for_each(|invoice| invoice.disputes.clear());
        let (with, without) = (report(&invoices, &options), report(&undisputed, &options));
        prop_assert_eq!(with.outstanding, without.outstanding);
        prop_assert_eq!(with.overdue, without.overdue);
        let sums = |report: &PortfolioReport| -> Vec<Amount> {
            report.aging.iter().map(|bucket| bucket.outstanding).collect()
        };
        prop_assert_eq!(sums(&with), sums(&without));
        let of = |report: &PortfolioReport, code: &str| {
            report.measures.iter().find(|measure| measure.code.word() == code).unwrap().value
        };
        for code in ["dso-simple", "dso-countback", "collection-effectiveness", "overdue-ratio"] {
            prop_assert_eq!(of(&with, code), of(&without, code));
        }
    }

    #[test]
    fn a_client_with_its_own_policy_is_as_in_a_ledger_of_its_own(
        invoices in prop::collection::vec(invoices(), 0..20),
        as_of in 100i32..800,
    ) {
        let options = PortfolioOptions::on(day(as_of));
        let (german, french): (Vec<Invoice>, Vec<Invoice>) =
            invoices.iter().cloned().partition(|one| one.customer.as_deref() == Some("Golf"));
        let alone = |invoices: Vec<Invoice>, law: &str| {
            let policies = Policies::new(Policy::of(Law::find(law).unwrap()));
            portfolio(invoices, &policies, &options).unwrap().remove(0)
        };
        let all = report(&invoices, &options);
        let (of_german, of_french) = (alone(german, "DE"), alone(french, "FR"));
        prop_assert_eq!(
            all.interest.minor(),
            of_german.interest.minor() + of_french.interest.minor()
        );
        prop_assert_eq!(
            all.compensation.minor(),
            of_german.compensation.minor() + of_french.compensation.minor()
        );
        prop_assert_eq!(
            all.outstanding.minor(),
            of_german.outstanding.minor() + of_french.outstanding.minor()
        );
    }
}

#[test]
fn rust_callers_are_told_every_problem() {
    let mut options = PortfolioOptions::on(day(100));
    options.buckets = vec![30, 20];
    let mut invoice = Invoice::new(day(0), money(0));
    invoice.payments = vec![Payment::new(day(1), money(-5))];
    let problems = portfolio([invoice], &policies(), &options).unwrap_err();
    let paths: Vec<&str> = problems.0.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["buckets[1]", "invoices[0].total", "invoices[0].payments[0].amount"]);
}
