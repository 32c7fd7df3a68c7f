/**
 * `<echeance-claim>`: what a client owes on a day, line by line, and why. Importing this defines the element.
 *
 * ```html
 * <echeance-claim issued="2024-01-15" total="12000" terms="45 jours fin de mois" law="FR" as-of="2026-11-23" lang="fr">
 * </echeance-claim>
 * ```
 */
// The build leaves these imports as they are: a page has one core, and loads the words of the languages that it shows.
import { assess, isPolicyError } from "./index.js";
import { labels, type Labels } from "./element/words.js";
import { type Writer, writer } from "./writer.js";
import type { Claim, Coded, Debtor, Invoice, Lang, LawCode, Notice, Policy, Reason, SayOptions } from "./types.js";
import { inWords, type Problem } from "./error.js";

type Say = (what: Coded, options?: SayOptions) => string;

const words: { readonly [L in Lang]: () => Promise<{ say: Say }> } = {
  fr: () => import("./lang/fr.js"),
  en: () => import("./lang/en.js"),
  de: () => import("./lang/de.js"),
  nl: () => import("./lang/nl.js"),
  es: () => import("./lang/es.js"),
  it: () => import("./lang/it.js"),
};

/** The attributes that say something of the invoice, and its fields. */
const invoiceFields = {
  "invoice-id": "id",
  issued: "issued",
  received: "received",
  delivered: "delivered",
  total: "total",
  currency: "currency",
  terms: "terms",
  due: "due",
  payments: "payments",
  credits: "credits",
  "formal-notice": "formalNotice",
} as const;

/** What the element takes in markup: attributes as HTML has them, and the properties that frameworks set on it. */
export interface ClaimAttributes {
  /** Your reference of the invoice. */
  "invoice-id"?: string | number | undefined;
  /** Date of the invoice, `YYYY-MM-DD`. */
  issued?: string | undefined;
  /** Day on which the client received it. */
  received?: string | undefined;
  /** Day on which the client received the goods or the service. */
  delivered?: string | undefined;
  /** What is to be paid, VAT included. */
  total?: string | number | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  /** The term in words. */
  terms?: string | undefined;
  /** A due date agreed as a date. */
  due?: string | undefined;
  /** What was received, as JSON. */
  payments?: string | undefined;
  /** Credit notes, as JSON. */
  credits?: string | undefined;
  /** Day of the formal notice to pay. */
  "formal-notice"?: string | undefined;
  /** The law that governs the claim. */
  law?: LawCode | Lowercase<LawCode> | undefined;
  /** Who owes. */
  debtor?: Debtor | undefined;
  /** The day of the claim. */
  "as-of"?: string | undefined;
  /** The language of the words. Default: that of the page. */
  lang?: string | undefined;
  /** The invoice as an object; attributes come before its fields. */
  invoice?: Partial<Invoice> | undefined;
  /** The policy as an object, or the code of a law. */
  policy?: Policy | LawCode | undefined;
}

/** Lists are written as JSON. */
const lists: readonly string[] = ["payments", "credits"];

// On a server there are no elements, and importing this module must not fail there.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * The element. It shows a new claim whenever an attribute or a property changes, and then fires `claim` with the claim as
 * its `detail`; where the input has problems it shows those, and fires `problems`. Until it has both an invoice and a
 * law it shows nothing and fires nothing.
 */
export class EcheanceClaim extends Base {
  static readonly observedAttributes = [...Object.keys(invoiceFields), "law", "debtor", "as-of", "lang"];

  #invoice: Partial<Invoice> | undefined;
  #policy: Policy | LawCode | undefined;
  #claim: Claim | undefined;
  #shown = "";
  /** Counts the changes: what was begun before the last of them is not shown any more. */
  #changes = 0;

  /** The invoice as an object; attributes come before its fields. */
  get invoice(): Partial<Invoice> | undefined {
    return this.#invoice;
  }
  set invoice(invoice: Partial<Invoice> | undefined) {
    this.#invoice = invoice;
    this.#change();
  }

  /** The policy as an object, or the code of a law; the attributes `law` and `debtor` come before it. */
  get policy(): Policy | LawCode | undefined {
    return this.#policy;
  }
  set policy(policy: Policy | LawCode | undefined) {
    this.#policy = policy;
    this.#change();
  }

  /** What is shown; `undefined` while there is nothing to show, or problems. */
  get claim(): Claim | undefined {
    return this.#claim;
  }

  connectedCallback(): void {
    for (const property of ["invoice", "policy"] as const) this.#adopt(property);
    this.#change();
  }

  attributeChangedCallback(): void {
    this.#change();
  }

  /** Takes over a property that was set before the element was defined. */
  #adopt(property: "invoice" | "policy"): void {
    if (!Object.prototype.hasOwnProperty.call(this, property)) return;
    const value = this[property];
    delete (this as Partial<Pick<this, typeof property>>)[property];
    (this as Record<string, unknown>)[property] = value;
  }

  /** Shows once what changes together. */
  #change(): void {
    const change = ++this.#changes;
    if (!this.isConnected) return;
    queueMicrotask(() => {
      if (change === this.#changes) void this.#show(change);
    });
  }

  async #show(change: number): Promise<void> {
    if (!this.#hasData()) {
      this.#claim = undefined;
      this.#shown = "";
      this.shadowRoot?.replaceChildren();
      return;
    }
    const lang = this.#lang();
    const { say } = await words[lang]();
    // Words may load in another order than they were asked for in.
    if (change !== this.#changes) return;
    const { claim, problems } = this.#assess();
    const root = this.shadowRoot ?? this.#open();
    root.replaceChildren(
      claim === undefined
        ? listOf(
            "problems",
            problems.map((problem) => inWords(problem, say(problem))),
            "alert",
          )
        : section(claim, lang, say),
    );
    const shown = JSON.stringify(claim ?? problems);
    this.#claim = claim;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const [name, detail] = claim === undefined ? ["problems", problems] : ["claim", claim];
    this.dispatchEvent(new CustomEvent(name as string, { detail, bubbles: true, composed: true }));
  }

  #open(): ShadowRoot {
    const root = this.attachShadow({ mode: "open" });
    // A stylesheet that is made, not written: a strict content security policy lets it through.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    return root;
  }

  #lang(): Lang {
    const tag = this.lang || this.closest<HTMLElement>("[lang]")?.lang || "en";
    const lang = tag.slice(0, 2).toLowerCase();
    return Object.prototype.hasOwnProperty.call(labels, lang) ? (lang as Lang) : "en";
  }

  /** Whether there is an invoice yet, and a law: a page may fetch the one and the other. */
  #hasData(): boolean {
    const said = (name: string) => this.hasAttribute(name);
    return Boolean((this.#invoice || Object.keys(invoiceFields).some(said)) && (this.#policy || said("law")));
  }

  #assess(): { claim?: Claim; problems: Problem[] } {
    const invoice: Record<string, unknown> = { ...this.#invoice };
    for (const [attribute, field] of Object.entries(invoiceFields)) {
      const value = this.getAttribute(attribute);
      if (value === null) continue;
      if (!lists.includes(attribute)) {
        invoice[field] = value;
        continue;
      }
      try {
        invoice[field] = JSON.parse(value);
      } catch {
        return { problems: [{ code: "input.type", path: field, message: "The attribute is no JSON." }] };
      }
    }
    try {
      const options = { policy: this.#governing(), asOf: this.getAttribute("as-of")! };
      return { claim: assess(invoice as unknown as Invoice, options), problems: [] };
    } catch (error) {
      if (isPolicyError(error)) return { problems: error.problems };
      throw error;
    }
  }

  #governing(): Policy | LawCode {
    const law = this.getAttribute("law");
    const debtor = this.getAttribute("debtor");
    const policy = typeof this.#policy === "string" ? { law: this.#policy } : { ...this.#policy };
    if (law !== null) policy.law = law as LawCode;
    if (debtor !== null) policy.debtor = debtor as NonNullable<Policy["debtor"]>;
    return policy as Policy;
  }
}

globalThis.customElements?.get("echeance-claim") ?? globalThis.customElements?.define("echeance-claim", EcheanceClaim);

declare global {
  interface HTMLElementTagNameMap {
    "echeance-claim": EcheanceClaim;
  }
}

type Child = Node | string;

/** Makes an element. Whatever it shows is text. */
function element(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function listOf(part: string, items: readonly Child[], role = "list"): HTMLElement {
  return element("ul", { part, role }, ...items.map((item) => element("li", {}, item)));
}

function section(claim: Claim, lang: Lang, say: Say): HTMLElement {
  const label = labels[lang];
  const write = writer(label.locale, claim.currency);
  const late = Math.max(0, ...claim.instalments.map((instalment) => instalment.daysLate));
  const status = [label.status[claim.status], ...(late > 0 ? [label.daysLate(late)] : [])].join(", ");
  const parts = [
    element("p", { part: "status" }, status),
    element("p", { part: "total" }, write.money(claim.total)),
    sums(claim, label, write),
  ];
  if (claim.notices.length > 0)
    parts.push(
      listOf(
        "notices",
        claim.notices.map((notice) => statement(notice, say, claim)),
      ),
    );
  if (claim.periods.length > 0) parts.push(periods(claim, label, write));
  if (claim.reasons.length > 0) {
    const reasons = listOf(
      "reasons",
      claim.reasons.map((reason) => statement(reason, say, claim)),
    );
    parts.push(element("details", { part: "why" }, element("summary", {}, label.why), reasons));
  }
  return element("section", { part: "claim", lang, "data-status": claim.status }, ...parts);
}

function sums(claim: Claim, label: Labels, write: Writer): HTMLElement {
  const rows: [string, string, string][] = [
    ["outstanding", label.outstanding, claim.outstanding],
    ["interest", label.interest, claim.interest],
    ["compensation", label.compensation, claim.compensation],
    ["sum", label.total, claim.total],
    ["per-day", label.perDay, claim.perDay],
  ];
  const row = ([part, name, amount]: [string, string, string]) =>
    element("div", { part }, element("dt", {}, name), element("dd", {}, write.money(amount)));
  return element("dl", { part: "sums" }, ...rows.map(row));
}

function periods(claim: Claim, label: Labels, write: Writer): HTMLElement {
  const heads = [label.from, label.to, label.days, label.principal, label.rate, label.interest];
  const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)));
  const rows = claim.periods.map((period) => {
    const { from, to, days, principal, rate, interest } = period;
    const cells = [
      write.shortDate(from),
      write.shortDate(to),
      String(days),
      write.money(principal),
      write.percent(rate),
      write.money(interest),
    ];
    return element("tr", {}, ...cells.map((text) => element("td", {}, text)));
  });
  const body = [element("thead", {}, head), element("tbody", {}, ...rows)];
  return element("div", { part: "periods" }, element("table", {}, element("caption", {}, label.periods), ...body));
}

/** A sentence, with the articles behind it. */
function statement(what: Reason | Notice, say: Say, { currency }: Claim): HTMLElement {
  const line = element("span", {}, say(what, { currency }));
  for (const { ref, url, grade } of what.basis) {
    if (grade === "contract") continue;
    line.append(
      " ",
      url?.startsWith("https:") ? element("a", { href: url, rel: "noreferrer" }, ref) : element("cite", {}, ref),
    );
  }
  return line;
}

const STYLE = `
:host { display: block; color: var(--echeance-text, inherit); font: var(--echeance-font, inherit); }
:host([hidden]) { display: none; }
p, dl, ul, table { margin: 0 0 .75em; }
[part=status] { color: var(--echeance-muted, GrayText); }
[data-status=late] > [part=status], [part=problems] { color: var(--echeance-alert, #b3261e); }
[part=total] { font-size: var(--echeance-total-size, 2em); font-weight: 600; line-height: 1.1; }
[part=sums] > div { display: flex; justify-content: space-between; gap: 1em; padding: .25em 0; border-top: 1px solid var(--echeance-line, #8884); }
dt, caption, th { color: var(--echeance-muted, GrayText); font-weight: normal; }
dd { margin: 0; }
[part=sum] dd { font-weight: 600; }
dd, td { font-variant-numeric: tabular-nums; }
[part=periods] { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; }
th, td { padding: .25em .5em .25em 0; text-align: end; white-space: nowrap; border-top: 1px solid var(--echeance-line, #8884); }
th:nth-child(-n+2), td:nth-child(-n+2) { text-align: start; }
ul { padding: 0; list-style: none; }
li { padding: .25em 0; }
a { color: var(--echeance-accent, LinkText); }
summary { cursor: pointer; color: var(--echeance-accent, LinkText); }
`;
