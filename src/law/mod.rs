//! What a law says: dated rules with their sources, read from the fact sheets in `law/`.
//!
//! The fact sheets are data; `build.rs` turns them into the tables at the bottom of this module.
//! The types here say which mechanisms the laws use; looking a rule up always needs a debtor and a
//! day, because rules differ by the one and change with the other.

mod rates;
mod summary;

use crate::calendar::{
    BusinessDayConvention, Calendar, Date, Holidays, Period, Start, Step, WeekdaySet, apply_steps,
};
use crate::error::{ProblemCode, ProblemList};
use crate::money::{Amount, Currency, Rate};
use crate::shape::{
    Encode, Input, InputKind, InputPath, Sink, Slot, TypeShape, note, record, string_enum,
};

pub(crate) use rates::known_series;
pub use rates::{
    RatePeriod, RateSeries, RateSource, SeriesName, SeriesValue, SuppliedRate, SuppliedRates,
};
pub use summary::{
    LawField, LawGrade, LawSummary, PublishedRate, RateSeriesSummary, published, series_summaries,
    summaries,
};

string_enum! {
    /// Who owes: the law treats them differently.
    pub enum Debtor {
        /// An undertaking acting in its trade.
        Business => "business",
        /// A public authority.
        Public => "public",
        /// A natural person acting outside any trade.
        Consumer => "consumer",
    }

    /// How well a statement is sourced.
    pub enum Grade {
        /// Read in the text of the law.
        Statute => "statute",
        /// Official guidance, a court's headnote or specialist press.
        Guidance => "guidance",
        /// A clause of the contract, given by the caller.
        Contract => "contract",
        /// Plausible, no source read.
        Unverified => "unverified",
    }

    /// How days become a fraction of a year.
    pub enum DayCount {
        /// Actual days over 365, leap years included.
        Actual365 => "actual/365",
        /// Actual days over the length of the calendar year they lie in.
        ActualActual => "actual/actual",
        /// Actual days over 360.
        Actual360 => "actual/360",
        /// Months of 30 days over 360 (30E/360).
        Thirty360 => "30/360",
    }

    /// What a payment can count against.
    pub enum ClaimPart {
        /// The fixed compensation for recovery costs.
        Costs => "costs",
        /// Interest accrued so far.
        Interest => "interest",
        /// The invoice itself.
        Principal => "principal",
    }

    /// When the rate of a delay is looked up.
    pub enum Fixing {
        /// Anew on 1 January and 1 July of each half-year of the delay.
        HalfYear => "half-year",
        /// Once, in the half-year in which the delay starts.
        Start => "start",
        /// On the first day of the delay, for the whole delay.
        FirstDay => "first-day",
        /// Anew on the first day of each month of the delay.
        Month => "month",
        /// Anew on the first day of each quarter of the delay.
        Quarter => "quarter",
        /// On the very days on which the series changes.
        Change => "change",
    }

    /// Which day decides whether a rule has begun.
    pub enum Transition {
        /// Each day of the delay: the rule reaches delays already running.
        Running => "running",
        /// The day the contract was made: older contracts keep the older rule.
        Contract => "contract",
        /// The first day of the delay: older delays keep the older rule.
        Delay => "delay",
    }

    /// What must have happened before costs of collection are owed.
    pub enum CostCondition {
        /// A clause of the contract, made before the debt.
        Agreed => "agreed",
        /// The first reminder that the law wants, and the wait after it.
        FirstReminder => "first-reminder",
        /// A written demand for payment, and the wait that it gives.
        Demand => "demand",
        /// The hand-over to a lawyer or a collector.
        Agency => "agency",
        /// The end of the contract by the creditor.
        ContractEnded => "contract-ended",
    }

    /// How a longest lawful term is counted.
    pub enum MaximumTermReading {
        /// So many days after the start.
        Net => "net",
        /// So many days and the end of the month, in either order.
        EndOfMonth => "end-of-month",
        /// So many days after the end of the month of the start.
        AfterMonthEnd => "after-month-end",
        /// So many days after the end of the ten-day period of the start.
        AfterDecadeEnd => "after-decade-end",
    }

    /// A way to a title that can be enforced.
    pub enum Procedure {
        /// An order to pay what is not contested, without a hearing.
        OrderForPayment => "order-for-payment",
        /// A procedure for small sums.
        SmallClaims => "small-claims",
        /// A title by an officer of the court, without a judge.
        UndisputedDebt => "undisputed-debt",
        /// The order of the European Union, where the debtor lives in another state of it.
        EuropeanOrder => "european-order-for-payment",
    }

    /// Where a limitation period starts.
    pub enum LimitationStart {
        /// The day after the due date.
        Due => "due",
        /// The end of the year in which the claim fell due.
        YearEnd => "year-end",
        /// 1 January of the year after.
        NextYear => "next-year",
    }
}

/// A set of debtors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DebtorSet(u8);

impl DebtorSet {
    /// Returns the set with these three members or not.
    pub const fn of(business: bool, public: bool, consumer: bool) -> DebtorSet {
        DebtorSet(business as u8 | (public as u8) << 1 | (consumer as u8) << 2)
    }

    /// Whether the debtor is in the set.
    pub const fn contains(self, debtor: Debtor) -> bool {
        self.0 & 1 << debtor as u8 != 0
    }
}

/// A rule with the debtors it is for, the day from which it is known to hold, and its source.
#[derive(Clone, Copy, Debug)]
pub struct Rule<T: 'static> {
    /// For whom.
    pub debtors: DebtorSet,
    /// From which day; `None` for the whole range of the library.
    pub since: Option<Date>,
    /// What it says.
    pub value: T,
    /// Where it stands.
    pub citation: CitationId,
}

/// The term that holds where nothing was agreed.
#[derive(Clone, Copy, Debug)]
pub struct DefaultTerm {
    /// Empty for every debtor; the name of the sector that it is for, in place of the usual rule.
    pub sector: &'static str,
    /// Days after the start.
    pub days: i32,
    /// The event it runs from; of several that are known, the latest.
    pub from: Start,
    /// Whether the day of the event is the first of the days.
    pub beginning_with: bool,
}

impl DefaultTerm {
    /// Returns the term as a step to add to its start.
    pub fn step(&self) -> Step {
        Step::AddDays(if self.beginning_with { (self.days - 1).max(0) } else { self.days })
    }
}

/// The longest lawful term.
#[derive(Clone, Copy, Debug)]
pub struct MaximumTerm {
    /// `general`, or the name of the trade or kind of invoice it is for.
    pub name: &'static str,
    /// The number of days.
    pub days: i32,
    /// Whether the day of the event is the first of the days.
    pub beginning_with: bool,
    /// The number of days that not even an express agreement can pass.
    pub never_beyond: Option<i32>,
    /// The event it is counted from.
    pub from: Start,
    /// How it is counted.
    pub reading: MaximumTermReading,
    /// Whether an express agreement cannot lengthen it.
    pub strict: bool,
}

/// Statutory interest on late payment.
#[derive(Clone, Copy, Debug)]
pub struct Interest {
    /// Empty for the usual rule; the name of an alternative that the creditor may choose.
    pub option: &'static str,
    /// The series of the reference rate, or `None` for a rate fixed by the law itself.
    pub reference: Option<&'static RateSeries>,
    /// How many times the reference counts, in thousandths.
    pub multiple: i32,
    /// Points added to the reference, or the fixed rate.
    pub margin: Rate,
    /// When the reference is looked up.
    pub fixing: Fixing,
    /// The sum is rounded up to the next multiple of this; zero leaves it.
    pub round_up_to: Rate,
    /// Whether it runs only from a formal notice.
    pub from_formal_notice: bool,
    /// Whether it runs from so many days after the delivery, whatever the due date.
    pub days_after_delivery: Option<i32>,
    /// Which day `since` is compared with.
    pub transition: Transition,
    /// The first day of contracts that it reaches at all.
    pub contracts_from: Option<Date>,
}

/// The first and the last day of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accrual {
    /// Whether the due date itself bears interest.
    pub from_due_date: bool,
    /// Whether the day of payment bears interest.
    pub payment_day: bool,
}

/// A fixed sum for recovery costs.
#[derive(Clone, Copy, Debug)]
pub struct Compensation {
    /// The currency of the sums and, unless said otherwise, of the bounds.
    pub currency: Currency,
    /// The currency of the bounds of the tiers.
    pub bounds_currency: Currency,
    /// Sums by size of the debt; the first tier that the debt fits in counts.
    pub tiers: &'static [Tier],
    /// Whether each instalment that is late brings a sum of its own.
    pub each_instalment: bool,
    /// Whether another currency is converted at the last rate of the month before the due date,
    /// rather than that of the due date.
    pub exchanged_month_before: bool,
    /// A published sum for each half-year instead.
    pub series: Option<&'static RateSeries>,
    /// Whether `since` means the day the contract was made rather than the first late day.
    pub by_contract: bool,
}

/// One tier of a compensation.
#[derive(Clone, Copy, Debug)]
pub struct Tier {
    /// The bound in minor units; `None` for the tier without one.
    pub bound: Option<i64>,
    /// Whether a debt equal to the bound belongs to this tier.
    pub inclusive: bool,
    /// The sum in minor units.
    pub amount: i64,
}

/// What a law gives for collecting a debt out of court, by its size.
#[derive(Clone, Copy, Debug)]
pub struct CollectionScale {
    /// The currency of its sums and bounds.
    pub currency: Currency,
    /// The tiers, the smallest first; the first that the debt fits in counts.
    pub tiers: &'static [CostTier],
    /// How many times the sum of the tier counts, in thousandths.
    pub factor: i32,
    /// The least that is owed, in minor units.
    pub floor: i64,
    /// The most that is owed, in minor units.
    pub cap: Option<i64>,
    /// Expenses: a share of what the tiers give.
    pub expenses: Rate,
    /// The most that expenses come to, in minor units.
    pub expenses_cap: Option<i64>,
    /// The rate of VAT that comes on top for a creditor who cannot deduct it.
    pub vat: Option<Rate>,
    /// What must have happened first.
    pub conditions: &'static [CostCondition],
    /// Whether the fixed compensation counts towards it.
    pub set_off: bool,
}

/// One tier of a scale: a sum, a share of the part of the debt above the tier before, and a sum for
/// each step begun of that part.
#[derive(Clone, Copy, Debug)]
pub struct CostTier {
    /// The largest debt of the tier in minor units; `None` for the last.
    pub up_to: Option<i64>,
    /// The sum in minor units.
    pub amount: i64,
    /// The share of the part above the bound of the tier before.
    pub percent: Rate,
    /// Minor units of the debt for each of which, begun, a sum is added; 0 for none.
    pub step: i64,
    /// That sum in minor units.
    pub step_amount: i64,
}

/// What a creditor may ask for a reminder.
#[derive(Clone, Copy, Debug)]
pub struct ReminderFee {
    /// The currency of the sum.
    pub currency: Currency,
    /// The sum in minor units.
    pub amount: i64,
    /// How many reminders of one debt may cost something; 0 where the law does not say.
    pub most: i32,
    /// Days after the due date before the first.
    pub first_after: i32,
    /// Days from one to the next.
    pub apart: i32,
    /// What must have happened first.
    pub conditions: &'static [CostCondition],
}

/// How long a claim can be enforced.
#[derive(Clone, Copy, Debug)]
pub struct Limitation {
    /// Empty for every claim; the name of the sector that it is for, in place of the usual rule.
    pub sector: &'static str,
    /// Length in months.
    pub months: i32,
    /// Where it starts.
    pub from: LimitationStart,
}

/// Which days are not working days for due dates, and what happens on them.
#[derive(Clone, Copy, Debug)]
pub struct Rolling {
    /// How the date moves.
    pub roll: BusinessDayConvention,
    /// Whether Saturday is no working day.
    pub saturday: bool,
    /// Whether a due date agreed as a date moves, beside the end of a term.
    pub fixed_date: bool,
}

/// A bound on agreed rates.
#[derive(Clone, Copy, Debug)]
pub enum ContractRate {
    /// At least so many times a published rate.
    Multiple {
        /// The published rate.
        series: &'static RateSeries,
        /// The factor.
        multiple: i32,
    },
    /// At most a published rate plus points.
    Ceiling {
        /// The published rate.
        series: &'static RateSeries,
        /// Points added.
        margin: Rate,
        /// The sum is rounded up to the next multiple of this; zero leaves it.
        round_up_to: Rate,
    },
    /// At least the statutory rate.
    AtLeastStatutory,
    /// At most the statutory rate.
    AtMostStatutory,
}

/// A free reminder and a wait that a law wants before a consumer owes more than the invoice.
#[derive(Clone, Copy, Debug)]
pub struct FirstReminder {
    /// Days to wait.
    pub days: i32,
    /// Whether the wait counts from receipt rather than sending.
    pub from_receipt: bool,
    /// Working days after posting a letter on the last of which the wait opens; 0 for a wait that
    /// opens the day after, as it does for an electronic message.
    pub posted_opens_after: i32,
    /// Whether the reminder may cost the debtor nothing.
    pub free: bool,
    /// Whether interest too waits for it, beside costs.
    pub before_interest: bool,
}

/// Whether a reminder must come before interest.
#[derive(Clone, Copy, Debug)]
pub struct Reminder {
    /// Whether interest needs one where nothing spares it.
    pub needed: bool,
    /// Whether only an agreed date spares it, and not a term that a date can be worked out from.
    pub unless_date: bool,
    /// Whether interest waits for it, agreed interest too.
    pub before_interest: bool,
}

/// The part of each payment that may be withheld as security.
#[derive(Clone, Copy, Debug)]
pub struct Retention {
    /// The highest percentage.
    pub cap: Rate,
    /// Months from acceptance to release, where the law fixes them.
    pub release_months: Option<i32>,
}

/// A procedure by which a debt that is not contested becomes enforceable.
#[derive(Clone, Copy, Debug)]
pub struct CourtProcedure {
    /// What it is.
    pub procedure: Procedure,
    /// What it is called there.
    pub name: &'static str,
    /// The largest sum it is open for, in minor units of the currency of the law.
    pub up_to: Option<i64>,
}

/// One thing that an invoice or the general terms must say.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// What must be said: `due-date`, `discount`, `penalty-rate`, `compensation`, …
    pub code: &'static str,
    /// Whether on the invoice (or in the general terms).
    pub on_invoice: bool,
}

/// Any other fact worth showing.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// What it is about.
    pub field: &'static str,
    /// The fact, in English.
    pub text: &'static str,
}

/// The late-payment law of one country.
#[allow(missing_docs)] // each field is a list of the rules documented above
pub struct Law {
    /// Its place in the list of laws.
    pub(crate) index: u32,
    /// ISO 3166 alpha-2.
    pub code: &'static str,
    /// English name of the country.
    pub name: &'static str,
    /// Its currency.
    pub currency: Currency,
    /// The day its facts were last checked against their sources.
    pub checked: Date,
    pub default_term: &'static [Rule<DefaultTerm>],
    pub cap: &'static [Rule<MaximumTerm>],
    pub interest: &'static [Rule<Interest>],
    pub accrual: &'static [Rule<Accrual>],
    pub day_count: &'static [Rule<DayCount>],
    /// After how many full months of delay unpaid interest bears interest; 0 for never.
    pub compounding: &'static [Rule<i32>],
    pub compensation: &'static [Rule<Compensation>],
    pub collection_costs: &'static [Rule<CollectionScale>],
    pub reminder_fee: &'static [Rule<ReminderFee>],
    pub allocation: &'static [Rule<[ClaimPart; 3]>],
    pub rolling: &'static [Rule<Rolling>],
    pub limitation: &'static [Rule<Limitation>],
    pub first_reminder: &'static [Rule<FirstReminder>],
    pub reminder: &'static [Rule<Reminder>],
    pub contract_rate: &'static [Rule<ContractRate>],
    pub retention: &'static [Rule<Retention>],
    pub procedure: &'static [Rule<CourtProcedure>],
}

/// What a law says that nothing is computed with.
#[allow(missing_docs)] // each field is a list of the rules documented above
#[derive(Debug)]
pub struct Notes {
    /// What is noted of a rule: its field, its place in the list of that field, the note.
    pub said: &'static [(&'static str, usize, &'static str)],
    pub mention: &'static [Rule<Mention>],
    pub fact: &'static [Rule<Fact>],
}

/// Returns the rule for a debtor that holds on a day: of those begun by then, the latest.
pub fn rule_in_force<T>(
    rules: &'static [Rule<T>],
    debtor: Debtor,
    day: Date,
) -> Option<&'static Rule<T>> {
    rules
        .iter()
        .filter(|rule| rule.debtors.contains(debtor) && rule.since.is_none_or(|since| since <= day))
        .max_by_key(|rule| rule.since)
}

/// Returns the rule for a sector that holds on a day, or the usual one where the sector has none.
pub fn rule_for_sector<T>(
    rules: &'static [Rule<T>],
    debtor: Debtor,
    day: Date,
    sector: Option<&str>,
    name: impl Fn(&T) -> &'static str,
) -> Option<&'static Rule<T>> {
    let named = |wanted: &str| {
        let begun = |rule: &&Rule<T>| {
            rule.debtors.contains(debtor) && rule.since.is_none_or(|since| since <= day)
        };
        let rules = rules.iter().filter(|rule| name(&rule.value) == wanted);
        rules.filter(begun).max_by_key(|rule| rule.since)
    };
    sector.and_then(named).or_else(|| named(""))
}

impl std::fmt::Debug for Law {
    /// The code alone: the rules of a law fill pages.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Law({})", self.code)
    }
}

impl Law {
    /// Returns the law with this code, or `None`.
    pub fn find(code: &str) -> Option<&'static Law> {
        LAWS.iter().find(|law| law.code == code).copied()
    }

    /// Returns the term of a debtor in a sector that holds where nothing was agreed.
    pub fn default_term(
        &self,
        debtor: Debtor,
        day: Date,
        sector: Option<&str>,
    ) -> Option<&'static Rule<DefaultTerm>> {
        rule_for_sector(self.default_term, debtor, day, sector, |term| term.sector)
    }

    /// Returns how long a claim on a debtor in a sector can be enforced.
    pub fn limitation(
        &self,
        debtor: Debtor,
        day: Date,
        sector: Option<&str>,
    ) -> Option<&'static Rule<Limitation>> {
        rule_for_sector(self.limitation, debtor, day, sector, |limitation| limitation.sector)
    }

    /// Returns the sectors that the law has rules for, those with a longest term first.
    pub fn sectors(&self, debtor: Debtor) -> Vec<&'static str> {
        let caps = of(self.cap, debtor, |cap| cap.name);
        let terms = of(self.default_term, debtor, |term| term.sector);
        let limitations = of(self.limitation, debtor, |limitation| limitation.sector);
        let mut sectors = Vec::new();
        for name in caps.chain(terms).chain(limitations) {
            if !name.is_empty() && !sectors.contains(&name) {
                sectors.push(name);
            }
        }
        sectors
    }

    /// Returns what the law says beside its rules.
    ///
    /// Not a field: a build that never asks leaves the texts out.
    pub fn notes(&self) -> Option<&'static Notes> {
        NOTES.get(self.index as usize)
    }

    /// Returns a citation of a clause of the contract, under this law.
    pub fn clause(&self, clause: ContractClause) -> CitationId {
        CitationId(self.index << 16 | clause as u32)
    }
}

string_enum! {
    /// Where in the contract, as the caller gave it, a figure comes from.
    pub enum ContractClause {
        /// The invoice's own terms.
        InvoiceTerms => "invoice.terms",
        /// The agreed due date.
        InvoiceDue => "invoice.due",
        /// The terms of the policy.
        PolicyTerms => "policy.terms",
        /// The agreed rate.
        PolicyInterest => "policy.interest",
        /// The agreed compensation.
        PolicyCompensation => "policy.compensation",
        /// The agreed day count.
        PolicyDayCount => "policy.dayCount",
        /// The agreed rounding.
        PolicyRounding => "policy.rounding",
        /// The agreed order of payments.
        PolicyAllocation => "policy.allocation",
        /// A holiday or closed period of the debtor.
        PolicyClosedPeriods => "policy.closedPeriods",
        /// A rate that the caller supplied.
        PolicyRates => "policy.rates",
        /// The reminder scenario.
        PolicyScenario => "policy.scenario",
        /// The plan of a project.
        ProjectPlan => "project.plan",
        /// The retention of a project.
        ProjectRetention => "project.retention",
        /// The deposit of a project.
        ProjectDeposit => "project.deposit",
    }
}

/// A source, by number: an article of law, or a clause of the contract under a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CitationId(u32);

/// Numbers of articles start here; those of clauses stay below, 65 536 a law.
const ARTICLES: u32 = 1 << 24;

impl CitationId {
    pub(crate) const fn article(index: u32) -> CitationId {
        CitationId(ARTICLES + index)
    }

    /// An article whose note a result should show.
    pub(crate) const fn noted(index: u32) -> CitationId {
        CitationId(ARTICLES + NOTED + index)
    }

    /// Whether the article has a note that a result should show.
    pub(crate) const fn is_noted(self) -> bool {
        self.0 >= ARTICLES + NOTED
    }

    /// Returns the source with a number; of one that names none, the citation is empty.
    pub const fn from_number(number: u32) -> CitationId {
        CitationId(number)
    }

    /// Returns the number under which the source crosses the boundary.
    pub(crate) const fn number(self) -> u32 {
        self.0
    }

    /// Returns the source in full.
    pub fn citation(self) -> Citation {
        let article = self.0.checked_sub(ARTICLES).and_then(|index| CITATIONS.get(index as usize));
        if let Some(article) = article {
            return Citation {
                law: article.law,
                r#ref: article.reference,
                url: (!article.url.is_empty()).then_some(article.url),
                grade: article.grade,
                note: (!article.note.is_empty()).then_some(article.note),
            };
        }
        let law = LAWS.get((self.0 >> 16) as usize).map_or("", |law| law.code);
        let clause = ContractClause::WORDS.get((self.0 & 0xffff) as usize).copied().unwrap_or("");
        Citation { law, r#ref: clause, url: None, grade: Grade::Contract, note: None }
    }
}

impl Encode for CitationId {
    fn kind() -> TypeShape {
        TypeShape::Citation
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.citation(self.number());
    }
}

/// The sources of a statement: none, one or two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis(pub Option<CitationId>, pub Option<CitationId>);

impl From<CitationId> for Basis {
    fn from(citation: CitationId) -> Basis {
        Basis(Some(citation), None)
    }
}

impl Encode for Basis {
    fn kind() -> TypeShape {
        TypeShape::List(Box::new(TypeShape::Citation))
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        let cited = [self.0, self.1];
        sink.begin_list(cited.iter().flatten().count());
        for citation in cited.into_iter().flatten() {
            sink.item();
            citation.encode(sink);
        }
        sink.end_list();
    }
}

record! {
    /// A source in full.
    pub struct Citation {
        /// Code of the law.
        pub law: &'static str,
        /// The article, or the clause as a path into policy or invoice.
        pub r#ref: &'static str,
        /// Where it can be read.
        pub url: Option<&'static str>,
        /// How well it was read.
        pub grade: Grade,
        /// What a user of the rule should know: an exception, or what the text leaves open.
        pub note: Option<&'static str>,
    }
}

/// An article as the tables hold it.
#[derive(Debug)]
pub(crate) struct Article {
    pub law: &'static str,
    pub reference: &'static str,
    pub url: &'static str,
    pub grade: Grade,
    pub note: &'static str,
}

/// The names of the rules for a debtor.
fn of<T>(
    rules: &'static [Rule<T>],
    debtor: Debtor,
    name: impl Fn(&T) -> &'static str,
) -> impl Iterator<Item = &'static str> {
    rules
        .iter()
        .filter(move |rule| rule.debtors.contains(debtor))
        .map(move |rule| name(&rule.value))
}

impl Compensation {
    /// Returns the sum for a debt, in the currency of the rule; `None` where its size cannot be
    /// compared with the bounds because it is in another currency.
    pub fn sum(&self, debt: Amount) -> Option<Amount> {
        if self.tiers.len() > 1 && debt.currency() != self.bounds_currency {
            return None;
        }
        tier_sum(self.tiers, debt.minor()).map(|sum| Amount::from_minor(sum, self.currency))
    }
}

/// Returns the sum of the first tier that a debt fits in, both in minor units.
pub(crate) fn tier_sum(tiers: &[Tier], debt: i64) -> Option<i64> {
    let fits = |tier: &&Tier| match tier.bound {
        None => true,
        Some(bound) => debt < bound || (tier.inclusive && debt == bound),
    };
    tiers.iter().find(fits).map(|tier| tier.amount)
}

impl MaximumTerm {
    /// Returns the latest lawful dates of a term that starts on `start`, most usual first.
    pub fn latest(&self, start: Date) -> [Option<Date>; 2] {
        let month_end = Step::EndOf(Period::Month);
        let days = Step::AddDays(if self.beginning_with { self.days - 1 } else { self.days });
        let calendar = Calendar::new(Holidays::NONE, WeekdaySet::WEEKEND);
        let after = |steps: &[Step]| apply_steps(start, steps, &calendar);
        match self.reading {
            MaximumTermReading::Net => [after(&[days]), None],
            MaximumTermReading::EndOfMonth => {
                [after(&[days, month_end]), after(&[month_end, days])]
            }
            MaximumTermReading::AfterMonthEnd => [after(&[month_end, days]), None],
            MaximumTermReading::AfterDecadeEnd => {
                [after(&[Step::EndOf(Period::Decade), days]), None]
            }
        }
    }
}

impl Input for &'static Law {
    const KIND: InputKind = InputKind::Law;

    fn take(slot: &Slot) -> &'static Law {
        const FIRST: &Law = match LAWS {
            [first, ..] => first,
            [] => unreachable!(), // said while compiling
        };
        LAWS.get(slot.number() as usize).copied().unwrap_or(FIRST)
    }
}

impl Input for [ClaimPart; 3] {
    const KIND: InputKind = InputKind::List(&ClaimPart::KIND, None, 3);

    /// Parts that the caller does not rank come last, in the usual order.
    fn take(slot: &Slot) -> [ClaimPart; 3] {
        let mut order: Vec<ClaimPart> = slot.each().map(ClaimPart::take).collect();
        let others = ClaimPart::ALL.iter().filter(|part| !order.contains(part));
        order.extend(others.copied().collect::<Vec<_>>());
        order.truncate(3);
        order.try_into().unwrap_or([ClaimPart::Costs, ClaimPart::Interest, ClaimPart::Principal])
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        for (place, part) in self.iter().enumerate() {
            if self.iter().take(place).any(|earlier| earlier == part) {
                let (code, at) = (ProblemCode::InputChoice, &at.place(place));
                note(problems, code, at, &part.word(), "name each part once");
            }
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/law.rs"));

/// Returns every law, in order of its code.
pub fn laws() -> &'static [&'static Law] {
    LAWS
}

/// Returns every article that a rule stands in, in order of their numbers.
pub fn articles() -> impl Iterator<Item = Citation> {
    (0u32..).zip(CITATIONS).map(|(index, _)| CitationId::article(index).citation())
}

/// Returns every series of published rates, in order of its name.
pub fn all_series() -> &'static [&'static RateSeries] {
    SERIES
}
