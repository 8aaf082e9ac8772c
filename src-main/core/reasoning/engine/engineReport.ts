import { phraseText } from "../../../../src-shared/domain/say.ts";
import type { BackendState, EngineIncident } from "../../../../src-shared/domain/engineIncident.ts";
import type { EngineStatus } from "../../../../src-shared/domain/engineStatus.ts";
import type { Machine } from "../../../../src-shared/domain/machine.ts";
import type { RunSettings } from "../../../../src-shared/domain/runSettings.ts";
import type { Settings } from "../../../../src-shared/domain/settings.ts";
import { errorWords } from "../../../../src-shared/errors/errorWords.ts";
import type { Host } from "../../ports/Host.ts";

export interface ReportParts {
  host: Pick<Host, "kind" | "version" | "home">;
  /** Such as `linux x64`. */
  platform: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Null where nobody has looked. */
  machine: Machine | null;
  backends: readonly BackendState[] | null;
  settings: Pick<Settings, "backend">;
  status: EngineStatus;
  /** The selected model. */
  model: { name: string; path: string; quantization: string; sizeBytes: number; profileId: string };
  runSettings: RunSettings;
  incidents: readonly EngineIncident[];
}

const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString("en-GB")} MiB`;

/** All that helps to find out why the engine fails, as text. Nothing that a person wrote is in it, and no home folder. */
export function engineReport(parts: ReportParts): string {
  const { host, platform, now, machine, backends, settings, status, model, runSettings, incidents } = parts;
  // The system prompt and the stops are a person's own text.
  const { systemPrompt, stops, ...numbers } = runSettings;
  const chosen = Object.entries(numbers).filter(([, value]) => value !== null);
  const own = [...(systemPrompt === null ? [] : ["systemPrompt (own)"]), ...(stops === null ? [] : ["stops (own)"])];
  const lines = [
    `Stemma ${host.version} (${host.kind}), ${platform}`,
    new Date(now).toISOString(),
    "",
    "Machine",
    ...(machine === null ? ["  not looked at"] : machineLines(machine)),
    "",
    "Backends",
    `  chosen: ${settings.backend}`,
    ...(backends ?? []).map(({ backend, state }) => `  ${backend}: ${state}`),
    "",
    "Model",
    `  ${model.name} (${model.quantization}, ${mib(model.sizeBytes)}), profile ${model.profileId}`,
    `  ${model.path}`,
    `  settings: ${[...chosen.map(([name, value]) => `${name} ${String(value)}`), ...own].join(", ") || "as the model card says"}`,
    "",
    "Engine",
    ...statusLines(status),
    "",
    `What happened (${incidents.length})`,
    ...incidents.flatMap(incidentLines),
  ];
  return `${withoutHome(lines.join("\n"), host.home)}\n`;
}

function machineLines({ processor, cores, memoryBytes, availableMemoryBytes, gpu }: Machine): string[] {
  const card =
    gpu === null
      ? "  no graphics card in use"
      : `  ${gpu.names.join(", ")} (${gpu.backend}): ${mib(gpu.availableMemoryBytes)} of ${mib(gpu.memoryBytes)} free`;
  return [`  ${processor}, ${cores} cores`, `  memory: ${mib(availableMemoryBytes)} of ${mib(memoryBytes)} free`, card];
}

function statusLines(status: EngineStatus): string[] {
  if (status.phase === "failed") return [`  failed: ${status.error.code}`];
  if (status.phase !== "ready") return [`  ${status.phase}`];
  const { backend, backendReason, gpuLayers, totalLayers, threads, contextTokens, keyValueType } = status;
  return [
    `  ${backend}: ${phraseText(backendReason)}`,
    `  ${gpuLayers} of ${totalLayers} layers on the graphics card, ${threads} threads`,
    `  context of ${contextTokens} tokens, ${keyValueType}`,
  ];
}

function incidentLines({ at, error, backend, modelName, remedy, logTail }: EngineIncident): string[] {
  const { title } = errorWords[error.code](error.data);
  return [
    "",
    `  ${new Date(at).toISOString()} ${error.code}: ${error.message}`,
    `  ${title} ${phraseText(remedy)}`,
    `  backend: ${backend ?? "unknown"}, model: ${modelName ?? "none"}`,
    ...logTail
      .trim()
      .split("\n")
      .map((line) => `  | ${line}`),
  ];
}

/** As a path of its own and as the beginning of one, written with either separator and in any case, as Windows allows. */
function withoutHome(text: string, home: string): string {
  if (home === "" || home === "/") return text;
  const spellings = [home, home.replaceAll("\\", "/"), home.replaceAll("\\", "\\\\")];
  const pattern = spellings.map((spelling) => spelling.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replaceAll(new RegExp(`(?:${pattern})(?![\\w.-])`, "gi"), "~");
}
