/** Segments longer than this, in characters, are cut. */
const longestSegment = 400;

/**
 * Cuts text into lines and sentences, a character at a time. A point, question or exclamation mark ends a sentence
 * when a space follows, so decimals stay whole. Segments come in lower case with single spaces.
 */
export class SegmentReader {
  readonly #onSegment: (segment: string) => void;
  #text = "";
  #isGap = false;

  constructor(onSegment: (segment: string) => void) {
    this.#onSegment = onSegment;
  }

  add(character: string): void {
    if (character === "\n") return this.flush();
    if (character === " " || character === "\t" || character === "\r") {
      this.#isGap = this.#text !== "";
      const last = this.#text.at(-1);
      if (last === "." || last === "?" || last === "!") this.flush();
      return;
    }
    if (this.#isGap) this.#text += " ";
    this.#isGap = false;
    this.#text += character;
    if (this.#text.length >= longestSegment) this.flush();
  }

  /** Ends the segment that is being read. */
  flush(): void {
    const text = this.#text.toLowerCase();
    this.#text = "";
    this.#isGap = false;
    if (text !== "") this.#onSegment(text);
  }
}
