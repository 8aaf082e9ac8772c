/** The numbers of a list such as `3, 5 and 7`; null if it holds anything else. Thousands are not grouped in lists. */
export function splitNumbers(text: string): string[] | null {
  const items = text
    .replace(/^(?:\\?\{|\[|\()\s*|\s*(?:\\?\}|\]|\))$/g, "")
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+/)
    .filter((item) => item !== "");
  const isList =
    items.length > 0 && items.every((item) => /^-?(?:\d+(?:\.\d+)?|\d+\/\d+|\\frac\{-?\d+\}\{\d+\})$/.test(item));
  return isList ? items : null;
}
