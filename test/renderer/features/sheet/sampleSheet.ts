import type { FileHash } from "../../../../src-shared/domain/problems/keptFile.ts";
import type { ModelId, SheetEntryId, SheetId } from "../../../../src-shared/domain/ids.ts";
import type { Sheet } from "../../../../src-shared/domain/problems/sheet.ts";
import { entryState, type SheetEntry } from "../../../../src-shared/domain/problems/sheetEntry.ts";

export const sampleEntry = (label: string, change: Partial<SheetEntry> = {}): SheetEntry => ({
  entryId: `entry-${label}` as SheetEntryId,
  label,
  title: null,
  question: `What is ${label} + 25?`,
  points: null,
  reference: null,
  source: null,
  licence: null,
  file: null,
  places: [],
  flags: [],
  isConfirmed: false,
  state: "waiting",
  effort: null,
  samples: null,
  solution: null,
  error: null,
  tokens: 0,
  timeMs: 0,
  conversationId: null,
  turnId: null,
  attemptId: null,
  ...change,
});

export const solved = (change: Partial<NonNullable<SheetEntry["solution"]>> = {}): Partial<SheetEntry> => ({
  state: "solved",
  solution: {
    answer: "36",
    badge: "verified",
    reason: null,
    comparison: null,
    agreement: null,
    modelName: "Starter",
    ...change,
  },
});

/** A sheet of these entries, its counts as they come to. */
export function sampleSheet(entries: SheetEntry[], change: Partial<Sheet> = {}): Sheet {
  const counts = Object.fromEntries(
    entryState.options.map((state) => [state, entries.filter((entry) => entry.state === state).length]),
  ) as Sheet["counts"];
  return {
    sheetId: "sheet-1" as SheetId,
    title: "Exam",
    files: [{ hash: "0".repeat(64) as FileHash, name: "exam.pdf", sizeBytes: 1000 }],
    createdAt: 0,
    state: "paused",
    error: null,
    modelId: "model-1" as ModelId,
    effort: "normal",
    samples: 1,
    counts,
    forecast: null,
    entries,
    ...change,
  };
}
