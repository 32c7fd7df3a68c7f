//! What is known of one client.

use super::aging::{AgingBucket, aging};
use super::experience::Experience;
use super::figures::{Lateness, YEAR};
use super::measures::customer_dso;
use super::options::PortfolioOptions;
use super::payer::{Advice, CreditLimit, ExternalFact, Payer};
use super::score::Confidence;
use super::segment::PayerTrend;
use super::state::{Ledger, LedgerState};
use crate::money::{Amount, Decimal};
use crate::reason::{Reason, Segment};
use crate::shape::record;

record! {
    /// What is known of one client.
    pub struct PayerProfile {
        /// The client.
        pub customer: String,
        /// How many invoices it has.
        pub invoices: i32,
        /// What is open.
        pub outstanding: Amount,
        /// What of it is past due.
        pub overdue: Amount,
        /// What is owed to it.
        pub credits: Amount,
        /// What is disputed.
        pub disputed: Amount,
        /// How old what is open is.
        pub aging: Vec<AgingBucket>,
        /// Days late of what is open for longest.
        pub oldest_overdue_days: i32,
        /// What it paid in time, by amount.
        pub paid_on_time: Option<Decimal>,
        /// How late it pays.
        pub average_days_late: Option<Decimal>,
        /// Days sales outstanding since its first invoice.
        pub dso: Option<Decimal>,
        /// Promises broken within twelve months.
        pub broken_promises: i32,
        /// Whether it pays sooner or later than it used to.
        pub trend: PayerTrend,
        /// What kind of payer it is.
        pub segment: Segment,
        /// How well it pays, 0 to 100; none of a consumer, unless asked for.
        pub score: Option<i32>,
        /// On how many instalments the score rests.
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
        /// What others say of it, up to the day.
        pub external: Vec<ExternalFact>,
    }
}

/// Returns what is known of a client on the day of a state, by its experiences until then.
pub(crate) fn payer_profile(
    ledger: &Ledger,
    state: &LedgerState,
    client: usize,
    experiences: &[Experience],
    payer: Payer,
    options: &PortfolioOptions,
) -> PayerProfile {
    let day = state.day;
    let sums = state.sums_of(client);
    let open = state.open_of(client);
    let invoices = ledger.invoices_of(client);
    let issued = invoices.partition_point(|read| read.invoice.issued <= day);
    let invoices = invoices.get(..issued).unwrap_or_default();
    let of_year = Lateness::of(experiences.iter().filter(|one| one.within(day, YEAR)));
    let invoiced = invoices.iter().map(|read| read.invoice.total.minor()).sum();
    let first = invoices.first().map(|read| day.days_since(read.invoice.issued));
    let dso = first.map(|days| customer_dso(sums.outstanding, invoiced, days));
    PayerProfile {
        customer: ledger.clients.get(client).map(|client| client.name.clone()).unwrap_or_default(),
        invoices: i32::try_from(issued).unwrap_or(i32::MAX),
        outstanding: ledger.money(sums.outstanding),
        overdue: ledger.money(sums.overdue),
        credits: ledger.money(sums.credits),
        disputed: ledger.money(sums.disputed),
        aging: aging(ledger, open, day, options),
        oldest_overdue_days: open.iter().map(|part| part.days_late.max(0)).max().unwrap_or(0),
        paid_on_time: of_year.paid_on_time().and_then(|share| share.round(4)),
        average_days_late: of_year.average_days_late().and_then(|days| days.round(1)),
        dso: dso.and_then(|days| days.round(1)),
        broken_promises: payer.broken_promises,
        trend: payer.trend,
        segment: payer.segment,
        score: payer.score,
        confidence: payer.confidence,
        score_parts: payer.score_parts,
        what_if: payer.what_if,
        limit: payer.limit,
        exposure: payer.exposure,
        advice: payer.advice,
        external: payer.external,
    }
}
