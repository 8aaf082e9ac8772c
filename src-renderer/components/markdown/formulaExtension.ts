import { Tokenizer, type MarkedExtension, type TokenizerExtension, type Tokens } from "marked";
import { findFormula, type FormulaMatch } from "../maths/findFormula.ts";

/** The end of the line that a formula of its own stands on. */
const restOfLine = /^[ \t]*(?:\n|$)/;
const blockStart = /\n(?=[ \t]*(?:\\\[|\\begin\{|\$\$))/g;

/**
 * Formulas for `marked`, as blocks and within lines.
 *
 * @param isGrowing whether the text goes on, so that an unclosed formula in a line is one still being written
 */
export function formulaExtension(isGrowing: boolean): MarkedExtension {
  const lineFormula: TokenizerExtension = {
    name: "lineFormula",
    level: "inline",
    // A backslash ends a stretch of plain text anyway.
    start: (text) => text.indexOf("$"),
    tokenizer: (text) => toToken(findFormula(text), text, isGrowing),
  };
  return {
    extensions: [blockFormula, lineFormula],
    tokenizer: {
      // A formula of its own ends the paragraph before it, so it cannot be part of an underlined heading.
      lheading(text) {
        const end = findBlockStart(text);
        return Tokenizer.prototype.lheading.call(this, end === undefined ? text : text.slice(0, end));
      },
    },
  };
}

const blockFormula: TokenizerExtension = {
  name: "blockFormula",
  level: "block",
  start: findBlockStart,
  tokenizer: findBlockFormula,
};

/** A display formula that has its lines for itself; one that is not closed takes the rest of the text. */
function findBlockFormula(text: string): Tokens.Generic | undefined {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
  const rest = text.slice(indent.length, indent.length + 8);
  if (!rest.startsWith("\\[") && !rest.startsWith("$$") && !rest.startsWith("\\begin{")) return undefined;
  const source = text.slice(indent.length);
  const match = findFormula(source);
  if (match?.state === "closed") {
    const after = restOfLine.exec(source.slice(match.formula.raw.length));
    if (after === null) return undefined;
    return { type: "formula", ...match.formula, raw: indent + match.formula.raw + after[0] };
  }
  return toToken(match, text, true);
}

/** Index of the line, within the first paragraph, that a display formula of its own begins on. */
function findBlockStart(text: string): number | undefined {
  const blank = text.search(/\n[ \t]*\n/);
  const paragraph = blank < 0 ? text : text.slice(0, blank);
  for (const { index } of paragraph.matchAll(blockStart)) {
    if (findBlockFormula(text.slice(index + 1)) !== undefined) return index + 1;
  }
  return undefined;
}

function toToken(match: FormulaMatch | undefined, text: string, isGrowing: boolean): Tokens.Generic | undefined {
  if (match?.state === "closed") return { type: "formula", ...match.formula };
  return match?.state === "open" && isGrowing ? { type: "unfinishedFormula", raw: text } : undefined;
}

/**
 * Hides formulas from the search for the end of an emphasis.
 *
 * @param text a line of text
 * @param masked the same text, with other things that emphasis cannot end in already replaced by as many characters
 */
export function maskFormulas(text: string, masked: string): string {
  if (!/[*_~]/.test(masked)) return masked;
  let result = "";
  let done = 0;
  for (const { index } of text.matchAll(/\\[^]|\$/g)) {
    const match = index < done ? undefined : findFormula(text.slice(index));
    if (match?.state !== "closed") continue;
    const { length } = match.formula.raw;
    result += `${masked.slice(done, index)}[${"a".repeat(length - 2)}]`;
    done = index + length;
  }
  return result + masked.slice(done);
}
