import type { StepKind } from "../../../../src-shared/domain/steps/Step.ts";

const kinds: Readonly<Record<StepKind, string>> = {
  "set-up": "set-up",
  plan: "plan",
  recall: "recall",
  compute: "compute",
  doubt: "doubt",
  check: "check",
  conclude: "conclude",
  final: "final",
};

/** A thought in steps: its outline, its map, and what finds one's way in it. */
export const traceWords = {
  /** What a step does. */
  kinds,
  outline: "Steps of the thought",
  repeats: (kind: string) => `${kind}, repeats`,
  /** @param tokens such as `120 tokens` */
  row: (kind: string, tokens: string) => `${kind}, ${tokens}:`,
  showOnly: "Show only",
  decisive: "what changed the answer",
  search: {
    field: "Search in the thought",
    hint: "Search",
    none: "none",
    place: (number: number, count: number) => `${number} of ${count}`,
    previous: "Previous step with it",
    next: "Next step with it",
  },
  step: {
    copy: "Copy step",
    goOn: "Continue from here",
    goOnNote: "Cut the thought after this step and think on from it, as another attempt",
    unmark: "Unmark",
  },
  answers: {
    list: "Answers on the way",
    more: (count: number) => `${count} more`,
    goTo: "Go to the step that came to it",
    placeAndTimes: (percent: string, times: number) => `${percent}, ${times} times`,
    at: (answer: string, percent: string) => `${answer}, at ${percent}`,
  },
  summary: {
    turnedBack: (count: number) => `${count} turned back`,
    answerSeen: (percent: string) => `answer first seen at ${percent}`,
    answers: (answers: readonly string[]) => `answers on the way: ${answers.join(", then ")}`,
    repeats: (times: number) => `repeats itself ${times === 1 ? "once" : `${times} times`}`,
  },
  map: (parts: readonly string[]) => `Map of the thought: ${parts.join("; ")}`,
  repeated: "Repeats what it said before",
  showOrigin: "Show where the thought came to this",
};
