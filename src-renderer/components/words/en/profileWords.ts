import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

/** How a model is spoken to, and the test of it. */
export const profileWords = {
  title: "Profile",
  about: "A profile says how to speak to a model: its template, its markers of thoughts, its sampling.",
  isChosen: (profile: string) => `${profile}: chosen by you.`,
  isFound: (profile: string) => `${profile}: found from the file.`,
  speakAs: "Speak to it as",
  found: "Found from the file",
  foundAs: (profile: string) => `Found from the file: ${profile}`,
  try: "Try it",
  tryName: "Try it: the profile",
  stop: "Stop",
  stopName: "Stop: the test of the profile",
  progress: "Test of the profile",
  notTried: "“Try it” loads the model and gives it one short problem. It takes a moment.",
  other: "This was with another profile. Try it again.",
  /** How far the test is. */
  starting: "Starting…",
  loading: (percent: string) => `Loading the model: ${percent} %`,
  writing: (tokens: number) => `Writing: ${counted(tokens, nouns.token)}`,
  done: "Done.",
  /** What it showed of the thought. */
  verdicts: {
    noThoughts: {
      title: "This profile has no thoughts.",
      advice: "The model answers at once. Choose another profile if it is a reasoning model.",
    },
    notOpened: {
      title: "No thought opened: choose another profile.",
      advice: "With this one the model does not think, or thinks where nothing marks it.",
    },
    closed: { title: "A thought opened and closed.", advice: "The profile fits this model." },
    opened: {
      title: "A thought opened.",
      advice: "The thought was closed for it after the test’s few tokens; that is usual for models that think long.",
    },
    notClosed: {
      title: "A thought opened and did not close.",
      advice: "Choose another profile: there is no answer without an end of the thought.",
    },
  },
  missing: "Missing.",
  /** Special tokens of the profile that are not in the vocabulary. */
  missingOne: (token: string) =>
    `This model does not know ${token}, a special token of the profile. It was made for another model.`,
  missingMany: (tokens: string) =>
    `This model does not know ${tokens}, special tokens of the profile. It was made for another model.`,
  promptTitle: (tokens: number) => `The prompt as the model reads it, ${counted(tokens, nouns.token)}`,
  prompt: "Prompt",
  thoughtTitle: "Its thought",
  thought: "Thought of the test",
  answerTitle: "Its answer",
  answer: "Answer of the test",
  noAnswer: "It wrote none.",
  tried: (time: string, profile: string) => `Tried ${time} with ${profile}.`,
};
