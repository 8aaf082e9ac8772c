import { expect, it } from "vitest";
import { checkAnswer } from "../../../../src-main/core/checking/checkAnswer.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";
import { Random } from "./Random.ts";

/** Random equations and inequalities whose solutions are known by construction, with answers that may be right or wrong. */

const factor = (root: number): string => (root === 0 ? "x" : `(x ${root < 0 ? `+ ${-root}` : `- ${root}`})`);
const product = (roots: readonly number[]): string => roots.map(factor).join("");
const some = (random: Random, least: number, most: number): number[] =>
  Array.from({ length: random.int(least, most) }, () => random.int(-3, 3));
const quotient = (top: string, poles: readonly number[]): string =>
  poles.length === 0 ? top : `\\frac{${top}}{${product(poles)}}`;

interface Outcome {
  faults: string[];
  decided: number;
  total: number;
}

function judge(outcome: Outcome, question: string, answer: string, isRight: boolean): void {
  const { badge, reason } = checkAnswer(question, `So $\\boxed{${answer}}$.`);
  outcome.total += 1;
  if (badge !== "claimed") outcome.decided += 1;
  if (badge === (isRight ? "contradicted" : "verified"))
    outcome.faults.push(`${question} <- ${answer}: ${badge}, ${phraseText(reason)}`);
}

it("knows all real solutions of products and quotients", () => {
  const random = new Random(1);
  const outcome: Outcome = { faults: [], decided: 0, total: 0 };
  for (let count = 0; count < 600; count += 1) {
    const [roots, poles] = [some(random, 1, 4), some(random, 0, 2)];
    const truth = new Set(roots.filter((root) => !poles.includes(root)));
    const kept = [...truth].filter(() => random.next() < 0.7);
    const given =
      random.next() < 0.5 ? [...truth] : [...new Set(random.next() < 0.4 ? [...kept, random.int(-3, 3)] : kept)];
    const isRight = given.length === truth.size && given.every((root) => truth.has(root));
    const equation = quotient(product(roots) + random.pick("", "", "(x^2 + 1)", "(x^2 + x + 1)"), poles);
    const answer = given.length === 0 ? "\\text{no real solutions}" : given.map((root) => `x = ${root}`).join(", ");
    judge(outcome, `Find the real solutions of $${equation} = 0$.`, answer, isRight);
  }
  expect(outcome.faults).toEqual([]);
  expect(outcome.decided / outcome.total).toBeGreaterThan(0.95);
});

interface Cell {
  low: number;
  high: number;
  isIn: boolean;
}

/** Cells, in order, as intervals: `(-\infty, 2] \cup \{3\}`. */
function intervals(cells: readonly Cell[]): string {
  const pieces: { low: number; isLowIn: boolean; high: number; isHighIn: boolean }[] = [];
  let isOpen = false;
  for (const { low, high, isIn } of cells) {
    const last = pieces.at(-1);
    if (isIn && isOpen && last !== undefined) [last.high, last.isHighIn] = [high, low === high];
    else if (isIn) pieces.push({ low, isLowIn: low === high, high, isHighIn: low === high });
    isOpen = isIn;
  }
  const end = (value: number): string => (Number.isFinite(value) ? String(value) : value > 0 ? "\\infty" : "-\\infty");
  const shown = pieces.map(({ low, isLowIn, high, isHighIn }) =>
    low === high ? `\\{${low}\\}` : `${isLowIn ? "[" : "("}${end(low)}, ${end(high)}${isHighIn ? "]" : ")"}`,
  );
  return shown.length === 0 ? "\\emptyset" : shown.join(" \\cup ");
}

it("knows the solutions of inequalities, ends and gaps included", () => {
  const random = new Random(2);
  const outcome: Outcome = { faults: [], decided: 0, total: 0 };
  for (let count = 0; count < 1_000; count += 1) {
    const [roots, poles] = [some(random, 1, 3), some(random, 0, 2)];
    const [sign, holds] = random.pick<readonly [string, (value: number) => boolean]>(
      ["<", (value) => value < 0],
      ["\\le", (value) => value <= 0],
      [">", (value) => value > 0],
      ["\\ge", (value) => value >= 0],
    );
    const isSolution = (x: number): boolean => {
      const bottom = poles.reduce((value, pole) => value * (x - pole), 1);
      return bottom !== 0 && holds(roots.reduce((value, root) => value * (x - root), 1) / bottom);
    };
    const points = [...new Set([...roots, ...poles])].sort((a, b) => a - b);
    const cells: Cell[] = [];
    for (const [index, point] of [...points, Infinity].entries()) {
      const before = points[index - 1] ?? -Infinity;
      const inside = Number.isFinite(before) ? (Number.isFinite(point) ? (before + point) / 2 : before + 1) : point - 1;
      cells.push({ low: before, high: point, isIn: isSolution(inside) });
      if (Number.isFinite(point)) cells.push({ low: point, high: point, isIn: isSolution(point) });
    }
    const isRight = random.next() < 0.5;
    const wrong = random.int(0, cells.length - 1);
    const given = cells.map((cell, index) => ({ ...cell, isIn: cell.isIn !== (!isRight && index === wrong) }));
    judge(outcome, `Solve $${quotient(product(roots), poles)} ${sign} 0$.`, intervals(given), isRight);
  }
  expect(outcome.faults).toEqual([]);
  expect(outcome.decided / outcome.total).toBeGreaterThan(0.95);
});

it("knows the one solution of two linear equations", () => {
  const random = new Random(3);
  const outcome: Outcome = { faults: [], decided: 0, total: 0 };
  const side = (a: number, b: number): string => `${a}x + ${b}y`.replace("+ -", "- ");
  for (let count = 0; count < 500; count += 1) {
    const [x, y] = [random.int(-4, 4), random.int(-4, 4)];
    const [a, b, c, d] = [random.nonzero(-3, 3), random.nonzero(-3, 3), random.nonzero(-3, 3), random.nonzero(-3, 3)];
    const [p, q] = random.next() < 0.5 ? [x, y] : [random.int(-4, 4), random.int(-4, 4)];
    const solves = a * p + b * q === a * x + b * y && c * p + d * q === c * x + d * y;
    // Where there are many solutions, one of them is neither wrong nor the answer.
    if (solves && a * d === b * c) continue;
    judge(
      outcome,
      `Solve $${side(a, b)} = ${a * x + b * y}$ and $${side(c, d)} = ${c * x + d * y}$.`,
      `x = ${p}, y = ${q}`,
      solves,
    );
  }
  expect(outcome.faults).toEqual([]);
  expect(outcome.decided / outcome.total).toBeGreaterThan(0.95);
});
