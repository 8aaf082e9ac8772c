import { basename, dirname } from "node:path";

/** The hash that a file without links is stored under, as the Hugging Face cache and Ollama do; null elsewhere. */
export const hashInName = (realPath: string): string | null =>
  basename(dirname(realPath)) === "blobs"
    ? (/^(?:sha256-)?([0-9a-f]{64})$/.exec(basename(realPath))?.[1] ?? null)
    : null;
