import { type Generator, nearMisses, polynomial, typed } from "./Problem.ts";
import type { Random } from "./Random.ts";

const strings = (numbers: readonly number[]): string[] => numbers.map(String);
const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const fraction = (top: number, bottom: number): string => {
  const divisor = gcd(top, bottom) * Math.sign(bottom);
  return bottom / divisor === 1 ? String(top / divisor) : `\\frac{${top / divisor}}{${bottom / divisor}}`;
};
const ask = (random: Random, formula: string): string =>
  random
    .pick("What is {}?", "Compute {}.", "Calculate {}", "{}", "{} = ?", "Find {}.")
    .replace("{}", () => typed(random, formula));

const addition: Generator = (random) => {
  const [a, b] = [random.int(2, random.pick(30, 99, 9999)), random.int(2, random.pick(30, 99, 9999))];
  const question =
    random.next() < 0.2
      ? random.pick(`What is the sum of ${a} and ${b}?`, `Add ${a} and ${b}.`, `Add: ${a} + ${b}`)
      : ask(random, `${a} + ${b}`);
  return { kind: "addition", question, answer: String(a + b), wrong: strings(nearMisses(a + b)) };
};

const subtraction: Generator = (random) => {
  const [a, b] = [random.int(2, 9999), random.int(2, 999)];
  const question = random.next() < 0.2 ? `Subtract ${b} from ${a}.` : ask(random, `${a} - ${b}`);
  return {
    kind: "subtraction",
    question,
    answer: String(a - b),
    wrong: [...strings(nearMisses(a - b)), String(b - a)].filter((other) => other !== String(a - b)),
  };
};

const multiplication: Generator = (random) => {
  const [a, b] = [random.int(2, 999), random.int(2, 99)];
  const formula = random.pick(`${a} * ${b}`, `${a} x ${b}`, `${a} \\times ${b}`, `${a} \\cdot ${b}`);
  const question =
    random.next() < 0.2
      ? random.pick(`What is the product of ${a} and ${b}?`, `What is ${a} times ${b}?`, `Multiply ${a} by ${b}.`)
      : ask(random, formula);
  return { kind: "multiplication", question, answer: String(a * b), wrong: strings(nearMisses(a * b)) };
};

const division: Generator = (random) => {
  const [b, quotient] = [random.int(2, 12), random.int(2, 999)];
  const rest = random.next() < 0.3 ? random.int(1, b - 1) : 0;
  const a = b * quotient + rest;
  if (rest > 0) {
    const question = random.pick(
      `What is the remainder when ${a} is divided by ${b}?`,
      `Find the remainder of ${a} divided by ${b}.`,
      `What is ${a} mod ${b}?`,
    );
    return { kind: "division", question, answer: String(rest), wrong: strings(nearMisses(rest)) };
  }
  const question =
    random.next() < 0.2
      ? random.pick(`Divide ${a} by ${b}.`, `What is ${a} divided by ${b}?`)
      : ask(random, random.pick(`${a} / ${b}`, `${a} \\div ${b}`));
  return { kind: "division", question, answer: String(quotient), wrong: strings(nearMisses(quotient)) };
};

const orderOfOperations: Generator = (random) => {
  const [a, b, c] = [random.int(2, 20), random.int(2, 12), random.int(2, 12)];
  const [formula, value, slip] = random.pick(
    [`${a} + ${b} * ${c}`, a + b * c, (a + b) * c] as const,
    [`(${a} + ${b}) * ${c}`, (a + b) * c, a + b * c] as const,
    [`${a} * ${c} - ${b}`, a * c - b, a * (c - b)] as const,
    [`${b}^2 + ${a}`, b * b + a, (b + a) ** 2] as const,
  );
  const question = random
    .pick("Evaluate {}.", "What is {}?", "Compute {}", "{}", "Simplify {}.")
    .replace("{}", () => typed(random, formula));
  return {
    kind: "order of operations",
    question,
    answer: String(value),
    wrong: strings([...nearMisses(value), slip]).filter((other) => other !== String(value)),
  };
};

const percentage: Generator = (random) => {
  const [percent, whole] = [random.pick(5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80), random.int(1, 40) * 100];
  const value = (percent * whole) / 100;
  const question = random
    .pick("What is {}?", "Find {}.", "Calculate {}.", "Compute {}")
    .replace("{}", `${percent}% of ${whole}`);
  return { kind: "percentage", question, answer: String(value), wrong: strings(nearMisses(value)) };
};

const commonDivisor: Generator = (random) => {
  const divisor = random.int(2, 12);
  const [a, b] = [divisor * random.int(2, 15), divisor * random.int(2, 15)];
  const value = gcd(a, b);
  const question = random.pick(
    `What is the greatest common divisor of ${a} and ${b}?`,
    `Find gcd(${a}, ${b}).`,
    `Compute the GCD of ${a} and ${b}.`,
    `gcd(${a}, ${b})`,
  );
  const others = [1, value / 2, a, (a * b) / value].filter((other) => Number.isInteger(other) && other !== value);
  return { kind: "gcd", question, answer: String(value), wrong: strings([...nearMisses(value), ...others]) };
};

const fractionSum: Generator = (random) => {
  const [b, d] = [random.pick(2, 3, 4, 5, 6, 8), random.pick(2, 3, 4, 5, 6, 8)];
  const [a, c] = [random.int(1, b - 1), random.int(1, d - 1)];
  const isSum = random.next() < 0.6;
  const top = isSum ? a * d + c * b : a * d - c * b;
  const sign = isSum ? "+" : "-";
  const formula = random.pick(`${a}/${b} ${sign} ${c}/${d}`, `$\\frac{${a}}{${b}} ${sign} \\frac{${c}}{${d}}$`);
  const question = random.pick("What is {}?", "Compute {}.", "Simplify {}.", "{}").replace("{}", () => formula);
  const wrong = [fraction(top + 1, b * d), fraction(top - 1, b * d), fraction(-top, b * d), fraction(a + c, b + d)];
  const answer = fraction(top, b * d);
  return { kind: "fractions", question, answer, wrong: wrong.filter((other) => other !== answer) };
};

const linearEquation: Generator = (random) => {
  const letter = random.pick("x", "x", "y", "t", "n");
  const [value, a, b] = [random.int(-12, 12), random.nonzero(-12, 12), random.nonzero(-20, 20)];
  const equation = `${a}${letter} ${b > 0 ? "+" : "-"} ${Math.abs(b)} = ${a * value + b}`;
  const shown = typed(random, random.next() < 0.15 ? equation.replaceAll(" ", "") : equation);
  const question = random.pick(
    `Solve ${shown}.`,
    `Solve for ${letter}: ${shown}`,
    `Solve ${shown} for ${letter}.`,
    `Solve the equation ${shown}.`,
    `Find ${letter} if ${shown}.`,
    shown,
  );
  const answer = random.pick(String(value), `${letter} = ${value}`);
  return { kind: "linear equation", question, answer, wrong: strings(nearMisses(value)) };
};

const linearBothSides: Generator = (random) => {
  const [value, c, k, b] = [random.int(-9, 9), random.int(2, 9), random.int(1, 6), random.nonzero(-15, 15)];
  const equation = `${polynomial([c + k, b])} = ${polynomial([c, k * value + b])}`;
  const question = random
    .pick("Solve {}.", "Solve for x: {}", "Find x if {}.", "Solve the equation {}.")
    .replace("{}", () => typed(random, equation));
  return { kind: "linear on both sides", question, answer: String(value), wrong: strings(nearMisses(value)) };
};

const quadratic: Generator = (random) => {
  const [r, s] = [random.int(-9, 9), random.int(-9, 9)].toSorted((a, b) => a - b) as [number, number];
  const equation = `${polynomial([1, -(r + s), r * s])} = 0`;
  const question = random
    .pick("Solve {}.", "Solve the quadratic equation {}.", "Find the roots of {}.", "Solve for x: {}")
    .replace("{}", () => typed(random, equation));
  const answer = r === s ? `x = ${r}` : `x = ${r}, x = ${s}`;
  const wrong = [`x = ${r}, x = ${s + 1}`, `x = ${r - 1}, x = ${s}`];
  if (r !== s) wrong.push(`x = ${r}`, `x = ${s}`);
  if (r + s !== 0) wrong.push(`x = ${-r}, x = ${-s}`);
  if (r !== s) wrong.push(`x = ${r}, x = ${s}, x = ${s + 2}`);
  return { kind: "quadratic", question, answer, wrong };
};

const linearSystem: Generator = (random) => {
  const [x, y, b] = [random.int(-6, 9), random.int(-6, 9), random.int(1, 4)];
  const a = b + random.int(1, 3);
  const [first, second] = [`x + y = ${x + y}`, `${a}x + ${b === 1 ? "" : b}y = ${a * x + b * y}`].map((equation) =>
    typed(random, equation),
  );
  const question = random.pick(
    `Solve the system ${first}, ${second}.`,
    `Solve ${first} and ${second}.`,
    `Find x and y if ${first} and ${second}.`,
  );
  const wrong = [
    `x = ${x + 1}, y = ${y}`,
    `x = ${x}, y = ${y - 1}`,
    `x = ${x + 1}, y = ${y - 1}`,
    ...(x === y ? [] : [`x = ${y}, y = ${x}`]),
  ];
  return { kind: "linear system", question, answer: `x = ${x}, y = ${y}`, wrong };
};

const derivative: Generator = (random) => {
  const coefficients = [random.int(1, 9), ...Array.from({ length: random.int(1, 4) }, () => random.int(-9, 9))];
  const degree = coefficients.length - 1;
  const slope = coefficients.slice(0, -1).map((coefficient, index) => coefficient * (degree - index));
  const question = random
    .pick(
      "Differentiate {}.",
      "Find the derivative of {}.",
      "What is the derivative of {}?",
      "Compute d/dx of {}.",
      "Find f'(x) if f(x) = {}.",
    )
    .replace("{}", () => typed(random, polynomial(coefficients)));
  const wrong = [
    slope.with(0, slope[0]! + 1),
    slope.with(slope.length - 1, slope.at(-1)! + 1),
    slope.map((value) => -value),
    [...slope, 0],
  ].map((wrongSlope) => polynomial(wrongSlope));
  return { kind: "derivative", question, answer: polynomial(slope), wrong };
};

const integral: Generator = (random) => {
  const antiderivative = [random.int(1, 6), ...Array.from({ length: random.int(1, 3) }, () => random.int(-6, 6))];
  const degree = antiderivative.length;
  const integrand = antiderivative.map((coefficient, index) => coefficient * (degree - index));
  const question = random
    .pick("Integrate {}.", "Find the integral of {}.", "Find an antiderivative of {}.")
    .replace("{}", () => typed(random, polynomial(integrand)));
  const answer = `${polynomial([...antiderivative, 0])} + C`;
  const wrong = [
    antiderivative.with(0, antiderivative[0]! + 1),
    antiderivative.with(antiderivative.length - 1, antiderivative.at(-1)! - 1),
    integrand,
    antiderivative.map((value) => -value),
  ];
  return {
    kind: "integral",
    question,
    answer,
    wrong: wrong.map((coefficients) => `${polynomial([...coefficients, 0])} + C`).filter((other) => other !== answer),
  };
};

const polynomialValue: Generator = (random) => {
  const [x, coefficients] = [random.int(-5, 9), [random.int(1, 5), random.int(-9, 9), random.int(-9, 9)]];
  const value = coefficients[0]! * x * x + coefficients[1]! * x + coefficients[2]!;
  const question = random
    .pick(`If f(x) = {}, what is f(${x})?`, `Evaluate {} at x = ${x}.`, `Let f(x) = {}. Find f(${x}).`)
    .replace("{}", () => typed(random, polynomial(coefficients)));
  return { kind: "value of a polynomial", question, answer: String(value), wrong: strings(nearMisses(value)) };
};

const sequence: Generator = (random) => {
  const [first, step, index] = [random.int(1, 20), random.int(2, 12), random.int(5, 25)];
  const terms = [0, 1, 2, 3].map((at) => first + at * step);
  if (random.next() < 0.5) {
    const value = first + 4 * step;
    const question = random.pick(
      `What is the next number: ${terms.join(", ")}?`,
      `Find the next term of ${terms.join(", ")}, ...`,
    );
    return { kind: "sequence", question, answer: String(value), wrong: strings(nearMisses(value)) };
  }
  const value = first + (index - 1) * step;
  const question = random.pick(
    `An arithmetic sequence starts at ${first} with common difference ${step}. What is term ${index}?`,
    `Find term ${index} of the arithmetic sequence ${terms.slice(0, 3).join(", ")}, ...`,
  );
  return {
    kind: "sequence",
    question,
    answer: String(value),
    wrong: strings([...nearMisses(value), value + step, value - step]),
  };
};

const mean: Generator = (random) => {
  const [count, value] = [random.int(3, 5), random.int(10, 40)];
  const others = Array.from({ length: count - 1 }, () => random.int(1, value));
  const numbers = [...others, count * value - others.reduce((sum, other) => sum + other, 0)];
  const question = random
    .pick("Find the mean of {}.", "What is the average of {}?", "Compute the mean of {}.")
    .replace("{}", numbers.join(", "));
  return { kind: "mean", question, answer: String(value), wrong: strings([...nearMisses(value), count * value]) };
};

/** Arithmetic, algebra and calculus of the kinds that the starter model was trained on, in their wording. */
export const starterMathematics: readonly Generator[] = [
  addition,
  subtraction,
  multiplication,
  division,
  orderOfOperations,
  percentage,
  commonDivisor,
  fractionSum,
  linearEquation,
  linearBothSides,
  quadratic,
  linearSystem,
  derivative,
  integral,
  polynomialValue,
  sequence,
  mean,
];
