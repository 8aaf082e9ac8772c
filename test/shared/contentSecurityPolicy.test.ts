import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { policyFor, pythonFramePath } from "../../src-shared/contract/contentSecurityPolicy.ts";

const frame = readFileSync(resolve(import.meta.dirname, "../../src-renderer/public", `.${pythonFramePath}`), "utf8");

test("Python's page may run its one script, and reach no address", () => {
  const scripts = [...frame.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = ""]) => script);
  expect(scripts).toHaveLength(1);
  const hash = createHash("sha256")
    .update(scripts[0] ?? "")
    .digest("base64");
  expect(policyFor(pythonFramePath, "ws://127.0.0.1:1")).toBe(
    `sandbox allow-scripts; default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; ` +
      "worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  );
});

test.each(["/", "/index.html", "/python%2Dframe.html", "/x/python-frame.html"])(
  "%s gets the policy of the page",
  (path) => {
    expect(policyFor(path, null)).toContain("script-src 'self';");
  },
);
