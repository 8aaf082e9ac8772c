import type { Transport } from "../../src-shared/contract/Transport.ts";

/** Two joined transports in this process. Messages go as JSON text and arrive later, as over a real pipe. */
export function memoryTransportPair(): [Transport, Transport] {
  const left = new MemoryTransport();
  const right = new MemoryTransport();
  left.join(right);
  right.join(left);
  return [left, right];
}

class MemoryTransport implements Transport {
  #other: MemoryTransport | undefined;
  #listener: ((message: unknown) => void) | undefined;
  #onClose: (() => void) | undefined;
  #inbox: string[] = [];
  #isClosed = false;

  join(other: MemoryTransport): void {
    this.#other = other;
  }

  send(message: unknown): void {
    if (this.#isClosed) return;
    const text = JSON.stringify(message);
    queueMicrotask(() => this.#other?.receive(text));
  }

  receive(text: string): void {
    if (this.#isClosed) return;
    if (this.#listener === undefined) this.#inbox.push(text);
    else this.#listener(JSON.parse(text));
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#listener = listener;
    for (const text of this.#inbox.splice(0)) this.receive(text);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
  }

  close(): void {
    this.end();
    queueMicrotask(() => this.#other?.end());
  }

  end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClose?.();
  }
}
