//! What kind of payer each client is, what it may owe, and what is advised.
//!
//! Advice is advice: nothing here sends, blocks or publishes. What is known of a client from
//! elsewhere is shown beside its score and never mixed in.

use super::advice::{AdviceTable, PLAIN};
use super::experience::Experience;
use super::figures::{Lateness, YEAR};
use super::limit::{Bound, highest_paid, limit};
use super::options::{
    AdviceRow, ByCustomer, CustomerKind, External, ExternalKind, Month, PayerFacts, Policies,
    PortfolioOptions,
};
use super::score::{
    Conduct, Confidence, LONG_OVERDUE, MOST_HANDED_OVER, MOST_OVERDUE, PRIOR, PointTable, Score,
    Scoring,
};
use super::segment::{PayerTrend, Signs, payer_trend, segment};
use super::state::{Ledger, LedgerClient, LedgerInvoice, LedgerState};
use crate::calendar::{Date, Events, Step};
use crate::claim::{Payment, PaymentPromise, Policy, SentReminder};
use crate::law::Debtor;
use crate::money::{Amount, Rate, decimal};
use crate::reason::{Basis, LimitCriterion, Reason, ReasonKind, Segment};
use crate::reminders::hands_over;
use crate::shape::record;
use crate::terms;
use std::collections::BTreeMap;

record! {
    /// How far to trust a client, and what bounds it.
    pub struct CreditLimit {
        /// The limit.
        pub amount: Amount,
        /// Which criterion is the least.
        pub binding: LimitCriterion,
        /// The criteria, and how they came about.
        pub reasons: Vec<Reason>,
    }

    /// What is advised.
    pub struct Advice {
        /// The scenario of reminders, by name.
        pub scenario: String,
        /// The longest term to grant, where it is bounded; no days: payment before delivery.
        pub terms: Option<AdvisedTerms>,
        /// The deposit to ask for, in percent.
        pub deposit: Option<Rate>,
        /// Why.
        pub reasons: Vec<Reason>,
    }

    /// So many days from the invoice.
    pub struct AdvisedTerms {
        /// One step.
        pub steps: Vec<AdvisedStep>,
    }

    /// A number of days.
    pub struct AdvisedStep {
        /// The days.
        pub add_days: i32,
    }

    /// What is known of a client from elsewhere: shown, never mixed in.
    pub struct ExternalFact {
        /// Who says so.
        pub source: String,
        /// What it is.
        pub kind: ExternalKind,
        /// What is said.
        pub value: String,
        /// Of which day it is.
        pub date: Date,
    }
}

/// What is said of a client as a payer.
#[derive(Clone, Debug, PartialEq)]
pub struct Payer {
    /// Promises broken within twelve months.
    pub broken_promises: i32,
    /// Whether it pays sooner or later than it used to.
    pub trend: PayerTrend,
    /// What kind of payer it is.
    pub segment: Segment,
    /// The score, 0 to 100; none of a consumer, unless asked for.
    pub score: Option<i32>,
    /// On how much the score rests.
    pub confidence: Confidence,
    /// How the score came about, step by step.
    pub score_parts: Vec<Reason>,
    /// What would change it.
    pub what_if: Vec<Reason>,
    /// The credit limit, where anything bounds it.
    pub limit: Option<CreditLimit>,
    /// What is open, with orders that are not invoiced yet, less credits and deposits held.
    pub exposure: Amount,
    /// What is advised.
    pub advice: Advice,
    /// What others say.
    pub external: Vec<ExternalFact>,
    /// Whether a natural person is scored.
    pub natural: bool,
}

/// Days for which a hand-over is held against a client: as long as any experience counts.
const REMEMBERED: i32 = 730;

/// What all clients of a ledger share on a day.
#[derive(Debug)]
pub struct Payers<'a> {
    ledger: &'a Ledger,
    state: &'a LedgerState,
    policies: &'a Policies,
    options: &'a PortfolioOptions,
    points: PointTable,
    advice: AdviceTable,
    /// What the seller invoiced in a year, less credit notes.
    own_sales: i64,
    facts: Places,
    orders: Places,
    external: Places,
}

/// What was said of clients, by name.
type Places = BTreeMap<String, usize>;

fn places<T>(by: &ByCustomer<T>) -> Places {
    by.0.iter().enumerate().map(|(place, (name, _))| (name.clone(), place)).collect()
}

fn of<'o, T>(by: &'o ByCustomer<T>, places: &Places, name: &str) -> Option<&'o T> {
    by.0.get(*places.get(name)?).map(|(_, value)| value)
}

fn because(why: ReasonKind) -> Reason {
    Reason { why, basis: Basis::default() }
}

/// Whether a day lies in the window of so many days that ends on another.
fn within(date: Date, day: Date, days: i32) -> bool {
    date <= day && day.days_since(date) < days
}

impl<'a> Payers<'a> {
    /// Looks at the clients of a ledger on the day of a state.
    pub fn new(
        ledger: &'a Ledger,
        state: &'a LedgerState,
        policies: &'a Policies,
        options: &'a PortfolioOptions,
    ) -> Payers<'a> {
        let knot = |point: &Vec<i32>| match point.as_slice() {
            [days, points] => Some((*days, *points)),
            _ => None,
        };
        let knots: Vec<(i32, i32)> = options.tables.points.iter().filter_map(knot).collect();
        let own_sales = if options.sales.is_empty() {
            sales(&ledger.invoices, state.day)
        } else {
            let now = Month::of(state.day);
            let year =
                options.sales.iter().filter(|sales| (0..12).contains(&now.since(sales.month)));
            let same = year.filter(|sales| sales.amount.currency() == ledger.currency);
            same.fold(0, |sum: i64, sales| sum.saturating_add(sales.amount.minor()))
        };
        Payers {
            ledger,
            state,
            policies,
            options,
            points: PointTable::new(&knots),
            advice: AdviceTable::new(&options.tables.advice),
            own_sales,
            facts: places(&options.payers),
            orders: places(&options.orders),
            external: places(&options.external),
        }
    }

    /// Returns what is said of a client, from all its experiences in any order.
    pub fn payer(&self, client: usize, experiences: &[Experience]) -> Payer {
        let nobody =
            LedgerClient { name: String::new(), policy: 0, invoices: 0..0, unapplied: Vec::new() };
        let known = self.ledger.clients.get(client).unwrap_or(&nobody);
        let invoices = self.ledger.invoices_of(client);
        let policy = self.policies.get(known.policy).map(|prepared| prepared.policy());
        let facts = of(&self.options.payers, &self.facts, &known.name);
        let day = self.state.day;

        let conduct = conduct(invoices, facts, day);
        let scoring = Scoring::new(&self.points, experiences, conduct, day);
        let score = scoring.score();
        let consumer = policy.is_some_and(|policy| policy.debtor == Debtor::Consumer);
        let sole = facts.is_some_and(|facts| facts.kind == Some(CustomerKind::SoleTrader));
        let scored = !consumer || self.options.consumers;
        let value = scored.then_some(score.value);
        let signs = signs(invoices, experiences, &score, value, day);
        let advised = match scored {
            true => Some(self.advice.advice(score.value, score.confidence())),
            false => None,
        };
        let factor = advised.as_ref().map_or(Rate::UNIT, |row| row.limit_factor);
        let limit = match scored {
            true => self.limit(invoices, experiences, facts, factor),
            false => None,
        };
        Payer {
            broken_promises: broken_promises(invoices, day),
            trend: payer_trend(experiences, day),
            segment: segment(&signs),
            score: value,
            confidence: if scored { score.confidence() } else { Confidence::None },
            score_parts: if scored {
                parts(&score, &conduct)
            } else {
                vec![because(ReasonKind::ScoreWithheld {})]
            },
            what_if: if scored { self.what_if(&scoring) } else { Vec::new() },
            limit,
            exposure: self.exposure(client, known, facts),
            advice: match advised {
                Some(row) => advice(row, &score, policy, day),
                None => Advice {
                    scenario: PLAIN.to_string(),
                    terms: None,
                    deposit: None,
                    reasons: vec![because(ReasonKind::ScoreWithheld {})],
                },
            },
            external: self.external(&known.name),
            natural: scored && (consumer || sole),
        }
    }

    /// What others said of a client up to the day.
    fn external(&self, name: &str) -> Vec<ExternalFact> {
        let said = of(&self.options.external, &self.external, name);
        let known = said.into_iter().flatten().filter(|fact| fact.date <= self.state.day);
        known
            .map(|External { source, kind, value, date }| ExternalFact {
                source: source.clone(),
                kind: *kind,
                value: value.clone(),
                date: *date,
            })
            .collect()
    }

    fn what_if(&self, scoring: &Scoring) -> Vec<Reason> {
        let changes = scoring.what_if().into_iter();
        let said = changes.map(|change| {
            let read = self.ledger.invoices.get(change.invoice);
            let invoice = read.map_or("", LedgerInvoice::id).to_string();
            let amount = self.ledger.money(change.amount);
            let (due, paid, score) = (change.due, change.paid, change.score);
            because(ReasonKind::ScoreWhatIf { invoice, due, amount, paid, score })
        });
        said.collect()
    }

    /// What is open, with orders that are not invoiced yet, less credits and deposits held.
    fn exposure(&self, client: usize, known: &LedgerClient, facts: Option<&PayerFacts>) -> Amount {
        let in_currency = |amount: &&Amount| amount.currency() == self.ledger.currency;
        let minor = |amount: Option<&Amount>| amount.filter(in_currency).map_or(0, |a| a.minor());
        let ordered = minor(of(&self.options.orders, &self.orders, &known.name));
        let held = minor(facts.and_then(|facts| facts.deposits.as_ref()));
        let open = self.state.sums_of(client).net();
        self.ledger.money(open.saturating_add(ordered).saturating_sub(held))
    }

    /// Returns the least of the criteria that something is known of, so many times.
    fn limit(
        &self,
        invoices: &[LedgerInvoice],
        experiences: &[Experience],
        facts: Option<&PayerFacts>,
        factor: Rate,
    ) -> Option<CreditLimit> {
        use LimitCriterion::{History, Insurer, NetWorth, OwnSales, Turnover, WorkingCapital};
        let day = self.state.day;
        let table = self.options.tables.limits;
        let mut bounds = Vec::new();
        let yearly = sales(invoices, day);
        if yearly > 0 {
            let (days, parts) = self.days_open(invoices, experiences);
            bounds.push(Bound::need(yearly, days, parts));
        }
        let money = |amount: Option<Amount>| {
            amount.filter(|a| a.currency() == self.ledger.currency).map(Amount::minor)
        };
        let shares = facts.map_or([None; 3], |facts| {
            [
                money(facts.net_worth).map(|base| (NetWorth, base, table.net_worth)),
                money(facts.turnover).map(|base| (Turnover, base, table.turnover)),
                money(facts.working_capital)
                    .map(|base| (WorkingCapital, base, table.working_capital)),
            ]
        });
        let own = (self.own_sales > 0).then_some((OwnSales, self.own_sales, table.own_sales));
        let books = invoices.iter().map(|read| (read.invoice.issued, &read.book));
        let highest = highest_paid(books, day).map(|base| (History, base, table.history));
        for (criterion, base, percent) in shares.into_iter().chain([own, highest]).flatten() {
            bounds.push(Bound::share(criterion, base, percent));
        }
        if let Some(facts) = facts {
            let refused = facts.insurer_refuses.then_some(0);
            let insured = refused.or(money(facts.insurer_limit));
            bounds.extend(insured.map(|amount| Bound::sum(Insurer, amount)));
        }
        let (least, amount) = limit(&bounds, factor)?;
        let money = |minor| self.ledger.money(minor);
        let mut reasons: Vec<Reason> = bounds.iter().map(|b| because(bound(b, &money))).collect();
        let amount = money(amount);
        let (criterion, factor) = (least.criterion, decimal(factor.millionths().into(), 6, 0));
        let least = money(least.amount);
        reasons.push(because(ReasonKind::LimitBinding { criterion, least, factor, amount }));
        Some(CreditLimit { amount, binding: criterion, reasons })
    }
}

impl Payers<'_> {
    /// How long invoices of a client stay open, from issue to payment, by amount over a year: a sum
    /// of days and what to divide it by. Of a client who never paid, until they are due.
    fn days_open(&self, invoices: &[LedgerInvoice], experiences: &[Experience]) -> (i128, i128) {
        let day = self.state.day;
        let (mut days, mut amounts) = (0i128, 0i128);
        let mut add = |amount: i64, from: Date, to: Date| {
            days += i128::from(amount) * i128::from(to.days_since(from).max(0));
            amounts += i128::from(amount);
        };
        let mut known = experiences.iter().filter(|found| found.within(day, YEAR)).peekable();
        if known.peek().is_none() {
            for read in invoices.iter().filter(|read| within(read.invoice.issued, day, YEAR)) {
                let parts = read.book.parts().iter();
                parts.for_each(|part| add(part.amount, read.invoice.issued, part.due));
            }
        }
        for found in known {
            if let Some(read) = self.ledger.invoices.get(found.invoice) {
                add(found.amount, read.invoice.issued, found.date);
            }
        }
        (days, amounts.max(1))
    }
}

/// Says how a bound of a limit came about.
fn bound(bound: &Bound, money: &impl Fn(i64) -> Amount) -> ReasonKind {
    let (base, amount) = (money(bound.base), money(bound.amount));
    let percent = Rate::from_millionths(bound.of.try_into().unwrap_or(i32::MAX));
    match bound.criterion {
        LimitCriterion::Need => {
            let days = decimal(bound.of.into(), 2, 0);
            ReasonKind::LimitNeed { sales: base, days, amount }
        }
        LimitCriterion::History => ReasonKind::LimitHistory { highest: base, percent, amount },
        LimitCriterion::Insurer => ReasonKind::LimitInsurer { amount },
        criterion => ReasonKind::LimitShare { criterion, base, percent, amount },
    }
}

/// What was invoiced in the year up to a day, less credit notes of it.
fn sales(invoices: &[LedgerInvoice], day: Date) -> i64 {
    let mut sum = 0i64;
    for LedgerInvoice { invoice, .. } in invoices {
        if within(invoice.issued, day, YEAR) {
            sum = sum.saturating_add(invoice.total.minor());
        }
        for credit in invoice.credits.iter().filter(|credit| within(credit.date, day, YEAR)) {
            sum = sum.saturating_sub(credit.amount.minor());
        }
    }
    sum
}

/// What is held against a client beside its payments.
fn conduct(invoices: &[LedgerInvoice], facts: Option<&PayerFacts>, day: Date) -> Conduct {
    let mut conduct =
        Conduct { broken_promises: broken_promises(invoices, day), ..Conduct::default() };
    let remembered = |date: Date| within(date, day, REMEMBERED);
    for LedgerInvoice { invoice, .. } in invoices {
        let bounced = |paid: &&Payment| paid.rejected && within(paid.date, day, YEAR);
        conduct.rejected_payments += invoice.payments.iter().filter(bounced).count() as i32;
        let over = |sent: &SentReminder| remembered(sent.date) && hands_over(&sent.step);
        conduct.handed_over |= invoice.sent.iter().any(over);
    }
    if let Some(facts) = facts {
        conduct.handed_over |= facts.handed_over.is_some_and(remembered);
        conduct.insolvent = facts.insolvent.is_some_and(|since| since <= day);
    }
    conduct
}

/// How many promises whose day lies in the year were broken.
fn broken_promises(invoices: &[LedgerInvoice], day: Date) -> i32 {
    let of_year = |promise: &&PaymentPromise| within(promise.pay_by, day, YEAR);
    let broken = |read: &LedgerInvoice| read.broken_promises(day).filter(of_year).count() as i32;
    invoices.iter().map(broken).sum()
}

/// What tells the segment of a client.
fn signs(
    invoices: &[LedgerInvoice],
    experiences: &[Experience],
    score: &Score,
    value: Option<i32>,
    day: Date,
) -> Signs {
    let mut signs = Signs {
        oldest: score.oldest,
        score: value,
        instalments: score.instalments,
        ..Signs::default()
    };
    for read in invoices {
        let open = read.book.balance(day).max(0);
        signs.open = signs.open.saturating_add(open);
        signs.disputed = signs.disputed.saturating_add(read.disputed_on(day, open));
        let recent = read.invoice.disputes.iter().filter(|dispute| within(dispute.from, day, YEAR));
        signs.disputes += recent.count() as i32;
    }
    let of_year = experiences.iter().filter(|found| found.within(day, YEAR));
    let of_year = Lateness::of(of_year).average_days_late();
    // Where nothing came within a year, what came before speaks for it.
    signs.lateness = of_year.or_else(|| Lateness::of(experiences.iter()).average_days_late());
    signs
}

/// Says how a score came about, step by step.
fn parts(score: &Score, conduct: &Conduct) -> Vec<Reason> {
    let count = score.instalments;
    let points = |hundredths: i32| Rate::from_millionths(hundredths.saturating_mul(10_000));
    let mut said = Vec::new();
    let mut say = |why| said.push(because(why));
    if let Some(own) = score.own {
        say(ReasonKind::ScoreOwn { count, points: points(own) });
    }
    if score.prior_weight() > 0 {
        say(ReasonKind::ScorePrior { count, prior: PRIOR, points: points(score.mixed) });
    }
    if score.promises > 0 {
        let (count, points) = (conduct.broken_promises, score.promises);
        say(ReasonKind::ScoreBrokenPromises { count, points });
    }
    if score.rejected > 0 {
        let (count, points) = (conduct.rejected_payments, score.rejected);
        say(ReasonKind::ScoreRejectedPayments { count, points });
    }
    if score.oldest >= LONG_OVERDUE {
        say(ReasonKind::ScoreLongOverdue { days: score.oldest, most: MOST_OVERDUE });
    }
    if conduct.handed_over {
        say(ReasonKind::ScoreHandedOver { most: MOST_HANDED_OVER });
    }
    if conduct.insolvent {
        say(ReasonKind::ScoreInsolvent {});
    }
    say(ReasonKind::ScoreResult { score: score.value });
    said
}

/// Returns what a row of the table advises; no longer a term than the law allows.
fn advice(row: AdviceRow, score: &Score, policy: Option<&Policy>, day: Date) -> Advice {
    let (from, scenario) = (row.from, row.scenario.clone());
    let mut reasons = vec![because(ReasonKind::AdviceScore { score: score.value, from, scenario })];
    if matches!(score.confidence(), Confidence::None | Confidence::Low) {
        reasons.push(because(ReasonKind::AdviceCareful { count: score.instalments }));
    }
    let terms = row.longest_days.map(|advised| {
        let mut days = advised;
        if let Some((latest, basis)) = policy.and_then(|policy| ceiling(policy, advised, day)) {
            days = latest.days_since(day).max(0);
            reasons.push(Reason { why: ReasonKind::AdviceTermCapped { advised, days }, basis });
        }
        AdvisedTerms { steps: vec![AdvisedStep { add_days: days }] }
    });
    Advice { scenario: row.scenario, terms, deposit: row.deposit, reasons }
}

/// The latest date that the law allows for an invoice of a day, where so many days pass it.
fn ceiling(policy: &Policy, days: i32, day: Date) -> Option<(Date, Basis)> {
    let events = Events { issue: day, receipt: None, delivery: None, acceptance: None };
    let steps = [Step::AddDays(days)];
    let due = day.add_days(days)?;
    let sector = policy.sector.as_deref();
    let found =
        terms::check(policy.law, policy.debtor, &events, Some(&steps), due, sector, &|date| date)?;
    Some((found.latest, found.cap.citation.into()))
}
