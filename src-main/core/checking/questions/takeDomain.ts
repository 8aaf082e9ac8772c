import type { Domain } from "./Task.ts";

const sets: readonly [string, Domain][] = [
  ["positive integers?|positive whole numbers?|natural numbers?", "positive integer"],
  ["integers?|whole numbers?|\\\\mathbb\\{?Z\\}?|ℤ", "integer"],
  ["positive real numbers?|positive numbers?|positive reals|positive", "positive"],
  ["real numbers?|reals|real|\\\\mathbb\\{?R\\}?|ℝ", "real"],
  ["complex numbers?|complex|\\\\mathbb\\{?C\\}?|ℂ", "complex"],
];

/** How a sentence names the numbers that are meant, with the set in place of `SET`. */
const phrases: readonly string[] = [
  ",?\\s*(?:where|if|assuming|given that|with) [a-zA-Z](?:(?:,| and|, and) [a-zA-Z])* (?:is|are) (?:an? |any |all |both )?(?:SET)[.?]?$",
  ",?\\s*(?:over|in|for|among) (?:the )?(?:set of )?(?:all )?(?:SET)[.?]?$",
  ",?\\s*(?:for|over|where) (?:all )?(?:SET) [a-zA-Z][.?]?$",
  ",?\\s*[a-zA-Z]\\s*(?:∈|\\\\in)\\s*(?:SET)[.?]?$",
  "\\b(?:SET) (?=(?:roots?|solutions?|zeros|zeroes|values?)\\b)",
];

/** Takes `over the real numbers`, `where x is a positive integer` and the like out of a question. */
export function takeDomain(text: string): { text: string; domain: Domain } {
  for (const [set, domain] of sets)
    for (const phrase of phrases) {
      const found = new RegExp(phrase.replace("SET", set), "i").exec(text);
      if (found !== null)
        return { text: text.slice(0, found.index) + text.slice(found.index + found[0].length), domain };
    }
  return { text, domain: "unstated" };
}
