/** What every part of the page can reach. */

import { createContext } from "preact";
import { useContext, useRef } from "preact/hooks";
import type { Problem } from "echeance";
import type { State } from "./state";
import type { Locale } from "./words";

export type Library = typeof import("./engine");

export interface Page extends Locale {
  state: State;
  /** Changes fields; the address follows. */
  change(patch: Partial<State>): void;
  /** Undefined until it has arrived. */
  library: Library | undefined;
  /** It cannot be fetched. */
  failed: boolean;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error("used outside the page");
  return page;
}

/** What a call gave: a value, or what is wrong with the input. */
export interface Outcome<T> {
  value?: T;
  problems: Problem[];
}

/** Calls the library; problems of the input are a result. */
export function attempt<T>(library: Library, call: () => T): Outcome<T> {
  try {
    return { value: call(), problems: [] };
  } catch (error) {
    if (error instanceof library.PolicyError) return { problems: error.problems };
    throw error;
  }
}

/** The last value that was there: what the page shows while the input is incomplete. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef<T | undefined>(undefined);
  if (value !== undefined) last.current = value;
  return last.current;
}
