import { Worker } from "node:worker_threads";

/** Of all threads together, source and target: well beyond any cache, well below what a small machine has. */
const totalBytes = 128 * 2 ** 20;
const chunkBytes = 2 * 2 ** 20;
const mostThreads = 8;
const measuredMs = 80;
/** A thread that has not answered by then does not count; the machine is busy. */
const patienceMs = 3_000;

/** What a thread is told, and what it answers. */
interface Task {
  /** Of each buffer, which is gone through in pieces of `chunk` bytes. */
  bytes: number;
  chunk: number;
  ms: number;
}
interface Answer {
  bytesPerSecond: number;
}

/** Runs in each thread, from its source text: it must not refer to anything outside itself. */
function copyForAWhile(): void {
  const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
  const { bytes, chunk, ms } = workerData as Task;
  const source = new Uint8Array(bytes).fill(1);
  const target = new Uint8Array(bytes).fill(2);
  parentPort?.once("message", () => {
    const durations: number[] = [];
    const end = performance.now() + ms;
    for (let at = 0, begun = performance.now(); begun < end; at = (at + chunk) % (bytes - chunk)) {
      target.set(source.subarray(at, at + chunk), at);
      const now = performance.now();
      durations.push(now - begun);
      begun = now;
    }
    // The median: other programs interrupt some of them for long. Each byte is read once and written once.
    const usual = durations.sort((a, b) => a - b)[durations.length >> 1] ?? Infinity;
    parentPort.postMessage({ bytesPerSecond: (2 * chunk * 1000) / usual } satisfies Answer);
  });
  parentPort?.postMessage(null);
}

/**
 * How fast main memory is, by copying with as many threads as generate tokens: nearly all of a generation's time goes
 * into reading the weights. Takes about a fifth of a second and 128 MiB.
 * @returns bytes a second, or null when it could not be measured
 */
export async function measureMemoryBandwidth(threads: number): Promise<number | null> {
  const count = Math.max(1, Math.min(threads, mostThreads));
  const task: Task = { bytes: Math.floor(totalBytes / 2 / count), chunk: chunkBytes, ms: measuredMs };
  const workers = Array.from(
    { length: count },
    () => new Worker(`(${copyForAWhile.toString()})()`, { eval: true, workerData: task }),
  );
  const timeout = AbortSignal.timeout(patienceMs);
  try {
    await Promise.all(workers.map((worker) => nextMessage(worker, timeout)));
    const answers = workers.map((worker) => nextMessage(worker, timeout));
    for (const worker of workers) worker.postMessage("go");
    const sum = (await Promise.all(answers)).reduce((total, answer) => total + (answer?.bytesPerSecond ?? 0), 0);
    return sum > 0 && Number.isFinite(sum) ? sum : null;
  } catch {
    return null;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function nextMessage(worker: Worker, timeout: AbortSignal): Promise<Answer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | null>();
  worker.once("message", resolve);
  worker.once("error", reject);
  timeout.addEventListener("abort", () => reject(new Error("too slow")), { once: true });
  return promise;
}
