import type { CheckResult } from "../../../../src-shared/domain/check.ts";

/** The answer is right. */
export const proven = (line: string): CheckResult[] => [
  { outcome: "holds", strength: "proves", about: "answer", line, counterexample: null },
];

/** Speaks for the answer without settling it. */
export const supported = (line: string): CheckResult[] => [
  { outcome: "holds", strength: "supports", about: "answer", line, counterexample: null },
];

/** The answer is wrong. @param counterexample what shows it; the line itself where it does */
export const refuted = (line: string, counterexample = line): CheckResult[] => [
  { outcome: "fails", strength: "proves", about: "answer", line, counterexample },
];

/** Nothing was decided. @param line what was tried, and why that was not enough */
export const undecided = (line: string): CheckResult[] => [
  { outcome: "unknown", strength: "supports", about: "answer", line, counterexample: null },
];
