import type { MessageWords } from "../words.js";

export const fr: MessageWords = {
  locale: "fr-FR",
  greeting: (customer) => `Bonjour ${customer},`,
  closing: (seller) => `Cordialement,\n${seller}`,
  subject: {
    courtesy: (f) => `Facture ${f.reference} : échéance ${f.due ? `le ${f.due}` : "à venir"}`,
    reminder: (f) => `Rappel : facture ${f.reference} en attente de règlement`,
    firm: (f) => `Deuxième rappel : facture ${f.reference} impayée`,
    "formal-notice": (f) => `Mise en demeure de payer la facture ${f.reference}`,
    last: (f) => `Dernier avis avant recouvrement : facture ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Notre facture ${f.reference} du ${f.issued}, d'un montant restant de ${f.outstanding}, arrive à échéance${f.due ? ` le ${f.due}` : " prochainement"}.`,
      "Si son règlement est déjà prévu, il n'y a rien à faire. Si quelque chose manque pour la traiter, dites-le-nous dès maintenant.",
    ],
    reminder: (f) => [
      `Sauf erreur de notre part, notre facture ${f.reference} du ${f.issued}${f.due ? `, échue le ${f.due},` : ""} reste impayée à hauteur de ${f.outstanding}.`,
      `Il s'agit sans doute d'un oubli. Merci de régler ${f.asked} par retour.`,
      "Si votre paiement s'est croisé avec ce message, n'en tenez pas compte. Si vous contestez la facture, indiquez-nous pourquoi.",
    ],
    firm: (f) => [
      `Malgré notre rappel, notre facture ${f.reference} du ${f.issued}${f.due ? `, échue le ${f.due},` : ""} n'est toujours pas réglée.`,
      `Nous vous demandons de payer ${f.asked} sous huit jours.`,
      "À défaut de paiement ou de réponse, nous vous adresserons une mise en demeure.",
    ],
    "formal-notice": (f) => [
      `Par la présente, nous vous mettons en demeure de payer la somme de ${f.asked} au titre de notre facture ${f.reference} du ${f.issued}${f.due ? `, échue le ${f.due}` : ""}, sous huit jours à compter de la réception de ce courrier.`,
      "À défaut, nous engagerons sans autre avis une procédure de recouvrement.",
    ],
    last: (f) => [
      `Notre mise en demeure de payer la facture ${f.reference} du ${f.issued} est restée sans effet.`,
      `Sans paiement de ${f.asked} sous huit jours, le dossier sera transmis pour recouvrement.`,
    ],
  },
  sms: {
    courtesy: (f) => `${f.seller} : facture ${f.reference} (${f.outstanding}) à échéance${f.due ? ` le ${f.due}` : " bientôt"}. Merci.`,
    reminder: (f) => `${f.seller} : facture ${f.reference} échue, reste ${f.asked}. Oubli ? Merci de régler.`,
    firm: (f) => `${f.seller} : facture ${f.reference} impayée malgré rappel. ${f.asked} sous 8 jours svp.`,
    "formal-notice": (f) => `${f.seller} : mise en demeure, facture ${f.reference}, ${f.asked} sous 8 jours. Courrier envoyé.`,
    last: (f) => `${f.seller} : dernier avis, facture ${f.reference}, ${f.asked} sous 8 jours avant recouvrement.`,
  },
  phone: {
    courtesy: (f) => [`Bonjour, ${f.seller}. Avez-vous bien reçu notre facture ${f.reference} de ${f.outstanding} ?`, `Elle arrive à échéance${f.due ? ` le ${f.due}` : " bientôt"}. Vous manque-t-il quelque chose pour la régler ?`],
    reminder: (f) => [`Bonjour, ${f.seller}. Je vous appelle au sujet de notre facture ${f.reference}, dont ${f.outstanding} restent à régler.`, "Y a-t-il un désaccord, ou est-ce un oubli ?", "Quel jour pouvons-nous attendre votre virement ?"],
    firm: (f) => [`Bonjour, ${f.seller}. Notre facture ${f.reference} reste impayée malgré notre rappel ; il nous est dû ${f.asked}.`, "Qu'est-ce qui empêche le paiement ?", "Convenons d'une date ferme, ou d'un échéancier que je vous confirme par écrit aujourd'hui."],
    "formal-notice": (f) => [`Bonjour, ${f.seller}. Une mise en demeure de payer ${f.asked} pour la facture ${f.reference} vous a été adressée.`, "Vous avez huit jours. Souhaitez-vous régler maintenant ?"],
    last: (f) => [`Bonjour, ${f.seller}. Sans paiement de ${f.asked} sous huit jours, la facture ${f.reference} part en recouvrement.`, "C'est le dernier appel : pouvez-vous payer aujourd'hui ?"],
  },
  handover: {
    subject: (f) => `Transmission pour recouvrement : facture ${f.reference}, ${f.customer}`,
    body: (f) => [`Débiteur : ${f.customer}. Créancier : ${f.seller}.`, `Facture ${f.reference} du ${f.issued}${f.due ? `, échue le ${f.due}` : ""}. Principal restant dû : ${f.outstanding}. Somme réclamée : ${f.asked}.`, "Pièces : facture, preuve de livraison ou d'exécution, rappels, mise en demeure, décompte."],
  },
  madeOf: (f) => `Soit ${[`${f.outstanding} de principal`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} de pénalités de retard` : `${e.amount} d'indemnité forfaitaire pour frais de recouvrement`))].join(", ")}.`,
  legalBasis: (basis) => `Fondement : ${basis}.`,
  payHere: "Payer en ligne",
  interest: "Pénalités de retard",
  compensation: "Indemnité forfaitaire de recouvrement",
  statement: {
    subject: (count, total) => `Relevé de compte : ${count} ${count < 2 ? "facture" : "factures"} à régler, ${total}`,
    intro: (count) => (count < 2 ? "Voici la facture qui reste à régler :" : `Voici les ${count} factures qui restent à régler :`),
    columns: { reference: "Facture", due: "Échéance", daysLate: "Jours de retard", outstanding: "Principal", interest: "Pénalités", compensation: "Indemnité", total: "Total" },
    sum: "Total",
    outro: (total) => `Merci de régler ${total}, ou de nous dire ce qui s'y oppose.`,
  },
  letter: {
    title: "Décompte de créance", from: "De", to: "À", asOf: (date) => `Arrêté au ${date}`, principal: "Principal restant dû", period: "Période", days: "Jours", base: "Base", rate: "Taux annuel", amount: "Montant", total: "Total dû", perDay: (amount) => `Chaque jour de retard supplémentaire ajoute ${amount}.`, why: "Pourquoi ces montants",
  },
};
