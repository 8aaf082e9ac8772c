/** The share of the recent text that has some property, where what lies further back counts less and less. */
export class RecentShare {
  readonly #reach: number;
  #share = 0;

  /** @param reach in characters: what lies so far back counts 1/e as much as what was just written */
  constructor(reach: number) {
    this.#reach = reach;
  }

  add(length: number, has: boolean): void {
    const weight = 1 - Math.exp(-length / this.#reach);
    this.#share += weight * ((has ? 1 : 0) - this.#share);
  }

  /** 0 to 1. */
  get value(): number {
    return this.#share;
  }

  clear(): void {
    this.#share = 0;
  }
}
