import { typesetFrench } from "../../text.js";
import { series } from "../format.js";
import type { Fields, MessageWords } from "../words.js";

const due = (f: Fields) => (f.due === undefined ? "" : `, échue le ${f.due},`);
const opening = (f: Fields) =>
  `Sauf erreur de notre part, ${f.outstanding} restent à régler sur notre facture ${f.named}${due(f).replace(/,$/, "")}.`;
const crossed =
  "Si votre paiement s'est croisé avec ce message, merci de ne pas en tenir compte. Si vous contestez la facture, dites-nous pourquoi.";

const days = (count: number) => `${count} ${count === 1 ? "jour" : "jours"}`;

export const fr: MessageWords = {
  locale: "fr-FR",
  colon: " :",
  dated: (issued) => `du ${issued}`,
  typeset: typesetFrench,
  greeting: (customer) => `Bonjour ${customer},`,
  closing: (seller) => `Cordialement,\n${seller}`,
  enterpriseNumber: (number) => `Numéro d'entreprise : ${number}`,
  subject: {
    courtesy: (f) => `Facture ${f.reference} : échéance ${f.due === undefined ? "prochaine" : `le ${f.due}`}`,
    reminder: (f) => `Rappel : facture ${f.reference} en attente de règlement`,
    firm: (f) => `Relance : facture ${f.reference} impayée`,
    "formal-notice": (f) => `Mise en demeure de payer la facture ${f.reference}`,
    last: (f) => `Dernier avis avant recouvrement : facture ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Notre facture ${f.named}, sur laquelle ${f.outstanding} restent à régler, arrive à échéance ${f.due === undefined ? "prochainement" : `le ${f.due}`}.`,
      "Si son règlement est déjà en cours, vous n'avez rien à faire. S'il vous manque un élément pour la traiter, merci de nous le dire dès maintenant.",
    ],
    reminder: (f) => [
      opening(f),
      `Il s'agit sans doute d'un oubli. Merci de régler ${f.asked} dans les prochains jours.`,
      crossed,
    ],
    firm: (f) => [
      `Notre facture ${f.named}${due(f)} n'est toujours pas réglée.`,
      `Nous vous demandons de payer ${f.asked} sous ${days(f.days)}.`,
      "Sans paiement ni réponse de votre part, nous vous adresserons une mise en demeure.",
    ],
    "formal-notice": (f) => [
      `Par la présente, nous vous mettons en demeure de payer la somme de ${f.asked} au titre de notre facture ${f.named}${due(f)} dans un délai de ${days(f.days)} à compter de la réception de la présente.`,
      "À défaut, nous engagerons sans autre avis une procédure de recouvrement.",
    ],
    last: (f) => [
      `Notre facture ${f.named}${due(f)} reste impayée.`,
      `Sans paiement de ${f.asked} sous ${days(f.days)}, le dossier sera transmis pour recouvrement.`,
    ],
  },
  opening,
  crossed,
  about: (goods) => `Cette facture concerne : ${goods}.`,
  firstReminder: {
    BE: {
      subject: (reference) => `Premier rappel gratuit : facture ${reference}`,
      demand: (f) => [
        `Ce premier rappel est gratuit (article XIX.2 du Code de droit économique). Merci de payer ${f.asked} dans un délai de ${f.days} jours calendrier, qui prend cours ${f.posted ? "le troisième jour ouvrable suivant l'envoi de ce courrier" : "le lendemain de l'envoi de ce message"}, soit au plus tard le ${f.until}. Si vous payez dans ce délai, il ne vous sera demandé ni frais, ni intérêts, ni indemnité.`,
        ...(f.costs === undefined
          ? []
          : [`Passé ce délai, nous vous réclamerons en outre ${f.costs} en vertu de la clause indemnitaire.`]),
      ],
    },
    NL: {
      subject: (reference) => `Rappel : facture ${reference}, à payer sans frais de recouvrement`,
      demand: (f) => [
        `Merci de payer ${f.asked} dans un délai de ${f.days} jours à compter du lendemain du jour où ${f.posted ? "cette lettre vous a été remise" : "ce message vous est parvenu"}. Si vous payez dans ce délai, vous ne devrez aucun frais de recouvrement.`,
        ...(f.costs === undefined
          ? []
          : [
              `Passé ce délai, nous vous facturerons ${f.costs} de frais de recouvrement (article 6:96, paragraphe 6, du Code civil néerlandais).`,
            ]),
      ],
    },
    NO: {
      subject: (reference) => `Avis de mise en recouvrement (inkassovarsel) : facture ${reference}`,
      demand: (f) => [
        `Merci de payer ${f.asked} au plus tard le ${f.until}, soit dans les ${f.days} jours suivant l'envoi de cet avis.`,
        "À défaut de paiement dans ce délai, la créance sera mise en recouvrement, ce qui peut entraîner des frais à votre charge (loi norvégienne sur le recouvrement, inkassoloven, § 9).",
      ],
    },
    other: {
      subject: (reference) => `Rappel : facture ${reference}, à payer sans frais de recouvrement`,
      demand: (f) => [
        `Merci de payer ${f.asked} au plus tard le ${f.until}. Si vous payez dans ce délai, aucun frais de recouvrement ne sera ajouté.`,
        ...(f.costs === undefined
          ? []
          : [`Passé ce délai, nous vous réclamerons en outre ${f.costs} de frais de recouvrement.`]),
      ],
    },
  },
  brokenPromise: (date) => `Le paiement que vous aviez promis pour le ${date} ne nous est pas parvenu en totalité.`,
  disputedPart: (amount) => `La somme de ${amount} que vous contestez n'est pas comprise dans cette demande.`,
  sms: {
    courtesy: (f) =>
      `${f.seller} : facture ${f.reference} (${f.outstanding}) à échéance ${f.due === undefined ? "prochaine" : `le ${f.due}`}. Merci.`,
    reminder: (f) => `${f.seller} : facture ${f.reference} échue, reste ${f.asked}. Un oubli ? Merci de régler.`,
    firm: (f) =>
      `${f.seller} : facture ${f.reference} toujours impayée. Merci de payer ${f.asked} sous ${days(f.days)}.`,
    "formal-notice": (f) =>
      `${f.seller} : mise en demeure de payer ${f.asked} sous ${days(f.days)}, facture ${f.reference}.`,
    last: (f) =>
      `${f.seller} : dernier avis. Sans paiement de ${f.asked} sous ${days(f.days)}, la facture ${f.reference} part en recouvrement.`,
  },
  phone: {
    courtesy: (f) => [
      `Bonjour, ici ${f.seller}. Avez-vous bien reçu notre facture ${f.reference}, sur laquelle ${f.outstanding} restent à régler ?`,
      `Elle arrive à échéance ${f.due === undefined ? "prochainement" : `le ${f.due}`}. Vous manque-t-il quelque chose pour la régler ?`,
    ],
    reminder: (f) => [
      `Bonjour, ici ${f.seller}. Je vous appelle au sujet de notre facture ${f.reference}, sur laquelle ${f.outstanding} restent à régler.`,
      "Y a-t-il un désaccord, ou est-ce un oubli ?",
      "Quel jour pouvons-nous attendre votre virement ?",
    ],
    firm: (f) => [
      `Bonjour, ici ${f.seller}. Notre facture ${f.reference} reste impayée ; vous nous devez ${f.asked}.`,
      "Qu'est-ce qui bloque le paiement ?",
      "Convenons d'une date ferme ou d'un échéancier ; je vous le confirme par écrit aujourd'hui.",
    ],
    "formal-notice": (f) => [
      `Bonjour, ici ${f.seller}. Nous vous mettons en demeure de payer ${f.asked} sous ${days(f.days)} pour notre facture ${f.reference} ; vous en aurez la confirmation écrite.`,
      "Souhaitez-vous régler maintenant ?",
    ],
    last: (f) => [
      `Bonjour, ici ${f.seller}. Sans paiement de ${f.asked} sous ${days(f.days)}, la facture ${f.reference} part en recouvrement.`,
      "C'est notre dernier appel : pouvez-vous payer aujourd'hui ?",
    ],
  },
  plan: (f) => [
    `Bonjour, ici ${f.seller}. Je vous appelle au sujet de notre facture ${f.reference}, sur laquelle ${f.outstanding} restent à régler.`,
    "Nous comprenons que le paiement est difficile en ce moment, et nous aimerions trouver une solution avec vous.",
    "Un paiement en plusieurs fois vous aiderait-il ? Quelle somme, et quel jour du mois ?",
    "Je vous confirme par écrit aujourd'hui ce que nous convenons.",
  ],
  handover: {
    subject: (f) => `Pour recouvrement : facture ${f.reference}, ${f.customer}`,
    body: (f) => [
      `Débiteur : ${f.customer}. Créancier : ${f.seller}.`,
      `Facture ${f.named}${f.due === undefined ? "" : `, échue le ${f.due}`}. Principal restant dû : ${f.outstanding}. Somme réclamée : ${f.asked}.`,
      "Pièces : facture, preuve de livraison ou d'exécution, rappels, mise en demeure, décompte.",
    ],
  },
  instalment: (number) => `échéance ${number}`,
  madeOf: (f) =>
    `Soit ${series([`${f.outstanding} de principal`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} de pénalités de retard` : `${e.amount} d'indemnité forfaitaire pour frais de recouvrement`))], "et")}.`,
  legalBasis: (basis) => `Fondement juridique : ${basis}.`,
  payHere: "Payer en ligne",
  interest: "Pénalités de retard",
  compensation: "Indemnité forfaitaire de recouvrement",
  statement: {
    subject: {
      courtesy: (count, total) => `Relevé de compte : ${invoices(count)} à régler, ${total}`,
      reminder: (count, total) => `Relevé de compte : ${invoices(count)} à régler, ${total}`,
      firm: (count, total) => `Relance : ${invoices(count)} à régler, ${total}`,
      "formal-notice": (count, total) => `Mise en demeure de payer : ${invoices(count)}, ${total}`,
      last: (count, total) => `Dernier avis avant recouvrement : ${invoices(count)}, ${total}`,
    },
    intro: (count) =>
      count < 2 ? "Voici la facture qui reste à régler :" : `Voici les ${count} factures qui restent à régler :`,
    columns: {
      reference: "Facture",
      due: "Échéance",
      daysLate: "Jours de retard",
      outstanding: "Principal",
      interest: "Pénalités",
      compensation: "Indemnité",
      total: "Total",
    },
    sum: "Total",
    notDue: (amount) => `Sur ce total, ${amount} ne sont pas encore échus.`,
    demand: {
      courtesy: (_, count) =>
        `Merci de régler ${count < 2 ? "cette facture" : "chaque facture"} à son échéance. S'il vous manque un élément pour ${count < 2 ? "la" : "les"} traiter, dites-le-nous dès maintenant.`,
      reminder: (asked) => `Merci de régler ${asked} dans les prochains jours, ou de nous dire ce qui s'y oppose.`,
      firm: (asked, _, limit) =>
        `Nous vous demandons de payer ${asked} sous ${days(limit)}. Sans paiement ni réponse de votre part, nous vous adresserons une mise en demeure.`,
      "formal-notice": (asked, _, limit) =>
        `Par la présente, nous vous mettons en demeure de payer la somme de ${asked} dans un délai de ${days(limit)} à compter de la réception de la présente. À défaut, nous engagerons sans autre avis une procédure de recouvrement.`,
      last: (asked, _, limit) =>
        `Sans paiement de ${asked} sous ${days(limit)}, le dossier sera transmis pour recouvrement.`,
    },
  },
  letter: {
    title: "Décompte de créance",
    from: "De",
    to: "À",
    asOf: (date) => `Arrêté au ${date}`,
    invoiced: (named) => `Facture ${named}`,
    principal: "Principal restant dû",
    period: "Période",
    days: "Jours",
    base: "Base",
    rate: "Taux annuel",
    amount: "Montant",
    total: "Total dû",
    perDay: (amount) => `Chaque jour de retard supplémentaire ajoute ${amount}.`,
    discount: "Escompte",
    settlement: "Facture soldée",
    payments: "Paiements et leur imputation",
    date: "Date",
    costs: "Frais",
    why: "Pourquoi ces montants",
  },
};

function invoices(count: number): string {
  return `${count} ${count < 2 ? "facture" : "factures"}`;
}
