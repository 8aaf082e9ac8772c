import { isFormula } from "../isFormula.ts";
import { match, pattern } from "../pattern.ts";
import type { Task } from "../Task.ts";

const find = "(find|compute|calculate|determine|evaluate|what is|state)";
const by = "[(with respect to|w.r.t.|wrt) {v}]";
const that = "(if|for|when|given that|given|where)";

const derivatives: readonly [RegExp, order: number][] = [
  [pattern(`differentiate [the function|the following|the expression][:] {f} ${by}`), 1],
  [pattern(`${find} [the] [first] derivative of [the function|the following|the expression][:] {f} ${by}`), 1],
  [pattern(`${find} the second derivative of [the function] {f} ${by}`), 2],
  [pattern(`${find} the third derivative of [the function] {f} ${by}`), 3],
];
const leibniz =
  /^(?:(?:find|compute|calculate|evaluate|determine|what is)\s+)?(?:d\/d|\\frac\s*\{\s*d\s*\}\s*\{\s*d\s*)([a-z])\s*\}?\s*(?:of\s+)?(\S.*?)\s*[.?]?$/is;
const derivativesOfY = [
  pattern(`${find} dy/dx ${that} y = {f}`),
  pattern(`(if|given that|given|let|for) y = {f}[,|.] ${find} dy/dx`),
];
/** The function's name, `'` for each derivative, the argument; then the function's name, its variable and its formula. */
const primeFirst = [`${find} {w}«{f}» ${that} {w}«{v}» = {f}`].map(pattern);
const primeLast = [`(if|given that|given|let|for) {w}«{v}» = {f}[,|.] [then] ${find} {w}«{f}»`].map(pattern);
const derivativeAt = pattern(`${find} the derivative of {f} at {v} = {f}`);

const definite = [
  pattern(`integrate [the function] {f} from [{v} =] {f} to [{v} =] {f}`),
  pattern(`${find} [the] [definite] integral of [the function] {f} from [{v} =] {f} to [{v} =] {f}`),
];
const indefinite = [
  pattern(`integrate [the function|the following|the expression][:] {f} ${by}`),
  pattern(`${find} [the|an] [indefinite] integral of [the function] {f} ${by}`),
  pattern(
    `${find} [the|an|the general|a general|the most general] (antiderivative|primitive) of [the function] {f} ${by}`,
  ),
];
const integralSign =
  /^(?:(?:evaluate|find|compute|calculate|determine|what is)\s+(?:the\s+(?:indefinite |definite )?integral:?\s+)?)?((?:\\int|∫).+?)[.?]?$/is;

const approaches = "(approaches|goes to|tends to|->|→|\\to|\\rightarrow)";
const limitLast = pattern(`${find} [the] limit of {f} as {v} ${approaches} {f}`);
const limitFirst = pattern(`${find} [the] limit as {v} ${approaches} {f} of {f}`);
const limitSign =
  /^(?:(?:evaluate|find|compute|calculate|determine|what is)\s+(?:the\s+limit:?\s+)?)?\\lim(?:\\limits)?\s*_\s*\{\s*([a-zA-Z])\s*(?:\\to|→|->|\\rightarrow)\s*([^{}]+(?:\{[^{}]*\})?)\s*\}\s*(\S.*?)[.?]?$/is;

/** Derivatives, integrals and limits. */
export const readCalculus = (text: string): Task | null =>
  readLimit(text) ?? readIntegral(text) ?? readDerivative(text);

function readDerivative(text: string): Task | null {
  for (const [sentence, order] of derivatives) {
    const [of, variable = ""] = match(text, sentence) ?? [];
    // `the derivative of x^2 at x = 3` is tried below.
    if (of !== undefined && isFormula(withoutName(of))) return derivative(of, variable, order, null);
  }
  const [, byName = "", ofSign] = leibniz.exec(text) ?? [];
  if (ofSign !== undefined) return derivative(ofSign, byName, 1, null);
  for (const sentence of derivativesOfY) {
    const [of] = match(text, sentence) ?? [];
    if (of !== undefined) return derivative(of, "x", 1, null);
  }
  const [of, variable = "", at] = match(text, derivativeAt) ?? [];
  if (of !== undefined && at !== undefined) return derivative(of, variable, 1, at);
  for (const [sentence, isFirst] of [
    ...primeFirst.map((s) => [s, true] as const),
    ...primeLast.map((s) => [s, false] as const),
  ]) {
    const slots = match(text, sentence);
    if (slots === null) continue;
    const [primed = "", at = "", name = "", variable = "", formula = ""] = isFirst
      ? slots
      : [slots[3], slots[4], slots[0], slots[1], slots[2]];
    const order = primed.length - name.length;
    if (name.length !== 1 || order < 1 || order > 3 || primed !== name + "'".repeat(order)) continue;
    return derivative(formula, variable, order, at === variable ? null : at);
  }
  return null;
}

function derivative(of: string, variable: string, order: number, at: string | null): Task | null {
  const expression = withoutName(of);
  if (!isBareFormula(expression) || (at !== null && !isBareFormula(at))) return null;
  return { kind: "differentiate", expression, variable: variable === "" ? null : variable, order, at };
}

function readIntegral(text: string): Task | null {
  const signed = integralSign.exec(text)?.[1];
  if (signed !== undefined)
    return isBareFormula(signed) ? { kind: "integrate", expression: signed, variable: null, bounds: null } : null;
  for (const sentence of definite) {
    const [of, v = "", from = "", w = "", to = ""] = match(text, sentence) ?? [];
    if (of === undefined) continue;
    if (![of, from, to].every(isBareFormula) || (v !== "" && w !== "" && v !== w)) return null;
    return { kind: "integrate", expression: of, variable: v || w || null, bounds: { from, to } };
  }
  for (const sentence of indefinite) {
    const [of, variable = ""] = match(text, sentence) ?? [];
    const expression = withoutName(of ?? "");
    if (of !== undefined && isBareFormula(expression))
      return { kind: "integrate", expression, variable: variable === "" ? null : variable, bounds: null };
  }
  return null;
}

function readLimit(text: string): Task | null {
  const [, variable, place = "", of = ""] = limitSign.exec(text) ?? [];
  if (variable !== undefined) return limit(of, variable, place);
  const last = match(text, limitLast);
  if (last !== null) return limit(last[0] ?? "", last[1] ?? "", last[2] ?? "");
  const first = match(text, limitFirst);
  return first === null ? null : limit(first[2] ?? "", first[0] ?? "", first[1] ?? "");
}

function limit(expression: string, variable: string, place: string): Task | null {
  const words = /\s+from (?:the )?(left|right|above|below)(?: side)?$/i.exec(place);
  const mark = /\s*\^\s*\{?\s*([+-])\s*\}?$|(?<=[\w)])([+-])$/.exec(place);
  const towards = place.slice(0, (words ?? mark)?.index ?? place.length).trim();
  const isRight = words === null ? (mark?.[1] ?? mark?.[2]) === "+" : /right|above/i.test(words[1] ?? "");
  const side = words === null && mark === null ? "both" : isRight ? "right" : "left";
  return isBareFormula(expression) && isBareFormula(towards)
    ? { kind: "limit", expression, variable, towards, side }
    : null;
}

/** `f(x) = x^2` and `y = x^2` as `x^2`. */
const withoutName = (text: string): string => text.replace(/^(?:[a-zA-Z]\([a-z]\)|y)\s*=\s*/, "").trim();

const isBareFormula = (text: string): boolean => isFormula(text) && !/[=<>]/.test(text);
