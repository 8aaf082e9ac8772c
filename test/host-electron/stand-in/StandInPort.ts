import { EventEmitter } from "node:events";

/** Electron's MessagePortMain: keeps what comes until it is started, and tells only the other end of a close. */
export class StandInPort extends EventEmitter {
  #peer: StandInPort | undefined;
  #waiting: unknown[] = [];
  #isStarted = false;
  #isClosed = false;

  static pair(): { port1: StandInPort; port2: StandInPort } {
    const port1 = new StandInPort();
    const port2 = new StandInPort();
    port1.#peer = port2;
    port2.#peer = port1;
    return { port1, port2 };
  }

  postMessage(message: unknown): void {
    const peer = this.#peer;
    if (!this.#isClosed && peer !== undefined) peer.#receive(structuredClone(message));
  }

  start(): void {
    this.#isStarted = true;
    for (const message of this.#waiting.splice(0)) this.#deliver(message);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const peer = this.#peer;
    queueMicrotask(() => {
      if (peer === undefined || peer.#isClosed) return;
      peer.#isClosed = true;
      peer.emit("close");
    });
  }

  #receive(message: unknown): void {
    if (this.#isStarted) this.#deliver(message);
    else this.#waiting.push(message);
  }

  #deliver(data: unknown): void {
    queueMicrotask(() => {
      if (!this.#isClosed) this.emit("message", { data, ports: [] });
    });
  }
}

/** Electron's MessageChannelMain. */
export class StandInChannel {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    ({ port1: this.port1, port2: this.port2 } = StandInPort.pair());
  }
}
