import type { ConversationId, SheetEntryId, SheetId } from "../../../../src-shared/domain/ids.ts";
import { maxTitleLength } from "../../../../src-shared/domain/textLimits.ts";
import { AppError, type ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";
import type { ConversationService } from "../../conversations/ConversationService.ts";
import type { Logger } from "../../ports/Logger.ts";
import { brokeOff } from "../../reasoning/brokeOff.ts";
import type { ReasoningService, RunWish } from "../../reasoning/ReasoningService.ts";
import type { RunsUnderWay } from "../../reasoning/RunsUnderWay.ts";
import type { EntryRecord, SheetEntryRepository } from "../../storage/SheetEntryRepository.ts";
import type { SheetRecord, SheetRepository } from "../../storage/SheetRepository.ts";
import type { EntryOutcomes, Outcome } from "./EntryOutcomes.ts";
import type { SheetNews } from "./SheetNews.ts";

interface Parts {
  sheets: SheetRepository;
  entries: SheetEntryRepository;
  conversations: ConversationService;
  reasoning: Pick<ReasoningService, "ask" | "regenerate" | "resume" | "stop">;
  runsUnderWay: RunsUnderWay;
  outcomes: EntryOutcomes;
  news: SheetNews;
  logger: Logger;
}

/** The entry that is being solved. */
interface Solving {
  entryId: SheetEntryId;
  sheetId: SheetId;
  /** Null where only its outcome is left to find. */
  conversationId: ConversationId | null;
  /** It was stopped through its sheet, and not where it is solved. */
  isStopped: boolean;
}

/**
 * Solves the entries of the sheets that were started, one after another, each in a conversation of its own. What has been done is
 * stored after each step, so that it goes on wherever the app was ended.
 */
export class SheetRunner {
  readonly #parts: Parts;
  #solving: Solving | null = null;
  #settling: Promise<void> = Promise.resolve();
  #isClosing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.runsUnderWay.onSettled((conversationId, workMs) => this.#settled(conversationId, workMs));
  }

  /** Begins the next entry, if none is being solved. */
  advance(): void {
    const { sheets, entries, news } = this.#parts;
    while (!this.#isClosing && this.#solving === null) {
      const sheet = sheets.firstStarted();
      if (sheet === undefined) return;
      const entry = entries.next(sheet.sheetId);
      if (entry === undefined) {
        this.#end(sheet, null);
        continue;
      }
      try {
        this.#begin(sheet, entry);
      } catch (thrown) {
        this.#end(sheet, AppError.from(thrown).toEnvelope());
      }
      news.changed(sheet.sheetId, [entry.entryId]);
    }
  }

  /** Stops the entry of a sheet that is being solved, if there is one; what was thought is kept. */
  stop(sheetId: SheetId): void {
    if (this.#solving?.sheetId === sheetId) this.#stopRuns(this.#solving);
  }

  /** Stops an entry, if it is being solved. */
  stopEntry(entryId: SheetEntryId): void {
    if (this.#solving?.entryId === entryId) this.#stopRuns(this.#solving);
  }

  /** Begins nothing more. What is being solved is gone on with at the next start. */
  async dispose(): Promise<void> {
    this.#isClosing = true;
    await this.#settling;
  }

  #stopRuns(solving: Solving): void {
    const { conversations, reasoning } = this.#parts;
    solving.isStopped = true;
    if (solving.conversationId === null) return;
    for (const attemptId of conversations.runningAttemptIds(solving.conversationId)) reasoning.stop(attemptId);
  }

  #begin(sheet: SheetRecord, entry: EntryRecord): void {
    const { sheetId } = sheet;
    const { entryId } = entry;
    const { conversations, entries } = this.#parts;
    const started = conversations.atomically(() => {
      const begun = this.#run(sheet, entry);
      entries.save({ ...entry, ...begun, state: "solving", error: null });
      return begun;
    });
    this.#solving = { entryId, sheetId, conversationId: started?.conversationId ?? null, isStopped: false };
    if (started === null && entry.conversationId !== null) this.#settled(entry.conversationId, 0);
  }

  /** Goes on with what broke off, tries again, or asks. @returns null where nothing is left to run */
  #run(sheet: SheetRecord, entry: EntryRecord): ReturnType<ReasoningService["ask"]> | null {
    const { conversations, reasoning } = this.#parts;
    const { sheetId, modelId } = sheet;
    const { turnId, conversationId, question } = entry;
    const wish: RunWish = {
      modelId,
      effort: entry.effort ?? sheet.effort,
      samples: entry.samples ?? sheet.samples,
      isBackground: true,
    };
    if (turnId === null || conversationId === null) {
      const title = `${sheet.title}, ${entry.label}`.slice(0, maxTitleLength);
      return reasoning.ask({ place: { kind: "sheet", sheetId, title }, question, ...wish });
    }
    // It may have been deleted among the conversations.
    conversations.restore(conversationId);
    if (conversations.turn(turnId).question !== question)
      return reasoning.ask({ place: { kind: "instead", turnId }, question, ...wish });
    const attempts = entry.state === "stopped" ? conversations.shownAttempts(turnId) : [];
    const isOfModel = attempts.every((attempt) => attempt.modelId === modelId);
    if (attempts.length === 0 || !isOfModel) return reasoning.regenerate(turnId, wish);
    if (!attempts.some(brokeOff)) return null;
    return reasoning.resume(attempts.map(({ attemptId }) => attemptId));
  }

  #settled(conversationId: ConversationId, workMs: number): void {
    if (this.#isClosing) return;
    const entry = this.#parts.entries.findByConversation(conversationId);
    if (entry === undefined) return;
    const { entryId } = entry;
    const { logger } = this.#parts;
    this.#settling = this.#settling
      .then(() => this.#settle(entryId, workMs))
      .catch((thrown: unknown) => logger.error("what came of an entry could not be stored", thrown))
      .then(() => {
        if (this.#solving?.entryId === entryId) this.#solving = null;
        this.advance();
      })
      .catch((thrown: unknown) => logger.error("a sheet could not go on", thrown));
  }

  /** Stores what came of an entry, after the queue or the person had it solved. */
  async #settle(entryId: SheetEntryId, workMs: number): Promise<void> {
    const { entries, news, outcomes } = this.#parts;
    const before = entries.find(entryId);
    if (before === undefined || before.turnId === null) return;
    const outcome = await outcomes.of(before, before.turnId);
    // It may have been edited or left out meanwhile.
    const entry = entries.find(entryId);
    if (this.#isClosing || entry === undefined) return;
    const worked = { ...entry, tokens: outcome.tokens, timeMs: entry.timeMs + workMs };
    entries.save(isToBeTaken(entry, outcome) ? { ...worked, ...outcome.change } : worked);
    if (entry.state === "solving") {
      const { halts, change } = outcome;
      const sheet = this.#parts.sheets.find(entry.sheetId);
      if (halts !== null && sheet !== undefined) this.#end(sheet, halts);
      // The person stopped it in its conversation, and does not want it to go on by itself.
      else if (change.state === "stopped" && this.#solving?.isStopped !== true) this.#pause(entry.sheetId);
    }
    news.changed(entry.sheetId, [entryId]);
  }

  #pause(sheetId: SheetId): void {
    const { sheets } = this.#parts;
    const sheet = sheets.find(sheetId);
    if (sheet !== undefined && sheet.startedAt !== null) sheets.save({ ...sheet, startedAt: null });
  }

  /** @param error why it cannot go on; null where nothing is left to solve */
  #end(sheet: SheetRecord, error: ErrorEnvelope | null): void {
    const { sheets, news } = this.#parts;
    sheets.save({ ...sheet, startedAt: null, error });
    news.changed(sheet.sheetId);
    news.hasEnded(sheet.sheetId);
  }
}

/** Of an entry that the queue is not at, only another answer counts. */
const isToBeTaken = ({ state }: EntryRecord, { change }: Outcome): boolean =>
  state === "solving" ||
  (change.state === "solved" && (state === "solved" || state === "failed" || state === "stopped"));
