import type { Logger } from "../core/ports/Logger.ts";

/** Warnings and errors on the standard error stream. What goes well is not told. */
export const terminalLogger: Logger = {
  info: () => undefined,
  warn: (message) => console.error(message),
  error: (message, cause) => (cause === undefined ? console.error(message) : console.error(message, cause)),
};
