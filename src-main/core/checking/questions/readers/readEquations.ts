import { isFormula } from "../isFormula.ts";
import { match, pattern } from "../pattern.ts";
import { splitStatements } from "../splitStatements.ts";
import { takeDomain } from "../takeDomain.ts";
import type { Domain, Task } from "../Task.ts";

const kind =
  "[following] [given] [quadratic|linear|cubic|polynomial|simple|rational|exponential|logarithmic|radical|trigonometric|simultaneous]";
const noun =
  "[equations|equation|system of linear equations|system of equations|linear system|system|inequalities|inequality]";
const method =
  "[by factoring|by factorising|by factorization|by completing the square|using the quadratic formula|by substitution|by elimination]";
const unknowns = "{v} [(, and|,|and) {v}] [(, and|,|and) {v}]";
const value = "[all] [the] [possible] [value of|values of]";
const when = "(if|when|such that|so that|given that|given|for which|satisfying|in|from|:)";

const namedFirst = [
  `solve for ${unknowns}[:|in|if|given] {f}`,
  `solve [the|this] ${kind} ${noun} for ${unknowns}[:|,] {f}`,
  `(find|determine|calculate|compute|what is|what are) ${value} ${unknowns} ${when} {f}`,
  `(what|which|for what|for which) value of {v} (satisfies|solves|makes|is|do we have|does) {f} [true]`,
].map(pattern);
const formulaFirst = [
  `solve [the|this] ${kind} ${noun}[:] {f} for ${unknowns} ${method}`,
  `(if|given|given that) {f}[,] [then] (find|what is|what are|determine|compute|calculate|solve for) ${value} ${unknowns}`,
].map(pattern);
const unnamed = [
  `find [all|the|all the] (roots|root|solutions|solution|solution set) (of|to|for) [the|this] ${kind} ${noun}[:] {f}`,
  `what (is|are) the (roots|root|solutions|solution) (of|to) [the] ${kind} ${noun}[:] {f}`,
  `solve [the|this] ${kind} ${noun} ${method}[:] {f} ${method}`,
  "{f}",
].map(pattern);
const zeros = [
  "find [all|the|all the] (zeros|zeroes|roots) of [the] [quadratic|cubic] [polynomial|function|expression][:] {f}",
  "what are the (zeros|zeroes|roots) of [the] [quadratic|cubic] [polynomial|function|expression][:] {f}",
].map(pattern);

/** Equations, systems of them, and inequalities. */
export function readEquations(text: string): Task | null {
  const { text: stated, domain } = takeDomain(text);
  for (const sentence of namedFirst) {
    const slots = match(stated, sentence);
    const task = slots === null ? null : toTask(slots.at(-1) ?? "", slots.slice(0, -1), domain);
    if (task !== null) return task;
  }
  for (const sentence of formulaFirst) {
    const [formula = "", ...named] = match(stated, sentence) ?? [];
    const task = toTask(formula, named, domain);
    if (task !== null) return task;
  }
  for (const sentence of unnamed) {
    const task = toTask(match(stated, sentence)?.[0] ?? "", [], domain);
    if (task !== null) return task;
  }
  for (const sentence of zeros) {
    const formula = (match(stated, sentence)?.[0] ?? "").replace(/^(?:[a-zA-Z]\([a-z]\)|y)\s*=\s*/, "");
    if (isFormula(formula) && !/[<>=]|\\(?:le|ge|ne)/.test(formula)) return toTask(`${formula} = 0`, [], domain);
  }
  return null;
}

function toTask(formula: string, named: readonly string[], domain: Domain): Task | null {
  const unknowns = named.filter((name) => name !== "");
  const statements = splitStatements(formula);
  if (statements.length === 0 || !statements.every(isFormula)) return null;
  if (statements.every(isEquation)) return { kind: "solve", equations: statements, unknowns, domain };
  const [only = ""] = statements;
  if (statements.length > 1 || unknowns.length > 1 || !isInequality(only)) return null;
  return { kind: "solve-inequality", inequality: only, unknown: unknowns[0] ?? null, domain };
}

const isEquation = (text: string): boolean =>
  /^[^=<>≤≥≠≈]*[^=<>≤≥≠≈!\s]\s*=\s*[^=<>≤≥≠≈\s][^=<>≤≥≠≈]*$/.test(text) &&
  !/\\(?:le|ge|ne|lt|gt|approx)(?![a-z])/.test(text);

function isInequality(text: string): boolean {
  const plain = text.replace(/\\(?:leq?|geq?)(?:slant)?(?![a-z])|<=|>=|≤|≥|\\[lg]t(?![a-z])/g, "<");
  return /[<>]/.test(plain) && !/[=≠≈]|\\ne/.test(plain);
}
