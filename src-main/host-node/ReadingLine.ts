import { basename } from "node:path";
import type { Problem } from "../../src-shared/domain/problems/problem.ts";
import { grown, type ReadingProgress } from "../../src-shared/domain/problems/readingProgress.ts";
import type { Output } from "./AttemptPrinter.ts";
import { oneLine } from "./commands/models/oneLine.ts";

const clearLine = "\r\x1b[K";

/** Tells a person at a terminal how far a file with pages is read, on a line that is written again and again. */
export class ReadingLine {
  readonly #output: Output;
  #problems: Problem[] = [];
  #isShown = false;

  constructor(output: Output) {
    this.#output = output;
  }

  show(path: string, progress: ReadingProgress): void {
    this.#problems = grown(this.#problems, progress);
    const { pages } = progress;
    if (pages === null || this.#output.isTTY !== true) return;
    const { read, total, scanned } = pages;
    const pictures = scanned === 0 ? "" : `, ${scanned} of them pictures`;
    const found = this.#problems.length === 1 ? "1 problem" : `${this.#problems.length} problems`;
    this.#output.write(
      `${clearLine}Reading ${oneLine(basename(path))}: ${read} of ${total} pages${pictures}; ${found} so far`,
    );
    this.#isShown = true;
  }

  /** Takes the line away; the next file begins anew. */
  clear(): void {
    if (this.#isShown) this.#output.write(clearLine);
    this.#isShown = false;
    this.#problems = [];
  }
}
