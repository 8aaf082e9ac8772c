import { match, pattern } from "../pattern.ts";
import type { Count, DiceEvent, Task } from "../Task.ts";

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const numeral = "(\\d{1,4}|a|one|two|three|four|five|six|seven|eight|nine|ten)";
const toNumber = (text = ""): number => numberWords[text.toLowerCase()] ?? Number(text);

const counts: readonly [RegExp, (slots: string[]) => Count][] = [
  [
    pattern(
      "(in how many ways can|how many ways can) [you|we|one] (arrange|rearrange) the letters (of|in) [the word] {w}",
    ),
    ([word = ""]) => ({ kind: "permutations-of-word", word }),
  ],
  [
    pattern("in how many [different|distinct] ways can the letters (of|in) [the word] {w} be (arranged|rearranged)"),
    ([word = ""]) => ({ kind: "permutations-of-word", word }),
  ],
  [
    pattern(
      "how many [different|distinct] (arrangements|permutations|anagrams) [are there] of the letters (of|in) [the word] {w} [are there]",
    ),
    ([word = ""]) => ({ kind: "permutations-of-word", word }),
  ],
  [
    pattern("how many subsets does a set (with|of) {i} elements have"),
    ([size]) => ({ kind: "subsets", size: Number(size) }),
  ],
  [
    pattern(
      "how many ways are there to choose {i} [people|items|objects|students|books|cards|elements] (from|out of) [a group of|a set of] {i} [people|items|objects|students|books|cards|elements]",
    ),
    ([take, from]) => ({ kind: "choose", take: Number(take), from: Number(from) }),
  ],
  [
    pattern(
      "in how many ways can {i} [people|items|objects|students|books|cards|elements] be (chosen|selected) (from|out of) [a group of|a set of] {i} [people|items|objects|students|books|cards|elements]",
    ),
    ([take, from]) => ({ kind: "choose", take: Number(take), from: Number(from) }),
  ],
  [
    pattern(
      "how many (integers|positive integers|whole numbers|numbers) (from|between) {i} (to|and) {i} (are divisible by|are multiples of) {i}",
    ),
    ([from, to, divisor]) => ({ kind: "multiples", from: Number(from), to: Number(to), divisors: [Number(divisor)] }),
  ],
  [
    pattern("how many (integers|positive integers|whole numbers|numbers) from {i} to {i} are divisible by {i} or {i}"),
    ([from, to, a, b]) => ({ kind: "multiples", from: Number(from), to: Number(to), divisors: [Number(a), Number(b)] }),
  ],
  [
    pattern("how many primes [numbers] are there from {i} to {i}"),
    ([from, to]) => ({ kind: "primes", from: Number(from), to: Number(to) }),
  ],
  [
    pattern("how many (primes|prime numbers) are there (from|between) {i} (to|and) {i}"),
    ([from, to]) => ({ kind: "primes", from: Number(from), to: Number(to) }),
  ],
  [
    pattern("how many (primes|prime numbers) are [there] less than {i}"),
    ([to]) => ({ kind: "primes", from: 2, to: Number(to) - 1 }),
  ],
  [
    pattern(
      "in how many [different] ways can {i} [different|distinct] (people|students|books|objects|children|friends) be (arranged|lined up|seated) [in a row|in a line|on a shelf]",
    ),
    ([size]) => ({ kind: "permutations", size: Number(size) }),
  ],
  [
    pattern("how many permutations are there of {i} [distinct|different] objects taken {i} at a time"),
    ([from, take]) => ({ kind: "arrange", from: Number(from), take: Number(take) }),
  ],
];

const rolled = `(?:if )?${numeral} (?:fair |standard |ordinary )*(?:six-sided |6-sided )?dic?e (?:is|are) (?:rolled|thrown)(?: once)?[.,]? (?:then )?(?:what is|find) the probability (?:that|of)`;
const sum = new RegExp(
  `^${rolled} (?:(?:the )?sum (?:of the (?:numbers|dice|faces) )?(?:is|being|equals) |getting a sum of |rolling a (?:sum|total) of )(exactly |at least |at most |more than |greater than |less than )?(\\d{1,3})[.?]?$`,
  "i",
);
const face = new RegExp(
  `^${rolled} (?:rolling |getting |it shows |the result is |the number is )?(?:an? )?(even|odd|prime|[1-6])(?: number)?[.?]?$`,
  "i",
);
const coins = new RegExp(
  `^(?:if )?(?:a (?:fair )?coin is (?:flipped|tossed) ${numeral} times|${numeral} (?:fair )?coins are (?:flipped|tossed))[.,]? (?:what is|find) the probability of (?:getting )?(exactly |at least |at most )?${numeral} heads?[.?]?$`,
  "i",
);
const faces: Readonly<Record<string, readonly number[]>> = { even: [2, 4, 6], odd: [1, 3, 5], prime: [2, 3, 5] };

/** Things to count, and probabilities of dice and coins. Of other probabilities only that one is asked for. */
export function readCounting(text: string): Task | null {
  for (const [sentence, read] of counts) {
    const slots = match(text, sentence);
    if (slots === null) continue;
    // "between" leaves open whether the ends count.
    const what = /\bbetween\b/i.test(text) ? openEnds(read(slots)) : read(slots);
    return what === null ? null : { kind: "count", what };
  }
  return readProbability(text);
}

/** The count if it is the same with and without the ends, as far as that is easily seen. */
function openEnds(count: Count): Count | null {
  if (count.kind === "multiples")
    return count.divisors.every((divisor) => count.from % divisor !== 0 && count.to % divisor !== 0) ? count : null;
  return count.kind === "primes" && count.from % 2 === 0 && count.to % 2 === 0 && count.from > 2 ? count : null;
}

function readProbability(text: string): Task | null {
  const [, dice, comparison = "exactly", value] = sum.exec(text) ?? [];
  if (value !== undefined) {
    const event: DiceEvent = { kind: "sum", comparison: comparisonOf(comparison), value: Number(value) };
    return { kind: "dice-probability", dice: toNumber(dice), sides: 6, event };
  }
  const [, one, shown] = face.exec(text) ?? [];
  if (shown !== undefined && toNumber(one) === 1)
    return {
      kind: "dice-probability",
      dice: 1,
      sides: 6,
      event: { kind: "face", faces: faces[shown.toLowerCase()] ?? [Number(shown)] },
    };
  const [, flips, several, atLeast = "exactly", heads] = coins.exec(text) ?? [];
  if (heads !== undefined)
    return {
      kind: "coin-probability",
      coins: toNumber(flips ?? several),
      heads: toNumber(heads),
      comparison: comparisonOf(atLeast) as "exactly",
    };
  const isAsked = /\b(?:what is|find|calculate|compute|determine) the probability\b/i.test(text);
  return isAsked && !/\bexpected|\bhow many\b|\bodds\b|\bin percent\b|\bpercentage\b/i.test(text)
    ? { kind: "probability" }
    : null;
}

function comparisonOf(words: string): "exactly" | "at least" | "at most" | "more than" | "less than" {
  const plain = words.trim().toLowerCase().replace("greater", "more");
  return plain === "at least" || plain === "at most" || plain === "more than" || plain === "less than"
    ? plain
    : "exactly";
}
