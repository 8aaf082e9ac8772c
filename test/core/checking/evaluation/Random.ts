/** A fixed sequence of random choices for a seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between both ends, which are included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<Item>(...items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** A whole number other than zero. */
  nonzero(from: number, to: number): number {
    for (;;) {
      const number = this.int(from, to);
      if (number !== 0) return number;
    }
  }
}
