//! Payment terms as text: the neutral notation of the library, and what people write.

mod assemble;
mod coded;
mod dates;
mod days;
mod describe;
mod examples;
mod figures;
mod interest;
mod lang;
mod lexicon;
mod lists;
mod method;
mod nearest;
mod neutral;
mod numbers;
mod parse;
mod pieces;
mod reader;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod tokens;
mod word;

use crate::shape::string_enum;

pub(crate) use describe::NO_CURRENCY;
pub use describe::describe_terms;
pub use examples::{Example, OtherTerms, ParsedTerms};
pub use figures::parse_figures;
pub use method::{PaymentMethod, StatedInterest};
pub use neutral::notation;
pub use parse::{UnreadableTerms, parse_terms};

string_enum! {
    /// A language of the library.
    pub enum Lang {
        /// French.
        Fr => "fr",
        /// English.
        En => "en",
        /// German.
        De => "de",
        /// Dutch.
        Nl => "nl",
        /// Spanish.
        Es => "es",
        /// Italian.
        It => "it",
    }

    /// What "45 days end of month" can mean.
    pub enum TermReading {
        /// The days are added first, then the term goes on to the end of the month.
        DaysThenEnd => "days-then-end",
        /// The days are added to the end of the month of the start.
        EndThenDays => "end-then-days",
        /// Thirty days stand for a month: so many months are added, then the term goes on to the end
        /// of the month.
        CalendarMonths => "calendar-months",
        /// Months that are counted from the end of a month end at the end of one.
        MonthEnd => "month-end",
        /// They end on the same day of the later month.
        SameDay => "same-day",
    }
}

impl TermReading {
    /// Returns the reading in an English sentence.
    pub const fn note(self) -> &'static str {
        match self {
            TermReading::DaysThenEnd => {
                "The days are added first, then the term runs to the end of the period."
            }
            TermReading::EndThenDays => {
                "The days are added to the end of the period in which the term starts."
            }
            TermReading::CalendarMonths => {
                "Each thirty days count as one calendar month, then the term runs to the end of the month."
            }
            TermReading::MonthEnd => {
                "Months counted from the end of a month end on the last day of the later month."
            }
            TermReading::SameDay => {
                "Months counted from the end of a month end on the same day of the later month."
            }
        }
    }
}
