import { Rational } from "../algebra/Rational.ts";
import { parseUnit } from "../units/parseUnit.ts";
import { type Dimension, sameDimension } from "../units/Unit.ts";

/** A formula of numbers with units, worked out in base units. */
export interface QuantityValue {
  readonly value: Rational;
  readonly dimension: Dimension;
}

/** `mixed`: quantities of different dimensions are added in it. Null: it has no units, or something else in it. */
export type QuantityFormula = QuantityValue | "mixed" | null;

type Token = { type: "number"; value: Rational } | { type: "unit"; text: string } | { type: "mark"; text: string };

const maxLength = 200;

/**
 * Works out `5 kg * 3 m/s^2` or `\frac{10\text{ m}}{2\text{ s}}`. In LaTeX, letters count as units only where they are set upright:
 * `m` alone is a mass, `\text{m}` a metre.
 */
export function readQuantityFormula(source: string, isLatex: boolean): QuantityFormula {
  if (source.length > maxLength) return null;
  const tokens = tokenize(source, isLatex);
  if (tokens === null || !tokens.some(({ type }) => type === "unit") || !tokens.some(({ type }) => type === "number"))
    return null;
  const reader = { tokens, at: 0, depth: 0 };
  const result = readSum(reader);
  return reader.at === tokens.length ? result : null;
}

function tokenize(source: string, isLatex: boolean): Token[] | null {
  const plain = source
    .replace(/\\[dt]?frac\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, "(($1)/($2))")
    .replace(/\\(?:times|cdot)(?![a-z])|[×·⋅]/g, "*")
    .replace(/\\div(?![a-z])|÷/g, "/")
    .replace(/\\left|\\right|\\[,;:! ]|~|\\quad/g, " ")
    .replace(/(\d)(?:,|\{,\})(?=\d{3}(?!\d))/g, "$1")
    .replace(/²/g, "^2")
    .replace(/³/g, "^3")
    .replace(/[−–]/g, "-");
  const upright = /\\(?:text|mathrm|textrm)\s*\{([^{}]*)\}/g;
  // Upright letters are marked, so that others are not taken for units.
  const marked = isLatex ? plain.replace(upright, (_, unit: string) => unit.replace(/[A-Za-zµμΩ°]+/g, "@$&")) : plain;
  const tokens: Token[] = [];
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|(@?[A-Za-zµμΩ°]+)|\^\s*\{?\s*(-?\d)\s*\}?|([-+*/()]))/y;
  const text = marked.trim();
  while (pattern.lastIndex < text.length) {
    const [found, number, letters, exponent, mark] = pattern.exec(text) ?? [];
    if (found === undefined) return null;
    const last = tokens.at(-1);
    if (number !== undefined) tokens.push({ type: "number", value: Rational.fromDecimal(number) });
    else if (letters !== undefined) {
      if (isLatex !== letters.startsWith("@")) return null;
      const unit = letters.replace("@", "");
      // Two single letters side by side, such as `m g`, are more likely a product of quantities.
      if (!isLatex && unit.length === 1 && last?.type === "unit" && last.text.length === 1) return null;
      tokens.push({ type: "unit", text: unit });
    } else if (exponent !== undefined) {
      if (last?.type === "unit") tokens.splice(-1, 1, { type: "unit", text: `${last.text}^${exponent}` });
      else tokens.push({ type: "mark", text: `^${exponent}` });
    } else if (mark !== undefined) tokens.push({ type: "mark", text: mark });
  }
  return tokens;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

const sees = (reader: Reader, ...marks: readonly string[]): string | null => {
  const token = reader.tokens[reader.at];
  return token?.type === "mark" && marks.includes(token.text) ? token.text : null;
};

function readSum(reader: Reader): QuantityFormula {
  const isNegative = sees(reader, "-") !== null;
  if (isNegative) reader.at += 1;
  let sum = readProduct(reader);
  if (isNegative && sum !== null && sum !== "mixed") sum = { ...sum, value: sum.value.negate() };
  for (
    let mark = sees(reader, "+", "-");
    mark !== null && sum !== null && sum !== "mixed";
    mark = sees(reader, "+", "-")
  ) {
    reader.at += 1;
    const next = readProduct(reader);
    if (next === null || next === "mixed") return next;
    if (!sameDimension(sum.dimension, next.dimension)) return "mixed";
    sum = {
      value: mark === "+" ? sum.value.add(next.value) : sum.value.subtract(next.value),
      dimension: sum.dimension,
    };
  }
  return sum;
}

function readProduct(reader: Reader): QuantityFormula {
  let product = readFactor(reader);
  while (product !== null && product !== "mixed") {
    const mark = sees(reader, "*", "/");
    const isNext = reader.tokens[reader.at]?.type === "unit" || sees(reader, "(") !== null;
    if (mark === null && !isNext) return product;
    if (mark !== null) reader.at += 1;
    const factor = readFactor(reader);
    if (factor === null || factor === "mixed") return factor;
    if (mark === "/" && factor.value.isZero) return null;
    product = combine(product, factor, mark === "/" ? -1 : 1);
  }
  return product;
}

function readFactor(reader: Reader): QuantityFormula {
  const token = reader.tokens[reader.at];
  if (token === undefined || reader.depth > 20) return null;
  reader.at += 1;
  if (token.type === "number") return withUnits(reader, raised(reader, { value: token.value, dimension: new Map() }));
  if (token.type === "unit") {
    const unit = parseUnit(token.text);
    if (unit === null || unit.piPower !== 0 || !unit.offset.isZero) return null;
    return { value: unit.factor, dimension: unit.dimension };
  }
  if (token.text !== "(") return null;
  reader.depth += 1;
  const inner = readSum(reader);
  reader.depth -= 1;
  if (sees(reader, ")") === null) return inner === "mixed" ? inner : null;
  reader.at += 1;
  return inner === null || inner === "mixed" ? inner : raised(reader, inner);
}

/** The units behind a number belong to it more closely than a line in front of it: 100 km / 2 h. */
function withUnits(reader: Reader, number: QuantityFormula): QuantityFormula {
  let quantity = number;
  while (quantity !== null && quantity !== "mixed" && reader.tokens[reader.at]?.type === "unit") {
    const unit = readFactor(reader);
    quantity = unit === null || unit === "mixed" ? unit : combine(quantity, unit, 1);
  }
  return quantity;
}

function raised(reader: Reader, base: QuantityValue): QuantityFormula {
  const token = reader.tokens[reader.at];
  if (token?.type !== "mark" || !token.text.startsWith("^")) return base;
  reader.at += 1;
  const exponent = Number(token.text.slice(1));
  const value = base.value.power(BigInt(exponent));
  if (value === null) return null;
  return { value, dimension: new Map([...base.dimension].map(([name, power]) => [name, power * exponent])) };
}

function combine(left: QuantityValue, right: QuantityValue, sign: 1 | -1): QuantityValue {
  const dimension = new Map(left.dimension);
  for (const [name, power] of right.dimension) dimension.set(name, (dimension.get(name) ?? 0) + sign * power);
  return { value: sign === 1 ? left.value.multiply(right.value) : left.value.divide(right.value), dimension };
}
