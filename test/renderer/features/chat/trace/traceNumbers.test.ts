import { expect, test } from "vitest";
import { answersSeen } from "../../../../../src-shared/domain/steps/answersSeen.ts";
import { StepSplitter } from "../../../../../src-shared/domain/steps/StepSplitter.ts";
import {
  placesOf,
  repeatedStretches,
  stretchesOf,
  summaryWords,
} from "../../../../../src-renderer/features/chat/trace/traceNumbers.ts";
import { ladderThought } from "../ladderThought.ts";

const steps = StepSplitter.of(ladderThought).map((step, index) => ({ index, segment: 0, step, isOpen: false }));
const stretches = stretchesOf(steps);

test("steps lie end to end from 0 to 1", () => {
  expect(stretches[0]?.from).toBe(0);
  expect(stretches.at(-1)?.to).toBeCloseTo(1, 9);
  stretches.slice(1).forEach(({ from }, index) => expect(from).toBe(stretches[index]?.to));
});

test("what repeats itself is one stretch where it goes on", () => {
  const [one, ...others] = repeatedStretches(steps, stretches);
  expect(others).toEqual([]);
  const at = ladderThought.lastIndexOf("By the Pythagorean") / ladderThought.length;
  expect(one?.from).toBeCloseTo(at, 3);
  const twice = steps.map((each) => ({ ...each, step: { ...each.step, repeated: each.step.text.length } }));
  expect(repeatedStretches(twice, stretches)).toHaveLength(1);
});

test("answers lie where they stand in the text", () => {
  const seen = answersSeen(
    steps.map(({ step }) => step),
    null,
  );
  const places = placesOf(seen, steps, stretches);
  seen.forEach(({ at }, index) => expect(places[index]?.at).toBeCloseTo(at / ladderThought.length, 9));
  expect(places[0]?.label).toBe("-2, at 34 %");
});

test.each([
  [{ steps: 0, turnedBack: 0, answerSeenAt: null }, []],
  [{ steps: 1, turnedBack: 0, answerSeenAt: 0 }, ["1 step", "answer first seen at 0 %"]],
  [{ steps: 1_200, turnedBack: 3, answerSeenAt: null }, ["1,200 steps", "3 turned back"]],
])("a summary in words: %j", (summary, words) => {
  expect(summaryWords(summary)).toEqual(words);
});
