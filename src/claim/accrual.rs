//! A claim over time.

use super::assess::{assess_prepared, sums_on};
use super::check;
use super::contact::sent_by;
use super::invoice::{Invoice, Policy};
use super::ledger::Sums;
use super::prepared::PreparedPolicy;
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, Problems};
use crate::money::Amount;
use crate::order::sort_by_key;
use crate::shape::record;

record! {
    /// The claim on one day.
    pub struct AccrualPoint {
        /// The day.
        pub date: Date,
        /// What the books of both sides show; below zero by what was paid beyond the whole claim.
        pub balance: Amount,
        /// Principal still owed.
        pub outstanding: Amount,
        /// Interest accrued and still owed.
        pub interest: Amount,
        /// Compensation still owed.
        pub compensation: Amount,
        /// The three above.
        pub total: Amount,
    }
}

/// Returns the claim on every day on which something changes between two dates, and on both.
///
/// Between two rows interest grows by the same sum each day: a chart may draw straight lines, apart
/// from the step that a row's own day brings.
///
/// # Errors
/// Those of [`assess`](crate::assess); `date.order` where `to` lies before `from`.
pub fn accrual(
    invoice: &Invoice,
    policy: &Policy,
    from: Date,
    to: Date,
) -> Result<Vec<AccrualPoint>, Problems> {
    accrual_prepared(invoice, &PreparedPolicy::new(policy.clone()), from, to)
}

/// [`accrual`] under a policy that remembers its rates and knows its reminders.
pub(crate) fn accrual_prepared(
    invoice: &Invoice,
    prepared: &PreparedPolicy,
    from: Date,
    to: Date,
) -> Result<Vec<AccrualPoint>, Problems> {
    let policy = prepared.policy();
    if to < from {
        let hint = format!("`to` must not lie before {from}");
        return Err(Problem::new(ProblemCode::DateOrder, "to").value(to).hint(hint).into());
    }
    check::both(invoice, policy, from)?;
    check::both(invoice, policy, to)?;
    let last = assess_prepared(invoice, prepared, to, false)?;
    let mut days = vec![from, to];
    for instalment in &last.instalments {
        days.extend([instalment.due, instalment.due.next()]);
    }
    for cost in &last.costs {
        days.extend([cost.since.previous(), cost.since]);
    }
    for period in &last.periods {
        days.extend([period.from.previous(), period.to]);
    }
    for entry in invoice.payments.iter().chain(&invoice.credits) {
        days.extend([entry.date.previous(), entry.date]);
    }
    days.retain(|day| (from..=to).contains(day));
    sort_by_key(&mut days, |day| day.days().into());
    days.dedup();
    let money = |minor| invoice.total.with_minor(minor);
    let point = |(date, sums): (Date, Sums)| AccrualPoint {
        date,
        balance: money(sums.balance),
        outstanding: money(sums.outstanding),
        interest: money(sums.interest),
        compensation: money(sums.costs),
        total: money(sums.total),
    };
    let words = sent_by(invoice, prepared.steps(), to);
    let sums = sums_on(invoice, policy, Some(prepared.rates()), &words, &days)?;
    Ok(days.into_iter().zip(sums).map(point).collect())
}
