//! What to do today, over all clients of a seller.

use super::experience::{Experience, experiences};
use super::options::{ByCustomer, Policies, PortfolioOptions};
use super::payer::Payers;
use super::state::{Ledger, LedgerInvoice, at_invoice};
use crate::calendar::Date;
use crate::claim;
use crate::error::Problems;
use crate::money::{Amount, Currency};
use crate::order::ranking;
use crate::reason::{Anchor, Basis, Reason, ReasonKind, Segment};
use crate::reminders::{
    self, Channel, EventKind, EventState, PLAN, ReminderStep, Scenario, Timeline, Tone, built_in,
};
use crate::shape::{Input, Slot, input, record, string_enum};
use std::collections::BTreeMap;
use std::ops::Range;

string_enum! {
    /// What to do with a client.
    pub enum Action {
        /// Call.
        Call => "call",
        /// Send the message of the step.
        Send => "send",
        /// Answer what the client disputes.
        AnswerDispute => "answer-dispute",
        /// Agree to payment in parts.
        AcceptPlan => "accept-plan",
        /// Ask for what was held back.
        ReleaseRetention => "release-retention",
        /// Hand the claim over.
        HandOver => "hand-over",
        /// Bring the claim before it is time-barred.
        ClaimBeforeLimitation => "claim-before-limitation",
        /// Nothing.
        Wait => "wait",
    }
}

input! {
    /// A sum that a client holds back until a day.
    pub struct RetentionDue {
        /// The client.
        pub customer: Option<String>,
        /// The caller's reference of its invoice.
        pub id: Option<String>,
        /// How much.
        pub amount: Amount,
        /// The day on which it is to be released.
        pub release: Date,
    }

    /// What an agenda takes beside the options of a portfolio.
    pub struct AgendaOptions {
        /// The last day on which a client was reached beside the steps that its invoices record.
        pub sent: ByCustomer<Date>,
        /// Sums that clients hold back.
        pub retentions: Vec<RetentionDue>,
    }
}

impl Default for AgendaOptions {
    fn default() -> AgendaOptions {
        AgendaOptions::take(&Slot::Absent)
    }
}

/// The scenarios that the policies of a ledger name, in the order of [`Policies`]: the first is the
/// one for all. A client of whom nothing is said has the scenario that its score advises.
#[derive(Clone, Debug, Default)]
pub struct Scenarios(pub Vec<Option<Scenario>>);

record! {
    /// What to do with a client today.
    pub struct AgendaItem {
        /// The client.
        pub customer: Option<String>,
        /// ISO 4217 code of what is asked.
        pub currency: Currency,
        /// The invoices that it is about, in order of issue.
        pub invoices: Vec<String>,
        /// What to do.
        pub action: Action,
        /// The step of the scenario that is due: the one that speaks most clearly of those of the
        /// invoices.
        pub step: Option<ReminderStep>,
        /// The scenario that the reminders follow, by name.
        pub scenario: String,
        /// What is asked for.
        pub asked: Amount,
        /// The place in the list, from 1.
        pub rank: i32,
        /// Why.
        pub reasons: Vec<Reason>,
    }
}

/// Days before the limitation of a claim in which it comes first.
const NEAR_LIMITATION: i32 = 90;

/// How useful an action is: what it is worth for each unit of the sum that it is about.
///
/// A call brings more than a letter; an open dispute keeps the money until it is answered.
const fn usefulness(action: Action, step: Option<Tone>) -> i128 {
    match (action, step) {
        (Action::AcceptPlan, _) => 5,
        (Action::Call | Action::HandOver, _) => 4,
        (Action::AnswerDispute | Action::ReleaseRetention, _) => 3,
        (Action::Send, Some(Tone::FormalNotice | Tone::Last)) => 3,
        (Action::Send, Some(Tone::Courtesy)) => 1,
        (Action::Send, _) => 2,
        (Action::ClaimBeforeLimitation | Action::Wait, _) => 0,
    }
}

/// Days after the last step of a scenario in which the client can still answer it.
const ANSWER: i32 = 15;

/// What one invoice asks for today.
struct Due {
    place: usize,
    action: Action,
    step: Option<ReminderStep>,
    asked: i64,
    /// Days until the claim is time-barred, where that is near.
    left: i32,
    reasons: Vec<Reason>,
}

impl Due {
    fn tone(&self) -> Option<Tone> {
        self.step.as_ref().map(|step| step.tone)
    }

    /// Which contacts one message or call can carry together, the most pressing first. An
    /// announcement of what is not due yet spoils a reminder of what is.
    fn contact(&self) -> i32 {
        match (self.action, self.tone()) {
            (Action::ClaimBeforeLimitation, _) => 0,
            (Action::HandOver, _) => 1,
            (Action::Send, Some(Tone::FormalNotice | Tone::Last)) => 2,
            (Action::AcceptPlan, _) => 3,
            (Action::Send, Some(Tone::Courtesy)) => 5,
            (Action::Send | Action::Call, _) => 4,
            _ => 6,
        }
    }
}

/// Returns what to do on a day over all clients, the most useful first: one contact a client.
///
/// The steps are those of each client's scenario on its [`timeline`](crate::reminders::timeline):
/// the scenario of its policy, else of the policy for all, else the one that its score advises.
/// Invoices whose steps one message can carry stand together, and the step that speaks most clearly
/// leads. Formal notices, hand-overs and claims near their limitation stand alone, and come before
/// friendlier words to the same client, which wait for another day. An open dispute is named beside
/// the step of the undisputed rest, and stands by itself where no step is due. What a client has in
/// credits is taken off what is asked, and nothing is asked of one who owes nothing.
///
/// The order: first the claims that are time-barred within 90 days, the soonest first. Then by the
/// sum that is asked, disputed or held back, times 5 for a plan to accept, 4 for a call or a
/// hand-over, 3 for a formal notice, a dispute to answer or a retention, 2 for a message and 1 for
/// an announcement, and one more for a client at risk. Last the clients of whom something is overdue and for whom nothing is to be done
/// today, with the reason, by what is overdue. Equal ones stand in order of names. Currencies are
/// not compared: the ledgers follow one another as they are given.
///
/// # Errors
/// Those of [`timeline`](crate::reminders::timeline), with the place of the invoice.
pub fn agenda(
    ledgers: &[Ledger],
    policies: &Policies,
    scenarios: &Scenarios,
    options: &PortfolioOptions,
    more: &AgendaOptions,
) -> Result<Vec<AgendaItem>, Problems> {
    let day = options.as_of;
    let mut items: Vec<AgendaItem> = Vec::new();
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    for (name, _) in more.sent.0.iter().filter(|(_, date)| *date == day) {
        reached.insert(name.clone(), 0);
    }
    for ledger in ledgers {
        let state = ledger.on(day, options);
        let known = experiences(ledger, &state);
        let payers = Payers::new(ledger, &state, policies, options);
        let mut planner =
            Planner { ledger, policies, scenarios, more, day, payers, found: Vec::new() };
        let mut rest = known.as_slice();
        for client in 0..ledger.clients.len() {
            let count = rest.partition_point(|found| found.client <= client);
            let (own, others) = rest.split_at(count.min(rest.len()));
            rest = others;
            planner.client(client, own, &reached)?;
        }
        planner.strangers();
        let keys: Vec<i128> = planner.found.iter().map(|(key, _)| *key).collect();
        let mut found: Vec<Option<AgendaItem>> =
            planner.found.into_iter().map(|(_, item)| Some(item)).collect();
        for place in ranking(&keys) {
            let Some(mut item) = found.get_mut(place).and_then(Option::take) else { continue };
            item.rank = items.len() as i32 + 1;
            if let Some(name) = item.customer.clone().filter(|_| item.action != Action::Wait) {
                reached.insert(name, items.len());
            }
            items.push(item);
        }
    }
    Ok(items)
}

/// Makes the agenda of one ledger.
struct Planner<'a> {
    ledger: &'a Ledger,
    policies: &'a Policies,
    scenarios: &'a Scenarios,
    more: &'a AgendaOptions,
    day: Date,
    payers: Payers<'a>,
    /// What was found, each with what it is ranked by, the smallest first.
    found: Vec<(i128, AgendaItem)>,
}

/// A client, or an invoice that names none.
struct Client {
    name: Option<String>,
    policy: usize,
    scenario: Scenario,
    segment: Segment,
    /// What it has here that no invoice is the smaller for, in minor units.
    credits: i64,
    reached: bool,
}

impl Client {
    /// How useful an action is with this client: more where the money is at risk.
    fn usefulness(&self, action: Action, tone: Option<Tone>) -> i128 {
        usefulness(action, tone) + i128::from(self.segment == Segment::AtRisk)
    }
}

/// What is found of a client's invoices.
#[derive(Default)]
struct Found {
    due: Vec<Due>,
    overdue: i64,
    /// The places of the invoices that are overdue.
    late: Vec<usize>,
    days: i32,
    disputed: i64,
    /// Since when, and the places of the invoices.
    disputes: Option<Date>,
    disputed_places: Vec<usize>,
    /// What came of promises that were broken, and of which something is still open.
    broken: Vec<Reason>,
    /// Whether a step was sent today.
    reached: bool,
    /// The next step of a later day, or why there is none.
    next: Option<(Date, Vec<Reason>)>,
}

/// Where one stands in the list: before or after all that is ranked by sums.
const FIRST: i128 = -(1 << 120);
const LAST: i128 = 1 << 120;

fn because(why: ReasonKind) -> Reason {
    Reason { why, basis: Basis::default() }
}

impl Planner<'_> {
    /// Adds what to do with a client; with each invoice by itself where they name none.
    fn client(
        &mut self,
        client: usize,
        experiences: &[Experience],
        reached: &BTreeMap<String, usize>,
    ) -> Result<(), Problems> {
        let Some(known) = self.ledger.clients.get(client) else { return Ok(()) };
        let places = known.invoices.clone();
        let held = self.retained(Some(&known.name));
        if held == 0 && !places.clone().any(|place| self.balance(place) > 0) {
            return Ok(());
        }
        let payer = self.payers.payer(client, experiences);
        let scenario = self.scenario(known.policy, &payer.advice.scenario);
        let (policy, segment) = (known.policy, payer.segment);
        if known.name.is_empty() {
            for place in places {
                let credits = 0;
                let scenario = scenario.clone();
                let one = Client { name: None, policy, scenario, segment, credits, reached: false };
                self.contact(&one, place..place + 1)?;
            }
            return Ok(());
        }
        let received = known.unapplied.iter().filter(|money| money.date <= self.day);
        let received = received.map(|money| money.amount.minor());
        let over = places.clone().map(|place| self.balance(place).saturating_neg().max(0));
        let credits = received.chain(over).fold(0, i64::saturating_add);
        let name = Some(known.name.clone());
        let reached = reached.contains_key(&known.name);
        self.contact(&Client { name, policy, scenario, segment, credits, reached }, places)
    }

    /// Adds what those hold back who have no invoice in the ledger.
    fn strangers(&mut self) {
        let mut told: Vec<Option<&str>> = Vec::new();
        for held in &self.more.retentions {
            let name = held.customer.as_deref();
            let known = name.is_some_and(|name| self.ledger.client(name).is_some());
            if known || told.contains(&name) {
                continue;
            }
            told.push(name);
            let sum = self.retained(name);
            if sum > 0 {
                let action = Action::ReleaseRetention;
                let item = self.item(name, String::new(), action, &[], self.held(name));
                self.add(-i128::from(sum) * usefulness(action, None), item, sum);
            }
        }
    }

    fn balance(&self, place: usize) -> i64 {
        self.ledger.invoices.get(place).map_or(0, |read| read.book.balance(self.day))
    }

    /// What a client holds back that is to be released.
    fn releases(&self, name: Option<&str>) -> impl Iterator<Item = &RetentionDue> {
        let (day, currency) = (self.day, self.ledger.currency);
        let name = name.map(str::to_string);
        self.more.retentions.iter().filter(move |held| {
            held.customer == name && held.release <= day && held.amount.currency() == currency
        })
    }

    fn retained(&self, name: Option<&str>) -> i64 {
        let sums = self.releases(name).map(|held| held.amount.minor());
        sums.fold(0, i64::saturating_add)
    }

    fn held(&self, name: Option<&str>) -> Vec<Reason> {
        let each = self.releases(name).map(|held| {
            let (release, amount) = (held.release, held.amount);
            because(ReasonKind::AgendaRetention { release, amount })
        });
        each.collect()
    }

    /// The scenario of a client, with sums in the currency of the ledger.
    fn scenario(&self, policy: usize, advised: &str) -> Scenario {
        let currency = self.ledger.currency;
        let named = |place: usize| self.scenarios.0.get(place).and_then(Option::as_ref);
        let Some(chosen) = named(policy).or_else(|| named(0)) else {
            let advised = built_in(advised, currency).or_else(|| built_in("standard", currency));
            return advised.unwrap_or_else(|| Scenario::take(&Slot::Absent));
        };
        let mut scenario = chosen.clone();
        for step in &mut scenario.steps {
            if let Some(least) = step.min_outstanding.filter(|least| least.currency() != currency) {
                // So many units of one currency are as little as of another.
                let units = least.minor() / least.currency().minor_units().max(1);
                let minor = units.saturating_mul(currency.minor_units());
                step.min_outstanding = Some(Amount::from_minor(minor, currency));
            }
        }
        scenario
    }

    /// Adds what to do about some invoices of a client, where anything is.
    fn contact(&mut self, client: &Client, places: Range<usize>) -> Result<(), Problems> {
        let mut found = Found::default();
        for place in places {
            if let Some(read) = self.ledger.invoices.get(place) {
                self.look_at(client, place, read, &mut found)?;
            }
        }
        let name = client.name.as_deref();
        let scenario = client.scenario.name.clone();
        let mut reasons = Vec::new();
        if found.overdue > 0 {
            let overdue = self.ledger.money(found.overdue);
            let (count, days) = (found.late.len() as i32, found.days);
            reasons.push(because(ReasonKind::AgendaOverdue { overdue, count, days }));
        }
        reasons.append(&mut found.broken);
        if client.reached || found.reached {
            let date = self.day;
            let reached = because(ReasonKind::AgendaContacted { date });
            self.wait(client, &found, reasons, vec![reached]);
            return Ok(());
        }
        let dispute = found.disputes.map(|from| {
            let disputed = self.ledger.money(found.disputed);
            because(ReasonKind::AgendaDispute { from, disputed })
        });
        let contact = found.due.iter().map(Due::contact).min();
        let (now, later): (Vec<&Due>, Vec<&Due>) =
            found.due.iter().partition(|due| Some(due.contact()) == contact);
        // The step that speaks most clearly leads, of equal ones that of the oldest invoice.
        let lead = now.iter().rev().max_by_key(|due| due.tone().map_or(0, |tone| tone as i32 + 1));
        let Some(lead) = lead else {
            self.without_step(client, &found, reasons, dispute);
            return Ok(());
        };
        let calls = now.iter().any(|due| due.action == Action::Call);
        let action = if calls { Action::Call } else { lead.action };
        let asked = now.iter().fold(0, |sum: i64, due| sum.saturating_add(due.asked));
        let rest = asked.saturating_sub(client.credits.max(0)).max(0);
        if client.credits > 0 {
            let credits = self.ledger.money(client.credits);
            reasons.push(because(ReasonKind::AgendaCredits { credits }));
        }
        if rest == 0 {
            self.wait(client, &found, reasons, Vec::new());
            return Ok(());
        }
        let segment = client.segment;
        let named = scenario.clone();
        reasons.push(because(ReasonKind::AgendaScenario { scenario: named, segment }));
        reasons.extend(lead.reasons.iter().cloned());
        reasons.extend(dispute);
        if !later.is_empty() {
            let count = later.len() as i32;
            reasons.push(because(ReasonKind::AgendaOneContact { count }));
        }
        let step = now.iter().find(|due| due.action == action && due.tone() == lead.tone());
        let step = step.unwrap_or(lead).step.clone();
        let places: Vec<usize> = now.iter().map(|due| due.place).collect();
        let mut item = self.item(name, scenario, action, &places, reasons);
        let key = match action {
            Action::ClaimBeforeLimitation => {
                let left = now.iter().map(|due| due.left).min().unwrap_or(0);
                FIRST + i128::from(left)
            }
            _ => -i128::from(rest) * client.usefulness(action, lead.tone()),
        };
        item.step = step;
        self.add(key, item, rest);
        Ok(())
    }

    /// Adds a client of whose invoices no step is due today.
    fn without_step(
        &mut self,
        client: &Client,
        found: &Found,
        mut reasons: Vec<Reason>,
        dispute: Option<Reason>,
    ) {
        let name = client.name.as_deref();
        let held = self.retained(name);
        let dispute = dispute.filter(|_| found.disputed > 0);
        if held == 0 && dispute.is_none() {
            self.wait(client, found, reasons, Vec::new());
            return;
        }
        let scenario = client.scenario.name.clone();
        let disputed_first = found.disputed >= held;
        let (action, places, sum, asked) = match disputed_first {
            true => (Action::AnswerDispute, found.disputed_places.as_slice(), found.disputed, 0),
            false => (Action::ReleaseRetention, &[][..], held, held),
        };
        reasons.extend(dispute);
        reasons.extend(self.held(name));
        let item = self.item(name, scenario, action, places, reasons);
        self.add(-i128::from(sum) * client.usefulness(action, None), item, asked);
    }

    /// Adds a client of whom something is overdue and for whom nothing is to be done today.
    fn wait(&mut self, client: &Client, found: &Found, mut reasons: Vec<Reason>, why: Vec<Reason>) {
        if found.overdue == 0 {
            return;
        }
        if why.is_empty() {
            reasons.extend(found.next.iter().flat_map(|(_, why)| why.iter().cloned()));
        }
        reasons.extend(why);
        let scenario = client.scenario.name.clone();
        let name = client.name.as_deref();
        let item = self.item(name, scenario, Action::Wait, &found.late, reasons);
        self.add(LAST - i128::from(found.overdue), item, 0);
    }

    fn item(
        &self,
        name: Option<&str>,
        scenario: String,
        action: Action,
        places: &[usize],
        reasons: Vec<Reason>,
    ) -> AgendaItem {
        let read = places.iter().filter_map(|place| self.ledger.invoices.get(*place));
        let named = read.map(LedgerInvoice::id).filter(|id| !id.is_empty());
        AgendaItem {
            customer: name.map(str::to_string),
            currency: self.ledger.currency,
            invoices: named.map(str::to_string).collect(),
            action,
            step: None,
            scenario,
            asked: self.ledger.money(0),
            rank: 0,
            reasons,
        }
    }

    fn add(&mut self, key: i128, item: AgendaItem, asked: i64) {
        self.found.push((key, AgendaItem { asked: self.ledger.money(asked), ..item }));
    }

    /// Notes what an invoice asks for today.
    fn look_at(
        &self,
        client: &Client,
        place: usize,
        read: &LedgerInvoice,
        found: &mut Found,
    ) -> Result<(), Problems> {
        let (invoice, day) = (&read.invoice, self.day);
        let open = read.book.balance(day);
        found.reached |= invoice.sent.iter().any(|sent| sent.date == day);
        let Some(oldest) = read.book.oldest_open(day).map(|part| part.due) else { return Ok(()) };
        if open <= 0 {
            return Ok(());
        }
        let overdue = read.book.overdue(day);
        if overdue > 0 {
            found.overdue = found.overdue.saturating_add(overdue);
            found.days = found.days.max(day.days_since(oldest));
            found.late.push(place);
        }
        for promise in read.broken_promises(day) {
            let paid = self.ledger.money(read.paid_on(promise));
            found.broken.push(because(ReasonKind::PromiseBroken { paid }));
        }
        let disputed = read.disputed_on(day, open);
        if disputed > 0 {
            let open = invoice.disputes.iter().filter(|dispute| dispute.open_on(day));
            let from = open.map(|dispute| dispute.from).min();
            found.disputes = [found.disputes, from].into_iter().flatten().min();
            found.disputed = found.disputed.saturating_add(disputed);
            found.disputed_places.push(place);
        }
        if oldest.days_since(day) > days_ahead(&client.scenario) {
            return Ok(());
        }
        let Some(prepared) = self.policies.get(client.policy) else { return Ok(()) };
        let timeline = reminders::timeline_prepared(invoice, prepared, &client.scenario, day);
        let timeline = timeline.map_err(|problems| at_invoice(problems, read.place))?;
        let whole = |read: &LedgerInvoice| {
            let claim = claim::assess_prepared(&read.invoice, prepared, day, false);
            claim.map_or(open, |claim| claim.total.minor())
        };
        self.read((place, &|| whole(read)), timeline, found);
        Ok(())
    }

    /// Notes what the timeline of an invoice has for today; `whole` is all that the law gives.
    fn read(
        &self,
        (place, whole): (usize, &dyn Fn() -> i64),
        timeline: Timeline,
        found: &mut Found,
    ) {
        let day = self.day;
        let mut exhausted: Option<(Date, String)> = None;
        let mut waits = None;
        for event in &timeline.events {
            match event.kind {
                EventKind::Limitation
                    if (0..=NEAR_LIMITATION).contains(&event.date.days_since(day)) =>
                {
                    let (last, left) = (event.date, event.date.days_since(day));
                    let why = ReasonKind::AgendaLimitation { last, days: left };
                    let reasons = [because(why)].into_iter().chain(event.reasons.iter().cloned());
                    let asked = whole();
                    let action = Action::ClaimBeforeLimitation;
                    let reasons = reasons.collect();
                    found.due.push(Due { place, action, step: None, asked, left, reasons });
                    return;
                }
                EventKind::Reminder if event.state == EventState::Sent => {
                    let step = event.step.as_ref().map(|step| step.id.clone());
                    exhausted = Some((event.date, step.unwrap_or_default()));
                }
                EventKind::Reminder if event.state == EventState::Paused && waits.is_none() => {
                    waits = Some((event.date, event.reasons.clone()));
                }
                _ => {}
            }
        }
        match timeline.next {
            Some(event) if event.state == EventState::Today && event.asked.minor() > 0 => {
                let Some(step) = event.step else { return };
                let action = match step.channel {
                    _ if step.id == PLAN => Action::AcceptPlan,
                    Channel::Phone => Action::Call,
                    Channel::Agency | Channel::Court => Action::HandOver,
                    _ => Action::Send,
                };
                let (asked, step, reasons) = (event.asked.minor(), Some(step), event.reasons);
                found.due.push(Due { place, action, step, asked, left: 0, reasons });
            }
            Some(event) => {
                let step = event.step.map(|step| step.id).unwrap_or_default();
                let next = because(ReasonKind::AgendaNext { date: event.date, step });
                let why = [next].into_iter().chain(event.reasons).collect();
                waits = Some((event.date, why));
            }
            None => {
                if let (Some((date, step)), None) = (exhausted, &waits) {
                    let over = day.days_since(date) > ANSWER;
                    let why = vec![because(ReasonKind::AgendaExhausted { date, step })];
                    match over {
                        true => found.due.push(Due {
                            place,
                            action: Action::HandOver,
                            step: None,
                            asked: timeline.demand.balance.minor(),
                            left: 0,
                            reasons: why,
                        }),
                        false => waits = Some((date, why)),
                    }
                }
            }
        }
        // Of several that wait the soonest speaks.
        if let Some((date, why)) = waits
            && found.next.as_ref().is_none_or(|(known, _)| date < *known)
        {
            found.next = Some((date, why));
        }
    }
}

/// How many days before the due date the first step of a scenario may come: no step of an invoice
/// due later is for today.
fn days_ahead(scenario: &Scenario) -> i32 {
    let mut days = 0;
    for step in &scenario.steps {
        match step.when.from {
            Anchor::Issue => return i32::MAX,
            Anchor::Due => days = days.max(-step.when.days),
            Anchor::Previous => {}
        }
    }
    days
}
