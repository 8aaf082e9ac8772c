import type { SelfTest, SelfTestEvent } from "../../../../src-shared/domain/selfTest.ts";
import { formatCount } from "../../../components/format/formatCount.ts";

export interface SelfTestVerdict {
  tone: "good" | "fair" | "bad";
  title: string;
  advice: string;
}

/** What a self-test showed of the thought. */
export function selfTestVerdict({ thoughtOpened, thoughtClosedBy }: SelfTest): SelfTestVerdict {
  if (thoughtOpened === null)
    return {
      tone: "fair",
      title: "This profile has no thoughts.",
      advice: "The model answers at once. Choose another profile if it is a reasoning model.",
    };
  if (!thoughtOpened)
    return {
      tone: "bad",
      title: "No thought opened: choose another profile.",
      advice: "With this one the model does not think, or thinks where nothing marks it.",
    };
  switch (thoughtClosedBy) {
    case "model":
      return { tone: "good", title: "A thought opened and closed.", advice: "The profile fits this model." };
    case "app":
      return {
        tone: "good",
        title: "A thought opened.",
        advice: "The thought was closed for it after the test’s few tokens; that is usual for models that think long.",
      };
    case null:
      return {
        tone: "bad",
        title: "A thought opened and did not close.",
        advice: "Choose another profile: there is no answer without an end of the thought.",
      };
  }
}

/** What is missing in the vocabulary; undefined where nothing is. */
export function missingWords({ missingTokens }: SelfTest): string | undefined {
  if (missingTokens.length === 0) return undefined;
  const kind = missingTokens.length === 1 ? "a special token" : "special tokens";
  return `This model does not know ${missingTokens.join(" ")}, ${kind} of the profile. It was made for another model.`;
}

/** How far a self-test is; the last event has words of its own. */
export function selfTestProgress(event: SelfTestEvent | undefined): { words: string; fraction: number | null } {
  switch (event?.type) {
    case undefined:
      return { words: "Starting…", fraction: null };
    case "loading":
      return { words: `Loading the model: ${Math.floor(event.fraction * 100)} %`, fraction: event.fraction };
    case "running":
      return { words: `Writing: ${formatCount(event.outputTokens, "token")}`, fraction: null };
    case "done":
      return { words: "Done.", fraction: 1 };
  }
}
