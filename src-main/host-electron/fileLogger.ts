import { appendFileSync, renameSync, statSync } from "node:fs";
import { inspect } from "node:util";
import type { Logger } from "../core/ports/Logger.ts";

const maxBytes = 1_000_000;

/** Writes to a file, which starts anew past a megabyte; the one before is kept as `.old`. */
export function fileLogger(file: string): Logger {
  const write = (level: string, message: string, cause?: unknown): void => {
    const line = `${new Date().toISOString()} ${level} ${message}${cause === undefined ? "" : ` ${inspect(cause)}`}\n`;
    try {
      appendFileSync(file, line);
    } catch {
      // The log must never be what stops the app, on a full disk for one.
      process.stderr.write(line);
    }
  };
  try {
    if (statSync(file).size > maxBytes) renameSync(file, `${file}.old`);
  } catch {
    // There is none yet.
  }
  return {
    info: (message) => write("info", message),
    warn: (message) => write("warn", message),
    error: (message, cause) => write("error", message, cause),
  };
}
