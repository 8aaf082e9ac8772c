import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";

/** A whole number in another base: both numerals are read and their values held against each other. */
export function checkBase({ task, answer }: CheckInput<"change-base">): CheckResult[] {
  const value = valueOf(task.digits, task.from);
  if (value === null) return [];
  const numeral = numeralOf(answer, task.to);
  const given = numeral === null ? null : valueOf(numeral, task.to);
  if (numeral === null || given === null)
    return undecided(say`The answer could not be read as a number in base ${task.to}.`);
  const own = say`${show(numeral, task.to)} is ${given}`;
  const line = task.from === 10 ? own : say`${own}, ${show(task.digits, task.from)} is ${value}`;
  return given === value ? proven(say`${line}.`) : refuted(say`${line}, not ${value}.`);
}

/** The digits of an answer such as `110101`, `110101_2`, `0b110101`, `\text{FF}_{16}`; null if it names another base. */
function numeralOf(answer: string, base: number): string | null {
  const plain = answer
    .replace(/\\(?:text|mathrm|mathtt|texttt)\s*\{([^{}]*)\}|[$\s]|\\[,;! ]/g, "$1")
    .replace(/[.]$/, "");
  const [, digits, named] = /^(?:0[bxo])?\(?([0-9A-Fa-f]{1,300})\)?(?:_\{?\(?(\d{1,2})\)?\}?)?$/.exec(plain) ?? [];
  if (digits === undefined || (named !== undefined && Number(named) !== base)) return null;
  const prefix = /^0([bxo])/.exec(plain)?.[1];
  return prefix !== undefined && { b: 2, o: 8, x: 16 }[prefix as "b"] !== base ? null : digits;
}

function valueOf(digits: string, base: number): bigint | null {
  let value = 0n;
  for (const digit of digits) {
    const worth = Number.parseInt(digit, 36);
    if (Number.isNaN(worth) || worth >= base) return null;
    value = value * BigInt(base) + BigInt(worth);
  }
  return value;
}

const show = (digits: string, base: number): string =>
  base === 10 ? digits : `${digits}${Array.from(String(base), (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? "").join("")}`;
