import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { subtract } from "../algebra/build.ts";
import type { Expression, Relation, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { measureOf } from "../reading/measureOf.ts";
import type { CollectionReading, InequalitiesReading, IntervalReading, Reading } from "../reading/Reading.ts";
import type { Comparing } from "./Comparing.ts";
import { compareMeasures } from "./compareMeasures.ts";
import { constantRatio } from "./constantRatio.ts";
import { type Bound, complement, fromIntervals, intersect, type RealSet, union, wholeLine } from "./RealSet.ts";
import { solveInequality } from "./solveInequality.ts";
import { different, equal, unknown } from "./verdicts.ts";

const setKinds = new Set(["interval", "inequality", "inequalities"]);

export const isRealSet = ({ kind }: Reading): boolean => setKinds.has(kind);

/** The variable that an answer says something of, where it names one. */
function variableOf(reading: Reading): string | undefined {
  if (reading.kind === "inequality") return [...freeVariables(...reading.statement.sides)][0];
  if (reading.kind === "inequalities")
    return [...freeVariables(...reading.statements.flatMap(({ sides }) => sides))][0];
  return reading.name;
}

/** The real numbers that an answer means; null if it means something else, or cannot be solved. */
export function toRealSet(reading: Reading): RealSet | null {
  if (reading.kind === "interval") return fromUnion(reading);
  if (reading.kind === "inequality") return solveInequality(reading.statement);
  if (reading.kind === "inequalities") return solveAll(reading);
  if (reading.kind === "number") return fromIntervals([pointInterval(reading.measure.expression)]);
  if (reading.kind === "tuple") return fromPair(reading);
  if (reading.kind !== "set" && reading.kind !== "list") return null;
  const sets = reading.items.map(toRealSet);
  return sets.every((set) => set !== null) ? union(sets.flatMap(({ pieces }) => pieces)) : null;
}

function fromUnion(reading: IntervalReading): RealSet | null {
  const whole = fromIntervals(reading.pieces);
  const without = fromIntervals((reading.without ?? []).map(pointInterval));
  const within = reading.within === undefined ? wholeLine : fromUnion(reading.within);
  if (whole === null || without === null || within === null) return null;
  return intersect(intersect(whole, complement(without)), within);
}

function solveAll({ statements, joined }: InequalitiesReading): RealSet | null {
  const names = freeVariables(...statements.flatMap(({ sides }) => sides));
  const solved = statements.map(solveInequality);
  if (names.size > 1 || !solved.every((set) => set !== null)) return null;
  const both = solved.reduce(intersect);
  const either = union(solved.flatMap(({ pieces }) => pieces));
  if (joined === "either") return either;
  if (both.pieces.length > 0) return both;
  // A comma means "or" where no number fulfils all of them; an "and" may be a slip.
  return joined === "open" ? either : null;
}

/** `(a, b)` or `[a, b]` where an interval is compared with it. */
function fromPair({ items: [lower, upper, ...rest], bracket }: CollectionReading): RealSet | null {
  if (rest.length > 0 || lower?.kind !== "number" || upper?.kind !== "number") return null;
  if (bracket !== "(" && bracket !== "[") return null;
  const closed = bracket === "[";
  return fromIntervals([
    {
      lower: lower.measure.expression,
      upper: upper.measure.expression,
      lowerClosed: closed,
      upperClosed: closed,
    },
  ]);
}

const pointInterval = (point: Expression) => ({ lower: point, upper: point, lowerClosed: true, upperClosed: true });

/** Inequalities, intervals and their unions, as sets of real numbers. */
export function compareRealSets(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  const [left, right] = [variableOf(gold), variableOf(pred)];
  if (left !== undefined && right !== undefined && left !== right && isRealSet(gold) && isRealSet(pred)) {
    if (gold.kind === "interval" || pred.kind === "interval")
      return unknown(say`The answers are about different variables.`);
    const shared = statementsOf(gold).some(({ sides }) => freeVariables(...sides).has(right));
    if (!shared) return different(say`The answer is about ${right}, not about ${left}.`);
  }
  const [expected, given] = [toRealSet(gold), toRealSet(pred)];
  if (expected !== null && given !== null) return comparePieces(expected, given, comparing);
  const [goldStatements, predStatements] = [statementsOf(gold), statementsOf(pred)];
  if (goldStatements.length === 1 && predStatements.length === 1)
    return compareStatements(goldStatements[0]!, predStatements[0]!, comparing);
  const names = freeVariables(...goldStatements.flatMap(({ sides }) => sides));
  if (names.size > 1 && goldStatements.length > 1 && goldStatements.length === predStatements.length)
    return compareSystems(goldStatements, predStatements, comparing);
  return comparePiecewise(gold, pred, comparing);
}

function statementsOf(reading: Reading): readonly Statement[] {
  if (reading.kind === "inequality") return [reading.statement];
  return reading.kind === "inequalities" ? reading.statements : [];
}

function comparePieces(gold: RealSet, pred: RealSet, comparing: Comparing): Comparison {
  if (gold.pieces.length !== pred.pieces.length) {
    const missing = intersect(gold, complement(pred)).pieces.length > 0;
    const extra = intersect(pred, complement(gold)).pieces.length > 0;
    if (missing && !extra) return different(say`A part of the expected numbers is missing.`, "incomplete");
    return different(missing ? say`They are not the same numbers.` : say`It has numbers that do not belong.`);
  }
  let result = equal(say`They are the same numbers.`);
  for (const [index, { lower, upper }] of gold.pieces.entries())
    for (const [expected, given] of [
      [lower, pred.pieces[index]!.lower],
      [upper, pred.pieces[index]!.upper],
    ] as const) {
      const verdict = compareBounds(expected, given, comparing);
      if (verdict.verdict === "different") return verdict;
      if (verdict.verdict === "unknown") result = verdict;
    }
  return result;
}

function compareBounds(gold: Bound, pred: Bound, comparing: Comparing): Comparison {
  if (!Number.isFinite(gold.value) || !Number.isFinite(pred.value))
    return gold.value === pred.value ? equal(say``) : different(say`It does not reach to infinity on the same sides.`);
  const values =
    gold.expression !== null && pred.expression !== null
      ? compareMeasures(measureOf(gold.expression), measureOf(pred.expression), comparing)
      : compareRoughly(gold.value, pred.value);
  if (values.verdict !== "equal")
    return values.verdict === "different"
      ? different(say`An end is ${digits(pred.value)}, not ${digits(gold.value)}.`, values.form)
      : values;
  return gold.closed === pred.closed
    ? values
    : different(
        gold.closed
          ? say`The end ${digits(gold.value)} belongs to it, but here it does not.`
          : say`The end ${digits(gold.value)} does not belong to it, but here it does.`,
        "open-or-closed",
      );
}

const digits = (value: number): string => String(Number(value.toPrecision(6)));

/** Ends that were found numerically. */
function compareRoughly(gold: number, pred: number): Comparison {
  const distance = Math.abs(gold - pred);
  return distance <= 1e-8 * Math.max(1, Math.abs(gold)) ? equal(say``) : different(say``);
}

const directions: Readonly<Partial<Record<Relation, number>>> = { "<": 1, "<=": 1, ">": -1, ">=": -1 };

/** Two inequalities with several variables: the same half of the plane, or the same bounds of one variable. */
function compareStatements(gold: Statement, pred: Statement, comparing: Comparing): Comparison {
  if (gold.relations.length !== pred.relations.length) return unknown(say`The inequalities could not be compared.`);
  const forward = gold.sides.map((_, index) => index);
  const verdicts = [forward, forward.toReversed()].map((order) => {
    const sides = order.map((index) => pred.sides[index]!);
    const reversed = order[0] !== 0;
    const relations = reversed ? pred.relations.toReversed().map(turn) : pred.relations;
    return compareAligned(gold, { sides, relations }, comparing);
  });
  return (
    verdicts.find(({ verdict }) => verdict === "equal") ??
    verdicts.find(({ verdict }) => verdict === "unknown") ??
    verdicts[0]!
  );
}

const turned: Readonly<Record<Relation, Relation>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "=": "=",
  "!=": "!=",
  "≈": "≈",
};
const turn = (relation: Relation): Relation => turned[relation];

function compareAligned(gold: Statement, pred: Statement, comparing: Comparing): Comparison {
  let result = equal(say`The inequalities say the same.`);
  for (const [index, relation] of gold.relations.entries()) {
    const other = pred.relations[index]!;
    const left = subtract(gold.sides[index]!, gold.sides[index + 1]!);
    const right = subtract(pred.sides[index]!, pred.sides[index + 1]!);
    const [a, b] = [directions[relation], directions[other]];
    if (a === undefined || b === undefined) {
      if (relation !== other) return different(say`The relation is another one.`);
      continue;
    }
    const ratio = constantRatio(left, right, comparing);
    if (ratio === null) result = unknown(say`It could not be decided whether the inequalities say the same.`);
    else if (ratio === 0) return different(say`The inequalities bound different things.`);
    else if (ratio * a * b < 0) return different(say`The inequality points the other way.`);
    else if ((relation.length === 2) !== (other.length === 2))
      return different(say`Whether the bound itself belongs to it is not the same.`, "open-or-closed");
  }
  return result;
}

/** Several inequalities in any order. */
function compareSystems(gold: readonly Statement[], pred: readonly Statement[], comparing: Comparing): Comparison {
  const rest = [...pred];
  let isUnknown = false;
  for (const statement of gold) {
    const verdicts = rest.map((other) => compareOne(statement, other, comparing).verdict);
    const found = verdicts.indexOf("equal");
    if (found >= 0) rest.splice(found, 1);
    else if (verdicts.includes("unknown")) isUnknown = true;
    else return different(say`The inequalities do not say the same.`);
  }
  return isUnknown
    ? unknown(say`It could not be decided whether the inequalities say the same.`)
    : equal(say`The inequalities say the same.`);
}

function compareOne(gold: Statement, pred: Statement, comparing: Comparing): Comparison {
  const [left, right] = [solveInequality(gold), solveInequality(pred)];
  const [a, b] = [gold, pred].map(({ sides }) => [...freeVariables(...sides)].join());
  if (left !== null && right !== null && a === b) return comparePieces(left, right, comparing);
  return compareStatements(gold, pred, comparing);
}

/** Intervals whose ends hold variables, piece by piece in the order in which they are written. */
function comparePiecewise(gold: Reading, pred: Reading, comparing: Comparing): Comparison {
  if (gold.kind !== "interval" || pred.kind !== "interval")
    return unknown(say`The sets of numbers could not be compared.`);
  if (gold.pieces.length !== pred.pieces.length) return different(say`It has another number of parts.`);
  for (const [index, piece] of gold.pieces.entries()) {
    const other = pred.pieces[index]!;
    for (const [expected, given] of [
      [piece.lower, other.lower],
      [piece.upper, other.upper],
    ] as const) {
      if (expected === null || given === null) {
        if (expected !== given) return different(say`It does not reach to infinity on the same sides.`);
        continue;
      }
      const probe = comparing.verdictOf(comparing.probe(expected, given));
      if (probe.verdict !== "equal") return probe;
    }
    if (piece.lowerClosed !== other.lowerClosed || piece.upperClosed !== other.upperClosed)
      return different(say`Whether an end belongs to it is not the same.`, "open-or-closed");
  }
  return equal(say`They are the same intervals.`);
}
