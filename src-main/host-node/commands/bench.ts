import { resolve } from "node:path";
import { formatBytes } from "../../../src-shared/domain/formatBytes.ts";
import type { BackendMeasurement, MachineTestEvent } from "../../../src-shared/domain/machineTest.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { createCore } from "../../core/createCore.ts";
import { createHost } from "../createHost.ts";
import { errorRecord } from "../errorRecord.ts";
import { exitCodeOf, onInterrupt, type InterruptSignal } from "../onInterrupt.ts";
import { printError } from "../printError.ts";
import { textTable } from "./models/textTable.ts";
import { parseBenchArguments } from "./parseBenchArguments.ts";

/**
 * Measures a model on each backend of this machine. Nothing is stored.
 * @param root absolute path of the app's folder
 * @returns the exit code: 0 only when something was measured and nothing failed
 * @throws UsageError
 */
export async function bench(args: string[], root: string): Promise<number> {
  const { modelPath, printsJson, backend } = parseBenchArguments(args);
  const aborter = new AbortController();
  let interruptedBy: InterruptSignal | undefined;
  const stopListening = onInterrupt((signal) => {
    interruptedBy = signal;
    aborter.abort();
  });
  const core = createCore(createHost(root, ":memory:"));
  const measured: BackendMeasurement[] = [];
  let hasFailed = false;
  const tell = (event: MachineTestEvent): void => {
    if (event.type === "measured") measured.push(event.measurement);
    if (event.type === "failed") hasFailed = true;
    if (printsJson) print(event.type === "failed" ? { ...event, error: errorRecord(event.error) } : event);
    else if (event.type === "testing") console.error(`Testing ${event.backend} …`);
    else if (event.type === "failed") printError(AppError.fromEnvelope(event.error));
    else if (event.type === "done") process.stdout.write(measuredTable(measured, event.fastest));
  };
  try {
    const model = await core.models.addFile(resolve(modelPath));
    await core.machineTest.run(model, tell, aborter.signal, backend);
    return measured.length > 0 && !hasFailed ? 0 : 1;
  } catch (thrown) {
    if (interruptedBy !== undefined) return exitCodeOf(interruptedBy);
    const error = AppError.from(thrown);
    if (printsJson) print({ type: "failed", backend: backend ?? null, error: errorRecord(error) });
    else printError(error);
    return 1;
  } finally {
    await core.dispose();
    stopListening();
  }
}

function print(record: object): void {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

function speed(tokensPerSecond: number | null): string {
  if (tokensPerSecond === null) return "";
  return tokensPerSecond < 100 ? tokensPerSecond.toPrecision(3) : String(Math.round(tokensPerSecond));
}

/** Speeds are tokens a second; a star marks the fastest. */
function measuredTable(measured: readonly BackendMeasurement[], fastest: string | null): string {
  if (measured.length === 0) return "";
  const rows = measured.map((one) => [
    one.backend === fastest ? "*" : " ",
    one.backend,
    speed(one.promptTokensPerSecond),
    speed(one.tokensPerSecond),
    speed(one.lookupTokensPerSecond),
    formatBytes(one.memoryBytes),
    `${(one.loadMs / 1_000).toFixed(1)} s`,
    `${one.gpuLayers} of ${one.totalLayers}`,
    String(one.threads),
  ]);
  const heads = [" ", "backend", "reading/s", "writing/s", "guessing/s", "memory", "loading", "card layers", "threads"];
  return textTable([heads, ...rows]);
}
