import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

/** A person's own settings for one model. */
export const runSettingsWords = {
  title: (model: string) => `Settings of ${model}`,
  about:
    "The model card is what the model’s makers advise. What you leave empty stays as it says. Changes hold from the next problem on, for this model only.",
  backToCard: "Back to the model card",
  back: "Back",
  backTo: (setting: string, standard: string) => `${setting}: back to “${standard}”`,
  otherwise: (standard: string) => `Otherwise: ${standard.charAt(0).toLowerCase()}${standard.slice(1)}.`,
  groups: { drawing: "How words are drawn", room: "Memory and speed", prompt: "Prompt" },
  /** The field's own terms. */
  names: {
    temperature: "Temperature",
    topK: "Top-k",
    topP: "Top-p",
    minP: "Min-p",
    seed: "Seed",
    contextTokens: "Context",
    keyValueType: "KV cache type",
    threads: "Threads",
    gpuLayers: "GPU layers",
    batchTokens: "Batch",
    predictsByLookup: "Guesses ahead",
    systemPrompt: "System prompt",
    stops: "Stop texts",
  },
  /** What each does, in a line. */
  notes: {
    temperature: "How freely words are drawn. 0 takes the most likely one each time.",
    topK: "Only the k most likely tokens. 0 for no limit.",
    topP: "Only the most likely tokens that together have this probability.",
    minP: "Only tokens at least this likely, as a part of the most likely one.",
    seed: "The same seed and settings give the same text on a processor.",
    contextTokens: "Tokens the model holds at once, of question, thought and answer. More takes more memory.",
    keyValueType: "How the context is kept in memory. q8_0 takes about half, and is experimental.",
    threads: "Processor threads that compute.",
    gpuLayers: "Layers on the graphics card. 0 for none.",
    batchTokens: "Tokens of a prompt that are read at once. More is faster and takes more memory.",
    predictsByLookup: "Guesses tokens that stand in the text before. Faster where a text repeats itself.",
    stops: "Texts that end the answer, one in a line, in place of the model card's.",
  },
  experimental: (type: string) => `${type} (experimental)`,
  on: "On",
  off: "Off",
  /** What holds where a field is empty. */
  standards: {
    card: (value: string) => `As the model card says (${value})`,
    noStops: "none",
    context: (most: string) => `As much as a run needs, up to ${most}`,
    seed: "Another each time",
    best: "As Stemma finds best",
    threads: "As measured on this machine",
    gpuLayers: "As many as fit",
  },
  problems: {
    number: (least: string, most: string) => `A number from ${least} to ${most}.`,
    numberAbove: (least: string, most: string) => `A number above ${least}, up to ${most}.`,
    whole: (least: string, most: string) => `A whole number from ${least} to ${most}.`,
    tooLong: "This is too long.",
    tooManyStops: (most: string) => `At most ${most} texts, each in a line of its own.`,
    stopTooLong: (most: string) => `At most ${most} characters a line.`,
    /** A warning; the value is allowed. */
    pastTraining: (tokens: number) => `The model was trained for ${counted(tokens, nouns.token)}: no more are used.`,
  },
  systemPrompt: {
    note: "Written before every question. Empty for none.",
    noneTrained: "The model card names none. Written before every question; reasoning models often do worse with one.",
    trained:
      "Written before every question. This is the text the model was trained with: changing it makes reasoning models worse.",
    warning: "This is not what the model was trained with. Reasoning models get worse by it.",
    none: "None",
    standardNone: "None, as the model card says",
    standardTrained: "As the model was trained",
    show: "The trained system prompt",
    text: "Text of the trained system prompt",
  },
};
