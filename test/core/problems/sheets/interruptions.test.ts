import { expect, test } from "vitest";
import type { Handlers } from "../../../../src-shared/contract/contract.ts";
import type { Core } from "../../../../src-main/core/Core.ts";
import { createCore } from "../../../../src-main/core/createCore.ts";
import { openApp } from "../../../../src-main/core/openApp.ts";
import type { SheetId } from "../../../../src-shared/domain/ids.ts";
import { slowModelPath } from "../../slowModel.ts";
import { finished, newPlace, testCore } from "../../testCore.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { testHost, watchedLauncher } from "../../testHost.ts";
import { problemOf } from "./problemOf.ts";
import { entriesOf, entryAt, isThinking, sheetOf, stateIs, thoughtOf } from "./sheetCore.ts";

/** A sheet of a model that thinks for long, whose first entry is being solved. */
async function longSheet(core: Core, count = 2): Promise<SheetId> {
  core.models.select((await core.models.addFile(slowModelPath())).modelId);
  const sheetId = await sheetOf(
    core,
    Array.from({ length: count }, () => problemOf("Solve 3x + 7 = 22.")),
  );
  core.sheets.start(sheetId);
  await isThinking(core, sheetId, 0);
  return sheetId;
}

test("pausing keeps what was thought, and starting goes on with it", async () => {
  const core = testCore();
  const sheetId = await longSheet(core);
  core.sheets.pause(sheetId);
  await expect.poll(() => entryAt(core, sheetId, 0).state).toBe("stopped");
  const stopped = entryAt(core, sheetId, 0);
  const thought = thoughtOf(core, stopped);
  expect(core.sheetNews.sheet(sheetId)).toMatchObject({ state: "paused", counts: { stopped: 1, waiting: 1 } });
  expect(stopped.timeMs).toBeGreaterThan(0);
  core.sheets.start(sheetId);
  await expect.poll(() => thoughtOf(core, entryAt(core, sheetId, 0)).length).toBeGreaterThan(thought.length);
  const goesOn = entryAt(core, sheetId, 0);
  expect(goesOn).toMatchObject({ state: "solving", attemptId: stopped.attemptId });
  expect(thoughtOf(core, goesOn).startsWith(thought)).toBe(true);
});

test("a sheet that is paused and started at once goes on", async () => {
  const core = testCore();
  const sheetId = await longSheet(core);
  const { attemptId } = entryAt(core, sheetId, 0);
  const before = thoughtOf(core, entryAt(core, sheetId, 0)).length;
  core.sheets.pause(sheetId);
  core.sheets.start(sheetId);
  await expect.poll(() => thoughtOf(core, entryAt(core, sheetId, 0)).length).toBeGreaterThan(before);
  await expect.poll(() => entryAt(core, sheetId, 0)).toMatchObject({ state: "solving", attemptId });
  expect(core.sheetNews.sheet(sheetId).state).toBe("running");
});

test("a run that the person stops in its conversation pauses the sheet", async () => {
  const core = testCore();
  const sheetId = await longSheet(core);
  const { attemptId } = entryAt(core, sheetId, 0);
  if (attemptId === null) throw new Error("nothing runs");
  core.reasoning.stop(attemptId);
  await stateIs(core, sheetId, "paused");
  expect(entriesOf(core, sheetId).map(({ state }) => state)).toEqual(["stopped", "waiting"]);
});

test("an entry that is left out or changed while it is solved makes room for the next", async () => {
  const core = testCore();
  const sheetId = await longSheet(core, 3);
  const [first, second] = entriesOf(core, sheetId);
  if (first === undefined || second === undefined) throw new Error("they are gone");
  core.sheets.skip([first.entryId], true);
  await isThinking(core, sheetId, 1);
  expect(entriesOf(core, sheetId).map(({ state }) => state)).toEqual(["skipped", "solving", "waiting"]);
  core.sheets.editEntry(second.entryId, "Calculate 60% of 160.");
  await expect
    .poll(() => {
      const { conversationId, state } = entryAt(core, sheetId, 1);
      if (conversationId === null || state !== "solving") return state;
      return core.conversations.get(conversationId).turns[0]?.question;
    })
    .toBe("Calculate 60% of 160.");
  expect(core.sheetNews.sheet(sheetId).state).toBe("running");
  // What was left out is gone on with where it was.
  const thought = thoughtOf(core, entryAt(core, sheetId, 0));
  core.sheets.skip([first.entryId], false);
  expect(entryAt(core, sheetId, 0)).toMatchObject({ state: "stopped" });
  expect(thoughtOf(core, entryAt(core, sheetId, 0))).toBe(thought);
});

test("a person's own question interrupts what is being solved, which then goes on where it was", async () => {
  const core = testCore();
  const starter = core.models.selected.modelId;
  const sheetId = await longSheet(core);
  const { attemptId } = entryAt(core, sheetId, 0);
  core.models.select(starter);
  const asked = core.reasoning.ask({ place: newPlace, question: "Calculate 60% of 160." });
  expect((await finished(core, asked.attemptId)).stopReason).toBe("answered");
  const waiting = entryAt(core, sheetId, 0);
  expect(waiting).toMatchObject({ state: "solving", attemptId });
  const thought = thoughtOf(core, waiting);
  expect(thought).not.toBe("");
  await expect.poll(() => thoughtOf(core, entryAt(core, sheetId, 0)).length).toBeGreaterThan(thought.length);
  expect(thoughtOf(core, entryAt(core, sheetId, 0)).startsWith(thought)).toBe(true);
  if (attemptId === null) throw new Error("nothing runs");
  expect(core.conversations.attemptWithQuestion(attemptId).attempt).toMatchObject({ phase: "thinking", notes: [] });
});

test("a sheet is paused at once also while it waits for a person's question", async () => {
  const core = testCore();
  const sheetId = await longSheet(core);
  const asked = core.reasoning.ask({ place: newPlace, question: "Wait" });
  const { attemptId } = entryAt(core, sheetId, 0);
  if (attemptId === null) throw new Error("nothing runs");
  await expect.poll(() => core.conversations.attemptWithQuestion(attemptId).attempt.phase).toBe("waiting");
  core.sheets.pause(sheetId);
  await expect.poll(() => entryAt(core, sheetId, 0).state).toBe("stopped");
  expect(core.live.isRunning(asked.attemptId)).toBe(true);
});

test("when the engine dies, the entry goes on", async () => {
  const launcher = watchedLauncher();
  const core = testCore({ engineLauncher: launcher });
  const sheetId = await longSheet(core);
  const before = thoughtOf(core, entryAt(core, sheetId, 0)).length;
  launcher.last().kill();
  await expect.poll(() => thoughtOf(core, entryAt(core, sheetId, 0)).length).toBeGreaterThan(before);
  expect(entryAt(core, sheetId, 0)).toMatchObject({ state: "solving" });
});

test("a sheet that was being solved when the app was closed goes on at the next start", async () => {
  const host = testHost({ dataDir: temporaryFolder() });
  const core = createCore(host);
  const sheetId = await longSheet(core);
  const paused = await sheetOf(core, [problemOf("Calculate 60% of 160.")]);
  await core.dispose();
  const app = openApp(host);
  try {
    const handlers = app.handlers as Handlers;
    const first = async () => (await handlers["sheets.get"]({ sheetId })).entries[0];
    await expect.poll(first).toMatchObject({ state: "solving" });
    const thought = (await handlers["sheets.solution"]({ entryId: (await first())!.entryId })).thought;
    await expect
      .poll(async () => (await handlers["sheets.solution"]({ entryId: (await first())!.entryId })).thought.length)
      .toBeGreaterThan(thought.length);
    expect(await handlers["sheets.get"]({ sheetId: paused })).toMatchObject({ state: "paused" });
  } finally {
    await app.dispose();
  }
});

test("a deleted sheet stops, comes back until the next start, then is gone with its conversations", async () => {
  const dataDir = temporaryFolder();
  const core = createCore(testHost({ dataDir }));
  const sheetId = await longSheet(core);
  const { conversationId } = entryAt(core, sheetId, 0);
  if (conversationId === null) throw new Error("nothing was begun");
  core.sheets.remove(sheetId);
  expect(core.sheetNews.summaries.value).toEqual([]);
  expect(() => core.sheetNews.sheet(sheetId)).toThrow(expect.objectContaining({ code: "sheets/not-found" }));
  await expect.poll(() => core.queue.isBusy).toBe(false);
  core.sheets.restore(sheetId);
  expect(core.sheetNews.summaries.value).toMatchObject([{ sheetId, state: "paused", counts: { stopped: 1 } }]);
  core.sheets.remove(sheetId);
  await core.dispose();
  const later = testCore({ dataDir });
  expect(later.sheetNews.summaries.value).toEqual([]);
  expect(() => later.conversations.get(conversationId)).toThrow(
    expect.objectContaining({ code: "conversations/not-found" }),
  );
});
