import type { GgufFileInfo } from "node-llama-cpp";
import type { GgufHeader } from "./parseGgufHeader.ts";

/** What an estimate needs of a header. */
export type ModelOutline = Pick<GgufHeader, "entries" | "tensors">;

type Nested = { [key: string]: unknown };

/**
 * A header as the library's estimator wants it. It has no source, so that the estimator computes rather than tries the
 * file out on this machine's devices: then an estimate for a made-up machine is as good as one for this one.
 */
export function headerFileInfo({ entries, tensors }: ModelOutline): GgufFileInfo {
  const written = entries.get("general.architecture");
  const architecture = typeof written === "string" ? written : "unknown";
  const tokens = entries.get("tokenizer.ggml.tokens");
  const architectureMetadata = nest(entries, `${architecture}.`);
  architectureMetadata["vocab_size"] ??= typeof tokens === "object" ? tokens.length : 0;
  const tensorInfo = tensors.map(({ name, dimensions, type, offset }) => ({
    name,
    dimensions,
    ggmlType: type,
    offset,
    fileOffset: offset,
    filePart: 1,
  }));
  const info = {
    version: 3,
    tensorCount: tensors.length,
    metadata: {
      general: { architecture },
      tokenizer: { ggml: { tokens: [] } },
      [architecture]: architectureMetadata,
    },
    metadataSize: 0,
    architectureMetadata,
    tensorInfo,
    fullTensorInfo: tensorInfo,
    tensorInfoSize: 0,
    splicedParts: 1,
    totalTensorInfoSize: 0,
    totalTensorCount: tensors.length,
    totalMetadataSize: 0,
    sourceData: [],
  };
  // The library types metadata by architecture, which is not known before it is read.
  return info as unknown as GgufFileInfo;
}

/** `attention.head_count` becomes `{ attention: { head_count } }`. Objects without a prototype take any key as a key. */
function nest(entries: ModelOutline["entries"], prefix: string): Nested {
  const root = Object.create(null) as Nested;
  for (const [key, value] of entries) {
    if (!key.startsWith(prefix)) continue;
    const names = key.slice(prefix.length).split(".");
    const last = names.pop() ?? "";
    let object = root;
    for (const name of names) {
      if (typeof object[name] !== "object") object[name] = Object.create(null) as Nested;
      object = object[name] as Nested;
    }
    object[last] = typeof value === "object" ? value.first : value;
  }
  return root;
}
