import { InsufficientMemoryError, NoBinaryFoundError } from "node-llama-cpp";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../src-shared/errors/errorCodes.ts";

/** What llama.cpp says, in an error without a class of its own, when a context finds no room. */
const noRoom = /^Failed to create context$|failed to allocate|out of memory|std::bad_alloc/i;

function codeOf(thrown: unknown): ErrorCode | undefined {
  if (thrown instanceof InsufficientMemoryError) return "engine/out-of-memory";
  if (thrown instanceof NoBinaryFoundError) return "engine/unavailable";
  if (thrown instanceof Error && noRoom.test(thrown.message)) return "engine/out-of-memory";
  return undefined;
}

/**
 * The one place where node-llama-cpp's errors become ours.
 * @param path the model file that is being loaded, or null when something else is done: what is not known is then `internal`
 */
export function toAppError(thrown: unknown, path: string | null): AppError {
  if (thrown instanceof AppError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const code = codeOf(thrown) ?? (path === null ? "internal" : "engine/load-failed");
  const data = { ...(path === null ? {} : { path }), detail: detail.slice(0, 300) };
  return new AppError(code, detail, { data, cause: thrown });
}
