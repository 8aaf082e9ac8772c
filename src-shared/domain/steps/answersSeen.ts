import { findResults } from "./findResults.ts";
import type { Step, StepResult } from "./Step.ts";
import { valueKey } from "./valueKey.ts";

/** A value that a thought took for its answer, or that its answer turned out to be, at the place where it came to it. */
export interface SeenAnswer {
  text: string;
  key: string;
  /** Which of the steps it is in. */
  step: number;
  /** Where it stands, in characters from the start of the thought. */
  at: number;
  /** How often it was come to before another one was. */
  times: number;
  /** It is the answer that was given in the end. */
  isAnswer: boolean;
}

/** The values of an answer that has several, such as "x = 3, x = 4". */
const partsOf = (answer: string): string[] =>
  answer
    .split(/,\s|;\s|\\quad|\s(?:and|or)\s|\\text\s*\{\s*(?:and|or)\s*\}/)
    .map((part) => valueKey(part))
    .filter((key) => key !== "");

/** The last value that a text calls its answer, or null. */
export function statedAnswer(text: string): string | null {
  for (const line of text.slice(-6_000).split("\n").toReversed()) {
    const stated = findResults(line, 0).findLast(({ role }) => role === "answer");
    if (stated !== undefined) return stated.text;
  }
  return null;
}

/** A single figure says little by itself: sums end with it by chance. */
const isTelling = ({ key, role }: StepResult): boolean => role !== "bare" || !/^-?\d$/.test(key);

/**
 * The answers on the way of a thought, in order: what it calls its answer, and each time it comes to a value that is called
 * so anywhere, or that is the answer which was given. The same one again, with no other between, counts as one.
 * @param answer as it was given in the end; null where there is none yet
 */
export function answersSeen(steps: readonly Step[], answer: string | null): SeenAnswer[] {
  const stated = steps.flatMap(({ results }) => results.filter(({ role }) => role === "answer"));
  const parts = answer === null ? [] : partsOf(answer);
  const missing = new Set(parts.length > 1 ? parts : []);
  const answerKey = answer === null ? null : valueKey(answer);
  const keys = new Set(stated.map(({ key }) => key));
  if (answerKey !== null) keys.add(answerKey);
  const seen: SeenAnswer[] = [];
  const add = (next: Omit<SeenAnswer, "times" | "isAnswer">): void => {
    const last = seen.at(-1);
    if (last?.key === next.key) last.times += 1;
    else seen.push({ ...next, times: 1, isAnswer: next.key === answerKey });
  };
  steps.forEach(({ results }, step) => {
    for (const { text, key, at } of results.filter(isTelling)) {
      if (keys.has(key)) add({ text, key, step, at });
      else if (missing.delete(key) && missing.size === 0 && answer !== null && answerKey !== null)
        add({ text: answer, key: answerKey, step, at });
    }
  });
  return seen;
}

/** The steps that changed what the thought took for its answer, and the doubts that led there. */
export function decisiveSteps(steps: readonly Step[], seen: readonly SeenAnswer[]): number[] {
  const decisive = new Set<number>();
  let from = 0;
  for (const { step } of seen) {
    decisive.add(step);
    const doubt = steps.slice(from, step).findLastIndex(({ turnsBack }) => turnsBack);
    if (doubt !== -1) decisive.add(from + doubt);
    from = step + 1;
  }
  return [...decisive].sort((a, b) => a - b);
}
