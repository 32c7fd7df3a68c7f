// What a page sees of the types, with an older compiler and the way in which bundlers resolve.
import { assess, type Claim } from "echeance";
import "echeance/element";
import type { EcheanceClaim } from "echeance/element";
import { say } from "echeance/lang/fr";
import { assess as slim, init, initSync, type WasmSource } from "echeance/slim";
import policySchema from "echeance/schema/policy.json";

const invoice = { issued: "2024-01-15", total: "12000.00" };
const options = { policy: "FR", asOf: "2026-11-23" } as const;
const claims: Claim[] = [assess(invoice, options), slim(invoice, options)];
claims.flatMap(({ reasons }) => reasons.map((reason) => say(reason))) satisfies string[];
policySchema.title satisfies string;

const sources: WasmSource[] = [
  new Uint8Array(8),
  new ArrayBuffer(8),
  new URL("https://example.com/core.wasm"),
  "core.wasm",
];
export const started: Promise<void>[] = [init(fetch("core.wasm")), ...sources.map((source) => init(source))];
initSync(new Uint8Array(8));
// @ts-expect-error slim is told where its core is
init();

const element: EcheanceClaim | null = document.querySelector("echeance-claim");
if (element !== null) {
  element.invoice = invoice;
  element.policy = { law: "FR", debtor: "public" };
  element.claim?.total satisfies string | undefined;
  // @ts-expect-error what is shown is not to be set
  element.claim = claims[0];
  // @ts-expect-error no such debtor
  element.policy = { law: "FR", debtor: "state" };
}
