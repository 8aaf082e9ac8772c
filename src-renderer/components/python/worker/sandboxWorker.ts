import type { PyProxy } from "pyodide/ffi";
import type { SandboxMessage, SandboxRequest, SandboxStart } from "../sandboxMessages.ts";
import driver from "./driver.py?raw";
import { startPython } from "./startPython.ts";

/** What `run` of the driver returns. */
type Outcome = Pick<Extract<SandboxMessage, { type: "done" }>, "result" | "latex" | "error">;

/** So near to its limit, as a part of it, memory is what was lacking. */
const fullMemory = 0.9;

addEventListener("message", ({ data }: MessageEvent<SandboxStart>) => void serve(data), { once: true });

async function serve({ files, limits, port }: SandboxStart): Promise<void> {
  const say = (message: SandboxMessage): void => port.postMessage(message);
  let room = Infinity;
  const write = (stream: "stdout" | "stderr", text: string): void => {
    if (room < 0) return;
    room -= text.length;
    say(room < 0 ? { type: "overflow" } : { type: "output", stream, text });
  };
  let memory = (): number => 0;
  const fail = (thrown: unknown): void =>
    say({
      type: "broken",
      reason: memory() > fullMemory * limits.memoryBytes ? "memory" : "other",
      detail: String(thrown).slice(0, 2_000),
    });

  try {
    const started = await startPython(files, limits, write);
    memory = started.memory;
    const { python } = started;
    const names = python.toPy({}) as PyProxy;
    python.runPython(driver, { globals: names });
    const run = names.get("run") as (code: string) => string;
    const warm = names.get("warm") as () => void;
    port.addEventListener("message", ({ data }: MessageEvent<SandboxRequest>) => {
      try {
        if (data.type === "warm") return void warm();
        say({ type: "running" });
        room = data.outputLength;
        const startedAt = performance.now();
        const outcome = JSON.parse(run(data.code)) as Outcome;
        const durationMs = performance.now() - startedAt;
        const length = (outcome.result ?? "").length + (outcome.error?.traceback ?? "").length;
        say(length > room ? { type: "overflow" } : { type: "done", ...outcome, durationMs });
      } catch (thrown) {
        fail(thrown);
      }
    });
    port.start();
    say({ type: "ready" });
  } catch (thrown) {
    fail(thrown);
  }
}
