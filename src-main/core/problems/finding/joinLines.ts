import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import type { SourcePlace } from "../../../../src-shared/domain/problems/sourcePlace.ts";
import type { Line } from "./Line.ts";

/** The text of lines that belong together. Points of a list keep their marks, unless one point is all there is. */
export function joinLines(lines: readonly Line[]): string {
  const hasList = lines.filter(isPoint).length > 1;
  let text = "";
  for (const [index, line] of lines.entries()) {
    if (line.text === "") continue;
    const mark = isPoint(line) && (hasList || index > 0) ? "- " : "";
    text += (text === "" ? "" : line.joint) + mark + line.text;
  }
  return text.trim();
}

const isPoint = ({ given, kind }: Line): boolean =>
  kind === "text" && given !== null && given.label === null && !given.isProblem;

/** The flags of lines, each once. */
export function flagsOf(lines: readonly Line[]): ReadingFlag[] {
  const flags = lines.flatMap((line) => line.flags);
  if (flags.length < 2) return flags;
  const known = new Set(flags.map((flag) => JSON.stringify(flag)));
  return flags.filter((flag) => known.delete(JSON.stringify(flag)));
}

/** Where lines stand: one stretch of lines, or one box a page. */
export function placesOf(lines: readonly Line[]): SourcePlace[] {
  const places: SourcePlace[] = [];
  for (const { place } of lines) {
    const last = places.at(-1);
    const joined = last === undefined ? null : join(last, place);
    if (joined === null) places.push(place);
    else places[places.length - 1] = joined;
  }
  return places.filter(({ page, box, lines }) => page !== null || box !== null || lines !== null);
}

function join(one: SourcePlace, other: SourcePlace): SourcePlace | null {
  if (one.page !== other.page) return null;
  const lines =
    one.lines === null || other.lines === null
      ? (one.lines ?? other.lines)
      : ([Math.min(one.lines[0], other.lines[0]), Math.max(one.lines[1], other.lines[1])] as [number, number]);
  return { page: one.page, box: joinBoxes(one.box, other.box), lines };
}

function joinBoxes(one: SourcePlace["box"], other: SourcePlace["box"]): SourcePlace["box"] {
  if (one === null || other === null) return one ?? other;
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  const [right, bottom] = [
    Math.max(one[0] + one[2], other[0] + other[2]),
    Math.max(one[1] + one[3], other[1] + other[3]),
  ];
  return [left, top, Math.min(1, right - left), Math.min(1, bottom - top)];
}
