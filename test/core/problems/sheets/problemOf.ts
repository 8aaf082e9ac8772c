import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";

/** A problem as a reader would give it: nothing but its question, unless it is said. */
export const problemOf = (question: string, change: Partial<Problem> = {}): Problem => ({
  label: null,
  title: null,
  stem: "",
  question,
  parts: [],
  choices: [],
  points: null,
  reference: null,
  source: null,
  licence: null,
  places: [],
  flags: [],
  ...change,
});

export const lostFormula: ReadingFlag = {
  kind: "formula-lost",
  text: "x 2",
  place: { page: 1, box: null, lines: null },
};

export const keyed = (answer: string): Problem["reference"] => ({ answer, solution: null, from: "key" });
