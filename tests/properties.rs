//! What must hold of every claim, whatever the law, the agreement and the payments.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod json;

use echeance::calendar::BusinessDayConvention;
use echeance::claim::{
    ClosedPeriod, CompensationChoice, Dispute, InterestChoice, Invoice, Payment, Policy,
    RoundingAt, RoundingChoice, Status, accrual, assess, due_dates,
};
use echeance::law::{ClaimPart, DayCount, Debtor, SuppliedRate, all_series, laws};
use echeance::reason::{Reason, ReasonKind};
use echeance::terms::{PaymentTerms, Share, Step, TermPart, Terms};
use echeance::wire::Value;
use echeance::{Amount, Claim, Currency, Date, Rate, Rounding};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Value as Json;

/// Within the range in which most laws are known.
const FIRST: &str = "2014-01-01";
const DAYS: i32 = 4_700;

/// So many cases; a failure is printed whole, and no file remembers it.
fn cases_of(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

fn day(after: i32) -> Date {
    Date::parse(FIRST).unwrap().add_days(after).unwrap()
}

/// A claim before it is assessed.
#[derive(Clone, Debug)]
struct Case {
    invoice: Invoice,
    policy: Policy,
    as_of: Date,
}

impl Case {
    /// The claim, or `None` where the law does not settle it.
    fn claim(&self) -> Option<Claim> {
        assess(&self.invoice, &self.policy, self.as_of, true).ok()
    }

    fn on(&self, as_of: Date) -> Case {
        Case { as_of, ..self.clone() }
    }

    fn paying(&self, payments: Vec<Payment>) -> Case {
        let invoice = Invoice { payments, ..self.invoice.clone() };
        Case { invoice, ..self.clone() }
    }

    fn money(&self, minor: i64) -> Amount {
        Amount::from_minor(minor, self.invoice.total.currency())
    }

    /// Nothing paid, and payable in equal parts, each so long after the issue date.
    fn in_parts(&self, waits: &[Step]) -> Case {
        let (count, total) = (waits.len() as i64, self.invoice.total.minor());
        let part = |(index, wait): (usize, &Step)| TermPart {
            share: match index {
                0 => Share::Balance,
                _ => Share::Amount(self.money(total / count)),
            },
            terms: Terms::of(vec![*wait]),
        };
        let terms = PaymentTerms::Split(waits.iter().enumerate().map(part).collect());
        let mut case = self.clone();
        case.invoice = Invoice {
            terms: Some(terms.into()),
            ..Invoice::new(self.invoice.issued, self.invoice.total)
        };
        case.invoice.formal_notice = self.invoice.formal_notice;
        case
    }

    /// One of the parts, as an invoice of its own.
    fn part(&self, index: usize) -> Case {
        let Some(PaymentTerms::Split(parts)) =
            self.invoice.terms.clone().map(|agreed| agreed.terms)
        else {
            panic!("no parts");
        };
        let (total, count) = (self.invoice.total.minor(), parts.len() as i64);
        let amount = if index == 0 { total - total / count * (count - 1) } else { total / count };
        let terms = PaymentTerms::Single(parts[index].terms.clone());
        let invoice = Invoice {
            terms: Some(terms.into()),
            total: self.money(amount),
            ..self.invoice.clone()
        };
        Case { invoice, ..self.clone() }
    }

    /// How far the claim in parts is from the sum of what each part owes alone, where that is more
    /// than rounding: a unit for each part, and for each year of it that was capitalised.
    fn off(&self) -> Option<i64> {
        let whole = self.claim()?;
        let singles = (0..whole.instalments.len()).map(|index| self.part(index).claim());
        let singles: Vec<Claim> = singles.collect::<Option<_>>()?;
        let rounded = |claim: &Claim| {
            let capitalised =
                |reason: &&Reason| matches!(reason.why, ReasonKind::InterestCapitalised { .. });
            1 + 2 * claim.reasons.iter().filter(capitalised).count() as i64
        };
        let off = sum(singles.iter().map(|claim| &claim.interest)) - whole.interest.minor();
        assert_eq!(sum(singles.iter().map(|claim| &claim.outstanding)), whole.outstanding.minor());
        (off.abs() > singles.iter().map(rounded).sum()).then_some(off)
    }
}

/// How long until a part is due: some days, or years, so that parts share the day of the year.
fn waits() -> impl Strategy<Value = Step> {
    prop_oneof![
        (1i32..1_000).prop_map(Step::AddDays),
        (0i32..4).prop_map(|years| Step::AddMonths(12 * years))
    ]
}

/// Instalments of one day, and of the same day of three years, under every law.
#[test]
fn instalments_that_share_an_anniversary_each_bear_their_interest() {
    let years = |years| Step::AddMonths(12 * years);
    let mut settled = 0;
    for (law, debtor) in
        laws().iter().flat_map(|law| Debtor::ALL.iter().map(move |debtor| (law, debtor)))
    {
        let policy = Policy { debtor: *debtor, ..Policy::of(law) };
        let total = Amount::from_minor(3_000_000, policy.currency());
        let mut invoice = Invoice::new(Date::parse("2016-06-30").unwrap(), total);
        invoice.formal_notice = Some(Date::parse("2016-08-01").unwrap());
        let case = Case { invoice, policy, as_of: Date::parse("2025-02-21").unwrap() };
        for waits in [[years(1); 3], [years(1), years(2), years(3)]] {
            let parts = case.in_parts(&waits);
            assert_eq!(parts.off(), None, "{} {debtor:?}", law.code);
            settled += i32::from(parts.claim().is_some());
        }
    }
    assert!(settled > 100, "{settled} claims");
}

fn policies() -> impl Strategy<Value = Policy> {
    let law = (0..laws().len()).prop_map(|index| laws()[index]);
    let debtor = prop_oneof![
        3 => Just(Debtor::Business),
        1 => Just(Debtor::Public),
        1 => Just(Debtor::Consumer),
    ];
    let millionths = |range: std::ops::Range<i32>| range.prop_map(Rate::from_millionths);
    let interest = prop_oneof![
        6 => Just(InterestChoice::Statutory),
        2 => millionths(0..30_000_000).prop_map(InterestChoice::Annual),
        1 => (0..all_series().len(), millionths(-1_000_000..12_000_000)).prop_map(
            |(index, margin)| {
                InterestChoice::Reference { series: all_series()[index].name.into(), multiple: Rate::UNIT, margin }
            }
        ),
    ];
    let day_count = prop::option::of(prop::sample::select(DayCount::ALL));
    let rounding = prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfEven, Rounding::Down]);
    let at = prop::sample::select(RoundingAt::ALL);
    let allocation = prop::option::of(Just(ClaimPart::ALL.to_vec()).prop_shuffle());
    let compensated = any::<bool>();
    (law, debtor, interest, day_count, rounding, at, allocation, compensated).prop_map(
        |(law, debtor, interest, day_count, rounding, at, allocation, compensated)| {
            let mut policy = Policy::of(law);
            policy.debtor = debtor;
            policy.interest = interest;
            policy.day_count = day_count;
            policy.rounding = RoundingChoice { mode: rounding, at };
            policy.allocation = allocation.map(|order| order.try_into().unwrap());
            if !compensated {
                policy.compensation = CompensationChoice::None;
            }
            policy
        },
    )
}

prop_compose! {
    fn payments(currency: Currency, issued: i32)(
        entries in prop::collection::vec((0i32..900, 1i64..2_000_000), 0..4),
    ) -> Vec<Payment> {
        let payment = |(after, minor)| {
            Payment::new(day(issued + after), Amount::from_minor(minor, currency))
        };
        entries.into_iter().map(payment).collect()
    }
}

fn cases() -> impl Strategy<Value = Case> {
    let whole = (policies(), 0i32..DAYS - 1_000, 1i64..5_000_000, 0i32..200, 0i32..1_400);
    whole.prop_flat_map(|(policy, issued, total, term, age)| {
        let currency = policy.currency();
        (payments(currency, issued), payments(currency, issued)).prop_map(
            move |(paid, mut credited)| {
                // A credit note now and then, and no larger than the invoice.
                credited.truncate(1);
                credited.retain(|credit| credit.amount.minor() < total);
                let mut invoice = Invoice::new(day(issued), Amount::from_minor(total, currency));
                invoice.due = Some(day(issued + term));
                invoice.formal_notice = Some(day(issued + term + 20));
                invoice.payments = paid;
                invoice.credits = credited;
                Case { invoice, policy: policy.clone(), as_of: day(issued + age) }
            },
        )
    })
}

fn sum<'a>(amounts: impl Iterator<Item = &'a Amount>) -> i64 {
    amounts.map(|amount| amount.minor()).sum()
}

/// What a client has paid and still owes; what was paid too much comes back.
fn cost(claim: &Claim) -> i64 {
    let paid = claim
        .allocations
        .iter()
        .map(|line| line.costs.minor() + line.interest.minor() + line.principal.minor());
    paid.sum::<i64>() + claim.total.minor()
}

/// A property says nothing of a case that the law does not settle: most must be settled, and many
/// must be late and paid in part.
#[test]
fn most_cases_are_claims() {
    let mut runner = TestRunner::deterministic();
    let drawn = (0..500).map(|_| cases().new_tree(&mut runner).unwrap().current());
    let claims: Vec<Claim> = drawn.filter_map(|case| case.claim()).collect();
    let bearing = claims.iter().filter(|claim| !claim.periods.is_empty()).count();
    let paid = claims.iter().filter(|claim| !claim.allocations.is_empty()).count();
    assert!(claims.len() > 350, "{} of 500 cases are claims", claims.len());
    assert!(bearing > 150, "{bearing} bear interest");
    assert!(paid > 150, "{paid} have payments");
}

proptest! {
    #![proptest_config(cases_of(600))]

    #[test]
    fn every_cent_is_somewhere(case in cases()) {
        let Some(claim) = case.claim() else { return Ok(()) };
        let part = |of: fn(&echeance::claim::AllocationLine) -> &Amount| {
            sum(claim.allocations.iter().map(of))
        };
        let (costs, interest) = (part(|line| &line.costs), part(|line| &line.interest));
        let (principal, surplus) = (part(|line| &line.principal), part(|line| &line.surplus));
        // The lines add up to the interest accrued: what is owed and what was paid of it.
        let accrued = sum(claim.periods.iter().map(|period| &period.interest));
        prop_assert_eq!(accrued, claim.interest.minor() + interest);
        // Each payment is allocated to the cent.
        let paid = case.invoice.payments.iter().filter(|payment| payment.date <= case.as_of);
        prop_assert_eq!(sum(paid.map(|payment| &payment.amount)), costs + interest + principal + surplus);
        prop_assert_eq!(sum(claim.instalments.iter().map(|part| &part.outstanding)), claim.outstanding.minor());
        let total = claim.outstanding.minor() + claim.interest.minor() + claim.compensation.minor();
        prop_assert_eq!(claim.total.minor(), total);
        let credited = case.invoice.total.minor() - principal - claim.outstanding.minor();
        let credits = case.invoice.credits.iter().filter(|credit| credit.date <= case.as_of);
        prop_assert!((0..=sum(credits.map(|credit| &credit.amount))).contains(&credited));
        // Periods of one debt follow one another.
        for pair in claim.periods.windows(2) {
            prop_assert!(pair[0].from <= pair[0].to && pair[0].to < pair[1].from);
        }
        for amount in [claim.outstanding, claim.interest, claim.compensation, claim.per_day] {
            prop_assert!(amount.minor() >= 0);
        }
    }

    #[test]
    fn more_days_never_mean_less_interest(case in cases(), more in 1i32..400) {
        let case = case.paying(Vec::new());
        let later = case.on(case.as_of.add_days(more).unwrap());
        let (Some(now), Some(then)) = (case.claim(), later.claim()) else { return Ok(()) };
        prop_assert!(then.interest.minor() >= now.interest.minor());
        prop_assert!(then.compensation.minor() >= now.compensation.minor());
    }

    /// Each figure that becomes money on the way is rounded by less than a minor unit.
    #[test]
    fn one_more_day_adds_the_interest_of_a_day(case in cases()) {
        let tomorrow = case.on(case.as_of.next()).paying(Vec::new());
        let case = case.paying(Vec::new());
        let (Some(now), Some(then)) = (case.claim(), tomorrow.claim()) else { return Ok(()) };
        if case.invoice.credits.iter().all(|credit| credit.date != tomorrow.as_of) {
            let added = then.interest.minor() - now.interest.minor();
            prop_assert!((added - now.per_day.minor()).abs() <= 1, "{added} and {}", now.per_day);
        }
    }

    /// Apart from rounding: allocating a payment makes money of the interest. A credit note is left
    /// out, because who has paid already gets it back.
    #[test]
    fn paying_later_never_costs_less(case in cases(), amount in 1i64..5_000_000, wait in 1i32..400, after in 0i32..400) {
        let early = case.invoice.due.unwrap().add_days(after - 100).unwrap();
        let late = early.add_days(wait).unwrap();
        let pay = |date| vec![Payment::new(date, case.money(amount))];
        let mut case = case.on(case.as_of.max(late));
        case.invoice.credits.clear();
        let claims = (case.paying(pay(early)).claim(), case.paying(pay(late)).claim());
        let (Some(early), Some(late)) = claims else { return Ok(()) };
        prop_assert!(cost(&late) >= cost(&early) - 2, "{} after {}", cost(&late), cost(&early));
    }

    #[test]
    fn a_payment_in_two_parts_of_one_day_is_one(case in cases(), share in 1i64..100) {
        let Some(first) = case.invoice.payments.first().cloned() else { return Ok(()) };
        let part = first.amount.minor() * share / 100;
        if part == 0 {
            return Ok(());
        }
        let mut payments = case.invoice.payments.clone();
        payments[0].amount = case.money(first.amount.minor() - part);
        payments.insert(1, Payment { amount: case.money(part), ..first });
        let (whole, split) = (case.claim(), case.paying(payments).claim());
        let (Some(whole), Some(split)) = (whole, split) else { return Ok(()) };
        prop_assert_eq!(&whole.instalments, &split.instalments);
        prop_assert_eq!(&whole.periods, &split.periods);
        prop_assert_eq!(figures(&whole), figures(&split));
    }

    #[test]
    fn the_order_in_which_payments_are_given_means_nothing(case in cases()) {
        let mut days: Vec<Date> = case.invoice.payments.iter().map(|p| p.date).collect();
        days.dedup();
        if days.len() < case.invoice.payments.len() {
            return Ok(());
        }
        let mut payments = case.invoice.payments.clone();
        payments.reverse();
        let (given, reversed) = (case.claim(), case.paying(payments).claim());
        prop_assert_eq!(given.map(|claim| figures(&claim)), reversed.map(|claim| figures(&claim)));
    }

    #[test]
    fn a_payment_in_time_bears_nothing(case in cases(), early in 0i32..60) {
        let Some(due) = case.claim().map(|claim| claim.instalments[0].due) else { return Ok(()) };
        let date = due.add_days(-early).unwrap().max(case.invoice.issued);
        let payment = Payment::new(date, case.invoice.total);
        let mut case = case.paying(vec![payment]);
        case.invoice.credits.clear();
        case.as_of = case.as_of.max(date);
        let Some(claim) = case.claim() else { return Ok(()) };
        prop_assert_eq!(claim.status, Status::Paid);
        prop_assert_eq!((claim.total.minor(), claim.per_day.minor()), (0, 0));
        prop_assert!(claim.periods.is_empty());
    }

    /// Not even what is said of a rate changes: whether it was published, and until when it held.
    #[test]
    fn a_later_rate_changes_nothing_before(case in cases(), index in 0..all_series().len(), wait in 2i32..900, percent in -5_000_000i32..20_000_000) {
        let mut other = case.clone();
        let extra = SuppliedRate {
            series: all_series()[index].name.into(),
            from: case.as_of.add_days(wait).unwrap(),
            percent: Rate::from_millionths(percent),
        };
        other.policy.rates.add(&extra);
        prop_assert_eq!(case.claim(), other.claim());
    }

    #[test]
    fn what_comes_after_the_day_does_not_matter(case in cases()) {
        let mut past = case.clone();
        past.invoice.payments.retain(|payment| payment.date <= case.as_of);
        past.invoice.credits.retain(|credit| credit.date <= case.as_of);
        let (Some(all), Some(past)) = (case.claim(), past.claim()) else { return Ok(()) };
        prop_assert_eq!(figures(&all), figures(&past));
        prop_assert_eq!(all.periods, past.periods);
        prop_assert_eq!(all.status, past.status);
    }

    #[test]
    fn reasons_change_no_figure(case in cases()) {
        let with = assess(&case.invoice, &case.policy, case.as_of, true);
        let without = assess(&case.invoice, &case.policy, case.as_of, false);
        match (with, without) {
            (Ok(with), Ok(without)) => {
                prop_assert!(without.reasons.is_empty());
                let mut with = Claim { reasons: Vec::new(), ..with };
                for cost in &mut with.costs {
                    cost.reasons.clear();
                }
                prop_assert_eq!(with, without);
            }
            (with, without) => prop_assert_eq!(with, without),
        }
    }

    #[test]
    fn a_dispute_is_a_status_alone(case in cases(), start in 0i32..500) {
        let mut disputed = case.clone();
        let from = case.invoice.issued.add_days(start).unwrap();
        disputed.invoice.disputes.push(Dispute { from, to: None, amount: None });
        let (with, without) = (disputed.claim(), case.claim());
        prop_assert_eq!(with.map(|claim| figures(&claim)), without.map(|claim| figures(&claim)));
    }
}

proptest! {
    #![proptest_config(cases_of(120))]

    #[test]
    fn a_claim_in_parts_is_the_sum_of_its_parts(case in cases(), waits in prop::collection::vec(waits(), 2..5)) {
        let parts = case.in_parts(&waits);
        prop_assert_eq!(parts.off(), None);
    }

    #[test]
    fn two_halves_owe_what_the_whole_owes(case in cases(), wait in waits()) {
        let (one, two) = (case.in_parts(&[wait]), case.in_parts(&[wait, wait]));
        let (Some(one), Some(two)) = (one.claim(), two.claim()) else { return Ok(()) };
        prop_assert_eq!(one.outstanding, two.outstanding);
        prop_assert_eq!(one.compensation, two.compensation);
        if case.policy.rounding.at == RoundingAt::Total {
            prop_assert_eq!(one.interest, two.interest);
        } else {
            // Each period of each half is rounded for itself.
            let off = one.interest.minor() - two.interest.minor();
            prop_assert!(off.abs() <= two.periods.len() as i64, "off by {off}");
        }
    }

    #[test]
    fn a_due_date_is_a_day_on_which_the_client_pays(
        policy in policies(),
        periods in prop::collection::vec(((1u8..13, 1u8..29), (1u8..13, 1u8..29)), 1..4),
        convention in prop::sample::select(BusinessDayConvention::ALL),
        issued in 0i32..67_900,
        term in 0i32..200,
        dated: bool,
    ) {
        let mut policy = policy;
        policy.closed_periods = periods.iter().map(|(from, to)| ClosedPeriod { from: *from, to: *to }).collect();
        let mut invoice = Invoice::new(day(issued), Amount::from_minor(100, policy.currency()));
        if dated {
            invoice.due = day(issued).add_days(term);
        } else {
            let terms = Terms { roll: Some(convention), ..Terms::of(vec![Step::AddDays(term)]) };
            invoice.terms = Some(PaymentTerms::Single(terms).into());
        }
        // There is no such day where the periods leave none.
        let Ok(dates) = due_dates(&invoice, &policy) else { return Ok(()) };
        let (_, month, day) = dates.due.ymd();
        for (from, to) in periods {
            let at = (month, day);
            let within = if to < from { at >= from || at <= to } else { from <= at && at <= to };
            prop_assert!(!within, "{} lies within {from:?} to {to:?}", dates.due);
        }
        prop_assert!(dates.due <= Date::MAX);
    }

    #[test]
    fn every_point_of_an_accrual_is_an_assessment(
        case in cases(),
        before in 0i32..3_000,
        parts in prop::option::of(prop::collection::vec(waits(), 1..4)),
    ) {
        // In parts too, with what was paid and credited.
        let case = parts.map_or(case.clone(), |waits| {
            let (payments, credits) = (case.invoice.payments.clone(), case.invoice.credits.clone());
            let parts = case.in_parts(&waits);
            Case { invoice: Invoice { payments, credits, ..parts.invoice }, ..parts }
        });
        let from = case.as_of.add_days(-before).unwrap().max(Date::MIN);
        let points = accrual(&case.invoice, &case.policy, from, case.as_of);
        let Ok(points) = points else { return Ok(()) };
        prop_assert_eq!(points.first().map(|point| point.date), Some(from));
        prop_assert_eq!(points.last().map(|point| point.date), Some(case.as_of));
        for point in &points {
            let claim = assess(&case.invoice, &case.policy, point.date, false).unwrap();
            prop_assert_eq!(
                (point.outstanding, point.interest, point.compensation, point.total),
                (claim.outstanding, claim.interest, claim.compensation, claim.total)
            );
        }
        prop_assert!(points.windows(2).all(|pair| pair[0].date < pair[1].date));
    }
}

/// All that a claim comes to.
fn figures(claim: &Claim) -> [i64; 6] {
    let allocated = cost(claim) - claim.total.minor();
    [
        claim.outstanding.minor(),
        claim.interest.minor(),
        claim.compensation.minor(),
        claim.total.minor(),
        claim.per_day.minor(),
        allocated,
    ]
}

/// A change of an input: the place, as a path of numbers, and what stands there instead.
#[derive(Clone, Debug)]
struct Damage {
    path: Vec<usize>,
    value: Json,
}

fn hostile() -> impl Strategy<Value = Json> {
    let texts = [
        "",
        " ",
        "0",
        "-1",
        "1e999",
        "NaN",
        "Infinity",
        "999999999999999.99",
        "1000000000000000",
        "99999999999999999999999999",
        "0.000001",
        "0.0000001",
        "1,5",
        "2024-02-30",
        "1989-12-31",
        "1990-01-01",
        "2199-12-31",
        "2200-01-01",
        "9999-12-31",
        "0000-00-00",
        "+2024-01-01",
        "FR",
        "IS",
        "XX",
        "EUR",
        "JPY",
        "TND",
        "statutory",
        "none",
        "balance",
        "consumer",
        "45 jours fin de mois",
        "2/10 net 30",
        "#instant",
        "#deep",
        "#foreign",
        "#like",
        "#number",
        "\u{0}",
        "é",
        "🦀",
        "__proto__",
        "constructor",
    ];
    let text = prop::sample::select(texts.to_vec()).prop_map(Json::from);
    let number = prop_oneof![
        Just(Json::from(i64::MAX)),
        Just(Json::from(i64::MIN)),
        Just(Json::from(u64::MAX)),
        Just(Json::from(i32::MAX)),
        Just(Json::from(i32::MIN)),
        Just(Json::from(0)),
        Just(Json::from(-1)),
        (-40i32..4_000).prop_map(Json::from),
        any::<f64>().prop_map(|number| serde_json::json!(number)),
    ];
    let plain = prop_oneof![
        3 => text,
        3 => number,
        1 => Just(Json::Null),
        1 => any::<bool>().prop_map(Json::from),
        1 => "[ -~]{0,40}".prop_map(Json::from),
        1 => (1usize..4_000).prop_map(|length| Json::from("9".repeat(length))),
    ];
    plain.prop_recursive(6, 40, 8, |inner| {
        let keys = prop::sample::select(echeance::wire::KEYS.to_vec());
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::from),
            prop::collection::vec((keys, inner), 0..8).prop_map(|entries| {
                entries.into_iter().map(|(key, value)| (key.to_string(), value)).collect::<Json>()
            }),
        ]
    })
}

fn damage() -> impl Strategy<Value = Damage> {
    (prop::collection::vec(0usize..12, 1..6), hostile())
        .prop_map(|(path, value)| Damage { path, value })
}

/// Puts a value into a tree, as deep as the path leads.
fn strike(tree: &mut Json, damage: &Damage) {
    let mut place = tree;
    for step in &damage.path {
        let length = match place {
            Json::Array(values) => values.len(),
            Json::Object(fields) => fields.len(),
            _ => 0,
        };
        if length == 0 {
            break;
        }
        place = match place {
            Json::Array(values) => &mut values[step % length],
            Json::Object(fields) => fields.values_mut().nth(step % length).unwrap(),
            _ => break,
        };
    }
    *place = damage.value.clone();
}

/// Puts values that JSON cannot write where their names stand.
fn unwritable(value: &mut Value) {
    match value {
        Value::Text("#instant") => *value = Value::Instant,
        Value::Text("#deep") => *value = Value::TooDeep,
        Value::Text("#foreign") => *value = Value::Foreign("function"),
        Value::Text("#like") => *value = Value::Like("2025-02-14"),
        Value::Text("#number") => *value = Value::Number("-1.5e-7"),
        Value::List(values) => values.iter_mut().for_each(unwritable),
        Value::Record(fields) => fields.iter_mut().for_each(|(_, value)| unwritable(value)),
        _ => {}
    }
}

/// The arguments of every vector, with the function they are for.
fn seeds() -> Vec<(String, Json)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut seeds = Vec::new();
    for file in files {
        let vectors: Vec<Json> =
            serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for vector in vectors {
            let call = vector["call"].as_str().unwrap().to_string();
            seeds.push((call, vector["args"].clone()));
        }
    }
    seeds
}

/// Whatever the input, a function answers with a result or with problems.
#[test]
fn no_input_panics() {
    let seeds = seeds();
    let strategy = (0..seeds.len(), prop::collection::vec(damage(), 0..4));
    let mut runner = proptest::test_runner::TestRunner::new(cases_of(5_000));
    runner
        .run(&strategy, |(seed, damages)| {
            let (function, mut arguments) = seeds[seed].clone();
            for damage in &damages {
                strike(&mut arguments, damage);
            }
            if let Err(problems) = json::call_with(&function, &arguments, unwritable) {
                let problems = problems.as_array().unwrap();
                prop_assert!(!problems.is_empty());
                for problem in problems {
                    prop_assert!(!problem["code"].as_str().unwrap().is_empty());
                    // What is wrong comes back shortened, and a path leads somewhere.
                    prop_assert!(problem["value"].as_str().is_none_or(|v| v.chars().count() <= 80));
                }
            }
            Ok(())
        })
        .unwrap();
}

/// Data within data is read to a depth that no invoice has, and no further.
#[test]
fn depth_is_a_problem() {
    let mut deep = Json::from("2024-01-01");
    for _ in 0..200 {
        deep = Json::Array(vec![deep]);
    }
    let policy = serde_json::json!({ "policy": "FR", "asOf": "2026-01-01" });
    for arguments in [
        serde_json::json!([{ "issued": deep, "total": "1" }, policy]),
        serde_json::json!([{ "issued": "2024-01-01", "total": "1", "payments": deep }, policy]),
        serde_json::json!([deep, deep]),
    ] {
        json::call("assess", &arguments).unwrap_err();
    }
}
