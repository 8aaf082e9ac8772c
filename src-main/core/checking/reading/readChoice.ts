import type { ChoiceReading } from "./Reading.ts";

const markup = /\\(?:text|textrm|textbf|textit|mathrm|mathbf|mathsf|boldsymbol|boxed|fbox|emph)\s*(?=\{)/g;
const announced =
  /^(?:(?:so|thus|hence|therefore),?\s+)?(?:(?:the|my|die|la|le)\s+)?(?:(?:correct|right|best|final|richtige|bonne)\s+)?(?:answer|option|choice|alternative|antwort|lösung|réponse|respuesta|letter)\s*(?:is|ist|est|es)?\s*:?\s*/i;
const letter = /^([([]?)([A-Za-z])([)\]]?)(?:\s*[.:)–-]\s*|\s*,\s+|\s+|$)(.*)$/is;
const several =
  /^(?:(?:all|both|each|alle)\s+(?:of\s+)?)?\(?[A-J]\)?(?:\s*(?:,|;|\/|&|\band\b|\bor\b|\bund\b|\boder\b|\s)\s*\(?[A-J]\)?)+$/i;

const plain = (text: string): string =>
  text
    .replaceAll(markup, "")
    .replaceAll(/\*\*|[$~]|\\[,;:! ]/g, " ")
    .replaceAll(/^[\s{]+|[\s}.]+$/g, "");

/** A letter of multiple choice, with or without brackets, an announcement before it and a text behind it. */
export function readChoice(text: string): ChoiceReading | null {
  const bare = plain(text);
  const named = announced.exec(bare)?.[0] ?? "";
  const match = letter.exec(bare.slice(named.length));
  if (match === null || several.test(bare)) return null;
  const [, open = "", found = "", close = "", rest = ""] = match;
  // `a` alone is a variable, and `A cat` begins with an article; a bracket or a stop makes a letter of choice.
  const isMarked = open !== "" || close !== "" || named !== "" || /^[A-Z]\s*[.,:)]/.test(bare);
  const behind = rest.replaceAll(/^[\s}]+/g, "").trim();
  if (!isMarked && behind !== "") return null;
  return { kind: "choice", letter: found.toUpperCase(), rest: behind };
}

/** All letters of an answer that names several: `A, C`, `B and D`; null for anything else. */
export function readLetters(text: string): string[] | null {
  const bare = plain(text);
  const list = bare.slice(announced.exec(bare)?.[0].length ?? 0);
  if (!several.test(list)) return null;
  const letters = list.replace(/^(?:all|both|each|alle)\s+(?:of\s+)?/i, "").match(/\b[A-J]\b/gi) ?? [];
  return [...new Set(letters.map((found) => found.toUpperCase()))].sort();
}
