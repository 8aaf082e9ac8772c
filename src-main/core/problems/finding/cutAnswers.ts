import { mask } from "./labelCuts.ts";
import type { Line } from "./Line.ts";

/** Several answers in one line: 1. B, 2. C, 3) $x=2$; and the same with letters. */
const closeLabels = [
  /(?:^|[,;]?[ \t]+)(?=[(#]?(\d{1,3})(?:[ \t]?(?:\.(?!\d)|[):])|(?<=#\d{1,3})[ \t])[ \t]*\S)/g,
  /(?:^|[,;]?[ \t]+)(?=\(?([a-z])[.)][ \t]*\S)/g,
];

/** The label of a part right behind that of its problem: 1a) and 1(a). */
const labelOfPart = /(?<=^|[,;.]?[ \t]+)(\d{1,3})[ \t]?\(?([a-h])[.)](?=[ \t]*\S)/g;

/** How far the numbers in a list of some answers may be apart: those of odd problems are given often. */
const farthest = 3;

/** A line of a list of answers as several lines, where several count up in it. */
export function cutAnswers(line: Line): Line[] {
  if (line.kind !== "text") return [line];
  const apart = { ...line, text: withPartsApart(line.text) };
  return closeLabels.reduce((lines, pattern) => lines.flatMap((each) => cutAt(each, pattern)), [apart]);
}

/** What is known to be answers to several problems in one line, by their numbers, each as a line with its number in one style. */
export function cutNumbered(line: Line): Line[] {
  const text = withPartsApart(line.text);
  const starts: { readonly at: number; readonly value: number }[] = [];
  for (const match of mask(text).matchAll(closeLabels[0]!)) {
    const value = Number(match[1]);
    const last = starts.at(-1)?.value ?? value - 1;
    if (value > last && value - last <= farthest) starts.push({ at: match.index + match[0].length, value });
  }
  return starts.map(({ at, value }, index) => ({
    ...line,
    text: text
      .slice(at, starts[index + 1]?.at)
      .replace(/^[(#]?\d{1,3}[ \t]?[.):]?/, `${value}.`)
      .trim()
      .replace(/[,;]$/, ""),
    joint: index === 0 ? line.joint : "\n",
  }));
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

/** "1a) 3 1b) 4" as "1. a) 3 b) 4". */
function withPartsApart(text: string): string {
  let [apart, done, number] = ["", 0, ""];
  for (const match of mask(text).matchAll(labelOfPart)) {
    apart += `${text.slice(done, match.index)}${match[1] === number ? "" : `${match[1]}. `}${match[2]})`;
    done = match.index + match[0].length;
    number = match[1]!;
  }
  return apart + text.slice(done);
}
