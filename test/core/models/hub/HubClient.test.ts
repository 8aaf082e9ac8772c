import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { HttpClient } from "../../../../src-main/core/models/hub/HttpClient.ts";
import { HubClient } from "../../../../src-main/core/models/hub/HubClient.ts";
import { startHubServer, type HubServer, type HubServerOptions } from "../../../hub/HubServer.ts";

const repository = "maker/model-GGUF";
const path = "model-Q4_K_M.gguf";
const main = { repository, revision: "main", path };
const content = { seed: 1, sizeBytes: 100_000 };
const signal = new AbortController().signal;

async function serve(options: Partial<HubServerOptions> = {}): Promise<HubServer> {
  const server = await startHubServer({ repositories: { [repository]: { files: { [path]: content } } }, ...options });
  onTestFinished(() => server.close());
  return server;
}

/** A server of a few lines, for what no hub does. */
async function serveOnly(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientFor(endpoint: string, token: string | null = null): HubClient {
  const http = new HttpClient({ kind: "none" });
  onTestFinished(() => http.close());
  return new HubClient({ endpoint, token, http });
}

const failing = (code: string, data?: object) => expect.objectContaining({ code, ...(data && { data }) });

test("resolves a branch to a commit, a size, a hash and a place", async () => {
  const server = await serve();
  const found = await clientFor(server.endpoint, "hf_secret").resolve(main, signal);
  const { head } = server.repository(repository);
  const { sha256 } = server.file(repository, path);
  expect(found).toMatchObject({ commit: head, sizeBytes: content.sizeBytes, sha256, etag: `"${sha256}"` });
  expect(found.headers).toEqual({});
  expect(new URL(found.address).origin).toBe(server.cdn);
  // The bytes' own server is not asked before they are wanted.
  expect(server.requests.map(({ origin, method }) => [origin, method])).toEqual([["hub", "HEAD"]]);
  expect(server.requests[0]?.headers).toMatchObject({
    authorization: "Bearer hf_secret",
    "accept-encoding": "identity",
  });
});

test("follows a renamed repository with the token", async () => {
  const server = await serve({
    repositories: { [repository]: { files: { [path]: content }, token: "hf_right" } },
    renamed: { "old/name": repository },
  });
  const client = clientFor(server.endpoint, "hf_right");
  expect((await client.resolve({ ...main, repository: "old/name" }, signal)).sizeBytes).toBe(content.sizeBytes);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer hf_right", "Bearer hf_right"]);
  expect((await client.listModels("old/name", "main", signal)).models).toHaveLength(1);
});

test.each([null, "hf_wrong"])("a gated file needs the token, not %s", async (token) => {
  const server = await serve({ repositories: { [repository]: { files: { [path]: content }, token: "hf_right" } } });
  await expect(clientFor(server.endpoint, token).resolve(main, signal)).rejects.toEqual(
    failing("hub/needs-access", { repository }),
  );
});

test("sends no token in the clear to another machine", async () => {
  const server = await serve();
  // Not a loopback address by its looks, but one that leads here.
  const elsewhere = server.endpoint.replace("127.0.0.1", "0.0.0.0");
  await clientFor(elsewhere, "hf_secret").resolve(main, signal);
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.headers.authorization).toBeUndefined();
});

test("drops the token at another origin for good, though the way leads back", async () => {
  const server = await serve();
  const seen: (string | undefined)[] = [];
  const away = await serveOnly((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: `${endpoint}/back` }).end();
  });
  const endpoint = await serveOnly((request, response) => {
    seen.push(request.headers.authorization);
    const location = request.url === "/back" ? `${server.endpoint}/${repository}/resolve/main/${path}` : `${away}/x`;
    response.writeHead(302, { location }).end();
  });
  const found = await clientFor(endpoint, "hf_secret").resolve(main, signal);
  expect(found).toMatchObject({ sha256: server.file(repository, path).sha256 });
  expect(found.headers).toEqual({});
  expect(seen).toEqual(["Bearer hf_secret", undefined, undefined]);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test("a place that may only be read is taken as it is", async () => {
  const away = await serveOnly((_, response) => void response.writeHead(403).end());
  const endpoint = await serveOnly((_, response) => void response.writeHead(302, { location: `${away}/signed` }).end());
  const found = await clientFor(endpoint).resolve(main, signal);
  expect(found).toEqual({
    commit: "main",
    sizeBytes: null,
    sha256: null,
    etag: null,
    address: `${away}/signed`,
    headers: {},
  });
});

test("ends a circle of redirects", async () => {
  let count = 0;
  const endpoint = await serveOnly((request, response) => {
    count += 1;
    response.writeHead(302, { location: request.url }).end();
  });
  await expect(clientFor(endpoint).resolve(main, signal)).rejects.toEqual(failing("hub/server-error"));
  expect(count).toBe(6);
});

test.each(["none", "plain", "weak"] as const)("takes no hash from a mirror's own tag: %s", async (etag) => {
  const server = await serve({ mirror: { etag, tellsSize: true } });
  const found = await clientFor(server.endpoint, "hf_secret").resolve(main, signal);
  expect(found).toMatchObject({
    commit: "main",
    sizeBytes: content.sizeBytes,
    sha256: null,
    address: `${server.endpoint}/${repository}/resolve/main/${path}`,
    headers: { authorization: "Bearer hf_secret" },
  });
  expect(found.etag !== null).toBe(etag !== "none");
});

test("a mirror that tells no size", async () => {
  const server = await serve({ mirror: { etag: "plain", tellsSize: false } });
  expect((await clientFor(server.endpoint).resolve(main, signal)).sizeBytes).toBeNull();
});

test("a hub that serves the file itself is believed, whatever the tag's marks", async () => {
  const sha256 = "AB".repeat(32);
  const commit = "12".repeat(20);
  const endpoint = await serveOnly((_, response) => {
    response.writeHead(200, { etag: `W/"${sha256}"`, "x-repo-commit": commit, "content-length": 12 }).end();
  });
  expect(await clientFor(endpoint).resolve(main, signal)).toMatchObject({
    commit,
    sizeBytes: 12,
    sha256: sha256.toLowerCase(),
  });
});

test("a server that names no real commit, and sends the file packed", async () => {
  const headers = { etag: '"1"', "x-repo-commit": "../..", "content-length": 12, "content-encoding": "gzip" };
  const endpoint = await serveOnly((_, response) => void response.writeHead(200, headers).end());
  expect(await clientFor(endpoint).resolve(main, signal)).toMatchObject({
    commit: "main",
    sizeBytes: null,
    sha256: null,
  });
});

test.each([
  [{ path: "none.gguf" }, `${repository}/none.gguf`],
  [{ revision: "other" }, `${repository}/${path}`],
  [{ repository: "maker/none" }, `maker/none/${path}`],
])("what is not there: %o", async (change, address) => {
  const server = await serve();
  await expect(clientFor(server.endpoint).resolve({ ...main, ...change }, signal)).rejects.toEqual(
    failing("hub/not-found", { address }),
  );
});

test.each([
  [{ path: "../../x.gguf" }],
  [{ path: "a//x.gguf" }],
  [{ path: "" }],
  [{ repository: "../.." }],
  [{ repository: "maker" }],
  [{ revision: ".." }],
])("asks for nothing out of its place: %o", async (change) => {
  const server = await serve();
  await expect(clientFor(server.endpoint).resolve({ ...main, ...change }, signal)).rejects.toEqual(
    expect.objectContaining({ code: "hub/bad-address" }),
  );
  expect(server.requests).toEqual([]);
});

test("encodes each step of a path", async () => {
  const odd = "sub dir/модель #1?.gguf";
  const server = await serve({ repositories: { [repository]: { files: { [odd]: content } } } });
  expect((await clientFor(server.endpoint).resolve({ ...main, path: odd }, signal)).sizeBytes).toBe(content.sizeBytes);
  expect(server.requests[0]?.path).toMatch(/\/resolve\/main\/sub%20dir\/[%\w]+%20%231%3F\.gguf$/);
});

test("says what kept it: limits, failures, web pages", async () => {
  const server = await serve();
  const client = clientFor(server.endpoint);
  server.misbehave({ kind: "status", status: 429, headers: { "retry-after": "12" } });
  await expect(client.resolve(main, signal)).rejects.toEqual(failing("hub/rate-limited", { seconds: 12 }));
  server.misbehave({ kind: "status", status: 502 });
  await expect(client.resolve(main, signal)).rejects.toEqual(failing("hub/server-error", { status: 502 }));
  server.misbehave({ kind: "web-page", times: 2 });
  const { host } = new URL(server.endpoint);
  await expect(client.resolve(main, signal)).rejects.toEqual(failing("hub/web-page", { host }));
  await expect(client.listModels(repository, "main", signal)).rejects.toEqual(failing("hub/web-page", { host }));
  await server.close();
  await expect(client.resolve(main, signal)).rejects.toEqual(failing("hub/no-network", { host }));
});

test("lists the models of a repository over several pages", async () => {
  const files = {
    "README.md": Buffer.from("# Models"),
    "mmproj-model-F16.gguf": Buffer.from("GGUF eyes"),
    "imatrix_model.gguf": Buffer.from("GGUF measured"),
    [path]: content,
    "big/model-Q8_0-00001-of-00002.gguf": { seed: 2, sizeBytes: 300_000 },
    "big/model-Q8_0-00002-of-00002.gguf": { seed: 3, sizeBytes: 200_000 },
    "half-00001-of-00002.gguf": Buffer.from("GGUF alone"),
  };
  const server = await serve({ repositories: { [repository]: { files, licence: "mit", token: "hf" } }, pageSize: 2 });
  expect(await clientFor(server.endpoint, "hf").listModels(repository, "main", signal)).toEqual({
    repository,
    commit: server.repository(repository).head,
    licence: "mit",
    isGated: true,
    models: [
      { path, parts: 1, sizeBytes: content.sizeBytes, sha256: server.file(repository, path).sha256 },
      {
        path: "big/model-Q8_0-00001-of-00002.gguf",
        parts: 2,
        sizeBytes: 500_000,
        sha256: server.file(repository, "big/model-Q8_0-00001-of-00002.gguf").sha256,
      },
    ],
  });
  // Eight entries, two a page, of the commit that was named first.
  expect(
    server.requests.filter((request) => request.path.includes(`/tree/${server.repository(repository).head}?`)),
  ).toHaveLength(4);
});

test("lists an old commit as it was", async () => {
  const server = await serve();
  const old = server.repository(repository).head;
  server.commit(repository, { "other.gguf": Buffer.from("GGUF") });
  const client = clientFor(server.endpoint);
  expect((await client.listModels(repository, old, signal)).models.map((model) => model.path)).toEqual([path]);
  expect((await client.listModels(repository, "main", signal)).models).toHaveLength(2);
  await expect(client.listModels("maker/none", "main", signal)).rejects.toEqual(
    failing("hub/not-found", { address: "maker/none" }),
  );
});

test("all parts of a split model are pinned to the first part's commit", async () => {
  const nameOf = (part: number) => `m-0000${part}-of-00003.gguf`;
  const files = {
    [nameOf(1)]: { seed: 1, sizeBytes: 10 },
    [nameOf(2)]: { seed: 2, sizeBytes: 20 },
    [nameOf(3)]: { seed: 3, sizeBytes: 30 },
  };
  const server = await serve({ repositories: { [repository]: { files } } });
  const { head } = server.repository(repository);
  const parts = await clientFor(server.endpoint).parts(repository, "main", nameOf(2), signal);
  expect(parts).toEqual(
    [1, 2, 3].map((part) => ({
      repository,
      revision: head,
      path: nameOf(part),
      sizeBytes: part * 10,
      sha256: server.file(repository, nameOf(part)).sha256,
    })),
  );
  expect(server.requests.map((request) => request.path.includes(`/resolve/${head}/`))).toEqual([false, true, true]);
});

test("a file that is not split is its only part", async () => {
  const server = await serve();
  expect(await clientFor(server.endpoint).parts(repository, "main", path, signal)).toMatchObject([
    { path, sizeBytes: content.sizeBytes },
  ]);
});

test.each([
  ["no JSON", "<<<", "application/json"],
  ["other JSON", '[{"path":5}]', "application/json"],
  ["nothing", "", "application/json"],
])("a listing that is %s", async (_, body, type) => {
  const endpoint = await serveOnly(
    (_request, response) => void response.writeHead(200, { "content-type": type }).end(body),
  );
  await expect(clientFor(endpoint).listModels(repository, "main", signal)).rejects.toEqual(
    failing("hub/server-error", { status: 200 }),
  );
});

test("a listing without end is given up", async () => {
  const endpoint = await serveOnly((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = (): void => {
      while (response.write(" ".repeat(1_000_000)) && !response.destroyed);
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  });
  await expect(clientFor(endpoint).listModels(repository, "main", signal)).rejects.toEqual(
    expect.objectContaining({ code: "hub/server-error", message: expect.stringContaining("too long") }),
  );
});

test("pages without end are given up", async () => {
  const endpoint = await serveOnly((request, response) => {
    const isTree = request.url?.includes("/tree/") === true;
    response.writeHead(200, { "content-type": "application/json", link: '</x?recursive=true&cursor=1>; rel="next"' });
    response.end(isTree ? "[]" : "{}");
  });
  await expect(clientFor(endpoint).listModels(repository, "main", signal)).rejects.toEqual(failing("hub/server-error"));
});

test("stays with a mirror whose next page is the hub's", async () => {
  const asked: (string | undefined)[] = [];
  const endpoint = await serveOnly((request, response) => {
    asked.push(request.url);
    const link =
      request.url?.endsWith("?recursive=true") === true
        ? { link: '<https://hub.invalid/api/x?recursive=true&cursor=abc>; rel="next"' }
        : {};
    response.writeHead(200, { "content-type": "application/json", ...link });
    response.end(request.url?.includes("/tree/") === true ? "[]" : '{"tags":["license:mit"],"gated":"auto"}');
  });
  const listing = await clientFor(`${endpoint}/deep`).listModels(repository, "main", signal);
  expect(listing).toEqual({ repository, commit: "main", licence: "mit", isGated: true, models: [] });
  expect(asked.at(-1)).toBe(`/deep/api/models/${repository}/tree/main?recursive=true&cursor=abc`);
});

test.each(["before the answer", "within it"])("waiting ends when it is told to, %s", async (when) => {
  const waiting = Promise.withResolvers<void>();
  const endpoint = await serveOnly((_, response) => {
    if (when === "within it") response.writeHead(200, { "content-type": "application/json" }).write("[");
    waiting.resolve();
  });
  const stop = new AbortController();
  const listing = clientFor(endpoint).listModels(repository, "main", stop.signal);
  const reason = new Error("stopped");
  await waiting.promise;
  setTimeout(() => stop.abort(reason), 20);
  await expect(listing).rejects.toBe(reason);
});

test.each(["ftp://huggingface.co", "huggingface.co", ""])("an endpoint that is none: %s", (endpoint) => {
  expect(() => clientFor(endpoint)).toThrow(failing("hub/bad-address", { address: endpoint }));
});
