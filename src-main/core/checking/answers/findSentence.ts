import type { FoundAnswer } from "./FoundAnswer.ts";
import { trimAnswer, withoutDelimiters } from "./plainAnswer.ts";

const announcement =
  /\b(?:(?:final|correct|right|best)\s+)?(?:answer|choice|option|result|solution)(?:\s+(?:to|of|for)\s+[^.:\n=]{1,60})?(?:\*\*|__)?\s*(?:(?:is|was|would be|will be|must be|should be|equals|are|comes out as|comes out to)\b(?:\s+therefore|\s+thus|\s+then)?\s*:?|[:=])/gi;
const heading = /^[#*_\s]*(?:final\s+)?answer[*_\s]*:?[*_\s]*$/i;
const closing = /\s*I hope (?:it|this) is correct\.?\s*$/i;
const longest = 240;

/** A stop that ends a sentence rather than stands in a number or an abbreviation. */
const stop =
  /[.!?](?:\*\*|\$|")?\s+(?=[A-Z*\\$])|\.\s*$|,?\s+(?:so|which|since|because|hence|thus|therefore|as (?:required|expected|claimed))\b/;

const letterOnly =
  /^(?:(?:option|choice|answer)\s*)?[([{]?\\?(?:text|mathrm|mathbf|textbf)?\s*[({]*([A-J])[)}\]]*(?:[.:)]\s.{0,120})?[.)]?$/s;

function taken(text: string, start: number, end: number): FoundAnswer | null {
  const line = text.slice(start, end).replace(closing, "");
  const stopped = stop.exec(line);
  const stretch = trimAnswer(text, { start, end: start + (stopped?.index ?? line.length) });
  const found = withoutDelimiters(text.slice(stretch.start, stretch.end));
  if (found === "" || found.length > longest) return null;
  const isChoice = letterOnly.test(found) && !/^[A-Z]\s*=/.test(found);
  const words = found.match(/[A-Za-z]{3,}/g)?.length ?? 0;
  return {
    text: found,
    source: isChoice ? "choice" : "sentence",
    confidence: words > 8 && !/\d/.test(found) ? "low" : "high",
    ...stretch,
  };
}

/** The last "the final answer is ...", "Answer: ..." or heading "Answer" with the answer below it. */
export function findSentence(text: string, from: number): FoundAnswer | null {
  const lines: { start: number; end: number }[] = [];
  for (let start = from; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
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

/** A last line that is nothing but a letter of multiple choice: `(B)`, `**C**`, `D) 42`; or that ends in `(B)`. */
export function findChoice(text: string, from: number): FoundAnswer | null {
  const trimmed = text.slice(from).trimEnd();
  const start = from + trimmed.lastIndexOf("\n") + 1;
  const stretch = trimAnswer(text, { start, end: from + trimmed.length });
  const line = withoutDelimiters(text.slice(stretch.start, stretch.end));
  if (line.length > 400) return null;
  if (letterOnly.test(line)) return { text: line, source: "choice", confidence: "high", ...stretch };
  const atEnd = /(?:^|\s)\(([A-J])\)$/.exec(text.slice(stretch.start, stretch.end));
  if (atEnd === null) return null;
  return { text: atEnd[1]!, source: "choice", confidence: "low", start: stretch.end - 3, end: stretch.end };
}
