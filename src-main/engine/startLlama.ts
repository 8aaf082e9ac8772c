import { getLlama, type Llama } from "node-llama-cpp";
import { toAppError } from "./toAppError.ts";

let started: Promise<Llama> | undefined;

/**
 * llama.cpp, started when it is first needed and once for the process. Only binaries that came with the app: nothing is
 * compiled and nothing is fetched.
 * @throws AppError `engine/unavailable`
 */
export function startLlama(): Promise<Llama> {
  started ??= start().catch((thrown: unknown) => {
    started = undefined;
    throw toAppError(thrown, "");
  });
  return started;
}

function start(): Promise<Llama> {
  return getLlama({
    gpu: "auto",
    build: "never",
    skipDownload: true,
    progressLogs: false,
    maxThreads: 1,
    logger: (level, message) => void process.stderr.write(`[${level}] ${message}\n`),
  });
}
