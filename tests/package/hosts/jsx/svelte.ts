import "echeance/element/svelte";
import type { SvelteHTMLElements } from "svelte/elements";
type Props = SvelteHTMLElements["echeance-claim"];
({ issued: "2024-01-15", total: 12000, law: "fr", class: "x" }) satisfies Props;
// @ts-expect-error no such debtor
({ debtor: "state" }) satisfies Props;
