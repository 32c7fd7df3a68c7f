/** What the fields say, as the arguments of the library. */

import type { AmountLike, Invoice, LawCode, Policy, Project } from "echeance";
import { readAmount, readPercent } from "./amounts";
import { today } from "./dates";
import type { State } from "./state";

export function asOf(state: State): string {
  return state.asOf === "" ? today() : state.asOf;
}

/** The law alone where nothing else was decided: the shortest call that gives the same figures. */
export function policyOf(state: State): Policy | LawCode {
  // The address may name a law that there is not: the library says so.
  const law = state.law as LawCode;
  const policy: Policy = { law };
  if (state.debtor !== "business") policy.debtor = state.debtor;
  if (state.rate !== "") policy.interest = { annualRate: readPercent(state.rate) };
  return Object.keys(policy).length === 1 ? law : policy;
}

export function invoiceOf(state: State): Invoice {
  const invoice: Invoice = { issued: state.issued, total: readAmount(state.total) };
  if (state.terms.trim() !== "") invoice.terms = state.terms.trim();
  if (state.due !== "") invoice.due = state.due;
  if (state.delivered !== "") invoice.delivered = state.delivered;
  if (state.formalNotice !== "") invoice.formalNotice = state.formalNotice;
  const of = (kind: "payment" | "credit") =>
    state.movements
      .filter((movement) => movement.kind === kind && (movement.date !== "" || movement.amount !== ""))
      .map(({ date, amount }) => ({ date, amount: readAmount(amount) }));
  const payments = of("payment");
  const credits = of("credit");
  if (payments.length > 0) invoice.payments = payments;
  if (credits.length > 0) invoice.credits = credits;
  return invoice;
}

/** The invoice where only dates are asked for: its amount only if it is one. */
export function datesOf(state: State): Pick<Invoice, "issued"> & Partial<Invoice> {
  const { total, payments: _paid, credits: _credited, formalNotice: _notice, ...dates } = invoiceOf(state);
  return /^\d+(\.\d+)?$/.test(String(total)) ? { ...dates, total } : dates;
}

/** Which entry of the list of movements an entry of the invoice comes from. */
export function movementAt(state: State, kind: "payment" | "credit", place: number): number {
  let seen = -1;
  return state.movements.findIndex((movement) => {
    if (movement.kind === kind && (movement.date !== "" || movement.amount !== "")) seen += 1;
    return seen === place && movement.kind === kind;
  });
}

/** The invoice with what happened around it, for its reminders. */
export function remindedOf(state: State): Invoice {
  const invoice = invoiceOf(state);
  if (state.number !== "") invoice.id = state.number;
  const sent = state.sent.filter(({ date }) => date !== "");
  if (sent.length > 0) invoice.sent = sent;
  if (state.payBy !== "" || state.promised !== "") invoice.promises = [{ made: state.promised, payBy: state.payBy }];
  if (state.disputed !== "")
    invoice.disputes = [state.settled === "" ? { from: state.disputed } : { from: state.disputed, to: state.settled }];
  return invoice;
}

/** The policy with its terms: those of a project hold for each of its invoices. */
export function policyWithTermsOf(state: State): Policy | LawCode {
  const policy = policyOf(state);
  if (state.terms.trim() === "") return policy;
  return { ...(typeof policy === "string" ? { law: policy } : policy), terms: state.terms.trim() };
}

type Share = { percent: AmountLike } | { amount: AmountLike } | "balance";

/** "30 %" is a percentage, "1 200" an amount, nothing is what is left. */
export function readShare(text: string): Share {
  if (text.trim() === "") return "balance";
  return text.includes("%") ? { percent: readPercent(text) } : { amount: readAmount(text) };
}

export function projectOf(state: State): Project {
  const project: Project = { net: readAmount(state.net), start: state.start, plan: planOf(state) };
  if (state.vat !== "") project.vatRate = readPercent(state.vat);
  if (state.end !== "") project.end = state.end;
  if (state.deposit.trim() !== "") {
    const share = readShare(state.deposit);
    const date = state.depositDate === "" ? state.start : state.depositDate;
    if (share !== "balance") project.deposit = { date, share, recover: state.recover };
  }
  if (state.retention.trim() !== "") {
    project.retention = { percent: readPercent(state.retention), release: { months: whole(state.release, 12) } };
  }
  return project;
}

function planOf(state: State): Project["plan"] {
  if (state.plan === "instalments") {
    return { kind: "instalments", count: whole(state.count, 0), every: { months: whole(state.every, 1) } };
  }
  if (state.plan === "progress") {
    const statements = state.milestones.map(({ label, date, share }) => ({
      label,
      date,
      completed: readPercent(share),
    }));
    return { kind: "progress", statements };
  }
  const milestones = state.milestones.map(({ label, date, share }) => ({ label, date, share: readShare(share) }));
  return { kind: "milestones", milestones };
}

/** A whole number as typed; what is none goes to the library as NaN, which refuses it. */
function whole(text: string, otherwise: number): number {
  const plain = text.trim();
  return plain === "" ? otherwise : /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}
