import type { EffortLevel } from "../../../../src-shared/domain/effortTokens.ts";
import type { LoopAction } from "../../../../src-shared/domain/settings.ts";

const goodFor: Readonly<Record<EffortLevel, string>> = {
  quick: "For short problems.",
  normal: "For most problems.",
  deep: "For hard problems.",
  maximum: "Can take very long.",
};

const loopActions: Readonly<Record<LoopAction, { label: string; note: string }>> = {
  warn: {
    label: "Warn me",
    note: "It goes on thinking; a line above the thought says that it repeats itself.",
  },
  nudge: {
    label: "Tell it, then end its thought",
    note: "A sentence in its thought tells it to move on. If that does not help, it answers with what it has.",
  },
  answer: { label: "End its thought", note: "It answers at once with what it has." },
  stop: { label: "Stop", note: "There is no answer. What it wrote stays, and you can let it go on." },
};

/** Settings of how a model thinks and answers. */
export const answerSettingsWords = {
  title: "Answers",
  effort: "How long the model may think",
  effortNote:
    "For new questions; each question can have another. Longer thought solves harder problems and takes more time.",
  goodFor,
  noLimit: "As long as the model has room for.",
  /** @param tokens such as `4,096 tokens` */
  limit: (tokens: string) => `Up to ${tokens}.`,
  own: "Own number",
  ownField: "Own number of tokens",
  ownUnit: "tokens",
  loops: "When the model repeats itself",
  loopActions,
  runsCode: "Run Python in answers by itself",
  runsCodeNote: "It runs in a sandbox, without the network and your files. Otherwise it runs when you press Run.",
};
