import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import type { App } from "../../src-main/core/App.ts";
import { createCore } from "../../src-main/core/createCore.ts";
import { openApp } from "../../src-main/core/openApp.ts";
import { migrations } from "../../src-main/core/storage/migrations/migrations.ts";
import type { CallInput, CallName, CallOutput } from "../../src-shared/contract/contract.ts";
import type { AppState } from "../../src-shared/domain/appState.ts";
import { slowModelPath } from "./slowModel.ts";
import { temporaryFolder } from "./temporaryFolder.ts";
import { testHost } from "./testHost.ts";

const secret = "quartzophile";

function open(dataDir: string, change: Parameters<typeof testHost>[0] = {}): App {
  const app = openApp(testHost({ dataDir, modelsDir: join(dataDir, "models"), ...change }));
  onTestFinished(() => app.dispose());
  return app;
}

/** As a client calls it. */
async function call<Name extends CallName>(app: App, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const handler = app.handlers[name] as ((input: unknown) => CallOutput<Name> | Promise<CallOutput<Name>>) | undefined;
  if (handler === undefined) throw new Error(`${name} is not answered`);
  return handler(input);
}

/** Resolves when the app has come to rest, with a history or without. */
async function settled(app: App): Promise<AppState> {
  await expect.poll(() => app.state.value.phase).not.toBe("opening");
  return app.state.value;
}

const titles = (app: App): string[] =>
  app.handlers["conversations.summaries"]?.value.map(({ title }) => title).sort() ?? [];

/** Asks, and waits for the answer. */
async function ask(app: App, question: string): Promise<string> {
  const { attemptId, conversationId } = await call(app, "reasoning.ask", { place: { kind: "new" }, question });
  await app.handlers["reasoning.follow"]?.({ attemptId }, () => undefined, new AbortController().signal);
  return conversationId;
}

/** The files in a folder, and below it, whose bytes hold a text. */
function filesWith(dir: string, text: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text));
}

describe("restoring", () => {
  test("a backup takes the place of the history, which is kept itself, and can be brought back", async () => {
    const app = open(temporaryFolder());
    await ask(app, "What is 17 + 25?");
    await call(app, "backups.make", {});
    await ask(app, "Solve 3x + 7 = 22.");
    const [made] = app.handlers["backups.state"]?.value.backups ?? [];
    await call(app, "backups.restore", { name: made?.name ?? "", stopsRuns: false });
    expect(app.state.value).toEqual({ phase: "opening", launch: 2, work: "restoring" });
    expect(app.handlers["conversations.summaries"]).toBeUndefined();
    const state = await settled(app);
    expect(state).toMatchObject({ phase: "open", launch: 2, outcome: { type: "restored", madeAt: made?.madeAt } });
    expect(titles(app)).toEqual(["What is 17 + 25?"]);

    await call(app, "backups.look", {});
    const kept = app.handlers["backups.state"]?.value.backups?.find(({ kind }) => kind === "before-restore");
    expect(kept).toMatchObject({ conversations: 2 });
    expect(state).toMatchObject({ outcome: { keptAs: kept?.name } });
    await call(app, "backups.restore", { name: kept?.name ?? "", stopsRuns: false });
    await settled(app);
    expect(titles(app)).toEqual(["Solve 3x + 7 = 22", "What is 17 + 25?"]);
    await call(app, "app.dismissOutcome", {});
    expect(app.state.value).toEqual({ phase: "open", launch: 3, outcome: null });
    // It is a history like any other.
    await ask(app, "What is 1 + 1?");
    expect(titles(app)).toHaveLength(3);
  });

  test("it is refused while a run is under way, unless the person has it stopped", async () => {
    const app = open(temporaryFolder());
    await call(app, "backups.make", {});
    const [made] = app.handlers["backups.state"]?.value.backups ?? [];
    const { modelId } = await call(app, "models.addFile", { path: slowModelPath() });
    await call(app, "models.select", { modelId });
    await call(app, "reasoning.ask", { place: { kind: "new" }, question: "Think for long." });
    const restoring = { name: made?.name ?? "", stopsRuns: false };
    await expect(call(app, "backups.restore", restoring)).rejects.toMatchObject({ code: "backups/runs-under-way" });
    expect(app.state.value.phase).toBe("open");
    await call(app, "backups.restore", { ...restoring, stopsRuns: true });
    await settled(app);
    expect(titles(app)).toEqual([]);
    await call(app, "backups.look", {});
    expect(app.handlers["backups.state"]?.value.backups?.[0]).toMatchObject({
      kind: "before-restore",
      conversations: 1,
    });
  });

  test("where the present history cannot be kept, it stays in its place", async () => {
    const dataDir = temporaryFolder();
    const app = open(dataDir);
    await call(app, "backups.make", {});
    const [made] = app.handlers["backups.state"]?.value.backups ?? [];
    await ask(app, "What is 17 + 25?");
    // Something that looks unfinished and cannot be removed.
    mkdirSync(join(dataDir, "backups", "in the way.part"));
    await call(app, "backups.restore", { name: made?.name ?? "", stopsRuns: false });
    expect(await settled(app)).toMatchObject({
      phase: "open",
      launch: 2,
      outcome: { type: "not-restored", error: { code: "storage/not-writable" } },
    });
    expect(titles(app)).toEqual(["What is 17 + 25?"]);
    expect(existsSync(join(dataDir, "stemma.db.new"))).toBe(false);
  });

  test("a backup that cannot be read is said, and nothing is closed", async () => {
    const dataDir = temporaryFolder();
    const app = open(dataDir);
    await call(app, "backups.make", {});
    const [made] = app.handlers["backups.state"]?.value.backups ?? [];
    writeFileSync(join(dataDir, "backups", made?.name ?? ""), "no longer a database ".repeat(1_000));
    await call(app, "backups.look", {});
    expect(app.handlers["backups.state"]?.value.backups?.[0]).toMatchObject({ conversations: null });
    await expect(call(app, "backups.restore", { name: made?.name ?? "", stopsRuns: true })).rejects.toMatchObject({
      code: "backups/damaged",
    });
    expect(app.state.value).toMatchObject({ phase: "open", launch: 1 });
  });
});

describe("a history that cannot be opened", () => {
  /** A folder with a history of two conversations, of which one is in a backup, damaged as given. */
  async function damaged(damage: (path: string) => void): Promise<string> {
    const dataDir = temporaryFolder();
    const app = openApp(testHost({ dataDir }));
    await ask(app, "What is 17 + 25?");
    await call(app, "backups.make", {});
    await ask(app, "Solve 3x + 7 = 22.");
    await app.dispose();
    damage(join(dataDir, "stemma.db"));
    return dataDir;
  }
  const overwrite = (path: string): void => writeFileSync(path, "not a database ".repeat(1_000));
  const withoutHeader = (path: string): void => {
    const bytes = readFileSync(path);
    bytes.fill(0, 0, 100);
    writeFileSync(path, bytes);
  };

  test("leaves the app there to help, and answers nothing else", async () => {
    const dataDir = await damaged(overwrite);
    const app = open(dataDir);
    expect(app.state.value).toMatchObject({ phase: "recovery", launch: 1, error: { code: "storage/damaged" } });
    expect(app.handlers["conversations.get"]).toBeUndefined();
    expect(await call(app, "app.info", {})).toMatchObject({ dataDir });
    await call(app, "backups.look", {});
    expect(app.handlers["backups.state"]?.value.backups).toMatchObject([{ conversations: 1 }]);
    expect(() => openApp(testHost({ dataDir }))).toThrow(expect.objectContaining({ code: "app/already-open" }));
  });

  test("is replaced by a backup, and kept", async () => {
    const dataDir = await damaged(overwrite);
    const app = open(dataDir);
    await call(app, "backups.look", {});
    const [made] = app.handlers["backups.state"]?.value.backups ?? [];
    await call(app, "recovery.restore", { name: made?.name ?? "" });
    const state = await settled(app);
    expect(state).toMatchObject({ phase: "open", launch: 1, outcome: { type: "restored", madeAt: made?.madeAt } });
    expect(titles(app)).toEqual(["What is 17 + 25?"]);
    expect(filesWith(join(dataDir, "damaged"), "not a database")).toHaveLength(1);
  });

  test("is rescued where it can be read", async () => {
    const app = open(await damaged(withoutHeader));
    expect((await settled(app)).phase).toBe("recovery");
    await call(app, "recovery.rescue", {});
    expect(await settled(app)).toMatchObject({
      phase: "open",
      outcome: { type: "rescued", report: { conversations: 2, questions: 2, answers: 2, gaps: 0 } },
    });
    expect(titles(app)).toEqual(["Solve 3x + 7 = 22", "What is 17 + 25?"]);
  });

  test("is left where nothing can be read, and another way can be taken", async () => {
    const dataDir = await damaged(overwrite);
    const app = open(dataDir);
    await call(app, "recovery.rescue", {});
    expect(await settled(app)).toMatchObject({ phase: "recovery", failed: { code: "storage/nothing-readable" } });
    await call(app, "recovery.beginAnew", {});
    expect(await settled(app)).toMatchObject({ phase: "open", outcome: { type: "begun-anew" } });
    expect(titles(app)).toEqual([]);
    expect(filesWith(join(dataDir, "damaged"), "not a database")).toHaveLength(1);
    await expect(call(app, "recovery.beginAnew", {})).rejects.toMatchObject({ code: "request/unavailable" });
  });

  test("is missing where only its backups are there", async () => {
    const app = open(await damaged((path) => truncateSync(path)));
    expect(app.state.value).toMatchObject({ phase: "recovery", error: { code: "storage/missing" } });
    await call(app, "backups.look", {});
    const [made] = app.handlers["backups.state"]?.value.backups ?? [];
    await call(app, "recovery.restore", { name: made?.name ?? "" });
    await settled(app);
    expect(titles(app)).toEqual(["What is 17 + 25?"]);
  });

  test("may be one whose migration failed", async () => {
    const dataDir = await damaged((path) => {
      const db = new Database(path);
      // It has what the last step wants to make.
      db.pragma(`user_version = ${migrations.at(-2)?.version}`);
      db.close();
    });
    const app = open(dataDir);
    expect(app.state.value.phase).toBe("opening");
    expect(await settled(app)).toMatchObject({ phase: "recovery", error: { code: "storage/not-migrated" } });
    await call(app, "recovery.rescue", {});
    expect(await settled(app)).toMatchObject({ phase: "open", outcome: { report: { conversations: 2 } } });
  });

  test("is checked away from the main thread after a kill", async () => {
    const dataDir = await damaged((path) => writeFileSync(join(path, "..", "stemma.running"), "1"));
    const app = open(dataDir);
    expect(app.state.value).toEqual({ phase: "opening", launch: 1, work: "checking" });
    expect(app.handlers["conversations.summaries"]).toBeUndefined();
    expect(await settled(app)).toEqual({ phase: "open", launch: 1, outcome: null });
    expect(titles(app)).toHaveLength(2);
  });

  test("of a newer app is refused before there is a page", async () => {
    const dataDir = await damaged((path) => {
      const db = new Database(path);
      db.pragma("user_version = 99990");
      db.close();
    });
    expect(() => openApp(testHost({ dataDir }))).toThrow(expect.objectContaining({ code: "storage/newer-database" }));
    // And is free for others.
    expect(() => createCore(testHost({ dataDir }))).toThrow(
      expect.objectContaining({ code: "storage/newer-database" }),
    );
  });
});

describe("deleting", () => {
  test("nothing of a deleted conversation is left once the app is closed", async () => {
    const dataDir = temporaryFolder();
    const app = open(dataDir);
    await ask(app, "What is 17 + 25?");
    const conversationId = (await ask(app, `What is 12 + 30? Call it ${secret}.`)) as never;
    await expect
      .poll(async () => (await call(app, "search.find", search(secret))).total, { timeout: 20_000 })
      .toBeGreaterThan(0);
    expect(filesWith(dataDir, secret).length).toBeGreaterThan(0);
    mkdirSync(join(dataDir, "states"), { recursive: true });
    writeFileSync(join(dataDir, "states", "some.state"), secret);
    await call(app, "conversations.remove", { conversationId });
    await app.dispose();
    expect(filesWith(dataDir, secret)).toEqual([]);
    expect(existsSync(join(dataDir, "states"))).toBe(false);
    const again = open(dataDir);
    expect(titles(again)).toEqual(["What is 17 + 25?"]);
    expect((await call(again, "search.find", search("17 25"))).total).toBeGreaterThan(0);
  });

  test("everything goes but the models, which are said, and the app is there and empty", async () => {
    const dataDir = temporaryFolder();
    let forgotten = 0;
    const app = open(dataDir, { forget: () => Promise.resolve(void (forgotten += 1)) });
    mkdirSync(join(dataDir, "models"));
    writeFileSync(join(dataDir, "models", "a.gguf"), "x".repeat(1_000));
    writeFileSync(join(dataDir, "notes.txt"), "of somebody else");
    await ask(app, `What is 12 + 30? Call it ${secret}.`);
    await call(app, "settings.update", { theme: "dark" });
    await call(app, "backups.make", {});
    await call(app, "hub.setToken", { token: "hf_secret" });
    const kept = await call(app, "app.keptData", {});
    expect(kept).toMatchObject({ backups: { files: 1 }, damaged: { files: 0 }, models: { files: 1, bytes: 1_000 } });
    expect(kept.historyBytes).toBeGreaterThan(10_000);
    await call(app, "app.deleteEverything", {});
    expect(await settled(app)).toEqual({
      phase: "open",
      launch: 2,
      outcome: { type: "emptied", models: { dir: join(dataDir, "models"), files: 1, bytes: 1_000 } },
    });
    expect(filesWith(dataDir, secret)).toEqual([]);
    expect(forgotten).toBe(1);
    expect(titles(app)).toEqual([]);
    expect(app.handlers["settings.values"]?.value.theme).toBe("system");
    expect(app.handlers["hub.access"]?.value.hasToken).toBe(false);
    await call(app, "backups.look", {});
    expect(app.handlers["backups.state"]?.value.backups).toEqual([]);
    expect(readFileSync(join(dataDir, "notes.txt"), "utf8")).toBe("of somebody else");
    expect(existsSync(join(dataDir, "models", "a.gguf"))).toBe(true);
    await ask(app, "What is 17 + 25?");
    expect(titles(app)).toEqual(["What is 17 + 25?"]);
  });

  test("a run under way is stopped by it", async () => {
    const app = open(temporaryFolder());
    const { modelId } = await call(app, "models.addFile", { path: slowModelPath() });
    await call(app, "models.select", { modelId });
    await call(app, "reasoning.ask", { place: { kind: "new" }, question: "Think for long." });
    await call(app, "app.deleteEverything", {});
    expect(await settled(app)).toMatchObject({ phase: "open", outcome: { type: "emptied" } });
    expect(titles(app)).toEqual([]);
  });
});

const search = (text: string): CallInput<"search.find"> => ({
  text,
  thoughts: true,
  modelId: null,
  since: null,
  until: null,
  verified: false,
  tag: null,
  offset: 0,
  limit: 10,
});
