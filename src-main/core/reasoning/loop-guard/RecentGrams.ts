/** Knows which runs of `size` units stood in the last `memory` units, and where last. Its memory is bounded. */
export class RecentGrams {
  readonly #size: number;
  readonly #memory: number;
  readonly #units: Uint32Array;
  readonly #grams: Uint32Array;
  readonly #lastAt = new Map<number, number>();
  /** For each of the last units: how many units before its gram it stood the time before, or 0. */
  readonly #gaps: Uint32Array;
  #count = 0;

  /** @param memory in units */
  constructor(size: number, memory: number) {
    this.#size = size;
    this.#memory = memory;
    this.#units = new Uint32Array(size);
    this.#grams = new Uint32Array(memory);
    this.#gaps = new Uint32Array(memory);
  }

  /**
   * Takes the next unit.
   * @returns how many units ago the gram that it ends was seen last, and the time before that; null for never
   */
  add(id: number): { last: number | null; before: number | null } {
    const at = this.#count++;
    this.#units[at % this.#size] = id;
    const slot = at % this.#memory;
    const forgotten = this.#grams[slot] ?? 0;
    if (this.#lastAt.get(forgotten) === at - this.#memory) this.#lastAt.delete(forgotten);
    if (this.#count < this.#size) return { last: null, before: null };
    let gram = this.#size;
    for (let step = 1; step <= this.#size; step++)
      gram = (Math.imul(gram, 0x9e3779b1) ^ (this.#units[(at + step) % this.#size] ?? 0)) >>> 0;
    const last = this.#lastAt.get(gram);
    this.#lastAt.set(gram, at);
    this.#grams[slot] = gram;
    this.#gaps[slot] = last === undefined ? 0 : at - last;
    if (last === undefined) return { last: null, before: null };
    const gap = this.#gaps[last % this.#memory] ?? 0;
    const before = at - last + gap;
    return { last: at - last, before: gap === 0 || before >= this.#memory ? null : before };
  }

  clear(): void {
    this.#lastAt.clear();
    this.#count = 0;
  }
}
