//! What the caller gives: a project and how it is billed.

use crate::calendar::Date;
use crate::error::ProblemCode;
use crate::money::{Amount, Rate, Rounding};
use crate::shape::{ANY_SIGN, Input, InputField, InputKind, InputShape, Slot, input, string_enum};
use crate::terms::{AgreedTerms, Share};

/// Most invoices of a plan, and most lines of a project.
pub(crate) const MOST_PARTS: usize = 1_000;
/// Most retentions of a project beside the one.
const MOST_RETENTIONS: usize = 10;
/// A price: a discount lies below zero.
const PRICE: InputKind = InputKind::Amount(ANY_SIGN);
/// Longest distance between two instalments, and longest time to the release of a retention.
pub(crate) const MOST_MONTHS: i32 = 120;
pub(crate) const MOST_DAYS: i32 = 3_650;

input! {
    /// What is sold, and how it is billed.
    pub struct Project {
        /// What is sold, by rate of VAT; at least one line.
        pub lines: Vec<ProjectLine> as { InputKind::List(&ProjectLine::KIND, None, MOST_PARTS) },
        /// The day the project begins.
        pub start: Date,
        /// The day a single invoice for the whole would be issued, which is also the day of acceptance
        /// that a retention is counted from; the last date of the plan where not said.
        pub end: Option<Date>,
        /// When which part is billed.
        pub plan: Plan,
        /// A payment in advance (acompte).
        pub deposit: Option<Deposit>,
        /// What the client holds back (retenue de garantie).
        pub retention: Option<RetentionRule>,
        /// What the client holds back or keeps besides, each under its name.
        pub retentions: Vec<NamedRetention> as { InputKind::List(&NamedRetention::KIND, None, MOST_RETENTIONS) },
        /// What the one line comes to with VAT, where the contract states that: then its parts are
        /// split VAT included.
        pub gross: Option<Amount>,
    }
}

impl Project {
    /// Returns a project of one line without deposit or retention.
    pub fn new(net: Amount, vat_rate: Rate, start: Date, plan: Plan) -> Project {
        let lines = vec![ProjectLine { label: String::new(), net, vat_rate: Some(vat_rate) }];
        Project {
            lines,
            start,
            end: None,
            plan,
            deposit: None,
            retention: None,
            retentions: Vec::new(),
            gross: None,
        }
    }

    /// Returns all that is held back: what has no name of its own first.
    pub(super) fn held_back(&self) -> Vec<NamedRetention> {
        let one = self.retention.iter().map(|rule| NamedRetention {
            label: rule.label.clone().unwrap_or_default(),
            percent: rule.percent,
            cap: None,
            on: RetainedOn::Each,
            release: Some(rule.release),
        });
        one.chain(self.retentions.iter().cloned()).collect()
    }

    /// Returns a project whose price is stated with VAT.
    pub fn of_gross(gross: Amount, vat_rate: Rate, start: Date, plan: Plan) -> Project {
        let net = gross.with_minor(net_of(gross.minor(), vat_rate, Rounding::HalfUp));
        Project { gross: Some(gross), ..Project::new(net, vat_rate, start, plan) }
    }
}

/// Returns the part of an amount with VAT that is no VAT, in minor units.
pub(crate) fn net_of(gross: i64, rate: Rate, rounding: Rounding) -> i64 {
    let whole = Rate::WHOLE;
    let exact = i128::from(gross) * whole;
    rounding.minor(exact, whole + i128::from(rate.millionths())).unwrap_or(gross)
}

input! {
    /// Something sold under one rate of VAT.
    pub struct ProjectLine {
        /// What it is, in the caller's words.
        pub label: String,
        /// Its price without VAT; below zero for a discount.
        pub net: Amount as { PRICE },
        /// Its VAT in percent: zero where none is charged. Where it is not said none is charged either,
        /// with a notice.
        pub vat_rate: Option<Rate>,
    }
}

/// When which part of a project is billed.
#[derive(Clone, Debug, PartialEq)]
pub enum Plan {
    /// Parts of the net, each on its day.
    Milestones(Vec<Milestone>),
    /// Equal parts of the net, the first on the first day of the project.
    Instalments {
        /// How many.
        count: i32,
        /// How far apart.
        every: Every,
    },
    /// What was completed so far, day by day (situations de travaux).
    Progress(Vec<Statement>),
}

input! {
    /// One part of a plan.
    pub struct Milestone {
        /// What was reached.
        pub label: String,
        /// When it is billed.
        pub date: Date,
        /// How much of the net.
        pub share: Share,
    }
}

/// The distance between two instalments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// So many months, counted from the first: 31 January, 28 February, 31 March.
    Months(i32),
    /// So many days.
    Days(i32),
}

input! {
    /// How much of a project was completed by a day.
    pub struct Statement {
        /// What the invoice says.
        pub label: Option<String>,
        /// When it is billed.
        pub date: Date,
        /// Percent of the whole, cumulative.
        pub completed: Rate as { InputKind::Rate(0, 1_000) },
        /// Whether the statement may lie below the one before, which gives a credit.
        pub credit: bool,
    }
}

input! {
    /// A payment in advance, with an invoice of its own.
    pub struct Deposit {
        /// What the invoice says.
        pub label: Option<String>,
        /// When it is billed: no later than the first part of the plan.
        pub date: Date,
        /// How much of the net.
        pub share: DepositShare,
        /// Which invoices take it into account.
        pub recover: Recover,
        /// Its VAT in percent, where not that of what is sold: a rate may change until the end.
        pub vat_rate: Option<Rate>,
        /// Its own term; that of the policy where not said.
        pub terms: Option<AgreedTerms>,
    }
}

/// How much is paid in advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DepositShare {
    /// So much of the net.
    Percent(Rate),
    /// An amount without VAT.
    Amount(Amount),
    /// An amount with VAT.
    Gross(Amount),
}

impl Input for DepositShare {
    const KIND: InputKind = InputKind::OneOf(
        &[
            InputKind::Keyed("percent", &Rate::KIND),
            InputKind::Keyed("amount", &Amount::KIND),
            InputKind::Keyed("gross", &Amount::KIND),
        ],
        ProblemCode::InputChoice,
    );

    fn take(slot: &Slot) -> DepositShare {
        match slot.form() {
            (1, amount) => DepositShare::Amount(Amount::take(amount)),
            (2, amount) => DepositShare::Gross(Amount::take(amount)),
            (_, percent) => DepositShare::Percent(Rate::take(percent)),
        }
    }
}

string_enum! {
    /// Which invoices take a deposit into account.
    pub enum Recover {
        /// Each, in proportion to the net it bills.
        ProRata => "pro-rata",
        /// The first, and the next ones where it does not suffice.
        First => "first",
        /// The last, and those before where it does not suffice.
        Last => "last",
    }
}

input! {
    /// What the client holds back of each payment until the work has stood the test.
    pub struct RetentionRule {
        /// What the line of its release says.
        pub label: Option<String>,
        /// Percent of each invoice, VAT included.
        pub percent: Rate,
        /// When it is paid out.
        pub release: Release,
    }
}

input! {
    /// What the client holds back under a name of its own, such as a share of the costs of the site
    /// (compte prorata).
    pub struct NamedRetention {
        /// What it is.
        pub label: String,
        /// Percent of each invoice, VAT included.
        pub percent: Rate,
        /// At most so much in all.
        pub cap: Option<Amount>,
        /// From which invoices.
        pub on: RetainedOn = RetainedOn::Each,
        /// When it is paid out; never where not said.
        pub release: Option<Release>,
    }
}

string_enum! {
    /// From which invoices a client holds back.
    pub enum RetainedOn {
        /// From each, its share.
        Each => "each",
        /// From the last, the share of all.
        Last => "last",
    }
}

/// When a retention is paid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// On a day.
    On(Date),
    /// So many months after acceptance, the end of the project.
    Months(i32),
}

const fn parts(item: &'static InputKind) -> InputKind {
    InputKind::List(item, None, MOST_PARTS)
}

impl Input for Plan {
    const KIND: InputKind = InputKind::Tagged(&[
        (
            "milestones",
            &InputShape {
                name: "MilestonePlan",
                fields: &[InputField::needed("milestones", parts(&Milestone::KIND))],
            },
        ),
        (
            "instalments",
            &InputShape {
                name: "InstalmentPlan",
                fields: &[
                    InputField::needed("count", InputKind::Integer(1, MOST_PARTS as i32)),
                    InputField::needed("every", Every::KIND),
                ],
            },
        ),
        (
            "progress",
            &InputShape {
                name: "ProgressPlan",
                fields: &[InputField::needed("statements", parts(&Statement::KIND))],
            },
        ),
    ]);

    fn take(slot: &Slot) -> Plan {
        let (kind, slot) = slot.form();
        let mut fields = slot.each();
        let mut next = || fields.next().unwrap_or(&Slot::Absent);
        match kind {
            1 => Plan::Instalments { count: i32::take(next()), every: Every::take(next()) },
            2 => Plan::Progress(Vec::take(next())),
            _ => Plan::Milestones(Vec::take(next())),
        }
    }
}

impl Input for Every {
    const KIND: InputKind = InputKind::OneOf(
        &[
            InputKind::Keyed("months", &InputKind::Integer(1, MOST_MONTHS)),
            InputKind::Keyed("days", &InputKind::Integer(1, MOST_DAYS)),
        ],
        ProblemCode::InputChoice,
    );

    fn take(slot: &Slot) -> Every {
        match slot.form() {
            (0, months) => Every::Months(months.number()),
            (1, days) => Every::Days(days.number()),
            _ => Every::Days(1),
        }
    }
}

impl Input for Release {
    const KIND: InputKind = InputKind::OneOf(
        &[Date::KIND, InputKind::Keyed("months", &InputKind::Integer(0, MOST_MONTHS))],
        ProblemCode::InputChoice,
    );

    fn take(slot: &Slot) -> Release {
        match slot.form() {
            (1, months) => Release::Months(months.number()),
            (_, date) => Release::On(Date::take(date)),
        }
    }
}
