import type { SheetEntry } from "./sheetEntry.ts";

export const standings = ["right", "unsure", "wrong", "failed"] as const;
/** What is to be thought of an entry's answer. */
export type Standing = (typeof standings)[number];

/**
 * What is to be thought of an entry's answer: a rule or the file's own answer confirms it, or speaks against it, or neither does.
 * Where the two do not agree it is unsure. Null where it has not been solved.
 */
export function standingOf({ state, solution }: Pick<SheetEntry, "state" | "solution">): Standing | null {
  if (state === "failed") return "failed";
  if (state !== "solved" || solution === null) return null;
  const { badge, comparison } = solution;
  const isFor = badge === "verified" || comparison?.verdict === "right";
  const isAgainst = badge === "contradicted" || comparison?.verdict === "wrong";
  if (isFor === isAgainst) return "unsure";
  return isFor ? "right" : "wrong";
}
