import { expect, test } from "vitest";
import { replyError } from "../../../../src-main/core/models/hub/replyError.ts";

const what = { repository: "maker/model", path: "a.gguf" };
const address = "https://hub.example/maker/model/resolve/main/a.gguf?signature=secret";
const html = { "content-type": "text/html; charset=utf-8" };

test.each([
  [404, { "x-error-code": "EntryNotFound" }, "hub/not-found", { address: "maker/model/a.gguf" }],
  [401, { "x-error-code": "RepoNotFound" }, "hub/not-found", { address: "maker/model/a.gguf" }],
  [404, html, "hub/not-found", { address: "maker/model/a.gguf" }],
  [401, {}, "hub/needs-access", { repository: "maker/model" }],
  [403, { "x-error-code": "GatedRepo", ...html }, "hub/needs-access", { repository: "maker/model" }],
  [403, html, "hub/web-page", { host: "hub.example" }],
  [511, html, "hub/web-page", { host: "hub.example" }],
  [200, html, "hub/web-page", { host: "hub.example" }],
  [502, html, "hub/server-error", { status: 502 }],
  [503, {}, "hub/server-error", { status: 503 }],
  [302, {}, "hub/server-error", { status: 302 }],
  [429, { "retry-after": "30" }, "hub/rate-limited", { seconds: 30 }],
  [429, { ratelimit: '"resolvers";r=0;t=55' }, "hub/rate-limited", { seconds: 55 }],
  [429, { "retry-after": "Mon, 01 Jan 2001 00:00:00 GMT" }, "hub/rate-limited", { seconds: 0 }],
  [429, { "retry-after": "soon" }, "hub/rate-limited", {}],
] as const)("%i with %o is %s", (status, headers, code, data) => {
  expect(replyError({ status, headers }, address, what)).toMatchObject({ code, data });
});

test("a date to wait for is counted from now", () => {
  const headers = { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() };
  const seconds = Number(replyError({ status: 429, headers }, address, what).data?.["seconds"]);
  expect(seconds).toBeGreaterThan(3_000);
  expect(seconds).toBeLessThanOrEqual(3_600);
});

test("names the server, but not what an address was signed with", () => {
  const { message } = replyError({ status: 500, headers: {} }, address, what);
  expect(message).toContain("https://hub.example/maker/model/resolve/main/a.gguf");
  expect(message).not.toContain("secret");
});
