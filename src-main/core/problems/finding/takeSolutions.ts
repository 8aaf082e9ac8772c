import type { ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import { sequencesIn } from "./labelled.ts";
import { readLabels } from "./labels.ts";
import { type SplitBody, splitBody } from "./splitBody.ts";
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

/** A problem without the solution of all of it. */
export interface WithoutSolution extends TakenSolutions {
  /** What is left, divided, where that had to be known. */
  readonly body: SplitBody | null;
}

/** Parts a problem from the solution that stands behind it, or that the file marks as one. */
export function takeSolutions(lines: readonly Line[]): TakenSolutions {
  const kept: Line[] = [];
  const solution: Line[] = [];
  let isSolution = false;
  for (const [index, line] of lines.entries()) {
    if (line.kind === "solution") {
      const [first, ...others] = cutLine(line);
      // A block that is known as a solution may say so once more.
      if (first !== undefined)
        solution.push({ ...first, text: behindSolutionHead(first.text) ?? first.text }, ...others);
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

/**
 * Parts a problem from the solution of all of it. What stands within a part, or behind one whose like have solutions of
 * their own, is left with that part.
 */
export function takeWholeSolution(lines: readonly Line[]): WithoutSolution {
  const start = lines.findIndex((line, index) => index > 0 && isSolution(line));
  if (start < 0) return { lines, solution: [], body: null };
  const isBehindAll = ({ kind, indent }: Line): boolean => kind === "solution" && indent <= lines[0]!.indent;
  if (lines.slice(start).every(isBehindAll)) return { ...takeSolutions(lines), body: null };
  const restart = restartOf(lines);
  if (restart > 0) return { ...cutBehind(lines, restart), body: null };
  const body = splitBody(lines);
  const { kind, members } = body;
  if (kind !== "parts") return { ...takeSolutions(lines), body: null };
  const [last, before] = [members.at(-1)!, members.slice(0, -1)];
  const at = last.lines.findIndex((line, index) => index > 0 && isSolution(line));
  if (at < 0 || before.some((member) => member.lines.some(isSolution))) return { lines, solution: [], body };
  const line = last.lines[at]!;
  const isForAll =
    line.kind === "heading" ||
    (line.kind === "solution" && line.indent <= last.lines[0]!.indent) ||
    readLabels(behindSolutionHead(line.text) ?? "").some(({ label }) =>
      before.some((member) => member.label === label),
    );
  if (!isForAll) return { lines, solution: [], body };
  const own = { ...last, lines: last.lines.slice(0, at) };
  return {
    ...cutBehind(lines, lines.length - last.lines.length + at),
    body: { ...body, members: [...before, own] },
  };
}

/** The lines up to one that begins a solution, which all others belong to. */
const cutBehind = (lines: readonly Line[], end: number): TakenSolutions => ({
  lines: lines.slice(0, end),
  solution: takeSolutions(lines.slice(end - 1)).solution,
});

const isSolution = (line: Line): boolean =>
  line.kind === "solution" ||
  ((line.kind === "text" || line.kind === "heading") && behindSolutionHead(line.text) !== null);

/** Where a solution begins that counts the parts of its problem anew; 0 where none does. */
function restartOf(lines: readonly Line[]): number {
  const at = lines.findIndex((line, index) => index > 0 && line.kind !== "solution" && isSolution(line));
  if (at < 0) return 0;
  const first = lines[at]!;
  const behind = [
    { ...first, kind: "text" as const, text: behindSolutionHead(first.text) ?? "" },
    ...lines.slice(at + 1),
  ];
  const kinds = new Set(sequencesIn(lines.slice(0, at)).map(({ members: [member] }) => member!.style.kind));
  const isAnew = sequencesIn(behind).some(
    ({ members: [member] }) => member!.value === 1 && kinds.has(member!.style.kind),
  );
  return isAnew ? at : 0;
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
