import { readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import type { FoundFile, ModelProgram } from "./ModelProgram.ts";
import { joinerOf, namedFolder } from "./placePath.ts";
import { walkFolder } from "./walkFolder.ts";

/** A manifest is a few kilobytes; what is larger is none. */
const longestManifest = 1_000_000;

const manifest = z.object({ layers: z.array(z.object({ mediaType: z.string(), digest: z.string() })) });

/**
 * Ollama: `manifests/HOST/NAMESPACE/MODEL/TAG` names layers, and the one of the model is a GGUF file without an ending,
 * `blobs/sha256-HASH`.
 */
export const ollama: ModelProgram = {
  owner: "Ollama",
  roots(place) {
    const join = joinerOf(place);
    const own = namedFolder(place, "OLLAMA_MODELS") ?? join(place.home, ".ollama", "models");
    // Where the Linux installer's service keeps its models, under a user of its own.
    return Promise.resolve(place.platform === "linux" ? [own, "/usr/share/ollama/.ollama/models"] : [own]);
  },
  async *find(root) {
    const manifests = join(root, "manifests");
    for await (const path of walkFolder(manifests)) {
      const [host, namespace, model, tag, ...rest] = relative(manifests, path).split(sep);
      if (host === undefined || namespace === undefined || model === undefined || tag === undefined || rest.length > 0)
        continue;
      const blob = await modelBlob(root, path);
      if (blob !== null) yield describe(blob, host, `${namespace}/${model}`, tag);
    }
  },
};

/** Path of the one layer that is the model; null where there is none, or a split one, or it is not there yet. */
async function modelBlob(root: string, path: string): Promise<string | null> {
  try {
    if ((await stat(path)).size > longestManifest) return null;
    const { layers } = manifest.parse(JSON.parse(await readFile(path, "utf8")));
    const models = layers.filter(({ mediaType }) => mediaType === "application/vnd.ollama.image.model");
    const hash = models.length === 1 ? /^sha256:([0-9a-f]{64})$/.exec(models[0]?.digest ?? "")?.[1] : undefined;
    if (hash === undefined) return null;
    const blob = join(root, "blobs", `sha256-${hash}`);
    return (await stat(blob)).isFile() ? blob : null;
  } catch {
    // Not a manifest, or of a download that is not whole.
    return null;
  }
}

function describe(path: string, host: string, model: string, tag: string): FoundFile {
  const isOwn = host === "registry.ollama.ai";
  const name = isOwn ? model.replace(/^library\//, "") : `${host}/${model}`;
  const repository = host === "hf.co" || host === "huggingface.co" ? model : null;
  return { path, parts: [path], nameHint: `${name}:${tag}`, repository, source: null };
}
