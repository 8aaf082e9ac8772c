import { type Generator, nearMisses, polynomial, typed } from "./Problem.ts";
import type { Random } from "./Random.ts";

/** Problems beyond the starter model's kinds, as larger models are asked. */

const strings = (numbers: readonly number[]): string[] => numbers.map(String);
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
  const turned = { "<": ">", ">": "<", "\\le": "\\ge", "\\ge": "\\le" }[relation]!;
  const other = { "<": "\\le", ">": "\\ge", "\\le": "<", "\\ge": ">" }[relation]!;
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

const commonMultiple: Generator = (random) => {
  const [a, b] = [random.int(2, 30), random.int(2, 30)];
  const value = (a * b) / gcd(a, b);
  return {
    kind: "lcm",
    question: random.pick(`Find the least common multiple of ${a} and ${b}.`, `lcm(${a}, ${b})`),
    answer: String(value),
    wrong: strings([...nearMisses(value), 1].filter((other) => other !== value)),
  };
};

const isPrimeNumber = (number: number): boolean => {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return number > 1;
};

const primality: Generator = (random) => {
  const number = random.int(2, 400) * 2 + 1;
  const isIt = isPrimeNumber(number);
  const [yes, no] = [
    random.pick("\\text{Yes}", "\\text{prime}", "\\text{Yes, it is prime}"),
    random.pick("\\text{No}", "\\text{not prime}", "\\text{composite}"),
  ];
  return { kind: "prime", question: `Is ${number} prime?`, answer: isIt ? yes : no, wrong: [isIt ? no : yes] };
};

const primeFactors: Generator = (random) => {
  const powers = [2, 3, 5, 7].map((prime) => [prime, random.int(0, 3)] as const).filter(([, power]) => power > 0);
  const chosen = powers.length === 0 ? ([[2, 2]] as const) : powers;
  const written = (factors: readonly (readonly [number, number])[]): string =>
    factors.map(([prime, power]) => (power === 1 ? String(prime) : `${prime}^${power}`)).join(" \\cdot ");
  const number = chosen.reduce((product, [prime, power]) => product * prime ** power, 1);
  const [first, ...others] = chosen;
  const wrong = [written([[first![0], first![1] + 1], ...others]), written([...chosen, [11, 1]]), `1 \\cdot ${number}`];
  if (number % 4 === 0 && number > 4) wrong.push(`4 \\cdot ${number / 4}`);
  return {
    kind: "prime factors",
    question: random.pick(
      `Find the prime factorization of ${number}.`,
      `Write ${number} as a product of prime factors.`,
    ),
    answer: written(chosen),
    wrong,
  };
};

const countOfDivisors: Generator = (random) => {
  const number = random.int(10, 400);
  const all = Array.from({ length: number }, (_, index) => index + 1).filter((divisor) => number % divisor === 0);
  if (random.next() < 0.5)
    return {
      kind: "divisors",
      question: `How many positive divisors does ${number} have?`,
      answer: String(all.length),
      wrong: strings(nearMisses(all.length)),
    };
  return {
    kind: "divisors",
    question: `List all factors of ${number}.`,
    answer: all.join(", "),
    wrong: [all.slice(1).join(", "), all.slice(0, -1).join(", "), [...all, number + 1].join(", ")],
  };
};

const powerRemainder: Generator = (random) => {
  const [base, power, modulus] = [random.int(2, 20), random.int(20, 300), random.int(3, 30)];
  let value = 1;
  for (let count = 0; count < power; count += 1) value = (value * base) % modulus;
  const wrong = [...nearMisses(value), base % modulus].filter((other) => other !== value);
  return {
    kind: "remainder of a power",
    question: random.pick(
      `What is the remainder when $${base}^{${power}}$ is divided by ${modulus}?`,
      `Find $${base}^{${power}}$ mod ${modulus}.`,
    ),
    answer: String(value),
    wrong: strings(wrong),
  };
};

const median: Generator = (random) => {
  const numbers = Array.from({ length: random.pick(5, 7) }, () => random.int(1, 50));
  const value = numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
  return {
    kind: "median",
    question: `Find the median of ${numbers.join(", ")}.`,
    answer: String(value),
    wrong: strings(nearMisses(value)),
  };
};

const geometricTerm: Generator = (random) => {
  const [first, ratio, index] = [random.int(1, 6), random.int(2, 4), random.int(4, 8)];
  const value = first * ratio ** (index - 1);
  const question = `Find the ${index}th term of the geometric sequence ${[0, 1, 2].map((at) => first * ratio ** at).join(", ")}, ...`;
  return {
    kind: "geometric sequence",
    question,
    answer: String(value),
    wrong: strings([...nearMisses(value), value * ratio, value / ratio].filter((other) => other !== value)),
  };
};

const reactions = [
  ["H2 + O2 -> H2O", "2H2 + O2 -> 2H2O", ["H2 + O2 -> H2O", "H2 + O2 -> H2O2", "2H2 + O2 -> H2O"]],
  ["Fe + O2 -> Fe2O3", "4Fe + 3O2 -> 2Fe2O3", ["2Fe + 3O2 -> Fe2O3", "4Fe + 3O2 -> Fe2O3", "2Fe + O3 -> Fe2O3"]],
  [
    "C3H8 + O2 -> CO2 + H2O",
    "C3H8 + 5O2 -> 3CO2 + 4H2O",
    ["C3H8 + 4O2 -> 3CO2 + 4H2O", "C3H8 + 5O2 -> 4CO2 + 3H2O", "C3H8 + 5O2 -> 3CO2 + 4H2"],
  ],
  [
    "Al + HCl -> AlCl3 + H2",
    "2Al + 6HCl -> 2AlCl3 + 3H2",
    ["Al + 3HCl -> AlCl3 + H2", "2Al + 6HCl -> 2AlCl3 + 6H", "Al + 3HCl -> AlCl3 + 3H2"],
  ],
  ["N2 + H2 -> NH3", "N2 + 3H2 -> 2NH3", ["N2 + 2H2 -> 2NH3", "N2 + 3H2 -> NH3", "2NH3 -> N2 + 3H2"]],
] as const;

const balancing: Generator = (random) => {
  const [asked, answer, wrong] = random.pick(...reactions);
  const box = (reaction: string): string =>
    random.pick(
      reaction,
      `\\ce{${reaction}}`,
      reaction.replace("->", "\\rightarrow").replaceAll(/(?<=[A-Za-z])(\d)/g, "_$1"),
    );
  return {
    kind: "balancing",
    question: random.pick(
      `Balance the equation ${asked}.`,
      `Balance the following chemical equation: $\\ce{${asked}}$`,
    ),
    answer: box(answer),
    wrong: wrong.map(box),
  };
};

const molarMasses = [
  ["NaCl", 58.44],
  ["H2SO4", 98.08],
  ["C6H12O6", 180.16],
  ["CaCO3", 100.09],
  ["Ca(OH)2", 74.09],
  ["KMnO4", 158.03],
] as const;

const molarMass: Generator = (random) => {
  const [formula, value] = random.pick(...molarMasses);
  const unit = "\\text{ g/mol}";
  return {
    kind: "molar mass",
    question: `What is the molar mass of ${formula}?`,
    answer: `${value}${unit}`,
    wrong: [value * 2, value + 16, value - 10].map((other) => `${other.toFixed(2)}${unit}`),
  };
};

const dice: Generator = (random) => {
  const total = random.int(3, 11);
  const ways = 6 - Math.abs(7 - total);
  return {
    kind: "dice",
    question: `Two dice are rolled. What is the probability that the sum is ${total}?`,
    answer: fraction(ways, 36),
    wrong: [fraction(ways + 1, 36), fraction(1, 11), fraction(ways, 21)].filter(
      (other) => other !== fraction(ways, 36),
    ),
  };
};

const letters: Generator = (random) => {
  const [word, value] = random.pick(["BANANA", 60], ["LEVEL", 30], ["MATH", 24], ["MISSISSIPPI", 34_650]) as [
    string,
    number,
  ];
  return {
    kind: "letters",
    question: `In how many ways can the letters of the word ${word} be arranged?`,
    answer: String(value),
    wrong: strings(nearMisses(value)),
  };
};

const temperature: Generator = (random) => {
  const celsius = random.int(-8, 20) * 5;
  const fahrenheit = (celsius * 9) / 5 + 32;
  return {
    kind: "temperature",
    question: `Convert ${celsius} °C to °F.`,
    answer: `${fahrenheit}^\\circ\\text{F}`,
    wrong: [fahrenheit - 32, fahrenheit + 1, celsius + 32, fahrenheit * 2]
      .filter((other) => other !== fahrenheit)
      .map((other) => `${other}^\\circ\\text{F}`),
  };
};

const plainProbability: Generator = (random) => {
  const [red, blue] = [random.int(2, 9), random.int(2, 9)];
  return {
    kind: "probability",
    question: `A bag holds ${red} red and ${blue} blue balls. What is the probability of drawing a red ball?`,
    answer: fraction(red, red + blue),
    wrong: [fraction(blue, red + blue + 1), fraction(red + blue, red), "-0.2"].filter(
      (other) => other !== fraction(red, red + blue),
    ),
  };
};

export const furtherProblems: readonly Generator[] = [
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
  commonMultiple,
  primality,
  primeFactors,
  countOfDivisors,
  powerRemainder,
  median,
  geometricTerm,
  balancing,
  molarMass,
  dice,
  letters,
  temperature,
  plainProbability,
];
