import { describe, expect, it } from "vitest";
import { readQuestion } from "../../../../src-main/core/checking/questions/readQuestion.ts";

/** The task in a line: its kind, then its parts. */
const asked = (text: string): string | null => {
  const { task } = readQuestion(text);
  if (task === null) return null;
  const { kind, ...parts } = task;
  const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
  return [kind, ...Object.values(parts).map(show)].join(" | ");
};

describe("readQuestion", () => {
  it.each([
    ["Solve 3x + 7 = 22", 'solve | ["3x + 7 = 22"] | [] | unstated'],
    ["1. Solve for x: $3x + 7 = 22$.", 'solve | ["3x + 7 = 22"] | ["x"] | unstated'],
    ["Solve the equation \\(2(x - 3) = 10\\) for x.", 'solve | ["2(x - 3) = 10"] | ["x"] | unstated'],
    ["Find all real solutions of x^2 = 2.", 'solve | ["x^2 = 2"] | [] | real'],
    ["Solve x^2 + 1 = 0 over the complex numbers.", 'solve | ["x^2 + 1 = 0"] | [] | complex'],
    ["Find x if 2^x = 8, where x is a positive integer.", 'solve | ["2^x = 8"] | ["x"] | positive integer'],
    ["If 5y - 3 = 12, what is the value of y?", 'solve | ["5y - 3 = 12"] | ["y"] | unstated'],
    ["What value of n satisfies 4n = 20?", 'solve | ["4n = 20"] | ["n"] | unstated'],
    ["Solve A = \\pi r^2 for r.", 'solve | ["A = \\\\pi r^2"] | ["r"] | unstated'],
    ["Solve the system x + y = 5, x - y = 1.", 'solve | ["x + y = 5","x - y = 1"] | [] | unstated'],
    ["Solve the system of equations:\nx + y = 5\nx - y = 1", 'solve | ["x + y = 5","x - y = 1"] | [] | unstated'],
    [
      "Solve: \\begin{cases} x + y = 5 \\\\ x - y = 1 \\end{cases}",
      'solve | ["x + y = 5","x - y = 1"] | [] | unstated',
    ],
    ["Find the zeros of f(x) = x^2 - 4.", 'solve | ["x^2 - 4 = 0"] | [] | unstated'],
    ["Solve x^2 - 5x + 6 = 0 by factoring.", 'solve | ["x^2 - 5x + 6 = 0"] | [] | unstated'],
    ["Solve the inequality 2x + 1 > 7.", "solve-inequality | 2x + 1 > 7 | null | unstated"],
    ["Solve $|x - 2| \\le 3$ for x.", "solve-inequality | |x - 2| \\le 3 | x | unstated"],
    ["Solve -1 < 2x + 3 < 7", "solve-inequality | -1 < 2x + 3 < 7 | null | unstated"],
  ])("equations: %s", (text, expected) => expect(asked(text)).toBe(expected));

  it.each([
    ["Differentiate x^2 sin(x).", "differentiate | x^2 sin(x) | null | 1 | null"],
    ["Find the second derivative of t^3 with respect to t", "differentiate | t^3 | t | 2 | null"],
    ["Find \\frac{d}{dx} (x^3 + 2x).", "differentiate | (x^3 + 2x) | x | 1 | null"],
    ["If f(x) = x^3, find f'(2).", "differentiate | x^3 | x | 1 | 2"],
    ["Find f''(x) if f(x) = x^4.", "differentiate | x^4 | x | 2 | null"],
    ["Find dy/dx if y = e^{2x}.", "differentiate | e^{2x} | x | 1 | null"],
    ["Find the derivative of x^2 at x = 3.", "differentiate | x^2 | x | 1 | 3"],
    ["Integrate 2x with respect to x.", "integrate | 2x | x | null"],
    ["Evaluate $\\int_0^1 x^2 \\, dx$.", "integrate | \\int_0^1 x^2 dx | null | null"],
    ["Integrate x^2 from 0 to 3.", 'integrate | x^2 | null | {"from":"0","to":"3"}'],
    ["Find the antiderivative of cos(x).", "integrate | cos(x) | null | null"],
    ["Find the limit of sin(x)/x as x goes to 0.", "limit | sin(x)/x | x | 0 | both"],
    ["Evaluate \\(\\lim_{x \\to 0^+} \\ln x\\)", "limit | \\ln x | x | 0 | right"],
    ["\\lim_{x \\to \\infty} \\frac{1}{x}", "limit | \\frac{1}{x} | x | \\infty | both"],
    ["Find the limit of 1/x as x approaches 0 from the left.", "limit | 1/x | x | 0 | left"],
  ])("calculus: %s", (text, expected) => expect(asked(text)).toBe(expected));

  it.each([
    ["What is 47 * 23?", "evaluate | 47 * 23 | []"],
    ["12 x 5 = ?", "evaluate | 12 * 5 | []"],
    [
      "Compute $\\frac{1}{2} + \\frac{1}{3}$. Give your answer in lowest terms.",
      "evaluate | \\frac{1}{2} + \\frac{1}{3} | []",
    ],
    ["What is 15% of 80?", "evaluate | (15) / 100 * (80) | []"],
    ["Subtract 5 from 12.", "evaluate | 12 - (5) | []"],
    ["What is the difference between 4 and 9?", null],
    [
      "Evaluate x^2 + y at x = 2 and y = 3.",
      'evaluate | x^2 + y | [{"variable":"x","value":"2"},{"variable":"y","value":"3"}]',
    ],
    ["If f(x) = 2x + 1, what is f(4)?", 'evaluate | 2x + 1 | [{"variable":"x","value":"4"}]'],
    ["If f(x) = 2x + 1, what is g(4)?", null],
    ["Factor x^2 - 5x + 6.", "rewrite | factor | x^2 - 5x + 6"],
    ["Expand and simplify (x + 1)(x - 2)", "rewrite | expand | (x + 1)(x - 2)"],
    ["Simplify \\frac{x^2 - 1}{x - 1}.", "rewrite | simplify | \\frac{x^2 - 1}{x - 1}"],
    ["Simplify 3(2 + 4).", "evaluate | 3(2 + 4) | []"],
    ["What is x^2?", null],
    ["x^2 + 1", null],
  ])("values: %s", (text, expected) => expect(asked(text)).toBe(expected));

  it.each([
    ["Find gcd(12, 18).", 'gcd | ["12","18"]'],
    ["What is the least common multiple of 4, 6 and 10?", 'lcm | ["4","6","10"]'],
    ["Is 91 prime?", "is-prime | 91"],
    ["Find the prime factorization of 360.", "prime-factors | 360"],
    ["Factor 84.", "prime-factors | 84"],
    ["Is 1,234 divisible by 7?", "is-divisible | 1234 | 7"],
    ["Is 7 a factor of 84?", "is-divisible | 84 | 7"],
    ["What is the remainder when 7^100 is divided by 13?", "remainder | 7^100 | 13"],
    ["How many positive divisors does 60 have?", "divisors | 60 | count"],
    ["List all factors of 28.", "divisors | 28 | list"],
    ["Convert 53 to binary.", "change-base | 53 | 10 | 2"],
    ["What is 1011 in binary as a decimal number?", "change-base | 1011 | 2 | 10"],
    ["Convert hexadecimal FF to decimal", "change-base | FF | 16 | 10"],
    ["Write 100 in base 5.", "change-base | 100 | 10 | 5"],
    ["Find the median of 3, 1, 4, 1, 5.", 'statistic | median | ["3","1","4","1","5"]'],
    ["What is the next number: 2, 4, 8, 16?", 'next-term | ["2","4","8","16"]'],
    ["Find the 10th term of the arithmetic sequence 3, 7, 11, ...", 'term | arithmetic | ["3","7","11"] | null | 10'],
    ["A geometric sequence starts at 3 with common ratio 2. What is term 5?", 'term | geometric | ["3"] | 2 | 5'],
  ])("numbers: %s", (text, expected) => expect(asked(text)).toBe(expected));

  it.each([
    ["Convert 5 km to m", "convert | 5 km | m"],
    ["How many minutes are in 3 hours?", "convert | 3 hours | minutes"],
    ["Balance the equation H2 + O2 -> H2O.", "balance | H2 + O2 -> H2O"],
    ["Balance the following chemical equation: \\ce{Fe + O2 -> Fe2O3}", "balance | \\ce{Fe + O2 -> Fe2O3}"],
    ["What is the molar mass of glucose?", "molar-mass | C6H12O6"],
    ["What is the molar mass of Ca(OH)_2?", "molar-mass | Ca(OH)2"],
    ["How many moles are in 36 g of water?", "amount-of-substance | H2O | 36"],
    ["How many moles of NaCl are in 117 g of NaCl?", "amount-of-substance | NaCl | 117"],
    ["How many moles of Na are in 117 g of NaCl?", null],
    [
      "A 5 kg mass accelerates at 3 m/s^2. What is the force?",
      'law | force | [{"symbol":"m","quantity":"5 kg"},{"symbol":"a","quantity":"3 m/s^2"}] | F',
    ],
    ["A 5 kg mass accelerates at 3 m/s^2 on a rough floor. What is the force?", null],
    ["A 5 kg mass accelerates at 3 m/s^2 for 4 s. What is the force?", null],
    ["A car travels 100 km in 2 hours and then 50 km in 1 hour. What is its average speed?", null],
    [
      "A right triangle has legs 3 and 4. What is the hypotenuse?",
      'law | hypotenuse | [{"symbol":"a","quantity":"3"},{"symbol":"b","quantity":"4"}] | ',
    ],
    ["What is the area of a rectangle 3 cm long and 4 m wide?", null],
    ["Ana has 12 apples and gets 5 more. How many apples does Ana have now?", "story | add | 12 | 5 | apples"],
    ["Ana has 12 apples and gets 5 more. How many apples does Ben have now?", null],
    ["Ana has 12 apples and gets 5 more. How many pears does Ana have now?", null],
    ["Ana has 12 apples and gets 5 more, then eats 2. How many apples does Ana have now?", null],
  ])("science: %s", (text, expected) => expect(asked(text)).toBe(expected));

  it.each([
    [
      "Two dice are rolled. What is the probability that the sum is 7?",
      'dice-probability | 2 | 6 | {"kind":"sum","comparison":"exactly","value":7}',
    ],
    [
      "A fair coin is flipped 3 times. What is the probability of getting exactly two heads?",
      "coin-probability | 3 | 2 | exactly",
    ],
    ["A bag holds 3 red and 2 blue balls. What is the probability of drawing a red ball?", "probability"],
    [
      "In how many ways can the letters of the word BANANA be arranged?",
      'count | {"kind":"permutations-of-word","word":"BANANA"}',
    ],
    ["How many subsets does a set with 5 elements have?", 'count | {"kind":"subsets","size":5}'],
    [
      "How many integers from 1 to 100 are divisible by 7?",
      'count | {"kind":"multiples","from":1,"to":100,"divisors":[7]}',
    ],
    ["How many integers between 1 and 100 are divisible by 10?", null],
    ["How many primes are there less than 100?", 'count | {"kind":"primes","from":2,"to":99}'],
    ["Is (p or q) and not p satisfiable?", "satisfy | (p or q) and not p | satisfiable"],
    [
      "Put A, B and C in order so that: A is before B, C is first.",
      'order | ["A","B","C"] | [{"kind":"before","first":"A","second":"B","isNext":false},{"kind":"place","item":"C","place":1}]',
    ],
  ])("chance and logic: %s", (text, expected) => expect(asked(text)).toBe(expected));

  it.each([
    "",
    "hello",
    "Prove that the square root of 2 is irrational.",
    "Explain 3x + 7 = 22.",
    "Why is 2 + 2 = 4?",
    "Solve 3x + 7 = 22. Then find x^2.",
    "Solve 3x + 7 = 22 and explain each step to a child",
    "Solve x^2 = 2 for 0 < x < 1.",
    "Find the area between y = x^2 and y = x.",
    "Find x and y if x + y = 5 and the difference of x and y is 1.",
    "(a) Solve x + 1 = 2. (b) Solve x + 2 = 5.",
    "Is it true that 2 + 2 = 5?",
    "What is the derivative?",
    "Find the gradient of y = x^2 at the point where it meets y = x.",
    "Tom runs 5 km. How long is that?",
    "What is the value of money?",
    "Find the eigenvalues of this matrix.",
    "Compute 2^100. Give your answer modulo 1000.",
    "What is 1/4 + 1/4? Give your answer as a percentage.",
    "Compute 1/2 + 1/3. Express your answer in the form m/n and find m + n.",
    "Solve x^2 - 5x + 6 = 0. Give the sum of the solutions.",
    "Solve x^2 - 5x + 6 = 0. Give the larger solution.",
    "What is 10 % 3?",
    "What is 3!! + 1?",
    "Solve x + 2 cm = 5 cm",
    "What is 1/3 as a decimal?",
    "What is 2 + 2? A) 3 B) 4",
    "Find 2x if 3x + 7 = 22.",
    "Find the sum of the roots of x^2 - 5x + 6 = 0.",
    "In how many ways can the letters of the word BANANA be arranged so that no two vowels meet?",
    "What is love?",
    "in with energy with",
  ])("is not sure what %j asks", (text) => expect(readQuestion(text).task).toBeNull());

  it("takes off what is about the form of the answer, and keeps the rounding", () => {
    expect(readQuestion("Compute 10/3 to 2 decimal places.")).toMatchObject({
      rounding: { kind: "places", places: 2 },
      task: { kind: "evaluate", expression: "10/3" },
    });
    expect(readQuestion("What is sqrt(2)? Round your answer to three significant figures.").rounding).toEqual({
      kind: "figures",
      figures: 3,
    });
    expect(
      readQuestion("Please solve $x + 1 = 3$. Reason step by step, and put your final answer within \\boxed{}.").task,
    ).toMatchObject({ kind: "solve", equations: ["x + 1 = 3"] });
  });

  it.each([
    ["a megabyte", "1".repeat(1_000_000)],
    ["many words", "from to of as at for ".repeat(190)],
    ["many equations", "x = 1, ".repeat(100)],
    ["nested brackets", `Solve ${"(".repeat(390)}${")".repeat(390)}`],
    ["commas", `Find the mean of ${"1,".repeat(380)}`],
    ["prototype names", "Find the __proto__ of constructor: 1, 2, 3"],
    ["spaces", `Solve${" ".repeat(3_000)}x = 1`],
    ["dollars", "$".repeat(3_999)],
    ["digits and letters", "integrate 1 from 1 to 1 from 1 to 1 ".repeat(20)],
  ])("is quick on %s", (_, text) => {
    const started = performance.now();
    readQuestion(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
