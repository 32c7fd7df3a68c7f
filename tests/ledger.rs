//! The two sums of an invoice: the balance that the books of both sides show, and the claim of the
//! law, which agree wherever both speak of the same thing.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use echeance::claim::{
    AllocationKind, CompensationChoice, InterestChoice, Invoice, Payment, Policy, SentReminder,
    StatementOptions, Status, Towards, account_statement, accrual, assess,
};
use echeance::law::{Debtor, laws};
use echeance::reminders::{built_in, timeline};
use echeance::terms::{Discount, PaymentTerms, Share, Step, TermPart, Terms};
use echeance::{Amount, Claim, Date, Law, Rate};
use proptest::prelude::*;

const FIRST: &str = "2020-01-06";

fn day(after: i32) -> Date {
    Date::parse(FIRST).unwrap().add_days(after).unwrap()
}

/// An instalment as the test gives it: days to pay, amount, and discounts as days and hundredths of
/// a percent.
#[derive(Clone, Debug)]
struct Row {
    days: i32,
    amount: i64,
    discounts: Vec<(i32, i32)>,
}

#[derive(Clone, Debug)]
struct Case {
    parts: Vec<Row>,
    /// Day, amount, whether it bounced, whether it was meant for the principal.
    payments: Vec<(i32, i64, bool, bool)>,
    credits: Vec<(i32, i64)>,
    policy: Policy,
    as_of: i32,
}

fn step(days: i32) -> Vec<Step> {
    vec![Step::AddDays(days)]
}

impl Case {
    fn invoice(&self) -> Invoice {
        let currency = self.policy.currency();
        let money = |minor| Amount::from_minor(minor, currency);
        let total = self.parts.iter().map(|part| part.amount).sum();
        let mut invoice = Invoice::new(day(0), money(total));
        let terms = |part: &Row| Terms {
            from: None,
            steps: step(part.days),
            roll: Some(echeance::calendar::BusinessDayConvention::None),
            discounts: part
                .discounts
                .iter()
                .map(|(days, hundredths)| Discount {
                    percent: Rate::from_millionths(hundredths * 10_000),
                    steps: step(*days),
                    base: None,
                })
                .collect(),
        };
        invoice.terms = Some(match self.parts.as_slice() {
            [one] => PaymentTerms::Single(terms(one)).into(),
            parts => {
                let part = |part: &Row| TermPart {
                    share: Share::Amount(money(part.amount)),
                    terms: terms(part),
                };
                PaymentTerms::Split(parts.iter().map(part).collect()).into()
            }
        });
        invoice.payments = self
            .payments
            .iter()
            .map(|(date, minor, rejected, principal)| Payment {
                rejected: *rejected,
                towards: if *principal { Towards::Principal } else { Towards::Law },
                ..Payment::new(day(*date), money(*minor))
            })
            .collect();
        let credit = |(date, minor): &(i32, i64)| Payment::new(day(*date), money(*minor));
        invoice.credits = self.credits.iter().map(credit).collect();
        invoice
    }

    fn claim(&self, as_of: i32) -> Option<Claim> {
        assess(&self.invoice(), &self.policy, day(as_of), true).ok()
    }

    /// The invoice as a clerk keeps it, day by day: what is open of each part, and from which day
    /// nothing is.
    fn plain(&self, as_of: i32) -> Plain {
        let mut open: Vec<i64> = self.parts.iter().map(|part| part.amount).collect();
        let mut credited = vec![0; open.len()];
        let mut settled: Vec<Option<i32>> = vec![None; open.len()];
        let mut taken = vec![false; open.len()];
        let (mut paid, mut beyond) = (0, 0);
        for today in 0..=as_of {
            for (_, amount) in self.credits.iter().filter(|(date, _)| *date == today) {
                let mut left = *amount;
                for (open, credited) in open.iter_mut().zip(&mut credited).rev() {
                    let lowered = left.min(*open);
                    *open -= lowered;
                    *credited += lowered;
                    left -= lowered;
                }
                beyond += left;
            }
            let mut fill = |amount: i64, open: &mut Vec<i64>| {
                let mut left = amount;
                for open in open.iter_mut() {
                    let lowered = left.min(*open);
                    *open -= lowered;
                    left -= lowered;
                }
                paid += amount - left;
                beyond += left;
            };
            let mut moved = self.credits.iter().any(|(date, _)| *date == today);
            for (_, amount, ..) in
                self.payments.iter().filter(|(date, _, bounced, _)| *date == today && !*bounced)
            {
                fill(*amount, &mut open);
                moved = true;
            }
            // Whoever has paid the discounted amount of the first so many parts owes no more of them.
            let received = self.parts.iter().zip(&open).zip(&credited);
            let received: i64 = received.map(|((p, open), c)| p.amount - c - open).sum();
            let mut reached = None;
            let (mut full, mut saved) = (0, 0);
            for (place, part) in self.parts.iter().enumerate().filter(|_| moved) {
                let amount = part.amount - credited[place];
                full += amount;
                let best = part.discounts.iter().filter(|(days, _)| *days >= today);
                let best = best.map(|(_, hundredths)| *hundredths).max().filter(|_| !taken[place]);
                saved += best.map_or(0, |hundredths| share(amount, hundredths));
                if saved > 0 && received > 0 && (full - saved..full).contains(&received) {
                    reached = Some((place, full - received));
                }
            }
            if let Some((last, amount)) = reached {
                fill(amount, &mut open);
                for (taken, part) in taken.iter_mut().zip(&self.parts).take(last + 1) {
                    *taken |= part.discounts.iter().any(|(days, _)| *days >= today);
                }
            }
            for (settled, open) in settled.iter_mut().zip(&open) {
                if *open == 0 && settled.is_none() {
                    *settled = Some(today);
                }
            }
        }
        Plain { open, settled, beyond }
    }
}

struct Plain {
    open: Vec<i64>,
    settled: Vec<Option<i32>>,
    beyond: i64,
}

/// So many hundredths of a percent of an amount, half up.
fn share(amount: i64, hundredths: i32) -> i64 {
    (amount * i64::from(hundredths) + 5_000) / 10_000
}

fn policies() -> impl Strategy<Value = Policy> {
    // Laws that are known for most of the days drawn: of others there are few claims.
    let known = Date::from_ymd(2020, 1, 1).unwrap();
    let old = |law: &&&'static Law| {
        law.interest.iter().any(|rule| rule.since.is_none_or(|since| since <= known))
    };
    let laws: Vec<&'static Law> = laws().iter().filter(old).copied().collect();
    let law = (0..laws.len()).prop_map(move |index| laws[index]);
    let agreed =
        (0i32..20_000_000).prop_map(|rate| InterestChoice::Annual(Rate::from_millionths(rate)));
    let interest = prop_oneof![3 => Just(InterestChoice::Statutory), 1 => agreed];
    (law, interest, any::<bool>(), any::<bool>()).prop_map(|(law, interest, fixed, consumer)| {
        let mut policy = Policy::of(law);
        policy.interest = interest;
        if consumer {
            policy.debtor = Debtor::Consumer;
        }
        if fixed {
            policy.compensation =
                CompensationChoice::Amount(Amount::from_minor(4_000, policy.currency()));
        }
        policy
    })
}

fn parts() -> impl Strategy<Value = Vec<Row>> {
    let discounts = prop::collection::vec((5i32..40, 100i32..600), 0..3);
    let part = (0i32..60, 1i64..200_000, discounts);
    prop::collection::vec(part, 1..5).prop_map(|rows| {
        let mut parts: Vec<Row> = rows
            .into_iter()
            .map(|(days, amount, discounts)| Row { days, amount, discounts })
            .collect();
        parts.sort_by_key(|part| part.days);
        parts
    })
}

prop_compose! {
    /// Payments that make up an invoice now and then, to the cent or with a discount taken off.
    fn cases()(parts in parts())(
        payments in prop::collection::vec((0i32..200, 1i64..300_000, prop::bool::weighted(0.1), prop::bool::weighted(0.2)), 0..5),
        exact in prop::option::weighted(0.7, (prop_oneof![0i32..30, 0i32..200], prop_oneof![Just(10_000i64), 9_500i64..=10_000])),
        credits in prop::collection::vec((0i32..200, 1i64..100_000), 0..2),
        policy in policies(),
        as_of in 0i32..300,
        parts in Just(parts),
    ) -> Case {
        let mut payments = payments;
        if let Some((date, share)) = exact {
            let total: i64 = parts.iter().map(|part| part.amount).sum();
            payments.truncate(1);
            let already: i64 = payments.iter().filter(|(_, _, bounced, _)| !bounced).map(|p| p.1).sum();
            let rest = (total * share + 5_000) / 10_000 - already;
            if rest > 0 {
                payments.push((date, rest, false, false));
            }
        }
        Case { parts, payments, credits, policy, as_of }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn the_balance_is_that_of_a_plain_ledger(case in cases()) {
        let Some(claim) = case.claim(case.as_of) else { return Ok(()) };
        let plain = case.plain(case.as_of);
        let open: i64 = plain.open.iter().sum();
        if open > 0 {
            prop_assert_eq!(claim.balance.minor(), open);
        } else {
            // What was paid beyond the invoice pays interest and costs first.
            let owed: i64 = claim.periods.iter().map(|period| period.interest.minor()).sum();
            let costs: i64 = claim.allocations.iter().map(|line| line.costs.minor()).sum();
            let costs = costs + claim.compensation.minor();
            prop_assert!(claim.balance.minor() <= 0);
            prop_assert!(claim.balance.minor() >= -plain.beyond);
            if case.credits.is_empty() {
                prop_assert_eq!(claim.balance.minor(), -(plain.beyond - owed - costs).max(0));
            }
        }
        let overdue: i64 = case.parts.iter().zip(&plain.open)
            .filter(|(part, _)| part.days < case.as_of).map(|(_, open)| open).sum();
        prop_assert_eq!(claim.overdue.minor(), overdue);
        let oldest = case.parts.iter().zip(&plain.open).find(|(_, open)| **open > 0);
        prop_assert_eq!(claim.days_late, oldest.map_or(0, |(part, _)| (case.as_of - part.days).max(0)));
        for (instalment, settled) in claim.instalments.iter().zip(&plain.settled) {
            prop_assert_eq!(instalment.settled, settled.map(day));
        }
        let late = case.parts.iter().zip(&plain.settled)
            .any(|(part, settled)| settled.is_none_or(|settled| settled > part.days));
        let expected = match oldest {
            None if late => Status::PaidLate,
            None => Status::Paid,
            Some((part, _)) => match part.days.cmp(&case.as_of) {
                std::cmp::Ordering::Less => Status::Late,
                std::cmp::Ordering::Equal => Status::Due,
                std::cmp::Ordering::Greater => Status::NotDue,
            },
        };
        prop_assert_eq!(claim.status, expected);
        // An invoice that was paid has no principal, and costs nothing more.
        if claim.balance.minor() <= 0 {
            prop_assert_eq!((claim.outstanding.minor(), claim.per_day.minor()), (0, 0));
        }
        prop_assert!(claim.outstanding.minor() >= claim.balance.minor());
    }

    /// Whether a payment, a credit note or a discount makes the invoice up or not: the claim falls
    /// by what came in, and by nothing else.
    #[test]
    fn a_settlement_never_changes_the_total(case in cases()) {
        let Some(claim) = case.claim(case.as_of) else { return Ok(()) };
        let (mut costs, mut interest, mut principal) = (0, 0, 0);
        for line in &claim.allocations {
            if line.kind == AllocationKind::Settlement {
                let sum = line.costs.minor() + line.interest.minor() + line.principal.minor();
                prop_assert_eq!((sum, line.surplus.minor()), (0, 0));
                prop_assert!(line.costs.minor() <= 0 && line.interest.minor() <= 0);
            }
            costs += line.costs.minor();
            interest += line.interest.minor();
            principal += line.principal.minor();
            prop_assert!(costs >= 0 && interest >= 0 && principal >= 0);
        }
        let settlements = claim.allocations.iter().filter(|line| line.kind == AllocationKind::Settlement);
        prop_assert!(settlements.count() <= 1);
        let accrued: i64 = claim.periods.iter().map(|period| period.interest.minor()).sum();
        prop_assert_eq!(claim.interest.minor(), accrued - interest);
        let in_all: i64 = claim.costs.iter().map(|cost| cost.amount.minor()).sum();
        prop_assert_eq!(claim.compensation.minor(), in_all);
        let parts = claim.outstanding.minor() + claim.interest.minor() + claim.compensation.minor();
        prop_assert_eq!(claim.total.minor(), parts);
        // An earlier day looks as it did before the settlement.
        if let Some(line) = claim.allocations.iter().find(|line| line.kind == AllocationKind::Settlement) {
            let before = line.date.previous();
            let mut then = case.clone();
            then.payments.retain(|(date, ..)| day(*date) <= before);
            then.credits.retain(|(date, _)| day(*date) <= before);
            let shown = |case: &Case| assess(&case.invoice(), &case.policy, before, false)
                .map(|claim| (claim.total, claim.outstanding, claim.allocations.len()));
            prop_assert_eq!(shown(&case), shown(&then));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    /// The timeline, the statement that rests on it, the claim and its course over time say the same
    /// of a day; the account of the client closes with the balance of the books.
    #[test]
    fn every_function_says_the_same_of_a_day(case in cases(), sent in prop::collection::vec((0usize..6, 0i32..200), 0..3)) {
        let (mut invoice, as_of) = (case.invoice(), day(case.as_of));
        let steps = ["courtesy", "reminder", "firm", "call", "formal-notice", "hand-over"];
        invoice.sent = sent.iter().map(|(step, date)| SentReminder { step: steps[*step].into(), date: day(*date) }).collect();
        let Ok(claim) = assess(&invoice, &case.policy, as_of, false) else { return Ok(()) };
        let points = accrual(&invoice, &case.policy, day(0), as_of).unwrap();
        let point = points.last().unwrap();
        let figures = (claim.balance, claim.outstanding, claim.interest, claim.compensation, claim.total);
        prop_assert_eq!(figures, (point.balance, point.outstanding, point.interest, point.compensation, point.total));

        let standard = built_in("standard", case.policy.currency()).unwrap();
        if let Ok(timeline) = timeline(&invoice, &case.policy, &standard, as_of) {
            let open = timeline.demand.balance.minor() + timeline.not_due.minor();
            prop_assert_eq!(open, claim.balance.minor().max(0));
            // What is asked beside the balance is what the law gives, or nothing.
            let all = open + timeline.demand.interest.minor() + timeline.demand.compensation.minor();
            prop_assert!(all <= claim.total.minor().max(open), "asks {all} of {}", claim.total);
            for event in timeline.events.iter().filter(|event| event.date == as_of && event.step.is_none()) {
                let there = (event.claim.outstanding, event.claim.interest, event.claim.total);
                prop_assert_eq!(there, (claim.outstanding, claim.interest, claim.total), "{}", event.id);
            }
        }
        let account = account_statement(&[invoice], &case.policy, as_of, &StatementOptions::default()).unwrap();
        if claim.balance.minor() > 0 {
            prop_assert_eq!(account.closing, claim.balance);
        }
        let moved: i64 = account.lines.iter().map(|line| {
            line.debit.map_or(0, Amount::minor) - line.credit.map_or(0, Amount::minor)
        }).sum();
        prop_assert_eq!(account.closing.minor(), account.opening.minor() + moved);
    }
}

/// The properties say nothing of an invoice that the law does not settle: most must be, and many
/// must be paid, with a discount and with a settlement.
#[test]
fn the_cases_are_of_every_kind() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drawn = (0..1_000).map(|_| cases().new_tree(&mut runner).unwrap().current());
    let claims: Vec<Claim> = drawn.filter_map(|case| case.claim(case.as_of)).collect();
    let with = |kind| {
        let has = |claim: &&Claim| claim.allocations.iter().any(|line| line.kind == kind);
        claims.iter().filter(has).count()
    };
    assert!(claims.len() > 800, "{} of 1000 cases are claims", claims.len());
    let (discounts, settled) = (with(AllocationKind::Discount), with(AllocationKind::Settlement));
    assert!(discounts > 20, "{discounts} take a discount");
    assert!(settled > 60, "{settled} are settled");
    let paid = claims.iter().filter(|claim| claim.balance.minor() <= 0).count();
    assert!(paid > 150, "{paid} are paid");
}

/// Under every law an invoice that was paid in full, if late, is paid.
#[test]
fn paid_late_is_paid_under_every_law() {
    for law in laws() {
        let policy = Policy::of(law);
        let currency = policy.currency();
        let total = Amount::from_minor(1_000 * currency.minor_units(), currency);
        let mut invoice = Invoice::new(Date::parse("2026-02-15").unwrap(), total);
        invoice.due = Date::parse("2026-03-17");
        invoice.formal_notice = Date::parse("2026-03-18");
        invoice.payments = vec![Payment::new(Date::parse("2026-04-30").unwrap(), total)];
        let as_of = Date::parse("2026-10-31").unwrap();
        let Ok(claim) = assess(&invoice, &policy, as_of, true) else { continue };
        assert_eq!(claim.status, Status::PaidLate, "{}", law.code);
        let zero = Amount::zero(currency);
        assert_eq!((claim.outstanding, claim.balance, claim.per_day), (zero, zero, zero));
        assert!(claim.interest.minor() > 0, "{}", law.code);
    }
}
