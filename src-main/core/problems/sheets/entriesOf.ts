import type { Problem, ProblemPart } from "../../../../src-shared/domain/problems/problem.ts";
import type { EntryFacts } from "../../storage/SheetEntryRepository.ts";

/** A question to be solved by itself. The file it was read from is the sheet's matter. */
export type NewEntry = Omit<EntryFacts, "file"> & { question: string };

/** A word that asks or tells something, outside formulas. */
const word = /\p{L}{3,}/u;
const formulas = /\$\$[^$]*\$\$|\$[^$]*\$/g;

/**
 * The questions that a problem comes to: one, or one a part, since every part has an answer of its own.
 * @param number of the problem in its list, from 1; it is called by that where the file gives no label
 */
export function entriesOf(problem: Problem, number: number): NewEntry[] {
  const label = problem.label ?? String(number);
  if (problem.parts.length === 0) return [toEntry(problem, null, label)];
  return problem.parts.map((part) => toEntry(problem, part, `${label} ${part.label}`));
}

function toEntry(problem: Problem, part: ProblemPart | null, label: string): NewEntry {
  const { title, source, licence, places, flags, choices } = problem;
  return {
    label,
    title,
    question: questionOf(problem, part),
    points: (part ?? problem).points,
    reference: (part ?? problem).reference,
    source,
    licence,
    places,
    flags,
    choices: areLettered(problem) ? choices.map(({ text }) => text) : [],
  };
}

function questionOf({ title, stem, question, choices }: Problem, part: ProblemPart | null): string {
  const texts = [stem, question, part?.question ?? ""].map((text) => text.trim());
  const lines = choices.map(({ label, text }) => `${label}) ${text}`).join("\n");
  // A bare formula asks nothing: its heading says what is to be done.
  const asks = texts.some((text) => word.test(text.replaceAll(formulas, "")));
  const all = asks || title === null ? [...texts, lines] : [title, ...texts, lines];
  return all.filter((text) => text !== "").join("\n\n");
}

/** Whether choices are called A, B, C …, in that order, so that a letter says which is meant. */
const areLettered = ({ choices }: Problem): boolean =>
  choices.every(({ label }, index) => label.toUpperCase() === String.fromCodePoint(65 + index));
