import { readFile, stat } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { largestOfAll } from "../reading/limits.ts";
import { readProblemFile } from "../readProblemFile.ts";
import { tooLarge } from "../tooLarge.ts";
import { ProblemChanges } from "./ProblemChanges.ts";
import type { ProblemReply, ProblemRequest, ProblemSource } from "./ProblemCalls.ts";

const send = (reply: ProblemReply): void => parentPort?.postMessage(reply);

/** @throws AppError `problems/not-found`, `problems/too-large` */
async function bytesOf(source: ProblemSource): Promise<Uint8Array> {
  if ("bytes" in source) return source.bytes;
  const { path } = source;
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw new AppError("problems/not-found", path, { data: { path } });
    if (stats.size > largestOfAll) throw tooLarge(stats.size, largestOfAll);
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError("problems/not-found", path, { data: { path }, cause: thrown });
  }
}

async function run({ id, source, mapping, readsScans }: ProblemRequest): Promise<void> {
  try {
    const name = "path" in source ? (source.name ?? source.path) : source.name;
    const changes = new ProblemChanges();
    const { problems, ...facts } = await readProblemFile(await bytesOf(source), name, {
      mapping,
      readsScans,
      onProgress({ kind, pages, problems }) {
        send({ type: "progress", id, progress: { kind, pages, ...changes.to(problems) } });
      },
    });
    send({ type: "progress", id, progress: { kind: facts.kind, pages: null, ...changes.to(problems) } });
    send({ type: "done", id, facts });
  } catch (thrown) {
    send({ type: "failed", id, error: AppError.from(thrown).toEnvelope() });
  }
}

parentPort?.on("message", (request: ProblemRequest) => void run(request));
