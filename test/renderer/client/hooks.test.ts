import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Bundles a file as the renderer is bundled, without writing anything. */
async function bundle(entry: string): Promise<Rolldown.OutputChunk> {
  const result = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, entry), formats: ["es"], fileName: "bundle" },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  if (chunk === undefined) throw new Error("nothing was bundled");
  return chunk;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env["STEMMA_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  page = await browser.newPage();
  await page.addScriptTag({ type: "module", content: (await bundle("hooksPage.tsx")).code });
}, 60_000);
afterAll(() => browser.close());

const title = (): Promise<string | null> => page.locator("#title").textContent();

test("useTopic shows each value and leaves when the component does", async () => {
  await page.waitForFunction(() => document.querySelector("#theme")?.textContent === "system");
  await page.evaluate("setDark()");
  await page.waitForFunction(() => document.querySelector("#theme")?.textContent === "dark");
  expect(await page.evaluate("followers()")).toBe(1);
  await page.getByText("hide").click();
  await page.waitForFunction("followers() === 0");
});

test("useCall loads, reloads and keeps to its newest input", async () => {
  // Strict mode mounts twice, so the first title is from the second call.
  await expect.poll(title).toBe("ready|one 2|");
  await page.getByText("reload").click();
  await expect.poll(title).toBe("ready|one 3|");
  await page.getByText("slow").click();
  await expect.poll(title).toBe("loading||");
  await page.getByText("bad").click();
  await expect.poll(title).toBe("ready||conversations/not-found");
  await page.evaluate("finishSlow()");
  await page.getByText("one", { exact: true }).click();
  await expect.poll(title).toBe("ready|one 6|");
});

test("the client brings no schemas into the renderer's bundle", async () => {
  const chunk = await bundle("../../../src-renderer/client/connect.ts");
  const client = await bundle("../../../src-renderer/client/createClient.ts");
  const modules = [...Object.keys(chunk.modules), ...Object.keys(client.modules)];
  expect(modules.some((id) => id.endsWith("createClient.ts"))).toBe(true);
  expect(modules.filter((id) => id.includes("zod") || id.includes("/contract/"))).toEqual([]);
});
