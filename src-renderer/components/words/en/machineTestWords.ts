import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

/** The test of how fast a model is in each way of computing. */
export const machineTestWords = {
  title: "Test this machine",
  about:
    "Loads the model in each way this machine can compute, but for those that are set aside, and measures it. The model in use is unloaded meanwhile; it is loaded again with your next problem. The test waits for a question that is running, and questions wait for the test. Closing this stops it.",
  model: "Model",
  modelInUse: (model: string, quantization: string) => `${model} · ${quantization} · in use`,
  start: "Start the test",
  again: "Test again",
  stop: "Stop the test",
  waiting: "Waiting for the engine…",
  testing: (backend: string) => `Testing: ${backend}…`,
  done: (fastest: string) => `Done. Fastest: ${fastest}.`,
  noneWorked: "No way of computing worked.",
  legend:
    "Reading: how fast a long problem is taken in. Writing: how fast thought and answer appear. With guesses: the same on a text that repeats itself, where the next words are guessed from those before. Memory is with a short context; a longer one takes more.",
  table: {
    title: "Speeds",
    computesOn: "Computes on",
    reading: "Reading",
    writing: "Writing",
    withGuesses: "With guesses",
    memory: "Memory",
    loading: "Loading",
    promptSpeed: "prompt tokens/s",
    speed: "tokens/s",
    fastest: "fastest",
    isTesting: "testing…",
    notPossible: "not possible",
    threads: (threads: number) => counted(threads, nouns.thread),
    layersOnCard: (layers: string, all: string) => `${layers} of ${all} layers on the card`,
  },
};
