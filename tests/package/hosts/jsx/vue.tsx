/** @jsxImportSource vue */
import "echeance/element/vue";
import type { GlobalComponents } from "vue";
export const row = <echeance-claim issued="2024-01-15" total={12000} law="FR" as-of="2026-11-23" class="x" />;
// @ts-expect-error no such debtor
export const wrong = <echeance-claim debtor="state" />;
export type Props = InstanceType<GlobalComponents["echeance-claim"]>["$props"];
({ total: 1, law: "FR" }) satisfies Props;
// @ts-expect-error no such law
({ law: "FRR" }) satisfies Props;
