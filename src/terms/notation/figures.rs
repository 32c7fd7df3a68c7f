//! Terms that need no words.

use super::UnreadableTerms;
use crate::calendar::Date;
use crate::terms::{AgreedTerms, PaymentTerms, Step, Terms};

/// The largest number that stands for days without saying so.
const MOST_BARE: i32 = 365;

/// Returns a payment term that needs no words, as [`parse_terms`](super::parse_terms) does: a
/// number of days or a date. It is what a build without languages reads.
///
/// ```
/// use echeance::terms::{parse_figures, parse_terms};
/// assert_eq!(parse_figures("30"), parse_terms("30", None));
/// assert_eq!(parse_figures("2026-03-14"), parse_terms("2026-03-14", None));
/// assert!(parse_figures("45 jours fin de mois").is_err());
/// ```
///
/// # Errors
/// [`UnreadableTerms`] with the whole text, for any other.
pub fn parse_figures(text: &str) -> Result<AgreedTerms, UnreadableTerms> {
    let text = text.trim();
    let days = text.parse().ok().filter(|days| (1..=MOST_BARE).contains(days));
    let days = days.filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() < 4);
    let step = match days {
        Some(days) => Some(Step::AddDays(days)),
        None => Date::parse(text).filter(|date| *date <= Date::MAX).map(Step::On),
    };
    match step {
        Some(step) => Ok(AgreedTerms {
            days_assumed: days.is_some(),
            ..PaymentTerms::Single(Terms::of(vec![step])).into()
        }),
        None => Err(UnreadableTerms { part: text.chars().take(200).collect(), nearest: None }),
    }
}

#[cfg(test)]
mod tests {
    use super::parse_figures;
    use crate::terms::parse_terms;

    #[test]
    fn what_needs_no_words_is_read_as_with_them() {
        let texts = (0..=1_200).flat_map(|days| [format!("{days}"), format!(" {days:03} ")]);
        let dates = ["2026-03-14", "1990-01-01", "2199-12-31", "2026-02-30", "2200-01-01"];
        for text in texts.chain(dates.map(String::from)) {
            if let Ok(read) = parse_figures(&text) {
                assert_eq!(Ok(read), parse_terms(&text, None), "{text:?}");
            }
        }
        assert!(["1", "30", "365", "2026-03-14"].iter().all(|text| parse_figures(text).is_ok()));
        let refused = ["", "0", "+30", "-1", "30 days", "3000000000", "2026-02-30", "net 30"];
        assert!(refused.iter().all(|text| parse_figures(text).is_err()));
    }
}
