import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { seriousFindings } from "./seriousFindings.ts";

withBrowser();

test.each([
  ["light", 1280],
  ["dark", 480],
] as const)("axe finds nothing serious on any screen (%s, %i px)", async (colorScheme, width) => {
  const viewport = { width, height: 800 };
  // The test brings its own script, which the app's content security policy would refuse.
  const { ui } = await openStemma(dataFolder(), { colorScheme, viewport, bypassCSP: true });
  const { page } = ui;
  const go = (hash: string) => page.goto(new URL(hash, page.url()).href);
  expect(await seriousFindings(page), "empty").toEqual([]);
  await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
  await ui.finished();
  await ui.thoughtToggle.click();
  await ui.thought.waitFor();
  expect(await seriousFindings(page), "answered").toEqual([]);
  await ui.ask("12 + 30 = ? ".repeat(1_500));
  await ui.button("Run again").waitFor();
  expect(await seriousFindings(page), "failed").toEqual([]);
  await go("#/search?q=antiderivative&thoughts=1");
  await page.getByText(/places? found/).waitFor();
  expect(await seriousFindings(page), "search").toEqual([]);
  await page.getByRole("link", { name: /^Problem/ }).click();
  await page.getByText(/of \d+ in this problem/).waitFor();
  expect(await seriousFindings(page), "found place").toEqual([]);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "What to do, or a conversation" }).waitFor();
  expect(await seriousFindings(page), "palette").toEqual([]);
  await page.keyboard.press("Escape");
  await go("#/models");
  await page.getByRole("table").waitFor();
  expect(await seriousFindings(page), "models").toEqual([]);
  await go("#/work");
  await page.getByLabel("Steps, one a line").fill("x + 1 = 3\nx = 4");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByText("Line 2 does not follow.").waitFor();
  expect(await seriousFindings(page), "work").toEqual([]);
  await go("#/settings");
  await page.getByRole("radio").first().waitFor();
  expect(await seriousFindings(page), "settings").toEqual([]);
});
