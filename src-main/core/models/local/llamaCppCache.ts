import { readFile, stat } from "node:fs/promises";
import type { ModelSource } from "../../../../src-shared/domain/model.ts";
import { findInFolder } from "./findInFolder.ts";
import { bareName } from "./isModelName.ts";
import type { ModelProgram } from "./ModelProgram.ts";
import { joinerOf, namedFolder } from "./placePath.ts";

/** A note beside a download is a few lines. */
const longestNote = 100_000;

/** llama.cpp's own cache: `OWNER_NAME_FILE.gguf`, with a note beside it that holds the address it came from. */
export const llamaCppCache: ModelProgram = {
  owner: "llama.cpp",
  roots(place) {
    const join = joinerOf(place);
    const { platform } = place;
    const named = namedFolder(place, "LLAMA_CACHE");
    if (named !== undefined) return Promise.resolve([named]);
    if (platform === "darwin") return Promise.resolve([join(place.home, "Library", "Caches", "llama.cpp")]);
    const parent =
      platform === "win32"
        ? (namedFolder(place, "LOCALAPPDATA") ?? join(place.home, "AppData", "Local"))
        : (namedFolder(place, "XDG_CACHE_HOME") ?? join(place.home, ".cache"));
    return Promise.resolve([join(parent, "llama.cpp")]);
  },
  async *find(root) {
    for await (const { path, parts } of findInFolder(root, () => false)) {
      const source = await sourceOf(path);
      yield { path, parts, nameHint: bareName(path), repository: source?.repository ?? null, source };
    }
  },
};

async function sourceOf(path: string): Promise<ModelSource | null> {
  try {
    const note = `${path}.json`;
    if ((await stat(note)).size > longestNote) return null;
    const { url } = JSON.parse(await readFile(note, "utf8")) as { url?: unknown };
    if (typeof url !== "string") return null;
    const found = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/.exec(new URL(url).pathname);
    const [repository, revision, file] = found?.slice(1).map(decodeURIComponent) ?? [];
    if (repository === undefined || revision === undefined || file === undefined) return null;
    return { repository, revision, path: file };
  } catch {
    // No note, or one of another kind.
    return null;
  }
}
