import { findFormulas, type FormulaSpan } from "./findFormulas.ts";

/** A formula between dollar signs; one that is displayed keeps its lines, though not how far they are indented. */
export function inDollars({ source, isDisplay }: Pick<FormulaSpan, "source" | "isDisplay">): string {
  if (!isDisplay) return `$${source}$`;
  const lines = source.split("\n").map((line) => line.trim());
  return lines.length === 1 ? `$$${source}$$` : `$$\n${lines.join("\n")}\n$$`;
}

/** A text whose formulas all stand between dollar signs, however they were marked. */
export function withDollars(text: string): string {
  let result = "";
  let done = 0;
  for (const span of findFormulas(text)) {
    result += text.slice(done, span.start) + inDollars(span);
    done = span.end;
  }
  return result + text.slice(done);
}
