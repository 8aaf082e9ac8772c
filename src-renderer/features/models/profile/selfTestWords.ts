import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { profileFault } from "../../../../src-shared/domain/profileFault.ts";
import type { SelfTest, SelfTestEvent } from "../../../../src-shared/domain/selfTest.ts";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { words } from "../../../components/words/words.ts";

export interface SelfTestVerdict {
  tone: "good" | "fair" | "bad";
  title: string;
  advice: string;
}

/** What a self-test showed of the thought. */
export function selfTestVerdict(test: SelfTest): SelfTestVerdict {
  const { verdicts } = words().profile;
  const fault = faultWords(profileFault(test));
  if (fault !== undefined) return { tone: "bad", ...fault };
  if (test.thoughtOpened === null) return { tone: "fair", ...verdicts.noThoughts };
  return { tone: "good", ...(test.thoughtClosedBy === "model" ? verdicts.closed : verdicts.opened) };
}

/** What a test showed to be wrong with a model's profile; undefined where nothing is. */
export function faultWords(fault: ModelFile["profileFault"]): Omit<SelfTestVerdict, "tone"> | undefined {
  const { verdicts } = words().profile;
  if (fault === null) return undefined;
  return fault === "no-thought" ? verdicts.notOpened : verdicts.notClosed;
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
