import type { SearchPart } from "../../../../src-shared/domain/search.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

const parts: Readonly<Record<SearchPart, string>> = {
  title: "Title",
  question: "Problem",
  answer: "Answer",
  thought: "Thought",
};

/** Search in all conversations. */
export const searchWords = {
  field: "Search problems and answers",
  /** Where something was found. */
  parts,
  filters: {
    title: "Narrow the search",
    thoughts: "Thoughts too",
    verified: "Verified answers only",
    when: "When",
    model: "Model",
    anyModel: "Any model",
    anotherModel: "Another model",
    tag: "Tag",
    anyTag: "Any tag",
  },
  /** By how many days they go back. */
  spans: { 0: "Any time", 1: "Today", 7: "Last 7 days", 30: "Last 30 days", 365: "Last year" },
  /** What stands between backticks is code. */
  tips: {
    about: "Finds words and formulas in everything that was asked and answered.",
    formulas: "`dx/dt` and `\\frac{dx}{dt}` find the same, and so do `x^2` and `x²`.",
    quotation: 'Words in quotation marks stand together: `"mean value"`.',
    beginning: "The last word may be a beginning of four letters or more.",
  },
  beingRead: (percent: string) => `Older conversations are still being read: ${percent} % can be found.`,
  nothing: "Nothing found",
  found: (count: number) => `${counted(count, nouns.place)} found`,
  foundMore: (count: number) => `More than ${counted(count, nouns.place)}, the newest of them here`,
  nothingInLimits: "Nothing with these words and these limits.",
  nothingAtAll: "No conversation has all of these words.",
  lookInThoughts: "Look in thoughts too",
  searchEverything: "Search everything",
  list: "Found",
  showMore: "Show more",
};
