/** How far several attempts at one problem are. */
export interface VoteProgress {
  isRunning: boolean;
  /** The others were not needed. */
  isCutShort: boolean;
}

const soFar = (isRunning: boolean): string => (isRunning ? " so far" : "");
const progress = ({ isRunning, isCutShort }: VoteProgress): string =>
  soFar(isRunning) + (isCutShort ? ", the others were stopped" : "");

/** Several attempts at one problem, asked for together. */
export const sampleWords = {
  all: "Samples",
  stopAll: "Stop all",
  noProof: "Agreement is no proof.",
  vote: {
    verified: (count: number, all: number, how: VoteProgress) => `${count} of ${all} verified${progress(how)}`,
    agree: (count: number, all: number, how: VoteProgress) => `${count} of ${all} agree${progress(how)}`,
    noneYet: "No answer yet",
    none: (all: number) => `None of the ${all} samples has an answer`,
    one: (all: number, isRunning: boolean) => `1 of ${all} has an answer${soFar(isRunning)}`,
    split: (isRunning: boolean) => `The answers are split${soFar(isRunning)}`,
    noTwo: (isRunning: boolean) => `No two answers agree${soFar(isRunning)}`,
  },
  states: {
    waiting: "waiting",
    loading: "loading the model",
    reading: "reading",
    thinking: "thinking",
    answering: "answering",
    verified: "verified",
    contradicted: "contradicted",
    agrees: "agrees",
    differs: "differs",
    answered: "answered",
    spared: "not needed",
    stopped: "stopped",
    full: "out of room",
    interrupted: "interrupted",
    failed: "failed",
    empty: "no answer found",
  },
  /** @param tokens such as `310 tokens` */
  name: (number: number, all: number, state: string, answer: string | null, tokens: string) =>
    `Sample ${number} of ${all}: ${state}${answer === null ? "" : `, answer ${answer}`}, ${tokens}`,
};
