import { plural } from "../../lang/language.js";
import type { Language } from "../language.js";

const rows = (count: number) => plural(count, "Zeile", "Zeilen");
const invoices = (count: number) => plural(count, "Rechnung", "Rechnungen");
const fields: Record<string, string> = { total: "den Rechnungsbetrag", issued: "das Rechnungsdatum" };

/** The words of the readers in German. */
export const german: Language = {
  locale: "de-DE",
  sentences: {
    "import.encoding": ({ encoding }) =>
      `Der Text ist nicht UTF-8: Er wurde als ${encoding} gelesen. Prüfen Sie die Umlaute der Namen.`,
    "import.skipped": ({ count, lines }) =>
      `${rows(count)} mit Titeln, Abschnitten oder Summen enthalten keine Rechnung (Zeile ${lines}).`,
    "import.total-agrees": ({ amount: sum }, { amount }) =>
      `Die offenen Beträge ergeben die Summe am Ende der Liste, ${amount(sum)}.`,
    "import.total-differs": ({ file, read }, { amount }) =>
      `Die Liste endet mit einer Summe von ${amount(file)}, die offenen Beträge ergeben aber ${amount(read)}.`,
    "import.dates-from-column": ({ column, other }) =>
      `Die Daten der Spalte „${column}“ lassen sich auf zwei Arten lesen: Sie werden wie die der Spalte „${other}“ gelesen, wo nur eine passt.`,
    "import.dates-from-title": ({ column, title }) =>
      `Die Daten der Spalte „${column}“ werden auf die einzige Art gelesen, bei der keines nach der Liste selbst liegt („${title}“).`,
    "import.dates-serial": ({ column, value, date: day }, { date }) =>
      `Die Daten der Spalte „${column}“ sind Tageszahlen einer Tabellenkalkulation, gezählt ab 1900: ${value} ist der ${date(day)}.`,
    "import.dates-unix": ({ column }) =>
      `Die Daten der Spalte „${column}“ sind Sekunden seit 1970; der Tag ist der der Weltzeit (UTC).`,
    "import.decimal-from-column": ({ column, other }) =>
      `Die Beträge der Spalte „${column}“ lassen sich auf zwei Arten lesen: Sie werden wie die der Spalte „${other}“ gelesen, wo nur eine passt.`,
    "import.currency": ({ symbol, currency }) => `Das Zeichen ${symbol} wird als Währung ${currency} gelesen.`,
    "import.currency-unknown": ({ symbol }) =>
      `Das Zeichen ${symbol} sagt nicht, welche Währung gemeint ist: Es gilt die der Vorgaben.`,
    "import.paid-undated": ({ count }) =>
      `Die Datei sagt nicht, wann ${invoices(count)} ganz oder teilweise bezahlt ${count === 1 ? "wurde" : "wurden"}: Das Rechnungsdatum steht dafür.`,
    "import.no-issue-date": ({ count }) => `${invoices(count)} ohne Datum: Die Fälligkeit steht dafür.`,
    "import.no-due-date": ({ count }) =>
      `${invoices(count)} ohne Fälligkeit: Es gilt die Frist der Vorgaben oder des Gesetzes.`,
    "import.terms-unread": ({ words, count }) =>
      `Die Zahlungsbedingung „${words}“ war nicht zu lesen (${invoices(count)}): Es gilt die Frist der Vorgaben oder des Gesetzes.`,
    "import.type-unknown": ({ type, count }) =>
      `Was „${type}“ bedeutet, ist nicht bekannt: ${rows(count)} damit ${count === 1 ? "wird" : "werden"} nach dem Vorzeichen des Betrags gelesen.`,
    "import.same-number": ({ invoice, count }) =>
      `Die Nummer ${invoice} steht auf ${rows(count)} desselben Kunden: Jede gilt als eigene Rechnung.`,
    "import.computed": ({ count }) =>
      `Die Summen von ${invoices(count)} sind aus Menge, Preis und Steuer der Zeilen errechnet.`,
    "import.mapping": ({ columns }) => `Der Datei fehlen Spalten, welche die gespeicherte Zuordnung nennt: ${columns}.`,
    "import.columns-unused": ({ columns }) => `Nicht verwendete Spalten: ${columns}.`,
    "fec.no-due-date": ({ count }) =>
      `Ein französisches Hauptbuch (FEC) hat keine Fälligkeiten: Für ${invoices(count)} gilt die Frist der Vorgaben, des Kunden oder des Gesetzes.`,
    "fec.not-lettered": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "alte Forderung trägt", "alte Forderungen tragen")} keinen Ausgleichsbuchstaben (${amount(sum)}), obwohl es Zahlungen ohne einen gibt: Sie können bezahlt sein. Der Saldo jedes Kunden stimmt trotzdem.`,
    "fec.partly-lettered": ({ count }) =>
      `In ${plural(count, "Gruppe", "Gruppen")} mit gleichem Buchstaben sind Soll und Haben verschieden: Zahlungen gehen auf die genannte Rechnung, dann auf die älteste.`,
    "fec.opening": ({ customer, amount: sum, date: day }, { amount, date }) =>
      `${customer} trägt ${amount(sum)} in einer Summe vor: Sie gilt als eine Rechnung vom ${date(day)}.`,
    "fec.currency": ({ invoice, amount: sum, currency }, { money }) =>
      `${invoice} lautet auf eine andere Währung: ${money(sum, currency)}. Das Hauptbuch führt sie in Euro.`,
    "fec.unbalanced-entry": ({ entry, debit, credit, count }, { amount }) =>
      `${plural(count, "Buchung geht", "Buchungen gehen")} nicht auf; die erste ist ${entry} mit ${amount(debit)} Soll und ${amount(credit)} Haben.`,
    "fec.unbalanced": ({ debit, credit }, { amount }) =>
      `Das Hauptbuch geht nicht auf: ${amount(debit)} Soll und ${amount(credit)} Haben. Es ist vielleicht abgeschnitten oder gefiltert.`,
    "fec.other-accounts": ({ accounts, count, amount: sum }, { amount }) =>
      `${rows(count)} auf den Konten ${accounts} (Saldo ${amount(sum)}) wurden nicht gelesen; nennen Sie die Konten, um sie zu lesen.`,
    "fec.decimal-point": ({ count }) =>
      `${plural(count, "Zeile hat", "Zeilen haben")} Beträge mit Dezimalpunkt, wo die Norm ein Komma verlangt.`,
    "fec.separator-in-text": ({ count }) =>
      `${plural(count, "Zeile hat", "Zeilen haben")} das Trennzeichen in einem Text: Seine Teile wurden wieder verbunden.`,
    "fec.paid-out": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "Belastung", "Belastungen")} eines Kunden gegen die Bank (${amount(sum)}): zurückgebuchte Zahlungen oder Erstattungen.`,
    "fec.other-credits": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "Haben-Zeile ist", "Haben-Zeilen sind")} weder Zahlung noch Gutschrift (${amount(sum)}), etwa eine Ausbuchung: Die Forderung sinkt um sie.`,
    "einvoice.due-before-issue": ({ invoice, due, issued }, { date }) =>
      `${invoice} nennt den ${date(due)} als Fälligkeit, vor der Ausstellung: Sie ist am Tag der Ausstellung fällig, am ${date(issued)}.`,
    "einvoice.prepaid": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} wurde mit ${amount(sum)} an einem nicht genannten Tag vorausbezahlt: Das Rechnungsdatum steht dafür.`,
    "einvoice.paid": ({ invoice, date: day }, { date }) =>
      `${invoice} sagt, dass sie schon bezahlt wurde, am ${date(day)}.`,
    "einvoice.credit": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} lässt ${amount(sum)} zugunsten des Kunden, die noch zu keiner Rechnung gehören.`,
    "einvoice.nothing-owed": ({ invoice }) => `Auf ${invoice} ist nichts zu zahlen.`,
    "einvoice.amounts": ({ invoice, payable, computed }, { amount }) =>
      `${invoice} verlangt ${amount(payable)}, ihre Summen ergeben aber ${amount(computed)}: Es gilt, was sie verlangt.`,
    "einvoice.claims-of-others": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} zieht auch ${amount(sum)} für Dritte ein.`,
    "einvoice.terms-unread": ({ invoice, words }) =>
      `Die Zahlungsbedingung von ${invoice} war nicht zu lesen: „${words}“.`,
    "einvoice.terms-differ": ({ invoice, words, due }, { date }) =>
      `${invoice} ist am ${date(due)} fällig, wie angegeben; die Worte sagen anderes: „${words}“.`,
    "einvoice.payee": ({ invoice, name }) =>
      `${invoice} ist an ${name} zu zahlen, nicht an den Verkäufer: Mahnungen müssen dieses Konto nennen.`,
    "einvoice.self-billed": ({ invoice }) => `${invoice} wurde vom Kunden ausgestellt (Gutschriftverfahren).`,
    "einvoice.replaces": ({ invoice, other }) =>
      `${invoice} berichtigt ${other}, die nicht daneben gefordert werden darf.`,
    "einvoice.credits": ({ invoice, other }) => `${invoice} ist eine Gutschrift zur Rechnung ${other}.`,
    "einvoice.note": ({ invoice, subject, words }) =>
      `${invoice} zu ${{ PMT: "Beitreibungskosten", PMD: "Zahlungsverzug", AAB: "Skonto" }[subject] ?? subject}: „${words}“.`,
    "einvoice.interest": ({ invoice, percent: rate }, { percent }) =>
      `${invoice} nennt einen Verzugszins von ${percent(rate)}: Tragen Sie ihn in die Vorgaben ein, wenn er vereinbart ist.`,
    "bank.entries-apart": ({ count }) =>
      `${plural(count, "Buchung der Bank wurde", "Buchungen der Bank wurden")} in ihre Zahlungen zerlegt.`,
    "bank.balance": ({ opening, closing, moved }, { amount }) =>
      `Der Auszug beginnt mit ${amount(opening)} und endet mit ${amount(closing)}, seine Buchungen ergeben aber ${amount(moved)}.`,
    "bank.pending": ({ count }) =>
      `${plural(count, "Buchung ist", "Buchungen sind")} nur angekündigt und nicht gebucht: nicht berücksichtigt.`,
    "row.cells": ({ expected, found }) => `Die Zeile hat ${plural(found, "Zelle", "Zellen")} statt ${expected}.`,
    "row.long": ({ count }) => `Die Zeile hat ${count} Zeichen, mehr als eine Zeile haben kann.`,
    "row.quote": () => "Ein Anführungszeichen öffnet und schließt nicht.",
    "row.amount": ({ column, value }) => `„${value}“ in der Spalte „${column}“ ist kein Betrag.`,
    "row.decimals": ({ column, value }) =>
      `„${value}“ in der Spalte „${column}“ hat mehr Nachkommastellen als die Währung.`,
    "row.date": ({ column, value }) => `„${value}“ in der Spalte „${column}“ ist kein Datum.`,
    "row.no-date": () => "Die Zeile hat kein Datum.",
    "row.no-amount": () => "Die Zeile hat keinen Betrag.",
    "row.kind": ({ value }) => `„${value}“ ist kein Beleg eines Kunden.`,
    "row.status": ({ value }) => `„${value}“ ist keine Forderung.`,
    "row.cut": () => "Die Datei endet mitten in dieser Zeile: Sie wurde abgeschnitten.",
    "ask.dates": ({ column, value, first, second }, { date }) =>
      `In der Spalte „${column}“: Ist ${value} der ${date(first)} oder der ${date(second)}?`,
    "ask.decimal": ({ column, value }) =>
      `In der Spalte „${column}“: Hat ${value} drei Nachkommastellen oder ein Tausenderzeichen?`,
    "ask.column": ({ field }) => `Welche Spalte enthält ${fields[field] ?? field}?`,
    "ask.lettering": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "alte Forderung trägt", "alte Forderungen tragen")} keinen Ausgleichsbuchstaben (${amount(sum)}): Sollen Zahlungen auf die älteste Forderung jedes Kunden gehen?`,
    "ask.sheet": ({ count }) => `Welches der ${count} Blätter enthält die Rechnungen?`,
    "match.reference": ({ reference }) => `Die Zahlung trägt die Referenz ${reference}.`,
    "match.number": ({ invoice }) => `Die Zahlung nennt die Rechnung ${invoice}.`,
    "match.numbers": ({ count, amount: sum }, { amount }) =>
      `Die Zahlung nennt ${invoices(count)}, die zusammen ${amount(sum)} ergeben.`,
    "match.part": ({ invoice, open }, { amount }) =>
      `Die Summe ist nicht der offene Betrag von ${invoice}, ${amount(open)}.`,
    "match.account": ({ iban }) => `Sie kam von einem bekannten Konto des Kunden, ${iban}.`,
    "match.payer": ({ name }) => `Der Zahler heißt wie der Kunde, ${name}.`,
    "match.sum": ({ count, amount: sum }, { amount }) =>
      `Nur diese ${invoices(count)} des Kunden ergeben ${amount(sum)}.`,
    "match.discount": ({ percent: rate, until }, { percent, date }) =>
      `Es ist der Betrag abzüglich ${percent(rate)} Skonto, das bis zum ${date(until)} zulässig war.`,
    "match.amount": ({ amount: sum }, { amount }) => `Nur eine offene Rechnung lautet auf ${amount(sum)}.`,
    "match.several": ({ count, amount: sum }, { amount }) =>
      `${invoices(count)} passen auf mehr als eine Art zur Zahlung (${amount(sum)}).`,
    "file.empty": () => "Die Datei ist leer.",
    "file.unknown": () => "Die Datei ist von keiner Art, die hier gelesen wird.",
    "file.encoding": () => "Der Text der Datei ist in einer Kodierung, die hier nicht gelesen wird.",
    "file.xml": () => "Die Datei ist kein wohlgeformtes XML.",
    "file.doctype": () => "Das XML erklärt einen Dokumenttyp; Rechnungen haben keinen.",
    "file.large": () => "Die Datei oder ihr entpackter Inhalt ist zu groß.",
    "file.header": () => "Die Datei hat keine Kopfzeile, die ihre Spalten nennt.",
    "file.pdf": () => "Das PDF enthält keine Rechnung in XML.",
    "file.sheet": () => "Die Tabelle kann nicht gelesen werden.",
    "file.peer": () => "Es fehlt ein Leser, der neben diesem Paket zu installieren ist.",
    "file.mapping": () => "Die Zuordnung stammt nicht vom Lesen einer Liste.",
  },
};
