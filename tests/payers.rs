//! What must hold of scores, segments, advice and limits, whatever the ledger.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use echeance::portfolio::{
    AdviceTable, Bound, Conduct, Confidence, Experience, LimitCriterion, PayerTrend, PointTable,
    Score, Scoring, WhenPaid, limit, payer_trend,
};
use echeance::{Date, Rate};
use proptest::prelude::*;

fn today() -> Date {
    Date::parse("2026-09-30").unwrap()
}

/// A paid portion: instalment, amount, days late, days ago.
fn paid(instalment: usize, amount: i64, days_late: i32, age: i32) -> Experience {
    let date = today().add_days(-age).unwrap();
    Experience {
        client: 0,
        invoice: instalment,
        instalment: 0,
        amount,
        days_late,
        date,
        open: false,
    }
}

/// A portion that is open and late today.
fn open(instalment: usize, amount: i64, days_late: i32) -> Experience {
    Experience { open: true, ..paid(instalment, amount, days_late, 0) }
}

fn scored(experiences: &[Experience], conduct: Conduct) -> Score {
    let table = PointTable::new(&[]);
    Scoring::new(&table, experiences, conduct, today()).score()
}

fn score(experiences: &[Experience]) -> i32 {
    scored(experiences, Conduct::default()).value
}

fn experiences() -> impl Strategy<Value = Vec<Experience>> {
    let one = (0usize..15, 1i64..1_000_000_000, -40i32..200, 0i32..900, any::<bool>());
    prop::collection::vec(one, 0..25).prop_map(|all| {
        let each = all.into_iter().map(|(place, amount, days, age, is_open)| match is_open {
            true if days > 0 => open(place, amount, days),
            _ => paid(place, amount, days, age),
        });
        each.collect()
    })
}

fn conduct() -> impl Strategy<Value = Conduct> {
    (0i32..6, 0i32..6, prop::bool::weighted(0.1), prop::bool::weighted(0.1)).prop_map(
        |(broken_promises, rejected_payments, handed_over, insolvent)| Conduct {
            broken_promises,
            rejected_payments,
            handed_over,
            insolvent,
        },
    )
}

proptest! {
    #[test]
    fn a_score_is_from_0_to_100(all in experiences(), conduct in conduct()) {
        let score = scored(&all, conduct);
        prop_assert!((0..=100).contains(&score.value));
        prop_assert!(!conduct.insolvent || score.value == 0);
        prop_assert!(score.oldest < 90 || score.value <= 20);
        prop_assert!(!conduct.handed_over || score.value <= 30);
    }

    #[test]
    fn paying_earlier_never_lowers_a_score(
        all in experiences(), conduct in conduct(), place in any::<prop::sample::Index>(), days in 1i32..300,
    ) {
        prop_assume!(!all.is_empty());
        let before = scored(&all, conduct).value;
        let mut sooner = all.clone();
        let place = place.index(all.len());
        sooner[place].days_late -= days;
        if sooner[place].days_late <= 0 {
            sooner[place].open = false;
        }
        prop_assert!(scored(&sooner, conduct).value >= before);
    }

    /// Paying today what is open, and 120 days late or less, changes no points; it can only lift a
    /// cap.
    #[test]
    fn paying_what_is_open_never_lowers_a_score(
        all in experiences(), conduct in conduct(), place in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!all.is_empty());
        let mut after = all.clone();
        after[place.index(all.len())].open = false;
        prop_assert!(scored(&after, conduct).value >= scored(&all, conduct).value);
    }

    #[test]
    fn an_older_experience_never_weighs_more(
        others in prop::collection::vec(-10i32..100, 1..20), age in 0i32..730, more in 0i32..400,
    ) {
        let mut all: Vec<Experience> =
            others.iter().enumerate().map(|(place, days)| paid(place, 100_000, *days, 10)).collect();
        // The worst there is: the less it weighs, the better. It stays known.
        let older = (age + more).min(730);
        let worst = all.len();
        all.push(paid(worst, 250_000, 120, age));
        let young = score(&all);
        all[worst] = paid(worst, 250_000, 120, older);
        prop_assert!(score(&all) >= young);
    }

    #[test]
    fn the_order_of_experiences_is_irrelevant(
        (all, mixed) in experiences().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        conduct in conduct(),
    ) {
        prop_assert_eq!(scored(&all, conduct), scored(&mixed, conduct));
        prop_assert_eq!(payer_trend(&all, today()), payer_trend(&mixed, today()));
    }

    #[test]
    fn splitting_a_payment_changes_nothing(
        all in experiences(), conduct in conduct(), place in any::<prop::sample::Index>(), part in 1i64..1_000,
    ) {
        prop_assume!(!all.is_empty());
        let mut split = all.clone();
        let place = place.index(all.len());
        prop_assume!(all[place].amount > part);
        split[place].amount -= part;
        split.push(Experience { amount: part, ..all[place] });
        prop_assert_eq!(scored(&split, conduct), scored(&all, conduct));
    }

    #[test]
    fn always_in_time_is_exactly_100_from_twelve_instalments_on(
        amounts in prop::collection::vec((1i64..1_000_000_000_000, -60i32..=0, 0i32..=730), 12..40),
    ) {
        let all: Vec<Experience> = amounts
            .iter()
            .enumerate()
            .map(|(place, (amount, days, age))| paid(place, *amount, *days, *age))
            .collect();
        let score = scored(&all, Conduct::default());
        prop_assert_eq!((score.value, score.own, score.confidence()), (100, Some(10_000), Confidence::High));
    }

    /// What is promised of a change comes true when the ledger changes so.
    #[test]
    fn what_if_comes_true(all in experiences(), conduct in conduct()) {
        let table = PointTable::new(&[]);
        let scoring = Scoring::new(&table, &all, conduct, today());
        let changes = scoring.what_if();
        prop_assert!(changes.len() <= 6);
        for change in changes {
            let mut changed = all.clone();
            for one in changed.iter_mut().filter(|one| one.invoice == change.invoice) {
                let due = Date::from_days(one.date.days() - one.days_late);
                // Portions of one instalment share their due date in a ledger; here not all do.
                if due != change.due {
                    continue;
                }
                if change.paid == WhenPaid::InTime && one.days_late > 0 {
                    (one.date, one.days_late) = (due, 0);
                }
                one.open = false;
            }
            let of_one = all.iter().filter(|one| one.invoice == change.invoice);
            let dues: Vec<i32> = of_one.map(|one| one.date.days() - one.days_late).collect();
            if dues.iter().all(|due| *due == dues[0]) {
                prop_assert_eq!(scored(&changed, conduct).value, change.score);
            }
            prop_assert!(change.score > scoring.score().value);
        }
    }

    /// A table of one's own is read as the usual one is.
    #[test]
    fn the_usual_table_can_be_given(all in experiences()) {
        let table = PointTable::new(&[(0, 100), (15, 80), (30, 60), (60, 30), (90, 10), (120, 0)]);
        let own = Scoring::new(&table, &all, Conduct::default(), today()).score();
        prop_assert_eq!(own, scored(&all, Conduct::default()));
    }
}

#[test]
fn a_table_of_awkward_knots_is_exact_to_a_millionth() {
    // Widths of 7, 11, 13, 17, 19, 23 and 29 days have no common divisor.
    let mut days = 0;
    let knots: Vec<(i32, i32)> = [0, 7, 11, 13, 17, 19, 23, 29]
        .iter()
        .zip((0..=100).rev().step_by(10))
        .map(|(width, points)| {
            days += width;
            (days, points)
        })
        .collect();
    let table = PointTable::new(&knots);
    let all: Vec<Experience> = (0..12).map(|place| paid(place, 100, 1, 0)).collect();
    let score = Scoring::new(&table, &all, Conduct::default(), today()).score();
    // 100 - 10/7 = 98.571428...
    assert_eq!(score.own, Some(9_857));
}

#[test]
fn confidence_grows_with_instalments() {
    let confidence = |count: usize| {
        let all: Vec<Experience> = (0..count).map(|place| paid(place, 100, 0, 30)).collect();
        scored(&all, Conduct::default()).confidence()
    };
    let expected = [
        (0, Confidence::None),
        (1, Confidence::Low),
        (2, Confidence::Low),
        (3, Confidence::Medium),
        (11, Confidence::Medium),
        (12, Confidence::High),
    ];
    for (count, expected) in expected {
        assert_eq!(confidence(count), expected);
    }
}

#[test]
fn a_trend_needs_two_and_five_instalments_and_five_days() {
    let all = |recent: &[i32], before: &[i32]| {
        let recent = recent.iter().map(|days| (*days, 10));
        let before = before.iter().map(|days| (*days, 200));
        let each = recent.chain(before).enumerate();
        each.map(|(place, (days, age))| paid(place, 100, days, age)).collect::<Vec<_>>()
    };
    let trend = |recent: &[i32], before: &[i32]| payer_trend(&all(recent, before), today());
    assert_eq!(trend(&[5, 5], &[0; 5]), PayerTrend::Worsening);
    assert_eq!(trend(&[4, 5], &[0; 5]), PayerTrend::Stable);
    assert_eq!(trend(&[0, 0], &[5; 5]), PayerTrend::Improving);
    assert_eq!(trend(&[9], &[0; 5]), PayerTrend::Unknown);
    assert_eq!(trend(&[9, 9], &[0; 4]), PayerTrend::Unknown);
    // The window of 90 days ends 89 days ago, that of a year 364.
    let edge = |recent: i32, before: i32| {
        let mut all = all(&[9, 9], &[0; 5]);
        all[0].date = today().add_days(-recent).unwrap();
        all[2].date = today().add_days(-before).unwrap();
        payer_trend(&all, today())
    };
    assert_eq!(edge(89, 364), PayerTrend::Worsening);
    assert_eq!(edge(90, 364), PayerTrend::Unknown);
    assert_eq!(edge(89, 365), PayerTrend::Unknown);
}

#[test]
fn the_edges_of_the_table_of_advice() {
    let table = AdviceTable::new(&[]);
    let row = |score, confidence| {
        let row = table.advice(score, confidence);
        let deposit = row.deposit.map(|percent| percent.to_string());
        (row.scenario, deposit, row.longest_days, row.limit_factor.to_string())
    };
    let expected = [
        (100, "gentle", None, None, "1.50"),
        (90, "gentle", None, None, "1.50"),
        (89, "standard", None, None, "1.00"),
        (70, "standard", None, None, "1.00"),
        (69, "standard", Some("20.00"), Some(30), "0.70"),
        (50, "standard", Some("20.00"), Some(30), "0.70"),
        (49, "firm", Some("30.00"), Some(15), "0.50"),
        (30, "firm", Some("30.00"), Some(15), "0.50"),
        (29, "firm", Some("100.00"), Some(0), "0.00"),
        (0, "firm", Some("100.00"), Some(0), "0.00"),
    ];
    for (score, scenario, deposit, days, factor) in expected {
        let expected = (scenario.to_string(), deposit.map(String::from), days, factor.to_string());
        assert_eq!(row(score, Confidence::High), expected);
        assert_eq!(row(score, Confidence::Medium), expected);
    }
    let careful = ("standard".to_string(), Some("30.00".to_string()), Some(30), "0.50".to_string());
    for score in [50, 69, 80, 95] {
        assert_eq!(row(score, Confidence::Low), careful);
        assert_eq!(row(score, Confidence::None), careful);
    }
    assert_eq!(row(20, Confidence::Low), row(20, Confidence::High));
}

#[test]
fn the_least_bound_is_the_limit() {
    // https://www.mydsomanager.com/online-help.php?question=34: 28 000, the most restrictive.
    let percent = |percent: i32| Rate::percent(percent);
    let bounds = [
        Bound::sum(LimitCriterion::Need, 5_000_000),
        Bound::share(LimitCriterion::NetWorth, 8_000_000, percent(35)),
        Bound::share(LimitCriterion::Turnover, 70_000_000, percent(5)),
    ];
    let (least, amount) = limit(&bounds, percent(1)).unwrap();
    assert_eq!((least.criterion, amount), (LimitCriterion::NetWorth, 2_800_000));
    assert_eq!(bounds[2].amount, 3_500_000);
    assert_eq!(limit(&[], percent(1)), None);
    // Half of it, and half a cent up.
    let one = [Bound::sum(LimitCriterion::Insurer, 101)];
    assert_eq!(limit(&one, Rate::from_millionths(500_000)).unwrap().1, 51);
    // https://www.creditmanagement-tools.com/outils/credit-limit.php: 72 000 a year at 45 days of 360.
    assert_eq!(Bound::need(7_200_000, 45, 1).amount, 900_000);
}
