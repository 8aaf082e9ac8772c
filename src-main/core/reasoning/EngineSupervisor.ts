import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { EngineExit, EngineLauncher, EngineProcess } from "../ports/EngineLauncher.ts";
import type { EngineReply, EngineRequest } from "../ports/engineProtocol.ts";
import type {
  EngineMachine,
  FitEstimate,
  FitRequest,
  GenerateListener,
  GenerateRequest,
  GenerateResult,
  GgufSummary,
  InferenceEngine,
  LoadedModel,
  LoadListener,
  LoadRequest,
  MetadataEntry,
} from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";

export interface SupervisorOptions {
  launcher: EngineLauncher;
  logger: Logger;
  /** Milliseconds between two heartbeats while the engine has work. Defaults to 2,000. */
  heartbeatMs?: number;
  /** Milliseconds of silence after which the engine is ended. Defaults to 30,000. */
  silenceMs?: number;
  /** Called when the process ended by itself or was ended for its silence. */
  onLost?: (error: AppError) => void;
}

/** Replies on the way; every other one settles its request. */
type Progress = Extract<EngineReply, { type: "loading" | "measuring" | "prompt-read" | "output" }>;
type Settling = Exclude<EngineReply, Progress | { type: "ready" | "pong" }>;

interface Exchange {
  onReply: (reply: EngineReply) => void;
  settle: (reply: Settling) => void;
  fail: (error: AppError) => void;
}

/** A request as its caller writes it; the supervisor numbers it. */
type Unnumbered<Request> = Request extends { id: number } ? Omit<Request, "id"> : never;

const ignore = (): void => undefined;

/**
 * The engine in a process of its own. The process is started when it is first needed, watched while it works,
 * and started again after it was lost; whoever waited for it is told why.
 */
export class EngineSupervisor implements InferenceEngine {
  readonly #options: Required<SupervisorOptions>;
  #process: EngineProcess | undefined;
  readonly #exchanges = new Map<number, Exchange>();
  #nextId = 1;
  #heartbeat: NodeJS.Timeout | undefined;
  /** Heartbeats since the engine was last heard. Not a time of day, which jumps when the computer has slept. */
  #silentBeats = 0;
  #isDisposed = false;

  constructor(options: SupervisorOptions) {
    this.#options = { heartbeatMs: 2_000, silenceMs: 30_000, onLost: ignore, ...options };
  }

  async inspect(path: string): Promise<GgufSummary> {
    const reply = await this.#ask({ type: "inspect", path }, ignore);
    return expect(reply, "inspected").summary;
  }

  async readMetadata(path: string): Promise<MetadataEntry[]> {
    return expect(await this.#ask({ type: "read-metadata", path }, ignore), "metadata").entries;
  }

  async machine(): Promise<EngineMachine> {
    return expect(await this.#ask({ type: "machine" }, ignore), "machine").machine;
  }

  async estimate(request: FitRequest): Promise<(FitEstimate | null)[]> {
    return expect(await this.#ask({ type: "estimate", request }, ignore), "estimated").estimates;
  }

  async load(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel> {
    const onReply = (reply: EngineReply): void => {
      if (reply.type === "loading") listener.onProgress(reply.fraction);
      else if (reply.type === "measuring") listener.onMeasuring();
    };
    return expect(await this.#ask({ type: "load", request }, onReply, signal), "loaded").model;
  }

  async generate(request: GenerateRequest, listener: GenerateListener, signal: AbortSignal): Promise<GenerateResult> {
    const onReply = (reply: EngineReply): void => {
      if (reply.type === "output") for (const update of reply.updates) listener.onOutput(update);
      else if (reply.type === "prompt-read") listener.onPrompt(reply);
    };
    return expect(await this.#ask({ type: "generate", request }, onReply, signal), "generated").result;
  }

  dispose(): Promise<void> {
    this.#isDisposed = true;
    return this.stop();
  }

  stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const engine = this.#process;
    if (engine === undefined) return Promise.resolve();
    this.#abandon(new AppError("engine/unavailable", "the engine was stopped"));
    engine.onExit(() => resolve());
    engine.kill();
    return promise;
  }

  #ask(
    request: Unnumbered<EngineRequest>,
    onReply: (reply: EngineReply) => void,
    signal?: AbortSignal,
  ): Promise<Settling> {
    // Whoever still works while the app closes must not start an engine that nobody ends.
    if (this.#isDisposed) return Promise.reject(new AppError("engine/unavailable", "the app is closing"));
    const id = this.#nextId++;
    const { promise, resolve, reject } = Promise.withResolvers<Settling>();
    const engine = (this.#process ??= this.#launch());
    const cancel = (): void => engine.send({ type: "cancel", id });
    const done = (): void => {
      this.#exchanges.delete(id);
      signal?.removeEventListener("abort", cancel);
      if (this.#exchanges.size === 0) this.#stopHeartbeat();
    };
    this.#exchanges.set(id, {
      onReply,
      settle: (reply) => {
        done();
        if (reply.type === "failed") reject(AppError.fromEnvelope(reply.error));
        else resolve(reply);
      },
      fail: (error) => {
        done();
        reject(error);
      },
    });
    engine.send({ ...request, id });
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
    this.#startHeartbeat();
    return promise;
  }

  #launch(): EngineProcess {
    const engine = this.#options.launcher.launch();
    engine.onMessage((reply) => {
      this.#silentBeats = 0;
      if (reply.type === "ready" || reply.type === "pong") return;
      const exchange = this.#exchanges.get(reply.id);
      if (isProgress(reply)) exchange?.onReply(reply);
      else exchange?.settle(reply);
    });
    engine.onExit((exit) => {
      if (this.#process !== engine) return;
      this.#options.logger.error(`engine ended: code ${exit.code}, signal ${exit.signal}\n${exit.logTail}`);
      this.#abandon(crashed(exit));
    });
    return engine;
  }

  /** Lets the process go and fails all who wait for it. */
  #abandon(error: AppError): void {
    this.#process = undefined;
    this.#stopHeartbeat();
    this.#options.onLost(error);
    for (const exchange of this.#exchanges.values()) exchange.fail(error);
  }

  #startHeartbeat(): void {
    if (this.#heartbeat !== undefined) return;
    this.#silentBeats = 0;
    this.#heartbeat = setInterval(() => this.#beat(), this.#options.heartbeatMs);
  }

  #stopHeartbeat(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }

  #beat(): void {
    const engine = this.#process;
    this.#silentBeats += 1;
    if (this.#silentBeats * this.#options.heartbeatMs < this.#options.silenceMs) {
      engine?.send({ type: "ping", id: this.#nextId++ });
      return;
    }
    this.#abandon(new AppError("engine/not-responding", `no sign of life for ${this.#options.silenceMs} ms`));
    engine?.kill();
  }
}

const progressTypes: readonly EngineReply["type"][] = ["loading", "measuring", "prompt-read", "output"];
const isProgress = (reply: EngineReply): reply is Progress => progressTypes.includes(reply.type);

function crashed({ code, signal, logTail }: EngineExit): AppError {
  const detail = signal ?? `code ${code}`;
  return new AppError("engine/crashed", `engine ended (${detail}): ${logTail}`, { data: { detail } });
}

function expect<Type extends Settling["type"]>(reply: Settling, type: Type): Extract<Settling, { type: Type }> {
  if (reply.type !== type) throw new AppError("internal", `engine answered ${reply.type} instead of ${type}`);
  return reply as Extract<Settling, { type: Type }>;
}
