import { plural } from "../../lang/language.js";
import type { Language } from "../language.js";

const rows = (count: number) => plural(count, "riga", "righe");
const invoices = (count: number) => plural(count, "fattura", "fatture");
const fields: Record<string, string> = { total: "l'importo della fattura", issued: "la data della fattura" };

/** The words of the readers in Italian. */
export const italian: Language = {
  locale: "it-IT",
  sentences: {
    "import.encoding": ({ encoding }) =>
      `Il testo non è in UTF-8: è stato letto come ${encoding}. Controllare gli accenti dei nomi.`,
    "import.skipped": ({ count, lines }) =>
      `${rows(count)} con titoli, sezioni o totali non contengono fatture (riga ${lines}).`,
    "import.total-agrees": ({ amount: sum }, { amount }) =>
      `Gli importi aperti danno il totale alla fine dell'elenco, ${amount(sum)}.`,
    "import.total-differs": ({ file, read }, { amount }) =>
      `L'elenco finisce con un totale di ${amount(file)}, ma gli importi aperti danno ${amount(read)}.`,
    "import.dates-from-column": ({ column, other }) =>
      `Le date della colonna «${column}» si possono leggere in due modi: sono lette come quelle della colonna «${other}», dove solo uno è possibile.`,
    "import.dates-from-title": ({ column, title }) =>
      `Le date della colonna «${column}» sono lette nell'unico modo in cui nessuna è successiva all'elenco stesso («${title}»).`,
    "import.dates-serial": ({ column, value, date: day }, { date }) =>
      `Le date della colonna «${column}» sono numeri di giorno di un foglio di calcolo, contati dal 1900: ${value} è il ${date(day)}.`,
    "import.dates-unix": ({ column }) =>
      `Le date della colonna «${column}» sono secondi dal 1970; il giorno è quello del tempo universale (UTC).`,
    "import.decimal-from-column": ({ column, other }) =>
      `Gli importi della colonna «${column}» si possono leggere in due modi: sono letti come quelli della colonna «${other}», dove solo uno è possibile.`,
    "import.currency": ({ symbol, currency }) => `Il segno ${symbol} è inteso come valuta ${currency}.`,
    "import.currency-unknown": ({ symbol }) => `Il segno ${symbol} non dice la valuta: si usa quella della politica.`,
    "import.paid-undated": ({ count }) =>
      `Il file non dice quando ${invoices(count)} ${count === 1 ? "è stata pagata" : "sono state pagate"}, del tutto o in parte: vale la data della fattura.`,
    "import.no-issue-date": ({ count }) => `${invoices(count)} senza data: vale la scadenza.`,
    "import.no-due-date": ({ count }) =>
      `${invoices(count)} senza scadenza: vale il termine della politica o della legge.`,
    "import.terms-unread": ({ words, count }) =>
      `Non è stato possibile leggere le condizioni «${words}» (${invoices(count)}): vale il termine della politica o della legge.`,
    "import.type-unknown": ({ type, count }) =>
      `Non si sa che cosa significhi «${type}»: ${rows(count)} ${count === 1 ? "è letta" : "sono lette"} secondo il segno dell'importo.`,
    "import.same-number": ({ invoice, count }) =>
      `Il numero ${invoice} è su ${rows(count)} dello stesso cliente: ciascuna è una fattura a sé.`,
    "import.computed": ({ count }) =>
      `Il totale di ${invoices(count)} è calcolato da quantità, prezzi e imposte delle righe.`,
    "import.mapping": ({ columns }) => `Al file mancano colonne che la mappatura salvata nomina: ${columns}.`,
    "import.columns-unused": ({ columns }) => `Colonne non usate: ${columns}.`,
    "fec.no-due-date": ({ count }) =>
      `Un libro francese (FEC) non ha scadenze: per ${invoices(count)} vale il termine della politica, del cliente o della legge.`,
    "fec.not-lettered": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "vecchio credito non ha", "vecchi crediti non hanno")} lettera di abbinamento (${amount(sum)}) benché vi siano incassi senza: possono essere pagati. Il saldo di ogni cliente è comunque giusto.`,
    "fec.partly-lettered": ({ count }) =>
      `In ${plural(count, "gruppo", "gruppi")} con la stessa lettera dare e avere differiscono: gli incassi vanno alla fattura che nominano, poi alla più vecchia.`,
    "fec.opening": ({ customer, amount: sum, date: day }, { amount, date }) =>
      `${customer} riporta ${amount(sum)} in una sola somma: è letta come una fattura del ${date(day)}.`,
    "fec.currency": ({ invoice, amount: sum, currency }, { money }) =>
      `${invoice} è stata emessa in un'altra valuta: ${money(sum, currency)}. Il libro la tiene in euro.`,
    "fec.unbalanced-entry": ({ entry, debit, credit, count }, { amount }) =>
      `${plural(count, "scrittura non quadra", "scritture non quadrano")}; la prima è ${entry}, con ${amount(debit)} in dare e ${amount(credit)} in avere.`,
    "fec.unbalanced": ({ debit, credit }, { amount }) =>
      `Il libro non quadra: ${amount(debit)} in dare e ${amount(credit)} in avere. Forse è troncato o filtrato.`,
    "fec.other-accounts": ({ accounts, count, amount: sum }, { amount }) =>
      `${rows(count)} sui conti ${accounts} (saldo ${amount(sum)}) non sono state lette; nominare i conti per leggerle.`,
    "fec.decimal-point": ({ count }) =>
      `${plural(count, "riga ha", "righe hanno")} importi con il punto decimale, dove la norma vuole la virgola.`,
    "fec.separator-in-text": ({ count }) =>
      `${plural(count, "riga ha", "righe hanno")} il separatore dentro un testo: le sue parti sono state riunite.`,
    "fec.paid-out": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "addebito", "addebiti")} di un cliente contro la banca (${amount(sum)}): incassi stornati o rimborsi.`,
    "fec.other-credits": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "accredito non è", "accrediti non sono")} né incasso né nota di credito (${amount(sum)}), come una perdita: il credito ne è ridotto.`,
    "einvoice.due-before-issue": ({ invoice, due, issued }, { date }) =>
      `${invoice} indica come scadenza il ${date(due)}, prima dell'emissione: scade il giorno dell'emissione, il ${date(issued)}.`,
    "einvoice.prepaid": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} è stata pagata in anticipo per ${amount(sum)} in un giorno che non indica: vale la data di emissione.`,
    "einvoice.paid": ({ invoice, date: day }, { date }) =>
      `${invoice} dice di essere già stata pagata, il ${date(day)}.`,
    "einvoice.credit": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} lascia ${amount(sum)} a favore del cliente, che non appartengono ancora a nessuna fattura.`,
    "einvoice.nothing-owed": ({ invoice }) => `Su ${invoice} non c'è nulla da pagare.`,
    "einvoice.amounts": ({ invoice, payable, computed }, { amount }) =>
      `${invoice} chiede ${amount(payable)}, ma i suoi importi danno ${amount(computed)}: vale ciò che chiede.`,
    "einvoice.claims-of-others": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} incassa anche ${amount(sum)} per conto di terzi.`,
    "einvoice.terms-unread": ({ invoice, words }) =>
      `Non è stato possibile leggere le condizioni di ${invoice}: «${words}».`,
    "einvoice.terms-differ": ({ invoice, words, due }, { date }) =>
      `${invoice} scade il ${date(due)}, come indica; le parole dicono altro: «${words}».`,
    "einvoice.payee": ({ invoice, name }) =>
      `${invoice} va pagata a ${name} e non al venditore: i solleciti devono nominare quel conto.`,
    "einvoice.self-billed": ({ invoice }) => `${invoice} è stata emessa dal cliente (autofatturazione).`,
    "einvoice.replaces": ({ invoice, other }) => `${invoice} rettifica ${other}, che non va richiesta in aggiunta.`,
    "einvoice.credits": ({ invoice, other }) => `${invoice} accredita la fattura ${other}.`,
    "einvoice.note": ({ invoice, subject, words }) =>
      `${invoice} su ${{ PMT: "costi di recupero", PMD: "ritardo", AAB: "sconto" }[subject] ?? subject}: «${words}».`,
    "einvoice.interest": ({ invoice, percent: rate }, { percent }) =>
      `${invoice} nomina un interesse di mora del ${percent(rate)}: inserirlo nella politica se è stato concordato.`,
    "bank.entries-apart": ({ count }) =>
      `${plural(count, "movimento della banca è stato scomposto", "movimenti della banca sono stati scomposti")} nei suoi pagamenti.`,
    "bank.balance": ({ opening, closing, moved }, { amount }) =>
      `L'estratto comincia con ${amount(opening)} e finisce con ${amount(closing)}, ma i suoi movimenti danno ${amount(moved)}.`,
    "bank.pending": ({ count }) =>
      `${plural(count, "movimento è solo annunciato", "movimenti sono solo annunciati")} e non contabilizzati: lasciati fuori.`,
    "row.cells": ({ expected, found }) => `La riga ha ${plural(found, "cella", "celle")} invece di ${expected}.`,
    "row.long": ({ count }) => `La riga ha ${count} caratteri, più di quanti ne possa avere.`,
    "row.quote": () => "Una virgoletta si apre e non si chiude.",
    "row.amount": ({ column, value }) => `«${value}» nella colonna «${column}» non è un importo.`,
    "row.decimals": ({ column, value }) => `«${value}» nella colonna «${column}» ha più decimali della valuta.`,
    "row.date": ({ column, value }) => `«${value}» nella colonna «${column}» non è una data.`,
    "row.no-date": () => "La riga non ha data.",
    "row.no-amount": () => "La riga non ha importo.",
    "row.kind": ({ value }) => `«${value}» non è un documento di un cliente.`,
    "row.status": ({ value }) => `«${value}» non è un credito da richiedere.`,
    "row.cut": () => "Il file finisce a metà di questa riga: è troncato.",
    "ask.dates": ({ column, value, first, second }, { date }) =>
      `Nella colonna «${column}»: ${value} è il ${date(first)} o il ${date(second)}?`,
    "ask.decimal": ({ column, value }) => `Nella colonna «${column}»: ${value} ha tre decimali o un segno di migliaia?`,
    "ask.column": ({ field }) => `Quale colonna contiene ${fields[field] ?? field}?`,
    "ask.lettering": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "vecchio credito non ha", "vecchi crediti non hanno")} lettera di abbinamento (${amount(sum)}): imputare gli incassi al credito più vecchio di ogni cliente?`,
    "ask.sheet": ({ count }) => `Quale dei ${count} fogli contiene le fatture?`,
    "match.reference": ({ reference }) => `Il pagamento porta il riferimento ${reference}.`,
    "match.number": ({ invoice }) => `Il pagamento nomina la fattura ${invoice}.`,
    "match.numbers": ({ count, amount: sum }, { amount }) =>
      `Il pagamento nomina ${invoices(count)} che insieme fanno ${amount(sum)}.`,
    "match.part": ({ invoice, open }, { amount }) => `La somma non è quanto è aperto di ${invoice}, ${amount(open)}.`,
    "match.account": ({ iban }) => `Viene da un conto noto del cliente, ${iban}.`,
    "match.payer": ({ name }) => `Chi paga ha il nome del cliente, ${name}.`,
    "match.sum": ({ count, amount: sum }, { amount }) =>
      `Solo queste ${invoices(count)} del cliente fanno ${amount(sum)}.`,
    "match.discount": ({ percent: rate, until }, { percent, date }) =>
      `È l'importo meno lo sconto del ${percent(rate)}, ammesso fino al ${date(until)}.`,
    "match.amount": ({ amount: sum }, { amount }) => `Solo una fattura aperta è di ${amount(sum)}.`,
    "match.several": ({ count, amount: sum }, { amount }) =>
      `${invoices(count)} si accordano con il pagamento in più di un modo (${amount(sum)}).`,
    "file.empty": () => "Il file è vuoto.",
    "file.unknown": () => "Il file non è di nessun genere che si legga qui.",
    "file.encoding": () => "Il testo del file è in una codifica che non si legge qui.",
    "file.xml": () => "Il file non è XML ben formato.",
    "file.doctype": () => "L'XML dichiara un tipo di documento; le fatture non ne hanno.",
    "file.large": () => "Il file, o ciò che contiene una volta decompresso, è troppo grande.",
    "file.header": () => "Il file non ha un'intestazione che nomini le sue colonne.",
    "file.pdf": () => "Il PDF non contiene una fattura in XML.",
    "file.sheet": () => "Il foglio di calcolo non si può leggere.",
    "file.peer": () => "Manca un lettore da installare accanto a questo pacchetto.",
    "file.mapping": () => "La mappatura non è di quelle date dalla lettura di un elenco.",
  },
};
