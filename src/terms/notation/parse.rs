//! What people write, as a payment term.

use super::pieces::Span;
use super::reader::Reader;
use crate::law::Law;
use crate::terms::AgreedTerms;

/// The part of a term that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableTerms {
    /// The words.
    pub part: String,
}

impl UnreadableTerms {
    /// Returns what would be readable.
    pub fn hint(&self) -> String {
        format!(
            "could not read \"{}\"; write for example \"30 days net\" or \"45 jours fin de mois\"",
            self.part
        )
    }
}

/// Returns a payment term as people write it, in French, English, German, Dutch, Spanish or
/// Italian.
///
/// "45 days end of month" can mean two dates. The one used is what the words usually mean in their
/// language; the others come along as alternatives.
///
/// - French: 45 days, then the end of that month. Both orders are lawful (Code de commerce, art.
///   L441-10 I; the DGCCRF accepts either), and most published examples take this one.
/// - English: the end of the month, then 30 days. In end-of-month dating, discount and net periods
///   begin on the first day of the month that follows the invoice (American Marketing Association,
///   Dictionary of Marketing Terms, "end-of-month dating"). The custom of some trades that an
///   invoice of the last days of a month counts for the next one is not applied.
/// - Italian: the days, then the end of that month ("30 gg d.f. f.m.": 26 May gives 30 June).
/// - German, Dutch, Spanish: no source settles it; the words are taken in the order in which they
///   stand, the days first.
///
/// The end of a ten-day or half-monthly period comes before the days in every language: "30 jours
/// fin de décade" is counted from the end of that period (art. L441-11 II 1° b). Where thirty,
/// sixty or ninety days stand for months in trade, that reading is an alternative. With "then" or
/// "after" between them, the words have one reading: "45 jours puis fin de mois", "fin de mois puis
/// 45 jours", "45 days after the end of the month".
///
/// `law` decides only where words belong to several languages alike.
///
/// ```
/// use echeance::terms::{PaymentTerms, Period, Step, Terms, parse_terms};
/// let agreed = parse_terms("45 jours fin de mois", None).unwrap();
/// let steps = vec![Step::AddDays(45), Step::EndOf(Period::Month)];
/// assert_eq!(agreed.terms, PaymentTerms::Single(Terms::of(steps)));
/// assert_eq!(agreed.alternatives.len(), 1);
/// ```
///
/// # Errors
/// [`UnreadableTerms`] with the part that could not be read. Nothing is guessed:
///
/// ```
/// use echeance::terms::parse_terms;
/// let unread = parse_terms("30 jours sauf accord", None).unwrap_err();
/// assert_eq!(unread.part, "sauf accord");
/// ```
pub fn parse_terms(text: &str, law: Option<&'static Law>) -> Result<AgreedTerms, UnreadableTerms> {
    let unread = |part: &str| UnreadableTerms { part: part.trim().chars().take(200).collect() };
    if text.len() > LONGEST_TEXT {
        return Err(unread(text));
    }
    let mut reader = Reader::new(text);
    let read = reader.read().and_then(|()| reader.agreed(law));
    read.map_err(|Span(from, to)| unread(reader.words(from, to)))
}

/// Longest term in bytes: far beyond any contract.
const LONGEST_TEXT: usize = 4_000;
