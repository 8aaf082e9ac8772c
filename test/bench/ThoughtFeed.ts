import { setTimeout as wait } from "node:timers/promises";
import { gatherMs } from "../../src-main/rpc/EventQueue.ts";
import type { AttemptEvent } from "../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../src-shared/domain/attempt.ts";
import type { Conversation } from "../../src-shared/domain/conversation.ts";
import { attemptId, conversationId, modelId, turnId } from "../../src-shared/domain/ids.ts";
import { charactersPerToken } from "./sampleThought.ts";

/** Characters of one delta, as a fast model on a good machine writes them. */
const deltaLength = 40;
/** Just long enough that the queue to the reader joins no two deltas. */
const deltaMs = gatherMs + 2;

/** A conversation with one attempt, whose thought grows when it is told to. */
export class ThoughtFeed {
  readonly #name: string;
  #text = "";
  #answer = "";
  #emit: ((event: AttemptEvent) => void) | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  get tokens(): number {
    return Math.round(this.#text.length / charactersPerToken);
  }

  get #attempt(): Attempt {
    const isRunning = this.#answer === "";
    const thought = { kind: "thought" as const, text: this.#text, ...this.#counts, ended: !isRunning };
    const answer = { kind: "answer" as const, text: this.#answer, tokens: 20, durationMs: 500, ended: true };
    return {
      attemptId: attemptId.parse(this.#name),
      turnId: turnId.parse(this.#name),
      modelId: modelId.parse("starter"),
      modelName: "Bench",
      createdAt: 0,
      phase: isRunning ? "thinking" : null,
      stopReason: isRunning ? null : "answered",
      stoppedBy: null,
      error: null,
      segments: isRunning ? [thought] : [thought, answer],
      metrics: this.#metrics,
      plan: null,
      notes: [],
      fromAttemptId: null,
      sampleGroupId: null,
      thoughtFolded: false,
      thoughtSummary: null,
    };
  }

  get conversation(): Conversation {
    const attempt = this.#attempt;
    const turn = {
      turnId: attempt.turnId,
      question: "When do the trains meet?",
      createdAt: 0,
      siblingTurnIds: [attempt.turnId],
      attemptIds: [attempt.attemptId],
      attempt,
    };
    return { conversationId: conversationId.parse(this.#name), title: this.#name, sheetId: null, turns: [turn] };
  }

  get #counts() {
    return { tokens: this.tokens, durationMs: this.tokens * 10 };
  }

  get #metrics() {
    return { promptTokens: 50, promptMs: 100, outputTokens: this.tokens, outputMs: this.tokens * 10 };
  }

  /** Sends the snapshot, then what is fed from now on. */
  follow(emit: (event: AttemptEvent) => void): void {
    emit({ type: "snapshot", attempt: this.#attempt });
    this.#emit = emit;
  }

  /** Appends to the thought in small deltas, at the pace of a running model. */
  async feed(text: string): Promise<void> {
    for (let from = 0; from < text.length; from += deltaLength) {
      const delta = text.slice(from, from + deltaLength);
      this.#text += delta;
      this.#emit?.({
        type: "delta",
        index: 0,
        kind: "thought",
        text: delta,
        ...this.#counts,
        ended: false,
        metrics: this.#metrics,
      });
      await wait(deltaMs);
    }
  }

  /** Ends the attempt without telling anyone: whoever opens the conversation from now on finds it finished. */
  finish(answer: string): void {
    this.#answer = answer;
    this.#emit = undefined;
  }
}
