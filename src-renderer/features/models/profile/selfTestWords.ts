import type { SelfTest, SelfTestEvent } from "../../../../src-shared/domain/selfTest.ts";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { words } from "../../../components/words/words.ts";

export interface SelfTestVerdict {
  tone: "good" | "fair" | "bad";
  title: string;
  advice: string;
}

/** What a self-test showed of the thought. */
export function selfTestVerdict({ thoughtOpened, thoughtClosedBy }: SelfTest): SelfTestVerdict {
  const { verdicts } = words().profile;
  if (thoughtOpened === null) return { tone: "fair", ...verdicts.noThoughts };
  if (!thoughtOpened) return { tone: "bad", ...verdicts.notOpened };
  switch (thoughtClosedBy) {
    case "model":
      return { tone: "good", ...verdicts.closed };
    case "app":
      return { tone: "good", ...verdicts.opened };
    case null:
      return { tone: "bad", ...verdicts.notClosed };
  }
}

/** What is missing in the vocabulary; undefined where nothing is. */
export function missingWords({ missingTokens }: SelfTest): string | undefined {
  if (missingTokens.length === 0) return undefined;
  const { missingOne, missingMany } = words().profile;
  return missingTokens.length === 1 ? missingOne(missingTokens.join("")) : missingMany(missingTokens.join(" "));
}

/** How far a self-test is; the last event has words of its own. */
export function selfTestProgress(event: SelfTestEvent | undefined): { words: string; fraction: number | null } {
  const { starting, loading, writing, done } = words().profile;
  switch (event?.type) {
    case undefined:
      return { words: starting, fraction: null };
    case "loading":
      return { words: loading(formatNumber(Math.floor(event.fraction * 100))), fraction: event.fraction };
    case "running":
      return { words: writing(event.outputTokens), fraction: null };
    case "done":
      return { words: done, fraction: 1 };
  }
}
