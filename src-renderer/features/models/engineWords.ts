import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { errorWords } from "../../../src-shared/errors/errorWords.ts";
import { backendName } from "../../components/format/backendName.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import type { DotKind } from "../../components/status-dot/StatusDot.tsx";

interface EngineWords {
  dot: DotKind;
  /** A few words. */
  short: string;
  /** A sentence. */
  long: string;
}

const notLoaded: EngineWords = {
  dot: "off",
  short: "not loaded",
  long: "The model is loaded with your next problem.",
};

const gone: EngineWords = {
  dot: "failed",
  short: "file is gone",
  long: "The file of the model in use is gone: choose another model, or put the file back.",
};

/** What the engine is doing for the selected model, in words. */
export function engineWords(
  status: EngineStatus | undefined,
  selectedId: ModelId | undefined,
  state: ModelFile["state"] = "present",
): EngineWords {
  if (state === "missing") return gone;
  if (status !== undefined && "modelId" in status && status.modelId !== selectedId) return notLoaded;
  switch (status?.phase) {
    case undefined:
    case "off":
      return notLoaded;
    case "starting":
      return { dot: "busy", short: "starting", long: "The engine is starting." };
    case "loading": {
      const percent = `${Math.floor(status.fraction * 100)} %`;
      return { dot: "busy", short: `loading ${percent}`, long: `The model is loading: ${percent}.` };
    }
    case "measuring":
      return { dot: "busy", short: "measuring", long: "Measuring how many threads are fastest on this machine." };
    case "ready": {
      const { backend, backendReason, gpuLayers, totalLayers } = status;
      const where =
        backend === "cpu"
          ? `on ${formatCount(status.threads, "thread")}`
          : `on ${backendName(backend)}, ${gpuLayers} of ${totalLayers} layers`;
      const room = formatCount(status.contextTokens, "token");
      const reason = backendReason === "" ? "" : ` ${backendReason}`;
      return { dot: "on", short: "ready", long: `Ready ${where}, with room for ${room}.${reason}` };
    }
    case "failed": {
      const { title, advice } = errorWords[status.error.code](status.error.data);
      return { dot: "failed", short: "failed", long: `${title} ${advice}` };
    }
  }
}
