import { axisHeight, frameOf, type Box } from "./Box.ts";

/** Smaller than this share of its neighbour's size, a sign may be a script of it. */
export const scriptShare = 0.86;

/** Whether a box stands on a line, and not raised or lowered. */
export function isOn(box: Box, baseline: number, size: number): boolean {
  if (box.axis !== null) return Math.abs(box.axis - (baseline - axisHeight * size)) < 0.2 * size;
  return Math.abs(box.baseline - baseline) < 0.13 * size;
}

/** The line that most of the largest boxes stand on. */
export function lineOf(boxes: readonly Box[]): { readonly baseline: number; readonly size: number } {
  const size = Math.max(...boxes.map((box) => (box.axis === null ? box.size : 0)));
  const leading = size > 0 ? boxes.filter((box) => box.axis === null && box.size > scriptShare * size) : boxes;
  let best = leading[0];
  let bestWidth = -1;
  for (const box of leading) {
    let width = 0;
    for (const other of leading)
      if (Math.abs(other.baseline - box.baseline) < 0.1 * box.size) width += other.right - other.left;
    if (width > bestWidth + 0.01) [best, bestWidth] = [box, width];
  }
  return { baseline: best?.baseline ?? 0, size: best?.size ?? 0 };
}

/** A part of a row: a box on its line with what is raised and lowered after it. */
export interface Term {
  readonly base: Box | null;
  readonly raised: readonly Box[];
  readonly lowered: readonly Box[];
}

/** The script that a box is a script of in turn: larger, right before it, and overlapping in height. */
function scriptBefore(box: Box, scripts: readonly Box[]): Box | null {
  const hosts = scripts.filter(
    (script) =>
      box.size < scriptShare * script.size &&
      Math.abs(box.left - script.right) < 0.25 * script.size &&
      box.top < script.bottom + 0.5 * box.size &&
      box.bottom > script.top - 0.5 * box.size,
  );
  return hosts.at(-1) ?? null;
}

/** Boxes of one line, taken apart into what stands on it and the scripts. */
export function toTerms(boxes: readonly Box[], line = lineOf(boxes)): Term[] {
  const terms: { base: Box | null; raised: Box[]; lowered: Box[] }[] = [];
  for (const box of boxes.toSorted((one, other) => one.left - other.left)) {
    let term = terms.at(-1);
    const isSmall = box.size < scriptShare * line.size;
    // A script of a script may come back to the line.
    const host = isSmall && term !== undefined ? scriptBefore(box, [...term.raised, ...term.lowered]) : null;
    if (host === null && isOn(box, line.baseline, line.size)) {
      terms.push({ base: box, raised: [], lowered: [] });
      continue;
    }
    const place = box.axis === null ? box.baseline : box.axis + axisHeight * box.size;
    if (term === undefined) terms.push((term = { base: null, raised: [], lowered: [] }));
    const isRaised = host === null ? place < line.baseline : term.raised.includes(host);
    (isRaised ? term.raised : term.lowered).push(box);
  }
  return terms;
}

/** A wider gap than this between signs is a blank, in sizes of the font. */
export const blank = 0.14;

export const boxesOf = (term: Term): Box[] => [
  ...(term.base === null ? [] : [term.base]),
  ...term.raised,
  ...term.lowered,
];

export const hasScripts = (term: Term): boolean => term.raised.length + term.lowered.length > 0;

const braced = (latex: string): string => (/^(\d|[A-Za-z])$/.test(latex) ? latex : `{${latex}}`);

/** A piece of LaTeX, and whether a blank was left before it. */
interface Piece {
  readonly latex: string;
  readonly isApart: boolean;
}

/** Joins pieces so that a command does not run into the letter after it, with blanks where they were set. */
function joinPieces(pieces: readonly Piece[]): string {
  let joined = "";
  for (const { latex, isApart } of pieces) {
    if (latex === "") continue;
    const needsBlank = (isApart && joined !== "") || (/\\[A-Za-z]+$/.test(joined) && /^[A-Za-z]/.test(latex));
    joined += needsBlank ? ` ${latex}` : latex;
  }
  return joined;
}

export function writeTerm(term: Term): string {
  const base = term.base?.latex ?? "{}";
  const lowered = term.lowered.length === 0 ? "" : `_${braced(writeRow(term.lowered))}`;
  if (term.raised.length === 0) return `${base}${lowered}`;
  const raised = writeRow(term.raised);
  if (/^'+$/.test(raised)) return `${base}${raised}${lowered}`;
  return `${base}${lowered}^${braced(raised)}`;
}

const functionNames = new Set(
  "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim sup inf max min det dim ker gcd deg arg hom mod".split(
    " ",
  ),
);

export const isFunctionName = (name: string): boolean => functionNames.has(name);

const isLetterOfName = (term: Term): boolean =>
  term.base?.kind === "letter" && !term.base.isMaths && /^[A-Za-z]+$/.test(term.base.latex);

/** Upright letters side by side are a name of a function or words. */
function writeName(name: string): string {
  if (functionNames.has(name)) return name === "mod" ? "\\bmod " : `\\${name}`;
  return name.length === 1 ? name : `\\text{${name}}`;
}

/** What stands on one line, with its scripts, as LaTeX. */
export const writeRow = (boxes: readonly Box[]): string => writeTerms(toTerms(boxes), lineOf(boxes).size);

/** @param size of the line, in points */
export function writeTerms(terms: readonly Term[], size: number): string {
  const pieces: Piece[] = [];
  let end = -Infinity;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (term === undefined) continue;
    const isApart = frameOf(boxesOf(term)).left - end > blank * size;
    end = frameOf(boxesOf(term)).right;
    if (!isLetterOfName(term)) {
      pieces.push({ latex: writeTerm(term), isApart });
      continue;
    }
    let name = "";
    let last: Term = term;
    for (; index < terms.length; index++) {
      const next = terms[index];
      if (next === undefined || next.base === null || !isLetterOfName(next)) break;
      const isNext = name !== "" && next.base.left - (last.base?.right ?? 0) > blank * size;
      if (isNext && functionNames.has(name)) break;
      name += isNext ? ` ${next.base.latex}` : next.base.latex;
      last = next;
      end = frameOf(boxesOf(next)).right;
      if (next.raised.length + next.lowered.length > 0) {
        index++;
        break;
      }
    }
    index--;
    const isItalic = term.base?.isItalic === true && name.length === 1;
    const base = isItalic ? name : writeName(name);
    pieces.push({
      latex: last.base === null ? base : writeTerm({ ...last, base: { ...last.base, latex: base } }),
      isApart,
    });
  }
  return joinPieces(pieces);
}
