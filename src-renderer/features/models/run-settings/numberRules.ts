import { formatNumber } from "../../../components/format/formatNumber.ts";
import { readWhole } from "../../../components/format/readWhole.ts";
import { words } from "../../../components/words/words.ts";

/** Settings that are one number. */
export const numberKeys = [
  "temperature",
  "topK",
  "topP",
  "minP",
  "seed",
  "contextTokens",
  "threads",
  "gpuLayers",
  "batchTokens",
] as const;
export type NumberKey = (typeof numberKeys)[number];

interface NumberRule {
  least: number;
  most: number;
  isWhole: boolean;
  /** `least` itself is too little. */
  isAboveLeast?: boolean;
}

/** What each may be: the limits of the contract's schema, which a page does not carry with it. */
export const numberRules: Readonly<Record<NumberKey, NumberRule>> = {
  temperature: { least: 0, most: 5, isWhole: false },
  topK: { least: 0, most: 1000, isWhole: true },
  topP: { least: 0, most: 1, isWhole: false, isAboveLeast: true },
  minP: { least: 0, most: 1, isWhole: false },
  seed: { least: 0, most: 2 ** 31 - 1, isWhole: true },
  contextTokens: { least: 256, most: 1_048_576, isWhole: true },
  threads: { least: 1, most: 256, isWhole: true },
  gpuLayers: { least: 0, most: 1000, isWhole: true },
  batchTokens: { least: 16, most: 4096, isWhole: true },
};

/** A number as it is typed: `0.8`, `0,8`, and whole ones as `readWhole` takes them. NaN for anything else. */
export function readNumber(key: NumberKey, text: string): number {
  if (numberRules[key].isWhole) return readWhole(text);
  const plain = text.trim().replace(",", ".");
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/** What is wrong with a number as it is typed, in words; undefined where nothing is, or where it is empty. */
export function numberProblem(key: NumberKey, text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const { least, most, isWhole, isAboveLeast = false } = numberRules[key];
  const value = readNumber(key, text);
  if (value >= least && value <= most && !(isAboveLeast && value === least)) return undefined;
  const { number, numberAbove, whole } = words().runSettings.problems;
  const say = isWhole ? whole : isAboveLeast ? numberAbove : number;
  return say(formatNumber(least), formatNumber(most));
}
