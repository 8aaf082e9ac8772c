import type { SandboxLimits } from "./sandboxMessages.ts";

/** How long code may run unless it is said otherwise, and how long at most. In milliseconds. */
export const defaultWallMs = 10_000;
export const longestWallMs = 60_000;

/** Characters that a run may print. */
export const maxOutputLength = 64_000;

export const sandboxLimits: SandboxLimits = { memoryBytes: 512 * 2 ** 20, fileBytes: 16 * 2 ** 20 };
