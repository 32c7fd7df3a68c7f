//! Payment terms: from the day a term starts to the day money is due.

mod apply;
mod legality;
mod notation;
mod plain;
mod share;

use crate::calendar::BusinessDayConvention;
use crate::calendar::Date;
use crate::money::{Amount, Currency, Rate};
use crate::wire::encode::string_enum;

pub use apply::apply_steps;
pub use legality::{Verdict, check, sectors};
pub(crate) use notation::NO_CURRENCY;
pub use notation::{
    Example, Lang, OtherTerms, ParsedTerms, TermReading, UnreadableTerms, describe_terms, notation,
    parse_terms,
};
pub(crate) use share::split;

string_enum! {
    /// A stretch of the calendar whose last day a term can run to.
    pub enum Period {
        /// Through Sunday.
        Week => "week",
        /// Through the 10th, the 20th or the last day of the month (décade).
        Decade => "decade",
        /// Through the 15th or the last day of the month.
        HalfMonth => "halfMonth",
        /// Through the last day of the month.
        Month => "month",
        /// Through the last day of the quarter.
        Quarter => "quarter",
    }

    /// An event that a term can start from.
    pub enum Event {
        /// The date of the invoice.
        Issue => "issue",
        /// The day the debtor received it.
        Receipt => "receipt",
        /// The day goods or services were received.
        Delivery => "delivery",
        /// The day they were accepted.
        Acceptance => "acceptance",
    }
}

/// Longest term in days, far beyond any contract.
pub(crate) const MOST_DAYS: i32 = 3_650;
/// Longest term in months.
pub(crate) const MOST_MONTHS: i32 = 120;

/// One step of a payment term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days later.
    AddDays(i32),
    /// So many months later, on the last day of a shorter month where needed.
    AddMonths(i32),
    /// On to the last day of the period; it stays where it is that day already.
    EndOf(Period),
    /// On to the next of these days of the month, the day itself included.
    DayOfMonth(MonthDays),
    /// On to the next such weekday, 1 Monday to 7 Sunday, the day itself included.
    Weekday(u8),
}

/// A set of days of the month, 1 to 31; 31 stands for the last day of a shorter month too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDays(u32);

impl MonthDays {
    /// Returns the set of these days, or `None` where it is empty or names no day of a month.
    pub fn new(days: &[u8]) -> Option<MonthDays> {
        let mut set = 0;
        for day in days {
            if !(1..=31).contains(day) {
                return None;
            }
            set |= 1 << day;
        }
        (set != 0).then_some(MonthDays(set))
    }

    /// Returns the days in ascending order.
    pub fn days(self) -> impl Iterator<Item = u8> {
        (1..=31).filter(move |day| self.0 & 1 << day != 0)
    }
}

/// What a term starts from: one event, or the later of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start(u8);

impl Start {
    /// Returns the start from events, or `None` where there is none.
    pub fn new(events: &[Event]) -> Option<Start> {
        let bits = events.iter().fold(0, |bits, event| bits | 1 << *event as u8);
        (bits != 0).then_some(Start(bits))
    }

    /// Returns the start from one event.
    pub const fn of(event: Event) -> Start {
        Start(1 << event as u8)
    }

    pub(crate) const fn from_bits(bits: u8) -> Start {
        Start(bits)
    }

    /// Returns the events.
    pub fn events(self) -> impl Iterator<Item = Event> {
        Event::ALL.iter().copied().filter(move |event| self.0 & 1 << *event as u8 != 0)
    }
}

/// A payment term: steps applied left to right to its start.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// What it starts from; the issue date where not said.
    pub from: Option<Start>,
    /// The steps, at least one.
    pub steps: Vec<Step>,
    /// How the result moves off a day that is no working day; the law's rule where not said.
    pub roll: Option<BusinessDayConvention>,
    /// Discounts for payment before the due date (escompte, Skonto).
    pub discounts: Vec<Discount>,
}

impl Terms {
    /// Returns a term of these steps from the issue date.
    pub fn of(steps: Vec<Step>) -> Terms {
        Terms { from: None, steps, roll: None, discounts: Vec::new() }
    }
}

/// A discount for payment by a date counted from the start of the term.
#[derive(Clone, Debug, PartialEq)]
pub struct Discount {
    /// Percent of the amount.
    pub percent: Rate,
    /// The deadline.
    pub steps: Vec<Step>,
}

/// How large a part is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// Percent of the total.
    Percent(Rate),
    /// A fixed amount.
    Amount(Amount),
    /// What the other parts leave.
    Balance,
}

/// One part of an invoice payable in parts.
#[derive(Clone, Debug, PartialEq)]
pub struct TermPart {
    /// How large.
    pub share: Share,
    /// When due.
    pub terms: Terms,
}

/// How an invoice is to be paid: at once, or in parts with a due date each.
#[derive(Clone, Debug, PartialEq)]
pub enum PaymentTerms {
    /// One due date.
    Single(Terms),
    /// Several, at least one.
    Split(Vec<TermPart>),
}

impl PaymentTerms {
    /// Returns the currency of the amounts in it, where there are any.
    pub fn currency(&self) -> Option<Currency> {
        let PaymentTerms::Split(parts) = self else { return None };
        parts.iter().find_map(|part| match part.share {
            Share::Amount(amount) => Some(amount.currency()),
            _ => None,
        })
    }

    /// Returns the one term, or those of the parts.
    pub fn each(&self) -> impl Iterator<Item = &Terms> {
        let (single, parts) = match self {
            PaymentTerms::Single(terms) => (Some(terms), None),
            PaymentTerms::Split(parts) => (None, Some(parts)),
        };
        single.into_iter().chain(parts.into_iter().flatten().map(|part| &part.terms))
    }
}

/// A payment term as agreed, with the other lawful readings of its words.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreedTerms {
    /// The term as it is used.
    pub terms: PaymentTerms,
    /// The reading used, where the words leave it open.
    pub reading: Option<TermReading>,
    /// The term in the other readings, where the words leave them open.
    pub alternatives: Vec<Alternative>,
}

/// Another reading of the words of a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The term in this reading.
    pub terms: PaymentTerms,
    /// The reading.
    pub reading: TermReading,
}

impl AgreedTerms {
    /// Returns a term in parts, of which each was agreed by itself.
    pub(crate) fn of_parts(parts: Vec<(Share, AgreedTerms)>) -> AgreedTerms {
        let split = |reading: Option<TermReading>| {
            let part = |(share, agreed): &(Share, AgreedTerms)| {
                let known = |other: &&Alternative| Some(other.reading) == reading;
                let other = agreed.alternatives.iter().find(known);
                let terms = other.map_or(&agreed.terms, |other| &other.terms).each().next()?;
                Some(TermPart { share: *share, terms: terms.clone() })
            };
            PaymentTerms::Split(parts.iter().filter_map(part).collect())
        };
        let terms = split(None);
        let others = TermReading::ALL
            .iter()
            .map(|reading| Alternative { terms: split(Some(*reading)), reading: *reading });
        let alternatives = others.filter(|other| other.terms != terms).collect();
        let reading = parts.iter().find_map(|(_, agreed)| agreed.reading);
        AgreedTerms { terms, reading, alternatives }
    }
}

impl From<PaymentTerms> for AgreedTerms {
    fn from(terms: PaymentTerms) -> AgreedTerms {
        AgreedTerms { terms, reading: None, alternatives: Vec::new() }
    }
}

/// The days on which the events of an invoice happened, as far as they are known.
#[derive(Clone, Copy, Debug)]
pub struct Events {
    /// The issue date, always known.
    pub issue: Date,
    /// Receipt of the invoice.
    pub receipt: Option<Date>,
    /// Receipt of the goods or services.
    pub delivery: Option<Date>,
    /// Their acceptance.
    pub acceptance: Option<Date>,
}

impl Events {
    /// Returns the day of an event, where known.
    pub fn on(&self, event: Event) -> Option<Date> {
        match event {
            Event::Issue => Some(self.issue),
            Event::Receipt => self.receipt,
            Event::Delivery => self.delivery,
            Event::Acceptance => self.acceptance,
        }
    }

    /// Returns the day a term starts: the latest of the events that are known, or `None` where
    /// none is.
    pub fn start(&self, start: Start) -> Option<Date> {
        start.events().filter_map(|event| self.on(event)).max()
    }
}
