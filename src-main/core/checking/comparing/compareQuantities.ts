import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Measure, NumberReading, PercentageReading, QuantityReading } from "../reading/Reading.ts";
import { type Unit, sameDimension, withoutAngle } from "../units/Unit.ts";
import { Comparing } from "./Comparing.ts";
import { compareMeasures, scale } from "./compareMeasures.ts";
import { compareTexts } from "./compareTexts.ts";
import { different, equal, unknown } from "./verdicts.ts";

type Amount = NumberReading | PercentageReading | QuantityReading;

const hundredth = Rational.of(1, 100);
const isAngle = ({ dimension }: Unit): boolean => sameDimension(dimension, new Map([["angle", 1]]));

const percent: Unit = {
  dimension: new Map(),
  factor: hundredth,
  piPower: 0,
  offset: Rational.zero,
  text: "%",
  nature: null,
};

const asQuantity = (amount: PercentageReading | QuantityReading): QuantityReading =>
  amount.kind === "quantity" ? amount : { kind: "quantity", measure: amount.measure, unit: percent };

/** In base units: per cent as a fraction of one, degrees as radians. */
function baseOf(amount: Amount): Measure {
  if (amount.kind === "number") return amount.measure;
  if (amount.kind === "percentage") return scale(amount.measure, hundredth);
  const { factor, offset, piPower } = amount.unit;
  return scale(amount.measure, factor, offset, piPower);
}

const unitText = (amount: Amount): string | Phrase =>
  amount.kind === "quantity" ? amount.unit.text : amount.kind === "percentage" ? "%" : say`no unit`;

const directions =
  /\b(?:north|south|east|west|up|down|left|right|upwards?|downwards?|inwards?|outwards?|forwards?|backwards?|clockwise|counterclockwise|anticlockwise|decrease|reduction|loss|increase|gain|below|above|before|after|ago|later|ahead|behind|more|less|\w+er)\b/;

/** Numbers with and without a unit, a per cent sign, or a noun of what is counted, with the words behind them. */
export function compareQuantities(gold: Amount, pred: Amount, comparing: Comparing): Comparison {
  const verdict = compareAmounts(gold, pred, comparing);
  if (verdict.verdict !== "equal") return verdict;
  const [expected = "", given = ""] = [gold, pred].map((amount) => ("remark" in amount ? (amount.remark ?? "") : ""));
  if (expected === given) return verdict;
  if (expected === "" || given === "")
    return directions.test(expected + given)
      ? unknown(say`The values are equal, but only one of them has a direction.`)
      : verdict;
  return compareTexts(expected, given).verdict === "different"
    ? different(say`The values are equal, but one is ${expected} and the other ${given}.`)
    : unknown(say`The values are equal, but the directions could not be compared.`);
}

function compareAmounts(gold: Amount, pred: Amount, comparing: Comparing): Comparison {
  if (gold.kind === "number" && pred.kind === "number") return compareCounts(gold, pred, comparing);
  if (gold.kind !== "number" && pred.kind !== "number")
    return compareUnits(asQuantity(gold), asQuantity(pred), comparing);
  const bare = compareMeasures(gold.measure, pred.measure, comparing);
  if (pred.kind === "number") return compareToBare(gold as PercentageReading | QuantityReading, pred, bare, comparing);
  return compareWithUnitOfPred(gold as NumberReading, pred, bare, comparing);
}

function compareCounts(gold: NumberReading, pred: NumberReading, comparing: Comparing): Comparison {
  const verdict = compareMeasures(gold.measure, pred.measure, comparing);
  if (verdict.verdict !== "equal") return verdict;
  if (gold.base !== pred.base) {
    if (gold.base !== undefined && pred.base !== undefined) return verdict;
    return unknown(say`Only one of the answers names the base of its digits.`);
  }
  const [expected, given] = [gold.noun, pred.noun].map((noun) => noun?.replace(/s$/, ""));
  if (expected !== undefined && given !== undefined && expected !== given)
    return unknown(say`The numbers are equal, but one counts ${gold.noun ?? ""} and the other ${pred.noun ?? ""}.`);
  return verdict;
}

/** The answer has no unit, the expected one has. */
function compareToBare(
  gold: PercentageReading | QuantityReading,
  pred: NumberReading,
  bare: Comparison,
  comparing: Comparing,
): Comparison {
  const isPlain = gold.kind === "percentage" || isAngle(gold.unit);
  if (gold.kind === "quantity" && isAngle(gold.unit) && comparing.options.degrees === true && gold.unit.piPower === 1)
    return bare;
  if (isPlain) {
    const verdict = compareMeasures(baseOf(gold), pred.measure, comparing);
    if (verdict.verdict === "equal") return verdict;
  }
  if (bare.verdict !== "equal") return bare;
  if (comparing.options.unit === "optional") return bare;
  return different(say`The value is right, but the unit (${unitText(gold)}) is missing.`, "unit-missing");
}

/** The answer has a unit, the expected one has none. */
function compareWithUnitOfPred(
  gold: NumberReading,
  pred: PercentageReading | QuantityReading,
  bare: Comparison,
  comparing: Comparing,
): Comparison {
  const isPlain = pred.kind === "percentage" || isAngle(pred.unit);
  if (!isPlain) {
    if (bare.verdict !== "equal" || comparing.options.unit === "optional") return bare;
    return unknown(
      say`The numbers are equal, but the expected answer does not say whether it is in ${unitText(pred)}.`,
    );
  }
  const inBase = compareMeasures(gold.measure, baseOf(pred), comparing);
  if (inBase.verdict === "equal") return inBase;
  if (bare.verdict !== "equal") return inBase;
  const isDegrees = pred.kind === "quantity" && comparing.options.degrees === true;
  if (isDegrees || comparing.options.unit === "optional" || comparing.kind === "percentage") return bare;
  return pred.kind === "percentage"
    ? different(say`A per cent sign makes it a hundredth of the number.`, "unit-wrong")
    : unknown(say`The expected answer does not say whether it is in degrees.`);
}

/** Whether one unit is so many of the other that nobody writes out all digits: pounds in kilograms, electronvolts in joules. */
const isLongFactor = (gold: Unit, pred: Unit): boolean => gold.factor.divide(pred.factor).bits >= 24;

/** After such a conversion three figures are enough. */
function bearRounding(gold: Measure, pred: Measure, verdict: Comparison, comparing: Comparing): Comparison {
  if (verdict.form !== "rounded" || pred.written === null || pred.written.figures < 3) return verdict;
  const tolerance = { absolute: pred.written.unit.toNumber() / 2 };
  return compareMeasures(gold, pred, new Comparing({ ...comparing.options, tolerance }, comparing.compareParts));
}

const isCycles = (gold: QuantityReading, pred: QuantityReading): boolean =>
  gold.unit.nature === "cycles" || pred.unit.nature === "cycles";

/** Turns a second are hertz: beside hertz a turn counts as one, not as 2 pi. */
function inCycles(amount: QuantityReading, other: QuantityReading): Measure {
  const isTurning = amount.unit.dimension.has("angle") && amount.unit.piPower === 1;
  if (!isTurning || !isCycles(amount, other)) return baseOf(amount);
  return scale(baseOf(amount), Rational.of(1, 2), Rational.zero, -1);
}

function compareUnits(gold: QuantityReading, pred: QuantityReading, comparing: Comparing): Comparison {
  const sameKind = sameDimension(gold.unit.dimension, pred.unit.dimension);
  const alike = sameKind || sameDimension(withoutAngle(gold.unit.dimension), withoutAngle(pred.unit.dimension));
  const bare = compareMeasures(gold.measure, pred.measure, comparing);
  if (!alike)
    return different(
      say`The unit ${pred.unit.text} does not measure the same as ${gold.unit.text}.`,
      bare.verdict === "equal" ? "unit-wrong" : null,
    );
  const [expected, given] = sameKind ? [baseOf(gold), baseOf(pred)] : [inCycles(gold, pred), inCycles(pred, gold)];
  const converted = compareMeasures(expected, given, comparing);
  const verdict = isLongFactor(gold.unit, pred.unit) ? bearRounding(expected, given, converted, comparing) : converted;
  if (verdict.verdict !== "equal")
    return verdict.verdict === "different"
      ? different(
          gold.unit.text === pred.unit.text
            ? say`The answer is not the same amount.`
            : say`The answer is not the same amount in ${gold.unit.text}.`,
          bare.verdict === "equal" ? "unit-wrong" : verdict.form,
        )
      : verdict;
  // Radians may be left out, but a cycle is not a radian.
  const isRadian = (unit: Unit): boolean => unit.dimension.has("angle") && unit.piPower === 0;
  if (!sameKind && isCycles(gold, pred) && (isRadian(gold.unit) || isRadian(pred.unit)))
    return different(say`A cycle a second is not a radian a second.`, "unit-wrong");
  if ((gold.unit.nature === "moment") !== (pred.unit.nature === "moment"))
    return unknown(say`A newton metre may be an energy, which is a joule, or a moment, which is not.`);
  return verdict.form === null && gold.unit.text !== pred.unit.text
    ? equal(say`${pred.unit.text} converts to ${gold.unit.text} with the same value.`)
    : verdict;
}
