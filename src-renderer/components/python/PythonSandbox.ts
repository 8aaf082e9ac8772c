import { pythonFramePath } from "../../../src-shared/contract/contentSecurityPolicy.ts";
import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import { readSandboxMessage } from "./readSandboxMessage.ts";
import type { SandboxFiles, SandboxLimits, SandboxMessage, SandboxRequest, SandboxStart } from "./sandboxMessages.ts";

/** How a run ended, without what it printed. */
export type RunEnd = Pick<CodeRun, "outcome" | "result" | "latex" | "error" | "durationMs">;

export interface SandboxRun {
  code: string;
  /** Milliseconds from the first line on. */
  wallMs: number;
  /** Characters that it may print, its value and its error included. */
  outputLength: number;
  /** Ends the run. */
  signal: AbortSignal;
  /** The first line runs. */
  onRunning: () => void;
  onOutput: (stream: "stdout" | "stderr", text: string) => void;
}

/** Starting takes one to ten seconds; what takes longer will not come. In milliseconds. */
const startLimitMs = 60_000;

/**
 * A Python interpreter for one run: a worker in a hidden page of nobody's origin, which the policy of that page keeps
 * from every address. Taking the page away ends it, whatever it is doing.
 */
export class PythonSandbox {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  #onMessage: (message: SandboxMessage) => void = () => undefined;
  #isDisposed = false;
  #isGone = false;

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
    port.addEventListener("message", ({ data }) => {
      const message = readSandboxMessage(data);
      if (message !== null && !this.#isDisposed) this.#onMessage(message);
    });
    // The other end goes when its process does.
    port.addEventListener("close", () => {
      this.#isGone = true;
      this.#onMessage({ type: "broken", reason: "other", detail: "Its process ended." });
    });
    port.start();
  }

  /** @throws Error when Python does not start */
  static async start(files: SandboxFiles, script: Blob, limits: SandboxLimits): Promise<PythonSandbox> {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.title = "Python";
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = `.${pythonFramePath}`;
    const { port1, port2 } = new MessageChannel();
    const sandbox = new PythonSandbox(frame, port1);
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("Python did not start in time.")), startLimitMs);
        sandbox.#onMessage = (message) => {
          clearTimeout(timer);
          if (message.type === "ready") resolve();
          else reject(new Error(message.type === "broken" ? message.detail : "Python did not start."));
        };
        frame.addEventListener("load", () => {
          const start: SandboxStart = { files, limits, port: port2 };
          // Its origin is nobody's, so it cannot be named; nothing of this is secret.
          frame.contentWindow?.postMessage({ script, start }, "*", [port2]);
        });
        document.body.append(frame);
      });
      sandbox.#onMessage = () => undefined;
      return sandbox;
    } catch (thrown) {
      sandbox.dispose();
      throw thrown;
    }
  }

  /** Its process has ended, or it was disposed of. */
  get isGone(): boolean {
    return this.#isGone || this.#isDisposed;
  }

  /** Loads the packages in advance. */
  warm(): void {
    this.#ask({ type: "warm" });
  }

  /** Runs the code, and is used up by it. Never rejects. */
  run({ code, wallMs, outputLength, signal, onRunning, onOutput }: SandboxRun): Promise<RunEnd> {
    return new Promise((resolve) => {
      let startedAt = performance.now();
      let room = outputLength;
      const end = (outcome: RunEnd["outcome"], rest: Partial<RunEnd> = {}): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", stop);
        this.dispose();
        const durationMs = performance.now() - startedAt;
        resolve({ outcome, result: null, latex: null, error: null, durationMs, ...rest });
      };
      const stop = (): void => end("stopped");
      let timer = setTimeout(() => end("broken", { durationMs: 0 }), startLimitMs);
      signal.addEventListener("abort", stop);
      this.#onMessage = (message) => {
        switch (message.type) {
          case "ready":
            break;
          case "running":
            clearTimeout(timer);
            startedAt = performance.now();
            timer = setTimeout(() => end("time"), wallMs);
            onRunning();
            break;
          case "output":
            room -= message.text.length;
            if (room < 0) return end("output");
            onOutput(message.stream, message.text);
            break;
          case "overflow":
            return end("output");
          case "done": {
            const { result, latex, error } = message;
            const durationMs = Math.min(Math.max(message.durationMs, 0), performance.now() - startedAt);
            if (lengthOf(message) > room) return end("output");
            return end(outcomeOf(message), { result, latex, error, durationMs });
          }
          case "broken":
            return end(message.reason === "memory" ? "memory" : "broken");
        }
      };
      if (signal.aborted) stop();
      else this.#ask({ type: "run", code, outputLength });
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#port.close();
    this.#frame.remove();
  }

  #ask(request: SandboxRequest): void {
    this.#port.postMessage(request);
  }
}

type Done = Extract<SandboxMessage, { type: "done" }>;

const lengthOf = ({ result, error }: Done): number => (result?.length ?? 0) + (error?.traceback.length ?? 0);

function outcomeOf({ error }: Done): RunEnd["outcome"] {
  if (error === null) return "finished";
  return error.type === "MemoryError" ? "memory" : "failed";
}
