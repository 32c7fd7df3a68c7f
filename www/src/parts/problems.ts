import type { Problem } from "echeance";
import type { Words } from "../words";

/** What is wrong with the input at a path, in the words of the page. */
export function problemAt(problems: Problem[], t: Words, ...paths: string[]): string | undefined {
  const problem = problems.find(({ path }) =>
    paths.some((wanted) => path === wanted || path.startsWith(`${wanted}.`) || path.startsWith(`${wanted}[`)),
  );
  if (problem === undefined) return undefined;
  const leaf = problem.path.split(".").at(-1) ?? "";
  const empty = problem.value === "" ? t.empty[leaf as keyof Words["empty"]] : undefined;
  return empty ?? t.problems[problem.code] ?? problem.message;
}

/** The problems that no field of the view shows, in words. */
export function problemsElsewhere(problems: Problem[], t: Words, shown: string[]): string[] {
  const elsewhere = problems.filter(
    ({ path }) =>
      !shown.some((known) => path === known || path.startsWith(`${known}.`) || path.startsWith(`${known}[`)),
  );
  return elsewhere.map((problem) => t.problems[problem.code] ?? problem.message);
}
