import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";

/** The answer is right. */
export const proven = (line: Phrase): CheckResult[] => [
  { outcome: "holds", strength: "proves", about: "answer", line, counterexample: null },
];

/** Speaks for the answer without settling it. */
export const supported = (line: Phrase): CheckResult[] => [
  { outcome: "holds", strength: "supports", about: "answer", line, counterexample: null },
];

/** The answer is wrong. @param counterexample what shows it; the line itself where it does */
export const refuted = (line: Phrase, counterexample = line): CheckResult[] => [
  { outcome: "fails", strength: "proves", about: "answer", line, counterexample },
];

/** Nothing was decided. @param line what was tried, and why that was not enough */
export const undecided = (line: Phrase): CheckResult[] => [
  { outcome: "unknown", strength: "supports", about: "answer", line, counterexample: null },
];
