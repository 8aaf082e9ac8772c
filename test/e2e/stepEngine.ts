import { setTimeout } from "node:timers/promises";
import { holdEngine } from "./holdEngine.ts";
import type { StemmaProcess } from "./startStemma.ts";

/** How long the model works at a time, in milliseconds; its shortest problem takes several times as long. */
const burstMs = 15;
/** In which what it has done arrives on the page, in milliseconds. */
const restMs = 80;

/** Lets the model work in short bursts until something is so, and holds it still there. @returns what lets it go on */
export async function stepEngine(stemma: StemmaProcess, isSo: () => Promise<boolean>): Promise<() => void> {
  for (;;) {
    const letGo = holdEngine(stemma);
    await setTimeout(restMs);
    if (await isSo()) return letGo;
    letGo();
    await setTimeout(burstMs);
  }
}
