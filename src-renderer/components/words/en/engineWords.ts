import type { BackendState } from "../../../../src-shared/domain/engineIncident.ts";

const backendNotes: Readonly<Record<BackendState["state"], string | undefined>> = {
  "in-use": "In use now.",
  available: undefined,
  "set-aside": "Set aside: models stopped twice on it.",
  unavailable: "Not on this machine.",
};

/** How models run: what the engine does, and what can be chosen. */
export const engineWords = {
  title: "How models run",
  /** Where its name is not known. */
  theModel: "The model",
  off: "No model is loaded. One is loaded with your next problem.",
  starting: "The part that runs models is starting.",
  loading: (model: string, percent: string) => `${model} is loading: ${percent} %.`,
  measuring: (model: string) => `Measuring how many threads are fastest for ${model}.`,
  facts: {
    title: "What runs now",
    model: "Model",
    computesOn: "Computes on",
    onCard: "On the graphics card",
    layers: (layers: string, all: string) => `${layers} of ${all} layers`,
    threads: "Threads",
    context: "Context",
    keyValueCache: "KV cache",
    /** @param type such as `q8_0` */
    halfAsLarge: (type: string) => `${type}, half as large`,
  },
  choice: "Compute on",
  choiceNote: "A change holds from your next problem on.",
  automatic: { label: "Automatic", note: "The fastest that works on this machine." },
  backendNotes,
  again: "Use again",
  againFor: (backend: string) => `Use again: ${backend}`,
  looking: "Looking at what this machine has…",
  lookAgain: "Look again",
  unloadsOnBattery: "Give memory back when idle on battery",
  unloadsOnBatteryNote: "After five minutes without a question. The model is loaded again with the next one.",
  test: "Test this machine…",
  testNote: "Runs a model in each way and shows how fast each is.",
};
