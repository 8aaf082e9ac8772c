import type { ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import { joinLines } from "./joinLines.ts";
import type { Line } from "./Line.ts";
import { cutLine } from "./splitLines.ts";
import { behindSolutionHead, plain } from "./lineTests.ts";

export interface TakenSolutions {
  /** What is left to solve. */
  readonly lines: readonly Line[];
  /** What says how it is solved. */
  readonly solution: readonly Line[];
}

/** Parts a problem from the solution that stands behind it, or that the file marks as one. */
export function takeSolutions(lines: readonly Line[]): TakenSolutions {
  const kept: Line[] = [];
  const solution: Line[] = [];
  let isSolution = false;
  for (const [index, line] of lines.entries()) {
    if (line.kind === "solution") {
      solution.push(...cutLine(line));
      continue;
    }
    const behind =
      index > 0 && (line.kind === "text" || line.kind === "heading") ? behindSolutionHead(line.text) : null;
    if (behind !== null) {
      isSolution = true;
      // A line to write the answer on holds none.
      if (/\p{L}|\d|\uE000|\$/u.test(behind.replaceAll(/_+|\.{3,}/g, "")))
        solution.push({ ...line, kind: "text", text: behind });
    } else (isSolution ? solution : kept).push(line);
  }
  return { lines: kept, solution };
}

/** Characters of the longest text that is an answer by itself and not the way to one. */
const longestAnswer = 120;

/** The last box of a text, braces within it matched as far as three deep. */
const box = /\\boxed\s*\{((?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)\}/g;

/** A solution as the reference of what it solves; null where there is none. */
export function toReference(lines: readonly Line[], from: ProblemReference["from"]): ProblemReference | null {
  const text = joinLines(lines);
  return text === "" ? null : referenceOf(text, from);
}

export function referenceOf(text: string, from: ProblemReference["from"]): ProblemReference {
  const boxed = [...text.matchAll(box)].at(-1)?.[1];
  if (boxed !== undefined) return { answer: `$${boxed}$`, solution: text, from };
  const isShort = !text.includes("\n") && text.length <= longestAnswer && (text.match(/=/g)?.length ?? 0) <= 2;
  const bare = plain(text).replace(/[.;]$/, "");
  return isShort ? { answer: bare, solution: null, from } : { answer: null, solution: text, from };
}
