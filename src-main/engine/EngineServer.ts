import type { EngineReply, EngineRequest } from "../core/ports/engineProtocol.ts";
import type { GenerateRequest, GenerateResult, OutputUpdate, Steering } from "../core/ports/InferenceEngine.ts";
import { estimateFits } from "./estimateFit.ts";
import { generate } from "./generate.ts";
import { inspectGguf } from "./inspectGguf.ts";
import { lookAtMachine } from "./lookAtMachine.ts";
import { measureSpeed } from "./measureSpeed.ts";
import { ModelLoader } from "./ModelLoader.ts";
import { readMetadata } from "./readMetadata.ts";
import { readPrompts } from "./readPrompts.ts";
import { chooseBackend, startLlama } from "./startLlama.ts";
import { toAppError } from "./toAppError.ts";
import { tokenizePrompt } from "./tokenizePrompt.ts";

type Work = Exclude<EngineRequest, { type: "ping" | "cancel" | "configure" | "steer" }>;

/** Answers the supervisor's requests, each with its own id and its own cancellation. */
export class EngineServer {
  readonly #send: (reply: EngineReply) => void;
  readonly #loader = new ModelLoader();
  readonly #running = new Map<number, AbortController>();
  /** What is asked of the runs that are under way, by their names. */
  readonly #steering = new Map<string, Steering[]>();

  constructor(send: (reply: EngineReply) => void) {
    this.#send = send;
  }

  handle(request: EngineRequest): void {
    switch (request.type) {
      case "ping":
        this.#send({ type: "pong", id: request.id });
        return;
      case "cancel":
        this.#running.get(request.id)?.abort();
        return;
      case "configure":
        chooseBackend(request.policy);
        return;
      case "steer":
        this.#steering.get(request.generationId)?.push(request.steering);
        return;
      case "inspect":
      case "read-metadata":
      case "machine":
      case "estimate":
      case "load":
      case "generate":
      case "read-prompts":
      case "preload":
      case "measure":
        void this.#run(request);
    }
  }

  async #run(request: Work): Promise<void> {
    const { id } = request;
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      this.#send(await this.#answer(request, abort.signal));
    } catch (thrown) {
      this.#send({ type: "failed", id, error: toAppError(thrown, null).toEnvelope() });
    } finally {
      this.#running.delete(id);
    }
  }

  async #answer(request: Work, signal: AbortSignal): Promise<EngineReply> {
    const { id } = request;
    switch (request.type) {
      case "inspect":
        return { type: "inspected", id, summary: await inspectGguf(request.path) };
      case "read-metadata":
        return { type: "metadata", id, entries: await readMetadata(request.path) };
      case "machine":
        return { type: "machine", id, machine: await lookAtMachine(await startLlama()) };
      case "estimate":
        return { type: "estimated", id, estimates: await estimateFits(request.request, await startLlama()) };
      case "load": {
        const model = await this.#loader.load(
          request.request,
          {
            onProgress: (fraction) => this.#send({ type: "loading", id, fraction }),
            onMeasuring: () => this.#send({ type: "measuring", id }),
          },
          signal,
        );
        return { type: "loaded", id, model };
      }
      case "generate":
        return { type: "generated", id, result: await this.#generate(id, request.request, signal) };
      case "read-prompts":
        return { type: "prompts-read", id, readings: readPrompts(this.#loader.loaded, request.requests) };
      case "preload": {
        const { loaded } = this.#loader;
        const { tokens } = tokenizePrompt(loaded, { ...request.request, resume: [] });
        await loaded.pool.preload(tokens, signal);
        return { type: "preloaded", id };
      }
      case "measure":
        return { type: "measured", id, speed: await measureSpeed(this.#loader.loaded, signal) };
    }
  }

  async #generate(id: number, request: GenerateRequest, signal: AbortSignal): Promise<GenerateResult> {
    const steering = [...(request.steering ?? [])];
    this.#steering.set(request.generationId, steering);
    const listener = {
      onPrompt: (prompt: { promptTokens: number; promptMs: number }) =>
        this.#send({ type: "prompt-read", id, ...prompt }),
      onOutput: (updates: OutputUpdate[]) => this.#send({ type: "output", id, updates }),
    };
    try {
      return await generate(this.#loader.loaded, request, listener, signal, steering);
    } finally {
      if (this.#steering.get(request.generationId) === steering) this.#steering.delete(request.generationId);
    }
  }
}
