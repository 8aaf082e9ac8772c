import type { Attempt } from "./attempt.ts";

/** The whole answer as Markdown, empty where there is none. */
export function answerText({ segments }: Pick<Attempt, "segments">): string {
  return segments.flatMap(({ kind, text }) => (kind === "answer" ? [text] : [])).join("\n\n");
}
