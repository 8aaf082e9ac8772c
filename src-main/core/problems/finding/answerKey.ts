import type { Problem, ProblemPart, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import { cutAnswers } from "./cutAnswers.ts";
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
  const cutLines = lines.flatMap(cutAnswers);
  const [outer] = sequencesIn(cutLines)
    .filter(({ members: [first] }) => /^(?:word|named|number|dotted|lettered)$/.test(first!.style.kind))
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
