/** What came earlier counts for less: half as much after some two seconds. */
const memoryMs = 3_000;

/** A speed that neither jumps nor lags: an average that forgets. */
export class SpeedGauge {
  #bytes: number | undefined;
  #at = 0;
  #perMs: number | undefined;

  /** @param now milliseconds on any steady clock */
  add(totalBytes: number, now: number): void {
    const elapsed = now - this.#at;
    if (this.#bytes !== undefined && elapsed > 0) {
      const fresh = Math.max(0, totalBytes - this.#bytes) / elapsed;
      const weight = 1 - Math.exp(-elapsed / memoryMs);
      this.#perMs = this.#perMs === undefined ? fresh : this.#perMs + weight * (fresh - this.#perMs);
    }
    this.#bytes = totalBytes;
    this.#at = now;
  }

  reset(): void {
    this.#bytes = undefined;
    this.#perMs = undefined;
  }

  /** Null before the second reading. */
  get bytesPerSecond(): number | null {
    return this.#perMs === undefined ? null : this.#perMs * 1_000;
  }
}
