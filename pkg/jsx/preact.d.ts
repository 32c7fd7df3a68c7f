import type { HTMLAttributes } from "preact";
import type { ClaimAttributes, EcheanceClaim } from "../element.js";

export * from "../element.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "echeance-claim": HTMLAttributes<EcheanceClaim> & ClaimAttributes;
    }
  }
}
