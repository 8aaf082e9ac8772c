import { match, pattern } from "../pattern.ts";
import type { Task } from "../Task.ts";

const sentences: readonly [RegExp, order: readonly [quantity: number, unit: number]][] = [
  [pattern("(convert|express|write|change) {f} (to|into|in|as) {f}"), [0, 1]],
  [pattern("how many {f} (are in|are there in|is|are|make|equal) {f}"), [1, 0]],
  [pattern("what is {f} in {f}"), [0, 1]],
  [pattern("{f} (in|to) {f}"), [0, 1]],
];
const quantity = /^-?\d[\d,]*(?:\.\d+)?(?:\s*(?:\\times|×|x)\s*10\^\{?-?\d+\}?)?\s*[a-zA-Zµμ°Ω\\{}/^\d²³·\s-]{1,40}$/;
const unit = /^[a-zA-Zµμ°Ω\\{}/^\d²³·\s-]{1,40}$/;
const words =
  /\b(?:of|the|a|an|and|are|is|there|if|when|moles?|atoms?|molecules|binary|decimal|hexadecimal|octal|base|terms?|scientific|standard|lowest|simplest|fractions?|percent)\b/i;

/** From one unit to another. Whether the units are any is for the check to say. */
export function readConversion(text: string): Task | null {
  for (const [sentence, [quantityAt, unitAt]] of sentences) {
    const slots = match(text, sentence);
    const from = slots?.[quantityAt] ?? "";
    const to = (slots?.[unitAt] ?? "").replace(/^(?:a|an|the)\s+/i, "");
    if (slots === null || !quantity.test(from) || !unit.test(to)) continue;
    if (words.test(from) || words.test(to) || /^\d/.test(to)) continue;
    return { kind: "convert", quantity: from, unit: to };
  }
  return null;
}
