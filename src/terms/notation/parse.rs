//! What people write, as a payment term.

use super::coded::{Coded, take_coded};
use super::nearest::nearest;
use super::pieces::Span;
use super::reader::Reader;
use crate::law::Law;
use crate::terms::AgreedTerms;
use std::borrow::Cow;

/// The part of a term that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableTerms {
    /// The words.
    pub part: String,
    /// The nearest term that can be read, where there is one: a word corrected, or the part left out.
    pub nearest: Option<String>,
}

impl UnreadableTerms {
    /// Returns what would be readable.
    pub fn hint(&self) -> String {
        let part = &self.part;
        match &self.nearest {
            Some(nearest) => format!("could not read \"{part}\"; \"{nearest}\" can be read"),
            None => format!(
                "could not read \"{part}\"; write for example \"30 days net\" or \"45 jours fin de mois\""
            ),
        }
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
    let short = |part: &str| part.trim().chars().take(200).collect();
    if text.len() > LONGEST_TEXT {
        return Err(UnreadableTerms { part: short(text), nearest: None });
    }
    read_terms(text, law).map_err(|(from, to)| UnreadableTerms {
        part: short(text.get(from..to).unwrap_or(text)),
        nearest: nearest(text, from, to, |near| read_terms(near, law).is_ok()),
    })
}

/// Reads a term, or says from where to where it is unreadable.
fn read_terms(text: &str, law: Option<&'static Law>) -> Result<AgreedTerms, (usize, usize)> {
    // Most terms have no coded lines.
    let taken = text.contains('#').then(|| take_coded(text)).flatten();
    let (coded, words) = taken.map_or_else(
        || (Coded::default(), Cow::Borrowed(text)),
        |(coded, left)| (coded, Cow::Owned(left)),
    );
    let mut reader = Reader::new(&words, coded, law);
    let read = reader.read().and_then(|()| reader.agreed(law));
    read.map_err(|Span(from, to)| reader.range(from, to))
}

/// Longest term in bytes: far beyond any contract.
const LONGEST_TEXT: usize = 4_000;
