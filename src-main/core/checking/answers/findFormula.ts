import type { FoundAnswer } from "../../../../src-shared/domain/check.ts";
import { trimAnswer, withoutDelimiters } from "./plainAnswer.ts";

interface Formula {
  readonly inner: string;
  readonly start: number;
  readonly end: number;
  readonly display: boolean;
}

const delimiters: readonly (readonly [open: string, close: string, display: boolean])[] = [
  ["$$", "$$", true],
  ["\\[", "\\]", true],
  ["\\(", "\\)", false],
  ["$", "$", false],
];
const environments = ["equation", "align", "gather", "multline", "eqnarray"].flatMap((name) => [name, `${name}*`]);
const joining = /^\s*(?:,|;|and|or|,\s*and|,\s*or)\s*$/i;
/** So much text may follow the formula of a last sentence. */
const shortTail = 60;

/** Of several rows the last one that says something. */
const lastRow = (content: string): string =>
  content
    .split("\\\\")
    .map((row) =>
      row
        .replaceAll("&", " ")
        .replace(/\\(?:tag|label)\{[^{}]*\}/g, "")
        .trim(),
    )
    .findLast((row) => row !== "") ?? "";

/** All formulas between delimiters, in one pass. As in Markdown, a dollar next to white space on its inner side is money. */
function formulasIn(text: string, from: number): Formula[] {
  const found: Formula[] = [];
  for (let at = from; at < text.length;) {
    const environment = text.startsWith("\\begin{", at)
      ? environments.find((name) => text.startsWith(`${name}}`, at + 7))
      : undefined;
    const delimiter =
      environment === undefined
        ? delimiters.find(([open]) => text.startsWith(open, at))
        : ([`\\begin{${environment}}`, `\\end{${environment}}`, true] as const);
    if (delimiter === undefined) {
      at += text[at] === "\\" ? 2 : 1;
      continue;
    }
    const [open, close, display] = delimiter;
    const inner = at + open.length;
    const end = text.indexOf(close, inner);
    const content = end < 0 ? "" : text.slice(inner, end);
    const isMoney = open === "$" && (/^\s|\s$/.test(content) || /\d/.test(text[end + 1] ?? ""));
    if (content === "" || isMoney || (!display && content.includes("\n"))) {
      at = inner;
      continue;
    }
    found.push({
      inner: environment === undefined ? content.trim() : lastRow(content),
      start: at,
      end: end + close.length,
      display,
    });
    at = end + close.length;
  }
  return found;
}

/** The last display formula; without one the last formula in a line, with those before it that `and` or a comma joins. */
export function findFormula(text: string, from: number): FoundAnswer | null {
  const formulas = formulasIn(text, from).filter(({ inner }) => inner !== "" && /[A-Za-z\d]/.test(inner));
  const last = formulas.at(-1);
  if (last === undefined) return null;
  const tailOf = (end: number): string => text.slice(end).trim();
  const lastDisplay = formulas.findLast(({ display }) => display);
  // A display formula counts before one in a line, but not before one in a last sentence of its own.
  const chosen = lastDisplay !== undefined && tailOf(lastDisplay.end).length < 3 * shortTail ? lastDisplay : last;
  let first = formulas.indexOf(chosen);
  while (!chosen.display && first > 0 && joining.test(text.slice(formulas[first - 1]!.end, formulas[first]!.start)))
    first--;
  const run = formulas.slice(first, formulas.indexOf(chosen) + 1);
  const percent = /^\s*(?:\\?%|percent\b)/.exec(text.slice(chosen.end, chosen.end + 12));
  const start = run[0]!.start;
  const end = chosen.end + (percent?.[0].length ?? 0);
  const inner = run.map((formula) => formula.inner.replace(/[.,;]\s*$/, "")).join(", ");
  return {
    text: withoutDelimiters(inner) + (percent === null ? "" : "\\%"),
    source: "formula",
    confidence: tailOf(end).length <= shortTail ? "high" : "low",
    start,
    end,
  };
}

const number = /-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\/\d+)?(?:\s?\\?%)?/g;

/** The last number that is not part of a word. */
export function findNumber(text: string, from: number): FoundAnswer | null {
  const part = text.slice(from);
  const last = [...part.matchAll(number)].findLast(({ index, 0: digits }) => {
    const isGlued =
      /[A-Za-z\d._^]/.test(part[index - 1] ?? " ") || /[A-Za-z\d]/.test(part[index + digits.length] ?? " ");
    return !isGlued && (from === 0 || index > 0);
  });
  if (last === undefined) return null;
  // A minus between two numbers is a dash or a subtraction.
  const before = part.slice(Math.max(0, last.index - 2), last.index);
  const dash = last[0].startsWith("-") && (/[\d)}]\s?$/.test(before) || /[A-Za-z]$/.test(before)) ? 1 : 0;
  const start = from + last.index + dash;
  return { text: last[0].slice(dash), source: "number", confidence: "low", start, end: start + last[0].length - dash };
}

/** A text that is one short line and nothing else: `5`, `$x = 2$`, `mitosis`. */
export function findBareAnswer(text: string, from: number): FoundAnswer | null {
  const stretch = trimAnswer(text, { start: from, end: text.length });
  const line = text.slice(stretch.start, stretch.end);
  if (line === "" || line.length > 80 || /[\n$]|[.!?]\s|\\[([]|\\f?box/.test(line)) return null;
  const words = line.match(/(?<!\\)\b\p{L}{2,}/gu)?.length ?? 0;
  if (/^(?:I|we|let|so|then|they)\b/i.test(line)) return null;
  // With a number, words must be its unit or its name.
  const isSentence = words > 3 || (words > 1 && /\d/.test(line) && !/^[-+]?[\d\\$(]/.test(line));
  return isSentence ? null : { text: withoutDelimiters(line), source: "sentence", confidence: "high", ...stretch };
}
