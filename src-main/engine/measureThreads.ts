import type { LlamaContextSequence } from "node-llama-cpp";
import type { LoadedLlama } from "./LoadedLlama.ts";

const tokensPerTrial = 12;
const msPerTrial = 150;
/** A further thread must pay for itself, since it also takes time from the interface. */
const worthwhileGain = 1.15;

/**
 * 1, 2, 4 … up to the cores that are good at arithmetic, one left for the rest: threads wait for each other by
 * spinning, and where one of them has to share its core all of them crawl.
 */
export function threadCandidates(mathCores: number): number[] {
  const most = Math.max(1, mathCores - 1);
  const candidates: number[] = [];
  for (let count = 1; count < most; count *= 2) candidates.push(count);
  return [...candidates, most];
}

/** Milliseconds per generated token, the first one (which wakes the threads) left out. */
async function msPerToken(sequence: LlamaContextSequence): Promise<number> {
  const { model } = sequence;
  const start = model.tokens.bos ?? model.tokens.eos ?? model.tokenize(" ")[0];
  if (start === undefined) return Infinity;
  let tokens = 0;
  let begun = 0;
  for await (const token of sequence.evaluate([start], { temperature: 0, yieldEogToken: true })) {
    if (token === undefined) break;
    if (begun === 0) begun = performance.now();
    else tokens += 1;
    if (tokens >= tokensPerTrial || (tokens > 0 && performance.now() - begun > msPerTrial)) break;
  }
  await sequence.clearHistory();
  return tokens === 0 ? Infinity : (performance.now() - begun) / tokens;
}

/**
 * Finds by trial how many threads generate fastest here, in a context that nobody uses yet, and leaves no trace in it. A rule of thumb
 * will not do: spinning threads on a busy machine can make a small model hundreds of times slower.
 */
export async function measureThreads(loaded: LoadedLlama): Promise<number> {
  const { llama } = loaded.model;
  const [first] = loaded.pool.sequences;
  if (first === undefined) return 1;
  if (llama.gpu !== false && loaded.model.gpuLayers >= loaded.model.fileInsights.totalLayers) return 1;
  let best = { threads: 1, ms: Infinity };
  for (const threads of threadCandidates(llama.cpuMathCores)) {
    llama.maxThreads = threads;
    const ms = await msPerToken(first.sequence);
    if (ms * worthwhileGain < best.ms) best = { threads, ms };
    else if (ms > best.ms) break;
  }
  return best.threads;
}
