//! The dated sequence of one invoice.

use super::obligations::{Allowed, Obligations, Reached};
use super::pauses::{Pauses, is_kept, paid_since};
use super::scenario::{Demand, ReminderStep, Scenario};
use super::schedule::{EventState, PLAN, Schedule, Slot, words};
use crate::calendar::{Calendar, Date, Holidays, WeekdaySet};
use crate::claim::{
    self, Book, Claim, Contact, DueDates, DueInstalment, Invoice, NonPaymentCause, Payment, Policy,
    PreparedPolicy, SentReminder, Tone, assess_reminded, mismatch, sent_by,
};
use crate::error::{Problem, ProblemCode, Problems};
use crate::money::{Amount, Currency};
use crate::order::sort_by_key;
use crate::reason::{Basis, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::{InputPath, record, string_enum};
use crate::terms::Event;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

string_enum! {
    /// What happens on a day, in the order in which things of one day are told.
    pub enum EventKind {
        /// The invoice is issued.
        Issue => "issue",
        /// Last day of the client to dispute the invoice.
        DisputeWindowEnds => "dispute-window-ends",
        /// Last day of a discount.
        DiscountEnds => "discount-ends",
        /// The due date.
        Due => "due",
        /// First day that bears interest.
        InterestStarts => "interest-starts",
        /// Money received.
        Payment => "payment",
        /// A credit note.
        Credit => "credit",
        /// First day of a dispute.
        DisputeOpens => "dispute-opens",
        /// Last day of a dispute.
        DisputeEnds => "dispute-ends",
        /// The day by which the client promised to pay.
        PromiseDue => "promise-due",
        /// A dispute is open: it is to be answered.
        AnswerDispute => "answer-dispute",
        /// The formal notice that the caller gave, beside the steps.
        FormalNotice => "formal-notice",
        /// A step of the scenario.
        Reminder => "reminder",
        /// Last day before the claim is time-barred.
        Limitation => "limitation",
    }
}

record! {
    /// The dated sequence of one invoice.
    pub struct Timeline {
        /// The caller's reference of the invoice.
        pub invoice: Option<String>,
        /// What happened and what will, in order of time.
        pub events: Vec<TimelineEvent>,
        /// The one thing to do now or next.
        pub next: Option<TimelineEvent>,
        /// What a statement of this day asks for: as much as the reminders up to it.
        pub demand: EventDemand,
        /// What is open on the book and not due yet, without a disputed part.
        pub not_due: Amount,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }

    /// Something that happens to an invoice on a day.
    pub struct TimelineEvent {
        /// The same in every run.
        pub id: String,
        /// The day.
        pub date: Date,
        /// What happens.
        pub kind: EventKind,
        /// The step of the scenario, as the law lets it stand.
        pub step: Option<ReminderStep>,
        /// Where it stands.
        pub state: EventState,
        /// The claim on that day; for a reminder, of what may be claimed of the undisputed part.
        pub claim: EventClaim,
        /// Which part of the invoice it is about, from 1; none where the invoice has one.
        pub instalment: Option<i32>,
        /// The due date of that part.
        pub due: Option<Date>,
        /// The day on which it is said: its own, or that of the timeline for a step that was passed
        /// over and can still be said.
        pub as_of: Date,
        /// What a reminder asks for on that day: what is due, and of interest and costs what its step
        /// says.
        pub asked: Amount,
        /// The same by what it is made of.
        pub demand: EventDemand,
        /// What a reminder has to say beside its sum.
        pub remarks: Option<ReminderRemarks>,
        /// Why it is there, on that day, in that state.
        pub reasons: Vec<Reason>,
    }

    /// What a reminder has to say beside its sum.
    pub struct ReminderRemarks {
        /// The day by which a promise was to be kept that was broken since.
        pub broken_promise: Option<Date>,
        /// The part of the principal that is disputed, and not asked for.
        pub disputed: Option<Amount>,
        /// Whether the client is offered to pay in parts.
        pub offers_plan: bool,
        /// The days that a demand gives to pay.
        pub deadline_days: Option<i32>,
        /// The first reminder that a law wants before costs.
        pub first_reminder: Option<WantedReminder>,
    }

    /// The first reminder that a law wants before costs.
    pub struct WantedReminder {
        /// The law.
        pub law: &'static str,
        /// The days that the client has.
        pub days: i32,
        /// The last of them.
        pub until: Date,
    }

    /// What a reminder asks for.
    pub struct EventDemand {
        /// What is due of the invoice on the book; before the due date, what will be.
        pub balance: Amount,
        /// Interest.
        pub interest: Amount,
        /// Compensation.
        pub compensation: Amount,
    }

    /// The claim on the day of an event.
    pub struct EventClaim {
        /// Principal still owed.
        pub outstanding: Amount,
        /// Interest accrued and still owed.
        pub interest: Amount,
        /// Compensation still owed.
        pub compensation: Amount,
        /// The three above.
        pub total: Amount,
        /// Their currency.
        pub currency: Currency,
        /// The last of the due dates.
        pub due: Option<Date>,
        /// The law or clause behind interest and compensation.
        pub basis: Basis,
    }
}

impl EventClaim {
    /// Returns what is asked for where so much is due on the book, and payments counted so much
    /// against costs and interest.
    fn demand(&self, asks: Demand, due: i64, costs_paid: i64, interest_paid: i64) -> EventDemand {
        let money = |minor: i64| self.outstanding.with_minor(minor);
        let interest = money(self.interest.minor().saturating_add(interest_paid));
        let compensation = money(self.compensation.minor().saturating_add(costs_paid));
        let balance = money(due);
        match asks {
            Demand::None => EventDemand { balance, interest: money(0), compensation: money(0) },
            Demand::Interest => EventDemand { balance, interest, compensation: money(0) },
            Demand::InterestAndCompensation => EventDemand { balance, interest, compensation },
        }
    }
}

/// The most payments, credits, disputes, promises and sent reminders of a timeline together.
const MOST_FACTS: usize = 500;

/// Returns the dated sequence of an invoice: what happened, what comes, and the one thing to do
/// next.
///
/// What came after `as_of` is left out, as if the day were looked at again. Each event carries the
/// claim of its day. The steps of the scenario keep their order and count from the due date of the
/// first instalment that is not paid. They move around disputes, promises, days off and contacts
/// that are too close; a dispute over a part lets them go on for the rest, and an open one is to be
/// answered. Of the steps whose day passed unsent, the first that still makes sense is caught up, or
/// the last where the scenario says so; a hand-over never takes the place of a message, and a claim
/// that is time-barred is not put on formal notice. A broken promise brings the next
/// step forward to the day after it. Nothing is sent twice, and nothing after the principal is
/// paid. Where the law of the debtor wants a first reminder, a wait, or a formal notice, steps ask
/// for less, move or change, and say which law wants it.
///
/// # Errors
/// Every problem of the invoice and the scenario at once, and those of [`assess`](crate::assess): the claims of
/// days to come are worked out too. `input.too-large` from 500 facts on; `date.range` where a step
/// falls after 2199.
///
/// ```
/// use echeance::reminders::{EventState, built_in, timeline};
/// use echeance::{Amount, Currency, Date, Invoice, Law, Policy};
/// let day = |text| Date::parse(text).unwrap();
/// let mut invoice = Invoice::new(day("2026-09-01"), Amount::parse("1200", Currency::EUR).unwrap());
/// invoice.due = Some(day("2026-10-01"));
/// let policy = Policy::of(Law::find("FR").unwrap());
/// let mut standard = built_in("standard", Currency::EUR).unwrap();
/// // The first reminder is due on Sunday 4 October, and goes out on Monday.
/// let plan = timeline(&invoice, &policy, &standard, day("2026-10-05")).unwrap();
/// let next = plan.next.unwrap();
/// assert_eq!((next.id.as_str(), next.state), ("reminder:reminder", EventState::Today));
/// assert_eq!(next.asked.to_string(), "1200.00");
///
/// // A scenario without steps is refused.
/// standard.steps.clear();
/// assert!(timeline(&invoice, &policy, &standard, day("2026-10-05")).is_err());
/// ```
pub fn timeline(
    invoice: &Invoice,
    policy: &Policy,
    scenario: &Scenario,
    as_of: Date,
) -> Result<Timeline, Problems> {
    claim::check_both(invoice, policy, as_of)?;
    timeline_prepared(invoice, &PreparedPolicy::new(policy.clone()), scenario, as_of)
}

/// [`timeline`] under a policy that remembers its rates.
pub(crate) fn timeline_prepared(
    invoice: &Invoice,
    prepared: &PreparedPolicy,
    scenario: &Scenario,
    as_of: Date,
) -> Result<Timeline, Problems> {
    let policy = prepared.policy();
    check(invoice, policy, scenario, as_of)?;
    let known = known(invoice, as_of);
    let dates = claim::due_dates(&known, policy)?;
    let holidays = Holidays::of(policy.law.code).unwrap_or(Holidays::NONE);
    let calendar =
        Calendar::new(holidays, WeekdaySet::WEEKEND).with_days(policy.holidays.iter().copied());

    let book = Book::new(&dates.instalments, &known, policy.rounding.mode);
    let sent = sent_by(&known, &scenario.known_steps(), as_of);
    let today = Today::new(&known, prepared, as_of, &sent)?;
    // The part that is chased: the first that is open, else the last.
    let last = dates.instalments.len().saturating_sub(1);
    let chased = book.open(as_of).position(|open| open > 0).unwrap_or(last);
    let due = dates.instalments.get(chased).map_or(dates.due, |instalment| instalment.due);
    // The claim on its first late day, if nothing were ever paid or sent: what law it is under.
    let mut bare = Invoice { payments: Vec::new(), credits: Vec::new(), ..known.clone() };
    bare.formal_notice = None;
    let mut late = Late::new(&bare, prepared, due, None, &[])?;
    let obligations = Obligations::new(&known, policy, &calendar, due, late.needs_notice);
    let told = obligations.reached(sent.iter().copied());
    let mut claims = Claims {
        invoice: known.clone(),
        prepared,
        instalments: &dates.instalments,
        as_of,
        sent: sent.clone(),
        words: Vec::new(),
        found: BTreeMap::new(),
    };
    let paid = book.paid(as_of);
    let pauses = Pauses::new(&known, scenario, as_of, &mut |day| book.balance(day).max(0));
    let barred = today.limitation;
    let chain = Chain { known: &known, book: &book, pauses: &pauses, scenario, as_of, barred };
    let mut slots: Vec<(usize, Slot)> =
        chain.slots(chased, &obligations)?.into_iter().map(|slot| (chased, slot)).collect();
    let reached = obligations.reached(words(slots.iter().map(|(_, slot)| slot)));
    // A part that follows is announced by itself; once it is late, the reminders of the first ask
    // for it too.
    for (place, instalment) in dates.instalments.iter().enumerate().skip(chased + 1) {
        if instalment.due <= due || paid.is_some() || book.open(as_of).nth(place) == Some(0) {
            continue;
        }
        let own = Obligations::new(&known, policy, &calendar, instalment.due, late.needs_notice);
        let announces = |slot: &Slot| slot.step.tone == Tone::Courtesy && slot.is_before_due();
        let announced = chain.slots(place, &own)?.into_iter().filter(announces);
        slots.extend(announced.map(|slot| (place, slot)));
    }
    let planned = words(slots.iter().map(|(_, slot)| slot).filter(|slot| slot.sent.is_none()));
    claims.words = sent.into_iter().chain(planned).collect();
    claims.foresee(&slots)?;
    if reached.notice.is_some() && obligations.wants_notice() {
        bare.formal_notice = known.formal_notice;
        late = Late::new(&bare, prepared, due, reached.notice, &claims.words)?;
    }

    let (obligations, pauses) = (&obligations, &pauses);
    let to_pay = scenario.days_to_pay(policy);
    let list = Vec::new();
    let mut events = Events { list, claims, obligations, reached, pauses, as_of, paid, to_pay };
    events.dates(&dates, policy)?;
    // Where interest waits for a notice that is still to be sent, no claim before it bears any.
    let started = today.started.filter(|_| reached.notice == told.notice);
    if let Some((first, reason)) = started.or(late.starts) {
        events.add(EventKind::InterestStarts, "", first, vec![reason])?;
    }
    events.facts(&known)?;
    for (place, slot) in slots {
        events.reminder(place, slot)?;
    }
    events.others(&known, scenario)?;
    if let Some(last) = today.limitation.filter(|last| last.in_range()) {
        events.add(EventKind::Limitation, "", last, today.reason)?;
    }
    let mut answer = None;
    if let Some(from) = pauses.unanswered.filter(|_| paid.is_none()) {
        let why = ReasonKind::DisputeUnanswered { from };
        let reasons = vec![Reason { why, basis: Basis::default() }];
        events.add(EventKind::AnswerDispute, "", as_of, reasons)?;
        answer = events.list.pop();
    }
    let (demand, not_due) = events.demand()?;
    let events = events.finish();
    // The first reminder to come; where none is, an open dispute is to be answered.
    let to_do = |event: &&TimelineEvent| {
        event.kind == EventKind::Reminder
            && matches!(event.state, EventState::Today | EventState::Planned)
    };
    let next = events.iter().find(to_do).cloned().or(answer);
    let mut notices = today.notices;
    if known.cause == Some(NonPaymentCause::Dispute) && known.disputes.is_empty() {
        // The client disputes, and nobody has written down since when.
        let caution = NoticeKind::DisputeOpen { from: as_of };
        notices.push(Notice { caution, path: Some("cause"), basis: Basis::default() });
    }
    left_out(invoice, &known, scenario, &mut notices);
    Ok(Timeline { invoice: known.id.clone(), events, next, demand, not_due, notices })
}

/// The reminders of each part of an invoice.
struct Chain<'a> {
    known: &'a Invoice,
    book: &'a Book,
    pauses: &'a Pauses,
    scenario: &'a Scenario,
    as_of: Date,
    /// The last day before the claim is time-barred.
    barred: Option<Date>,
}

impl Chain<'_> {
    /// Returns the steps about one part: those that were sent while it was the first open one, and
    /// those to come.
    fn slots(&self, place: usize, obligations: &Obligations) -> Result<Vec<Slot>, Problem> {
        let Chain { known, book, pauses, scenario, as_of, .. } = *self;
        let several = book.open(as_of).count() > 1;
        let about = |sent: &&SentReminder| {
            let open = book.open(sent.date.previous()).position(|open| open > 0);
            !several || open.is_none_or(|open| open == place)
        };
        let schedule = Schedule {
            invoice: known,
            sent: known.sent.iter().filter(about).collect(),
            scenario,
            obligations,
            pauses,
            as_of,
            owed: known.total.with_minor(book.open(as_of).nth(place).unwrap_or(0)),
            paid: book.paid(as_of),
            barred: self.barred,
        };
        schedule.slots()
    }
}

/// What the first late day tells of a claim: when interest starts, and what it needs.
struct Late {
    starts: Option<(Date, Reason)>,
    needs_notice: Option<Basis>,
}

impl Late {
    fn new(
        bare: &Invoice,
        prepared: &PreparedPolicy,
        due: Date,
        notice: Option<Date>,
        words: &[Contact],
    ) -> Result<Late, Problems> {
        let begun = notice.map_or(due, |notice| due.max(notice));
        let day = begun.next().min(Date::MAX);
        let claim = assess_reminded(bare, prepared, day, true, words)?;
        let needed = |notice: &&Notice| notice.caution == NoticeKind::InterestNoticeNeeded {};
        Ok(Late {
            needs_notice: claim.notices.iter().find(needed).map(|notice| notice.basis),
            starts: starts(claim, due),
        })
    }
}

/// Returns when the interest of a claim starts, of what is due from a day on.
fn starts(claim: Claim, due: Date) -> Option<(Date, Reason)> {
    let days = claim.periods.iter().map(|period| period.from).filter(|from| *from >= due);
    let day = days.min()?;
    let begins = |reason: &Reason| match reason.why {
        ReasonKind::InterestStarts { first, .. }
        | ReasonKind::InterestStartsNotice { first, .. } => first == day,
        _ => false,
    };
    Some((day, claim.reasons.into_iter().find(begins)?))
}

/// The claim on the day of the timeline.
struct Today {
    /// When interest started, where it has.
    started: Option<(Date, Reason)>,
    limitation: Option<Date>,
    /// Why that is the day of limitation.
    reason: Vec<Reason>,
    notices: Vec<Notice>,
}

impl Today {
    fn new(
        known: &Invoice,
        prepared: &PreparedPolicy,
        as_of: Date,
        words: &[Contact],
    ) -> Result<Today, Problems> {
        let mut claim = assess_reminded(known, prepared, as_of, true, words)?;
        let limits = |reason: &&Reason| matches!(reason.why, ReasonKind::LimitationLastDay { .. });
        Ok(Today {
            limitation: claim.limitation,
            reason: claim.reasons.iter().find(limits).cloned().into_iter().collect(),
            notices: std::mem::take(&mut claim.notices),
            started: starts(claim, Date::MIN),
        })
    }
}

/// Returns every problem of invoice and scenario.
fn check(
    invoice: &Invoice,
    policy: &Policy,
    scenario: &Scenario,
    as_of: Date,
) -> Result<(), Problems> {
    let mut problems = claim::problems(invoice, policy, as_of);
    problems.merge(scenario.problems(&InputPath::ROOT.key("scenario")), |_, _| true);
    let currency = invoice.total.currency();
    for (place, step) in scenario.steps.iter().enumerate() {
        if let Some(least) = step.min_outstanding.filter(|least| least.currency() != currency) {
            let path = format!("scenario.steps[{place}].minOutstanding");
            problems.push(mismatch(path, least, currency));
        }
    }
    let lists = [
        ("payments", invoice.payments.len()),
        ("credits", invoice.credits.len()),
        ("disputes", invoice.disputes.len()),
        ("promises", invoice.promises.len()),
        ("sent", invoice.sent.len()),
    ];
    let facts: usize = lists.iter().map(|(_, count)| count).sum();
    if let Some((path, count)) = lists.into_iter().max_by_key(|(_, count)| *count)
        && facts > MOST_FACTS
        && problems.is_empty()
    {
        let hint = format!(
            "a timeline takes {MOST_FACTS} payments, credits, disputes, promises and sent reminders"
        );
        problems.push(Problem::new(ProblemCode::InputTooLarge, path).value(count).hint(hint));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// Returns the invoice as it was known on a day.
fn known(invoice: &Invoice, as_of: Date) -> Invoice {
    let mut known = invoice.clone();
    known.payments.retain(|payment| payment.date <= as_of);
    known.credits.retain(|credit| credit.date <= as_of);
    known.disputes.retain(|dispute| dispute.from <= as_of);
    known.promises.retain(|promise| promise.made <= as_of);
    known.sent.retain(|sent| sent.date <= as_of);
    known
}

/// Adds what was left out, and what the scenario does not know.
fn left_out(invoice: &Invoice, known: &Invoice, scenario: &Scenario, notices: &mut Vec<Notice>) {
    let mut note = |path, caution| {
        notices.push(Notice { caution, path: Some(path), basis: Basis::default() });
    };
    let entries = |invoice: &Invoice| invoice.payments.len() + invoice.credits.len();
    let later = entries(invoice) - entries(known);
    if later > 0 {
        note("payments", NoticeKind::PaymentLater { count: later as i32 });
    }
    let later = invoice.sent.len() - known.sent.len();
    if later > 0 {
        note("sent", NoticeKind::SentLater { count: later as i32 });
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for sent in &known.sent {
        let step = sent.step.as_str();
        if is_step(scenario, step) || !told.insert(step) {
            continue;
        }
        note("sent", NoticeKind::SentUnknown { step: step.to_string() });
    }
}

fn is_step(scenario: &Scenario, id: &str) -> bool {
    id == PLAN || scenario.steps.iter().any(|step| step.id == id)
}

/// The claims on the days of the events, each worked out once.
struct Claims<'a> {
    invoice: Invoice,
    prepared: &'a PreparedPolicy,
    instalments: &'a [DueInstalment],
    as_of: Date,
    /// The reminders that were sent, and with those that are planned.
    sent: Vec<Contact>,
    words: Vec<Contact>,
    /// By day and disputed part.
    found: BTreeMap<(Date, i64), Found>,
}

/// The two sums of a day.
#[derive(Clone)]
struct Found {
    claim: EventClaim,
    /// What is open of each instalment, on the book and by the law, in minor units.
    open: Vec<(i64, i64)>,
    /// What payments counted against costs so far.
    costs_paid: i64,
}

impl Found {
    /// Returns what is due of the invoice on a day: on the book, and what the law adds to it in
    /// costs and in interest, because payments counted against them.
    fn due(&self, instalments: &[DueInstalment], day: Date) -> (i64, i64, i64) {
        let due = instalments.iter().zip(&self.open).filter(|(part, _)| part.due <= day);
        let sum = |(book, law): (i64, i64), (_, (open, owed)): (_, &(i64, i64))| {
            (open.saturating_add(book), owed.saturating_add(law))
        };
        let (book, law) = due.fold((0, 0), sum);
        let paid = law.saturating_sub(book).max(0);
        let costs = paid.min(self.costs_paid);
        (book, costs, paid - costs)
    }
}

impl Claims<'_> {
    /// Returns the claim on a day, without a disputed part in minor units.
    fn on(&mut self, day: Date, disputed: i64) -> Result<Found, Problems> {
        if let Some(found) = self.found.get(&(day, disputed)) {
            return Ok(found.clone());
        }
        self.look_up(&[day], disputed)?;
        // What was looked up is there.
        self.found.get(&(day, disputed)).cloned().ok_or(Problems(Vec::new()))
    }

    /// Works out the claims on days in order of time, together: of many days, one by one would take
    /// a walk through the whole ledger each.
    fn look_up(&mut self, days: &[Date], disputed: i64) -> Result<(), Problems> {
        let mut rest = Cow::Borrowed(&self.invoice);
        if disputed > 0 {
            // The undisputed rest is what would be owed if the disputed part were credited.
            let amount = rest.total.with_minor(disputed);
            let issued = rest.issued;
            rest.to_mut().credits.push(Payment::new(issued, amount));
        }
        let policy = self.prepared.policy();
        let cache = Some(self.prepared.rates());
        // What is owed by today does not hang on words that are still to come.
        let (past, future) = days.split_at(days.partition_point(|day| *day <= self.as_of));
        let mut sums = claim::sums_on(&rest, policy, cache, &self.sent, past)?;
        sums.extend(claim::sums_on(&rest, policy, cache, &self.words, future)?);
        let book = Book::new(self.instalments, &rest, policy.rounding.mode);
        let money = |minor| self.invoice.total.with_minor(minor);
        for (day, sums) in days.iter().zip(sums) {
            let claim = EventClaim {
                outstanding: money(sums.outstanding),
                interest: money(sums.interest),
                compensation: money(sums.costs),
                total: money(sums.total),
                currency: self.invoice.total.currency(),
                due: self.instalments.last().map(|instalment| instalment.due),
                basis: claim::sources(policy, &self.invoice, *day),
            };
            let open = book.open(*day).zip(sums.debts).collect();
            self.found.insert((*day, disputed), Found { claim, open, costs_paid: sums.costs_paid });
        }
        Ok(())
    }

    /// Works out the claims on the days of what happened and will.
    fn foresee(&mut self, slots: &[(usize, Slot)]) -> Result<(), Problems> {
        let invoice = &self.invoice;
        let paid = invoice.payments.iter().chain(&invoice.credits).map(|entry| entry.date);
        let disputes = invoice.disputes.iter();
        let disputes = disputes.flat_map(|dispute| [Some(dispute.from), dispute.to]).flatten();
        let promises = invoice.promises.iter().map(|promise| promise.pay_by);
        let sent = invoice.sent.iter().map(|sent| sent.date);
        let planned = slots.iter().map(|(_, slot)| slot.date);
        let mut days: Vec<Date> =
            paid.chain(disputes).chain(promises).chain(sent).chain(planned).collect();
        days.retain(|day| day.in_range());
        sort_by_key(&mut days, |day| day.days().into());
        days.dedup();
        self.look_up(&days, 0)
    }
}

/// The events on their way into a timeline.
struct Events<'a> {
    list: Vec<TimelineEvent>,
    claims: Claims<'a>,
    obligations: &'a Obligations<'a>,
    reached: Reached,
    pauses: &'a Pauses,
    as_of: Date,
    paid: Option<Date>,
    /// The days that a demand gives to pay.
    to_pay: i32,
}

impl Events<'_> {
    /// Adds an event that is no reminder. `name` tells it from others of its kind.
    fn add(
        &mut self,
        kind: EventKind,
        name: &str,
        date: Date,
        mut reasons: Vec<Reason>,
    ) -> Result<(), Problems> {
        let mut state = match date.cmp(&self.as_of) {
            std::cmp::Ordering::Less => EventState::Past,
            std::cmp::Ordering::Equal => EventState::Today,
            std::cmp::Ordering::Greater => EventState::Planned,
        };
        let happens = matches!(
            kind,
            EventKind::DisputeOpens | EventKind::DisputeEnds | EventKind::PromiseDue
        );
        if let Some(paid) = self.paid
            && date > paid
            && (date > self.as_of || !happens)
        {
            state = EventState::Skipped;
            reasons.push(Reason {
                why: ReasonKind::ReminderPaid { date: paid },
                basis: Basis::default(),
            });
        }
        let Found { claim, .. } = self.claims.on(date, 0)?;
        let id = id(kind, name);
        let zero = claim.outstanding.with_minor(0);
        self.list.push(TimelineEvent {
            id,
            date,
            kind,
            step: None,
            state,
            claim,
            instalment: None,
            due: None,
            as_of: date,
            asked: zero,
            demand: EventDemand { balance: zero, interest: zero, compensation: zero },
            remarks: None,
            reasons,
        });
        Ok(())
    }

    /// Adds the dates that the invoice has from the start.
    fn dates(&mut self, dates: &DueDates, policy: &Policy) -> Result<(), Problems> {
        let issued = self.claims.invoice.issued;
        self.add(EventKind::Issue, "", issued, Vec::new())?;
        if let Some(days) = policy.dispute_window_days {
            let received = self.claims.invoice.received;
            let start = received.unwrap_or(issued);
            let event = if received.is_some() { Event::Receipt } else { Event::Issue };
            if let Some(last) = start.add_days(days).filter(|last| last.in_range()) {
                let why = ReasonKind::DisputeWindowEnds { start, event, days, last };
                let reasons = vec![Reason { why, basis: Basis::default() }];
                self.add(EventKind::DisputeWindowEnds, "", last, reasons)?;
            }
        }
        let one = dates.instalments.len() == 1;
        for (place, instalment) in dates.instalments.iter().enumerate() {
            let number = if one { String::new() } else { (place + 1).to_string() };
            for discount in &instalment.discounts {
                let (until, percent) = (discount.until, discount.percent);
                let saved = discount.amount.unwrap_or(self.claims.invoice.total.with_minor(0));
                let why = ReasonKind::DiscountEnds { until, percent, amount: saved };
                let reasons = vec![Reason { why, basis: Basis::default() }];
                let name = format!("{percent}{}{number}", if one { "" } else { ":" });
                self.add(EventKind::DiscountEnds, &name, until, reasons)?;
            }
            let about = |reason: &&Reason| {
                one || match reason.why {
                    ReasonKind::DueTerms { due, .. } => due == instalment.due,
                    ReasonKind::DueRolled { to, .. } | ReasonKind::DueClosed { to, .. } => {
                        to == instalment.due
                    }
                    _ => true,
                }
            };
            let reasons = dates.reasons.iter().filter(about).cloned().collect();
            self.add(EventKind::Due, &number, instalment.due, reasons)?;
            if let (false, Some(event)) = (one, self.list.last_mut()) {
                event.instalment = Some(place as i32 + 1);
                event.due = Some(instalment.due);
            }
        }
        Ok(())
    }

    /// Adds what happened: payments, credits, disputes, promises and a formal notice.
    fn facts(&mut self, known: &Invoice) -> Result<(), Problems> {
        let entries = [(EventKind::Payment, &known.payments), (EventKind::Credit, &known.credits)];
        for (kind, list) in entries {
            for entry in list {
                let name = entry.id.clone().unwrap_or_else(|| entry.date.to_string());
                self.add(kind, &name, entry.date, Vec::new())?;
            }
        }
        for dispute in &known.disputes {
            let name = dispute.from.to_string();
            self.add(EventKind::DisputeOpens, &name, dispute.from, Vec::new())?;
            if let Some(to) = dispute.to {
                self.add(EventKind::DisputeEnds, &name, to, Vec::new())?;
            }
        }
        for promise in &known.promises {
            let day = promise.pay_by.min(self.as_of);
            let found = self.claims.on(day, 0)?;
            let owed = found.open.iter().fold(0, |sum: i64, (open, _)| sum.saturating_add(*open));
            let paid = known.total.with_minor(paid_since(promise, known, day));
            let why = if is_kept(promise, known, owed, day) {
                Some(ReasonKind::PromiseKept { paid })
            } else if promise.pay_by < self.as_of {
                Some(ReasonKind::PromiseBroken { paid })
            } else {
                None
            };
            let reasons = why.map(|why| Reason { why, basis: Basis::default() });
            let name = promise.made.to_string();
            let reasons = reasons.into_iter().collect();
            self.add(EventKind::PromiseDue, &name, promise.pay_by, reasons)?;
        }
        // A notice that a step stands for is told there.
        if let Some(notice) = self.obligations.given
            && !known.sent.iter().any(|sent| sent.date == notice)
        {
            self.add(EventKind::FormalNotice, "", notice, Vec::new())?;
        }
        Ok(())
    }

    /// Returns what a reminder of a day may claim of the part that is not disputed.
    fn claimable(
        &mut self,
        day: Date,
        disputed: i64,
        allowed: &Allowed,
    ) -> Result<Found, Problems> {
        let mut found = self.claims.on(day, disputed)?;
        let claim = &mut found.claim;
        if !allowed.interest {
            claim.interest = claim.interest.with_minor(0);
        }
        if !allowed.compensation {
            claim.compensation = claim.compensation.with_minor(0);
        }
        claim.total = sum(claim.outstanding, &[claim.interest, claim.compensation]);
        Ok(found)
    }

    /// Adds a step of the scenario.
    fn reminder(&mut self, place: usize, mut slot: Slot) -> Result<(), Problems> {
        // A step that was passed over can still be said, for today.
        let missed = slot.state == EventState::Missed;
        let day = if missed { self.as_of } else { slot.date };
        let demands = matches!(slot.step.tone, Tone::Firm | Tone::FormalNotice | Tone::Last)
            && !slot.step.channel.is_hand_over();
        let mut remarks = ReminderRemarks {
            broken_promise: slot.broken_promise(&self.claims.invoice.promises),
            disputed: None,
            offers_plan: slot.step.id == PLAN,
            deadline_days: demands.then_some(self.to_pay),
            first_reminder: None,
        };
        let mut reason = |why, basis| slot.reasons.push(Reason { why, basis });
        let waits = slot.state == EventState::Paused;
        let disputed = if waits { 0 } else { self.pauses.disputed(day) };
        let (obligations, reached) = (self.obligations, self.reached);
        let allowed = obligations.allowed(day, reached);
        let found = self.claimable(day, disputed, &allowed)?;
        let instalments = self.claims.instalments;
        let due = instalments.get(place).map(|part| part.due);
        let announced = due.is_some_and(|due| day <= due);
        let (balance, costs_paid, interest_paid) = match announced {
            true => (found.open.get(place).map_or(0, |(open, _)| *open), 0, 0),
            false => found.due(instalments, day),
        };
        let claim = found.claim;
        let money = |minor: i64| claim.outstanding.with_minor(minor);
        if disputed > 0 {
            let outstanding = money(balance);
            let disputed = outstanding.with_minor(disputed);
            remarks.disputed = Some(disputed);
            reason(ReasonKind::ReminderDisputedPart { disputed, outstanding }, Basis::default());
        }
        if let (Some(rule), Some(until)) = (obligations.first_reminder, reached.until)
            && reached.first == Some(day)
            && slot.step.channel.is_written()
        {
            let days = rule.value.days;
            let law = obligations.policy.law.code;
            remarks.first_reminder = Some(WantedReminder { law, days, until });
            reason(ReasonKind::ReminderFirst { days, until }, rule.citation.into());
        }
        let (asks, mut why) = allowed.lower(slot.step.claim);
        slot.step.claim = asks;
        slot.reasons.append(&mut why);
        let asks = if announced { Demand::None } else { asks };
        let demand = claim.demand(asks, balance, costs_paid, interest_paid);
        let own = match missed {
            true => {
                let disputed = self.pauses.disputed(slot.date);
                let allowed = obligations.allowed(slot.date, reached);
                Some(self.claimable(slot.date, disputed, &allowed)?.claim)
            }
            false => None,
        };
        let several = instalments.len() > 1;
        let number = place as i32 + 1;
        // The first part keeps the plain name of the step.
        let name = match place {
            0 => slot.step.id.clone(),
            _ => format!("{}:{number}", slot.step.id),
        };
        self.list.push(TimelineEvent {
            id: id(EventKind::Reminder, &name),
            date: slot.date,
            kind: EventKind::Reminder,
            step: Some(slot.step),
            state: slot.state,
            claim: own.unwrap_or(claim),
            instalment: several.then_some(number),
            due,
            as_of: day,
            asked: sum(demand.balance, &[demand.interest, demand.compensation]),
            demand,
            remarks: Some(remarks),
            reasons: slot.reasons,
        });
        Ok(())
    }

    /// Adds reminders that were sent beside the scenario, or once more.
    fn others(&mut self, known: &Invoice, scenario: &Scenario) -> Result<(), Problems> {
        let reminders = self.list.iter().filter(|event| event.kind == EventKind::Reminder);
        let mut told: BTreeSet<(Date, String)> =
            reminders.map(|event| (event.date, step_of(event))).collect();
        for sent in &known.sent {
            let id = id(EventKind::Reminder, &sent.step);
            if !told.insert((sent.date, sent.step.clone())) {
                continue;
            }
            let step = scenario.steps.iter().find(|step| step.id == sent.step).cloned();
            let allowed = self.obligations.allowed(sent.date, self.reached);
            let disputed = self.pauses.disputed(sent.date);
            let Found { claim, .. } = self.claimable(sent.date, disputed, &allowed)?;
            let zero = claim.outstanding.with_minor(0);
            self.list.push(TimelineEvent {
                id,
                date: sent.date,
                kind: EventKind::Reminder,
                step,
                state: EventState::Sent,
                claim,
                instalment: None,
                due: None,
                as_of: sent.date,
                asked: zero,
                demand: EventDemand { balance: zero, interest: zero, compensation: zero },
                remarks: None,
                reasons: Vec::new(),
            });
        }
        Ok(())
    }

    /// Returns what all reminders up to the day of the timeline ask for on it, and what is not due.
    fn demand(&mut self) -> Result<(EventDemand, Amount), Problems> {
        let said = self.list.iter().filter(|event| {
            matches!(event.state, EventState::Sent | EventState::Today) && event.asked.minor() > 0
        });
        let asks = said.filter_map(|event| event.step.as_ref()).map(|step| step.claim);
        let asks = asks.max_by_key(|asks| *asks as u8).unwrap_or(Demand::None);
        let day = self.as_of;
        let disputed = self.pauses.disputed(day);
        let allowed = self.obligations.allowed(day, self.reached);
        let found = self.claimable(day, disputed, &allowed)?;
        let (asks, _) = allowed.lower(asks);
        let (balance, costs_paid, interest_paid) = found.due(self.claims.instalments, day);
        let open = found.open.iter().fold(0, |sum: i64, (open, _)| sum.saturating_add(*open));
        let not_due = found.claim.outstanding.with_minor(open.saturating_sub(balance));
        Ok((found.claim.demand(asks, balance, costs_paid, interest_paid), not_due))
    }

    /// Returns the events in order of time, each with an id of its own.
    fn finish(self) -> Vec<TimelineEvent> {
        let mut events = self.list;
        sort_by_key(&mut events, |event| i64::from(event.date.days()) * 100 + event.kind as i64);
        let mut taken: BTreeSet<String> = BTreeSet::new();
        // How often a name was asked for: the search for a free one goes on where it ended.
        let mut asked: BTreeMap<String, usize> = BTreeMap::new();
        for event in &mut events {
            let plain = event.id.clone();
            let count = asked.entry(plain.clone()).or_insert(0);
            *count += 1;
            if *count > 1 {
                event.id = format!("{plain}:{count}");
            }
            while !taken.insert(event.id.clone()) {
                *count += 1;
                event.id = format!("{plain}:{count}");
            }
        }
        events
    }
}

/// The step of a reminder.
fn step_of(event: &TimelineEvent) -> String {
    event.step.as_ref().map(|step| step.id.clone()).unwrap_or_default()
}

/// Adds amounts up.
fn sum(first: Amount, others: &[Amount]) -> Amount {
    // Parts of a claim whose total fits.
    first.with_minor(others.iter().map(|part| part.minor()).sum::<i64>() + first.minor())
}

fn id(kind: EventKind, name: &str) -> String {
    let separator = if name.is_empty() { "" } else { ":" };
    format!("{}{separator}{name}", kind.word())
}
