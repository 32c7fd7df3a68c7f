import { isOwed, subtract, sum, zero } from "../amounts.js";
import { safely } from "../safe.js";
import { assess, timeline } from "../api.js";
import { choice, listOf, optionsOf } from "../check.js";
import { isPolicyError, PolicyError, type Problem } from "../error.js";
import { oneLine } from "../text.js";
import type {
  Citation,
  Claim,
  DateLike,
  Invoice,
  LawCode,
  Policy,
  Scenario,
  ScenarioName,
  TimelineEvent,
} from "../types.js";
import { writer } from "../writer.js";
import { type Block, nameOf, secureLink, text, write } from "./format.js";
import { wordsOf } from "./languages.js";
import {
  citationsOf,
  firstReminder,
  type Message,
  type MessageData,
  type MessageOptions,
  namesOf,
  signature,
  TONES,
  USUAL_DAYS,
} from "./message.js";
import type { Tone } from "./words.js";

/** One message for a client with several open invoices. */
export interface Statement {
  /** One line; empty where nothing is open. */
  readonly subject: string;
  /** In the format asked for; empty where nothing is open. */
  readonly body: string;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** What the statement asks for. */
  readonly totals: StatementSums & {
    /** What of the total is due. */
    readonly due: string;
  };
  /** The open invoices, in the order given. */
  readonly lines: readonly {
    /** As it was given. */
    readonly invoice: Invoice;
    /** What is owed of it by law. */
    readonly claim: Claim;
    /** What the statement asks for: as much as its reminders up to this day. */
    readonly asked: StatementSums;
  }[];
  /** What the most serious of the invoices calls for now. */
  readonly event?: TimelineEvent;
  /** What the law wants said in a first reminder and the options do not give, as for `message`. */
  readonly missing: Message["missing"];
}

/** Sums of a statement, as decimals. */
export interface StatementSums {
  /** What is open on the book, due or not. */
  readonly balance: string;
  /** Interest. */
  readonly interest: string;
  /** Compensation. */
  readonly compensation: string;
  /** The three above. */
  readonly total: string;
}

/** Whose statement it is, and how it is written; names, link and what a first reminder says are as for `message`. */
export interface StatementOptions extends Omit<MessageData, "invoice">, MessageOptions {
  /** The policy of the client, or the law alone. */
  policy: Policy | LawCode;
  /** The day of the statement. */
  asOf: DateLike;
  /** The scenario of the reminders. Default: that of the policy, else "standard". */
  scenario?: Scenario | ScenarioName;
}

/** What the options may hold. */
const OPTIONS: readonly (keyof StatementOptions | keyof MessageData)[] = [
  "policy",
  "asOf",
  "scenario",
  "seller",
  "customer",
  "payUrl",
  "enterpriseNumber",
  "goods",
  "costs",
  "lang",
  "format",
  "words",
  // The data of a message serve for a statement too.
  "invoice",
];

type Line = Statement["lines"][number] & {
  /** What of it is due. */
  due: string;
  /** The articles behind interest and compensation. */
  basis: readonly Citation[];
  /** Whether a firm word went out before. */
  firm: boolean;
  next: TimelineEvent | undefined;
};

/**
 * One message that lists all open invoices of a client, with the step that the most serious of them calls for. It asks
 * for interest and compensation where the reminders of an invoice up to this day do: those under `sent`, and the one
 * that is for today; it speaks as that one does, and where none is for today no firmer than before. Invoices on which
 * nothing is owed, or which the client disputes, are left out, and so is a disputed part.
 *
 * @example
 * const names = { seller: "Atelier Nord", customer: "Dupont SA" };
 * const { subject, body, totals } = statement(invoices, { policy: "FR", asOf: "2026-10-14", ...names, lang: "fr", format: "html" });
 *
 * @throws PolicyError with every problem of the invoices, at `invoices[1].total`; `currency.mismatch` for invoices in
 * several currencies; `message.link`, `amount.invalid`, `input.missing` and `input.choice` as for `message`.
 */
export const statement = /* @__PURE__ */ safely(function statement(
  invoices: readonly Invoice[],
  options: StatementOptions,
): Statement {
  const words = wordsOf(optionsOf(options, OPTIONS).lang, options.words);
  const format = choice(options.format, ["text", "html"], "format");
  const link = options.payUrl === undefined ? undefined : secureLink(options.payUrl, "payUrl");
  const lines = read(listOf(invoices, "invoices"), options);
  const currency = oneCurrency(lines);
  const sums = add(lines.map(({ asked }) => asked));
  const due = sum(lines.map((line) => line.due));
  const event = lines.reduce<TimelineEvent | undefined>(
    (worst, { next }) => (seriousness(next) > seriousness(worst) ? next : worst),
    undefined,
  );
  const result = {
    currency,
    totals: { ...sums, due },
    lines: lines.map(({ invoice, claim, asked }) => ({ invoice, claim, asked })),
    ...(event === undefined ? {} : { event }),
  };
  if (lines.length === 0) return { subject: "", body: "", ...result, missing: [] };

  const show = writer(words.locale, currency);
  const reference = (invoice: Invoice) => oneLine(String(invoice.id ?? show.date(String(invoice.issued))));
  const blocks: Block[] = [
    text(words.greeting(nameOf(options.customer, "customer"))),
    text(words.statement.intro(lines.length)),
    table(),
  ];
  const cited = citationsOf(
    lines.flatMap(({ asked, basis }) => (asked.total === asked.balance ? [] : basis)),
    words,
  );
  if (cited !== "") blocks.push(text(words.legalBasis(cited)));
  const tone = isOwed(due) ? toneOf(lines, event) : "courtesy";
  // The law wants its own words where the client gets the first reminder of an invoice.
  const firsts = lines.filter(({ next }) => next?.state === "today" && next.remarks?.firstReminder !== undefined);
  const others = lines.some((line) => isOwed(line.due) && !firsts.includes(line));
  const first = firstReminder(
    firsts.flatMap(({ next }) => next ?? []),
    options,
    words,
    show.money(sum(firsts.map((line) => line.due))),
  );
  let subject = words.statement.subject[tone](lines.length, show.money(sums.total));
  if (due !== sums.total && isOwed(due))
    blocks.push(text(words.statement.notDue(show.money(subtract(sums.total, due)))));
  if (first !== undefined) {
    const names = firsts
      .map(({ invoice }) => namesOf(invoice, show.date(String(invoice.issued)), words).reference)
      .join(", ");
    if (options.goods !== undefined) blocks.push(text(words.about(oneLine(options.goods))));
    blocks.push(...(others ? [text(`${names}${words.colon}`)] : []), ...first.demand.map(text));
    if (!others) subject = words.firstReminder[first.law].subject(names);
  }
  if (first === undefined || others) {
    const rest = sum([zero(due), ...lines.filter((line) => !firsts.includes(line)).map((line) => line.due)]);
    blocks.push(
      text(words.statement.demand[tone](show.money(rest), lines.length, event?.remarks?.deadlineDays ?? USUAL_DAYS)),
    );
  }
  if (link !== undefined) blocks.push({ kind: "link", text: words.payHere, url: link });
  blocks.push(signature(options, words));
  return {
    subject: words.typeset(oneLine(subject)),
    body: write(blocks, format, words),
    ...result,
    missing: first?.missing ?? [],
  };

  /** The invoices; what nobody asks for has no column. */
  function table(): Block {
    const { columns } = words.statement;
    const parts = (["balance", "interest", "compensation", "total"] as const).filter(
      (part) => part === "balance" || (part === "total" ? sums.total !== sums.balance : isOwed(sums[part])),
    );
    return {
      kind: "table",
      head: [
        columns.reference,
        columns.due,
        columns.daysLate,
        ...parts.map((part) => columns[part === "balance" ? "outstanding" : part]),
      ],
      rows: lines.map(({ invoice, claim, asked }) => {
        // The part that is late the longest; once all is paid, the last one bore the interest that is left.
        const { due, daysLate } =
          claim.instalments.find(({ settled }) => settled === undefined) ?? claim.instalments.at(-1)!;
        return [reference(invoice), show.date(due), String(daysLate), ...parts.map((part) => show.money(asked[part]))];
      }),
      foot: [words.statement.sum, "", "", ...parts.map((part) => show.money(sums[part]))],
    };
  }
});

/** Returns the invoices with something to ask for. */
function read(invoices: readonly Invoice[], { policy, asOf, scenario }: StatementOptions): Line[] {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const [place, invoice] of invoices.entries()) {
    try {
      const line = lineOf(invoice, policy, asOf, scenario);
      if (line !== undefined) lines.push(line);
    } catch (error) {
      if (!isPolicyError(error)) throw error;
      // The policy, the day and the scenario are those of all invoices.
      const shared = ({ path }: Problem) => /^(policy|asOf|scenario|options)\b/.test(path);
      for (const problem of error.problems) {
        const path = shared(problem)
          ? problem.path
          : `invoices[${place}]${problem.path === "" ? "" : `.${problem.path}`}`;
        if (!problems.some((one) => one.path === path && one.code === problem.code))
          problems.push({ ...problem, path });
      }
    }
  }
  if (problems.length > 0) throw new PolicyError(problems);
  return lines;
}

function lineOf(
  invoice: Invoice,
  policy: Policy | LawCode,
  asOf: DateLike,
  scenario?: Scenario | ScenarioName,
): Line | undefined {
  const claim = assess(invoice, { policy, asOf, reasons: false });
  const disputes = (invoice.disputes ?? []).filter(
    ({ from, to }) => String(from) <= claim.asOf && claim.asOf <= String(to ?? "9999"),
  );
  if (!isOwed(claim.total) || disputes.some(({ amount }) => (amount ?? undefined) === undefined)) return undefined;
  const found = timeline(invoice, scenario === undefined ? { policy, asOf } : { policy, asOf, scenario });
  const { events, next, demand, notDue } = found;
  const due = sum(Object.values(demand));
  const balance = sum([demand.balance, notDue]);
  const asked = { ...demand, balance, total: sum([due, notDue]) };
  if (!isOwed(asked.total)) return undefined;
  const asking = events.filter(({ step, state }) => step !== undefined && (state === "sent" || state === "today"));
  const basis = asking.at(-1)?.claim.basis ?? [];
  const firm = asking.some(
    ({ step, state }) => state === "sent" && TONES.indexOf(step?.tone ?? "courtesy") >= TONES.indexOf("firm"),
  );
  return { invoice, claim, asked, due, basis, firm, next };
}

function toneOf(lines: readonly Line[], event: TimelineEvent | undefined): Tone {
  const spoken = lines.some(({ firm }) => firm) ? "firm" : "reminder";
  const today = event?.state === "today" ? (event.step?.tone ?? spoken) : spoken;
  return TONES.indexOf(today) > TONES.indexOf(spoken) ? today : spoken;
}

function seriousness(event: TimelineEvent | undefined): number {
  if (event?.step === undefined) return -1;
  return (event.state === "today" ? 100 : 0) + TONES.indexOf(event.step.tone);
}

function oneCurrency(lines: readonly Line[]): string {
  const [first, ...others] = new Set(lines.map(({ claim }) => claim.currency));
  if (others.length > 0) {
    const hint = `found ${[first, ...others].join(", ")}: one statement a currency`;
    throw new PolicyError([
      {
        code: "currency.mismatch",
        path: "invoices",
        message: "Invoices of one statement must share one currency.",
        hint,
      },
    ]);
  }
  return first ?? "EUR";
}

function add(sums: readonly StatementSums[]): StatementSums {
  const all = (pick: keyof StatementSums) => sum(sums.map((one) => one[pick]));
  return {
    balance: all("balance"),
    interest: all("interest"),
    compensation: all("compensation"),
    total: all("total"),
  };
}
