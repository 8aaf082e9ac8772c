import { functionNames, greekNames, joiningWords, manyArgumentNames } from "../algebra/vocabulary.ts";
import type { Reading } from "./Reading.ts";

/** The text without LaTeX's commands for text, dollars, emphasis and quotes. */
const withoutMarkup = (text: string): string =>
  text
    .replaceAll(
      /\\(?:text|textrm|textbf|textit|textsf|mathrm|mathbf|mathsf|boldsymbol|operatorname|mbox|boxed|fbox|emph)\s*(?=\{)/g,
      "",
    )
    .replaceAll(/\\[,;:! ]|[{}$~*"“”„`]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The words of a text without LaTeX, in lower case. */
export const plainWords = (text: string): string =>
  withoutMarkup(text)
    .toLowerCase()
    .replace(/[.,;:!]+$/, "")
    .trim();

const onlyWords = /^[\p{L}\p{M}\s'’.,;:!?()/-]+$/u;

const isKnown = (word: string): boolean =>
  word.length < 2 ||
  functionNames.has(word) ||
  manyArgumentNames.has(word) ||
  greekNames.has(word) ||
  joiningWords.has(word.toLowerCase()) ||
  /^(?:infinity|inf|infty|oo|pi|lim|det|dx|dy|dt)$/.test(word);

/**
 * Whether a text is words rather than mathematics: no digits, no operators, and a word that is no name of a function or a
 * Greek letter. Three letters alone may be a product (`xyz`).
 */
export function isWords(text: string): boolean {
  // `Group 17` is a name, `speed = 17` is not.
  const plain = withoutMarkup(text).replace(/(?<=^\p{L}[\p{L} -]{3,40}) \d{1,3}$/u, "");
  if (!onlyWords.test(plain)) return false;
  const words = plain.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
  const unknown = words.filter((word) => !isKnown(word));
  if (unknown.some((word) => word.length > 3 || /[À-ɏ]/.test(word))) return true;
  return words.length > 1 && unknown.some((word) => word.length === 3) && !/[()/]/.test(plain);
}

const truths: ReadonlyMap<string, string> = new Map(
  Object.entries({
    true: [
      "true",
      "yes",
      "right",
      "correct",
      "wahr",
      "ja",
      "richtig",
      "vrai",
      "oui",
      "verdadero",
      "sí",
      "✓",
      "✔",
      "\\checkmark",
    ],
    false: [
      "false",
      "no",
      "wrong",
      "incorrect",
      "wahr nicht",
      "falsch",
      "nein",
      "faux",
      "non",
      "falso",
      "untrue",
      "✗",
      "✘",
    ],
  }).flatMap(([truth, words]) => words.map((word) => [word, truth] as const)),
);
const verdictWords = [...truths.keys()].filter((word) => /^\p{L}+$/u.test(word)).join("|");
const beginning = new RegExp(
  String.raw`^(?:(?:it|that|this|the (?:statement|claim|answer|assertion)|(?:die )?aussage) (?:is|it is|ist)\s+(not )?)?(${verdictWords})(?:$|(?!\. of\b)[.,;:!(–—].*|\s+-\s.*|\s+(?:because|since|as|for|denn|weil)\b.*)`,
  "u",
);
const ending = new RegExp(
  String.raw`^(?:it|that|this|they|he|she) (?:is|does|do|are|did|was|can|has)(?: not)?, (yes|no|true|false)$`,
);
/** Words that say yes or no where one of them is expected; others that say neither. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:it |this |that |they )?(?:is|does|do|are|can|has) not\b|^not (?:always|necessarily|at all|really)\b|^never\b|^of course not\b|^(?:it )?(?:isn't|doesn't|can't)\b/,
    "false",
  ],
  [
    /^(?:it|this|that|they) (?:is|does|do|are|can|has)$|^(?:of course|certainly|always|indeed|absolutely|sure)\b/,
    "true",
  ],
  [/^not (?:false|wrong|incorrect)\b/, "true"],
  [
    /\b(?:depends|cannot be (?:determined|decided)|can't be determined|not enough information|sometimes|maybe|unclear|undetermined)\b/,
    "neither",
  ],
];
const negated = /^(?:(?:it|this|that|the (?:statement|claim)) is )?not (?:true|correct|right)\b/;

/** Yes or no, true or false, also with a reason behind it; null for anything else. */
export function readBoolean(text: string, expected: boolean): Reading | null {
  const words = plainWords(text);
  const sign = truths.get(text.trim());
  if (sign !== undefined && !/^\p{L}/u.test(text.trim())) return { kind: "boolean", text: sign };
  if (negated.test(words)) return { kind: "boolean", text: "false" };
  const first = beginning.exec(words);
  const found = first?.[2] ?? ending.exec(words)?.[1];
  if (found !== undefined) {
    const truth = truths.get(found)!;
    const isDenied = first?.[1] !== undefined;
    return { kind: "boolean", text: isDenied ? (truth === "true" ? "false" : "true") : truth };
  }
  if (!expected) return null;
  const said = spoken.find(([pattern]) => pattern.test(words))?.[1];
  if (said !== undefined) return { kind: "boolean", text: said };
  if (/^[tf]$/.test(words)) return { kind: "boolean", text: words === "t" ? "true" : "false" };
  if (/^[yn]$/.test(words)) return { kind: "boolean", text: words === "y" ? "true" : "false" };
  if (text.trim() === "\\times") return { kind: "boolean", text: "false" };
  return null;
}

/** Ways of saying the same in words. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:there (?:is|are) )?no (?:real |such |possible )?(?:solutions?|roots?|values?|answers?|numbers?|x)(?: exists?)?$/,
    "no solution",
  ],
  [
    /^(?:none|empty set|the empty set|emptyset|no solution exists|has no solutions?|varnothing|\\varnothing|\\emptyset|keine lösung)$/,
    "no solution",
  ],
  [
    /^(?:is )?(?:undefined|not defined|dne|d\.n\.e|does not exist|doesn't exist|the limit does not exist|limit does not exist|nonexistent)$/,
    "undefined",
  ],
  [
    /^(?:there are )?infinitely many(?: solutions?)?$|^infinite(?:ly many)? solutions?$|^an infinite number(?: of solutions)?$/,
    "infinitely many",
  ],
  [/^(?:only )?(?:finitely many|a finite number)(?: of)?(?: solutions)?$/, "finitely many"],
  [/^(?:the series |it )?does not diverge$/, "convergent"],
  [/^(?:the series |it )?does not converge$/, "divergent"],
  [/^(?:the series |it )?(?:converges|is convergent|convergent)$/, "convergent"],
  [/^(?:the series |it )?(?:diverges|is divergent|divergent)$/, "divergent"],
  [
    /^(?:all|any|every) (?:real numbers?|reals?|values? of x|real values?|real x|x)$|^(?:all )?reals$|^the set of (?:all )?real numbers$|^x can be any real number$/,
    "all real numbers",
  ],
];

const openingWords =
  /^(?:(?:it|this|that|they|he|she|there)(?:'s| is| are| was)|the (?:answer|result|winner|solution) is)\s+/;

/** Words in one form: lower case, without articles, with one name for what has several. */
export function canonicalWords(text: string): string {
  const words = plainWords(text).replaceAll("’", "'").replace(openingWords, "");
  for (const [pattern, name] of synonyms) if (pattern.test(words)) return name;
  return words
    .replaceAll("ß", "ss")
    .replaceAll(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter)
    .replaceAll(/'s\b/g, "")
    .replaceAll(/\b(cent|lit|met|fib|theat)re\b/g, "$1er")
    .replaceAll(/\b(?!hour|four|your|pour|tour)(\w{3,})our(?=s?\b|ed|ing|less|ful|able)/g, "$1or")
    .replaceAll(/(?<=\w{3})is(?=e[ds]?\b|ing\b|ation)/g, "iz")
    .replaceAll(/\bright[- ]angled\b/g, "right")
    .replaceAll(/\b(?:the|an?)\s+(?=\p{L}{2})/gu, "")
    .replaceAll(/(?<=\p{L})\s*-\s*(?=\p{L})/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A text that is no mathematics that is known: words in their canonical form, signs and capitals as they are written. */
export const readUnknown = (text: string): Reading => ({
  kind: "text",
  text: /^[\p{L}\p{M}\p{N}\s'’.,;:!?()-]*$/u.test(withoutMarkup(text)) ? canonicalWords(text) : text,
});

/** Words between commas or "and", each as an answer of its own; a sentence is one text. */
export function readTexts(text: string): Reading {
  const parts = withoutMarkup(text)
    .replace(/[.;]+$/, "")
    .split(/\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|und)\s+/);
  const isList = parts.length > 1 && parts.every((part) => part !== "" && part.split(" ").length <= 3);
  if (!isList) return { kind: "text", text: canonicalWords(text) };
  return { kind: "list", items: parts.map((part) => ({ kind: "text", text: canonicalWords(part) })) };
}
