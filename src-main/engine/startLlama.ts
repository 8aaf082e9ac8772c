import { getLlama, getLlamaGpuTypes, type Llama } from "node-llama-cpp";
import type { BackendPolicy } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { toAppError } from "./toAppError.ts";

type GpuType = "metal" | "cuda" | "vulkan";

let policy: BackendPolicy = { choice: "auto", excluded: [] };
let started: Promise<Llama> | undefined;

/** Says which backend the next start may take. One that is running stays with whoever has it. */
export function chooseBackend(chosen: BackendPolicy): void {
  if (JSON.stringify(chosen) !== JSON.stringify(policy)) started = undefined;
  policy = chosen;
}

/**
 * llama.cpp, started when it is first needed and once for the process. Only binaries that came with the app: nothing is
 * compiled and nothing is fetched.
 * @throws AppError `engine/no-backend` when the chosen backend does not work here, `engine/unavailable`
 */
export function startLlama(): Promise<Llama> {
  const start = (started ??= startWith(policy).catch((thrown: unknown) => {
    if (started === start) started = undefined;
    throw toAppError(thrown, "");
  }));
  return start;
}

/** The backends that work here, best first; `cpu` is the last. Looks for drivers and libraries, and starts nothing. */
export async function supportedBackends(): Promise<string[]> {
  const types = await getLlamaGpuTypes("supported");
  return [...types.filter((type) => type !== false), "cpu"];
}

export const backendOf = ({ gpu }: Pick<Llama, "gpu">): string => (gpu === false ? "cpu" : gpu);

async function startWith({ choice, excluded }: BackendPolicy): Promise<Llama> {
  if (choice === "auto") return start({ type: "auto", exclude: excluded.filter(isGpuType) });
  if (choice === "cpu") return start(false);
  const refused = new AppError("engine/no-backend", `${choice} does not work here`, { data: { backend: choice } });
  // The library takes another one for a backend that the system never has, and a native library without its driver fails late.
  if (!(await supportedBackends()).includes(choice)) throw refused;
  const llama = await start(choice).catch(() => undefined);
  if (llama?.gpu !== choice) throw refused;
  return llama;
}

const isGpuType = (name: string): name is GpuType => name === "metal" || name === "cuda" || name === "vulkan";

function start(gpu: GpuType | false | { type: "auto"; exclude: GpuType[] }): Promise<Llama> {
  return getLlama({
    gpu,
    build: "never",
    skipDownload: true,
    progressLogs: false,
    maxThreads: 1,
    logger: (level, message) => void process.stderr.write(`[${level}] ${message}\n`),
  });
}
