import { digitsOf, isOwed, padded } from "../amounts.js";
import { safely } from "../safe.js";
import { checkSums, choice, objectOf, objectsOf, optionsOf, required } from "../check.js";
import { PolicyError } from "../error.js";
import { oneLine } from "../text.js";
import type { AmountLike, Citation, Invoice, Lang, TimelineEvent } from "../types.js";
import { writer } from "../writer.js";
import { type Block, inGsm, nameOf, secureLink, text, write } from "./format.js";
import { wordsOf } from "./languages.js";
import type { Fields, FirstReminderFields, FirstReminderLaw, MessageWords, ReplacedWords, Tone } from "./words.js";

/** What a message needs beside the event of the timeline. */
export interface MessageData {
  /** The invoice that the timeline is of. */
  invoice: Invoice;
  /** The name that signs. */
  seller: string;
  /** The name that is greeted. */
  customer: string;
  /** Where the client can pay at once; https. */
  payUrl?: string;
  /** Number of the seller in the register of companies: it stands under the name in e-mails and letters. */
  enterpriseNumber?: string;
  /** What goods or services the invoice is for, in a few words: a first reminder that the law wants says it. */
  goods?: string;
  /**
   * What will be claimed besides once the wait of such a reminder is over: the costs of collection, or the sum of the
   * penalty clause, in the currency of the invoice. It comes from contract and law; the library does not work it out.
   */
  costs?: AmountLike;
}

/** How a message is written. */
export interface MessageOptions {
  /** The language of the client. */
  lang: Lang;
  /** Plain text, or HTML in which everything from outside is escaped. */
  format: "text" | "html";
  /** Texts in place of the built-in ones: as many as differ, down to a single one. */
  words?: ReplacedWords;
}

/** A message, ready to send. */
export interface Message {
  /** One line; empty for a text message and a telephone script. */
  readonly subject: string;
  /** In the format asked for. */
  readonly body: string;
  /**
   * What the law wants said in this message and the data do not give; the message leaves it out. Empty for all but the
   * first reminder to a consumer: in Belgium it names the company number, the goods or services and the sum of the
   * penalty clause (which can be left out where there is none), in the Netherlands the costs of collection. Without
   * them those costs cannot be claimed later.
   */
  readonly missing: readonly ("enterpriseNumber" | "goods" | "costs")[];
}

const CHANNELS = ["email", "sms", "phone", "letter", "registered-letter", "agency", "court"] as const;
/** The days that a demand gives to pay where the event does not say. */
export const USUAL_DAYS = 8;
export const TONES: readonly Tone[] = ["courtesy", "reminder", "firm", "formal-notice", "last"];

/**
 * The message of a reminder: subject and body for its channel and tone, with the amounts, the legal basis and the
 * reference. Where the law of a consumer wants a first reminder before costs, the message is that one, with what the
 * law wants said. What comes from outside is escaped for the format; a subject is one line; a link is https. A text
 * message is written in the alphabet of text messages, of which 160 characters fit into one.
 *
 * @example
 * const { next } = timeline(invoice, { policy: "FR", asOf: "2026-10-14" });
 * const data = { invoice, seller: "Atelier Nord", customer: "Dupont SA" };
 * const { subject, body } = message(next, data, { lang: "fr", format: "text" });
 *
 * @throws PolicyError `message.event` for an event that is no reminder; `message.link` for a link that is not https;
 * `amount.invalid` for costs that are no amount; `input.missing` without a name; `input.choice` for a language, format,
 * channel or tone that is not there.
 */
export const message = /* @__PURE__ */ safely(function message(
  event: TimelineEvent,
  data: MessageData,
  options: MessageOptions,
): Message {
  const words = wordsOf(optionsOf(options, ["lang", "format", "words"]).lang, options.words);
  const format = choice(options.format, ["text", "html"], "format");
  objectOf(objectOf(data, "data").invoice, "invoice");
  const { step } = objectOf(event, "event");
  if (step === undefined) {
    const hint = 'an event of kind "reminder" with its step';
    throw new PolicyError([
      { code: "message.event", path: "event", message: "The event is no reminder.", value: event.kind, hint },
    ]);
  }
  objectsOf(event.reasons, "event.reasons");
  checkSums(event.claim, "event.claim");
  objectsOf(event.claim.basis, "event.claim.basis");
  const channel = choice(objectOf(step, "event.step").channel, CHANNELS, "event.step.channel");
  const spoken = choice(step.tone, TONES, "event.step.tone");
  // What was to be said before the due date and is said after it is a reminder.
  const late = event.due ?? event.claim.due;
  const tone = spoken === "courtesy" && late !== undefined && late < (event.asOf ?? event.date) ? "reminder" : spoken;
  const fields = fieldsOf(event, data, words);
  const link = data.payUrl !== undefined && step.payLink !== false ? secureLink(data.payUrl, "payUrl") : undefined;
  const done = (blocks: readonly Block[], subject = "", missing: Message["missing"] = []): Message => ({
    subject: words.typeset(oneLine(subject)),
    body: write(blocks, format, words),
    missing,
  });
  if (channel === "sms") {
    const said = inGsm(words.sms[tone](fields));
    // The alphabet has no space that does not break; an address in other letters would be another.
    const print = { ...words, typeset: (text: string) => text };
    const body = write([text(link === undefined ? said : `${said} ${link}`)], format, print);
    return { subject: "", body, missing: [] };
  }
  if (channel === "phone") {
    const plan = event.remarks?.offersPlan === true;
    return done(
      explained((plan ? words.plan : words.phone[tone])(fields), fields.asked, remarksOf(event, words)).map(text),
    );
  }
  if (channel === "agency" || channel === "court") {
    const body = explained(words.handover.body(fields), fields.asked, madeOf(fields, words));
    return done(body.map(text), words.handover.subject(fields));
  }
  const blocks: Block[] = [text(words.greeting(fields.customer))];
  const said = (paragraphs: readonly string[]) => blocks.push(...paragraphs.map(text));
  const first = firstReminder([event], data, words, fields.asked);
  if (first === undefined) {
    said(explained(words.body[tone](fields), fields.asked, [...madeOf(fields, words), ...remarksOf(event, words)]));
  } else {
    const about = data.goods === undefined ? [] : [words.about(oneLine(data.goods))];
    said([
      words.opening(fields),
      ...about,
      ...first.demand,
      ...madeOf(fields, words),
      ...remarksOf(event, words),
      words.crossed,
    ]);
  }
  if (link !== undefined) blocks.push({ kind: "link", text: words.payHere, url: link });
  blocks.push(signature(data, words));
  const subject =
    first === undefined ? words.subject[tone](fields) : words.firstReminder[first.law].subject(fields.reference);
  return done(blocks, subject, first?.missing);
});

/** Puts what explains a sum after the paragraph that names it, else after the first. */
function explained(paragraphs: readonly string[], sum: string, how: readonly string[]): string[] {
  const named =
    Math.max(
      0,
      paragraphs.findIndex((paragraph) => paragraph.includes(sum)),
    ) + 1;
  return [...paragraphs.slice(0, named), ...how, ...paragraphs.slice(named)];
}

/** What goes under a written message: the name, and the number in the register of companies where it is given. */
export function signature(data: Pick<MessageData, "seller" | "enterpriseNumber">, words: MessageWords): Block {
  const { seller, enterpriseNumber } = data;
  const number = enterpriseNumber === undefined ? "" : `\n${words.enterpriseNumber(oneLine(enterpriseNumber))}`;
  return text(`${words.closing(nameOf(seller, "seller"))}${number}`);
}

/** What the first reminder that a law wants has to say, where one of the events is it. */
export function firstReminder(
  events: readonly TimelineEvent[],
  data: Pick<MessageData, "enterpriseNumber" | "goods" | "costs">,
  words: MessageWords,
  asked: string,
): { law: FirstReminderLaw; demand: readonly string[]; missing: Message["missing"] } | undefined {
  for (const { remarks, claim, step } of events) {
    const wanted = remarks?.firstReminder;
    if (wanted === undefined || step === undefined) continue;
    const law = (["BE", "NL", "NO"] as const).find((one) => one === wanted.law) ?? "other";
    const write = writer(words.locale, claim.currency);
    const fields: FirstReminderFields = {
      asked,
      days: wanted.days,
      until: write.date(wanted.until),
      posted: step.channel !== "email",
      ...(data.costs === undefined ? {} : { costs: write.money(amountOf(data.costs, claim.outstanding)) }),
    };
    const needed: Message["missing"] =
      law === "BE" ? ["enterpriseNumber", "goods", "costs"] : law === "NL" ? ["costs"] : [];
    return {
      law,
      demand: words.firstReminder[law].demand(fields),
      missing: needed.filter((name) => data[name] === undefined),
    };
  }
  return undefined;
}

/** Returns an amount with the decimals of another. */
function amountOf(given: AmountLike, like: string): string {
  const amount = String(given);
  if (!/^\d+(\.\d+)?$/.test(amount)) {
    throw new PolicyError([
      {
        code: "amount.invalid",
        path: "costs",
        message: "The value is not a decimal amount.",
        value: given,
        hint: 'write "48.40"',
      },
    ]);
  }
  return padded(amount, digitsOf(like));
}

/** What the sum is made of, and the law behind it, where it is more than the principal. */
function madeOf(fields: Fields, words: MessageWords): string[] {
  if (fields.extras.length === 0) return [];
  return [words.madeOf(fields), ...(fields.basis === "" ? [] : [words.legalBasis(fields.basis)])];
}

/** What came between: a promise that was broken, a part that is disputed. */
function remarksOf({ remarks, claim }: TimelineEvent, words: MessageWords): string[] {
  const write = writer(words.locale, claim.currency);
  const { brokenPromise, disputed } = remarks ?? {};
  return [
    ...(brokenPromise === undefined ? [] : [words.brokenPromise(write.date(brokenPromise))]),
    ...(disputed === undefined ? [] : [words.disputedPart(write.money(disputed))]),
  ];
}

function fieldsOf(event: TimelineEvent, data: MessageData, words: MessageWords): Fields {
  const { invoice } = data;
  const { claim, demand } = event;
  const write = writer(words.locale, claim.currency);
  // A text message has little room.
  const date = event.step?.channel === "sms" ? write.shortDate : write.date;
  const extras = (["interest", "compensation"] as const)
    .filter((what) => isOwed(demand[what]))
    .map((what) => ({ what, amount: write.money(demand[what]) }));
  const due = event.due ?? claim.due;
  const issued = date(required(invoice.issued, "invoice.issued"));
  const { reference, named: whole } = namesOf(invoice, issued, words);
  const named = event.instalment === undefined ? whole : `${whole} (${words.instalment(event.instalment)})`;
  return {
    seller: nameOf(data.seller, "seller"),
    customer: nameOf(data.customer, "customer"),
    reference,
    named,
    issued,
    ...(due === undefined ? {} : { due: date(due) }),
    outstanding: write.money(demand.balance),
    asked: write.money(event.asked),
    days: event.remarks?.deadlineDays ?? USUAL_DAYS,
    extras,
    basis: citationsOf(claim.basis, words),
  };
}

/** What an invoice is called after the word for it: by its number where it has one, and by number and date. */
export function namesOf({ id }: Invoice, issued: string, words: MessageWords): { reference: string; named: string } {
  const number = oneLine(String(id ?? ""));
  const dated = words.dated(issued);
  return number === "" ? { reference: dated, named: dated } : { reference: number, named: `${number} ${dated}` };
}

/** Names the articles of a law, each once; contracts and common practice are none. */
export function citationsOf(basis: readonly Citation[], words: MessageWords): string {
  const refs = new Set(
    basis.filter(({ grade, ref }) => grade !== "contract" && ref !== "practice").map(({ ref }) => ref),
  );
  // "art. 5" goes without saying beside "art. 5, 6"; a semicolon is set as a colon is.
  const longest = [...refs].filter((ref) => ![...refs].some((other) => other.startsWith(`${ref},`)));
  return longest.join(`${words.colon.replace(":", ";")} `);
}
