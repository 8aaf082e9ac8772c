import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Measure } from "../reading/Reading.ts";
import { parseUnit } from "../units/parseUnit.ts";
import { sameDimension } from "../units/Unit.ts";
import type { CheckInput } from "./Check.ts";
import { judgeNumber } from "./judgeNumber.ts";
import { convert } from "./quantity.ts";
import { undecided } from "./results.ts";
import { show } from "./show.ts";
import { showValue } from "./substitution.ts";

/** A quantity in another unit, by exact factors. */
export function checkConversion({ task, question, answer, reader }: CheckInput<"convert">): CheckResult[] {
  const from = reader.answer(task.quantity, "quantity");
  const unit = parseUnit(task.unit);
  if (from.kind !== "quantity" || unit === null) return undecided(say`A unit of the question is not known.`);
  if (!sameDimension(from.unit.dimension, unit.dimension))
    return undecided(say`${from.unit.text} and ${unit.text} measure different things.`);
  const right = convert(from.measure.expression, from.unit, unit);
  const line = say`${show(from.measure.expression)} ${from.unit.text} = ${showValue(right) ?? "?"} ${unit.text}`;
  const given = reader.answer(answer, "quantity");
  const judge = (measure: Measure): CheckResult[] => {
    const results = judgeNumber(right, measure, question.rounding, line, true);
    return results[0]?.outcome === "fails" && isVague(from.unit.text, unit.text)
      ? undecided(say`${line}, if the units are meant that way.`)
      : results;
  };
  // The question names the unit, so that a bare number is enough.
  if (given.kind === "number" && given.noun === undefined && given.base === undefined) return judge(given.measure);
  if (given.kind !== "quantity") return undecided(say`The answer could not be read as a quantity.`);
  const isAsked =
    sameDimension(given.unit.dimension, unit.dimension) &&
    given.unit.factor.equals(unit.factor) &&
    given.unit.offset.equals(unit.offset);
  if (!isAsked) return undecided(say`${line}; the answer is in ${given.unit.text}.`);
  return judge(given.measure);
}

/** Units whose size is a matter of country, trade or calendar. */
const isVague = (...units: readonly string[]): boolean =>
  units.some((unit) =>
    /\b(?:years?|yrs?|months?|decades?|centur(?:y|ies)|gallons?|gal|quarts?|qt|pints?|pt|cups?|fl|ounces?|oz|tons?|barrels?|cal|calories?|[kKMGT]B|kilobytes?|megabytes?|gigabytes?|terabytes?|tablespoons?|teaspoons?|tbsp|tsp|hp|horsepower)\b/.test(
      unit,
    ),
  );
