import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { buildProblem } from "./buildProblem.ts";
import type { Line } from "./Line.ts";
import { behindSolutionHead, isInstructionHead, plain } from "./lineTests.ts";
import { isSharedTask, usefulIntro } from "./sectionIntro.ts";

/** The problems of a document without labels: below headings, or the points of a list, else all of it as one. */
export function findUnnumbered(lines: readonly Line[]): Problem[] {
  const below = belowHeadings(lines);
  if (below.length > 1) return below;
  const body = lines.filter((line) => line.kind !== "heading" || isSolutionHead(line));
  if (body.length === 0) return [];
  const bullets = body.flatMap(({ given }, index) => (given !== null && given.label === null ? [index] : []));
  if (bullets.length > 1 && bullets[0] === 0 && bullets.every((index) => isSharedTask(body[index]!.text)))
    return bullets.map((from, index) => unsure(body.slice(from, bullets[index + 1]), null));
  const lead = body.findIndex((line) => usefulIntro([line], true, null).length > 0);
  const headings = lines.filter((line) => line.kind === "heading" && !isSolutionHead(line));
  const title = headings.length === 1 ? plain(headings[0]!.text) : null;
  const own = body.slice(Math.max(lead, 0));
  return headings.length > 1
    ? [unsure(own, title)]
    : [buildProblem({ label: null, lines: own, mayHaveTitle: false, title, isUnsure: false })];
}

const isSolutionHead = ({ kind, text }: Line): boolean => kind === "heading" && behindSolutionHead(text) !== null;

const unsure = (lines: readonly Line[], title: string | null): Problem =>
  buildProblem({ label: null, lines, mayHaveTitle: false, title, isUnsure: true });

/** What stands below headings of one level, where each holds something to do. */
function belowHeadings(lines: readonly Line[]): Problem[] {
  const heads = lines.flatMap((line, index) => (line.kind === "heading" && !isSolutionHead(line) ? [index] : []));
  const deepest = heads.reduce((most, index) => Math.max(most, lines[index]!.level), 0);
  const pieces = heads.flatMap((from, at) => {
    const { level, text } = lines[from]!;
    if (level !== deepest || isInstructionHead(text)) return [];
    return [{ title: plain(text), body: lines.slice(from + 1, heads[at + 1]) }];
  });
  const areTasks = pieces.every(({ body }) => body.some(({ kind, text }) => kind === "text" && holdsTask(text)));
  return areTasks ? pieces.map(({ title, body }) => unsure(body, title)) : [];
}

const holdsTask = (text: string): boolean => text.split(/(?<=[.?!:])\s+/).some(isSharedTask);
