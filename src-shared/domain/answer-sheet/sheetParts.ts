import type { Phrase } from "../phrase.ts";
import { plainFormula } from "../plainFormula.ts";
import type { SheetEntry } from "../problems/sheetEntry.ts";
import { standingOf } from "../problems/standing.ts";
import { type InLanguage, phraseText, say, sayAll } from "../say.ts";
import type { AnswerSheet, AnswerSheetChoice } from "./AnswerSheet.ts";
import { entryNote } from "./entryNote.ts";
import { pointWords } from "./pointWords.ts";

/** A piece of an answer sheet, whatever it is written in. */
export type SheetPart =
  | { kind: "title"; text: string }
  /** What is said of the whole sheet, or of one answer. */
  | { kind: "note"; text: string }
  | { kind: "section"; text: string }
  /** What an entry is called, and what it is worth: as {@link pointWords} says it. */
  | { kind: "entry"; label: string; title: string | null; points: string }
  /** As it was asked: line breaks are line breaks, and nothing but formulas has a meaning. */
  | { kind: "problem"; text: string }
  /** A final answer, as it was found, and what it is called. */
  | { kind: "answer"; name: string; text: string }
  /** Markdown. */
  | { kind: "steps"; text: string }
  | { kind: "thought"; name: string; text: string };

/** An answer sheet in its order, a piece at a time. */
export async function* sheetParts(sheet: AnswerSheet, choice: AnswerSheetChoice): AsyncGenerator<SheetPart> {
  const { entries, title, inLanguage } = sheet;
  yield { kind: "title", text: title };
  if (choice.problems === "first") {
    yield { kind: "section", text: phraseText(say`Problems`, inLanguage) };
    for (const entry of entries) {
      yield heading(entry, inLanguage);
      yield { kind: "problem", text: entry.question };
    }
    yield { kind: "section", text: phraseText(say`Answers`, inLanguage) };
  }
  yield { kind: "note", text: phraseText(summary(entries), inLanguage) };
  for (const entry of entries) {
    yield heading(entry, choice.problems === "first" ? null : inLanguage);
    if (choice.problems === "beside") yield { kind: "problem", text: entry.question };
    yield* answerParts(sheet, choice, entry);
  }
}

async function* answerParts(
  { solutionOf, inLanguage }: AnswerSheet,
  { detail }: AnswerSheetChoice,
  entry: SheetEntry,
): AsyncGenerator<SheetPart> {
  const answer = entry.state === "solved" ? (entry.solution?.answer ?? null) : null;
  if (answer !== null) yield { kind: "answer", name: phraseText(say`Answer:`, inLanguage), text: answer };
  const note = entryNote(entry);
  if (note !== null) yield { kind: "note", text: plainFormula(phraseText(note, inLanguage)) };
  if (entry.state !== "solved" || (detail === "answers" && answer !== null)) return;
  const solution = await solutionOf(entry);
  // Where no final answer was found in it, the whole text is the answer.
  if (solution.answer !== "") yield { kind: "steps", text: solution.answer };
  if (detail === "thoughts" && solution.thought !== "")
    yield { kind: "thought", name: phraseText(say`Thought`, inLanguage), text: solution.thought };
}

/** @param inLanguage null where only the label is wanted */
const heading = ({ label, title, points }: SheetEntry, inLanguage: InLanguage | null): SheetPart => ({
  kind: "entry",
  label,
  title: inLanguage === null ? null : title,
  points: inLanguage === null ? "" : pointWords(points, inLanguage),
});

function summary(entries: readonly SheetEntry[]): Phrase {
  const count = (isMeant: (entry: SheetEntry) => boolean): number => entries.filter(isMeant).length;
  const solved = count(({ state }) => state === "solved");
  const unsure = count((entry) => standingOf(entry) === "unsure");
  const wrong = count((entry) => standingOf(entry) === "wrong");
  const [model, ...others] = new Set(entries.flatMap(({ solution }) => solution?.modelName ?? []));
  const answered =
    entries.length === 1 ? say`${solved} of 1 problem answered` : say`${solved} of ${entries.length} problems answered`;
  const byWhom =
    model === undefined
      ? answered
      : say`${answered} by ${others.reduce((said, other) => say`${said} and ${other}`, say`${model}`)}`;
  const doubts = [...(unsure > 0 ? [say`${unsure} unsure`] : []), ...(wrong > 0 ? [say`${wrong} probably wrong`] : [])];
  return say`${sayAll([byWhom, ...doubts], ", ")}.`;
}
