import type { AttemptNote } from "../../../src-shared/domain/attempt.ts";
import { formatCount } from "../../components/format/formatCount.ts";

const loopAction: Record<Extract<AttemptNote, { type: "loop" }>["action"], string> = {
  warned: "",
  nudged: " It was told so.",
  answered: " The thought was ended.",
  stopped: " The run was stopped.",
};

/**
 * What is said of something that happened to a run.
 * @param thoughtTokens tokens of its thought
 */
export function noteWords(note: AttemptNote, thoughtTokens: number): string {
  switch (note.type) {
    case "loop":
      return note.words + loopAction[note.action];
    case "thought-closed":
      return note.by === "person"
        ? `You ended the thought after ${formatCount(thoughtTokens, "token")}.`
        : `The thought was ended after ${formatCount(thoughtTokens, "token")}, all that it had.`;
    case "repair":
      return `A check said of the answer before: ${note.line}`;
    case "engine-trouble":
      return note.remedy;
  }
}

/** Which questions the model has not read, or undefined where it has read them all. */
export function droppedWords(droppedTurns: number): string | undefined {
  if (droppedTurns === 0) return undefined;
  return droppedTurns === 1
    ? "The first question did not fit and was not read."
    : `The first ${formatCount(droppedTurns, "question")} did not fit and were not read.`;
}
