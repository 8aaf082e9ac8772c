import type { BackendState } from "../../../src-shared/domain/engineIncident.ts";
import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { BackendChoice } from "../../../src-shared/domain/settings.ts";
import type { Choice } from "../../components/choice/ChoiceGroup.tsx";
import { backendName } from "../../components/format/backendName.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { phraseWords } from "../../components/words/phraseWords.ts";
import { words } from "../../components/words/words.ts";

/** What the engine is doing, in a sentence; undefined while a model is loaded, of which there is more to say. */
export function engineSentence(status: EngineStatus | undefined, modelName: string): string | undefined {
  const { engine, errors } = words();
  switch (status?.phase) {
    case undefined:
    case "ready":
      return undefined;
    case "off":
      return engine.off;
    case "starting":
      return engine.starting;
    case "loading":
      return engine.loading(modelName, formatNumber(Math.floor(status.fraction * 100)));
    case "measuring":
      return engine.measuring(modelName);
    case "failed": {
      const { title, advice } = errors[status.error.code](status.error.data);
      return `${title} ${advice}`;
    }
  }
}

export interface EngineFact {
  name: string;
  value: string;
  /** More about it, in a sentence. */
  note?: string;
}

/** How the loaded model runs; empty while none is. */
export function engineFacts(status: EngineStatus | undefined, modelName: string): EngineFact[] {
  if (status?.phase !== "ready") return [];
  const { backend, backendReason, gpuLayers, totalLayers, threads, contextTokens, keyValueType } = status;
  const { facts } = words().engine;
  return [
    { name: facts.model, value: modelName },
    { name: facts.computesOn, value: backendName(backend), note: phraseWords(backendReason) },
    ...(backend === "cpu"
      ? []
      : [{ name: facts.onCard, value: facts.layers(formatNumber(gpuLayers), formatNumber(totalLayers)) }]),
    { name: facts.threads, value: formatNumber(threads) },
    { name: facts.context, value: formatCount(contextTokens, "token") },
    { name: facts.keyValueCache, value: keyValueType === "q8_0" ? facts.halfAsLarge(keyValueType) : keyValueType },
  ];
}

const choosable: readonly string[] = ["cpu", "metal", "cuda", "vulkan"] satisfies BackendChoice[];

/**
 * The ways of computing to choose from.
 * @param backends null until the engine has looked
 * @param chosen stays in the list, whatever the engine says
 */
export function backendChoices(
  backends: readonly BackendState[] | null | undefined,
  chosen: BackendChoice | undefined,
): Choice<BackendChoice>[] {
  const { automatic, backendNotes } = words().engine;
  const known = (backends ?? []).filter(({ backend }) => choosable.includes(backend));
  const listed = known.map(({ backend, state }): Choice<BackendChoice> => {
    const choice = { value: backend as BackendChoice, label: backendName(backend), note: backendNotes[state] };
    return { ...choice, isDisabled: state === "unavailable" && backend !== chosen };
  });
  const isMissing = chosen !== undefined && chosen !== "auto" && !listed.some(({ value }) => value === chosen);
  return [
    { value: "auto", ...automatic },
    ...listed,
    ...(isMissing ? [{ value: chosen, label: backendName(chosen) }] : []),
  ];
}
