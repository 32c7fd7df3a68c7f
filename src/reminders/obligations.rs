//! What the law wants of reminders, in every scenario.

use super::scenario::{Channel, Demand, Tone};
use crate::calendar::{Calendar, Date};
use crate::claim::{Invoice, Policy, awaited_reminder, wait_after};
use crate::law::{Debtor, FirstReminder, Reminder, Rule, rule_in_force};
use crate::reason::{Basis, Reason, ReasonKind};

/// The rules of law for the reminders of one invoice.
pub(super) struct Obligations<'a> {
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

/// One word to the client, sent or planned: its day, and how it goes and speaks.
pub(super) type Contact = (Date, Channel, Tone);

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
        invoice: &Invoice,
        policy: &'a Policy,
        calendar: &'a Calendar,
        due: Date,
        notice: Option<Basis>,
    ) -> Obligations<'a> {
        Obligations {
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
        let given = self.given.map(|day| (day, Channel::RegisteredLetter, Tone::FormalNotice));
        let mut first: Option<(Date, Channel)> = None;
        let mut formal: Option<Date> = None;
        for (day, channel, tone) in words.chain(given) {
            if !channel.is_written() || day <= self.due {
                continue;
            }
            if first.is_none_or(|(earliest, _)| day < earliest) {
                first = Some((day, channel));
            }
            if tone == Tone::FormalNotice && formal.is_none_or(|earliest| day < earliest) {
                formal = Some(day);
            }
        }
        let rule = self.first_reminder.map(|rule| rule.value);
        let until = first.zip(rule).map(|((sent, channel), rule)| self.wait(rule, sent, channel));
        let first = first.map(|(day, _)| day);
        let notice = match (self.given, self.notice) {
            (Some(given), _) => Some(given),
            (None, None) => self.reminder.and(first),
            // Where interest too waits for the first reminder, it runs once the wait is over.
            (None, Some(_)) if rule.is_some_and(|rule| rule.before_interest) => until,
            (None, Some(_)) => formal,
        };
        Reached { first, until, notice }
    }

    /// Returns the last day of the wait that a first reminder opens.
    fn wait(&self, rule: FirstReminder, sent: Date, channel: Channel) -> Date {
        wait_after(rule, sent, channel.is_posted(), self.calendar)
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
            if !agreed || self.first_reminder.is_none() {
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
            (None, Some(rule)) if reached.first.is_none_or(|first| day <= first) => {
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
