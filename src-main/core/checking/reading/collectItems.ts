import type { Statement } from "../algebra/Expression.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { Reading } from "./Reading.ts";
import { addQuantities } from "./readQuantity.ts";
import { isMark } from "./tokenGroups.ts";

const statementsOf = (reading: Reading): Statement[] | null => {
  if (reading.kind === "inequality") return [reading.statement];
  if (reading.kind === "inequalities") return [...reading.statements];
  return null;
};

/** The parts of an answer as one thing: solutions, values of several unknowns, inequalities that belong together, a list. */
export function collectItems(
  readings: readonly Reading[],
  joined: "or" | "and" | ",",
  parts: readonly (readonly Token[])[],
  context: ReadContext,
): Reading {
  // Outcomes such as HT and TH are words, not products.
  const texts = parts.map((part) => context.textOf(part));
  if (texts.length > 1 && texts.every((text) => /^[A-Z]{2,6}$/.test(text) && text.length === texts[0]!.length))
    return { kind: "list", items: texts.map((text) => ({ kind: "text", text: text.toLowerCase() })) };
  const inequalities = readings.map(statementsOf);
  if (inequalities.every((statements) => statements !== null))
    return {
      kind: "inequalities",
      statements: inequalities.flat(),
      joined: joined === "or" ? "either" : joined === "and" ? "both" : "open",
    };
  const pieces = readings.every((reading) => reading.kind === "interval") ? readings : null;
  if (
    pieces !== null &&
    (joined !== "," ||
      pieces.some(
        ({ pieces: [first] }) =>
          first === undefined ||
          first.lower === null ||
          first.upper === null ||
          first.lowerClosed !== first.upperClosed,
      ))
  )
    return { kind: "interval", pieces: pieces.flatMap((reading) => reading.pieces) };
  const merged = joined === "or" ? null : mergeValues(readings);
  if (merged !== null) return merged;
  const names = readings.map(({ name }) => name);
  if (readings.length === 2 && joined === "and") {
    const sum = addQuantities(readings[0]!, readings[1]!);
    if (sum !== null && readings[1]!.name === undefined) return sum;
  }
  if (names.every((name) => name !== undefined) && new Set(names).size === names.length && joined !== "or")
    return { kind: "tuple", items: readings, bracket: "", names };
  // "1, 2 or 3" is one list, and so is `x = 1, x = 2 or x = 3`.
  const items = readings.flatMap((reading, index) =>
    (reading.kind === "list" || (reading.kind === "set" && !isMark(parts[index]?.[0], "\\{", "{"))) &&
    isPlainList(reading)
      ? [...reading.items]
      : [reading],
  );
  const sameName = names[0] !== undefined && items.every(({ name }) => name === undefined || name === names[0]);
  if (sameName)
    return { kind: context.expected === "list" ? "list" : "set", items: items.map(withoutName), name: names[0]! };
  return { kind: "list", items };
}

/** Values of unknowns that were parted in two ways: `a = 1, b = 2 and c = 3`. */
function mergeValues(readings: readonly Reading[]): Reading | null {
  if (!readings.some(({ kind }) => kind === "tuple")) return null;
  const values = readings.flatMap((reading) => {
    if (reading.kind !== "tuple") return [reading];
    return reading.bracket === "" ? [...reading.items] : [];
  });
  const names = values.map(({ name }) => name);
  const isComplete = readings.every((reading) => reading.kind !== "tuple" || reading.bracket === "");
  if (!isComplete || !names.every((name) => name !== undefined) || new Set(names).size < names.length) return null;
  return { kind: "tuple", items: values, bracket: "", names };
}

const isPlainList = (reading: Reading): boolean =>
  "items" in reading && reading.items.every(({ kind }) => kind !== "tuple" && kind !== "list");

function withoutName(reading: Reading): Reading {
  const { name: _name, named: _named, ...rest } = reading;
  return rest;
}
