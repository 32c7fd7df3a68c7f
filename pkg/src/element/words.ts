import { status as de } from "../labels/de.js";
import { status as en } from "../labels/en.js";
import { status as es } from "../labels/es.js";
import { status as fr } from "../labels/fr.js";
import { status as it } from "../labels/it.js";
import { status as nl } from "../labels/nl.js";
import type { Claim, Lang } from "../types.js";

/** The labels of the element in one language. */
export interface Labels {
  /** The locale in which amounts and dates are written. */
  locale: string;
  status: { readonly [Status in Claim["status"]]: string };
  daysLate: (days: number) => string;
  outstanding: string;
  interest: string;
  compensation: string;
  total: string;
  perDay: string;
  /** How the interest came about: the caption of the table, and its columns. */
  periods: string;
  from: string;
  to: string;
  days: string;
  principal: string;
  rate: string;
  why: string;
}

export const labels: { readonly [L in Lang]: Labels } = {
  en: {
    locale: "en-GB",
    status: en,
    daysLate: (days) => `${days} ${days === 1 ? "day" : "days"} late`,
    outstanding: "Principal outstanding",
    interest: "Late-payment interest",
    compensation: "Compensation for recovery costs",
    total: "Total owed",
    perDay: "Each further day",
    periods: "Interest by period",
    from: "From",
    to: "To",
    days: "Days",
    principal: "Principal",
    rate: "Rate a year",
    why: "Why",
  },
  fr: {
    locale: "fr-FR",
    status: fr,
    daysLate: (days) => `${days} ${days < 2 ? "jour" : "jours"} de retard`,
    outstanding: "Principal restant dû",
    interest: "Pénalités de retard",
    compensation: "Indemnité forfaitaire pour frais de recouvrement",
    total: "Total dû",
    perDay: "Chaque jour de plus",
    periods: "Pénalités par période",
    from: "Du",
    to: "Au",
    days: "Jours",
    principal: "Principal",
    rate: "Taux annuel",
    why: "Pourquoi",
  },
  de: {
    locale: "de-DE",
    status: de,
    daysLate: (days) => `${days} ${days === 1 ? "Tag" : "Tage"} überfällig`,
    outstanding: "Offene Hauptforderung",
    interest: "Verzugszinsen",
    compensation: "Verzugspauschale",
    total: "Gesamtforderung",
    perDay: "Jeder weitere Tag",
    periods: "Zinsen nach Zeiträumen",
    from: "Von",
    to: "Bis",
    days: "Tage",
    principal: "Hauptforderung",
    rate: "Jahreszins",
    why: "Warum",
  },
  nl: {
    locale: "nl-NL",
    status: nl,
    daysLate: (days) => `${days} ${days === 1 ? "dag" : "dagen"} te laat`,
    outstanding: "Openstaande hoofdsom",
    interest: "Wettelijke rente",
    compensation: "Vergoeding van incassokosten",
    total: "Totaal verschuldigd",
    perDay: "Elke dag langer",
    periods: "Rente per periode",
    from: "Van",
    to: "Tot en met",
    days: "Dagen",
    principal: "Hoofdsom",
    rate: "Rente per jaar",
    why: "Waarom",
  },
  es: {
    locale: "es-ES",
    status: es,
    daysLate: (days) => `${days} ${days === 1 ? "día" : "días"} de retraso`,
    outstanding: "Principal pendiente",
    interest: "Intereses de demora",
    compensation: "Indemnización por costes de cobro",
    total: "Total adeudado",
    perDay: "Cada día más",
    periods: "Intereses por periodo",
    from: "Desde",
    to: "Hasta",
    days: "Días",
    principal: "Principal",
    rate: "Tipo anual",
    why: "Por qué",
  },
  it: {
    locale: "it-IT",
    status: it,
    daysLate: (days) => `${days} ${days === 1 ? "giorno" : "giorni"} di ritardo`,
    outstanding: "Capitale residuo",
    interest: "Interessi di mora",
    compensation: "Importo forfettario per costi di recupero",
    total: "Totale dovuto",
    perDay: "Ogni giorno in più",
    periods: "Interessi per periodo",
    from: "Dal",
    to: "Al",
    days: "Giorni",
    principal: "Capitale",
    rate: "Tasso annuo",
    why: "Perché",
  },
};
