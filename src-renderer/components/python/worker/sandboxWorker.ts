import type { PyProxy } from "pyodide/ffi";
import type { SandboxMessage, SandboxRequest, SandboxStart } from "../sandboxMessages.ts";
import driver from "./driver.py?raw";
import { fixRandomness } from "./fixRandomness.ts";
import { limitFiles } from "./limitFiles.ts";
import { limitMemory } from "./limitMemory.ts";
import { startPython, type WriteOutput } from "./startPython.ts";

/** What `run` of the driver returns. */
type Outcome = Pick<Extract<SandboxMessage, { type: "done" }>, "result" | "latex" | "error">;

addEventListener("message", ({ data }: MessageEvent<SandboxStart>) => void serve(data), { once: true });

async function serve({ files, limits, port }: SandboxStart): Promise<void> {
  const say = (message: SandboxMessage): void => port.postMessage(message);
  let room = Infinity;
  const write: WriteOutput = (stream, text) => {
    if (room < 0) return;
    say({ type: "output", stream, text: text.slice(0, room) });
    room -= text.length;
    if (room < 0) say({ type: "overflow" });
  };
  const wasMemoryRefused = limitMemory(limits.memoryBytes);
  const fixedAgain = fixRandomness();
  const fail = (thrown: unknown): void => {
    const reason = wasMemoryRefused() ? "memory" : "other";
    say({ type: "broken", reason, detail: String(thrown).slice(0, 2_000) });
  };

  try {
    const python = await startPython(files, write);
    limitFiles(python.FS, limits.fileBytes);
    const names = python.toPy({}) as PyProxy;
    python.runPython(driver, { globals: names });
    const run = names.get("run") as (code: string) => string;
    const warm = names.get("warm") as () => void;
    port.addEventListener("message", ({ data }: MessageEvent<SandboxRequest>) => {
      try {
        if (data.type === "warm") return warm();
        say({ type: "running" });
        fixedAgain();
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
