import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import { errorWords } from "../../../src-shared/errors/errorWords.ts";

/** What is said below an attempt that did not end with an answer. */
export interface AttemptNotice {
  tone: "calm" | "trouble";
  title: string;
  advice?: string;
  /** Whether the run can go on where it broke off. */
  canContinue: boolean;
}

/** The words for how an attempt ended, or undefined for one that runs or has answered. */
export function attemptNotice(attempt: Attempt): AttemptNotice | undefined {
  if (attempt.phase !== null) return undefined;
  const hasText = attempt.segments.some(({ text }) => text.trim() !== "");
  const hasAnswer = attempt.segments.some(({ kind, text }) => kind === "answer" && text.trim() !== "");
  switch (attempt.stopReason) {
    case "failed": {
      const { code, data = {} } = attempt.error ?? { code: "internal" };
      return { tone: "trouble", ...errorWords[code](data), canContinue: hasText };
    }
    case "interrupted":
      return {
        tone: "calm",
        title: hasText
          ? "Stemma closed in the middle of this run. What it had written is kept."
          : "Stemma closed before this run had written anything.",
        canContinue: hasText,
      };
    case "stopped":
      return {
        tone: "calm",
        title: hasText ? "Stopped." : "Stopped before anything was written.",
        canContinue: hasText,
      };
    case "full":
      return {
        tone: "calm",
        title: "The model ran out of room before it finished.",
        advice: "Run it again, make the problem shorter, or use a larger model.",
        canContinue: false,
      };
    case "answered":
    case null:
      if (hasAnswer) return undefined;
      return {
        tone: "calm",
        title: "No answer.",
        advice: "The model ended without one. Run it again, put the problem in other words, or use a larger model.",
        canContinue: false,
      };
  }
}
