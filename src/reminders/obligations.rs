//! What the law wants of reminders, in every scenario.

use super::scenario::Demand;
use crate::calendar::{Calendar, Date};
use crate::claim::{CollectionChoice, Contact, Invoice, Policy, awaited_reminder, reach};
use crate::law::{Debtor, FirstReminder, Reminder, Rule, rule_in_force};
use crate::reason::{Basis, Reason, ReasonKind};

/// The rules of law for the reminders of one invoice.
pub(super) struct Obligations<'a> {
    invoice: &'a Invoice,
    pub policy: &'a Policy,
    pub calendar: &'a Calendar,
    pub due: Date,
    /// A formal notice that the caller knows of.
    pub given: Option<Date>,
    /// A first reminder and a wait before costs, or before interest too.
    pub first_reminder: Option<&'static Rule<FirstReminder>>,
    /// Interest runs only from a formal notice: the law that says so.
    pub notice: Option<Basis>,
    /// Interest needs a reminder, as no date was fixed.
    pub reminder: Option<&'static Rule<Reminder>>,
}

/// The words that a claim depends on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reached {
    /// The first written reminder after the due date.
    pub first: Option<Date>,
    /// The last day of the wait after it, where the law wants one.
    pub until: Option<Date>,
    /// The formal notice from which interest runs, where it needs one.
    pub notice: Option<Date>,
}

/// What may be asked of a client on a day, and why not all of it.
pub(super) struct Allowed {
    pub interest: bool,
    pub compensation: bool,
    /// Each with whether it forbids interest too.
    reasons: Vec<(bool, Reason)>,
}

impl<'a> Obligations<'a> {
    /// Finds the rules. `notice` is the law that makes interest wait for a formal notice.
    pub fn new(
        invoice: &'a Invoice,
        policy: &'a Policy,
        calendar: &'a Calendar,
        due: Date,
        notice: Option<Basis>,
    ) -> Obligations<'a> {
        Obligations {
            invoice,
            policy,
            calendar,
            due,
            given: invoice.formal_notice,
            first_reminder: rule_in_force(policy.law.first_reminder, policy.debtor, due),
            notice,
            reminder: awaited_reminder(invoice, policy, due),
        }
    }

    /// Whether interest waits for a word to the client.
    pub fn wants_notice(&self) -> bool {
        self.notice.is_some() || self.reminder.is_some()
    }

    /// Finds, among words to the client, those that a claim depends on.
    pub fn reached(&self, words: impl Iterator<Item = Contact>) -> Reached {
        let found = reach(self.invoice, self.policy, self.due, words);
        let before_interest = self.first_reminder.is_some_and(|rule| rule.value.before_interest);
        let notice = match (self.notice, self.reminder) {
            // Where interest too waits for the first reminder, it runs once the wait is over.
            (Some(_), _) if before_interest => found.until,
            (Some(_), _) => found.formal,
            (None, _) => found.reminder.or(self.given),
        };
        Reached { first: found.first, until: found.until, notice }
    }

    /// Returns what may be asked of the client on a day.
    pub fn allowed(&self, day: Date, reached: Reached) -> Allowed {
        let mut allowed = Allowed { interest: true, compensation: true, reasons: Vec::new() };
        let mut forbid = |interest: bool, why, basis: Basis| {
            allowed.interest &= !interest;
            allowed.compensation = false;
            allowed.reasons.push((interest, Reason { why, basis }));
        };
        if self.policy.debtor == Debtor::Consumer {
            // Where a law lets costs follow a first reminder, an agreed sum may be asked after it.
            let agreed = self.policy.compensation.is_agreed();
            // Costs of the law are in the claim only once they are owed.
            let by_law = self.policy.collection_costs == CollectionChoice::Statutory;
            if !by_law && (!agreed || self.first_reminder.is_none()) {
                let between = self.policy.law.compensation.first();
                let basis = between.map(|rule| rule.citation.into()).unwrap_or_default();
                forbid(false, ReasonKind::ClaimConsumer {}, basis);
            }
        }
        if let Some(rule) = self.first_reminder
            && reached.until.is_none_or(|until| day <= until)
        {
            let (days, interest) = (rule.value.days, rule.value.before_interest);
            forbid(interest, ReasonKind::ClaimFirstReminder { days }, rule.citation.into());
        }
        match (self.notice, self.reminder) {
            (Some(basis), _) if reached.notice.is_none_or(|notice| day <= notice) => {
                forbid(true, ReasonKind::ClaimFormalNotice {}, basis);
            }
            (None, Some(rule)) if reached.notice.is_none_or(|word| day <= word) => {
                forbid(true, ReasonKind::ClaimReminder {}, rule.citation.into());
            }
            _ => {}
        }
        allowed
    }
}

impl Allowed {
    /// Returns what a step may ask for, and why it is less than the scenario says.
    pub fn lower(self, wanted: Demand) -> (Demand, Vec<Reason>) {
        let asked = match wanted {
            _ if !self.interest => Demand::None,
            Demand::InterestAndCompensation if !self.compensation => Demand::Interest,
            wanted => wanted,
        };
        if asked == wanted {
            return (asked, Vec::new());
        }
        let matters = |interest: bool| interest || wanted == Demand::InterestAndCompensation;
        let reasons = self.reasons.into_iter().filter(|(interest, _)| matters(*interest));
        (asked, reasons.map(|(_, reason)| reason).collect())
    }
}
