import { findInFolder } from "./findInFolder.ts";
import { bareName } from "./isModelName.ts";
import type { ModelProgram } from "./ModelProgram.ts";
import { joinerOf, namedFolder } from "./placePath.ts";

/** GPT4All: all files in one folder. */
export const gpt4all: ModelProgram = {
  owner: "GPT4All",
  roots(place) {
    const join = joinerOf(place);
    const data = {
      win32: () => namedFolder(place, "LOCALAPPDATA") ?? join(place.home, "AppData", "Local"),
      darwin: () => join(place.home, "Library", "Application Support"),
      other: () => namedFolder(place, "XDG_DATA_HOME") ?? join(place.home, ".local", "share"),
    };
    const { platform } = place;
    const parent = data[platform === "win32" || platform === "darwin" ? platform : "other"]();
    // The second is that of its Python package.
    return Promise.resolve([join(parent, "nomic.ai", "GPT4All"), join(place.home, ".cache", "gpt4all")]);
  },
  async *find(root) {
    for await (const { path, parts } of findInFolder(root, () => false))
      yield { path, parts, nameHint: bareName(path), repository: null, source: null };
  },
};
