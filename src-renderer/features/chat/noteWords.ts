import type { AttemptNote } from "../../../src-shared/domain/attempt.ts";
import { phraseWords } from "../../components/words/phraseWords.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { words } from "../../components/words/words.ts";

/**
 * What is said of something that happened to a run.
 * @param thoughtTokens tokens of its thought
 */
export function noteWords(note: AttemptNote, thoughtTokens: number): string {
  const { repeats, endedByPerson, usedUp, repair } = words().ends;
  switch (note.type) {
    case "loop":
      return repeats[note.action](note.words);
    case "thought-closed":
      return (note.by === "person" ? endedByPerson : usedUp)(formatCount(thoughtTokens, "token"));
    case "repair":
      return repair(phraseWords(note.line));
    case "engine-trouble":
      return phraseWords(note.remedy);
  }
}

/** Which questions the model has not read, or undefined where it has read them all. */
export function droppedWords(droppedTurns: number): string | undefined {
  if (droppedTurns === 0) return undefined;
  const { firstNotRead, severalNotRead } = words().turns;
  return droppedTurns === 1 ? firstNotRead : severalNotRead(formatCount(droppedTurns, "question"));
}
