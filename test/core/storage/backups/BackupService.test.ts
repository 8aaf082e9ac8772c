import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { backUpHistory } from "../../../../src-main/core/storage/backups/backUpHistory.ts";
import { backupNames } from "../../../../src-main/core/storage/backups/backupNames.ts";
import { BackupService } from "../../../../src-main/core/storage/backups/BackupService.ts";
import { FolderThread } from "../../../../src-main/core/storage/thread/FolderThread.ts";
import { SampleHistory } from "../search/sampleHistory.ts";

const file = resolve(import.meta.dirname, "../../../../src-main/core/storage/thread/worker.ts");
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const noon = Date.parse("2026-03-04T12:00:00");
const day = 24 * 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: noon }));
afterEach(() => void vi.useRealTimers());

function openService() {
  const history = new SampleHistory();
  history.add({ conversation: "c", answer: "42" });
  const folder = new FolderThread(file, { dataDir: history.folder });
  const service = new BackupService({ dataDir: history.folder, folder, logger });
  onTestFinished(async () => {
    service.stop();
    await folder.dispose();
  });
  const kinds = () => backupNames(history.folder).map(({ kind }) => kind);
  return { history, service, kinds };
}

test("one is made on each day on which something changed, and none on others", async () => {
  const { history, service, kinds } = openService();
  // The thread keeps its own time.
  const at = (time: number) => vi.setSystemTime(time);
  await service.makeDaily();
  expect(kinds()).toEqual(["daily"]);
  const [first] = backupNames(history.folder);
  at((first?.madeAt ?? 0) + day);
  await service.makeDaily();
  expect(kinds()).toEqual(["daily"]);
  history.add({ conversation: "c", answer: "43" });
  await service.makeDaily();
  expect(kinds()).toEqual(["daily", "daily"]);
});

test("on a day that has one there is no other, however much is written", async () => {
  const { history, service, kinds } = openService();
  vi.useRealTimers();
  await service.makeDaily();
  history.add({ conversation: "c", answer: "43" });
  await service.makeDaily();
  expect(kinds()).toEqual(["daily"]);
});

test("after the start it is made by itself, and again on the next day", async () => {
  const { service } = openService();
  const made = vi.spyOn(service, "makeDaily").mockResolvedValue();
  service.start();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(made).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(made).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(day);
  expect(made.mock.calls.length).toBeGreaterThan(20);
  service.stop();
  const { length } = made.mock.calls;
  await vi.advanceTimersByTimeAsync(day);
  expect(made.mock.calls).toHaveLength(length);
});

test("what a person asks for is made at once and listed, and can be removed", async () => {
  vi.useRealTimers();
  const { service, kinds } = openService();
  const seen: boolean[] = [];
  service.state.subscribe(({ isWorking }) => void seen.push(isWorking));
  await service.make();
  expect(seen[0]).toBe(true);
  expect(service.state.value).toMatchObject({
    isWorking: false,
    error: null,
    backups: [{ kind: "manual", conversations: 1 }],
  });
  const [made] = service.state.value.backups ?? [];
  await service.remove(made?.name ?? "");
  expect(service.state.value.backups).toEqual([]);
  expect(kinds()).toEqual([]);
  expect(() => service.remove(made?.name ?? "")).toThrow(expect.objectContaining({ code: "backups/not-found" }));
  expect(() => service.remove("../stemma.db")).toThrow(expect.objectContaining({ code: "backups/not-found" }));
});

test("one that cannot be made is said, and said no more when it could", async () => {
  vi.useRealTimers();
  const { history, service } = openService();
  const backups = join(history.folder, "backups");
  writeFileSync(backups, "a file in its place");
  await service.makeDaily();
  expect(service.state.value.error).toMatchObject({ code: "storage/not-writable" });
  await expect(service.make()).rejects.toMatchObject({ code: "storage/not-writable" });
  expect(service.state.value.isWorking).toBe(false);
  rmSync(backups);
  mkdirSync(backups);
  await service.makeDaily();
  expect(service.state.value.error).toBeNull();
});

test("a history in memory has none", async () => {
  const folder = { backups: vi.fn(), backUp: vi.fn(), backUpIfChanged: vi.fn() };
  const service = new BackupService({ dataDir: ":memory:", folder, logger });
  service.start();
  await vi.advanceTimersByTimeAsync(day);
  expect(folder.backUpIfChanged).not.toHaveBeenCalled();
});

test("a backup of today that was not made by the day is no reason to leave that out", async () => {
  vi.useRealTimers();
  const { history, service, kinds } = openService();
  backUpHistory(history.handle.db, history.folder, "manual");
  history.add({ conversation: "c", answer: "43" });
  await service.makeDaily();
  expect(kinds()).toEqual(["daily", "manual"]);
});
