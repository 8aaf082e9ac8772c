import { randomUUID } from "node:crypto";
import type { CallOutput, Handlers } from "../../../../src-shared/contract/contract.ts";
import {
  sheetEntryId as sheetEntryIdSchema,
  sheetId as sheetIdSchema,
  type SheetEntryId,
  type SheetId,
} from "../../../../src-shared/domain/ids.ts";
import type { EntryState } from "../../../../src-shared/domain/problems/sheetEntry.ts";
import { standingOf } from "../../../../src-shared/domain/problems/standing.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ConversationService } from "../../conversations/ConversationService.ts";
import type { ModelService } from "../../models/ModelService.ts";
import type { SettingsService } from "../../SettingsService.ts";
import type { EntryRecord, SheetEntryRepository } from "../../storage/SheetEntryRepository.ts";
import type { SheetRecord, SheetRepository } from "../../storage/SheetRepository.ts";
import type { KeptFiles } from "../files/KeptFiles.ts";
import { entriesOf } from "./entriesOf.ts";
import type { SheetNews } from "./SheetNews.ts";
import type { SheetRunner } from "./SheetRunner.ts";

interface Parts {
  sheets: SheetRepository;
  entries: SheetEntryRepository;
  keptFiles: Pick<KeptFiles, "size">;
  conversations: Pick<ConversationService, "atomically" | "attemptWithQuestion">;
  models: Pick<ModelService, "selected" | "find">;
  settings: Pick<SettingsService, "values">;
  runner: SheetRunner;
  news: SheetNews;
}

type Asked<Name extends keyof Handlers> = Handlers[Name] extends (input: infer Input) => unknown ? Input : never;

/** What a person does with sheets of problems. */
export class SheetService {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws AppError `models/not-found`, `problems/not-kept` */
  async create({ title, files, problems, modelId, effort, samples }: Asked<"sheets.create">): Promise<SheetId> {
    const { conversations, entries, keptFiles, models, news, settings, sheets } = this.#parts;
    const sized = await Promise.all(
      files.map(async (file) => ({ ...file, sizeBytes: await keptFiles.size(file.hash) })),
    );
    const sheetId = sheetIdSchema.parse(randomUUID());
    const sheet: SheetRecord = {
      sheetId,
      title,
      createdAt: Date.now(),
      modelId: (modelId === undefined ? models.selected : models.find(modelId)).modelId,
      effort: effort ?? settings.values.value.effort,
      samples: samples ?? 1,
      startedAt: null,
      error: null,
    };
    const all = problems.flatMap(({ problem, file, isConfirmed }, index) =>
      entriesOf(problem, index + 1).map((entry): EntryRecord => {
        const needsLook = entry.flags.length > 0 && !isConfirmed;
        const state = needsLook ? "needs-look" : "waiting";
        return { ...blank, ...entry, entryId: newEntryId(), sheetId, file, isConfirmed, state };
      }),
    );
    conversations.atomically(() => {
      sheets.create(sheet, sized);
      entries.create(all);
    });
    news.changed(sheetId);
    return sheetId;
  }

  rename(sheetId: SheetId, title: string): void {
    this.#change(this.#sheet(sheetId), { title });
  }

  remove(sheetId: SheetId): void {
    const { news, runner, sheets } = this.#parts;
    this.pause(sheetId);
    sheets.setDeleted(sheetId, Date.now());
    news.changedList();
    runner.advance();
  }

  restore(sheetId: SheetId): void {
    const { news, sheets } = this.#parts;
    if (!sheets.setDeleted(sheetId, null)) throw missing(sheetId);
    news.changedList();
  }

  /** Solves what is left, after the sheets that were started before. */
  start(sheetId: SheetId): void {
    const sheet = this.#sheet(sheetId);
    this.#change(sheet, { startedAt: sheet.startedAt ?? Date.now(), error: null });
    this.#parts.runner.advance();
  }

  pause(sheetId: SheetId): void {
    this.#change(this.#sheet(sheetId), { startedAt: null });
    this.#parts.runner.stop(sheetId);
  }

  /** @throws AppError `models/not-found` */
  setRun({ sheetId, modelId, effort, samples }: Asked<"sheets.setRun">): void {
    const sheet = this.#sheet(sheetId);
    this.#change(sheet, {
      modelId: modelId === undefined ? sheet.modelId : this.#parts.models.find(modelId).modelId,
      effort: effort ?? sheet.effort,
      samples: samples ?? sheet.samples,
    });
  }

  editEntry(entryId: SheetEntryId, question: string): void {
    const entry = this.#entry(entryId);
    if (entry.question === question) return;
    const state = entry.state === "needs-look" || entry.state === "skipped" ? entry.state : "waiting";
    this.#save([{ ...entry, question, state, solution: null, error: null, tokens: 0, timeMs: 0 }]);
    this.#parts.runner.stopEntry(entryId);
    this.#parts.runner.advance();
  }

  confirm(entryIds: readonly SheetEntryId[]): void {
    const entries = entryIds.map((entryId) => this.#entry(entryId));
    this.#save(
      entries.map((entry) => ({
        ...entry,
        isConfirmed: true,
        state: entry.state === "needs-look" ? "waiting" : entry.state,
      })),
    );
    this.#parts.runner.advance();
  }

  move(entryId: SheetEntryId, index: number): void {
    const { entries, news } = this.#parts;
    const { sheetId } = this.#entry(entryId);
    const order = entries.ids(sheetId).filter((id) => id !== entryId);
    entries.reorder(order.toSpliced(index, 0, entryId));
    news.changed(sheetId, [], true);
  }

  skip(entryIds: readonly SheetEntryId[], isSkipped: boolean): void {
    const { runner } = this.#parts;
    const entries = entryIds.map((entryId) => this.#entry(entryId));
    this.#save(
      entries
        .filter(({ state }) => (state === "skipped") !== isSkipped)
        .map((entry) => ({ ...entry, state: isSkipped ? "skipped" : stateBefore(entry) })),
    );
    for (const entryId of entryIds) runner.stopEntry(entryId);
    runner.advance();
  }

  /** @returns how many entries are solved again; those that wait for a look are not among them */
  retry({ sheetId, which, effort, samples }: Asked<"sheets.retry">): number {
    const { entries } = this.#parts;
    this.#sheet(sheetId);
    const isMeant = (entry: EntryRecord): boolean => {
      if (Array.isArray(which)) return which.includes(entry.entryId);
      const standing = standingOf(entry);
      return standing !== null && which.standings.includes(standing);
    };
    const again = entries
      .list(sheetId)
      .filter((entry) => isMeant(entry) && !["solving", "needs-look"].includes(entry.state))
      .filter((entry) => entry.flags.length === 0 || entry.isConfirmed);
    if (again.length === 0) return 0;
    this.#save(
      again.map((entry) => ({
        ...entry,
        state: "waiting",
        effort: effort ?? entry.effort,
        samples: samples ?? entry.samples,
      })),
    );
    this.start(sheetId);
    return again.length;
  }

  /** The whole text that was written for an entry. */
  solution(entryId: SheetEntryId): CallOutput<"sheets.solution"> {
    const { attemptId } = this.#entry(entryId);
    if (attemptId === null) return { thought: "", answer: "" };
    const { attempt } = this.#parts.conversations.attemptWithQuestion(attemptId);
    const textOf = (wanted: string): string =>
      attempt.segments
        .filter(({ kind, text }) => kind === wanted && text.trim() !== "")
        .map(({ text }) => text.trim())
        .join("\n\n");
    return { thought: textOf("thought"), answer: textOf("answer") };
  }

  #change(sheet: SheetRecord, change: Partial<SheetRecord>): void {
    this.#parts.sheets.save({ ...sheet, ...change });
    this.#parts.news.changed(sheet.sheetId);
  }

  #save(changed: readonly EntryRecord[]): void {
    const { conversations, entries, news } = this.#parts;
    conversations.atomically(() => {
      for (const entry of changed) entries.save(entry);
    });
    for (const [sheetId, ids] of Map.groupBy(changed, (entry) => entry.sheetId))
      news.changed(
        sheetId,
        ids.map(({ entryId }) => entryId),
      );
  }

  #sheet(sheetId: SheetId): SheetRecord {
    const sheet = this.#parts.sheets.find(sheetId);
    if (sheet === undefined) throw missing(sheetId);
    return sheet;
  }

  #entry(entryId: SheetEntryId): EntryRecord {
    const entry = this.#parts.entries.find(entryId);
    if (entry === undefined) throw missing(entryId);
    return entry;
  }
}

const blank = {
  effort: null,
  samples: null,
  solution: null,
  error: null,
  tokens: 0,
  timeMs: 0,
  conversationId: null,
  turnId: null,
  attemptId: null,
} as const;

const newEntryId = (): SheetEntryId => sheetEntryIdSchema.parse(randomUUID());

/** Where an entry was before it was left out, or would be by now. */
function stateBefore({ flags, isConfirmed, solution, error, attemptId }: EntryRecord): EntryState {
  if (flags.length > 0 && !isConfirmed) return "needs-look";
  if (solution !== null) return "solved";
  if (error !== null) return "failed";
  return attemptId === null ? "waiting" : "stopped";
}

const missing = (id: string): AppError => new AppError("sheets/not-found", `nothing is stored as ${id}`);
