/** The sum of the last `size` values. */
export class RollingSum {
  readonly #values: Float64Array;
  #count = 0;
  #sum = 0;

  constructor(size: number) {
    this.#values = new Float64Array(size);
  }

  add(value: number): void {
    const slot = this.#count++ % this.#values.length;
    this.#sum += value - (this.#values[slot] ?? 0);
    this.#values[slot] = value;
  }

  get sum(): number {
    return this.#sum;
  }

  clear(): void {
    this.#values.fill(0);
    this.#count = this.#sum = 0;
  }
}
