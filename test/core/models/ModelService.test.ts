import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCore } from "../../../src-main/core/createApp.ts";
import { modelId } from "../../../src-shared/domain/ids.ts";
import { starterPath } from "../../engine/starterModel.ts";
import { finished, newPlace, testCore } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { testHost } from "../testHost.ts";

const starter = modelId.parse("starter");

test("the starter model is there and chosen from the first moment", () => {
  const { models } = testCore();
  expect(models.list.value.selectedId).toBe(starter);
  expect(models.selected).toMatchObject({ name: "Starter", isBuiltIn: true, isPresent: true, profileId: "starter" });
  expect(() => models.forget(starter)).toThrow(expect.objectContaining({ code: "models/built-in" }));
});

test("an added file is chosen, kept over a restart, and missed when it is gone", async () => {
  const dataDir = temporaryFolder();
  const path = join(dataDir, "my model.gguf");
  copyFileSync(starterPath, path);
  const core = createCore(testHost({ dataDir }));
  const added = await core.models.addFile(` "${path}" `);
  expect(added).toMatchObject({ path, name: "Starter", isBuiltIn: false, isPresent: true });
  expect(await core.models.addFile(path)).toEqual(added);
  core.models.select(added.modelId);
  await core.dispose();

  const later = testCore({ dataDir });
  expect(later.models.selected).toEqual(added);
  rmSync(path);
  const { attemptId } = later.reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  expect(await finished(later, attemptId)).toMatchObject({
    stopReason: "failed",
    error: { code: "models/file-missing" },
  });
  expect(later.models.selected.isPresent).toBe(false);
  later.models.forget(added.modelId);
  expect(later.models.list.value.selectedId).toBe(starter);
});

test("a file that is no model is refused and not remembered", async () => {
  const { models } = testCore();
  const path = join(temporaryFolder(), "notes.gguf");
  writeFileSync(path, "notes");
  await expect(models.addFile(path)).rejects.toMatchObject({ code: "models/not-gguf" });
  expect(models.list.value.models).toHaveLength(1);
  expect(() => models.select(modelId.parse("file:none"))).toThrow(
    expect.objectContaining({ code: "models/not-found" }),
  );
});
