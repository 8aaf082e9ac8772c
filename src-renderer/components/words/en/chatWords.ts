type Part = "question" | "answer" | "thought";
const parts: Readonly<Record<Part, string>> = { question: "problem", answer: "answer", thought: "thought" };

/** The page of a conversation, around its turns. */
export const chatWords = {
  newConversation: "New conversation",
  rename: "Rename",
  jumpToEnd: "Jump to end",
  empty: {
    title: "Ask a problem",
    practiceModel:
      "You are using a tiny practice model: short arithmetic, algebra, calculus, units, physics, chemistry.",
    examples: "Or begin with one of these:",
  },
  /** What was looked for and is marked on the page. */
  found: {
    bar: "Found here",
    looking: (text: string) => `Looking for “${text}”…`,
    gone: (text: string, part: Part) => `“${text}” is no longer in this ${parts[part]}`,
    place: (text: string, part: Part, number: number, count: number) =>
      `“${text}”: ${number} of ${count} in this ${parts[part]}`,
    all: "All results",
    previous: "Previous place",
    next: "Next place",
    stop: "Stop marking",
  },
};
