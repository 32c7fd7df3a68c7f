/** Where the articles can be read: for `addSources` of `echeance/claim`, which leaves it out. */
import { ADDRESSES } from "./generated/addresses.js";
import { RELEASE } from "./generated/release.js";
import type { Sources } from "./source.js";

export type { Sources } from "./source.js";

/** The addresses of all articles, and the notes on them. */
export const sources: Sources = { release: RELEASE, addresses: ADDRESSES };
