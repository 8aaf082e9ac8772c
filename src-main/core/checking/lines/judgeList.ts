import { subtract } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { FormulaReader } from "../checks/FormulaReader.ts";
import { solutionsOf } from "../checks/solutionsOf.ts";
import { judgeEquation, judgeSolutions } from "./judgeEquation.ts";
import type { Judgement } from "./Judgement.ts";
import type { Knowledge } from "./Knowledge.ts";
import { listOf, solve } from "./SolutionList.ts";

/** `x = 2 or x = 3`, `x = \pm 2`, `x - 2 = 0 or x - 3 = 0`. */
export function judgeList(
  formula: string,
  index: number,
  reader: FormulaReader,
  knowledge: Knowledge,
): Judgement | null {
  if (!/\\pm|±|\bor\b|,|\\lor|\\text\s*\{\s*(?:or|and)\s*\}/.test(formula)) return null;
  const parts = formula.split(/\\text\s*\{\s*or\s*\}|\bor\b|\\lor|\\quad/);
  const cases = parts.length > 1 ? parts.map((part) => casesOf(part.replace(/[,\s]+$/, ""), reader)) : [];
  const [first] = cases;
  if (first && cases.every((one) => one !== null && one.unknown === first.unknown)) {
    const all = cases.flatMap((one) => one?.solutions ?? []);
    return judgeSolutions(first.unknown, all, index, knowledge, null);
  }
  const values = valuesOf(formula, reader);
  if (values !== null) {
    const judgements = values.map(([left, right]) => judgeEquation(left, right, index, knowledge));
    return judgements.find(({ verdict }) => verdict !== "follows") ?? judgements[0] ?? null;
  }
  const letter = /^\s*([a-zA-Z])(?:_\{?\d\}?)?\s*(?:=|\\in)/.exec(formula)?.[1];
  const solutions = letter === undefined ? null : solutionsOf(formula, [letter], reader);
  if (letter === undefined || solutions === null || solutions === "everything") return null;
  const list = listOf(solutions.flatMap((solution) => solution.get(letter)?.expression ?? []));
  return list === null ? null : judgeSolutions(letter, list, index, knowledge, null);
}

/** `x = 2, y = 6`: values of different letters. */
function valuesOf(formula: string, reader: FormulaReader): (readonly [Expression, Expression])[] | null {
  const statements = formula
    .split(/,(?!\d{3})|\band\b|\\text\s*\{\s*and\s*\}|\\quad/)
    .map((part) => reader.statement(part));
  const pairs = statements.map((statement) => {
    const [left, right] = statement?.sides ?? [];
    return statement?.relations.length === 1 && left?.type === "symbol" && right !== undefined
      ? ([left, right] as const)
      : null;
  });
  const names = new Set(pairs.map((pair) => pair?.[0].name.replace(/_.*/, "")));
  return pairs.length > 1 && pairs.every((pair) => pair !== null) && names.size === pairs.length ? pairs : null;
}

function casesOf(
  text: string,
  reader: FormulaReader,
): { unknown: string; solutions: NonNullable<ReturnType<typeof solve>> } | null {
  const statement = reader.statement(text);
  const [left, right] = statement?.sides ?? [];
  const [unknown, ...others] = statement === null ? [] : freeVariables(...statement.sides);
  if (statement?.relations.length !== 1 || statement.relations[0] !== "=" || left === undefined || right === undefined)
    return null;
  if (unknown === undefined || others.length > 0) return null;
  const difference = subtract(left, right);
  const value = left.type === "symbol" ? listOf([right]) : null;
  const solutions = value ?? solve(difference, unknown);
  return solutions === null ? null : { unknown, solutions };
}
