import type { MetadataEntry } from "../core/ports/InferenceEngine.ts";
import type { HeaderArray, HeaderScalar } from "./parseGgufHeader.ts";
import { readGgufHeader } from "./readGgufHeader.ts";

const longestValue = 500;
const shownOfArray = 8;

/**
 * All entries of a GGUF header as text, in the file's order.
 * @throws AppError `models/file-missing`, `models/not-gguf`, `models/unsupported`
 */
export async function readMetadata(path: string): Promise<MetadataEntry[]> {
  const { entries } = await readGgufHeader(path);
  return [...entries].map(([key, value]) => ({ key, value: shorten(describe(value)) }));
}

function describe(value: HeaderScalar | HeaderArray): string {
  if (typeof value !== "object") return String(value);
  const shown = value.first.slice(0, shownOfArray).map(String).join(", ");
  return value.length > shownOfArray ? `${shown}, … (${value.length.toLocaleString("en-GB")} in all)` : shown;
}

const shorten = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
