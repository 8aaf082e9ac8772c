import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { longPdf } from "../core/problems/pages/longPdf.ts";
import { bytesOf } from "../core/problems/pages/writePdf.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

const pages = 300;

/** How many of each role a screen reader finds on the page. */
async function rolesOn(page: Page): Promise<Map<string, number>> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  await browser.detach();
  const counts = new Map<string, number>();
  for (const { ignored, role } of nodes) {
    const name = String(role?.value);
    if (!ignored) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

test("a long file is looked at while it is read; its sheet of hundreds of rows can be read and moved", async () => {
  const dataDir = dataFolder();
  const path = join(dataDir, "long.pdf");
  writeFileSync(path, bytesOf(longPdf(pages)));
  const { ui } = await openStemma(dataDir);
  const { page } = ui;
  await page.locator("input[type=file][multiple]").setInputFiles(path);
  const file = page.getByRole("region", { name: "long.pdf" });
  const first = file.getByRole("article", { name: "Problem 1", exact: true });
  await file
    .filter({ hasText: /Read \d+ of 300 pages\..*they can be changed when all is read/ })
    .filter({ has: page.getByRole("button", { name: "Edit", disabled: true }) })
    .getByRole("article", { name: "Problem 1", exact: true })
    .waitFor();
  await page.getByRole("figure", { name: "Page 1 of long.pdf" }).waitFor();

  await page.getByText("300 problems found").waitFor();
  expect(await first.getByRole("button", { name: "Edit" }).isEnabled()).toBe(true);
  expect(await ui.formulas(first)).toEqual(["\\frac{x + 1}{x - 4} + y^2 = 5"]);
  const cards = page.getByRole("article");
  await expect.poll(() => cards.count()).toBe(pages);
  // Far from sight there is text, whose formulas are set on the way there.
  const last = file.getByRole("article", { name: "Problem 300", exact: true });
  await expect.poll(() => last.innerText()).toContain("$$\\frac{x + 0}{x - 3} + y^2 = 5$$");
  expect(await ui.formulas(last)).toEqual([]);
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => ui.formulas(last)).toEqual(["\\frac{x + 0}{x - 3} + y^2 = 5"]);
  await last.getByRole("button", { name: "More for problem 300" }).click();
  await page.getByRole("menuitem", { name: "Leave out" }).click();
  await ui.button("Solve later").click();

  const headers = page.getByRole("rowheader");
  await expect.poll(() => headers.count()).toBe(pages - 1);
  const roles = await rolesOn(page);
  // A row has six cells beside its header, in sight or not.
  expect([roles.get("rowheader"), roles.get("cell")]).toEqual([pages - 1, 6 * (pages - 1)]);
  const far = page.getByRole("row").nth(250);
  expect(await far.innerText()).toContain("(x + 0)/(x - 3) + y² = 5");
  await ui.button("Problem 250").click();
  await expect.poll(() => ui.formulas(far)).toEqual(["\\frac{x + 0}{x - 3} + y^2 = 5"]);
  await page.getByRole("button", { name: "Move up" }).click();
  await expect.poll(() => headers.nth(248).innerText()).toBe("250");
});
