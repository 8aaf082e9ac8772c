import type { Box } from "./findBoxes.ts";
import type { FoundAnswer } from "./FoundAnswer.ts";

/** What may stand between boxes that together are one answer: marks, "and", "or", the name of what follows, "(b)". */
const glue =
  /^(?:[\s$,;:.*&]|\\[()[\],;:! ]|\\(?:quad|qquad|text|mathrm)\b|[{}]|\b(?:and|or|und|oder)\b|[A-Za-z](?:_\{?\w{1,3}\}?)? ?=|\(?[a-h]\))*$/i;
const longestGlue = 60;
/** The end of a paragraph, after which the same answer may be said once more. */
const paragraph = /\n\s*\n/;
const unitAfter =
  /^(?:\s|\\[,;: ]|~)*(\\?%|\^\{?\\circ\}?(?:\s*\\?(?:text|mathrm)?\s*\{?[CF]\}?)?|°[CF]?|\\(?:text|mathrm)\s*\{[^{}]{1,24}\}(?:\^\{?-?\d\}?)?)/;

function belongTogether(between: string): boolean {
  if (between.length > longestGlue || !glue.test(between)) return false;
  if (/\b(?:and|or|und|oder)\b|\(?[a-h]\)|=|,/i.test(between)) return true;
  return !paragraph.test(between) && !/\.\s/.test(between);
}

/** The last box, with those before it that belong to it, and with a unit that stands behind it. */
export function joinBoxes(text: string, boxes: readonly Box[]): FoundAnswer | null {
  const last = boxes.at(-1);
  if (last === undefined) return null;
  let first = boxes.length - 1;
  while (first > 0 && belongTogether(text.slice(boxes[first - 1]!.end, boxes[first]!.start))) first--;
  const contents = boxes.slice(first).map(({ content }) => content);
  const different = contents.filter((content, index) => contents.indexOf(content) === index);
  const unit = unitAfter.exec(text.slice(last.end, last.end + 60));
  const isJoining = /\{\s*(?:and|or|,|where|for)\b/i.test(unit?.[1] ?? "");
  const suffix = unit === null || isJoining ? "" : unit[1]!;
  return {
    text: different.join(", ") + suffix,
    source: "boxed",
    confidence: "high",
    start: boxes[first]!.start,
    end: last.end + (suffix === "" ? 0 : unit![0].length),
  };
}
