import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt, Segment } from "../../../src-shared/domain/attempt.ts";

/** A place in the text of an attempt, in characters. */
export interface TextPlace {
  segment: number;
  offset: number;
}

/** An attempt as it is now. Replaced as a whole with each change, its unchanged parts kept. */
export interface AttemptState {
  attempt: Attempt;
  /** 0 to 1 while the model loads. */
  fraction: number | null;
  /** The person has asked for the answer, and the thought has not ended yet. */
  isEnding: boolean;
  /** The place of a thought that was asked for last, to be shown; another object each time. */
  target: TextPlace | null;
  /** Grows when text was replaced rather than appended; what was set from it must be set anew. */
  round: number;
}

/** Hears what is appended to one segment. */
export interface TextReader {
  onText(text: string): void;
  /** No more text is coming, for now: the segment or the run is over. */
  onEnd(): void;
}

type ReadersBySegment = ReadonlyMap<number, readonly TextReader[]>;

const isOver = (attempt: Attempt, index: number): boolean =>
  attempt.phase === null || attempt.segments[index]?.ended === true || attempt.segments.length > index + 1;

/**
 * One attempt outside React: it takes the events of a run and tells its readers. Text goes to the readers of its
 * segment as it arrives; everything else is read from `state`.
 */
export class AttemptStore {
  #state: AttemptState;
  readonly #listeners = new Set<() => void>();
  readonly #readers = new Map<number, Set<TextReader>>();

  constructor(attempt: Attempt) {
    this.#state = { attempt, fraction: null, isEnding: false, target: null, round: 0 };
  }

  get state(): AttemptState {
    return this.#state;
  }

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /**
   * Gives the reader the segment's text after `from` characters at once, then what is appended.
   * @returns a function that ends this
   */
  followText(index: number, from: number, reader: TextReader): () => void {
    const text = this.#state.attempt.segments[index]?.text ?? "";
    if (text.length > from) reader.onText(text.slice(from));
    if (isOver(this.#state.attempt, index)) reader.onEnd();
    const readers = this.#readers.get(index) ?? new Set();
    this.#readers.set(index, readers.add(reader));
    return () => void readers.delete(reader);
  }

  /** Takes an event of the run. */
  receive(event: AttemptEvent): void {
    const { attempt } = this.#state;
    switch (event.type) {
      case "snapshot":
      case "finished":
        this.replace(event.attempt);
        break;
      case "phase":
        this.#set({ attempt: { ...attempt, phase: event.phase }, fraction: event.fraction });
        break;
      case "delta":
        this.#append(event);
        break;
      case "planned":
        this.#set({ attempt: { ...attempt, plan: event.plan } });
        break;
      case "note":
        this.#set({ attempt: { ...attempt, notes: [...attempt.notes, event.note] } });
        break;
    }
  }

  /** Takes the whole attempt, as the core has it. */
  replace(attempt: Attempt): void {
    const before = this.#state.attempt;
    const isGrowth = before.segments.every(
      ({ kind, text }, index) =>
        attempt.segments[index]?.kind === kind && attempt.segments[index].text.startsWith(text),
    );
    // A text that was complete cannot grow: where a run goes on, it is set anew.
    const isReopened = before.phase === null && attempt.phase !== null;
    const goesOn = isGrowth && !isReopened;
    const readers = this.#readersNow();
    this.#set({ attempt, fraction: null, round: this.#state.round + (goesOn ? 0 : 1) });
    if (!goesOn) return;
    attempt.segments.forEach(({ text }, index) => {
      const known = before.segments[index]?.text.length ?? 0;
      if (text.length > known) for (const reader of readers.get(index) ?? []) reader.onText(text.slice(known));
    });
    this.#tellEnds(before, readers);
  }

  /** Remembers the person's choice without waiting for the core. */
  setThoughtFolded(thoughtFolded: boolean): void {
    this.#set({ attempt: { ...this.#state.attempt, thoughtFolded } });
  }

  /** Remembers that the answer was asked for, until the thought has ended; false where that failed. */
  setEnding(isEnding: boolean): void {
    this.#set({ isEnding });
  }

  /** Asks that a place of the thought be shown, which opens it. */
  pointAt(target: TextPlace): void {
    this.#set({ target });
  }

  #append(delta: Extract<AttemptEvent, { type: "delta" }>): void {
    const { attempt } = this.#state;
    const { index, kind, text, tokens, durationMs, ended, metrics } = delta;
    const readers = this.#readersNow();
    const segment: Segment = { kind, text: (attempt.segments[index]?.text ?? "") + text, tokens, durationMs, ended };
    this.#set({
      attempt: {
        ...attempt,
        phase: kind === "thought" ? "thinking" : "answering",
        metrics,
        segments: attempt.segments.toSpliced(index, 1, segment),
      },
      fraction: null,
    });
    if (text !== "") for (const reader of readers.get(index) ?? []) reader.onText(text);
    this.#tellEnds(attempt, readers);
  }

  #set(change: Partial<AttemptState>): void {
    const next = { ...this.#state, ...change };
    this.#state = { ...next, isEnding: next.isEnding && next.attempt.phase === "thinking" };
    for (const listener of this.#listeners) listener();
  }

  /** Those that follow before a change. One that begins because of it is given the text with the change in it. */
  #readersNow(): ReadersBySegment {
    return new Map([...this.#readers].map(([index, readers]) => [index, [...readers]]));
  }

  #tellEnds(before: Attempt, readers: ReadersBySegment): void {
    const { attempt } = this.#state;
    for (const [index, all] of readers)
      if (isOver(attempt, index) && !isOver(before, index)) for (const reader of all) reader.onEnd();
  }
}
