export interface LatexTable {
  /** Markdown. */
  readonly text: string;
  /** Whether cells that span others were taken apart. */
  readonly isFlattened: boolean;
}

const rules =
  /\\(?:hline|toprule|midrule|bottomrule|noalign\s*\{[^{}]*\}|cline\s*\{[^{}]*\}|cmidrule(?:\([^)]*\))?\s*\{[^{}]*\}|rowcolor\s*\{[^{}]*\}|endhead|endfirsthead|endfoot|endlastfoot|centering|addlinespace)/g;
const spans = /\\multi(?:column|row)\s*\{[^{}]*\}\s*\{[^{}]*\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** The inside of a tabular as a table of Markdown. @param readCell makes Markdown of a cell */
export function latexTable(inside: string, readCell: (cell: string) => string): LatexTable {
  const plain = inside.replaceAll(rules, " ").replaceAll(spans, "$1");
  const rows = splitOutside(plain, /\\\\(?:\s*\[[^\]\n]*\])?|\\tabularnewline/y)
    .filter((row) => row.trim() !== "")
    .map((row) =>
      splitOutside(row, /&/y).map((cell) =>
        readCell(cell)
          .replaceAll(/\s*\n\s*/g, " ")
          .replaceAll("|", "\\|"),
      ),
    );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const [head, ...body] = rows.map((row) => line([...row, ...Array<string>(width - row.length).fill("")]));
  if (head === undefined) return { text: "", isFlattened: false };
  return {
    text: [head, line(Array<string>(width).fill("---")), ...body].join("\n"),
    isFlattened: inside.search(spans) >= 0,
  };
}

/** Splits at a mark, but not within braces or formulas. @param mark a sticky pattern */
function splitOutside(text: string, mark: RegExp): string[] {
  const pieces: string[] = [];
  let [from, depth] = [0, 0];
  let isFormula = false;
  for (let at = 0; at < text.length; at++) {
    mark.lastIndex = at;
    const match = depth === 0 && !isFormula ? mark.exec(text) : null;
    if (match !== null) {
      pieces.push(text.slice(from, at));
      from = at + match[0].length;
      at = from - 1;
    } else if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    else if (text[at] === "$") isFormula = !isFormula;
  }
  return [...pieces, text.slice(from)];
}
