/** Two answers to one question beside each other. */
export const compareWords = {
  open: "Compare answers…",
  title: "Compare answers",
  left: "On the left",
  right: "On the right",
  /** One of several answers, as it is chosen. */
  choice: (number: number, count: number, modelName: string) => `${number} of ${count} · ${modelName}`,
  verdicts: {
    equal: "Both come to the same answer.",
    different: "They come to different answers.",
    unknown: "Whether their answers are the same could not be decided.",
  },
  comparing: "Comparing their answers…",
  noFinal: "Not both of them have a final answer.",
  final: "Final answer",
  none: "none found",
  thought: "Thought",
  noAnswer: "It did not come to an answer.",
  show: "Show this one",
  facts: (tokens: string, time: string) => `Thought: ${tokens}, ${time}`,
};
