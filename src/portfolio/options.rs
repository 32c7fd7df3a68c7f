//! What the caller says beside the invoices of a ledger.

use crate::calendar::Date;
use crate::claim::{Policy, PreparedPolicy, Unapplied};
use crate::error::{ProblemCode, ProblemList};
use crate::money::{Amount, Currency, Rate};
use crate::shape::{Input, InputKind, InputPath, Named, Slot, input, note, string_enum};
use std::collections::BTreeMap;

/// Most clients that something is said of by name, and most sums that no invoice names.
pub(crate) const MOST_CLIENTS: usize = 100_000;
/// Most rows of a table.
pub(super) const MOST_ROWS: usize = 100;
/// Longest lateness that a table names, in days.
const LONGEST: i32 = 3_650;

string_enum! {
    /// The day from which the age of what is owed counts.
    pub enum AgingBasis {
        /// The due date.
        Due => "due",
        /// The date of the invoice.
        Issue => "issue",
    }

    /// What becomes of credits of a client.
    pub enum ApplyCredits {
        /// They are shown apart.
        Separate => "separate",
        /// They count against what was due first.
        OldestFirst => "oldest-first",
    }

    /// How days sales outstanding are counted.
    pub enum DsoMethod {
        /// Back through the sales of each month.
        CountBack => "countback",
        /// By the sales of one stretch.
        Simple => "simple",
    }

    /// Of which clients a report speaks one by one.
    pub enum ProfileChoice {
        /// Of each.
        All => "all",
        /// Of none.
        None => "none",
    }

    /// What a client is in law.
    pub enum CustomerKind {
        /// A company.
        Company => "company",
        /// A natural person in business.
        SoleTrader => "sole-trader",
    }

    /// What is known of a client from elsewhere.
    pub enum ExternalKind {
        /// A score.
        Score => "score",
        /// A credit limit.
        Limit => "limit",
        /// A rating.
        Rating => "rating",
        /// Published payment practices.
        PaymentPractice => "payment-practice",
        /// A sanction for late payment.
        Sanction => "sanction",
    }
}

/// Something said of clients by name.
#[derive(Clone, Debug, PartialEq)]
pub struct ByCustomer<T>(pub Vec<(String, T)>);

impl<T> Default for ByCustomer<T> {
    fn default() -> ByCustomer<T> {
        ByCustomer(Vec::new())
    }
}

impl<T: Input> Input for ByCustomer<T> {
    const KIND: InputKind = InputKind::Map(&T::KIND, MOST_CLIENTS);
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> ByCustomer<T> {
        let entries = if let Slot::Map(entries) = slot { entries.as_slice() } else { &[] };
        let entry = |(key, slot): &(&str, Slot)| ((*key).to_string(), T::take(slot));
        ByCustomer(entries.iter().map(entry).collect())
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        let InputKind::Map(item, most) = kind else { return };
        if self.0.len() > *most {
            let hint = format!("at most {most}");
            note(problems, ProblemCode::InputTooLarge, at, &self.0.len(), &hint);
        }
        for (key, value) in self.0.iter().take(*most) {
            value.check(item, &at.key(key), problems);
        }
    }
}

/// A month of a year, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

impl Month {
    /// Returns the month of a day.
    pub fn of(day: Date) -> Month {
        Month(day.start_of_months(1))
    }

    /// Returns its first day.
    pub const fn first(self) -> Date {
        self.0
    }

    /// Returns its last day.
    pub fn last(self) -> Date {
        self.0.end_of_month()
    }

    /// Returns the month before.
    pub fn previous(self) -> Month {
        Month::of(self.0.previous())
    }

    /// Returns how many months lie between an earlier month and this one.
    pub fn since(self, earlier: Month) -> i32 {
        let months = |month: Month| month.0.year() * 12 + i32::from(month.0.month());
        months(self) - months(earlier)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let day = self.0.to_string();
        f.write_str(day.get(..7).unwrap_or(&day))
    }
}

impl Input for Month {
    const KIND: InputKind = InputKind::Month;

    fn take(slot: &Slot) -> Month {
        Month(Date::take(slot))
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        self.0.check(&Date::KIND, at, problems);
    }
}

input! {
    /// What was invoiced in a month less credit notes, VAT included.
    pub struct MonthlySales {
        /// The month, `YYYY-MM`.
        pub month: Month,
        /// The sum.
        pub amount: Amount,
    }

    /// How days sales outstanding are counted.
    #[derive(Copy)]
    pub struct DsoChoice {
        /// The method.
        pub method: DsoMethod = DsoMethod::CountBack,
        /// Days of the stretch whose sales the simple method takes.
        pub days: i32 as { InputKind::Integer(1, LONGEST) } = 90,
    }

    /// What is known of a client from elsewhere: shown, never mixed in.
    pub struct External {
        /// Who says so.
        pub source: String,
        /// What it is.
        pub kind: ExternalKind,
        /// What is said.
        pub value: String,
        /// Of which day it is.
        pub date: Date,
    }

    /// What else the seller knows of a client: it bounds the credit limit, or caps the score.
    pub struct PayerFacts {
        /// What it is in law.
        pub kind: Option<CustomerKind>,
        /// The day insolvency proceedings were opened.
        pub insolvent: Option<Date>,
        /// The day a claim was handed over to an agency or a court, where no sent step says so.
        pub handed_over: Option<Date>,
        /// Tangible net worth.
        pub net_worth: Option<Amount>,
        /// Turnover of a year.
        pub turnover: Option<Amount>,
        /// Working capital.
        pub working_capital: Option<Amount>,
        /// What an insurer covers.
        pub insurer_limit: Option<Amount>,
        /// Whether an insurer refuses the client.
        pub insurer_refuses: bool,
        /// Deposits held.
        pub deposits: Option<Amount>,
    }

    /// Percentages of a credit limit.
    #[derive(Copy)]
    pub struct LimitTable {
        /// Of the tangible net worth.
        pub net_worth: Rate = Rate::percent(10),
        /// Of the turnover.
        pub turnover: Rate = Rate::percent(5),
        /// Of the working capital.
        pub working_capital: Rate = Rate::percent(10),
        /// Of the seller's own sales of a year.
        pub own_sales: Rate = Rate::percent(10),
        /// Of the highest balance of twelve months that was paid in time.
        pub history: Rate as { InputKind::Rate(0, 1_000) } = Rate::percent(125),
    }

    /// What is advised from a score upwards.
    pub struct AdviceRow {
        /// The least score, 0 to 100.
        pub from: i32 as { InputKind::Integer(0, 100) },
        /// The scenario of reminders, a built-in one by name.
        pub scenario: String as { InputKind::Name(Named::Scenario) },
        /// The deposit to ask for, in percent.
        pub deposit: Option<Rate>,
        /// The longest term to grant, in days.
        pub longest_days: Option<i32> as { InputKind::Integer(0, LONGEST) },
        /// How many times the credit limit.
        pub limit_factor: Rate as { InputKind::Rate(0, 100) },
    }

    /// From where on something is out of the ordinary.
    #[derive(Copy)]
    pub struct AnomalyTable {
        /// Days by which a client became slower.
        pub slow_down_days: i32 as { InputKind::Integer(1, LONGEST) } = 7,
        /// Days late of a client who never was.
        pub first_late_days: i32 as { InputKind::Integer(1, LONGEST) } = 3,
        /// How many times the usual amount.
        pub amount_times: i32 as { InputKind::Integer(1, 1_000) } = 2,
        /// Disputes within twelve months.
        pub disputes: i32 as { InputKind::Integer(1, 1_000) } = 3,
        /// How many times the usual interval without an invoice.
        pub quiet_intervals: i32 as { InputKind::Integer(1, 1_000) } = 3,
    }

    /// Tables of the seller's own.
    pub struct PortfolioTables {
        /// Points by days late, each a pair, straight lines between them.
        pub points: Vec<Vec<i32>> as { InputKind::List(&POINT, None, MOST_ROWS) },
        /// What to advise, by score.
        pub advice: Vec<AdviceRow> as { InputKind::List(&AdviceRow::KIND, None, MOST_ROWS) },
        /// Percentages of a credit limit.
        pub limits: LimitTable = LimitTable::take(&Slot::Absent),
        /// From where on something is out of the ordinary.
        pub anomalies: AnomalyTable = AnomalyTable::take(&Slot::Absent),
    }

    /// What the caller says beside policies and invoices.
    pub struct PortfolioOptions {
        /// The day: what came later is not known.
        pub as_of: Date,
        /// The currency of the one report that is wanted, and of amounts that name none.
        pub currency: Option<Currency>,
        /// The last days of the buckets of the aging, in order.
        pub buckets: Vec<i32> as { InputKind::List(&BOUND, None, MOST_ROWS) },
        /// The day from which age counts.
        pub aging_basis: AgingBasis = AgingBasis::Due,
        /// Money that no invoice names.
        pub unapplied: Vec<Unapplied> as { InputKind::List(&Unapplied::KIND, None, MOST_CLIENTS) },
        /// What becomes of credits.
        pub apply_credits: ApplyCredits = ApplyCredits::Separate,
        /// Sales by month, where the invoices are not all there are.
        pub sales: Vec<MonthlySales>,
        /// What was written off in twelve months.
        pub written_off: Option<Amount>,
        /// How days sales outstanding are counted.
        pub dso: DsoChoice = DsoChoice::take(&Slot::Absent),
        /// Whether disputed parts are left out of every measure.
        pub exclude_disputed: bool,
        /// Of which clients the report speaks one by one.
        pub profiles: ProfileChoice = ProfileChoice::All,
        /// Whether consumers are scored too.
        pub consumers: bool,
        /// What is known of clients from elsewhere.
        pub external: ByCustomer<Vec<External>>,
        /// What else the seller knows of clients.
        pub payers: ByCustomer<PayerFacts>,
        /// What clients have ordered and was not invoiced yet.
        pub orders: ByCustomer<Amount>,
        /// Tables of the seller's own.
        pub tables: PortfolioTables = PortfolioTables::take(&Slot::Absent),
    }
}

pub(super) const BOUND: InputKind = InputKind::Integer(1, LONGEST);
const POINT: InputKind = InputKind::List(&POINT_NUMBER, None, 2);
const POINT_NUMBER: InputKind = InputKind::Integer(-LONGEST, LONGEST);

impl PortfolioOptions {
    /// Returns the options that leave everything as it is usual.
    pub fn on(as_of: Date) -> PortfolioOptions {
        PortfolioOptions { as_of, ..PortfolioOptions::take(&Slot::Absent) }
    }

    /// Returns the last days of the buckets.
    pub fn bounds(&self) -> &[i32] {
        if self.buckets.is_empty() { &[30, 60, 90] } else { &self.buckets }
    }

    /// Returns every problem of the options.
    pub fn problems(&self) -> ProblemList {
        let at = &InputPath::ROOT;
        let mut problems = ProblemList::default();
        self.check(&PortfolioOptions::KIND, at, &mut problems);
        let mut rising = |key: &str, days: &[i32]| {
            for (place, pair) in days.windows(2).enumerate() {
                if let [before, after] = pair
                    && after <= before
                {
                    let list = at.key(key);
                    let hint = "days in rising order";
                    note(
                        &mut problems,
                        ProblemCode::InputChoice,
                        &list.place(place + 1),
                        after,
                        hint,
                    );
                }
            }
        };
        rising("buckets", &self.buckets);
        let tables = at.key("tables");
        let points = tables.key("points");
        for (place, point) in self.tables.points.iter().enumerate() {
            if !matches!(point.as_slice(), [_, 0..=100]) {
                let hint = "days and points: a pair of whole numbers, the second from 0 to 100";
                note(&mut problems, ProblemCode::InputChoice, &points.place(place), &"list", hint);
            }
        }
        for (place, pair) in self.tables.points.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            let ([day, most], [later, least]) = (before.as_slice(), after.as_slice()) else {
                continue;
            };
            // Else who pays later would score better.
            if later <= day || least > most {
                let (at, hint) = (points.place(place + 1), "days rise, and points do not");
                note(&mut problems, ProblemCode::InputChoice, &at, &"list", hint);
            }
        }
        problems
    }
}

/// The policies of a ledger: one for all, and those of clients who have their own.
#[derive(Debug)]
pub struct Policies {
    /// The first is the one for all.
    list: Vec<PreparedPolicy>,
    places: BTreeMap<String, usize>,
}

impl Policies {
    /// Returns one policy for all.
    pub fn new(policy: Policy) -> Policies {
        Policies { list: vec![PreparedPolicy::new(policy)], places: BTreeMap::new() }
    }

    /// The same, of none where there is none.
    pub(crate) fn of(policy: Option<Policy>) -> Policies {
        let list = policy.map(PreparedPolicy::new).into_iter().collect();
        Policies { list, places: BTreeMap::new() }
    }

    /// Gives a client a policy of its own.
    pub fn add(&mut self, customer: impl Into<String>, policy: Policy) {
        self.places.insert(customer.into(), self.list.len());
        self.list.push(PreparedPolicy::new(policy));
    }

    /// Returns the place of the policy of a client.
    pub fn place(&self, customer: Option<&str>) -> usize {
        let own = customer.and_then(|customer| self.places.get(customer));
        own.copied().unwrap_or(0)
    }

    /// Returns a policy by its place.
    pub fn get(&self, place: usize) -> Option<&PreparedPolicy> {
        self.list.get(place)
    }

    /// Returns each policy, and whose it is; that of all is nobody's.
    pub fn each(&self) -> impl Iterator<Item = (Option<&str>, &Policy)> {
        let own = self.places.iter().map(|(name, place)| (Some(name.as_str()), *place));
        let all = [(None, 0)].into_iter().chain(own);
        all.filter_map(|(name, place)| Some((name, self.list.get(place)?.policy())))
    }

    /// Returns the policy for all.
    pub fn common(&self) -> Option<&Policy> {
        self.list.first().map(PreparedPolicy::policy)
    }
}
