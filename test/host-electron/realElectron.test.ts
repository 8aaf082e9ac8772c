import { join, resolve } from "node:path";
import { _electron } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../tools/build.ts";
import { findElectron } from "../../tools/obtainElectron.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";

const root = resolve(import.meta.dirname, "../..");

const binary = findElectron(join(root, "node_modules/electron"), process.env);
if (binary === undefined) console.log("The real Electron suite is skipped: no Electron binary.");

describe.skipIf(binary === undefined)("in a real Electron", () => {
  beforeAll(() => buildApp({ onlyIfStale: true }), 120_000);

  test("opens its window, solves a problem in the utility process, and ends cleanly", async () => {
    // Root has no Chromium sandbox on Linux; everyone else tests with it.
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const electron = await _electron.launch({
      executablePath: binary ?? "",
      args: [...sandbox, root, "--data", temporaryFolder()],
    });
    const page = await electron.firstWindow();
    expect(page.url()).toBe("app://stemma/");
    expect(await page.evaluate(() => ["require", "process", "Buffer"].filter((name) => name in window))).toEqual([]);
    await page.getByRole("textbox").first().fill("Solve 3x + 7 = 22.");
    await page.keyboard.press("Enter");
    await page.locator(".katex", { hasText: String.raw`\boxed{5}` }).waitFor();
    const closed = new Promise<number | null>((done) => electron.process().once("exit", done));
    await electron.close();
    expect(await closed).toBe(0);
  });
});
