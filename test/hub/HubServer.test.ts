import { createHash } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { ask, askForFile } from "./ask.ts";
import { startHubServer, type HubServer, type HubServerOptions } from "./HubServer.ts";

const megabyte = 1024 * 1024;
const name = "maker/model-GGUF";
const path = "model-Q4_K_M.gguf";
const content = { seed: 1, sizeBytes: 3 * megabyte + 17 };

async function serve(options: Partial<HubServerOptions> = {}): Promise<HubServer & { address: string }> {
  const repositories = { [name]: { files: { [path]: content, "README.md": Buffer.from("# A model") } } };
  const server = await startHubServer({ repositories, ...options });
  onTestFinished(() => server.close());
  return Object.assign(server, { address: `${server.endpoint}/${name}/resolve/main/${path}` });
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

test("says which file it is, and redirects to another origin that has its bytes", async () => {
  const server = await serve();
  const file = server.file(name, path);
  const head = await ask(server.address, { method: "HEAD" });
  expect(head.status).toBe(302);
  expect(head.headers).toMatchObject({
    "x-repo-commit": server.repository(name).head,
    "x-linked-etag": `"${file.sha256}"`,
    "x-linked-size": String(content.sizeBytes),
  });
  const location = head.headers.location ?? "";
  expect(new URL(location).origin).toBe(server.cdn);
  const whole = await ask(location);
  expect(whole).toMatchObject({ status: 200, wasCut: false });
  expect(whole.body.subarray(0, 4).toString()).toBe("GGUF");
  expect(sha256(whole.body)).toBe(file.sha256);
  expect(whole.headers["accept-ranges"]).toBe("bytes");
  expect(
    server.requests.map(({ origin, method, status, startByte, bytesSent }) => [
      origin,
      method,
      status,
      startByte,
      bytesSent,
    ]),
  ).toEqual([
    ["hub", "HEAD", 302, null, 0],
    ["cdn", "GET", 200, 0, content.sizeBytes],
  ]);
});

test("serves parts, on condition of the tag", async () => {
  const server = await serve();
  const file = server.file(name, path);
  const range = `bytes=${megabyte - 5}-${megabyte + 4}`;
  const part = await askForFile(server.address, { headers: { range } });
  expect(part).toMatchObject({ status: 206, wasCut: false });
  expect(part.headers["content-range"]).toBe(`bytes ${megabyte - 5}-${megabyte + 4}/${content.sizeBytes}`);
  expect(part.body).toEqual(file.bytes(megabyte - 5, megabyte + 5));
  const etag = part.headers.etag ?? "";
  expect(etag).not.toContain(file.sha256);
  const rest = await askForFile(server.address, { headers: { range: "bytes=3145728-", "if-range": etag } });
  expect(rest.body).toEqual(file.bytes(3 * megabyte));
  const tail = await askForFile(server.address, { headers: { range: "bytes=-3" } });
  expect(tail.body).toEqual(file.bytes(content.sizeBytes - 3));
  const other = await askForFile(server.address, { headers: { range, "if-range": '"other"' } });
  expect(other).toMatchObject({ status: 200 });
  const outside = await askForFile(server.address, { headers: { range: `bytes=${content.sizeBytes}-` } });
  expect(outside.status).toBe(416);
  expect(outside.headers["content-range"]).toBe(`bytes */${content.sizeBytes}`);
});

test("lists a repository, page by page", async () => {
  const files = {
    "a-Q4_K_M.gguf": Buffer.from("GGUF a"),
    "sub/b.gguf": Buffer.from("GGUF b"),
    "README.md": Buffer.from(""),
  };
  const server = await serve({ repositories: { [name]: { files, licence: "mit" } }, pageSize: 2 });
  const info = await ask(`${server.endpoint}/api/models/${name}?blobs=true`);
  expect(JSON.parse(info.body.toString())).toMatchObject({
    sha: server.repository(name).head,
    gated: false,
    cardData: { license: "mit" },
    siblings: expect.arrayContaining([
      expect.objectContaining({ rfilename: "a-Q4_K_M.gguf", size: 6, lfs: expect.objectContaining({ size: 6 }) }),
    ]),
  });
  const first = await ask(`${server.endpoint}/api/models/${name}/tree/main?recursive=true`);
  const next = /^<(.+)>; rel="next"$/.exec(String(first.headers.link))?.[1] ?? "";
  const second = await ask(next);
  expect(second.headers.link).toBeUndefined();
  const entries = [first, second].flatMap(
    ({ body }) => JSON.parse(body.toString()) as { path: string; lfs?: { oid: string } }[],
  );
  expect(entries.map((entry) => entry.path)).toEqual(["README.md", "a-Q4_K_M.gguf", "sub", "sub/b.gguf"]);
  expect(entries[3]?.lfs?.oid).toBe(server.file(name, "sub/b.gguf").sha256);
  const top = await ask(`${server.endpoint}/api/models/${name}/tree/main/sub`);
  expect(JSON.parse(top.body.toString())).toMatchObject([{ path: "sub/b.gguf" }]);
});

test("redirects a renamed repository to its own origin", async () => {
  const server = await serve({ renamed: { "old/name": name } });
  const { status, headers } = await ask(`${server.endpoint}/old/name/resolve/main/${path}`, { method: "HEAD" });
  expect(status).toBe(307);
  expect(headers.location).toBe(`/${name}/resolve/main/${path}`);
});

test("keeps a gated file from those without the token", async () => {
  const server = await serve({ repositories: { [name]: { files: { [path]: content }, token: "hf_right" } } });
  const status = async (authorization?: string) => {
    const answer = await ask(server.address, { method: "HEAD", headers: authorization ? { authorization } : {} });
    return [answer.status, answer.headers["x-error-code"]];
  };
  expect(await status()).toEqual([401, "GatedRepo"]);
  expect(await status("Bearer hf_wrong")).toEqual([403, "GatedRepo"]);
  expect(await status("Bearer hf_right")).toEqual([302, undefined]);
});

test("says what there is not", async () => {
  const server = await serve();
  const codeOf = async (address: string) => {
    const { status, headers } = await ask(server.endpoint + address, { method: "HEAD" });
    return [status, headers["x-error-code"]];
  };
  expect(await codeOf(`/${name}/resolve/main/none.gguf`)).toEqual([404, "EntryNotFound"]);
  expect(await codeOf(`/${name}/resolve/other/${path}`)).toEqual([404, "RevisionNotFound"]);
  expect(await codeOf(`/maker/none/resolve/main/${path}`)).toEqual([404, "RepoNotFound"]);
  expect(await codeOf("/api/models/maker/none")).toEqual([404, "RepoNotFound"]);
});

test("keeps what an older commit held", async () => {
  const server = await serve();
  const { sha256: oldHash } = server.file(name, path);
  const old = server.repository(name).head;
  const commit = server.commit(name, { [path]: Buffer.from("GGUF new") });
  const main = await ask(server.address, { method: "HEAD" });
  expect(main.headers).toMatchObject({ "x-repo-commit": commit, "x-linked-size": "8" });
  const pinned = await ask(server.address.replace("main", old), { method: "HEAD" });
  expect(pinned.headers).toMatchObject({ "x-repo-commit": old, "x-linked-etag": `"${oldHash}"` });
});

test("ends links: by use, by time, all at once", async () => {
  const server = await serve();
  const link = async () => (await ask(server.address, { method: "HEAD" })).headers.location ?? "";
  const statusOf = async (address: string) => (await ask(address, { headers: { range: "bytes=0-3" } })).status;
  server.links.uses = 2;
  const twice = await link();
  expect([await statusOf(twice), await statusOf(twice), await statusOf(twice)]).toEqual([206, 206, 403]);
  server.links.uses = Infinity;
  const ended = await link();
  server.links.expire();
  expect(await statusOf(ended)).toBe(403);
  server.links.lifeMs = -1;
  expect(await statusOf(await link())).toBe(403);
  server.links.lifeMs = 60_000;
  const good = await link();
  expect(await statusOf(good.replace(/expires=\d+/, "expires=9999999999999"))).toBe(403);
  expect(await statusOf(good)).toBe(206);
});

test("cuts the connection at a byte, as often as it was told", async () => {
  const server = await serve();
  const cutAt = 2 * megabyte + 3;
  server.misbehave({ kind: "cut", atByte: cutAt, times: 2 });
  const first = await askForFile(server.address);
  expect(first).toMatchObject({ status: 200, wasCut: true });
  expect(first.body.equals(server.file(name, path).bytes(0, cutAt))).toBe(true);
  const second = await askForFile(server.address, { headers: { range: `bytes=${cutAt}-` } });
  expect(second).toMatchObject({ status: 206, wasCut: true, body: Buffer.alloc(0) });
  const third = await askForFile(server.address, { headers: { range: `bytes=${cutAt}-` } });
  expect(third).toMatchObject({ status: 206, wasCut: false });
  expect(Buffer.concat([first.body, third.body]).equals(server.file(name, path).bytes())).toBe(true);
  expect(server.requests.filter(({ origin }) => origin === "cdn").map(({ bytesSent }) => bytesSent)).toEqual([
    cutAt,
    0,
    content.sizeBytes - cutAt,
  ]);
});

test("a part that does not reach the byte is not cut", async () => {
  const server = await serve();
  server.misbehave({ kind: "cut", atByte: 100 });
  expect(await askForFile(server.address, { headers: { range: "bytes=0-99" } })).toMatchObject({ wasCut: false });
});

test("stalls at a byte with the connection open", async () => {
  const server = await serve();
  server.misbehave({ kind: "stall", atByte: 1000 });
  const { body, wasCut } = await askForFile(server.address, { silenceMs: 150 });
  expect(wasCut).toBe(true);
  expect(body.length).toBe(1000);
});

test("sends one byte wrong", async () => {
  const server = await serve();
  server.misbehave({ kind: "wrong-byte", atByte: megabyte + 1 });
  const expected = server.file(name, path).bytes();
  const { body, wasCut } = await askForFile(server.address);
  expect(wasCut).toBe(false);
  expect(body.length).toBe(expected.length);
  expect(body.compare(expected, 0, megabyte + 1, 0, megabyte + 1)).toBe(0);
  expect(body[megabyte + 1]).not.toBe(expected[megabyte + 1]);
  expect(body.compare(expected, megabyte + 2, undefined, megabyte + 2)).toBe(0);
  expect((await askForFile(server.address)).body.equals(expected)).toBe(true);
});

test("does something at a byte: the file changes under its old link", async () => {
  const server = await serve();
  const { headers } = await ask(server.address, { method: "HEAD" });
  const link = headers.location ?? "";
  server.misbehave({
    kind: "hook",
    atByte: 10,
    run: () => server.overwrite(name, path, { seed: 2, sizeBytes: content.sizeBytes }),
  });
  const old = server.file(name, path);
  const before = await ask(link);
  expect(sha256(before.body)).toBe(old.sha256);
  const after = await ask(link, { headers: { range: "bytes=100-", "if-range": before.headers.etag ?? "" } });
  expect(after.status).toBe(200);
  expect(after.headers.etag).not.toBe(before.headers.etag);
  expect(sha256(after.body)).toBe(server.file(name, path).sha256);
  expect(server.file(name, path).sha256).not.toBe(old.sha256);
});

test("answers a part with the whole file, until it is told otherwise", async () => {
  const server = await serve();
  const stop = server.misbehave({ kind: "ignore-range", times: Infinity });
  for (const _ of [1, 2]) {
    const whole = await askForFile(server.address, { headers: { range: "bytes=5-9" } });
    expect(whole).toMatchObject({ status: 200 });
    expect(whole.body.length).toBe(content.sizeBytes);
  }
  stop();
  expect(await askForFile(server.address, { headers: { range: "bytes=5-9" } })).toMatchObject({ status: 206 });
});

test.each(["hub", "cdn"] as const)("answers with a web page at the %s", async (on) => {
  const server = await serve();
  const { headers } = await ask(server.address, { method: "HEAD" });
  server.misbehave({ kind: "web-page", on });
  const address = on === "hub" ? server.address : (headers.location ?? "");
  const page = await ask(address);
  expect(page.status).toBe(200);
  expect(page.headers["content-type"]).toContain("text/html");
  expect((await ask(address)).headers["content-type"] ?? "").not.toContain("text/html");
});

test("fails and limits as often as it was told, and only where", async () => {
  const server = await serve();
  server.misbehave({ kind: "status", status: 503, on: "cdn", times: 2 });
  const limits = { "retry-after": "7", ratelimit: '"resolvers";r=0;t=7' };
  server.misbehave({ kind: "status", status: 429, on: "hub", path, headers: limits });
  expect((await ask(`${server.endpoint}/api/models/${name}`)).status).toBe(200);
  const limited = await ask(server.address);
  expect(limited.status).toBe(429);
  expect(limited.headers).toMatchObject(limits);
  const statuses: number[] = [];
  for (const _ of [1, 2, 3]) statuses.push((await askForFile(server.address)).status);
  expect(statuses).toEqual([503, 503, 200]);
});

test.each([
  ["none", /^$/],
  ["plain", /^"[0-9a-f]{64}"$/],
  ["weak", /^W\/"[0-9a-f]{64}"$/],
] as const)("is a mirror that serves files itself, with etag: %s", async (etag, pattern) => {
  const server = await serve({ mirror: { etag, tellsSize: true } });
  const head = await ask(server.address, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers["content-length"]).toBe(String(content.sizeBytes));
  expect(Object.keys(head.headers).filter((header) => header.startsWith("x-"))).toEqual([]);
  expect(head.headers.etag ?? "").toMatch(pattern);
  expect(head.headers.etag ?? "").not.toContain(server.file(name, path).sha256);
  const headers = { range: "bytes=5-9", ...(head.headers.etag === undefined ? {} : { "if-range": head.headers.etag }) };
  expect((await ask(server.address, { headers })).status).toBe(etag === "weak" ? 200 : 206);
});

test("is a mirror that does not tell sizes", async () => {
  const server = await serve({ mirror: { etag: "plain", tellsSize: false } });
  expect((await ask(server.address, { method: "HEAD" })).headers["content-length"]).toBeUndefined();
  const whole = await ask(server.address, { headers: { range: "bytes=5-9" } });
  expect(whole).toMatchObject({ status: 200, wasCut: false });
  expect(whole.headers["content-length"]).toBeUndefined();
  expect(sha256(whole.body)).toBe(server.file(name, path).sha256);
});

test("goes slow, and can be told to go fast in the middle", async () => {
  const server = await serve();
  server.bytesPerSecond = 1000;
  server.misbehave({ kind: "hook", atByte: 100, run: () => (server.bytesPerSecond = null) });
  const slow = await askForFile(server.address, { enoughBytes: 40 });
  expect(slow.body.length).toBeLessThan(megabyte);
  const whole = await askForFile(server.address);
  expect(whole.body.length).toBe(content.sizeBytes);
});

test("a client that hangs up is logged with what it took", async () => {
  const server = await serve();
  server.bytesPerSecond = 100_000;
  await askForFile(server.address, { enoughBytes: 20_000 });
  const log = server.requests.at(-1);
  expect(log?.bytesSent).toBeGreaterThanOrEqual(20_000);
  expect(log?.bytesSent).toBeLessThan(content.sizeBytes);
});
