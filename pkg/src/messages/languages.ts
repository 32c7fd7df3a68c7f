import type { Lang } from "../types.js";
import type { MessageWords } from "./words.js";
import { de } from "./words/de.js";
import { en } from "./words/en.js";
import { es } from "./words/es.js";
import { fr } from "./words/fr.js";
import { it } from "./words/it.js";
import { nl } from "./words/nl.js";

export const languages: Record<Lang, MessageWords> = { fr, en, de, nl, es, it };
