import type { Chunk } from "./ChunkScanner.ts";
import type { ChunkClass } from "./ChunkClass.ts";
import { classifyChunk } from "./classifyChunk.ts";
import type { StepKind } from "./Step.ts";

const announcesCheck = /\b(?:check|verif|make sure|confirm|test)/i;

/** A check goes on for no more chunks than this after words that say so. */
const mostUnmarked = 4;

/** Tells what the chunks of a thought do, one after the other: what one does depends on those before it. */
export class ChunkReader {
  #before: StepKind | null = null;
  #isOpening = true;
  /** A check has begun, and what follows may belong to it. */
  #isChecking = false;
  /** Chunks since its words last said so. */
  #unmarked = 0;

  /** What the next chunk does. It may still grow. */
  read(chunk: Chunk, isLast: boolean): ChunkClass {
    return classifyChunk(chunk.text, {
      before: this.#before,
      after: chunk.after,
      isOpening: this.#isOpening,
      isChecking: this.#goesOnChecking(chunk),
      isLast,
    });
  }

  /** Goes on to the chunk after this one. */
  pass(chunk: Chunk, { kind, isMarked }: ChunkClass): void {
    this.#unmarked = isMarked && (kind === "check" || kind === "doubt") ? 0 : this.#unmarked + 1;
    this.#isChecking =
      kind === "check" ||
      (kind === "doubt" && announcesCheck.test(chunk.text)) ||
      (kind === "compute" && this.#goesOnChecking(chunk));
    this.#isOpening &&= kind === "set-up";
    this.#before = kind;
  }

  #goesOnChecking({ after }: Chunk): boolean {
    return this.#isChecking && this.#unmarked < mostUnmarked && (after !== "paragraph" || this.#before === "doubt");
  }
}
