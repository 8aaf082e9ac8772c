import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { openModels, sha256Of } from "./openModels.ts";
import { tinyGguf, writeTinyGguf } from "./writeTinyGguf.ts";

const commit = "0".repeat(40);
const found = ({ list }: ReturnType<typeof openModels>["models"]): ModelFile[] =>
  list.value.models.filter(({ origin }) => origin === "found");

/** A file in the layout of the hub's cache. @returns the path of its link */
function inHubCache(home: string, repository: string, name: string, bytes: Buffer, revision = commit): string {
  const folder = join(home, ".cache/huggingface/hub", `models--${repository.replace("/", "--")}`);
  const blob = join(folder, "blobs", sha256Of(bytes));
  const link = join(folder, "snapshots", revision, name);
  mkdirSync(dirname(blob), { recursive: true });
  mkdirSync(dirname(link), { recursive: true });
  writeFileSync(blob, bytes);
  symlinkSync(blob, link);
  return link;
}

function inOllama(home: string, name: string, bytes: Buffer): string {
  const root = join(home, ".ollama/models");
  const hash = sha256Of(bytes);
  const manifest = join(root, "manifests/registry.ollama.ai/library", name);
  mkdirSync(dirname(manifest), { recursive: true });
  const layers = [{ mediaType: "application/vnd.ollama.image.model", digest: `sha256:${hash}` }];
  writeFileSync(manifest, JSON.stringify({ layers }));
  const blob = join(root, "blobs", `sha256-${hash}`);
  mkdirSync(dirname(blob), { recursive: true });
  writeFileSync(blob, bytes);
  return blob;
}

/** All paths below a folder with size and time, to see that nothing was written there. */
const snapshot = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => {
    const { size, mtimeMs } = statSync(join(folder, path));
    return `${path} ${size} ${mtimeMs}`;
  });

test("models of other programs are found where they are, known ones by the hash they are stored under", async () => {
  const phi = tinyGguf({ name: "Phi 4", note: "published" });
  const opened = openModels({
    published: [{ variantId: "phi-4/Q4_K_M", repository: "o/Phi-4-GGUF", files: [{ path: "phi-4.gguf", bytes: phi }] }],
  });
  const { models, home, inspected } = opened;
  const link = inHubCache(home, "o/Phi-4-GGUF", "phi-4.gguf", phi);
  inHubCache(home, "o/Phi-4-GGUF", "phi-4.gguf", phi, "1".repeat(40));
  const blob = inOllama(home, "mystery/7b", tinyGguf({ name: "unknown" }));
  writeTinyGguf(join(home, ".lmstudio/models/pub/Mini-GGUF/mini.gguf"), { name: "Mini" });
  // The rest is no model: no weights, a projector by its header, not a GGUF, cut short.
  writeTinyGguf(join(home, ".lmstudio/models/pub/x/vocabulary.gguf"), { tensors: 0 });
  writeTinyGguf(join(home, ".lmstudio/models/pub/x/eyes.gguf"), { architecture: "clip" });
  writeFileSync(join(home, ".lmstudio/models/pub/x/text.gguf"), "no model");
  writeFileSync(join(home, ".lmstudio/models/pub/x/short.gguf"), tinyGguf().subarray(0, 200));
  const before = snapshot(home);

  expect(found(models)).toEqual([]);
  await models.scan();
  expect(found(models)).toMatchObject([
    {
      name: "Phi 4",
      path: link,
      foundIn: "Hugging Face",
      state: "present",
      variantId: "phi-4/Q4_K_M",
      // As the catalogue says; its header would lead to another.
      profileId: "phi-4-reasoning",
      sha256: null,
      source: { repository: "o/Phi-4-GGUF" },
    },
    { name: "Mini", foundIn: "LM Studio", variantId: null, profileId: "any" },
    { name: "mystery:7b", path: blob, foundIn: "Ollama" },
  ]);
  expect(models.folders.value).toMatchObject({
    isScanning: false,
    folders: [
      { owner: "Hugging Face", modelCount: 1, isPresent: true },
      { owner: "LM Studio", modelCount: 1 },
      { owner: "Ollama", modelCount: 1 },
    ],
  });
  expect(snapshot(home)).toEqual(before);
  const reads = inspected.length;
  await models.scan();
  expect(found(models)).toHaveLength(3);
  expect(inspected).toHaveLength(reads);

  await opened.quit();
  const later = openModels({ folder: opened.folder });
  expect(found(later.models)).toHaveLength(3);
  await later.models.scan();
  // Those that are no models are looked at once a launch.
  expect(later.inspected.filter((path) => !path.includes("/pub/x/"))).toEqual([]);
});

test("without a hash in its name a file is taken for a published one by place, name and size", async () => {
  const phi = tinyGguf({ note: "published" });
  const { models, home } = openModels({
    published: [{ variantId: "phi-4/Q8_0", repository: "pub/Phi-GGUF", files: [{ path: "phi.gguf", bytes: phi }] }],
  });
  writeTinyGguf(join(home, ".lmstudio/models/pub/Phi-GGUF/phi.gguf"), { note: "PUBLISHED" });
  writeTinyGguf(join(home, ".lmstudio/models/other/Phi-GGUF/phi.gguf"), { note: "another" });
  await models.scan();
  expect(found(models).map(({ variantId }) => variantId)).toEqual([null, "phi-4/Q8_0"]);
  const [, taken] = found(models);
  const events: unknown[] = [];
  await models.verify(taken!.modelId, (event) => events.push(event), new AbortController().signal);
  expect(events.at(-1)).toMatchObject({ type: "done", matches: false });
  expect(models.find(taken!.modelId)).toMatchObject({ state: "changed", sha256: null });
});

test("a found file that goes is forgotten, one that was in use is missed, and comes back", async () => {
  const { models, home, names } = openModels();
  const path = (name: string): string => join(home, ".lmstudio/models/p/r", `file-${name}.gguf`);
  for (const name of ["one", "two", "three"]) writeTinyGguf(path(name), { name });
  await models.scan();
  const id = (name: string): ModelFile["modelId"] => found(models).find((model) => model.name === name)!.modelId;
  models.select(id("two"));
  models.select(id("three"));
  for (const name of ["one", "two", "three"]) renameSync(path(name), `${path(name)}.away`);
  await models.refresh();
  expect(found(models)).toMatchObject([
    { name: "three", state: "missing" },
    { name: "two", state: "missing" },
  ]);
  await models.scan();
  expect(names()).toEqual(["three", "two"]);
  for (const name of ["one", "two", "three"]) renameSync(`${path(name)}.away`, path(name));
  await models.scan();
  expect(found(models).map(({ name, state }) => `${name} ${state}`)).toEqual([
    "three present",
    "two present",
    "one present",
  ]);
  expect(models.selected.name).toBe("three");
});

test("a folder of one's own: added, counted, written to, removed", async () => {
  const opened = openModels();
  const { models, names, home } = opened;
  const folder = temporaryFolder();
  await expect(models.addFolder(join(folder, "none"))).rejects.toMatchObject({ code: "models/no-folder" });
  writeTinyGguf(join(folder, "a.gguf"), { name: "Alpha" });
  writeTinyGguf(join(folder, "deep/b.gguf"), { name: "Beta" });
  writeFileSync(join(folder, "file"), "");
  await expect(models.addFolder(join(folder, "file"))).rejects.toMatchObject({ code: "models/no-folder" });
  await models.addFolder(` "${folder}" `);
  expect(names()).toEqual(["Alpha", "Beta"]);
  expect(models.folders.value.folders).toEqual([{ path: folder, owner: null, modelCount: 2, isPresent: true }]);
  writeTinyGguf(join(folder, "c.gguf"), { name: "Gamma" });
  // Grown by a byte, and no longer the model it was.
  appendFileSync(join(folder, "a.gguf"), "x");
  writeTinyGguf(join(folder, "deep/b.gguf"), { name: "Beta two", note: "larger" });
  await models.scan();
  expect(names()).toEqual(["Alpha", "Beta two", "Gamma"]);

  await opened.quit();
  const later = openModels({ folder: opened.folder });
  expect(later.models.folders.value.folders).toMatchObject([{ path: folder, modelCount: 3 }]);
  later.models.select(found(later.models).find(({ name }) => name === "Gamma")!.modelId);
  await later.models.removeFolder(folder);
  expect(later.names()).toEqual(["Gamma"]);
  expect(later.models.folders.value.folders).toEqual([]);
  await later.models.scan();
  expect(later.names()).toEqual(["Gamma"]);
  expect(later.models.selected.state).toBe("present");
  rmSync(home, { recursive: true, force: true });
});

test("a folder that is out of reach is shown so; two looks at once are one", async () => {
  const { models, names, inspected } = openModels();
  const folder = temporaryFolder();
  writeTinyGguf(join(folder, "drive/a.gguf"), { name: "Alpha" });
  await models.addFolder(join(folder, "drive"));
  renameSync(join(folder, "drive"), join(folder, "unplugged"));
  await Promise.all([models.scan(), models.scan()]);
  expect(models.folders.value.folders).toMatchObject([{ isPresent: false, modelCount: 0 }]);
  expect(names()).toEqual([]);
  renameSync(join(folder, "unplugged"), join(folder, "drive"));
  await Promise.all([models.scan(), models.scan()]);
  expect(names()).toEqual(["Alpha"]);
  expect(inspected).toHaveLength(2);
});

test("what is there twice is shown once, and what the person added stays theirs", async () => {
  const { models, home } = openModels();
  const folder = join(home, ".lmstudio/models");
  const path = join(folder, "p/r/one.gguf");
  writeTinyGguf(path, { name: "One" });
  const added = await models.addFile(path);
  await models.addFolder(folder);
  expect(models.list.value.models.slice(1)).toEqual([added]);
  models.forget(added.modelId);
  await models.scan();
  expect(found(models)).toMatchObject([{ name: "One", foundIn: "LM Studio" }]);
  // Taken off the list it stays off, until it is asked for again.
  models.forget(added.modelId);
  await models.scan();
  expect(found(models)).toEqual([]);
  await models.addFile(path);
  models.forget(added.modelId);
  await models.scan();
  expect(found(models)).toHaveLength(1);
});

test("a split model is one model, with the bytes of all its parts", async () => {
  const { models, home } = openModels();
  const part = (index: number): string =>
    join(home, ".lmstudio/models/p/Big-GGUF", `big-0000${index + 1}-of-00003.gguf`);
  const sizes = [0, 1, 2].map((index) => writeTinyGguf(part(index), { split: { index, count: 3 } }).length);
  await models.scan();
  expect(found(models)).toMatchObject([
    { name: "Big", path: part(0), sizeBytes: sizes.reduce((sum, size) => sum + size, 0), parameters: 96 },
  ]);
  expect(models.partsOf(found(models)[0]!.modelId)).toEqual([0, 1, 2].map(part));
});
