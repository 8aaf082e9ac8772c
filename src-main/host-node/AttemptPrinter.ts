import type { AttemptEvent } from "../../src-shared/contract/reasoningEndpoints.ts";
import type { SegmentKind } from "../../src-shared/domain/attempt.ts";
import { withoutControls } from "./withoutControls.ts";

/** A stream a person or a program reads. */
export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

const clearLine = "\r\x1b[K";

/** Prints an attempt as it comes: the thought, dimmed, on one stream and the answer on the other. */
export class AttemptPrinter {
  readonly #thoughts: Output;
  readonly #answers: Output;
  readonly #isDimmed: boolean;
  #hasProgress = false;
  #lastKind: SegmentKind | undefined;
  #atLineStart = true;

  /** @param allowsColour whether a terminal may get escape codes for looks */
  constructor(thoughts: Output, answers: Output, allowsColour: boolean) {
    this.#thoughts = thoughts;
    this.#answers = answers;
    this.#isDimmed = allowsColour && thoughts.isTTY === true;
  }

  print(event: AttemptEvent): void {
    if (event.type === "snapshot") for (const { kind, text } of event.attempt.segments) this.#write(kind, text);
    if (event.type === "delta") this.#write(event.kind, event.text);
    if (event.type === "phase") this.#progress(event);
    if (event.type === "finished") this.finish();
  }

  /** Ends the line that is begun. */
  finish(): void {
    this.#clearProgress();
    if (this.#lastKind !== undefined && !this.#atLineStart) this.#outputOf(this.#lastKind).write("\n");
    this.#lastKind = undefined;
    this.#atLineStart = true;
  }

  #write(kind: SegmentKind, text: string): void {
    this.#clearProgress();
    let shown = text;
    if (kind !== this.#lastKind) {
      shown = text.trimStart();
      if (shown === "") return;
      const isFirst = this.#lastKind === undefined;
      this.finish();
      if (!isFirst) this.#thoughts.write("\n");
      this.#lastKind = kind;
    }
    if (shown === "") return;
    this.#atLineStart = shown.endsWith("\n");
    const output = this.#outputOf(kind);
    const safe = output.isTTY === true ? withoutControls(shown) : shown;
    output.write(kind === "thought" && this.#isDimmed ? `\x1b[2m${safe}\x1b[22m` : safe);
  }

  #progress({ phase, fraction }: AttemptEvent & { type: "phase" }): void {
    if (this.#thoughts.isTTY !== true) return;
    this.#clearProgress();
    if (phase === "loading") this.#showProgress(`Loading the model: ${Math.round((fraction ?? 0) * 100)} %`);
    if (phase === "reading") this.#showProgress("Reading the problem");
  }

  #showProgress(text: string): void {
    this.#thoughts.write(text);
    this.#hasProgress = true;
  }

  #clearProgress(): void {
    if (this.#hasProgress) this.#thoughts.write(clearLine);
    this.#hasProgress = false;
  }

  #outputOf(kind: SegmentKind): Output {
    return kind === "thought" ? this.#thoughts : this.#answers;
  }
}
