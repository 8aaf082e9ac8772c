import type { Sequence } from "./chooseSequence.ts";
import { sequencesIn, readingsOf } from "./labelled.ts";
import { beginsWithBox } from "./labels.ts";
import type { Line } from "./Line.ts";
import { asksToChoose, isTask, wordCount } from "./lineTests.ts";
import { joinLines } from "./joinLines.ts";

/** One of several that a text is divided into, with its lines; the first line is without its label. */
export interface Member {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly points: number | null;
}

/** The lines of a problem: what stands before its parts or choices, these, and what stands behind choices. */
export interface SplitBody {
  readonly lead: readonly Line[];
  readonly kind: "parts" | "choices" | "none";
  readonly members: readonly Member[];
  readonly tail: readonly Line[];
}

/** Words in the longest choice of a list whose letters are as well those of parts. */
const longestChoice = 14;

/** Divides what stands in a problem into parts or choices, where it is divided. */
export function splitBody(lines: readonly Line[]): SplitBody {
  if (lines.length < 2) return { lead: lines, kind: "none", members: [], tail: [] };
  const boxes = splitBoxes(lines);
  if (boxes !== null) return boxes;
  const [outer] = sequencesIn(lines, { least: 2 })
    .filter(({ members }) => members[0]!.value === 1 && !/^(?:word|named)$/.test(members[0]!.style.kind))
    .filter(({ score, members }) => score >= 1.5 * members.length)
    .sort((one, other) => one.members[0]!.line - other.members[0]!.line || other.score - one.score);
  if (outer === undefined) return { lead: lines, kind: "none", members: [], tail: [] };
  const lead = lines.slice(0, outer.members[0]!.line);
  const members = membersOf(lines, outer);
  if (!areChoices(outer, lead, members)) return { lead, kind: "parts", members, tail: [] };
  const last = members.at(-1)!;
  const end = last.lines.findIndex(({ joint, kind }, index) => index > 0 && (joint === "\n\n" || kind !== "text"));
  if (end < 0) return { lead, kind: "choices", members, tail: [] };
  const kept = [...members.slice(0, -1), { ...last, lines: last.lines.slice(0, end) }];
  return { lead, kind: "choices", members: kept, tail: last.lines.slice(end) };
}

export function membersOf(lines: readonly Line[], { members }: Sequence): Member[] {
  return members.map(({ line, label, rest }, index) => {
    const [first, ...others] = lines.slice(line, members[index + 1]?.line);
    return { label, lines: [{ ...first!, text: rest }, ...others], points: first!.given?.points ?? null };
  });
}

function areChoices({ members: [first] }: Sequence, lead: readonly Line[], members: readonly Member[]): boolean {
  const { kind } = first!.style;
  const texts = members.map(({ lines }) => joinLines(lines));
  const question = joinLines(lead);
  // A list of tasks is no list of answers, but a choice may begin with a word that also begins a task.
  const tasks = texts.filter((text) => isTask(text)).length;
  if (tasks > texts.length / 2 || joinLines(lead) === "") return false;
  const areShort = texts.every((text) => text !== "" && wordCount(text) <= longestChoice);
  if (kind === "upper") return texts.length >= 2 && (areShort || asksToChoose(question) || /[?:…]\s*$/.test(question));
  return texts.length >= 3 && areShort && tasks === 0 && asksToChoose(question);
}

/** Choices behind boxes to tick. */
function splitBoxes(lines: readonly Line[]): SplitBody | null {
  if (!lines.some(({ text }) => beginsWithBox.test(text))) return null;
  const ticked = lines.map((line) => readingsOf(line).find(({ style }) => style.kind === "box"));
  const first = ticked.findIndex((reading) => reading !== undefined);
  if (ticked.filter((reading) => reading !== undefined).length < 2 || first < 1) return null;
  const members: Member[] = [];
  const tail: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const reading = ticked[index];
    if (reading !== undefined)
      members.push({
        label: String.fromCharCode(65 + members.length),
        lines: [{ ...line, text: reading.rest }],
        points: null,
      });
    else if (index > first) tail.push(line);
  }
  return { lead: lines.slice(0, first), kind: "choices", members, tail };
}
