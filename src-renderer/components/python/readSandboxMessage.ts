import type { CodeError } from "../../../src-shared/domain/codeRun.ts";
import type { SandboxMessage } from "./sandboxMessages.ts";

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function isError(value: unknown): value is CodeError {
  if (!isObject(value)) return false;
  const { type, message, line, traceback, missingModule } = value;
  const isLine = line === null || Number.isSafeInteger(line);
  return isText(type) && isText(message) && isLine && isText(traceback) && isTextOrNull(missingModule);
}

/** What a worker said, if it is a message at all: code that took the worker over can send anything. */
export function readSandboxMessage(data: unknown): SandboxMessage | null {
  if (!isObject(data)) return null;
  switch (data["type"]) {
    case "ready":
    case "running":
    case "overflow":
      return { type: data["type"] };
    case "output": {
      const { stream, text } = data;
      return (stream === "stdout" || stream === "stderr") && isText(text) ? { type: "output", stream, text } : null;
    }
    case "done": {
      const { result, latex, error, durationMs } = data;
      const isWhole = isTextOrNull(result) && isTextOrNull(latex) && (error === null || isError(error));
      return isWhole && Number.isFinite(durationMs)
        ? { type: "done", result, latex, error, durationMs: durationMs as number }
        : null;
    }
    case "broken": {
      const { reason, detail } = data;
      return (reason === "memory" || reason === "other") && isText(detail) ? { type: "broken", reason, detail } : null;
    }
    default:
      return null;
  }
}
