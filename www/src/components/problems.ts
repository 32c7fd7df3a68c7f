import type { PackageProblem, Problem, ProblemCode } from "echeance";
import { usePage } from "../page";
import type { Words } from "../words";

/** What is wrong with the input, in the words of the page: its own where it has some, else those of the library. */
export function useProblems() {
  const { t, lang, library } = usePage();
  const inWords = (problem: Problem) =>
    t.problems[problem.code as ProblemCode | PackageProblem] ?? library?.say(problem, lang) ?? problem.message;
  return {
    /** What is wrong at one of these paths. */
    problemAt(problems: Problem[], ...paths: string[]): string | undefined {
      const problem = problems.find(({ path }) => paths.some((wanted) => lies(path, wanted)));
      if (problem === undefined) return undefined;
      const leaf = problem.path.split(".").at(-1) ?? "";
      const empty = problem.value === "" ? t.empty[leaf as keyof Words["empty"]] : undefined;
      return empty ?? inWords(problem);
    },
    /** The problems that no field of the view shows. */
    problemsElsewhere(problems: Problem[], shown: string[]): string[] {
      return problems.filter(({ path }) => !shown.some((known) => lies(path, known))).map(inWords);
    },
  };
}

/** Whether a path is another one, or leads further. */
function lies(path: string, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}.`) || path.startsWith(`${wanted}[`);
}
