import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Core } from "../../../../src-main/core/Core.ts";
import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import type { Download } from "../../../../src-shared/domain/download.ts";
import type { DownloadId } from "../../../../src-shared/domain/ids.ts";
import { startHubServer, type HubServer } from "../../../hub/HubServer.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { testCore } from "../../testCore.ts";

const starter = readFileSync(resolve(import.meta.dirname, "../../../../resources/models/starter.gguf"));
const repository = "maker/model-GGUF";
const slow = 1_000_000;

interface Scene {
  server: HubServer;
  dataDir: string;
  open: () => Core;
}

async function scene(): Promise<Scene> {
  const files = ["a.gguf", "b.gguf", "c.gguf", "s-00001-of-00002.gguf", "s-00002-of-00002.gguf"];
  const server = await startHubServer({
    repositories: { [repository]: { files: Object.fromEntries(files.map((name) => [name, starter])) } },
  });
  onTestFinished(() => server.close());
  const dataDir = temporaryFolder();
  const open = (): Core =>
    testCore({ dataDir, modelsDir: join(dataDir, "models"), environment: { HF_ENDPOINT: server.endpoint } });
  return { server, dataDir, open };
}

const wanted = (path: string): Extract<WantedDownload, { kind: "file" }> => ({
  kind: "file",
  repository,
  revision: "main",
  path,
  sha256: null,
});

const stateOf = ({ downloads }: Core, id: DownloadId): Download["state"] | undefined =>
  downloads.list.value.find(({ downloadId }) => downloadId === id)?.state;

/** Resolves when a download has begun to receive. */
async function received({ downloads }: Core, id: DownloadId): Promise<void> {
  const has = (): boolean => downloads.list.value.some((each) => each.downloadId === id && each.receivedBytes > 0);
  const { promise, resolve } = Promise.withResolvers<void>();
  const unsubscribe = downloads.list.subscribe(() => has() && resolve());
  if (!has()) await promise;
  unsubscribe();
}

describe("DownloadService", () => {
  it("makes a model of a download", async () => {
    const { server, dataDir, open } = await scene();
    const core = open();
    const id = core.downloads.start(wanted("a.gguf"));
    const model = await core.downloads.finished(id);
    expect(model).toMatchObject({
      name: "Starter",
      origin: "downloaded",
      path: join(dataDir, "models", repository, "a.gguf"),
      sha256: server.file(repository, "a.gguf").sha256,
      source: { repository, revision: server.repository(repository).head, path: "a.gguf" },
      state: "present",
    });
    expect(core.downloads.list.value).toEqual([]);
    expect(core.models.list.value.models.map(({ modelId }) => modelId)).toContain(model.modelId);
    expect(readdirSync(join(dataDir, "models", repository))).toEqual(["a.gguf"]);
  });

  it("makes one model of all parts of a split file", async () => {
    const { dataDir, open } = await scene();
    const core = open();
    const model = await core.downloads.finished(core.downloads.start(wanted("s-00002-of-00002.gguf")));
    expect(model).toMatchObject({
      path: join(dataDir, "models", repository, "s-00001-of-00002.gguf"),
      sizeBytes: 2 * starter.length,
    });
    expect(core.models.partsOf(model.modelId)).toHaveLength(2);
  });

  it("pauses and goes on", async () => {
    const { server, open } = await scene();
    server.bytesPerSecond = slow;
    const core = open();
    const id = core.downloads.start(wanted("a.gguf"));
    await received(core, id);
    core.downloads.pause(id);
    expect(stateOf(core, id)).toBe("paused");
    server.bytesPerSecond = null;
    const finished = core.downloads.finished(id);
    core.downloads.resume(id);
    await expect(finished).resolves.toMatchObject({ state: "present" });
  });

  it("cancels, and leaves nothing", async () => {
    const { server, dataDir, open } = await scene();
    server.bytesPerSecond = slow;
    const core = open();
    const id = core.downloads.start(wanted("a.gguf"));
    const outcome = core.downloads.finished(id).catch((thrown: unknown) => thrown);
    await received(core, id);
    await core.downloads.cancel(id);
    expect(await outcome).toMatchObject({ code: "downloads/not-found" });
    expect(core.downloads.list.value).toEqual([]);
    expect(readdirSync(join(dataDir, "models", repository))).toEqual([]);
  });

  it("runs two at once, in the order that was chosen", async () => {
    const { server, open } = await scene();
    server.bytesPerSecond = slow;
    const core = open();
    const [a, b, c, split] = ["a.gguf", "b.gguf", "c.gguf", "s-00001-of-00002.gguf"].map((path) =>
      core.downloads.start(wanted(path)),
    ) as [DownloadId, DownloadId, DownloadId, DownloadId];
    await received(core, a);
    await received(core, b);
    expect([stateOf(core, c), stateOf(core, split)]).toEqual(["queued", "queued"]);
    core.downloads.move(split, 0);
    core.downloads.pause(a);
    await received(core, split);
    expect(stateOf(core, c)).toBe("queued");
    server.bytesPerSecond = null;
    await core.downloads.finished(c);
    expect(core.downloads.list.value.map(({ downloadId }) => downloadId)).not.toContain(c);
  });

  it("takes a second wish for the same file as one", async () => {
    const { server, open } = await scene();
    server.bytesPerSecond = slow;
    const core = open();
    const id = core.downloads.start(wanted("a.gguf"));
    await received(core, id);
    core.downloads.pause(id);
    expect(core.downloads.start(wanted("a.gguf"))).toBe(id);
    expect(core.downloads.list.value).toHaveLength(1);
    server.bytesPerSecond = null;
    await core.downloads.finished(id);
  });

  it("says why one failed, keeps it, and tries again when asked", async () => {
    const { server, open } = await scene();
    const core = open();
    const takeBack = server.misbehave({ kind: "web-page", times: 100 });
    const id = core.downloads.start(wanted("a.gguf"));
    await expect(core.downloads.finished(id)).rejects.toMatchObject({ code: "hub/web-page" });
    expect(core.downloads.list.value).toMatchObject([{ state: "failed", error: { code: "hub/web-page" } }]);
    takeBack();
    const finished = core.downloads.finished(id);
    core.downloads.resume(id);
    await expect(finished).resolves.toMatchObject({ state: "present" });
  });

  it("goes on after a restart with what ran, and leaves alone what was paused", async () => {
    const { server, dataDir, open } = await scene();
    server.bytesPerSecond = slow;
    const first = open();
    const running = first.downloads.start(wanted("a.gguf"));
    const paused = first.downloads.start(wanted("b.gguf"));
    await received(first, running);
    first.downloads.pause(paused);
    await first.dispose();
    expect(existsSync(join(dataDir, "models", repository, "a.gguf"))).toBe(false);
    server.bytesPerSecond = null;

    const second = open();
    expect(second.downloads.list.value).toMatchObject([
      // What is there is seen before anything runs.
      { downloadId: running, state: "queued", receivedBytes: expect.toSatisfy((bytes) => bytes > 0) as number },
      { downloadId: paused, state: "paused" },
    ]);
    const finished = second.downloads.finished(running);
    second.downloads.resumeAll();
    await finished;
    expect(second.downloads.list.value).toMatchObject([{ downloadId: paused, state: "paused" }]);
  });

  it("asks nothing of a server before it is told to", async () => {
    const { server, open } = await scene();
    server.bytesPerSecond = slow;
    const first = open();
    const id = first.downloads.start(wanted("a.gguf"));
    await received(first, id);
    await first.dispose();
    const asked = server.requests.length;
    const second = open();
    await second.models.scan();
    expect(stateOf(second, id)).toBe("queued");
    expect(server.requests).toHaveLength(asked);
  });

  it("fetches the new version after the old one was withdrawn under way", async () => {
    const { server, open } = await scene();
    server.bytesPerSecond = slow;
    const core = open();
    const id = core.downloads.start(wanted("a.gguf"));
    await received(core, id);
    const outcome = core.downloads.finished(id).catch((thrown: unknown) => thrown);
    core.downloads.pause(id);
    server.overwrite(repository, "a.gguf", Buffer.concat([starter, Buffer.alloc(32)]));
    server.bytesPerSecond = null;
    core.downloads.resume(id);
    expect(await outcome).toMatchObject({ code: "downloads/other-version" });
    const finished = core.downloads.finished(id);
    core.downloads.resume(id);
    await expect(finished).resolves.toMatchObject({ sha256: server.file(repository, "a.gguf").sha256 });
  });

  it("holds on to a hash that was given, and takes one that is given later", async () => {
    const { server, open } = await scene();
    const core = open();
    const wrong = { ...wanted("a.gguf"), sha256: "0".repeat(64) };
    const id = core.downloads.start(wrong);
    for (const act of [() => undefined, () => core.downloads.resume(id)]) {
      const outcome = core.downloads.finished(id);
      act();
      await expect(outcome).rejects.toMatchObject({ code: "downloads/other-version" });
    }
    server.mirror = { etag: "plain", tellsSize: true };
    const without = core.downloads.finished(core.downloads.start(wanted("a.gguf")));
    await expect(without).rejects.toMatchObject({ code: "downloads/no-hash" });
    const { sha256 } = server.file(repository, "a.gguf");
    const given = core.downloads.start({ ...wanted("a.gguf"), sha256 });
    expect(given).toBe(id);
    await expect(core.downloads.finished(given)).resolves.toMatchObject({ sha256 });
  });

  it.each(["../a.gguf", "a.bin"])("refuses the name %s", async (path) => {
    const { open } = await scene();
    const core = open();
    expect(() => core.downloads.start(wanted(path))).toThrow(
      expect.objectContaining({ code: "downloads/bad-name" }) as Error,
    );
    expect(core.downloads.list.value).toEqual([]);
  });

  it("does not know a download that is not there", async () => {
    const { downloads } = testCore();
    const none = "none" as DownloadId;
    const notFound = expect.objectContaining({ code: "downloads/not-found" }) as Error;
    expect(() => downloads.pause(none)).toThrow(notFound);
    expect(() => downloads.resume(none)).toThrow(notFound);
    expect(() => downloads.move(none, 0)).toThrow(notFound);
    await expect(downloads.cancel(none)).rejects.toThrow(notFound);
  });
});
