//! What the caller gives: the policy of a seller, and an invoice with what happened to it.

use crate::calendar::Date;
use crate::law::{ClaimPart, DayCount, Debtor, Law, SuppliedRates};
use crate::money::{Amount, Currency, Rate, Rounding};
use crate::shape::string_enum;
use crate::terms::{AgreedTerms, Event, Events};

/// What a seller decides once, per law or per client.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// The law that governs the claim.
    pub law: &'static Law,
    /// Who owes.
    pub debtor: Debtor,
    /// The currency of the invoices; the law's where not said.
    pub currency: Option<Currency>,
    /// The agreed term; the law's where not said.
    pub terms: Option<AgreedTerms>,
    /// The interest.
    pub interest: InterestChoice,
    /// The fixed sum for recovery costs.
    pub compensation: CompensationChoice,
    /// How days become a fraction of a year; the law's rule where not said.
    pub day_count: Option<DayCount>,
    /// How fractions of a minor unit are rounded.
    pub rounding: Rounding,
    /// When they are rounded.
    pub rounding_at: RoundingAt,
    /// What payments count against first; the law's order where not said.
    pub allocation: Option<[ClaimPart; 3]>,
    /// Days off beside the law's public holidays.
    pub holidays: Vec<Date>,
    /// Periods each year in which the debtor does not pay.
    pub closed_periods: Vec<ClosedPeriod>,
    /// Rates newer than this release, or corrected.
    pub rates: SuppliedRates,
    /// The trade whose limit for terms applies, such as `transport`.
    pub sector: Option<String>,
    /// Days the client has to dispute an invoice after receipt (délai de contestation).
    pub dispute_window_days: Option<i32>,
}

impl Policy {
    /// Returns the policy that leaves everything to a law, between undertakings.
    pub fn of(law: &'static Law) -> Policy {
        Policy {
            law,
            debtor: Debtor::Business,
            currency: None,
            terms: None,
            interest: InterestChoice::Statutory,
            compensation: CompensationChoice::Statutory,
            day_count: None,
            rounding: Rounding::HalfUp,
            rounding_at: RoundingAt::Total,
            allocation: None,
            holidays: Vec::new(),
            closed_periods: Vec::new(),
            rates: SuppliedRates::default(),
            sector: None,
            dispute_window_days: None,
        }
    }

    /// Returns the currency of an invoice that names none.
    pub fn currency(&self) -> Currency {
        self.currency.unwrap_or(self.law.currency)
    }
}

impl PartialEq for Law {
    fn eq(&self, other: &Law) -> bool {
        self.code == other.code
    }
}

/// Which interest a late payment bears.
#[derive(Clone, Debug, PartialEq)]
pub enum InterestChoice {
    /// What the law says.
    Statutory,
    /// The alternative of the law with this name, where it leaves the creditor a choice.
    StatutoryOption(String),
    /// None.
    None,
    /// An agreed rate a year.
    Annual(Rate),
    /// Agreed points over a published series, moving on the days it moves.
    Reference {
        /// Name of the series.
        series: String,
        /// Points added.
        margin: Rate,
    },
}

/// Which fixed sum a late payment costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CompensationChoice {
    /// What the law says.
    Statutory,
    /// None.
    None,
    /// An agreed sum.
    Amount(Amount),
}

string_enum! {
    /// When fractions of a minor unit are rounded.
    pub enum RoundingAt {
        /// Once, on the sum.
        Total => "total",
        /// On each period.
        Period => "period",
    }
}

/// A stretch of each year, from month and day through month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedPeriod {
    /// First day: month and day.
    pub from: (u8, u8),
    /// Last day; before the first where the period spans the turn of the year.
    pub to: (u8, u8),
}

/// The days of a year that lie in closed periods: a word a month, a bit a day.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ClosedDays([u32; 12]);

impl ClosedDays {
    pub fn of(periods: &[ClosedPeriod]) -> ClosedDays {
        let mut days = ClosedDays::default();
        for ClosedPeriod { from, to } in periods {
            if to < from {
                days.close(*from, (12, 31));
                days.close((1, 1), *to);
            } else {
                days.close(*from, *to);
            }
        }
        days
    }

    fn close(&mut self, from: (u8, u8), to: (u8, u8)) {
        for (month, days) in (1..=12).zip(&mut self.0) {
            let first = if month == from.0 { from.1 } else { 1 };
            let last = if month == to.0 { to.1 } else { 31 };
            if (from.0..=to.0).contains(&month) && first <= last {
                // From the first bit to the last: days count from 1 to 31.
                *days |= u32::MAX << (first & 31) & u32::MAX >> (31 - (last & 31));
            }
        }
    }

    /// Whether a date lies in one of the periods.
    pub fn contains(&self, date: Date) -> bool {
        let (_, month, day) = date.ymd();
        self.0.get(usize::from(month) - 1).is_some_and(|days| days & 1 << day != 0)
    }

    /// Whether no day is left but, in leap years, a 29 February.
    pub fn is_every_day(&self) -> bool {
        let first = Date::from_ymd(2023, 1, 1).unwrap_or(Date::MIN);
        (0..365).filter_map(|days| first.add_days(days)).all(|day| self.contains(day))
    }
}

string_enum! {
    /// What the payer or the creditor designated a payment for.
    pub enum Towards {
        /// Nothing: it counts in the order of the policy, else of the law.
        Law => "law",
        /// The invoice itself, before interest and costs.
        Principal => "principal",
    }
}

/// Money received, or a credit note.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// The day it was received.
    pub date: Date,
    /// How much, more than zero.
    pub amount: Amount,
    /// The caller's reference.
    pub id: Option<String>,
    /// What it was designated for.
    pub towards: Towards,
    /// Whether it bounced: then it counts for nothing.
    pub rejected: bool,
}

impl Payment {
    /// Returns a payment that nothing else is known of.
    pub const fn new(date: Date, amount: Amount) -> Payment {
        Payment { date, amount, id: None, towards: Towards::Law, rejected: false }
    }
}

/// A stretch in which the client disputes the invoice.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// First day.
    pub from: Date,
    /// Last day, where it has ended.
    pub to: Option<Date>,
    /// The disputed part; all of it where not said.
    pub amount: Option<Amount>,
}

impl Dispute {
    /// Whether the dispute is open on a day.
    pub fn open_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// A promise to pay.
#[derive(Clone, Debug, PartialEq)]
pub struct PaymentPromise {
    /// The day it was made.
    pub made: Date,
    /// The day by which the client will pay.
    pub pay_by: Date,
    /// How much; all of it where not said.
    pub amount: Option<Amount>,
}

string_enum! {
    /// Why a client does not pay, where the seller knows: it picks the path of the reminders.
    pub enum NonPaymentCause {
        /// The client forgot.
        Oversight => "oversight",
        /// The client disputes what was delivered or charged.
        Dispute => "dispute",
        /// The client cannot pay.
        FinancialTrouble => "financial-trouble",
    }
}

/// An invoice and what happened to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Invoice {
    /// The caller's reference.
    pub id: Option<String>,
    /// The client.
    pub customer: Option<String>,
    /// Date of the invoice.
    pub issued: Date,
    /// Day the client received it.
    pub received: Option<Date>,
    /// Day the goods or services were received.
    pub delivered: Option<Date>,
    /// Day they were accepted.
    pub accepted: Option<Date>,
    /// What is owed, VAT included.
    pub total: Amount,
    /// The invoice's own term, before the policy's.
    pub terms: Option<AgreedTerms>,
    /// A due date agreed as a date, before any term.
    pub due: Option<Date>,
    /// Money received.
    pub payments: Vec<Payment>,
    /// Credit notes: they lower the principal only.
    pub credits: Vec<Payment>,
    /// Disputes.
    pub disputes: Vec<Dispute>,
    /// Promises to pay.
    pub promises: Vec<PaymentPromise>,
    /// The formal notice (mise en demeure), where the law asks for one.
    pub formal_notice: Option<Date>,
    /// The steps of the reminder timeline that were sent, by step and day.
    pub sent: Vec<SentReminder>,
    /// Why the client does not pay, where known.
    pub cause: Option<NonPaymentCause>,
}

/// A reminder that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct SentReminder {
    /// The id of the step, as in the scenario.
    pub step: String,
    /// The day it was sent.
    pub date: Date,
}

impl Invoice {
    /// Returns an invoice of which nothing but date and total is known.
    pub fn new(issued: Date, total: Amount) -> Invoice {
        Invoice {
            id: None,
            customer: None,
            issued,
            received: None,
            delivered: None,
            accepted: None,
            total,
            terms: None,
            due: None,
            payments: Vec::new(),
            credits: Vec::new(),
            disputes: Vec::new(),
            promises: Vec::new(),
            formal_notice: None,
            sent: Vec::new(),
            cause: None,
        }
    }

    /// Returns the days of its events.
    pub fn events(&self) -> Events {
        Events {
            issue: self.issued,
            receipt: self.received,
            delivery: self.delivered,
            acceptance: self.accepted,
        }
    }

    /// Returns the day of one event, where known.
    pub fn event(&self, event: Event) -> Option<Date> {
        self.events().on(event)
    }
}
