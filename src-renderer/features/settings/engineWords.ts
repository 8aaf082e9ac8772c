import type { BackendState } from "../../../src-shared/domain/engineIncident.ts";
import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { BackendChoice } from "../../../src-shared/domain/settings.ts";
import { errorWords } from "../../../src-shared/errors/errorWords.ts";
import type { Choice } from "../../components/choice/ChoiceGroup.tsx";
import { backendName } from "../../components/format/backendName.ts";
import { formatCount } from "../../components/format/formatCount.ts";

/** What the engine is doing, in a sentence; undefined while a model is loaded, of which there is more to say. */
export function engineSentence(status: EngineStatus | undefined, modelName: string): string | undefined {
  switch (status?.phase) {
    case undefined:
    case "ready":
      return undefined;
    case "off":
      return "No model is loaded. One is loaded with your next problem.";
    case "starting":
      return "The part that runs models is starting.";
    case "loading":
      return `${modelName} is loading: ${Math.floor(status.fraction * 100)} %.`;
    case "measuring":
      return `Measuring how many threads are fastest for ${modelName}.`;
    case "failed": {
      const { title, advice } = errorWords[status.error.code](status.error.data);
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
  const where = { name: "Computes on", value: backendName(backend) };
  return [
    { name: "Model", value: modelName },
    backendReason === "" ? where : { ...where, note: backendReason },
    ...(backend === "cpu" ? [] : [{ name: "On the graphics card", value: `${gpuLayers} of ${totalLayers} layers` }]),
    { name: "Threads", value: String(threads) },
    { name: "Context", value: formatCount(contextTokens, "token") },
    { name: "KV cache", value: keyValueType === "q8_0" ? "q8_0, half as large" : keyValueType },
  ];
}

const choosable: readonly string[] = ["cpu", "metal", "cuda", "vulkan"] satisfies BackendChoice[];

const stateNotes: Readonly<Record<BackendState["state"], string | undefined>> = {
  "in-use": "In use now.",
  available: undefined,
  "set-aside": "Set aside: models stopped twice on it.",
  unavailable: "Not on this machine.",
};

/**
 * The ways of computing to choose from.
 * @param backends null until the engine has looked
 * @param chosen stays in the list, whatever the engine says
 */
export function backendChoices(
  backends: readonly BackendState[] | null | undefined,
  chosen: BackendChoice | undefined,
): Choice<BackendChoice>[] {
  const known = (backends ?? []).filter(({ backend }) => choosable.includes(backend));
  const listed = known.map(({ backend, state }): Choice<BackendChoice> => {
    const choice = { value: backend as BackendChoice, label: backendName(backend), note: stateNotes[state] };
    return { ...choice, isDisabled: state === "unavailable" && backend !== chosen };
  });
  const isMissing = chosen !== undefined && chosen !== "auto" && !listed.some(({ value }) => value === chosen);
  return [
    { value: "auto", label: "Automatic", note: "The fastest that works on this machine." },
    ...listed,
    ...(isMissing ? [{ value: chosen, label: backendName(chosen) }] : []),
  ];
}
