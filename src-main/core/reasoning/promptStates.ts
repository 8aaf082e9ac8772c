import { rmSync } from "node:fs";
import { join } from "node:path";

/** Where the engine keeps states of prompts that it has read. */
export const promptStatesDir = (dataDir: string): string => join(dataDir, "states");

/**
 * Deletes what the engine has kept of prompts, whose tokens can be read out of it. It does not tell which conversation a
 * state is of, so all of them go; the engine reads again what it does not find.
 */
export function forgetPromptStates(dataDir: string): void {
  if (dataDir !== ":memory:") rmSync(promptStatesDir(dataDir), { recursive: true, force: true });
}
