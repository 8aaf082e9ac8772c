import type { EngineReply, EngineRequest } from "../core/ports/engineProtocol.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { generate } from "./generate.ts";
import { inspectGguf } from "./inspectGguf.ts";
import { ModelLoader } from "./ModelLoader.ts";

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
      case "load":
      case "generate":
        void this.#run(request);
    }
  }

  async #run(request: Extract<EngineRequest, { type: "inspect" | "load" | "generate" }>): Promise<void> {
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

  async #answer(
    request: Extract<EngineRequest, { type: "inspect" | "load" | "generate" }>,
    signal: AbortSignal,
  ): Promise<EngineReply> {
    const { id } = request;
    switch (request.type) {
      case "inspect":
        return { type: "inspected", id, summary: await inspectGguf(request.path) };
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
