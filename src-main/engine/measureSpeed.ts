import type { Token } from "node-llama-cpp";
import type { SpeedMeasurement } from "../core/ports/InferenceEngine.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import type { PooledSequence } from "./PooledSequence.ts";

const promptTokens = 512;
/** Generation is measured for so many tokens, or so many milliseconds where they do not suffice for that. */
const enough = { tokens: 64, ms: 1_000 };
const settlingTokens = 4;
const ordinaryText =
  "A train leaves the station at nine and travels north at a steady sixty kilometres an hour, while the river beside the " +
  "track runs the other way. The engineer notes each bridge, its height and its age, and compares what she sees with the map. ";
const repeatedText = "Item 1: x = 2, y = 3, z = 5. Item 2: x = 7, y = 11, z = 13. Item 3: x = 17, y = 19, z = 23.\n";

/**
 * Measures the loaded model, with nothing else running. Nothing of it stays in the sequences.
 * @throws the signal's reason when it is aborted
 */
export async function measureSpeed(loaded: LoadedLlama, signal: AbortSignal): Promise<SpeedMeasurement> {
  const taken = await loaded.pool.take([], signal);
  signal.throwIfAborted();
  if (taken === undefined) throw new Error("No sequence is free.");
  const predictsByLookup = taken.lookup !== null;
  let pooled = taken;
  try {
    // The other numbers are those without guesses.
    if (predictsByLookup) pooled = await loaded.pool.replace(pooled, false);
    const promptTokensPerSecond = await evaluate(pooled, textOf(loaded, ordinaryText), signal);
    const tokensPerSecond = await generate(pooled, signal);
    // A state that cannot be cut cannot be rid of a wrong guess.
    if (pooled.sequence.needsCheckpoints)
      return { promptTokensPerSecond, tokensPerSecond, lookupTokensPerSecond: null };
    pooled = await loaded.pool.replace(pooled, true);
    const repeated = textOf(loaded, repeatedText);
    await evaluate(pooled, repeated, signal);
    pooled.lookUpIn(repeated);
    return { promptTokensPerSecond, tokensPerSecond, lookupTokensPerSecond: await generate(pooled, signal) };
  } finally {
    pooled = await loaded.pool.replace(pooled, predictsByLookup);
    loaded.pool.release(pooled);
  }
}

/** As much of a text, over and over, as leaves room to generate. */
function textOf({ model, context }: LoadedLlama, text: string): Token[] {
  const tokens = model.tokenize(text);
  const length = Math.min(promptTokens, Math.floor(context.contextSize / 2));
  return Array.from({ length }, (_, index) => tokens[index % tokens.length] as Token);
}

/** Tokens a second, for all but the first batch, which also wakes the threads, where there are several. */
async function evaluate({ sequence }: PooledSequence, tokens: Token[], signal: AbortSignal): Promise<number> {
  const { batchSize } = sequence.context;
  await sequence.clearHistory();
  let counted = 0;
  let ms = 0;
  for (let at = 0; at < tokens.length; at += batchSize) {
    const batch = tokens.slice(at, at + batchSize);
    const begun = performance.now();
    await sequence.evaluateWithoutGeneratingNewTokens(batch);
    signal.throwIfAborted();
    if (at === 0 && tokens.length > batchSize) continue;
    counted += batch.length;
    ms += performance.now() - begun;
  }
  return (counted / ms) * 1000;
}

/** Tokens a second after what was evaluated, the first ones left out. */
async function generate({ sequence }: PooledSequence, signal: AbortSignal): Promise<number> {
  const last = sequence.contextTokens.slice(-1);
  const room = sequence.contextSize - sequence.nextTokenIndex - 1;
  let tokens = 0;
  let begun = 0;
  let ms = 0;
  for await (const token of sequence.evaluate(last, { temperature: 0, yieldEogToken: true })) {
    signal.throwIfAborted();
    if (token === undefined) break;
    tokens += 1;
    if (tokens === settlingTokens) begun = performance.now();
    ms = performance.now() - begun;
    const measured = tokens - settlingTokens;
    if (tokens >= room || measured >= enough.tokens || (measured > 0 && ms >= enough.ms)) break;
  }
  return ((tokens - settlingTokens) / ms) * 1000;
}
