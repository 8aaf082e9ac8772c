import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { chunkBytesFor } from "../../../../src-main/core/models/downloads/ChunkPlan.ts";
import { MiB, path, repository, scene, sizeBytes, type Scene } from "./transferTo.ts";

const code = (code: string): Error => expect.objectContaining({ code }) as Error;
const shaOf = ({ server }: Scene): string => server.file(repository, path).sha256;

/** Breaks off once so many bytes have arrived. */
function stopAfter({ events }: Scene, bytes: number): AbortSignal {
  const abort = new AbortController();
  const { push } = events;
  events.push = (...added) => {
    if (added.some((event) => event.type === "progress" && event.receivedBytes >= bytes))
      abort.abort(new Error("stop"));
    return push.apply(events, added);
  };
  return abort.signal;
}

const whole = (at: Scene): { found: string; hasLeftovers: boolean } => ({ found: shaOf(at), hasLeftovers: false });

describe("transfer", () => {
  it("fetches a file over several connections and verifies it", async () => {
    const at = await scene();
    at.server.bytesPerSecond = 20 * MiB;
    await expect(at.run()).resolves.toEqual({ sha256: shaOf(at), sizeBytes });
    expect(at.outcome()).toEqual(whole(at));
    expect(at.sentBytes()).toBe(sizeBytes);
    expect(at.events[0]).toEqual({
      type: "resolved",
      commit: at.server.repository(repository).head,
      sizeBytes,
      sha256: shaOf(at),
    });
    expect(at.events.at(-1)).toEqual({ type: "progress", receivedBytes: sizeBytes, hashedBytes: sizeBytes });
  });

  it("hashes as the bytes arrive", async () => {
    const at = await scene();
    at.server.bytesPerSecond = 4 * MiB;
    await at.run();
    const behind = at.events.flatMap((event) =>
      event.type === "progress" && event.receivedBytes < sizeBytes ? [event.receivedBytes - event.hashedBytes] : [],
    );
    expect(behind.length).toBeGreaterThan(5);
    // Never further behind than the chunks that are under way.
    expect(Math.max(...behind)).toBeLessThan(4 * chunkBytesFor(sizeBytes) + MiB);
  });

  it("goes on where it was stopped, and fetches nothing twice", async () => {
    const at = await scene();
    at.server.bytesPerSecond = 10 * MiB;
    await expect(at.run({}, stopAfter(at, 20 * MiB))).rejects.toThrow("stop");
    expect(at.outcome().found).toBeNull();
    expect(at.outcome().hasLeftovers).toBe(true);
    at.server.bytesPerSecond = null;
    const before = at.sentBytes();
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
    // What was under way in the sockets when it stopped is sent again.
    expect(at.sentBytes() - before).toBeLessThanOrEqual(sizeBytes - 20 * MiB);
  });

  it("fetches nothing when the finished file is there", async () => {
    const at = await scene();
    await at.run();
    const before = at.sentBytes();
    await expect(at.run()).resolves.toEqual({ sha256: shaOf(at), sizeBytes });
    expect(at.sentBytes()).toBe(before);
  });

  it("replaces a finished file that is another one", async () => {
    const at = await scene();
    mkdirSync(dirname(at.target), { recursive: true });
    writeFileSync(at.target, Buffer.alloc(sizeBytes, "x"));
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it.each([0, 1, 3 * MiB, sizeBytes - 1])("survives a connection cut at byte %d", async (atByte) => {
    const at = await scene();
    at.server.misbehave({ kind: "cut", atByte, times: 2 });
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
    expect(at.events).toContainEqual({ type: "retrying", retryAt: expect.any(Number) as number });
  });

  it("survives a server that stalls", async () => {
    const at = await scene();
    at.server.misbehave({ kind: "stall", atByte: 10 * MiB });
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("takes a file whole from a server that ignores ranges", async () => {
    const at = await scene();
    at.server.misbehave({ kind: "ignore-range", times: 100 });
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("begins a whole file anew when it is cut, and never splices", async () => {
    const at = await scene();
    at.server.misbehave({ kind: "ignore-range", times: 100 });
    at.server.misbehave({ kind: "cut", atByte: 30 * MiB });
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("survives one request that ignores its range", async () => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    at.server.misbehave({ kind: "ignore-range" });
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("notices a file that changes under way, and keeps nothing of it", async () => {
    const at = await scene();
    at.server.bytesPerSecond = 10 * MiB;
    const change = (): void => at.server.overwrite(repository, path, { seed: 8, sizeBytes });
    at.server.misbehave({ kind: "hook", atByte: 10 * MiB, run: change });
    await expect(at.run()).rejects.toThrow(code("downloads/changed"));
    expect(at.outcome().found).toBeNull();
    expect(at.outcome().hasLeftovers).toBe(false);
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("notices a file that changed during a pause", async () => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    at.server.commit(repository, { [path]: { seed: 9, sizeBytes: sizeBytes + 5 } });
    await expect(at.run()).rejects.toThrow(code("downloads/changed"));
    expect(at.outcome().hasLeftovers).toBe(false);
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("refuses one wrong byte, and fetches the file again when asked", async () => {
    const at = await scene();
    at.server.misbehave({ kind: "wrong-byte", atByte: 17 * MiB + 3 });
    await expect(at.run()).rejects.toThrow(code("downloads/wrong-hash"));
    expect(at.outcome().found).toBeNull();
    expect(at.outcome().hasLeftovers).toBe(false);
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("does not begin to believe a file that is no GGUF", async () => {
    const at = await scene({
      repositories: { [repository]: { files: { [path]: { seed: 1, sizeBytes, head: Buffer.from("PK..") } } } },
    });
    at.server.bytesPerSecond = 10 * MiB;
    await expect(at.run()).rejects.toThrow(code("downloads/wrong-hash"));
    expect(at.sentBytes()).toBeLessThan(sizeBytes);
  });

  it.each(["hub", "cdn"] as const)("tells a web page of the %s from a file, and keeps what it has", async (on) => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    const takeBack = at.server.misbehave({ kind: "web-page", on, times: 100 });
    await expect(at.run()).rejects.toThrow(code("hub/web-page"));
    takeBack();
    const before = at.sentBytes();
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
    expect(at.sentBytes() - before).toBeLessThanOrEqual(sizeBytes - 15 * MiB);
  });

  it("asks anew when a signed address has expired", async () => {
    const at = await scene();
    at.server.links.uses = 3;
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("waits out a server that is busy or has had too much", async () => {
    const at = await scene();
    at.server.misbehave({ kind: "status", status: 503, on: "hub", times: 2 });
    at.server.misbehave({ kind: "status", status: 429, on: "hub", headers: { "retry-after": "0" } });
    at.server.misbehave({ kind: "status", status: 500, on: "cdn", times: 2 });
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("gives up on a server that stays broken, and keeps what it has", async () => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    const takeBack = at.server.misbehave({ kind: "status", status: 500, times: 1_000 });
    await expect(at.run({ firstRetryMs: 0.1 })).rejects.toThrow(code("hub/server-error"));
    takeBack();
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("says so when there is no network, and keeps what it has", async () => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    await expect(at.run({ endpoint: "http://127.0.0.1:9", firstRetryMs: 0.1 })).rejects.toThrow(code("hub/no-network"));
    expect(at.outcome().hasLeftovers).toBe(true);
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("sends the token to the hub and to nobody else", async () => {
    const at = await scene({
      repositories: { [repository]: { files: { [path]: { seed: 7, sizeBytes } }, token: "hf_secret" } },
    });
    await expect(at.run()).rejects.toThrow(code("hub/needs-access"));
    await expect(at.run({ token: "hf_wrong" })).rejects.toThrow(code("hub/needs-access"));
    await at.run({ token: "hf_secret" });
    expect(at.outcome()).toEqual(whole(at));
    const toCdn = at.server.requests.filter(({ origin }) => origin === "cdn");
    expect(toCdn.length).toBeGreaterThan(0);
    expect(toCdn.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  describe("from a mirror that tells no hashes", () => {
    const mirror = { etag: "plain", tellsSize: true } as const;

    it("refuses a file whose hash nobody knows", async () => {
      const at = await scene({ mirror });
      await expect(at.run()).rejects.toThrow(code("downloads/no-hash"));
      expect(at.sentBytes()).toBe(0);
    });

    it.each([mirror, { etag: "weak", tellsSize: true }, { etag: "none", tellsSize: true }] as const)(
      "takes a file whose hash is known: %j",
      async (mirror) => {
        const at = await scene({ mirror });
        const file = { repository, revision: "main", path, sizeBytes: null, sha256: shaOf(at) };
        await at.run({ file });
        expect(at.outcome()).toEqual(whole(at));
      },
    );

    it("notices a change by its tag", async () => {
      const at = await scene({ mirror });
      const file = { repository, revision: "main", path, sizeBytes, sha256: shaOf(at) };
      at.server.bytesPerSecond = 10 * MiB;
      const change = (): void => at.server.overwrite(repository, path, { seed: 8, sizeBytes });
      at.server.misbehave({ kind: "hook", atByte: 10 * MiB, run: change });
      await expect(at.run({ file })).rejects.toThrow(code("downloads/changed"));
      expect(at.outcome().hasLeftovers).toBe(false);
    });

    it("says so when even the size is not known", async () => {
      const at = await scene({ mirror: { etag: "none", tellsSize: false } });
      const file = { repository, revision: "main", path, sizeBytes: null, sha256: shaOf(at) };
      await expect(at.run({ file })).rejects.toThrow(code("downloads/no-size"));
    });
  });

  it.each(["main", "the commit"])("refuses at %s a file that is not the one that was known", async (revision) => {
    const at = await scene();
    const { head } = at.server.repository(repository);
    const file = { repository, revision: revision === "main" ? "main" : head, path, sizeBytes: null };
    await expect(at.run({ file: { ...file, sha256: "0".repeat(64) } })).rejects.toThrow(
      code("downloads/other-version"),
    );
    expect(at.sentBytes()).toBe(0);
    await at.run({ file: { ...file, sha256: shaOf(at) } });
    expect(at.outcome()).toEqual(whole(at));
  });

  it("asks for room before it begins", async () => {
    const at = await scene();
    await expect(at.run({ spareBytes: 2 ** 60 })).rejects.toThrow(code("downloads/disk-full"));
    expect(at.sentBytes()).toBe(0);
  });

  it("says when the folder cannot be written to", async () => {
    const at = await scene();
    mkdirSync(dirname(dirname(at.target)), { recursive: true });
    writeFileSync(dirname(at.target), "a file where a folder should be");
    await expect(at.run()).rejects.toThrow(code("downloads/not-writable"));
  });

  it.each([
    ["a damaged note", (target: string) => writeFileSync(`${target}.part.json`, "{")],
    ["a partial file cut short", (target: string) => truncateSync(`${target}.part`, 1_000)],
  ])("trusts nothing after %s", async (_, damage) => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    damage(at.target);
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("counts after a lost power only what was forced to the disk", async () => {
    const at = await scene();
    await expect(at.run({}, stopAfter(at, 15 * MiB))).rejects.toThrow("stop");
    const note = `${at.target}.part.json`;
    const left = JSON.parse(readFileSync(note, "utf8")) as { bootedAt: number };
    writeFileSync(note, JSON.stringify({ ...left, bootedAt: left.bootedAt - 86_400_000 }));
    // What a file system may leave of bytes that were never forced out.
    writeFileSync(`${at.target}.part`, Buffer.alloc(sizeBytes));
    await at.run();
    expect(at.outcome()).toEqual(whole(at));
  });

  it("fetches a file of one byte more than a chunk, and one smaller than a chunk", async () => {
    for (const sizeBytes of [4 * MiB + 1, 5]) {
      const at = await scene({ repositories: { [repository]: { files: { [path]: { seed: 3, sizeBytes } } } } });
      await at.run();
      expect(at.outcome()).toEqual(whole(at));
    }
  });

  it("goes on without a note where the system lets nobody replace it", async () => {
    const at = await scene();
    // As Windows does while a virus scanner reads the old note.
    mkdirSync(`${at.target}.part.json`, { recursive: true });
    await at.run();
    expect(at.outcome().found).toBe(shaOf(at));
  });

  it("says that the place is taken where the finished file cannot be put", async () => {
    const at = await scene();
    mkdirSync(at.target, { recursive: true });
    writeFileSync(`${at.target}/other`, "");
    await expect(at.run()).rejects.toThrow(code("downloads/not-writable"));
  });

  it("says how much is there as soon as it goes on", async () => {
    const at = await scene();
    at.server.bytesPerSecond = 10 * MiB;
    await expect(at.run({}, stopAfter(at, 20 * MiB))).rejects.toThrow("stop");
    at.events.length = 0;
    at.server.misbehave({ kind: "status", status: 503, on: "cdn", times: 4 });
    at.server.bytesPerSecond = null;
    await at.run();
    const [, first, second] = at.events;
    expect(first).toMatchObject({ type: "progress", hashedBytes: 0 });
    expect(first?.type === "progress" && first.receivedBytes).toBeGreaterThanOrEqual(20 * MiB);
    expect(second).toMatchObject({ type: "retrying" });
  });
});
