import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { existsSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { manifestName, type ExportManifest } from "../../../../src-main/core/models/travel/ExportManifest.ts";
import { exportModel } from "../../../../src-main/core/models/travel/exportModel.ts";
import { importModel } from "../../../../src-main/core/models/travel/importModel.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { describeModel, hashOf, modelsOn, openFileWork, readManifestText, writeParts } from "./travelPlaces.ts";

const never = new AbortController().signal;
const ignore = (): void => undefined;

// The real thread; one for all tests.
const fileWork = openFileWork();
afterAll(() => fileWork.dispose());

/** A stick with one exported model, and a machine without models. */
async function setUp(count = 1, bytes = 100_000) {
  const folder = temporaryFolder();
  const stick = join(folder, "stick");
  mkdirSync(stick);
  const parts = writeParts(join(folder, "there"), count, bytes);
  const model = describeModel(parts, { variantId: "small/Q4_K_M" });
  const there = modelsOn({ models: [[model, parts]] });
  const request = { modelId: model.modelId, folder: stick, models: there, fileWork, version: "1.2.3" };
  const exported = await exportModel(request, ignore, never);
  const models = modelsOn();
  const modelsDir = join(folder, "here", "models");
  const rewrite = (change: (manifest: ExportManifest) => unknown): void =>
    writeFileSync(join(exported, manifestName), JSON.stringify(change(readManifestText(exported))));
  /** What lies in the app's folder, and must not after a failure. */
  const left = (): string[] => {
    const place = join(modelsDir, "imported");
    return existsSync(place) ? readdirSync(place) : [];
  };
  return { stick, parts, exported, models, modelsDir, request, rewrite, left };
}

test("an exported model comes in whole, with what is known of it", async () => {
  const { stick, parts, models, modelsDir } = await setUp(3);
  const seen: [number, number][] = [];
  const onProgress = (done: number, total: number): void => void seen.push([done, total]);
  const [model] = await importModel({ folder: stick, modelsDir, models, fileWork }, onProgress, never);
  const target = join(modelsDir, "imported", "Small");
  expect(model?.path.startsWith(target)).toBe(true);
  expect(models.added).toEqual([
    {
      parts: readManifestText(join(stick, "Small")).files.map(({ name, sha256 }) => ({
        path: join(target, name),
        sha256,
      })),
      source: { repository: "owner/small", revision: "0".repeat(40), path: "Small-Q4_K_M-00001-of-00003.gguf" },
      variantId: "small/Q4_K_M",
    },
  ]);
  for (const [index, { path }] of (models.added[0]?.parts ?? []).entries())
    expect(hashOf(path)).toBe(hashOf(parts[index] ?? ""));
  expect(readdirSync(join(modelsDir, "imported"))).toEqual(["Small"]);
  expect(seen.at(-1)).toEqual([300_003, 300_003]);
});

test("a folder with several exports gives them all, and one with the same bytes only once", async () => {
  const { stick, exported, models, modelsDir, request } = await setUp();
  const [other = ""] = writeParts(join(stick, "..", "other"), 1);
  const second = describeModel([other], { name: "Other" });
  await exportModel({ ...request, models: modelsOn({ models: [[second, [other]]] }) }, ignore, never);
  cpSync(exported, join(stick, "Small copied"), { recursive: true });
  mkdirSync(join(stick, "unrelated"));
  const imported = await importModel({ folder: stick, modelsDir, models, fileWork }, ignore, never);
  expect(imported).toHaveLength(3);
  expect(readdirSync(join(modelsDir, "imported")).sort()).toEqual(["Other", "Small"]);
});

test("a model that is here already is not copied again, unless its file has changed", async () => {
  const { exported, models, modelsDir, parts, left } = await setUp();
  const here = describeModel(parts, { sha256: hashOf(parts[0] ?? "") });
  const knowing = modelsOn({ models: [[here, parts]] });
  expect(await importModel({ folder: exported, modelsDir, models: knowing, fileWork }, ignore, never)).toEqual([here]);
  expect([knowing.added, left()]).toEqual([[], []]);

  const changed = modelsOn({ models: [[{ ...here, state: "changed" }, parts]] });
  await importModel({ folder: exported, modelsDir, models: changed, fileWork }, ignore, never);
  expect(changed.added).toHaveLength(1);
  // Another model of the same name goes beside it.
  await importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never);
  expect(left().sort()).toEqual(["Small", "Small-2"]);
});

test("a wrong byte is found, and nothing of it stays", async () => {
  const { exported, models, modelsDir, left } = await setUp(2);
  const path = join(exported, "Small-Q4_K_M-00002-of-00002.gguf");
  const bytes = readFileSync(path);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await expect(importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never)).rejects.toMatchObject({
    code: "models/wrong-hash",
    data: { path },
  });
  expect([models.added, left()]).toEqual([[], []]);
});

test("a file that is cut off, missing or a link is found before anything is copied", async () => {
  const { exported, models, modelsDir, left } = await setUp();
  const path = join(exported, "Small-Q4_K_M.gguf");
  const imported = () => importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never);
  const moved = `${path}.moved`;
  copyFileSync(path, moved);
  truncateSync(path, 10);
  await expect(imported()).rejects.toMatchObject({ code: "models/wrong-hash", data: { path } });
  rmSync(path);
  await expect(imported()).rejects.toMatchObject({ code: "models/file-missing", data: { path } });
  symlinkSync(moved, path);
  await expect(imported()).rejects.toMatchObject({ code: "models/bad-manifest" });
  rmSync(path);
  mkdirSync(path);
  await expect(imported()).rejects.toMatchObject({ code: "models/bad-manifest" });
  expect(left()).toEqual([]);
});

test("an import that is aborted, or whose model cannot be used, leaves nothing", async () => {
  const { exported, models, modelsDir, left } = await setUp(1, 40_000_000);
  const aborter = new AbortController();
  const stop = (): void => aborter.abort(new Error("enough"));
  const stopped = importModel({ folder: exported, modelsDir, models, fileWork }, stop, aborter.signal);
  await expect(stopped).rejects.toThrow("enough");
  expect(left()).toEqual([]);

  const refusing = modelsOn({ refuses: new AppError("models/not-gguf", "no GGUF") });
  const refused = importModel({ folder: exported, modelsDir, models: refusing, fileWork }, ignore, never);
  await expect(refused).rejects.toMatchObject({ code: "models/not-gguf" });
  expect(left()).toEqual([]);
});

test("what a crash left of an import is cleared away by the next", async () => {
  const { exported, models, modelsDir, left } = await setUp();
  mkdirSync(join(modelsDir, "imported", "Small.importing"), { recursive: true });
  writeFileSync(join(modelsDir, "imported", "Small.importing", "half.gguf"), "GG");
  await importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never);
  expect(left()).toEqual(["Small"]);
  expect(readdirSync(join(modelsDir, "imported", "Small"))).toEqual(["Small-Q4_K_M.gguf"]);
});

test("two imports at the same time do not disturb each other", async () => {
  const { exported, modelsDir, left } = await setUp(1, 5_000_000);
  const [first, second] = [modelsOn(), modelsOn()];
  await Promise.all(
    [first, second].map((models) => importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never)),
  );
  expect(left().sort()).toEqual(["Small", "Small-2"]);
  const paths = [first, second].map(({ added }) => added[0]?.parts[0]?.path ?? "");
  expect(new Set(paths).size).toBe(2);
  expect(hashOf(paths[0] ?? "")).toBe(hashOf(paths[1] ?? ""));
});

test("folders without an export are told apart", async () => {
  const { stick, models, modelsDir, exported } = await setUp();
  const imported = (folder: string) => importModel({ folder, modelsDir, models, fileWork }, ignore, never);
  await expect(imported(join(stick, "nowhere"))).rejects.toMatchObject({ code: "models/no-folder" });
  renameSync(join(exported, manifestName), join(exported, "other.json"));
  await expect(imported(stick)).rejects.toMatchObject({ code: "models/no-manifest", data: { path: stick } });
  await expect(imported(exported)).rejects.toMatchObject({ code: "models/no-manifest" });
  mkdirSync(join(exported, manifestName));
  await expect(imported(exported)).rejects.toMatchObject({ code: "models/no-manifest" });
});

const withName =
  (name: string) =>
  (manifest: ExportManifest): ExportManifest => ({
    ...manifest,
    files: manifest.files.map((file) => ({ ...file, name })),
  });

const attacks: [string, (manifest: ExportManifest) => unknown][] = [
  ...[
    "../outside.gguf",
    "..\\outside.gguf",
    "/etc/passwd.gguf",
    "C:\\outside.gguf",
    "C:outside.gguf",
    "a/b.gguf",
    "..",
    ".gguf",
    ".hidden.gguf",
    "NUL.gguf",
    "com1.x.gguf",
    "a.gguf:stream.gguf",
    "a\u0000.gguf",
    "a\n.gguf",
    "a\u202e.gguf",
    "model.bin",
    "model.gguf ",
    "model.gguf.",
    `${"x".repeat(250)}.gguf`,
    "",
  ].map((name): [string, (manifest: ExportManifest) => unknown] => [
    `a file named ${JSON.stringify(name)}`,
    withName(name),
  ]),
  ["no files", (manifest) => ({ ...manifest, files: [] })],
  ["a file twice", (manifest) => ({ ...manifest, files: [...manifest.files, ...manifest.files] })],
  ["a newer format", (manifest) => ({ ...manifest, format: 2 })],
  ["an unknown key", (manifest) => ({ ...manifest, extra: true })],
  ["a hash that is none", (manifest) => ({ ...manifest, files: [{ ...manifest.files[0], sha256: "abc" }] })],
  ["a negative size", (manifest) => ({ ...manifest, files: [{ ...manifest.files[0], sizeBytes: -1 }] })],
  ["a size beyond counting", (manifest) => ({ ...manifest, files: [{ ...manifest.files[0], sizeBytes: 1e300 }] })],
  ["a list", () => []],
  ["null", () => null],
  ["a megabyte of text", (manifest) => ({ ...manifest, name: "x".repeat(2_000_000) })],
];

test.each(attacks)("a manifest with %s is refused", async (_, change) => {
  const { stick, exported, models, modelsDir, rewrite, left } = await setUp(1, 1000);
  rewrite(change);
  const before = readdirSync(join(stick, "..")).sort();
  await expect(importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never)).rejects.toMatchObject({
    code: "models/bad-manifest",
    data: { path: join(exported, manifestName) },
  });
  expect([models.added, left()]).toEqual([[], []]);
  expect(readdirSync(join(stick, "..")).sort()).toEqual(before);
});

test("a manifest that is no JSON or no text is refused", async () => {
  const { exported, models, modelsDir } = await setUp();
  for (const text of ["", "{", Buffer.from([0xff, 0xfe, 0x7b])]) {
    writeFileSync(join(exported, manifestName), text);
    await expect(importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never)).rejects.toMatchObject({
      code: "models/bad-manifest",
    });
  }
});

test("a model's name in a manifest cannot lead out of the folder", async () => {
  const { exported, models, modelsDir, rewrite, left } = await setUp();
  rewrite((manifest) => ({ ...manifest, name: "../../../up" }));
  await importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never);
  expect(left()).toEqual(["-..-..-up"]);
});

test("no import is called as a folder that is being filled", async () => {
  const { exported, modelsDir, models, rewrite, left } = await setUp();
  rewrite((manifest) => ({ ...manifest, name: "Small.importing" }));
  await importModel({ folder: exported, modelsDir, models, fileWork }, ignore, never);
  // While "Small" comes in, its folder is called so.
  expect(left()).toEqual(["Small.importing-2"]);
});

test("a folder that appears in the place of an import is not deleted", async () => {
  const { exported, modelsDir, models } = await setUp();
  const own = join(modelsDir, "imported", "Small", "model.gguf");
  const onProgress = (): void => {
    mkdirSync(join(own, ".."), { recursive: true });
    writeFileSync(own, "GGUF");
  };
  const imported = importModel({ folder: exported, modelsDir, models, fileWork }, onProgress, never);
  await expect(imported).rejects.toMatchObject({ code: "downloads/not-writable" });
  expect(readdirSync(join(modelsDir, "imported"))).toEqual(["Small"]);
  expect(existsSync(own)).toBe(true);
});
