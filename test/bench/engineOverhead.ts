import { fork } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { loadProfiles } from "../../src-main/core/reasoning/loadProfiles.ts";
import type { Client } from "../../src-renderer/client/createClient.ts";
import { startStemma } from "../e2e/startStemma.ts";
import type { BareRun, BareSetup } from "./bareProtocol.ts";
import { connectToApp } from "../e2e/connectToApp.ts";
import type { Measurement, Spread } from "./Measurement.ts";
import { prepareEngine } from "./prepareEngine.ts";
import { spreadOf } from "./spreadOf.ts";
import { neededTokens, timeRun, type RunTiming, type TokenMark } from "./tokenMarks.ts";
import { benchShape, writeRandomGguf } from "./writeRandomGguf.ts";

const root = resolve(import.meta.dirname, "../..");
const rounds = 5;
const promptRounds = 3;
/** A model with random weights may end a run at any token; such a run is asked for again. */
const mostTries = 8;

type Runner = (question: string, wanted?: number) => Promise<TokenMark[]>;

/** Begins with the round's number, so that no run finds its prompt in the context already. */
const questionFor = (round: number): string =>
  `${round}. A train leaves at ${round + 7}:00 and travels 240 km at 60 km/h. A second train leaves an hour later ` +
  "from the same station and travels the same way at 80 km/h. When does the second train catch up with the first?";

/** About a thousand tokens, with its number first too. */
const longQuestionFor = (round: number): string =>
  `${questionFor(round)} ${"Explain each step of your answer. ".repeat(60)}`;

/** Asks in a new conversation, and stops the run once enough tokens have come. */
async function runApp(client: Client, question: string, wanted = neededTokens): Promise<TokenMark[]> {
  const begun = performance.now();
  const marks: TokenMark[] = [];
  const { attemptId } = await client.call("reasoning.ask", { place: { kind: "new" }, question });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let isStopping = false;
  client.open(
    "reasoning.follow",
    { attemptId },
    {
      onEvent(event) {
        if (event.type !== "snapshot" && event.type !== "delta") return;
        const tokens = (event.type === "delta" ? event : event.attempt).metrics.outputTokens;
        if (tokens > 0) marks.push({ tokens, at: performance.now() - begun });
        if (tokens < wanted || isStopping) return;
        isStopping = true;
        client.call("reasoning.stop", { attemptId }).catch(reject);
      },
      onEnd: (error) => (error === undefined ? resolve() : reject(error)),
    },
  );
  await promise;
  return marks;
}

/** Starts a process with the library alone, set up as the app's engine is. */
async function startBare(setup: BareSetup): Promise<{ run: Runner; end: () => void }> {
  const child = fork(resolve(import.meta.dirname, "bareLoop.ts"), [JSON.stringify(setup)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const answer = async (): Promise<unknown> => {
    const ended = once(child, "exit").then(() => Promise.reject(new Error("The bare loop ended.")));
    const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
    return message;
  };
  await answer();
  return {
    run(question, tokens = neededTokens) {
      child.send({ question, tokens } satisfies BareRun);
      return answer() as Promise<TokenMark[]>;
    },
    end: () => child.kill("SIGKILL"),
  };
}

/** Milliseconds to the first token of a question that is long enough for its evaluation to count. */
async function timedPrompt(run: Runner, round: number): Promise<number> {
  const [first] = await run(longQuestionFor(round), 1);
  if (first === undefined) throw new Error("No token came.");
  return first.at;
}

/** Repeats a run that ended too early. */
async function timed(run: Runner, round: number): Promise<RunTiming> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const timing = timeRun(await run(questionFor(round * mostTries + attempt)));
    if (timing !== undefined) return timing;
  }
  throw new Error(`No run of ${neededTokens} tokens in ${mostTries} tries.`);
}

/**
 * The speed of the whole app (its own process, the engine's, the contract over a WebSocket, the flushes to SQLite)
 * over that of the library alone, by turns, with one model and the same settings.
 * @param folder an empty folder for the model and the data
 */
export async function measureEngineOverhead(folder: string): Promise<Measurement[]> {
  const modelPath = join(folder, "random-300m.gguf");
  writeRandomGguf(modelPath, benchShape);
  await using stack = new AsyncDisposableStack();
  const stemma = await startStemma(join(folder, "engine-data"));
  stack.defer(() => stemma.kill());
  const client = await connectToApp(stemma.address);
  stack.defer(() => client.close());
  const { modelId, profileId } = await client.call("models.addFile", { path: modelPath });
  await client.call("models.select", { modelId });
  const { threads, contextTokens, backend } = await prepareEngine(client);
  const profile = loadProfiles(join(root, "resources")).find(({ id }) => id === profileId);
  if (profile === undefined) throw new Error(`There is no profile ${profileId}.`);
  const { thoughtMarkers, stops } = profile;
  const sampling = { ...profile.sampling, seed: 1 };
  const bare = await startBare({ modelPath, threads, contextTokens, backend, thoughtMarkers, stops, sampling });
  stack.defer(bare.end);

  const app: Runner = (question, wanted) => runApp(client, question, wanted);
  const timings = { app: [] as RunTiming[], bare: [] as RunTiming[] };
  const prompts = { app: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const pair = { app: await timed(app, round), bare: await timed(bare.run, round) };
    // The first runs only warm up what both use.
    if (round === 0) continue;
    timings.app.push(pair.app);
    timings.bare.push(pair.bare);
    if (round > promptRounds) continue;
    prompts.app.push(await timedPrompt(app, round));
    prompts.bare.push(await timedPrompt(bare.run, round));
  }
  const speed = (runs: RunTiming[]): Spread => spreadOf(runs.map(({ tokensPerSecond }) => tokensPerSecond));
  const first = (runs: RunTiming[]): Spread => spreadOf(runs.map(({ firstTokenMs }) => firstTokenMs));
  return [
    {
      name: `Generation, 300M model, ${backend}, ${threads} thread${threads === 1 ? "" : "s"}`,
      unit: "tokens/s",
      value: speed(timings.app),
      baseline: speed(timings.bare),
      target: { of: "ratio", atLeast: 0.97 },
    },
    { name: "Time to first token", unit: "ms", value: first(timings.app), baseline: first(timings.bare) },
    {
      name: "Time to first token of a long question",
      unit: "ms",
      value: spreadOf(prompts.app),
      baseline: spreadOf(prompts.bare),
      // Prompt tokens a second are 0.97 of the bare loop's or more.
      target: { of: "ratio", atMost: 1.03 },
    },
  ];
}
