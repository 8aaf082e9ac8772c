import { expect, test } from "vitest";
import { receiveSheetEvent } from "../../../../src-renderer/features/sheet/receiveSheetEvent.ts";
import { sampleEntry, sampleSheet, solved } from "./sampleSheet.ts";

const [first, second, third] = [sampleEntry("1"), sampleEntry("2"), sampleEntry("3")];
const sheet = sampleSheet([first, second, third]);
const { entries: _, ...summary } = sheet;

test("only entries that an event speaks of become other objects", () => {
  const done = { ...second, ...solved() };
  const next = receiveSheetEvent(sheet, {
    type: "changed",
    summary: { ...summary, state: "running" },
    entries: [done],
    order: null,
  });
  expect(next?.state).toBe("running");
  expect(next?.entries).toEqual([first, done, third]);
  expect(next?.entries[0]).toBe(first);
  expect(next?.entries[2]).toBe(third);
});

test("a new order holds, and what is not in it has gone", () => {
  const order = [third.entryId, first.entryId];
  const next = receiveSheetEvent(sheet, { type: "changed", summary, entries: [], order });
  expect(next?.entries).toEqual([third, first]);
});

test("a snapshot takes the place of all; a change without one says nothing", () => {
  const other = sampleSheet([first]);
  expect(receiveSheetEvent(sheet, { type: "snapshot", sheet: other })).toBe(other);
  expect(receiveSheetEvent(undefined, { type: "changed", summary, entries: [first], order: null })).toBeUndefined();
});
