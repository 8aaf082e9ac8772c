/** What fills the context of a run. */
export const contextWords = {
  title: "Context",
  total: (tokens: string) => `Context: ${tokens}`,
  effort: (effort: string, tokens: string) => `Effort: ${effort}, up to ${tokens} for the thought`,
  parts: {
    system: "Instructions",
    past: "Earlier turns",
    question: "Problem",
    thought: "Thought",
    thoughtLeft: "Left for the thought",
    answer: "Answer",
    answerLeft: "Kept back for the answer",
    free: "Free",
  },
  thoughtNotNeeded: "Not needed for the thought",
};
