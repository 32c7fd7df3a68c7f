//! The report on a ledger: what is open, how fast it comes, what will come when, and who stands out.

use super::aging::{AgingBucket, aging};
use super::anomalies::{Anomaly, anomalies};
use super::experience::{experiences, payments};
use super::figures::{Figures, Measure, Measures, TREND, YEAR};
use super::flows::Flows;
use super::forecast::{Forecast, forecast};
use super::options::{Month, Policies, PortfolioOptions, ProfileChoice};
use super::payer::Payers;
use super::profile::{PayerProfile, payer_profile};
use super::state::{Ledger, LedgerReader, LedgerState, at_invoice};
use crate::calendar::Date;
use crate::claim::{Invoice, assess_prepared, check_policy};
use crate::error::{Problem, ProblemList, Problems};
use crate::money::{Amount, Currency, Decimal};
use crate::reason::{Basis, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::{InputPath, record};

record! {
    /// How a ledger stood at the end of a month, as a report of that day would say.
    pub struct TrendMonth {
        /// The month, `YYYY-MM`.
        pub month: String,
        /// What was open.
        pub outstanding: Amount,
        /// What of it was past due.
        pub overdue: Amount,
        /// What was open less credits.
        pub net: Amount,
        /// What was invoiced in the month less credit notes.
        pub sales: Amount,
        /// What was received in it.
        pub received: Amount,
        /// Days sales outstanding.
        pub dso: Option<Decimal>,
        /// What was paid in time in the year before, by amount.
        pub paid_on_time: Option<Decimal>,
        /// How late it was paid.
        pub average_days_late: Option<Decimal>,
        /// What was collected in the month of what could be.
        pub collection_effectiveness: Option<Decimal>,
    }

    /// A ledger on a day.
    pub struct PortfolioReport {
        /// The day.
        pub as_of: Date,
        /// The currency of all amounts.
        pub currency: Currency,
        /// What is open on the books of both sides.
        pub outstanding: Amount,
        /// What is owed to clients: paid or credited beyond invoices, or named by none.
        pub credits: Amount,
        /// What is open less credits; below zero where more is owed to clients.
        pub net: Amount,
        /// What is open and not past due.
        pub not_due: Amount,
        /// What is past due.
        pub overdue: Amount,
        /// What is disputed.
        pub disputed: Amount,
        /// Interest that the law gives on what is late.
        pub interest: Amount,
        /// Sums for recovery that the law gives on what is late.
        pub compensation: Amount,
        /// How old what is open is.
        pub aging: Vec<AgingBucket>,
        /// The measures.
        pub measures: Vec<Measure>,
        /// The clients, by name.
        pub customers: Vec<PayerProfile>,
        /// The last twelve month ends.
        pub trend: Vec<TrendMonth>,
        /// When the money will come.
        pub forecast: Forecast,
        /// What is out of the ordinary.
        pub anomalies: Vec<Anomaly>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }
}

/// Returns one report for each currency of a ledger, the one of most invoices first; where there is no
/// invoice, an empty one in the currency of the options, else of the policy. What came after the day
/// of the options is not known in it.
///
/// # Errors
/// Every problem of the options and of all invoices at once, each with its place: `invoices[3].total`.
///
/// ```
/// use echeance::portfolio::{Policies, PortfolioOptions, portfolio};
/// use echeance::{Amount, Currency, Date, Invoice, Law, Policy};
/// let day = |text| Date::parse(text).unwrap();
/// let mut invoice = Invoice::new(day("2026-08-01"), Amount::parse("1200", Currency::EUR).unwrap());
/// invoice.due = Some(day("2026-08-31"));
/// let policies = Policies::new(Policy::of(Law::find("FR").unwrap()));
/// let options = PortfolioOptions::on(day("2026-09-30"));
/// let reports = portfolio([invoice], &policies, &options).unwrap();
/// assert_eq!(reports[0].overdue.to_string(), "1200.00");
/// assert_eq!(reports[0].aging[1].bucket, "1-30");
/// ```
pub fn portfolio(
    invoices: impl IntoIterator<Item = Invoice>,
    policies: &Policies,
    options: &PortfolioOptions,
) -> Result<Vec<PortfolioReport>, Problems> {
    let mut problems = options.problems();
    for (name, policy) in policies.each() {
        let root = InputPath::ROOT;
        let (own, common) = (root.key("policies"), root.key("policy"));
        let at = name.map_or(common, |name| own.key(name));
        check_policy(policy, &at, &mut problems);
    }
    let mut reader = LedgerReader::new(policies, options.as_of);
    for invoice in invoices {
        if let Err(found) = reader.add(invoice) {
            problems.merge(found.0.into(), |_, _| true);
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    reports(reader, policies, options)
}

/// Returns the reports on what was read.
///
/// # Errors
/// Those of the assessments of what is late.
pub(crate) fn reports(
    reader: LedgerReader,
    policies: &Policies,
    options: &PortfolioOptions,
) -> Result<Vec<PortfolioReport>, Problems> {
    let mut ledgers = ledgers(reader, options)?;
    if ledgers.is_empty() {
        let common = policies.common().map(|policy| policy.currency());
        let currency = options.currency.or(common).unwrap_or(Currency::EUR);
        ledgers.push(Ledger { currency, clients: Vec::new(), invoices: Vec::new() });
    }
    let mut problems = ProblemList::default();
    let mut reports = Vec::with_capacity(ledgers.len());
    for ledger in &ledgers {
        match report(ledger, policies, options) {
            Ok(report) => reports.push(report),
            Err(found) => problems.merge(found.0.into(), |_, _| true),
        }
    }
    if problems.is_empty() { Ok(reports) } else { Err(problems.into()) }
}

/// Returns the ledger of each currency, the one of most invoices first.
///
/// # Errors
/// Those of [`LedgerReader::finish`].
pub(crate) fn ledgers(
    reader: LedgerReader,
    options: &PortfolioOptions,
) -> Result<Vec<Ledger>, Problems> {
    let mut ledgers = reader.finish(options)?;
    let code = |ledger: &Ledger| ledger.currency.code().to_string();
    crate::order::sort_by(&mut ledgers, |a, b| {
        b.invoices.len().cmp(&a.invoices.len()).then_with(|| code(a).cmp(&code(b)))
    });
    Ok(ledgers)
}

fn report(
    ledger: &Ledger,
    policies: &Policies,
    options: &PortfolioOptions,
) -> Result<PortfolioReport, Problems> {
    let day = options.as_of;
    let state = ledger.on(day, options);
    let claims = claims(ledger, policies, day)?;
    let paid = payments(ledger, day);
    let flows = Flows::of(ledger, &paid, options, day);
    let settled = |read: &super::state::LedgerInvoice| read.book.balance(day) <= 0;
    let issued = || ledger.invoices.iter().map(|read| read.invoice.issued).min();
    let sales_from = match options.sales.as_slice() {
        [] => ledger.invoices.iter().any(settled).then(issued).flatten(),
        _ => Some(Date::MIN),
    };
    let figures = Figures { ledger, options, flows: &flows, sales_from };
    let ends = month_ends(ledger, options, day);
    let year_ago = ledger.on(Date::from_days(day.days() - YEAR), options).total.net();
    let Measures { list: measures, notices } = figures.measures(&state, &ends, year_ago);
    let all = experiences(ledger, &state);
    let mut customers = Vec::new();
    let mut natural = 0;
    let mut over = Vec::new();
    if options.profiles == ProfileChoice::All {
        let payers = Payers::new(ledger, &state, policies, options);
        let mut rest = all.as_slice();
        for client in 0..ledger.clients.len() {
            let (own, others) = rest.split_at(rest.partition_point(|one| one.client <= client));
            rest = others;
            let payer = payers.payer(client, own);
            natural += i32::from(payer.natural);
            let profile = payer_profile(ledger, &state, client, own, payer, options);
            over.extend(over_limit(&profile));
            customers.push(profile);
        }
    }
    let scored = customers.iter().any(|profile| profile.score.is_some());
    let mut anomalies = anomalies(ledger, &state, &all, options);
    anomalies.extend(over);
    let mut report = PortfolioReport {
        as_of: day,
        currency: ledger.currency,
        outstanding: ledger.money(state.total.outstanding),
        credits: ledger.money(state.total.credits),
        net: ledger.money(state.total.net()),
        not_due: ledger.money(state.total.not_due()),
        overdue: ledger.money(state.total.overdue),
        disputed: ledger.money(state.total.disputed),
        interest: ledger.money(claims.interest),
        compensation: ledger.money(claims.compensation),
        aging: aging(ledger, &state.open, day, options),
        measures,
        customers,
        trend: trend(&figures, &ends),
        forecast: forecast(ledger, &state, &paid),
        anomalies,
        notices: claims.notices,
    };
    let mut say = |caution| {
        report.notices.push(Notice { caution, path: None, basis: Basis::default() });
    };
    if claims.balance != claims.principal {
        let (balance, principal) = (ledger.money(claims.balance), ledger.money(claims.principal));
        say(NoticeKind::PortfolioAllocation { balance, principal });
    }
    if natural > 0 {
        say(NoticeKind::ScoreHumanDecides { count: natural });
    }
    if scored {
        say(NoticeKind::ScoreDoNotPublish {});
    }
    if options.exclude_disputed {
        let (count, amount) = state.left_out;
        say(NoticeKind::PortfolioDisputedLeftOut { count, amount: ledger.money(amount) });
    }
    if !figures.with_sales(&state) && !ledger.invoices.is_empty() {
        say(NoticeKind::PortfolioOpenOnly {});
    }
    report.notices.extend(notices);
    Ok(report)
}

/// Says that a client owes more than its limit.
fn over_limit(profile: &PayerProfile) -> Option<Anomaly> {
    let limit = profile.limit.as_ref()?.amount;
    let exposure = profile.exposure;
    let why = ReasonKind::AnomalyOverLimit { exposure, limit };
    let customer = (!profile.customer.is_empty()).then(|| profile.customer.clone());
    (exposure.minor() > limit.minor()).then(|| Anomaly {
        reason: Reason { why, basis: Basis::default() },
        customer,
        invoice: None,
    })
}

/// What the law gives on all that is late.
#[derive(Debug, Default)]
struct Claims {
    interest: i64,
    compensation: i64,
    /// What the books show open of it, and the principal by the law's order of payments.
    balance: i64,
    principal: i64,
    notices: Vec<Notice>,
}

impl Claims {
    fn add(sum: &mut i64, more: i64) -> Result<(), Problem> {
        *sum = sum.checked_add(more).ok_or_else(Problem::too_large)?;
        Ok(())
    }
}

/// Assesses what is open and late.
fn claims(ledger: &Ledger, policies: &Policies, day: Date) -> Result<Claims, Problems> {
    let mut sums = Claims::default();
    let mut problems = ProblemList::default();
    for read in ledger.invoices.iter().filter(|read| read.book.overdue(day) > 0) {
        let Some(policy) = policies.get(read.policy) else { continue };
        let claim = match assess_prepared(&read.invoice, policy, day, false) {
            Ok(claim) => claim,
            Err(found) => {
                problems.merge(at_invoice(found, read.place).0.into(), |_, _| true);
                continue;
            }
        };
        Claims::add(&mut sums.interest, claim.interest.minor())?;
        Claims::add(&mut sums.compensation, claim.compensation.minor())?;
        Claims::add(&mut sums.balance, read.book.balance(day))?;
        Claims::add(&mut sums.principal, claim.outstanding.minor())?;
        for notice in claim.notices {
            // What is so of all figures of a law, and not of one invoice.
            let general = matches!(
                notice.caution,
                NoticeKind::RateProvisional { .. }
                    | NoticeKind::CompensationProvisional { .. }
                    | NoticeKind::CompensationConversion { .. }
            );
            if general && !sums.notices.contains(&notice) {
                sums.notices.push(notice);
            }
        }
    }
    if problems.is_empty() { Ok(sums) } else { Err(problems.into()) }
}

/// Returns the states of the last month ends on or before a day, and of one before them.
fn month_ends(ledger: &Ledger, options: &PortfolioOptions, day: Date) -> Vec<LedgerState> {
    let mut month = Month::of(day);
    if month.last() > day {
        month = month.previous();
    }
    let mut days = Vec::with_capacity(TREND + 1);
    for _ in 0..=TREND {
        days.push(month.last());
        month = month.previous();
    }
    days.reverse();
    days.into_iter().map(|day| ledger.on(day, options)).collect()
}

fn trend(figures: &Figures, ends: &[LedgerState]) -> Vec<TrendMonth> {
    let mut trend = Vec::with_capacity(TREND);
    for pair in ends.windows(2) {
        let [before, state] = pair else { continue };
        let month = Month::of(state.day);
        let flows = figures.flows.month(month, state.day);
        let late = figures.lateness(state);
        let money = |minor| figures.ledger.money(minor);
        let effective = figures.effectiveness(before, state).and_then(|share| share.percent());
        trend.push(TrendMonth {
            month: month.to_string(),
            outstanding: money(state.total.outstanding),
            overdue: money(state.total.overdue),
            net: money(state.total.net()),
            sales: money(flows.sales),
            received: money(flows.received),
            dso: figures.dso(state).and_then(|days| days.round(1)),
            paid_on_time: late.paid_on_time().and_then(|share| share.round(4)),
            average_days_late: late.average_days_late().and_then(|days| days.round(1)),
            collection_effectiveness: effective.and_then(|percent| percent.round(1)),
        });
    }
    trend
}
