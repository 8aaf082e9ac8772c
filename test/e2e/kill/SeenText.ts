import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";

/** The text of an attempt as it came, and when. Times are those of `performance.now()`. */
export class SeenText {
  /** By segment. */
  readonly texts: string[] = [];
  isFinished = false;
  readonly #arrivals: { at: number; segment: number; length: number }[] = [];

  take(event: AttemptEvent): void {
    if (event.type === "delta") this.#set(event.index, (this.texts[event.index] ?? "") + event.text);
    if (event.type === "snapshot" || event.type === "finished")
      event.attempt.segments.forEach(({ text }, index) => this.#set(index, text));
    if (event.type === "finished") this.isFinished = true;
  }

  /** What was there at a time, by segment. */
  at(time: number): string[] {
    const lengths = this.texts.map(() => 0);
    for (const { at, segment, length } of this.#arrivals) if (at <= time) lengths[segment] = length;
    return this.texts.map((text, segment) => text.slice(0, lengths[segment]));
  }

  /** When the first came of what is not in these texts; undefined where all of it is. */
  firstMissing(stored: readonly string[]): number | undefined {
    return this.#arrivals.find(({ segment, length }) => length > (stored[segment] ?? "").length)?.at;
  }

  #set(segment: number, text: string): void {
    this.texts[segment] = text;
    this.#arrivals.push({ at: performance.now(), segment, length: text.length });
  }
}
