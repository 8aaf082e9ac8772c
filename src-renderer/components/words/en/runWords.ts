import type { ReactNode } from "react";

/** What a run is doing. Counts of tokens come with their noun, `most` as `4,096 tokens`. */
export const runWords = {
  phases: {
    waiting: "Waiting for the run before it",
    reading: "Reading the problem…",
    thinking: "Thinking",
    answering: "Answering",
  },
  loading: (model: string) => `Loading ${model}…`,
  loadingAt: (model: string, percent: number) => `Loading ${model}… ${percent} %`,
  /** The name of the line that shows how far it is. */
  loadingLine: (model: string) => `Loading ${model}`,
  answeringFor: (time: string) => `Answering ${time}`,
  stop: "Stop",
  answerNow: "Answer now",
  answerNowNote: "End the thought and answer",
  endingThought: "Ending the thought…",

  thought: "Thought",
  thoughtFor: (time: ReactNode): ReactNode => ["Thought for ", time],
  thinkingFor: (time: ReactNode): ReactNode => ["Thinking ", time],
  tokensOf: (tokens: string, most: string) => `${tokens} of up to ${most}`,
  timeLeft: (time: string) => `up to ${time} left`,
  thoughtTokens: "Tokens of the thought",
  tokensUsed: (percent: number) => `${percent} % of its tokens used`,

  /** For a screen reader, while it goes on. */
  announced: {
    endingThought: "Ending the thought.",
    thinking: (tokens: string) => `Thinking, ${tokens} so far.`,
    thinkingOf: (tokens: string, most: string) => `Thinking, ${tokens} of up to ${most}.`,
    answering: (tokens: string) => `Answering, ${tokens} so far.`,
    complete: "The answer is complete.",
    incomplete: "The run ended without a complete answer.",
    agreement: "Stopped early: enough other samples agree.",
  },
};
