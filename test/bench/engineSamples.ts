import type { Measurement } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";
import { loadEngine, plainRequest, startEngine, timeGeneration, writeBenchModel } from "./startEngine.ts";

const rounds = 3;
const samples = 4;
const sampleTokens = 64;
const problem = "A train leaves at nine and travels two hundred kilometres at sixty kilometres an hour. ".repeat(8);

/**
 * Tokens a second of four samples of one problem together, over four in turn.
 * @param folder an empty folder for the model
 */
export async function measureSamples(folder: string): Promise<Measurement[]> {
  const engine = startEngine();
  try {
    const { sequences } = await loadEngine(engine, { path: writeBenchModel(folder), sequences: samples });
    const speeds = { together: [] as number[], inTurn: [] as number[] };
    let copied = 0;
    for (let round = 0; round <= rounds; round++) {
      const sample = (name: string, seed: number) =>
        timeGeneration(
          engine,
          plainRequest(`${name} ${round}. ${problem}`, sampleTokens, {
            generationId: `${name} ${seed}`,
            sampling: { temperature: 1, topK: 0, topP: 1, minP: 0, seed },
          }),
        );
      const seeds = Array.from({ length: samples }, (_, index) => round * samples + index);
      const timed = async (run: () => Promise<{ outputTokens: number }[]>): Promise<number> => {
        const begun = performance.now();
        const tokens = (await run()).reduce((sum, { outputTokens }) => sum + outputTokens, 0);
        return (tokens / (performance.now() - begun)) * 1000;
      };
      const inTurn = await timed(async () => {
        const results = [];
        for (const seed of seeds) results.push(await sample("In turn", seed));
        return results;
      });
      const together = await timed(async () => {
        const results = await Promise.all(seeds.map((seed) => sample("Together", seed)));
        copied = results.filter(({ cachedTokens, promptTokens }) => cachedTokens === promptTokens - 1).length;
        return results;
      });
      // The first round only warms up what all use.
      if (round === 0) continue;
      speeds.together.push(together);
      speeds.inTurn.push(inTurn);
    }
    return [
      {
        name: `Four samples together, ${sequences} sequences, over four in turn`,
        unit: "tokens/s",
        value: spreadOf(speeds.together),
        baseline: spreadOf(speeds.inTurn),
        target: { of: "ratio", atLeast: 1.5 },
      },
      { name: "Samples of four that had their prompt copied", unit: "count", value: copied },
    ];
  } finally {
    await engine.dispose();
  }
}
