import type { SampleGroup } from "../../src-shared/domain/sampleGroup.ts";
import type { Output } from "./AttemptPrinter.ts";
import { oneLine } from "./commands/models/oneLine.ts";

type Sample = SampleGroup["samples"][number];

/** Tells which samples are done, and in the end how they agree. */
export class SamplePrinter {
  readonly #output: Output;
  readonly #told = new Set<string>();

  constructor(output: Output) {
    this.#output = output;
  }

  /** A line for each sample that was finished since the call before. */
  tell({ samples }: SampleGroup): void {
    for (const [index, sample] of samples.entries()) {
      if (sample.phase !== null || sample.stopReason === null || this.#told.has(sample.attemptId)) continue;
      this.#told.add(sample.attemptId);
      this.#output.write(
        `Sample ${index + 1} of ${samples.length}: ${answerOf(sample)} (${sample.outputTokens} tokens)\n`,
      );
    }
  }

  finish({ samples, votes, stoppedEarly }: SampleGroup): void {
    const words = votes.map(
      ({ answer, attemptIds }) => `  ${oneLine(answer)}: ${attemptIds.length} of ${samples.length}\n`,
    );
    if (words.length > 0) this.#output.write(`Answers:\n${words.join("")}`);
    const isVerified = samples.some(({ badge }) => badge === "verified");
    const why = isVerified ? "one of them is verified" : "these agreed";
    if (stoppedEarly) this.#output.write(`The others were stopped because ${why}.\n`);
    this.#output.write("\n");
  }
}

function answerOf({ answer, stopReason }: Sample): string {
  if (answer !== null) return oneLine(answer);
  return stopReason === "stopped" ? "stopped" : "no answer";
}
