//! From steps to words that can be read back.

use super::Lang;
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
    let mut writer = Writer { lang, text: String::with_capacity(64) };
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

/// The phrases of a language, in the order of [`Phrase`].
const PHRASES: [&str; 6] = [
    concat!(
        "jour|jours|mois|mois|jour|jours|mois|mois| puis |comptant",
        "|fin de semaine|fin de décade|fin de quinzaine|fin de mois|fin de trimestre",
        "|le ||, le | et le ",
        "|le ||lundi suivant|mardi suivant|mercredi suivant|jeudi suivant|vendredi suivant|samedi suivant|dimanche suivant",
        "|à la date de facture|à réception de la facture|à la livraison|à l'acceptation",
        "| à compter de la date de facture| à compter de la réception de la facture| à compter de la livraison| à compter de l'acceptation",
        "| à compter du plus tardif entre |date de facture|réception de la facture|livraison|acceptation| et ",
        "|sans report|reporté au jour ouvré suivant|reporté au jour ouvré suivant du même mois|ramené au jour ouvré précédent",
        "| %| % d'escompte| à | à |solde",
    ),
    concat!(
        "day|days|month|months|day|days|month|months|, then |due immediately",
        "|end of week|end of the ten-day period|end of the half-month|end of month|end of quarter",
        "|on the ||, the | and the ",
        "|on the next ||Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
        "|on the invoice date|on receipt of the invoice|on delivery|on acceptance",
        "| from the invoice date| from receipt of the invoice| from delivery| from acceptance",
        "| from the later of |invoice date|receipt of the invoice|delivery|acceptance| and ",
        "|not moved|moved to the next working day|moved to the next working day in the same month|moved to the previous working day",
        "|%|% discount| within | at |balance",
    ),
    concat!(
        "Tag|Tage|Monat|Monate|Tag|Tagen|Monat|Monaten|, dann |sofort fällig",
        "|zum Ende der Woche|zum Ende der Dekade|zum Ende der Monatshälfte|zum Monatsende|zum Quartalsende",
        "|am |.|, am | und am ",
        "|am nächsten ||Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
        "|am Rechnungsdatum|bei Rechnungserhalt|bei Lieferung|bei Abnahme",
        "| ab Rechnungsdatum| ab Rechnungserhalt| ab Lieferung| ab Abnahme",
        "| ab dem späteren von |Rechnungsdatum|Rechnungserhalt|Lieferung|Abnahme| und ",
        "|ohne Verschiebung|verschoben auf den nächsten Werktag|verschoben auf den nächsten Werktag im selben Monat|verschoben auf den vorherigen Werktag",
        "| %| % Skonto| innerhalb von | nach |Rest",
    ),
    concat!(
        "dag|dagen|maand|maanden|dag|dagen|maand|maanden|, daarna |contant",
        "|einde week|einde decade|einde halve maand|einde maand|einde kwartaal",
        "|op de |e|, de | en de ",
        "|op de volgende ||maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        "|op factuurdatum|bij ontvangst van de factuur|bij levering|bij aanvaarding",
        "| vanaf factuurdatum| vanaf ontvangst van de factuur| vanaf levering| vanaf aanvaarding",
        "| vanaf de laatste van |factuurdatum|ontvangst van de factuur|levering|aanvaarding| en ",
        "|zonder verschuiving|verschoven naar de volgende werkdag|verschoven naar de volgende werkdag in dezelfde maand|verschoven naar de vorige werkdag",
        "| %| % korting| binnen | na |saldo",
    ),
    concat!(
        "día|días|mes|meses|día|días|mes|meses| y luego |al contado",
        "|final de la semana|fin de decena|fin de quincena|fin de mes|fin de trimestre",
        "|el día ||, el | y el ",
        "|el ||lunes siguiente|martes siguiente|miércoles siguiente|jueves siguiente|viernes siguiente|sábado siguiente|domingo siguiente",
        "|en la fecha de factura|a la recepción de la factura|a la entrega|a la aceptación",
        "| desde la fecha de factura| desde la recepción de la factura| desde la entrega| desde la aceptación",
        "| desde la última entre |fecha de factura|recepción de la factura|entrega|aceptación| y ",
        "|sin traslado|trasladado al día hábil siguiente|trasladado al día hábil siguiente del mismo mes|trasladado al día hábil anterior",
        "| %| % de descuento| a | a |saldo",
    ),
    concat!(
        "giorno|giorni|mese|mesi|giorno|giorni|mese|mesi|, poi |a vista",
        "|fine settimana|fine decade|fine quindicina|fine mese|fine trimestre",
        "|il giorno ||, il | e il ",
        "|il ||lunedì successivo|martedì successivo|mercoledì successivo|giovedì successivo|venerdì successivo|sabato successivo|domenica successiva",
        "|alla data della fattura|al ricevimento della fattura|alla consegna|all'accettazione",
        "| dalla data della fattura| dal ricevimento della fattura| dalla consegna| dall'accettazione",
        "| dall'ultima tra |data della fattura|ricevimento della fattura|consegna|accettazione| e ",
        "|senza spostamento|spostato al giorno lavorativo successivo|spostato al giorno lavorativo successivo dello stesso mese|spostato al giorno lavorativo precedente",
        "| %| % di sconto| a | a |saldo",
    ),
];

/// The place of each phrase; some stand for several that follow.
#[derive(Clone, Copy)]
enum Phrase {
    /// Day, days, month, months.
    Units = 0,
    /// The same behind a preposition.
    UnitsAfter = 4,
    Then = 8,
    AtOnce = 9,
    EndOf = 10,
    OnDay = 15,
    DaySuffix,
    FurtherDay,
    LastDay,
    OnWeekday,
    WeekdaySuffix,
    WeekdaySet,
    AtEvent = 28,
    FromEvent = 32,
    FromLater = 36,
    Events = 37,
    LastEvent = 41,
    Rolls = 42,
    Percent = 46,
    Discount,
    Within,
    At,
    Balance,
}

struct Writer {
    lang: Lang,
    text: String,
}

impl Writer {
    /// Returns a phrase, counted on from the first of its kind.
    fn phrase(&self, phrase: Phrase, further: usize) -> &'static str {
        let phrases = PHRASES.get(self.lang as usize).copied().unwrap_or("");
        phrases.split('|').nth(phrase as usize + further).unwrap_or("")
    }

    fn write(&mut self, phrase: Phrase, further: usize) {
        self.text.push_str(self.phrase(phrase, further));
    }

    fn part(&mut self, part: &TermPart) {
        match part.share {
            Share::Percent(rate) => {
                self.rate(rate);
                self.write(Phrase::Percent, 0);
            }
            Share::Amount(amount) => self.amount(amount),
            Share::Balance => self.write(Phrase::Balance, 0),
        }
        self.terms(&part.terms, Some(Phrase::At));
    }

    /// Writes a term; `lead` joins it to a share before it.
    fn terms(&mut self, terms: &Terms, lead: Option<Phrase>) {
        let event = terms.from.and_then(only_event);
        match (terms.steps.as_slice(), event) {
            ([Step::AddDays(0)], Some(event)) => {
                self.space(lead.is_some());
                self.write(Phrase::AtEvent, event as usize);
            }
            (steps, event) => {
                self.steps(steps, lead);
                match (event, terms.from) {
                    (Some(event), _) => self.write(Phrase::FromEvent, event as usize),
                    (None, Some(start)) => self.later_of(start),
                    (None, None) => {}
                }
            }
        }
        if let Some(roll) = terms.roll {
            self.text.push_str(", ");
            let place = BusinessDayConvention::ALL.iter().position(|known| *known == roll);
            self.write(Phrase::Rolls, place.unwrap_or(0));
        }
        for Discount { percent, steps } in &terms.discounts {
            self.text.push_str(", ");
            self.rate(*percent);
            self.write(Phrase::Discount, 0);
            self.steps(steps, Some(Phrase::Within));
        }
    }

    fn steps(&mut self, steps: &[Step], lead: Option<Phrase>) {
        if let [Step::AddDays(0)] = steps {
            self.space(lead.is_some());
            self.write(Phrase::AtOnce, 0);
            return;
        }
        let mut lead = lead;
        for (place, step) in steps.iter().enumerate() {
            if place > 0 {
                self.write(Phrase::Then, 0);
            }
            self.step(*step, lead.take());
        }
    }

    fn step(&mut self, step: Step, lead: Option<Phrase>) {
        match step {
            Step::AddDays(count) => self.count(count, 0, lead),
            Step::AddMonths(count) => self.count(count, 2, lead),
            other => {
                self.space(lead.is_some());
                match other {
                    Step::EndOf(period) => {
                        let place = Period::ALL.iter().position(|known| *known == period);
                        self.write(Phrase::EndOf, place.unwrap_or(0));
                    }
                    Step::DayOfMonth(days) => self.days_of_month(days),
                    Step::Weekday(weekday) => {
                        self.write(Phrase::OnWeekday, 0);
                        self.write(Phrase::WeekdaySet, usize::from(weekday.clamp(1, 7)) - 1);
                        self.write(Phrase::WeekdaySuffix, 0);
                    }
                    _ => {}
                }
            }
        }
    }

    fn count(&mut self, count: i32, unit: usize, lead: Option<Phrase>) {
        let units = match lead {
            Some(lead) => {
                self.write(lead, 0);
                Phrase::UnitsAfter
            }
            None => Phrase::Units,
        };
        self.text.push_str(&count.to_string());
        self.text.push(' ');
        self.write(units, unit + usize::from(count != 1));
    }

    fn days_of_month(&mut self, days: MonthDays) {
        let last = days.days().last();
        for (place, day) in days.days().enumerate() {
            let phrase = match place {
                0 => Phrase::OnDay,
                _ if Some(day) == last => Phrase::LastDay,
                _ => Phrase::FurtherDay,
            };
            self.write(phrase, 0);
            self.text.push_str(&day.to_string());
            if self.lang == Lang::En {
                let ending = match day {
                    1 | 21 | 31 => "st",
                    2 | 22 => "nd",
                    3 | 23 => "rd",
                    _ => "th",
                };
                self.text.push_str(ending);
            }
            self.write(Phrase::DaySuffix, 0);
        }
    }

    fn later_of(&mut self, start: Start) {
        self.write(Phrase::FromLater, 0);
        let count = start.events().count();
        for (place, event) in start.events().enumerate() {
            match place {
                0 => {}
                _ if place + 1 == count => self.write(Phrase::LastEvent, 0),
                _ => self.text.push_str(", "),
            }
            self.write(Phrase::Events, event as usize);
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
