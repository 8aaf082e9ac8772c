import type { RunSettingsView } from "../../../../src-shared/domain/runSettings.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { type NumberKey, readNumber } from "./numberRules.ts";
import type { RunSettingsDraft, SettingKey } from "./runSettingsDraft.ts";

/** The names of the settings, which are the field's own terms. */
export const settingNames: Readonly<Record<SettingKey, string>> = {
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
};

/** What each does, in a line. */
export const settingNotes: Readonly<Record<Exclude<SettingKey, "systemPrompt">, string>> = {
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
};

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const byCard = (value: string): string => `As the model card says (${value})`;

/** What holds where a field is empty. */
export function defaultWords(key: Exclude<SettingKey, "systemPrompt">, view: RunSettingsView): string {
  const { card, trainContextTokens } = view;
  switch (key) {
    case "temperature":
    case "topK":
    case "topP":
    case "minP":
      return byCard(grouped.format(card[key]));
    case "contextTokens": {
      const most = trainContextTokens > 0 ? Math.min(trainContextTokens, card.contextTokens) : card.contextTokens;
      return `As much as a run needs, up to ${grouped.format(most)}`;
    }
    case "stops":
      return byCard(card.stops.length === 0 ? "none" : card.stops.join(", "));
    case "seed":
      return "Another each time";
    case "keyValueType":
      return "As Stemma finds best";
    case "threads":
      return "As measured on this machine";
    case "gpuLayers":
      return "As many as fit";
    case "batchTokens":
    case "predictsByLookup":
      return "As Stemma finds best";
  }
}

/** What speaks against a value that is allowed, in words; undefined where nothing does. */
export function settingWarning(
  key: NumberKey,
  draft: RunSettingsDraft,
  { trainContextTokens }: RunSettingsView,
): string | undefined {
  if (key !== "contextTokens" || trainContextTokens === 0) return undefined;
  const tokens = readNumber(key, draft.contextTokens);
  if (!(tokens > trainContextTokens)) return undefined;
  return `The model was trained for ${formatCount(trainContextTokens, "token")}: no more are used.`;
}
