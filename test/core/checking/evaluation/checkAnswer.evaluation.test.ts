import { expect, it } from "vitest";
import { checkAnswer } from "../../../../src-main/core/checking/checkAnswer.ts";
import type { CheckBadge } from "../../../../src-shared/domain/check.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";
import { furtherAlgebra } from "./furtherAlgebra.ts";
import { furtherNumbers } from "./furtherNumbers.ts";
import type { Generator, Problem } from "./Problem.ts";
import { Random } from "./Random.ts";
import { starterMathematics } from "./starterMathematics.ts";
import { starterScience } from "./starterScience.ts";

type Tally = Record<CheckBadge, number>;

const spoken = (answer: string): string => `1. We work it out step by step.\n\n**Answer:** $\\boxed{${answer}}$`;

function evaluate(generators: readonly Generator[], count: number, seed: number) {
  const random = new Random(seed);
  const right = new Map<string, Tally>();
  const wrong = new Map<string, Tally>();
  const faults: string[] = [];
  const times: number[] = [];
  const note = (tallies: Map<string, Tally>, { kind, question }: Problem, answer: string, worst: CheckBadge): void => {
    const started = performance.now();
    const { badge, reason } = checkAnswer(question, spoken(answer));
    times.push(performance.now() - started);
    const tally = tallies.get(kind) ?? { verified: 0, contradicted: 0, claimed: 0 };
    tally[badge] += 1;
    tallies.set(kind, tally);
    if (badge === worst) faults.push(`${question} <- ${answer}: ${badge}, ${phraseText(reason)}`);
  };
  for (let index = 0; index < count; index += 1) {
    const problem = generators[index % generators.length]!(random);
    note(right, problem, problem.answer, "contradicted");
    for (const answer of problem.wrong) note(wrong, problem, answer, "verified");
  }
  return { right, wrong, faults, times: times.toSorted((a, b) => a - b) };
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): Tally {
  const all: Tally = { verified: 0, contradicted: 0, claimed: 0 };
  for (const tally of tallies.values())
    for (const badge of ["verified", "contradicted", "claimed"] as const) all[badge] += tally[badge];
  console.log(title);
  console.table({ ...Object.fromEntries(tallies), all });
  return all;
}

const total = ({ verified, contradicted, claimed }: Tally): number => verified + contradicted + claimed;

it("never verifies a wrong answer and never contradicts a right one, on 500 problems of the starter model's kinds", () => {
  const { right, wrong, faults, times } = evaluate([...starterMathematics, ...starterScience], 500, 20_261_127);
  const ofRight = print("right answers", right);
  const ofWrong = print("wrong answers", wrong);
  console.log(
    `median ${times[times.length >> 1]?.toFixed(2)} ms, 99th percentile ${times[Math.floor(times.length * 0.99)]?.toFixed(2)} ms`,
  );
  expect(faults).toEqual([]);
  // These kinds are all within reach of the rules; a drop means that a wording or an answer is no longer read.
  expect(ofRight.verified / total(ofRight)).toBeGreaterThan(0.97);
  expect(ofWrong.contradicted / total(ofWrong)).toBeGreaterThan(0.9);
});

it("nor on 600 problems of other kinds", () => {
  const { right, wrong, faults, times } = evaluate([...furtherAlgebra, ...furtherNumbers], 600, 20_261_128);
  const ofRight = print("right answers, other kinds", right);
  const ofWrong = print("wrong answers, other kinds", wrong);
  console.log(
    `median ${times[times.length >> 1]?.toFixed(2)} ms, 99th percentile ${times[Math.floor(times.length * 0.99)]?.toFixed(2)} ms`,
  );
  expect(faults).toEqual([]);
  expect(ofRight.verified / total(ofRight)).toBeGreaterThan(0.9);
  expect(ofWrong.contradicted / total(ofWrong)).toBeGreaterThan(0.8);
});
