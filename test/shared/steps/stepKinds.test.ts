import { expect, test } from "vitest";
import { stepKinds } from "../../../src-shared/domain/steps/Step.ts";
import { loadSentences } from "../../fixtures/steps/loadSentences.ts";
import { judge, macroF1 } from "../../fixtures/steps/scoreKinds.ts";

const { tuning, heldOut } = loadSentences();

test("the labelled sentences are many, of all kinds in both halves, and no thought is in both", () => {
  const all = [...tuning, ...heldOut].flatMap(({ sentences }) => sentences);
  expect(all.length).toBeGreaterThanOrEqual(300);
  for (const half of [tuning, heldOut]) {
    const sentences = half.flatMap((thought) => thought.sentences);
    expect(sentences.length / all.length).toBeGreaterThan(0.4);
    for (const kind of stepKinds)
      expect(sentences.filter((each) => each.kind === kind).length, kind).toBeGreaterThan(15);
  }
  const sources = new Set(tuning.map(({ source }) => source));
  expect(heldOut.filter(({ source }) => sources.has(source))).toEqual([]);
});

test("what sentences do is told well enough, also where the rules were not tuned", () => {
  expect(macroF1(tuning.flatMap(judge))).toBeGreaterThan(0.8);
  expect(macroF1(heldOut.flatMap(judge))).toBeGreaterThanOrEqual(0.75);
});
