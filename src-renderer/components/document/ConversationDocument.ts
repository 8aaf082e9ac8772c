import type { CheckBadge } from "../../../src-shared/domain/check.ts";

/** A question with the answer that is shown for it. */
export interface DocumentTurn {
  question: string;
  /** Milliseconds since 1970. */
  askedAt: number;
  modelName: string;
  /** Markdown; empty where there is none, or it is left out. */
  thought: string;
  /** Markdown; empty where there is none. */
  answer: string;
  /** Why it did not end with an answer, in a sentence; null where it did. */
  ending: string | null;
  /** What rules found of the answer; null where nothing. */
  verdict: { badge: CheckBadge; reason: string } | null;
}

/** A conversation to be read from the top to the bottom. */
export interface ConversationDocument {
  title: string;
  createdAt: number;
  tags: string[];
  turns: DocumentTurn[];
}
