import type { EngineReply, EngineRequest } from "../core/ports/engineProtocol.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { estimateFits } from "./estimateFit.ts";
import { generate } from "./generate.ts";
import { inspectGguf } from "./inspectGguf.ts";
import { lookAtMachine } from "./lookAtMachine.ts";
import { ModelLoader } from "./ModelLoader.ts";
import { readMetadata } from "./readMetadata.ts";
import { startLlama } from "./startLlama.ts";

type Work = Exclude<EngineRequest, { type: "ping" | "cancel" }>;

/** Answers the supervisor's requests, each with its own id and its own cancellation. */
export class EngineServer {
  readonly #send: (reply: EngineReply) => void;
  readonly #loader = new ModelLoader();
  readonly #running = new Map<number, AbortController>();

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
      case "inspect":
      case "read-metadata":
      case "machine":
      case "estimate":
      case "load":
      case "generate":
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
      this.#send({ type: "failed", id, error: AppError.from(thrown).toEnvelope() });
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
      case "generate": {
        const result = await generate(
          this.#loader.loaded,
          request.request,
          {
            onPrompt: (prompt) => this.#send({ type: "prompt-read", id, ...prompt }),
            onOutput: (updates) => this.#send({ type: "output", id, updates }),
          },
          signal,
        );
        return { type: "generated", id, result };
      }
    }
  }
}
