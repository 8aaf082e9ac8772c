import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { approximation } from "../algebra/Approximation.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { contains } from "../algebra/traits.ts";
import type { FamilyReading, Reading } from "../reading/Reading.ts";
import { alignNames, formulasOf } from "./compareCollections.ts";
import { sameLinearFamily } from "./linearFamily.ts";
import { different, equal, unknown } from "./verdicts.ts";

/** Members are listed for so many values of the parameter to each side, and looked for among so many. */
const [listed, searched] = [8, 60];
const integerLetter = /^[knmlj]$/;

/** The formulas of one member: one for a number, several for a tuple; null for anything else. */
function componentsOf(member: Reading): Expression[] | null {
  if (member.kind === "tuple") return formulasOf(alignNames(member, member.items, member, member.items)[0]);
  return formulasOf([member]);
}

const membersOf = (reading: Reading): readonly Reading[] =>
  (reading.kind === "list" || reading.kind === "set") && reading.items.length > 0 ? reading.items : [reading];

function formulasIn(reading: Reading): Expression[] | null {
  const formulas = membersOf(reading).map(componentsOf);
  return formulas.every((formula) => formula !== null) ? formulas.flat() : null;
}

/** The only variable of an answer; null if it has none or several. */
function onlyVariable(reading: Reading): string | null {
  const names = freeVariables(...(formulasIn(reading) ?? []));
  return names.size === 1 ? [...names][0]! : null;
}

/** `\frac{\pi}{4} + k\pi` stands for all whole k also where it does not say so. */
function isPeriodic(reading: Reading): boolean {
  const parameter = onlyVariable(reading);
  const formulas = formulasIn(reading);
  if (parameter === null || formulas === null || !integerLetter.test(parameter)) return false;
  const hasPi = formulas.every((formula) =>
    contains(formula, (part) => part.type === "constant" && part.name === "pi"),
  );
  const at = (formula: Expression, k: number): number =>
    evaluate(formula, new Map([[parameter, approximation(k)]]))?.re ?? Number.NaN;
  const isLinear = formulas.every((formula) => {
    // Every second member is a step further, so that (-1)^k may stand in it.
    const isStepped = [0, 1].every(
      (k) => Math.abs(at(formula, k + 4) - 2 * at(formula, k + 2) + at(formula, k)) < 1e-9,
    );
    return isStepped && (parameter === "k" || Math.abs(at(formula, 0)) > 1e-9);
  });
  return hasPi && isLinear;
}

/**
 * Both answers as families of members for every whole (or real) value of a parameter, where the expected answer is one or
 * is meant as one; null otherwise.
 */
export function asFamilies(gold: Reading, pred: Reading, isExpected: boolean): [FamilyReading, FamilyReading] | null {
  const letters = [onlyVariable(gold), onlyVariable(pred)];
  // 3 + 5k against 5n - 2: a letter that may be called otherwise is no variable of a formula.
  const isRenamed =
    letters.every((letter) => letter !== null && /^[knmljt]$/.test(letter)) && letters[0] !== letters[1];
  const isMeant = isExpected || gold.kind === "family" || pred.kind === "family" || isPeriodic(gold) || isRenamed;
  if (!isMeant) return null;
  const values = gold.kind === "family" ? gold.values : pred.kind === "family" ? pred.values : "integers";
  const toFamily = (reading: Reading): FamilyReading | null => {
    if (reading.kind === "family") return reading;
    const formulas = formulasIn(reading);
    if (formulas === null || freeVariables(...formulas).size > 1) return null;
    return { kind: "family", members: membersOf(reading), parameter: onlyVariable(reading) ?? "k", values };
  };
  const [left, right] = [toFamily(gold), toFamily(pred)];
  return left === null || right === null ? null : [left, right];
}

interface Listed {
  readonly near: number[][];
  readonly all: number[][];
}

/** The values of all members, real and imaginary parts, for values of the parameter near zero, and for more of them. */
function list(family: FamilyReading, first: number): Listed | null {
  const near: number[][] = [];
  const all: number[][] = [];
  for (const member of family.members) {
    const components = componentsOf(member);
    if (components === null) return null;
    for (let k = family.values === "naturals" ? first : -searched; k <= searched; k++) {
      const values = components.map((component) =>
        evaluate(component, new Map([[family.parameter, approximation(k)]])),
      );
      if (!values.every((value) => value !== null)) return null;
      const numbers = values.flatMap(({ re, im }) => [re, im]);
      all.push(numbers);
      if (Math.abs(k) <= listed) near.push(numbers);
    }
  }
  return { near, all };
}

const isClose = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length &&
  a.every((value, index) => Math.abs(value - b[index]!) <= 1e-9 * Math.max(1, Math.abs(value)));

const includesAll = (part: readonly (readonly number[])[], whole: readonly (readonly number[])[]): boolean =>
  part.every((member) => whole.some((other) => isClose(member, other)));

/** Families with a parameter, by listing their members, or as lines and planes where the parameter is real. */
export function compareFamilies(gold: FamilyReading, pred: FamilyReading): Comparison {
  const [left, right] = [gold, pred].map((family) => family.members.map(componentsOf));
  if (left!.some((member) => member === null) || right!.some((member) => member === null))
    return unknown(say`The families could not be compared.`);
  const names = (members: readonly (Expression[] | null)[]): Expression[] => members.flatMap((member) => member ?? []);
  if (gold.values === "reals" || pred.values === "reals") {
    if (gold.values !== pred.values) return different(say`The parameter runs over other numbers.`);
    const same =
      gold.members.length === 1 && pred.members.length === 1
        ? sameLinearFamily(
            { components: names(left!), parameters: [gold.parameter] },
            { components: names(right!), parameters: [pred.parameter] },
          )
        : null;
    if (same === null) return unknown(say`The families could not be compared.`);
    return same ? equal(say`They are the same points.`) : different(say`They are not the same points.`);
  }
  const isOpen = (family: FamilyReading, formulas: Expression[]): boolean =>
    [...freeVariables(...formulas)].some((name) => name !== family.parameter);
  if (isOpen(gold, names(left!)) || isOpen(pred, names(right!)))
    return unknown(say`The families have more than one parameter.`);
  // Whether natural numbers begin at zero or at one is left open.
  const verdicts = (gold.values === "naturals" || pred.values === "naturals" ? [0, 1] : [0]).map((first) =>
    compareListed(list(gold, first), list(pred, first)),
  );
  return verdicts.find(({ verdict }) => verdict === "equal") ?? verdicts[0]!;
}

function compareListed(gold: Listed | null, pred: Listed | null): Comparison {
  if (gold === null || pred === null) return unknown(say`The families could not be compared.`);
  const complete = includesAll(gold.near, pred.all);
  const sound = includesAll(pred.near, gold.all);
  if (complete && sound) return equal(say`They have the same members.`);
  if (sound) return different(say`Some of the members are missing.`, "incomplete");
  return different(complete ? say`It has members that do not belong.` : say`They do not have the same members.`);
}
