import { choiceOf } from "./findChoice.ts";
import type { FoundAnswer } from "../../../../src-shared/domain/check.ts";
import { trimAnswer, withoutDelimiters } from "./plainAnswer.ts";

const english = String.raw`(?:(?:final|correct|right|best)\s+)?(?:answer|choice|option|result|solution)(?:\s+(?:to|of|for)\s+[^.:\n=]{1,60})?`;
const german = String.raw`(?:(?:richtige|endgültige|korrekte)\s+)?(?:antwort|lösung|ergebnis|endergebnis|resultat)`;
const french = String.raw`(?:(?:bonne)\s+)?(?:réponse|solution|résultat)(?:\s+(?:finale?|correcte?))?`;
const verbs = String.raw`(?:is|was|would be|will be|must be|should be|equals|are|comes out (?:as|to)|ist|lautet|est|es)(?=[\s*:$])(?:\s+(?:therefore|thus|then|also|donc))?\s*:?`;
const announcement = new RegExp(
  String.raw`(?<!\p{L})(?:${english}|${german}|${french})(?:\*\*|__)?\s*(?:${verbs}|[:=])`,
  "giu",
);
const heading =
  /^[#*_\s]*(?:(?:final\s+)?answer|(?:end)?ergebnis|antwort|réponse(?:\s+finale)?|résultat)[*_\s]*:?[*_\s]*$/iu;
const closing = /\s*I hope (?:it|this) is correct\.?\s*$/i;
const longest = 240;

/** A stop that ends a sentence rather than stands in a number or an abbreviation; or what gives a reason. */
const stop =
  /[.!?](?:\*\*|\$|")?\s+(?=[A-Z*\\$])|\.\s*$|,?\s+(?:so|which|since|because|hence|thus|therefore|denn|weil|car|as (?:required|expected|claimed))\b/;

function taken(text: string, start: number, end: number): FoundAnswer | null {
  const line = text.slice(start, end).replace(closing, "");
  const stopped = stop.exec(line);
  const stretch = trimAnswer(text, { start, end: start + (stopped?.index ?? line.length) });
  const found = withoutDelimiters(text.slice(stretch.start, stretch.end));
  if (found === "" || found.length > longest) return null;
  const letter = choiceOf(found);
  if (letter !== null) return { text: letter, source: "choice", confidence: "high", ...stretch };
  const words = found.match(/\p{L}{3,}/gu)?.length ?? 0;
  return { text: found, source: "sentence", confidence: words > 8 && !/\d/.test(found) ? "low" : "high", ...stretch };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The last "the final answer is ...", "Answer: ..." or heading "Answer" with the answer below it; also in German and French. */
export function findSentence(text: string, from: number): FoundAnswer | null {
  const lines = linesOf(text, from);
  const below = (index: number): FoundAnswer | null => {
    const next = lines
      .slice(index + 1)
      .find(({ start, end }) => !/^\s*(?:\$\$|\\\[)?\s*$/.test(text.slice(start, end)));
    return next === undefined ? null : taken(text, next.start, next.end);
  };
  for (let index = lines.length - 1; index >= 0; index--) {
    const { start, end } = lines[index]!;
    const line = text.slice(start, Math.min(end, start + 4_000));
    if (heading.test(line.slice(0, 80))) {
      const found = below(index);
      if (found !== null) return found;
    }
    for (const match of [...line.matchAll(announcement)].toReversed()) {
      const rest = start + match.index + match[0].length;
      const found = /^[\s*_$:]*$/.test(text.slice(rest, end)) ? below(index) : taken(text, rest, end);
      if (found !== null) return found;
    }
  }
  return null;
}
