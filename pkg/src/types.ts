import type {
  InterestOption,
  KnownLaw,
  NoticeCode,
  NoticeValues,
  ReasonCode,
  ReasonValues,
  Sector,
  SeriesName,
} from "./generated/names.js";

export type {
  AmountText,
  DateText,
  InterestOption,
  KnownLaw,
  MentionCode,
  NoticeCode,
  NoticeValues,
  PercentText,
  ProblemCode,
  ReasonCode,
  ReasonValues,
  Sector,
  SeriesName,
} from "./generated/names.js";

/** Any text; an editor still suggests the words that are known. */
type Text = string & {};

// What goes in

/**
 * A calendar day: `"2026-01-31"`, or a `Temporal.PlainDate`. From 1990-01-01 to 2199-12-31. What is an instant, such as a
 * `Date` or a timestamp, is refused (`date.instant`): its day depends on a time zone, and `dayIn` gives it.
 */
export type DateLike = string | PlainDate;
/** The shape of a `Temporal.PlainDate`, native or of a polyfill: a day without a time. It is read as it prints. */
export interface PlainDate {
  /** `"iso8601"`: others print what is refused. */
  readonly calendarId: string;
  /** 1990 to 2199. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Of the month. */
  readonly day: number;
  /** What has a time of day is no day. */
  readonly hour?: undefined;
  /** It prints as `"2026-01-31"`. */
  toString(): string;
}
/**
 * A decimal number, of an amount in currency units (euros, not cents) or of a percentage (12.5 is 12.5 %):
 * `"1234.50"`, `1234.5` or `1234n`, or a decimal of decimal.js, big.js, bignumber.js or Prisma. It is read digit by digit
 * as it prints, with a point and without thousands separators. Amounts stay below 10^15, with no more decimals than
 * their currency has; percentages have six at most. Minor units become one by `fromMinor`.
 */
export type AmountLike = string | number | bigint | DecimalLike;
/** A decimal of another library, read by its `toString`. */
export interface DecimalLike {
  /** `"1234.5"`, with all its digits. */
  toString(): string;
  /** What tells a decimal from other objects. */
  toFixed(digits?: number): string;
}
/**
 * ISO 3166-1 alpha-2 code of the country whose law governs the claim; `laws()` lists those that are known. A text of
 * which nobody knows yet whether it is one becomes one by `lawOf`. At run time small letters are taken too.
 */
export type LawCode = KnownLaw;
/** The scenarios that are built in; `scenarios()` shows them. */
export type ScenarioName = "gentle" | "standard" | "firm";
/**
 * Who owes, since laws treat them apart: an undertaking (`business`), a public authority (`public`), or a person
 * outside trade or profession (`consumer`).
 */
export type Debtor = "business" | "public" | "consumer";
/** A language that sentences, messages and terms are written in. */
export type Lang = "fr" | "en" | "de" | "nl" | "es" | "it";

/** One step of a payment term. The steps of a term are taken from left to right. */
export type TermStep =
  /** So many days later: 0 to 3650. */
  | { addDays: number }
  /** So many months later, 0 to 120. In a shorter month it is the last day: 31 January + 1 month is 28 or 29 February. */
  | { addMonths: number }
  /**
   * On to the last day of the period that the date lies in; a date that is the last day stays. A decade (décade) ends on
   * the 10th, on the 20th and with the month, a half month on the 15th and with the month, a week on Sunday.
   */
  | { endOf: "week" | "decade" | "halfMonth" | "month" | "quarter" }
  /** On to the next such day of a month, the date itself included; 31 is the last day of any month. */
  | { dayOfMonth: number | readonly number[] }
  /** On to the next such weekday, the date itself included: 1 is Monday, 7 is Sunday. */
  | { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  /** So many working days later, 0 to 3650, by the calendar of the law and your `holidays`; the date itself is not counted. */
  | { addWorkingDays: number }
  /** To this date, `"YYYY-MM-DD"`, whatever came before. */
  | { on: string }
  /** On to the next such day of the year, `"MM-DD"`, the date itself included; 29 February is the 28th in other years. */
  | { onDay: string };
/** The event whose day a term starts from: date of the invoice, its receipt, delivery of the goods or service, acceptance. */
export type TermStart = "issue" | "receipt" | "delivery" | "acceptance";
/**
 * Where a due date goes that is no working day: it stays (`none`), moves to the next one (`following`), to the next one
 * unless that lies in another month, else to the one before (`modifiedFollowing`), or to the one before (`preceding`).
 */
export type Roll = "none" | "following" | "modifiedFollowing" | "preceding";
/** How large a part is: a percentage of the whole, an amount, or what the other parts leave. */
export type Share = { percent: AmountLike } | { amount: AmountLike } | "balance";

/** A payment term: the steps from an event to the due date. */
export interface Terms {
  /**
   * The event to count from, or the later of several. Default: the date of the invoice. Where the invoice does not say
   * when the event was, the date of the invoice stands in, with a notice.
   */
  from?: TermStart | { laterOf: readonly TermStart[] } | null | undefined;
  /**
   * "45 days end of month" is `[{ addDays: 45 }, { endOf: "month" }]`, at once is `[{ addDays: 0 }]`. At least one, unless
   * there are discounts: then the terms of the policy, or the law, say when the rest is due.
   */
  steps: readonly TermStep[];
  /** Default: the rule of the law for contractual due dates. */
  roll?: Roll | null | undefined;
  /** What may be deducted for paying early (escompte, Skonto). "2/10 net 30" has 2 % through the tenth day. */
  discounts?: readonly Discount[] | null | undefined;
}
/** A discount for paying early. */
export interface Discount {
  /** Percent of the amount, 0 to 100. */
  percent: AmountLike;
  /** From the start of the term to the last day of the discount. */
  steps: readonly TermStep[];
  /** What the percentage is of, where not of the amount (`BASISBETRAG` of XRechnung), in the currency of the invoice. */
  base?: AmountLike | null | undefined;
}
/** The term of an invoice that is payable in parts: "30 % at once, the balance at 60 days". */
export interface SplitTerms {
  /** At least one. Together they make up the invoice; one of them may be the balance. */
  parts: readonly {
    /** How large the part is. */
    share: Share;
    /** When it is due: a term, or one in words. */
    terms: Terms | string;
  }[];
}

/** What a seller decides once, for a law or for a client, and stores as JSON. */
export interface Policy {
  /** The law that governs the claim: that which the contract chooses, else mostly that of the seller's country. */
  law: LawCode;
  /** Who owes. Default: `business`. */
  debtor?: Debtor | null | undefined;
  /** ISO 4217 code of the amounts: `"EUR"`. Default: the currency of the law. */
  currency?: string | null | undefined;
  /**
   * When invoices are due: as steps, in words ("30 jours fin de mois"), or as a number of days. Default: the term that
   * the law sets.
   */
  terms?: Terms | SplitTerms | string | number | null | undefined;
  /**
   * Interest on late payment. `statutory`: what the law says, and the default; `none`: none is claimed; an agreed rate,
   * in percent a year; a series, so many times (default: once) plus a margin in points, which follows it on the very days
   * it changes: a published one, or one of your own whose values stand in `rates`, such as "euribor-3m";
   * or an alternative that the law leaves to the creditor, by its name (the error for another one names them).
   */
  interest?:
    | "statutory"
    | "none"
    | { annualRate: AmountLike }
    | { reference: SeriesName | Text; multiple?: AmountLike | null | undefined; margin: AmountLike }
    | { reference: SeriesName | Text; multiple: AmountLike; margin?: AmountLike | null | undefined }
    | { option: InterestOption }
    | null
    | undefined;
  /**
   * The fixed sum for the costs of recovery (40 EUR in most of Europe, 40, 70 or 100 GBP by the size of the debt).
   * `statutory`: what the law says, and the default; `none`: none is claimed; an agreed sum; or an agreed percentage of
   * what is owed on the due date, at least `min` and at most `max`.
   */
  compensation?:
    | "statutory"
    | "none"
    | { amount: AmountLike }
    | { percent: AmountLike; min?: AmountLike | null | undefined; max?: AmountLike | null | undefined }
    | null
    | undefined;
  /**
   * Rates of exchange for a sum that the law fixes in another currency: one unit of `from` is `rate` units of `to`. The
   * latest by the day that the law names counts, else the latest by the due date.
   */
  exchange?: { from: string; to: string; date: DateLike; rate: AmountLike }[] | null | undefined;
  /**
   * Costs of collection and fees for reminders beside the fixed sum. `statutory`: what the scale of the law gives, once
   * its conditions are met by the days given (`formalNotice`, `sent`), and set off against the fixed sum where the law
   * says so; where the law wants a clause, it says that there is one. `none`, the default: none are claimed.
   */
  collectionCosts?: "statutory" | "none" | null | undefined;
  /** Whether the invoice told a consumer that he is in default after thirty days (Germany, BGB 286(3)). Default: false. */
  consumerHint?: boolean | null | undefined;
  /**
   * How days become a fraction of a year: over 365 whatever the year, over the days that the year has, over 360, or by
   * months of thirty days. Default: the rule of the law.
   */
  dayCount?: "actual/365" | "actual/actual" | "actual/360" | "30/360" | null | undefined;
  /** How interest comes to whole cents. */
  rounding?:
    | {
        /** Half a cent goes up (`half-up`, the default) or to the even cent (`half-even`); `down` cuts fractions off. */
        mode?: "half-up" | "half-even" | "down" | null | undefined;
        /** Once, on the sum (`total`, the default), or on every period (`period`). */
        at?: "total" | "period" | null | undefined;
      }
    | null
    | undefined;
  /**
   * What a payment counts against, first to last: compensation, interest, principal. Default: the order of the law. What
   * is left out comes last.
   */
  allocation?: readonly ("costs" | "interest" | "principal")[] | null | undefined;
  /** Days off beside the public holidays of the law, such as regional ones. 1000 at most. */
  holidays?: readonly DateLike[] | null | undefined;
  /**
   * Times of the year in which the client pays nothing. A due date within one moves to the day after it, and on to a
   * working day where the law or the term wants one.
   */
  closedPeriods?:
    | readonly {
        /** First day, `"MM-DD"`. */
        from: string;
        /** Last day, `"MM-DD"`; it may lie before the first, across the turn of the year. */
        to: string;
      }[]
    | null
    | undefined;
  /** Rates that were published after this release, or that correct it. */
  rates?:
    | readonly {
        /** The series they belong to. */
        series: SeriesName | Text;
        /** From which day the rate holds. */
        from: DateLike;
        /** Percent a year, -100 to 1000. */
        percent: AmountLike;
      }[]
    | null
    | undefined;
  /** Which reminders go out when: one's own, or a built-in one by name. Default: `standard`. */
  scenario?: Scenario | ScenarioName | null | undefined;
  /** Days after receipt in which the client may dispute an invoice (délai de contestation), 0 to 3650. */
  disputeWindowDays?: number | null | undefined;
  /** The trade or case whose own limit for payment terms applies, where the law has some: `transport`, `perishables`. */
  sector?: Sector | null | undefined;
}

/** An invoice and what has happened to it. */
export interface Invoice {
  /** Your reference. It is handed through and never interpreted. */
  id?: string | number | null | undefined;
  /** The client, as you name it. It is handed through and never interpreted. */
  customer?: string | number | null | undefined;
  /** Date of the invoice. */
  issued: DateLike;
  /** Day on which the client received the invoice. */
  received?: DateLike | null | undefined;
  /** Day on which the client received the goods or the service. */
  delivered?: DateLike | null | undefined;
  /** Day on which the client accepted them, where the law or the contract knows acceptance. */
  accepted?: DateLike | null | undefined;
  /** What is to be paid, VAT included, in currency units. More than zero: a credit note goes under `credits`. */
  total: AmountLike;
  /** ISO 4217 code. Default: the policy's. */
  currency?: string | null | undefined;
  /** The term of this invoice, which comes before the policy's: steps, words, or a number of days. */
  terms?: Terms | SplitTerms | string | number | null | undefined;
  /**
   * A due date agreed as a date, before any term. It moves out of closed periods, and to a working day where the law
   * moves agreed dates too, as in Germany and Poland.
   */
  due?: DateLike | null | undefined;
  /**
   * What is open of it, where a ledger knows that and not every payment: what is missing between the total and credit
   * notes, payments and this sum counts as paid on the date of the invoice, against the invoice itself, so that no
   * interest is asked for on money that may have come in time (notice `payment.undated`). 0 where all is paid.
   */
  residual?: AmountLike | null | undefined;
  /** What was received, in any order. 10,000 at most. */
  payments?: readonly Payment[] | null | undefined;
  /** Credit notes: they lower the principal and nothing else. 10,000 at most. */
  credits?: readonly CreditNote[] | null | undefined;
  /** Times in which the client disputes the invoice. Interest runs on; reminders wait. */
  disputes?: readonly Dispute[] | null | undefined;
  /** Promises of the client to pay by a day. */
  promises?: readonly PaymentPromise[] | null | undefined;
  /** Reminders of the scenario that went out. */
  sent?: readonly SentReminder[] | null | undefined;
  /**
   * Day of the formal notice to pay (mise en demeure, Mahnung), where interest needs one: for many laws and debtors it
   * does not.
   */
  formalNotice?: DateLike | null | undefined;
  /**
   * Why the client does not pay, where known. After a dispute the next reminder is a firm one; a client in financial
   * trouble is offered instalments before anything firm.
   */
  cause?: "oversight" | "dispute" | "financial-trouble" | null | undefined;
}
/** An invoice as this library writes one: its days and amounts are text. */
export interface PlainInvoice extends Invoice {
  /** The number of the line, with what you put before it. */
  id: string;
  /** The client, as you named it. */
  customer?: string;
  /** Date of the invoice, `YYYY-MM-DD`. */
  issued: string;
  /** What is to be paid, VAT included. */
  total: Amount;
  /** The agreed due date, `YYYY-MM-DD`, where it has one. */
  due?: string;
  /** The agreed term, where it has several due dates. */
  terms?: SplitTerms;
  /** What later lines gave back. */
  credits?: PlainCredit[];
}
/** A credit note as this library writes one. */
export interface PlainCredit extends CreditNote {
  /** Its date, `YYYY-MM-DD`. */
  date: string;
  /** More than zero. */
  amount: Amount;
  /** The number of the line, with what you put before it. */
  id: string;
}
/** A payment received. */
export interface Payment {
  /** Day on which the money was received. */
  date: DateLike;
  /** More than zero, in the currency of the invoice. */
  amount: AmountLike;
  /** Your reference, which comes back as `allocations[].payment`. */
  id?: string | number | null | undefined;
  /**
   * What the payer or the creditor designated it for: `principal` counts against the invoice itself first. Default:
   * `law`, the order of the policy, else of the law.
   */
  towards?: "law" | "principal" | null | undefined;
  /** Whether it bounced, as a direct debit that came back does: then it counts for nothing. Default: false. */
  rejected?: boolean | null | undefined;
}
/** A credit note. */
export interface CreditNote {
  /** Its date. */
  date: DateLike;
  /** More than zero, in the currency of the invoice. */
  amount: AmountLike;
  /** Your reference. */
  id?: string | number | null | undefined;
}
/** A time in which the client disputes the invoice. */
export interface Dispute {
  /** First day. */
  from: DateLike;
  /** Last day; left out while the dispute is open. */
  to?: DateLike | null | undefined;
  /** The disputed part. Default: all of it. */
  amount?: AmountLike | null | undefined;
}
/** A promise of the client to pay. */
export interface PaymentPromise {
  /** Day on which it was made. */
  made: DateLike;
  /** Day by which the money is to arrive. */
  payBy: DateLike;
  /** How much. Default: everything owed. */
  amount?: AmountLike | null | undefined;
}
/** A reminder that went out. */
export interface SentReminder {
  /** `id` of the step in the scenario. */
  step: string;
  /** Day on which it went out. */
  date: DateLike;
}

/**
 * What becomes of keys of an invoice that are not known: they are refused, so that nothing is misspelt, which is the
 * default; or, for rows of a database that have more columns, passed over. What is in a policy is always known.
 */
export type UnknownKeys = "refuse" | "ignore" | undefined;

// What comes out

/**
 * A decimal in currency units with the decimals of its currency: `"1234.50"` in EUR, `"1234"` in JPY, `"1234.500"` in TND.
 * `Intl.NumberFormat` writes it as it is, exactly.
 */
export type Amount = `${number}`;
/** A percentage with two decimals, or as many as it needs: `"12.15"` is 12.15 %. Rates are percent a year. */
export type Percent = `${number}`;

/**
 * Why a figure is what it is: a code, `"interest.rate.statutory"`, and its values, dates as `YYYY-MM-DD`, amounts and
 * percentages as decimals. Codes are stable. `say` puts it into words.
 */
export type Reason = {
  readonly [Code in ReasonCode]: {
    /** Stable: `"interest.rate.statutory"`. */
    readonly code: Code;
    /** The values of the sentence: dates as `YYYY-MM-DD`, amounts and percentages as decimals. */
    readonly values: ReasonValues[Code];
    /** The law, or the clause of policy or invoice, behind it. */
    readonly basis: readonly Citation[];
  };
}[ReasonCode];
/** Where a rule stands. */
export interface Citation {
  /** The country of the law. */
  readonly law: LawCode;
  /** The article, or the part of the input that settled the question: `policy.interest`. */
  readonly ref: string;
  /** Where it can be read. */
  readonly url?: string;
  /** How sure it is: read in the law itself, taken from guidance, agreed between the parties, or not verified. */
  readonly grade: "statute" | "guidance" | "contract" | "unverified";
  /** In English, what a user of the rule should know: an exception, or what its text leaves open (notice `law.note`). */
  readonly note?: string;
}
/**
 * Something to know about a result: an unlawful term, an ambiguous one, a rate that is not published yet. A code,
 * `"term.unlawful"`, and its values, as of a reason.
 */
export type Notice = {
  readonly [Code in NoticeCode]: {
    /** Stable: `"term.unlawful"`. */
    readonly code: Code;
    /** `warning` where a figure or a term may not stand, else `info`. */
    readonly severity: "info" | "warning";
    /** The part of the input that it is about. */
    readonly path?: string;
    /** The values of the sentence: dates as `YYYY-MM-DD`, amounts and percentages as decimals. */
    readonly values: NoticeValues[Code];
    /** The law, or the clause of policy or invoice, behind it. */
    readonly basis: readonly Citation[];
  };
}[NoticeCode];
/** What `say` puts into words: a reason, a notice or a problem, also one that was stored as JSON and read back. */
export interface Coded {
  /** Its code. */
  readonly code: string;
  /** The values of its sentence; a problem has none. */
  readonly values?: object;
}
/** How a reason or a notice is put into words. */
export interface SayOptions {
  /** ISO 4217: amounts are written in this currency. Without it they are bare numbers. */
  currency?: string;
}

/** When an invoice is due. */
export interface DueDates {
  /** First due first. One, unless the term is in parts. */
  readonly instalments: readonly [DueInstalment, ...DueInstalment[]];
  /** The last of the due dates, `YYYY-MM-DD`. */
  readonly due: string;
  /** How the dates came about, step by step. */
  readonly reasons: readonly Reason[];
  /** What to know about the term: above all, whether the law allows it. */
  readonly notices: readonly Notice[];
}
/** A part of an invoice and its due date. */
export interface DueInstalment {
  /** Last day to pay in time, `YYYY-MM-DD`. */
  readonly due: string;
  /** How much of the invoice it is; left out where the invoice has no total. */
  readonly amount?: Amount;
  /** What may be deducted for paying early, first deadline first. */
  readonly discounts: readonly DiscountDeadline[];
}
/** Until when a discount for paying early can be taken. */
export interface DiscountDeadline {
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** Percent of the amount. */
  readonly percent: Percent;
  /** What it saves; left out where the invoice has no total. */
  readonly amount?: Amount;
  /** What the percentage is of, where not of the amount. */
  readonly base?: Amount;
  /** What not taking it costs, as simple interest in percent a year. */
  readonly annualised: Percent;
}

/** What a client owes on a day, and why. */
export interface Claim {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /**
   * Where the invoice stands on the book. `not-due`: the due date is still to come; `due`: it is today; `late`: it has
   * passed; `paid` in time; `paid-late`, so that interest or compensation may still be owed; `disputed` on this day.
   */
  readonly status: "not-due" | "due" | "late" | "paid" | "paid-late" | "disputed";
  /**
   * What the books of both sides show: the total less credit notes, discounts taken and payments. Below zero by what was
   * paid beyond the whole claim: money that paid interest or costs is no credit.
   */
  readonly balance: Amount;
  /** What of the balance is past due. */
  readonly overdue: Amount;
  /** The last due date, `YYYY-MM-DD`. */
  readonly due: string;
  /** Days since the due date of the oldest instalment that is open on the book; 0 where none is late. */
  readonly daysLate: number;
  /** The parts of the invoice, first due first. */
  readonly instalments: readonly [Instalment, ...Instalment[]];
  /**
   * Principal still owed by the order in which the law counts payments. It is above the balance where a payment counted
   * against interest or costs first (`allocation.by-law`), and nothing once payments, credit notes and discounts make up
   * the total: what is left then is interest and compensation.
   */
  readonly outstanding: Amount;
  /** Interest accrued through `asOf` and not yet paid. */
  readonly interest: Amount;
  /** Compensation for recovery costs, not yet paid: the sum of `costs`. */
  readonly compensation: Amount;
  /** Everything owed: principal, interest and compensation, to the cent. */
  readonly total: Amount;
  /** The sums for recovery, in order of their days. */
  readonly costs: readonly ClaimCost[];
  /** The interest that one more day of delay adds. */
  readonly perDay: Amount;
  /** How the interest came about, in order of time. It adds up to all interest accrued, paid or not, to the cent. */
  readonly periods: readonly InterestPeriod[];
  /** What each payment and each discount taken counted against, in order of time. */
  readonly allocations: readonly AllocationLine[];
  /** Last day before the claim is time-barred, `YYYY-MM-DD`, where known; what interrupts the period is not looked at. */
  readonly limitation?: string;
  /** Why each figure is what it is; empty with `reasons: false`. */
  readonly reasons: readonly Reason[];
  /** What to know about the claim. */
  readonly notices: readonly Notice[];
}
/** A part of the invoice on the day of the claim. */
export interface Instalment {
  /** Last day to pay in time, `YYYY-MM-DD`. */
  readonly due: string;
  /** How much of the invoice it is. */
  readonly amount: Amount;
  /** Principal of it still owed, as that of the claim. */
  readonly outstanding: Amount;
  /** The day from which nothing of it is open on the book, `YYYY-MM-DD`: payments fill the part due first. */
  readonly settled?: string;
  /** Days from the due date to that day or, before it, to the day of the claim; 0 before the due date. */
  readonly daysLate: number;
}
/** A sum for recovery beside interest. */
export interface ClaimCost {
  /** The fixed sum, what the scale of the law gives for collecting the debt, or a fee for a reminder. */
  readonly kind: "compensation" | "collection" | "reminder-fee";
  /** What is still owed of it. */
  readonly amount: Amount;
  /** The day from which it is owed, `YYYY-MM-DD`. */
  readonly since: string;
  /** Why; empty with `reasons: false`. */
  readonly reasons: readonly Reason[];
}
/** Interest for a time in which principal and rate stayed the same. */
export interface InterestPeriod {
  /** First day that bears interest, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  /** Days, as the day count counts them. */
  readonly days: number;
  /** The principal that bore interest. */
  readonly principal: Amount;
  /** Percent a year. */
  readonly rate: Percent;
  /** The published rate that the rate rests on, where it rests on one. */
  readonly reference?: {
    /** Its series; `rates` lists the values. */
    readonly series: SeriesName;
    /** Percent a year. */
    readonly value: Percent;
    /** How many times the reference was agreed, where not once. */
    readonly multiple?: Percent;
    /** Points added by the law or the contract. */
    readonly margin: Percent;
    /** False where the rate of this time is not known yet and the latest is carried forward: the interest is provisional. */
    readonly published: boolean;
  };
  /** The interest of the period, with its share of the cents that rounding the sum gives. */
  readonly interest: Amount;
}
/** What a payment or a discount counted against. */
export interface AllocationLine {
  /**
   * A payment; a discount that was taken; or the `settlement`, on the day on which payments, credit notes and discounts
   * made up the invoice: what earlier payments counted against interest and costs is owed under these names again.
   */
  readonly kind: "payment" | "discount" | "settlement";
  /** `id` of the payment. */
  readonly payment?: string;
  /** Its day, `YYYY-MM-DD`. */
  readonly date: string;
  /** What went to compensation; below zero in a settlement. */
  readonly costs: Amount;
  /** What went to interest; below zero in a settlement. */
  readonly interest: Amount;
  /** What went to principal. */
  readonly principal: Amount;
  /** What was left over: more was paid than owed. */
  readonly surplus: Amount;
}

/** What the law's scale gives for collecting a sum out of court. */
export interface CollectionCosts {
  /** The costs, without VAT; "0.00" where the law has no scale for the debtor. */
  readonly amount: Amount;
  /** VAT on top, for a creditor who cannot deduct it. */
  readonly vat?: Amount;
  /** What must have happened before they are owed. */
  readonly conditions: readonly Reason[];
  /** How the sum came about, tier by tier. */
  readonly reasons: readonly Reason[];
  /** What you should know. */
  readonly notices: readonly Notice[];
}

/** The claim on one day. */
export interface AccrualPoint {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** What the books of both sides show; below zero by what was paid beyond the whole claim. */
  readonly balance: Amount;
  /** Principal still owed. */
  readonly outstanding: Amount;
  /** Interest accrued and still owed. */
  readonly interest: Amount;
  /** Compensation still owed. */
  readonly compensation: Amount;
  /** The three above. */
  readonly total: Amount;
}

/**
 * How "45 days end of month" is meant: the days first and then to the end of the month, to the end of the month first and
 * then the days, or in months where the days are a multiple of thirty. And how "1 month after end of month" is: to the end
 * of the later month, or to the same day of it.
 */
export type TermReading = "days-then-end" | "end-then-days" | "calendar-months" | "month-end" | "same-day";
/** A payment term that was written in words. */
export interface ParsedTerms {
  /** The term; with several readings the usual one. */
  readonly terms: Terms | SplitTerms;
  /** Whether the words have another reading that gives other dates. */
  readonly ambiguous: boolean;
  /** The reading used, where there are several. */
  readonly reading?: TermReading;
  /** What it gives for dates of issue for which the readings differ. */
  readonly examples?: readonly TermExample[];
  /** The other readings. */
  readonly alternatives: readonly {
    /** The term. */
    readonly terms: Terms | SplitTerms;
    /** How the words are meant. */
    readonly reading: TermReading;
    /** The same in a short English sentence. */
    readonly note: string;
    /** What it gives, for the same dates of issue. */
    readonly examples: readonly TermExample[];
  }[];
  /** How is paid, where the words say it: "LCR 45 jours", "30 days by bank transfer". */
  readonly method?: {
    /** The words. */
    readonly words: string;
    /** The code of EN 16931 for the means of payment (BT-81, UNTDID 4461), where there is one: `"58"` is a SEPA credit transfer. */
    readonly code?: string;
  };
  /** Interest on late payment, where the words say it. It counts only where you put it into the policy. */
  readonly interest?: {
    /** Percent a year. */
    readonly annualRate: Percent;
  };
  /** True where a number without a unit was taken for one of days: "30". */
  readonly daysAssumed?: boolean;
}
/** What a term gives where everything happens on the day of issue, before any move to a working day. */
export interface TermExample {
  /** Date of the invoice, `YYYY-MM-DD`. */
  readonly issued: string;
  /** Due date, `YYYY-MM-DD`. */
  readonly due: string;
}

// Partial billing

/** Work that is billed in parts. */
export interface Project {
  /** Price of the whole without VAT, where all of it has one rate of VAT; else leave it out and give `lines`. */
  net?: AmountLike | null | undefined;
  /** The price with VAT in place of `net`, where the contract states that: then its parts are split VAT included. */
  gross?: AmountLike | null | undefined;
  /** Rate of VAT in percent, 0 to 100. Without one no VAT is charged, with a notice. */
  vatRate?: AmountLike | null | undefined;
  /** The parts of the price, where they differ in VAT. */
  lines?:
    | readonly {
        /** What it is, in your words. */
        label: string;
        /** Its price without VAT; below zero for a discount on what else has its rate. */
        net: AmountLike;
        /** Its rate of VAT in percent. */
        vatRate: AmountLike;
      }[]
    | null
    | undefined;
  /** First day of the work; instalments begin on it. */
  start: DateLike;
  /** Day of acceptance, on which a single invoice would be issued. Default: the last day of the plan. */
  end?: DateLike | null | undefined;
  /** When what is billed. Percentages and amounts are of the net. */
  plan: Plan;
  /** Paid ahead (acompte, Anzahlung), on or before the first part of the plan. */
  deposit?:
    | {
        /** What its invoice says. Default: `deposit`. */
        label?: string;
        /** Date of its invoice. */
        date: DateLike;
        /** How much of the net; an amount without VAT (`amount`) or with it (`gross`). */
        share: { percent: AmountLike } | { amount: AmountLike } | { gross: AmountLike };
        /** How it is taken back: in proportion from each invoice, from the first ones, or from the last ones. */
        recover: "pro-rata" | "first" | "last";
        /** Its rate of VAT in percent, where not that of what is sold. */
        vatRate?: AmountLike | null | undefined;
        /** Its own term. Default: that of the policy. */
        terms?: Terms | SplitTerms | string | null | undefined;
      }
    | null
    | undefined;
  /** Held back of each invoice until defects are made good (retenue de garantie, Sicherheitseinbehalt). */
  retention?:
    | {
        /** What its release says. Default: `retention`. */
        label?: string | null | undefined;
        /** Percent of each gross amount, 0 to 100. */
        percent: AmountLike;
        /** Day of release, or so many months after `end`. */
        release: DateLike | { months: number };
      }
    | null
    | undefined;
  /** What is held back besides, each under its name, 10 at most. */
  retentions?:
    | readonly {
        /** What it is: on each invoice and on its release. */
        label: string;
        /** Percent of each gross amount, 0 to 100. */
        percent: AmountLike;
        /** At most so much in all. */
        cap?: AmountLike | null | undefined;
        /** From each invoice, the default, or from the last alone. */
        on?: "each" | "last" | null | undefined;
        /** Day of release, or so many months after `end`; left out for what is never paid back. */
        release?: DateLike | { months: number } | null | undefined;
      }[]
    | null
    | undefined;
}
/** When what of a project is billed. */
export type Plan =
  /** On the days that stages are reached. The shares make up the net. */
  | {
      kind: "milestones";
      milestones: readonly {
        /** The stage, in your words. */
        label: string;
        /** Day on which it is reached and billed. */
        date: DateLike;
        /** How much of the net. */
        share: Share;
      }[];
    }
  /** In equal parts at equal distances, from `start`. */
  | {
      kind: "instalments";
      /** How many, 1 to 1000. */
      count: number;
      /** How far apart. */
      every: { months: number } | { days: number };
    }
  /** By what is completed (situations de travaux): each statement bills what it adds to the one before. */
  | {
      kind: "progress";
      statements: readonly {
        /** What its invoice says. Default: the percentage. */
        label?: string | null | undefined;
        /** Day of the statement. */
        date: DateLike;
        /** Percent completed since the start, 0 to 100. */
        completed: AmountLike;
        /** Says that a statement below the one before is meant: the difference is credited. */
        credit?: true | null | undefined;
      }[];
    };
/** The invoices of a project, and how they compare with a single one at the end. */
export interface BillingSchedule {
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** In order of time. */
  readonly invoices: readonly ScheduleLine[];
  /** Once the plan bills everything they equal the project's, to the cent. A deposit counts once. */
  readonly totals: {
    /** Without VAT. */
    readonly net: Amount;
    /** VAT. */
    readonly vat: Amount;
    /** With VAT. */
    readonly gross: Amount;
    /** What is to be paid. */
    readonly payable: Amount;
    /** The feet of the columns of all invoices. */
    readonly columns: BillingColumns;
  };
  /** Against one invoice at the end. */
  readonly comparison: {
    /** The most that is billed and not yet paid at any time, if everyone pays on the due date. */
    readonly peakExposure: { readonly partial: Amount; readonly single: Amount };
    /** The due date on average, weighed by amount, `YYYY-MM-DD`. */
    readonly averageDue: { readonly partial: string; readonly single: string };
  };
  /** What is billed and not yet paid, and what is held back, over time: a point for each day on which it changes. */
  readonly exposure: readonly ExposurePoint[];
  /** The same with one invoice at the end. */
  readonly singleExposure: readonly ExposurePoint[];
  /** Why. */
  readonly reasons: readonly Reason[];
  /** What to know about the plan. */
  readonly notices: readonly Notice[];
}
/** What is billed and not yet paid from a day on, if everyone pays on the due date. */
export interface ExposurePoint {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The most that is billed and not yet paid at any time of the day. */
  readonly billed: Amount;
  /** What is held back by then, until its release. */
  readonly retained: Amount;
}
/** An invoice of a project. `payable = gross - depositRecovered - retained` holds on each. */
export interface ScheduleLine {
  /** From 1, in order of time. */
  readonly number: number;
  /** What it is for, in your words where you gave some. */
  readonly label: string;
  /** A deposit, a part of the work, its last part, a credit note, or the release of what was retained. */
  readonly kind: "deposit" | "interim" | "final" | "credit" | "retention-release";
  /** Date of the invoice, `YYYY-MM-DD`. */
  readonly issued: string;
  /** The last of its due dates, `YYYY-MM-DD`. */
  readonly due: string;
  /** Without VAT. */
  readonly net: Amount;
  /** The VAT of each rate. */
  readonly vat: readonly RateAmount[];
  /** With VAT. */
  readonly gross: Amount;
  /** What of the deposit is taken into account, VAT included. */
  readonly depositRecovered: Amount;
  /** What is held back; negative where it is released. */
  readonly retained: Amount;
  /** The same under each name, where `retentions` gives names. */
  readonly retentions: readonly {
    /** What it is. */
    readonly label: string;
    /** The amount; negative where it is released. */
    readonly amount: Amount;
  }[];
  /** What is to be paid. */
  readonly payable: Amount;
  /** The work billed so far, without VAT. A deposit is none. */
  readonly cumulativeNet: Amount;
  /** The same in percent of the project. */
  readonly cumulativePercent: Percent;
  /** `net` by rate of VAT. */
  readonly netByRate: readonly RateAmount[];
  /** The VAT within `depositRecovered`, which was charged with the deposit. */
  readonly depositVat: readonly RateAmount[];
  /** When what of it is due, as in `DueDates`; empty where nothing is payable. */
  readonly instalments: readonly DueInstalment[];
  /** The same in columns that add up to those of the totals. */
  readonly columns: BillingColumns;
}
/** A line in columns: each adds up over all invoices, and `payable = workGross - deposit - retained` on each. */
export interface BillingColumns {
  /** Work billed, without VAT: none on a deposit and a release. */
  readonly workNet: Amount;
  /** The same with VAT. */
  readonly workGross: Amount;
  /** What is deducted of the deposit, VAT included; below zero where it is billed. */
  readonly deposit: Amount;
  /** What is held back; below zero where it is released. */
  readonly retained: Amount;
  /** What is to be paid. */
  readonly payable: Amount;
}
/** An amount at a rate of VAT. */
export interface RateAmount {
  /** The rate of VAT. */
  readonly rate: Percent;
  /** The amount at it. */
  readonly amount: Amount;
}

// Reminders

/** A reminder of a scenario. */
export interface ReminderStep {
  /** Names the step, in `Invoice.sent` and in the id of its event (`"reminder:firm"`). At most 64 bytes, no two alike. */
  id: string;
  /** When it goes out. */
  when: {
    /** Days after the event, -365 to 3650; negative: before it. */
    days: number;
    /** The date of the invoice, the due date, or the day that the step before has on the timeline, sent or planned. */
    from: "issue" | "due" | "previous";
  };
  /** How it reaches the client; `agency` and `court` hand the claim over. */
  channel: "email" | "sms" | "phone" | "letter" | "registered-letter" | "agency" | "court";
  /** How it speaks. `formal-notice` is the formal demand that some laws want before interest or costs. */
  tone: "courtesy" | "reminder" | "firm" | "formal-notice" | "last";
  /** What it asks for beyond the principal, as far as the law allows. Default: `none`. */
  claim?: "none" | "interest" | "interest+compensation" | null | undefined;
  /** Whether the message carries the address to pay at. Default: false. */
  payLink?: boolean | null | undefined;
  /** The step is left out where less principal than this is owed, in the currency of the invoice. */
  minOutstanding?: AmountLike | null | undefined;
}
/** Which reminders go out, when, and what holds them back. */
export interface Scenario {
  /** Its name, in your words. */
  name: string;
  /** In the order in which they escalate: 1 to 50. */
  steps: readonly ReminderStep[];
  /** What stops the reminders for as long as it lasts. Default: both. */
  pauseOn?: readonly ("dispute" | "promise")[] | null | undefined;
  /** Whether reminders go out on working days only. Default: false. */
  workingDaysOnly?: boolean | null | undefined;
  /** The fewest days between two contacts of any kind, 0 to 365. Default: 1. */
  minDaysBetween?: number | null | undefined;
  /**
   * Which of the steps whose day passed unsent is caught up. `first-unsent`, the default: the first that still makes
   * sense, so that the first contact is never a formal notice; `latest`: the last, and those before it are left out.
   */
  catchUp?: "latest" | "first-unsent" | null | undefined;
  /**
   * The days that a demand gives to pay, 1 to 365. Default: 8; 14 in Great Britain (30 for consumers) and Norway, 15 in
   * Italy, 10 in Denmark, 14 for consumers in the Netherlands.
   */
  deadlineDays?: number | null | undefined;
}
/** What all that happens to an invoice has. */
export interface EventFields {
  /** The same in every run, so that what was done can be told from what is to do. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /**
   * `missed`: its day passed and it is not caught up; `skipped`: it does not happen; `paused`: it waits for the end of a
   * dispute that has none yet (with a known end it is planned after it).
   */
  readonly state: "past" | "today" | "planned" | "sent" | "missed" | "skipped" | "paused";
  /** The claim on that day; of a reminder, what may be claimed of the part that is not disputed. */
  readonly claim: {
    /** Principal still owed. */
    readonly outstanding: Amount;
    /** Interest accrued and still owed. */
    readonly interest: Amount;
    /** Compensation still owed. */
    readonly compensation: Amount;
    /** The three above. */
    readonly total: Amount;
    /** ISO 4217 code of the amounts. */
    readonly currency: string;
    /** The last of the due dates, `YYYY-MM-DD`. */
    readonly due?: string;
    /** The law behind interest and compensation, where there are any. */
    readonly basis: readonly Citation[];
  };
  /** Which part of the invoice it is about, from 1; left out where the invoice has one part. */
  readonly instalment?: number;
  /** The due date of that part, `YYYY-MM-DD`. */
  readonly due?: string;
  /**
   * The day on which it is said, `YYYY-MM-DD`: its own, or that of the timeline for a step that was passed over and can
   * still be said.
   */
  readonly asOf: string;
  /**
   * What a reminder asks for on that day: what is due then, or before the due date what will be, and of interest and
   * compensation what its step says; zero for what is no reminder.
   */
  readonly asked: Amount;
  /** The same by what it is made of. */
  readonly demand: {
    /** What is due on the book: an instalment that is not due yet is not asked for. */
    readonly balance: Amount;
    /** Interest. */
    readonly interest: Amount;
    /** Compensation. */
    readonly compensation: Amount;
  };
  /** Why it is there, on that day, in that state. */
  readonly reasons: readonly Reason[];
}
/** A reminder. */
export interface ReminderEvent extends EventFields {
  /** What happens. */
  readonly kind: "reminder";
  /** The step of a reminder, as the law lets it stand: it may ask for less than the scenario says. */
  readonly step: ReminderStep;
  /** What a reminder has to say beside its sum. */
  readonly remarks?: {
    /** The day by which a promise was to be kept that was broken since, `YYYY-MM-DD`. */
    readonly brokenPromise?: string;
    /** The part of the principal that is disputed, and not asked for. */
    readonly disputed?: Amount;
    /** Whether the client is offered to pay in parts. */
    readonly offersPlan: boolean;
    /** The days that a demand gives to pay; left out for what demands nothing. */
    readonly deadlineDays?: number;
    /** The first reminder that a law wants before costs. */
    readonly firstReminder?: {
      /** The law that wants it. */
      readonly law: LawCode;
      /** The days that the client has. */
      readonly days: number;
      /** The last of them, `YYYY-MM-DD`. */
      readonly until: string;
    };
  };
}
/** What happens to an invoice that is no reminder. */
export interface OtherEvent extends EventFields {
  /** What happens. */
  readonly kind:
    | "issue"
    | "discount-ends"
    | "dispute-window-ends"
    | "due"
    | "interest-starts"
    | "promise-due"
    | "answer-dispute"
    | "payment"
    | "limitation"
    | "credit"
    | "dispute-opens"
    | "dispute-ends"
    | "formal-notice";
  /** Only reminders have one. */
  readonly step?: undefined;
  /** Only reminders have some. */
  readonly remarks?: undefined;
}
/** The account of a client from one day through another. */
export interface AccountStatement {
  /** The client, where one is named. */
  readonly customer?: string;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string;
  /** The balance before the first day: what the client owes; below zero what is owed to the client. */
  readonly opening: Amount;
  /** The balance at the end of the last day. */
  readonly closing: Amount;
  /** What happened, in order of days. */
  readonly lines: readonly {
    /** Its day, `YYYY-MM-DD`. */
    readonly date: string;
    /** What it is. */
    readonly kind: "invoice" | "credit-note" | "payment" | "discount" | "advance";
    /** Your reference of it. */
    readonly id?: string;
    /** Your reference of the invoice that it is about; left out for an invoice. */
    readonly invoice?: string;
    /** What the client owes more. */
    readonly debit?: Amount;
    /** What the client owes less. */
    readonly credit?: Amount;
    /** What the client owes after it. */
    readonly balance: Amount;
    /** The last due date of an invoice, `YYYY-MM-DD`. */
    readonly due?: string;
  }[];
  /** What you should know. */
  readonly notices: readonly Notice[];
}
/** Something that happens to an invoice on a day; its `kind` says whether it has a `step`. */
export type TimelineEvent = ReminderEvent | OtherEvent;
/** What happened to an invoice and what will, by its scenario. */
export interface Timeline {
  /** Your reference of the invoice. */
  readonly invoice?: string;
  /** In order of time. */
  readonly events: readonly TimelineEvent[];
  /** The one thing to do now or next; left out where nothing is left to do. */
  readonly next?: TimelineEvent;
  /** What a statement of this day asks for: as much as the reminders up to it. */
  readonly demand: {
    /** What is due on the book, without a disputed part. */
    readonly balance: Amount;
    /** Interest. */
    readonly interest: Amount;
    /** Compensation. */
    readonly compensation: Amount;
  };
  /** What is open on the book and not due yet, without a disputed part. */
  readonly notDue: Amount;
  /** What to know about it. */
  readonly notices: readonly Notice[];
}

// Many invoices

/** Claims in columns, one row an invoice: amounts in minor units (cents), exact. */
export interface ClaimColumns {
  /** Principal still owed. */
  readonly outstanding: BigInt64Array;
  /** Days from the due date to the day of the claim; 0 where it is not late or paid in time. */
  readonly daysLate: Int32Array;
  /** Interest accrued and still owed. */
  readonly interest: BigInt64Array;
  /** Compensation still owed. */
  readonly compensation: BigInt64Array;
  /** The three amounts. */
  readonly total: BigInt64Array;
}

// Law

/** What is known of a law. */
export interface LawSummary {
  /** ISO 3166-1 alpha-2. */
  readonly code: LawCode;
  /** English name of the country. */
  readonly name: string;
  /** ISO 4217 code of its currency. */
  readonly currency: string;
  /** Day on which its facts were last checked, `YYYY-MM-DD`. */
  readonly checked: string;
  /** How well the rules between undertakings are sourced: the weakest of them counts. */
  readonly grade: "statute" | "guidance" | "unverified";
  /** Statement by statement. */
  readonly fields: readonly {
    /** What it is about: `interest`, `compensation`, `limitation`. */
    readonly field: string;
    /** For which debtors, separated by commas. */
    readonly debtors: string;
    /** From which day it is known to hold, `YYYY-MM-DD`. */
    readonly since?: string;
    /** What it says, in short English. */
    readonly value: string;
    /** Where it stands. */
    readonly basis: readonly Citation[];
    /** In English, what the library notes of it: exceptions, and what the text leaves open. */
    readonly note?: string;
  }[];
}
/** A series of rates: what it is, and until when the library knows it. */
export interface RateSeries {
  /** As in `rates("ecb-mro")`. */
  readonly name: SeriesName | Text;
  /** What it is, as its authority calls it. */
  readonly title: string;
  /** Who publishes it. */
  readonly authority: string;
  /** For how long a value holds: until the next one, or for the period it was published for. */
  readonly kind: "change" | "half-year" | "year" | "month" | "quarter";
  /** The last day that this version speaks for, `YYYY-MM-DD`: after it, ask for the newer value (`policy.rates`). */
  readonly knownUntil: string;
}
/** A published value of a series. */
export interface PublishedRate {
  /** First day on which it holds, `YYYY-MM-DD`. */
  readonly from: string;
  /** Percent a year. */
  readonly percent: Percent;
  /** Where it was published. */
  readonly source: string;
}

// Credit options

/** What `creditOptions` takes beside the options of a ledger. */
export interface CreditTerms {
  /** The rate of VAT in what clients owe, in percent: the VAT of a lost debt comes back. */
  vatRate: AmountLike;
  /** What a year of money costs, in percent: the overdraft, or what it would bring elsewhere. */
  costOfMoney: AmountLike;
  /** The probability that a client who pays in time fails within a year, in percent. Default 1. */
  basePd?: AmountLike | null | undefined;
  /** The part of a debt that is lost when the client fails, in percent. Default: all of it, with the notice `loss.cautious`. */
  lossGivenDefault?: AmountLike | null | undefined;
  /** The probability of default of clients for which you know it, in percent, by name. */
  pd?: Record<string, AmountLike> | null | undefined;
  /** What the options cost. What is not given is not assumed: the row says what it needs. */
  prices?: Prices | null | undefined;
}
/** What the credit options cost, as you were quoted it. Rates are percentages, sums are in currency units. */
export interface Prices {
  /** The loss rate of each bucket of the aging, the youngest first: not due, then those of `buckets`. */
  matrix?: AmountLike[] | null | undefined;
  /** Your own past, which the loss rates are worked out from where no matrix is given. */
  history?:
    | {
        /** The sales of the past. */
        sales: AmountLike;
        /** What was paid of them while they stood in each bucket but the last, the youngest first. */
        paid?: AmountLike[] | null | undefined;
        /** What was never paid. */
        unpaid: AmountLike;
      }
    | null
    | undefined;
  /** Insurance of the whole turnover. */
  insurance?:
    | {
        /** The premium, of the turnover without VAT. Needed. */
        rate?: AmountLike | null | undefined;
        /** The least premium of a year. */
        minimum?: AmountLike | null | undefined;
        /** The share of a loss that the insurer bears. Needed. */
        insuredShare?: AmountLike | null | undefined;
        /** Clients that the insurer refuses. */
        refused?: (string | number)[] | null | undefined;
        /** The most that counts of a client. */
        limits?: { customer: string | number; limit: AmountLike }[] | null | undefined;
        /** Losses below it count for nothing. */
        threshold?: AmountLike | null | undefined;
        /** What you bear of each claim before the share. */
        deductible?: AmountLike | null | undefined;
        /** What you bear of a year's sum after the share. */
        annualExcess?: AmountLike | null | undefined;
        /** The most that is paid for a year. */
        maximum?: AmountLike | null | undefined;
        /** The same as so many times the premium. */
        maximumMultiple?: AmountLike | null | undefined;
        /** Fees for the limits of the buyers, a year. */
        limitFees?: AmountLike | null | undefined;
        /** The tax on the premium. */
        taxRate?: AmountLike | null | undefined;
        /** Months from the due date until the insurer counts the debt as lost. */
        waitingMonths?: number | null | undefined;
      }
    | null
    | undefined;
  /** Insurance of single invoices. */
  invoiceInsurance?:
    | {
        /** The premium, of the value without VAT. Needed. */
        rate?: AmountLike | null | undefined;
        /** The least premium of an invoice. */
        minimum?: AmountLike | null | undefined;
        /** The share that the insurer bears. Needed. */
        insuredShare?: AmountLike | null | undefined;
        /** The invoices, by id. Default: every open one. */
        invoices?: (string | number)[] | null | undefined;
        /** The shortest term that is taken, in days. */
        shortestTerm?: number | null | undefined;
        /** The longest term that is taken, in days. */
        longestTerm?: number | null | undefined;
        /** No invoice is taken of a client of whom another is so many days late. */
        otherDaysLate?: number | null | undefined;
      }
    | null
    | undefined;
  /** A year of factoring. */
  factoring?:
    | {
        /** The fee, of the turnover with VAT. Needed. */
        feeRate?: AmountLike | null | undefined;
        /** The least fee of a year. */
        minimumFee?: AmountLike | null | undefined;
        /** The part of each invoice that is held back. Needed. */
        retention?: AmountLike | null | undefined;
        /** The part of the cash offered that is drawn. Default 100. */
        drawn?: AmountLike | null | undefined;
        /** Interest of a year on the cash, counted on 360 days. Needed. */
        interestRate?: AmountLike | null | undefined;
        /** Other fees of a year. */
        otherFees?: AmountLike | null | undefined;
        /** What the factor's services replace in a year. */
        savings?: AmountLike | null | undefined;
        /** Whether you answer for clients who do not pay. Default `false`. */
        recourse?: boolean | null | undefined;
        /** Invoices that the factor does not take, by id, beside disputed ones. */
        ineligible?: (string | number)[] | null | undefined;
      }
    | null
    | undefined;
  /** A letter of credit. */
  lc?:
    | {
        /** The invoice it is for, by id; the only open one where not said. Needed. */
        invoice?: string | number | null | undefined;
        /** Days from its opening to the payment. Needed. */
        days?: number | null | undefined;
        /** How much more than the amount may be delivered. */
        tolerance?: AmountLike | null | undefined;
        /** The charges: a sum, or a share with bounds, once, for each quarter begun, or by days of 360 in a year. Needed. */
        fees?:
          | {
              /** A sum. */
              flat?: AmountLike | null | undefined;
              /** A share of the amount. */
              rate?: AmountLike | null | undefined;
              /** How often the share counts. Default `once`. */
              per?: "once" | "quarter" | "year" | null | undefined;
              /** The least. */
              minimum?: AmountLike | null | undefined;
              /** The most. */
              maximum?: AmountLike | null | undefined;
            }[]
          | null
          | undefined;
        /** Who pays them. Default `seller`. */
        paidBy?: "seller" | "buyer" | "debtor" | null | undefined;
      }
    | null
    | undefined;
  /** A collection agency. */
  agency?:
    | {
        /** What it keeps of what it recovers. Needed. */
        feeRate?: AmountLike | null | undefined;
        /** What it is expected to recover. Needed. */
        recovery?: AmountLike | null | undefined;
        /** A fee whatever comes of it. */
        flat?: AmountLike | null | undefined;
        /** From how many days late on debts are handed over. Default 60. */
        fromDays?: number | null | undefined;
      }
    | null
    | undefined;
  /** Credit management by somebody else: one of the first two is needed. */
  outsourcing?:
    | {
        /** The price of a month. */
        perMonth?: AmountLike | null | undefined;
        /** The price of an invoice. */
        perInvoice?: AmountLike | null | undefined;
        /** What a year of your own hours for it costs now. */
        saved?: AmountLike | null | undefined;
      }
    | null
    | undefined;
  /** A procedure in court. */
  court?:
    | {
        /** The invoice that is claimed, by id; the only open one where not said. Needed. */
        claim?: string | number | null | undefined;
        /** What court, service and help cost. Needed. */
        costs?: AmountLike[] | null | undefined;
        /** What is expected to come back of the claim. Needed. */
        recovery?: AmountLike | null | undefined;
      }
    | null
    | undefined;
  /** A discount for early payment; all four are needed. */
  discount?:
    | {
        /** The discount. */
        percent?: AmountLike | null | undefined;
        /** Within how many days of the invoice. */
        days?: number | null | undefined;
        /** The part of the sales that takes it. */
        uptake?: AmountLike | null | undefined;
        /** After how many days they are paid without it. */
        normalDays?: number | null | undefined;
      }
    | null
    | undefined;
  /** A deposit. */
  deposit?:
    | {
        /** The part that is paid before. Needed. */
        percent?: AmountLike | null | undefined;
      }
    | null
    | undefined;
}
/** A way to deal with the risk beside the others: the figures of a year, unless the option is about single invoices. */
export interface CreditOptionRow {
  /** The option. */
  readonly option:
    | "own-reserve"
    | "credit-insurance"
    | "invoice-insurance"
    | "factoring"
    | "letter-of-credit"
    | "collection-agency"
    | "outsourcing"
    | "court"
    | "early-payment-discount"
    | "deposit";
  /** What the row is about: what is owed of it, VAT included. */
  readonly exposure: Amount;
  /** Money in hand at once. */
  readonly cashNow: Amount;
  /** Money that is expected later, costs taken off. */
  readonly cashLater: Amount;
  /** After how many days the money comes. */
  readonly daysToCash?: number;
  /** The costs, line by line; below zero for what the option replaces. */
  readonly cost: readonly {
    /** What it is for. */
    readonly label: ReasonValues["credit.cost"]["label"];
    /** How much. */
    readonly amount: Amount;
  }[];
  /** Their sum. */
  readonly costTotal: Amount;
  /** What is still expected to be lost, without VAT. */
  readonly expectedLossLeft: Amount;
  /** What somebody else is expected to bear. */
  readonly expectedLossCovered: Amount;
  /** The largest loss by a single client that is left. */
  readonly worstCase: Amount;
  /** What money that comes sooner need not cost. */
  readonly saved: Amount;
  /** `costTotal + expectedLossLeft - saved`. */
  readonly net: Amount;
  /** `costTotal - saved - expectedLossCovered`: what the option costs more than doing nothing. */
  readonly netCost: Amount;
  /** The costs over the cash, in a year. */
  readonly effectiveAnnualRate?: Percent;
  /** Who pays. */
  readonly paidBy: "seller" | "buyer" | "debtor";
  /** What becomes of the relationship with the client. */
  readonly relationship: "kept" | "shared" | "given-away";
  /** Prices that are missing, by path: `"insurance.rate"`. Without them the row is as if nothing were done. */
  readonly needs: readonly string[];
  /** What is not covered, and why. */
  readonly notCovered: readonly Reason[];
  /** How the figures came about; of a missing price, what is published. */
  readonly reasons: readonly Reason[];
  /** What you should know. */
  readonly notices: readonly Notice[];
}
/** A claim by the fields of form A of the European order for payment, Regulation (EC) No 1896/2006. */
export interface ClaimStatement {
  /** The day of the claim. */
  readonly asOf: string;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** Field 6: the principal, with the invoice behind it. */
  readonly principal: {
    readonly field: number;
    readonly amount: Amount;
    readonly invoice?: string;
    readonly issued: string;
    readonly due: string;
  };
  /** Field 7: the interest, period by period; the last runs until payment and has no `to`. */
  readonly interest: readonly {
    /** Its number on the form. */
    readonly field: number;
    /** A year, in percent. */
    readonly rate: Percent;
    /** What bears interest. */
    readonly on: Amount;
    /** First day, `YYYY-MM-DD`. */
    readonly from: string;
    /** Last day, `YYYY-MM-DD`. */
    readonly to?: string;
    /** The interest of the period. */
    readonly amount: Amount;
  }[];
  /** What of that interest was paid already. */
  readonly interestPaid: Amount;
  /** Field 9: the sums for recovery. */
  readonly costs: readonly {
    readonly field: number;
    readonly kind: "compensation" | "collection" | "reminder-fee";
    readonly amount: Amount;
    readonly since: string;
  }[];
  /** Field 10: what shows the claim; it is described, not enclosed. */
  readonly evidence: readonly {
    readonly field: number;
    readonly kind: "invoice" | "receipt" | "delivery" | "acceptance" | "reminder" | "formal-notice";
    readonly id?: string;
    readonly date: string;
  }[];
  /** Principal, interest until the day less what was paid of it, and sums for recovery. */
  readonly total: Amount;
  /** The last day before the claim is time-barred, `YYYY-MM-DD`. */
  readonly limitation?: string;
  /** Fields that the claim says nothing of: the court, the parties, why that court, why the case crosses a border. */
  readonly openFields: readonly number[];
  /** The regulation, where it holds in the country of the law. */
  readonly basis: readonly Citation[];
  /** What you should know of the claim. */
  readonly notices: readonly Notice[];
}

/** Money received or credited that no invoice names: it is owed to the client, and no invoice is the smaller for it. */
export interface Unapplied {
  /** The client, as `Invoice.customer` names it. Default: nobody's. */
  customer?: string | number | null | undefined;
  /** Day on which it was received or credited. */
  date: DateLike;
  /** ISO 4217. Default: `currency` of the options, else that of their policy. */
  currency?: string | null | undefined;
  /** More than zero. */
  amount: AmountLike;
  /** Your reference. */
  id?: string | null | undefined;
  /** What it is, where known. */
  kind?: "credit-note" | "advance" | "overpayment" | null | undefined;
}
/** What is asked of the ledger of many clients. */
export interface PortfolioOptions {
  /** The policy of all clients but those of `policies`. */
  policy: Policy | LawCode;
  /** Policies of clients, by name, before `policy`: another law, another currency. */
  policies?: Record<string, Policy | LawCode> | null | undefined;
  /** The day: what came later is not known, so that a past day gives what was true then. */
  asOf: DateLike;
  /** What becomes of keys that are not known. Default `refuse`. */
  unknownKeys?: UnknownKeys;
  /** ISO 4217: the report in this currency alone. Amounts of the options that name none are in it. Default: all, and the policy's. */
  currency?: string | null | undefined;
  /** The last days of the buckets of the aging, rising. Default `[30, 60, 90]`. */
  buckets?: readonly number[] | null | undefined;
  /** The day from which age counts: the due date, or the date of the invoice. Default `due`. */
  agingBasis?: "due" | "issue" | null | undefined;
  /** Money that no invoice names. */
  unapplied?: readonly Unapplied[] | null | undefined;
  /** Whether credits of a client are shown apart or count against what was due first. Default `separate`. */
  applyCredits?: "separate" | "oldest-first" | null | undefined;
  /** Sales by month, `YYYY-MM`, VAT included, less credit notes: where the invoices are not all there are. */
  sales?: readonly { month: string; amount: AmountLike }[] | null | undefined;
  /** What was written off in twelve months, for the bad debt ratio. */
  writtenOff?: AmountLike | null | undefined;
  /** How days sales outstanding are counted: back through the months, or by the sales of so many days. Default `countback`, 90. */
  dso?: { method?: "countback" | "simple" | null | undefined; days?: number | null | undefined } | null | undefined;
  /** Leaves disputed parts out of every figure, and says how much that is. Default `false`. */
  excludeDisputed?: boolean | null | undefined;
  /** Whether the report has clients one by one. Default `all`. */
  profiles?: "all" | "none" | null | undefined;
  /** Scores consumers too. Default `false`. */
  consumers?: boolean | null | undefined;
  /** What is known of clients from elsewhere, by name: shown, never mixed in. */
  external?:
    | Record<
        string,
        readonly {
          /** Who says so. */
          source: string;
          /** What it is. */
          kind: "score" | "limit" | "rating" | "payment-practice" | "sanction";
          /** What is said. */
          value: string;
          /** Of which day it is. */
          date: DateLike;
        }[]
      >
    | null
    | undefined;
  /** What else you know of clients, by name. */
  payers?: Record<string, PayerFacts> | null | undefined;
  /** What clients have ordered and was not invoiced yet, by name. */
  orders?: Record<string, AmountLike> | null | undefined;
  /** Tables of your own, in place of the library's. */
  tables?:
    | {
        /** Points by days late, rising: straight lines between them. */
        points?: readonly (readonly [days: number, points: number])[] | null | undefined;
        /** What to advise, by score. */
        advice?: readonly AdviceRow[] | null | undefined;
        /** Percentages of a credit limit. */
        limits?:
          | {
              /** Of the tangible net worth. Default 10. */
              netWorth?: AmountLike | null | undefined;
              /** Of the turnover. Default 5. */
              turnover?: AmountLike | null | undefined;
              /** Of the working capital. Default 10. */
              workingCapital?: AmountLike | null | undefined;
              /** Of your own sales of a year. Default 10. */
              ownSales?: AmountLike | null | undefined;
              /** Of the highest balance of twelve months that was paid in time. Default 125. */
              history?: AmountLike | null | undefined;
            }
          | null
          | undefined;
        /** From where on something is out of the ordinary. */
        anomalies?:
          | {
              /** Days by which a client became slower. Default 7. */
              slowDownDays?: number | null | undefined;
              /** Days late of a client who never was. Default 3. */
              firstLateDays?: number | null | undefined;
              /** How many times the usual amount. Default 2. */
              amountTimes?: number | null | undefined;
              /** Disputes within twelve months. Default 3. */
              disputes?: number | null | undefined;
              /** How many times the usual interval without an invoice. Default 3. */
              quietIntervals?: number | null | undefined;
            }
          | null
          | undefined;
      }
    | null
    | undefined;
}
/** What else you know of a client. */
export interface PayerFacts {
  /** What it is in law: of natural persons notices say what the law wants. */
  kind?: "company" | "sole-trader" | null | undefined;
  /** Day on which insolvency proceedings were opened. */
  insolvent?: DateLike | null | undefined;
  /** Day on which a claim was handed over to an agency or a court, where no sent step says so. */
  handedOver?: DateLike | null | undefined;
  /** Tangible net worth. */
  netWorth?: AmountLike | null | undefined;
  /** Turnover of a year. */
  turnover?: AmountLike | null | undefined;
  /** Working capital. */
  workingCapital?: AmountLike | null | undefined;
  /** What an insurer covers. */
  insurerLimit?: AmountLike | null | undefined;
  /** Whether an insurer refuses the client. */
  insurerRefuses?: boolean | null | undefined;
  /** Deposits held. */
  deposits?: AmountLike | null | undefined;
}
/** What is advised from a score upwards. */
export interface AdviceRow {
  /** The least score, 0 to 100. */
  from: number;
  /** The scenario of reminders, a built-in one by name. */
  scenario: ScenarioName;
  /** The deposit to ask for, in percent. Default: none. */
  deposit?: AmountLike | null | undefined;
  /** The longest term to grant, in days. Default: the policy's. */
  longestDays?: number | null | undefined;
  /** How many times the credit limit. */
  limitFactor: AmountLike;
}
/** The ledger of many clients on a day, in one currency. */
export interface PortfolioReport {
  /** The day. */
  readonly asOf: string;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** What is open on the books of both sides: totals less credit notes, discounts taken and payments. */
  readonly outstanding: Amount;
  /** What is owed to clients: paid or credited beyond invoices, or named by none. */
  readonly credits: Amount;
  /** Outstanding less credits; below zero where more is owed to clients. */
  readonly net: Amount;
  /** What of the outstanding is not past due. */
  readonly notDue: Amount;
  /** What of it is past due. */
  readonly overdue: Amount;
  /** What of it is disputed. */
  readonly disputed: Amount;
  /** Interest that the law gives on what is late. */
  readonly interest: Amount;
  /** Sums for recovery that the law gives on what is late. */
  readonly compensation: Amount;
  /** How old what is open is; the buckets add up to `outstanding`. */
  readonly aging: readonly AgingBucket[];
  /** The measures, each with its method and parts. */
  readonly measures: readonly Measure[];
  /** The clients, by name; they add up to the report. */
  readonly customers: readonly PayerProfile[];
  /** The last twelve month ends, each as a report of that day would say. */
  readonly trend: readonly TrendMonth[];
  /** When the money will come. */
  readonly forecast: Forecast;
  /** What is out of the ordinary, client by client. */
  readonly anomalies: readonly Anomaly[];
  /** What to know about the figures. */
  readonly notices: readonly Notice[];
}
/** What is open of one age. */
export interface AgingBucket {
  /** Its days: `not-due`, `1-30`, `31-60`, `61-90`, `90+`. */
  readonly bucket: string;
  /** How many invoices have something in it. */
  readonly count: number;
  /** What is open, a disputed part included. */
  readonly outstanding: Amount;
  /** The disputed part. */
  readonly disputed: Amount;
  /** Its share of all that is open, to four decimals. Absent where nothing is open. */
  readonly share?: number;
}
/** What a measure is. */
export type MeasureCode = NoticeValues["measure.left-out"]["measure"];
/** A figure with its method. */
export interface Measure {
  /** What it is: `dso`. */
  readonly code: MeasureCode;
  /** How it is counted, where there are several ways: `countback`. */
  readonly method: string;
  /** The figure: days and percents to one decimal, shares to four. Absent where there is nothing to divide by. */
  readonly value?: number;
  /** What it is counted in; a share is of one. */
  readonly unit: "days" | "percent" | "share" | "index" | "times";
  /** What it is made of, by name: amounts and numbers as text. */
  readonly parts: Readonly<Record<string, string>>;
  /** First day of what it looks at. */
  readonly from?: string;
  /** Last day. */
  readonly to?: string;
  /** How it came about. */
  readonly reasons: readonly Reason[];
}
/** How a ledger stood at the end of a month. */
export interface TrendMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** What was open. */
  readonly outstanding: Amount;
  /** What of it was past due. */
  readonly overdue: Amount;
  /** What was open less credits. */
  readonly net: Amount;
  /** What was invoiced in the month less credit notes. */
  readonly sales: Amount;
  /** What was received in it. */
  readonly received: Amount;
  /** Days sales outstanding, by the method of the options. */
  readonly dso?: number;
  /** Share paid in time in the year before, by amount. */
  readonly paidOnTime?: number;
  /** Days late in the year before. */
  readonly averageDaysLate?: number;
  /** What was collected in the month of what could be, in percent. */
  readonly collectionEffectiveness?: number;
}
/** When the money will come: by month or by week, with `undated` and `disputed`, it adds up to the outstanding. */
export interface Forecast {
  /** Each open instalment, or a part of it that has an expectation of its own. */
  readonly instalments: readonly ForecastInstalment[];
  /** By month. */
  readonly byMonth: readonly { readonly month: string; readonly expected: Amount; readonly cautious: Amount }[];
  /** By week, named by its Monday. */
  readonly byWeek: readonly { readonly week: string; readonly expected: Amount; readonly cautious: Amount }[];
  /** What is later than any payment before, or of which nothing is known. */
  readonly undated: Amount;
  /** What is disputed. */
  readonly disputed: Amount;
}
/** When an open instalment is expected to be paid, by how its client paid before. */
export interface ForecastInstalment {
  /** Reference of the invoice. */
  readonly id?: string;
  /** The client. */
  readonly customer?: string;
  /** The due date. */
  readonly due: string;
  /** What is expected. */
  readonly amount: Amount;
  /** The day by which half of what the client paid so late had come. */
  readonly expected?: string;
  /** The day by which four fifths had. */
  readonly cautious?: string;
  /** Why. */
  readonly reasons: readonly Reason[];
}
/** Something out of the ordinary: a reason with its figures, and of whom. */
export type Anomaly = Reason & {
  /** The client. */
  readonly customer?: string;
  /** Reference of the invoice, where it is about one. */
  readonly invoice?: string;
};
/** What is known of one client. */
export interface PayerProfile {
  /** The client; empty for invoices that name none. */
  readonly customer: string;
  /** How many invoices it has. */
  readonly invoices: number;
  /** What is open. */
  readonly outstanding: Amount;
  /** What of it is past due. */
  readonly overdue: Amount;
  /** What is owed to it. */
  readonly credits: Amount;
  /** What is disputed. */
  readonly disputed: Amount;
  /** How old what is open is. */
  readonly aging: readonly AgingBucket[];
  /** Days late of what is open for longest, 0 where nothing is late. */
  readonly oldestOverdueDays: number;
  /** Share that it paid in time within a year, by amount. */
  readonly paidOnTime?: number;
  /** How late it paid within a year, by amount, in days; what is open and late counts. */
  readonly averageDaysLate?: number;
  /** Days sales outstanding of the client: open, over invoiced, times the days since its first invoice. */
  readonly dso?: number;
  /** Promises to pay that were broken within twelve months. */
  readonly brokenPromises: number;
  /** Whether it pays sooner or later than it used to: the last 90 days against the 275 before, from five days on. */
  readonly trend: "improving" | "stable" | "worsening" | "unknown";
  /**
   * What kind of payer it is, the first that fits: `at-risk` (something undisputed is 90 days late, or the score is below
   * 40), `disputing` (a fifth of what is open, or three disputes within twelve months), `new` (fewer than three
   * instalments), `prompt` (3 days late on average at most), `forgetful` (15 at most), `slow`.
   */
  readonly segment: PayerSegment;
  /**
   * How well it pays, 0 to 100, by a fixed rule: the points of its instalments of two years, 100 in time, 80, 60, 30, 10
   * and 0 at 15, 30, 60, 90 and 120 days late, by amount and age; while there are fewer than twelve, 80 points count
   * beside them. Less 5 for each broken promise and each bounced payment of a year; at most 20 where something
   * undisputed is 90 days late, 30 where a claim was handed over, 0 where the client is insolvent. None of a consumer,
   * unless `consumers` asks for it. Disputed parts have no part in it.
   */
  readonly score?: number;
  /** On how many instalments the score rests: none, one or two, three to eleven, twelve or more. */
  readonly confidence: "none" | "low" | "medium" | "high";
  /** How the score came about, step by step. */
  readonly scoreParts: readonly Reason[];
  /** What the score would be if an instalment were paid today, or had been paid in time: the three that move it most. */
  readonly whatIf: readonly Reason[];
  /** The credit limit, where anything bounds it. */
  readonly limit?: CreditLimit;
  /** What is open, with orders that are not invoiced yet, less credits and deposits held; below zero where they are more. */
  readonly exposure: Amount;
  /** What is advised; nothing follows it by itself. `timeline` takes its `scenario`. */
  readonly advice: PayerAdvice;
  /** What others say of it, up to the day: no figure here depends on it. */
  readonly external: readonly ExternalFact[];
}
/** What kind of payer a client is. */
export type PayerSegment = "new" | "prompt" | "forgetful" | "slow" | "disputing" | "at-risk";
/** How far to trust a client: the least of what is known to bound it, times what its score advises. */
export interface CreditLimit {
  /** The limit. */
  readonly amount: Amount;
  /** What is the least. */
  readonly binding: "need" | "net-worth" | "turnover" | "working-capital" | "own-sales" | "history" | "insurer";
  /** Each criterion with its figures. */
  readonly reasons: readonly Reason[];
}
/** What is advised for a client of its score. */
export interface PayerAdvice {
  /** The scenario of reminders, by name. */
  readonly scenario: ScenarioName;
  /** The longest term to grant, where it is bounded, as the law allows; no days: payment before delivery. */
  readonly terms?: Terms;
  /** The deposit to ask for, in percent. */
  readonly deposit?: Percent;
  /** Why. */
  readonly reasons: readonly Reason[];
}
/** What somebody else says of a client. */
export interface ExternalFact {
  /** Who says so. */
  readonly source: string;
  /** What it is. */
  readonly kind: "score" | "limit" | "rating" | "payment-practice" | "sanction";
  /** What is said. */
  readonly value: string;
  /** Of which day it is. */
  readonly date: string;
}
/** What an agenda takes: the options of a portfolio, and these. */
export interface AgendaOptions extends PortfolioOptions {
  /** The last day on which a client was reached, by name, beside the steps in `Invoice.sent`: it is not reached twice a day. */
  sent?: Record<string, DateLike> | null | undefined;
  /** Sums that clients hold back until a day: then they are asked for. */
  retentions?:
    | {
        /** The client. */
        customer?: string | number | null | undefined;
        /** Reference of the invoice. */
        id?: string | number | null | undefined;
        /** How much. */
        amount: AmountLike;
        /** The day on which it is to be released. */
        release: DateLike;
      }[]
    | null
    | undefined;
}
/** What is open of columns of invoices on a day. */
export interface ColumnReport {
  /** The day. */
  readonly asOf: string;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** What is open. */
  readonly outstanding: Amount;
  /** What was paid beyond invoices. */
  readonly credits: Amount;
  /** What is open less credits. */
  readonly net: Amount;
  /** What is open and not past due. */
  readonly notDue: Amount;
  /** What is past due. */
  readonly overdue: Amount;
  /** How old what is open is. Nothing is known of disputes. */
  readonly aging: readonly AgingBucket[];
  /** The same of each client that has a row, by its number; none without the column. */
  readonly customers: readonly {
    /** Its number. */
    readonly customer: number;
    /** How many of its invoices are open. */
    readonly invoices: number;
    /** What is open. */
    readonly outstanding: Amount;
    /** What of it is past due. */
    readonly overdue: Amount;
    /** What it paid beyond invoices. */
    readonly credits: Amount;
    /** Days late of what is open for longest, 0 where nothing is late. */
    readonly oldestOverdueDays: number;
    /** What is open of each age, in the order of `aging`. */
    readonly aging: readonly Amount[];
  }[];
}
/** What to do with a client today. */
export interface AgendaItem {
  /** The client; left out where the invoice names none. */
  readonly customer?: string;
  /** ISO 4217 code of what is asked. */
  readonly currency: string;
  /** References of the invoices that it is about, in order of issue. */
  readonly invoices: readonly string[];
  /** What to do. */
  readonly action:
    | "call"
    | "send"
    | "answer-dispute"
    | "accept-plan"
    | "release-retention"
    | "hand-over"
    | "claim-before-limitation"
    | "wait";
  /** The step of the scenario that is due, the one that speaks most clearly of those of the invoices. */
  readonly step?: ReminderStep;
  /** The scenario that the reminders follow, by name; empty where there are none. */
  readonly scenario: string;
  /** What is asked for: the balance, with interest and costs where the step asks for them, less the client's credits. */
  readonly asked: Amount;
  /** The place in the list, from 1. */
  readonly rank: number;
  /** Why. */
  readonly reasons: readonly Reason[];
}
/** What the table of late payments is of. */
export interface LatePaymentOptions {
  /** The policy of all clients but those of `policies`; amounts are in its currency. */
  policy: Policy | LawCode;
  /** Policies of clients, by name. */
  policies?: Record<string, Policy | LawCode> | null | undefined;
  /** Last day of the financial year, of twelve months. */
  closing: DateLike;
  /** What becomes of keys that are not known. Default `refuse`. */
  unknownKeys?: UnknownKeys;
  /** Turnover of the year, with VAT or without as the amounts of the invoices are. Zero: there are no percentages. */
  turnover?: AmountLike | null | undefined;
  /** Whether amounts hold VAT: the table has to say so. */
  vat: "gross" | "net";
  /** What is unpaid and past due at the closing, or what was late at some time of the year. Default `closing`. */
  variant?: "closing" | "year" | null | undefined;
  /** Whether disputed parts are left out and counted apart. Default `true`. */
  excludeDisputed?: boolean | null | undefined;
}
/** The table of late payments of the invoices that a company issued (Code de commerce, D.441-6). */
export interface LatePaymentTable {
  /** Last day of the financial year. */
  readonly closing: string;
  /** Which invoices it is of. */
  readonly variant: "closing" | "year";
  /** Whether amounts hold VAT. */
  readonly vat: "gross" | "net";
  /** By days late: `0` for what is not past due, `1-30`, `31-60`, `61-90`, `91+`. */
  readonly tranches: readonly LatePaymentTranche[];
  /** All that is late from the first day on. */
  readonly late: LatePaymentTranche;
  /** What is left out because it is disputed: how many invoices, and the disputed sum. */
  readonly excluded: { readonly count: number; readonly amount: Amount };
  /** What was invoiced in the year, to which the table of a year is related. */
  readonly issued: { readonly count: number; readonly amount: Amount };
  /** What to know about the table. */
  readonly notices: readonly Notice[];
}
/** Invoices late by so many days. */
export interface LatePaymentTranche {
  /** The days. */
  readonly days: string;
  /** How many invoices. */
  readonly count: number;
  /** Their sum. */
  readonly amount: Amount;
  /** The sum in percent of turnover, or of what was invoiced in the year. Absent where that is zero. */
  readonly percent?: Percent;
}
