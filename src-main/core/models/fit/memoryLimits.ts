import type { MachineMemory } from "../../ports/InferenceEngine.ts";

const gibibyte = 2 ** 30;
const mebibyte = 2 ** 20;

/** What a model may use, in bytes. */
export interface MemoryLimits {
  ramBytes: number;
  vramBytes: number;
}

/**
 * What a model may use of a machine. It follows from what the machine has, not from what is free at this moment: a
 * browser with many pages open would else make every model "not fit", and the advice would change from minute to
 * minute. What is kept back is for the system and one ordinary program, an eighth and at least 2 GiB. What other
 * programs hold now makes a verdict `tight`, never a refusal.
 *
 * Of a graphics card's own memory the screen needs a part. Shared memory, as Apple has it, is reported as what a
 * program may use of it already, so nothing is kept back.
 */
export function memoryLimits({ memoryBytes, gpu }: MachineMemory): MemoryLimits {
  const ramBytes = Math.max(0, memoryBytes - Math.max(2 * gibibyte, memoryBytes / 8));
  if (gpu === null) return { ramBytes, vramBytes: 0 };
  const ownBytes = Math.max(0, gpu.memoryBytes - gpu.sharedBytes);
  const screenBytes = Math.min(ownBytes, Math.min(gibibyte, Math.max(512 * mebibyte, ownBytes * 0.06)));
  return { ramBytes, vramBytes: gpu.memoryBytes - screenBytes };
}

/** Bytes of main memory that a model takes: its own part, and what it uses of graphics memory that is shared. */
export function mainMemoryUse(ramBytes: number, vramBytes: number, { gpu }: Pick<MachineMemory, "gpu">): number {
  if (gpu === null) return ramBytes;
  const ownBytes = Math.max(0, gpu.memoryBytes - gpu.sharedBytes);
  return ramBytes + Math.min(gpu.sharedBytes, Math.max(0, vramBytes - ownBytes));
}
