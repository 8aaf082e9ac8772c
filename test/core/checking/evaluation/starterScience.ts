import { type Generator, nearMisses, withUnit } from "./Problem.ts";

const strings = (numbers: readonly number[]): string[] => numbers.map(String);

const units: readonly (readonly [string, string, number])[] = [
  ["km", "m", 1000],
  ["m", "cm", 100],
  ["cm", "mm", 10],
  ["kg", "g", 1000],
  ["L", "mL", 1000],
  ["hours", "minutes", 60],
  ["minutes", "seconds", 60],
  ["days", "hours", 24],
  ["weeks", "days", 7],
  ["g", "mg", 1000],
  ["kJ", "J", 1000],
];

const unitConversion: Generator = (random) => {
  const [big, small, factor] = random.pick(...units);
  const number = random.int(2, 60);
  const [from, to, value, unit] =
    random.next() < 0.6
      ? [number, number * factor, `${number} ${big}`, small]
      : [number * factor, number, `${number * factor} ${small}`, big];
  const question = random.pick(
    `Convert ${value} to ${unit}.`,
    `How many ${unit} are in ${value}?`,
    `${value} in ${unit}`,
  );
  const wrong = [...nearMisses(to), from].filter((other) => other !== to);
  return { kind: "units", question, answer: `${to}\\text{ ${unit}}`, wrong: withUnit(wrong, `\\text{ ${unit}}`) };
};

interface Law {
  kind: string;
  /** LaTeX of the units of a, b and c, where c = a b. */
  units: readonly [string, string, string];
  /** Which of the three is asked, and how. */
  questions: readonly (readonly [asked: 0 | 1 | 2, question: string])[];
}

const laws: readonly Law[] = [
  {
    kind: "force",
    units: ["\\text{ kg}", "\\text{ m/s}^2", "\\text{ N}"],
    questions: [
      [2, "A {a} kg mass accelerates at {b} m/s^2. What is the force?"],
      [2, "What force gives a mass of {a} kg an acceleration of {b} m/s^2?"],
      [2, "Find the net force on a {a} kg object that accelerates at {b} m/s^2."],
      [0, "A force of {c} N gives an acceleration of {b} m/s^2. What is the mass?"],
      [0, "What mass does a force of {c} N accelerate at {b} m/s^2?"],
      [1, "A force of {c} N acts on a mass of {a} kg. What is the acceleration?"],
      [1, "What is the acceleration of a {a} kg object under a net force of {c} N?"],
    ],
  },
  {
    kind: "voltage",
    units: ["\\text{ A}", "\\text{ ohm}", "\\text{ V}"],
    questions: [
      [2, "A current of {a} A flows through a resistor of {b} ohm. What is the voltage?"],
      [2, "What voltage drives {a} A through {b} ohm?"],
      [0, "A voltage of {c} V is applied to a resistor of {b} ohm. What is the current?"],
      [0, "What current flows when {c} V is put across {b} ohm?"],
      [1, "A voltage of {c} V drives a current of {a} A. What is the resistance?"],
      [1, "What resistance lets {c} V drive {a} A?"],
    ],
  },
  {
    kind: "motion",
    units: ["\\text{ hours}", "\\text{ km/h}", "\\text{ km}"],
    questions: [
      [2, "A train travels at {b} km/h for {a} hours. How far does it go?"],
      [2, "A car drives for {a} hours at {b} km/h. What distance does it cover?"],
      [0, "A train travels {c} km at {b} km/h. How long does it take?"],
      [0, "How long does a car need for {c} km at {b} km/h?"],
      [1, "A train covers {c} km in {a} hours. What is its speed?"],
      [1, "A car travels {c} km in {a} hours. What is its average speed?"],
    ],
  },
  {
    kind: "density",
    units: ["\\text{ cm}^3", "\\text{ g/cm}^3", "\\text{ g}"],
    questions: [
      [2, "A block of density {b} g/cm^3 has a volume of {a} cm^3. What is its mass?"],
      [0, "A block of mass {c} g has a density of {b} g/cm^3. What is its volume?"],
      [1, "A block has a mass of {c} g and a volume of {a} cm^3. What is its density?"],
      [1, "What is the density of an object with mass {c} g and volume {a} cm^3?"],
    ],
  },
];

const law: Generator = (random) => {
  const { kind, units: unitsOf, questions } = random.pick(...laws);
  const [a, b] = [random.int(2, 30), random.int(2, 40)];
  const numbers = [a, b, a * b] as const;
  const [asked, wording] = random.pick(...questions);
  const question = wording
    .replace("{a}", String(a))
    .replace("{b}", String(b))
    .replace("{c}", String(a * b));
  const value = numbers[asked];
  const slips = numbers.filter((number) => number !== value);
  return {
    kind,
    question,
    answer: `${value}${unitsOf[asked]}`,
    wrong: withUnit([...nearMisses(value), ...slips], unitsOf[asked]),
  };
};

const substances: readonly (readonly [string, string, number])[] = [
  ["water", "H2O", 18],
  ["carbon dioxide", "CO2", 44],
  ["oxygen", "O2", 32],
  ["nitrogen", "N2", 28],
  ["methane", "CH4", 16],
  ["ammonia", "NH3", 17],
  ["helium", "He", 4],
];

const moles: Generator = (random) => {
  const [name, formula, molar] = random.pick(...substances);
  const amount = random.int(2, 15);
  const mass = amount * molar;
  if (random.next() < 0.5) {
    const question = random.pick(
      `How many moles are in ${mass} g of ${name}?`,
      `How many moles is ${mass} g of ${formula}?`,
    );
    return {
      kind: "moles",
      question,
      answer: `${amount}\\text{ mol}`,
      wrong: withUnit(nearMisses(amount), "\\text{ mol}"),
    };
  }
  const question = random.pick(
    `What is the mass of ${amount} moles of ${name}?`,
    `Find the mass of ${amount} mol of ${formula}.`,
  );
  return {
    kind: "moles",
    question,
    answer: `${mass}\\text{ g}`,
    wrong: withUnit([mass + molar, mass - molar, mass * 10, amount + molar], "\\text{ g}").filter(
      (other) => other !== `${mass}\\text{ g}`,
    ),
  };
};

const kineticEnergy: Generator = (random) => {
  const [mass, speed] = [random.int(1, 20) * 2, random.int(2, 12)];
  const value = (mass * speed * speed) / 2;
  const question = random.pick(
    `What is the kinetic energy of a ${mass} kg object moving at ${speed} m/s?`,
    `A ${mass} kg ball moves at ${speed} m/s. Find its kinetic energy.`,
  );
  return {
    kind: "kinetic energy",
    question,
    answer: `${value}\\text{ J}`,
    wrong: withUnit(
      [...nearMisses(value), mass * speed].filter((other) => other !== value),
      "\\text{ J}",
    ),
  };
};

const rectangle: Generator = (random) => {
  const [a, b] = [random.int(2, 40), random.int(2, 12)];
  const [name, value, unit] = random.pick(
    ["area", a * b, "\\text{ cm}^2"] as const,
    ["perimeter", 2 * (a + b), "\\text{ cm}"] as const,
  );
  const question = random.pick(
    `What is the ${name} of a rectangle ${a} cm long and ${b} cm wide?`,
    `A rectangle has sides ${a} cm and ${b} cm. Find its ${name}.`,
  );
  return {
    kind: "rectangle",
    question,
    answer: `${value}${unit}`,
    wrong: withUnit([...nearMisses(value), a + b], unit),
  };
};

const pythagoras: Generator = (random) => {
  const [a, b, c] = random.pick<readonly [number, number, number]>(
    [3, 4, 5],
    [6, 8, 10],
    [5, 12, 13],
    [9, 12, 15],
    [8, 15, 17],
    [12, 16, 20],
  );
  const question = random.pick(
    `A right triangle has legs ${a} and ${b}. What is the hypotenuse?`,
    `Find the hypotenuse of a right triangle with legs ${a} and ${b}.`,
  );
  return { kind: "hypotenuse", question, answer: String(c), wrong: strings([...nearMisses(c), a + b, c * c]) };
};

const binary: Generator = (random) => {
  const number = random.int(2, 63);
  const bits = number.toString(2);
  if (random.next() < 0.5) {
    const question = random.pick(
      `Convert ${number} to binary.`,
      `Write ${number} in binary.`,
      `What is ${number} in binary?`,
    );
    return {
      kind: "binary",
      question,
      answer: bits,
      wrong: [(number + 1).toString(2), (number - 1).toString(2), `${bits}0`, String(number)],
    };
  }
  const question = random.pick(
    `Convert binary ${bits} to decimal.`,
    `What is ${bits} in binary as a decimal number?`,
    `Write the binary number ${bits} in decimal.`,
  );
  return { kind: "binary", question, answer: String(number), wrong: strings(nearMisses(number)) };
};

const story: Generator = (random) => {
  const [name, thing] = [
    random.pick("Ana", "Ben", "Chen", "Dina", "Fatima"),
    random.pick("apples", "books", "coins", "marbles"),
  ];
  const [b, a] = [random.int(2, 12), random.int(13, 60)];
  const [question, value] = random.pick(
    [`${name} has ${a} ${thing} and gets ${b} more. How many ${thing} does ${name} have now?`, a + b] as const,
    [
      `${name} has ${a} ${thing}. A friend gives ${name} ${b} more. How many ${thing} are there in total?`,
      a + b,
    ] as const,
    [`${name} has ${a} ${thing} and gives away ${b}. How many ${thing} are left?`, a - b] as const,
    [`${name} had ${a} ${thing} and lost ${b}. How many ${thing} remain?`, a - b] as const,
    [`${name} has ${b} boxes with ${a} ${thing} each. How many ${thing} is that?`, a * b] as const,
    [`There are ${b} boxes, each with ${a} ${thing}. How many ${thing} are there?`, a * b] as const,
    [
      `${name} shares ${a * b} ${thing} equally among ${b} friends. How many ${thing} does each friend get?`,
      a,
    ] as const,
    [`${a * b} ${thing} are put in ${b} equal boxes. How many ${thing} are in each box?`, a] as const,
  );
  return { kind: "story", question, answer: String(value), wrong: strings(nearMisses(value)) };
};

/** Units, physics, chemistry, figures and stories of the kinds that the starter model was trained on, in their wording. */
export const starterScience: readonly Generator[] = [
  unitConversion,
  law,
  law,
  law,
  law,
  moles,
  kineticEnergy,
  rectangle,
  pythagoras,
  binary,
  story,
];
