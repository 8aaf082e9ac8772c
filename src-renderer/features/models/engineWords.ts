import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { backendName } from "../../components/format/backendName.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import type { DotKind } from "../../components/status-dot/StatusDot.tsx";
import { phraseWords } from "../../components/words/phraseWords.ts";
import { words } from "../../components/words/words.ts";

interface EngineWords {
  dot: DotKind;
  /** A few words. */
  short: string;
  /** A sentence. */
  long: string;
}

/** What the engine is doing for the selected model, in words. */
export function engineWords(
  status: EngineStatus | undefined,
  selectedId: ModelId | undefined,
  state: ModelFile["state"] = "present",
): EngineWords {
  const {
    library: { engine },
    engine: { facts },
    errors,
  } = words();
  const notLoaded: EngineWords = { dot: "off", ...engine.notLoaded };
  if (state === "missing") return { dot: "failed", ...engine.gone };
  if (status !== undefined && "modelId" in status && status.modelId !== selectedId) return notLoaded;
  switch (status?.phase) {
    case undefined:
    case "off":
      return notLoaded;
    case "starting":
      return { dot: "busy", ...engine.starting };
    case "loading":
      return { dot: "busy", ...engine.loading(formatNumber(Math.floor(status.fraction * 100))) };
    case "measuring":
      return { dot: "busy", ...engine.measuring };
    case "ready": {
      const { backend, backendReason, gpuLayers, totalLayers, threads, contextTokens } = status;
      const layers = facts.layers(formatNumber(gpuLayers), formatNumber(totalLayers));
      const ready =
        backend === "cpu"
          ? engine.readyOnProcessor(threads, contextTokens)
          : engine.readyOnCard(backendName(backend), layers, contextTokens);
      return { dot: "on", short: engine.ready, long: `${ready} ${phraseWords(backendReason)}` };
    }
    case "failed": {
      const { title, advice } = errors[status.error.code](status.error.data);
      return { dot: "failed", short: engine.failed, long: `${title} ${advice}` };
    }
  }
}
