//! Payment terms: from the day a term starts to the day money is due.

mod legality;
mod notation;
mod plain;
mod share;

use crate::calendar::BusinessDayConvention;
use crate::error::ProblemCode;
use crate::money::{Amount, Currency, Rate};
use crate::shape::{Input, InputKind, input, record};

pub use crate::calendar::{Event, Events, MonthDays, Period, Start, Step, YearDay, apply_steps};
pub(crate) use crate::calendar::{MOST_DAYS, MOST_MONTHS};
pub use legality::{Verdict, check};
pub(crate) use notation::NO_CURRENCY;
pub use notation::{
    Example, Lang, OtherTerms, ParsedTerms, PaymentMethod, StatedInterest, TermReading,
    UnreadableTerms, describe_terms, notation, parse_figures, parse_terms,
};
pub(crate) use share::split;

/// Most steps, discounts or parts of a term, far beyond any contract.
const MOST_PARTS: usize = 100;
/// The steps to a due date: [`PaymentTerms`] says where none will do.
const DUE_STEPS: InputKind = InputKind::List(&Step::KIND, None, MOST_PARTS);
const DISCOUNT_STEPS: InputKind = InputKind::List(
    &Step::KIND,
    Some((ProblemCode::TermsEmpty, "give the deadline as steps")),
    MOST_PARTS,
);

input! {
    /// A payment term: steps applied left to right to its start.
    pub struct Terms {
        /// What it starts from; the issue date where not said.
        pub from: Option<Start>,
        /// The steps. Where there is none there are discounts, and the policy or the law says when
        /// the rest is due.
        pub steps: Vec<Step> as { DUE_STEPS },
        /// How the result moves off a day that is no working day; the law's rule where not said.
        pub roll: Option<BusinessDayConvention>,
        /// Discounts for payment before the due date (escompte, Skonto).
        pub discounts: Vec<Discount> as { InputKind::List(&Discount::KIND, None, MOST_PARTS) },
    }
}

impl Terms {
    /// Returns a term of these steps from the issue date.
    pub fn of(steps: Vec<Step>) -> Terms {
        Terms { from: None, steps, roll: None, discounts: Vec::new() }
    }
}

input! {
    /// A discount for payment by a date counted from the start of the term.
    pub record Discount {
        /// Percent of the amount, or of the base.
        pub percent: Rate,
        /// The deadline.
        pub steps: Vec<Step> as { DISCOUNT_STEPS },
        /// What the percentage is of, where not of the amount.
        pub base: Option<Amount>,
    }
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

record! {
    /// One part of an invoice payable in parts.
    pub struct TermPart {
        /// How large.
        pub share: Share,
        /// When due.
        pub terms: Terms,
    }
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
    /// How is paid, where the words say it.
    pub method: Option<PaymentMethod>,
    /// The yearly rate of interest on late payment, where the words say it.
    pub interest: Option<Rate>,
    /// Whether a number without a unit was taken for one of days.
    pub days_assumed: bool,
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
    /// Whether it says what may be taken off, and not when the rest is due.
    pub(crate) fn is_discount_alone(&self) -> bool {
        self.terms.each().any(|terms| terms.steps.is_empty())
    }

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
        AgreedTerms { reading, alternatives, ..terms.into() }
    }
}

impl From<PaymentTerms> for AgreedTerms {
    fn from(terms: PaymentTerms) -> AgreedTerms {
        AgreedTerms {
            terms,
            reading: None,
            alternatives: Vec::new(),
            method: None,
            interest: None,
            days_assumed: false,
        }
    }
}
