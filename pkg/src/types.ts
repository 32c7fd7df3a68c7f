/** Civil date "YYYY-MM-DD", or a value whose toString() is one (Temporal.PlainDate).
 *  A JavaScript Date is refused (`date.instant`): its day depends on a time zone. */
export type DateLike = string | { toString(): string };
/** A decimal in currency units: "1234.50", 1234.5 or 1234n, read exactly as written. */
export type AmountLike = string | number | bigint;
/** Out: a decimal string with the currency's minor units ("1234.50", JPY "1234", TND "1234.500"). */
export type Amount = string;
/** Out: percent a year, "12.15" is 12.15 %. */
export type Percent = string;
/** ISO 3166 alpha-2 ("FR", "GB", …) of the law that governs the claim. `laws()` lists them. */
export type LawCode = string;
export type Debtor = "business" | "public" | "consumer";

/** One step of a payment term; a term is applied left to right to its start date. */
export type TermStep =
  | { addDays: number }
  | { addMonths: number }
  | { endOf: "week" | "decade" | "halfMonth" | "month" | "quarter" }
  | { dayOfMonth: number | number[] }
  | { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 };
export type TermStart = "issue" | "receipt" | "delivery" | "acceptance";
export type Roll = "none" | "following" | "modifiedFollowing" | "preceding";

export interface Terms {
  /** Default: the law's, else "issue" */
  from?: TermStart | { laterOf: TermStart[] };
  /** "45 jours fin de mois" = [{addDays:45},{endOf:"month"}] */
  steps: TermStep[];
  /** Default: the law's rule for contractual due dates */
  roll?: Roll;
  /** Early-payment discount (escompte, Skonto): "2/10 net 30" = [{percent:2, steps:[{addDays:10}]}]. */
  discounts?: { percent: AmountLike; steps: TermStep[] }[];
}
/** One invoice payable in parts, each with its own due date ("30 % now, balance at 60 days"). */
export interface SplitTerms {
  parts: { share: { percent: AmountLike } | { amount: AmountLike } | "balance"; terms: Terms }[];
}
/** What "45 days end of month" can mean: the days first, the end of the period first, or months for thirty days each. */
export type TermReading = "days-then-end" | "end-then-days" | "calendar-months";
/** What a term gives where everything happens on the day of issue, before any move to a working day. */
export interface TermExample { issued: string; due: string }
export interface ParsedTerms {
  terms: Terms | SplitTerms;
  ambiguous: boolean;
  /** The reading used, where the words have several */
  reading?: TermReading;
  /** What it gives, on issue dates on which the readings differ */
  examples?: TermExample[];
  alternatives: { terms: Terms | SplitTerms; reading: TermReading; note: string; examples: TermExample[] }[];
}
export type Lang = "fr" | "en" | "de" | "nl" | "es" | "it";

/** What a seller decides once, per law or per client, and stores as JSON. */
export interface Policy {
  law: LawCode;
  /** "business" */
  debtor?: Debtor;
  /** ISO 4217; default: the law's */
  currency?: string;
  /** Default: the law's default term */
  terms?: Terms | SplitTerms | string;
  /** A reference follows its series on the very days it changes; an option is another rate that the law itself
   *  offers: "private-creditor" in France */
  interest?: "statutory" | "none" | { annualRate: AmountLike } | { reference: string; margin: AmountLike } | { option: string };
  /** Fixed recovery sum (40 EUR, 40/70/100 GBP, …) */
  compensation?: "statutory" | "none" | { amount: AmountLike };
  /** Default: the law's */
  dayCount?: "actual/365" | "actual/actual" | "actual/360" | "30/360";
  /** Default half-up, once on the total */
  rounding?: { mode?: "half-up" | "half-even" | "down"; at?: "total" | "period" };
  /** Default: the law's order for part payments */
  allocation?: ("costs" | "interest" | "principal")[];
  /** Added to the law's public holidays */
  holidays?: DateLike[];
  /** The debtor's own, "MM-DD" each year; a due date moves past them */
  closedPeriods?: { from: string; to: string }[];
  /** Published after this release, or corrected */
  rates?: { series: string; from: DateLike; percent: AmountLike }[];
  scenario?: Scenario | "gentle" | "standard" | "firm";
  /** The trade or kind of invoice whose longest term holds, where the law has one: "transport", "perishables" */
  sector?: string;
  /** Days the client has to dispute an invoice after receipt (délai de contestation). */
  disputeWindowDays?: number;
}

export interface Invoice {
  id?: string;
  customer?: string;
  issued: DateLike;
  received?: DateLike; delivered?: DateLike; accepted?: DateLike;
  /** VAT included */
  total: AmountLike;
  currency?: string;
  /** Before the policy's */
  terms?: Terms | SplitTerms | string;
  /** An agreed date, before any terms */
  due?: DateLike;
  payments?: { date: DateLike; amount: AmountLike; id?: string }[];
  /** Credit notes: principal only */
  credits?: { date: DateLike; amount: AmountLike; id?: string }[];
  disputes?: { from: DateLike; to?: DateLike; amount?: AmountLike }[];
  promises?: { made: DateLike; payBy: DateLike; amount?: AmountLike }[];
  /** Reminders already sent */
  sent?: { step: string; date: DateLike }[];
  /** Mise en demeure, where the law asks for one */
  formalNotice?: DateLike;
  /** Why the client does not pay, where known: a dispute pauses the reminders and makes the next one firm,
   *  financial trouble puts an offer of instalments before anything firm. */
  cause?: "oversight" | "dispute" | "financial-trouble";
}

/** Why a figure is what it is: a stable code, its values, and the law or clause behind it. */
export interface Reason {
  /** "interest.rate.statutory" */
  code: string;
  values: Record<string, string | number>;
  basis: Citation[];
}
export interface Citation { law: LawCode; ref: string; url?: string; grade: "statute" | "guidance" | "contract" | "unverified" }
/** Something the caller should know: an unlawful term, an ambiguous one, a rate not yet published. */
export interface Notice { code: string; severity: "info" | "warning"; path?: string; values: Record<string, string | number>; basis: Citation[] }

/** How a reason or a notice is put into words. */
export interface SayOptions {
  /** ISO 4217: amounts are written in this currency. Without it they are bare numbers. */
  currency?: string;
}

export interface DueDates {
  instalments: { due: string; amount?: Amount; discounts: { until: string; percent: Percent; amount?: Amount; annualised: Percent }[] }[];
  /** The last of them */
  due: string;
  reasons: Reason[]; notices: Notice[];
}

export interface InterestPeriod {
  /** Both days included */
  from: string; to: string;
  days: number; principal: Amount; rate: Percent;
  /** False: carried forward, provisional */
  reference?: { series: string; value: Percent; margin: Percent; published: boolean };
  interest: Amount;
}
export interface Claim {
  asOf: string; currency: string;
  status: "not-due" | "due" | "late" | "paid" | "paid-late" | "disputed";
  instalments: { due: string; amount: Amount; outstanding: Amount; daysLate: number }[];
  /** Principal still owed */
  outstanding: Amount;
  /** Accrued and still owed */
  interest: Amount;
  /** Still owed */
  compensation: Amount;
  /** The three above, to the cent */
  total: Amount;
  /** What one more day of delay adds */
  perDay: Amount;
  /** Their interest adds up to all interest accrued, to the cent */
  periods: InterestPeriod[];
  allocations: { payment?: string; date: string; costs: Amount; interest: Amount; principal: Amount; surplus: Amount }[];
  /** Last day before the claim is time-barred */
  limitation?: string;
  reasons: Reason[]; notices: Notice[];
}

export interface Project {
  /** Without VAT, at one rate of VAT in percent (none given: none is charged, with a notice), or */
  net?: AmountLike; vatRate?: AmountLike;
  /** Several rates */
  lines?: { label: string; net: AmountLike; vatRate: AmountLike }[];
  start: DateLike;
  /** Acceptance, on which a single invoice would be issued; default: the last day of the plan */
  end?: DateLike;
  /** Percentages and amounts are of the net. Instalments begin on `start`; progress is cumulative percent
   *  (situations de travaux), and a statement below the one before needs `credit: true`. */
  plan:
    | { kind: "milestones"; milestones: { label: string; date: DateLike; share: { percent: AmountLike } | { amount: AmountLike } | "balance" }[] }
    | { kind: "instalments"; count: number; every: { months: number } | { days: number } }
    | { kind: "progress"; statements: { label?: string; date: DateLike; completed: AmountLike; credit?: true }[] };
  /** Acompte, of the net, no later than the first part of the plan */
  deposit?: { label?: string; date: DateLike; share: { percent: AmountLike } | { amount: AmountLike }; recover: "pro-rata" | "first" | "last" };
  /** Retenue de garantie, of each gross amount, released on a day or so many months after `end` */
  retention?: { label?: string; percent: AmountLike; release: DateLike | { months: number } };
}
export interface BillingSchedule {
  currency: string;
  invoices: {
    number: number; label: string; kind: "deposit" | "interim" | "final" | "credit" | "retention-release";
    issued: string;
    /** The last of its due dates */
    due: string;
    net: Amount; vat: { rate: Percent; amount: Amount }[]; gross: Amount;
    /** payable = gross - depositRecovered - retained on every line; the release of a retention is a negative `retained` */
    depositRecovered: Amount; retained: Amount; payable: Amount;
    /** The work billed so far: a deposit is none */
    cumulativeNet: Amount; cumulativePercent: Percent;
    netByRate: { rate: Percent; amount: Amount }[];
    /** The VAT in `depositRecovered`, charged with the deposit already */
    depositVat: { rate: Percent; amount: Amount }[];
    /** As in DueDates; empty where nothing is payable */
    instalments: DueDates["instalments"];
  }[];
  /** Equal the project's, to the cent, once the plan bills all of it; a deposit counts once */
  totals: { net: Amount; vat: Amount; gross: Amount; payable: Amount };
  /** Against one invoice at the end: the most ever owed at once, and the average day money is due. */
  comparison: { peakExposure: { partial: Amount; single: Amount }; averageDue: { partial: string; single: string } };
  reasons: Reason[]; notices: Notice[];
}

export interface ReminderStep {
  /** Names the step in `Invoice.sent`, and in the id of its event: "reminder:" and this */
  id: string;
  /** Negative: before. "previous": the day that the step before has on the timeline, sent or planned */
  when: { days: number; from: "issue" | "due" | "previous" };
  channel: "email" | "sms" | "phone" | "letter" | "registered-letter" | "agency" | "court";
  tone: "courtesy" | "reminder" | "firm" | "formal-notice" | "last";
  /** What the message asks for beyond the principal; default "none" */
  claim?: "none" | "interest" | "interest+compensation";
  payLink?: boolean;
  /** The step is left out where less principal than this is owed; in the currency of the invoice */
  minOutstanding?: AmountLike;
}
export interface Scenario {
  name: string;
  /** In the order in which they escalate, 50 at most */
  steps: ReminderStep[];
  /** Default: both */
  pauseOn?: ("dispute" | "promise")[];
  /** Default: false */
  workingDaysOnly?: boolean;
  /** Between two contacts of any kind; default 1 */
  minDaysBetween?: number;
}
export interface TimelineEvent {
  /** Stable: the same step keeps its id in every run */
  id: string;
  date: string;
  kind:
    | "issue" | "discount-ends" | "dispute-window-ends" | "reminder" | "due" | "interest-starts" | "promise-due" | "payment"
    | "limitation" | "credit" | "dispute-opens" | "dispute-ends" | "formal-notice";
  /** As the law lets it stand: it may ask for less than the scenario says */
  step?: ReminderStep;
  /** "paused": it waits for the end of a dispute that has none yet; with a known end it is planned after it */
  state: "past" | "today" | "planned" | "sent" | "missed" | "skipped" | "paused";
  /** On that date; of a reminder, what may be claimed of the part that is not disputed */
  claim: { outstanding: Amount; interest: Amount; compensation: Amount; total: Amount; currency: string; due?: string; basis: Citation[] };
  /** What a reminder asks for: the principal, and of the rest what its step says */
  asked?: Amount;
  reasons: Reason[];
}
export interface Timeline { events: TimelineEvent[]; next?: TimelineEvent; notices: Notice[] }

/** Many invoices at once, in columns. Amounts in minor units, dates in days since 1970-01-01. Exact to the cent. */
export interface ClaimColumns { outstanding: BigInt64Array; daysLate: Int32Array; interest: BigInt64Array; compensation: BigInt64Array; total: BigInt64Array }

export interface PortfolioReport {
  asOf: string; currency: string;
  aging: { bucket: "not-due" | "1-30" | "31-60" | "61-90" | "90+"; count: number; outstanding: Amount }[];
  outstanding: Amount; overdue: Amount; interest: Amount; compensation: Amount;
  dso?: number; bestPossibleDso?: number; averageDaysDelinquent?: number; collectionEffectiveness?: number;
  customers: PayerProfile[];
  trend: { month: string; paidOnTime: number; averageDaysLate: number; outstanding: Amount }[];
  notices: Notice[];
}

export interface PayerProfile {
  customer: string; invoices: number; outstanding: Amount; overdue: Amount;
  paidOnTime: number; averageDaysLate: number; trend: "improving" | "stable" | "worsening" | "unknown";
  segment: "new" | "prompt" | "forgetful" | "slow" | "disputing" | "at-risk";
  /** 0 (never pays) to 100 (always on time) */
  score: number;
  /** How the score came about */
  scoreParts: Reason[];
  advice: { scenario: string; terms: Terms; deposit?: Percent; reasons: Reason[] };
  anomalies: Reason[];
}

export interface LawSummary {
  code: LawCode; name: string; currency: string; checked: string; grade: "statute" | "guidance" | "unverified";
  /** For whom: "business, public"; since when it is known to hold; what it says, in short English */
  fields: { field: string; debtors: string; since?: string; value: string; basis: Citation[] }[];
}

/** The claim on one day. */
export interface AccrualPoint { date: string; outstanding: Amount; interest: Amount; compensation: Amount; total: Amount }
/** A published value of a series: from which day it holds, percent a year, where it was published. */
export interface PublishedRate { from: string; percent: Percent; source: string }
