import type { HTMLAttributes } from "svelte/elements";
import type { ClaimAttributes, EcheanceClaim } from "../element.js";

export * from "../element.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "echeance-claim": HTMLAttributes<EcheanceClaim> & ClaimAttributes;
  }
}
