import { nouns } from "./nouns.ts";
import { counted, number } from "./numbers.ts";

/** The library of models, and the menu of those on this machine. */
export const libraryWords = {
  search: "Search models",
  fits: "Fits this machine",
  count: (here: number, available: number) => `${counted(here, nouns.model)} here, ${number(available)} available`,
  noneFitting: "No model is like that.",
  none: "There are no models yet.",
  showAll: "Show all models",
  table: {
    title: "Models",
    model: "Model",
    goodFor: "Good for",
    size: "Size",
    fit: "On this machine",
    actions: "Actions",
    downloads: "Downloads",
    own: "Your models",
    available: "Available to download",
    showMore: (count: string) => `Show ${count} more`,
  },
  /** What the model that comes with the app is good for, which no catalogue lists. */
  starterGoodFor: "Short arithmetic and algebra, to try the app",
  row: {
    inUse: "in use",
    use: "Use",
    useOf: (name: string) => `Use ${name}`,
    check: "Check the file",
    checkOf: (name: string) => `Check the file of ${name}`,
    more: (name: string) => `More for ${name}`,
    useForNew: "Use for new questions",
    details: "Details",
    settings: "Settings…",
    reveal: "Show in folder",
    export: "Export…",
    delete: "Delete…",
    takeOff: "Take off the list",
  },
  menu: {
    title: "Models",
    button: (model: string, state: string) => `Model: ${model}, ${state}`,
    loading: (model: string) => `Loading ${model}`,
    cancelLoading: "Cancel loading",
    /** In place of how it runs, where the test of its profile failed. */
    unfit: "profile does not fit",
    settings: "Settings of this model…",
    all: "All models…",
    allOf: (count: number) => `All ${counted(count, nouns.model)}…`,
  },
  /** What the engine does for the model in use: a few words, and a sentence. */
  engine: {
    notLoaded: { short: "not loaded", long: "The model is loaded with your next problem." },
    gone: {
      short: "file is gone",
      long: "The file of the model in use is gone: choose another model, or put the file back.",
    },
    starting: { short: "starting", long: "The engine is starting." },
    loading: (percent: string) => ({ short: `loading ${percent} %`, long: `The model is loading: ${percent} %.` }),
    measuring: { short: "measuring", long: "Measuring how many threads are fastest on this machine." },
    ready: "ready",
    readyOnProcessor: (threads: number, contextTokens: number) =>
      `Ready on ${counted(threads, nouns.thread)}, with room for ${counted(contextTokens, nouns.token)}.`,
    readyOnCard: (backend: string, layers: string, contextTokens: number) =>
      `Ready on ${backend}, ${layers}, with room for ${counted(contextTokens, nouns.token)}.`,
    failed: "failed",
  },
};
