import { apply, symbolOf } from "../algebra/build.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { FamilyReading } from "./Reading.ts";
import { readLabel } from "./readLabel.ts";
import { readingOf } from "./readingOf.ts";
import { depthsOf, isMark } from "./tokenGroups.ts";

const isModulus = ({ type, text }: Token): boolean => type === "function" && (text === "pmod" || text === "mod");

/** `x \equiv 3 \pmod 5` as the numbers 3 + 5k; null for anything else. */
export function readCongruence(tokens: readonly Token[], context: ReadContext): FamilyReading | null {
  const sign = tokens.findIndex((token) => isMark(token, "equiv", "="));
  const modulus = tokens.findIndex(isModulus);
  if (modulus < sign + 2 || modulus < 1) return null;
  if (sign >= 0 && (sign === 0 || readLabel(tokens.slice(0, sign), context) === null)) return null;
  const isPlain = tokens[modulus]!.text === "mod";
  // `x = 7 mod 5` is a remainder; with brackets around `mod 5` it is a congruence.
  const isBracketed = isMark(tokens[modulus - 1], "(");
  if (isPlain && !isBracketed && !isMark(tokens[sign], "equiv")) return null;
  if (isBracketed && sign < 0 && modulus < 2) return null;
  const residue = tokens.slice(sign + 1, isBracketed ? modulus - 1 : modulus);
  const last = tokens.at(-1);
  const tail = tokens.slice(modulus + 1, isBracketed && isMark(last, ")") ? -1 : undefined);
  if (depthsOf(residue).some((depth) => depth < 0)) return null;
  const [from, step] = [context.parse(residue), context.parse(tail)];
  if (from.sides.length > 1 || step.sides.length > 1) return null;
  const [first, period] = [from.sides[0]!, step.sides[0]!];
  if (freeVariables(first, period).size > 0) return null;
  const parameter = "k";
  const member = readingOf(apply("add", first, apply("multiply", period, symbolOf(parameter))));
  return { kind: "family", members: [member], parameter, values: "integers" };
}
