import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { isPrime } from "../numbers/isPrime.ts";
import type { Count } from "../questions/Task.ts";
import type { CheckInput } from "./Check.ts";
import { judgeNumber } from "./judgeNumber.ts";
import { undecided } from "./results.ts";

/** Longest range that is gone through one by one. */
const maxRange = 200_000;

/** Counts by formula where there is one that is beyond doubt, else one by one. */
export function checkCount({ task, question, answer, reader }: CheckInput<"count">): CheckResult[] {
  const counted = count(task.what);
  if (counted === null) return undecided(say`There are too many to be counted.`);
  const given = reader.answer(answer, "number");
  if (given.kind !== "number" || given.base !== undefined)
    return undecided(say`The answer could not be read as a number.`);
  return judgeNumber(numberOf(counted.value), given.measure, question.rounding, counted.line);
}

interface Counted {
  value: bigint;
  line: Phrase;
}

function count(what: Count): Counted | null {
  switch (what.kind) {
    case "permutations-of-word":
      return permutationsOf(what.word);
    case "permutations":
      return what.size > 200
        ? null
        : { value: factorial(what.size), line: say`${what.size}! = ${factorial(what.size)}` };
    case "choose": {
      if (what.from > 1_000 || what.take > what.from || what.take < 0) return null;
      const value = falling(what.from, what.take) / factorial(what.take);
      return { value, line: say`${what.from} over ${what.take} is ${value}` };
    }
    case "arrange": {
      if (what.from > 1_000 || what.take > what.from || what.take < 0) return null;
      const value = falling(what.from, what.take);
      return { value, line: say`${what.from} things, ${what.take} in order: ${value}` };
    }
    case "subsets":
      return what.size < 0 || what.size > 1_000
        ? null
        : { value: 2n ** BigInt(what.size), line: say`2^${what.size} = ${2n ** BigInt(what.size)}` };
    case "multiples":
      return oneByOne(
        what.from,
        what.to,
        (number) => what.divisors.some((divisor) => number % divisor === 0),
        say`divisible by ${oneOf(what.divisors)}`,
      );
    case "primes":
      return oneByOne(what.from, what.to, (number) => isPrime(BigInt(number)) === "prime", say`prime`);
  }
}

function permutationsOf(word: string): Counted | null {
  const letters = Array.from(word.toUpperCase()).filter((letter) => /\p{L}/u.test(letter));
  if (letters.length > 100) return null;
  const repeats = [...Map.groupBy(letters, (letter) => letter).values()].map((same) => same.length);
  const value = repeats.reduce((total, times) => total / factorial(times), factorial(letters.length));
  const divisor = repeats
    .filter((times) => times > 1)
    .map((times) => `${times}!`)
    .join("·");
  return { value, line: say`${letters.length}!${divisor === "" ? "" : ` / (${divisor})`} = ${value}` };
}

function oneByOne(from: number, to: number, holds: (number: number) => boolean, name: Phrase): Counted | null {
  if (to < from || to - from > maxRange) return null;
  let value = 0n;
  for (let number = from; number <= to; number += 1) if (holds(number)) value += 1n;
  return { value, line: say`Of the numbers from ${from} to ${to}, ${value} are ${name}` };
}

/** `3`, `3 or 5` */
const oneOf = ([first, ...others]: readonly number[]): Phrase =>
  others.reduce((said, other) => say`${said} or ${other}`, say`${first ?? ""}`);

const falling = (from: number, take: number): bigint =>
  Array.from({ length: take }, (_, index) => BigInt(from - index)).reduce((product, factor) => product * factor, 1n);

const factorial = (size: number): bigint => falling(size, size);
