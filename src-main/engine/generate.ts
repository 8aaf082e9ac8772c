import type { SequenceEvaluateOptions, Token } from "node-llama-cpp";
import type { GenerateRequest, GenerateResult, OutputUpdate, Steering } from "../core/ports/InferenceEngine.ts";
import { engineFaults } from "./EngineFaults.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { OutputReader } from "./OutputReader.ts";
import type { PooledSequence } from "./PooledSequence.ts";
import { SegmentWriter } from "./SegmentWriter.ts";
import { ThoughtSteering } from "./ThoughtSteering.ts";
import { TokenBudget } from "./TokenBudget.ts";
import { tokenizePlain, tokenizePrompt } from "./tokenizePrompt.ts";

/** A lookup also finds what the run wrote itself, told it so often, in tokens. */
const lookupRefresh = 32;

export interface GenerationListener {
  onPrompt(prompt: { promptTokens: number; promptMs: number }): void;
  onOutput(updates: OutputUpdate[]): void;
}

/**
 * Runs the loaded model on one prompt, on a sequence that is or becomes free. Tokens are counted here, not by the library: the
 * context is never shifted, and a thought is closed in time to leave room for the answer.
 * @param steering what is asked of the run meanwhile, oldest first; it is taken out of the list
 * @throws AppError `reasoning/prompt-too-long`
 */
export async function generate(
  loaded: LoadedLlama,
  request: GenerateRequest,
  listener: GenerationListener,
  signal: AbortSignal,
  steering: Steering[] = [],
): Promise<GenerateResult> {
  const { tokens: prompt, opensThought } = tokenizePrompt(loaded, request);
  const budget = new TokenBudget(request, loaded.context.contextSize, prompt.length, resumedThought(loaded, request));
  const result: GenerateResult = {
    reason: "stopped",
    promptTokens: prompt.length,
    promptMs: 0,
    cachedTokens: 0,
    outputTokens: 0,
    outputMs: 0,
    thoughtClosedBy: null,
  };
  if (budget.limit === 0) return { ...result, reason: "full" };
  const pooled = await loaded.pool.take(prompt, signal);
  if (pooled === undefined) return result;
  try {
    const reader = new OutputReader(loaded.model, request.thoughtMarkers, request.stops);
    // What an earlier run closed is over for the reader too.
    if (request.thoughtMarkers !== null && request.resume.some(({ kind, ended }) => kind === "thought" && ended))
      for (const token of loaded.model.tokenize(request.thoughtMarkers.close, true)) reader.read(token);
    const writer = new SegmentWriter((updates) => listener.onOutput(updates), firstSegment(request, opensThought));
    const steered = new ThoughtSteering(loaded, request, steering, { reader, writer, budget });
    await run({ loaded, pooled, prompt, request, listener, signal, reader, writer, budget, steered, result });
    return { ...result, outputTokens: budget.written, thoughtClosedBy: steered.closedBy };
  } finally {
    loaded.pool.release(pooled);
  }
}

interface Run {
  loaded: LoadedLlama;
  pooled: PooledSequence;
  prompt: Token[];
  request: GenerateRequest;
  listener: GenerationListener;
  signal: AbortSignal;
  reader: OutputReader;
  writer: SegmentWriter;
  budget: TokenBudget;
  steered: ThoughtSteering;
  /** Filled in as the run goes. */
  result: GenerateResult;
}

async function run(all: Run): Promise<void> {
  const { loaded, pooled, prompt, request, listener, signal, reader, writer, budget, steered, result } = all;
  const begun = performance.now();
  // The last token is always evaluated by itself, so that a prompt whose state was there gives the same text as a new one.
  const evaluation = await loaded.pool.evaluate(pooled, prompt.slice(0, -1), signal);
  result.cachedTokens = evaluation.cachedTokens;
  result.promptMs = performance.now() - begun;
  if (signal.aborted) return;

  const written: Token[] = [];
  const fedFirst = steered.feed();
  // No guesses before the first token, so that the state can be kept then.
  pooled.lookUpIn([]);
  const options = { ...samplingOf(request, written, budget.limit), yieldEogToken: true };
  const output = pooled.sequence.evaluate([...prompt.slice(-1), ...fedFirst], options);
  let fed: Token[] = [];
  let firstAt = 0;
  const { lockstep } = loaded.pool;
  lockstep.join();
  try {
    for (;;) {
      await lockstep.arrive(pooled.index);
      const next = await (fed.length === 0 ? output.next() : output.next(fed));
      if (next.done === true) {
        result.reason = "ended";
        break;
      }
      const token = next.value;
      if (engineFaults !== undefined) await engineFaults.onToken();
      if (firstAt === 0) {
        firstAt = performance.now();
        result.promptMs = firstAt - begun;
        listener.onPrompt({ promptTokens: prompt.length, promptMs: result.promptMs });
        writer.start(firstAt);
      }
      budget.written += 1;
      written.push(token);
      const before = writer.kind;
      const pieces = reader.read(token);
      const state = writer.write(pieces);
      if (before === "thought" && writer.kind === "thought") budget.thought += 1;
      if (before === "thought" && (state === "stop" || writer.kind !== "thought")) steered.closedBy = "model";
      if (state === "stop") {
        result.reason = "ended";
        break;
      }
      if (signal.aborted) break;
      if (budget.isSpent) {
        result.reason = "full";
        break;
      }
      const inserted = steered.feed();
      fed = inserted.length === 0 ? [] : [token, ...inserted];
      written.push(...inserted);
      if (written.length === 1 && evaluation.isWorthKeeping) await loaded.pool.states?.save(pooled.sequence);
      if (pooled.lookup !== null && written.length % lookupRefresh === 1) pooled.lookUpIn([...prompt, ...written]);
    }
  } finally {
    lockstep.leave();
    await output.return();
  }
  writer.append(reader.flush());
  writer.finish(result.reason === "ended");
  result.outputMs = performance.now() - firstAt;
}

/** No penalty for repeating: in mathematics symbols must repeat. */
function samplingOf({ sampling }: GenerateRequest, written: Token[], most: number): SequenceEvaluateOptions {
  const { presencePenalty, ...rest } = sampling;
  if (presencePenalty === undefined) return rest;
  return {
    ...rest,
    repeatPenalty: { penalty: 1, presencePenalty, punishTokens: () => written, maxPunishTokens: most },
  };
}

/** Tokens of the thoughts that an earlier run wrote. */
function resumedThought(loaded: LoadedLlama, { resume }: GenerateRequest): number {
  return resume
    .filter(({ kind }) => kind === "thought")
    .reduce((sum, { text }) => sum + tokenizePlain(loaded, text, []).length, 0);
}

/** Where the output begins: in a segment that the prompt or an earlier run has left open, else in a new answer. */
function firstSegment(
  { resume }: GenerateRequest,
  opensThought: boolean,
): ConstructorParameters<typeof SegmentWriter>[1] {
  const last = resume.at(-1);
  if (last === undefined) return { kind: opensThought ? "thought" : "answer", isResumed: false, text: "" };
  if (last.ended) return { kind: "answer", isResumed: false, text: "" };
  return { kind: last.kind, isResumed: true, text: last.text };
}
