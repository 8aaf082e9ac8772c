import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { constantOf, numberOf } from "../algebra/build.ts";
import type { Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { greekNames } from "../algebra/vocabulary.ts";
import { substitute } from "../algebra/substitute.ts";
import { compareFormulas } from "../chemistry/compareFormulas.ts";
import { compareReactions } from "../chemistry/compareReactions.ts";
import { measureOf } from "../reading/measureOf.ts";
import type { NumberReading, PercentageReading, QuantityReading, Reading } from "../reading/Reading.ts";
import {
  alignNames,
  compareNames,
  compareMatrices,
  compareOrdered,
  compareRatios,
  compareUnordered,
  elementsOf,
  padded,
} from "./compareCollections.ts";
import { asScalarMatrix, asVector } from "./asVector.ts";
import { compareEquations } from "./compareEquations.ts";
import { compareRoots } from "./compareRoots.ts";
import { compareExpressions, type Formula } from "./compareExpressions.ts";
import { asFamilies, compareFamilies } from "./compareFamilies.ts";
import { compareQuantities } from "./compareQuantities.ts";
import { compareRealSets, isRealSet } from "./compareRealSets.ts";
import { compareTexts } from "./compareTexts.ts";
import type { Comparing } from "./Comparing.ts";
import { different, equal, unknown } from "./verdicts.ts";

const one = measureOf(numberOf(1));

type Amount = NumberReading | PercentageReading | QuantityReading;

const isAmount = (reading: Reading): reading is Reading & Amount =>
  reading.kind === "number" || reading.kind === "percentage" || reading.kind === "quantity";

/** A number or formula as a formula; null for anything else. */
function formulaOf(reading: Reading): Formula | null {
  if (reading.kind === "number") return { expression: reading.measure.expression };
  if (reading.kind !== "expression" && reading.kind !== "complex") return null;
  return {
    ...reading,
    isSolution: reading.name !== undefined && /^(?:y|u|x|f|g|h|[xyu]\(\w\))$/.test(reading.name.replace(/\(.*$/, "")),
  };
}

/** `y = 2x + 1` as an equation; null if the answer names no variable. */
function equationOf(reading: Reading): Statement | null {
  if (reading.kind === "equation") return reading.statement;
  const formula = formulaOf(reading);
  if (formula === null || reading.named === undefined) return null;
  return { sides: [reading.named, formula.expression], relations: ["="] };
}

const emptySet = (reading: Reading): boolean =>
  (reading.kind === "set" && reading.items.length === 0) ||
  (reading.kind === "interval" && reading.pieces.length === 0);

/** The letter of a name without its index: `v` of `v_0`. */
const letterOf = (name: string): string => name.replace(/_[^']*/, "");

/** The two give a value to different unknowns, by their letters. */
function namesOther(gold: Reading, pred: Reading): boolean {
  if (gold.named?.type !== "symbol" || pred.named?.type !== "symbol") return false;
  const [left, right] = [gold.named.name, pred.named.name];
  return left.length < 8 && right.length < 8 && letterOf(left) !== letterOf(right);
}

/** Compares what two answers were read as. */
export function compareReadings(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  if (gold.kind === "boolean" || pred.kind === "boolean") return compareTruths(gold, pred);
  if (gold.kind === "formula" || gold.kind === "reaction") return compareChemistry(gold, pred);
  if (emptySet(gold) || emptySet(pred)) return compareEmpty(gold, pred);
  const families = asFamilies(gold, pred, comparing.kind === "family");
  if (families !== null) return compareFamilies(...families);
  if (gold.kind === "family" || pred.kind === "family")
    return gold.kind === "text" || pred.kind === "text" ? undecided : unknown(say`The families could not be compared.`);
  if (isAmount(gold) && isAmount(pred)) {
    return underNames(gold, pred, compareQuantities(gold, pred, comparing));
  }
  if (isRealSet(gold) || isRealSet(pred)) return compareRealLine(gold, pred, comparing);
  if (gold.kind === "equation" || pred.kind === "equation") return compareAsEquations(gold, pred, comparing);
  const [goldFormula, predFormula] = [withImaginary(pred, formulaOf(gold)), withImaginary(gold, formulaOf(pred))];
  if (goldFormula !== null && predFormula !== null)
    return compareValues(gold, pred, goldFormula, predFormula, comparing);
  return compareGroups(gold, pred, comparing);
}

/** Engineers write j for the imaginary unit, and programs I. */
function withImaginary(other: Reading, formula: Formula | null): Formula | null {
  if (formula === null || other.kind !== "complex") return formula;
  const [letter, ...others] = freeVariables(formula.expression);
  if (others.length > 0 || (letter !== "j" && letter !== "I")) return formula;
  return { ...formula, expression: substitute(formula.expression, new Map([[letter, constantOf("i")]])) };
}

/** Calls and angles that stand under other names, such as f(2) and f(3), or f and its derivative. */
function namesOtherCall(gold: Reading, pred: Reading): boolean {
  const [left = "", right = ""] = [gold.name, pred.name].map((name) =>
    name?.replaceAll(/\\(?:text|mathrm|left|right|operatorname)|[\s{}$\\]/g, ""),
  );
  if (left === "" || right === "" || left === right) return false;
  const isAngle = gold.name!.includes("angle") && pred.name!.includes("angle");
  const isCall = /\(.*[\dA-Z].*\)/.test(left) && /\(.*[\dA-Z].*\)/.test(right);
  const primes = (name: string): number => name.split("'").length;
  const isDerivative = left.includes("(") && right.includes("(") && primes(left) !== primes(right);
  return isAngle || isCall || isDerivative;
}

/** A verdict on two values, of which both may have names. */
function underNames(gold: Reading, pred: Reading, verdict: Comparison): Comparison {
  if (verdict.verdict === "different") return verdict;
  if (namesOther(gold, pred)) return different(say`It is a value of ${pred.name ?? ""}, not of ${gold.name ?? ""}.`);
  if (namesOtherCall(gold, pred))
    return unknown(say`The values are equal, but one is called ${gold.name ?? ""} and the other ${pred.name ?? ""}.`);
  return verdict;
}

const undecided = unknown(say`The answer could not be read as what is expected.`);

function compareTruths(gold: Reading, pred: Reading): Comparison {
  if (gold.kind === "boolean" && pred.kind === "boolean")
    return gold.text === pred.text
      ? equal(say`Both say the same.`)
      : different(say`It says ${pred.text}, not ${gold.text}.`);
  if (gold.kind === "text" || pred.kind === "text") return undecided;
  return different(say`One of them is a yes or no, the other is not.`);
}

function compareChemistry(gold: Reading, pred: Reading): Comparison {
  if (gold.kind === "formula") {
    if (pred.kind === "formula") return compareFormulas(gold.text, pred.text);
    return pred.kind === "reaction" ? different(say`It is an equation, not a formula.`) : undecided;
  }
  if (gold.kind === "reaction" && pred.kind === "reaction") return compareReactions(gold.text, pred.text);
  return undecided;
}

function compareEmpty(gold: Reading, pred: Reading): Comparison {
  if (emptySet(gold) && emptySet(pred)) return equal(say`Both say that there is no solution.`);
  const other = emptySet(gold) ? pred : gold;
  if (
    other.kind === "text" &&
    /\b(?:one|a unique|exactly one|two|three|four|\d+) (?:real )?solutions?\b/.test(other.text)
  )
    return different(say`One of them says that there is a solution, the other that there is none.`);
  if (other.kind === "text" && other.text !== "infinitely many") return undecided;
  return different(
    emptySet(gold) ? say`It has a solution where there is none.` : say`It says that there is no solution.`,
  );
}

function compareRealLine(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  if (gold.kind === "text" || pred.kind === "text") return undecided;
  if (gold.kind === "equation" || pred.kind === "equation") return different(say`An equation is no inequality.`);
  if (gold.kind === "tuple" && (comparing.kind === "tuple" || comparing.kind === "vector"))
    return different(say`A point is expected, not a range of numbers.`);
  const isValue = (reading: Reading): boolean => isAmount(reading) || formulaOf(reading) !== null;
  if (isValue(gold) || isValue(pred)) return different(say`One of them is a single value, the other is not.`);
  return compareRealSets(gold, pred, comparing);
}

function compareAsEquations(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  const roots = gold.kind === "equation" ? compareRoots(gold.statement, pred, comparing) : null;
  if (roots !== null) return roots;
  const [left, right] = [equationOf(gold), equationOf(pred)];
  if (left !== null && right !== null) return compareEquations(left, right, comparing);
  if (gold.kind === "text" || pred.kind === "text") return undecided;
  return unknown(say`An equation cannot be compared with what is none.`);
}

function compareValues(gold: Reading, pred: Reading, left: Formula, right: Formula, comparing: Comparing): Comparison {
  // y = 2x against x = y/2: both are equations, of the same variables.
  if (namesOther(gold, pred)) {
    const names = freeVariables(left.expression, right.expression);
    const [a, b] = [equationOf(gold)!, equationOf(pred)!];
    const isDerivative = gold.name!.includes("'") || pred.name!.includes("'");
    if (isDerivative || names.has(gold.name!) || names.has(pred.name!)) return compareEquations(a, b, comparing);
    const isConstant = freeVariables(left.expression).size === 0;
    const verdict = compareExpressions(left, right, comparing);
    if (!isConstant || verdict.verdict === "different") return verdict;
    return different(say`It is a value of ${pred.name ?? ""}, not of ${gold.name ?? ""}.`);
  }
  const verdict = compareExpressions(left, right, comparing);
  if (verdict.verdict === "different" && holdsWords(left, right)) return undecided;
  return namesOtherCall(gold, pred) ? underNames(gold, pred, verdict) : verdict;
}

/** Words that were read as variables: names of many letters, or three variables and more where the other side has none. */
function holdsWords(gold: Formula, pred: Formula): boolean {
  const [left, right] = [freeVariables(gold.expression), freeVariables(pred.expression)];
  const isWord = (name: string): boolean => /^[A-Za-z]{4,}$/.test(name) && !greekNames.has(name);
  const [inLeft, inRight] = [[...left].filter(isWord), [...right].filter(isWord)];
  if (inLeft.some((name) => !right.has(name)) || inRight.some((name) => !left.has(name))) return true;
  return (left.size === 0 && right.size > 2) || (right.size === 0 && left.size > 2);
}

function compareGroups(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  if (gold.kind === "text" || pred.kind === "text") return compareWithText(gold, pred);
  if (gold.kind === "matrix" && pred.kind === "matrix") {
    const [left, right] = [elementsOf(gold), elementsOf(pred)];
    // Of vectors it does not count whether they stand or lie, unless a matrix is expected.
    if (left !== null && right !== null && comparing.kind === "vector") return compareOrdered(left, right, comparing);
    return compareMatrices(gold, pred, comparing);
  }
  const identity = compareWithMatrix(gold, pred, comparing);
  if (identity !== null) return identity;
  if (gold.kind === "ratio" || pred.kind === "ratio") return compareRatio(gold, pred, comparing);
  const [left, right] = [elementsOf(gold), elementsOf(pred)];
  if (left !== null && right !== null) {
    const named = compareNames(gold, pred, comparing);
    if (named !== null) return named;
    const [expected, given] = alignNames(gold, left, pred, right);
    return compareOrdered(padded(expected, gold, given.length), padded(given, pred, expected.length), comparing);
  }
  if (left !== null) return compareTupleWith(gold, left, pred, comparing);
  if (gold.kind === "matrix" && pred.kind === "expression") {
    const matrix = asScalarMatrix(pred.expression, gold.rows.length);
    return matrix === null ? different(say`It is no matrix.`) : compareMatrices(gold, matrix, comparing);
  }
  if (right !== null) return compareWithTuple(gold, right, comparing);
  return compareLists(gold, pred, comparing);
}

/** A multiple of the identity matrix against a matrix. */
function compareWithMatrix(gold: Reading, pred: Reading, comparing: Comparing): Comparison | null {
  if (gold.kind !== "expression" || pred.kind !== "matrix") return null;
  const matrix = asScalarMatrix(gold.expression, pred.rows.length);
  return matrix === null ? null : compareMatrices(matrix, pred, comparing);
}

function compareWithText(gold: Reading, pred: Reading): Comparison {
  if (gold.kind === "text" && pred.kind === "text") return compareTexts(gold.text, pred.text);
  const text = gold.kind === "text" ? gold.text : pred.kind === "text" ? pred.text : "";
  // What is not defined, or infinitely many, is no number.
  if (text === "undefined" || text === "infinitely many") return different(say`One of them is no value.`);
  return undecided;
}

const isClock = (items: readonly Reading[]): boolean => {
  const numbers = items.map((item) =>
    item.kind === "number" && item.measure.exact?.isInteger ? item.measure.exact.toNumber() : -1,
  );
  return numbers.length === 2 && numbers[0]! >= 0 && numbers[0]! < 25 && numbers[1]! > 9 && numbers[1]! < 60;
};

function compareRatio(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  // 3:45 and 1:15 are the same ratio, but not the same time.
  if (gold.kind === "ratio" && pred.kind === "ratio" && isClock(gold.items) && isClock(pred.items)) {
    const verdict = compareOrdered(gold.items, pred.items, comparing);
    return verdict.verdict === "equal" ? verdict : unknown(say`They may be times of day, or ratios.`);
  }
  const partsOf = (reading: Reading): readonly Reading[] | null => {
    if (reading.kind === "ratio") return reading.items;
    const formula = formulaOf(reading);
    return formula === null ? null : [reading, { kind: "number", measure: one }];
  };
  const [left, right] = [partsOf(gold), partsOf(pred)];
  return left === null || right === null ? undecided : compareRatios(left, right, comparing);
}

/** A point or vector against a bare list, a set, or one value. */
function compareTupleWith(gold: Reading, items: readonly Reading[], pred: Reading, comparing: Comparing): Comparison {
  if (pred.kind === "list") return compareOrdered(items, pred.items, comparing);
  if (pred.kind === "set") {
    const verdict = compareUnordered(items, pred.items, comparing);
    return verdict.verdict === "equal" ? unknown(say`A set does not say which element comes first.`) : verdict;
  }
  const vector = asVector(pred, items.length);
  if (vector !== null) return compareOrdered(items, vector, comparing);
  if (gold.kind === "matrix" && pred.kind === "expression") {
    const matrix = asScalarMatrix(pred.expression, gold.rows.length);
    if (matrix !== null) return compareMatrices(gold, matrix, comparing);
  }
  const isPart = items.some((item) => comparing.compare(item, pred).verdict === "equal");
  return different(say`It is one value, not ${items.length}.`, isPart ? "incomplete" : null);
}

function compareWithTuple(gold: Reading, pred: readonly Reading[], comparing: Comparing): Comparison {
  if (gold.kind === "list") {
    const isOrdered = comparing.options.ordered === true;
    return isOrdered ? compareOrdered(gold.items, pred, comparing) : compareUnordered(gold.items, pred, comparing);
  }
  if (gold.kind === "set") {
    const verdict = compareUnordered(gold.items, pred, comparing);
    return verdict.verdict === "equal" ? unknown(say`A set is expected, and this may be a point.`) : verdict;
  }
  const vector = gold.kind === "expression" ? asVector(gold, pred.length) : null;
  return vector === null ? different(say`It has several values, not one.`) : compareOrdered(vector, pred, comparing);
}

/** The name of one unknown that all values are of, if it is one letter. */
function nameOfAll(reading: Reading): string | undefined {
  const { name } = reading;
  return name !== undefined && /^[A-Za-z](?:_\w+)?$/.test(name) ? name : undefined;
}

function compareLists(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  const itemsOf = (reading: Reading): readonly Reading[] =>
    reading.kind === "set" || reading.kind === "list" ? reading.items : [reading];
  const isCollection = ({ kind }: Reading): boolean => kind === "set" || kind === "list";
  if (!isCollection(gold) && !isCollection(pred)) return different(say`They are not the same kind of answer.`);
  const [left, right] = [itemsOf(gold), itemsOf(pred)];
  const [goldName, predName] = [nameOfAll(gold), nameOfAll(pred)];
  if (goldName !== undefined && predName !== undefined && letterOf(goldName) !== letterOf(predName))
    return different(say`They are values of ${predName}, not of ${goldName}.`);
  const isOrdered = comparing.options.ordered === true && gold.kind === "list";
  return isOrdered ? compareOrdered(left, right, comparing) : compareUnordered(left, right, comparing);
}
