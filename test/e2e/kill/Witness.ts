import { join } from "node:path";
import Database from "better-sqlite3";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import { SeenText } from "./SeenText.ts";

interface Asked {
  conversationId: string;
  question: string;
}

/** What was found after a restart. */
export interface Findings {
  /** What is not as it was acknowledged, in words. */
  faults: string[];
  /** How long before the kill the first text came that was lost, in milliseconds; 0 where none was. */
  lostMs: number;
  /** Attempts that were under way at the kill, with text. */
  cutOff: number;
}

/** Streamed text that may be lost, in milliseconds. */
const mayBeLostMs = 1_000;

/** Remembers what the app has acknowledged, and holds a history against it. */
export class Witness {
  readonly #turns = new Map<string, Asked>();
  readonly #attempts = new Map<string, { turnId: string; seen: SeenText }>();
  /** Titles that were acknowledged; both while a change is under way. */
  readonly #titles = new Map<string, string[]>();
  readonly #deletions = new Map<string, "under way" | "done">();

  /** Conversations that are there for certain. */
  get conversations(): string[] {
    const all = new Set([...this.#turns.values()].map(({ conversationId }) => conversationId));
    return [...all].filter((id) => !this.#deletions.has(id));
  }

  get turns(): string[] {
    return [...this.#turns].filter(([, { conversationId }]) => !this.#deletions.has(conversationId)).map(([id]) => id);
  }

  /** A question was taken. @returns what takes the text of its attempt */
  asked(turnId: string, attemptId: string, asked: Asked): SeenText {
    this.#turns.set(turnId, asked);
    const seen = new SeenText();
    this.#attempts.set(attemptId, { turnId, seen });
    return seen;
  }

  questionOf(turnId: string): Asked {
    const asked = this.#turns.get(turnId);
    if (asked === undefined) throw new Error(`nothing was asked as ${turnId}`);
    return asked;
  }

  /** @returns what is called once it has been acknowledged */
  renaming(conversationId: string, title: string): () => void {
    this.#titles.set(conversationId, [...(this.#titles.get(conversationId) ?? []), title]);
    return () => void this.#titles.set(conversationId, [title]);
  }

  /** @returns what is called once it has been acknowledged */
  deleting(conversationId: string): () => void {
    this.#deletions.set(conversationId, "under way");
    return () => void this.#deletions.set(conversationId, "done");
  }

  /**
   * Compares the history that is open again with what was seen before it was killed; what is found becomes what is expected
   * from then on.
   * @param killedAt by `performance.now()`
   */
  compare(dataDir: string, summaries: readonly ConversationSummary[], killedAt: number): Findings {
    const findings: Findings = { faults: [], lostMs: 0, cutOff: 0 };
    const db = new Database(join(dataDir, "stemma.db"), { readonly: true });
    try {
      const integrity = db.pragma("integrity_check", { simple: true });
      if (integrity !== "ok") findings.faults.push(`integrity check: ${String(integrity)}`);
      const wrong = db.pragma("foreign_key_check") as unknown[];
      if (wrong.length > 0) findings.faults.push(`${wrong.length} references lead nowhere`);
      this.#settleDeletions(summaries, findings);
      this.#compareTitles(summaries, findings);
      this.#compareTurns(db, findings);
      this.#compareTexts(db, killedAt, findings);
    } finally {
      db.close();
    }
    return findings;
  }

  /** Whatever became of a deletion that was under way, it is certain now. */
  #settleDeletions(summaries: readonly ConversationSummary[], { faults }: Findings): void {
    const there = new Set<string>(summaries.map(({ conversationId }) => conversationId));
    for (const [id, state] of this.#deletions) {
      if (there.has(id) && state === "done") faults.push(`conversation ${id} was deleted and is there`);
      this.#deletions.delete(id);
      if (there.has(id)) continue;
      this.#titles.delete(id);
      const turns = [...this.#turns]
        .filter(([, { conversationId }]) => conversationId === id)
        .map(([turnId]) => turnId);
      for (const turnId of turns) this.#turns.delete(turnId);
      for (const [attemptId, { turnId }] of this.#attempts)
        if (turns.includes(turnId)) this.#attempts.delete(attemptId);
    }
  }

  #compareTitles(summaries: readonly ConversationSummary[], { faults }: Findings): void {
    const titles = new Map<string, string>(summaries.map(({ conversationId, title }) => [conversationId, title]));
    for (const id of this.conversations) {
      const title = titles.get(id);
      const allowed = this.#titles.get(id);
      if (title === undefined) faults.push(`conversation ${id} is lost`);
      else if (allowed !== undefined && !allowed.includes(title)) faults.push(`conversation ${id} is called ${title}`);
      if (title !== undefined && allowed !== undefined) this.#titles.set(id, [title]);
    }
  }

  #compareTurns(db: Database.Database, { faults }: Findings): void {
    const stored = new Map(
      db
        .prepare<[], [string, string]>("SELECT turn_id, question FROM turns")
        .raw()
        .all()
        .map((row) => row),
    );
    for (const [turnId, { question }] of this.#turns)
      if (stored.get(turnId) !== question) faults.push(`turn ${turnId} is ${stored.has(turnId) ? "changed" : "lost"}`);
  }

  #compareTexts(db: Database.Database, killedAt: number, findings: Findings): void {
    const segments = db
      .prepare<[string], string>("SELECT text FROM segments WHERE attempt_id = ? ORDER BY ordinal")
      .pluck();
    const isThere = db.prepare<[string], number>("SELECT count(*) FROM attempts WHERE attempt_id = ?").pluck();
    for (const [attemptId, { seen }] of this.#attempts) {
      const stored = segments.all(attemptId);
      if (isThere.get(attemptId) !== 1) findings.faults.push(`attempt ${attemptId} is lost`);
      const certain = seen.isFinished ? seen.texts : seen.at(killedAt - mayBeLostMs);
      for (const [index, text] of certain.entries())
        if (!(stored[index] ?? "").startsWith(text)) findings.faults.push(`attempt ${attemptId} has lost text`);
      for (const [index, text] of seen.texts.entries())
        if (!agree(text, stored[index] ?? "")) findings.faults.push(`attempt ${attemptId} has another text`);
      if (seen.isFinished) continue;
      if (seen.texts.length > 0) findings.cutOff += 1;
      const missing = seen.firstMissing(stored);
      if (missing !== undefined) findings.lostMs = Math.max(findings.lostMs, killedAt - missing);
      this.#keep(attemptId, stored);
    }
  }

  /** What is stored now must stay. */
  #keep(attemptId: string, stored: readonly string[]): void {
    const attempt = this.#attempts.get(attemptId);
    if (attempt === undefined) return;
    attempt.seen.texts.splice(0, Infinity, ...stored);
    attempt.seen.isFinished = true;
  }
}

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
