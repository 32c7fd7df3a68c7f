import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ClaimAttributes, EcheanceClaim } from "../element.js";

export * from "../element.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "echeance-claim": DetailedHTMLProps<HTMLAttributes<EcheanceClaim>, EcheanceClaim> & ClaimAttributes;
    }
  }
}
