import { parseUnit } from "../units/parseUnit.ts";
import type { Box } from "./findBoxes.ts";
import type { FoundAnswer } from "../../../../src-shared/domain/check.ts";

const joiningWords = String.raw`\b(?:and|or|und|oder|et|ou|y|o)\b`;
/** What may stand between boxes that together are one answer: marks, "and", "or", the name of what follows. */
const glue = new RegExp(
  String.raw`^(?:[\s$,;:.*&]|\\[()[\],;:! ]|\\(?:quad|qquad|text|mathrm)\b|[{}]|${joiningWords}|[A-Za-z](?:_\{?\w{1,3}\}?)? ?=)*$`,
  "i",
);
const joins = new RegExp(`${joiningWords}|=|,`, "i");
const longestGlue = 60;
/** The label of the next part of an answer, at the beginning of a line. */
const partLabel =
  /\n[\s*_#>-]*(?:\(?(?:[b-h]|ii|iii|iv|v)\)|(?:part|teil|partie|question)\s+(?:[b-h]|\d{1,2}|ii|iii|iv|v)\b)/i;
const longestPart = 2_000;
/** The end of a paragraph, after which the same answer may be said once more. */
const paragraph = /\n\s*\n/;

const percentOrDegrees = /^(?:\s|\\[,;: ]|~)*(?:\\?%|\^\{?\\circ\}?(?:\s*\\?(?:text|mathrm)?\s*\{?[CF]\}?)?|°[CF]?)/;
const markedUnit = /^\$?(?:\s|\\[,;: ]|~)*\\(?:text|mathrm|mathsf|rm)\s*\{[^{}]{1,24}\}(?:\^\{?-?\d\}?)?/;
const plainUnit = /^\$?[ ~]?([A-Za-zµΩ€£][A-Za-zµΩ/^²³·*\d{}()-]{0,20})(?=[.,;:!?)]?(?:\s|\$|$))/;
/** Units that are words of a sentence too, unless the sentence ends there. */
const alsoWord = /^(?:in|as|at|a|A|am|pm|do|h|d|cup|min|bar|to|I)$/;

/** A unit that stands right behind a box, with what parts it from the box. */
function unitBehind(text: string): string {
  const sign = percentOrDegrees.exec(text)?.[0];
  if (sign !== undefined) return sign;
  const marked = markedUnit.exec(text)?.[0];
  if (marked !== undefined) return isUnit(marked.replace("$", "")) ? marked : "";
  const plain = plainUnit.exec(text);
  if (plain === null || !isUnit(plain[1]!)) return "";
  const isEnd = /^\s*(?:[.,;:!?)]|$|\n)/.test(text.slice(plain[0].length));
  return alsoWord.test(plain[1]!) && !isEnd ? "" : plain[0];
}

const isUnit = (text: string): boolean => parseUnit(text) !== null;

function belongTogether(between: string): boolean {
  if (between.length > longestPart) return false;
  if (partLabel.test(between)) return true;
  if (between.length > longestGlue || !glue.test(between)) return false;
  return joins.test(between) || (!paragraph.test(between) && !/\.\s/.test(between));
}

/** The content of a box, of the inner one of two, with the unit behind it. */
function contentOf(box: Box, unit: string): string {
  const inner = /^\\f?box(?:ed)?\s*\{([\s\S]*)\}$/.exec(box.content)?.[1];
  const isOne = inner !== undefined && !inner.includes("}");
  return (isOne ? inner.trim() : box.content) + unit.replace("$", "");
}

/** The last box, with those before it that belong to it, each with a unit that stands behind it. */
export function joinBoxes(text: string, boxes: readonly Box[]): FoundAnswer | null {
  const last = boxes.at(-1);
  if (last === undefined) return null;
  const behind = boxes.slice(-64).map(({ end }) => unitBehind(text.slice(end, end + 60)));
  const run = boxes.slice(-64);
  let first = run.length - 1;
  while (first > 0) {
    const end = run[first - 1]!.end + behind[first - 1]!.length;
    if (!belongTogether(text.slice(end, run[first]!.start))) break;
    first--;
  }
  const contents = run.slice(first).map((box, index) => contentOf(box, behind[first + index]!));
  const isLabelled = partLabel.test(text.slice(run[first]!.end, last.start));
  const distinct = isLabelled ? contents : contents.filter((content, index) => contents.indexOf(content) === index);
  return {
    text: distinct.join(", "),
    source: "boxed",
    confidence: "high",
    start: run[first]!.start,
    end: last.end + behind.at(-1)!.length,
  };
}
