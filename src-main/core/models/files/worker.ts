import { parentPort } from "node:worker_threads";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { transfer } from "../downloads/transfer.ts";
import { copyFile } from "./copyFile.ts";
import type { FileHash } from "./FileWork.ts";
import { hashFile } from "./hashFile.ts";
import type { WorkerReply, WorkerRequest } from "./workerProtocol.ts";

const progressMs = 100;
const running = new Map<number, AbortController>();
const send = (reply: WorkerReply): void => parentPort?.postMessage(reply);

function carryOut(request: Exclude<WorkerRequest, { type: "cancel" }>, signal: AbortSignal): Promise<FileHash> {
  const { id } = request;
  let toldAt = 0;
  const onBytes = (bytes: number): void => {
    if (Date.now() - toldAt < progressMs) return;
    toldAt = Date.now();
    send({ type: "bytes", id, bytes });
  };
  switch (request.type) {
    case "hash":
      return hashFile(request.path, onBytes, signal);
    case "copy":
      return copyFile(request.from, request.to, onBytes, signal);
    case "transfer":
      return transfer(request.request, (event) => send({ type: "transfer-event", id, event }), signal);
  }
}

async function run(request: Exclude<WorkerRequest, { type: "cancel" }>): Promise<void> {
  const { id } = request;
  const abort = new AbortController();
  running.set(id, abort);
  try {
    send({ type: "done", id, hash: await carryOut(request, abort.signal) });
  } catch (thrown) {
    if (abort.signal.aborted) send({ type: "cancelled", id });
    else send({ type: "failed", id, error: AppError.from(thrown).toEnvelope() });
  } finally {
    running.delete(id);
  }
}

parentPort?.on("message", (request: WorkerRequest) => {
  if (request.type === "cancel") running.get(request.id)?.abort();
  else void run(request);
});
