import { basename } from "node:path";
import { GgufFileType } from "node-llama-cpp";
import type { GgufSummary } from "../core/ports/InferenceEngine.ts";
import { partsOfSplit } from "./partsOfSplit.ts";
import type { GgufHeader, HeaderTensor } from "./parseGgufHeader.ts";
import { readGgufHeader } from "./readGgufHeader.ts";

const longestName = 200;
const controlCharacters = /\p{Cc}+/gu;

const textAt = ({ entries }: GgufHeader, key: string): string | undefined => {
  const found = entries.get(key);
  return typeof found === "string" && found !== "" ? found : undefined;
};

const countAt = ({ entries }: GgufHeader, key: string): number | undefined => {
  const found = entries.get(key);
  return typeof found === "number" && Number.isFinite(found) && found >= 0 ? found : undefined;
};

/** A text for one line of a list, whatever the file says. */
const oneLine = (text: string | undefined): string | undefined =>
  text?.replaceAll(controlCharacters, " ").trim().slice(0, longestName) || undefined;

const weightsOf = (tensors: readonly HeaderTensor[]): number =>
  tensors.reduce((sum, { dimensions }) => sum + dimensions.reduce((product, length) => product * length, 1), 0);

/**
 * Reads a GGUF header from disk without loading the weights. Of a split model, all parts must be there.
 * @throws AppError `models/file-missing`, `models/not-gguf`, `models/unsupported`
 */
export async function inspectGguf(path: string): Promise<GgufSummary> {
  const header = await readGgufHeader(path);
  let parameters = weightsOf(header.tensors);
  for (const part of partsOfSplit(path).slice(1)) parameters += weightsOf((await readGgufHeader(part)).tensors);
  const architecture = oneLine(textAt(header, "general.architecture")) ?? "unknown";
  return {
    name: oneLine(textAt(header, "general.name")) ?? basename(path, ".gguf"),
    architecture,
    parameters,
    trainContextTokens: Math.trunc(countAt(header, `${architecture}.context_length`) ?? 0),
    quantization: GgufFileType[countAt(header, "general.file_type") ?? -1]?.replace(/^MOSTLY_/, "") ?? "",
    sizeBytes: header.sizeBytes,
    chatTemplate: textAt(header, "tokenizer.chat_template") ?? null,
    licence: oneLine(textAt(header, "general.license")) ?? null,
  };
}
