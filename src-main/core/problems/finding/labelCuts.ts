import { findFormulas } from "../reading/formulas/findFormulas.ts";

/** Labels far from what is before them: columns of short tasks or choices in one line. */
const spaced = /(?:[ \t]{2,}|\t|\s\\q?quad\s*)(?=\(?(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})[).]{1,2}\s*\S)/g;
/** Labels in brackets behind the end of a sentence. */
const inSentence = /(?<=[.?!:;,][ \t]+(?:(?:and|und|et)[ \t]+)?)(?=\((?:[a-h]|[ivx]{1,4}|[A-H]|\d{1,2})\)[ \t]*\S)/g;
/** Choices that follow each other closely: A) 3 B) 4 C) 5. */
const choice = /(?:^|[ \t]+)(?=\(?([A-H])[).][ \t]*\S)/g;

/** A label right behind the label before it: 2. a) or Exercice 1 : 1. */
const nested =
  /^[ \t]*(?:\(?\d{1,3}[.)]|\p{L}{2,}\.?\s+\d{1,3}\s*[:.)])[ \t]+(?=(?:\([a-z]\)|\(?i\)|a[.)]|(?<=[:.)]\s+)1[.)])[ \t]*\S)/u;

/** Characters of the longest line that somebody wrote as one. */
const longestLine = 10_000;

/** Places within a line, but for its start, where a label may stand that begins something. Formulas and code hold none. */
export function labelCuts(line: string): number[] {
  if (line.length < 6 || line.length > longestLine || !/[).]/.test(line)) return [];
  // Formulas are only looked for where there may be anything to cut.
  if (![spaced, inSentence, choice, nested].some((pattern) => line.search(pattern) >= 0)) return [];
  const masked = mask(line);
  const cuts = new Set<number>();
  for (const pattern of [spaced, inSentence])
    for (const match of masked.matchAll(pattern)) cuts.add(match.index + match[0].length);
  const choices = [...masked.matchAll(choice)];
  const isRun = choices.length >= 3 && choices.every((match, index) => match[1] === String.fromCharCode(65 + index));
  if (isRun) for (const match of choices) cuts.add(match.index + match[0].length);
  const first = nested.exec(masked);
  if (first !== null) cuts.add(first[0].length);
  cuts.delete(0);
  return [...cuts].filter((cut) => masked.slice(0, cut).trim() !== "").sort((a, b) => a - b);
}

/** The line with signs that nothing is looked for in place of formulas and code. */
export function mask(text: string): string {
  let masked = "";
  let done = 0;
  for (const { start, end } of findFormulas(text)) {
    masked += `${text.slice(done, start)}${"\uE000".repeat(end - start)}`;
    done = end;
  }
  return (masked + text.slice(done)).replaceAll(/`[^`\n]+`/g, (code) => "\uE000".repeat(code.length));
}
