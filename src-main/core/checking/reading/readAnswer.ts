import type { AnswerKind, CompareOptions } from "../../../../src-shared/domain/comparison.ts";
import type { Ambiguity } from "../algebra/Grammar.ts";
import { limits } from "../algebra/limits.ts";
import { ParseError } from "../algebra/ParseError.ts";
import { plainCharacters } from "../algebra/plainCharacters.ts";
import { tokenize } from "../algebra/tokenize.ts";
import { cleanAnswer, withoutPhrase } from "./cleanAnswer.ts";
import { readChemistry } from "./readChemistry.ts";
import { ReadContext } from "./ReadContext.ts";
import type { Reading } from "./Reading.ts";
import { readPrefixed } from "./readQuantity.ts";
import { readTokens } from "./readTokens.ts";
import { numberWords } from "./numberWords.ts";
import { canonicalWords, isWords, readBoolean, readTexts, readUnknown } from "./readWords.ts";

export interface ReadOptions {
  /** What the answer is, where it could be several things: `(1, 2)`, `5m`, `C`, `NO`. */
  readonly expected?: AnswerKind | null;
  readonly decimal?: CompareOptions["decimal"];
  /** Names that are variables although they are usually constants: `i`, `e`. */
  readonly variables?: ReadonlySet<string>;
  /** Takes the other of two readings of something that has two. */
  readonly otherwise?: Ambiguity;
}

export interface ReadResult {
  readonly reading: Reading;
  readonly ambiguities: ReadonlySet<Ambiguity>;
}

const currency = /^([-+]?)\s*(\\\$|\$|€|£|¥|₹|(?:USD|EUR|GBP)\s)\s*(?=[\d.(\\])/;
const none: ReadonlySet<Ambiguity> = new Set();

/**
 * Reads an answer as what it is: a number, a quantity, an equation, an interval, words. What is nothing that is known is
 * text, so this does not fail.
 */
export function readAnswer(source: string, options: ReadOptions = {}): ReadResult {
  const expected = options.expected ?? null;
  if (source.length > limits.length) return { reading: readUnknown(source.slice(0, limits.length)), ambiguities: none };
  const text = cleanAnswer(source);
  const words = readByWords(text, expected);
  if (words !== null) return { reading: words, ambiguities: none };
  const bare = withoutPhrase(text);
  const found = readMathematics(bare, options) ?? (bare === text ? null : readMathematics(text, options));
  if (found !== null) return found;
  // Signs that are no mathematics may be chemistry: `e^-`.
  const chemistry = readChemistry(text, "reaction") ?? readChemistry(text, "formula");
  if (chemistry !== null) return { reading: chemistry, ambiguities: none };
  return { reading: readUnknown(text), ambiguities: none };
}

/** Null if the text is no mathematics that is known. */
function readMathematics(text: string, options: ReadOptions): ReadResult | null {
  const [, sign = "", symbol] = currency.exec(text) ?? [];
  const body = symbol === undefined ? text : sign + text.replace(currency, "");
  const { variables, otherwise, decimal } = options;
  try {
    const plain = plainCharacters(body);
    const context = new ReadContext(plain, options.expected ?? null, {
      ...(variables === undefined ? {} : { variables }),
      ...(otherwise === undefined ? {} : { otherwise }),
    });
    const tokens = tokenize(plain, decimal === undefined ? {} : { decimal });
    const priced = symbol === undefined ? null : readPrefixed(tokens, symbol.trim(), context);
    return { reading: priced ?? readTokens(tokens, context), ambiguities: context.ambiguities };
  } catch (error) {
    if (error instanceof ParseError || error instanceof RangeError) return null;
    throw error;
  }
}

/** What its words say that it is; null for mathematics. */
function readByWords(text: string, expected: AnswerKind | null): Reading | null {
  if (expected !== "formula" && expected !== "reaction") {
    const truth = readBoolean(text, expected === "boolean");
    if (truth !== null) return truth;
  }
  const chemistry = readChemistry(text, expected);
  if (chemistry !== null) return chemistry;
  const canonical = canonicalWords(text);
  if (canonical === "all real numbers")
    return { kind: "interval", pieces: [{ lower: null, upper: null, lowerClosed: false, upperClosed: false }] };
  if (canonical === "no solution") return { kind: "set", items: [] };
  if (canonical === "undefined" || canonical === "infinitely many") return { kind: "text", text: canonical };
  const number = numberWords(canonical);
  if (number !== null) return number;
  // Hybridisation: sp3 is no product.
  const hybrid = /^sp\^?\{?([23])?\}?$/.exec(
    canonical.replaceAll(/[²³]/g, (figure) => (figure === "²" ? "2" : "3")).replaceAll(" ", ""),
  );
  if (hybrid !== null && expected !== "expression") return { kind: "text", text: `sp${hybrid[1] ?? ""}` };
  if (isWords(text)) return readTexts(text);
  return expected === "text" ? readUnknown(text) : null;
}
