import { basename } from "node:path";
import { GgufFileType, readGgufFileInfo } from "node-llama-cpp";
import type { GgufSummary } from "../core/ports/InferenceEngine.ts";
import { requireGguf } from "./requireGguf.ts";
import { toAppError } from "./toAppError.ts";

/** The header's nested metadata, read without trusting its shape. */
function at(value: unknown, ...keys: string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

const textAt = (value: unknown, ...keys: string[]): string | undefined => {
  const found = at(value, ...keys);
  return typeof found === "string" && found !== "" ? found : undefined;
};

const countAt = (value: unknown, ...keys: string[]): number | undefined => {
  const found = Number(at(value, ...keys));
  return Number.isFinite(found) && found >= 0 ? found : undefined;
};

/**
 * Reads a GGUF header from disk without loading the weights.
 * @throws AppError `models/file-missing`, `models/not-gguf`, `engine/load-failed`
 */
export async function inspectGguf(path: string): Promise<GgufSummary> {
  const sizeBytes = await requireGguf(path);
  try {
    // Without a fixed source type a path that looks like an address would be fetched.
    const { metadata, fullTensorInfo } = await readGgufFileInfo(path, { sourceType: "filesystem", logWarnings: false });
    // Past the end of a file that was cut short the library reads zeros.
    if (fullTensorInfo?.some(({ fileOffset }) => Number(fileOffset) >= sizeBytes) !== false)
      throw new Error("the file ends before its weights do");
    const architecture = textAt(metadata, "general", "architecture") ?? "unknown";
    const parameters = fullTensorInfo.reduce(
      (sum, { dimensions }) => sum + dimensions.reduce((product: number, size) => product * Number(size), 1),
      0,
    );
    const fileType = Number(at(metadata, "general", "file_type"));
    return {
      name: textAt(metadata, "general", "name") ?? basename(path, ".gguf"),
      architecture,
      parameters,
      trainContextTokens: Math.trunc(countAt(metadata, architecture, "context_length") ?? 0),
      quantization: GgufFileType[fileType]?.replace(/^MOSTLY_/, "") ?? "",
      sizeBytes,
      chatTemplate: textAt(metadata, "tokenizer", "chat_template") ?? null,
    };
  } catch (thrown) {
    throw toAppError(thrown, path);
  }
}
