import type { Token } from "node-llama-cpp";
import type { GenerateRequest, GenerateResult, OutputUpdate } from "../core/ports/InferenceEngine.ts";
import type { SegmentKind } from "../../src-shared/domain/attempt.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { batchTokens } from "./ModelLoader.ts";
import { OutputReader } from "./OutputReader.ts";
import { SegmentWriter } from "./SegmentWriter.ts";
import { tokenizePrompt } from "./tokenizePrompt.ts";

export interface GenerationListener {
  onPrompt(prompt: { promptTokens: number; promptMs: number }): void;
  onOutput(updates: OutputUpdate[]): void;
}

/** Prompt evaluation stays interruptible: all but the last token, a batch at a time. */
async function readPrompt({ sequence }: LoadedLlama, tokens: Token[], signal: AbortSignal): Promise<Token[]> {
  await sequence.adaptStateToTokens(tokens.slice(0, -1), false);
  let at = sequence.nextTokenIndex;
  while (tokens.length - at > batchTokens && !signal.aborted) {
    await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, at + batchTokens));
    at += batchTokens;
  }
  return tokens.slice(at);
}

/**
 * Runs the loaded model on one prompt. Tokens are counted here, not by the library: the context is never
 * shifted, and a thought is closed in time to leave room for the answer.
 * @throws AppError `reasoning/prompt-too-long`
 */
export async function generate(
  loaded: LoadedLlama,
  request: GenerateRequest,
  listener: GenerationListener,
  signal: AbortSignal,
): Promise<GenerateResult> {
  const { model, sequence, context } = loaded;
  const begun = performance.now();
  const { tokens: prompt, opensThought } = tokenizePrompt(loaded, request);
  const result: GenerateResult = {
    reason: "full",
    promptTokens: prompt.length,
    promptMs: 0,
    outputTokens: 0,
    outputMs: 0,
  };

  const room = context.contextSize - prompt.length;
  if (request.resume.length === 0 && room < request.answerReserveTokens)
    throw new AppError("reasoning/prompt-too-long", `${prompt.length} tokens in ${context.contextSize}`, {
      data: { promptTokens: prompt.length, contextTokens: context.contextSize },
    });
  const limit = Math.min(request.maxTokens ?? room, room);
  if (limit <= 0) return result;
  const closing = request.thoughtMarkers === null ? [] : model.tokenize(request.thoughtMarkers.close, true);
  const thoughtLimit = limit - Math.min(request.answerReserveTokens, Math.floor(limit / 2)) - closing.length;

  const reader = new OutputReader(model, request.thoughtMarkers, request.stops);
  const writer = new SegmentWriter((updates) => listener.onOutput(updates), firstSegment(request, opensThought));
  const remaining = await readPrompt(loaded, prompt, signal);
  if (signal.aborted) return { ...result, reason: "stopped", promptMs: performance.now() - begun };

  const output = sequence.evaluate(remaining, { ...request.sampling, yieldEogToken: true });
  let feed: Token[] | undefined;
  let firstAt = 0;
  try {
    for (;;) {
      const next = await (feed === undefined ? output.next() : output.next(feed));
      feed = undefined;
      if (next.done === true) {
        result.reason = "ended";
        break;
      }
      if (firstAt === 0) {
        firstAt = performance.now();
        result.promptMs = firstAt - begun;
        listener.onPrompt({ promptTokens: prompt.length, promptMs: result.promptMs });
        writer.start(firstAt);
      }
      result.outputTokens += 1;
      if (writer.write(reader.read(next.value)) === "stop") {
        result.reason = "ended";
        break;
      }
      if (signal.aborted) {
        result.reason = "stopped";
        break;
      }
      if (result.outputTokens >= limit) break;
      if (writer.kind === "thought" && result.outputTokens >= thoughtLimit) {
        feed = [next.value, ...closing];
        result.outputTokens += closing.length;
        writer.append([...reader.flush(), { type: "close" }]);
      }
    }
  } finally {
    await output.return();
  }
  writer.append(reader.flush());
  writer.finish(result.reason === "ended");
  if (firstAt !== 0) result.outputMs = performance.now() - firstAt;
  return result;
}

/** Where the output begins: in a segment that the prompt or an earlier run has left open, else in a new answer. */
function firstSegment({ resume }: GenerateRequest, opensThought: boolean): { kind: SegmentKind; isResumed: boolean } {
  const last = resume.at(-1);
  if (last === undefined) return { kind: opensThought ? "thought" : "answer", isResumed: false };
  return last.ended ? { kind: "answer", isResumed: false } : { kind: last.kind, isResumed: true };
}
