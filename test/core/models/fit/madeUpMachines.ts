import type { EngineMachine } from "../../../../src-main/core/ports/InferenceEngine.ts";

const gibibyte = 2 ** 30;

interface MadeUp {
  /** GiB */
  ram: number;
  /** GiB free now; nearly all where it is left out. */
  free?: number;
  cores?: number;
  /** GiB, and which part of it is main memory too. */
  gpu?: { backend: string; vram: number; shared?: number };
}

export function madeUpMachine({ ram, free = ram - 1, cores = 8, gpu }: MadeUp): EngineMachine {
  return {
    cores,
    memoryBytes: ram * gibibyte,
    availableMemoryBytes: free * gibibyte,
    backend: gpu?.backend ?? "cpu",
    backends: gpu === undefined ? ["cpu"] : [gpu.backend, "cpu"],
    gpuNames: gpu === undefined ? [] : ["Made up"],
    gpu:
      gpu === undefined
        ? null
        : {
            backend: gpu.backend,
            memoryBytes: gpu.vram * gibibyte,
            availableMemoryBytes: gpu.vram * gibibyte,
            sharedBytes: (gpu.shared ?? 0) * gibibyte,
          },
  };
}

export const laptop8 = madeUpMachine({ ram: 8 });
export const laptop16 = madeUpMachine({ ram: 16 });
export const mac16 = madeUpMachine({ ram: 16, gpu: { backend: "metal", vram: 10.67, shared: 10.67 } });
export const card8 = madeUpMachine({ ram: 32, gpu: { backend: "cuda", vram: 8 } });
export const card24 = madeUpMachine({ ram: 32, gpu: { backend: "cuda", vram: 24 } });
export const box4 = madeUpMachine({ ram: 4, cores: 2 });
