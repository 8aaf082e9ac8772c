import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { EngineExit, EngineLauncher, EngineProcess } from "../ports/EngineLauncher.ts";
import type { EngineReply, EngineRequest } from "../ports/engineProtocol.ts";
import type {
  BackendPolicy,
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
  PromptReading,
  ReadablePrompt,
  SpeedMeasurement,
  Steering,
} from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";

export interface SupervisorOptions {
  launcher: EngineLauncher;
  logger: Logger;
  /** Milliseconds between two heartbeats while the engine has work. Defaults to 2,000. */
  heartbeatMs?: number;
  /** Milliseconds of silence after which the engine is ended. Defaults to 30,000. */
  silenceMs?: number;
  /**
   * Called when the process ended by itself or was ended for its silence, with the end of its native log. Where somebody
   * waited for it (`hadWork`), they are told of it too.
   */
  onLost?: (error: AppError, logTail: string, hadWork: boolean) => void;
  /** Called when a process was stopped because the app wanted it so. */
  onStopped?: () => void;
}

/** A process that dies before it listens is started again, but not so often within so many milliseconds. */
const mostFailedStarts = 3;
const failedStartsMs = 10_000;

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
  /** Of the process before. */
  #lastLogTail = "";
  /** When processes died before they listened. */
  #failedStarts: number[] = [];
  readonly #exchanges = new Map<number, Exchange>();
  #nextId = 1;
  #heartbeat: NodeJS.Timeout | undefined;
  /** Heartbeats since the engine was last heard. Not a time of day, which jumps when the computer has slept. */
  #silentBeats = 0;
  #isDisposed = false;
  #policy: BackendPolicy = { choice: "auto", excluded: [] };

  constructor(options: SupervisorOptions) {
    this.#options = { heartbeatMs: 2_000, silenceMs: 30_000, onLost: ignore, onStopped: ignore, ...options };
  }

  /** The end of the native log of the engine, or of the one before where none runs. */
  get logTail(): string {
    return this.#process?.logTail() ?? this.#lastLogTail;
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

  async useBackend(policy: BackendPolicy): Promise<void> {
    const isSame = JSON.stringify(policy) === JSON.stringify(this.#policy);
    this.#policy = policy;
    if (!isSame) await this.stop();
  }

  steer(generationId: string, steering: Steering): void {
    this.#process?.send({ type: "steer", generationId, steering });
  }

  async readPrompts(requests: ReadablePrompt[]): Promise<PromptReading[]> {
    return expect(await this.#ask({ type: "read-prompts", requests }, ignore), "prompts-read").readings;
  }

  async preload(request: ReadablePrompt, signal: AbortSignal): Promise<void> {
    expect(await this.#ask({ type: "preload", request }, ignore, signal), "preloaded");
  }

  async measure(signal: AbortSignal): Promise<SpeedMeasurement> {
    return expect(await this.#ask({ type: "measure" }, ignore, signal), "measured").speed;
  }

  dispose(): Promise<void> {
    this.#isDisposed = true;
    return this.stop();
  }

  stop(): Promise<void> {
    const engine = this.#process;
    if (engine === undefined) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#letGo(engine, new AppError("engine/unavailable", "the engine was stopped"), this.#options.onStopped);
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
    if (this.#process === undefined && this.#failsToStart())
      return Promise.reject(
        new AppError("engine/unavailable", `the engine died ${mostFailedStarts} times at its start`),
      );
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
    engine.send({ type: "configure", policy: this.#policy });
    let listens = false;
    engine.onMessage((reply) => {
      listens = true;
      // One that was let go may have the last words, but nobody waits for them.
      if (this.#process !== engine) return;
      this.#silentBeats = 0;
      if (reply.type === "ready" || reply.type === "pong") return;
      const exchange = this.#exchanges.get(reply.id);
      if (isProgress(reply)) exchange?.onReply(reply);
      else exchange?.settle(reply);
    });
    engine.onExit((exit) => {
      if (this.#process !== engine) return;
      if (!listens) this.#failedStarts.push(performance.now());
      this.#options.logger.error(`engine ended: code ${exit.code}, signal ${exit.signal}\n${engine.logTail()}`);
      this.#lose(engine, crashed(exit));
    });
    return engine;
  }

  #failsToStart(): boolean {
    const since = performance.now() - failedStartsMs;
    this.#failedStarts = this.#failedStarts.filter((at) => at > since);
    return this.#failedStarts.length >= mostFailedStarts;
  }

  #lose(engine: EngineProcess, error: AppError): void {
    const hadWork = this.#exchanges.size > 0;
    this.#letGo(engine, error, () => this.#options.onLost(error, this.#lastLogTail, hadWork));
  }

  /** Nothing is expected of the process any more. All who wait for it fail, once others know. */
  #letGo(engine: EngineProcess, error: AppError, tellOthers: () => void): void {
    this.#process = undefined;
    this.#lastLogTail = engine.logTail();
    this.#stopHeartbeat();
    const waiting = [...this.#exchanges.values()];
    this.#exchanges.clear();
    tellOthers();
    for (const exchange of waiting) exchange.fail(error);
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
    if (engine === undefined) return;
    this.#silentBeats += 1;
    if (this.#silentBeats * this.#options.heartbeatMs < this.#options.silenceMs) {
      engine.send({ type: "ping", id: this.#nextId++ });
      return;
    }
    this.#lose(engine, new AppError("engine/not-responding", `no sign of life for ${this.#options.silenceMs} ms`));
    engine.kill();
  }
}

const progressTypes: readonly EngineReply["type"][] = ["loading", "measuring", "prompt-read", "output"];
const isProgress = (reply: EngineReply): reply is Progress => progressTypes.includes(reply.type);

function crashed({ code, signal }: EngineExit): AppError {
  const detail = signal ?? `code ${code}`;
  return new AppError("engine/crashed", `engine ended (${detail})`, { data: { detail } });
}

function expect<Type extends Settling["type"]>(reply: Settling, type: Type): Extract<Settling, { type: Type }> {
  if (reply.type !== type) throw new AppError("internal", `engine answered ${reply.type} instead of ${type}`);
  return reply as Extract<Settling, { type: Type }>;
}
