import { expect, test } from "vitest";
import { openDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { openRepositories } from "../../../src-main/core/storage/openRepositories.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { noRunSettings } from "../../../src-shared/domain/runSettings.ts";
import { say } from "../../../src-shared/domain/say.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const modelId = "file:1" as ModelId;
const selfTest = {
  profileId: "phi",
  at: 5,
  prompt: "<|im_start|>",
  promptTokens: 1,
  missingTokens: [],
  thought: "Hm",
  answer: "4",
  thoughtOpened: true,
  thoughtClosedBy: "model" as const,
};
const incident = {
  at: 7,
  error: { code: "engine/crashed" as const, message: "ended", data: { detail: "SIGSEGV" } },
  backend: null,
  modelName: null,
  remedy: say`Went on.`,
  logTail: "line\n",
};

test("what is kept for a model is changed piece by piece, and read again in the next launch", () => {
  const folder = temporaryFolder();
  const first = openRepositories(folder);
  const nothing = { profileId: null, runSettings: noRunSettings, selfTest: null, loadStep: 0 };
  expect(first.modelPreferences.get(modelId)).toEqual(nothing);
  first.modelPreferences.save(modelId, { loadStep: 3 });
  first.modelPreferences.save(modelId, { runSettings: { ...noRunSettings, seed: 7, stops: ["END"] }, selfTest });
  first.modelPreferences.save(modelId, { profileId: "phi" });
  first.close();
  const second = openRepositories(folder);
  expect(second.modelPreferences.get(modelId)).toEqual({
    profileId: "phi",
    runSettings: { ...noRunSettings, seed: 7, stops: ["END"] },
    selfTest,
    loadStep: 3,
  });
  expect(second.modelPreferences.get("file:2" as ModelId)).toEqual(nothing);
  second.modelPreferences.save(modelId, { profileId: null, selfTest: null });
  expect(second.modelPreferences.get(modelId)).toMatchObject({ profileId: null, selfTest: null, loadStep: 3 });
  second.modelPreferences.remove(modelId);
  expect(second.modelPreferences.get(modelId)).toEqual(nothing);
  second.close();
});

test("what another version wrote does not keep a model from being used", () => {
  const folder = temporaryFolder();
  const repositories = openRepositories(folder);
  repositories.modelPreferences.save(modelId, { profileId: "phi", loadStep: 2 });
  repositories.engineIncidents.add(incident, 50);
  repositories.close();
  const { db, close } = openDatabase(folder);
  db.exec(`UPDATE model_preferences SET run_settings = '{"temperature":99,"colour":"red"}', self_test = '{"at":1}'`);
  db.exec(`UPDATE engine_incidents SET error = '{"code":"engine/unknown-to-us","message":""}'`);
  close();
  const again = openRepositories(folder);
  expect(again.modelPreferences.get(modelId)).toEqual({
    profileId: "phi",
    runSettings: noRunSettings,
    selfTest: null,
    loadStep: 2,
  });
  expect(again.engineIncidents.list()).toEqual([]);
  again.close();
});

test("settings of before that know fewer are filled up", () => {
  const folder = temporaryFolder();
  const repositories = openRepositories(folder);
  repositories.modelPreferences.save(modelId, {});
  repositories.close();
  const { db, close } = openDatabase(folder);
  db.exec(`UPDATE model_preferences SET run_settings = '{"seed":3}'`);
  close();
  const again = openRepositories(folder);
  expect(again.modelPreferences.get(modelId).runSettings).toEqual({ ...noRunSettings, seed: 3 });
  again.close();
});

test("incidents come newest first, and the oldest go", () => {
  const { engineIncidents, close } = openRepositories(":memory:");
  for (let at = 1; at <= 4; at += 1) engineIncidents.add({ ...incident, at }, 3);
  expect(engineIncidents.list().map(({ at }) => at)).toEqual([4, 3, 2]);
  const { incidentId, ...rest } = engineIncidents.list()[0] ?? {};
  expect(rest).toEqual({ ...incident, at: 4 });
  expect(incidentId).toBeTypeOf("number");
  engineIncidents.clear();
  expect(engineIncidents.list()).toEqual([]);
  close();
});

test("the health of a backend is kept", () => {
  const folder = temporaryFolder();
  const first = openRepositories(folder);
  first.backendHealth.save({ backend: "vulkan", crashes: 1, isSetAside: false });
  first.backendHealth.save({ backend: "vulkan", crashes: 2, isSetAside: true });
  first.close();
  const second = openRepositories(folder);
  expect(second.backendHealth.list()).toEqual([{ backend: "vulkan", crashes: 2, isSetAside: true }]);
  second.close();
});
