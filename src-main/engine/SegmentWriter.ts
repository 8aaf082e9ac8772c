import type { OutputUpdate } from "../core/ports/InferenceEngine.ts";
import type { SegmentKind } from "../../src-shared/domain/attempt.ts";
import type { OutputPiece } from "./OutputReader.ts";

/** Text is sent at most this often, in milliseconds, so that fast models do not flood the app with messages. */
const flushMs = 25;

/** Sorts output into segments, with the tokens and the time of each, and passes it on in joined updates. */
export class SegmentWriter {
  #kind: SegmentKind;
  readonly #send: (updates: OutputUpdate[]) => void;
  #pending: OutputUpdate[] = [];
  #sentAt = 0;
  #tokenAt = 0;
  /** Whether the reader has been told of the segment that is being written. */
  #isSegmentOpen: boolean;

  constructor(send: (updates: OutputUpdate[]) => void, first: { kind: SegmentKind; isResumed: boolean }) {
    this.#send = send;
    this.#kind = first.kind;
    this.#isSegmentOpen = first.isResumed;
  }

  get kind(): SegmentKind {
    return this.#kind;
  }

  /** Begins the clock, at the first token. */
  start(now: number): void {
    this.#tokenAt = now;
  }

  /**
   * Takes what one token brought.
   * @returns "stop" when the model is done
   */
  write(pieces: OutputPiece[]): "go-on" | "stop" {
    const now = performance.now();
    this.#update().durationMs += now - this.#tokenAt;
    this.#tokenAt = now;
    if (pieces.some((piece) => piece.type === "stop")) return "stop";
    this.append(pieces);
    if (pieces.every((piece) => piece.type === "text")) this.#update().tokens += 1;
    if (now - this.#sentAt >= flushMs) this.#flush(now);
    return "go-on";
  }

  /** Takes text and markers that no further token brought. */
  append(pieces: OutputPiece[]): void {
    for (const piece of pieces)
      if (piece.type === "text") this.#update().text += piece.text;
      else this.#switchTo(piece.type === "open" ? "thought" : "answer");
  }

  finish(hasEnded: boolean): void {
    this.#update().ended = hasEnded;
    this.#flush(performance.now());
  }

  #switchTo(kind: SegmentKind): void {
    if (kind === this.#kind) return;
    this.#update().ended = true;
    this.#kind = kind;
  }

  #update(): OutputUpdate {
    const last = this.#pending.at(-1);
    if (last !== undefined && last.kind === this.#kind && !last.ended) return last;
    const update: OutputUpdate = { kind: this.#kind, text: "", tokens: 0, durationMs: 0, ended: false };
    this.#pending.push(update);
    return update;
  }

  #flush(now: number): void {
    this.#sentAt = now;
    const updates: OutputUpdate[] = [];
    for (const update of this.#pending) {
      // A segment without text, such as the answer before a thought opens, is nobody's concern.
      const isOpen = this.#isSegmentOpen || update.text !== "" || update.tokens > 0;
      if (isOpen) updates.push(update);
      this.#isSegmentOpen = isOpen && !update.ended;
    }
    this.#pending = [];
    if (updates.length > 0) this.#send(updates);
  }
}
