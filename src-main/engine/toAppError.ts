import { InsufficientMemoryError, NoBinaryFoundError } from "node-llama-cpp";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../src-shared/errors/errorCodes.ts";

function codeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof InsufficientMemoryError) return "engine/out-of-memory";
  if (thrown instanceof NoBinaryFoundError) return "engine/unavailable";
  return "engine/load-failed";
}

/** The one place where node-llama-cpp's errors become ours. `path` is the model file in question. */
export function toAppError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError(codeOf(thrown), detail, { data: { path, detail: detail.slice(0, 300) }, cause: thrown });
}
