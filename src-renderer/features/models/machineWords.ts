import type { Machine } from "../../../src-shared/domain/machine.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatMemory } from "../../components/format/formatMemory.ts";
import { words } from "../../components/words/words.ts";

/** `16 GB memory · Apple M2 · 212 GB free`; a graphics card with memory of its own is named too. */
export function machineWords({ memoryBytes, processor, gpu, freeDiskBytes }: Machine): string {
  const hasOwnMemory = gpu !== null && gpu.memoryBytes > gpu.sharedBytes;
  const said = words().fit.machine;
  return [
    said.memory(formatMemory(memoryBytes)),
    processor,
    hasOwnMemory ? `${gpu.names[0] ?? gpu.backend}, ${formatMemory(gpu.memoryBytes)}` : "",
    said.free(formatSize(freeDiskBytes)),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
