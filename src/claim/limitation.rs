//! Until when a claim can be brought.

use super::invoice::Policy;
use super::ledger::Debt;
use crate::calendar::Date;
use crate::law::LimitationStart;
use crate::reason::{Explanations, NoticeKind, ReasonKind};

/// Returns the last day before the first instalment still owed is time-barred, or `None` where the
/// law is not known. What interrupts or suspends the period is not looked at.
pub(crate) fn limitation(
    policy: &Policy,
    debts: &[Debt],
    as_of: Date,
    account: &mut Explanations,
) -> Option<Date> {
    let due = debts.iter().filter(|debt| debt.outstanding > 0).map(|debt| debt.due).min();
    let due = due.or_else(|| debts.iter().map(|debt| debt.due).min())?;
    let rule = policy.law.limitation(policy.debtor, due, policy.sector.as_deref())?;
    let months = rule.value.months;
    // The period runs from the end of this day.
    let start = match rule.value.from {
        LimitationStart::Due => due,
        LimitationStart::YearEnd | LimitationStart::NextYear => due.next_year().previous(),
    };
    let last = start.add_months(months)?;
    let why = || ReasonKind::LimitationLastDay { start, months, last };
    if debts.iter().any(|debt| debt.outstanding > 0) {
        account.reason(rule.citation, why);
        if last < as_of {
            account.notice(None, rule.citation, NoticeKind::LimitationPassed { last });
        }
    } else {
        account.reason_without_note(rule.citation.into(), why);
    }
    Some(last)
}
