import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DownloadId } from "../../../../src-shared/domain/ids.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { heldTransfers, nextTurn, repository, wanted } from "./heldTransfers.ts";

const sha256 = "a".repeat(64);
const hash = { sha256, sizeBytes: 100 };
const resolved = { type: "resolved", commit: "c".repeat(40), ...hash } as const;
const progress = { type: "progress", receivedBytes: 100, hashedBytes: 10 } as const;
const stopped = new Error("stopped");

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "GGUF");
  }
}

describe("DownloadService, when things happen at the same time", () => {
  it("stays paused when word of progress was on its way, and goes on", async () => {
    const { downloads, transfer, stateOf } = heldTransfers();
    const id = downloads.start(wanted("a.gguf"));
    const first = await transfer(1);
    first.emit(resolved);
    downloads.pause(id);
    first.emit(progress);
    expect(stateOf(id)).toBe("paused");
    downloads.resume(id);
    first.emit(progress);
    first.end(stopped);
    const finished = downloads.finished(id);
    (await transfer(2)).end(hash);
    await finished;
  });

  it("stays cancelled when the server's answer was on its way", async () => {
    const { downloads, transfer, stored } = heldTransfers();
    const id = downloads.start(wanted("a.gguf"));
    const first = await transfer(1);
    const cancelled = downloads.cancel(id);
    first.emit(resolved);
    first.end(stopped);
    await cancelled;
    expect(stored()).toEqual([]);
    expect(downloads.list.value).toEqual([]);
  });

  it("begins a download anew only when the cancelled one is cleared away", async () => {
    const { downloads, transfer, count, modelsDir } = heldTransfers();
    const first = downloads.start(wanted("a.gguf"));
    const held = await transfer(1);
    const cancelled = downloads.cancel(first);
    const second = downloads.start(wanted("a.gguf"));
    for (let turn = 0; turn < 10; turn += 1) await nextTurn();
    expect(count()).toBe(1);
    held.end(stopped);
    await cancelled;
    const next = await transfer(2);
    const part = join(modelsDir, repository, "a.gguf.part");
    put(part);
    const finished = downloads.finished(second);
    expect(existsSync(part)).toBe(true);
    next.end(hash);
    await finished;
  });

  it("leaves all parts of a model in place when its download is cancelled", async () => {
    const { downloads, transfer, modelsDir, addOwned } = heldTransfers();
    const paths = [1, 2].map((part) => join(modelsDir, repository, `s-0000${part}-of-00002.gguf`));
    put(...paths);
    await addOwned({ parts: paths.map((path) => ({ path, sha256 })), source: null, variantId: null });
    const id = downloads.start(wanted("s-00001-of-00002.gguf"));
    const held = await transfer(1);
    const cancelled = downloads.cancel(id);
    held.end(stopped);
    await cancelled;
    expect(paths.map((path) => existsSync(path))).toEqual([true, true]);
  });

  it("makes no model of a download that was cancelled as it ended", async () => {
    const { downloads, transfer, modelsDir, list } = heldTransfers();
    const id = downloads.start(wanted("a.gguf"));
    const held = await transfer(1);
    const cancelled = downloads.cancel(id);
    put(join(modelsDir, repository, "a.gguf"));
    held.end(hash);
    await cancelled;
    expect(list.value.models).toEqual([]);
    expect(existsSync(join(modelsDir, repository, "a.gguf"))).toBe(false);
  });

  it("can be resumed by whoever hears first that it failed", async () => {
    const { downloads, transfer } = heldTransfers();
    const id = downloads.start(wanted("a.gguf"));
    const again = downloads.finished(id).catch(() => {
      downloads.resume(id);
      return downloads.finished(id);
    });
    (await transfer(1)).end(new AppError("downloads/wrong-hash", "wrong"));
    (await transfer(2)).end(hash);
    await expect(again).resolves.toMatchObject({ state: "present" });
  });

  it("takes names that differ only in case as the same file, since some systems do", async () => {
    const { downloads } = heldTransfers();
    const id = downloads.start(wanted("a.gguf"));
    expect(downloads.start(wanted("A.GGUF", "Maker/Model-GGUF"))).toBe(id);
    await downloads.cancel(id);
  });

  it("starts nothing after it was closed", async () => {
    const { downloads, count } = heldTransfers();
    await downloads.dispose();
    downloads.start(wanted("a.gguf"));
    for (let turn = 0; turn < 10; turn += 1) await nextTurn();
    expect(count()).toBe(0);
  });
});

describe("DownloadService, when the history cannot be written", () => {
  it("fails, can be resumed and cancelled, and closes", async () => {
    const { downloads, refuseToStore, transfer, stateOf, logged } = heldTransfers();
    const id = downloads.start(wanted("a.gguf"));
    const first = await transfer(1);
    refuseToStore();
    first.emit(resolved);
    const outcome = downloads.finished(id).catch((thrown: unknown) => thrown);
    first.end(new AppError("downloads/disk-full", "full"));
    expect(await outcome).toMatchObject({ code: "downloads/disk-full" });
    expect(stateOf(id)).toBe("failed");
    downloads.resume(id);
    const second = await transfer(2);
    const cancelled = downloads.cancel(id);
    second.end(stopped);
    await cancelled;
    expect(downloads.list.value).toEqual([]);
    expect(logged.join()).toContain("READONLY");
    await downloads.dispose();
  });

  it("fails when its model is no longer in the catalogue, and can be cancelled", async () => {
    const id = "earlier" as DownloadId;
    const file = { repository, revision: "main", path: "a.gguf", sizeBytes: 100, sha256 };
    const record = { downloadId: id, name: "A", variantId: "gone/Q4", files: [file], givenSha256: null, error: null };
    const { downloads, transfer, stateOf } = heldTransfers([{ ...record, state: "queued" }]);
    downloads.resumeAll();
    const outcome = downloads.finished(id).catch((thrown: unknown) => thrown);
    (await transfer(1)).end(new AppError("downloads/other-version", "other"));
    expect(await outcome).toMatchObject({ code: "downloads/other-version" });
    expect(stateOf(id)).toBe("failed");
    await downloads.cancel(id);
    expect(downloads.list.value).toEqual([]);
  });
});
