/** What happened to a run, how it ended, and how it can go on. */
export const endWords = {
  /** By what was done about it; `words` are the core's. */
  repeats: {
    warned: (words: string) => words,
    nudged: (words: string) => `${words} It was told so.`,
    answered: (words: string) => `${words} The thought was ended.`,
    stopped: (words: string) => `${words} The run was stopped.`,
  },
  repeatsAdvice: "It may go on like this. You can end its thought, or wait.",
  endedByPerson: (tokens: string) => `You ended the thought after ${tokens}.`,
  usedUp: (tokens: string) => `The thought was ended after ${tokens}, all that it had.`,
  thinkMore: "Think more?",
  repair: (line: string) => `A check said of the answer before: ${line}`,

  stopped: {
    person: "Stopped.",
    "loop-guard": "Stopped, because the model went on repeating itself.",
    agreement: "Stopped early: enough other samples have the same answer.",
    verified: "Stopped early: the answer of another sample was verified.",
  },
  stoppedEmpty: "Stopped before anything was written.",
  interrupted: "Stemma closed in the middle of this run. What it had written is kept.",
  interruptedEmpty: "Stemma closed before this run had written anything.",
  full: "The model ran out of room before it finished.",
  fullAdvice: "Let it go on with more effort, make the problem shorter, or use a larger model.",
  noAnswer: "No answer.",
  noAnswerAdvice: "The model ended without one. Run it again, put the problem in other words, or use a larger model.",

  goOn: "Continue",
  goOnWithMore: "Continue with more effort",
  goOnWith: (effort: string) => `Continue with the effort ${effort}`,
  runAgain: "Run again",
};
