/** @jsxImportSource preact */
import "echeance/element/preact";
export const row = <echeance-claim issued="2024-01-15" total={12000} law="FR" as-of="2026-11-23" class="x" />;
// @ts-expect-error no such debtor
export const wrong = <echeance-claim debtor="state" />;
