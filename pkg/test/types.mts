// What the types must accept and refuse, seen from an ES module.
import { assess, init, PolicyError, say, type Claim, type Invoice } from "echeance";
import { say as sagen } from "echeance/lang/de";

const invoice: Invoice = { issued: "2024-01-15", total: "12000.00" };
const claim: Claim = assess(invoice, { policy: "FR", asOf: "2026-11-23" });
const started: Promise<void> = init();
const problems: readonly { code: string; path: string }[] = new PolicyError([]).problems;
const words: string[] = [...claim.reasons, ...claim.notices].flatMap((what) => [say(what, "de", { currency: "EUR" }), sagen(what)]);
export const seen = [claim.total satisfies string, started, problems, words];

// @ts-expect-error a key that does not exist
assess({ isued: "2024-01-15", total: 1 }, { policy: "FR", asOf: "2026-11-23" });
// @ts-expect-error asOf is needed: nothing reads the clock
assess(invoice, { policy: "FR" });
// @ts-expect-error no such debtor
assess(invoice, { policy: { law: "FR", debtor: "state" }, asOf: "2026-11-23" });
// @ts-expect-error no such language
say(claim.reasons[0]!, "pt");
// @ts-expect-error a language of its own takes no other
sagen(claim.reasons[0]!, "fr");
