import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Expression } from "../algebra/Expression.ts";
import { Rational } from "../algebra/Rational.ts";
import { substitute } from "../algebra/substitute.ts";
import { type Figure, figures, laws } from "../questions/laws.ts";
import type { Measure } from "../reading/Reading.ts";
import { parseUnit } from "../units/parseUnit.ts";
import { sameDimension, type Unit } from "../units/Unit.ts";
import type { CheckInput } from "./Check.ts";
import { judgeNumber } from "./judgeNumber.ts";
import { convert } from "./quantity.ts";
import { undecided } from "./results.ts";
import { show } from "./show.ts";
import { showValue } from "./substitution.ts";

interface Known {
  value: Expression;
  /** Null for a bare number. */
  unit: Unit | null;
}

/** The one quantity of a law that is not given, from those that are. */
export function checkLaw(input: CheckInput<"law">): CheckResult[] {
  const { task, reader } = input;
  const known = new Map<string, Known>();
  for (const { symbol, quantity } of task.given) {
    const reading = reader.answer(quantity, "quantity");
    if (reading.kind === "quantity") known.set(symbol, { value: reading.measure.expression, unit: reading.unit });
    else if (reading.kind === "number" && reading.noun === undefined)
      known.set(symbol, { value: reading.measure.expression, unit: null });
    else return undecided(say`A quantity of the question could not be read.`);
  }
  const figure = Object.hasOwn(figures, task.law) ? figures[task.law] : undefined;
  return figure === undefined ? checkPhysics(input, known) : checkFigure(input, known, figure);
}

function checkPhysics(
  { task, question, answer, reader }: CheckInput<"law">,
  known: ReadonlyMap<string, Known>,
): CheckResult[] {
  const law = laws.find(({ name }) => name === task.law);
  const formula = law?.formulas[task.asked];
  const asked = law?.quantities.find(({ symbol }) => symbol === task.asked);
  const unit = parseUnit(asked?.unit ?? "");
  const expression = formula === undefined ? null : reader.expression(formula);
  if (law === undefined || asked === undefined || unit === null || expression === null) return [];
  const values = new Map<string, Expression>();
  for (const { symbol, unit: lawUnit } of law.quantities) {
    const quantity = known.get(symbol);
    const target = parseUnit(lawUnit);
    if (quantity === undefined || target === null) continue;
    if (quantity.unit === null || !sameDimension(quantity.unit.dimension, target.dimension))
      return undecided(say`A quantity of the question has another dimension than its name says.`);
    // Into SI, where the law holds without factors.
    values.set(symbol, convert(quantity.value, quantity.unit, coherent(quantity.unit)));
  }
  const inBase = substitute(expression, values);
  const given = reader.answer(answer, "quantity");
  if (given.kind === "number" && given.noun === undefined) return undecided(say`The answer has no unit.`);
  if (given.kind !== "quantity" || !sameDimension(given.unit.dimension, unit.dimension))
    return undecided(say`The answer could not be read as a quantity of the dimension that is asked for.`);
  const right = convert(inBase, coherent(unit), given.unit);
  const shown = task.given.map(({ quantity }) => quantity).join(", ");
  const line = say`${task.asked} = ${show(expression)} with ${shown} is ${showValue(right) ?? "?"} ${given.unit.text}`;
  return judgeNumber(right, given.measure, question.rounding, line, true);
}

/** The unit of this dimension that has no factor. */
const coherent = (unit: Unit): Unit => ({ ...unit, factor: Rational.one, offset: Rational.zero, piPower: 0 });

function checkFigure(
  { question, answer, reader }: CheckInput<"law">,
  known: ReadonlyMap<string, Known>,
  figure: Figure,
): CheckResult[] {
  const expression = reader.expression(figure.formula);
  const [first] = known.values();
  if (expression === null || first === undefined) return [];
  const value = substitute(expression, new Map([...known].map(([symbol, { value }]) => [symbol, value])));
  const given = reader.answer(answer, "quantity");
  const measure = measureIn(given, first.unit, figure.power);
  if ("pattern" in measure) return undecided(measure);
  const line = say`${figure.name} = ${show(value)} = ${showValue(value) ?? "?"}`;
  return judgeNumber(value, measure, question.rounding, line, true);
}

/** The number that an answer gives for lengths, or areas, in the unit of the question; or why there is none. */
function measureIn(
  given: ReturnType<CheckInput["reader"]["answer"]>,
  unit: Unit | null,
  power: 1 | 2,
): Measure | Phrase {
  if (given.kind === "number") {
    const isUnits = given.noun === undefined || /^(?:square )?units?(?:\^2)?$/.test(given.noun);
    return unit === null && isUnits ? given.measure : say`The answer has no unit.`;
  }
  if (given.kind !== "quantity") return say`The answer could not be read as a quantity.`;
  if (unit === null) return say`The question has no units, the answer has one.`;
  const wanted = parseUnit(power === 1 ? unit.text : `${unit.text}^2`);
  if (wanted === null || !sameDimension(wanted.dimension, given.unit.dimension))
    return say`The answer is in ${given.unit.text}, which is no unit of it.`;
  return given.unit.factor.equals(wanted.factor)
    ? given.measure
    : say`The answer is in ${given.unit.text}, the question in ${unit.text}.`;
}
