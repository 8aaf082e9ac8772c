import { getLlama } from "node-llama-cpp";
import { defaultBatchTokens } from "../../src-main/engine/createContext.ts";
import { tokenizePrompt } from "../../src-main/engine/tokenizePrompt.ts";
import type { BareRun, BareSetup } from "./bareProtocol.ts";
import type { TokenMark } from "./tokenMarks.ts";

/** A process with nothing in it but the library: the app's speed is measured against this. */
const setup = JSON.parse(process.argv[2] ?? "") as BareSetup;
const { modelPath, contextTokens, threads, backend, sampling, thoughtMarkers, stops } = setup;

const llama = await getLlama({
  gpu: backend === "cpu" ? false : (backend as "cuda" | "metal" | "vulkan"),
  build: "never",
  skipDownload: true,
  progressLogs: false,
  maxThreads: threads,
});
const model = await llama.loadModel({ modelPath, gpuLayers: { fitContext: { contextSize: contextTokens } } });
const context = await model.createContext({ contextSize: contextTokens, batchSize: defaultBatchTokens, threads });
const sequence = context.getSequence();

async function run({ question, tokens: wanted }: BareRun): Promise<TokenMark[]> {
  const begun = performance.now();
  const marks: TokenMark[] = [];
  const { tokens: prompt } = tokenizePrompt(
    { model },
    { prompt: { kind: "messages", messages: [{ role: "user", text: question }] }, thoughtMarkers, stops, resume: [] },
  );
  await sequence.clearHistory();
  for await (const _ of sequence.evaluate(prompt, { ...sampling, yieldEogToken: true })) {
    marks.push({ tokens: marks.length + 1, at: performance.now() - begun });
    if (marks.length >= wanted) break;
  }
  return marks;
}

process.on("disconnect", () => process.exit(0));
process.on("message", (message) => {
  void run(message as BareRun).then((marks) => process.send?.(marks));
});
process.send?.("ready");
