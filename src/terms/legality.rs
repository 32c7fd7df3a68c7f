//! Whether a law allows a term, and until when it would.

use super::{Events, Period, Step};
use crate::calendar::Date;
use crate::law::{Debtor, Law, MaximumTerm, Rule};

/// What a law says of a term that is too long.
#[derive(Clone, Copy, Debug)]
pub struct Verdict {
    /// The limit that it passes.
    pub cap: &'static Rule<MaximumTerm>,
    /// How many days it counts: those of the limit, or those that no agreement can pass.
    pub days: i32,
    /// The latest due date that the law allows.
    pub latest: Date,
    /// Whether no agreement can lengthen it.
    pub unlawful: bool,
}

/// Returns the limit that a due date passes, or `None` where the term is lawful or the law sets no
/// limit.
///
/// `steps` is the term as agreed, where it is known: a limit written for terms that run to the end
/// of the month helps only those. `sector` names the limit of a trade, such as `transport`, which
/// then stands in place of the general one. `working_day` moves a date as the law moves a due date:
/// a term that ends on a Sunday is not too long because it is due on Monday.
pub fn check(
    law: &'static Law,
    debtor: Debtor,
    events: &Events,
    steps: Option<&[Step]>,
    due: Date,
    sector: Option<&str>,
    working_day: &dyn Fn(Date) -> Date,
) -> Option<Verdict> {
    let named = sector.and_then(|name| cap_named(law, debtor, events.issue, name));
    let sector = named.is_some();
    let general = named.or_else(|| cap_named(law, debtor, events.issue, "general"))?;
    // However a limit is read, it never ends before its days have passed: most terms are seen to be
    // lawful by that alone.
    if due.days_since(start(general, events)) < general.value.days {
        return None;
    }
    let mut latest = latest(general, events)?;
    let to_month_end = steps.is_none_or(runs_to_month_end);
    if !sector
        && to_month_end
        && let Some(derogation) = cap_named(law, debtor, events.issue, "end-of-month")
        && let Some(later) = self::latest(derogation, events)
    {
        latest = latest.max(later);
    }
    let cap = general.value;
    let passed = |latest: &Date| due > *latest && due > working_day(*latest);
    let latest = Some(latest).filter(passed)?;
    let most = cap.never_beyond.and_then(|days| {
        let utmost = self::latest(&Rule { value: MaximumTerm { days, ..cap }, ..*general }, events);
        Some((days, utmost.filter(passed)?))
    });
    let (days, latest) = most.unwrap_or((cap.days, latest));
    Some(Verdict { cap: general, days, latest, unlawful: cap.strict || most.is_some() })
}

/// Returns the rule with this name for the debtor that holds on the day of issue.
fn cap_named(
    law: &'static Law,
    debtor: Debtor,
    on: Date,
    name: &str,
) -> Option<&'static Rule<MaximumTerm>> {
    law.cap
        .iter()
        .filter(|rule| rule.debtors.contains(debtor) && rule.since.is_none_or(|since| since <= on))
        .filter(|rule| rule.value.name == name)
        .max_by_key(|rule| rule.since)
}

fn latest(rule: &Rule<MaximumTerm>, events: &Events) -> Option<Date> {
    rule.value.latest(start(rule, events)).into_iter().flatten().max()
}

/// The day from which a limit is counted: the issue date, where the event is not known.
fn start(rule: &Rule<MaximumTerm>, events: &Events) -> Date {
    events.start(rule.value.from).unwrap_or(events.issue)
}

fn runs_to_month_end(steps: &[Step]) -> bool {
    let month_end = Step::EndOf(Period::Month);
    matches!(steps, [Step::AddDays(_), last] if *last == month_end)
        || matches!(steps, [first, Step::AddDays(_)] if *first == month_end)
}
