import type { RunSettings, RunSettingsView } from "../../../../src-shared/domain/runSettings.ts";
import { maxQuestionLength } from "../../../../src-shared/domain/textLimits.ts";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { numberFormat } from "../../../components/format/numberFormat.ts";
import { words } from "../../../components/words/words.ts";
import { type NumberKey, numberKeys, numberProblem, readNumber } from "./numberRules.ts";

/** The settings as they stand in the fields. Empty is as the model card says, or as Stemma finds best. */
export type RunSettingsDraft = Record<NumberKey, string> & {
  keyValueType: "" | "f16" | "q8_0";
  predictsByLookup: "" | "on" | "off";
  /** The whole text, also where it is the trained one. */
  systemPrompt: string;
  /** One a line. */
  stops: string;
};
export type SettingKey = keyof RunSettingsDraft;

type View = RunSettingsView;

const typed = numberFormat({ useGrouping: false, maximumFractionDigits: 20 });
const inText = (value: number | null): string => (value === null ? "" : typed(value));

/** What a person chose, as it stands in the fields. */
export function draftOf({ chosen, card }: View): RunSettingsDraft {
  const { keyValueType, predictsByLookup, systemPrompt, stops } = chosen;
  return {
    ...(Object.fromEntries(numberKeys.map((key) => [key, inText(chosen[key])])) as Record<NumberKey, string>),
    keyValueType: keyValueType ?? "",
    predictsByLookup: predictsByLookup === null ? "" : predictsByLookup ? "on" : "off",
    systemPrompt: systemPrompt ?? card.systemPrompt ?? "",
    stops: (stops ?? []).join("\n"),
  };
}

/** The fields where nothing is chosen. */
export function cardDraft({ card }: View): RunSettingsDraft {
  return {
    ...(Object.fromEntries(numberKeys.map((key) => [key, ""])) as Record<NumberKey, string>),
    keyValueType: "",
    predictsByLookup: "",
    systemPrompt: card.systemPrompt ?? "",
    stops: "",
  };
}

const readStops = (text: string): string[] => text.split("\n").filter((line) => line !== "");

const mostStops = 8;
const longestStop = 100;

/** What is wrong with a field, in words; undefined where nothing is. */
export function problemOf(key: SettingKey, draft: RunSettingsDraft): string | undefined {
  const { tooLong, tooManyStops, stopTooLong } = words().runSettings.problems;
  if (key === "systemPrompt") return draft.systemPrompt.length > maxQuestionLength ? tooLong : undefined;
  if (key === "stops") {
    const stops = readStops(draft.stops);
    if (stops.length > mostStops) return tooManyStops(formatNumber(mostStops));
    return stops.some(({ length }) => length > longestStop) ? stopTooLong(formatNumber(longestStop)) : undefined;
  }
  return key === "keyValueType" || key === "predictsByLookup" ? undefined : numberProblem(key, draft[key]);
}

/** The settings that a draft stands for. Numbers must be free of problems. */
export function settingsOf(draft: RunSettingsDraft, { card }: View): RunSettings {
  const number = (key: NumberKey): number | null => (draft[key].trim() === "" ? null : readNumber(key, draft[key]));
  const stops = readStops(draft.stops);
  return {
    temperature: number("temperature"),
    topK: number("topK"),
    topP: number("topP"),
    minP: number("minP"),
    seed: number("seed"),
    contextTokens: number("contextTokens"),
    threads: number("threads"),
    gpuLayers: number("gpuLayers"),
    batchTokens: number("batchTokens"),
    keyValueType: draft.keyValueType === "" ? null : draft.keyValueType,
    predictsByLookup: draft.predictsByLookup === "" ? null : draft.predictsByLookup === "on",
    systemPrompt: draft.systemPrompt === (card.systemPrompt ?? "") ? null : draft.systemPrompt,
    stops: stops.length === 0 ? null : stops,
  };
}

/** What a draft changes of the stored settings. */
export function changesOf(draft: RunSettingsDraft, view: View): Partial<RunSettings> {
  const before = draftOf(view);
  const after = settingsOf(draft, view);
  const changed = (Object.keys(after) as SettingKey[]).filter((key) => draft[key] !== before[key]);
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/** Whether a field stands as it does where nothing is chosen. */
export const isAsCard = (key: SettingKey, draft: RunSettingsDraft, view: View): boolean =>
  draft[key].trim() === cardDraft(view)[key].trim();
