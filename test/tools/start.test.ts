import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outcomeOf } from "../host-node/runStemma.ts";

const start = resolve(import.meta.dirname, "../../tools/start.ts");

/** `npm start` on a machine without a screen. */
function startWithoutDisplay(args: string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, [start, ...args], { env });
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

describe("npm start", { timeout: 60_000 }, () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), "stemma-start-"));
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  test.runIf(process.platform === "linux")("says why there is no window, when one was asked for", async () => {
    const { code, stdout, stderr } = await outcomeOf(startWithoutDisplay(["--host", "electron"]));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/root|display/);
    expect(stderr).toContain("--host node");
  });

  test.runIf(process.platform === "linux")("opens in the browser instead, and says why in one line", async () => {
    const child = startWithoutDisplay(["--data", dataDir]);
    const outcome = outcomeOf(child);
    expect(await once(child.stdout, "data")).toEqual([expect.stringMatching(/^Stemma is open at http:\S+\n$/)]);
    child.kill("SIGINT");
    const { code, stderr } = await outcome;
    expect(code).toBe(0);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("in the browser instead");
  });

  test("opens in the browser when that was asked for, without a word", async () => {
    const child = startWithoutDisplay(["--host", "node", "--data", dataDir, "--no-browser"]);
    const outcome = outcomeOf(child);
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await outcome).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([[["--host", "moon"]], [["--nonsense"]]])("%j is wrong usage", async (args) => {
    const { code, stderr } = await outcomeOf(startWithoutDisplay(args));
    expect(code).toBe(2);
    expect(stderr).toContain("Usage:");
  });
});
