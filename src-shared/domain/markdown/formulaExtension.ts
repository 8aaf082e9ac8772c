import { Tokenizer, type MarkedExtension, type TokenizerExtension, type Tokens } from "marked";
import { findFormula, type FormulaMatch } from "./findFormula.ts";

/** The end of the line that a formula of its own stands on. */
const restOfLine = /^[ \t]*(?:\n|$)/;
/** A delimiter, or an escape, which can be none. */
const delimiter = /\\[^]|\$\$?/g;

/**
 * Formulas for `marked`, as blocks and within lines.
 *
 * @param isGrowing whether the text goes on, so that what is not closed in its last line is still being written
 */
export function formulaExtension(isGrowing: boolean): MarkedExtension {
  let paragraphEnd: number | undefined;
  const blockFormula: TokenizerExtension = {
    name: "blockFormula",
    level: "block",
    // `marked` asks right after `lheading`, without the first character.
    start: () => (paragraphEnd === undefined ? undefined : paragraphEnd - 1),
    tokenizer: findBlockFormula,
  };
  const lineFormula: TokenizerExtension = {
    name: "lineFormula",
    level: "inline",
    // A backslash ends a stretch of plain text anyway.
    start: (text) => text.indexOf("$"),
    tokenizer: (text) => toToken(findFormula(text), text, isGrowing) ?? (isGrowing ? findOpenCode(text) : undefined),
  };
  return {
    extensions: [blockFormula, lineFormula],
    tokenizer: {
      // A formula of its own ends the paragraph before it, so it cannot be part of an underlined heading.
      lheading(text) {
        paragraphEnd = findBlockStart(text);
        return Tokenizer.prototype.lheading.call(this, text.slice(0, paragraphEnd));
      },
    },
  };
}

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
  // Two dollars at the start of a line may as well end a formula that began within a line before.
  let isOpen = false;
  for (const { index, 0: mark } of text.slice(0, blank < 0 ? undefined : blank).matchAll(delimiter)) {
    const lineStart = text.lastIndexOf("\n", index) + 1;
    const isFirst = lineStart > 0 && text.slice(lineStart, index).trim() === "";
    if (isFirst && !(mark === "$$" && isOpen) && findBlockFormula(text.slice(lineStart)) !== undefined)
      return lineStart;
    if (mark === "$$") isOpen = !isOpen;
  }
  return undefined;
}

/** Code within a line, not closed yet: what it holds is no formula. */
function findOpenCode(text: string): Tokens.Generic | undefined {
  const open = /^(`+)([^`\n][^\n]*)?$/.exec(text);
  if (open === null || new RegExp(`[^\`]${open[1]}(?!\`)`).test(text)) return undefined;
  return { type: "codespan", raw: text, text: open[2] ?? "" };
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
  for (const { index } of text.matchAll(delimiter)) {
    const match = index < done ? undefined : findFormula(text.slice(index));
    if (match?.state !== "closed") continue;
    const { length } = match.formula.raw;
    result += `${masked.slice(done, index)}[${"a".repeat(length - 2)}]`;
    done = index + length;
  }
  return result + masked.slice(done);
}
