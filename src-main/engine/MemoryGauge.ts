import type { Llama } from "node-llama-cpp";
import type { LoadedLlama } from "./LoadedLlama.ts";

interface MemoryInUse {
  /** Of this process. Weights that were mapped from their file count once they have been read. */
  ramBytes: number;
  vramBytes: number;
}

/** How much memory this process takes while a model is loaded: what happened, beside what was estimated. */
export class MemoryGauge {
  readonly #llama: Llama;
  readonly #before: MemoryInUse;

  private constructor(llama: Llama, before: MemoryInUse) {
    this.#llama = llama;
    this.#before = before;
  }

  /** To be called when the model before is gone and the next one has not come. */
  static async start(llama: Llama): Promise<MemoryGauge> {
    return new MemoryGauge(llama, await memoryInUse(llama));
  }

  /**
   * Bytes since {@link MemoryGauge.start}, for a model that has generated a token. Falls back on the library's accounts
   * where the system's numbers cannot be right: it may have taken pages back, or another program may have let some go.
   */
  async grownBytes({ model, context }: LoadedLlama): Promise<number> {
    const { unifiedSize } = await this.#llama.getVramState();
    const now = await memoryInUse(this.#llama);
    const ramBytes = now.ramBytes - this.#before.ramBytes;
    const vramBytes = now.vramBytes - this.#before.vramBytes;
    // Where graphics memory is main memory, the weights stand in both counts.
    const grown = unifiedSize > 0 ? Math.max(ramBytes, vramBytes) : ramBytes + vramBytes;
    const [weights, rest] = [model.memoryUsage, context.memoryUsage];
    const accounted = weights.ram + weights.vram + rest.ram + rest.vram;
    return grown > accounted / 2 ? grown : accounted;
  }
}

async function memoryInUse(llama: Llama): Promise<MemoryInUse> {
  const vramBytes = llama.gpu === false ? 0 : (await llama.getVramState()).used;
  return { ramBytes: process.memoryUsage.rss(), vramBytes };
}
