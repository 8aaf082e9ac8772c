import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

async function choose({ page }: StemmaPage, item: string): Promise<void> {
  await page.getByRole("button", { name: "More for this answer" }).last().click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("two answers stand beside each other, with what they come to", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("Solve 3x + 7 = 22.");
  await ui.finished();
  await ui.button("Regenerate").click();
  await page.getByText("2 / 2").waitFor();
  await ui.finished();
  await choose(ui, "Compare answers…");
  const dialog = page.getByRole("dialog", { name: "Compare answers" });
  await dialog.getByText("Both come to the same answer.").waitFor();
  const [left, right] = [
    dialog.getByRole("region", { name: "On the left" }),
    dialog.getByRole("region", { name: "On the right" }),
  ];
  expect(await left.getByRole("combobox").inputValue()).not.toBe(await right.getByRole("combobox").inputValue());
  await left.getByText("Verified").waitFor();
  await left.getByRole("button", { name: /tokens/ }).click();
  await left.getByRole("region", { name: "Thought" }).waitFor();
  await left.getByRole("button", { name: "Show this one" }).click();
  await page.getByText("1 / 2").waitFor();
  expect(await dialog.count()).toBe(0);
});

test("an answer begins a conversation of its own, which leaves the first as it is", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await ui.ask("What is 30 + 12?");
  await ui.finished();
  const first = page.url();
  await page.getByRole("button", { name: "More for this answer" }).first().click();
  await page.getByRole("menuitem", { name: "New conversation from here" }).click();
  await page.getByRole("heading", { level: 1, name: "What is 17 + 25? (copy)" }).waitFor();
  expect(page.url()).not.toBe(first);
  await expect.poll(() => page.getByRole("article").count()).toBe(1);
  await expect.poll(() => ui.conversations.count()).toBe(2);
  await page.goBack();
  await expect.poll(() => page.getByRole("article").count()).toBe(2);
});

test("an answer is copied as LaTeX", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
  await ui.finished();
  await choose(ui, "Copy as LaTeX");
  await page.getByText("Copied", { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    String.raw`\boxed{3x^4 - 2x^3 + 4x^2 - 2x + C}`,
  );
});
