/** Everything that the page shows follows from this record, and the address carries it. */

import type { Lang } from "echeance";
import { readAmount, readPercent } from "./amounts";
import { isDate } from "./dates";
import { isLaw } from "./laws";

export const views = ["owed", "due", "parts", "remind", "laws", "statement"] as const;
export type View = (typeof views)[number];
export type Debtor = "business" | "public" | "consumer";
export type PlanKind = "milestones" | "instalments" | "progress";
export type Recovery = "pro-rata" | "first" | "last";
export type ScenarioName = "gentle" | "standard" | "firm";

/** Money that came in, or a credit note, as typed. */
export interface Movement {
  kind: "payment" | "credit";
  date: string;
  amount: string;
}

/** A part of a plan as typed; `share` is "30 %", "1 200" or empty for what is left. */
export interface Milestone {
  label: string;
  date: string;
  share: string;
}

export const letterLangs = ["fr", "en", "de", "nl", "es", "it"] as const satisfies Lang[];

export interface Sent {
  step: string;
  date: string;
}

export interface State {
  view: View;
  law: string;
  debtor: Debtor;
  /** Empty: today. */
  asOf: string;
  // The invoice
  total: string;
  issued: string;
  terms: string;
  due: string;
  delivered: string;
  formalNotice: string;
  /** Percent a year; empty: the law's. */
  rate: string;
  movements: Movement[];
  // The people, for what is sent to the client
  seller: string;
  customer: string;
  number: string;
  iban: string;
  // The project
  net: string;
  vat: string;
  start: string;
  end: string;
  plan: PlanKind;
  milestones: Milestone[];
  count: string;
  every: string;
  deposit: string;
  depositDate: string;
  recover: Recovery;
  retention: string;
  release: string;
  // The reminders
  scenario: ScenarioName;
  sent: Sent[];
  promised: string;
  payBy: string;
  disputed: string;
  settled: string;
  // What some laws want a first reminder to say
  enterpriseNumber: string;
  goods: string;
  costs: string;
  /** The language of the message; empty: that of the page. */
  letter: Lang | "";
}

export const blank: Omit<State, "view" | "law"> = {
  debtor: "business",
  asOf: "",
  total: "",
  issued: "",
  terms: "",
  due: "",
  delivered: "",
  formalNotice: "",
  rate: "",
  movements: [],
  seller: "",
  customer: "",
  number: "",
  iban: "",
  net: "",
  vat: "",
  start: "",
  end: "",
  plan: "milestones",
  milestones: [],
  count: "",
  every: "",
  deposit: "",
  depositDate: "",
  recover: "pro-rata",
  retention: "",
  release: "",
  scenario: "standard",
  sent: [],
  promised: "",
  payBy: "",
  disputed: "",
  settled: "",
  enterpriseNumber: "",
  goods: "",
  costs: "",
  letter: "",
};

type Key = Exclude<keyof State, "view">;

const invoice: Key[] = ["law", "debtor", "total", "issued", "terms", "due", "delivered"];
const claim: Key[] = [...invoice, "formalNotice", "rate", "movements", "asOf"];
const plan: Key[] = [
  "plan",
  "milestones",
  "count",
  "every",
  "deposit",
  "depositDate",
  "recover",
  "retention",
  "release",
];
const people: Key[] = ["seller", "customer", "number", "iban"];

/** What each view shows, and so what its address carries. */
const carried: Record<View, Key[]> = {
  owed: claim,
  due: invoice,
  parts: ["law", "debtor", "net", "vat", "start", "end", "terms", ...plan],
  remind: [
    ...claim,
    "scenario",
    "sent",
    "promised",
    "payBy",
    "disputed",
    "settled",
    "enterpriseNumber",
    "goods",
    "costs",
    "letter",
    ...people,
  ],
  laws: ["law"],
  statement: [...claim, ...people],
};

const choices: Partial<Record<Key, readonly string[]>> = {
  debtor: ["business", "public", "consumer"],
  plan: ["milestones", "instalments", "progress"],
  recover: ["pro-rata", "first", "last"],
  scenario: ["gentle", "standard", "firm"],
  letter: letterLangs,
};

/** Longest text and list taken from an address. */
const LONGEST = 200;
const MOST = 200;

export function isView(text: string): text is View {
  return (views as readonly string[]).includes(text);
}

/** Returns the fragment of the address that brings a state back. */
export function toAddress(state: State): string {
  const parameters = new URLSearchParams();
  for (const key of carried[state.view]) {
    const value = state[key];
    if (Array.isArray(value)) for (const item of value) parameters.append(key, writeItem(item));
    else if (key === "law" || value !== blank[key]) parameters.set(key, plain(key, value));
  }
  const text = parameters.toString();
  return `#${state.view}${text === "" ? "" : `?${text}`}`;
}

/**
 * Returns the state that a fragment of an address stands for; what it does not carry is taken from `kept`, except
 * that a view which is given with parameters starts from a blank of its own.
 */
export function fromAddress(hash: string, kept: State): State {
  const [name = "", query] = split(hash.replace(/^#\/?/, ""), "?");
  const view = isView(name) ? name : kept.view;
  if (query === undefined || !isView(name)) return { ...kept, view };
  const parameters = new URLSearchParams(query);
  const state: Record<string, unknown> = { ...kept, view };
  for (const key of carried[view]) {
    if (key === "movements") state[key] = items(parameters, key).map(readMovement);
    else if (key === "milestones") state[key] = items(parameters, key).map(readMilestone);
    else if (key === "sent") state[key] = items(parameters, key).map(readSent);
    else {
      const value = parameters.get(key)?.slice(0, LONGEST);
      if (key === "law") state[key] = isLaw(value) ? value : kept.law;
      else state[key] = value !== undefined && (choices[key]?.includes(value) ?? true) ? value : blank[key];
    }
  }
  return state as unknown as State;
}

/** What was typed, without the habits of the reader's language. */
function plain(key: Key, value: string): string {
  if (key === "total" || key === "net" || key === "costs") return readAmount(value);
  return key === "rate" || key === "vat" || key === "retention" ? readPercent(value) : value;
}

function items(parameters: URLSearchParams, key: string): string[] {
  return parameters
    .getAll(key)
    .slice(0, MOST)
    .map((text) => text.slice(0, LONGEST));
}

function writeItem(item: Movement | Milestone | Sent): string {
  if ("step" in item) return `${item.date}:${item.step}`;
  if ("label" in item) return `${item.date}:${item.share}:${item.label}`;
  return `${item.date}:${item.kind === "credit" ? "credit:" : ""}${readAmount(item.amount)}`;
}

function readMovement(text: string): Movement {
  const [date, rest = ""] = split(text, ":");
  const [first, amount] = split(rest, ":");
  const kind = first === "credit" && amount !== undefined ? "credit" : "payment";
  return { kind, date: dateOr(date), amount: kind === "credit" ? (amount ?? "") : rest };
}

function readMilestone(text: string): Milestone {
  const [date, rest = ""] = split(text, ":");
  const [share, label = ""] = split(rest, ":");
  return { label, date: dateOr(date), share };
}

function readSent(text: string): Sent {
  const [date, step = ""] = split(text, ":");
  return { step, date: dateOr(date) };
}

function dateOr(text: string): string {
  return isDate(text) ? text : "";
}

function split(text: string, separator: string): [string, string | undefined] {
  const place = text.indexOf(separator);
  return place < 0 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}
