import { networkInterfaces } from "node:os";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startNodeHost } from "../../src-main/host-node/startNodeHost.ts";
import { fakeHandlers, fakeTopics } from "../rpc/fakeHandlers.ts";
import { request, type Answer } from "./request.ts";
import { startTestHost, type TestHost } from "./startTestHost.ts";

let started: TestHost;
let cookie: string;
beforeAll(async () => {
  started = await startTestHost(fakeHandlers(fakeTopics()));
  cookie = await started.signIn();
});
afterAll(() => started.dispose());

const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  request({ port: started.port, path, method, headers });
const keyPath = (): string => new URL(started.host.newAddress()).search;

describe("the credential", () => {
  test("a key is exchanged once for a cookie that scripts and other sites cannot use", async () => {
    const path = `/${keyPath()}`;
    const { status, headers } = await get(path);
    expect(status).toBe(303);
    expect(headers.location).toBe("/");
    const setCookie = headers["set-cookie"]?.[0] ?? "";
    expect(setCookie).toMatch(new RegExp(`^stemma-${started.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    const again = await get(path);
    expect(again.status).toBe(403);
    expect(again.headers["set-cookie"]).toBeUndefined();
    expect(again.body).toContain("Press Enter in the terminal");
    const page = await get("/", { cookie: setCookie.split(";")[0] ?? "" });
    expect(page.status).toBe(200);
    expect(page.body).toContain("<title>Stemma</title>");
  });

  test("a newer key makes the one before it worthless", async () => {
    const older = keyPath();
    const newer = keyPath();
    expect((await get(`/${older}`)).status).toBe(403);
    expect((await get(`/${newer}`)).status).toBe(303);
  });

  test("looking at the headers does not use the key up", async () => {
    const path = `/${keyPath()}`;
    expect((await get(path, {}, "HEAD")).status).toBe(403);
    expect((await get(path)).status).toBe(303);
  });

  test("who has the cookie is let in with a used key too", async () => {
    expect(await get("/?key=used", { cookie })).toMatchObject({ status: 303, headers: { location: "/" } });
  });

  test.each([
    ["no key", "/"],
    ["an empty key", "/?key="],
    ["a wrong key", "/?key=AAAA"],
    ["a key at another path", "/index.html?key=AAAA"],
    ["a file", "/assets/main-Ab3_x-9Z.js"],
  ])("without a cookie, %s is refused", async (_, path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(403);
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|src=|href=/);
  });

  test.each(["wrong", "", "x".repeat(43)])("a wrong cookie %j is refused", async (value) => {
    expect((await get("/", { cookie: `stemma-${started.port}=${value}` })).status).toBe(403);
  });

  test("a cookie of another port is refused", async () => {
    expect((await get("/", { cookie: cookie.replace(`stemma-${started.port}`, "stemma-1") })).status).toBe(403);
  });

  test("the cookie is found among others", async () => {
    expect((await get("/", { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200);
  });
});

describe("requests of other sites", () => {
  test.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", "[::1]", "0.0.0.0"])(
    "Host %s is refused",
    async (name) => {
      const host = name === "localhost.evil.example" ? `${name}:${started.port}` : name;
      const { status, body } = await get("/", { host, cookie });
      expect(status).toBe(403);
      expect(body).toBe("");
    },
  );

  test("localhost is this machine too", async () => {
    expect((await get("/", { host: `localhost:${started.port}`, cookie })).status).toBe(200);
  });

  test.each(["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost:PORT", "https://127.0.0.1:PORT"])(
    "Origin %s is refused",
    async (origin) => {
      const own = origin.replace("PORT", String(started.port));
      expect((await get("/", { origin: own, cookie })).status).toBe(403);
    },
  );

  test("its own Origin is accepted", async () => {
    expect((await get("/", { origin: `http://127.0.0.1:${started.port}`, cookie })).status).toBe(200);
  });

  test("the key is not used up by a foreign request", async () => {
    const path = `/${keyPath()}`;
    await get(path, { host: "evil.example" });
    await get(path, { origin: "https://evil.example" });
    expect((await get(path)).status).toBe(303);
  });
});

describe("files", () => {
  test.each([
    "/../package.json",
    "/..%2fpackage.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/package.json",
    "/%2e%2e%2fpackage.json",
    "/assets/../../package.json",
    "/..\\package.json",
    "/..%5cpackage.json",
    "/assets/..%2f..%2fpackage.json",
    "/%252e%252e%252fpackage.json",
    "/../renderer-other/x.json",
    "/link.json",
    "/package.json%00.html",
    "//package.json",
    "/%ff.html",
    "/%",
    "/assets",
    "/assets/",
    "/missing.html",
    "http://127.0.0.1/package.json",
  ])("%s is not there", async (path) => {
    const { status, body } = await get(path, { cookie });
    expect(status).toBe(404);
    expect(body).toBe("");
  });

  test("the page may load its own files only, and is not kept", async () => {
    const { headers } = await get("/", { cookie });
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; " +
        `img-src 'self' data:; connect-src 'self' ws://127.0.0.1:${started.port}; frame-src 'self'; base-uri 'none'; ` +
        "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types stemma-maths stemma-pdf",
    );
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("the page that Python runs in has a policy of its own, and still needs the credential", async () => {
    const { headers, body } = await get("/python-frame.html", { cookie });
    expect(body).toContain("<title>Python</title>");
    expect(headers["content-security-policy"]).toMatch(
      /^sandbox allow-scripts; default-src 'none'; script-src 'sha256-/,
    );
    expect(headers["content-security-policy"]).not.toContain("connect-src");
    expect((await get("/python-frame.html")).status).toBe(403);
    // What runs there has no origin of its own, which is not this one.
    expect((await get("/index.html", { cookie, origin: "null" })).status).toBe(403);
    expect((await get("/assets/python-Ab3_x-9Z.wasm", { cookie })).headers["content-type"]).toBe("application/wasm");
  });

  test("files whose name holds their hash are kept, others are asked for again", async () => {
    const script = await get("/assets/main-Ab3_x-9Z.js", { cookie });
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toContain("immutable");
    const font = await get("/assets/serif.woff2?v=1", { cookie });
    expect(font.headers["content-type"]).toBe("font/woff2");
    expect(font.headers["cache-control"]).toBe("no-cache");
  });

  test("HEAD gives the headers alone", async () => {
    const { status, headers, body } = await get("/", { cookie }, "HEAD");
    expect([status, body]).toEqual([200, ""]);
    expect(headers["content-length"]).toBe("36");
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not allowed", async (method) => {
    const { status, headers } = await get("/", { cookie }, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
  });
});

test("no other address of this machine answers", async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== "127.0.0.1" && !address.startsWith("fe80"));
  for (const host of [...others, "127.0.0.2"]) {
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({ host, port: started.port });
      socket.on("connect", () => {
        socket.destroy();
        resolve("connected");
      });
      socket.on("error", () => resolve("refused"));
    });
    expect(`${host} ${outcome}`).toBe(`${host} refused`);
  }
});

test("a port that is taken is an error", async () => {
  const { port } = started;
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const second = startNodeHost({ app: { handlers: fakeHandlers(fakeTopics()) }, rendererDir: "/", port, logger });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("nothing was reported as an error meanwhile", () => {
  expect(started.reports).toEqual([]);
});
