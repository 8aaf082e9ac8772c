import { join } from "node:path";
import { starterPath } from "../engine/starterModel.ts";
import type { Measurement } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";
import { loadEngine, plainRequest, startEngine, timeGeneration } from "./startEngine.ts";

const rounds = 5;

/**
 * The time from the loss of an engine that was ended by SIGKILL in the middle of a run to the first token of the next one, less
 * the time that loading took.
 * @param folder an empty folder
 */
export async function measureRestart(folder: string): Promise<Measurement[]> {
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.env["STEMMA_ENGINE_FAULT"];
    // Both engines start with it; the second finds it done.
    process.env["STEMMA_ENGINE_FAULT"] = `kill@10,1,${join(folder, `faults-${round}`)}`;
    const engine = startEngine();
    try {
      await loadEngine(engine, { path: starterPath, contextTokens: 2048 });
      const request = plainRequest("Solve 3x + 7 = 22.", 40);
      const lost = await timeGeneration(engine, request).then(
        () => false,
        () => true,
      );
      if (!lost) throw new Error("The engine was not ended.");
      const begun = performance.now();
      const { loadMs } = await loadEngine(engine, { path: starterPath, contextTokens: 2048 });
      const loadedAt = performance.now();
      const { firstTokenMs } = await timeGeneration(engine, request);
      waits.push(loadedAt - begun + firstTokenMs - loadMs);
    } finally {
      if (before === undefined) delete process.env["STEMMA_ENGINE_FAULT"];
      else process.env["STEMMA_ENGINE_FAULT"] = before;
      await engine.dispose();
    }
  }
  return [
    {
      name: "Engine killed, to the next first token, less loading",
      unit: "ms",
      value: spreadOf(waits),
      target: { of: "value", atMost: 1000 },
    },
  ];
}
