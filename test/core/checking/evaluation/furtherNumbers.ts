import { type Generator, nearMisses } from "./Problem.ts";

const strings = (numbers: readonly number[]): string[] => numbers.map(String);
const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const fraction = (top: number, bottom: number): string => {
  const divisor = gcd(top, bottom) * Math.sign(bottom);
  return bottom / divisor === 1 ? String(top / divisor) : `\\frac{${top / divisor}}{${bottom / divisor}}`;
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
  const wrong = [written([[first[0], first[1] + 1], ...others]), written([...chosen, [11, 1]]), `1 \\cdot ${number}`];
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

const reactions: readonly (readonly [string, string, readonly string[]])[] = [
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
];

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

const molarMasses: readonly (readonly [string, number])[] = [
  ["NaCl", 58.44],
  ["H2SO4", 98.08],
  ["C6H12O6", 180.16],
  ["CaCO3", 100.09],
  ["Ca(OH)2", 74.09],
  ["KMnO4", 158.03],
];

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
  const [word, value] = random.pick<readonly [string, number]>(
    ["BANANA", 60],
    ["LEVEL", 30],
    ["MATH", 24],
    ["MISSISSIPPI", 34_650],
  );
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

/** Numbers, chance, chemistry and units beyond the starter model's kinds. */
export const furtherNumbers: readonly Generator[] = [
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
