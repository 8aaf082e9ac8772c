import { expect, test } from "vitest";
import { countAll, isBegun, sheetTotals } from "../../../../src-renderer/features/sheet/sheetTotals.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { sampleEntry, sampleSheet, solved } from "./sampleSheet.ts";

const against = { verdict: "wrong", reason: say`They differ.` } as const;

test("entries are counted by what is to be thought of them", () => {
  const sheet = sampleSheet([
    sampleEntry("1", solved()),
    sampleEntry("2", solved({ badge: "claimed", comparison: { verdict: "right", reason: say`They agree.` } })),
    sampleEntry("3", solved({ badge: "claimed" })),
    sampleEntry("4", solved({ comparison: against })),
    sampleEntry("5", solved({ badge: "claimed", comparison: against })),
    sampleEntry("6", { state: "failed" }),
    sampleEntry("7"),
  ]);
  expect(sheetTotals(sheet)).toEqual({ verified: 2, standings: { right: 2, unsure: 2, wrong: 1, failed: 1 } });
  expect(countAll(sheet.counts)).toBe(7);
});

test("an earlier answer of an entry that is solved again does not count", () => {
  const again = sampleEntry("1", { ...solved(), state: "solving" });
  expect(sheetTotals(sampleSheet([again]))).toEqual({
    verified: 0,
    standings: { right: 0, unsure: 0, wrong: 0, failed: 0 },
  });
});

test.each([
  ["waiting", false],
  ["skipped", false],
  ["needs-look", false],
  ["solving", true],
  ["solved", true],
  ["failed", true],
  ["stopped", true],
] as const)("a sheet whose entry is %s: begun is %s", (state, expected) => {
  expect(isBegun(sampleSheet([sampleEntry("1", { state })]).counts)).toBe(expected);
});
