//! From steps to words that can be read back.

use super::Lang;
use super::lang::{Phrases, phrases};
use crate::calendar::BusinessDayConvention;
use crate::money::{Amount, Rate, decimal};
use crate::terms::{
    Discount, Event, MonthDays, PaymentTerms, Period, Share, Start, Step, TermPart, Terms,
};

/// Returns a payment term in words, which [`parse_terms`](super::parse_terms) reads as the very same
/// term, with no other reading.
///
/// ```
/// use echeance::terms::{Lang, PaymentTerms, Period, Step, Terms, describe_terms};
/// let steps = vec![Step::AddDays(45), Step::EndOf(Period::Month)];
/// let term = PaymentTerms::Single(Terms::of(steps));
/// assert_eq!(describe_terms(&term, Lang::Fr), "45 jours puis fin de mois");
/// assert_eq!(describe_terms(&term, Lang::De), "45 Tage, dann zum Monatsende");
/// ```
pub fn describe_terms(terms: &PaymentTerms, lang: Lang) -> String {
    let mut writer = Writer { lang, phrases: phrases(lang), text: String::with_capacity(64) };
    match terms {
        PaymentTerms::Single(terms) => writer.terms(terms, None),
        PaymentTerms::Split(parts) => {
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    writer.text.push_str(", ");
                }
                writer.part(part);
            }
        }
    }
    writer.text
}

struct Writer {
    lang: Lang,
    phrases: &'static Phrases,
    text: String,
}

impl Writer {
    fn write(&mut self, phrase: &str) {
        self.text.push_str(phrase);
    }

    /// Writes the phrase of this place in its list.
    fn write_of(&mut self, phrases: &[&str], place: Option<usize>) {
        self.write(place.and_then(|place| phrases.get(place)).copied().unwrap_or(""));
    }

    fn part(&mut self, part: &TermPart) {
        match part.share {
            Share::Percent(rate) => {
                self.rate(rate);
                self.write(self.phrases.percent);
            }
            Share::Amount(amount) => self.amount(amount),
            Share::Balance => self.write(self.phrases.balance),
        }
        self.terms(&part.terms, Some(self.phrases.at));
    }

    /// Writes a term; `lead` joins it to a share before it.
    fn terms(&mut self, terms: &Terms, lead: Option<&str>) {
        let event = terms.from.and_then(only_event);
        match (terms.steps.as_slice(), event) {
            ([Step::AddDays(0)], Some(event)) => {
                self.space(lead.is_some());
                self.write_of(&self.phrases.at_event, Some(event as usize));
            }
            (steps, event) => {
                if !steps.is_empty() {
                    self.steps(steps, lead);
                }
                match (event, terms.from) {
                    (Some(event), _) => {
                        self.write_of(&self.phrases.from_event, Some(event as usize));
                    }
                    (None, Some(start)) => self.later_of(start),
                    (None, None) => {}
                }
            }
        }
        if let Some(roll) = terms.roll {
            self.comma();
            let place = BusinessDayConvention::ALL.iter().position(|known| *known == roll);
            self.write_of(&self.phrases.rolls, place);
        }
        for Discount { percent, steps, base } in &terms.discounts {
            self.comma();
            self.rate(*percent);
            self.write(self.phrases.discount);
            if let Some(base) = base {
                self.write(self.phrases.on_base);
                self.amount(*base);
            }
            self.steps(steps, Some(self.phrases.within));
        }
    }

    fn steps(&mut self, steps: &[Step], lead: Option<&str>) {
        if let [Step::AddDays(0)] = steps {
            self.space(lead.is_some());
            self.write(self.phrases.at_once);
            return;
        }
        let mut lead = lead;
        for (place, step) in steps.iter().enumerate() {
            if place > 0 {
                self.write(self.phrases.then);
            }
            self.step(*step, lead.take());
        }
    }

    fn step(&mut self, step: Step, lead: Option<&str>) {
        let Phrases { days, days_after, months, months_after, .. } = self.phrases;
        let Phrases { working_days, working_days_after, .. } = self.phrases;
        match step {
            Step::AddDays(count) => self.count(count, days, days_after, lead),
            Step::AddMonths(count) => self.count(count, months, months_after, lead),
            Step::AddWorkingDays(count) => {
                self.count(count, working_days, working_days_after, lead);
            }
            other => {
                self.space(lead.is_some());
                match other {
                    Step::EndOf(period) => {
                        let place = Period::ALL.iter().position(|known| *known == period);
                        self.write_of(&self.phrases.end_of, place);
                    }
                    Step::DayOfMonth(days) => self.days_of_month(days),
                    Step::Weekday(weekday) => {
                        self.write(self.phrases.on_weekday);
                        let place = usize::from(weekday).checked_sub(1);
                        self.write_of(&self.phrases.weekdays, place);
                    }
                    Step::On(date) => {
                        self.date(date.month(), date.day());
                        self.write(self.phrases.year);
                        self.text.push_str(&date.year().to_string());
                    }
                    Step::OnDay(day) => self.date(day.month(), day.day()),
                    _ => {}
                }
            }
        }
    }

    /// Writes a day and the name of its month.
    fn date(&mut self, month: u8, day: u8) {
        self.write(self.phrases.on_date);
        self.text.push_str(&day.to_string());
        self.write(self.phrases.date_month);
        self.write_of(&self.phrases.months_by_name, usize::from(month).checked_sub(1));
    }

    /// Parts what follows from what was written, if anything was.
    fn comma(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str(", ");
        }
    }

    /// Writes a number with its unit, in the form that the unit has behind a preposition.
    fn count(&mut self, count: i32, alone: &[&str; 2], after: &[&str; 2], lead: Option<&str>) {
        self.write(lead.unwrap_or(""));
        self.text.push_str(&count.to_string());
        self.text.push(' ');
        let units = if lead.is_some() { after } else { alone };
        self.write_of(units, Some(usize::from(count != 1)));
    }

    fn days_of_month(&mut self, days: MonthDays) {
        let last = days.days().last();
        for (place, day) in days.days().enumerate() {
            self.write(match place {
                0 => self.phrases.on_day,
                _ if Some(day) == last => self.phrases.last_day,
                _ => self.phrases.further_day,
            });
            self.text.push_str(&day.to_string());
            if self.lang == Lang::En {
                self.write(match day {
                    1 | 21 | 31 => "st",
                    2 | 22 => "nd",
                    3 | 23 => "rd",
                    _ => "th",
                });
            }
            self.write(self.phrases.day_suffix);
        }
    }

    fn later_of(&mut self, start: Start) {
        self.write(self.phrases.from_later);
        let count = start.events().count();
        for (place, event) in start.events().enumerate() {
            match place {
                0 => {}
                _ if place + 1 == count => self.write(self.phrases.last_event),
                _ => self.text.push_str(", "),
            }
            self.write_of(&self.phrases.events, Some(event as usize));
        }
    }

    fn rate(&mut self, rate: Rate) {
        self.number(&decimal(rate.millionths().into(), 6, 0));
    }

    fn amount(&mut self, amount: Amount) {
        self.number(&amount.to_string());
        // Nobody said which currency.
        if amount.currency().code() != NO_CURRENCY {
            self.text.push(' ');
            self.text.push_str(amount.currency().code());
        }
    }

    fn number(&mut self, plain: &str) {
        if self.lang == Lang::En {
            self.text.push_str(plain);
        } else {
            self.text.extend(plain.chars().map(|c| if c == '.' { ',' } else { c }));
        }
    }

    fn space(&mut self, wanted: bool) {
        if wanted {
            self.text.push(' ');
        }
    }
}

/// The code of ISO 4217 for no currency.
pub(crate) const NO_CURRENCY: &str = "XXX";

/// Returns the event of a start from one event only.
fn only_event(start: Start) -> Option<Event> {
    let mut events = start.events();
    events.next().filter(|_| events.next().is_none())
}
