import type { ReaderSignal } from "../../../../src-shared/contract/contract.ts";
import type { SheetEvent } from "../../../../src-shared/contract/sheetsEndpoints.ts";
import type { SheetEntryId, SheetId } from "../../../../src-shared/domain/ids.ts";
import type { EndedSheet, Sheet, SheetForecast, SheetSummary } from "../../../../src-shared/domain/problems/sheet.ts";
import type { EntryState, SheetEntry } from "../../../../src-shared/domain/problems/sheetEntry.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { EntryRecord, SheetEntryRepository } from "../../storage/SheetEntryRepository.ts";
import type { SheetRecord, SheetRepository } from "../../storage/SheetRepository.ts";
import { Topic } from "../../Topic.ts";

interface Parts {
  sheets: SheetRepository;
  entries: SheetEntryRepository;
  forecast: (sheet: SheetRecord, counts: SheetSummary["counts"]) => SheetForecast | null;
}

interface Follower {
  tell: (event: SheetEvent) => void;
  end: () => void;
}

const none: Readonly<Record<EntryState, number>> = {
  waiting: 0,
  "needs-look": 0,
  solving: 0,
  solved: 0,
  failed: 0,
  skipped: 0,
  stopped: 0,
};

/** What is said of sheets: to the list, to those who follow one, and when one has ended. */
export class SheetNews {
  readonly summaries: Topic<SheetSummary[]>;
  readonly ended = new Topic<EndedSheet | null>(null);
  readonly #parts: Parts;
  readonly #followers = new Map<SheetId, Set<Follower>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.summaries = new Topic(parts.sheets.list().map((sheet) => this.#summarize(sheet)));
  }

  /** @throws AppError `sheets/not-found` */
  sheet(sheetId: SheetId): Sheet {
    const { entries, sheets } = this.#parts;
    const record = sheets.find(sheetId);
    if (record === undefined) throw new AppError("sheets/not-found", `no sheet ${sheetId}`);
    return { ...this.#summarize(record), entries: entries.list(sheetId).map(toEntry) };
  }

  /**
   * Begins with the whole sheet, then tells what changed.
   * @returns when the sheet is deleted or the reader has gone
   * @throws AppError `sheets/not-found`
   */
  follow(sheetId: SheetId, emit: (event: SheetEvent) => void, signal: ReaderSignal): Promise<void> {
    emit({ type: "snapshot", sheet: this.sheet(sheetId) });
    if (signal.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const followers = this.#followers.get(sheetId) ?? new Set();
    this.#followers.set(sheetId, followers);
    const follower: Follower = {
      tell: emit,
      end: () => {
        followers.delete(follower);
        resolve();
      },
    };
    followers.add(follower);
    signal.addEventListener("abort", follower.end, { once: true });
    return promise;
  }

  /** A sheet is new, or something about it or these entries of it has changed. */
  changed(sheetId: SheetId, entryIds: readonly SheetEntryId[] = [], hasNewOrder = false): void {
    const { entries, sheets } = this.#parts;
    const record = sheets.find(sheetId);
    if (record === undefined) return;
    const summary = this.#summarize(record);
    const others = this.summaries.value;
    const isKnown = others.some((each) => each.sheetId === sheetId);
    this.summaries.set(
      isKnown ? others.map((each) => (each.sheetId === sheetId ? summary : each)) : [summary, ...others],
    );
    const followers = this.#followers.get(sheetId);
    if (followers === undefined || followers.size === 0) return;
    const changed = entryIds.flatMap((entryId) => entries.find(entryId) ?? []);
    const order = hasNewOrder ? entries.ids(sheetId) : null;
    for (const { tell } of followers) tell({ type: "changed", summary, entries: changed.map(toEntry), order });
  }

  /** A sheet was deleted, or has come back. */
  changedList(): void {
    this.summaries.set(this.#parts.sheets.list().map((sheet) => this.#summarize(sheet)));
    for (const [sheetId, followers] of this.#followers)
      if (this.#parts.sheets.find(sheetId) === undefined) for (const { end } of followers) end();
  }

  /** The work on a sheet has ended by itself; `changed` has been told. */
  hasEnded(sheetId: SheetId): void {
    const summary = this.summaries.value.find((each) => each.sheetId === sheetId);
    if (summary === undefined) return;
    const { title, counts, error } = summary;
    const state = error === null ? "done" : "halted";
    this.ended.set({ sheetId, title, counts, error, state, endedAt: Date.now() });
  }

  #summarize(sheet: SheetRecord): SheetSummary {
    const { startedAt: _, ...facts } = sheet;
    const counts = { ...none };
    for (const { state, count } of this.#parts.entries.counts(sheet.sheetId)) counts[state] = count;
    return {
      ...facts,
      files: this.#parts.sheets.files(sheet.sheetId),
      state: stateOf(sheet, counts),
      counts,
      forecast: this.#parts.forecast(sheet, counts),
    };
  }
}

function stateOf({ startedAt, error }: SheetRecord, counts: SheetSummary["counts"]): SheetSummary["state"] {
  if (startedAt !== null) return "running";
  if (error !== null) return "halted";
  return counts.waiting + counts.stopped + counts.solving > 0 ? "paused" : "done";
}

const toEntry = ({ sheetId: _, choices: __, ...entry }: EntryRecord): SheetEntry => entry;
