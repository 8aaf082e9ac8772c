import { describe, expect, test } from "vitest";
import type { Step } from "../../../src-shared/domain/steps/Step.ts";
import { StepSplitter } from "../../../src-shared/domain/steps/StepSplitter.ts";
import { loadSentences } from "../../fixtures/steps/loadSentences.ts";
import { heldOutTraces } from "../../fixtures/traces/loadTraces.ts";
import { corpus, randomMarkdown, randomPieces, seededRandom } from "../../renderer/components/markdown/corpus.ts";

const { tuning, heldOut } = loadSentences();
const thoughts = [...tuning, ...heldOut].map(({ text }) => text);

/** The steps of the text in pieces, and that they are those of its beginning at each moment. */
function streamed(pieces: readonly string[], isWatched: boolean): readonly Step[] {
  const splitter = new StepSplitter();
  let text = "";
  for (const piece of pieces) {
    splitter.append(piece);
    text += piece;
    if (!isWatched) continue;
    const whole = new StepSplitter();
    whole.append(text);
    expect(splitter.steps, JSON.stringify(text)).toEqual(whole.steps);
  }
  splitter.finish();
  return splitter.steps;
}

describe("the steps of a thought do not depend on its pieces", () => {
  test("in the labelled thoughts, at any moment", () => {
    thoughts.forEach((text, index) => {
      const whole = StepSplitter.of(text);
      expect(whole.map((step) => step.text).join("")).toBe(text);
      for (const longest of [1, 4, 40])
        expect(streamed(randomPieces(text, seededRandom(index), longest), longest > 4)).toEqual(whole);
    });
  });

  test("in long thoughts, good ones and ones that go round", () => {
    for (const [index, { text }] of heldOutTraces().slice(0, 60).entries())
      expect(streamed(randomPieces(text, seededRandom(index), 60), false)).toEqual(StepSplitter.of(text));
  });

  test("in Markdown in no sensible order, at any moment", () => {
    for (const [index, text] of corpus.entries())
      expect(streamed(randomPieces(text, seededRandom(index), 7), true)).toEqual(StepSplitter.of(text));
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const text = randomMarkdown(random, 5 + Math.floor(random() * 30));
      const whole = StepSplitter.of(text);
      expect(whole.map((step) => step.text).join("")).toBe(text);
      expect(streamed(randomPieces(text, random, 9), true), JSON.stringify(text)).toEqual(whole);
    }
  });
});

describe("steps", () => {
  const kinds = (text: string): string[] => StepSplitter.of(text).map(({ kind }) => kind);
  const ladder = heldOut.concat(tuning).find(({ source }) => source === "phi-ladder")?.text ?? "";

  test("are as long as a person would make them", () => {
    expect(kinds(ladder)).toEqual(["set-up", "compute", "doubt", "compute", "check", "final"]);
    const steps = thoughts.flatMap((text) => StepSplitter.of(text));
    const mean = steps.reduce((sum, { text }) => sum + text.length, 0) / steps.length;
    expect(mean).toBeGreaterThan(80);
    expect(mean).toBeLessThan(800);
  });

  test("know where the thought turns back", () => {
    expect(StepSplitter.of(ladder).map(({ turnsBack }) => turnsBack)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    const [step] = StepSplitter.of("Maybe it is a sphere, I am not sure.");
    expect(step).toMatchObject({ kind: "doubt", turnsBack: false });
  });

  test("know the values they come to, and which are called the answer", () => {
    const text = "We get 7x = 238. So x = 238/7 = 34.\n\nCheck: 7 * 34 = 238. Good.\n\nSo the answer is $\\boxed{34}$.";
    const results = StepSplitter.of(text).flatMap((step) => step.results);
    expect(results.map(({ text: value, role, at }) => [value, role, at])).toEqual([
      ["238", "bare", text.indexOf("238")],
      ["34", "named", text.indexOf("34.\n")],
      ["238", "bare", text.indexOf("238. Good")],
      ["34", "answer", text.indexOf("34}")],
    ]);
  });

  test("know what was said before, word for word", () => {
    const line = "The sum of the digits is then again a multiple of nine. ";
    const steps = StepSplitter.of(`${line}\n\nWait, is that so? ${line}`);
    expect(steps[0]?.repeated).toBe(0);
    expect(steps.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(line.length);
  });

  test("that have ended stay the same objects", () => {
    const splitter = new StepSplitter();
    splitter.append(ladder);
    const before = splitter.steps;
    splitter.append("\n\nWait, that cannot be right, since the ladder is longer than that. ");
    const after = splitter.steps;
    before.slice(0, -2).forEach((step, index) => expect(after[index]).toBe(step));
    expect(after.length).toBeGreaterThan(before.length);
  });
});
