//! Disputes and promises: when reminders wait, for how much, and which promise was broken.

use super::scenario::{PauseOn, Scenario};
use crate::calendar::Date;
use crate::claim::{Dispute, Invoice, NonPaymentCause, PaymentPromise};

/// A stretch of days without reminders.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pause {
    pub from: Date,
    /// The last day; `None` while no end is known.
    pub to: Option<Date>,
    pub cause: PauseOn,
}

/// What disputes and promises do to the reminders of one invoice.
#[derive(Debug, Default)]
pub(super) struct Pauses {
    pub list: Vec<Pause>,
    /// Disputes over a part: reminders go on for the rest.
    partial: Vec<Dispute>,
    /// What was invoiced, in minor units.
    whole: i64,
    /// The first day of the dispute that is open on the day of the timeline.
    pub unanswered: Option<Date>,
    /// The day by which the latest broken promise was to be kept.
    pub broken: Option<Date>,
}

impl Pauses {
    /// Works the pauses out. `owed` returns what is open on the book on a day, in minor units.
    ///
    /// A dispute over part of the invoice pauses nothing, unless no more than that part is owed.
    pub fn new(
        invoice: &Invoice,
        scenario: &Scenario,
        as_of: Date,
        owed: &mut dyn FnMut(Date) -> i64,
    ) -> Pauses {
        let mut pauses = Pauses { whole: invoice.total.minor(), ..Pauses::default() };
        let open = invoice.disputes.iter().filter(|d| d.to.is_none() && d.open_on(as_of));
        pauses.unanswered = open.map(|dispute| dispute.from).min();
        if invoice.cause == Some(NonPaymentCause::Dispute) && invoice.disputes.is_empty() {
            pauses.unanswered = Some(as_of);
        }
        if scenario.pauses_on(PauseOn::Dispute) {
            let partial = invoice.disputes.iter().filter(|dispute| dispute.amount.is_some());
            pauses.partial = partial.cloned().collect();
            for dispute in &invoice.disputes {
                let last = dispute.to.unwrap_or(Date::MAX);
                let day = as_of.min(last).max(dispute.from);
                if dispute.amount.is_none() || owed(day) <= pauses.disputed(day) {
                    let (from, to) = (dispute.from, dispute.to);
                    pauses.list.push(Pause { from, to, cause: PauseOn::Dispute });
                }
            }
            if invoice.cause == Some(NonPaymentCause::Dispute) && invoice.disputes.is_empty() {
                // The client disputes, and nobody has written down since when.
                pauses.list.push(Pause { from: as_of, to: None, cause: PauseOn::Dispute });
            }
        }
        for promise in &invoice.promises {
            if scenario.pauses_on(PauseOn::Promise) {
                let (from, to) = (promise.made, Some(promise.pay_by));
                pauses.list.push(Pause { from, to, cause: PauseOn::Promise });
            }
            if promise.pay_by < as_of && !is_kept(promise, invoice, owed(as_of), as_of) {
                pauses.broken = pauses.broken.max(Some(promise.pay_by));
            }
        }
        pauses
    }

    /// Returns the disputed part of the invoice on a day, in minor units, where reminders go on for
    /// the rest.
    pub fn disputed(&self, day: Date) -> i64 {
        let open = self.partial.iter().filter(|dispute| dispute.open_on(day));
        open.filter_map(|dispute| dispute.amount)
            .try_fold(0, |sum: i64, amount| sum.checked_add(amount.minor()))
            // No more can be disputed than was invoiced.
            .map_or(self.whole, |sum| sum.min(self.whole))
    }

    /// Returns the pause that a day lies in: of several, the one that ends last.
    pub fn on(&self, day: Date) -> Option<Pause> {
        let holds = |pause: &&Pause| pause.from <= day && pause.to.is_none_or(|to| day <= to);
        let last = |pause: &&Pause| pause.to.unwrap_or(Date::MAX);
        self.list.iter().filter(holds).max_by_key(last).copied()
    }
}

/// Returns what was paid from the day a promise was made through another day, in minor units.
pub(super) fn paid_since(promise: &PaymentPromise, invoice: &Invoice, through: Date) -> i64 {
    let paid = invoice.payments.iter().filter(|payment| !payment.rejected);
    paid.filter(|payment| promise.made <= payment.date && payment.date <= through)
        .map(|payment| payment.amount.minor())
        .sum()
}

/// Whether a promise is kept by the end of a day on which so much principal is owed.
pub(super) fn is_kept(promise: &PaymentPromise, invoice: &Invoice, owed: i64, day: Date) -> bool {
    owed == 0
        || promise.amount.is_some_and(|amount| paid_since(promise, invoice, day) >= amount.minor())
}
