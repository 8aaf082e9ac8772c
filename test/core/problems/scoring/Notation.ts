import { findFormulas } from "../../../../src-main/core/problems/reading/formulas/findFormulas.ts";
import { comparable, comparableFormula } from "./comparable.ts";

/** What counts when a text is compared with what must be found. */
export interface Notation {
  /** A text without what does not count. */
  readonly plain: (text: string) => string;
  /** The formulas of a text, each with how it must stand in a plain text. */
  readonly formulas: (text: string) => readonly string[];
}

/** A file that is written in LaTeX or is turned into it sign by sign: only spaces do not count. */
export const written: Notation = {
  plain: comparable,
  formulas: (text) => findFormulas(text).map(({ source }) => `$${comparableFormula(source)}$`),
};

/** What is drawn in the same way however it is written: spaces, sizes of brackets, names of the same sign. */
const sameAs: readonly (readonly [RegExp, string])[] = [
  [/\\(left|right|displaystyle|quad|qquad|limits)(?![A-Za-z])|\\[,;! ]/g, ""],
  [/\\[dt]frac/g, String.raw`\frac`],
  [/\\(le|ge|ne)(?![a-z])/g, String.raw`\$1q`],
  [/\\to(?![a-z])/g, String.raw`\rightarrow`],
  [/\\pmod\{([^}]*)\}/g, "(mod$1)"],
  [/\\(?:text|mathrm)\{([^}]*)\}/g, "$1"],
  [/\u2019/g, "'"],
  [/[$\s{}]/g, ""],
];

const asDrawn = (text: string): string =>
  sameAs.reduce((result, [pattern, by]) => result.replaceAll(pattern, by), text);

/** A page on which only can be seen what is there. */
export const drawn: Notation = {
  plain: asDrawn,
  formulas: (text) => findFormulas(text).map(({ source }) => asDrawn(source)),
};
