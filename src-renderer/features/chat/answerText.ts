import type { Attempt } from "../../../src-shared/domain/attempt.ts";

/** The whole answer as Markdown, empty where there is none. */
export function answerText({ segments }: Attempt): string {
  return segments
    .filter(({ kind }) => kind === "answer")
    .map(({ text }) => text)
    .join("\n\n");
}
