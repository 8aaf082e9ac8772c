import { freemem, totalmem } from "node:os";
import type { Llama } from "node-llama-cpp";
import type { EngineMachine } from "../core/ports/InferenceEngine.ts";
import { backendOf, supportedBackends } from "./startLlama.ts";

/** Memory, cores and graphics cards, as llama.cpp can use them. */
export async function lookAtMachine(llama: Llama): Promise<EngineMachine> {
  const backend = backendOf(llama);
  const ram = await llama.getRamState();
  const machine = {
    cores: Math.max(1, llama.cpuMathCores),
    memoryBytes: ram.total > 0 ? ram.total : totalmem(),
    availableMemoryBytes: ram.total > 0 ? ram.free : freemem(),
    backend,
    backends: [...new Set([...(backend === "cpu" ? [] : [backend]), ...(await supportedBackends())])],
  };
  if (llama.gpu === false) return { ...machine, gpu: null, gpuNames: [] };
  const vram = await llama.getVramState();
  const gpu = {
    backend: llama.gpu,
    memoryBytes: vram.total,
    availableMemoryBytes: vram.free,
    sharedBytes: vram.unifiedSize,
  };
  return { ...machine, gpu: vram.total > 0 ? gpu : null, gpuNames: await llama.getGpuDeviceNames() };
}
