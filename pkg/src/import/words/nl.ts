import { plural } from "../../lang/language.js";
import type { Language } from "../language.js";

const rows = (count: number) => plural(count, "rij", "rijen");
const invoices = (count: number) => plural(count, "factuur", "facturen");
const fields: Record<string, string> = { total: "het bedrag van de factuur", issued: "de datum van de factuur" };

/** The words of the readers in Dutch. */
export const dutch: Language = {
  locale: "nl-NL",
  sentences: {
    "import.encoding": ({ encoding }) =>
      `De tekst is geen UTF-8: hij is gelezen als ${encoding}. Controleer de accenten van namen.`,
    "import.skipped": ({ count, lines }) =>
      `${rows(count)} met titels, secties of totalen bevatten geen factuur (regel ${lines}).`,
    "import.total-agrees": ({ amount: sum }, { amount }) =>
      `Wat openstaat is samen het totaal aan het eind van de lijst, ${amount(sum)}.`,
    "import.total-differs": ({ file, read }, { amount }) =>
      `De lijst eindigt met een totaal van ${amount(file)}, maar wat openstaat is samen ${amount(read)}.`,
    "import.dates-from-column": ({ column, other }) =>
      `De datums van de kolom ‘${column}’ zijn op twee manieren te lezen: ze worden gelezen als die van de kolom ‘${other}’, waar er maar één past.`,
    "import.dates-from-title": ({ column, title }) =>
      `De datums van de kolom ‘${column}’ worden gelezen op de enige manier waarop er geen later is dan de lijst zelf (‘${title}’).`,
    "import.dates-serial": ({ column, value, date: day }, { date }) =>
      `De datums van de kolom ‘${column}’ zijn dagnummers van een rekenblad, geteld vanaf 1900: ${value} is ${date(day)}.`,
    "import.dates-unix": ({ column }) =>
      `De datums van de kolom ‘${column}’ zijn seconden sinds 1970; de dag is die van de wereldtijd (UTC).`,
    "import.decimal-from-column": ({ column, other }) =>
      `De bedragen van de kolom ‘${column}’ zijn op twee manieren te lezen: ze worden gelezen als die van de kolom ‘${other}’, waar er maar één past.`,
    "import.currency": ({ symbol, currency }) => `Het teken ${symbol} wordt gelezen als de munt ${currency}.`,
    "import.currency-unknown": ({ symbol }) =>
      `Het teken ${symbol} zegt niet welke munt het is: die van het beleid wordt gebruikt.`,
    "import.paid-undated": ({ count }) =>
      `Het bestand zegt niet wanneer ${invoices(count)} geheel of deels ${count === 1 ? "is" : "zijn"} betaald: de factuurdatum staat ervoor in de plaats.`,
    "import.no-issue-date": ({ count }) => `${invoices(count)} zonder datum: de vervaldag staat ervoor in de plaats.`,
    "import.no-due-date": ({ count }) =>
      `${invoices(count)} zonder vervaldag: de termijn van het beleid of van de wet geldt.`,
    "import.terms-unread": ({ words, count }) =>
      `De voorwaarden ‘${words}’ waren niet te lezen (${invoices(count)}): de termijn van het beleid of van de wet geldt.`,
    "import.type-unknown": ({ type, count }) =>
      `Wat ‘${type}’ betekent is niet bekend: ${rows(count)} ermee ${count === 1 ? "wordt" : "worden"} gelezen naar het teken van het bedrag.`,
    "import.same-number": ({ invoice, count }) =>
      `Het nummer ${invoice} staat op ${rows(count)} van dezelfde klant: elk is een eigen factuur.`,
    "import.computed": ({ count }) =>
      `De totalen van ${invoices(count)} zijn opgeteld uit aantal, prijs en belasting van de regels.`,
    "import.mapping": ({ columns }) => `Het bestand mist kolommen die de bewaarde indeling noemt: ${columns}.`,
    "import.columns-unused": ({ columns }) => `Kolommen die niet zijn gebruikt: ${columns}.`,
    "fec.no-due-date": ({ count }) =>
      `Een Frans grootboek (FEC) heeft geen vervaldagen: voor ${invoices(count)} geldt de termijn van het beleid, van de klant of van de wet.`,
    "fec.not-lettered": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "oude vordering heeft", "oude vorderingen hebben")} geen afletterletter (${amount(sum)}) hoewel er betalingen zonder letter zijn: ze kunnen betaald zijn. Het saldo van elke klant klopt toch.`,
    "fec.partly-lettered": ({ count }) =>
      `In ${plural(count, "groep", "groepen")} met dezelfde letter verschillen debet en credit: betalingen gaan naar de factuur die zij noemen, dan naar de oudste.`,
    "fec.opening": ({ customer, amount: sum, date: day }, { amount, date }) =>
      `${customer} brengt ${amount(sum)} in één som over: die wordt gelezen als een factuur van ${date(day)}.`,
    "fec.currency": ({ invoice, amount: sum, currency }, { money }) =>
      `${invoice} luidt in een andere munt: ${money(sum, currency)}. Het grootboek houdt haar in euro bij.`,
    "fec.unbalanced-entry": ({ entry, debit, credit, count }, { amount }) =>
      `${plural(count, "boeking sluit", "boekingen sluiten")} niet; de eerste is ${entry}, met ${amount(debit)} debet en ${amount(credit)} credit.`,
    "fec.unbalanced": ({ debit, credit }, { amount }) =>
      `Het grootboek sluit niet: ${amount(debit)} debet en ${amount(credit)} credit. Misschien is het afgekapt of gefilterd.`,
    "fec.other-accounts": ({ accounts, count, amount: sum }, { amount }) =>
      `${rows(count)} op de rekeningen ${accounts} (saldo ${amount(sum)}) zijn niet gelezen; noem de rekeningen om ze te lezen.`,
    "fec.decimal-point": ({ count }) =>
      `${plural(count, "regel heeft", "regels hebben")} bedragen met een decimale punt, waar de norm een komma wil.`,
    "fec.separator-in-text": ({ count }) =>
      `${plural(count, "regel heeft", "regels hebben")} het scheidingsteken in een tekst: de delen zijn weer samengevoegd.`,
    "fec.paid-out": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "debitering", "debiteringen")} van een klant tegen de bank (${amount(sum)}): teruggeboekte betalingen of terugbetalingen.`,
    "fec.other-credits": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "creditering is", "crediteringen zijn")} geen betaling en geen creditnota (${amount(sum)}), zoals een afboeking: de vordering daalt erdoor.`,
    "einvoice.due-before-issue": ({ invoice, due, issued }, { date }) =>
      `${invoice} noemt ${date(due)} als vervaldag, vóór de uitgifte: ze vervalt op de dag van uitgifte, ${date(issued)}.`,
    "einvoice.prepaid": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} is voor ${amount(sum)} vooruitbetaald op een dag die niet is genoemd: de factuurdatum staat ervoor in de plaats.`,
    "einvoice.paid": ({ invoice, date: day }, { date }) => `${invoice} zegt dat ze al is betaald, op ${date(day)}.`,
    "einvoice.credit": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} laat ${amount(sum)} ten gunste van de klant, die nog bij geen factuur horen.`,
    "einvoice.nothing-owed": ({ invoice }) => `Op ${invoice} is niets te betalen.`,
    "einvoice.amounts": ({ invoice, payable, computed }, { amount }) =>
      `${invoice} vraagt ${amount(payable)}, maar haar bedragen geven ${amount(computed)}: wat ze vraagt geldt.`,
    "einvoice.claims-of-others": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} int ook ${amount(sum)} voor anderen.`,
    "einvoice.terms-unread": ({ invoice, words }) => `De voorwaarden van ${invoice} waren niet te lezen: ‘${words}’.`,
    "einvoice.terms-differ": ({ invoice, words, due }, { date }) =>
      `${invoice} vervalt op ${date(due)}, zoals ze vermeldt; haar woorden zeggen iets anders: ‘${words}’.`,
    "einvoice.payee": ({ invoice, name }) =>
      `${invoice} is te betalen aan ${name}, niet aan de verkoper: herinneringen moeten die rekening noemen.`,
    "einvoice.self-billed": ({ invoice }) => `${invoice} is door de klant opgemaakt (self-billing).`,
    "einvoice.replaces": ({ invoice, other }) =>
      `${invoice} verbetert ${other}, die niet daarnaast mag worden gevorderd.`,
    "einvoice.credits": ({ invoice, other }) => `${invoice} crediteert de factuur ${other}.`,
    "einvoice.note": ({ invoice, subject, words }) =>
      `${invoice} over ${{ PMT: "invorderingskosten", PMD: "te late betaling", AAB: "korting" }[subject] ?? subject}: ‘${words}’.`,
    "einvoice.interest": ({ invoice, percent: rate }, { percent }) =>
      `${invoice} noemt een vertragingsrente van ${percent(rate)}: zet haar in het beleid als ze is overeengekomen.`,
    "bank.entries-apart": ({ count }) =>
      `${plural(count, "boeking van de bank is", "boekingen van de bank zijn")} in hun betalingen uiteengenomen.`,
    "bank.balance": ({ opening, closing, moved }, { amount }) =>
      `Het afschrift begint met ${amount(opening)} en eindigt met ${amount(closing)}, maar de boekingen zijn samen ${amount(moved)}.`,
    "bank.pending": ({ count }) =>
      `${plural(count, "boeking is", "boekingen zijn")} alleen aangekondigd en niet geboekt: weggelaten.`,
    "row.cells": ({ expected, found }) => `De rij heeft ${plural(found, "cel", "cellen")} in plaats van ${expected}.`,
    "row.long": ({ count }) => `De regel heeft ${count} tekens, meer dan een rij kan hebben.`,
    "row.quote": () => "Een aanhalingsteken opent en sluit niet.",
    "row.amount": ({ column, value }) => `‘${value}’ in de kolom ‘${column}’ is geen bedrag.`,
    "row.decimals": ({ column, value }) => `‘${value}’ in de kolom ‘${column}’ heeft meer decimalen dan de munt.`,
    "row.date": ({ column, value }) => `‘${value}’ in de kolom ‘${column}’ is geen datum.`,
    "row.no-date": () => "De rij heeft geen datum.",
    "row.no-amount": () => "De rij heeft geen bedrag.",
    "row.kind": ({ value }) => `‘${value}’ is geen stuk van een klant.`,
    "row.status": ({ value }) => `‘${value}’ is geen vordering.`,
    "row.cut": () => "Het bestand eindigt midden in deze regel: het is afgekapt.",
    "ask.dates": ({ column, value, first, second }, { date }) =>
      `In de kolom ‘${column}’: is ${value} ${date(first)} of ${date(second)}?`,
    "ask.decimal": ({ column, value }) =>
      `In de kolom ‘${column}’: heeft ${value} drie decimalen of een duizendtalteken?`,
    "ask.column": ({ field }) => `Welke kolom bevat ${fields[field] ?? field}?`,
    "ask.lettering": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "oude vordering heeft", "oude vorderingen hebben")} geen afletterletter (${amount(sum)}): gaan betalingen naar de oudste vordering van elke klant?`,
    "ask.sheet": ({ count }) => `Welk van de ${count} bladen bevat de facturen?`,
    "match.reference": ({ reference }) => `De betaling draagt de referentie ${reference}.`,
    "match.number": ({ invoice }) => `De betaling noemt de factuur ${invoice}.`,
    "match.numbers": ({ count, amount: sum }, { amount }) =>
      `De betaling noemt ${invoices(count)} die samen ${amount(sum)} zijn.`,
    "match.part": ({ invoice, open }, { amount }) => `De som is niet wat van ${invoice} openstaat, ${amount(open)}.`,
    "match.account": ({ iban }) => `Ze kwam van een bekende rekening van de klant, ${iban}.`,
    "match.payer": ({ name }) => `De betaler heet zoals de klant, ${name}.`,
    "match.sum": ({ count, amount: sum }, { amount }) =>
      `Alleen deze ${invoices(count)} van de klant zijn samen ${amount(sum)}.`,
    "match.discount": ({ percent: rate, until }, { percent, date }) =>
      `Het is het bedrag min de korting van ${percent(rate)}, die tot en met ${date(until)} mocht.`,
    "match.amount": ({ amount: sum }, { amount }) => `Maar één openstaande factuur is ${amount(sum)}.`,
    "match.several": ({ count, amount: sum }, { amount }) =>
      `${invoices(count)} passen op meer dan één manier bij de betaling (${amount(sum)}).`,
    "file.empty": () => "Het bestand is leeg.",
    "file.unknown": () => "Het bestand is van geen soort die hier wordt gelezen.",
    "file.encoding": () => "De tekst van het bestand is in een codering die hier niet wordt gelezen.",
    "file.xml": () => "Het bestand is geen welgevormde XML.",
    "file.doctype": () => "De XML declareert een documenttype; facturen hebben er geen.",
    "file.large": () => "Het bestand, of wat het uitgepakt bevat, is te groot.",
    "file.header": () => "Het bestand heeft geen kop die zijn kolommen noemt.",
    "file.pdf": () => "De pdf bevat geen factuur in XML.",
    "file.sheet": () => "Het rekenblad is niet te lezen.",
    "file.peer": () => "Er ontbreekt een lezer die naast dit pakket moet worden geïnstalleerd.",
    "file.mapping": () => "De indeling is niet een die het lezen van een lijst heeft gegeven.",
  },
};
