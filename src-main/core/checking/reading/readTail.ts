import { parseUnit } from "../units/parseUnit.ts";
import type { Unit } from "../units/Unit.ts";

/** What stands behind a number. */
export interface Tail {
  /** A power of ten in words: `3 million`. */
  readonly factor: bigint;
  readonly unit: Unit | null;
  /** What is counted, or what is said beside the unit: `apples`, `north`. Empty if nothing is. */
  readonly words: string;
}

const scales: Readonly<Record<string, bigint>> = {
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};
const scaleWord = /^(hundred|thousand|million|billion|trillion)s?\b\s*/i;
const noun = /^[A-Za-z][a-z]{2,}(?:[ -][A-Za-z][a-z]*){0,4}$/;
const areaUnits = /^(?:(?:square|cubic|sq\.?|cu\.?) )?units?(?:\^[23])?$/i;

/** The text with the braces that were cut off at its end; a closing one whose opening is cut off does not count. */
function closeBraces(text: string): string {
  let depth = 0;
  for (const character of text)
    if (character === "{") depth++;
    else if (character === "}" && depth > 0) depth--;
  return text + "}".repeat(depth);
}

const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/[{}]|\\[a-z]+|\\[,;: ]|~/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Reads the text behind a number; null if it is no unit and no words. */
export function readTail(text: string): Tail | null {
  const whole = closeBraces(text.trim());
  const scale = scaleWord.exec(whole);
  const factor = scales[scale?.[1]?.toLowerCase() ?? ""] ?? 1n;
  const rest = whole.slice(scale?.[0].length ?? 0);
  const unit = parseUnit(rest);
  if (unit !== null) return { factor, unit, words: "" };
  const words = withoutMarkup(rest);
  if (words === "") return factor === 1n ? null : { factor, unit: null, words };
  if (noun.test(words) || areaUnits.test(words)) {
    const first = words.split(" ")[0]!;
    const measured = words.includes(" ") ? parseUnit(first) : null;
    // "square units" counts, "minutes later" measures.
    if (measured !== null) return { factor, unit: measured, words: words.slice(first.length + 1).toLowerCase() };
    return { factor, unit: null, words: words.toLowerCase() };
  }
  return readRemark(rest, factor);
}

/** A unit with words behind it: `m/s north`, `cm of rope`. */
function readRemark(text: string, factor: bigint): Tail | null {
  for (const match of text.matchAll(/[\s{,]+(?=[a-z]{2})/gi)) {
    const unit = parseUnit(closeBraces(text.slice(0, match.index)));
    const words = withoutMarkup(text.slice(match.index + match[0].length));
    if (unit !== null && noun.test(`${words} xxx`)) return { factor, unit, words: words.toLowerCase() };
  }
  return null;
}
