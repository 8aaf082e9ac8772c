import type { FoundAnswer } from "../../../../src-shared/domain/check.ts";
import { trimAnswer, withoutDelimiters } from "./plainAnswer.ts";

const letterFirst =
  /^(?:(?:option|choice|answer|antwort|réponse)\s*:?\s*)?[([{]?\\?(?:text|mathrm|mathbf|textbf)?\s*[({]*([A-J])([)}\]]*)(?:([.:,)]?)\s+(.{0,300}))?[.)]?$/su;
const named =
  /\b(?:option|choice|answer|antwort)\s+\(?([A-J])\)?\s+(?:is|ist)\s+(?:the\s+)?(?:correct|right|best|richtig)/iu;

/** The letter of an answer that is one of multiple choice: `(B)`, `\text{C}`, `D) 42`; null for anything else. */
export function choiceOf(text: string): string | null {
  const [, letter, bracket = "", stop = "", rest = ""] = letterFirst.exec(text) ?? [];
  if (letter === undefined) return null;
  // "A force acts" begins with an article; "C = 5" with a name.
  return rest === "" || ((bracket !== "" || stop !== "") && !rest.startsWith("=")) ? letter : null;
}

/** A last line that is a letter of multiple choice, alone or with its text, or that says which option is right. */
export function findChoice(text: string, from: number): FoundAnswer | null {
  const trimmed = text.slice(from).trimEnd();
  const start = from + trimmed.lastIndexOf("\n") + 1;
  const stretch = trimAnswer(text, { start, end: from + trimmed.length });
  const line = withoutDelimiters(text.slice(stretch.start, stretch.end));
  if (line.length > 400) return null;
  const letter = choiceOf(line);
  // The last of a list of options is not chosen.
  const isListed = letter !== null && letter !== "A" && /(?:^|\n)[\s*(]*[A-I][.):]/.test(text.slice(from, start));
  if (letter !== null && !isListed) return { text: letter, source: "choice", confidence: "high", ...stretch };
  const said = named.exec(line)?.[1];
  if (said !== undefined) return { text: said.toUpperCase(), source: "choice", confidence: "high", ...stretch };
  const atEnd = /(?:^|\s)\(([A-J])\)$/.exec(text.slice(stretch.start, stretch.end));
  if (atEnd === null || isListed) return null;
  return { text: atEnd[1]!, source: "choice", confidence: "low", start: stretch.end - 3, end: stretch.end };
}
