import { randomUUID } from "node:crypto";
import type { Handlers, ReaderSignal } from "../../../src-shared/contract/contract.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { Conversation, ConversationSummary, Turn } from "../../../src-shared/domain/conversation.ts";
import {
  conversationId as conversationIdSchema,
  turnId as turnIdSchema,
  type AttemptId,
  type ConversationId,
  type SheetId,
  type TurnId,
} from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { PastTurn } from "../reasoning/renderPrompt.ts";
import type { AttemptRepository } from "../storage/AttemptRepository.ts";
import type { ConversationRepository, ListedConversation, TurnRecord } from "../storage/ConversationRepository.ts";
import { Topic } from "../Topic.ts";
import { titleFor } from "./titleFor.ts";

/** Attempts that run right now and know more than the database. */
export interface LiveAttempts {
  find(attemptId: AttemptId): Attempt | undefined;
  foldThought(attemptId: AttemptId, folded: boolean): void;
  stopAll(attemptIds: readonly AttemptId[]): void;
}

/** Where a question goes; one of a sheet gets a conversation that is listed there. */
export type Place =
  Parameters<Handlers["reasoning.ask"]>[0]["place"] | { kind: "sheet"; sheetId: SheetId; title: string };

const noLiveAttempts: LiveAttempts = { find: () => undefined, foldThought: () => undefined, stopAll: () => undefined };

/** Conversations as a person sees them: one branch of turns, with the others a step away. */
export class ConversationService {
  readonly summaries: Topic<ConversationSummary[]>;
  readonly #conversations: ConversationRepository;
  readonly #attempts: AttemptRepository;
  readonly #running = new Map<ConversationId, number>();
  readonly #followers = new Set<() => void>();
  #live = noLiveAttempts;

  constructor(conversations: ConversationRepository, attempts: AttemptRepository) {
    this.#conversations = conversations;
    this.#attempts = attempts;
    this.summaries = new Topic(this.#summaries());
  }

  useLiveAttempts(live: LiveAttempts): void {
    this.#live = live;
  }

  get(conversationId: ConversationId): Conversation {
    const record = this.#conversations.find(conversationId);
    if (record === undefined) throw missing(conversationId);
    const turns: Turn[] = [];
    for (let turnId = record.shownTurnId; turnId !== null;) {
      const turn = this.turn(turnId);
      if (turn.shownAttemptId === null) break;
      turns.push({
        turnId,
        question: turn.question,
        createdAt: turn.createdAt,
        siblingTurnIds: this.#conversations.siblingTurnIds(turn),
        attemptIds: this.#conversations.attemptIds(turnId),
        attempt: this.#attempt(turn.shownAttemptId),
      });
      turnId = this.#conversations.shownTurnAfter(turn.shownAttemptId);
    }
    return { conversationId, title: record.title, sheetId: record.sheetId, turns };
  }

  /** Tells what the list would say of a conversation, and each change, until it is deleted or the reader has gone. */
  follow(
    conversationId: ConversationId,
    emit: (summary: ConversationSummary) => void,
    signal: ReaderSignal,
  ): Promise<void> {
    if (this.#conversations.find(conversationId) === undefined) throw missing(conversationId);
    const { promise, resolve } = Promise.withResolvers<void>();
    let last = "";
    const tell = (): void => {
      const listed = this.#conversations.listed(conversationId);
      if (listed === undefined) return end();
      const summary = this.#summary(listed);
      const now = JSON.stringify(summary);
      if (now !== last) emit(summary);
      last = now;
    };
    const end = (): void => {
      this.#followers.delete(tell);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
    this.#followers.add(tell);
    tell();
    return promise;
  }

  /** The questions and answers before a turn, oldest first; attempts without an answer are left out. */
  past(turnId: TurnId): PastTurn[] {
    return this.#pastWith(this.turn(turnId).parentAttemptId);
  }

  /** Those before the next question of a conversation, as it is shown; none for null, a new one. */
  pastOf(conversationId: ConversationId | null): PastTurn[] {
    if (conversationId === null) return [];
    return this.#pastWith(this.get(conversationId).turns.at(-1)?.attempt.attemptId ?? null);
  }

  #pastWith(attemptId: AttemptId | null): PastTurn[] {
    const past: PastTurn[] = [];
    for (let parent = attemptId; parent !== null;) {
      const turn = this.#conversations.turnOf(parent);
      if (turn === undefined) break;
      const answer = this.#attempt(parent)
        .segments.filter(({ kind }) => kind === "answer")
        .map(({ text }) => text)
        .join("");
      if (answer.trim() !== "") past.unshift({ question: turn.question, answer });
      parent = turn.parentAttemptId;
    }
    return past;
  }

  /** An attempt as it is now, and the question it is at. */
  attemptWithQuestion(attemptId: AttemptId): { attempt: Attempt; question: string } {
    const attempt = this.#attempt(attemptId);
    return { attempt, question: this.turn(attempt.turnId).question };
  }

  turn(turnId: TurnId): TurnRecord {
    const turn = this.#conversations.findTurn(turnId);
    if (turn === undefined) throw missing(turnId);
    return turn;
  }

  /** All attempts at a question, oldest first. */
  attempts(turnId: TurnId): Attempt[] {
    this.turn(turnId);
    return this.attemptIds(turnId).map((attemptId) => this.#attempt(attemptId));
  }

  /** The attempt at a question that is shown, and after it the other samples that were asked for with it, in their order. */
  shownAttempts(turnId: TurnId): Attempt[] {
    const { shownAttemptId } = this.turn(turnId);
    if (shownAttemptId === null) return [];
    const shown = this.#attempt(shownAttemptId);
    if (shown.sampleGroupId === null) return [shown];
    const others = this.attempts(turnId).filter(
      ({ attemptId, sampleGroupId }) => sampleGroupId === shown.sampleGroupId && attemptId !== shownAttemptId,
    );
    return [shown, ...others];
  }

  runningAttemptIds(conversationId: ConversationId): AttemptId[] {
    return this.#conversations.runningAttemptIds(conversationId);
  }

  turnOf(attemptId: AttemptId): TurnRecord {
    const turn = this.#conversations.turnOf(attemptId);
    if (turn === undefined) throw missing(attemptId);
    return turn;
  }

  attemptIds(turnId: TurnId): AttemptId[] {
    return this.#conversations.attemptIds(turnId);
  }

  /** Runs several writes as one: all of them are stored or none is. */
  atomically<Result>(write: () => Result): Result {
    return this.#conversations.atomically(write);
  }

  /** Stores a question at its place; its first attempt makes it visible. */
  addTurn(place: Place, question: string): TurnRecord {
    const now = Date.now();
    const origin = this.#origin(place);
    const conversationId = origin?.conversationId ?? conversationIdSchema.parse(randomUUID());
    const { title, sheetId } = place.kind === "sheet" ? place : { title: titleFor(question), sheetId: null };
    if (origin === null) this.#conversations.create(conversationId, title, now, sheetId);
    const turnId = turnIdSchema.parse(randomUUID());
    const parentAttemptId = origin?.parentAttemptId ?? null;
    this.#conversations.createTurn({ turnId, conversationId, parentAttemptId, question, createdAt: now });
    return this.turn(turnId);
  }

  #origin(place: Place): Pick<TurnRecord, "conversationId" | "parentAttemptId"> | null {
    switch (place.kind) {
      case "new":
      case "sheet":
        return null;
      case "after": {
        const parentAttemptId = place.attemptId;
        return { conversationId: this.turnOf(parentAttemptId).conversationId, parentAttemptId };
      }
      case "instead":
        return this.turn(place.turnId);
    }
  }

  /** `setRunning` tells the list of it. */
  showNewAttempt(turnId: TurnId, attemptId: AttemptId): void {
    const turn = this.turn(turnId);
    this.#conversations.showAttempt(turnId, attemptId);
    this.#conversations.showTurn(turn);
    this.#conversations.touch(turn.conversationId, Date.now());
  }

  showTurn(turnId: TurnId): Conversation {
    const turn = this.turn(turnId);
    this.#conversations.showTurn(turn);
    return this.get(turn.conversationId);
  }

  showAttempt(attemptId: AttemptId): Conversation {
    const turn = this.turnOf(attemptId);
    this.#conversations.showAttempt(turn.turnId, attemptId);
    return this.get(turn.conversationId);
  }

  /** Shows the whole branch that leads to a turn, and an attempt at it where one is given. */
  reveal(turnId: TurnId, attemptId: AttemptId | null): Conversation {
    const turn = this.turn(turnId);
    this.atomically(() => {
      if (attemptId !== null) {
        if (this.#conversations.turnOf(attemptId)?.turnId !== turnId) throw missing(attemptId);
        this.#conversations.showAttempt(turnId, attemptId);
      }
      this.#conversations.showTurn(turn);
      for (let parentId = turn.parentAttemptId; parentId !== null;) {
        const parent = this.#conversations.turnOf(parentId);
        if (parent === undefined) return;
        this.#conversations.showAttempt(parent.turnId, parentId);
        this.#conversations.showTurn(parent);
        parentId = parent.parentAttemptId;
      }
    });
    return this.get(turn.conversationId);
  }

  /** Shows an attempt in place of another one of the same turn, if that is the one which is shown. */
  replaceShown(shownId: AttemptId, attemptId: AttemptId): void {
    const turn = this.#conversations.turnOf(shownId);
    if (turn?.shownAttemptId === shownId) this.#conversations.showAttempt(turn.turnId, attemptId);
  }

  foldThought(attemptId: AttemptId, folded: boolean): void {
    this.#live.foldThought(attemptId, folded);
    this.#attempts.foldThought(attemptId, folded);
  }

  rename(conversationId: ConversationId, title: string): void {
    if (!this.#conversations.rename(conversationId, title)) throw missing(conversationId);
    this.#publish();
  }

  remove(conversationId: ConversationId): void {
    if (!this.#conversations.setDeleted(conversationId, Date.now())) throw missing(conversationId);
    this.#live.stopAll(this.runningAttemptIds(conversationId));
    this.#publish();
  }

  restore(conversationId: ConversationId): void {
    if (!this.#conversations.setDeleted(conversationId, null)) throw missing(conversationId);
    this.#publish();
  }

  pin(conversationId: ConversationId, isPinned: boolean): void {
    if (!this.#conversations.setPinned(conversationId, isPinned ? Date.now() : null)) throw missing(conversationId);
    this.#publish();
  }

  archive(conversationId: ConversationId, isArchived: boolean): void {
    if (!this.#conversations.setArchived(conversationId, isArchived ? Date.now() : null)) throw missing(conversationId);
    this.#publish();
  }

  /** Of tags that differ in case only, the first is kept. */
  setTags(conversationId: ConversationId, tags: readonly string[]): void {
    if (this.#conversations.find(conversationId) === undefined) throw missing(conversationId);
    const byName = new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag]));
    this.#conversations.setTags(conversationId, [...byName.values()]);
    this.#publish();
  }

  /** Tells the list of what came in another way: conversations, or what is known of their answers. */
  refresh(): void {
    this.#publish();
  }

  /** Counts runs, since one conversation can have several waiting. */
  setRunning(conversationId: ConversationId, isRunning: boolean): void {
    this.#running.set(conversationId, (this.#running.get(conversationId) ?? 0) + (isRunning ? 1 : -1));
    this.#publish();
  }

  #attempt(attemptId: AttemptId): Attempt {
    const attempt = this.#live.find(attemptId) ?? this.#attempts.find(attemptId);
    if (attempt === undefined) throw missing(attemptId);
    return attempt;
  }

  #summaries(): ConversationSummary[] {
    return this.#conversations.list().map((listed) => this.#summary(listed));
  }

  #summary({ shownTurnId: _, sheetId: __, ...listed }: ListedConversation): ConversationSummary {
    return { ...listed, isRunning: (this.#running.get(listed.conversationId) ?? 0) > 0 };
  }

  #publish(): void {
    this.summaries.set(this.#summaries());
    for (const tell of this.#followers) tell();
  }
}

const missing = (id: string): AppError => new AppError("conversations/not-found", `nothing is stored as ${id}`);
