import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createCore } from "../../src-main/core/createCore.ts";
import type { Host } from "../../src-main/core/ports/Host.ts";
import { solveOnce } from "../../src-main/core/reasoning/solveOnce.ts";
import { createHost } from "../../src-main/host-node/createHost.ts";
import { textOf } from "../../src-main/host-node/solutionRecord.ts";
import { formatBytes } from "../../src-shared/domain/formatBytes.ts";
import { backendChoice, type BackendChoice } from "../../src-shared/domain/settings.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { errorWords } from "../../src-shared/errors/errorWords.ts";
import { buildApp } from "../../tools/build.ts";
import { crashTwice } from "./crashTwice.ts";

/**
 * `npm run test:gpu [-- FILE.gguf]`: what the other tests cannot show on a machine without a graphics card. Measures each
 * backend, solves a problem on each card, and breaks the engine twice to see that the backend is set aside.
 */
const root = resolve(import.meta.dirname, "../..");
const question = "Solve 3x + 7 = 22.";
const never = new AbortController().signal;

await buildApp({ onlyIfStale: true });
const host: Host = {
  ...createHost(root, ":memory:"),
  // Crashes that were asked for are told below.
  logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
};
const modelPath = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
const results: { what: string; isGood: boolean; detail: string }[] = [];

function note(what: string, isGood: boolean, detail: string): void {
  results.push({ what, isGood, detail });
  console.log(`${isGood ? "ok  " : "FAIL"}  ${what}: ${detail}`);
}

/** Measures all backends. @returns those of graphics cards */
async function measure(): Promise<BackendChoice[]> {
  const core = createCore(host);
  try {
    await core.engineHealth.lookAtBackends();
    const cards = (core.engineHealth.backends.value ?? [])
      .filter(({ backend, state }) => backend !== "cpu" && state !== "unavailable")
      .map(({ backend }) => backendChoice.parse(backend));
    if (cards.length === 0) return [];
    const model = modelPath === undefined ? core.models.selected : await core.models.addFile(modelPath);
    console.log(`Model: ${model.name} (${formatBytes(model.sizeBytes)})`);
    await core.machineTest.run(
      model,
      (event) => {
        if (event.type === "failed")
          note(`measuring ${event.backend}`, false, words(AppError.fromEnvelope(event.error)));
        if (event.type === "done") console.log(`Fastest: ${event.fastest ?? "none"}`);
        if (event.type !== "measured") return;
        const { backend, promptTokensPerSecond, tokensPerSecond, gpuLayers, totalLayers, memoryBytes } =
          event.measurement;
        const detail = [
          `reads ${promptTokensPerSecond.toPrecision(3)} and writes ${tokensPerSecond.toPrecision(3)} tokens/s`,
          `${gpuLayers} of ${totalLayers} layers on the card`,
          formatBytes(memoryBytes),
        ];
        note(`measuring ${backend}`, backend === "cpu" || gpuLayers > 0, detail.join(", "));
      },
      never,
    );
    return cards;
  } finally {
    await core.dispose();
  }
}

async function solve(backend: BackendChoice): Promise<void> {
  const options = { question, modelPath, backend, seed: 1, temperature: 0 };
  const attempt = await solveOnce(host, options, () => undefined, never);
  const answer = textOf(attempt, "answer");
  const trouble = attempt.notes.some(({ type }) => type === "engine-trouble");
  const isGood = attempt.stopReason === "answered" && /(?<!\d)5(?!\d)/.test(answer) && !trouble;
  const failure =
    attempt.error === null ? `${attempt.stopReason ?? ""} ${answer}` : words(AppError.fromEnvelope(attempt.error));
  note(`solving on ${backend}`, isGood, isGood ? `"${answer.split("\n").at(-1) ?? ""}"` : failure);
}

async function setAside(backend: BackendChoice, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-gpu-"));
  try {
    const { excluded, loadedOn, remedies, loadedAgainOn } = await crashTwice(
      host,
      { backend, path },
      join(folder, "faults"),
    );
    const isGood = excluded.includes(backend) && loadedOn !== backend && loadedAgainOn === backend;
    note(
      `two crashes on ${backend}`,
      isGood,
      `${remedies.join(" ")} Then ${loadedOn}, and ${loadedAgainOn} when used again.`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function words(error: AppError): string {
  const { title, advice } = errorWords[error.code](error.data);
  return `${title} ${advice} (${error.message})`;
}

/** One part; what it throws is a failure of its own. */
async function part(what: string, work: () => Promise<void>): Promise<void> {
  await work().catch((thrown: unknown) => note(what, false, words(AppError.from(thrown))));
}

const cards = await measure().catch((thrown: unknown) => {
  note("looking at the machine", false, words(AppError.from(thrown)));
  return [];
});
const starter = join(host.resourcesDir, "models", "starter.gguf");
for (const card of cards) {
  await part(`solving on ${card}`, () => solve(card));
  await part(`two crashes on ${card}`, () => setAside(card, modelPath ?? starter));
}
const failed = results.filter(({ isGood }) => !isGood).length;
if (cards.length === 0)
  console.error(
    "No graphics card that can be used was found, so nothing could be tested.\n" +
      "Install the card's driver (NVIDIA: also npm's CUDA packages; others: Vulkan), and run this again.",
  );
else console.log(`${results.length - failed} good, ${failed} failed, on ${cards.join(", ")}`);
process.exitCode = cards.length === 0 || failed > 0 ? 1 : 0;
