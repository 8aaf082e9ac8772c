import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";
import { servePage } from "./page/servePage.ts";

const solution = `The roots of \\(x^2 = 4\\) are

\\[
x = \\pm 2
\\]

1. first $a$
2. second

| a | b |
|---|---|
| $c$ | d |`;

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  site = await servePage();
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 700, height: 600 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
  troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  await page.goto(site.address);
});
afterEach(async () => {
  await page.context().close();
  if (troubles.length > 0) throw new Error(`The page complains: ${troubles.join("; ")}`);
});

const show = (text: string): Promise<void> => page.evaluate((text) => globalThis.show(text), text);
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe("a long text", () => {
  const paragraphs = Array.from({ length: 400 }, (_, index) => `Line ${index} has \\(x_{${index}} = ${index}^2\\).`);
  test("sets only the formulas that are near, and is whole for all else", async () => {
    await show(paragraphs.join("\n\n"));
    await page.getByText("Line 399 has").waitFor();
    const formula = (index: number) => page.locator("[data-latex]").nth(index);
    const set = (index: number): Promise<number> => formula(index).locator(".katex").count();
    expect(await set(0)).toBe(1);
    await expect.poll(() => page.locator(".katex").count()).toBeLessThan(200);
    expect(await set(200)).toBe(0);

    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => set(390)).toBe(1);
    await expect.poll(() => set(0)).toBe(0);
    await formula(200).scrollIntoViewIfNeeded();
    await expect.poll(() => set(200)).toBe(1);
    const top = (): Promise<number | undefined> =>
      formula(200)
        .boundingBox()
        .then((box) => box?.y);
    const before = await top();
    await page.mouse.wheel(0, 2_500);
    await expect.poll(top).not.toBe(before);
    await page.mouse.wheel(0, -2_500);
    await expect.poll(top).toBe(before);

    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("ControlOrMeta+c");
    await expect.poll(clipboard).toBe(paragraphs.join("\n\n"));
  });
});

describe("in a real browser, under the app's content security policy", () => {
  test("sets formulas, in their own fonts", async () => {
    await show(solution);
    expect(await page.locator(".katex").count()).toBe(4);
    expect(await page.locator("math").count()).toBe(4);
    await page.waitForFunction(() => document.fonts.check("16px KaTeX_Math"));
    const { height } = (await page.locator(".katex-display").boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(10);
  });

  test("runs nothing that a text brings along", async () => {
    await show(
      "<img src=x onerror=alert(1)> <script>alert(1)</script> $\\href{javascript:alert(1)}{x}$ [a](javascript:alert(1))",
    );
    expect(await page.locator("#root").locator("img, script, a").count()).toBe(0);
  });

  test("copies a selected text with its formulas as LaTeX", async () => {
    await show(solution);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    expect(await clipboard()).toBe(
      "The roots of \\(x^2 = 4\\) are\n\n\\[\nx = \\pm 2\n\\]\n\n1. first $a$\n2. second\n\na\tb\n$c$\td",
    );
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toContain("<math");
    expect(html).not.toContain("katex-html");
  });

  test("selects a whole formula with a double click, and copies it", async () => {
    await show(solution);
    await page.locator("p .katex-html").first().dblclick();
    await page.keyboard.press("Control+c");
    expect(await clipboard()).toBe("\\(x^2 = 4\\)");
  });

  test("copies a formula as MathML, for programs that set formulas themselves", async () => {
    await show(solution);
    await page.getByRole("button", { name: "Copy MathML" }).click();
    await expect.poll(clipboard).toMatch(/^<math xmlns=.*<mi>x<\/mi>.*<mn>2<\/mn>.*<\/math>$/s);
  });

  test("copies a formula from its button, with the keyboard, and says so", async () => {
    await show(solution);
    await page.keyboard.press("Tab");
    const button = page.getByRole("button", { name: "Copy LaTeX" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText("Copied").waitFor();
    expect(await clipboard()).toBe("x = \\pm 2");
  });

  test("lets a formula that is too wide scroll in its own box, with the keyboard too", async () => {
    await show(`$$${"x + ".repeat(80)}x$$`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-latex"))).toBe(true);
  });

  test("colours code once it is complete", async () => {
    await page.evaluate(() => {
      globalThis.showLive();
      globalThis.append("```python\nfor x in y:\n");
    });
    await page.getByText("for x in y:").waitFor();
    expect(await page.locator("[class^=hljs], button").count()).toBe(0);
    await page.evaluate(() => globalThis.append("    pass\n```\n\nDone"));
    await page.locator(".hljs-keyword").first().waitFor();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied").waitFor();
    expect(await clipboard()).toBe("for x in y:\n    pass");
  });

  test("touches nothing but the end of a text that grows", async () => {
    await page.evaluate(() => {
      globalThis.showLive();
      for (let index = 0; index < 300; index += 1)
        globalThis.append(`Step ${index}: \\(x_{${index}}\\) and **more**.\n\n`);
    });
    await page.waitForFunction(() => document.querySelectorAll("[data-block]").length === 300);
    const touched = await page.evaluate(async () => {
      const blocks = [...document.querySelectorAll("[data-block]")];
      const changed = new Set<Element>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const block = element?.closest("[data-block]");
          if (block) changed.add(block);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      for (let index = 0; index < 20; index += 1) globalThis.append(`Then ${index} \\(y\\) `);
      await new Promise(requestAnimationFrame);
      return {
        changed: blocks.filter((block) => changed.has(block)).length,
        kept: blocks.filter((block) => block.isConnected).length,
      };
    });
    expect(touched.kept).toBe(300);
    expect(touched.changed).toBeLessThanOrEqual(1);
  });
});
