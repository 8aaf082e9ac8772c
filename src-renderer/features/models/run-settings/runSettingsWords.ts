import type { RunSettingsView } from "../../../../src-shared/domain/runSettings.ts";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { numberFormat } from "../../../components/format/numberFormat.ts";
import { words } from "../../../components/words/words.ts";
import { type NumberKey, readNumber } from "./numberRules.ts";
import type { RunSettingsDraft, SettingKey } from "./runSettingsDraft.ts";

const value = numberFormat({ maximumFractionDigits: 4 });

/** What holds where a field is empty. */
export function defaultWords(key: Exclude<SettingKey, "systemPrompt">, view: RunSettingsView): string {
  const { card, trainContextTokens } = view;
  const { standards } = words().runSettings;
  switch (key) {
    case "temperature":
    case "topK":
    case "topP":
    case "minP":
      return standards.card(value(card[key]));
    case "contextTokens": {
      const most = trainContextTokens > 0 ? Math.min(trainContextTokens, card.contextTokens) : card.contextTokens;
      return standards.context(formatNumber(most));
    }
    case "stops":
      return standards.card(card.stops.length === 0 ? standards.noStops : card.stops.join(", "));
    case "seed":
      return standards.seed;
    case "threads":
      return standards.threads;
    case "gpuLayers":
      return standards.gpuLayers;
    case "keyValueType":
    case "batchTokens":
    case "predictsByLookup":
      return standards.best;
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
  return words().runSettings.problems.pastTraining(trainContextTokens);
}
