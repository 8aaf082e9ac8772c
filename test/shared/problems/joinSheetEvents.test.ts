import { expect, test } from "vitest";
import { joinSheetEvents, type SheetEvent } from "../../../src-shared/contract/sheetsEndpoints.ts";
import type { SheetEntryId } from "../../../src-shared/domain/ids.ts";
import type { SheetSummary } from "../../../src-shared/domain/problems/sheet.ts";
import type { SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";

const changed = (
  title: string,
  entries: [id: string, question: string][],
  order: string[] | null,
): SheetEvent & { type: "changed" } => ({
  type: "changed",
  summary: { title } as SheetSummary,
  entries: entries.map(([entryId, question]) => ({ entryId, question }) as SheetEntry),
  order: order as SheetEntryId[] | null,
});

test("of two changes the later counts, entry by entry, and an order is not lost", () => {
  const one = changed(
    "One",
    [
      ["a", "first"],
      ["b", "first"],
    ],
    ["b", "a"],
  );
  const other = changed("Other", [["a", "second"]], null);
  expect(joinSheetEvents(one, other)).toEqual(
    changed(
      "Other",
      [
        ["a", "second"],
        ["b", "first"],
      ],
      ["b", "a"],
    ),
  );
  expect(joinSheetEvents(other, one)).toMatchObject({ summary: { title: "One" }, order: ["b", "a"] });
});

test("a snapshot is not joined with what follows on it", () => {
  const snapshot = { type: "snapshot" } as SheetEvent;
  expect(joinSheetEvents(snapshot, changed("One", [], null))).toBeUndefined();
});
