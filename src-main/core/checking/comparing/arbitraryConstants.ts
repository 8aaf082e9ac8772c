import { approximation } from "../algebra/Approximation.ts";
import { numberOf } from "../algebra/build.ts";
import { differentiate } from "../algebra/differentiate.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { substitute } from "../algebra/substitute.ts";
import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Comparing } from "./Comparing.ts";
import { relateLinearFamilies } from "./linearFamily.ts";
import { different, equal, unknown } from "./verdicts.ts";

const surely = /^(?:C|[cCK]_\w+|const|constant|konstante)$/i;
/** Usual names of the variable of a function. */
const independent = /^(?:[xytuvsz]|theta|phi|x_\d)$/;
const maybe = /^(?:[cCkKABDE]|[cCkKABD]_?\w+)$/;

/**
 * Names of the constants that may have any value in general solutions and antiderivatives. The expected answer says
 * whether there are any: a `C` or `c_1` in it. Letters that the answer has instead count too.
 * @param isSolution the expected answer is a function with a name, of which letters such as A and B may be constants
 */
export function constantsOf(
  gold: Expression,
  pred: Expression,
  isSolution: boolean,
): { gold: string[]; pred: string[] } | null {
  const [inGold, inPred] = [freeVariables(gold), freeVariables(pred)];
  const hasOwn = (names: ReadonlySet<string>): boolean => [...names].some((name) => surely.test(name) && name !== "c");
  // The roles are the same if only the answer uses the usual letters: x^2 + c against x^2 + C.
  if (!hasOwn(inGold) && hasOwn(inPred) && [...inGold].some((name) => !inPred.has(name))) {
    const swapped = constantsOf(pred, gold, isSolution);
    return swapped === null ? null : { gold: swapped.pred, pred: swapped.gold };
  }
  const named = [...inGold].filter((name) => surely.test(name) && name !== "c");
  const onlyGold = [...inGold].filter((name) => !inPred.has(name) && maybe.test(name));
  const isConstant = (name: string): boolean =>
    named.length > 0 ? /^(?:[a-wA-W]|[A-Ka-k]_\d)$/.test(name) : maybe.test(name);
  const onlyPred = [...inPred].filter((name) => !inGold.has(name) && (isConstant(name) || surely.test(name)));
  // A + B against C_1 + C_2: letters that only one of them uses stand for each other.
  const swapped = isSolution && named.length === 0 && onlyGold.length > 0 && onlyGold.length === onlyPred.length;
  if (named.length === 0 && !swapped) return null;
  const goldNames = named.length > 0 ? named : onlyGold;
  // A constant alone, or beside what is no variable of a function, is a letter like others.
  const rest = [...inGold].filter((name) => !goldNames.includes(name));
  if (rest.length === 0 || (!isSolution && !rest.every((name) => independent.test(name)))) return null;
  const shared = goldNames.filter((name) => inPred.has(name));
  return { gold: goldNames, pred: [...new Set([...shared, ...onlyPred])] };
}

const withoutConstants = (expression: Expression, names: readonly string[]): Expression =>
  substitute(expression, new Map(names.map((name) => [name, numberOf(0)])));

/** Two answers of which the expected one has constants that may have any value. */
export function compareWithConstants(
  gold: Expression,
  pred: Expression,
  names: { gold: string[]; pred: string[] },
  comparing: Comparing,
): Comparison {
  if (names.pred.length === 0) {
    const differ = differsByConstant(withoutConstants(gold, names.gold), pred, comparing);
    const isMember =
      differ === "equal" ||
      relateLinearFamilies({ components: [gold], parameters: names.gold }, { components: [pred], parameters: [] }) ===
        "part";
    return isMember
      ? different(say`The constant is missing.`, "constant-missing")
      : different(say`It is not the same function.`);
  }
  if (
    names.gold.length === 1 &&
    names.pred.length === 1 &&
    isAdded(gold, names.gold[0]!) &&
    isAdded(pred, names.pred[0]!)
  ) {
    const verdict = differsByConstant(
      withoutConstants(gold, names.gold),
      withoutConstants(pred, names.pred),
      comparing,
    );
    if (verdict === "equal") return equal(say`They are the same up to the constant.`);
    if (verdict === "different") return different(say`They differ by more than a constant.`);
  }
  const linear = relateLinearFamilies(
    { components: [gold], parameters: names.gold },
    { components: [pred], parameters: names.pred },
  );
  if (linear === "same") return equal(say`They are the same family of functions.`);
  if (linear === "part") return different(say`Some of the functions are missing.`, "incomplete");
  if (linear === "other") return different(say`They are not the same family of functions.`);
  const renamed = renamings(names).some(
    (renaming) => comparing.probe(gold, substitute(pred, renaming)).verdict === "equal",
  );
  if (renamed) return equal(say`They are the same but for the names of constants.`);
  if (names.gold.length !== names.pred.length) return different(say`It has another number of constants.`);
  if (names.gold.length !== 1)
    return unknown(say`It could not be decided whether the constants make up for the difference.`);
  const found = solveFor(gold, pred, names.gold[0]!, names.pred[0]!);
  const back = solveFor(pred, gold, names.pred[0]!, names.gold[0]!);
  if (found === "other" || back === "other") return different(say`They are not the same family of functions.`);
  if (found === null || back === null)
    return unknown(say`It could not be decided whether the constants make up for the difference.`);
  return equal(say`They are the same family of functions.`);
}

/** The constant stands on its own as a summand. */
function isAdded(expression: Expression, name: string): boolean {
  const slope = differentiate(expression, name);
  return slope !== null && slope.type === "number" && !slope.value.isZero;
}

function differsByConstant(
  gold: Expression,
  pred: Expression,
  comparing: Comparing,
): "equal" | "different" | "unknown" {
  let verdict: "equal" | "unknown" = "equal";
  for (const name of freeVariables(gold, pred)) {
    const [left, right] = [differentiate(gold, name), differentiate(pred, name)];
    const slopes = left === null || right === null ? "unknown" : comparing.probe(left, right).verdict;
    if (slopes === "different") return "different";
    if (slopes === "unknown") verdict = "unknown";
  }
  return verdict;
}

function renamings({ gold, pred }: { gold: string[]; pred: string[] }): ReadonlyMap<string, Expression>[] {
  if (gold.length !== pred.length || gold.length > 4) return [];
  const permutations = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((name) => permutations(rest.filter((other) => other !== name)).map((tail) => [name, ...tail]));
  return permutations(gold).map(
    (order) => new Map(pred.map((name, index) => [name, { type: "symbol" as const, name: order[index]! }])),
  );
}

const tried = [0.6, -1.3, 2.9];
const probes = [0.7, 1.9, 0.31, 2.6];

/**
 * For some members of one family, looks for the constant that makes the other go through one point, and holds the rest
 * against it. `same` if all of them are members of the other, `other` if one is not, null if that is not known.
 */
function solveFor(one: Expression, other: Expression, oneName: string, otherName: string): "same" | "other" | null {
  const variables = [...freeVariables(one, other)].filter((name) => name !== oneName && name !== otherName);
  const [variable] = variables;
  if (variables.length !== 1 || variable === undefined) return null;
  const valueOf = (expression: Expression, constant: string, c: number, x: number): number => {
    const value = evaluate(
      expression,
      new Map([
        [constant, approximation(c)],
        [variable, approximation(x)],
      ]),
    );
    return value === null || Math.abs(value.im) > 1e-9 ? Number.NaN : value.re;
  };
  let held = 0;
  for (const c of tried) {
    const target = valueOf(one, oneName, c, probes[0]!);
    // No member of the family is real there.
    if (Number.isNaN(target)) continue;
    held++;
    const roots = rootsOf((candidate) => valueOf(other, otherName, candidate, probes[0]!) - target);
    if (roots.length === 0) return null;
    const fits = roots.some((root) =>
      probes.slice(1).every((x) => {
        const [left, right] = [valueOf(one, oneName, c, x), valueOf(other, otherName, root, x)];
        return (Number.isNaN(left) && Number.isNaN(right)) || Math.abs(left - right) <= 1e-6 * (1 + Math.abs(left));
      }),
    );
    if (!fits) return "other";
  }
  return held > 1 ? "same" : null;
}

/** Zeros between -60 and 60, where the sign changes. */
function rootsOf(f: (x: number) => number): number[] {
  const roots: number[] = [];
  const at = (index: number): number => (60 * Math.sinh((index / 200) * 4)) / Math.sinh(4);
  for (let index = -200; index < 200; index++) {
    let [low, high] = [at(index), at(index + 1)];
    let left = f(low);
    const right = f(high);
    if (left === 0) roots.push(low);
    if (!(left * right < 0)) continue;
    for (let step = 0; step < 80; step++) {
      const middle = (low + high) / 2;
      const value = f(middle);
      if (value * left <= 0) high = middle;
      else [low, left] = [middle, value];
    }
    roots.push((low + high) / 2);
  }
  return roots;
}
