import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { Line } from "./Line.ts";
import { isAdministrative, isTask, wordCount } from "./lineTests.ts";

/** Words of the longest problem that says too little to stand alone, such as a bare equation. */
const longestBare = 4;

/** Words of the longest order that is not said to be for several: "Simplify." */
const longestOrder = 5;

/** What says what is to be done with all that follow: "Solve each equation." */
const forEach =
  /\b(?:each|every|following|below|all|these|folgende[nrs]?|jeweils|jede[nrs]?|alle|suivante?s?|chaque|chacune?|ci-dessous)\b|:\s*$/i;

export const isSharedTask = (text: string): boolean => isTask(text) || /\$|[=<>]/.test(text);

const saysTooLittle = ({ question, parts }: Pick<Problem, "question" | "parts">): boolean =>
  parts.length === 0 && wordCount(question) <= longestBare;

/**
 * What stands before the problems of a section, as far as a problem needs it. At the beginning of a document this is only
 * what is about mathematics or tells what to do.
 */
export function usefulIntro(
  lines: readonly Line[],
  isFirst: boolean,
  problem: Pick<Problem, "question" | "parts"> | null,
): Line[] {
  const useful = lines.filter((line) => line.kind !== "text" || !isAdministrative(line.text) || hasFormula(line.text));
  if (!isFirst) return problem !== null && isOnlyTasks(useful) && !saysTooLittle(problem) ? [] : useful;
  const about = useful.some(
    ({ kind, text }) => kind === "table" || kind === "code" || hasFormula(text) || isTask(text) || /\d/.test(text),
  );
  if (!about) return [];
  return problem !== null && isOnlyTasks(useful) && !saysTooLittle(problem) ? [] : useful;
}

const hasFormula = (text: string): boolean => /\$[^$]+\$/.test(text);

const isOnlyTasks = (lines: readonly Line[]): boolean =>
  lines.every(({ kind, text }) => kind === "text" && !hasFormula(text) && !/\d/.test(text));

/**
 * Takes from the end of a problem what already tells what to do with the next ones, where these would say too little
 * without it.
 */
export function takeTrailingTask(lines: Line[], next: Line): Line[] {
  const last = lines.at(-1);
  if (lines.length < 2 || last === undefined || last.kind !== "text" || last.joint !== "\n\n" || last.given !== null)
    return [];
  if (!isTask(last.text) || wordCount(next.text) > longestBare) return [];
  if (!forEach.test(last.text) && (wordCount(last.text) > longestOrder || hasFormula(last.text))) return [];
  return lines.splice(-1);
}
