import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { Rational } from "../algebra/Rational.ts";
import type { CheckInput } from "./Check.ts";
import { judgeNumber } from "./judgeNumber.ts";
import { undecided } from "./results.ts";
import { showNumber } from "./show.ts";

const signs = { add: "+", subtract: "-", multiply: "·", divide: "/" } as const;

/** A sum told in words. */
export function checkStory({ task, question, answer, reader }: CheckInput<"story">): CheckResult[] {
  const [left, right] = [Rational.of(BigInt(task.left)), Rational.of(BigInt(task.right))];
  if (task.operation === "divide" && right.isZero) return [];
  const value = left[task.operation](right);
  const given = reader.answer(answer, null);
  const isCounted = given.kind === "number" && (given.noun === undefined || given.noun === task.thing);
  if (given.kind !== "number" || !isCounted || given.base !== undefined)
    return undecided(say`The answer could not be read as a number of ${task.thing}.`);
  const line = say`${task.left} ${signs[task.operation]} ${task.right} = ${showNumber(value)}`;
  return judgeNumber(numberOf(value), given.measure, question.rounding, line);
}
