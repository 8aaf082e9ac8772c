import { isFormula } from "../isFormula.ts";
import { match, pattern } from "../pattern.ts";
import { splitNumbers } from "../splitNumbers.ts";
import type { Task } from "../Task.ts";

const find = "[find|compute|calculate|determine|what is|list|give|state]";

const commonDivisor = [
  pattern(
    `${find} [the] (greatest|highest|largest) common (divisor|factor|denominator) [«gcd»|«gcf»|«hcf»|«GCD»|«GCF»|«HCF»] of {f}`,
  ),
  pattern(`${find} [the] (gcd|gcf|hcf) of {f}`),
  /^(?:(?:find|compute|calculate|determine|what is|evaluate)\s+)?\\?(?:gcd|gcf|hcf)\s*\(([^()]*)\)\s*[.?]?$/i,
];
const commonMultiple = [
  pattern(`${find} [the] (least|lowest|smallest) common multiple [«lcm»] of {f}`),
  pattern(`${find} [the] lcm of {f}`),
  /^(?:(?:find|compute|calculate|determine|what is|evaluate)\s+)?(?:\\operatorname\{)?\\?(?:lcm)\}?\s*\(([^()]*)\)\s*[.?]?$/i,
];
const isPrime = [
  pattern("is {i} [a] prime [number]"),
  pattern("is {i} [a] (prime or composite|prime or a composite) [number]"),
  pattern("is the number {i} prime"),
];
const primeFactors = [
  pattern(`${find} [the] prime (factorization|factorisation|decomposition) of {i}`),
  pattern("(write|express) {i} as a product of [its] (prime factors|primes|prime numbers)"),
  pattern("(factor|factorise|factorize) {i} [into (primes|prime factors)|completely]"),
  pattern("(factor|factorise|factorize) the number {i}"),
];
const divisible: readonly [RegExp, "dividend first" | "divisor first"][] = [
  [pattern("is {i} [evenly] divisible by {i}"), "dividend first"],
  [pattern("is {i} a multiple of {i}"), "dividend first"],
  [pattern("does {i} divide {i} [evenly]"), "divisor first"],
  [pattern("is {i} a (factor|divisor) of {i}"), "divisor first"],
];
const remainder = [
  pattern(`${find} the remainder (when|if|of|after dividing) {f} (is divided by|divided by|by) {i}`),
  pattern(`${find} {f} (mod|modulo|\\bmod) {i}`),
];
const divisors: readonly [RegExp, "list" | "count" | "sum"][] = [
  [pattern("how many [positive] [integer] (divisors|factors) does {i} have"), "count"],
  [pattern(`${find} the number of [positive] (divisors|factors) of {i}`), "count"],
  [pattern(`${find} the sum of [all] [the] [positive] (divisors|factors) of {i}`), "sum"],
  [pattern("(list|find|give|what are|write down) [all] [of] [the] [positive] (divisors|factors) of {i}"), "list"],
];

const bases: Readonly<Record<string, number>> = { binary: 2, octal: 8, decimal: 10, hexadecimal: 16, hex: 16 };
const base = "(?:(binary|octal|decimal|hexadecimal|hex)|base (\\d{1,2}))(?: form| notation| number)?";
const digits = "(?:0x)?([0-9A-Fa-f]{1,64})";
/** Digits and bases in order; a base that is not named is decimal. */
const conversions: readonly [RegExp, "from" | "to" | "both"][] = [
  [
    new RegExp(
      `^(?:convert|write|express|change) (?:the )?${base} (?:number )?${digits} (?:to|into|in|as) (?:a )?${base}[.?]?$`,
      "i",
    ),
    "both",
  ],
  [
    new RegExp(
      `^(?:convert|write|express|change) (?:the (?:number )?)?${digits} from ${base} (?:to|into) ${base}[.?]?$`,
      "i",
    ),
    "both",
  ],
  [new RegExp(`^what is ${digits} in ${base} (?:as an?|in) ${base}[.?]?$`, "i"), "both"],
  [
    new RegExp(
      `^(?:convert|write|express|change) (?:the )?${base} (?:number )?${digits} (?:to|into|in|as) (?:a )?decimal(?: number)?[.?]?$`,
      "i",
    ),
    "from",
  ],
  [
    new RegExp(
      `^(?:convert|write|express|change) (?:the )?(?:decimal )?(?:number )?(\\d{1,30}) (?:to|into|in|as) ${base}[.?]?$`,
      "i",
    ),
    "to",
  ],
  [new RegExp(`^what is (?:the )?(?:decimal )?(?:number )?(\\d{1,30}) in ${base}[.?]?$`, "i"), "to"],
];

/** Divisibility, primes, and numbers in other bases. */
export function readNumberTheory(text: string): Task | null {
  return readBase(text) ?? readLists(text) ?? readSingle(text);
}

function readLists(text: string): Task | null {
  for (const [sentences, kind] of [
    [commonDivisor, "gcd"],
    [commonMultiple, "lcm"],
  ] as const)
    for (const sentence of sentences) {
      const [list] = match(text, sentence) ?? [];
      const numbers = list === undefined ? null : splitNumbers(list);
      if (numbers !== null && numbers.length > 1 && numbers.every((number) => /^\d+$/.test(number)))
        return { kind, numbers };
    }
  return null;
}

function readSingle(text: string): Task | null {
  const first = (sentences: readonly RegExp[]): string[] | null =>
    sentences.reduce<string[] | null>((found, sentence) => found ?? match(text, sentence), null);
  const number = (slot = ""): string => slot.replaceAll(",", "");
  const prime = first(isPrime);
  if (prime !== null) return { kind: "is-prime", number: number(prime[0]) };
  const factors = first(primeFactors);
  if (factors !== null) return { kind: "prime-factors", number: number(factors[0]) };
  for (const [sentence, order] of divisible) {
    const slots = match(text, sentence);
    if (slots === null) continue;
    const [dividend, divisor] = order === "dividend first" ? slots : slots.toReversed();
    return { kind: "is-divisible", dividend: number(dividend), divisor: number(divisor) };
  }
  for (const [sentence, asked] of divisors) {
    const slots = match(text, sentence);
    if (slots !== null) return { kind: "divisors", number: number(slots[0]), asked };
  }
  const left = first(remainder);
  if (
    left === null ||
    !isFormula(left[0] ?? "") ||
    /[a-zA-Z=<>]/.test((left[0] ?? "").replace(/\\(?:times|cdot)/g, ""))
  )
    return null;
  return { kind: "remainder", dividend: left[0] ?? "", divisor: number(left[1]) };
}

function readBase(text: string): Task | null {
  for (const [sentence, named] of conversions) {
    const slots = sentence
      .exec(text)
      ?.slice(1)
      .filter((slot) => slot !== undefined);
    if (slots === undefined) continue;
    const values = slots.map((slot) => bases[slot.toLowerCase()] ?? null);
    const task = named === "both" ? withBoth(slots, values, text) : withOne(slots, named);
    if (task !== null) return task;
  }
  return null;
}

function withBoth(slots: readonly string[], values: readonly (number | null)[], text: string): Task | null {
  if (slots.length !== 3 || /base/i.test(text)) return null;
  const at = values.indexOf(null);
  const [from = null, to = null] = values.filter((_, index) => index !== at);
  return from === null || to === null ? null : { kind: "change-base", digits: slots[at] ?? "", from, to };
}

function withOne(slots: readonly string[], named: "from" | "to"): Task | null {
  const [baseSlot = "", digitsSlot = ""] = named === "from" ? slots : slots.toReversed();
  const other = bases[baseSlot.toLowerCase()] ?? Number(baseSlot);
  if (!Number.isInteger(other) || other < 2 || other > 16) return null;
  return {
    kind: "change-base",
    digits: digitsSlot,
    from: named === "from" ? other : 10,
    to: named === "from" ? 10 : other,
  };
}
