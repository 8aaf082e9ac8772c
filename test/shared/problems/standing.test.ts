import { expect, test } from "vitest";
import type { EntrySolution, EntryState } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { standingOf, type Standing } from "../../../src-shared/domain/problems/standing.ts";
import { say } from "../../../src-shared/domain/say.ts";

const solution = (
  badge: EntrySolution["badge"],
  verdict: NonNullable<EntrySolution["comparison"]>["verdict"] | null,
): EntrySolution => ({
  answer: "5",
  badge,
  reason: say``,
  comparison: verdict && { verdict, reason: say`` },
  agreement: null,
  modelName: "Starter",
});

test.each<[EntrySolution["badge"], Parameters<typeof solution>[1], Standing]>([
  ["verified", null, "right"],
  ["claimed", "right", "right"],
  ["verified", "unknown", "right"],
  ["contradicted", null, "wrong"],
  ["claimed", "wrong", "wrong"],
  ["claimed", null, "unsure"],
  ["claimed", "unknown", "unsure"],
  [null, null, "unsure"],
  // The rule and the key do not agree: one of them is mistaken.
  ["verified", "wrong", "unsure"],
  ["contradicted", "right", "unsure"],
])("an answer that is %s, and %s by the key, is %s", (badge, verdict, standing) => {
  expect(standingOf({ state: "solved", solution: solution(badge, verdict) })).toBe(standing);
});

test("what is not solved has no standing, whatever was there before", () => {
  expect(standingOf({ state: "failed", solution: null })).toBe("failed");
  const before = solution("verified", null);
  for (const state of ["waiting", "needs-look", "solving", "skipped", "stopped"] satisfies EntryState[])
    expect(standingOf({ state, solution: before })).toBeNull();
});
