import { frameOf, type Box, type Frame } from "../formulas/Box.ts";
import { blank, boxesOf, writeTerms, type Term } from "../formulas/writeRow.ts";
import type { Line } from "./toLines.ts";
import { trimFormula } from "./trimFormula.ts";
import { depthOf, goesOn, joinOf, plain, splitWord, textOf, toWords, type Word } from "./words.ts";

/** A part of a line that was lost, or may have been misread. */
export interface Doubt {
  readonly kind: "formula-lost" | "unsure-reading";
  /** As far as it could be read. */
  readonly text: string;
  readonly frame: Frame;
}

/** A line as Markdown, with what in it could not be put together. */
export interface WrittenLine {
  readonly text: string;
  /** Whether it is one formula and nothing else. */
  readonly isFormula: boolean;
  readonly doubts: readonly Doubt[];
}

const escapeText = (text: string): string => text.replaceAll("$", String.raw`\$`);

const writeText = (terms: readonly Term[]): string => terms.map((term) => escapeText(plain(term))).join("");

/** How a line may begin that is no part of a formula. */
const label = /^(\(?(\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]|\d{1,3}(\.\d{1,2})+\.?|[•·▪◦–-])$/;

/** @returns runs of words that are one formula each, and the words between */
function toRuns(words: readonly Word[], isItalicLine: boolean): { words: Word[]; isFormula: boolean }[] {
  const runs: { words: Word[]; isFormula: boolean }[] = [];
  for (let index = 0; index < words.length;) {
    const run: Word[] = [];
    let isSureRun = false;
    let end = index;
    for (; end < words.length; end++) {
      const word = words[end];
      if (word === undefined) break;
      const join = joinOf(word, isItalicLine);
      const last = run.at(-1);
      if (join === "never" || (last !== undefined && !goesOn(last, word, depthOf(run)))) break;
      if (index === 0 && end === 0 && label.test(textOf(word)) && words.length > 1) break;
      isSureRun ||= join === "sure";
      run.push(word);
    }
    if (isSureRun) runs.push({ words: run, isFormula: true });
    else {
      end = Math.max(end, index + 1);
      for (const word of words.slice(index, end)) runs.push({ words: [word], isFormula: false });
    }
    index = end;
  }
  return runs;
}

/** @param isBroken whether the line as a whole was not understood */
export function writeLine(line: Line, isBroken = false): WrittenLine {
  const words = toWords(line).flatMap((word) => splitWord(word));
  const letters = line.boxes.filter((box) => box.kind === "letter" && !box.isMaths);
  const isItalicLine = letters.length > 8 && letters.filter((box) => box.isItalic).length > letters.length / 2;
  const doubts: Doubt[] = [];
  const lose = (text: string, boxes: readonly Box[]): void => {
    doubts.push({ kind: "formula-lost", text, frame: frameOf(boxes) });
  };
  const runs = toRuns(words, isItalicLine);
  let text = "";
  let hasText = false;
  for (const run of runs) {
    const [first] = run.words;
    if (first === undefined) continue;
    if (text !== "" && first.gap > blank) text += " ";
    const terms = run.words.flatMap((word) => word.terms);
    const boxes = terms.flatMap((term) => boxesOf(term));
    const isLost = boxes.some((box) => box.isLost);
    if (!run.isFormula) {
      const written = writeText(terms);
      if (isLost) lose(written, boxes);
      text += written;
      hasText = true;
      continue;
    }
    const { before, inside, after } = trimFormula(terms);
    const latex = writeTerms(inside, line.size);
    if (before.length > 0 || !/^[.,;:]*$/.test(writeMarks(after))) hasText = true;
    text += `${writeText(before)}${inside.length === 0 ? "" : `$${latex}$`}${writeMarks(after)}`;
    if (isLost) lose(latex, boxes);
  }
  if (isBroken && doubts.length === 0) lose(text.trim(), line.boxes);
  return { text: text.trim(), isFormula: !hasText && runs.length > 0, doubts };
}

/** Punctuation that was set in a font of mathematics. */
const writeMarks = (terms: readonly Term[]): string =>
  terms.map((term) => term.base?.text ?? term.base?.latex ?? "").join("");
