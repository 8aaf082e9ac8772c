import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slowModelPath } from "../core/slowModel.ts";
import { dataFolder, openAnyPage, openStemma, withBrowser } from "./openStemma.ts";
import { seriousFindings } from "./seriousFindings.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

const goToSettings = async ({ page }: StemmaPage): Promise<void> => {
  await page.goto(new URL("#/settings", page.url()).href);
  await page.getByRole("heading", { name: "Backups" }).waitFor();
};

const backups = ({ page }: StemmaPage) => page.getByRole("list", { name: "Backups" }).getByRole("listitem");

async function backUp(ui: StemmaPage): Promise<void> {
  const count = await backups(ui).count();
  await ui.button("Back up now").click();
  await expect.poll(() => backups(ui).count()).toBe(count + 1);
}

/** A folder with a history of two conversations, the first of which is in a backup, and damaged as given. */
async function damagedFolder(damage: (path: string) => void): Promise<string> {
  const dataDir = dataFolder();
  const { ui, stemma } = await openStemma(dataDir);
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await goToSettings(ui);
  await backUp(ui);
  await ui.startOver();
  await ui.ask("Solve 3x + 7 = 22.");
  await ui.finished();
  await stemma.close();
  damage(join(dataDir, "stemma.db"));
  return dataDir;
}

test("a backup is made, restored and come back from in the settings", async () => {
  const dataDir = dataFolder();
  const { ui } = await openStemma(dataDir, { bypassCSP: true });
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await goToSettings(ui);
  await ui.page.getByText("There are none yet.").waitFor();
  await backUp(ui);
  await backups(ui)
    .getByText(/Made by you · 1 conversation · /)
    .waitFor();
  await ui.startOver();
  await ui.ask("Solve 3x + 7 = 22.");
  await ui.finished();
  await expect.poll(() => ui.conversations.count()).toBe(2);

  await goToSettings(ui);
  await ui.button(/^Restore the backup of /).click();
  const dialog = ui.page.getByRole("dialog");
  await dialog.getByText("1 conversation").waitFor();
  expect(await seriousFindings(ui.page), "restore").toEqual([]);
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await ui.page
    .getByRole("alert")
    .getByText(/The history is as it was on /)
    .waitFor();
  await expect.poll(() => ui.conversations.count()).toBe(1);
  await ui.button("Close").click();
  await expect.poll(() => ui.page.getByRole("alert").count()).toBe(0);
  await ui.page.reload();
  await ui.composer.waitFor();
  expect(await ui.page.getByRole("alert").count()).toBe(0);

  await goToSettings(ui);
  await backups(ui)
    .getByText(/Before another was restored · 2 conversations/)
    .waitFor();
  expect(await seriousFindings(ui.page), "settings").toEqual([]);
  await ui
    .button(/^Restore the backup of /)
    .first()
    .click();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect.poll(() => ui.conversations.count()).toBe(2);
  await goToSettings(ui);
  await expect.poll(() => backups(ui).count()).toBe(3);
  await ui
    .button(/^Delete the backup of /)
    .last()
    .click();
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect.poll(() => backups(ui).count()).toBe(2);
});

test("restoring while a problem is solved stops it, after a yes; another window shows the other history too", async () => {
  const { ui, stemma } = await openStemma(dataFolder());
  await goToSettings(ui);
  await backUp(ui);
  await ui.useModel(slowModelPath(), "Random slow");
  await ui.ask("Think for long.");
  await ui.thought.waitFor();
  const other = await ui.page.context().newPage();
  await other.goto(new URL("/", stemma.address).href);
  await other.getByRole("navigation", { name: "Conversations" }).getByRole("link").waitFor();
  await goToSettings(ui);
  await ui.button(/^Restore the backup of /).click();
  await ui.page.getByRole("dialog").getByText("A problem is being solved. It is stopped").waitFor();
  await ui.button("Stop and restore").click();
  await ui.page
    .getByRole("alert")
    .getByText(/The history is as it was on /)
    .waitFor();
  await expect.poll(() => ui.conversations.count()).toBe(0);
  await other
    .getByRole("alert")
    .getByText(/The history is as it was on /)
    .waitFor();
});

test("a damaged history shows what can be done, and a backup brings the app back", async () => {
  const dataDir = await damagedFolder((path) => writeFileSync(path, "my shopping list ".repeat(2_000)));
  const { ui } = await openAnyPage(dataDir, { bypassCSP: true });
  await ui.page.getByRole("heading", { name: "The history is damaged" }).waitFor();
  await ui.page.getByText(join(dataDir, "stemma.db")).waitFor();
  expect(await seriousFindings(ui.page)).toEqual([]);
  // Nothing is readable in it, which is said, and the other ways stay.
  await ui.button("Rescue").click();
  await ui.page.getByRole("alert").getByText("Nothing could be read from the damaged file.").waitFor();
  expect(await ui.page.getByRole("combobox", { name: "Backup" }).innerText()).toMatch(
    /1 conversation, .* \(made by you\)/,
  );
  await ui.page.getByRole("heading", { name: "Bring back a backup" }).waitFor();
  await ui.button("Bring back").focus();
  await ui.page.keyboard.press("Enter");
  await ui.composer.waitFor();
  await ui.page
    .getByRole("alert")
    .getByText(/The history is as it was on /)
    .waitFor();
  await expect.poll(() => ui.conversations.count()).toBe(1);
  const [kept = ""] = readdirSync(join(dataDir, "damaged"));
  expect(readFileSync(join(dataDir, "damaged", kept), "utf8")).toContain("my shopping list");
});

test("what can be read of a damaged history is rescued", async () => {
  const dataDir = await damagedFolder((path) => writeFileSync(path, readFileSync(path).fill(0, 0, 100)));
  const { ui } = await openAnyPage(dataDir);
  await ui.page.getByRole("heading", { name: "The history is damaged" }).waitFor();
  await ui.button("Rescue").click();
  await ui.page.getByText("Everything was rescued: 2 conversations with 2 problems.").waitFor();
  await expect.poll(() => ui.conversations.count()).toBe(2);
  await ui.conversations.first().click();
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{5}");
});

test("a new history can be begun beside a damaged one", async () => {
  const dataDir = dataFolder();
  writeFileSync(join(dataDir, "stemma.db"), "my shopping list ".repeat(2_000));
  const { ui } = await openAnyPage(dataDir);
  await ui.page.getByText("There is no backup that can be read.").waitFor();
  await ui.button("Begin anew…").click();
  await ui.button("Begin anew").click();
  await ui.page.getByRole("alert").getByText("This is a new history.").waitFor();
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  expect(readdirSync(join(dataDir, "damaged"))).toHaveLength(1);
});

test("everything is deleted once it is typed, and what stays is said before and after", async () => {
  const dataDir = dataFolder();
  const secret = "quartzophile";
  const models = join(dataDir, "models");
  mkdirSync(models);
  writeFileSync(join(models, "slow.gguf"), readFileSync(slowModelPath()));
  const { ui, stemma } = await openStemma(dataDir, { bypassCSP: true });
  await ui.ask(`What is 17 + 25? Call it ${secret}.`);
  await ui.finished();
  await goToSettings(ui);
  await backUp(ui);
  await ui.startOver();
  await ui.composer.fill(`not sent ${secret}`);
  await goToSettings(ui);
  await ui.button("Delete everything…").click();
  const dialog = ui.page.getByRole("dialog");
  await dialog.getByText(`1 file with`).getByText(models).waitFor();
  await dialog.getByText(/^The history with 1 conversation, /).waitFor();
  await dialog.getByText(/^1 backup: /).waitFor();
  expect(await seriousFindings(ui.page)).toEqual([]);
  const confirm = dialog.getByRole("button", { name: "Delete everything", exact: true });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByRole("textbox").fill("delete");
  await confirm.click();
  await ui.page.getByRole("alert").getByText("Everything was deleted.").waitFor();
  await ui.page.getByRole("alert").getByText(models).waitFor();
  expect(await ui.conversations.count()).toBe(0);
  expect(await ui.composer.inputValue()).toBe("");
  expect(await ui.page.evaluate(() => Object.values(window.localStorage).join())).not.toContain(secret);
  expect(filesWith(dataDir, secret)).toEqual([]);

  await ui.openLibrary();
  await ui.libraryRow("Random slow").waitFor();
  await ui.startOver();
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await stemma.close();
});

/** The files below a folder whose bytes hold a text. */
function filesWith(dir: string, text: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text));
}
