import { type Generator, polynomial, typed } from "./Problem.ts";
import type { Random } from "./Random.ts";

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const signed = (value: number): string => (value < 0 ? `- ${-value}` : `+ ${value}`);
const factor = (root: number): string => (root === 0 ? "x" : `(x ${signed(-root)})`);
const fraction = (top: number, bottom: number): string => {
  const divisor = gcd(top, bottom) * Math.sign(bottom);
  return bottom / divisor === 1 ? String(top / divisor) : `\\frac{${top / divisor}}{${bottom / divisor}}`;
};
const different = (answer: string, others: readonly string[]): string[] => others.filter((other) => other !== answer);
const twoRoots = (random: Random): [number, number] => {
  const r = random.int(-9, 8);
  return [r, random.int(r + 1, 9)];
};

const linearInequality: Generator = (random) => {
  const [a, b, value] = [random.nonzero(-9, 9), random.nonzero(-15, 15), random.int(-9, 9)];
  const relation = random.pick("<", ">", "\\le", "\\ge");
  const turned = { "<": ">", ">": "<", "\\le": "\\ge", "\\ge": "\\le" }[relation];
  const other = { "<": "\\le", ">": "\\ge", "\\le": "<", "\\ge": ">" }[relation];
  const [right, flipped] = a > 0 ? [relation, turned] : [turned, relation];
  const open = a > 0 ? other : { "<": "\\le", ">": "\\ge", "\\le": "<", "\\ge": ">" }[turned]!;
  const question = random
    .pick("Solve {}.", "Solve the inequality {}.", "Solve for x: {}")
    .replace("{}", () => `$${polynomial([a, b])} ${relation} ${a * value + b}$`);
  const answer = `x ${right} ${value}`;
  return {
    kind: "inequality",
    question,
    answer,
    wrong: [
      `x ${flipped} ${value}`,
      `x ${open} ${value}`,
      `x ${right} ${value + 1}`,
      ...(value === 0 ? [] : [`x ${right} ${-value}`]),
    ],
  };
};

const quadraticInequality: Generator = (random) => {
  const [r, s] = twoRoots(random);
  const [relation, answer, wrong] = random.pick(
    [
      "<",
      `${r} < x < ${s}`,
      [`x < ${r} \\text{ or } x > ${s}`, `${r} \\le x \\le ${s}`, `${r} < x < ${s + 1}`],
    ] as const,
    ["\\le", `[${r}, ${s}]`, [`(${r}, ${s})`, `[${r}, ${s})`, `(-\\infty, ${r}] \\cup [${s}, \\infty)`]] as const,
    [
      ">",
      `x < ${r} \\text{ or } x > ${s}`,
      [`${r} < x < ${s}`, `x > ${s}`, `x \\le ${r} \\text{ or } x \\ge ${s}`],
    ] as const,
    [
      "\\ge",
      `(-\\infty, ${r}] \\cup [${s}, \\infty)`,
      [`(-\\infty, ${r}) \\cup (${s}, \\infty)`, `[${r}, ${s}]`, `[${s}, \\infty)`],
    ] as const,
  );
  return {
    kind: "quadratic inequality",
    question: `Solve $${polynomial([1, -(r + s), r * s])} ${relation} 0$.`,
    answer,
    wrong,
  };
};

const absoluteValue: Generator = (random) => {
  const [centre, reach] = [random.int(-9, 9), random.int(1, 9)];
  const answer = `x = ${centre - reach}, x = ${centre + reach}`;
  const wrong = [
    `x = ${centre + reach}`,
    `x = ${centre - reach}, x = ${centre + reach + 1}`,
    ...(centre === 0 ? [] : [`x = ${-centre - reach}, x = ${-centre + reach}`]),
  ];
  return { kind: "absolute value", question: `Solve $|x ${signed(-centre)}| = ${reach}$.`, answer, wrong };
};

const irrationalQuadratic: Generator = (random) => {
  const [half, radicand] = [random.int(-5, 5), random.pick(2, 3, 5, 6, 7, 10, 11)];
  const middle = half === 0 ? "" : `${half} `;
  const answer = `x = ${middle}\\pm \\sqrt{${radicand}}`;
  const wrong = [
    `x = ${middle}+ \\sqrt{${radicand}}`,
    `x = ${middle}\\pm \\sqrt{${radicand + 1}}`,
    `x = ${half + 1} \\pm \\sqrt{${radicand}}`,
    `x = ${middle}\\pm ${radicand}`,
  ];
  return {
    kind: "irrational roots",
    question: `Solve $${polynomial([1, -2 * half, half * half - radicand])} = 0$.`,
    answer,
    wrong,
  };
};

const complexQuadratic: Generator = (random) => {
  const [re, im] = [random.int(-5, 5), random.int(1, 6)];
  const middle = re === 0 ? "" : `${re} `;
  const answer = `x = ${middle}\\pm ${im === 1 ? "" : im}i`;
  const wrong = [
    `x = ${middle}+ ${im}i`,
    `x = ${middle}\\pm ${im + 1}i`,
    `x = ${re} \\pm ${im}`,
    `x = ${re + 1} \\pm ${im}i`,
  ];
  return {
    kind: "complex roots",
    question: `Solve $${polynomial([1, -2 * re, re * re + im * im])} = 0$ over the complex numbers.`,
    answer,
    wrong,
  };
};

const radicalEquation: Generator = (random) => {
  // sqrt(x + a) = x - b with solution x = b + k, and another root of the squared equation that does not hold.
  const [b, k] = [random.int(0, 6), random.int(2, 6)];
  const [a, value, false_] = [k * k - b - k, b + k, b + 1 - k];
  const question = `Solve $\\sqrt{x ${signed(a)}} = x ${signed(-b)}$.`;
  return {
    kind: "radical equation",
    question,
    answer: `x = ${value}`,
    wrong: [`x = ${value}, x = ${false_}`, `x = ${false_}`, `x = ${value + 1}`, "\\text{no solution}"],
  };
};

const rationalEquation: Generator = (random) => {
  const [pole, value] = twoRoots(random);
  const top = random.nonzero(-6, 6);
  // top / (x - pole) = top / (value - pole)
  const question = `Solve $\\frac{${top}}{x ${signed(-pole)}} = ${fraction(top, value - pole)}$.`;
  return {
    kind: "rational equation",
    question,
    answer: `x = ${value}`,
    wrong: [`x = ${pole}`, `x = ${value + 1}`, `x = ${value - 1}`, "\\text{no solution}"],
  };
};

const exponential: Generator = (random) => {
  const [base, power, shift] = [random.int(2, 5), random.int(2, 5), random.int(-3, 3)];
  const question = `Solve $${base}^{x ${signed(shift)}} = ${base ** power}$.`;
  return {
    kind: "exponential equation",
    question,
    answer: `x = ${power - shift}`,
    wrong: [`x = ${power - shift + 1}`, `x = ${shift - power}`, `x = ${power + shift}`].filter(
      (other) => other !== `x = ${power - shift}`,
    ),
  };
};

const literalEquation: Generator = (random) =>
  random.pick(
    {
      kind: "formula",
      question: "Solve $V = I R$ for $R$.",
      answer: "R = \\frac{V}{I}",
      wrong: ["R = \\frac{I}{V}", "R = V I", "R = V - I"],
    },
    {
      kind: "formula",
      question: "Solve $P = 2l + 2w$ for $w$.",
      answer: "w = \\frac{P - 2l}{2}",
      wrong: ["w = \\frac{P}{2} - 2l", "w = P - l", "w = \\frac{P + 2l}{2}"],
    },
    {
      kind: "formula",
      question: "Solve $y = mx + b$ for $x$.",
      answer: "x = \\frac{y - b}{m}",
      wrong: ["x = \\frac{y + b}{m}", "x = \\frac{y}{m} - b", "x = m(y - b)"],
    },
  );

const curvedSystem: Generator = (random) => {
  const [r, s] = twoRoots(random);
  const question = `Solve $x + y = ${r + s}$ and $xy = ${r * s}$.`;
  return {
    kind: "curved system",
    question,
    answer: `(${r}, ${s}), (${s}, ${r})`,
    wrong: [`(${r}, ${s + 1}), (${s + 1}, ${r})`, `(${r}, ${s}), (${s}, ${r + 1})`, `(${r}, ${s})`],
  };
};

const factoring: Generator = (random) => {
  const [r, s] = twoRoots(random);
  const lead = random.pick(1, 1, 2, 3);
  const question = random
    .pick("Factor {}.", "Factor {} completely.", "Factorise {}")
    .replace("{}", () => typed(random, polynomial([lead, -lead * (r + s), lead * r * s])));
  const number = lead === 1 ? "" : String(lead);
  const answer = `${number}${factor(r)}${factor(s)}`;
  const wrong = [
    `${number}${factor(r + 1)}${factor(s)}`,
    `${lead + 1}${factor(r)}${factor(s)}`,
    polynomial([lead, -lead * (r + s), lead * r * s]),
    ...(r + s === 0 ? [] : [`${number}${factor(-r)}${factor(-s)}`]),
  ];
  return { kind: "factoring", question, answer, wrong };
};

const expanding: Generator = (random) => {
  const [a, b, c, d] = [random.int(1, 5), random.nonzero(-9, 9), random.int(1, 5), random.nonzero(-9, 9)];
  const product = `(${polynomial([a, b])})(${polynomial([c, d])})`;
  const answer = polynomial([a * c, a * d + b * c, b * d]);
  const wrong = [
    product,
    polynomial([a * c, 0, b * d]),
    polynomial([a * c, a * d + b * c, -b * d]),
    polynomial([a * c, a * d + b * c + 1, b * d]),
  ];
  return {
    kind: "expanding",
    question: random.pick("Expand {}.", "Expand and simplify {}").replace("{}", () => `$${product}$`),
    answer,
    wrong: different(answer, wrong),
  };
};

const cancelling: Generator = (random) => {
  const [r, s] = twoRoots(random);
  const question = `Simplify $\\frac{${polynomial([1, -(r + s), r * s])}}{${polynomial([1, -r])}}$.`;
  return {
    kind: "cancelling",
    question,
    answer: polynomial([1, -s]),
    wrong: [
      polynomial([1, -r]),
      polynomial([1, -s + 1]),
      `\\frac{${polynomial([1, -(r + s), r * s])}}{${polynomial([1, -r])}}`,
    ],
  };
};

const derivativeOfFunction: Generator = (random) => {
  const [a, b] = [random.int(2, 6), random.int(2, 6)];
  const [formula, answer, wrong] = random.pick(
    [`\\sin(${a}x)`, `${a}\\cos(${a}x)`, [`\\cos(${a}x)`, `-${a}\\cos(${a}x)`, `${a}\\sin(${a}x)`]] as const,
    [`e^{${a}x}`, `${a}e^{${a}x}`, [`e^{${a}x}`, `${a}xe^{${a}x - 1}`, `\\frac{1}{${a}}e^{${a}x}`]] as const,
    [`\\ln(${a}x)`, "\\frac{1}{x}", [`\\frac{1}{${a}x}`, `\\frac{${a}}{x}`, `-\\frac{1}{x}`]] as const,
    [
      `x^{${a}} e^x`,
      `x^{${a}} e^x + ${a}x^{${a - 1}} e^x`,
      [`${a}x^{${a - 1}} e^x`, `x^{${a}} e^x`, `${a}x^{${a - 1}} + e^x`],
    ] as const,
    [
      `\\frac{x}{x + ${b}}`,
      `\\frac{${b}}{(x + ${b})^2}`,
      ["1", `\\frac{${b}}{x + ${b}}`, `-\\frac{${b}}{(x + ${b})^2}`],
    ] as const,
    [
      `\\sqrt{x^2 + ${b}}`,
      `\\frac{x}{\\sqrt{x^2 + ${b}}}`,
      [`\\frac{1}{2\\sqrt{x^2 + ${b}}}`, `2x\\sqrt{x^2 + ${b}}`, `\\frac{x}{x^2 + ${b}}`],
    ] as const,
  );
  return {
    kind: "derivative of a function",
    question: random.pick("Differentiate {}.", "Find the derivative of {}.").replace("{}", () => `$${formula}$`),
    answer,
    wrong,
  };
};

const antiderivativeOfFunction: Generator = (random) => {
  const a = random.int(2, 6);
  const [formula, answer, wrong] = random.pick(
    [
      `\\cos(${a}x)`,
      `\\frac{\\sin(${a}x)}{${a}} + C`,
      [`\\sin(${a}x) + C`, `${a}\\sin(${a}x) + C`, `-\\frac{\\sin(${a}x)}{${a}} + C`],
    ] as const,
    [
      `e^{${a}x}`,
      `\\frac{1}{${a}}e^{${a}x} + C`,
      [`e^{${a}x} + C`, `${a}e^{${a}x} + C`, `\\frac{e^{${a}x + 1}}{${a}x + 1} + C`],
    ] as const,
    [
      `\\frac{1}{x + ${a}}`,
      `\\ln|x + ${a}| + C`,
      [`-\\frac{1}{(x + ${a})^2} + C`, `${a}\\ln|x| + C`, `\\ln|x| + C`],
    ] as const,
    ["x e^x", "x e^x - e^x + C", ["x e^x + C", "\\frac{x^2}{2} e^x + C", "x e^x + e^x + C"]] as const,
  );
  return { kind: "integral of a function", question: `Evaluate $\\int ${formula} \\, dx$.`, answer, wrong };
};

const definiteIntegral: Generator = (random) => {
  const [low, high, power] = [random.int(-2, 1), random.int(2, 4), random.int(1, 4)];
  const [formula, answer, wrong] = random.pick(
    [
      `\\int_{${low}}^{${high}} x^{${power}} \\, dx`,
      fraction(high ** (power + 1) - low ** (power + 1), power + 1),
      [
        fraction(high ** (power + 1) - low ** (power + 1) + 1, power + 1),
        fraction(low ** (power + 1) - high ** (power + 1), power + 1),
        String(high ** power - low ** power),
      ],
    ] as const,
    ["\\int_0^{\\pi} \\sin x \\, dx", "2", ["0", "-2", "1"]] as const,
    [
      `\\int_1^{${high}} \\frac{1}{x} \\, dx`,
      `\\ln ${high}`,
      [`\\ln ${high + 1}`, `\\frac{1}{${high}}`, `-\\ln ${high}`],
    ] as const,
    ["\\int_0^1 e^x \\, dx", "e - 1", ["e", "e + 1", "1"]] as const,
    ["\\int_0^1 \\frac{1}{1 + x^2} \\, dx", "\\frac{\\pi}{4}", ["\\frac{\\pi}{2}", "\\frac{1}{2}", "\\ln 2"]] as const,
  );
  return { kind: "definite integral", question: `Evaluate $${formula}$.`, answer, wrong: different(answer, wrong) };
};

const limit: Generator = (random) => {
  const [a, b] = [random.int(2, 7), random.int(2, 7)];
  const [formula, answer, wrong] = random.pick(
    [`\\lim_{x \\to 0} \\frac{\\sin ${a}x}{${b}x}`, fraction(a, b), [fraction(b, a), "0", "1"]] as const,
    [`\\lim_{x \\to ${a}} \\frac{x^2 - ${a * a}}{x - ${a}}`, String(2 * a), [String(a), "0", String(a * a)]] as const,
    [`\\lim_{x \\to \\infty} \\frac{${a}x + 1}{${b}x - 3}`, fraction(a, b), [fraction(b, a), "\\infty", "0"]] as const,
    ["\\lim_{x \\to 0} \\frac{1 - \\cos x}{x^2}", "\\frac{1}{2}", ["0", "1", "\\infty"]] as const,
    [`\\lim_{x \\to \\infty} \\left(1 + \\frac{${a}}{x}\\right)^x`, `e^{${a}}`, ["1", "e", String(a)]] as const,
  );
  return {
    kind: "limit",
    question: random.pick("Evaluate {}.", "Find {}.", "{}").replace("{}", () => `$${formula}$`),
    answer,
    wrong: different(answer, wrong),
  };
};

/** Equations, inequalities, rewriting and calculus beyond the starter model's kinds. */
export const furtherAlgebra: readonly Generator[] = [
  linearInequality,
  quadraticInequality,
  absoluteValue,
  irrationalQuadratic,
  complexQuadratic,
  radicalEquation,
  rationalEquation,
  exponential,
  literalEquation,
  curvedSystem,
  factoring,
  expanding,
  cancelling,
  derivativeOfFunction,
  antiderivativeOfFunction,
  definiteIntegral,
  limit,
];
