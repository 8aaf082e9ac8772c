import type { StepResult } from "./Step.ts";
import { valueKey } from "./valueKey.ts";

/** Characters of a chunk that are looked at, from its end. */
const mostScanned = 1_200;
const mostLength = 80;

const boxed = /\\(?:boxed|fbox)\s*\{((?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)\}/g;
/** "The answer is …", "final answer: …", "answer 952". */
const stated =
  /\b(?:answer|result|solution)\b(?:\s+\w+){0,2}?\s*(?:\b(?:is|be|remains)\b|=|:)?\s*(?:\b(?:still|indeed|again|just|simply|therefore|definitely|exactly|about|approximately)\b\s*)*(.{1,80}?)(?:[.;]?\s*$|[.;]\s|,\s(?![\dx]))/gi;
/** Where one equation of a sentence ends and another may begin. */
const clauseEnd =
  /[;\n]|,(?=\s)|\.\s|\.$|\\\\|&|\\q?quad|\\(?:text|implies|[lL]ongrightarrow|Rightarrow|to)\b|[→⇒]|\b(?:and|so|or|hence|thus|which|because|since|then|but|where|with|for|if|as|at|in|we|gives|that|meaning)\b/g;
const equals = /=|≈|\\approx|\\equiv|≡/g;
const spoken =
  /\b(?:is|be|are|gets?|obtain|has|have|makes?|it's)\s+(?:(?:about|exactly|only|just|roughly)\s+)?([-+−]?\s*[\d\\].{0,79})$/s;
const delimiters = /\$\$?|\\[()[\]]|\*\*/g;
/** `x`, `f'(x)`, `P(A)`, `\dot{y}`: what a value is given to. */
const named = /(?:^|[\s:])\\?[a-zA-Zα-ωΑ-Ω][^\s+*/=\d-]{0,14}\d?\s*$/;
/** A number, or the beginning of a formula. */
const valueStart = /[-+−±]?\s*(?:\d|\\[a-z]|√|π)/;

const blank = (text: string): string => " ".repeat(text.length);

const isBalanced = (text: string): boolean =>
  ["()", "[]", "{}"].every(([open = "", close = ""]) => text.split(open).length === text.split(close).length);

/** The values that a chunk of a thought comes to, in their order: what it calls the answer, and what it has worked out. */
export function findResults(chunk: string, from: number): StepResult[] {
  if (!/[\d\\=]/.test(chunk)) return [];
  const cut = Math.max(0, chunk.length - mostScanned);
  const text = chunk.slice(cut);
  const found: StepResult[] = [];
  const add = (value: string, at: number, role: StepResult["role"]): void => {
    const written = value.trim().replace(/[.,:;!?\s]+$/, "");
    if (written === "" || written.length > mostLength || !isBalanced(written)) return;
    const key = valueKey(written);
    const place = from + cut + at + (value.length - value.trimStart().length);
    const known = found.findIndex((result) => result.key === key);
    if (known === -1) found.push({ text: written, key, at: place, role });
    else if (role === "answer") found[known] = { text: written, key, at: place, role };
  };

  let rest = text;
  if (text.includes("box"))
    for (const match of text.matchAll(boxed)) {
      add(match[1] ?? "", match.index + match[0].indexOf("{") + 1, "answer");
      rest = rest.slice(0, match.index) + blank(match[0]) + rest.slice(match.index + match[0].length);
    }
  // As long as the text, so that places stay what they are.
  const bare = rest.replaceAll(delimiters, blank);
  for (const match of bare.matchAll(stated)) {
    const value = match[1] ?? "";
    const start = value.includes("=") ? value.lastIndexOf("=") + 1 : value.search(valueStart);
    if (start !== -1) add(value.slice(start), match.index + match[0].lastIndexOf(value) + start, "answer");
    else if (/^\(?[A-E]\)?$/.test(value)) add(value, match.index + match[0].lastIndexOf(value), "answer");
  }
  for (const { value, at, role } of workedOut(bare)) add(value, at, role);
  return found.sort((a, b) => a.at - b.at);
}

/** Values at the ends of equations: each that is given to a name, and the last one. */
function workedOut(text: string): { value: string; at: number; role: "named" | "bare" }[] {
  const found: ReturnType<typeof workedOut> = [];
  let start = 0;
  const readClause = (end: number): void => {
    const clause = text.slice(start, end);
    const signs = [...clause.matchAll(equals)];
    const [first, last] = [signs[0], signs.at(-1)];
    if (first !== undefined && last !== undefined) {
      const at = last.index + last[0].length;
      const value = clause.slice(at);
      if (/\d|\\[a-z]|^\s*[-+−]?[a-zA-Z]\s*$|[\^√π]/.test(value))
        found.push({ value, at: start + at, role: named.test(clause.slice(0, first.index)) ? "named" : "bare" });
      return;
    }
    const value = spoken.exec(clause)?.[1];
    if (value !== undefined) found.push({ value, at: start + clause.lastIndexOf(value), role: "bare" });
  };
  for (const match of text.matchAll(clauseEnd)) {
    readClause(match.index);
    start = match.index + match[0].length;
  }
  readClause(text.length);
  return found.filter(({ role }, index) => role === "named" || index === found.length - 1);
}
