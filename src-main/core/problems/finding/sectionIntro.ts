import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { readingsOf } from "./labelled.ts";
import type { Line } from "./Line.ts";
import { isTask, isTitle, withoutAdministration, wordCount } from "./lineTests.ts";

/** Words of the longest problem that says too little to stand alone, such as a bare equation. */
const longestBare = 4;

/** Words of the longest order that is not said to be for several: "Simplify." */
const longestOrder = 5;

/** The same, where an order like it came before. */
const longestOrderForMany = 12;

/** What says what is to be done with all that follow: "Solve each equation." */
const forEach =
  /\b(?:each|every|following|below|all|these|folgende[nrs]?|jeweils|jede[nrs]?|alle|suivante?s?|chaque|chacune?|ci-dessous)\b|:\s*$/i;

export const isSharedTask = (text: string): boolean => isTask(text) || /\$|[=<>]/.test(text);

const saysTooLittle = ({ question, parts }: Pick<Problem, "question" | "parts">): boolean =>
  parts.length === 0 && wordCount(question) <= longestBare && !isTask(question);

/**
 * What stands before the problems of a section, as far as a problem needs it. At the beginning of a document this is only
 * what is about mathematics or tells what to do.
 * @param isOrder whether it stands right between problems, where it is meant for those that follow
 */
export function usefulIntro(
  lines: readonly Line[],
  isFirst: boolean,
  problem: Pick<Problem, "question" | "parts"> | null,
  isOrder = false,
): Line[] {
  if (lines.length === 0) return [];
  const useful = lines
    .map((line) => (line.kind === "text" ? { ...line, text: withoutAdministration(line.text) } : line))
    .filter(({ text }) => text !== "");
  if (isOrder) return useful;
  if (!isFirst) return problem !== null && isOnlyTasks(useful) && !saysTooLittle(problem) ? [] : useful;
  // Code at the beginning sets the paper up, and what is set off in letters of its own names a class or a term.
  const written = useful.filter(({ kind, text }) => kind !== "code" && !isSetOff.test(text));
  const content = written.slice(written.findIndex((line, index) => !isHead(line, written[index + 1])));
  const isAbout = content.some(
    ({ kind, text }) => kind === "table" || hasFormula(text) || isTask(text) || isStatement(text),
  );
  if (!isAbout) return [];
  return problem !== null && isOnlyTasks(content) && !saysTooLittle(problem) ? [] : content;
}

/** A statement about quantities, and no line of a head with a date or a number in it. */
const isStatement = (text: string): boolean =>
  (/[.:]\s*$/.test(text) && /\d/.test(text)) || /\p{L}\)?\s*[=≈]\s*[-−]?\d/u.test(text);

/** A school, a class, a term above what the problems need; but no words that a formula follows. */
const isHead = ({ kind, text }: Line, next: Line | undefined): boolean =>
  kind === "text" && isTitle(text) && !hasFormula(text) && next?.text.startsWith("$$") !== true;

const isSetOff = /^(\*{1,3}|_{1,3})[^*_$.?!]+\1$/;

const hasFormula = (text: string): boolean => /\$[^$]+\$/.test(text);

export const isOnlyTasks = (lines: readonly Line[]): boolean =>
  lines.every(({ kind, text }) => kind === "text" && !hasFormula(text) && !/\d/.test(text));

/**
 * Takes from the end of a problem what already tells what to do with the next ones: where these would say too little
 * without it, and where those before had been told so too.
 * @param hadTask whether what stands before the problems of this section is such a task
 */
export function takeTrailingTask(lines: Line[], next: Line, hadTask: boolean): Line[] {
  const last = lines.at(-1);
  if (lines.length < 2 || last === undefined || last.kind !== "text" || last.joint !== "\n\n" || last.given !== null)
    return [];
  // What is indented more than the labels, or has one itself, stands within the problem.
  if (next.kind !== "text" || last.indent > next.indent || readingsOf(last).length > 0 || !isTask(last.text)) return [];
  const isNeeded = wordCount(next.text) <= longestBare;
  if (!isNeeded && !(hadTask && wordCount(last.text) <= longestOrderForMany)) return [];
  if (!forEach.test(last.text) && !hadTask && (wordCount(last.text) > longestOrder || hasFormula(last.text))) return [];
  return lines.splice(-1);
}
