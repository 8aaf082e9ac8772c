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
  #lastCharacter: string;

  /** @param first the segment that the output begins in, and the text that it has already */
  constructor(send: (updates: OutputUpdate[]) => void, first: { kind: SegmentKind; isResumed: boolean; text: string }) {
    this.#send = send;
    this.#kind = first.kind;
    this.#isSegmentOpen = first.isResumed;
    this.#lastCharacter = first.text.slice(-1);
  }

  get kind(): SegmentKind {
    return this.#kind;
  }

  /** Of the segment that is being written; empty while it has no text. */
  get lastCharacter(): string {
    return this.#lastCharacter;
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

  /**
   * Takes text and markers that no further token brought.
   * @param tokens what was fed to the model for the text, counted before any marker of it
   */
  append(pieces: OutputPiece[], tokens = 0): void {
    if (tokens > 0) this.#update().tokens += tokens;
    for (const piece of pieces)
      if (piece.type === "text") this.#write(piece.text);
      else this.#switchTo(piece.type === "open" ? "thought" : "answer");
  }

  finish(hasEnded: boolean): void {
    this.#update().ended = hasEnded;
    this.#flush(performance.now());
  }

  #write(text: string): void {
    this.#update().text += text;
    if (text !== "") this.#lastCharacter = text.slice(-1);
  }

  #switchTo(kind: SegmentKind): void {
    if (kind === this.#kind) return;
    this.#update().ended = true;
    this.#kind = kind;
    this.#lastCharacter = "";
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
