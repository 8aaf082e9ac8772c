import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { VerifyEvent } from "../../../src-shared/contract/modelsEndpoints.ts";
import { modelId } from "../../../src-shared/domain/ids.ts";
import type { FileHash } from "../../../src-main/core/models/files/FileWork.ts";
import type { ModelService } from "../../../src-main/core/models/ModelService.ts";
import { openDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { starterPath } from "../../engine/starterModel.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { openModels, sha256Of } from "./local/openModels.ts";
import { tinyGguf, writeTinyGguf } from "./local/writeTinyGguf.ts";

const starter = modelId.parse("starter");

async function verified(models: ModelService, id: typeof starter): Promise<VerifyEvent[]> {
  const events: VerifyEvent[] = [];
  await models.verify(id, (event) => events.push(event), new AbortController().signal);
  return events;
}

test("the starter model is there and chosen from the first moment", async () => {
  const { models } = openModels();
  expect(models.list.value.selectedId).toBe(starter);
  expect(models.selected).toMatchObject({
    name: "Starter",
    origin: "built-in",
    state: "present",
    profileId: "starter",
  });
  const builtIn = expect.objectContaining({ code: "models/built-in" });
  expect(() => models.forget(starter)).toThrow(builtIn);
  await expect(models.remove(starter)).rejects.toEqual(builtIn);
  await models.refresh();
  expect(models.selected.state).toBe("present");
});

test("a profile whose test failed says so in the list, until another is chosen", () => {
  const { models } = openModels();
  const test = {
    profileId: models.selected.profileId,
    at: 1,
    prompt: "What is 2 + 3?",
    promptTokens: 8,
    missingTokens: [],
    thought: "2 + 3 is",
    answer: "",
    thoughtOpened: true,
    thoughtClosedBy: "model" as "model" | null,
  };
  const fault = () => models.list.value.models[0]?.profileFault;
  expect(fault()).toBeNull();
  models.setSelfTest(starter, { ...test, thoughtOpened: false, thoughtClosedBy: null });
  expect(fault()).toBe("no-thought");
  models.setSelfTest(starter, { ...test, thoughtClosedBy: null });
  expect(fault()).toBe("no-end");
  models.setProfile(starter, "any");
  expect(fault()).toBeNull();
  models.setProfile(starter, null);
  expect(fault()).toBe("no-end");
  models.setSelfTest(starter, test);
  expect(fault()).toBeNull();
});

test("an added file is chosen, kept over a restart, and missed when it is gone", async () => {
  const opened = openModels();
  const path = join(opened.folder, "my model.gguf");
  copyFileSync(starterPath, path);
  const added = await opened.models.addFile(` "${path}" `);
  expect(added).toMatchObject({ path, name: "Starter", origin: "added", state: "present" });
  expect(await opened.models.addFile(path)).toEqual(added);
  opened.models.select(added.modelId);
  await opened.quit();

  const { models, inspected } = openModels({ folder: opened.folder });
  expect(models.selected).toEqual(added);
  await models.refresh();
  expect(inspected).toEqual([]);
  rmSync(path);
  await models.refresh();
  expect(models.selected.state).toBe("missing");
  models.forget(added.modelId);
  expect(models.list.value.selectedId).toBe(starter);
});

test("paths as people give them, from the home folder too", async () => {
  const { models, home } = openModels();
  writeTinyGguf(join(home, "my $& models/a.gguf"), { name: "A" });
  expect(await models.addFile("'~/my $& models/a.gguf'")).toMatchObject({ path: join(home, "my $& models/a.gguf") });
});

test("a file that is no model is refused and not remembered", async () => {
  const { models } = openModels();
  const folder = temporaryFolder();
  writeFileSync(join(folder, "notes.gguf"), "notes");
  await expect(models.addFile(join(folder, "notes.gguf"))).rejects.toMatchObject({ code: "models/not-gguf" });
  await expect(models.addFile(folder)).rejects.toMatchObject({ code: "models/not-gguf" });
  await expect(models.addFile(join(folder, "none.gguf"))).rejects.toMatchObject({ code: "models/file-missing" });
  expect(models.list.value.models).toHaveLength(1);
  expect(() => models.select(modelId.parse("file:none"))).toThrow(
    expect.objectContaining({ code: "models/not-found" }),
  );
});

test("any part of a split model leads to the whole, which must be there", async () => {
  const { models } = openModels();
  const folder = temporaryFolder();
  const part = (index: number): string => join(folder, `m-0000${index + 1}-of-00002.gguf`);
  writeTinyGguf(part(1), { split: { index: 1, count: 2 } });
  await expect(models.addFile(part(1))).rejects.toMatchObject({
    code: "models/file-missing",
    data: { path: part(0) },
  });
  writeTinyGguf(part(0), { split: { index: 0, count: 2 } });
  const added = await models.addFile(part(1));
  expect(added).toMatchObject({ path: part(0), parameters: 64, name: "m" });
  expect((await models.details(added.modelId)).files.map(({ path }) => path)).toEqual([part(0), part(1)]);
  rmSync(part(1));
  await models.refresh();
  expect(models.find(added.modelId).state).toBe("missing");
});

test("names from hostile headers are one short line", async () => {
  const { models, home } = openModels();
  const path = join(home, "x.gguf");
  writeTinyGguf(path, { name: `../..\n\u202e${"long ".repeat(1000)}` });
  const { name } = await models.addFile(path);
  expect(name).toMatch(/^\.\.\/\.\. long/);
  expect(name.length).toBeLessThanOrEqual(200);
});

test("a download is hashed, known, verified, and deleted with its empty folders", async () => {
  const { models, modelsDir } = openModels();
  const path = join(modelsDir, "o/r/sub/m.gguf");
  const bytes = writeTinyGguf(path, { name: "M" });
  writeTinyGguf(join(modelsDir, "o/other/n.gguf"), { name: "N" });
  const source = { repository: "o/r", revision: "c", path: "sub/m.gguf" };
  const owned = await models.addOwned({ parts: [{ path, sha256: sha256Of(bytes) }], source, variantId: null });
  expect(owned).toMatchObject({ origin: "downloaded", sha256: sha256Of(bytes), source, state: "present" });
  models.select(owned.modelId);
  expect((await verified(models, owned.modelId)).at(-1)).toEqual({
    type: "done",
    sha256: sha256Of(bytes),
    matches: true,
  });
  expect(await models.remove(owned.modelId)).toBe(bytes.length);
  expect(existsSync(join(modelsDir, "o/r"))).toBe(false);
  expect(existsSync(join(modelsDir, "o/other/n.gguf"))).toBe(true);
  expect(models.list.value.selectedId).toBe(starter);
});

test("only what the app put there is deleted, whatever way leads out of its folder", async () => {
  const { models, modelsDir } = openModels();
  const elsewhere = temporaryFolder();
  const path = join(elsewhere, "m.gguf");
  const bytes = writeTinyGguf(path);
  const added = await models.addFile(path);
  await expect(models.remove(added.modelId)).rejects.toMatchObject({ code: "models/not-owned" });
  mkdirSync(modelsDir, { recursive: true });
  symlinkSync(elsewhere, join(modelsDir, "link"));
  for (const way of [join(modelsDir, "link/m.gguf"), path]) {
    const parts = [{ path: way, sha256: sha256Of(bytes) }];
    const owned = await models.addOwned({ parts, source: null, variantId: null });
    await expect(models.remove(owned.modelId)).rejects.toMatchObject({ code: "models/not-owned" });
  }
  expect(existsSync(path)).toBe(true);
});

test("a byte that turned on the disk is found, and the mended file is accepted", async () => {
  const opened = openModels();
  const { models, modelsDir } = opened;
  const parts = [0, 1].map((index) => {
    const path = join(modelsDir, `o/r/m-0000${index + 1}-of-00002.gguf`);
    return { path, sha256: sha256Of(writeTinyGguf(path, { split: { index, count: 2 } })) };
  });
  const { modelId: id } = await models.addOwned({ parts, source: null, variantId: null });
  const second = parts[1]!.path;
  const good = tinyGguf({ split: { index: 1, count: 2 } });
  const bad = Buffer.from(good);
  bad[bad.length - 1] = 7;
  writeFileSync(second, bad);
  expect((await verified(models, id)).at(-1)).toMatchObject({ matches: false, sha256: parts[0]!.sha256 });
  expect(models.find(id)).toMatchObject({ state: "changed", sha256: null });
  await models.refresh();
  expect(models.find(id).state).toBe("changed");
  await opened.quit();

  const later = openModels({ folder: opened.folder }).models;
  expect(later.find(id).state).toBe("changed");
  writeFileSync(second, good);
  const events = await verified(later, id);
  expect(events.at(-1)).toMatchObject({ matches: true });
  expect(later.find(id)).toMatchObject({ state: "present", sha256: parts[0]!.sha256 });
});

test("a hashed file that is replaced counts as changed; one that was never hashed is read again", async () => {
  const { models, home } = openModels();
  const [hashed, read] = [join(home, "hashed.gguf"), join(home, "read.gguf")];
  const bytes = writeTinyGguf(hashed, { name: "Hashed" });
  writeTinyGguf(read, { name: "Read" });
  const { modelId: hashedId } = await models.addFile(hashed);
  const { modelId: readId } = await models.addFile(read);
  expect((await verified(models, hashedId)).at(-1)).toEqual({ type: "done", sha256: sha256Of(bytes), matches: null });
  expect(models.find(hashedId).sha256).toBe(sha256Of(bytes));
  expect((await models.details(hashedId)).hashedAt).toEqual(expect.any(Number));

  // The same bytes at another time: only hashing tells.
  utimesSync(hashed, new Date(), new Date(86_400_000));
  writeTinyGguf(read, { name: "Another", note: "larger" });
  await models.refresh();
  expect(models.find(hashedId)).toMatchObject({ name: "Hashed", state: "changed", sha256: null });
  expect(models.find(readId)).toMatchObject({ name: "Another", state: "present" });
  await verified(models, hashedId);
  expect(models.find(hashedId)).toMatchObject({ state: "present", sha256: sha256Of(bytes) });
  // What was hashed and then written over is read anew with its new hash.
  const other = writeTinyGguf(hashed, { name: "Other" });
  await verified(models, hashedId);
  expect(models.find(hashedId)).toMatchObject({ name: "Other", state: "present", sha256: sha256Of(other) });
});

test("a file that is no model any more is noticed, and mended", async () => {
  const { models, home, inspected } = openModels();
  const path = join(home, "m.gguf");
  writeTinyGguf(path, { name: "Before" });
  const { modelId: id } = await models.addFile(path);
  writeFileSync(path, "something else");
  await models.refresh();
  expect(models.find(id)).toMatchObject({ name: "Before", state: "changed" });
  const reads = inspected.length;
  await models.refresh();
  expect(inspected).toHaveLength(reads);
  writeTinyGguf(path, { name: "After", note: "larger" });
  await models.refresh();
  expect(models.find(id)).toMatchObject({ name: "After", state: "present" });
});

test("what the first version stored is completed when it is looked at", async () => {
  const opened = openModels();
  const path = join(opened.home, "m.gguf");
  writeTinyGguf(path, { name: "Mine" });
  const added = await opened.models.addFile(path);
  await opened.quit();
  const { db, close } = openDatabase(join(opened.folder, "data"));
  db.exec("UPDATE model_files SET modified_ms = NULL, summary = json_remove(summary, '$.licence')");
  close();
  const { models, inspected } = openModels({ folder: opened.folder });
  expect(models.find(added.modelId)).toEqual(added);
  await models.refresh();
  await models.refresh();
  expect(models.find(added.modelId)).toEqual(added);
  expect(inspected).toEqual([path]);
});

test("closing in the middle of a look is quiet and final", async () => {
  const { models, home, quit, names } = openModels();
  for (let index = 0; index < 60; index++)
    writeTinyGguf(join(home, ".lmstudio/models/p/r", `m${index}.gguf`), { name: `Number ${index}` });
  let closed: Promise<void> | undefined;
  models.list.subscribe(() => {
    closed ??= quit();
  });
  await models.scan();
  await closed;
  expect(names()).toHaveLength(50);
  expect(models.folders.value.isScanning).toBe(false);
});

test("verifying can be stopped, and needs the file", async () => {
  const { models, home } = openModels();
  const path = join(home, "m.gguf");
  writeTinyGguf(path);
  const { modelId: id } = await models.addFile(path);
  const reason = new Error("left");
  await expect(models.verify(id, () => undefined, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(models.find(id).sha256).toBeNull();
  rmSync(path);
  await expect(verified(models, id)).rejects.toMatchObject({ code: "models/file-missing" });
});

test("details show the header's entries", async () => {
  const { models } = openModels();
  const details = await models.details(starter);
  expect(details.metadata).toContainEqual({ key: "general.architecture", value: "phi3" });
  expect(details.chatTemplate).toContain("im_start");
  expect(details.files).toEqual([{ path: starterPath, sizeBytes: models.selected.sizeBytes }]);
});

test("what a download of the same file has fetched is not deleted with the model", async () => {
  const { models, modelsDir } = openModels();
  const path = join(modelsDir, "o/r/m.gguf");
  const parts = [{ path, sha256: sha256Of(writeTinyGguf(path)) }];
  const { modelId: id } = await models.addOwned({ parts, source: null, variantId: null });
  const fetched = [`${path}.part`, `${path}.part.json`];
  for (const each of fetched) writeFileSync(each, "{}");
  await models.remove(id);
  expect(existsSync(path)).toBe(false);
  expect(fetched.map((each) => existsSync(each))).toEqual([true, true]);
});

test("a file that is replaced while it is verified is not taken for damaged", async () => {
  const hashed = Promise.withResolvers<FileHash>();
  const { models, modelsDir } = openModels({ hash: () => hashed.promise });
  const path = join(modelsDir, "o/r/m.gguf");
  const owned = (): Parameters<ModelService["addOwned"]>[0] => {
    const sha256 = sha256Of(writeTinyGguf(path, { note: `at ${performance.now()}` }));
    return { parts: [{ path, sha256 }], source: null, variantId: null };
  };
  const { modelId: id } = await models.addOwned(owned());
  const events = verified(models, id);
  const after = await models.addOwned(owned());
  hashed.resolve({ sha256: "0".repeat(64), sizeBytes: 1 });
  await events;
  expect(models.find(id)).toEqual(after);
});

test("a model of which only a part could be deleted is shown as what it is", async () => {
  const { models, modelsDir } = openModels();
  const paths = [1, 2].map((part) => join(modelsDir, `o/r/m-0000${part}-of-00002.gguf`));
  const parts = paths.map((path, index) => {
    return { path, sha256: sha256Of(writeTinyGguf(path, { split: { index, count: 2 } })) };
  });
  const { modelId: id } = await models.addOwned({ parts, source: null, variantId: null });
  const [, second = ""] = paths;
  rmSync(second);
  // Something that cannot be deleted, as on Windows a file that is open.
  mkdirSync(second);
  await expect(models.remove(id)).rejects.toMatchObject({ code: "downloads/not-writable" });
  expect(models.find(id).state).toBe("missing");
});

test("what lies in the app's own folder is taken in when it is not known, but not what was taken off the list", async () => {
  const { models, folder } = openModels();
  const path = join(folder, "data/models/Some-Q4.gguf");
  writeTinyGguf(path, { name: "Left behind" });
  writeFileSync(join(folder, "data/models/half.gguf.part"), "half");
  await models.scan();
  const found = models.list.value.models.find((model) => model.path === path);
  expect(found).toMatchObject({ name: "Left behind", origin: "downloaded", state: "present" });
  expect(models.list.value.models).toHaveLength(2);
  models.forget(found?.modelId ?? starter);
  await models.scan();
  expect(models.list.value.models).toHaveLength(1);
  await models.addFile(path);
  await models.scan();
  expect(models.list.value.models).toHaveLength(2);
});
