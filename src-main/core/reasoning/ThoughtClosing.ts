import type { GenerateResult, OutputUpdate } from "../ports/InferenceEngine.ts";
import type { RunningAttempt } from "./RunningAttempt.ts";

/** Notes of a run who ended its thought, where it was not the model. */
export class ThoughtClosing {
  readonly #running: RunningAttempt;
  readonly #closingText: string;
  #isNoted = false;

  /** @param closingText what is written into a thought that is ended for the person */
  constructor(running: RunningAttempt, closingText: string) {
    this.#running = running;
    this.#closingText = closingText;
  }

  /** To be told of each update, after the run has it. A thought that the person ended is noted at once. */
  see({ kind, ended }: OutputUpdate): void {
    if (kind !== "thought" || !ended || !this.#running.isAnswerWanted) return;
    const text = this.#running.attempt.segments.findLast((segment) => segment.kind === "thought")?.text ?? "";
    if (text.trimEnd().endsWith(this.#closingText)) this.#note("person");
  }

  /** @param closedBy who ended the last thought, as the engine says */
  end(closedBy: GenerateResult["thoughtClosedBy"]): void {
    if (closedBy === "budget") this.#note("budget");
    else if (closedBy === "steering" && this.#running.isAnswerWanted) this.#note("person");
  }

  #note(by: "person" | "budget"): void {
    if (this.#isNoted) return;
    this.#isNoted = true;
    this.#running.addNote({ type: "thought-closed", by });
  }
}
