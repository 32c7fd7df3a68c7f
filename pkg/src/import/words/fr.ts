import { plural } from "../../lang/language.js";
import type { Language } from "../language.js";

const rows = (count: number) => plural(count, "ligne", "lignes", count < 2);
const invoices = (count: number) => plural(count, "facture", "factures", count < 2);
const fields: Record<string, string> = { total: "le montant de la facture", issued: "la date de la facture" };

/** The words of the readers in French. */
export const french: Language = {
  locale: "fr-FR",
  // French sets off these signs by a space at which no line may break.
  typeset: (sentence) => sentence.replace(/ ([:;?!»])/g, "\u00a0$1").replace(/« /g, "«\u00a0"),
  sentences: {
    "import.encoding": ({ encoding }) =>
      `Le texte n'est pas en UTF-8 : il a été lu en ${encoding}. Vérifiez les accents des noms.`,
    "import.skipped": ({ count, lines }) =>
      `${rows(count)} de titres, de sections ou de totaux ne contiennent pas de facture (ligne ${lines}).`,
    "import.total-agrees": ({ amount: sum }, { amount }) =>
      `La somme des restes dus est le total à la fin de la liste, ${amount(sum)}.`,
    "import.total-differs": ({ file, read }, { amount }) =>
      `La liste se termine par un total de ${amount(file)}, mais la somme des restes dus est de ${amount(read)}.`,
    "import.dates-from-column": ({ column, other }) =>
      `Les dates de la colonne « ${column} » peuvent se lire de deux façons : elles sont lues comme celles de la colonne « ${other} », où une seule convient.`,
    "import.dates-from-title": ({ column, title }) =>
      `Les dates de la colonne « ${column} » sont lues de la seule façon où aucune n'est postérieure à la liste (« ${title} »).`,
    "import.dates-serial": ({ column, value, date: day }, { date }) =>
      `Les dates de la colonne « ${column} » sont des numéros de jour d'un tableur, comptés depuis 1900 : ${value} est le ${date(day)}.`,
    "import.dates-unix": ({ column }) =>
      `Les dates de la colonne « ${column} » sont des secondes depuis 1970 ; le jour est celui du temps universel (UTC).`,
    "import.decimal-from-column": ({ column, other }) =>
      `Les montants de la colonne « ${column} » peuvent se lire de deux façons : ils sont lus comme ceux de la colonne « ${other} », où une seule convient.`,
    "import.currency": ({ symbol, currency }) => `Le signe ${symbol} est pris pour la devise ${currency}.`,
    "import.currency-unknown": ({ symbol }) =>
      `Le signe ${symbol} ne dit pas la devise : celle de la politique est utilisée.`,
    "import.paid-undated": ({ count }) =>
      `Le fichier ne dit pas quand ${invoices(count)} ${count < 2 ? "a été réglée" : "ont été réglées"}, en tout ou en partie : la date de la facture en tient lieu.`,
    "import.no-issue-date": ({ count }) => `${invoices(count)} sans date : l'échéance en tient lieu.`,
    "import.no-due-date": ({ count }) =>
      `${invoices(count)} sans échéance : le délai de la politique ou de la loi s'applique.`,
    "import.terms-unread": ({ words, count }) =>
      `Les conditions « ${words} » n'ont pas pu être lues (${invoices(count)}) : le délai de la politique ou de la loi s'applique.`,
    "import.type-unknown": ({ type, count }) =>
      `Le sens de « ${type} » n'est pas connu : ${rows(count)} ${count < 2 ? "est lue" : "sont lues"} d'après le signe du montant.`,
    "import.same-number": ({ invoice, count }) =>
      `Le numéro ${invoice} figure sur ${rows(count)} du même client : chacune est une facture à part.`,
    "import.computed": ({ count }) =>
      `Le total de ${invoices(count)} est calculé à partir des quantités, des prix et des taxes.`,
    "import.mapping": ({ columns }) =>
      `Il manque au fichier des colonnes que la correspondance enregistrée nomme : ${columns}.`,
    "import.columns-unused": ({ columns }) => `Colonnes non utilisées : ${columns}.`,
    "fec.no-due-date": ({ count }) =>
      `Un FEC ne contient pas d'échéances : le délai de la politique, du client ou de la loi s'applique à ${invoices(count)}.`,
    "fec.not-lettered": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "ancienne créance n'est pas lettrée", "anciennes créances ne sont pas lettrées", count < 2)} (${amount(sum)}) alors que des règlements ne le sont pas non plus : elles ont pu être payées. Le solde de chaque client est juste malgré cela.`,
    "fec.partly-lettered": ({ count }) =>
      `Dans ${plural(count, "groupe", "groupes", count < 2)} de même lettre, débits et crédits diffèrent : les règlements vont à la facture qu'ils nomment, puis à la plus ancienne.`,
    "fec.opening": ({ customer, amount: sum, date: day }, { amount, date }) =>
      `Le report à nouveau de ${customer} est une seule somme de ${amount(sum)} : elle est lue comme une facture du ${date(day)}.`,
    "fec.currency": ({ invoice, amount: sum, currency }, { money }) =>
      `${invoice} a été établie dans une autre devise : ${money(sum, currency)}. Le FEC la tient en euros.`,
    "fec.unbalanced-entry": ({ entry, debit, credit, count }, { amount }) =>
      `${plural(count, "écriture n'est pas équilibrée", "écritures ne sont pas équilibrées", count < 2)} ; la première est ${entry}, avec ${amount(debit)} au débit et ${amount(credit)} au crédit.`,
    "fec.unbalanced": ({ debit, credit }, { amount }) =>
      `Le FEC n'est pas équilibré : ${amount(debit)} au débit et ${amount(credit)} au crédit. Il est peut-être tronqué ou filtré.`,
    "fec.other-accounts": ({ accounts, count, amount: sum }, { amount }) =>
      `${rows(count)} sur les comptes ${accounts} (solde de ${amount(sum)}) n'ont pas été lues ; nommez ces comptes pour les lire.`,
    "fec.decimal-point": ({ count }) =>
      `${rows(count)} ont des montants à point décimal, là où la norme veut une virgule.`,
    "fec.separator-in-text": ({ count }) =>
      `${rows(count)} ont le séparateur dans un texte : ses parties ont été réunies.`,
    "fec.paid-out": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "débit", "débits", count < 2)} de client par la banque (${amount(sum)}) : des règlements rejetés ou des remboursements.`,
    "fec.other-credits": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "crédit n'est", "crédits ne sont", count < 2)} ni un règlement ni un avoir (${amount(sum)}), comme une perte sur créance : la créance en est réduite.`,
    "einvoice.due-before-issue": ({ invoice, due, issued }, { date }) =>
      `${invoice} indique une échéance au ${date(due)}, avant son émission : elle est due le jour de son émission, le ${date(issued)}.`,
    "einvoice.prepaid": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} a été payée d'avance de ${amount(sum)} à un jour qu'elle n'indique pas : la date d'émission en tient lieu.`,
    "einvoice.paid": ({ invoice, date: day }, { date }) =>
      `${invoice} indique qu'elle a déjà été payée, le ${date(day)}.`,
    "einvoice.credit": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} laisse ${amount(sum)} en faveur du client, qui n'appartiennent encore à aucune facture.`,
    "einvoice.nothing-owed": ({ invoice }) => `Rien n'est à payer sur ${invoice}.`,
    "einvoice.amounts": ({ invoice, payable, computed }, { amount }) =>
      `${invoice} demande ${amount(payable)}, mais ses montants donnent ${amount(computed)} : ce qu'elle demande est retenu.`,
    "einvoice.claims-of-others": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} encaisse aussi ${amount(sum)} pour le compte de tiers.`,
    "einvoice.terms-unread": ({ invoice, words }) =>
      `Les conditions de ${invoice} n'ont pas pu être lues : « ${words} ».`,
    "einvoice.terms-differ": ({ invoice, words, due }, { date }) =>
      `${invoice} est due le ${date(due)}, comme elle l'indique ; ses mots disent autre chose : « ${words} ».`,
    "einvoice.payee": ({ invoice, name }) =>
      `${invoice} est à payer à ${name} et non au vendeur : les relances doivent nommer ce compte.`,
    "einvoice.self-billed": ({ invoice }) => `${invoice} a été établie par le client (autofacturation).`,
    "einvoice.replaces": ({ invoice, other }) => `${invoice} rectifie ${other}, qui ne doit pas être réclamée en plus.`,
    "einvoice.credits": ({ invoice, other }) => `${invoice} est un avoir sur la facture ${other}.`,
    "einvoice.note": ({ invoice, subject, words }) =>
      `${invoice}, ${{ PMT: "frais de recouvrement", PMD: "retard de paiement", AAB: "escompte" }[subject] ?? subject} : « ${words} ».`,
    "einvoice.interest": ({ invoice, percent: rate }, { percent }) =>
      `${invoice} nomme un taux de pénalités de ${percent(rate)} : inscrivez-le dans la politique s'il a été convenu.`,
    "bank.entries-apart": ({ count }) =>
      `${plural(count, "opération de la banque a été décomposée", "opérations de la banque ont été décomposées", count < 2)} en paiements.`,
    "bank.balance": ({ opening, closing, moved }, { amount }) =>
      `Le relevé s'ouvre sur ${amount(opening)} et se clôt sur ${amount(closing)}, mais ses opérations font ${amount(moved)}.`,
    "bank.pending": ({ count }) =>
      `${plural(count, "opération est seulement annoncée", "opérations sont seulement annoncées", count < 2)} et non comptabilisée : laissée de côté.`,
    "row.cells": ({ expected, found }) =>
      `La ligne a ${plural(found, "cellule", "cellules", found < 2)} au lieu de ${expected}.`,
    "row.long": ({ count }) => `La ligne a ${count} caractères, plus qu'une ligne ne peut en avoir.`,
    "row.quote": () => "Un guillemet s'ouvre et ne se ferme pas.",
    "row.amount": ({ column, value }) => `« ${value} » dans la colonne « ${column} » n'est pas un montant.`,
    "row.decimals": ({ column, value }) =>
      `« ${value} » dans la colonne « ${column} » a plus de décimales que la devise.`,
    "row.date": ({ column, value }) => `« ${value} » dans la colonne « ${column} » n'est pas une date.`,
    "row.no-date": () => "La ligne n'a pas de date.",
    "row.no-amount": () => "La ligne n'a pas de montant.",
    "row.kind": ({ value }) => `« ${value} » n'est pas une pièce de client.`,
    "row.status": ({ value }) => `« ${value} » n'est pas une créance.`,
    "row.cut": () => "Le fichier finit au milieu de cette ligne : il a été tronqué.",
    "ask.dates": ({ column, value, first, second }, { date }) =>
      `Dans la colonne « ${column} » : ${value} est-il le ${date(first)} ou le ${date(second)} ?`,
    "ask.decimal": ({ column, value }) =>
      `Dans la colonne « ${column} » : ${value} a-t-il trois décimales, ou un signe de milliers ?`,
    "ask.column": ({ field }) => `Quelle colonne contient ${fields[field] ?? field} ?`,
    "ask.lettering": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "ancienne créance n'est pas lettrée", "anciennes créances ne sont pas lettrées", count < 2)} (${amount(sum)}) : faut-il imputer les règlements sur la plus ancienne créance de chaque client ?`,
    "ask.sheet": ({ count }) => `Laquelle des ${count} feuilles contient les factures ?`,
    "match.reference": ({ reference }) => `Le paiement porte la référence ${reference}.`,
    "match.number": ({ invoice }) => `Le paiement nomme la facture ${invoice}.`,
    "match.numbers": ({ count, amount: sum }, { amount }) =>
      `Le paiement nomme ${invoices(count)} dont la somme est ${amount(sum)}.`,
    "match.part": ({ invoice, open }, { amount }) => `La somme n'est pas le reste dû de ${invoice}, ${amount(open)}.`,
    "match.account": ({ iban }) => `Il vient d'un compte connu du client, ${iban}.`,
    "match.payer": ({ name }) => `Le payeur porte le nom du client, ${name}.`,
    "match.sum": ({ count, amount: sum }, { amount }) =>
      `Seules ces ${invoices(count)} du client ont pour somme ${amount(sum)}.`,
    "match.discount": ({ percent: rate, until }, { percent, date }) =>
      `C'est le montant moins l'escompte de ${percent(rate)}, qui pouvait être pris jusqu'au ${date(until)}.`,
    "match.amount": ({ amount: sum }, { amount }) => `Une seule facture ouverte est de ${amount(sum)}.`,
    "match.several": ({ count, amount: sum }, { amount }) =>
      `${invoices(count)} conviennent au paiement de plus d'une façon (${amount(sum)}).`,
    "file.empty": () => "Le fichier est vide.",
    "file.unknown": () => "Le fichier n'est d'aucun genre qui se lise ici.",
    "file.encoding": () => "Le texte du fichier est dans un codage qui ne se lit pas ici.",
    "file.xml": () => "Le fichier n'est pas du XML bien formé.",
    "file.doctype": () => "Le XML déclare un type de document ; les factures n'en ont pas.",
    "file.large": () => "Le fichier, ou ce qu'il contient une fois décompressé, est trop grand.",
    "file.header": () => "Le fichier n'a pas d'en-tête qui nomme ses colonnes.",
    "file.pdf": () => "Le PDF ne contient pas de facture en XML.",
    "file.sheet": () => "Le classeur ne peut pas être lu.",
    "file.peer": () => "Il manque un lecteur à installer à côté de ce paquet.",
    "file.mapping": () => "La correspondance n'est pas de celles que donne la lecture d'une liste.",
  },
};
