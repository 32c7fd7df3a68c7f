//! What is out of the ordinary, each with its figures.

use super::experience::Experience;
use super::figures::YEAR;
use super::measures::quantile;
use super::options::{AnomalyTable, PortfolioOptions};
use super::state::{Ledger, LedgerInvoice, LedgerState};
use crate::calendar::Date;
use crate::claim::Dispute;
use crate::reason::{Basis, Reason, ReasonKind};
use crate::shape::{Encode, RecordShape, Sink, TypeShape};

/// Something out of the ordinary, and of whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Anomaly {
    /// What it is, with its figures.
    pub reason: Reason,
    /// The client.
    pub customer: Option<String>,
    /// The reference of the invoice, where it is about one.
    pub invoice: Option<String>,
}

impl Encode for Anomaly {
    fn kind() -> TypeShape {
        let text = || TypeShape::Optional(Box::new(TypeShape::Text));
        TypeShape::Record(RecordShape {
            name: "Anomaly",
            fields: vec![
                ("code", ReasonKind::kind()),
                ("basis", Basis::kind()),
                ("customer", text()),
                ("invoice", text()),
            ],
        })
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        self.reason.why.encode(sink);
        sink.field("basis");
        self.reason.basis.encode(sink);
        sink.field("customer");
        self.customer.encode(sink);
        sink.field("invoice");
        self.invoice.encode(sink);
        sink.end_record();
    }
}

/// Days that are recent.
const RECENT: i32 = 90;
/// The fewest experiences before them, and among them.
const LEAST_BEFORE: usize = 5;
const LEAST_RECENT: usize = 2;
/// Days in which an invoice is new.
const NEW: i32 = 30;

/// Returns the lower medians before and now of a client's days late, where it has become slower by
/// so many days and is slower than four fifths of what was before.
pub fn slow_down(before: &[i32], recent: &[i32], least: i32) -> Option<(i32, i32)> {
    if before.len() < LEAST_BEFORE || recent.len() < LEAST_RECENT {
        return None;
    }
    let of = |days: &[i32], tenths| {
        let mut days: Vec<i64> = days.iter().copied().map(i64::from).collect();
        quantile(&mut days, tenths).and_then(|days| i32::try_from(days).ok())
    };
    let (was, is, most) = (of(before, 5)?, of(recent, 5)?, of(before, 8)?);
    (is - was >= least && is > most).then_some((was, is))
}

/// What amounts are usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualAmount {
    /// The lower median.
    pub amount: i64,
    /// The lower median of the distances from it.
    spread: i64,
}

impl UsualAmount {
    /// Returns what earlier amounts show; nothing where they are few.
    pub fn of(history: &[i64]) -> Option<UsualAmount> {
        if history.len() < LEAST_BEFORE {
            return None;
        }
        let amount = quantile(&mut history.to_vec(), 5)?;
        let distance = |value: &i64| value.saturating_sub(amount).saturating_abs();
        let spread = quantile(&mut history.iter().map(distance).collect::<Vec<_>>(), 5)?;
        Some(UsualAmount { amount, spread })
    }

    /// Whether an amount is so many times as large, and far from it by the distances that are usual.
    pub fn is_far(self, amount: i64, times: i32) -> bool {
        // 0.6745 deviations of a normal distribution are its median deviation.
        let above = i128::from(amount) - i128::from(self.amount);
        let rare = self.spread == 0 || above * 6_745 > i128::from(self.spread) * 35_000;
        rare && i128::from(amount) >= i128::from(self.amount) * i128::from(times)
    }
}

/// Whether a client who never paid late has something open that is late by so many days.
pub fn first_late(history: &[i32], open_days_late: i32, least: i32) -> bool {
    history.len() >= LEAST_BEFORE
        && history.iter().all(|days| *days <= 0)
        && open_days_late >= least
}

/// Returns what is out of the ordinary, client by client. `experiences` are those of all clients.
pub(crate) fn anomalies(
    ledger: &Ledger,
    state: &LedgerState,
    experiences: &[Experience],
    options: &PortfolioOptions,
) -> Vec<Anomaly> {
    let mut all = (0usize, 0usize);
    for client in 0..ledger.clients.len() {
        let (disputes, invoices) = disputes(ledger.invoices_of(client), state.day);
        all = (all.0 + disputes, all.1 + invoices);
    }
    let mut finder =
        Finder { ledger, state, table: options.tables.anomalies, all, found: Vec::new() };
    let mut rest = experiences;
    for client in 0..ledger.clients.len() {
        let (own, others) = rest.split_at(rest.partition_point(|one| one.client <= client));
        rest = others;
        finder.client(client, own);
    }
    finder.found
}

/// How many disputes began in the year before a day, and how many invoices were issued in it.
fn disputes(invoices: &[LedgerInvoice], day: Date) -> (usize, usize) {
    let recent = |date: Date| date <= day && day.days_since(date) < YEAR;
    let began = |dispute: &&Dispute| recent(dispute.from);
    let disputes = invoices.iter().map(|read| read.invoice.disputes.iter().filter(began).count());
    let issued = invoices.iter().filter(|read| recent(read.invoice.issued)).count();
    (disputes.sum(), issued)
}

struct Finder<'l> {
    ledger: &'l Ledger,
    state: &'l LedgerState,
    table: AnomalyTable,
    /// Disputes and invoices of a year of all clients.
    all: (usize, usize),
    found: Vec<Anomaly>,
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

impl Finder<'_> {
    fn client(&mut self, client: usize, own: &[Experience]) {
        let day = self.state.day;
        let sums = self.state.sums_of(client);
        let invoices = self.ledger.invoices_of(client);
        let issued = invoices.partition_point(|read| read.invoice.issued <= day);
        let invoices = invoices.get(..issued).unwrap_or_default();
        let days = |some: fn(&Experience, Date) -> bool| -> Vec<i32> {
            own.iter().filter(|one| some(one, day)).map(|one| one.days_late).collect()
        };
        let recent = days(|one, day| one.within(day, RECENT));
        let before = days(|one, day| one.within(day, YEAR) && !one.within(day, RECENT));
        if let Some((was, is)) = slow_down(&before, &recent, self.table.slow_down_days) {
            self.add(client, None, ReasonKind::AnomalySlowDown { was, is });
        }
        self.first_late(client, own);
        self.amounts(client, invoices);
        for read in invoices.iter().filter(|read| read.book.balance(day) > 0) {
            for promise in read.broken_promises(day) {
                let money = |minor| read.invoice.total.with_minor(minor);
                let promised = read.promised(promise);
                let why = ReasonKind::AnomalyBrokenPromise {
                    pay_by: promise.pay_by,
                    promised: money(promised),
                    paid: money(read.paid_on(promise)),
                };
                self.add(client, Some(read), why);
            }
        }
        let money = |minor| self.ledger.money(minor);
        if sums.credits > 0 && sums.overdue > 0 {
            let (credits, overdue) = (money(sums.credits), money(sums.overdue));
            self.add(client, None, ReasonKind::AnomalyUnusedCredit { credits, overdue });
        }
        let (disputed, issued) = disputes(invoices, day);
        let least = usize::try_from(self.table.disputes).unwrap_or(0);
        // Twice the share of all: crosswise, so that nothing is divided.
        if disputed >= least && disputed * self.all.1 >= 2 * self.all.0 * issued {
            let why = ReasonKind::AnomalyDisputes {
                disputes: count(disputed),
                invoices: count(issued),
                all_disputes: count(self.all.0),
                all_invoices: count(self.all.1),
            };
            self.add(client, None, why);
        }
        if sums.overdue > 0
            && let Some((days, usual)) = self.quiet(invoices)
        {
            let why = ReasonKind::AnomalyGoneQuiet { days, usual, overdue: money(sums.overdue) };
            self.add(client, None, why);
        }
    }

    fn first_late(&mut self, client: usize, own: &[Experience]) {
        // One figure an instalment: the latest of its portions.
        let mut history: Vec<i32> = Vec::new();
        let mut last = None;
        for one in own.iter().filter(|one| !one.open) {
            match history.last_mut().filter(|_| last == Some(one.key())) {
                Some(days) => *days = one.days_late.max(*days),
                None => history.push(one.days_late),
            }
            last = Some(one.key());
        }
        let open = own.iter().filter(|one| one.open).max_by_key(|one| one.days_late);
        if let Some(open) = open
            && first_late(&history, open.days_late, self.table.first_late_days)
        {
            let instalments = count(history.len());
            let why = ReasonKind::AnomalyFirstLate { instalments, days: open.days_late };
            self.add(client, self.ledger.invoices.get(open.invoice), why);
        }
    }

    /// Looks at the new invoices of a client, against those of the year before them.
    fn amounts(&mut self, client: usize, invoices: &[LedgerInvoice]) {
        let age = |read: &LedgerInvoice| self.state.day.days_since(read.invoice.issued);
        // In order of issue: the oldest first.
        let of_year = invoices.get(invoices.partition_point(|read| age(read) >= YEAR)..);
        let of_year = of_year.unwrap_or_default();
        let (before, new) = of_year.split_at(of_year.partition_point(|read| age(read) >= NEW));
        let history: Vec<i64> = before.iter().map(|read| read.invoice.total.minor()).collect();
        let Some(usual) = UsualAmount::of(&history) else { return };
        for read in new {
            let amount = read.invoice.total;
            if usual.is_far(amount.minor(), self.table.amount_times) {
                let usual = amount.with_minor(usual.amount);
                self.add(client, Some(read), ReasonKind::AnomalyAmount { amount, usual });
            }
        }
    }

    /// Days since the last invoice of a client, and the usual interval, where it is far longer.
    fn quiet(&self, invoices: &[LedgerInvoice]) -> Option<(i32, i32)> {
        let mut intervals: Vec<i64> = Vec::new();
        for pair in invoices.windows(2) {
            if let [before, after] = pair {
                let days = after.invoice.issued.days_since(before.invoice.issued);
                intervals.extend((days > 0).then_some(i64::from(days)));
            }
        }
        if intervals.len() < LEAST_RECENT {
            return None;
        }
        let usual = i32::try_from(quantile(&mut intervals, 5)?).ok()?;
        let days = self.state.day.days_since(invoices.last()?.invoice.issued);
        let most = usual.saturating_mul(self.table.quiet_intervals);
        (days >= most).then_some((days, usual))
    }

    fn add(&mut self, client: usize, of: Option<&LedgerInvoice>, why: ReasonKind) {
        let name = self.ledger.clients.get(client).map(|client| client.name.clone());
        self.found.push(Anomaly {
            reason: Reason { why, basis: Basis::default() },
            customer: name.filter(|name| !name.is_empty()),
            invoice: of.and_then(|read| read.invoice.id.clone()),
        });
    }
}
