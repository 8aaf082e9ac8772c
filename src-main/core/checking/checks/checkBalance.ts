import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say, sayAll } from "../../../../src-shared/domain/say.ts";
import { Rational } from "../algebra/Rational.ts";
import { balance, conservedAmounts, findImbalances, nameOf } from "../chemistry/balance.ts";
import { compareReactions } from "../chemistry/compareReactions.ts";
import { formatReaction } from "../chemistry/formatReaction.ts";
import { parseReaction } from "../chemistry/parseReaction.ts";
import type { Reaction } from "../chemistry/Reaction.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { wholeNumbersOf } from "./wholeNumberOf.ts";

/** A chemical equation to be balanced: the same substances, atoms and charge conserved, the smallest whole coefficients. */
export function checkBalance({ task, answer, reader }: CheckInput<"balance">): CheckResult[] {
  const asked = parseReaction(task.reaction);
  if (asked === null) return [];
  const count = asked.left.length + asked.right.length;
  const list = wholeNumbersOf(reader.answer(answer, null));
  const given =
    list !== null && list.length === count && list.every((number) => number > 0n)
      ? withCoefficients(asked, list)
      : parseReaction(answer);
  if (given === null) return undecided(say`The answer could not be read as a chemical equation.`);
  const amounts = sayAll(
    conservedAmounts(given).map((amount) => say`${nameOf(amount)} ${amount.left} = ${amount.right}`),
    ", ",
  );
  const coefficients = balance(asked);
  if (coefficients === null) return undecided(say`The equation of the question cannot be balanced.`);
  if (coefficients === "several") {
    const [imbalance] = findImbalances(given);
    if (imbalance === undefined) return supported(say`${amounts}: balanced, in one of several ways.`);
    return refuted(say`${nameOf(imbalance)} is ${imbalance.left} on the left and ${imbalance.right} on the right.`);
  }
  const right = withCoefficients(asked, coefficients);
  const comparison = compareReactions(formatReaction(right), formatReaction(given));
  if (comparison.verdict === "unknown") return undecided(comparison.reason);
  if (comparison.verdict === "different") return refuted(comparison.reason);
  if (comparison.form === "not-simplified")
    return supported(say`${amounts}: balanced, but not with the smallest whole numbers.`);
  return proven(say`${amounts}: balanced, with the smallest whole numbers.`);
}

function withCoefficients({ left, right, isReversible }: Reaction, coefficients: readonly bigint[]): Reaction {
  const [first, second] = [left, right].map((side, index) =>
    side.map((term, at) => ({
      ...term,
      isBlank: false,
      coefficient: Rational.of(coefficients[index * left.length + at] ?? 1n),
    })),
  );
  return { left: first ?? [], right: second ?? [], isReversible };
}
