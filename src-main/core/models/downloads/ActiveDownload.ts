import type { Download } from "../../../../src-shared/domain/download.ts";
import type { DownloadRecord } from "../../storage/DownloadRepository.ts";
import type { TransferEvent } from "../files/FileWork.ts";
import { SpeedGauge } from "./SpeedGauge.ts";

/** One download as it stands: what is stored of it, and how far it is. */
export class ActiveDownload {
  record: DownloadRecord;
  /** Set while it runs or waits for its turn in this launch. */
  abort: AbortController | undefined;
  /** Resolves when nothing of it runs any more. */
  stopped: Promise<void> = Promise.resolve();
  #state: Download["state"];
  #part = 0;
  #receivedOfPart = 0;
  #retryAt: number | null = null;
  readonly #gauge = new SpeedGauge();

  constructor(record: DownloadRecord) {
    this.record = record;
    this.#state = record.state;
  }

  get state(): Download["state"] {
    return this.#state;
  }

  set state(state: Download["state"]) {
    this.#state = state;
    if (state !== "retrying") this.#retryAt = null;
    if (state !== "running" && state !== "checking") this.#gauge.reset();
  }

  /** Of the part at `index` so many bytes are there from an earlier launch, and those before it are whole. */
  goOnFrom(index: number, receivedBytes: number): void {
    this.#part = index;
    this.#receivedOfPart = receivedBytes;
  }

  /** The transfer of the part at `index` begins. */
  beginPart(index: number): void {
    this.#part = index;
    this.#receivedOfPart = 0;
    this.state = "resolving";
  }

  /** @returns whether the state changed */
  take(event: TransferEvent, now: number): boolean {
    const before = this.#state;
    if (event.type === "retrying") {
      this.state = "retrying";
      this.#retryAt = event.retryAt;
      return true;
    }
    if (event.type === "progress") {
      this.#receivedOfPart = event.receivedBytes;
      const size = this.record.files[this.#part]?.sizeBytes;
      this.state = event.receivedBytes === size && event.hashedBytes < size ? "checking" : "running";
      this.#gauge.add(this.#receivedBytes, now);
    }
    return before !== this.#state;
  }

  describe(): Download {
    const { downloadId, name, variantId, files, error } = this.record;
    const sizes = files.map(({ sizeBytes }) => sizeBytes);
    const sizeBytes = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    const { bytesPerSecond } = this.#gauge;
    const isMoving = bytesPerSecond !== null && bytesPerSecond > 0;
    return {
      downloadId,
      name,
      variantId,
      repository: files[0]?.repository ?? "",
      paths: files.map(({ path }) => path),
      state: this.#state,
      sizeBytes,
      receivedBytes: this.#receivedBytes,
      bytesPerSecond,
      secondsLeft: sizeBytes !== null && isMoving ? (sizeBytes - this.#receivedBytes) / bytesPerSecond : null,
      retryAt: this.#retryAt,
      error,
    };
  }

  /** What is still to come, in bytes, as far as it is known. */
  get missingBytes(): number {
    const total = this.record.files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
    return Math.max(0, total - this.#receivedBytes);
  }

  get #receivedBytes(): number {
    const before = this.record.files.slice(0, this.#part).reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
    return before + this.#receivedOfPart;
  }
}
