import { english } from "./en/english.ts";

/** All that the interface says, in one language. */
export type Words = typeof english;

let current: Words = english;

/** The words in the language that is set. Ask for them when something is drawn; one that is kept stays in its language. */
export const words = (): Words => current;

/** The page must be drawn anew afterwards. */
export function setWords(next: Words): void {
  current = next;
}
