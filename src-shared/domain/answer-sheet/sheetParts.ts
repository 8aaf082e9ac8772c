import type { SheetEntry } from "../problems/sheetEntry.ts";
import { standingOf } from "../problems/standing.ts";
import type { AnswerSheet, AnswerSheetChoice } from "./AnswerSheet.ts";
import { entryNote } from "./entryNote.ts";

/** A piece of an answer sheet, whatever it is written in. */
export type SheetPart =
  | { kind: "title"; text: string }
  /** What is said of the whole sheet, or of one answer. */
  | { kind: "note"; text: string }
  | { kind: "section"; text: string }
  /** What an entry is called, and what it is worth. */
  | { kind: "entry"; label: string; title: string | null; points: number | null }
  /** As it was asked: line breaks are line breaks, and nothing but formulas has a meaning. */
  | { kind: "problem"; text: string }
  /** A final answer, as it was found. */
  | { kind: "answer"; text: string }
  /** Markdown. */
  | { kind: "steps"; text: string }
  | { kind: "thought"; text: string };

/** An answer sheet in its order, a piece at a time. */
export async function* sheetParts(sheet: AnswerSheet, choice: AnswerSheetChoice): AsyncGenerator<SheetPart> {
  const { entries, title } = sheet;
  yield { kind: "title", text: title };
  if (choice.problems === "first") {
    yield { kind: "section", text: "Problems" };
    for (const entry of entries) {
      yield heading(entry, true);
      yield { kind: "problem", text: entry.question };
    }
    yield { kind: "section", text: "Answers" };
  }
  yield { kind: "note", text: summary(entries) };
  for (const entry of entries) {
    yield heading(entry, choice.problems !== "first");
    if (choice.problems === "beside") yield { kind: "problem", text: entry.question };
    yield* answerParts(sheet, choice, entry);
  }
}

async function* answerParts(
  { solutionOf }: AnswerSheet,
  { detail }: AnswerSheetChoice,
  entry: SheetEntry,
): AsyncGenerator<SheetPart> {
  const answer = entry.state === "solved" ? (entry.solution?.answer ?? null) : null;
  if (answer !== null) yield { kind: "answer", text: answer };
  const note = entryNote(entry);
  if (note !== null) yield { kind: "note", text: note };
  if (entry.state !== "solved" || (detail === "answers" && answer !== null)) return;
  const solution = await solutionOf(entry);
  // Where no final answer was found in it, the whole text is the answer.
  if (solution.answer !== "") yield { kind: "steps", text: solution.answer };
  if (detail === "thoughts" && solution.thought !== "") yield { kind: "thought", text: solution.thought };
}

const heading = ({ label, title, points }: SheetEntry, isFull: boolean): SheetPart => ({
  kind: "entry",
  label,
  title: isFull ? title : null,
  points: isFull ? points : null,
});

function summary(entries: readonly SheetEntry[]): string {
  const count = (isMeant: (entry: SheetEntry) => boolean): number => entries.filter(isMeant).length;
  const solved = count(({ state }) => state === "solved");
  const unsure = count((entry) => standingOf(entry) === "unsure");
  const wrong = count((entry) => standingOf(entry) === "wrong");
  const models = [...new Set(entries.flatMap(({ solution }) => solution?.modelName ?? []))];
  const doubts = [...(unsure > 0 ? [`${unsure} unsure`] : []), ...(wrong > 0 ? [`${wrong} probably wrong`] : [])];
  return [
    `${solved} of ${entries.length} ${entries.length === 1 ? "problem" : "problems"} answered`,
    ...(models.length > 0 ? [` by ${models.join(" and ")}`] : []),
    ...(doubts.length > 0 ? [`, ${doubts.join(", ")}`] : []),
    ".",
  ].join("");
}
