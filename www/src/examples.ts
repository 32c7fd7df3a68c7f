/** Cases that small firms know; dates before the day the page is read, so that something is owed. */

import { addDays, monthOf, today } from "./dates";
import { blank, type State } from "./state";
import type { Words } from "./words";

interface Example {
  name: keyof Words["examples"];
  state: Partial<State>;
}

const invoice: Partial<State> = {
  debtor: "business",
  total: "",
  issued: "",
  terms: "",
  due: "",
  delivered: "",
  formalNotice: "",
  rate: "",
  movements: [],
  asOf: "",
};

/** What the page opens with. */
export function opening(law: string): State {
  return { ...blank, view: "owed", law, ...french[0]!.state, ...(law === "FR" ? {} : { law, terms: "30 days" }) };
}

const french: Example[] = [
  {
    name: "unpaid",
    state: { ...invoice, law: "FR", total: "12000.00", issued: "2024-01-15", terms: "45 jours fin de mois" },
  },
  {
    name: "parts",
    state: {
      ...invoice,
      law: "FR",
      total: "8400.00",
      issued: "2025-03-10",
      terms: "30 jours",
      movements: [
        { kind: "payment", date: "2025-07-01", amount: "3000.00" },
        { kind: "payment", date: "2026-02-16", amount: "2000.00" },
      ],
    },
  },
  {
    name: "public",
    state: { ...invoice, law: "FR", debtor: "public", total: "23750.00", issued: "2025-11-03", terms: "" },
  },
  {
    name: "consumer",
    state: { ...invoice, law: "FR", debtor: "consumer", total: "1860.00", issued: "2025-09-01", terms: "30 jours", formalNotice: "2025-12-01" },
  },
];

export function owedExamples(): Example[] {
  return [
    ...french,
    { name: "british", state: { ...invoice, law: "GB", total: "4600.00", issued: "2025-06-12", terms: "30 days" } },
    { name: "german", state: { ...invoice, law: "DE", total: "9520.00", issued: "2025-05-05", terms: "14 Tage" } },
  ];
}

export function dueExamples(): Example[] {
  const issued = today();
  const late = addDays(`${monthOf(addDays(`${monthOf(issued)}-01`, 31))}-01`, -4);
  return [
    { name: "readings", state: { ...invoice, law: "FR", total: "", issued: "2024-01-15", terms: "45 jours fin de mois" } },
    { name: "thirty", state: { ...invoice, law: "FR", total: "", issued, terms: "30 jours" } },
    { name: "tooLong", state: { ...invoice, law: "FR", total: "", issued, terms: "90 jours" } },
    { name: "discount", state: { ...invoice, law: "DE", total: "9520.00", issued, terms: "2/10 net 30" } },
    { name: "tenth", state: { ...invoice, law: "FR", total: "", issued: late, terms: "30 jours fin de mois le 10" } },
  ];
}
