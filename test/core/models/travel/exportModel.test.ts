import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { manifestName } from "../../../../src-main/core/models/travel/ExportManifest.ts";
import { exportModel } from "../../../../src-main/core/models/travel/exportModel.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { describeModel, hashOf, modelsOn, openFileWork, readManifestText, writeParts } from "./travelPlaces.ts";

const never = new AbortController().signal;
const ignore = (): void => undefined;

// The real thread; one for all tests.
const fileWork = openFileWork();
afterAll(() => fileWork.dispose());

/** A model of some files, and an empty stick. */
function setUp(count = 1, change: Parameters<typeof describeModel>[1] = {}, bytes = 100_000) {
  const folder = temporaryFolder();
  const stick = join(folder, "stick");
  mkdirSync(stick);
  const parts = writeParts(join(folder, "models"), count, bytes);
  const model = describeModel(parts, change);
  const models = modelsOn({ models: [[model, parts]] });
  return {
    stick,
    parts,
    model,
    request: { modelId: model.modelId, folder: stick, models, fileWork, version: "1.2.3" },
  };
}

test("an export holds all parts, and a manifest with their hashes", async () => {
  const { stick, parts, model, request } = setUp(3);
  const seen: [number, number][] = [];
  const target = await exportModel(request, (done, total) => void seen.push([done, total]), never);
  expect(target).toBe(join(stick, "Small"));
  const names = parts.map((path) => path.slice(path.lastIndexOf("/") + 1));
  expect(readdirSync(target).sort()).toEqual([...names, manifestName].sort());
  expect(readManifestText(target)).toMatchObject({
    format: 1,
    name: "Small",
    files: parts.map((path, index) => ({ name: names[index], sizeBytes: 100_000 + index, sha256: hashOf(path) })),
    source: model.source,
    licence: "mit",
    quantization: "Q4_K_M",
    exportedBy: "1.2.3",
  });
  for (const [index, path] of parts.entries())
    expect(readFileSync(join(target, names[index] ?? "")).equals(readFileSync(path))).toBe(true);
  const counts = seen.map(([done]) => done);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toEqual([300_003, 300_003]);
});

test("a second export goes beside the first", async () => {
  const { stick, request } = setUp();
  await exportModel(request, ignore, never);
  expect(await exportModel(request, ignore, never)).toBe(join(stick, "Small-2"));
  expect(readdirSync(stick).sort()).toEqual(["Small", "Small-2"]);
});

test.each([
  ["../../evil", "-..-evil"],
  ["CON", "model CON"],
  ["a:b*c", "a-b-c"],
  ["", "model"],
])("a model named %j is exported to %j", async (name, folder) => {
  const { stick, request } = setUp(1, { name });
  expect(await exportModel(request, ignore, never)).toBe(join(stick, folder));
  expect(readdirSync(stick)).toEqual([folder]);
});

test("a file that is kept under its hash gets the model's name", async () => {
  const { parts, stick, request } = setUp();
  const blob = join(stick, "..", "models", "sha256-abc");
  writeFileSync(blob, readFileSync(parts[0] ?? ""));
  const model = describeModel([blob], { name: "phi4:14b" });
  const models = modelsOn({ models: [[model, [blob]]] });
  const target = await exportModel({ ...request, modelId: model.modelId, models }, ignore, never);
  expect(readManifestText(target).files[0]?.name).toBe("phi4-14b.gguf");
});

test("a file that is no longer what was hashed is not passed on", async () => {
  const { stick, request } = setUp(1, { sha256: "0".repeat(64) });
  await expect(exportModel(request, ignore, never)).rejects.toMatchObject({ code: "models/wrong-hash" });
  expect(readdirSync(stick)).toEqual([]);
});

test("an export that is aborted leaves nothing", async () => {
  const { stick, request } = setUp(2, {}, 40_000_000);
  const aborter = new AbortController();
  const exported = exportModel(request, () => aborter.abort(new Error("enough")), aborter.signal);
  await expect(exported).rejects.toThrow("enough");
  expect(readdirSync(stick)).toEqual([]);
});

test("a folder that is not there, and a part that is gone, are told", async () => {
  const { stick, parts, request } = setUp(2);
  const nowhere = join(stick, "nowhere");
  await expect(exportModel({ ...request, folder: nowhere }, ignore, never)).rejects.toMatchObject({
    code: "models/no-folder",
    data: { path: nowhere },
  });
  const gone = `${parts[1]}x`;
  const models = modelsOn({ models: [[describeModel(parts), [...parts.slice(0, 1), gone]]] });
  await expect(exportModel({ ...request, models }, ignore, never)).rejects.toMatchObject({
    code: "models/file-missing",
    data: { path: gone },
  });
  expect(readdirSync(stick)).toEqual([]);
});

/** A disk of 1 MB, or undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return folder;
}

test("a stick without room is left as it was", async ({ skip }) => {
  const stick = smallDisk();
  if (stick === undefined) return skip("this user may not mount a disk");
  const { request } = setUp(1, {}, 2_000_000);
  writeFileSync(join(stick, "other"), "kept");
  await expect(exportModel({ ...request, folder: stick }, ignore, never)).rejects.toMatchObject({
    code: "downloads/disk-full",
  });
  expect(readdirSync(stick)).toEqual(["other"]);
});

test("a stick that fills up meanwhile is left with what else is on it", async ({ skip }) => {
  const stick = smallDisk();
  if (stick === undefined) return skip("this user may not mount a disk");
  const { request, parts, model } = setUp(2, {}, 300_000);
  const { fileWork } = request;
  // Between the first part and the second, another program takes the room.
  const copy: typeof fileWork.copy = async (from, to, ...rest) => {
    if (from === parts[1]) writeFileSync(join(stick, "other"), Buffer.alloc(600_000));
    return fileWork.copy(from, to, ...rest);
  };
  const exported = exportModel({ ...request, folder: stick, fileWork: { copy } }, ignore, never);
  await expect(exported).rejects.toMatchObject({ code: "downloads/disk-full" });
  expect(readdirSync(stick)).toEqual(["other"]);
  expect(model.state).toBe("present");
});

test("a file that the disk cannot hold is told as that", { skip: process.platform === "win32" }, () => {
  const { stick, parts } = setUp(1, {}, 2_000_000);
  const script = `
    import { exportModel } from ${JSON.stringify(resolve("src-main/core/models/travel/exportModel.ts"))};
    import { copyFile } from ${JSON.stringify(resolve("src-main/core/models/files/copyFile.ts"))};
    const model = { name: "Small", sha256: null, source: null, variantId: null, licence: null, quantization: "Q8_0" };
    const models = { find: () => model, partsOf: () => [${JSON.stringify(parts[0])}] };
    const request = { modelId: "x", folder: ${JSON.stringify(stick)}, models, fileWork: { copy: copyFile }, version: "1" };
    await exportModel(request, () => {}, new AbortController().signal).catch(({ code }) => console.log(code));`;
  // The shell's limit on file sizes refuses as FAT does.
  const command = 'ulimit -f 1000; exec "$0" --input-type=module -e "$1"';
  const told = execFileSync("sh", ["-c", command, process.execPath, script], { encoding: "utf8" });
  expect(told.trim()).toBe("models/too-large-for-disk");
  expect(existsSync(join(stick, "Small"))).toBe(false);
});
