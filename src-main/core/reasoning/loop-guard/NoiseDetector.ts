/** Characters that are looked at together. */
const windowCharacters = 256;
/** So many different characters, and no more, make up noise: "3333,333,3333". */
const fewCharacters = 4;
/** Their least share of the window. */
const leastShare = 0.97;
/** Least share of digits. */
const leastDigitShare = 0.5;
/** Tables of a few signs are set with more gaps than this; noise is not. */
const mostBlankShare = 0.05;

/** Finds long runs of a few signs without a pattern or a gap. Constant work a character. */
export class NoiseDetector {
  readonly #window = new Uint8Array(windowCharacters);
  /** How often each ASCII character stands in the window; all others count as one. */
  readonly #counts = new Uint16Array(129);
  #length = 0;

  add(code: number): void {
    const slot = this.#length++ % windowCharacters;
    const [left, sign] = [this.#window[slot] ?? 0, Math.min(code, 128)];
    if (this.#length > windowCharacters) this.#counts[left] = (this.#counts[left] ?? 1) - 1;
    this.#counts[sign] = (this.#counts[sign] ?? 0) + 1;
    this.#window[slot] = sign;
  }

  get isLoop(): boolean {
    if (this.#length < windowCharacters) return false;
    const blanks = (this.#counts[0x20] ?? 0) + (this.#counts[0x0a] ?? 0) + (this.#counts[0x09] ?? 0);
    if (blanks > mostBlankShare * windowCharacters) return false;
    // Beyond ASCII there are many different signs: never counted among the few.
    const most = this.#counts.slice(0x21, 128).sort().slice(-fewCharacters);
    if (most.reduce((sum, count) => sum + count, 0) < leastShare * windowCharacters) return false;
    // The rule of a wide table is a long run of one sign too.
    const digits = this.#counts.slice(0x30, 0x3a).reduce((sum, count) => sum + count, 0);
    return digits >= leastDigitShare * windowCharacters;
  }

  clear(): void {
    this.#counts.fill(0);
    this.#length = 0;
  }
}
