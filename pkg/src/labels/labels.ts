import type { Claim, ReminderStep, TimelineEvent } from "../types.js";

/** The words of a screen in one language: a label for each word that the library answers with. */
export interface Labels {
  /** Where an invoice stands, `claim.status`. */
  readonly status: { readonly [Status in Claim["status"]]: string };
  /** What happens, `event.kind`. */
  readonly event: { readonly [Kind in TimelineEvent["kind"]]: string };
  /** What became of it, `event.state`. */
  readonly state: { readonly [State in TimelineEvent["state"]]: string };
  /** How a reminder reaches the client, `step.channel`. */
  readonly channel: { readonly [Channel in ReminderStep["channel"]]: string };
  /** How it speaks, `step.tone`. */
  readonly tone: { readonly [Tone in ReminderStep["tone"]]: string };
  /** What kind of payer a client is. */
  readonly segment: { readonly [Segment in "new" | "prompt" | "forgetful" | "slow" | "disputing" | "at-risk"]: string };
  /** What is measured of a ledger. */
  readonly measure: { readonly [Measure in MeasureName]: string };
}

type MeasureName =
  | "dso"
  | "dso-simple"
  | "dso-countback"
  | "best-possible-dso"
  | "average-days-delinquent"
  | "average-days-to-pay"
  | "collection-effectiveness"
  | "average-days-late"
  | "days-beyond-terms"
  | "paid-on-time"
  | "paid-on-time-count"
  | "overdue-ratio"
  | "over-90-ratio"
  | "turnover"
  | "bad-debt-ratio"
  | "top-1"
  | "top-5"
  | "top-10"
  | "concentration-index"
  | "roll-rate";
