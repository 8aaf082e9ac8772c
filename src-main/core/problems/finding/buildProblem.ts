import type { Problem, ProblemPart } from "../../../../src-shared/domain/problems/problem.ts";
import { readingsOf } from "./labelled.ts";
import { flagsOf, joinLines, placesOf } from "./joinLines.ts";
import type { Line } from "./Line.ts";
import { isTitle, wordCount } from "./lineTests.ts";
import { pointsLine, takePoints } from "./points.ts";
import { type Member, splitBody } from "./splitBody.ts";
import { takeSolutions, takeWholeSolution, toReference } from "./takeSolutions.ts";

/** A problem's lines, as they were found. */
export interface Segment {
  readonly label: string | null;
  /** The first is without its label. */
  readonly lines: readonly Line[];
  /** Whether its label is a word such as Problem, behind which a name may stand. */
  readonly mayHaveTitle: boolean;
  readonly title: string | null;
  readonly isUnsure: boolean;
}

const total =
  /^[ \t]*[([]?\s*(?:total|gesamt|insgesamt|summe)\b(?:[^\d\n]{0,25}|\s+(?:for|of|für|zu)\s+\p{L}+\s+\d{1,3}\s*(?::|is|=|of)?\s*)(\d{1,3}(?:[.,]\d)?)\s*(?:marks?|points?|pts?|punkte?|p|be)?\.?\s*[)\]]?[ \t]*$/iu;

/** Makes a problem of its lines: title, points, parts, choices, solutions. */
export function buildProblem({ label, lines, mayHaveTitle, title, isUnsure }: Segment): Problem {
  const { lines: withoutTotal, total: whole } = takeTotal(lines);
  const first = withoutTotal[0];
  const { rest, points: behindLabel } = takeFirstPoints(first);
  const below = rest === "" && behindLabel === null ? pointsBelow(withoutTotal) : null;
  const firstPoints = behindLabel ?? below;
  const stripped = below === null ? withoutTotal : withoutTotal.toSpliced(1, 1);
  const hasTitle = mayHaveTitle && isOwnTitle(rest, stripped);
  const body = first === undefined ? [] : [{ ...first, text: hasTitle ? "" : rest }, ...stripped.slice(1)];
  const { lines: own, solution, body: divided } = takeWholeSolution(body);
  const { lead, kind, members, tail } = divided ?? splitBody(own);
  const inLead = takeSolutions([...lead, ...tail]);
  const { points, lines: question } = takeLastPoints(inLead.lines);
  const parts = kind === "parts" ? members.flatMap((member) => buildParts(member, "")) : [];
  const split = splitSolution([...inLead.solution, ...solution], parts);
  return {
    label,
    title: hasTitle ? cleanTitle(rest) : title,
    stem: "",
    question: joinLines(question),
    parts: [...split.parts],
    choices: kind === "choices" ? members.map(({ label, lines }) => ({ label, text: joinLines(lines) })) : [],
    points: first?.given?.points ?? firstPoints ?? points ?? whole,
    reference: toReference(split.solution, "solution"),
    source: null,
    licence: null,
    places: placesOf(own),
    flags: [...flagsOf(own), ...(isUnsure && first !== undefined ? [unsure(first)] : [])],
  };
}

const unsure = ({ text, place }: Line): Problem["flags"][number] => ({
  kind: "unsure-split",
  text: text.slice(0, 200),
  place,
});

function takeFirstPoints(first: Line | undefined): { rest: string; points: number | null } {
  let { rest, points } = takePoints(first?.text ?? "");
  rest = rest.replace(/^[ \t]*(?:[-–—:.][ \t]+|[-–—:.]$)/, "");
  return { rest: rest.trim(), points };
}

/** Points on a line of their own right below the label. */
function pointsBelow(lines: readonly Line[]): number | null {
  const next = lines[1];
  if (next === undefined || next.kind !== "text" || lines.length < 3) return null;
  const { points, rest } = takePoints(next.text);
  return rest.trim() === "" ? points : null;
}

function isOwnTitle(rest: string, lines: readonly Line[]): boolean {
  if (rest === "" || lines.length < 2 || lines[1]!.joint === " ") return false;
  // A line that runs on in the next is the beginning of a sentence.
  if (lines[1]!.joint === "\n" && /^\p{Ll}/u.test(lines[1]!.text)) return false;
  const isApart = lines[1]!.joint === "\n\n" && wordCount(rest) <= 6;
  return lines[0]!.kind === "heading" ? !/\$|[?]$/.test(rest) : isTitle(isApart ? rest.replace(/\.$/, "") : rest);
}

const cleanTitle = (text: string): string =>
  text
    .replace(/^[([]\s*(.*?)\s*[)\]]$/, "$1")
    .replace(/\s*[:.]$/, "")
    .trim();

/** Points at the end of the last line, or on a line of their own. */
function takeLastPoints(lines: readonly Line[]): { lines: readonly Line[]; points: number | null } {
  const last = lines.at(-1);
  if (last === undefined || last.kind !== "text") return { lines, points: null };
  const own = lines.length > 1 && last.given === null ? pointsLine(last.text) : null;
  if (own !== null) return { lines: lines.slice(0, -1), points: own };
  const { points, rest } = takePoints(last.text);
  return points === null
    ? { lines, points }
    : { lines: [...lines.slice(0, -1), { ...last, text: rest.trim() }], points };
}

function takeTotal(lines: readonly Line[]): { lines: readonly Line[]; total: number | null } {
  const at = lines.findIndex(({ text, kind }) => kind === "text" && total.test(text));
  if (at < 0) return { lines, total: null };
  const value = Number(total.exec(lines[at]!.text)?.[1]?.replace(",", "."));
  return { lines: lines.filter((_, index) => index !== at), total: value };
}

/** A part, and the parts within it, whose labels begin with its own. */
function buildParts(member: Member, before: string): ProblemPart[] {
  const label = before === "" ? member.label : `${before}.${member.label}`;
  const [first, ...others] = member.lines;
  const { rest, points: firstPoints } = takeFirstPoints(first);
  const { lines: open, solution } = takeSolutions([{ ...first!, text: rest }, ...others]);
  const { kind, lead, members, tail } = splitBody(open);
  const isWhole = kind !== "parts";
  const { points, lines: question } = takeLastPoints(isWhole ? open : [...lead, ...tail]);
  const inner = isWhole ? [] : members.flatMap((each) => buildParts(each, label));
  const own: ProblemPart = {
    label,
    question: joinLines(question),
    points: member.points ?? firstPoints ?? points,
    reference: toReference(solution, "solution"),
  };
  const isEmpty = own.question === "" && inner.length > 0;
  return isEmpty ? inner : [own, ...inner];
}

/** A solution behind all parts that is divided as they are is theirs. */
function splitSolution(
  solution: readonly Line[],
  parts: readonly ProblemPart[],
): { solution: readonly Line[]; parts: readonly ProblemPart[] } {
  if (parts.length === 0 || solution.length === 0) return { solution, parts };
  const byLabel = new Map<string, Line[]>();
  const lead: Line[] = [];
  let current = lead;
  for (const line of solution) {
    const own = readingsOf(line).find(({ label }) => !byLabel.has(label) && parts.some((part) => part.label === label));
    if (own !== undefined) byLabel.set(own.label, (current = []));
    current.push(own === undefined ? line : { ...line, text: own.rest });
  }
  const answered = parts.map((part) => ({
    ...part,
    reference: part.reference ?? toReference(byLabel.get(part.label) ?? [], "solution"),
  }));
  return { solution: lead, parts: answered };
}
