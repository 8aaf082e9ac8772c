import { join } from "node:path";
import type { EngineSupervisor } from "../../src-main/core/reasoning/EngineSupervisor.ts";
import type { Measurement } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";
import { loadEngine, plainRequest, startEngine, timeGeneration } from "./startEngine.ts";
import { benchShape, writeRandomGguf, type ModelShape } from "./writeRandomGguf.ts";

const rounds = 3;
const tokens = 96;
const ordinaryPrompt = "A train leaves at nine and travels two hundred kilometres at sixty kilometres an hour. ".repeat(
  4,
);
const repeatingPrompt = "7".repeat(128);

/** Tokens a second after the first. */
async function speedOf(engine: EngineSupervisor, prompt: string, temperature: number, seed: number): Promise<number> {
  const sampling = { temperature, topK: 0, topP: 1, minP: 0, seed };
  const { outputTokens, outputMs } = await timeGeneration(engine, plainRequest(prompt, tokens, { sampling }));
  return ((outputTokens - 1) / outputMs) * 1000;
}

/** With guesses and without, by turns. */
async function compare(
  path: string,
  name: string,
  run: (engine: EngineSupervisor, seed: number) => Promise<number>,
): Promise<Measurement> {
  const engine = startEngine();
  try {
    const speeds = { plain: [] as number[], guessing: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await loadEngine(engine, { path });
      speeds.plain.push(await run(engine, round));
      await loadEngine(engine, { path, predictsByLookup: true });
      speeds.guessing.push(await run(engine, round));
    }
    return { name, unit: "tokens/s", value: spreadOf(speeds.guessing), baseline: spreadOf(speeds.plain) };
  } finally {
    await engine.dispose();
  }
}

/**
 * What guesses from the text before gain: at most, with a model that writes the same token again and again, and on a text in
 * which nothing repeats itself, where they can only cost.
 * @param folder an empty folder for the models
 */
export async function measureLookup(folder: string): Promise<Measurement[]> {
  const write = (name: string, shape: ModelShape): string => {
    const path = join(folder, name);
    writeRandomGguf(path, shape);
    return path;
  };
  return [
    await compare(
      write("repeating.gguf", { ...benchShape, repeatsItself: true }),
      "Lookup, repeating text, over generation without",
      (engine, seed) => speedOf(engine, repeatingPrompt, 0, seed),
    ),
    await compare(
      write("ordinary.gguf", benchShape),
      "Lookup, ordinary text, over generation without",
      (engine, seed) => speedOf(engine, ordinaryPrompt, 1, seed),
    ),
  ];
}
