import { numberOf } from "../algebra/build.ts";
import { measureOf } from "./measureOf.ts";
import type { Reading } from "./Reading.ts";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number below a hundred in words, with a noun behind it or not: `twelve`, `twenty-one`. Null for other words. */
export function numberWords(words: string): Reading | null {
  const [first = "", ...rest] = words.replaceAll("-", " ").split(" ");
  const ten = tens.indexOf(first);
  const unit = small.indexOf(ten >= 0 ? (rest[0] ?? "") : first);
  const hasUnit = ten >= 0 && unit > 0 && unit < 10;
  if (ten < 0 && unit < 0) return null;
  const noun = rest.slice(hasUnit ? 1 : 0).join(" ");
  // "One of them" is no number.
  if (noun !== "" && !/^[a-z]{3,}s$/.test(noun)) return null;
  const value = ten >= 0 ? 20 + 10 * ten + (hasUnit ? unit : 0) : unit;
  const measure = measureOf(numberOf(value));
  return noun === "" ? { kind: "number", measure } : { kind: "number", measure, noun };
}
