//! What the caller gives: the policy of a seller, and an invoice with what happened to it.

use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList};
use crate::law::{ClaimPart, DayCount, Debtor, Law, SuppliedRates};
use crate::money::{Amount, Currency, Rate, Rounding};
use crate::shape::{
    Input, InputField, InputKind, InputPath, InputShape, MOST_ENTRIES, Named, Slot, input,
    string_enum,
};
use crate::terms::{AgreedTerms, Event, Events};

/// Most days off, closed periods or rates that a policy adds.
const MOST_ADDED: usize = 1_000;
const TOTAL: InputKind =
    InputKind::Amount("an invoice owes something; record a credit note under credits");
pub(crate) const RECEIVED: InputKind = InputKind::Amount(
    "write what was received or credited as a positive amount; leave a refund out of it",
);

input! {
    /// What a seller decides once, per law or per client.
    pub struct Policy {
        /// The law that governs the claim.
        pub law: &'static Law,
        /// Who owes.
        pub debtor: Debtor = Debtor::Business,
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
        /// How and when fractions of a minor unit are rounded.
        pub rounding: RoundingChoice = RoundingChoice::take(&Slot::Absent),
        /// What payments count against first; the law's order where not said.
        pub allocation: Option<[ClaimPart; 3]>,
        /// Days off beside the law's public holidays.
        pub holidays: Vec<Date> as { InputKind::List(&Date::KIND, None, MOST_ADDED) },
        /// Periods each year in which the debtor does not pay.
        pub closed_periods: Vec<ClosedPeriod> as { InputKind::List(&ClosedPeriod::KIND, None, MOST_ADDED) },
        /// Rates newer than this release, or corrected.
        pub rates: SuppliedRates,
        /// The trade whose limit for terms applies, such as `transport`.
        pub sector: Option<String> as { InputKind::Name(Named::Sector) },
        /// Days the client has to dispute an invoice after receipt (délai de contestation).
        pub dispute_window_days: Option<i32> as { InputKind::Integer(0, 3_650) },
        /// Whether the invoice pointed a consumer to the default after thirty days (BGB 286(3)).
        pub consumer_hint: bool,
        /// Rates at which a sum that the law fixes in another currency is converted.
        pub exchange: Vec<ExchangeRate> as { InputKind::List(&ExchangeRate::KIND, None, MOST_ADDED) },
        /// Whether costs of collection and fees for reminders are claimed.
        pub collection_costs: CollectionChoice = CollectionChoice::None,
    }
}

string_enum! {
    /// Whether costs of collection and fees for reminders are claimed.
    pub enum CollectionChoice {
        /// None are.
        None => "none",
        /// As the law fixes them, once its conditions are met.
        Statutory => "statutory",
    }
}

impl Policy {
    /// Returns the policy that leaves everything to a law, between undertakings.
    pub fn of(law: &'static Law) -> Policy {
        Policy { law, ..Policy::take(&Slot::Absent) }
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
    /// So many times a series, plus points, moving on the days it moves: a published one, or one
    /// whose values the policy supplies.
    Reference {
        /// Name of the series.
        series: String,
        /// How many times it; once is [`Rate::UNIT`].
        multiple: Rate,
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
    /// An agreed share of the debt.
    Percent {
        /// Of what is owed when it falls due.
        percent: Rate,
        /// At least so much.
        min: Option<Amount>,
        /// At most so much.
        max: Option<Amount>,
    },
}

impl CompensationChoice {
    /// Whether the contract fixes it.
    pub const fn is_agreed(self) -> bool {
        matches!(self, CompensationChoice::Amount(_) | CompensationChoice::Percent { .. })
    }
}

input! {
    /// A rate of exchange of a day.
    pub struct ExchangeRate {
        /// From.
        pub from: Currency,
        /// To.
        pub to: Currency,
        /// The day it was published for.
        pub date: Date,
        /// How many units of `to` one unit of `from` is.
        pub rate: Rate as { InputKind::Rate(0, 1_000) },
    }
}

const STATUTORY_OR_NONE: InputKind = InputKind::Choice(&["statutory", "none"]);
const ANNUAL_RATE: InputKind = InputKind::Rate(0, 1_000);
const MULTIPLE: InputKind = InputKind::Rate(0, 100);
const MARGIN: InputKind = InputKind::Rate(-100, 1_000);
const REFERENCE: InputShape = InputShape {
    name: "ReferenceInterest",
    fields: &[
        InputField::needed("reference", InputKind::Name(Named::Series)),
        InputField::optional("multiple", MULTIPLE),
        InputField::optional("margin", MARGIN),
    ],
};

const SHARE: InputShape = InputShape {
    name: "CompensationShare",
    fields: &[
        InputField::needed("percent", Rate::KIND),
        InputField::optional("min", Amount::KIND),
        InputField::optional("max", Amount::KIND),
    ],
};

impl Input for InterestChoice {
    const KIND: InputKind = InputKind::OneOf(
        &[
            InputKind::Keyed("annualRate", &ANNUAL_RATE),
            InputKind::Record(&REFERENCE),
            InputKind::Keyed("option", &InputKind::Name(Named::InterestOption)),
            STATUTORY_OR_NONE,
        ],
        ProblemCode::InputChoice,
    );
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> InterestChoice {
        match slot.form() {
            (0, rate) => InterestChoice::Annual(Rate::take(rate)),
            (1, reference) => {
                let mut fields = reference.each();
                let mut next = || fields.next().unwrap_or(&Slot::Absent);
                InterestChoice::Reference {
                    series: String::take(next()),
                    multiple: <Option<Rate> as Input>::take(next()).unwrap_or(Rate::UNIT),
                    margin: <Option<Rate> as Input>::take(next()).unwrap_or(Rate::ZERO),
                }
            }
            (2, name) => InterestChoice::StatutoryOption(String::take(name)),
            (3, Slot::Number(1)) => InterestChoice::None,
            _ => InterestChoice::Statutory,
        }
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        match self {
            InterestChoice::Annual(rate) => {
                rate.check(&ANNUAL_RATE, &at.key("annualRate"), problems);
            }
            // Whether the series is known depends on the rates of the policy, whose check asks.
            InterestChoice::Reference { multiple, margin, .. } => {
                multiple.check(&MULTIPLE, &at.key("multiple"), problems);
                margin.check(&MARGIN, &at.key("margin"), problems);
            }
            // The law knows its options: the check of the policy asks it.
            InterestChoice::Statutory
            | InterestChoice::StatutoryOption(_)
            | InterestChoice::None => {}
        }
    }
}

impl Input for CompensationChoice {
    const KIND: InputKind = InputKind::OneOf(
        &[InputKind::Keyed("amount", &Amount::KIND), STATUTORY_OR_NONE, InputKind::Record(&SHARE)],
        ProblemCode::InputChoice,
    );
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> CompensationChoice {
        match slot.form() {
            (0, amount) => CompensationChoice::Amount(Amount::take(amount)),
            (1, Slot::Number(1)) => CompensationChoice::None,
            (2, share) => {
                let mut fields = share.each();
                let mut next = || fields.next().unwrap_or(&Slot::Absent);
                CompensationChoice::Percent {
                    percent: Rate::take(next()),
                    min: <Option<Amount> as Input>::take(next()),
                    max: <Option<Amount> as Input>::take(next()),
                }
            }
            _ => CompensationChoice::Statutory,
        }
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        match self {
            CompensationChoice::Amount(amount) => {
                amount.check(&Amount::KIND, &at.key("amount"), problems);
            }
            CompensationChoice::Percent { percent, min, max } => {
                percent.check(&Rate::KIND, &at.key("percent"), problems);
                min.check(&Amount::KIND, &at.key("min"), problems);
                max.check(&Amount::KIND, &at.key("max"), problems);
            }
            CompensationChoice::Statutory | CompensationChoice::None => {}
        }
    }
}

input! {
    /// How and when fractions of a minor unit are rounded.
    #[derive(Copy, Eq)]
    pub struct RoundingChoice {
        /// How they are rounded.
        pub mode: Rounding = Rounding::HalfUp,
        /// When they are rounded.
        pub at: RoundingAt = RoundingAt::Total,
    }
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

input! {
    /// A stretch of each year, from month and day through month and day.
    #[derive(Copy, Eq)]
    pub struct ClosedPeriod {
        /// First day: month and day.
        pub from: (u8, u8),
        /// Last day; before the first where the period spans the turn of the year.
        pub to: (u8, u8),
    }
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

/// A credit note: what it has of a payment.
const CREDIT: InputKind =
    InputKind::Record(&InputShape { name: "Credit", fields: Payment::SHAPE.fields.split_at(3).0 });

input! {
    /// Money received, or a credit note.
    pub struct Payment {
        /// The day it was received.
        pub date: Date,
        /// How much, more than zero.
        pub amount: Amount as { RECEIVED },
        /// The caller's reference.
        pub id: Option<String>,
        /// What it was designated for.
        pub towards: Towards = Towards::Law,
        /// Whether it bounced: then it counts for nothing.
        pub rejected: bool,
    }
}

impl Payment {
    /// Returns a payment that nothing else is known of.
    pub const fn new(date: Date, amount: Amount) -> Payment {
        Payment { date, amount, id: None, towards: Towards::Law, rejected: false }
    }
}

input! {
    /// A stretch in which the client disputes the invoice.
    pub struct Dispute {
        /// First day.
        pub from: Date,
        /// Last day, where it has ended.
        pub to: Option<Date>,
        /// The disputed part; all of it where not said.
        pub amount: Option<Amount> as { RECEIVED },
    }
}

impl Dispute {
    /// Whether the dispute is open on a day.
    pub fn open_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

input! {
    /// A promise to pay.
    pub struct PaymentPromise {
        /// The day it was made.
        pub made: Date,
        /// The day by which the client will pay.
        pub pay_by: Date,
        /// How much; all of it where not said.
        pub amount: Option<Amount> as { RECEIVED },
    }
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

input! {
    /// An invoice and what happened to it.
    pub struct Invoice {
        /// Date of the invoice.
        pub issued: Date,
        /// What is owed, VAT included.
        pub total: Amount as { TOTAL },
        /// A due date agreed as a date, before any term.
        pub due: Option<Date>,
        /// The caller's reference.
        pub id: Option<String>,
        /// The client.
        pub customer: Option<String>,
        /// Day the client received it.
        pub received: Option<Date>,
        /// Day the goods or services were received.
        pub delivered: Option<Date>,
        /// Day they were accepted.
        pub accepted: Option<Date>,
        /// The formal notice (mise en demeure), where the law asks for one.
        pub formal_notice: Option<Date>,
        /// The invoice's own term, before the policy's.
        pub terms: Option<AgreedTerms>,
        /// Money received.
        pub payments: Vec<Payment>,
        /// Credit notes: they lower the principal only.
        pub credits: Vec<Payment> as { InputKind::List(&CREDIT, None, MOST_ENTRIES) },
        /// Disputes.
        pub disputes: Vec<Dispute>,
        /// Promises to pay.
        pub promises: Vec<PaymentPromise>,
        /// The steps of the reminder timeline that were sent, by step and day.
        pub sent: Vec<SentReminder>,
        /// Why the client does not pay, where known.
        pub cause: Option<NonPaymentCause>,
        /// What is open of it, where that is all that is known of payments beside those given: see
        /// [`Invoice::settle_rest`].
        pub residual: Option<Amount> as { InputKind::AmountOrZero },
    }
}

impl Invoice {
    /// Adds the payment that the open sum tells of: what is missing between the total and credit
    /// notes, payments and `residual`. Its day is not known: it counts against the invoice itself, on
    /// the day of the invoice, so that no interest is asked for on money that may have come in time.
    /// The reader of plain data does this for its callers.
    ///
    /// # Errors
    /// `amount.residual` where more is said to be open than credit notes and payments leave.
    pub fn settle_rest(&mut self) -> Result<(), Problem> {
        let Some(residual) = self.residual else { return Ok(()) };
        let rest = self.beside(residual);
        if rest < 0 {
            let left = self.total.with_minor(rest.saturating_add(residual.minor()).max(0));
            let hint = format!("at most {left}: what credit notes and payments leave");
            let problem = Problem::new(ProblemCode::AmountResidual, "residual");
            return Err(problem.value(residual).hint(hint));
        }
        if rest > 0 {
            let amount = self.total.with_minor(rest);
            let towards = Towards::Principal;
            self.payments.push(Payment { towards, ..Payment::new(self.issued, amount) });
        }
        Ok(())
    }

    /// The payment of which the day is not known, once it was added.
    pub(crate) fn undated(&self) -> Option<&Payment> {
        self.residual.filter(|residual| self.beside(*residual) == 0)?;
        let last = self.payments.last().filter(|last| last.date == self.issued);
        last.filter(|last| last.id.is_none() && last.towards == Towards::Principal)
    }

    /// What the total is above credit notes, payments and an open sum, in minor units.
    fn beside(&self, residual: Amount) -> i64 {
        let payments = self.payments.iter().filter(|payment| !payment.rejected);
        let known = payments.chain(&self.credits).map(|entry| entry.amount.minor());
        known.fold(self.total.minor().saturating_sub(residual.minor()), i64::saturating_sub)
    }
}

input! {
    /// A reminder that was sent.
    pub struct SentReminder {
        /// The id of the step, as in the scenario.
        pub step: String,
        /// The day it was sent.
        pub date: Date,
    }
}

impl Invoice {
    /// Returns an invoice of which nothing but date and total is known.
    pub fn new(issued: Date, total: Amount) -> Invoice {
        Invoice { issued, total, ..Invoice::take(&Slot::Absent) }
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
