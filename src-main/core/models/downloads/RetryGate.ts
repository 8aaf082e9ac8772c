import { setTimeout } from "node:timers/promises";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";

const retryable: readonly string[] = ["hub/no-network", "hub/server-error", "hub/rate-limited"];
/** In a row, without a byte in between: some five minutes. */
const maxTries = 12;
const longestWaitMs = 60_000;
const longestServerWaitMs = 300_000;

/** Waiting between tries, shared by all connections of a transfer: twice as long each time, until bytes flow again. */
export class RetryGate {
  readonly #firstWaitMs: number;
  readonly #onWait: (retryAt: number) => void;
  #failures = 0;
  #waiting: Promise<void> | undefined;

  /** @param onWait told when a wait begins, with its end in milliseconds since 1970 */
  constructor(firstWaitMs: number, onWait: (retryAt: number) => void) {
    this.#firstWaitMs = firstWaitMs;
    this.#onWait = onWait;
  }

  /** Something arrived: the next failure counts as the first. */
  reset(): void {
    this.#failures = 0;
  }

  /**
   * Waits before another try. Failures during a wait join it.
   * @throws the error itself when trying again cannot help; the signal's reason when it aborts
   */
  async pass(error: AppError, signal: AbortSignal): Promise<void> {
    if (!retryable.includes(error.code)) throw error;
    this.#waiting ??= this.#wait(error, signal);
    try {
      await this.#waiting;
    } finally {
      this.#waiting = undefined;
    }
  }

  async #wait(error: AppError, signal: AbortSignal): Promise<void> {
    this.#failures += 1;
    if (this.#failures >= maxTries) throw error;
    const waitMs = Math.max(this.#backOffMs(), serverWaitMs(error));
    this.#onWait(Date.now() + waitMs);
    try {
      await setTimeout(waitMs, undefined, { signal });
    } catch {
      throw signal.reason;
    }
  }

  /** With some chance in it, so that many clients do not come back at the same moment. */
  #backOffMs(): number {
    const full = Math.min(longestWaitMs, this.#firstWaitMs * 2 ** (this.#failures - 1));
    return full * (0.75 + Math.random() / 4);
  }
}

/** What the server asked for, in milliseconds. */
function serverWaitMs({ data }: AppError): number {
  const seconds = data?.["seconds"];
  return typeof seconds === "number" ? Math.min(longestServerWaitMs, seconds * 1_000) : 0;
}
