import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { Rational } from "../algebra/Rational.ts";
import { sameDimension } from "../units/Unit.ts";
import { type QuantityFormula, readQuantityFormula } from "./readQuantityFormula.ts";

const maxLength = 20_000;
const maxResults = 20;
const delimited = /\$\$?([^$]{3,600}?)\$\$?|\\\[([\s\S]{3,600}?)\\\]|\\\(([\s\S]{3,600}?)\\\)/g;
/** Roundings on the way are no mistakes. */
const tolerance = Rational.of(1, 50);

/**
 * The equation lines of a working that are written with units: both sides must have the same dimension, and the same value
 * up to rounding. Says nothing of the final answer.
 */
export function checkDimensions(work: string): CheckResult[] {
  const text = work.slice(0, maxLength);
  const formulas = [...text.matchAll(delimited)].map((match) => ({
    source: match[1] ?? match[2] ?? match[3] ?? "",
    isLatex: true,
  }));
  const rest = text.replace(delimited, "\n");
  const lines = rest.split(/\n|(?<=[a-z])\.\s/).map((source) => ({ source, isLatex: false }));
  return [...formulas, ...lines].flatMap(({ source, isLatex }) => checkLine(source, isLatex)).slice(0, maxResults);
}

function checkLine(source: string, isLatex: boolean): CheckResult[] {
  if (!source.includes("=") || source.length > 600) return [];
  const sides = source.split("=").map((side) => trimmed(side, isLatex));
  const values = sides.map((side) => readQuantityFormula(side, isLatex));
  return sides.slice(1).flatMap((side, index) => {
    const before = sides[index] ?? "";
    return compare(plain(before), values[index] ?? null, plain(side), values[index + 1] ?? null);
  });
}

/** Of plain text, without the words before the first number and after the last unit. */
function trimmed(side: string, isLatex: boolean): string {
  if (isLatex) return side.replace(/\\\\|&/g, " ").trim();
  return side
    .replace(/^[^\d(]*?(?=[\d(])/, "")
    .replace(/[.,;:!]\s*$|[,;:].*$/s, "")
    .trim();
}

function compare(left: string, a: QuantityFormula, right: string, b: QuantityFormula): CheckResult[] {
  if (a === "mixed") return [failed(say`${left} adds quantities of different kinds.`)];
  if (b === "mixed") return [failed(say`${right} adds quantities of different kinds.`)];
  if (a === null || b === null) return [];
  if (!sameDimension(a.dimension, b.dimension)) return [failed(say`${left} and ${right} have different dimensions.`)];
  const reach = a.value.abs().multiply(tolerance);
  if (a.value.subtract(b.value).abs().compare(reach) > 0) return [failed(say`${left} is not ${right}.`)];
  return [
    {
      outcome: "holds",
      strength: "supports",
      about: "work",
      line: say`${left} = ${right}: the units agree.`,
      counterexample: null,
    },
  ];
}

const failed = (line: Phrase): CheckResult => ({
  outcome: "fails",
  strength: "supports",
  about: "work",
  line,
  counterexample: line,
});

/** LaTeX as a person would write it in a line. */
const plain = (side: string): string =>
  side
    .replace(/\\(?:text|mathrm|textrm)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)")
    .replace(/\\(?:times|cdot)(?![a-z])/g, "·")
    .replace(/\\[,;:! ]|\\left|\\right|[{}]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
