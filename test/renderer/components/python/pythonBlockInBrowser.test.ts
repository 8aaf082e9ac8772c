import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CodeRun } from "../../../../src-shared/domain/codeRun.ts";
import { openPythonPage, withPythonPage } from "./page/PythonPage.ts";

withPythonPage();

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'], iframes: false })");
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

const fenced = (...blocks: string[]): string => blocks.map((code) => `\`\`\`python\n${code}\n\`\`\``).join("\n\n");
const show = (page: Page, text: string, options: { runsByItself?: boolean; stored?: CodeRun } = {}): Promise<void> =>
  page.evaluate(([text, options]) => globalThis.showPython(text, options), [text, options] as const);
const finished = (page: Page): Promise<CodeRun[]> => page.evaluate(() => globalThis.finished);
const framesOf = (page: Page): Promise<number> => page.locator("iframe").count();

test("nothing runs by itself, and other languages have no button", async () => {
  const page = await openPythonPage();
  await show(
    page,
    `${fenced("print(1)")}\n\n\`\`\`js\nalert(1)\n\`\`\`\n\n\`\`\`\nplain\n\`\`\`\n\n\`\`\`Python3\n2\n\`\`\``,
  );
  await expect.poll(() => page.getByRole("button", { name: "Run" }).count()).toBe(2);
  await page.waitForTimeout(500);
  expect([await framesOf(page), await finished(page)]).toEqual([0, []]);
});

test("the keyboard runs it, and what came out is shown, said and told", async () => {
  const page = await openPythonPage();
  await show(page, fenced("from sympy import *\nprint('printed')\nsqrt(8)"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Starting Python…").waitFor();
  await page.getByRole("status").getByText("computed").waitFor();
  expect(await page.getByRole("region", { name: "Output" }).innerText()).toBe("printed\n");
  expect(await page.locator("annotation").textContent()).toBe("2 \\sqrt{2}");
  expect(await page.getByRole("button", { name: "Run again" }).evaluate((it) => it === document.activeElement)).toBe(
    true,
  );
  const [run] = await finished(page);
  expect(run).toMatchObject({ outcome: "finished", stdout: "printed\n", result: "2*sqrt(2)", wallMs: 10_000 });
});

test("it is shown while it prints, and stopped with the same button", async () => {
  const page = await openPythonPage();
  await show(page, fenced("print('first')\nwhile True: pass"));
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("region", { name: "Output" }).getByText("first").waitFor();
  await page.getByText("Running, for 10 s at most…").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page
    .getByRole("status")
    .getByText(/^Stopped after/)
    .waitFor();
  expect((await finished(page)).map(({ outcome }) => outcome)).toEqual(["stopped"]);
  await expect.poll(() => page.getByText("first").last().isVisible()).toBe(true);
});

test("a missing module and an error are said in words", async () => {
  const page = await openPythonPage();
  await show(page, fenced("import matplotlib.pyplot as plt", "1 / 0"));
  await page.getByRole("button", { name: "Run" }).first().click();
  await page.getByText("matplotlib is not available here.").waitFor();
  await page.getByText("Code can use sympy, mpmath and Python's own modules.").waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText("ZeroDivisionError in line 1: division by zero").waitFor();
  await page.getByText("Traceback", { exact: true }).last().click();
  await page.getByRole("region", { name: "Traceback" }).getByText('File "code.py", line 1').waitFor();
  expect(await page.getByText("computed").count()).toBe(0);
});

test("a stored run is shown as it was, and does not run again", async () => {
  const page = await openPythonPage();
  const stored: CodeRun = {
    code: "while True: pass",
    outcome: "time",
    stdout: "as far as it came\n",
    stderr: "",
    result: null,
    latex: null,
    error: null,
    durationMs: 10_001,
    wallMs: 10_000,
  };
  await show(page, fenced(stored.code), { stored, runsByItself: true });
  await page.getByText("Ended after 10 s.").waitFor();
  await page.getByText("as far as it came").waitFor();
  await page.waitForTimeout(300);
  expect([await framesOf(page), await finished(page)]).toEqual([0, []]);
  await page.getByRole("button", { name: "Allow it 60 s" }).click();
  await page.getByText("Running, for 60 s at most…").waitFor();
});

test("where answers may run code by themselves, each block runs once", async () => {
  const page = await openPythonPage();
  await show(page, fenced("print('a')", "print('b')"), { runsByItself: true });
  const printed = async (): Promise<string[]> => (await finished(page)).map(({ stdout }) => stdout);
  await expect.poll(printed, { timeout: 30_000 }).toEqual(["a\n", "b\n"]);
  await page.waitForTimeout(300);
  expect(await finished(page)).toHaveLength(2);
});

test("leaving the page ends what runs", async () => {
  const page = await openPythonPage();
  await show(page, fenced("while True: pass"));
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByText("Running").waitFor();
  await show(page, "Something else");
  await show(page, fenced("print('next')"));
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("region", { name: "Output" }).getByText("next").waitFor();
  expect((await finished(page)).map(({ stdout }) => stdout)).toEqual(["next\n"]);
});

test("while much is printed the page can be used", async () => {
  const page = await openPythonPage();
  await show(page, fenced("for i in range(12_000): print(i)"));
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect.poll(async () => (await finished(page)).length, { timeout: 30_000 }).toBe(1);
  expect((await finished(page))[0]?.stdout.split("\n")).toHaveLength(12_001);
});

describe.each([
  ["light", 800],
  ["dark", 380],
] as const)("%s, %i px", (colorScheme, width) => {
  test("axe finds nothing, and nothing is wider than the window", async () => {
    // The test brings its own script, which the content security policy would refuse.
    const page = await openPythonPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await show(
      page,
      fenced("print('x' * 500)\n'value'", "import numpy", "import warnings\nwarnings.warn('w')", "while True: pass"),
      { runsByItself: true },
    );
    await expect.poll(async () => (await finished(page)).length, { timeout: 60_000 }).toBe(3);
    await page.getByText("Traceback", { exact: true }).first().click();
    await page.getByText("Running").waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
