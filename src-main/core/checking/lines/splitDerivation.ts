import { isFormula } from "../questions/isFormula.ts";

/** A formula that is a line of a derivation. */
export interface DerivationLine {
  /** As it stands in the text, by offsets. */
  readonly start: number;
  readonly end: number;
  /** To be read: without alignment marks, arrows and the full stop. */
  readonly formula: string;
  /** It begins with a relation and goes on from the line before. */
  readonly continues: boolean;
  /** The words before it make it an assumption: "let", "if", "suppose". */
  readonly isAssumed: boolean;
}

const maxLength = 20_000;
const maxLines = 200;
const relation = /[=<>≤≥≠≈]|\\(?:le|ge|leq|geq|lt|gt|ne|neq|approx)(?![a-z])/;
const environment = /\\begin\{(align\*?|aligned|gather\*?|gathered|eqnarray\*?|split|equation\*?)\}/g;
const delimited = /\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\$([^$\n]+?)\$|\\\(([\s\S]+?)\\\)/g;
/** What separates formulas that are written one after the other. */
const between =
  /\\\\(?:\[[^\]]*\])?|\n|\\(?:Rightarrow|implies|Longrightarrow|iff|Leftrightarrow|therefore)(?![a-zA-Z])|⇒|⟹|⇔|=>|;|(?:[,.]\s+|(?<!\s)\s+)(?:so|thus|hence|therefore|then|which gives|giving|give|gives)\s+(?:that\s+)?/g;
const assumption =
  /\b(?:let|if|suppose|assume|assuming|try|trying|when|for|substitute|substituting|put|set|with|where|say|instead of|not)\s*(?:\\text\s*\{\s*)?$/i;

/** The lines of a derivation, in order; at most 200, from the first 20,000 characters. Takes time linear in the length. */
export function splitDerivation(text: string): DerivationLine[] {
  const source = text.slice(0, maxLength);
  const covered: [number, number][] = [];
  const lines: DerivationLine[] = [];
  for (const match of source.matchAll(delimited)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    const start = match.index + match[0].indexOf(inner);
    covered.push([match.index, match.index + match[0].length]);
    const isDisplayed = match[1] !== undefined || match[2] !== undefined;
    lines.push(...pieces(source, start, start + inner.length, isDisplayed));
  }
  let from = 0;
  for (const [start, end] of [...covered, [source.length, source.length] as const]) {
    lines.push(...plainLines(source, from, start));
    from = end;
  }
  return lines.sort((a, b) => a.start - b.start).slice(0, maxLines);
}

/** Formulas between delimiters; those without a relation count only where they are displayed. */
function pieces(source: string, start: number, end: number, isDisplayed: boolean): DerivationLine[] {
  return cut(source, start, end).flatMap(([from, to]) => {
    const line = toLine(source, from, to);
    return line !== null && (isDisplayed || relation.test(line.formula)) ? [line] : [];
  });
}

/** Text without delimiters: lines, or parts of lines, that are nothing but a formula, and bare environments. */
function plainLines(source: string, start: number, end: number): DerivationLine[] {
  return cut(source, start, end).flatMap(([from, to]) => {
    const raw = source.slice(from, to);
    const [, lead = "", body = ""] =
      /^((?:\s*(?:[-*•]|\d{1,2}[.)]|step \d+:?|so|thus|hence|therefore|then|and|we get|we have|,|:)\s+)*)([\s\S]*)$/i.exec(
        raw,
      ) ?? [];
    const line = toLine(source, from + lead.length, from + lead.length + body.length);
    if (line === null || !line.formula.split(/\b(?:or|and)\b|,(?!\d{3})/).every(isFormula)) return [];
    const isAlone =
      /(?:^|\n)\s*$/.test(source.slice(Math.max(0, from - 40), from)) && /^\s*(?:\n|$)/.test(source.slice(to, to + 40));
    return relation.test(line.formula) || (isAlone && /[-+*/^()]/.test(line.formula)) ? [line] : [];
  });
}

function cut(source: string, start: number, end: number): [number, number][] {
  const text = source.slice(start, end);
  const parts: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(between)) {
    parts.push([start + from, start + match.index]);
    from = match.index + match[0].length;
  }
  return [...parts, [start + from, end]];
}

function toLine(source: string, start: number, end: number): DerivationLine | null {
  const raw = source.slice(start, end);
  const lead = /^(?:\s|&|\\(?:quad|qquad|,|;)|\\begin\{[a-z]+\*?\})*/.exec(raw)?.[0].length ?? 0;
  const tail = tailOf(raw);
  const [from, to] = [start + lead, Math.max(start + lead, end - tail)];
  const formula = source
    .slice(from, to)
    .replace(environment, " ")
    .replace(/\\end\{[a-z]+\*?\}/g, " ")
    .replaceAll("&", " ")
    .replace(/\\boxed\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, "$1")
    .trim();
  // `7 / 2 = 3 r 1` is a division with a remainder.
  if (formula === "" || formula.length > 600 || /\d\s*r\s*\d/.test(formula)) return null;
  const continues = new RegExp(`^(?:${relation.source})`).test(formula);
  return {
    start: from,
    end: to,
    formula,
    continues,
    isAssumed: assumption.test(
      source
        .slice(Math.max(0, from - 24), from)
        .replace(/[$\s]*(?:\\\(|\\\[)?\s*$/, " ")
        .trimEnd(),
    ),
  };
}

const ending =
  /(?:\s|&|[.,]|\\(?:quad|qquad|,|;|tag\{[^{}]{0,20}\})|\\end\{[a-z]+\*?\}|\\(?:checkmark|blacksquare)|[✓✔])$/;

/** How many characters at the end belong to the text rather than to the formula. Looks at the end only, so that it takes linear time. */
function tailOf(raw: string): number {
  let end = raw.length;
  for (;;) {
    const found = ending.exec(raw.slice(Math.max(0, end - 40), end));
    if (found === null || end === 0) return raw.length - end;
    end -= found[0].length;
  }
}
