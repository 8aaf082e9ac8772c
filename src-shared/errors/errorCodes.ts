/** Every code an {@link AppError} can carry, one line a namespace. The renderer words each of them. */
export const errorCodes = [
  "request/invalid",
  "request/unknown",
  "connection/lost",
  "app/already-open",
  "conversations/not-found",
  "reasoning/not-found",
  "reasoning/prompt-too-long",
  "reasoning/nothing-to-continue",
  "reasoning/still-running",
  "engine/unavailable",
  "engine/crashed",
  "engine/not-responding",
  "engine/load-failed",
  "engine/out-of-memory",
  "models/not-found",
  "models/file-missing",
  "models/not-gguf",
  "models/unsupported",
  "models/built-in",
  "storage/damaged",
  "storage/newer-database",
  "storage/full",
  "storage/not-writable",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];
