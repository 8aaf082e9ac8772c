import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, valueOf } from "./xmlNodes.ts";

interface Level {
  readonly start: number;
  /** `decimal`, `lowerLetter`, `bullet` … as Word names them. */
  readonly format: string;
  /** With `%1` for the number of the first level, and so on. */
  readonly text: string;
}

/** The deepest level, from 0, and the highest number to start with, that Word itself writes. */
const [deepest, highestStart] = [8, 32_767];

/** How Word numbers a paragraph. */
export interface ListLabel {
  /** Null of a bullet. */
  readonly label: string | null;
  readonly depth: number;
  /** Whether the number comes with a word such as Exercise. */
  readonly isProblem: boolean;
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  lowerLetter: (value) => letter(value, 97),
  upperLetter: (value) => letter(value, 65),
  lowerRoman: (value) => roman(value),
  upperRoman: (value) => roman(value).toUpperCase(),
};

const letter = (value: number, first: number): string => String.fromCharCode(first + ((value - 1) % 26));

function roman(value: number): string {
  const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  return "x".repeat(Math.floor(value / 10)) + (ones[value % 10] ?? "");
}

/** The lists of a document. Their numbers stand nowhere in it: they have to be counted. */
export class Numbering {
  /** By the list's number its levels, and what it counts together with. */
  readonly #lists = new Map<
    string,
    { readonly levels: readonly Level[]; readonly shared: string; readonly restarts: ReadonlyMap<number, number> }
  >();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param root of `word/numbering.xml`; null where there is none */
  constructor(root: Element | null) {
    if (root === null) return;
    const definitions = new Map<string, readonly Level[]>();
    for (const definition of children(root).filter(({ tagName }) => tagName === "w:abstractNum"))
      definitions.set(attribute(definition, "w:abstractNumId") ?? "", levelsOf(definition));
    for (const list of children(root).filter(({ tagName }) => tagName === "w:num")) {
      const shared = valueOf(list, "w:abstractNumId") ?? "";
      const levels = [...(definitions.get(shared) ?? [])];
      const restarts = new Map<number, number>();
      for (const override of children(list).filter(({ tagName }) => tagName === "w:lvlOverride")) {
        const depth = Number(attribute(override, "w:ilvl") ?? "0");
        const start = valueOf(override, "w:startOverride");
        if (start !== undefined) restarts.set(depth, startOf(start));
        const level = child(override, "w:lvl");
        if (level !== undefined && depth <= deepest) levels[depth] = levelOf(level);
      }
      this.#lists.set(attribute(list, "w:numId") ?? "", { levels, shared, restarts });
    }
  }

  /** Counts one paragraph on. Null where its list is not known, or numbers nothing. */
  next(numId: string, depth: number): ListLabel | null {
    const list = this.#lists.get(numId);
    const level = list?.levels[depth];
    if (list === undefined || level === undefined || level.format === "none") return null;
    if (level.format === "bullet") return { label: null, depth, isProblem: false };
    const counts = this.#counts.get(list.shared) ?? [];
    this.#counts.set(list.shared, counts);
    const restart = list.restarts.get(depth);
    if (restart !== undefined && !this.#begun.has(`${numId} ${depth}`)) counts[depth] = restart - 1;
    this.#begun.add(`${numId} ${depth}`);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    for (let above = 0; above < depth; above++) counts[above] ??= list.levels[above]?.start ?? 1;
    const shown = level.text.replaceAll(/%(\d)/g, (_, number: string) => {
      const at = Number(number) - 1;
      return written(counts[at] ?? 1, list.levels[at]?.format ?? "decimal");
    });
    const isProblem = /problem|exercise|question|task|aufgabe|übung|frage|exercice|problème/i.test(level.text);
    return { label: bare(shown), depth, isProblem };
  }
}

function levelsOf(definition: Element): Level[] {
  const levels: Level[] = [];
  for (const level of children(definition).filter(({ tagName }) => tagName === "w:lvl")) {
    const depth = Number(attribute(level, "w:ilvl") ?? "0");
    if (depth <= deepest) levels[depth] = levelOf(level);
  }
  return levels;
}

const levelOf = (level: Element): Level => ({
  start: startOf(valueOf(level, "w:start") ?? "1"),
  format: valueOf(level, "w:numFmt") ?? "decimal",
  text: valueOf(level, "w:lvlText") ?? "",
});

const startOf = (text: string): number => Math.min(Math.max(0, Math.trunc(Number(text)) || 0), highestStart);

const written = (value: number, format: string): string => formats[format]?.(value) ?? String(value);

/** "(a)" as "a", "Exercise 3:" as "3", "1.2." as "1.2". */
function bare(shown: string): string | null {
  const label = /[A-Z]?\d+(?:\.\d+)?|(?<!\p{L})(?:[ivxIVX]+|[A-Za-z])(?!\p{L})/u.exec(shown)?.[0];
  return label ?? null;
}
