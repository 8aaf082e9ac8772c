import type { Output } from "../../AttemptPrinter.ts";
import { errorRecord } from "../../errorRecord.ts";
import { printError } from "../../printError.ts";
import { eventWords } from "./eventWords.ts";
import type { ModelsEvent } from "./ModelsEvent.ts";
import { oneLine } from "./oneLine.ts";

const clearLine = "\r\x1b[K";
/** How often progress is told, in milliseconds: to programs and terminals, and to files that people read later. */
const progressMs = { often: 250, seldom: 5_000 };

interface Streams {
  /** For results. */
  stdout: Output;
  /** For what happens meanwhile. */
  stderr: Output & { columns?: number };
}

/** Tells what happens: to programs as one line of JSON an event, to people in words. */
export class EventPrinter {
  readonly #streams: Streams;
  readonly #printsJson: boolean;
  readonly #now: () => number;
  #progressAt: number;
  #isLineOpen = false;

  /** @param now milliseconds on any clock */
  constructor(streams: Streams, printsJson: boolean, now: () => number = () => performance.now()) {
    this.#streams = streams;
    this.#printsJson = printsJson;
    this.#now = now;
    // In a file that people read later, short work shows no progress at all.
    this.#progressAt = this.#isLive ? Number.NEGATIVE_INFINITY : now();
  }

  print(event: ModelsEvent): void {
    if (event.type === "progress" && !this.#isDue()) return;
    if (this.#printsJson) {
      const record = event.type === "failed" ? { ...event, error: errorRecord(event.error) } : event;
      return void this.#streams.stdout.write(`${JSON.stringify(record)}\n`);
    }
    // Nothing else is downloaded here, so the turn comes at once.
    if (event.type === "queued") return;
    if (event.type === "progress" && this.#isTerminal) return this.#rewrite(eventWords(event));
    this.finish();
    if (event.type === "failed") return printError(event.error);
    this.#streams.stderr.write(`${oneLine(eventWords(event))}\n`);
    if (event.type === "done" || event.type === "exported") this.#streams.stdout.write(`${event.path}\n`);
  }

  /** Prints the answer of a command that only looks: an object for programs, or a text for people. */
  answer(record: object, text: string): void {
    this.#streams.stdout.write(this.#printsJson ? `${JSON.stringify(record)}\n` : text);
  }

  /** Clears the line that tells the progress. */
  finish(): void {
    if (this.#isLineOpen) this.#streams.stderr.write(clearLine);
    this.#isLineOpen = false;
  }

  get #isTerminal(): boolean {
    return this.#streams.stderr.isTTY === true;
  }

  /** Whether someone looks on while it happens. */
  get #isLive(): boolean {
    return this.#printsJson || this.#isTerminal;
  }

  #isDue(): boolean {
    const now = this.#now();
    if (now - this.#progressAt < (this.#isLive ? progressMs.often : progressMs.seldom)) return false;
    this.#progressAt = now;
    return true;
  }

  #rewrite(text: string): void {
    const { stderr } = this.#streams;
    // A line that wraps could not be cleared. Some terminals do not know their width.
    const width = stderr.columns !== undefined && stderr.columns > 0 ? stderr.columns : 80;
    stderr.write(clearLine + text.slice(0, width - 1));
    this.#isLineOpen = true;
  }
}
