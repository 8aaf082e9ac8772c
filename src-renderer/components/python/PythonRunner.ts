import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import { pythonPackages } from "../../../src-shared/domain/pythonPackages.ts";
import { loadSandboxFiles, type SandboxSources } from "./loadSandboxFiles.ts";
import { PythonSandbox, type RunEnd } from "./PythonSandbox.ts";
import { defaultWallMs, longestWallMs, maxOutputLength, sandboxLimits } from "./runLimits.ts";

/** A sandbox that nobody uses is given up after this time, for the memory that it holds. In milliseconds. */
const spareKeptMs = 180_000;

const mentionsPackages = new RegExp(`\\b(${pythonPackages.join("|")})\\b`);

/** `waiting` for the code before it, `starting` Python, `running` the code. */
export type RunPhase = "waiting" | "starting" | "running";

export interface RunOptions {
  /** Defaults to 10 s, at most 60 s. In milliseconds. */
  wallMs?: number;
  /** Ends the run. */
  signal: AbortSignal;
  onPhase: (phase: RunPhase) => void;
  /** What is printed, as it comes. */
  onOutput: (stream: "stdout" | "stderr", text: string) => void;
}

/**
 * Runs Python, one piece of code after the other, each in a sandbox of its own, so that no code finds what another has
 * changed. The next sandbox is made ready while the person looks at what came out of the last.
 */
export class PythonRunner {
  #sources: Promise<SandboxSources> | null = null;
  #spare: Promise<PythonSandbox> | null = null;
  #spareTimer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  /** Never rejects: that Python cannot start is an outcome too. */
  async run(code: string, { wallMs = defaultWallMs, signal, onPhase, onOutput }: RunOptions): Promise<CodeRun> {
    const before = this.#last;
    const turn = Promise.withResolvers<void>();
    this.#last = before.then(() => turn.promise);
    const limits = { wallMs: Math.min(wallMs, longestWallMs), outputLength: maxOutputLength };
    const output = { stdout: "", stderr: "" };
    const usesPackages = mentionsPackages.test(code);
    let end: RunEnd;
    let isItsTurn = false;
    try {
      onPhase("waiting");
      await unlessAborted(before, signal);
      isItsTurn = true;
      onPhase("starting");
      const sandbox = await this.#take(signal);
      if (usesPackages) sandbox.warm();
      end = await sandbox.run({
        ...limits,
        code,
        signal,
        onRunning: () => onPhase("running"),
        onOutput(stream, text) {
          output[stream] += text;
          onOutput(stream, text);
        },
      });
    } catch {
      const outcome = signal.aborted ? "stopped" : "broken";
      end = { outcome, result: null, latex: null, error: null, durationMs: 0 };
    } finally {
      turn.resolve();
    }
    if (isItsTurn && end.outcome !== "broken") this.#prepare(usesPackages);
    return { code, ...end, ...output, wallMs: limits.wallMs };
  }

  /** Gives up the sandbox that was made ready. */
  releaseSpare(): void {
    clearTimeout(this.#spareTimer);
    const spare = this.#spare;
    this.#spare = null;
    spare?.then(
      (sandbox) => sandbox.dispose(),
      () => undefined,
    );
  }

  /** The spare sandbox, or a new one. One that is still starting when the person stops stays the spare. */
  async #take(signal: AbortSignal): Promise<PythonSandbox> {
    clearTimeout(this.#spareTimer);
    let sandbox = await unlessAborted((this.#spare ??= this.#start()), signal);
    if (sandbox.isGone) {
      this.#spare = this.#start();
      sandbox = await unlessAborted(this.#spare, signal);
    }
    this.#spare = null;
    return sandbox;
  }

  /** Makes the next sandbox ready, with the packages if it is likely to need them. */
  #prepare(usesPackages: boolean): void {
    this.#spare ??= this.#start();
    this.#spare.then(
      (sandbox) => usesPackages && sandbox.warm(),
      () => undefined,
    );
    clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => this.releaseSpare(), spareKeptMs);
  }

  async #start(): Promise<PythonSandbox> {
    try {
      this.#sources ??= loadSandboxFiles();
      const { files, script } = await this.#sources;
      return await PythonSandbox.start(files, script, sandboxLimits);
    } catch (thrown) {
      // The next run tries again.
      this.#sources = null;
      this.#spare = null;
      throw thrown;
    }
  }
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(new Error("The run was stopped."));
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener("abort", abort));
}
