import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Formula } from "../chemistry/Formula.ts";
import { formatFormula } from "../chemistry/formatReaction.ts";
import { molarMass } from "../chemistry/molarMass.ts";
import { parseFormula } from "../chemistry/parseFormula.ts";
import { parseUnit } from "../units/parseUnit.ts";
import { sameDimension } from "../units/Unit.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { showDecimal } from "./show.ts";

/** Tables of atomic weights differ by so much, relative to the result. */
const tableSpread = 1e-3;
/** What is off by more than this is wrong whatever the table. */
const tooFar = 0.03;

/** The molar mass of a substance. */
export function checkMolarMass({ task, question, answer, reader }: CheckInput<"molar-mass">): CheckResult[] {
  const formula = parseFormula(task.formula);
  const masses = formula === null ? [] : massesOf(formula);
  if (formula === null || masses.length === 0) return [];
  const isRelative = /\b(?:weight|relative|molecular mass|formula mass)\b/i.test(question.text);
  const given = valueIn(reader.answer(answer, "quantity"), ["g/mol", "u", "Da"], isRelative);
  const line = say`M(${formatFormula(formula.text)}) = ${showDecimal(masses[0] ?? 0)} g/mol`;
  return judge(given, masses, line, formula.counts.size === 1);
}

/** How much of a substance a mass is, in moles. */
export function checkAmount({ task, answer, reader }: CheckInput<"amount-of-substance">): CheckResult[] {
  const formula = parseFormula(task.formula);
  const masses = formula === null ? [] : massesOf(formula);
  const mass = Number(task.mass);
  if (formula === null || masses.length === 0 || !Number.isFinite(mass)) return [];
  const given = valueIn(reader.answer(answer, "quantity"), ["mol"], true);
  const line = say`${task.mass} g / ${showDecimal(masses[0] ?? 1)} g/mol = ${showDecimal(mass / (masses[0] ?? 1))} mol`;
  return judge(
    given,
    masses.map((molar) => mass / molar),
    line,
    formula.counts.size === 1,
  );
}

/** The mass of an amount of a substance, in grams. */
export function checkMass({ task, question, answer, reader }: CheckInput<"mass-of-substance">): CheckResult[] {
  const formula = parseFormula(task.formula);
  const masses = formula === null ? [] : massesOf(formula);
  const amount = Number(task.amount);
  if (formula === null || masses.length === 0 || !Number.isFinite(amount)) return [];
  const given = valueIn(reader.answer(answer, "quantity"), ["g"], /\b(?:grams|in g)\b/i.test(question.text));
  const line = say`${task.amount} mol · ${showDecimal(masses[0] ?? 1)} g/mol = ${showDecimal(amount * (masses[0] ?? 1))} g`;
  return judge(
    given,
    masses.map((molar) => amount * molar),
    line,
    formula.counts.size === 1,
  );
}

/** Molar masses by the exact weights and by those rounded as school tables have them. */
const massesOf = (formula: Formula): number[] =>
  [undefined, 2, 1, 0].map((decimals) => molarMass(formula, decimals)).filter((mass) => mass !== null);

interface Value {
  value: number;
  /** Half a unit of its last place, where it is a decimal. */
  reach: number;
}

/** The number an answer gives, in the first of the units; or why there is none. */
function valueIn(
  reading: ReturnType<CheckInput["reader"]["answer"]>,
  units: readonly string[],
  bareIsEnough: boolean,
): Value | Phrase {
  if (reading.kind !== "number" && reading.kind !== "quantity") return say`The answer could not be read as a quantity.`;
  const { exact, written } = reading.measure;
  if (exact === null) return say`The answer could not be read as a quantity.`;
  const value = { value: exact.toNumber(), reach: (written?.unit.toNumber() ?? 0) / 2 };
  if (reading.kind === "number")
    return bareIsEnough && (reading.noun === undefined || reading.noun === "moles")
      ? value
      : say`The answer has no unit.`;
  for (const text of units) {
    const unit = parseUnit(text);
    if (unit === null || !sameDimension(unit.dimension, reading.unit.dimension)) continue;
    // Units of mass per particle have the same number as grams per mole.
    const factor = reading.unit.factor.divide(unit.factor).toNumber();
    return { value: value.value * factor, reach: value.reach * factor };
  }
  return say`The answer is in ${reading.unit.text}, which is no unit of it.`;
}

/** Whether a value is right for atoms of an element where molecules of two were meant, or the other way. */
const isHalfOrDouble = (given: number, value: number): boolean =>
  [given * 2, given / 2].some((other) => Math.abs(other - value) <= 5e-3 * value);

function judge(given: Value | Phrase, right: readonly number[], line: Phrase, isElement: boolean): CheckResult[] {
  if ("pattern" in given) return undecided(given);
  const off = Math.min(...right.map((value) => Math.abs(given.value - value) / value));
  const isRounding = right.some((value) => Math.abs(given.value - value) <= given.reach) && off < 5e-3;
  if (off <= tableSpread || isRounding) return proven(say`${line}.`);
  // "Oxygen" may be meant as atoms.
  if (isElement && right.some((value) => isHalfOrDouble(given.value, value)))
    return undecided(say`${line}, as molecules; the answer may be meant for atoms.`);
  return off > tooFar
    ? refuted(say`${line}, not ${showDecimal(given.value)}.`)
    : undecided(say`${line}; the answer is close to it.`);
}
