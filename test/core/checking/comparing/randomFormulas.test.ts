import { describe, expect, it } from "vitest";
import { compareAnswers } from "../../../../src-main/core/checking/comparing/compareAnswers.ts";
import { Draw, randomTerm, type Term, valueOf, write } from "./RandomFormula.ts";
import { mutate, rewriteOnce } from "./rewriteTerm.ts";

const rounds = 400;
const points = [
  { x: 0.73, y: 1.91 },
  { x: -1.37, y: 0.58 },
  { x: 2.11, y: -0.83 },
  { x: -0.42, y: -2.6 },
];
const isWritable = (text: string): boolean => text.length < 1_200;

/** Whether two terms differ at one of the points by more than rounding explains. */
const differs = (left: Term, right: Term): boolean =>
  points.some((point) => {
    const [a, b] = [valueOf(left, point), valueOf(right, point)];
    return Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
  });

describe("random formulas", () => {
  it("stay equal through valid steps, from both sides", () => {
    const draw = new Draw(20_250_607);
    const wrong: string[] = [];
    let undecided = 0;
    let compared = 0;
    while (compared < rounds) {
      const term = randomTerm(draw, draw.whole(2, 3));
      let rewritten = term;
      for (let count = draw.whole(1, 5); count > 0; count--) rewritten = rewriteOnce(rewritten, draw);
      const [gold, pred] = [write(term, draw), write(rewritten, draw)];
      if (!isWritable(gold) || !isWritable(pred)) continue;
      compared++;
      for (const [left, right] of [
        [gold, pred],
        [pred, gold],
      ] as const) {
        const { verdict } = compareAnswers(left, right);
        if (verdict === "unknown") undecided++;
        if (verdict === "different") wrong.push(`${left} | ${right}`);
      }
    }
    expect(wrong).toEqual([]);
    // Formulas that are too large, or lose their digits at every point.
    expect(undecided).toBeLessThan(0.03 * 2 * rounds);
  });

  it("are never equal after a slip that changes them", () => {
    const draw = new Draw(7_340_033);
    const wrong: string[] = [];
    let undecided = 0;
    let compared = 0;
    while (compared < rounds) {
      const term = randomTerm(draw, draw.whole(1, 3));
      const mutated = mutate(term, draw);
      const [gold, pred] = [write(term, draw), write(mutated, draw)];
      if (!differs(term, mutated) || !isWritable(gold) || !isWritable(pred)) continue;
      compared++;
      const { verdict } = compareAnswers(gold, pred);
      if (verdict === "equal") wrong.push(`${gold} | ${pred}`);
      if (verdict === "unknown") undecided++;
      expect(compareAnswers(pred, gold).verdict).toBe(verdict);
    }
    expect(wrong).toEqual([]);
    expect(undecided).toBeLessThan(0.03 * rounds);
  });

  it("are equal however they are written", () => {
    const draw = new Draw(99_991);
    const terms = Array.from({ length: rounds }, () => randomTerm(draw, draw.whole(1, 3)));
    const written = terms.map((term) => [write(term, draw), write(term, draw)] as const);
    const wrong = written.filter(
      ([left, right]) => isWritable(left) && isWritable(right) && compareAnswers(left, right).verdict !== "equal",
    );
    expect(wrong).toEqual([]);
  });
});
