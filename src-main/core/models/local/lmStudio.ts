import { readFile, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { findInFolder } from "./findInFolder.ts";
import { bareName } from "./isModelName.ts";
import type { ModelProgram, Place } from "./ModelProgram.ts";
import { joinerOf } from "./placePath.ts";

/** LM Studio: `PUBLISHER/REPOSITORY/FILE.gguf`, in its home or in the folder that its settings name. */
export const lmStudio: ModelProgram = {
  owner: "LM Studio",
  async roots(place) {
    const join = joinerOf(place);
    const home = await homeOf(place);
    const settings = await readFile(join(home, "settings.json"), "utf8").catch(() => "{}");
    const moved = /"downloadsFolder"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(settings)?.[1];
    const own = join(home, "models");
    return moved === undefined || moved === '""' ? [own] : [...new Set([parsed(moved) ?? own, own])];
  },
  async *find(root) {
    for await (const { path, parts } of findInFolder(root, (name, depth) => depth <= 3 && !name.startsWith("."))) {
      const [publisher, name, ...file] = relative(root, path).split(sep);
      const isRegular = publisher !== undefined && name !== undefined && file.length > 0;
      const repository = isRegular ? `${publisher}/${name}` : null;
      const nameHint = repository === null ? bareName(path) : (name?.replace(/[-_.]gguf$/i, "") ?? "");
      // LM Studio does not keep the commit, and people put files there by hand: no source is claimed.
      yield { path, parts, nameHint, repository, source: null };
    }
  },
};

function parsed(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

async function homeOf(place: Place): Promise<string> {
  const join = joinerOf(place);
  const pointer = await readFile(join(place.home, ".lmstudio-home-pointer"), "utf8").catch(() => "");
  if (pointer.trim() !== "") return pointer.trim();
  const older = join(place.home, ".cache", "lm-studio");
  const isOlder = await stat(older).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isOlder ? older : join(place.home, ".lmstudio");
}
