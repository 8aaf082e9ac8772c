import { isFormula } from "../isFormula.ts";
import { match, pattern } from "../pattern.ts";
import type { Task } from "../Task.ts";
import { wordedSums } from "../wordedSums.ts";

const find = "(find|compute|calculate|determine|evaluate|what is|work out)";

/** What is asked of a formula. */
const asked: readonly [RegExp, "evaluate" | "factor" | "expand" | "simplify" | "add" | "multiply"][] = [
  [pattern("simplify [the] [following] [expression] [completely|fully][:] {f} [completely|fully]"), "simplify"],
  [pattern("expand [and simplify] [the] [following] [expression|product|brackets] [fully][:] {f}"), "expand"],
  [pattern("multiply out [the] [following] [expression|brackets][:] {f}"), "expand"],
  [
    pattern(
      "(factor|factorise|factorize) [the] [following] [expression|polynomial|quadratic|trinomial] [completely|fully][:] {f} [completely|fully]",
    ),
    "factor",
  ],
  [pattern("add[:] {f}"), "add"],
  [pattern("multiply[:] {f}"), "multiply"],
  [pattern(`${find} [the] [exact] [value of] [the] [following] [expression|sum|product][:] {f}`), "evaluate"],
  [pattern("(how much is|what does) {f} [equal]"), "evaluate"],
  [pattern("{f} ="), "evaluate"],
  [pattern("{f}"), "evaluate"],
];

const formulaFirst = pattern(
  `${find} [the] [value of] [the] [expression|polynomial|function] {f}[,] (at|when|for|if|where) {v} = {f}`,
);
const valueFirst = pattern(`(if|when) {v} = {f}[,] [then] ${find} [the] [value of] {f}`);
const functionFirst = pattern(
  `(if|let|given that|given|for|suppose) {w}«{v}» = {f}[,|.] [then] (what is|find|compute|calculate|evaluate|determine) [the] [value of] {w}«{f}»`,
);
const functionLast = pattern(
  "(what is|find|compute|calculate|evaluate|determine) [the] [value of] {w}«{f}» (if|when|given that|given|for|where) {w}«{v}» = {f}",
);

const relation = /[=<>≤≥≠≈]|\\(?:le|ge|ne|lt|gt|approx)/;
const operator =
  /[-+*/^!·×÷√%]|\\(?:d?frac|sqrt|cdot|times|div|sum|prod|binom|sin|cos|tan|log|ln)|sqrt|sin|cos|tan|log|ln|\|/;

/** Numbers to work out, formulas to rewrite, values to put in. */
export function readValues(text: string): Task | null {
  for (const [sentence, formula] of wordedSums) {
    const slots = match(text, sentence);
    if (slots === null) continue;
    const expression = formula(slots.map((slot) => slot.replaceAll(",", "")));
    return expression === null ? null : { kind: "evaluate", expression, assignments: [] };
  }
  return readSubstitution(text) ?? readAsked(text);
}

function readAsked(text: string): Task | null {
  for (const [sentence, how] of asked) {
    const found = match(text.replace(/=\s*\?\s*$/, "="), sentence)?.[0];
    if (found === undefined) continue;
    // An x between numbers multiplies.
    const expression = found.replace(/(?<=\d)\s*[x×]\s*(?=\d)|(?<=\d)\s+x\s+(?=\()|(?<=\))\s+x\s+(?=\d)/g, " * ");
    const withoutThousands = expression.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
    // `5 + 3!` may be a factorial, or a call.
    if ((expression.endsWith("!") && !/^\d+!$/.test(expression)) || expression.includes("!!")) continue;
    // Programmers mean a remainder by `10 % 3`.
    if (/%\s*\d/.test(expression)) continue;
    if (
      !isFormula(expression) ||
      relation.test(expression.replace(/_\s*\{\s*[a-z]\s*=/g, "_{")) ||
      withoutThousands.includes(",")
    )
      continue;
    const isNumeric = !hasVariables(expression);
    if (how === "factor" || how === "expand" || how === "simplify") {
      // To factor a number is about primes.
      if (isNumeric && how !== "simplify") return null;
      return isNumeric ? evaluate(expression) : { kind: "rewrite", how, expression };
    }
    if (how === "add" && !expression.includes("+")) continue;
    if (how === "multiply" && !/[*·×]|\\(?:cdot|times)/.test(expression)) continue;
    if (isNumeric && operator.test(expression.replace(/^-/, ""))) return evaluate(expression);
  }
  return null;
}

const evaluate = (expression: string): Task => ({ kind: "evaluate", expression, assignments: [] });

/** Whether letters stand in a formula that name neither a function nor a constant. */
function hasVariables(expression: string): boolean {
  const bound = [...expression.matchAll(/\\(?:sum|prod)\s*_\s*\{\s*([a-z])\s*=/g)].map(([, name]) => name);
  const bare = expression
    .replace(/(?<![\\a-z])[a-z](?![a-z])/g, (letter) => (bound.includes(letter) ? " " : letter))
    .replace(/\\(?:sum|prod)(?![a-z])/g, " ")
    .replace(
      /\\(?:d?frac|tfrac|sqrt|cdot|times|div|left|right|pi|sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|ln|log|exp|binom|circ)(?![a-z])/g,
      " ",
    )
    .replace(/\b(?:sqrt|cbrt|sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|ln|log|exp|abs|pi|e)\b/g, " ");
  return /[a-zA-Zα-ω\\]/.test(bare);
}

function readSubstitution(text: string): Task | null {
  const [formula, variable, value] = match(text, formulaFirst) ?? [];
  if (formula !== undefined) {
    const task = substitution(formula.replace(/^[a-zA-Z]\([a-z]\)\s*=\s*/, ""), variable, value);
    if (task !== null) return task;
  }
  const [variableFirst, valueOf, formulaOf] = match(text, valueFirst) ?? [];
  if (formulaOf !== undefined) return substitution(formulaOf, variableFirst, valueOf);
  const [name, argument, body, again, at] = match(text, functionFirst) ?? [];
  if (name !== undefined) return name === again && name.length === 1 ? substitution(body, argument, at) : null;
  const [called, place, defined, parameter, definition] = match(text, functionLast) ?? [];
  return called !== undefined && called === defined && called.length === 1
    ? substitution(definition, parameter, place)
    : null;
}

/** Further values, as in `at x = 2 and y = 3`, come in the slot of the first. */
function substitution(formula = "", variable = "", values = ""): Task | null {
  const [first = "", ...others] = values.split(/\s*(?:,\s*and\s|,|\sand\s)\s*/);
  const assignments = [{ variable, value: first.trim() }];
  for (const other of others) {
    const [, name, value] = /^([a-zA-Z])\s*=\s*(.+)$/.exec(other) ?? [];
    if (name === undefined || value === undefined) return null;
    assignments.push({ variable: name, value: value.trim() });
  }
  const parts = [formula, ...assignments.map(({ value }) => value)];
  if (!parts.every((part) => isFormula(part) && !relation.test(part))) return null;
  return { kind: "evaluate", expression: formula, assignments };
}
