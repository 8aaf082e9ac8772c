import type { Host } from "../../ports/Host.ts";

/** Milliseconds without work after which the memory is given back. */
const idleMs = 5 * 60_000;
/** Milliseconds between two looks. */
const lookMs = 30_000;

interface Parts {
  power: Host["power"];
  /** Whether the person wants it. */
  isWanted: () => boolean;
  /** Whether something runs, waits or is being prepared. */
  isBusy: () => boolean;
  /** Gives back the model's memory. */
  unload: () => Promise<void>;
}

/** Gives the model's memory back where the machine runs on battery and nothing is asked for a while. */
export class IdleUnloader {
  readonly #parts: Parts;
  #idleSince: number | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks by itself from now on, until it is disposed of. Nothing is done where the host cannot tell the power. */
  start(): void {
    if (this.#parts.power === null || this.#timer !== undefined) return;
    this.#timer = setInterval(() => void this.look(performance.now()), lookMs).unref();
  }

  /** Something was done: the five minutes begin anew. @param now milliseconds of a clock that only goes forward */
  touch(now: number): void {
    this.#idleSince = now;
  }

  /**
   * Unloads when the time has come.
   * @param now milliseconds of the same clock as in {@link IdleUnloader.touch}
   */
  async look(now: number): Promise<void> {
    const { power, isWanted, isBusy, unload } = this.#parts;
    if (isBusy() || power?.isOnBattery() !== true) {
      this.#idleSince = now;
      return;
    }
    this.#idleSince ??= now;
    if (!isWanted() || now - this.#idleSince < idleMs) return;
    await unload();
    this.#idleSince = now;
  }

  dispose(): void {
    clearInterval(this.#timer);
  }
}
