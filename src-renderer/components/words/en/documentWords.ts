import type { StopReason } from "../../../../src-shared/domain/attempt.ts";

const endings: Readonly<Record<StopReason, string | null>> = {
  answered: null,
  stopped: "It was stopped here.",
  full: "The room for tokens was used up here.",
  interrupted: "It was interrupted here.",
  failed: "It failed here.",
};

/** Conversations that are written down. */
export const documentWords = {
  /** As HTML names it. */
  language: "en",
  /** As LaTeX's package babel names it; null where LaTeX needs no package. */
  babelLanguage: null as string | null,
  problem: "Problem",
  thought: "Thought",
  answer: (model: string) => `Answer (${model})`,
  verified: (reason: string) => `Verified: ${reason}`,
  contradicted: (reason: string) => `Contradicted: ${reason}`,
  /** Why there is no more; null where it ended by itself. */
  endings,
};
