//! A claim as the form for a European order for payment wants it.

use crate::calendar::Date;
use crate::claim::{Claim, CostKind, Invoice, Policy};
use crate::law::{Basis, Procedure};
use crate::money::{Amount, Currency, Rate, minor_sum};
use crate::reason::Notice;
use crate::shape::{record, string_enum};

string_enum! {
    /// A paper that shows the claim.
    pub enum Evidence {
        /// The invoice.
        Invoice => "invoice",
        /// Its receipt.
        Receipt => "receipt",
        /// The delivery or performance.
        Delivery => "delivery",
        /// The acceptance.
        Acceptance => "acceptance",
        /// A reminder that was sent.
        Reminder => "reminder",
        /// The formal notice.
        FormalNotice => "formal-notice",
    }
}

record! {
    /// What a claim says for form A of Regulation (EC) No 1896/2006 (annex I as replaced by Delegated
    /// Regulation (EU) 2017/1260), by the numbers of its fields.
    pub struct ClaimStatement {
        /// The day of the claim.
        pub as_of: Date,
        /// The currency of its amounts.
        pub currency: Currency,
        /// The principal.
        pub principal: StatementPrincipal,
        /// The interest, period by period; the last runs until payment and has no end.
        pub interest: Vec<StatementInterest>,
        /// What of that interest was paid already.
        pub interest_paid: Amount,
        /// The sums for recovery.
        pub costs: Vec<StatementCost>,
        /// What shows the claim: described, not enclosed.
        pub evidence: Vec<StatementEvidence>,
        /// Principal, interest until the day, less what was paid of it, and sums for recovery.
        pub total: Amount,
        /// The last day before the claim is time-barred, where the law is known.
        pub limitation: Option<Date>,
        /// Fields that the claim says nothing of: the court, the parties, why the court is competent,
        /// why the case crosses a border.
        pub open_fields: Vec<i32>,
        /// The regulation, where it holds in the country of the law.
        pub basis: Basis,
        /// What the caller should know of the claim.
        pub notices: Vec<Notice>,
    }

    /// The principal: field 6.
    pub struct StatementPrincipal {
        /// The number of the field.
        pub field: i32,
        /// What is owed.
        pub amount: Amount,
        /// The reference of the invoice.
        pub invoice: Option<String>,
        /// Its date.
        pub issued: Date,
        /// The last due date.
        pub due: Date,
    }

    /// Interest of a period: field 7.
    pub struct StatementInterest {
        /// The number of the field.
        pub field: i32,
        /// Percent a year.
        pub rate: Rate,
        /// What bears interest.
        pub on: Amount,
        /// The first day.
        pub from: Date,
        /// The last day; none where it runs until payment.
        pub to: Option<Date>,
        /// The interest; zero where it runs until payment.
        pub amount: Amount,
    }

    /// A sum for recovery: field 9.
    pub struct StatementCost {
        /// The number of the field.
        pub field: i32,
        /// What it is.
        pub kind: CostKind,
        /// How much.
        pub amount: Amount,
        /// The day from which it is owed.
        pub since: Date,
    }

    /// What shows the claim: field 10.
    pub struct StatementEvidence {
        /// The number of the field.
        pub field: i32,
        /// The paper.
        pub kind: Evidence,
        /// The reference of the invoice, or the step of the reminder.
        pub id: Option<String>,
        /// Its date.
        pub date: Date,
    }
}

/// Returns what a claim says for the form of a European order for payment.
///
/// Interest may be claimed until payment: Court of Justice, 13 December 2012, C-215/11 (Szyrocka).
///
/// ```
/// use echeance::credit::claim_statement;
/// use echeance::{Amount, Currency, Date, Invoice, Law, Policy, assess};
/// let day = |text| Date::parse(text).unwrap();
/// let mut invoice = Invoice::new(day("2024-01-15"), Amount::parse("12000", Currency::EUR).unwrap());
/// invoice.due = Some(day("2024-02-29"));
/// let policy = Policy::of(Law::find("FR").unwrap());
/// let claim = assess(&invoice, &policy, day("2026-11-23"), false).unwrap();
/// let statement = claim_statement(&invoice, &policy, &claim);
/// assert_eq!(statement.principal.amount.to_string(), "12000.00");
/// assert_eq!(statement.total, claim.total);
/// assert_eq!(statement.open_fields, [1, 2, 3, 4]);
/// ```
pub fn claim_statement(invoice: &Invoice, policy: &Policy, claim: &Claim) -> ClaimStatement {
    let mut interest: Vec<StatementInterest> = Vec::with_capacity(claim.periods.len() + 1);
    for period in &claim.periods {
        interest.push(StatementInterest {
            field: 7,
            rate: period.rate,
            on: period.principal,
            from: period.from,
            to: Some(period.to),
            amount: period.interest,
        });
    }
    let owed = claim.outstanding;
    if let Some(last) = claim.periods.last()
        && owed.minor() > 0
    {
        let (rate, from) = (last.rate, claim.as_of.next());
        let amount = owed.with_minor(0);
        interest.push(StatementInterest { field: 7, rate, on: owed, from, to: None, amount });
    }
    let accrued = minor_sum(claim.periods.iter().map(|period| period.interest));
    let paid = accrued - i128::from(claim.interest.minor());
    let costs = claim.costs.iter().map(|cost| StatementCost {
        field: 9,
        kind: cost.kind,
        amount: cost.amount,
        since: cost.since,
    });
    let rules = policy.law.procedure.iter();
    let european = rules.filter(|rule| rule.value.procedure == Procedure::EuropeanOrder);
    let mut citations = european.map(|rule| rule.citation);
    ClaimStatement {
        as_of: claim.as_of,
        currency: claim.currency,
        principal: StatementPrincipal {
            field: 6,
            amount: owed,
            invoice: invoice.id.clone(),
            issued: invoice.issued,
            due: claim.due,
        },
        interest,
        // What was paid of interest is no more than what accrued.
        interest_paid: owed.with_minor(i64::try_from(paid).unwrap_or(0)),
        costs: costs.collect(),
        evidence: evidence(invoice, claim.as_of),
        total: claim.total,
        limitation: claim.limitation,
        open_fields: vec![1, 2, 3, 4],
        basis: citations.next().map_or(Basis::default(), Basis::from),
        notices: claim.notices.clone(),
    }
}

/// Lists what shows the claim, of the days until its own.
fn evidence(invoice: &Invoice, as_of: Date) -> Vec<StatementEvidence> {
    let mut found = Vec::new();
    let mut add = |kind, id: Option<&str>, date: Option<Date>| {
        if let Some(date) = date.filter(|date| *date <= as_of) {
            found.push(StatementEvidence { field: 10, kind, id: id.map(str::to_string), date });
        }
    };
    add(Evidence::Invoice, invoice.id.as_deref(), Some(invoice.issued));
    add(Evidence::Delivery, None, invoice.delivered);
    add(Evidence::Acceptance, None, invoice.accepted);
    add(Evidence::Receipt, None, invoice.received);
    for sent in &invoice.sent {
        add(Evidence::Reminder, Some(&sent.step), Some(sent.date));
    }
    add(Evidence::FormalNotice, None, invoice.formal_notice);
    found
}
