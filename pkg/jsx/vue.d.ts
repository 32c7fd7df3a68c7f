import type { DefineComponent, HTMLAttributes } from "vue";
import type { ClaimAttributes } from "../element.js";

export * from "../element.js";

declare module "vue" {
  interface GlobalComponents {
    "echeance-claim": DefineComponent<ClaimAttributes>;
    EcheanceClaim: DefineComponent<ClaimAttributes>;
  }
}
declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "echeance-claim": HTMLAttributes & ClaimAttributes;
    }
  }
}
