import type { Problem, ProblemPart, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import { mask } from "./labelCuts.ts";
import { membersOf, splitBody } from "./splitBody.ts";
import { readLabels } from "./labels.ts";
import { sequencesIn } from "./labelled.ts";
import type { Line } from "./Line.ts";
import { joinLines } from "./joinLines.ts";
import { isTitle } from "./lineTests.ts";
import { referenceOf } from "./takeSolutions.ts";

/** An answer of a list of answers. */
interface KeyEntry {
  readonly label: string;
  readonly reference: ProblemReference | null;
  readonly parts: readonly { readonly label: string; readonly reference: ProblemReference }[];
}

/** Several answers in one line: 1. B, 2. C, 3) $x=2$; and the same with letters. */
const closeLabels = [
  /(?:^|[,;]?[ \t]+)(?=[(#]?(\d{1,3})(?:[ \t]?[.):]|(?<=#\d{1,3})[ \t])[ \t]*\S)/g,
  /(?:^|[,;]?[ \t]+)(?=\(?([a-z])[.)][ \t]*\S)/g,
];

/** Puts the answers of a list beside the problems they are for, where these have none yet. */
export function attachKey(problems: readonly Problem[], lines: readonly Line[]): Problem[] {
  const entries = readKey(lines);
  const waiting = new Map<string, KeyEntry[]>();
  for (const entry of entries) {
    const known = waiting.get(sameLabel(entry.label)) ?? [];
    waiting.set(sameLabel(entry.label), [...known, entry]);
  }
  return problems.map((problem) => {
    const entry = problem.label === null ? undefined : waiting.get(sameLabel(problem.label))?.shift();
    return entry === undefined ? problem : answered(problem, entry);
  });
}

const sameLabel = (label: string): string => label.replaceAll(/[.\s-]/g, "").toLowerCase();

function answered(problem: Problem, entry: KeyEntry): Problem {
  const { reference, parts } = ofOnePart(
    entry,
    problem.parts.map(({ label }) => label),
  );
  const rest = [...parts];
  const answeredParts = problem.parts.map((part): ProblemPart => {
    const at = rest.findIndex(({ label }) => sameLabel(label) === sameLabel(part.label));
    if (at < 0 || part.reference !== null) return part;
    return { ...part, reference: rest.splice(at, 1)[0]!.reference };
  });
  return { ...problem, parts: answeredParts, reference: problem.reference ?? reference };
}

/** An answer that begins with the label of a part is that part's. */
function ofOnePart(entry: KeyEntry, labels: readonly string[]): KeyEntry {
  const text = entry.reference?.answer ?? entry.reference?.solution ?? "";
  const reading = entry.parts.length > 0 ? undefined : readLabels(text).find(({ label }) => labels.includes(label));
  if (reading === undefined) return entry;
  return { ...entry, reference: null, parts: [{ label: reading.label, reference: referenceOf(reading.rest, "key") }] };
}

function readKey(lines: readonly Line[]): KeyEntry[] {
  const cutLines = lines.flatMap(cutClose);
  const [outer] = sequencesIn(cutLines)
    .filter(({ members: [first] }) => /^(?:word|number|dotted|lettered)$/.test(first!.style.kind))
    .sort(
      (one, other) => rank(one.members[0]!.style.kind) - rank(other.members[0]!.style.kind) || other.score - one.score,
    );
  if (outer === undefined) return [];
  return membersOf(cutLines, outer).map(({ label, lines: all }) => {
    // The answers of a section end at the name of the next.
    const end = all.findIndex(({ kind }, index) => index > 0 && kind === "heading");
    const lines = all.slice(0, end < 0 ? undefined : end);
    const { kind, lead, members } = splitBody(lines);
    if (kind !== "parts") return { label, reference: keyReference(lines), parts: [] };
    return { label, reference: keyReference(lead), parts: partsOf(members, "") };
  });
}

function partsOf(members: ReturnType<typeof splitBody>["members"], before: string): KeyEntry["parts"] {
  return members.flatMap(({ label, lines }) => {
    const inner = splitBody(lines);
    const name = before === "" ? label : `${before}.${label}`;
    if (inner.kind === "parts") return partsOf(inner.members, name);
    const reference = keyReference(lines);
    return reference === null ? [] : [{ label: name, reference }];
  });
}

function keyReference(lines: readonly Line[]): ProblemReference | null {
  const text = joinLines(lines).replace(/[;,]$/, "");
  const isName = lines[0]?.kind === "heading" && isTitle(text);
  return text === "" || isName ? null : referenceOf(text, "key");
}

const rank = (kind: string): number => (kind === "word" ? 0 : 1);

/** A line with several answers that count up as several lines. */
function cutClose(line: Line): Line[] {
  if (line.kind !== "text") return [line];
  return closeLabels.reduce((lines, pattern) => lines.flatMap((each) => cutAt(each, pattern)), [line]);
}

function cutAt(line: Line, pattern: RegExp): Line[] {
  const cuts = [...mask(line.text).matchAll(pattern)];
  const values = cuts.map((match) => Number.parseInt(match[1] ?? "", 36));
  // The first number of a list may be one that the file's structure gives.
  const given = Number(line.given?.label ?? Number.NaN);
  const isOnward = values[0] === given + 1;
  if (cuts.length < (isOnward ? 1 : 2)) return [line];
  if (values.some((value, index) => index > 0 && value !== values[index - 1]! + 1)) return [line];
  const starts = cuts.map((match) => match.index + match[0].length).filter((start) => start > 0);
  const label = isOnward ? `${given}. ` : "";
  return [0, ...starts].map((start, index) => ({
    ...line,
    text: `${index === 0 ? label : ""}${line.text.slice(start, starts[index])}`.trim().replace(/[,;]$/, ""),
    joint: index === 0 ? line.joint : "\n",
    given: index === 0 && !isOnward ? line.given : null,
  }));
}
