import { plainCharacters } from "../algebra/plainCharacters.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Unit } from "./Unit.ts";
import { prefixes, unitTable, type UnitEntry } from "./unitTable.ts";

interface Scaled {
  readonly entry: UnitEntry;
  readonly power: number;
}

const ten = Rational.of(10);
const longest = 80;
const bySymbol = new Map<string, Scaled>();
const byName = new Map<string, Scaled>();
for (const entry of unitTable) {
  if (!entry.prefixes) continue;
  for (const [symbol, name, power] of prefixes) {
    for (const unit of entry.symbols) bySymbol.set(symbol + unit, { entry, power });
    for (const unit of entry.names) byName.set(name + unit, { entry, power });
  }
}
// A symbol of its own counts before one with a prefix: `min` is a minute and `ft` a foot.
for (const entry of unitTable) {
  for (const unit of entry.symbols) bySymbol.set(unit, { entry, power: 0 });
  for (const unit of entry.names) byName.set(unit, { entry, power: 0 });
}

/** The text of a unit without LaTeX: `\text{m/s}^{2}` as `m/s^2`. */
export const plainUnit = (text: string): string =>
  plainCharacters(text)
    .replaceAll(/\^\s*\{?\s*(?:\\circ|\\degree)\s*\}?|\\degree\b|\\textdegree\b/g, "°")
    .replaceAll(/\\mu\b\s*/g, "µ")
    .replaceAll(/μ/g, "µ")
    .replaceAll(/\\Omega\b\s*|Ω/g, "Ω")
    .replaceAll(/\\(?:AA|mathring\{A\})/g, "Å")
    .replaceAll(/\\(?:cdot|times)\b|[·⋅*×]/g, "·")
    .replaceAll(/\\(?:text|textrm|textbf|mathrm|operatorname|mbox|unit|mathsf|si)\s*\{([^{}]*)\}/g, "$1 ")
    .replaceAll(/\\(?:mathrm|rm|left|right|displaystyle)\b/g, "")
    .replaceAll(/\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)")
    .replaceAll(/\\([%$])/g, "$1")
    .replaceAll(/\\[,;:! ]|~|\\quad\b|[{}]/g, " ")
    .replaceAll(/°\s+(?=[CFK]\b)/g, "°")
    .replaceAll(/\b([kMGTmµnp])\s+(?=Ω)/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Symbols in letters of another size that leave no doubt. */
const slips: ReadonlyMap<string, string> = new Map([
  ["KG", "kg"],
  ["Kg", "kg"],
  ["kgs", "kg"],
  ["KM", "km"],
  ["Km", "km"],
  ["kms", "km"],
  ["CM", "cm"],
  ["SEC", "s"],
  ["Sec", "s"],
]);

function find(word: string): Scaled | undefined {
  const symbol = bySymbol.get(slips.get(word) ?? word);
  if (symbol !== undefined) return symbol;
  const name = word.toLowerCase();
  return byName.get(name) ?? byName.get(name.replace(/s$/, "")) ?? byName.get(name.replace(/es$/, ""));
}

/** The symbol, or two that usually stand together: `Nm`, `kgm`, `Ah`. */
function findAll(word: string): Scaled[] | undefined {
  const whole = find(word);
  if (whole !== undefined) return [whole];
  const [, first = "", second = ""] =
    /^(kg|[kmM]?(?:N|J|W|V|A|Pa))([msh])$/.exec(word) ?? /^(kg|g|mol)(K)$/.exec(word) ?? [];
  const [left, right] = [bySymbol.get(first), bySymbol.get(second)];
  return left === undefined || right === undefined ? undefined : [left, right];
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bdegrees? (celsius|fahrenheit|kelvin)\b/gi, "$1"],
  [/\bdegrees? ([CFK])\b/g, "°$1"],
  [/\bper ?cent\b/gi, "%"],
  [/\bper ?mille?\b/gi, "‰"],
  [/\bnautical miles?\b/gi, "nmi"],
  [/\blight[- ]years?\b/gi, "ly"],
  [/\bastronomical units?\b/gi, "AU"],
  [/\belectron[- ]volts?\b/gi, "eV"],
  [/\b(?:square|sq\.?) ([a-zA-Z]+)/gi, "$1^2"],
  [/\b(?:cubic|cu\.?) ([a-zA-Z]+)/gi, "$1^3"],
  [/\b([a-zA-Z]+) squared\b/gi, "$1^2"],
  [/\b([a-zA-Z]+) cubed\b/gi, "$1^3"],
  [/\s*\bper\b\s*/gi, "/"],
  // Metres a second, as schools write them; a millisecond is hardly ever raised to a negative power.
  [/\bms(?=\s*\^?\s*\(?-\d)/g, "m s"],
];

const piece = /\s*(?:(°[CFK]?|[A-Za-zµΩÅ]+|[%‰$€£¥₹¢℃℉])(?:\s*\^\s*(?:\(\s*(-?\d)\s*\)|(-?\d))|(-?\d))?|([/·()]))\s*/y;

/**
 * Reads a unit such as `m/s^2`, `kg·m`, `\mathrm{km/h}`, `square metres`, `°C`. Null for what is no unit that is known.
 * What follows a slash up to the next one stands below it: `J/kg K` is J/(kg K).
 */
export function parseUnit(source: string): Unit | null {
  if (source.length > longest) return null;
  let text = plainUnit(source);
  for (const [phrase, replacement] of phrases) text = text.replaceAll(phrase, replacement);
  if (text === "") return null;
  const dimension = new Map<string, number>();
  let factor = Rational.one;
  let piPower = 0;
  let offset = Rational.zero;
  let count = 0;
  const symbols: string[] = [];
  let sign = 1;
  const outer: number[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (match === null) return null;
    const [, word, bracketed, raised, bare = "1", mark] = match;
    const exponent = Number(bracketed ?? raised ?? bare);
    if (mark === "/") sign = -(outer.at(-1) ?? 1);
    else if (mark === "(") outer.push(sign);
    else if (mark === ")") {
      if (outer.pop() === undefined) return null;
    }
    if (word === undefined) continue;
    const found = findAll(word);
    if (found === undefined) return null;
    for (const [index, { entry, power }] of found.entries()) {
      const raised = sign * (index === found.length - 1 ? exponent : 1);
      const scale = ten.power(BigInt(power * raised));
      const unit = entry.factor.power(BigInt(raised));
      if (scale === null || unit === null) return null;
      factor = factor.multiply(scale).multiply(unit);
      piPower += entry.piPower * raised;
      offset = entry.offset;
      count++;
      symbols.push(entry.symbols[0] ?? "");
      for (const [name, base] of entry.dimension) dimension.set(name, (dimension.get(name) ?? 0) + base * raised);
    }
  }
  if (count === 0 || outer.length > 0) return null;
  // Beside other units a degree is a difference of temperatures.
  if (count > 1) offset = Rational.zero;
  const nature = symbols.includes("Hz") ? "cycles" : symbols.join(" ") === "N m" ? "moment" : null;
  return { dimension, factor, piPower, offset, text: plainUnit(source), nature };
}
