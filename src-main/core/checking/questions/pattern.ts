/** Slots of a sentence pattern, as regular expressions with one capture each. */
const slots: Readonly<Record<string, string>> = {
  /** A formula, or anything else; to be checked afterwards. */
  f: "(\\S(?:.*?\\S)??)",
  /** A variable. */
  v: "(theta|alpha|beta|lambda|omega|phi|[a-zA-Zα-ω]|\\\\[a-z]{2,7})",
  /** A number. */
  n: "(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)",
  /** A whole number. */
  i: "(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+))",
  /** A word or a name. */
  w: "([A-Za-z][A-Za-z'-]*)",
};

/** White space, which may only be missing where no two letters or digits would run together. */
const space = "(?:\\s+|(?<!\\w)|(?!\\w))";

/**
 * A sentence pattern as an anchored regular expression. It looks like the sentence: `[...]` may be missing, `(a|b)` are
 * alternatives, `{f}`, `{v}`, `{n}`, `{i}`, `{w}` are slots (see above), `«` and `»` are round brackets in the sentence. Case does
 * not count, nor the full stop or question mark at the end.
 * An exclamation mark does: it may be a factorial.
 */
export function pattern(sentence: string): RegExp {
  const source = sentence
    .replace(/[.?+*^$\\]/g, "\\$&")
    .replace(/\(/g, "(?:")
    .replace(/\[/g, "(?:")
    .replace(/\]/g, ")?")
    .replace(/«/g, "\\(")
    .replace(/»/g, "\\)")
    .replace(/ /g, space)
    .replace(/\{([a-z])\}/g, (_, slot: string) => slots[slot] ?? "");
  return new RegExp(`^${source}\\s*[.?:]*$`, "is");
}

/** What stands in the slots of a sentence, empty where an optional one is missing; null if the text is another sentence. */
export function match(text: string, sentence: RegExp): string[] | null {
  const found = sentence.exec(text);
  return found === null ? null : found.slice(1).map((slot) => slot?.trim() ?? "");
}
