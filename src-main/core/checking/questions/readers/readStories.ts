import { match, pattern } from "../pattern.ts";
import type { Task } from "../Task.ts";

type Operation = "add" | "subtract" | "multiply" | "divide";

/**
 * Whole short stories, with the places of the two numbers, of the thing that is counted, and of the thing that is asked for.
 * Nothing but the very wording of these is read: one more word may turn the sum around.
 */
const stories: readonly {
  sentence: RegExp;
  operation: Operation;
  left: number;
  right: number;
  things: readonly [number, number];
}[] = [
  story(
    "{w} has {i} {w} and (gets|buys|finds|receives|is given) {i} more. how many {w} does {w} have [now|in total|altogether]",
    "add",
    1,
    3,
    [2, 4],
  ),
  story(
    "{w} has {i} {w}. a friend gives {w} {i} more. how many {w} (are there|does {w} have) [now|in total|altogether]",
    "add",
    1,
    4,
    [2, 5],
  ),
  story(
    "{w} has {i} {w} and (gives away|loses|eats|sells|uses) {i}. how many {w} (are left|remain)",
    "subtract",
    1,
    3,
    [2, 4],
  ),
  story(
    "{w} had {i} {w} and (lost|gave away|ate|sold|used) {i}. how many {w} (remain|are left)",
    "subtract",
    1,
    3,
    [2, 4],
  ),
  story(
    "{w} has {i} (boxes|bags|packs) with {i} {w} each. how many {w} (is that|are there|does {w} have) [in total|altogether]",
    "multiply",
    1,
    2,
    [3, 4],
  ),
  story(
    "there are {i} (boxes|bags|packs), each with {i} {w}. how many {w} are there [in total|altogether]",
    "multiply",
    0,
    1,
    [2, 3],
  ),
  story("{w} shares {i} {w} equally among {i} friends. how many {w} does each friend get", "divide", 1, 3, [2, 4]),
  story("{i} {w} are put in {i} equal boxes. how many {w} are in each box", "divide", 0, 2, [1, 3]),
];

/** Sums told as a story. */
export function readStories(text: string): Task | null {
  for (const { sentence, operation, left, right, things } of stories) {
    const slots = match(text, sentence);
    if (slots === null) continue;
    const [counted = "", asked = ""] = things.map((at) => slots[at]?.toLowerCase());
    const names = slots.filter((slot) => /^[A-Z]/.test(slot));
    if (counted !== asked || new Set(names).size > 1) return null;
    const number = (at: number): string => (slots[at] ?? "").replaceAll(",", "");
    return { kind: "story", operation, left: number(left), right: number(right), thing: counted };
  }
  return null;
}

function story(sentence: string, operation: Operation, left: number, right: number, things: readonly [number, number]) {
  return { sentence: pattern(sentence), operation, left, right, things };
}
