import { expect, onTestFinished, test } from "vitest";
import { ConversationService } from "../../../src-main/core/conversations/ConversationService.ts";
import { CatalogueService } from "../../../src-main/core/models/catalogue/CatalogueService.ts";
import { loadCatalogue } from "../../../src-main/core/models/catalogue/loadCatalogue.ts";
import { FileWorker } from "../../../src-main/core/models/files/FileWorker.ts";
import { ModelService } from "../../../src-main/core/models/ModelService.ts";
import { createReasoning } from "../../../src-main/core/reasoning/createReasoning.ts";
import { EngineHealth } from "../../../src-main/core/reasoning/engine/EngineHealth.ts";
import { EngineSupervisor } from "../../../src-main/core/reasoning/EngineSupervisor.ts";
import { loadProfiles } from "../../../src-main/core/reasoning/loadProfiles.ts";
import { SettingsService } from "../../../src-main/core/SettingsService.ts";
import { openDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { createRepositories } from "../../../src-main/core/storage/openRepositories.ts";
import { Topic } from "../../../src-main/core/Topic.ts";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import { textOf } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { testHost } from "../testHost.ts";

/** Services on a real database that SQLite lets grow no further once `fill` is called, as on a full disk. */
function coreOnFullDisk() {
  const { db, close } = openDatabase(temporaryFolder());
  const host = testHost();
  const { logger, engineLauncher, resourcesDir, fileWorkerFile, modelsDir, home, environment } = host;
  const repositories = createRepositories(db, "/data/stemma.db");
  const { attempts, modelFiles, hubFiles, settings: stored } = repositories;
  const engine = new EngineSupervisor({ launcher: engineLauncher, logger });
  const profiles = loadProfiles(resourcesDir);
  const models = new ModelService({
    files: modelFiles,
    preferences: repositories.modelPreferences,
    settings: stored,
    engine,
    profiles,
    resourcesDir,
    catalogue: new CatalogueService(loadCatalogue(resourcesDir), hubFiles),
    fileWork: new FileWorker(fileWorkerFile),
    modelsDir,
    home,
    environment,
    logger,
  });
  const conversations = new ConversationService(repositories.conversations, attempts);
  const settings = new SettingsService(stored);
  const { engineIncidents: incidents, backendHealth: backends } = repositories;
  const { reasoning } = createReasoning({
    host,
    repositories,
    settings,
    engine,
    health: new EngineHealth({ engine, settings, incidents, backends, logger }),
    status: new Topic<EngineStatus>({ phase: "off" }),
    models,
    conversations,
    checks: {
      of: () => Promise.resolve(null),
      known: () => undefined,
      canDecide: () => Promise.resolve(false),
      forget: () => undefined,
    },
    comparer: { find: () => null, isSame: () => Promise.resolve(false) },
    fitAdvisor: { recordRun: () => undefined, speedOf: () => null },
  });
  onTestFinished(async () => {
    await reasoning.dispose();
    await engine.dispose();
    close();
  });
  const setPages = (count: number) => db.pragma(`max_page_count = ${count}`);
  /** The free space inside the pages that there are goes too, or a short text would still fit. */
  const fill = (): void => {
    setPages(1);
    for (const size of [2_000, 200, 20])
      for (let isFull = false, row = 0; !isFull; row++)
        try {
          db.prepare("INSERT INTO segment_pieces VALUES ('none', ?, ?, ?)").run(size, row, "x".repeat(size));
        } catch {
          isFull = true;
        }
  };
  db.pragma("foreign_keys = OFF");
  return { reasoning, conversations, fill, free: () => setPages(1_000_000) };
}

const full = expect.objectContaining({ code: "storage/full", data: { path: "/data/stemma.db" } });
const place = { kind: "new" } as const;

test("on a full disk a question is refused in words, and taken once there is room again", () => {
  const { reasoning, conversations, fill, free } = coreOnFullDisk();
  const question = "x".repeat(100_000);
  fill();
  expect(() => reasoning.ask({ place, question })).toThrow(full);
  expect(conversations.summaries.value).toEqual([]);
  free();
  expect(reasoning.ask({ place, question }).attemptId).toEqual(expect.any(String));
});

test("when the disk fills up during a run, what was written can still be read", async () => {
  const { reasoning, conversations, fill } = coreOnFullDisk();
  const { attemptId, conversationId } = reasoning.ask({ place, question: "Solve 3x + 7 = 22." });
  fill();
  let last: AttemptEvent | undefined;
  await reasoning.follow(attemptId, (event) => (last = event), new AbortController().signal);
  const [turn] = conversations.get(conversationId).turns;
  expect(last).toMatchObject({ type: "finished", attempt: turn?.attempt });
  expect(turn?.attempt).toMatchObject({ stopReason: "failed", error: { code: "storage/full" } });
  expect(turn && textOf(turn.attempt, "answer")).toContain("\\boxed{5}");
});
