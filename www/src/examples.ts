/** Cases that small firms know; dates before the day the page is read, so that something is owed. */

import { addDays, firstOfMonth, monthOf, today } from "./dates";
import { blank, type State } from "./state";
import type { Words } from "./words";

export interface Example {
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

/** What the page opens with: the first case of each calculator, in the reader's country. */
export function opening(law: string, t: Words): State {
  const first = { ...blank, ...projectExamples(t)[0]!.state, ...french[0]!.state, view: "owed" as const, law };
  return law === "FR" ? first : { ...first, terms: t.form.presets[0] ?? "" };
}

/** Whether the fields still say what an example says. */
export function matches(state: State, { state: patch }: Example): boolean {
  return Object.entries(patch).every(
    ([key, value]) => JSON.stringify(state[key as keyof State]) === JSON.stringify(value),
  );
}

/** Whether the invoice and the project are still those that the page opened with. */
export function isOpening(state: State, t: Words): boolean {
  const { total, issued, terms, net, start } = opening(state.law, t);
  const project = state.view === "parts";
  return project
    ? state.net === net && state.start === start
    : state.total === total && state.issued === issued && state.terms === terms;
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
    state: {
      ...invoice,
      law: "FR",
      debtor: "consumer",
      total: "1860.00",
      issued: "2025-09-01",
      terms: "30 jours",
      formalNotice: "2025-12-01",
    },
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
    {
      name: "readings",
      state: { ...invoice, law: "FR", total: "", issued: "2024-01-15", terms: "45 jours fin de mois" },
    },
    { name: "thirty", state: { ...invoice, law: "FR", total: "", issued, terms: "30 jours" } },
    { name: "tooLong", state: { ...invoice, law: "FR", total: "", issued, terms: "90 jours" } },
    { name: "discount", state: { ...invoice, law: "DE", total: "9520.00", issued, terms: "2/10 net 30" } },
    { name: "tenth", state: { ...invoice, law: "FR", total: "", issued: late, terms: "30 jours fin de mois le 10" } },
  ];
}

const plan: Partial<State> = {
  debtor: "business",
  terms: "",
  end: "",
  milestones: [],
  count: "",
  every: "",
  deposit: "",
  depositDate: "",
  recover: "pro-rata",
  retention: "",
  release: "",
};

/** Work billed in parts; dates from next month on. */
export function projectExamples(t: Words): Example[] {
  const month = (after: number) => firstOfMonth(today(), after);
  const { kitchen, site, works } = t.parts.examples;
  return [
    {
      name: "kitchen",
      state: {
        ...plan,
        law: "FR",
        net: "18000.00",
        vat: "10",
        start: month(1),
        plan: "milestones",
        deposit: "30 %",
        milestones: [
          { label: kitchen[0]!, date: month(2), share: "40 %" },
          { label: kitchen[1]!, date: month(3), share: "" },
        ],
        terms: t.form.presets[0]!,
      },
    },
    {
      name: "site",
      state: {
        ...plan,
        law: "FR",
        net: "9600.00",
        vat: "20",
        start: month(1),
        plan: "milestones",
        milestones: [
          { label: site[0]!, date: month(1), share: "30 %" },
          { label: site[1]!, date: month(3), share: "40 %" },
          { label: site[2]!, date: month(5), share: "" },
        ],
        terms: t.form.presets[0]!,
      },
    },
    {
      name: "works",
      state: {
        ...plan,
        law: "FR",
        net: "120000.00",
        vat: "20",
        start: month(1),
        end: month(7),
        plan: "progress",
        milestones: [
          { label: works[0]!, date: month(3), share: "35" },
          { label: works[1]!, date: month(5), share: "80" },
          { label: works[2]!, date: month(7), share: "100" },
        ],
        retention: "5",
        release: "12",
        terms: t.form.presets[0]!,
      },
    },
    {
      name: "monthly",
      state: {
        ...plan,
        law: "FR",
        net: "24000.00",
        vat: "20",
        start: month(1),
        plan: "instalments",
        count: "12",
        every: "1",
        terms: t.form.presets[0]!,
      },
    },
  ];
}

export function remindExamples(): Example[] {
  const around: Partial<State> = {
    ...invoice,
    scenario: "standard",
    sent: [],
    promised: "",
    payBy: "",
    disputed: "",
    settled: "",
  };
  const now = today();
  const fresh = addDays(now, -42);
  return [
    { name: "justLate", state: { ...around, law: "FR", total: "3480.00", issued: fresh, terms: "30 jours" } },
    {
      name: "onTrack",
      state: {
        ...around,
        law: "FR",
        total: "3480.00",
        issued: addDays(now, -55),
        terms: "30 jours",
        sent: [
          { step: "courtesy", date: addDays(now, -28) },
          { step: "reminder", date: addDays(now, -22) },
          { step: "firm", date: addDays(now, -13) },
        ],
      },
    },
    {
      name: "promise",
      state: {
        ...around,
        law: "FR",
        total: "7200.00",
        issued: addDays(now, -60),
        terms: "30 jours",
        promised: addDays(now, -10),
        payBy: addDays(now, 5),
      },
    },
    {
      name: "dispute",
      state: {
        ...around,
        law: "FR",
        total: "5150.00",
        issued: addDays(now, -50),
        terms: "30 jours",
        disputed: addDays(now, -12),
      },
    },
    {
      name: "gentle",
      state: {
        ...around,
        law: "FR",
        debtor: "consumer",
        total: "860.00",
        issued: addDays(now, -45),
        terms: "30 jours",
        scenario: "gentle",
      },
    },
  ];
}
