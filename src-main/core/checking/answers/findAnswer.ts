import { findBoxes } from "./findBoxes.ts";
import { findBareAnswer, findFormula, findNumber } from "./findFormula.ts";
import { findChoice } from "./findChoice.ts";
import { findSentence } from "./findSentence.ts";
import { maskCode } from "./maskCode.ts";
import type { FoundAnswer } from "../../../../src-shared/domain/check.ts";
import { joinBoxes } from "./joinBoxes.ts";

/** Without a box the answer stands at the end of a text, so only so much is searched. */
const searched = 8_000;

/**
 * The final answer in what a model said: the last box, else "the final answer is ...", a letter of multiple choice, the
 * last formula, the last number. Never from inside a thought: a text whose thought does not end has no answer. Null where
 * there is none. Linear in the length of the text.
 * @param answer the answer, with or without a thought in `<think>` before it
 */
export function findAnswer(answer: string): FoundAnswer | null {
  const thoughtEnd = answer.lastIndexOf("</think>");
  if (thoughtEnd < 0 && answer.includes("<think>")) return null;
  const from = thoughtEnd < 0 ? 0 : thoughtEnd + "</think>".length;
  const marker = answer.indexOf("<|im_end|>", from);
  const text = maskCode(marker < 0 ? answer : answer.slice(0, marker));
  if (text.slice(from, from + 1_000).trim() === "" && text.slice(from).trim() === "") return null;
  const boxed = joinBoxes(text, findBoxes(text, from));
  if (boxed !== null) return boxed;
  const near = Math.max(from, text.length - searched);
  return (
    findSentence(text, near) ??
    findChoice(text, near) ??
    (near === from ? findBareAnswer(text, from) : null) ??
    findFormula(text, near) ??
    findNumber(text, near)
  );
}
