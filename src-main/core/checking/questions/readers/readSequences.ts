import { match, pattern } from "../pattern.ts";
import { splitNumbers } from "../splitNumbers.ts";
import type { Task } from "../Task.ts";

const next = [
  pattern("what is the next (number|term) [in [the|this] (sequence|series|pattern)][:|of|,] {f}"),
  pattern("(find|what is|give) the next (number|term) (of|in) [the|this] [sequence|series|pattern][:] {f}"),
  pattern("what (number|term) comes next[:| in the sequence| in the sequence:] {f}"),
];
const ordinal = "{i}[st|nd|rd|th]";
const startAndStep = [
  pattern(
    `[an|a|the] {w} (sequence|progression) (starts at|starts with|begins with|has first term) {n} (with|and|and has) [a] common (difference|ratio) [of] {n}[.|,] (what is|find) [the] [term] ${ordinal} [term]`,
  ),
];
const listed = [
  pattern(`(find|what is) [the] term {i} (of|in) [the] {w} (sequence|progression)[:] {f}`),
  pattern(`(find|what is) the ${ordinal} term (of|in) [the] {w} (sequence|progression)[:] {f}`),
];

/** Sequences: the next number of one that is listed, a term of an arithmetic or geometric one. */
export function readSequences(text: string): Task | null {
  for (const sentence of next) {
    const terms = termsOf(match(text, sentence)?.[0]);
    if (terms !== null && terms.length >= 3) return { kind: "next-term", terms };
  }
  for (const sentence of startAndStep) {
    const [word = "", start = "", step = "", index = ""] = match(text, sentence) ?? [];
    const sequence = kindOf(word);
    const isRatio = /common ratio/i.test(text);
    if (sequence !== null && isRatio === (sequence === "geometric"))
      return { kind: "term", sequence, terms: [start], step, index };
  }
  for (const sentence of listed) {
    const [index = "", word = "", list] = match(text, sentence) ?? [];
    const sequence = kindOf(word);
    const terms = termsOf(list);
    if (sequence !== null && terms !== null && terms.length >= 2)
      return { kind: "term", sequence, terms, step: null, index };
  }
  return null;
}

const kindOf = (word: string): "arithmetic" | "geometric" | null =>
  /^arithmetic$/i.test(word) ? "arithmetic" : /^geometric$/i.test(word) ? "geometric" : null;

const termsOf = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : splitNumbers(text.replace(/[,\s]*(?:\.\.\.|…|\\ldots|\\dots|_+|\?)?[,.?\s]*(?:\?|_+)?$/, ""));
