import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { factorise } from "../numbers/factorise.ts";
import { isPrime } from "../numbers/isPrime.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { yesOrNo } from "./yesOrNo.ts";

/** Whether a number is prime. */
export function checkPrimality({ task, answer, reader }: CheckInput<"is-prime">): CheckResult[] {
  const number = BigInt(task.number);
  const given = yesOrNo(answer, reader, {
    yes: /^(?:it is )?(?:a )?prime(?: number)?$/,
    no: /^(?:it is )?(?:not (?:a )?prime(?: number)?|(?:a )?composite(?: number)?)$/,
  });
  if (given === null) return undecided(say`The answer could not be read as yes or no.`);
  const primality = isPrime(number);
  if (primality === "unknown") return undecided(say`${task.number.length} digits are too many to decide.`);
  if (primality === "probably-prime") {
    const line = say`It passes every test for primes that was made, which is no proof.`;
    return given ? supported(line) : undecided(line);
  }
  const isIt = primality === "prime";
  const line = isIt ? say`${number} is prime.` : notPrime(number);
  return given === isIt ? proven(line) : refuted(line);
}

function notPrime(number: bigint): Phrase {
  if (number < 2n) return say`${number} is below 2, so it is not prime.`;
  const [first] = factorise(number) ?? [];
  return first === undefined
    ? say`${number} fails a test that every prime passes.`
    : say`${number} = ${first[0]}·${number / first[0]}, so it is not prime.`;
}
