//! A term that was read, with its other readings and what they give.

use super::TermReading;
use super::method::{PaymentMethod, StatedInterest};
use crate::calendar::{Calendar, Date, Holidays, WeekdaySet};
use crate::shape::record;
use crate::terms::{AgreedTerms, PaymentTerms, apply_steps};

record! {
    /// A term as it was read from text.
    pub struct ParsedTerms {
        /// The term as it is used.
        pub terms: PaymentTerms,
        /// Whether the words can be read in another way.
        pub ambiguous: bool,
        /// The reading used, where they can.
        pub reading: Option<TermReading>,
        /// What it gives, where they can.
        pub examples: Option<Vec<Example>>,
        /// The other readings.
        pub alternatives: Vec<OtherTerms>,
        /// How is paid, where the words say it.
        pub method: Option<PaymentMethod>,
        /// Interest on late payment, where the words say it; used only where the policy says so too.
        pub interest: Option<StatedInterest>,
        /// Whether a number without a unit was taken for one of days; left out where not.
        pub days_assumed: Option<bool>,
    }

    /// Another reading of the words of a term.
    pub struct OtherTerms {
        /// The term in this reading.
        pub terms: PaymentTerms,
        /// The reading.
        pub reading: TermReading,
        /// The reading in an English sentence.
        pub note: &'static str,
        /// What it gives on the same issue dates as the reading used.
        pub examples: Vec<Example>,
    }

    /// What a term gives, before any move to a working day, where everything happens on the day of
    /// issue.
    pub struct Example {
        /// The day of issue.
        pub issued: Date,
        /// The due date, the last where there are several.
        pub due: Date,
    }
}

impl AgreedTerms {
    /// Returns the term with worked dates for each of its readings.
    ///
    /// ```
    /// use echeance::terms::parse_terms;
    /// let parsed = parse_terms("30 jours fin de mois", None).unwrap().with_examples();
    /// let dues = |examples: &[echeance::terms::Example]| examples[0].due.to_string();
    /// // Issued on 30 January 2026:
    /// assert_eq!(dues(parsed.examples.as_deref().unwrap()), "2026-03-31");
    /// assert_eq!(dues(&parsed.alternatives[0].examples), "2026-03-02");
    /// assert_eq!(dues(&parsed.alternatives[1].examples), "2026-02-28");
    /// ```
    pub fn with_examples(self) -> ParsedTerms {
        let others = self.alternatives.iter().map(|alternative| &alternative.terms);
        let readings: Vec<&PaymentTerms> = std::iter::once(&self.terms).chain(others).collect();
        let issued: [Date; 2] = if self.alternatives.is_empty() {
            FIRST_DAYS
        } else {
            FIRST_DAYS.map(|day| telling(day, &readings))
        };
        let examples = |terms: &PaymentTerms| -> Vec<Example> {
            let due = |issued: &Date| Some(Example { issued: *issued, due: due(terms, *issued)? });
            issued.iter().filter_map(due).collect()
        };
        let ambiguous = !self.alternatives.is_empty();
        ParsedTerms {
            ambiguous,
            reading: self.reading,
            examples: ambiguous.then(|| examples(&self.terms)),
            alternatives: self
                .alternatives
                .iter()
                .map(|alternative| OtherTerms {
                    terms: alternative.terms.clone(),
                    reading: alternative.reading,
                    note: alternative.reading.note(),
                    examples: examples(&alternative.terms),
                })
                .collect(),
            terms: self.terms,
            method: self.method,
            days_assumed: self.days_assumed.then_some(true),
            interest: self.interest.map(|annual_rate| StatedInterest { annual_rate }),
        }
    }
}

/// The days from which on telling dates are looked for: the middle of January and July 2026, before
/// a short February and between long months.
const FIRST_DAYS: [Date; 2] = [Date::from_days(20_468), Date::from_days(20_649)];

/// The first day of issue, of a hundred, on which the readings give the most different dates.
fn telling(first: Date, readings: &[&PaymentTerms]) -> Date {
    let mut best = (0, first);
    let mut dates = Vec::with_capacity(readings.len());
    for day in (0..100).filter_map(|days| first.add_days(days)) {
        dates.clear();
        for due in readings.iter().map(|terms| due(terms, day)) {
            if !dates.contains(&due) {
                dates.push(due);
            }
        }
        if dates.len() > best.0 {
            best = (dates.len(), day);
        }
        if best.0 == readings.len() {
            break;
        }
    }
    best.1
}

/// The last due date of a term from a day of issue, where no day but the weekend is off.
fn due(terms: &PaymentTerms, issued: Date) -> Option<Date> {
    let calendar = Calendar::new(Holidays::NONE, WeekdaySet::WEEKEND);
    terms.each().filter_map(|terms| apply_steps(issued, &terms.steps, &calendar)).max()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::terms::parse_terms;

    #[test]
    fn examples_begin_in_the_middle_of_a_month() {
        assert_eq!(FIRST_DAYS.map(|day| day.to_string()), ["2026-01-15", "2026-07-15"]);
    }

    #[test]
    fn the_readings_of_an_example_differ() {
        for text in ["45 jours fin de mois", "net 30 EOM", "30 giorni fine decade", "30/60 gg f.m."]
        {
            let parsed = parse_terms(text, None).unwrap().with_examples();
            let used = parsed.examples.unwrap();
            assert_eq!(used.len(), 2);
            for alternative in parsed.alternatives {
                assert_ne!(alternative.examples.first(), used.first(), "{text}");
            }
        }
    }

    #[test]
    fn one_reading_needs_no_example() {
        let parsed = parse_terms("net 30", None).unwrap().with_examples();
        assert_eq!((parsed.ambiguous, parsed.examples, parsed.reading), (false, None, None));
    }
}
