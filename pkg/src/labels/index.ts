import { choice } from "../check.js";
import { safely } from "../safe.js";
import type { Lang } from "../types.js";
import { labels as de } from "./de.js";
import { labels as en } from "./en.js";
import { labels as es } from "./es.js";
import { labels as fr } from "./fr.js";
import { labels as it } from "./it.js";
import type { Labels } from "./labels.js";
import { labels as nl } from "./nl.js";

export type { Labels } from "./labels.js";

/**
 * The words of a screen in a language: of status, event, state, channel, tone, segment and measure. A page in one
 * language takes `labels` from `echeance/lang/fr`, an object, and ships the words of no other.
 *
 * @example
 * labels("fr").status["paid-late"]; // "Payée en retard"
 *
 * @throws PolicyError `input.choice` for a language that is not there.
 */
export const labels = /* @__PURE__ */ safely(function labels(lang: Lang): Labels {
  const known: Readonly<Record<Lang, Labels>> = { fr, en, de, nl, es, it };
  return known[choice(lang, Object.keys(known) as Lang[], "lang")];
});
