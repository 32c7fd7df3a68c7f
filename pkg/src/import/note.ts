import { PolicyError } from "../error.js";
import type { Citation } from "../types.js";
import type { FileProblemCode, ImportNotice, NoticeValues, UnreadCode, UnreadValues } from "./codes.js";
import type { Unread } from "./types.js";

/** What is to be known of a file. */
export function notice<Code extends keyof NoticeValues>(
  code: Code,
  values: NoticeValues[Code],
  severity: ImportNotice["severity"] = "info",
  basis: readonly Citation[] = [],
): ImportNotice {
  return { code, severity, values, basis } as ImportNotice;
}

/** A line that became nothing. */
export function unread<Code extends UnreadCode>(
  line: number,
  why: Code,
  values: UnreadValues[Code],
  text: string,
): Unread {
  return { line, why, values: values as Unread["values"], text: text.length > 200 ? `${text.slice(0, 200)}…` : text };
}

/** What a record of the caller has under a key that comes from a file. */
export function ownOf<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}

/** The error of a file that cannot be read at all. Its code says what is wrong, and `say` puts it into words. */
export function fileError(code: FileProblemCode, hint?: string, cause?: unknown): PolicyError {
  const problem = {
    code,
    path: "",
    message: `The file cannot be read (${code}).`,
    ...(hint === undefined ? {} : { hint }),
  };
  return new PolicyError([problem], cause === undefined ? undefined : { cause });
}
