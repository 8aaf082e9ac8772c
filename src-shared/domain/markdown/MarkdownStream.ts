import { lexGrowingMarkdown, lexMarkdown } from "./lexMarkdown.ts";
import { OpenFence } from "./OpenFence.ts";
import { softLimit, splitLongBlock } from "./splitLongBlock.ts";
import type { Block, BlockToken } from "./tokens.ts";

/** The blocks of a text at one moment. Never changes. */
export interface MarkdownSnapshot {
  /** The blocks in order. All groups but the last are the same arrays in every later snapshot. */
  groups: readonly (readonly Block[])[];
  isFinished: boolean;
}

/** Blocks to a group. A flush looks at one group only, and at the list of groups. */
const groupSize = 16;
/** Characters after which a text is looked at again, at the end of the line if one ends soon. */
const stretch = 2000;

const fenceLine = /^ {0,3}(?:```|~~~)/;
/** The start of a line of which one cannot tell yet what it makes of itself and of the line before. */
const ambiguousLine = /^[ \t]*(?:[-=*+_#>~`|: \t]{1,80}|\d{1,9}[.)]?[ \t]*)$/;

/**
 * A Markdown text that grows. What can no longer change is settled once; only the rest, the tail, is lexed again.
 *
 * Where blocks end depends on the text alone, not on the pieces in which it arrives: the text is examined at the end of
 * each block and after each stretch, never at the end of a piece.
 */
export class MarkdownStream {
  readonly #listeners = new Set<() => void>();
  #fullGroups: readonly (readonly Block[])[] = [];
  #group: readonly Block[] = [];
  #nextIsContinuation = false;
  #fence: OpenFence | undefined;
  #tail = "";
  /** Positions in the tail: of the line being written, of the search for its end, and of the last examination. */
  #lineStart = 0;
  #searched = 0;
  #examined = 0;
  #afterBlankLine = false;
  #heldReturn = "";
  #isFinished = false;
  #snapshot: MarkdownSnapshot | undefined;

  /** The stream of a text that is already complete. */
  static of(text: string): MarkdownStream {
    const stream = new MarkdownStream();
    stream.append(text);
    stream.finish();
    return stream;
  }

  /**
   * Adds to the end of the text.
   *
   * @throws Error after `finish`
   */
  append(text: string): void {
    if (text === "") return;
    if (this.#isFinished) throw new Error("A finished text cannot grow.");
    // A carriage return at the end may be the first half of a line end.
    const joined = this.#heldReturn + text;
    this.#heldReturn = joined.endsWith("\r") ? "\r" : "";
    const complete = this.#heldReturn === "" ? joined : joined.slice(0, -1);
    this.#tail += complete.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
    this.#readTail();
    this.#notify();
  }

  /** Says that the text is complete: all of it settles. */
  finish(): void {
    if (this.#isFinished) return;
    const rest = (this.#fence?.raw ?? "") + this.#tail + (this.#heldReturn && "\n");
    this.#fence = undefined;
    this.#tail = "";
    this.#settle(lexMarkdown(rest));
    this.#isFinished = true;
    this.#notify();
  }

  /** For `useSyncExternalStore`: calls back after each change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: the same object until the text changes. */
  readonly getSnapshot = (): MarkdownSnapshot => {
    this.#snapshot ??= { groups: this.#currentGroups(), isFinished: this.#isFinished };
    return this.#snapshot;
  };

  #notify(): void {
    this.#snapshot = undefined;
    for (const listener of this.#listeners) listener();
  }

  #currentGroups(): MarkdownSnapshot["groups"] {
    const last = [...this.#group];
    const tokens = this.#fence ? [this.#fence.toToken(this.#tail)] : lexTail(withoutAmbiguousLine(this.#tail));
    for (const token of tokens) last.push(this.#toBlock(token, false, last.length));
    return last.length === 0 ? this.#fullGroups : [...this.#fullGroups, last];
  }

  #toBlock(token: BlockToken, isSettled: boolean, place: number): Block {
    const isContinuation = this.#nextIsContinuation && place === this.#group.length;
    return { key: this.#fullGroups.length * groupSize + place, token, isSettled, isContinuation };
  }

  #settle(tokens: readonly BlockToken[]): void {
    for (const token of tokens) {
      if (token.type === "space") continue;
      this.#group = [...this.#group, this.#toBlock(token, true, this.#group.length)];
      this.#nextIsContinuation = false;
      if (this.#group.length < groupSize) continue;
      this.#fullGroups = [...this.#fullGroups, this.#group];
      this.#group = [];
    }
  }

  /** Goes through the lines that have come, and examines the tail where that may settle something. */
  #readTail(): void {
    for (;;) {
      const lineEnd = this.#tail.indexOf("\n", this.#searched) + 1;
      if (this.#fence !== undefined) {
        if (lineEnd === 0) break;
        this.#readFenceLine(this.#fence, lineEnd);
        continue;
      }
      const farthest = this.#examined + 2 * stretch;
      if ((lineEnd || this.#tail.length) > farthest) {
        this.#searched = farthest;
        this.#examine(farthest, false);
        continue;
      }
      if (lineEnd === 0) break;
      this.#readLine(lineEnd);
    }
    this.#searched = this.#tail.length;
  }

  #readFenceLine(fence: OpenFence, lineEnd: number): void {
    const isClosed = fence.add(this.#tail.slice(0, lineEnd));
    this.#dropFromTail(lineEnd, lineEnd);
    if (!isClosed) return;
    this.#fence = undefined;
    this.#settle(lexMarkdown(fence.raw));
  }

  #readLine(lineEnd: number): void {
    const line = this.#tail.slice(this.#lineStart, lineEnd);
    const isBlank = line.trim() === "";
    const startsBlock = (this.#afterBlankLine && !isBlank) || fenceLine.test(line);
    this.#afterBlankLine = isBlank;
    this.#lineStart = lineEnd;
    this.#searched = lineEnd;
    if (startsBlock || lineEnd - this.#examined >= stretch) this.#examine(lineEnd, true);
  }

  /** Lexes the tail up to `end`, settles what cannot change any more and splits the rest if it is long. */
  #examine(end: number, isLineEnd: boolean): void {
    const text = this.#tail.slice(0, end);
    const tokens = lexMarkdown(text);
    const open = isLineEnd ? firstOpen(tokens) : 0;
    let settled = 0;
    for (const token of tokens.slice(0, open)) settled += token.raw.length;
    this.#settle(tokens.slice(0, open));
    const rest = text.slice(settled);
    this.#fence = isLineEnd ? OpenFence.of(rest, tokens[open]) : undefined;
    if (this.#fence !== undefined) {
      this.#dropFromTail(end, end);
      return;
    }
    const split = rest.length > softLimit ? splitLongBlock(rest, tokens[open]) : undefined;
    if (split !== undefined) {
      this.#settle(lexMarkdown(rest.slice(0, split.length)));
      this.#nextIsContinuation = true;
      settled += split.length;
    }
    this.#dropFromTail(settled, end, split?.carry);
  }

  #dropFromTail(length: number, examined: number, carry = ""): void {
    const moved = carry.length - length;
    this.#tail = carry + this.#tail.slice(length);
    this.#lineStart = Math.max(0, this.#lineStart + moved);
    this.#searched = Math.max(0, this.#searched + moved);
    this.#examined = examined + moved;
  }
}

/** Index of the first block that the lines to come may change. */
function firstOpen(tokens: readonly BlockToken[]): number {
  const last = tokens.findLastIndex((token) => token.type !== "space");
  // If it turns out to be no formula, it belongs to the paragraph before it.
  const isUndecided = tokens[last]?.type === "unfinishedFormula" && tokens[last - 1]?.type === "paragraph";
  return Math.max(0, isUndecided ? last - 1 : last);
}

function withoutAmbiguousLine(text: string): string {
  const lineStart = text.lastIndexOf("\n") + 1;
  return ambiguousLine.test(text.slice(lineStart)) ? text.slice(0, lineStart) : text;
}

/** Only in the last block a formula can still be written. */
function lexTail(text: string): BlockToken[] {
  const isBlock = (token: BlockToken): boolean => token.type !== "space";
  const tokens = lexGrowingMarkdown(text).filter(isBlock);
  if (tokens.length < 2) return tokens;
  return [...lexMarkdown(text).filter(isBlock).slice(0, -1), ...tokens.slice(-1)];
}
