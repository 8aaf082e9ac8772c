import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { Rational } from "../algebra/Rational.ts";
import type { DiceEvent } from "../questions/Task.ts";
import type { Measure, Reading } from "../reading/Reading.ts";
import { measureOf } from "../reading/measureOf.ts";
import { apply } from "../algebra/build.ts";
import type { CheckInput } from "./Check.ts";
import { judgeNumber } from "./judgeNumber.ts";
import { refuted, supported, undecided } from "./results.ts";
import { show } from "./show.ts";

const maxOutcomes = 300_000;

/** A probability lies between 0 and 1. That can show it wrong, never right. */
export function checkProbability({ answer, reader }: CheckInput<"probability">): CheckResult[] {
  const reading = reader.answer(answer, null);
  if (reading.kind !== "number" && reading.kind !== "percentage")
    return undecided(say`The answer could not be read as a probability.`);
  const { exact, expression, written } = reading.measure;
  if (exact === null) return undecided(say`The answer could not be read as a probability.`);
  const most = Rational.of(reading.kind === "percentage" ? 100 : 1);
  const shown = `${show(expression)}${reading.kind === "percentage" ? "%" : ""}`;
  if (exact.sign < 0) return refuted(say`${shown} is negative, which a probability cannot be.`);
  if (exact.compare(most) <= 0) return supported(say`${shown} lies between 0 and 1, as a probability must.`);
  // A bare number above 1 may be meant in per cent, or answer more than the question seems to ask.
  const isPlain = reading.kind === "number" && (written !== null || exact.isInteger);
  return isPlain
    ? undecided(say`${shown} is above 1.`)
    : refuted(say`${shown} is above 1, which a probability cannot be.`);
}

/** Dice: all outcomes are gone through. */
export function checkDice({ task, question, answer, reader }: CheckInput<"dice-probability">): CheckResult[] {
  const total = task.sides ** task.dice;
  if (task.dice < 1 || total > maxOutcomes) return undecided(say`There are too many outcomes to go through.`);
  let favourable = 0;
  for (let outcome = 0; outcome < total; outcome += 1)
    if (occurs(task.event, facesOf(outcome, task.dice, task.sides))) favourable += 1;
  return judge(favourable, total, { question, answer, reader });
}

/** Coins: all outcomes are gone through. */
export function checkCoins({ task, question, answer, reader }: CheckInput<"coin-probability">): CheckResult[] {
  const total = 2 ** task.coins;
  if (task.coins < 1 || total > maxOutcomes) return undecided(say`There are too many outcomes to go through.`);
  let favourable = 0;
  for (let outcome = 0; outcome < total; outcome += 1) {
    const heads = facesOf(outcome, task.coins, 2).filter((face) => face === 2).length;
    const isIn = { exactly: heads === task.heads, "at least": heads >= task.heads, "at most": heads <= task.heads }[
      task.comparison
    ];
    if (isIn) favourable += 1;
  }
  return judge(favourable, total, { question, answer, reader });
}

function judge(
  favourable: number,
  total: number,
  { question, answer, reader }: Pick<CheckInput, "question" | "answer" | "reader">,
): CheckResult[] {
  const given = asFraction(reader.answer(answer, null));
  if (given === null) return undecided(say`The answer could not be read as a probability.`);
  return judgeNumber(
    numberOf(Rational.of(favourable, total)),
    given,
    question.rounding,
    say`${favourable} of ${total} outcomes`,
    true,
  );
}

/** A percentage as the number it stands for. */
function asFraction(reading: Reading): Measure | null {
  if (reading.kind === "number" && reading.noun === undefined) return reading.measure;
  if (reading.kind !== "percentage") return null;
  const { expression, written } = reading.measure;
  const measure = measureOf(apply("divide", expression, numberOf(100)));
  return written === null
    ? measure
    : { ...measure, written: { ...written, unit: written.unit.divide(Rational.of(100)) } };
}

const facesOf = (outcome: number, dice: number, sides: number): number[] =>
  Array.from({ length: dice }, (_, index) => (Math.floor(outcome / sides ** index) % sides) + 1);

function occurs(event: DiceEvent, faces: readonly number[]): boolean {
  if (event.kind === "face") return event.faces.includes(faces[0] ?? 0);
  const sum = faces.reduce((total, face) => total + face, 0);
  switch (event.comparison) {
    case "exactly":
      return sum === event.value;
    case "at least":
      return sum >= event.value;
    case "at most":
      return sum <= event.value;
    case "more than":
      return sum > event.value;
    case "less than":
      return sum < event.value;
  }
}
