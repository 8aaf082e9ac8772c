import { statfs } from "node:fs/promises";
import { cpus } from "node:os";
import { dirname } from "node:path";
import type { Machine } from "../../../../src-shared/domain/machine.ts";
import type { EngineMachine } from "../../ports/InferenceEngine.ts";

/** What the engine sees of the machine, with its processor's name and the disk that downloads go to. */
export async function lookAtMachine(
  { cores, memoryBytes, availableMemoryBytes, gpuNames, gpu }: EngineMachine,
  modelsDir: string,
  memoryBytesPerSecond: number | null,
): Promise<Machine> {
  return {
    cores,
    memoryBytes,
    availableMemoryBytes,
    gpu: gpu === null ? null : { ...gpu, names: gpuNames },
    processor: cpus()[0]?.model.trim().replaceAll(/\s+/g, " ") || "unknown",
    memoryBytesPerSecond,
    freeDiskBytes: await freeBytesOf(modelsDir),
  };
}

/** Free on the disk of a folder, which need not exist yet. */
async function freeBytesOf(folder: string): Promise<number> {
  for (let place = folder; ; place = dirname(place)) {
    const disk = await statfs(place).catch(() => undefined);
    if (disk !== undefined) return disk.bavail * disk.bsize;
    if (dirname(place) === place) return 0;
  }
}
