import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { measureOf } from "../reading/measureOf.ts";
import type { MatrixReading, Reading } from "../reading/Reading.ts";
import { readingOf } from "../reading/readingOf.ts";
import { sameDimension } from "../units/Unit.ts";
import type { Comparing } from "./Comparing.ts";
import { scale } from "./compareMeasures.ts";
import { sameLinearFamily } from "./linearFamily.ts";
import { different, equal, unknown } from "./verdicts.ts";

/** More items than this are not matched against each other. */
const largest = 100;

/** Sets and lists whose order does not count. Each item of one must have its equal in the other. */
export function compareUnordered(gold: readonly Reading[], pred: readonly Reading[], comparing: Comparing): Comparison {
  if (gold.length > largest || pred.length > largest) return unknown(say`The lists are too long to compare.`);
  const [expected, given] = [distinct(gold, comparing), distinct(pred, comparing)];
  const verdicts = expected.map((item) => given.map((other) => comparing.compare(item, other).verdict));
  const missing = verdicts.filter((row) => !row.includes("equal"));
  const extra = given.filter((_, index) => !verdicts.some((row) => row[index] === "equal"));
  if (missing.length === 0 && extra.length === 0) return equal(say`Both have the same elements.`);
  const isUnclear = verdicts.some((row) => !row.includes("equal") && row.includes("unknown"));
  if (isUnclear) return unknown(say`It could not be decided whether they have the same elements.`);
  if (extra.length === 0)
    return different(
      missing.length === 1
        ? say`1 element of ${expected.length} is missing.`
        : say`${missing.length} elements of ${expected.length} are missing.`,
      "incomplete",
    );
  if (missing.length === 0)
    return different(extra.length === 1 ? say`1 element too many.` : say`${extra.length} elements too many.`);
  return different(say`They do not have the same elements.`);
}

const distinct = (items: readonly Reading[], comparing: Comparing): Reading[] => {
  const kept: Reading[] = [];
  for (const item of items)
    if (!kept.some((other) => comparing.compare(other, item).verdict === "equal")) kept.push(item);
  return kept;
};

/** Tuples, vectors, and lists whose order counts. */
export function compareOrdered(gold: readonly Reading[], pred: readonly Reading[], comparing: Comparing): Comparison {
  if (gold.length !== pred.length) {
    const isPart =
      pred.length < gold.length &&
      pred.every((item, index) => comparing.compare(gold[index]!, item).verdict === "equal");
    return different(say`The number of elements is ${pred.length}, not ${gold.length}.`, isPart ? "incomplete" : null);
  }
  const verdicts = gold.map((item, index) => comparing.compare(item, pred[index]!));
  const wrong = verdicts.findIndex(({ verdict }) => verdict === "different");
  if (wrong < 0) {
    const form = verdicts.find((verdict) => verdict.form !== null)?.form ?? null;
    return verdicts.find(({ verdict }) => verdict === "unknown") ?? equal(say`All elements are equal.`, form);
  }
  if (gold.length <= largest && isPermutation(gold, pred, comparing))
    return different(say`It has the right elements in another order.`, "order");
  const line = sameLine(gold, pred);
  if (line === true) return equal(say`They are the same points, with another parameter.`);
  return different(say`Element ${wrong + 1}: ${verdicts[wrong]!.reason}`, verdicts[wrong]!.form);
}

function isPermutation(gold: readonly Reading[], pred: readonly Reading[], comparing: Comparing): boolean {
  const rest = [...pred];
  return gold.every((item) => {
    const found = rest.findIndex((other) => comparing.compare(item, other).verdict === "equal");
    if (found >= 0) rest.splice(found, 1);
    return found >= 0;
  });
}

const angle = new Map([["angle", 1]]);

/** The formulas of items that are numbers or formulas; null if one is something else. */
export function formulasOf(items: readonly Reading[]): Expression[] | null {
  const found = items.map((item) => {
    if (item.kind === "number") return item.measure.expression;
    if (item.kind === "expression" || item.kind === "complex") return item.expression;
    // An angle is a number; other quantities are not.
    if (item.kind !== "quantity" || !sameDimension(item.unit.dimension, angle)) return null;
    return scale(item.measure, item.unit.factor, item.unit.offset, item.unit.piPower).expression;
  });
  return found.every((formula) => formula !== null) ? found : null;
}

/** Names that run over all points of a line or plane, rather than being given. */
const parameterName = /^(?:[tsuvrknm]|lambda|mu|alpha|beta|tau)(?:_\d+)?$/;

/** Whether two tuples with parameters are the same line or plane, such as (1 + t, 2t) and (s, 2s - 2). */
function sameLine(gold: readonly Reading[], pred: readonly Reading[]): boolean | null {
  const [left, right] = [formulasOf(gold), formulasOf(pred)];
  if (left === null || right === null) return null;
  const [inGold, inPred] = [[...freeVariables(...left)], [...freeVariables(...right)]];
  const isParameter = (name: string): boolean => parameterName.test(name);
  if (inGold.length === 0 || inGold.length >= gold.length || inPred.length === 0 || inPred.length >= gold.length)
    return null;
  if (!inGold.every(isParameter) || !inPred.every(isParameter)) return null;
  return sameLinearFamily({ components: left, parameters: inGold }, { components: right, parameters: inPred });
}

/** Ratios are equal if one is a multiple of the other. */
export function compareRatios(gold: readonly Reading[], pred: readonly Reading[], comparing: Comparing): Comparison {
  const [left, right] = [formulasOf(gold), formulasOf(pred)];
  if (left === null || right === null) return compareOrdered(gold, pred, comparing);
  if (left.length !== right.length) return different(say`The number of parts is ${right.length}, not ${left.length}.`);
  for (let index = 1; index < left.length; index++) {
    const product = (a: Expression, b: Expression): Expression => ({
      type: "applied",
      operator: "multiply",
      operands: [a, b],
    });
    const verdict = comparing.verdictOf(
      comparing.probe(product(left[0]!, right[index]!), product(left[index]!, right[0]!)),
    );
    if (verdict.verdict === "different") return different(say`The ratio is another one.`);
    if (verdict.verdict === "unknown") return verdict;
  }
  const same = compareOrdered(gold, pred, comparing).verdict === "equal";
  return equal(say`The ratios are equal.`, same || comparing.options.simplified !== true ? null : "not-simplified");
}

/** The elements of a tuple, of a matrix of one row or one column; null for anything else. */
export function elementsOf(reading: Reading): readonly Reading[] | null {
  if (reading.kind === "tuple") return reading.items;
  if (reading.kind !== "matrix") return null;
  const { rows } = reading;
  if (rows.length === 1) return rows[0]!.map(readingOf);
  return rows[0]!.length === 1 ? rows.map((row) => readingOf(row[0]!)) : null;
}

export function compareMatrices(gold: MatrixReading, pred: MatrixReading, comparing: Comparing): Comparison {
  const shape = ({ rows }: MatrixReading): string => `${rows.length} × ${rows[0]!.length}`;
  if (shape(gold) !== shape(pred)) {
    const isPart =
      pred.rows.length < gold.rows.length &&
      pred.rows[0]!.length === gold.rows[0]!.length &&
      compareMatrices({ ...gold, rows: gold.rows.slice(0, pred.rows.length) }, pred, comparing).verdict === "equal";
    return different(say`It is a ${shape(pred)} matrix, not ${shape(gold)}.`, isPart ? "incomplete" : null);
  }
  let result = equal(say`All entries are equal.`);
  for (const [row, entries] of gold.rows.entries())
    for (const [column, entry] of entries.entries()) {
      const verdict = comparing.compare(readingOf(entry), readingOf(pred.rows[row]![column]!));
      if (verdict.verdict === "different")
        return different(say`Row ${row + 1}, column ${column + 1}: ${verdict.reason}`, verdict.form);
      if (verdict.verdict === "unknown") result = verdict;
    }
  return result;
}

const namesOf = (reading: Reading): readonly string[] | undefined =>
  reading.kind === "tuple" ? reading.names?.map((name) => name.toLowerCase()) : undefined;

/** Values of the same unknowns, by their names; null if one answer has no names, or they have none in common. */
export function compareNames(gold: Reading, pred: Reading, comparing: Comparing): Comparison | null {
  const [left, right] = [namesOf(gold), namesOf(pred)];
  if (left === undefined || right === undefined || gold.kind !== "tuple" || pred.kind !== "tuple") return null;
  if (!right.some((name) => left.includes(name))) {
    const values = compareOrdered(gold.items, pred.items, comparing);
    return values.verdict === "equal" ? unknown(say`The values are equal, but they are of other unknowns.`) : values;
  }
  const other = right.find((name) => !left.includes(name));
  if (other !== undefined) return different(say`It has a value of ${other}, which is not asked for.`);
  const inOrder = left.flatMap((name) => (right.includes(name) ? [pred.items[right.indexOf(name)]!] : []));
  const expected = gold.items.filter((_, index) => right.includes(left[index]!));
  const verdict = compareOrdered(expected, inOrder, comparing);
  if (verdict.verdict !== "equal" || expected.length === gold.items.length) return verdict;
  return different(say`The value of ${left.find((name) => !right.includes(name)) ?? ""} is missing.`, "incomplete");
}

/** Elements of two tuples in the same order: values of unknowns without brackets are put in the order of the alphabet. */
export function alignNames(
  gold: Reading,
  left: readonly Reading[],
  pred: Reading,
  right: readonly Reading[],
): [readonly Reading[], readonly Reading[]] {
  const sorted = (reading: Reading, items: readonly Reading[]): readonly Reading[] => {
    const names = namesOf(reading);
    if (names === undefined || reading.kind !== "tuple" || reading.bracket !== "") return items;
    return names.toSorted().map((name) => items[names.indexOf(name)]!);
  };
  if (namesOf(gold) !== undefined && namesOf(pred) !== undefined) return [left, right];
  return [sorted(gold, left), sorted(pred, right)];
}

/** A sum of unit vectors leaves out components that are zero. */
export function padded(items: readonly Reading[], reading: Reading, length: number): readonly Reading[] {
  if (reading.kind !== "tuple" || reading.bracket !== "hat" || items.length >= length || length > 3) return items;
  const zero: Reading = { kind: "number", measure: measureOf(numberOf(0)) };
  return [...items, ...Array.from({ length: length - items.length }, () => zero)];
}
