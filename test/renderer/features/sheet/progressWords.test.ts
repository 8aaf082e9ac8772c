import { afterEach, expect, test } from "vitest";
import { german } from "../../../../src-renderer/components/words/de/german.ts";
import { english } from "../../../../src-renderer/components/words/en/english.ts";
import { setWords } from "../../../../src-renderer/components/words/words.ts";
import { progressWords, stateWords } from "../../../../src-renderer/features/sheet/progressWords.ts";
import { sheetTotals } from "../../../../src-renderer/features/sheet/sheetTotals.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { sampleEntry, sampleSheet, solved } from "./sampleSheet.ts";

afterEach(() => setWords(english));

const against = solved({ badge: "claimed", comparison: { verdict: "wrong", reason: say`` } });
const mixed = sampleSheet([
  sampleEntry("1", solved()),
  sampleEntry("2", against),
  sampleEntry("3", { state: "failed" }),
  sampleEntry("4", { state: "needs-look" }),
  sampleEntry("5", { state: "skipped" }),
  sampleEntry("6"),
]);

test("counts are put in words; what there is none of is left out", () => {
  expect(progressWords(mixed.counts, sheetTotals(mixed))).toBe(
    "2 of 6 solved, 1 verified, 1 wrong, 1 without an answer, 1 to look at, 1 left out",
  );
  expect(progressWords(mixed.counts, null)).toBe("2 of 6 solved, 1 without an answer, 1 to look at, 1 left out");
  const fresh = sampleSheet([sampleEntry("1")]);
  expect(progressWords(fresh.counts, sheetTotals(fresh))).toBe("0 of 1 solved");
  setWords(german);
  expect(progressWords(mixed.counts, null)).toBe("2 von 6 gelöst, 1 ohne Antwort, 1 anzusehen, 1 ausgelassen");
});

test("where the file and the rule do not agree, an answer is unsure and not wrong", () => {
  const disputed = sampleEntry("1", solved({ comparison: { verdict: "wrong", reason: say`` } }));
  expect(sheetTotals(sampleSheet([disputed]))).toEqual({
    verified: 1,
    standings: { right: 0, unsure: 1, wrong: 0, failed: 0 },
  });
});

test("a sheet that nothing was begun of is not paused, and one that waits for its turn says so", () => {
  const fresh = sampleSheet([sampleEntry("1")]);
  expect(stateWords(fresh)).toBe("Not started");
  expect(stateWords({ ...fresh, state: "running" })).toBe("Waits until the model is free");
  const busy = sampleSheet([sampleEntry("1", { state: "solving" }), sampleEntry("2")], { state: "running" });
  expect(stateWords(busy)).toBe("Running");
  expect(stateWords({ ...busy, state: "paused" })).toBe("Paused");
});
