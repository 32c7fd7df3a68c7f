//! Words to the client, and what the law makes of them.

use super::due::{awaited_reminder, wait_after};
use super::invoice::{Invoice, Policy};
use crate::calendar::{Calendar, Date, Holidays, WeekdaySet};
use crate::law::{FirstReminder, rule_in_force};
use crate::shape::string_enum;

string_enum! {
    /// How a reminder reaches the client.
    pub enum Channel {
        /// An e-mail.
        Email => "email",
        /// A text message.
        Sms => "sms",
        /// A call.
        Phone => "phone",
        /// A letter.
        Letter => "letter",
        /// A registered letter.
        RegisteredLetter => "registered-letter",
        /// Hand-over to a collection agency.
        Agency => "agency",
        /// Hand-over to a court or a lawyer.
        Court => "court",
    }

    /// How a reminder speaks.
    pub enum Tone {
        /// A note before anything is late.
        Courtesy => "courtesy",
        /// A friendly reminder.
        Reminder => "reminder",
        /// A clear demand.
        Firm => "firm",
        /// A formal notice (mise en demeure, Mahnung mit Fristsetzung).
        FormalNotice => "formal-notice",
        /// The last word before, or at, the hand-over.
        Last => "last",
    }
}

impl Channel {
    /// Whether the step takes the claim out of the seller's hands.
    pub const fn is_hand_over(self) -> bool {
        matches!(self, Channel::Agency | Channel::Court)
    }

    /// Whether the client receives something in writing that has room for what the law wants said.
    pub const fn is_written(self) -> bool {
        matches!(self, Channel::Email | Channel::Letter | Channel::RegisteredLetter)
    }

    /// Whether it goes by post.
    pub const fn is_posted(self) -> bool {
        matches!(self, Channel::Letter | Channel::RegisteredLetter)
    }
}

/// A step of a scenario by its id, how it goes and how it speaks.
pub(crate) type KnownStep = (String, Channel, Tone);

/// A step of a built-in scenario.
type Row = (&'static str, Channel, Tone);

/// The steps of the built-in scenarios, as a claim knows them; the first is that of a seller who
/// named none.
const BUILT_IN: [(&str, &[Row]); 3] = [
    (
        "standard",
        &[
            ("courtesy", Channel::Email, Tone::Courtesy),
            ("reminder", Channel::Email, Tone::Reminder),
            ("firm", Channel::Email, Tone::Firm),
            ("call", Channel::Phone, Tone::Firm),
            ("formal-notice", Channel::RegisteredLetter, Tone::FormalNotice),
            ("hand-over", Channel::Agency, Tone::Last),
        ],
    ),
    (
        "gentle",
        &[
            ("courtesy", Channel::Email, Tone::Courtesy),
            ("reminder", Channel::Email, Tone::Reminder),
            ("second-reminder", Channel::Email, Tone::Reminder),
            ("call", Channel::Phone, Tone::Reminder),
            ("firm", Channel::Letter, Tone::Firm),
            ("formal-notice", Channel::RegisteredLetter, Tone::FormalNotice),
        ],
    ),
    (
        "firm",
        &[
            ("courtesy", Channel::Email, Tone::Courtesy),
            ("reminder", Channel::Email, Tone::Firm),
            ("call", Channel::Phone, Tone::Firm),
            ("formal-notice", Channel::RegisteredLetter, Tone::FormalNotice),
            ("hand-over", Channel::Court, Tone::Last),
        ],
    ),
];

/// Returns the steps of the built-in scenario of this name, else those of `standard`.
pub(crate) fn built_in_steps(name: &str) -> Vec<KnownStep> {
    let named = BUILT_IN.iter().find(|(known, _)| *known == name).or(BUILT_IN.first());
    let steps = named.map_or(&[][..], |(_, steps)| *steps);
    steps.iter().map(|(id, channel, tone)| ((*id).to_string(), *channel, *tone)).collect()
}

/// Returns the steps of a seller who named no scenario.
pub(crate) fn standard_steps() -> Vec<KnownStep> {
    built_in_steps("standard")
}

/// One word to the client, sent or planned: its day, and how it goes and speaks.
pub(crate) type Contact = (Date, Channel, Tone);

/// Returns the reminders that an invoice says were sent by a day, as the steps have them.
pub(crate) fn sent_by(invoice: &Invoice, steps: &[KnownStep], day: Date) -> Vec<Contact> {
    let known = invoice.sent.iter().filter(|sent| sent.date <= day);
    let contact = |sent: &super::invoice::SentReminder| {
        let (_, channel, tone) = steps.iter().find(|(id, ..)| *id == sent.step)?;
        Some((sent.date, *channel, *tone))
    };
    known.filter_map(contact).collect()
}

/// The words that the claim of one debt depends on.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reached {
    /// The first written reminder after the due date.
    pub first: Option<Date>,
    /// The last day of the wait after it, where the law wants one.
    pub until: Option<Date>,
    /// The first formal notice.
    pub formal: Option<Date>,
    /// The reminder that the law wants where no date was agreed.
    pub reminder: Option<Date>,
    /// The day it was handed over to a collector, a lawyer or a court.
    pub handed_over: Option<Date>,
}

/// Finds, among words to the client, those that the claim of a debt depends on. What was said by
/// the due date is no reminder, but for a formal notice that the caller gives as such.
pub(crate) fn reach(
    invoice: &Invoice,
    policy: &Policy,
    due: Date,
    words: impl Iterator<Item = Contact>,
) -> Reached {
    let given = invoice.formal_notice;
    let notice = given.map(|day| (day, Channel::RegisteredLetter, Tone::FormalNotice));
    let mut found = Reached { formal: given, ..Reached::default() };
    let mut posted = false;
    for (day, channel, tone) in words.chain(notice).filter(|(day, ..)| *day > due) {
        if channel.is_hand_over() && found.handed_over.is_none_or(|earliest| day < earliest) {
            found.handed_over = Some(day);
        }
        if !channel.is_written() {
            continue;
        }
        if found.first.is_none_or(|earliest| day < earliest) {
            (found.first, posted) = (Some(day), channel.is_posted());
        }
        let formal = given.is_none() && tone == Tone::FormalNotice;
        if formal && found.formal.is_none_or(|earliest| day < earliest) {
            found.formal = Some(day);
        }
    }
    let rule = rule_in_force(policy.law.first_reminder, policy.debtor, due);
    if let Some((sent, rule)) = found.first.zip(rule) {
        found.until = Some(wait(policy, rule.value, sent, posted));
    }
    if awaited_reminder(invoice, policy, due).is_some() {
        found.reminder = given.or(found.first);
    }
    found
}

/// Returns the last day of the wait that a first reminder opens.
fn wait(policy: &Policy, rule: FirstReminder, sent: Date, posted: bool) -> Date {
    let holidays = Holidays::of(policy.law.code).unwrap_or(Holidays::NONE);
    let calendar = Calendar::new(holidays, WeekdaySet::WEEKEND);
    let calendar = calendar.with_days(policy.holidays.iter().copied());
    wait_after(rule, sent, posted, &calendar)
}
