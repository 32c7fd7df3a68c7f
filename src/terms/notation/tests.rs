//! Terms as people write them, and terms that are read back.

use super::*;
use crate::calendar::{BusinessDayConvention, Date};
use crate::money::{Amount, Currency, Rate};
use crate::terms::{
    Discount, Event, MonthDays, PaymentTerms, Period, Share, Start, Step, TermPart, Terms, YearDay,
};
use proptest::prelude::*;

/// A term in the neutral notation: what it starts from, steps, roll, discounts; other readings
/// behind `~`.
fn shown(text: &str) -> String {
    match parse_terms(text, None) {
        Ok(agreed) => {
            let mut shown = payment(&agreed.terms);
            for alternative in &agreed.alternatives {
                shown += " ~ ";
                shown += &payment(&alternative.terms);
            }
            shown
        }
        Err(unread) => format!("? {}", unread.part),
    }
}

fn payment(terms: &PaymentTerms) -> String {
    match terms {
        PaymentTerms::Single(terms) => single(terms),
        PaymentTerms::Split(parts) => {
            let part = |part: &TermPart| {
                let share = match part.share {
                    Share::Percent(rate) => format!("{rate}%"),
                    Share::Amount(amount) => format!("{amount} {}", amount.currency().code()),
                    Share::Balance => "rest".to_string(),
                };
                format!("{share}: {}", single(&part.terms))
            };
            parts.iter().map(part).collect::<Vec<_>>().join(" | ")
        }
    }
}

fn single(terms: &Terms) -> String {
    let mut shown = String::new();
    if let Some(start) = terms.from {
        shown += &start.events().map(Event::word).collect::<Vec<_>>().join("+");
        shown += " ";
    }
    shown += &notation(&terms.steps);
    if let Some(roll) = terms.roll {
        shown += " ";
        shown += roll.word();
    }
    for discount in &terms.discounts {
        shown += &format!(", {}% {}", discount.percent, notation(&discount.steps));
    }
    shown
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| shown(text) != *expected)
        .map(|(text, expected)| format!("{text:?}\n   is {}\n  not {expected}", shown(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn days_months_and_weeks() {
    check(&[
        ("60 jours nets", "60d"),
        ("30 j", "30d"),
        ("30 jrs", "30d"),
        ("30j.", "30d"),
        ("45 J. NETS", "45d"),
        ("paiement à 30 jours", "30d"),
        ("Payable sous 30 jours", "30d"),
        ("Conditions de paiement : 30 jours nets", "30d"),
        ("dans un délai maximum de 30 jours", "30d"),
        ("2 mois", "2m"),
        ("3 months", "3m"),
        ("un mois", "1m"),
        ("2 semaines", "14d"),
        ("net 30", "30d"),
        ("Net-30", "30d"),
        ("NET 30 DAYS", "30d"),
        ("n/30", "30d"),
        ("N30", "30d"),
        ("30 net", "30d"),
        ("30 days net", "30d"),
        ("30-day", "30d"),
        ("payment due within 30 days", "30d"),
        ("due date: 30 days", "30d"),
        ("30 days after the invoice date", "issue 30d"),
        ("30 calendar days", "30d"),
        ("30 Tage netto", "30d"),
        ("netto 30 Tage", "30d"),
        ("zahlbar innerhalb von 30 Tagen ohne Abzug", "30d"),
        ("Zahlbar innerhalb 14 Tagen rein netto", "14d"),
        ("Zahlungsziel: 14 Kalendertage", "14d"),
        ("30 dagen netto", "30d"),
        ("binnen 14 dagen", "14d"),
        ("te betalen binnen 14 dagen na factuurdatum", "issue 14d"),
        ("30 días", "30d"),
        ("a 60 días", "60d"),
        ("30 días naturales", "30d"),
        ("a 30 giorni", "30d"),
        ("60 gg", "60d"),
        ("due mesi", "2m"),
        ("entro due settimane", "14d"),
        ("0 jours", "0d"),
        ("dans un délai de 30 (trente) jours", "30d"),
        ("thirty (30) days", "30d"),
        ("thirty (60) days", "? thirty"),
    ]);
}

#[test]
fn numbers_in_letters() {
    check(&[
        ("trente jours", "30d"),
        ("quarante-cinq jours fin de mois", "45d >month ~ >month 45d"),
        ("soixante-dix jours", "70d"),
        ("soixante-dix-sept jours", "77d"),
        ("vingt et un jours", "21d"),
        ("quatre-vingt-dix jours", "90d"),
        ("quatre-vingt-dix-neuf jours", "99d"),
        ("quatre-vingts jours", "80d"),
        ("nonante jours", "90d"),
        ("dix-sept jours", "17d"),
        ("forty-five days", "45d"),
        ("ninety days", "90d"),
        ("one month", "1m"),
        ("fünfundvierzig Tage", "45d"),
        ("fuenfundvierzig Tage", "45d"),
        ("dreißig Tage netto", "30d"),
        ("neunzig Tage", "90d"),
        ("dertig dagen einde maand", "30d >month ~ >month 30d ~ 1m >month"),
        ("vijfenveertig dagen", "45d"),
        ("tweeëntwintig dagen", "22d"),
        ("treinta y cinco días", "35d"),
        ("veintiún días", "21d"),
        ("veintidós días", "22d"),
        ("noventa días", "90d"),
        ("once días", "11d"),
        ("quarantacinque giorni", "45d"),
        ("ventuno giorni", "21d"),
        ("trentotto giorni", "38d"),
        ("novanta giorni", "90d"),
        ("trente pour cent à la commande, solde à soixante jours", "30.00%: 0d | rest: 60d"),
    ]);
}

#[test]
fn the_end_of_a_period() {
    check(&[
        ("45 jours fin de mois", "45d >month ~ >month 45d"),
        ("45 j. FDM", "45d >month ~ >month 45d"),
        ("45j fdm", "45d >month ~ >month 45d"),
        ("45 FDM", "45d >month ~ >month 45d"),
        ("30 jours fin de mois", "30d >month ~ >month 30d ~ 1m >month"),
        ("60 jours, fin de mois", "60d >month ~ >month 60d ~ 2m >month"),
        ("90 JOURS FIN DE MOIS", "90d >month ~ >month 90d ~ 3m >month"),
        ("45 jours nets fin de mois", "45d >month ~ >month 45d"),
        ("45 jours / fin de mois", "45d >month ~ >month 45d"),
        ("45 jours puis fin de mois", "45d >month"),
        ("45 jours, puis fin de mois", "45d >month"),
        ("fin de mois puis 45 jours", ">month 45d"),
        ("fin de mois + 45 jours", ">month 45d"),
        ("fin de mois 45 jours", ">month 45d ~ 45d >month"),
        ("45 jours après la fin du mois", ">month 45d"),
        ("45 jours à compter de la fin du mois de livraison", "delivery >month 45d"),
        ("45 jours fin de mois date de facture", "issue 45d >month ~ issue >month 45d"),
        (
            "45 jours fin de mois à compter de la date d'émission de la facture",
            "issue 45d >month ~ issue >month 45d",
        ),
        ("fin de mois", ">month"),
        ("fin du mois suivant", "1m >month"),
        ("dernier jour du mois", ">month"),
        ("2 mois fin de mois", "2m >month"),
        ("fin de décade", ">decade"),
        ("30 jours fin de décade", ">decade 30d ~ 30d >decade"),
        ("30 jours fin de décade de livraison", "delivery >decade 30d ~ delivery 30d >decade"),
        ("fin de quinzaine", ">halfMonth"),
        ("fin de trimestre", ">quarter"),
        ("fin de semaine", ">week"),
        ("net 30 EOM", ">month 30d ~ 30d >month ~ 1m >month"),
        ("net 45 E.O.M.", ">month 45d ~ 45d >month"),
        ("30 days end of month", ">month 30d ~ 30d >month ~ 1m >month"),
        ("45 days EOM", ">month 45d ~ 45d >month"),
        ("10 EOM", ">month 10d ~ 10d >month"),
        ("EOM", ">month"),
        ("EOM+30", ">month 30d"),
        ("EOM 30", ">month 30d ~ 30d >month ~ 1m >month"),
        ("end of the month", ">month"),
        ("end of the following month", "1m >month"),
        ("last day of next month", "1m >month"),
        ("month end", ">month"),
        ("30 days from the end of the month", ">month 30d"),
        ("45 days then end of month", "45d >month"),
        ("end of quarter", ">quarter"),
        ("30 Tage zum Monatsende", "30d >month ~ >month 30d ~ 1m >month"),
        ("30 Tage nach Monatsende", ">month 30d"),
        ("Ende des Folgemonats", "1m >month"),
        ("zum Quartalsende", ">quarter"),
        ("45 dagen einde maand", "45d >month ~ >month 45d"),
        ("45 dagen na maandeinde", ">month 45d"),
        ("eind volgende maand", "1m >month"),
        ("60 días fin de mes", "60d >month ~ >month 60d ~ 2m >month"),
        ("fin del mes siguiente", "1m >month"),
        ("60 giorni fine mese", "60d >month ~ >month 60d ~ 2m >month"),
        ("60 gg f.m.", "60d >month ~ >month 60d ~ 2m >month"),
        ("30 gg d.f. f.m.", "issue 30d >month ~ issue >month 30d ~ issue 1m >month"),
        ("30 gg d.f.f.m.", "issue 30d >month ~ issue >month 30d ~ issue 1m >month"),
        ("fine mese successivo", "1m >month"),
        ("30 giorni fine decade", ">decade 30d ~ 30d >decade"),
    ]);
}

#[test]
fn days_of_the_month_and_weekdays() {
    check(&[
        ("30 jours fin de mois le 10", "30d >month @10 ~ >month 30d @10 ~ 1m >month @10"),
        ("30 jours fin de mois, le 10", "30d >month @10 ~ >month 30d @10 ~ 1m >month @10"),
        (
            "30 jours fin de mois le 15 du mois suivant",
            "30d >month @15 ~ >month 30d @15 ~ 1m >month @15",
        ),
        ("45 jours fin de mois le 10 et le 25", "45d >month @10,25 ~ >month 45d @10,25"),
        (
            "60 jours fin de mois le 10, 20 ou 30",
            "60d >month 1d @10,20,30 ~ >month 60d 1d @10,20,30 ~ 2m >month 1d @10,20,30",
        ),
        ("30 j FDM le 31", "30d >month 1d @31 ~ >month 30d 1d @31 ~ 1m >month 1d @31"),
        ("le 10 du mois suivant", ">month @10"),
        ("le 30 du mois suivant", ">month 1d @30"),
        ("30 jours le 15 du mois suivant", "30d >month @15"),
        ("fin de mois le 1er", ">month @1"),
        ("le 10", "@10"),
        ("le 10 de chaque mois", "@10"),
        ("on the 15th of the following month", ">month @15"),
        ("the 1st and 15th of next month", ">month @1,15"),
        ("15 MFI", ">month @15"),
        ("10th prox", ">month @10"),
        ("net 25th", "@25"),
        ("am 15. des Folgemonats", ">month @15"),
        ("zum 15. Tag des Folgemonats", ">month @15"),
        ("premier jour du mois suivant", ">month @1"),
        ("op de 15e van de volgende maand", ">month @15"),
        ("el día 10 del mes siguiente", ">month @10"),
        ("60 días, los días 10 y 25", "60d @10,25"),
        ("il giorno 10 del mese successivo", ">month @10"),
        (
            "60 gg d.f. f.m. il 10 del mese successivo",
            "issue 60d >month @10 ~ issue >month 60d @10 ~ issue 2m >month @10",
        ),
        ("30 jours le vendredi suivant", "30d #5"),
        ("on the next Friday", "#5"),
        ("14 Tage, dann am nächsten Montag", "14d #1"),
        ("domenica", "#7"),
    ]);
}

#[test]
fn events() {
    check(&[
        ("60 jours date de facture", "issue 60d"),
        ("à réception", "receipt 0d"),
        ("à réception de facture", "receipt 0d"),
        ("A RECEPTION DE LA FACTURE", "receipt 0d"),
        ("dès réception", "receipt 0d"),
        ("comptant à réception", "receipt 0d"),
        ("comptant", "0d"),
        ("paiement immédiat", "0d"),
        ("à la livraison", "delivery 0d"),
        ("30 jours à compter de la livraison", "delivery 30d"),
        ("30 jours après réception de la facture", "receipt 30d"),
        ("30 jours après réception des marchandises", "delivery 30d"),
        ("30 jours à compter de la réception des travaux", "acceptance 30d"),
        ("30 jours à réception", "receipt 30d"),
        ("due on receipt", "receipt 0d"),
        ("due upon receipt of invoice", "receipt 0d"),
        ("cash on delivery", "delivery 0d"),
        ("cash", "0d"),
        ("COD", "delivery 0d"),
        ("cash in advance", "0d"),
        ("Vorkasse", "0d"),
        ("contante betaling", "0d"),
        ("30 días f.f.", "issue 30d"),
        ("chèque à réception", "receipt 0d"),
        ("at once", "0d"),
        ("due immediately", "0d"),
        ("net 30 ROG", "delivery 30d"),
        ("30 days from receipt of the goods", "delivery 30d"),
        ("30 days following acceptance", "acceptance 30d"),
        ("30 days from the later of receipt and delivery", "receipt+delivery 30d"),
        ("sofort fällig", "0d"),
        ("Sofort nach Erhalt der Rechnung", "receipt 0d"),
        ("netto Kasse", "0d"),
        ("14 Tage nach Rechnungserhalt", "receipt 14d"),
        ("30 Tage ab Lieferung", "delivery 30d"),
        ("bei Lieferung", "delivery 0d"),
        ("contant", "0d"),
        ("30 dagen na ontvangst van de factuur", "receipt 30d"),
        ("30 días fecha factura", "issue 30d"),
        ("al contado", "0d"),
        ("30 días desde la entrega", "delivery 30d"),
        ("30 giorni data fattura", "issue 30d"),
        ("30 gg df", "issue 30d"),
        ("a vista", "0d"),
        ("a 30 giorni dalla consegna", "delivery 30d"),
        ("60 giorni a partire dal ricevimento della merce", "delivery 60d"),
    ]);
}

#[test]
fn discounts() {
    let usual = "30d, 2.00% 10d";
    check(&[
        ("2/10 net 30", usual),
        ("2/10, net 30", usual),
        ("2/10 n/30", usual),
        ("2/10 n30", usual),
        ("2%/10 net 30", usual),
        ("2% 10, net 30", usual),
        ("2% 10 net 30", usual),
        ("2% 10 days, net 30", usual),
        ("2 % 10 days net 30 days", usual),
        ("10 days 2%, 30 days net", usual),
        ("30 days net, 2% discount within 10 days", usual),
        ("2% discount if paid", "? if"),
        ("2/10, 1/20 n/30", "30d, 2.00% 10d, 1.00% 20d"),
        ("2/10,1/20,n/30", "30d, 2.00% 10d, 1.00% 20d"),
        ("2.5/10 net 30", "30d, 2.50% 10d"),
        ("2/10 EOM", ">month 30d, 2.00% >month 10d"),
        ("5/6 EOM", ">month 26d, 5.00% >month 6d"),
        ("2/10 prox", ">month 30d, 2.00% >month 10d"),
        ("2/10, n/30, EOM", ">month 30d, 2.00% >month 10d"),
        ("2/10 EOM, n/30", ">month 30d, 2.00% >month 10d"),
        (
            "2/10 n/30 EOM",
            ">month 30d, 2.00% >month 10d ~ 30d >month, 2.00% 10d ~ 1m >month, 2.00% 10d",
        ),
        ("2/10, net EOM", ">month, 2.00% 10d"),
        ("2/10 n/30 ROG", "delivery 30d, 2.00% 10d"),
        ("14 Tage 2 % Skonto, 30 Tage netto", "30d, 2.00% 14d"),
        ("14 Tage 2% Skonto 30 Tage netto", "30d, 2.00% 14d"),
        ("30 Tage netto, 14 Tage 2 % Skonto", "30d, 2.00% 14d"),
        ("2 % Skonto innerhalb von 14 Tagen, 30 Tage netto", "30d, 2.00% 14d"),
        (
            "bei Zahlung innerhalb von 14 Tagen gewähren wir 2,5 % Skonto, 30 Tage netto",
            "30d, 2.50% 14d",
        ),
        ("10 Tage 3 % Skonto, 20 Tage 2 % Skonto, 30 Tage netto", "30d, 3.00% 10d, 2.00% 20d"),
        ("10 Tage: 2 %, 30 Tage netto", usual),
        ("10 Tage – 2 % – 30 Tage netto", usual),
        ("10 Tage / 2 % / 30 Tage netto", "? 10 Tage / 2 % / 30 Tage"),
        ("30 Tage, 2 % Skonto, 10 Tage", usual),
        ("30 jours nets, escompte 2 % à 10 jours", usual),
        ("escompte de 2 % sous 10 jours, 30 jours", usual),
        (
            "2 % d'escompte à 10 jours fin de mois, 60 jours nets",
            "60d, 2.00% 10d >month ~ 60d, 2.00% >month 10d",
        ),
        ("30 jours sans escompte", "30d"),
        ("30 jours. Pas d'escompte pour paiement anticipé.", "30d"),
        ("escompte : néant, 30 jours", "30d"),
        ("30 dagen, 2% korting binnen 8 dagen", "30d, 2.00% 8d"),
        ("30 días, descuento del 2 % a 10 días", usual),
        ("30 giorni, sconto 2% entro 10 giorni", usual),
        ("2 % Skonto in 10 Tagen", ", 2.00% 10d"),
        ("2% 10 days", "? 2% 10 days"),
        ("30 % à 10 jours, 60 jours nets", "? 30 %"),
    ]);
}

#[test]
fn parts() {
    check(&[
        ("30 % à la commande, solde à 60 jours", "30.00%: 0d | rest: 60d"),
        ("30% now, balance at 60 days", "30.00%: 0d | rest: 60d"),
        ("50 % bei Auftrag, 50 % nach 30 Tagen", "50.00%: 0d | 50.00%: 30d"),
        ("bei Auftrag 50 %, nach 30 Tagen 50 %", "50.00%: 0d | 50.00%: 30d"),
        (
            "30 % à la commande, 40 % à 30 jours fin de mois, le solde à 60 jours",
            "30.00%: 0d | 40.00%: 30d >month | rest: 60d \
             ~ 30.00%: 0d | 40.00%: >month 30d | rest: 60d \
             ~ 30.00%: 0d | 40.00%: 1m >month | rest: 60d",
        ),
        ("acompte de 30 % à la commande, solde à la livraison", "30.00%: 0d | rest: delivery 0d"),
        ("30 % d'acompte, le solde à réception", "30.00%: 0d | rest: receipt 0d"),
        ("acompte 30 %, solde 60 jours", "30.00%: 0d | rest: 60d"),
        ("1 500,50 € à la commande, solde à 30 jours", "1500.50 EUR: 0d | rest: 30d"),
        ("GBP 1,500.50 now and the balance in 30 days", "1500.50 GBP: 0d | rest: 30d"),
        ("1.500 EUR nu, saldo na 30 dagen", "1500.00 EUR: 0d | rest: 30d"),
        ("1.234.500 EUR nu, saldo na 30 dagen", "1234500.00 EUR: 0d | rest: 30d"),
        ("1,234,567.89 GBP now, balance in 30 days", "1234567.89 GBP: 0d | rest: 30d"),
        ("1.234,567.89 GBP now, balance in 30 days", "? 1.234,567.89 GBP"),
        ("CHF 1'500.50 bei Auftrag, Rest in 30 Tagen", "1500.50 CHF: 0d | rest: 30d"),
        ("0.500 EUR now, balance in 30 days", "0.50 EUR: 0d | rest: 30d"),
        ("1.500 TND now, balance in 30 days", "1.500 TND: 0d | rest: 30d"),
        ("100 EUR now, 100 GBP in 30 days", "? 100 GBP"),
        ("half now, half in 30 days", "50.00%: 0d | 50.00%: 30d"),
        ("30 % al pedido y 70 % a 60 días", "30.00%: 0d | 70.00%: 60d"),
        ("30 % all'ordine, saldo a 60 gg d.f.", "30.00%: 0d | rest: issue 60d"),
        ("aanbetaling 30 %, saldo na levering", "? saldo na levering"),
        (
            "50 % à 30 jours, 2 % d'escompte à 10 jours, 50 % à 60 jours",
            "50.00%: 30d, 2.00% 10d | 50.00%: 60d",
        ),
        ("30 % à 30 jours", "? 30 %"),
        ("30/60/90 jours", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("30-60 días fecha factura", "50.00%: issue 30d | rest: issue 60d"),
        (
            "30/60 gg d.f. f.m.",
            "50.00%: issue 30d >month | rest: issue 60d >month \
             ~ 50.00%: issue >month 30d | rest: issue >month 60d \
             ~ 50.00%: issue 1m >month | rest: issue 2m >month",
        ),
        ("30/60/45 jours", "? 30/60/45 jours"),
        ("50/50", "? 50/50"),
        ("1/3 à la livraison, 60 jours", "? 1/3"),
        ("1/3 à la commande, solde à 60 jours", "33.333333%: 0d | rest: 60d"),
        ("5/10 à la commande, solde à 60 jours", "? 5/10"),
        ("100 % à 30 jours", "100.00%: 30d"),
    ]);
}

#[test]
fn instruments_and_labels_say_how() {
    check(&[
        ("LCR 45 jours fin de mois", "45d >month ~ >month 45d"),
        ("45 jours fin de mois par LCR", "45d >month ~ >month 45d"),
        ("45 jours fin de mois par LCR le 10", "45d >month @10 ~ >month 45d @10"),
        ("BOR 60 jours fin de mois le 10", "60d >month @10 ~ >month 60d @10 ~ 2m >month @10"),
        ("Traite acceptée à 60 jours", "60d"),
        ("prélèvement SEPA à 30 jours", "30d"),
        ("Virement à 30 jours date de facture", "issue 30d"),
        ("Modalités de règlement : virement à réception de facture", "receipt 0d"),
        ("Paiement par chèque ou virement à 30 jours", "30d"),
        ("RiBa 60 gg FM+10", "60d >month 10d ~ >month 60d 10d ~ 2m >month 10d"),
        (
            "RIBA 60 gg d.f.f.m. + 10",
            "issue 60d >month 10d ~ issue >month 60d 10d ~ issue 2m >month 10d",
        ),
        ("R.B. 30/60/90", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("RB 30/60", "50.00%: 30d | rest: 60d"),
        ("BB 30 gg DF", "issue 30d"),
        ("Bonifico bancario 30 giorni data fattura", "issue 30d"),
        ("Rimessa diretta vista fattura", "issue 0d"),
        ("Rimessa diretta 30 gg d.f.", "issue 30d"),
        ("RD 60 gg ff mm", "? mm"),
        ("Contrassegno", "delivery 0d"),
        ("SDD 30 gg fine mese", "30d >month ~ >month 30d ~ 1m >month"),
        ("RID a vista", "0d"),
        (
            "30/60/90/120 gg df fm",
            "25.00%: issue 30d >month | 25.00%: issue 60d >month | 25.00%: issue 90d >month | rest: issue 120d >month ~ 25.00%: issue >month 30d | 25.00%: issue >month 60d | 25.00%: issue >month 90d | rest: issue >month 120d ~ 25.00%: issue 1m >month | 25.00%: issue 2m >month | 25.00%: issue 3m >month | rest: issue 4m >month",
        ),
        ("120 gg df fm", "issue 120d >month ~ issue >month 120d ~ issue 4m >month"),
        ("Pagaré a 60 días", "60d"),
        ("Transferencia 30 días fecha factura", "issue 30d"),
        ("Confirming 60 días", "60d"),
        ("Recibo domiciliado a 30 y 60 días", "50.00%: 30d | rest: 60d"),
        (
            "30, 60 y 90 días fecha factura",
            "33.333333%: issue 30d | 33.333333%: issue 60d | rest: issue 90d",
        ),
        ("Giro bancario 30 días", "30d"),
        ("Lastschrift 10 Tage nach Rechnungsdatum", "issue 10d"),
        ("SEPA-Lastschrift, fällig sofort", "0d"),
        ("zahlbar per Überweisung innerhalb von 14 Tagen", "14d"),
        ("automatische incasso 14 dagen", "14d"),
        ("Betaling per bank binnen 30 dagen", "30d"),
        ("Bank transfer 30 days", "30d"),
        ("30 days by bank transfer", "30d"),
        ("Direct debit, 14 days", "14d"),
        ("Terms: Net 30", "30d"),
    ]);
}

#[test]
fn sentences_around_a_term() {
    check(&[
        ("Payment terms: 30 days EOM", ">month 30d ~ 30d >month ~ 1m >month"),
        ("Zahlungsbedingungen: 10 Tage 3% Skonto, 30 Tage netto", "30d, 3.00% 10d"),
        ("Payment is due 30 days from the date of invoice", "issue 30d"),
        ("Payment is due within 30 days of the invoice date", "issue 30d"),
        ("Strictly 30 days", "30d"),
        ("Strictly 30 days nett", "30d"),
        ("30 days nett", "30d"),
        ("Bitte überweisen Sie den Betrag innerhalb von 14 Tagen auf unten stehendes Konto", "14d"),
        (
            "Bitte überweisen Sie den Rechnungsbetrag bis zum 24.01.2015 auf das unten aufgeführte Konto.",
            "=2015-01-24",
        ),
        ("Bitte zahlen Sie innerhalb von 14 Tagen", "14d"),
        ("Wir bitten um Überweisung innerhalb von 10 Tagen", "10d"),
        ("Merci de régler sous 30 jours", "30d"),
        ("Nous vous prions de bien vouloir régler cette facture sous 30 jours", "issue 30d"),
        ("Gelieve te betalen binnen 30 dagen na factuurdatum", "issue 30d"),
        ("Wij verzoeken u het bedrag binnen 14 dagen over te maken", "14d"),
        ("Si prega di effettuare il pagamento entro 30 giorni", "30d"),
        ("Le paiement doit être effectué sous 30 jours", "30d"),
        ("El pago deberá realizarse en un plazo de 30 días", "30d"),
        (
            "Il pagamento deve essere effettuato entro 30 giorni dalla data della fattura",
            "issue 30d",
        ),
        ("Please pay within 30 days", "30d"),
        ("Kindly make payment within 14 days", "14d"),
        ("All invoices are payable within 30 days", "issue 30d"),
    ]);
}

#[test]
fn discounts_as_they_are_named() {
    check(&[
        ("2% cash discount within 10 days, net 30 days", "30d, 2.00% 10d"),
        ("2% early payment discount within 7 days, 30 days net", "30d, 2.00% 7d"),
        ("2% settlement discount if paid within 14 days, otherwise 30 days", "30d, 2.00% 14d"),
        ("3% prompt payment discount for payment within 10 days, net 30", "30d, 3.00% 10d"),
        ("escompte pour paiement anticipé 2 % sous 10 jours, 30 jours nets", "30d, 2.00% 10d"),
        (
            "2 % d'escompte pour paiement anticipé à 8 jours, 45 jours fin de mois",
            "45d >month, 2.00% 8d ~ >month 45d, 2.00% 8d",
        ),
        ("2 % si paiement sous 10 jours, sinon 30 jours nets", "30d, 2.00% 10d"),
        ("2% si se paga en 10 días, si no 30 días", "30d, 2.00% 10d"),
        ("2% se pagato entro 10 giorni, altrimenti 30 giorni netti", "30d, 2.00% 10d"),
        ("2% korting bij betaling binnen 10 dagen, anders 30 dagen netto", "30d, 2.00% 10d"),
        ("2% Skonto innerhalb 7 Tage, sonst 30 Tage netto", "30d, 2.00% 7d"),
        ("2% Skonto bei Zahlung innerhalb von 14 Tagen, ansonsten 30 Tage netto", "30d, 2.00% 14d"),
        ("Bei Zahlungen binnen 14 Tagen, 2% Skonto", ", 2.00% 14d"),
        ("Bei Zahlung innerhalb von 10 Tagen 2% Skonto", ", 2.00% 10d"),
        (
            "2 % discount if paid within 2 days\n            Penalty percentage 10% from due date",
            ", 2.00% 2d",
        ),
    ]);
}

#[test]
fn discounts_alone_and_in_the_german_order() {
    check(&[
        ("2% Skonto in 10 Tagen", ", 2.00% 10d"),
        ("30 Tage netto, 2% Skonto", "? 30 Tage netto, 2%"),
        ("30 days, 2% discount", "? 30 days, 2%"),
        ("8/3, 14/2, 30 netto", "30d, 3.00% 8d, 2.00% 14d"),
        ("14/2, 30 netto", "30d, 2.00% 14d"),
        ("14/2 30 Tage netto", "30d, 2.00% 14d"),
        ("8 Tage 3%, 14 Tage 2%, 30 netto", "30d, 3.00% 8d, 2.00% 14d"),
        ("3% 8 Tage, 2% 14 Tage, 30 Tage netto", "30d, 3.00% 8d, 2.00% 14d"),
        ("3% Skonto bis zum 05.05.2025 = 903,23 EUR", ", 3.00% =2025-05-05"),
        (
            "3% Skonto bis zum 05.05.2025 = 903,23 EUR, netto bis zum 21.05.2025 = 931,16 EUR",
            "=2025-05-21, 3.00% =2025-05-05",
        ),
        (
            "3% Skonto bis zum 05.05.2025 = 913,23 EUR, netto bis zum 21.05.2025 = 931,16 EUR",
            "? = 913,23 EUR",
        ),
        ("#SKONTO#TAGE=14#PROZENT=2.00#\n30 days net", "30d, 2.00% 14d"),
        (
            "#SKONTO#TAGE=7#PROZENT=2.00#\n#SKONTO#TAGE=14#PROZENT=1.00#\n#SKONTO#TAGE=30#PROZENT=0.00#",
            "30d, 2.00% 7d, 1.00% 14d",
        ),
        (
            "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=252.94#\n#VERZUG#TAGE=30#PROZENT=9.00#\n",
            ", 2.00% 14d",
        ),
        ("#SKONTO#TAGE=14#PROZENT=2.00", "? #"),
    ]);
}

#[test]
fn lists_and_fractions() {
    check(&[
        ("30, 60 y 90 días", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("30 et 60 jours", "50.00%: 30d | rest: 60d"),
        ("30 und 60 Tage", "50.00%: 30d | rest: 60d"),
        ("30, 60 and 90 days", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("30 e 60 giorni", "50.00%: 30d | rest: 60d"),
        ("30, 60 en 90 dagen", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("a 30 y 60 días", "50.00%: 30d | rest: 60d"),
        ("30/60/90", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        (
            "1/3 à la commande, 1/3 à 30 jours, 1/3 à 60 jours",
            "33.333333%: 0d | 33.333333%: 30d | rest: 60d",
        ),
        (
            "1/3 commande, 1/3 livraison, 1/3 à 30 jours",
            "33.333333%: 0d | 33.333333%: delivery 0d | rest: 30d",
        ),
        (
            "un tiers à la commande, un tiers à la livraison, un tiers à 30 jours",
            "33.333333%: 0d | 33.333333%: delivery 0d | rest: 30d",
        ),
        (
            "ein Drittel bei Auftrag, ein Drittel bei Lieferung, ein Drittel nach 30 Tagen",
            "33.333333%: 0d | 33.333333%: delivery 0d | rest: 30d",
        ),
        ("1/2 à la commande, 1/2 à 30 jours", "50.00%: 0d | rest: 30d"),
        ("en 3 fois : 30, 60 et 90 jours", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("en 3 fois", "? 3 fois"),
        ("Paiement en 3 fois 30/60/90 jours", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("in 3 Raten: 30/60/90 Tage", "33.333333%: 30d | 33.333333%: 60d | rest: 90d"),
        ("50% prepaid, 50% within one month", "50.00%: 0d | 50.00%: 1m"),
        ("30% Advance End of Following Month", "30.00%: 0d | rest: 1m >month"),
        ("30 % d'acompte, 60 jours", "30.00%: 0d | rest: 60d"),
        ("50% deposit, 30 days", "50.00%: 0d | rest: 30d"),
    ]);
}

#[test]
fn months_after_the_end_of_a_month() {
    check(&[
        ("1 month after end of month", ">month 1m >month ~ >month 1m"),
        ("2 months after the end of the month", ">month 2m >month ~ >month 2m"),
        ("1 Monat nach Monatsende", ">month 1m >month ~ >month 1m"),
        ("1 maand na einde maand", ">month 1m >month ~ >month 1m"),
        ("1 mes después de fin de mes", ">month 1m >month ~ >month 1m"),
        ("1 mese dopo fine mese", ">month 1m >month ~ >month 1m"),
        ("fin de mois + 1 mois", ">month 1m >month ~ >month 1m"),
        ("fine mese + 1 mese", ">month 1m >month ~ >month 1m"),
        ("EOM + 1 month", ">month 1m >month ~ >month 1m"),
        ("net 10th proximo", ">month @10"),
        ("10 proximo", ">month @10"),
        ("el 10 próximo", "@10"),
        ("20th following", ">month @20"),
        ("net 20th following", ">month @20"),
        ("20th of following month", ">month @20"),
        ("End of Current Month", ">month"),
        ("fin du mois en cours", ">month"),
        ("fin de mes en curso", ">month"),
        ("Ende des laufenden Monats", ">month"),
        ("einde lopende maand", ">month"),
        ("fine mese corrente", ">month"),
        ("fine mese in corso", ">month"),
        ("Net monthly account", "1m >month"),
        ("Strictly net monthly account", "1m >month"),
        ("monthly account", "1m >month"),
    ]);
}

#[test]
fn payment_days_and_working_days() {
    check(&[
        ("día de pago 25", "@25"),
        ("30 días, día de pago 25", "30d @25"),
        ("60 días, días de pago 10 y 25", "60d @10,25"),
        ("30 jours, jours de paiement 10 et 25", "30d @10,25"),
        ("30 giorni, giorno di pagamento 10", "30d @10"),
        ("30 days, payment days 10 and 25", "30d @10,25"),
        ("10 jours ouvrés", "10wd"),
        ("10 jours ouvrables", "? 10 jours ouvrables"),
        ("10 working days", "10wd"),
        ("10 business days from invoice date", "issue 10wd"),
        ("10 Werktage", "10wd"),
        ("innerhalb von 10 Arbeitstagen", "10wd"),
        ("10 werkdagen", "10wd"),
        ("10 días hábiles", "10wd"),
        ("10 giorni lavorativi", "10wd"),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("bis zum 14.03.2026 ohne Abzug", "=2026-03-14"),
        ("payable le 15/03/2026", "=2026-03-15"),
        ("échéance 15/03/2026", "=2026-03-15"),
        ("Due on March 15, 2026", "=2026-03-15"),
        ("Due 15 March 2026", "=2026-03-15"),
        ("due 03/04/2026", "? 03/04/2026"),
        ("2026-03-15", "=2026-03-15"),
        ("avant le 15 mars", "=03-15"),
        ("before 15 March", "=03-15"),
        ("vor dem 15. März", "=03-15"),
        ("antes del 15 de marzo", "=03-15"),
        ("prima del 15 marzo", "=03-15"),
        ("vóór 15 maart", "=03-15"),
        ("voor 15 maart 2026", "=2026-03-15"),
        ("el 15 de marzo de 2026", "=2026-03-15"),
        ("sous huitaine", "8d"),
        ("sous quinzaine", "15d"),
        ("J+30", "30d"),
        ("J + 30 fin de mois", "30d >month ~ >month 30d ~ 1m >month"),
        ("30 JFDM", "30d >month ~ >month 30d ~ 1m >month"),
        ("45JFDM", "45d >month ~ >month 45d"),
        ("30 JFM le 15", "30d >month @15 ~ >month 30d @15 ~ 1m >month @15"),
        ("NET_30", "30d"),
        ("NET_60_EOM", ">month 60d ~ 60d >month ~ 2m >month"),
        ("30", "30d"),
        ("virement 30", "30d"),
    ]);
}

#[test]
fn interest_beside_a_term() {
    check(&[
        ("30 days net. Penalty rate 12 %", "30d"),
        ("30 dagar netto. Dröjsmålsränta 12%", "30d"),
        ("30 dagar netto. Dröjsmålsränta:12 %", "30d"),
        ("30 Tage netto, Verzugszinsen 9 %", "30d"),
        ("30 jours nets, pénalités de retard 10 % par an", "30d"),
        ("30 days net, interest at 1.5% per month", "30d"),
        ("net 30, 1.5% per month", "? per month"),
        ("30 días netos, intereses de demora 8 % anual", "30d"),
        ("30 giorni, interessi di mora 8%", "30d"),
    ]);
}

#[test]
fn the_plain_forms_of_other_languages() {
    check(&[
        ("14 dagar netto", "14d"),
        ("14 dage netto fra fakturadato", "issue 14d"),
        ("netto 14 dager", "14d"),
        ("14 päivää netto", "14d"),
        ("14 dni od daty wystawienia faktury", "issue 14d"),
        ("30 dias da data da fatura", "issue 30d"),
        ("30 dias fim do mês", "30d >month ~ >month 30d ~ 1m >month"),
        ("30 dagen einde maand", "30d >month ~ >month 30d ~ 1m >month"),
        ("løbende måned + 30 dage", ">month 30d"),
        ("Betalingsbetingelser: Netto 30 dage", "30d"),
        ("Termin płatności: 14 dni", "14d"),
    ]);
}

#[test]
fn what_stays_a_question() {
    check(&[
        ("entre 10 et 20 jours", "? entre 10"),
        ("15 days before the end of the month", "? before"),
        ("30 days if paid by bank transfer", "? if"),
        ("2% if paid by direct debit, 30 days", "? if paid by direct debit"),
        ("2% discount within 10 days of invoice date", "issue , 2.00% 10d"),
        ("2% 10, net 30", "30d, 2.00% 10d"),
        ("30 jorus", "? jorus"),
        ("30 jours sauf accord", "? sauf accord"),
        ("30 dayz", "? dayz"),
    ]);
}

#[test]
fn rolls() {
    check(&[
        ("30 days, next working day", "30d following"),
        ("30 jours, reporté au jour ouvré suivant", "30d following"),
        ("30 Tage, verschoben auf den nächsten Werktag", "30d following"),
        ("30 days, following business day in the same month", "30d modifiedFollowing"),
        ("30 days, previous working day", "30d preceding"),
        ("30 jours sans report", "30d none"),
    ]);
}

#[test]
fn what_cannot_be_read_is_named() {
    check(&[
        ("", "? "),
        ("   ", "? "),
        ("...", "? ..."),
        ("366", "? 366"),
        ("net", "? net"),
        ("30 bananas", "? bananas"),
        ("whenever you like", "? whenever"),
        ("30 jours et des poussières", "? poussières"),
        ("30 jours 45 jours", "? 45 jours"),
        ("30 jours puis", "? puis"),
        ("30 jours de", "? de"),
        ("30 jours ouvrables", "? 30 jours ouvrables"),
        ("10 banking days", "? banking"),
        ("-5 jours", "? -5"),
        ("30 FDM 10", "? 10"),
        ("le 32", "? le 32"),
        ("due 10/12/2026", "? 10/12/2026"),
        ("15 days before the end of the month", "? before"),
        ("30 days from", "? from"),
        ("from delivery", "? from delivery"),
        ("30 days or end of month", "? or"),
        ("30 Tage nach Lieferung und Abnahme", "? und"),
        ("30 jours date", "? date"),
        ("1 month from the 1st", "? from the 1st"),
        ("30 jours du mois suivant", "? du mois"),
        ("the last Friday of the month", "? the last"),
        ("net 30, 1.5% per month", "? per month"),
        ("30 days vista", "? vista"),
        ("100 % à la commande, 20 % de 30", "? de 30"),
        ("2 % de 30", "? de 30"),
        ("4000 jours", "? 4000 jours"),
        ("2/10 net 30 net 60", "? 60"),
        ("30 jours à compter de la livraison à compter de la facture", "? à compter de la facture"),
        ("2\u{202f}% à 10 jours ; 30 jours ✓", "? ✓"),
    ]);
}

#[test]
fn how_is_paid_comes_along() {
    for (text, words, code) in [
        ("LCR 45 jours", "LCR", Some("70")),
        ("30 jours par virement", "virement", Some("30")),
        ("Règlement par prélèvement SEPA à 30 jours", "prélèvement SEPA", Some("59")),
        ("Paiement par chèque ou virement à 30 jours", "chèque ou virement", None),
        ("RiBa 60 gg DFFM", "RiBa", None),
        ("Contrassegno", "Contrassegno", None),
        ("Pagaré a 60 días", "Pagaré", Some("60")),
        ("SEPA-Lastschrift, 14 Tage", "SEPA-Lastschrift", Some("59")),
        ("automatische incasso 14 dagen", "automatische incasso", Some("49")),
        ("30 days by bank transfer", "bank transfer", Some("30")),
    ] {
        let method = parse_terms(text, None).unwrap().method.unwrap();
        assert_eq!((method.words.as_str(), method.code), (words, code), "{text}");
    }
    assert_eq!(parse_terms("30 jours", None).unwrap().method, None);
}

#[test]
fn interest_comes_along() {
    for (text, millionths) in [
        ("30 days net. Penalty rate 12 %", 12_000_000),
        ("30 dagar netto. Dröjsmålsränta:12 %", 12_000_000),
        ("30 days net, interest at 1.5% per month", 18_000_000),
        ("30 jours nets, pénalités de retard 10,5 % par an", 10_500_000),
        ("#VERZUG#TAGE=30#PROZENT=9.00#\n30 Tage netto", 9_000_000),
    ] {
        let interest = parse_terms(text, None).unwrap().interest;
        assert_eq!(interest, Some(Rate::from_millionths(millionths)), "{text}");
    }
}

#[test]
fn the_nearest_term_is_proposed() {
    for (text, nearest) in [
        ("30 jorus", Some("30 jours")),
        ("30 dayz net", Some("30 days net")),
        ("30 jours sauf accord", Some("30 jours")),
        ("10 jours ouvrables", None),
        ("whenever you like", None),
    ] {
        let unread = parse_terms(text, None).unwrap_err();
        assert_eq!(unread.nearest.as_deref(), nearest, "{text}");
    }
}

#[test]
fn a_date_is_read_day_first_where_that_is_known() {
    let law = crate::law::Law::find("GB");
    assert!(law.is_some());
    let read = |text| parse_terms(text, law).map(|agreed| payment(&agreed.terms));
    assert_eq!(read("due 03/04/2026").as_deref(), Ok("=2026-04-03"));
    assert_eq!(shown("due 03/04/2026"), "? 03/04/2026");
    assert_eq!(shown("due 03/15/2026"), "=2026-03-15");
    assert_eq!(shown("échéance 03/04/2026"), "=2026-04-03");
    assert_eq!(shown("due 31/02/2026"), "? 31/02/2026");
}

#[test]
fn long_text_is_not_read() {
    let long = "30 jours ".repeat(500);
    assert!(parse_terms(&long, None).is_err());
}

fn rates() -> impl Strategy<Value = Rate> {
    prop_oneof![
        (0..=100i32).prop_map(|percent| Rate::from_millionths(percent * 1_000_000)),
        (0..=100_000_000i32).prop_map(Rate::from_millionths),
    ]
}

fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..=3_650i32).prop_map(Step::AddDays),
        prop::sample::select(vec![0, 10, 30, 60, 90]).prop_map(Step::AddDays),
        (0..=120i32).prop_map(Step::AddMonths),
        prop::sample::select(Period::ALL).prop_map(Step::EndOf),
        prop::collection::vec(1..=31u8, 1..12)
            .prop_map(|days| Step::DayOfMonth(MonthDays::new(&days).unwrap())),
        (1..=7u8).prop_map(Step::Weekday),
        (0..=250i32).prop_map(Step::AddWorkingDays),
        (7_305i32..84_000).prop_map(|days| Step::On(Date::from_days(days))),
        (1..=12u8, 1..=31u8)
            .prop_filter_map("no such day", |(month, day)| YearDay::new(month, day))
            .prop_map(Step::OnDay),
    ]
}

/// A term; with discounts alone where `net` is not wanted and there are any.
fn terms(currency: Currency, always_net: bool) -> impl Strategy<Value = Terms> {
    let start = prop::option::of(prop::sample::subsequence(Event::ALL, 1..=4));
    let base = prop::option::of(
        (1..1_000_000_000_000i64).prop_map(move |minor| Amount::from_minor(minor, currency)),
    );
    let discount = (rates(), prop::collection::vec(steps(), 1..4), base)
        .prop_map(|(percent, steps, base)| Discount { percent, steps, base });
    (
        start.prop_map(|events| events.and_then(|events| Start::new(&events))),
        prop::collection::vec(steps(), 1..5),
        prop::option::of(prop::sample::select(BusinessDayConvention::ALL)),
        prop::collection::vec(discount, 0..4),
        prop::bool::weighted(0.8),
    )
        .prop_map(move |(from, steps, roll, discounts, net)| {
            let net = net || always_net || discounts.is_empty();
            Terms { from, steps: if net { steps } else { Vec::new() }, roll, discounts }
        })
}

fn shares(currency: Currency) -> impl Strategy<Value = Share> {
    let amount =
        (1..1_000_000_000_000i64).prop_map(move |minor| Amount::from_minor(minor, currency));
    prop_oneof![
        rates().prop_map(Share::Percent),
        amount.prop_map(Share::Amount),
        Just(Share::Balance),
    ]
}

fn payments() -> impl Strategy<Value = PaymentTerms> {
    let codes = vec!["EUR", "GBP", "CHF", "JPY", "TND", "CLF", "SEK"];
    let parts = prop::sample::select(codes).prop_flat_map(|code| {
        let currency = Currency::parse(code).unwrap();
        let share = shares(currency);
        let part =
            (share, terms(currency, true)).prop_map(|(share, terms)| TermPart { share, terms });
        prop::collection::vec(part, 1..4)
    });
    let whole = |parts: &Vec<TermPart>| {
        let percent = |part: &TermPart| match part.share {
            Share::Percent(rate) => i64::from(rate.millionths()),
            _ => 100_000_000,
        };
        parts.iter().map(percent).sum::<i64>() >= 50_000_000
    };
    prop_oneof![
        terms(Currency::EUR, false).prop_map(PaymentTerms::Single),
        parts
            .prop_filter("parts of less than half an invoice are none", whole)
            .prop_map(PaymentTerms::Split),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read(terms in payments(), lang in prop::sample::select(Lang::ALL)) {
        let text = describe_terms(&terms, lang);
        let read = parse_terms(&text, None);
        prop_assert_eq!(read, Ok(terms.into()), "{}", text);
    }

    #[test]
    fn capitals_without_accents_say_the_same(terms in terms(Currency::EUR, false), lang in prop::sample::select(Lang::ALL)) {
        let terms = PaymentTerms::Single(terms);
        let plain: String = describe_terms(&terms, lang)
            .chars()
            .map(|c| match c {
                'é' | 'è' => 'E',
                'ä' | 'à' => 'A',
                'í' | 'ì' => 'I',
                'ó' => 'O',
                'ú' | 'û' => 'U',
                c => c.to_ascii_uppercase(),
            })
            .collect();
        prop_assert_eq!(parse_terms(&plain, None), Ok(terms.into()), "{}", plain);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}") {
        let _ = parse_terms(&text, None);
    }

    #[test]
    fn no_words_panic(words in prop::collection::vec(prop::sample::select(WORDS), 0..20)) {
        let text = words.join(" ");
        if let Err(unread) = parse_terms(&text, None) {
            prop_assert!(text.contains(&unread.part), "{:?} is not in {:?}", unread.part, text);
        }
    }
}

const WORDS: &[&str] = &[
    "30",
    "2 %",
    "2/10",
    "10",
    "jours",
    "mois",
    "fin de mois",
    "EOM",
    "net",
    "le",
    "à",
    "de",
    "puis",
    "+",
    ",",
    "solde",
    "30 %",
    "50 %",
    "70 %",
    "escompte",
    "Skonto",
    "acompte",
    "après",
    "facture",
    "réception",
    "livraison",
    "comptant",
    "du mois suivant",
    "prox",
    "100 EUR",
    "vendredi",
    "suivant",
    "ouvré",
    "jour",
    "sans",
    "report",
    "et",
    "date",
    "plus",
    "tard",
    "trente",
    "un",
    "due",
    "mesi",
    "half",
    "month",
    "end",
    "dernier",
    "decade",
    "dffm",
    "/",
    "%",
    "€",
    "-",
    "- ",
    "l'",
    "1er",
];
