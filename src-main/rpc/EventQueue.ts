import type { StreamEndpoint } from "../../src-shared/contract/endpoints.ts";

/** How long events are gathered before the next message, in milliseconds: about one frame of a screen. */
export const gatherMs = 25;

/** Messages that may be under way without an acknowledgement. */
export const maxUnacknowledged = 4;

/**
 * The events of one stream on their way out: numbered from 1 and joined while they wait. The first event goes at
 * once; a reader that does not keep up gets fewer, larger messages, and none is lost.
 */
export class EventQueue {
  readonly #join: StreamEndpoint["join"];
  readonly #send: (order: number, event: unknown) => void;
  #waiting: unknown[] = [];
  #sent = 0;
  #acknowledged = 0;
  #timer: NodeJS.Timeout | undefined;
  #onDrained: (() => void) | undefined;

  constructor(join: StreamEndpoint["join"], send: (order: number, event: unknown) => void) {
    this.#join = join;
    this.#send = send;
  }

  push(event: unknown): void {
    const last = this.#waiting.length - 1;
    const joined = last < 0 ? undefined : this.#join(this.#waiting[last], event);
    if (joined === undefined) this.#waiting.push(event);
    else this.#waiting[last] = joined;
    if (this.#timer === undefined) this.#flush();
  }

  /** The reader has handled the events up to this number. Numbers that were never sent are ignored. */
  acknowledge(order: number): void {
    if (order <= this.#acknowledged || order > this.#sent) return;
    this.#acknowledged = order;
    if (this.#timer === undefined) this.#flush();
  }

  /** Sends what waits without gathering more, then calls `onDrained` once. */
  end(onDrained: () => void): void {
    this.#onDrained = onDrained;
    this.#stopGathering();
    this.#flush();
  }

  /** Drops what waits; nothing is sent or called any more. */
  close(): void {
    this.#stopGathering();
    this.#waiting = [];
    this.#onDrained = undefined;
  }

  #flush(): void {
    while (this.#waiting.length > 0 && this.#sent - this.#acknowledged < maxUnacknowledged) {
      this.#sent += 1;
      this.#gather();
      this.#send(this.#sent, this.#waiting.shift());
    }
    if (this.#waiting.length > 0) return;
    const onDrained = this.#onDrained;
    if (onDrained === undefined) return;
    this.close();
    onDrained();
  }

  #gather(): void {
    if (this.#timer !== undefined || this.#onDrained !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#flush();
    }, gatherMs);
  }

  #stopGathering(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
