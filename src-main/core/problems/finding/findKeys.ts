import { cutNumbered } from "./cutAnswers.ts";
import { sequencesIn, readingsOf } from "./labelled.ts";
import type { Line } from "./Line.ts";
import { joinLines } from "./joinLines.ts";
import { isKeyHead, plain } from "./lineTests.ts";
import { keyHeads } from "./words.ts";

export interface FoundKeys {
  /** What is left without lists of answers. */
  readonly open: readonly Line[];
  /** The lines of all lists of answers, without their heads. */
  readonly keys: readonly Line[];
}

/** Parts a document from the lists of answers in it. The solution of a single problem is none. */
export function findKeys(lines: readonly Line[]): FoundKeys {
  const open: Line[] = [];
  const keys: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const inLine = keyInLine(lines, index);
    if (inLine !== null) {
      keys.push(...inLine.keys);
      index = inLine.end - 1;
      continue;
    }
    const end = line.kind === "heading" && isKeyHead(line.text) ? endOf(lines, index) : index;
    const region = lines.slice(index + 1, end);
    if (region.length > 0 && isList(region, open)) {
      keys.push(...region);
      index = end - 1;
    } else open.push(line);
  }
  return { open, keys };
}

function endOf(lines: readonly Line[], start: number): number {
  const { level } = lines[start]!;
  const end = lines.findIndex(
    ({ kind, level: other }, index) =>
      index > start &&
      kind === "heading" &&
      (other < level || (other === level && level < 7 && !isLabelled(lines[index]!))),
  );
  return end < 0 ? lines.length : end;
}

const isLabelled = (line: Line): boolean => readingsOf(line).length > 0;

/** Whether a stretch answers several problems that came before, by their numbers. */
function isList(region: readonly Line[], before: readonly Line[]): boolean {
  const counting = new Set(["word", "named", "number", "dotted", "lettered"]);
  const count = (lines: readonly Line[]): number =>
    Math.max(
      0,
      ...sequencesIn(lines)
        .filter(({ members }) => counting.has(members[0]!.style.kind))
        .map(({ members }) => members.length),
    );
  const answered = count(region);
  const startsLikeList = region
    .slice(0, 3)
    .some((line) => readingsOf(line).some(({ style }) => counting.has(style.kind)));
  return answered >= 1 && startsLikeList && count(before) >= Math.min(2, answered);
}

const keyLine = new RegExp(String.raw`^(?:${keyHeads})(?:\s+[^:\d\n]{1,40})?\s*:\s*(?=\S)`, "iu");

/** Few lines begin so, and only these are put together again. */
const keyBegins = new RegExp(String.raw`^[^\p{L}\n]{0,6}(?:${keyHeads})(?!\p{L})`, "iu");

/** A list of answers that stands behind "Answers:" in the same line, by the numbers of several problems, and where it ends. */
function keyInLine(lines: readonly Line[], start: number): { keys: readonly Line[]; end: number } | null {
  const line = lines[start]!;
  if (line.kind !== "text" || !keyBegins.test(line.text)) return null;
  let end = start + 1;
  // A line is cut at its labels.
  while (lines[end]?.joint === " ") end++;
  const text = plain(joinLines(lines.slice(start, end)));
  const match = keyLine.exec(text);
  const behind = match === null ? "" : text.slice(match[0].length);
  const keys = cutNumbered({ ...line, text: behind });
  return keys.length > 1 ? { keys, end } : null;
}
