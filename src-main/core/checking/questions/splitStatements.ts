const environment =
  /\\(?:begin|end)\{(?:cases|aligned|align\*?|array|gathered|split)\}(?:\{[lcr|]*\})?|\\left\s*\\\{|\\right\s*\.|&/g;
const breaks = /\\\\|\n|;|\\text\s*\{\s*(?:and|,)\s*\}|\sand\s|\\land(?![a-z])|\\q?quad(?![a-z])/;

/** Statements that stand together, as `x + y = 5, x - y = 1`, with "and", on lines of their own, or in a LaTeX environment. */
export const splitStatements = (text: string): string[] =>
  text
    .replace(environment, " ")
    .split(breaks)
    .flatMap(splitAtCommas)
    .map((statement) => statement.replace(/^\s*and\s+|[.,\s]+$/g, "").trim())
    .filter((statement) => statement !== "");

/** Commas outside brackets that do not separate thousands. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of Array.from(text).entries()) {
    if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    else if (
      character === "," &&
      depth === 0 &&
      !/^\d,\d{3}(?!\d)/.test(text.slice(Math.max(0, index - 1), index + 6))
    ) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
