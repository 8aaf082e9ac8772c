import { describe, expect, test } from "vitest";
import { runSettings, runSettingsChange } from "../../../../src-shared/domain/runSettings.ts";
import {
  numberKeys,
  numberProblem,
  numberRules,
  readNumber,
} from "../../../../src-renderer/features/models/run-settings/numberRules.ts";
import {
  cardDraft,
  changesOf,
  draftOf,
  isAsCard,
  problemOf,
  settingsOf,
} from "../../../../src-renderer/features/models/run-settings/runSettingsDraft.ts";
import {
  defaultWords,
  settingWarning,
} from "../../../../src-renderer/features/models/run-settings/runSettingsWords.ts";
import { sampleRunSettings as view } from "./page/sampleEngine.ts";

describe("numbers", () => {
  test.each(numberKeys)("%s is taken where the contract takes it", (key) => {
    const { least, most } = numberRules[key];
    const values = [least - 1, least, least + 0.5, least + 1, (least + most) / 2, most - 1, most, most + 1, most + 0.5];
    // A sign is no part of what can be typed.
    for (const value of values.filter((each) => each >= 0)) {
      const isGood = runSettings.shape[key].safeParse(value).success;
      expect(numberProblem(key, String(value)) === undefined, `${key} ${value}`).toBe(isGood);
    }
  });

  test("as people type them", () => {
    expect(readNumber("temperature", " 0,8 ")).toBe(0.8);
    expect(readNumber("contextTokens", "32,768")).toBe(32_768);
    expect(readNumber("contextTokens", "32 768")).toBe(32_768);
    expect(readNumber("topP", ".9")).toBe(0.9);
    for (const text of ["1e3", "0x10", "-1", "a", "1.2.3", "Infinity"]) expect(readNumber("topK", text)).toBeNaN();
  });

  test("what is wrong, in words", () => {
    expect(numberProblem("temperature", "6")).toBe("A number from 0 to 5.");
    expect(numberProblem("topP", "0")).toBe("A number above 0, up to 1.");
    expect(numberProblem("contextTokens", "100")).toBe("A whole number from 256 to 1,048,576.");
    expect(numberProblem("seed", "")).toBeUndefined();
  });
});

describe("the fields", () => {
  test("unchanged, change nothing; and stand for what is stored", () => {
    expect(changesOf(draftOf(view), view)).toEqual({});
    expect(settingsOf(draftOf(view), view)).toEqual(view.chosen);
  });

  test("everything that can be chosen comes back as it went in", () => {
    const chosen = runSettings.parse({
      temperature: 0.35,
      topK: 0,
      topP: 1,
      minP: 0.05,
      seed: 2 ** 31 - 1,
      contextTokens: 8192,
      keyValueType: "q8_0",
      threads: 3,
      gpuLayers: 0,
      batchTokens: 512,
      systemPrompt: "",
      stops: ["END", " two  words "],
      predictsByLookup: false,
    });
    expect(settingsOf(draftOf({ ...view, chosen }), { ...view, chosen })).toEqual(chosen);
  });

  test("back to the model card, they change to null what was chosen and leave the rest", () => {
    const draft = cardDraft(view);
    expect(changesOf(draft, view)).toEqual({ temperature: null });
    expect(runSettingsChange.parse(changesOf(draft, view))).toEqual({ temperature: null });
    expect(isAsCard("temperature", draftOf(view), view)).toBe(false);
    expect(isAsCard("systemPrompt", draftOf(view), view)).toBe(true);
  });

  test("the trained system prompt is no choice, an empty one is", () => {
    const trained = view.card.systemPrompt ?? "";
    expect(settingsOf({ ...draftOf(view), systemPrompt: trained }, view).systemPrompt).toBeNull();
    expect(settingsOf({ ...draftOf(view), systemPrompt: "" }, view).systemPrompt).toBe("");
    const without = { ...view, card: { ...view.card, systemPrompt: null } };
    expect(settingsOf({ ...draftOf(without), systemPrompt: "" }, without).systemPrompt).toBeNull();
  });

  test("stops have limits in words", () => {
    const withStops = (stops: string) => problemOf("stops", { ...draftOf(view), stops });
    expect(withStops("a\nb\n\n")).toBeUndefined();
    expect(withStops("a\n".repeat(9))).toBe("At most 8 texts, each in a line of its own.");
    expect(withStops("a".repeat(101))).toBe("At most 100 characters a line.");
  });
});

describe("words", () => {
  test("what holds where nothing is chosen", () => {
    expect(defaultWords("temperature", view)).toBe("As the model card says (0.8)");
    expect(defaultWords("contextTokens", view)).toBe("As much as a run needs, up to 32,768");
    expect(defaultWords("contextTokens", { ...view, trainContextTokens: 2048 })).toMatch(/up to 2,048$/);
    expect(defaultWords("stops", view)).toBe("As the model card says (<|im_end|>)");
  });

  test("a context beyond the training is not had, which is said", () => {
    const warning = (contextTokens: string) =>
      settingWarning("contextTokens", { ...draftOf(view), contextTokens }, view);
    expect(warning("32769")).toContain("trained for 32,768 tokens");
    expect(warning("32768")).toBeUndefined();
    expect(warning("")).toBeUndefined();
  });
});
