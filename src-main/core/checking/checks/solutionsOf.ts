import type { Expression } from "../algebra/Expression.ts";
import type { Measure, Reading } from "../reading/Reading.ts";
import type { FormulaReader } from "./FormulaReader.ts";

/** One solution: a value for every unknown, with the precision of one that was written as a decimal. */
export type Solution = ReadonlyMap<string, SolutionValue>;

export interface SolutionValue {
  readonly expression: Expression;
  /** Null for values that are no real numbers, or have variables. */
  readonly measure: Measure | null;
}

/** `everything` means that any number is a solution. Null where the answer is not read as solutions. */
export type Solutions = readonly Solution[] | "everything" | null;

/** The solutions that an answer gives, for unknowns in this order. Repeated ones are kept. */
export function solutionsOf(answer: string, unknowns: readonly string[], reader: FormulaReader): Solutions {
  const [names, rest] = namedTuple(answer);
  if (names !== null) {
    if (names.length !== unknowns.length || !names.every((name) => unknowns.includes(name))) return null;
    return fromReading(reader.answer(rest), names);
  }
  return fromReading(reader.answer(answer), unknowns);
}

/** `(x, y) = (3, 2)`. */
function namedTuple(answer: string): [names: string[] | null, rest: string] {
  const match = /^\s*\\?(?:left)?\(\s*([a-zA-Z](?:\s*,\s*[a-zA-Z])+)\s*(?:\\right)?\)\s*=\s*/.exec(answer);
  return match === null ? [null, answer] : [(match[1] ?? "").split(/\s*,\s*/), answer.slice(match[0].length)];
}

function fromReading(reading: Reading, unknowns: readonly string[]): Solutions {
  if (reading.kind === "interval") {
    const [piece] = reading.pieces;
    const isAll = reading.pieces.length === 1 && piece?.lower === null && piece.upper === null;
    return isAll && reading.without === undefined && unknowns.length === 1 ? "everything" : null;
  }
  if (reading.kind === "set" && reading.items.length === 0) return [];
  const isMany = reading.kind === "set" || reading.kind === "list";
  const isIndexed = reading.kind === "tuple" && unknowns.length === 1 && isIndexedBy(reading.names, unknowns[0] ?? "");
  if (reading.name !== undefined && isMany && reading.name !== unknowns[0]) return null;
  // A bare list of numbers for several unknowns does not say which is which.
  const solutions =
    isMany || isIndexed
      ? reading.items.map((item) => oneSolution(item, unknowns, isIndexed))
      : [oneSolution(reading, unknowns, false)];
  return solutions.every((solution) => solution !== null) ? solutions : null;
}

/** `x_1 = 2, x_2 = 3` gives two values of x. */
const isIndexedBy = (names: readonly string[] | undefined, unknown: string): boolean =>
  names?.every((name) => name.replace(/_\{?\d\}?$/, "") === unknown) === true;

function oneSolution(reading: Reading, unknowns: readonly string[], isIndexed: boolean): Solution | null {
  if (reading.kind === "tuple") {
    if (reading.items.length !== unknowns.length || (unknowns.length === 1 && reading.bracket !== "")) return null;
    const names = reading.names ?? unknowns;
    if (new Set(names).size !== names.length || !names.every((name) => unknowns.includes(name))) return null;
    const values = reading.items.map(valueOf);
    if (!values.every((value) => value !== null)) return null;
    return new Map(names.map((name, index) => [name, values[index]!]));
  }
  const [unknown] = unknowns;
  const value = valueOf(reading);
  if (unknowns.length !== 1 || unknown === undefined || value === null) return null;
  if (reading.name !== undefined && reading.name !== unknown && !isIndexed) return null;
  return new Map([[unknown, value]]);
}

function valueOf(reading: Reading): SolutionValue | null {
  if (reading.kind === "number" && reading.noun === undefined && reading.base === undefined)
    return { expression: reading.measure.expression, measure: reading.measure };
  if (reading.kind === "complex" || reading.kind === "expression")
    return { expression: reading.expression, measure: null };
  return null;
}
