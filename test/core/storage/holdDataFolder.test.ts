import { fork } from "node:child_process";
import { once } from "node:events";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdDataFolder } from "../../../src-main/core/storage/holdDataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const holding = (folder: string) => () => holdDataFolder(folder)();

test("a folder that is held is refused until it is given free", () => {
  const folder = join(temporaryFolder(), "deep", "inside");
  const release = holdDataFolder(folder);
  expect(holding(folder)).toThrow(expect.objectContaining({ code: "app/already-open", data: { dataDir: folder } }));
  release();
  release();
  expect(holding(folder)).not.toThrow();
});

test("a killed process leaves the folder free", async () => {
  const folder = temporaryFolder();
  const child = fork(join(import.meta.dirname, "holdFolder.ts"), [folder], { execArgv: [] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  expect(holding(folder)).toThrow(expect.objectContaining({ code: "app/already-open" }));
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(holding(folder)).not.toThrow();
});

test("a history in memory is anybody's", () => {
  holdDataFolder(":memory:");
  expect(holding(":memory:")).not.toThrow();
});

test.runIf(process.platform !== "win32")("a new folder is for its owner alone", () => {
  const folder = join(temporaryFolder(), "private");
  holding(folder)();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.runIf(process.platform === "linux")("a place where nothing can be made is refused", () => {
  expect(holding("/proc/stemma/data")).toThrow(expect.objectContaining({ code: "storage/not-writable" }));
});

test("a folder that cannot be made is refused with its path", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(holding(join(folder, "file", "data"))).toThrow(expect.objectContaining({ code: "storage/not-writable" }));
});
