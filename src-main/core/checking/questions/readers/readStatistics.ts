import { match, pattern } from "../pattern.ts";
import { splitNumbers } from "../splitNumbers.ts";
import type { Task } from "../Task.ts";

const names = {
  mean: "mean",
  average: "mean",
  "arithmetic mean": "mean",
  median: "median",
  mode: "mode",
  range: "range",
} as const;
const sentences = [
  pattern(
    "[find|what is|compute|calculate|determine] the {w} of [the] [following] [numbers|values|data|data set|set|list|scores]: {f}",
  ),
  pattern(
    "[find|what is|compute|calculate|determine] the {w} of [the] [following] [numbers|values|data|data set|set|list|scores] {f}",
  ),
];

/** Means, medians, modes and ranges of numbers that are given. */
export function readStatistics(text: string): Task | null {
  const plain = text.replace(/\barithmetic mean\b|\baverage value\b/gi, "mean");
  for (const sentence of sentences) {
    const [word = "", list = ""] = match(plain, sentence) ?? [];
    const statistic = Object.hasOwn(names, word.toLowerCase())
      ? names[word.toLowerCase() as keyof typeof names]
      : undefined;
    const values = splitNumbers(list.replace(/[.?]$/, ""));
    if (statistic !== undefined && values !== null && values.length > 1)
      return { kind: "statistic", statistic, values };
  }
  return null;
}
