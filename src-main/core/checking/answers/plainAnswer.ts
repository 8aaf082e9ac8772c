/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const before =
  /^(?:\s|\*\*|__|`|"|:|\\\(|\\\[|\$\$|\$(?!\d[\d.,]*(?:[^$\d.,][^$]*)?$)|\\displaystyle\b|\\,|\\;|[=-]>)+/;
const after = /(?:\s|\*\*|__|`|"|\\\)|\\\]|\$\$?|\\,|\\;|[.,;:!])+$/;

/** The stretch without emphasis, dollars, quotes and full stops at both ends. */
export function trimAnswer(text: string, { start, end }: Stretch): Stretch {
  const leading = before.exec(text.slice(start, end))?.[0].length ?? 0;
  const rest = text.slice(start + leading, end);
  // An ellipsis belongs to the number before it.
  const trailing = rest.endsWith("...") ? 0 : (after.exec(rest)?.[0].length ?? 0);
  return { start: start + leading, end: Math.max(start + leading, end - trailing) };
}

/** What stands between dollars or other delimiters is kept, they themselves are not. */
export function withoutDelimiters(text: string): string {
  // A lone dollar before a number is money.
  const isMoney = text.replaceAll(/\\\$|\$\$/g, "").split("$").length === 2 && /(?<!\\)\$\d/.test(text);
  return (isMoney ? text.replace(/(?<!\\)\$(?=\d)/, "\\$") : text)
    .replaceAll(/(?<!\\)\$\$?|\\[()[\]]|\*\*|`/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
