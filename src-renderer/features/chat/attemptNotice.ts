import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import { words } from "../../components/words/words.ts";
import { nextEffort } from "./effort/nextEffort.ts";
import { isThoughtUsedUp } from "./thoughtProgress.ts";

/** What is said below an attempt that did not end with an answer, and how it can go on. */
export interface AttemptNotice {
  tone: "calm" | "trouble";
  title: string;
  advice?: string;
  /** Whether the run can go on where it broke off. */
  canContinue: boolean;
  /** Whether it broke off in a thought that can be ended to get an answer. */
  canAnswerNow: boolean;
  /** The effort to go on with, where the thought or the room was used up. */
  moreEffort?: Effort;
}

type NoticeWords = Pick<AttemptNotice, "tone" | "title" | "advice">;

function noticeWords(attempt: Attempt, hasText: boolean): NoticeWords | undefined {
  const said = words().ends;
  switch (attempt.stopReason) {
    case "failed": {
      const { code, data = {} } = attempt.error ?? { code: "internal" };
      return { tone: "trouble", ...words().errors[code](data) };
    }
    case "interrupted":
      return { tone: "calm", title: hasText ? said.interrupted : said.interruptedEmpty };
    case "stopped": {
      const by = attempt.stoppedBy ?? "person";
      const title = hasText || by !== "person" ? said.stopped[by] : said.stoppedEmpty;
      return { tone: "calm", title };
    }
    case "full":
      return { tone: "calm", title: said.full, advice: said.fullAdvice };
    case "answered":
    case null:
      if (attempt.segments.some(({ kind, text }) => kind === "answer" && text.trim() !== "")) return undefined;
      return { tone: "calm", title: said.noAnswer, advice: said.noAnswerAdvice };
  }
}

/** The words for how an attempt ended, or undefined for one that runs or has answered. */
export function attemptNotice(attempt: Attempt): AttemptNotice | undefined {
  if (attempt.phase !== null) return undefined;
  const hasText = attempt.segments.some(({ text }) => text.trim() !== "");
  const notice = noticeWords(attempt, hasText);
  if (notice === undefined) return undefined;
  const { stopReason, plan } = attempt;
  const canContinue = hasText && stopReason !== "answered" && stopReason !== null && stopReason !== "full";
  const last = attempt.segments.at(-1);
  const isUsedUp = stopReason === "full" || (canContinue && isThoughtUsedUp(attempt));
  const moreEffort = plan !== null && isUsedUp ? nextEffort(plan.effort) : undefined;
  return {
    ...notice,
    canContinue,
    canAnswerNow: stopReason !== "answered" && last?.kind === "thought" && !last.ended && last.text.trim() !== "",
    ...(moreEffort !== undefined && { moreEffort }),
  };
}
