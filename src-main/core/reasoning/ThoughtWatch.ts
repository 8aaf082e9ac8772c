import type { AttemptNote } from "../../../src-shared/domain/attempt.ts";
import type { LoopAction } from "../../../src-shared/domain/settings.ts";
import type { OutputUpdate, Steering } from "../ports/InferenceEngine.ts";
import { LoopGuard, type LoopAlarm } from "./LoopGuard.ts";
import type { Profile } from "./Profile.ts";

/** What can be done about a loop. */
export interface LoopRemedies {
  steer: (steering: Steering) => void;
  note: (note: AttemptNote) => void;
  stop: () => void;
}

/** After a warning, tokens until the next one. */
const tokensBetweenWarnings = 2048;

/** Follows a thought as it grows, and does what the person chose when it goes round in circles. */
export class ThoughtWatch {
  readonly #guard = new LoopGuard();
  readonly #action: LoopAction;
  readonly #nudges: Profile["nudges"];
  readonly #remedies: LoopRemedies;
  #wasNudged = false;
  #isEnding = false;
  #tokens: number;
  #quietUntil = 0;

  /** @param thoughtTokens tokens that the thought has already */
  constructor(action: LoopAction, nudges: Profile["nudges"], remedies: LoopRemedies, thoughtTokens = 0) {
    this.#tokens = thoughtTokens;
    this.#action = action;
    this.#nudges = nudges;
    this.#remedies = remedies;
  }

  add({ kind, text, tokens }: Pick<OutputUpdate, "kind" | "text" | "tokens">): void {
    if (kind !== "thought" || this.#isEnding) return;
    this.#tokens += tokens;
    const alarm = this.#guard.add(text, tokens);
    if (alarm !== null) this.#act(alarm);
  }

  #act(alarm: LoopAlarm): void {
    if (alarm.isWarningOnly || this.#action === "warn") this.#warn(alarm);
    else if (this.#action === "stop") this.#end(alarm, "stopped");
    else if (this.#action === "answer" || this.#wasNudged) this.#end(alarm, "answered");
    else this.#nudge(alarm);
  }

  #warn(alarm: LoopAlarm): void {
    if (this.#tokens < this.#quietUntil) return;
    this.#quietUntil = this.#tokens + tokensBetweenWarnings;
    this.#note(alarm, "warned");
  }

  #nudge(alarm: LoopAlarm): void {
    this.#wasNudged = true;
    this.#remedies.steer({ kind: "insert", text: this.#nudges.repeating });
    this.#note(alarm, "nudged");
    this.#guard.reset();
  }

  #end(alarm: LoopAlarm, action: "answered" | "stopped"): void {
    this.#isEnding = true;
    this.#note(alarm, action);
    if (action === "stopped") this.#remedies.stop();
    else this.#remedies.steer({ kind: "close-thought", text: this.#nudges.answerNow });
  }

  #note({ words }: LoopAlarm, action: "warned" | "nudged" | "answered" | "stopped"): void {
    this.#remedies.note({ type: "loop", words, atTokens: this.#tokens, action });
  }
}
