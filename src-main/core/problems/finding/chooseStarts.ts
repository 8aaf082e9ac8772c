import type { Candidate, Sequence } from "./chooseSequence.ts";
import { readingsOf, sequencesIn } from "./labelled.ts";
import type { LabelStyle } from "./labels.ts";
import type { Line } from "./Line.ts";
import { isInstructionHead, isTitle, plain } from "./lineTests.ts";
import { extraHeads } from "./words.ts";

/** A line that begins a problem. */
export interface Start {
  readonly line: number;
  readonly label: string | null;
  /** What stands in place of a label. */
  readonly title: string | null;
  /** The line without its label. */
  readonly rest: string;
  readonly isWord: boolean;
  /** Of a heading its level, else 0. */
  readonly level: number;
  readonly isUnsure: boolean;
}

/** Which kinds of labels rather count problems than what stands in them. */
const ranks: Readonly<Record<LabelStyle["kind"], number>> = {
  word: 0,
  named: 1,
  number: 1,
  dotted: 1,
  lettered: 1,
  "upper-roman": 2,
  upper: 3,
  lower: 3,
  roman: 3,
  box: 9,
};

/** The lines that begin a problem, in their order: what the file itself calls one, else the outermost labels that count up. */
export function chooseStarts(lines: readonly Line[]): Start[] {
  const given = lines.flatMap((line, index) => (line.given?.isProblem === true ? [givenStart(line, index)] : []));
  return withExtras(lines, given.length > 0 ? given : labelledStarts(lines));
}

function labelledStarts(lines: readonly Line[]): Start[] {
  const sequence = outermost(lines);
  return sequence === null ? [] : sequence.members.map((member, index) => toStart(lines, sequence, member, index));
}

const extra = new RegExp(String.raw`^(${extraHeads})\s*(?=[:.(]|$)`, "iu");

/** Problems behind the first that have a name in place of a number: "Bonus: Show that …". */
function withExtras(lines: readonly Line[], starts: readonly Start[]): Start[] {
  const known = new Set(starts.map(({ line }) => line));
  const first = starts[0]?.line ?? lines.length;
  const extras = lines.flatMap((line, index): Start[] => {
    const isApart = index > first && !known.has(index) && line.joint === "\n\n" && line.given === null;
    const match = isApart && (line.kind === "text" || line.kind === "heading") ? extra.exec(plain(line.text)) : null;
    if (match === null) return [];
    const rest = plain(line.text)
      .slice(match[0].length)
      .replace(/^[:.]\s*/, "");
    // The name of a section stands over problems, and not in place of one.
    const isSection = rest === "" && (known.has(index + 1) || index + 1 === lines.length);
    const start = {
      line: index,
      label: null,
      title: match[1]!,
      rest,
      isWord: false,
      level: line.level,
      isUnsure: false,
    };
    return isSection ? [] : [start];
  });
  return [...starts, ...extras].sort((one, other) => one.line - other.line);
}

function givenStart(line: Line, index: number): Start {
  const [word] = readingsOf(line).filter(({ style }) => style.kind === "word");
  const { label } = line.given!;
  return {
    line: index,
    label: label ?? word?.label ?? null,
    title: null,
    rest: label === null ? (word?.rest ?? line.text) : line.text,
    isWord: word !== undefined,
    level: line.level,
    isUnsure: false,
  };
}

function toStart(lines: readonly Line[], { members }: Sequence, member: Candidate, index: number): Start {
  const { line, label, rest, style, value, scope, section } = member;
  const [before, after] = [members[index - 1], members[index + 1]];
  const jumps = (one: Candidate, next: Candidate): boolean =>
    one.section === next.section && one.scope === next.scope && next.value - one.value !== 1;
  const isJump =
    style.kind !== "word" &&
    ((before !== undefined && jumps(before, member)) || (after !== undefined && jumps(member, after)));
  const isLateStart = before === undefined && value !== 1 && scope === "" && section === 0 && style.kind !== "word";
  return {
    line,
    label,
    title: null,
    rest,
    isWord: style.kind === "word" || style.kind === "named",
    level: lines[line]!.level,
    isUnsure: isJump || isLateStart || (members.length === 1 && style.kind !== "word"),
  };
}

function outermost(lines: readonly Line[]): Sequence | null {
  const usable = withoutInstructions(lines);
  const sequences = sequencesIn(usable).filter(isStrong);
  const numbers = sequences.filter((sequence) => ranks[kindOf(sequence)] <= 1);
  const [best] = (numbers.length > 0 ? numbers : sequences).sort(
    (one, other) =>
      ranks[kindOf(one)] - ranks[kindOf(other)] ||
      one.members[0]!.line - other.members[0]!.line ||
      other.score - one.score,
  );
  if (best === undefined || ranks[kindOf(best)] > 3) return null;
  const dotted = sequences.find((sequence) => kindOf(sequence) === "dotted");
  if (kindOf(best) !== "dotted" && dotted !== undefined && areSectionsOf(usable, best, dotted)) return dotted;
  // Letters alone rather are the parts of one problem, where something stands before them.
  if (ranks[kindOf(best)] === 3 && hasLead(usable, best)) return null;
  return best;
}

const kindOf = ({ members }: Sequence): LabelStyle["kind"] => members[0]!.style.kind;

const isStrong = ({ members, score }: Sequence): boolean =>
  members[0]!.style.kind === "named"
    ? // Three in a row: a word that is not known may well name something else once or twice.
      members.length >= 3 && members.every(({ value }, index) => value === index + 1)
    : isStrongCount({ members, score });

const isStrongCount = ({ members, score }: Sequence): boolean =>
  members.length >= 2
    ? score >= 1.25 * members.length
    : members[0]!.style.kind === "word"
      ? true
      : members[0]!.value === 1 && members[0]!.weight >= 1.5;

/** Whether what is numbered 1, 2, 3 is only the name of what holds 1.1, 1.2, 2.1. */
function areSectionsOf(lines: readonly Line[], outer: Sequence, dotted: Sequence): boolean {
  const named = outer.members.filter(({ rest, line }) => {
    const next = dotted.members.find((member) => member.line > line);
    return (lines[line]!.kind === "heading" || isTitle(plain(rest))) && next?.line === line + 1;
  });
  return named.length > outer.members.length / 2;
}

function hasLead(lines: readonly Line[], { members }: Sequence): boolean {
  return lines.slice(0, members[0]!.line).some(({ kind, text }) => kind !== "heading" && text.length > 15);
}

/** Rules at the beginning are often numbered too. The lines below such a head count for nothing. */
function withoutInstructions(lines: readonly Line[]): Line[] {
  let isInstruction = false;
  return lines.map((line) => {
    if (line.kind === "heading") isInstruction = isInstructionHead(line.text);
    return isInstruction && line.kind === "text" ? { ...line, kind: "code" } : line;
  });
}
