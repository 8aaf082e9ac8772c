import { laws, type Law } from "../laws.ts";
import { match, pattern } from "../pattern.ts";
import type { Given, LawName, Task } from "../Task.ts";

const quantity = /(?<![\w.^])(\d[\d,]*(?:\.\d+)?)\s*(\\?[A-Za-zΩΩ]+(?:\s*\/\s*[A-Za-z]+)?(?:\^\{?\d\}?|[²³])?)/g;

const figure = "(find|what is|calculate|determine)";
const length = "{n} [cm|m|mm|km|in|ft|inches|feet|metres|meters|centimetres|centimeters|units]";
/** Sentences about plane figures; the lengths are read from the text, in order. */
const figures: readonly [RegExp, LawName, count: 1 | 2][] = [
  [pattern(`${figure} the area of a rectangle [that is] ${length} long and ${length} wide`), "rectangle-area", 2],
  [
    pattern(`${figure} the area of a rectangle (with|of) (sides|dimensions) ${length} (and|by|x) ${length}`),
    "rectangle-area",
    2,
  ],
  [
    pattern(`${figure} the area of a rectangle with [a] length [of] ${length} and [a] width [of] ${length}`),
    "rectangle-area",
    2,
  ],
  [pattern(`a rectangle has (sides|sides of) ${length} and ${length}. ${figure} (its|the) area`), "rectangle-area", 2],
  [
    pattern(`${figure} the perimeter of a rectangle [that is] ${length} long and ${length} wide`),
    "rectangle-perimeter",
    2,
  ],
  [
    pattern(`${figure} the perimeter of a rectangle (with|of) (sides|dimensions) ${length} (and|by|x) ${length}`),
    "rectangle-perimeter",
    2,
  ],
  [
    pattern(`${figure} the perimeter of a rectangle with [a] length [of] ${length} and [a] width [of] ${length}`),
    "rectangle-perimeter",
    2,
  ],
  [
    pattern(`a rectangle has (sides|sides of) ${length} and ${length}. ${figure} (its|the) perimeter`),
    "rectangle-perimeter",
    2,
  ],
  [
    pattern(
      `a right triangle has legs [of] [length] ${length} and ${length}. ${figure} (the|its) [length of the] hypotenuse`,
    ),
    "hypotenuse",
    2,
  ],
  [
    pattern(
      `${figure} the [length of the] hypotenuse of a right triangle with legs [of] [length] ${length} and ${length}`,
    ),
    "hypotenuse",
    2,
  ],
  [
    pattern(`${figure} the area of a triangle with [a] base [of] ${length} and [a] height [of] ${length}`),
    "triangle-area",
    2,
  ],
  [pattern(`${figure} the area of a circle (with|of) [a] radius [of] ${length}`), "circle-area", 1],
  [pattern(`${figure} the circumference of a circle (with|of) [a] radius [of] ${length}`), "circle-circumference", 1],
];
const lengths =
  /(?<![\w.])(\d[\d,]*(?:\.\d+)?)(?:\s*(cm|mm|km|m|in|ft|inches|feet|metres|meters|centimetres|centimeters)\b)?/g;

/** A law of physics with all quantities but one given, or the measures of a plane figure. */
export function readLaws(text: string): Task | null {
  for (const [sentence, law, count] of figures) {
    if (match(text, sentence) === null) continue;
    const given = [...text.matchAll(lengths)].map(([, number = "", unit], index) => ({
      symbol: "ab"[index] ?? "",
      quantity: unit === undefined ? number : `${number} ${unit}`,
    }));
    const units = new Set(given.map(({ quantity }) => quantity.replace(/^[\d.,]+\s*/, "")));
    return given.length === count && units.size === 1 ? { kind: "law", law, given, asked: "" } : null;
  }
  const tasks = laws.map((law) => readLaw(text, law)).filter((task) => task !== null);
  return tasks.length === 1 ? (tasks[0] ?? null) : null;
}

function readLaw(text: string, law: Law): Task | null {
  const asked = law.quantities.filter((candidate) => candidate.asked.test(text));
  const [wanted] = asked;
  if (asked.length !== 1 || wanted === undefined || !Object.hasOwn(law.formulas, wanted.symbol)) return null;
  const given: Given[] = [];
  const found = [...text.matchAll(quantity)];
  for (const [, number = "", unit = ""] of found) {
    const plain = unit.replace(/\s*\/\s*/g, "/");
    const [named, ...others] = law.quantities.filter((candidate) => candidate.units.test(plain));
    if (named === undefined || others.length > 0) return null;
    given.push({ symbol: named.symbol, quantity: `${number.replaceAll(",", "")} ${plain}` });
  }
  const symbols = new Set([...given.map(({ symbol }) => symbol), wanted.symbol]);
  if (given.length !== law.quantities.length - 1 || symbols.size !== law.quantities.length) return null;
  const rest = text.replace(quantity, " ").replace(/[.,?!:;'"]/g, " ");
  const isKnown = rest.split(/\s+/).every((word) => word === "" || law.words.has(word.toLowerCase()));
  return isKnown ? { kind: "law", law: law.name, given, asked: wanted.symbol } : null;
}
