import { expect } from "vitest";
import type { Core } from "../../../../src-main/core/Core.ts";
import type { SheetId } from "../../../../src-shared/domain/ids.ts";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { SheetState } from "../../../../src-shared/domain/problems/sheet.ts";
import type { SheetEntry } from "../../../../src-shared/domain/problems/sheetEntry.ts";

/** A paused sheet of these problems, none of which was looked at. */
export const sheetOf = (core: Core, problems: readonly Problem[]): Promise<SheetId> =>
  core.sheets.create({
    title: "Exam",
    files: [],
    problems: problems.map((problem) => ({ problem, file: null, isConfirmed: false })),
  });

export const entriesOf = (core: Core, sheetId: SheetId): SheetEntry[] => core.sheetNews.sheet(sheetId).entries;

/** The entry at a place, from 0. */
export function entryAt(core: Core, sheetId: SheetId, index: number): SheetEntry {
  const entry = entriesOf(core, sheetId)[index];
  if (entry === undefined) throw new Error(`there is no entry ${index}`);
  return entry;
}

export const stateIs = (core: Core, sheetId: SheetId, state: SheetState): Promise<void> =>
  expect.poll(() => core.sheetNews.sheet(sheetId).state).toBe(state);

/** Waits until some of the thought of the entry at a place has been written. */
export const isThinking = (core: Core, sheetId: SheetId, index: number): Promise<void> =>
  expect.poll(() => thoughtOf(core, entryAt(core, sheetId, index)).length).toBeGreaterThan(0);

export function thoughtOf(core: Core, { attemptId }: SheetEntry): string {
  if (attemptId === null) return "";
  const { attempt } = core.conversations.attemptWithQuestion(attemptId);
  return attempt.segments.flatMap(({ kind, text }) => (kind === "thought" ? [text] : [])).join("");
}
