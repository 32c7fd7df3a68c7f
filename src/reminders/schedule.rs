//! Putting the steps of a scenario on the calendar.
//!
//! The steps keep their order. First each gets the day that scenario, pauses, gaps and law give it;
//! then those whose day has passed unsent are looked at: one of them, the first or the last that
//! still makes sense, is caught up, and the steps after it move on from there.

use super::obligations::Obligations;
use super::pauses::{Pause, Pauses};
use super::scenario::{CatchUp, Demand, PauseOn, ReminderStep, Scenario, When};
use crate::calendar::{BusinessDayConvention, Date, roll};
use crate::claim::{
    Channel, Contact, Invoice, NonPaymentCause, PaymentPromise, SentReminder, Tone,
};
use crate::error::{Problem, ProblemCode};
use crate::law::ContractClause;
use crate::money::Amount;
use crate::reason::{Anchor, Basis, MoveCause, Reason, ReasonKind};
use crate::shape::string_enum;

string_enum! {
    /// Where an event stands on the day of the timeline.
    pub enum EventState {
        /// It has happened.
        Past => "past",
        /// It is for today.
        Today => "today",
        /// It is still to come.
        Planned => "planned",
        /// A reminder that was sent.
        Sent => "sent",
        /// A reminder whose day passed without it, and that is not sent any more.
        Missed => "missed",
        /// It does not happen.
        Skipped => "skipped",
        /// A reminder that waits, with no end in sight.
        Paused => "paused",
    }
}

/// The step that a client in trouble is offered before anything firm.
pub(crate) const PLAN: &str = "instalment-plan";
/// The days such a client has to answer.
const PLAN_DAYS: i32 = 14;

/// One step on its way onto the calendar.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub step: ReminderStep,
    /// The day it was sent.
    pub sent: Option<Date>,
    /// Its day by the scenario alone, as if nothing had ever happened.
    pure: Date,
    /// The due date of the part that is chased.
    due: Date,
    pub date: Date,
    pub state: EventState,
    pub reasons: Vec<Reason>,
    /// Why the step is there, or is as it is.
    origin: Option<ReasonKind>,
}

impl Slot {
    /// Whether the client is, or will be, reached by it.
    pub fn reaches(&self) -> bool {
        matches!(self.state, EventState::Sent | EventState::Planned | EventState::Today)
    }

    /// The day by which the promise was to be kept whose breach brings this step.
    pub fn broken_promise(&self, promises: &[PaymentPromise]) -> Option<Date> {
        self.reasons.iter().find_map(|reason| match reason.why {
            ReasonKind::ReminderBroughtForward { pay_by, .. } => Some(pay_by),
            // A step of today that waited for a promise to pay everything says that it was broken.
            ReasonKind::ReminderMoved { cause: MoveCause::Promise, to, .. }
                if self.state == EventState::Today =>
            {
                let mut awaited = promises.iter().filter(|promise| promise.amount.is_none());
                awaited.find(|promise| promise.pay_by.next() == to).map(|promise| promise.pay_by)
            }
            _ => None,
        })
    }

    /// Whether it was meant for the time before the due date, and comes by it.
    pub fn is_before_due(&self) -> bool {
        self.pure <= self.due && self.date <= self.due
    }

    fn settle(&mut self, state: EventState, why: ReasonKind) {
        self.state = state;
        self.explain(why);
    }

    fn explain(&mut self, why: ReasonKind) {
        self.reasons.push(Reason { why, basis: Basis::default() });
    }
}

/// What the days of the steps depend on.
pub(super) struct Schedule<'a> {
    /// The invoice as known on the day.
    pub invoice: &'a Invoice,
    /// The reminders that were sent about the part that is chased.
    pub sent: Vec<&'a SentReminder>,
    pub scenario: &'a Scenario,
    pub obligations: &'a Obligations<'a>,
    pub pauses: &'a Pauses,
    pub as_of: Date,
    /// The principal owed on the day.
    pub owed: Amount,
    /// The day the principal was paid.
    pub paid: Option<Date>,
    /// The last day before the claim is time-barred.
    pub barred: Option<Date>,
}

impl Schedule<'_> {
    /// Returns every step of the scenario with its day and state, in order.
    ///
    /// # Errors
    /// `date.range` where a step falls after 2199.
    pub fn slots(&self) -> Result<Vec<Slot>, Problem> {
        let mut slots = self.open()?;
        let first_open = slots.iter().rposition(|slot| slot.sent.is_some()).map_or(0, |i| i + 1);
        self.close_overtaken(&mut slots, first_open);
        let mut broken = self.unanswered_promise();
        for place in first_open..slots.len() {
            self.set(&mut slots, place, None, &mut broken)?;
        }
        if let Some(caught) = self.choose(&slots, first_open)? {
            self.catch_up(&mut slots, caught)?;
        }
        self.close_missed(slots.iter_mut().filter(|slot| slot.date < self.as_of));
        self.raise_tone(&mut slots);
        for slot in &mut slots {
            if slot.state == EventState::Planned && slot.date == self.as_of {
                slot.state = EventState::Today;
            }
        }
        Ok(slots)
    }

    /// The steps as the scenario has them, and those that were sent.
    fn open(&self) -> Result<Vec<Slot>, Problem> {
        let mut slots: Vec<Slot> = Vec::with_capacity(self.scenario.steps.len() + 1);
        for step in &self.scenario.steps {
            let sent = self.sent(&step.id);
            slots.push(Slot {
                step: step.clone(),
                sent,
                pure: self.obligations.due,
                due: self.obligations.due,
                date: sent.unwrap_or(self.obligations.due),
                state: if sent.is_some() { EventState::Sent } else { EventState::Planned },
                reasons: Vec::new(),
                origin: None,
            });
        }
        if self.invoice.cause == Some(NonPaymentCause::FinancialTrouble) {
            self.offer_plan(&mut slots);
        }
        let mut before = self.obligations.due;
        for slot in &mut slots {
            let start = match slot.step.when.from {
                Anchor::Issue => self.invoice.issued,
                Anchor::Due => self.obligations.due,
                Anchor::Previous => before,
            };
            slot.pure = in_range(start.add_days(slot.step.when.days))?;
            before = slot.pure;
        }
        Ok(slots)
    }

    /// The day a step was first sent.
    fn sent(&self, step: &str) -> Option<Date> {
        self.sent.iter().filter(|sent| sent.step == step).map(|sent| sent.date).min()
    }

    /// Puts the offer of an instalment plan before the next firm step.
    fn offer_plan(&self, slots: &mut Vec<Slot>) {
        let offered = self.sent(PLAN);
        let open = slots.iter().rposition(|slot| slot.sent.is_some()).map_or(0, |last| last + 1);
        let firm = |(place, slot): (usize, &Slot)| {
            let step = &slot.step;
            (matches!(step.tone, Tone::Firm | Tone::FormalNotice | Tone::Last)
                || step.channel.is_hand_over())
                && match slot.sent {
                    Some(sent) => offered.is_some_and(|offered| offered <= sent),
                    None => place >= open,
                }
        };
        if slots.iter().any(|slot| slot.step.id == PLAN) {
            return;
        }
        let Some(place) = slots.iter().enumerate().position(firm) else { return };
        let Some(next) = slots.get_mut(place) else { return };
        let mut plan = next.clone();
        plan.step = ReminderStep {
            id: PLAN.to_string(),
            channel: Channel::Phone,
            tone: Tone::Reminder,
            claim: Demand::None,
            pay_link: false,
            ..next.step.clone()
        };
        plan.sent = offered;
        plan.date = offered.unwrap_or(plan.date);
        plan.state = if offered.is_some() { EventState::Sent } else { EventState::Planned };
        plan.origin = Some(ReasonKind::PlanOffered {});
        next.step.when = When { days: PLAN_DAYS, from: Anchor::Previous };
        next.origin = Some(ReasonKind::PlanWait { days: PLAN_DAYS });
        slots.insert(place, plan);
    }

    /// Closes the steps that a later one was sent before.
    fn close_overtaken(&self, slots: &mut [Slot], first_open: usize) {
        let mut by: Option<String> = None;
        for slot in slots.iter_mut().take(first_open).rev() {
            if slot.sent.is_some() {
                by = Some(slot.step.id.clone());
            } else if let Some(step) = by.clone() {
                slot.date = slot.pure.max(self.invoice.issued);
                slot.settle(
                    EventState::Missed,
                    ReasonKind::ReminderMissed { planned: slot.date, step },
                );
            }
        }
    }

    /// The day by which a promise was to be kept that was broken and not answered since.
    fn unanswered_promise(&self) -> Option<Date> {
        let pay_by = self.pauses.broken?;
        (self.contacts().all(|contact| contact <= pay_by) && pay_by >= self.obligations.due)
            .then_some(pay_by)
    }

    /// Every day on which the client was reached.
    fn contacts(&self) -> impl Iterator<Item = Date> {
        self.invoice.sent.iter().map(|sent| sent.date).chain(self.obligations.given)
    }

    /// Gives a step its day, after those before it and on `least` or later.
    fn set(
        &self,
        slots: &mut [Slot],
        place: usize,
        least: Option<Date>,
        broken: &mut Option<Date>,
    ) -> Result<(), Problem> {
        let (earlier, rest) = slots.split_at_mut(place);
        let Some(slot) = rest.first_mut() else { return Ok(()) };
        let start = match slot.step.when.from {
            Anchor::Issue => self.invoice.issued,
            Anchor::Due => self.obligations.due,
            Anchor::Previous => earlier.last().map_or(self.obligations.due, |before| before.date),
        };
        let nominal = in_range(start.add_days(slot.step.when.days))?;
        let When { days, from } = slot.step.when;
        let clause = self.obligations.policy.law.clause(ContractClause::PolicyScenario);
        let why = ReasonKind::ReminderScheduled { days, from, date: nominal };
        slot.reasons = vec![Reason { why, basis: clause.into() }];
        if let Some(origin) = slot.origin.clone() {
            slot.explain(origin);
        }
        slot.state = EventState::Planned;
        slot.date = nominal;
        if nominal < self.invoice.issued {
            slot.date = self.invoice.issued;
            let issued = self.invoice.issued;
            slot.settle(
                EventState::Skipped,
                ReasonKind::ReminderBeforeIssue { planned: nominal, issued },
            );
            return Ok(());
        }
        if let Some(rule) = self.obligations.first_reminder
            && slot.step.channel.is_hand_over()
            && self.obligations.reached(words(&*earlier)).first.is_none()
        {
            // Nobody may collect what was never asked for in writing: the hand-over becomes that.
            slot.step.channel = Channel::Letter;
            slot.step.tone = Tone::Reminder;
            let why = ReasonKind::ReminderInsteadOfHandOver {};
            slot.reasons.push(Reason { why, basis: rule.citation.into() });
        }
        let mut moves = Vec::new();
        let start = least.map_or(nominal, |least| least.max(nominal));
        if start > nominal {
            moves.push(moved(MoveCause::Gap, nominal, start, Basis::default()));
        }
        let mut found = self.place(start, slot, earlier, self.invoice.issued, &mut moves)?;
        if let (Some(pay_by), Some(date)) = (*broken, found)
            && date > pay_by
            && !self.is_small(slot, date)
        {
            *broken = None;
            let mut sooner = Vec::new();
            let earliest = pay_by.max(self.obligations.due).next();
            let brought = self.place(earliest, slot, earlier, earliest, &mut sooner)?;
            if let Some(to) = brought
                && to < date
            {
                found = Some(to);
                moves = sooner;
                let why = ReasonKind::ReminderBroughtForward { pay_by, from: date, to: earliest };
                moves.insert(0, Reason { why, basis: Basis::default() });
            }
        }
        slot.reasons.append(&mut moves);
        self.conclude(slot, found);
        Ok(())
    }

    /// Settles a step whose day was found, or that waits for the end of a pause.
    fn conclude(&self, slot: &mut Slot, found: Option<Date>) {
        slot.date = found.unwrap_or(slot.date);
        if let Some(paid) = self.paid {
            let state = if slot.date < paid { EventState::Missed } else { EventState::Skipped };
            slot.settle(state, ReasonKind::ReminderPaid { date: paid });
        } else if found.is_none() {
            slot.state = EventState::Paused;
        } else if self.is_small(slot, slot.date) {
            let least = slot.step.min_outstanding.unwrap_or(self.owed);
            let outstanding = self.rest(slot.date);
            slot.settle(EventState::Skipped, ReasonKind::ReminderSmall { outstanding, least });
        } else if let Some(last) = self.barred.filter(|last| is_formal(slot) && slot.date > *last) {
            slot.settle(EventState::Skipped, ReasonKind::ReminderTimeBarred { last });
        } else if self.is_too_late(slot, slot.date) {
            let why = ReasonKind::ReminderTooLate { planned: slot.pure, due: self.obligations.due };
            let past = slot.pure < self.as_of;
            slot.settle(if past { EventState::Missed } else { EventState::Skipped }, why);
        }
    }

    /// The undisputed principal on a day; nothing is known to change after today.
    fn rest(&self, day: Date) -> Amount {
        let day = day.max(self.as_of);
        // A step that waits is judged by what will be owed when it goes out.
        let waits = self.pauses.on(day).is_some();
        let disputed = if waits { 0 } else { self.pauses.disputed(day) };
        self.owed.with_minor((self.owed.minor() - disputed).max(0))
    }

    fn is_small(&self, slot: &Slot, day: Date) -> bool {
        slot.step.min_outstanding.is_some_and(|least| self.rest(day).minor() < least.minor())
    }

    /// Whether a note meant for the time before the due date would come after it.
    fn is_too_late(&self, slot: &Slot, day: Date) -> bool {
        slot.step.tone == Tone::Courtesy
            && slot.pure < self.obligations.due
            && day > self.obligations.due
    }

    /// Returns the day nearest to `start` that suits a step, from `least` on; `None` while a pause
    /// has no end.
    fn place(
        &self,
        start: Date,
        slot: &mut Slot,
        earlier: &[Slot],
        least: Date,
        moves: &mut Vec<Reason>,
    ) -> Result<Option<Date>, Problem> {
        let mut date = start;
        if self.scenario.working_days_only && date < self.obligations.due {
            // A note before the due date is better early than late.
            let back = roll(date, BusinessDayConvention::Preceding, self.obligations.calendar);
            let free = self.next_move(back, slot, earlier).is_none();
            if back != date && back >= least && free {
                moves.push(moved(MoveCause::WorkingDay, date, back, Basis::default()));
                date = back;
            }
        }
        slot.date = date;
        if let Some(paused) = earlier.iter().find(|slot| slot.state == EventState::Paused) {
            let reason = paused.reasons.last().cloned();
            moves.extend(reason);
            return Ok(None);
        }
        while let Some(Move { cause, to, basis }) = self.next_move(date, slot, earlier) {
            let Some(to) = to else {
                let from = self.pauses.on(date).map_or(date, |pause| pause.from);
                moves.push(Reason { why: ReasonKind::ReminderPaused { from }, basis });
                slot.date = date;
                return Ok(None);
            };
            moves.push(moved(cause, date, in_range(Some(to))?, basis));
            date = to;
        }
        Ok(Some(date))
    }

    /// Returns where a step must move from a day, and why; `None` where the day suits it.
    fn next_move(&self, date: Date, slot: &Slot, earlier: &[Slot]) -> Option<Move> {
        let to = |cause, to: Date, basis: Basis| Some(Move { cause, to: Some(to), basis });
        let gap = self.scenario.min_days_between;
        let after = |day: Date, days: i32| Date::from_days(day.days().saturating_add(days));
        let before = earlier.iter().rfind(|slot| slot.reaches());
        if let Some(before) = before {
            let mut earliest = after(before.date, gap);
            let mut cause = MoveCause::Gap;
            // The time that a formal notice gave, or any message before a hand-over, is kept.
            let gives_time = before.step.tone == Tone::FormalNotice;
            if gives_time || slot.step.channel.is_hand_over() {
                let scheduled = slot.pure.days_since(before.pure);
                let to_pay = self.scenario.days_to_pay(self.obligations.policy);
                let days = if gives_time { scheduled.max(to_pay + 1) } else { scheduled };
                let given = after(before.date, days);
                if given > earliest {
                    (earliest, cause) = (given, MoveCause::NoticePeriod);
                }
            }
            if date < earliest {
                return to(cause, earliest, Basis::default());
            }
        }
        let near = |contact: &Date| date < after(*contact, gap) && *contact < after(date, gap);
        if let Some(contact) = self.contacts().filter(near).max() {
            return to(MoveCause::Gap, after(contact, gap), Basis::default());
        }
        if let Some(rule) = self.obligations.first_reminder
            && slot.step.channel.is_hand_over()
            && let Some(until) = self.obligations.reached(words(earlier)).until
            && date <= until
        {
            return to(MoveCause::FirstReminder, until.next(), rule.citation.into());
        }
        if let Some(Pause { to: end, cause, .. }) = self.pauses.on(date) {
            let cause = match cause {
                PauseOn::Dispute => MoveCause::Dispute,
                PauseOn::Promise => MoveCause::Promise,
            };
            // Steps that waited together do not go out together.
            let taken = |day: &Date| before.is_some_and(|before| before.date == *day);
            let to = end.map(Date::next).map(|day| if taken(&day) { day.next() } else { day });
            return Some(Move { cause, to, basis: Basis::default() });
        }
        if self.scenario.working_days_only {
            let working = roll(date, BusinessDayConvention::Following, self.obligations.calendar);
            if working != date {
                return to(MoveCause::WorkingDay, working, Basis::default());
            }
        }
        None
    }

    /// Chooses the one step to catch up: the first or the last message whose day has come and that
    /// still makes sense. A hand-over is chosen only where no message is left to send before it.
    fn choose(&self, slots: &[Slot], first_open: usize) -> Result<Option<usize>, Problem> {
        let mut chosen = None;
        let mut first = None;
        for (place, slot) in slots.iter().enumerate().skip(first_open).rev() {
            if slot.state != EventState::Planned || slot.date > self.as_of {
                continue;
            }
            if slot.step.channel.is_hand_over() {
                chosen = chosen.or(Some(place));
                continue;
            }
            let earlier = slots.get(..first_open).unwrap_or_default();
            let (slot, today) = (&mut slot.clone(), self.as_of);
            let day = self.place(today, slot, earlier, today, &mut Vec::new())?;
            if !self.is_too_late(slot, day.unwrap_or(today)) {
                if self.scenario.catch_up == CatchUp::Latest {
                    return Ok(Some(place));
                }
                first = Some(place);
            }
        }
        Ok(first.or(chosen))
    }

    /// Puts the chosen step on the first day that suits from today on, and the others after it.
    fn catch_up(&self, slots: &mut [Slot], caught: usize) -> Result<(), Problem> {
        let Some((earlier, [slot, ..])) = slots.split_at_mut_checked(caught) else { return Ok(()) };
        let step = slot.step.id.clone();
        for missed in earlier.iter_mut().filter(|slot| slot.state == EventState::Planned) {
            let planned = missed.date;
            missed.settle(
                EventState::Missed,
                ReasonKind::ReminderMissed { planned, step: step.clone() },
            );
        }
        let planned = slot.date;
        let mut moves = Vec::new();
        let found = self.place(self.as_of, slot, earlier, self.as_of, &mut moves)?;
        match found {
            Some(to) if planned < to => slot.explain(ReasonKind::ReminderCaughtUp { planned, to }),
            Some(_) => {}
            None => slot.date = planned,
        }
        slot.reasons.append(&mut moves);
        self.conclude(slot, found);
        let from = found.map(|date| (slot.pure, date));
        let latest = self.scenario.catch_up == CatchUp::Latest;
        if latest {
            // A message after the chosen one whose day has come makes no sense any more; a
            // hand-over waits for its time after the message.
            let rest = slots.get_mut(caught + 1..).unwrap_or_default();
            let messages = rest.iter_mut().filter(|slot| !slot.step.channel.is_hand_over());
            self.close_missed(messages.filter(|slot| slot.date <= self.as_of));
        }
        for place in caught + 1..slots.len() {
            let open =
                |slot: &&Slot| matches!(slot.state, EventState::Planned | EventState::Paused);
            let Some(slot) = slots.get_mut(place).filter(|slot| open(&&**slot)) else { continue };
            if slot.date <= self.as_of && self.is_too_late(slot, self.as_of) {
                self.close_missed(std::iter::once(slot));
                continue;
            }
            // Whoever gets the first word late has as much time before the next.
            let message = !slot.step.channel.is_hand_over();
            let passed = !latest && message && slot.date <= self.as_of;
            let least = from.filter(|_| passed).and_then(|(pure, date)| {
                date.add_days(slot.pure.days_since(pure).max(0)).filter(|least| least.in_range())
            });
            self.set(slots, place, least, &mut None)?;
        }
        Ok(())
    }

    /// Closes those of the steps that were never sent and no longer make sense.
    fn close_missed<'s>(&self, slots: impl Iterator<Item = &'s mut Slot>) {
        for slot in slots.filter(|slot| slot.state == EventState::Planned) {
            let why = ReasonKind::ReminderTooLate { planned: slot.date, due: self.obligations.due };
            slot.settle(EventState::Missed, why);
        }
    }

    /// After a dispute that came instead of payment, the next word is a firm one.
    fn raise_tone(&self, slots: &mut [Slot]) {
        if self.invoice.cause != Some(NonPaymentCause::Dispute) {
            return;
        }
        let ends = self.invoice.disputes.iter().filter_map(|dispute| dispute.to);
        let Some(end) = ends.max() else { return };
        if self.contacts().any(|contact| contact > end) {
            return;
        }
        let open = |slot: &&mut Slot| slot.state == EventState::Planned && slot.date > end;
        if let Some(slot) = slots.iter_mut().find(open)
            && slot.step.tone == Tone::Reminder
        {
            slot.step.tone = Tone::Firm;
            slot.explain(ReasonKind::ReminderFirmer {});
        }
    }
}

/// Returns the words to the client among the steps.
pub(super) fn words<'s>(
    slots: impl IntoIterator<Item = &'s Slot>,
) -> impl Iterator<Item = Contact> {
    let reaching = slots.into_iter().filter(|slot| slot.reaches());
    reaching.map(|slot| (slot.date, slot.step.channel, slot.step.tone))
}

/// Whether a step threatens with, or takes, what only a claim that can be enforced bears.
fn is_formal(slot: &Slot) -> bool {
    matches!(slot.step.tone, Tone::FormalNotice | Tone::Last) || slot.step.channel.is_hand_over()
}

/// Where a step must go: nowhere known while a pause has no end.
struct Move {
    cause: MoveCause,
    to: Option<Date>,
    basis: Basis,
}

fn moved(cause: MoveCause, from: Date, to: Date, basis: Basis) -> Reason {
    Reason { why: ReasonKind::ReminderMoved { cause, from, to }, basis }
}

fn in_range(date: Option<Date>) -> Result<Date, Problem> {
    date.filter(|date| *date <= Date::MAX).ok_or_else(|| {
        Problem::new(ProblemCode::DateRange, "due").hint("the reminders run past 2199-12-31")
    })
}
