import { setImmediate as afterOthers, setTimeout as delay } from "node:timers/promises";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import { statedAnswer } from "../../../src-shared/domain/steps/answersSeen.ts";
import type { Step } from "../../../src-shared/domain/steps/Step.ts";
import { StepSplitter } from "../../../src-shared/domain/steps/StepSplitter.ts";
import { summarizeThought } from "../../../src-shared/domain/steps/summarizeThought.ts";
import type { Logger } from "../ports/Logger.ts";
import type { AttemptRepository } from "../storage/AttemptRepository.ts";

interface Parts {
  attempts: Pick<AttemptRepository, "find" | "withoutSummary" | "summarizeThought">;
  logger: Logger;
}

/** Characters of a thought that are read without letting others work in between; some ten milliseconds. */
const sliceLength = 16_000;
/** Between two attempts, in milliseconds: a history of before is caught up with at leisure. */
const restMs = 20;

/** Makes the line about each thought once its attempt is over, in the background, and keeps it. */
export class ThoughtSummaries {
  readonly #parts: Parts;
  readonly #closing = new AbortController();
  #isWanted = false;
  #work: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Makes those that are missing: of attempts that have just ended, and of ones from before there were any. */
  fill(): void {
    this.#isWanted = true;
    this.#work ??= this.#fillAll().finally(() => (this.#work = undefined));
  }

  /** Resolves when all that were missing are there. */
  get settled(): Promise<void> {
    return this.#work ?? Promise.resolve();
  }

  async dispose(): Promise<void> {
    this.#closing.abort();
    await this.#work;
  }

  async #fillAll(): Promise<void> {
    const { attempts, logger } = this.#parts;
    const { signal } = this.#closing;
    while (this.#isWanted && !signal.aborted) {
      this.#isWanted = false;
      for (const attemptId of attempts.withoutSummary()) {
        await this.#fill(attemptId).catch((thrown: unknown) => logger.error("could not summarize a thought", thrown));
        await delay(restMs, undefined, { ref: false });
        if (signal.aborted) return;
      }
    }
  }

  async #fill(attemptId: AttemptId): Promise<void> {
    const { attempts } = this.#parts;
    const attempt = attempts.find(attemptId);
    if (attempt === undefined) return;
    const segments = [];
    for (const { kind, text, tokens, ended } of attempt.segments)
      if (kind === "thought") segments.push({ steps: await this.#stepsOf(text, ended), tokens });
    if (!this.#closing.signal.aborted)
      attempts.summarizeThought(attempt, summarizeThought(segments, statedAnswer(answerText(attempt))));
  }

  async #stepsOf(text: string, ended: boolean): Promise<readonly Step[]> {
    const splitter = new StepSplitter();
    for (let from = 0; from < text.length; from += sliceLength) {
      if (from > 0) await afterOthers();
      if (this.#closing.signal.aborted) break;
      splitter.append(text.slice(from, from + sliceLength));
    }
    if (ended) splitter.finish();
    return splitter.steps;
  }
}

const answerText = ({ segments }: Attempt): string =>
  segments.flatMap(({ kind, text }) => (kind === "answer" ? [text] : [])).join("\n");
