import type { Invoice, Lang, TimelineEvent } from "../types.js";
import { asHtml, asText, type Block, oneLine, secureLink, text, writer } from "./format.js";
import { languages } from "./languages.js";
import type { Fields, MessageWords } from "./words.js";

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
}

/** How a message is written. */
export interface MessageOptions {
  /** The language of the client. */
  lang: Lang;
  /** Plain text, or HTML in which everything from outside is escaped. */
  format: "text" | "html";
  /** Texts in place of the built-in ones: the whole language, or some of it. */
  words?: Partial<MessageWords>;
}

/**
 * The message of a reminder: subject and body for its channel and tone, with the amounts, the legal basis and the
 * reference. A text message and a telephone script have a body alone. What comes from outside is escaped for the
 * format; a subject is one line; a link is https.
 *
 * @throws PolicyError `message.link` for a link that is not https; `message.event` for an event that is no reminder.
 */
export function message(event: TimelineEvent, data: MessageData, options: MessageOptions): { subject: string; body: string } {
  const words = { ...languages[options.lang], ...options.words };
  const fields = fieldsOf(event, data, words);
  const { channel = "email", tone = "reminder", payLink } = event.step ?? {};
  const write = options.format === "html" ? asHtml : asText;
  if (channel === "sms") return { subject: "", body: write([text(words.sms[tone](fields))]) };
  if (channel === "phone") return { subject: "", body: write(words.phone[tone](fields).map(text)) };
  if (channel === "agency" || channel === "court") {
    const body = [...words.handover.body(fields), ...madeOf(fields, words)].map(text);
    return { subject: oneLine(words.handover.subject(fields)), body: write(body) };
  }
  const blocks: Block[] = [text(words.greeting(fields.customer))];
  const [first, ...rest] = words.body[tone](fields);
  blocks.push(text(first ?? ""), ...madeOf(fields, words).map(text), ...rest.map(text));
  if (data.payUrl !== undefined && payLink !== false) {
    blocks.push({ kind: "link", text: words.payHere, url: secureLink(data.payUrl, "payUrl") });
  }
  blocks.push(text(words.closing(fields.seller)));
  return { subject: oneLine(words.subject[tone](fields)), body: write(blocks) };
}

/** What the sum is made of, and the law behind it, where it is more than the principal. */
function madeOf(fields: Fields, words: MessageWords): string[] {
  if (fields.extras.length === 0) return [];
  return [words.madeOf(fields), ...(fields.basis === "" ? [] : [words.legalBasis(fields.basis)])];
}

function fieldsOf(event: TimelineEvent, data: MessageData, words: MessageWords): Fields {
  const { invoice } = data;
  const write = writer(words.locale, event.claim.currency);
  const asks = event.step?.claim ?? "none";
  const extras: { what: "interest" | "compensation"; amount: string }[] = [];
  if (asks !== "none" && owed(event.claim.interest)) extras.push({ what: "interest", amount: write.money(event.claim.interest) });
  if (asks === "interest+compensation" && owed(event.claim.compensation)) {
    extras.push({ what: "compensation", amount: write.money(event.claim.compensation) });
  }
  const issued = write.date(String(invoice.issued));
  const { due } = event.claim;
  const cited = event.claim.basis.filter((citation) => citation.grade !== "contract");
  return {
    seller: oneLine(data.seller),
    customer: oneLine(data.customer),
    reference: oneLine(invoice.id ?? issued),
    issued,
    ...(due === undefined ? {} : { due: write.date(due) }),
    outstanding: write.money(event.claim.outstanding),
    asked: write.money(event.asked ?? event.claim.outstanding),
    extras,
    basis: [...new Set(cited.map((citation) => citation.ref))].join(" ; "),
  };
}

const owed = (amount: string) => /[1-9]/.test(amount);
