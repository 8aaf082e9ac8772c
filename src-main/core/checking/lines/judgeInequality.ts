import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Statement } from "../algebra/Expression.ts";
import { criticalPoints } from "../checks/criticalPoints.ts";
import { showStatement, showValueOf } from "../checks/show.ts";
import { holdsAt } from "../checks/solutionSet.ts";
import { breaks, follows, given, type Judgement, open } from "./Judgement.ts";
import type { Knowledge } from "./Knowledge.ts";

/** An inequality in one unknown: it must hold for the same numbers as the one before. Adds it to what is known. */
export function judgeInequality(statement: Statement, line: number, knowledge: Knowledge): Judgement {
  const [unknown, ...others] = freeVariables(...statement.sides);
  if (unknown === undefined) {
    const holds = holdsAt(statement, "", numberOf(0));
    return holds === null
      ? open(say`It could not be decided.`)
      : holds
        ? follows(say`It is true.`)
        : breaks(say`It is not true.`);
  }
  if (others.length > 0) return open(say`It has more than one unknown.`);
  const before = knowledge.inequalities.findLast((known) => known.unknown === unknown);
  knowledge.inequalities.push({ line, unknown, statement });
  if (before === undefined) return given(say`This is where it starts.`);
  const points = [before.statement, statement].map((one) => criticalPoints(one, unknown));
  if (points.includes(null)) return open(say`It is no inequality between polynomials.`);
  const places = points.flatMap((some) => some ?? []).map(({ exact, low }) => exact ?? low);
  for (const place of samples(places)) {
    const [was, is] = [before.statement, statement].map((one) => holdsAt(one, unknown, numberOf(place)));
    if (was === null || is === null || was === undefined || is === undefined)
      return open(say`It could not be decided.`);
    if (was === is) continue;
    const at = showValueOf(unknown, place);
    return breaks(
      was
        ? say`${at} satisfies ${showStatement(before.statement)}, but not this.`
        : say`${at} satisfies this, but not ${showStatement(before.statement)}.`,
    );
  }
  return follows(say`It holds for the same numbers as the line before.`);
}

/** The places themselves, one between each two, and one beyond the outermost. */
function samples(places: readonly Rational[]): Rational[] {
  const sorted = places.toSorted((a, b) => a.compare(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [Rational.zero];
  const between = sorted.slice(1).map((place, index) => place.add(sorted[index] ?? place).divide(Rational.of(2)));
  return [first.subtract(Rational.one), ...sorted, ...between, last.add(Rational.one)];
}
