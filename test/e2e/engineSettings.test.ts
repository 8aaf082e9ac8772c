import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { childrenOf } from "./childrenOf.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

const field = (ui: StemmaPage, name: string): Locator => ui.page.getByRole("textbox", { name, exact: true });

async function openSettings(ui: StemmaPage): Promise<void> {
  await ui.page.goto(new URL("#/settings", ui.page.url()).href);
  await ui.page.getByRole("heading", { name: "How models run" }).waitFor();
}

async function openModelSettings(ui: StemmaPage): Promise<Locator> {
  await ui.openLibrary();
  await ui.chooseFor("Starter", "Settings…");
  await field(ui, "Temperature").waitFor();
  return ui.page.getByRole("dialog", { name: "Settings of Starter" });
}

async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
}

test("the starter model's profile is tried: a thought opens and closes, and the prompt is shown", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.openLibrary();
  await ui.chooseFor("Starter", "Details");
  const part = ui.page.getByRole("region", { name: "Profile" });
  await part.getByText("Starter: found from the file.").waitFor();
  await ui.button("Try it: the profile").click();
  await part.getByText("A thought opened and closed.").waitFor();
  const prompt = await part.getByRole("region", { name: "Prompt", exact: true }).innerText();
  expect(prompt).toContain("<|im_start|>user<|im_sep|>");
  expect(prompt.trimEnd().endsWith("<|im_start|>assistant<|im_sep|>")).toBe(true);
  expect(await part.getByText("Missing.").count()).toBe(0);
  const answer = await part.getByRole("region", { name: "Answer of the test" }).innerText();
  expect(answer).not.toContain("think>");

  await ui.page.keyboard.press("Escape");
  await ui.chooseFor("Starter", "Details");
  await part.getByText("A thought opened and closed.").waitFor();
  expect(await part.getByRole("region", { name: "Answer of the test" }).innerText()).toBe(answer);
});

test("another profile is chosen and given up again", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.openLibrary();
  await ui.chooseFor("Starter", "Details");
  const part = ui.page.getByRole("region", { name: "Profile" });
  const select = part.getByRole("combobox", { name: "Speak to it as" });
  await select.selectOption("Any reasoning model");
  await part.getByText("Any reasoning model: chosen by you.").waitFor();
  expect(await select.locator("option:checked").innerText()).toBe("Any reasoning model");
  await select.selectOption("Found from the file");
  await part.getByText("Starter: found from the file.").waitFor();
});

test("a model's settings are kept over a restart, used for answers, and taken back", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  const dialog = await openModelSettings(first.ui);
  expect(await field(first.ui, "Temperature").getAttribute("placeholder")).toBe("As the model card says (0)");
  await field(first.ui, "Temperature").fill("0.7");
  await field(first.ui, "Seed").fill("42");
  await save(dialog);
  expect(await first.stemma.close()).toBe(0);

  const { ui } = await openStemma(dataDir);
  const thoughts: string[] = [];
  for (const _ of [1, 2]) {
    await ui.page.goto(new URL("#/", ui.page.url()).href);
    await ui.ask("What is 17 + 25?");
    await ui.finished();
    await ui.thoughtToggle.click();
    thoughts.push(await ui.thought.innerText());
    await ui.openLibrary();
  }
  expect(thoughts[0]).not.toBe("");
  expect(thoughts[1]).toBe(thoughts[0]);
  const again = await openModelSettings(ui);
  expect(await field(ui, "Temperature").inputValue()).toBe("0.7");
  expect(await field(ui, "Seed").inputValue()).toBe("42");
  await ui.button("Back to the model card").click();
  await save(again);
  await openModelSettings(ui);
  expect(await field(ui, "Temperature").inputValue()).toBe("");
  expect(await field(ui, "Seed").inputValue()).toBe("");
  expect(await ui.button("Back to the model card").isDisabled()).toBe(true);
});

test("a context that is set is the one that runs, and settings says so", async () => {
  const { ui } = await openStemma(dataFolder());
  const dialog = await openModelSettings(ui);
  await field(ui, "Context").fill("1024");
  await field(ui, "Threads").fill("1");
  await save(dialog);
  await ui.page.goto(new URL("#/", ui.page.url()).href);
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await openSettings(ui);
  const facts = ui.page.getByLabel("What runs now");
  await expect.poll(() => facts.innerText()).toMatch(/Threads\s+1\s+Context\s+1,024 tokens/);
  expect(await facts.innerText()).toMatch(/Computes on\s+Processor/);
});

test("the machine is tested on its processor, and problems are answered afterwards", async () => {
  const { ui } = await openStemma(dataFolder());
  await openSettings(ui);
  await ui.page.getByRole("radio", { name: "Processor" }).waitFor();
  await ui.button("Test this machine…").click();
  await ui.button("Start the test").click();
  await ui.page.getByText(/^Done\. Fastest: /).waitFor({ timeout: 90_000 });
  const cells = await ui.libraryRow("Processor").getByRole("cell").allInnerTexts();
  const [reading, writing] = cells.map((text) => Number(text.replaceAll(",", "")));
  expect(reading).toBeGreaterThan(0);
  expect(writing).toBeGreaterThan(0);
  await ui.page.keyboard.press("Escape");
  await ui.page.goto(new URL("#/", ui.page.url()).href);
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{42}");
});

test.runIf(process.platform === "linux")(
  "an engine that dies is listed, and the report tells of it without what was asked",
  async () => {
    const { ui, stemma } = await openStemma(dataFolder());
    await ui.ask("What is 17 + 25?");
    await ui.finished();
    for (const pid of childrenOf(stemma.pid)) process.kill(pid, "SIGKILL");
    await openSettings(ui);
    const part = ui.page.getByRole("region", { name: "What happened" });
    await part.getByText("The part that runs models stopped unexpectedly").first().waitFor();
    const download = ui.page.waitForEvent("download");
    await ui.button("Save report…").click();
    const report = readFileSync(await (await download).path(), "utf8");
    expect(report).toContain("engine/crashed");
    expect(report).toContain("Starter");
    expect(report).not.toContain("17 + 25");
    await ui.button("Clear").click();
    await part.getByText("Nothing went wrong while models ran.").waitFor();
  },
);

test("what is set for answers is kept over a restart", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await openSettings(first.ui);
  await first.ui.page.getByRole("radio", { name: "Deep" }).check();
  await first.ui.page.getByRole("radio", { name: "Warn me" }).check();
  await first.ui.page.getByRole("checkbox", { name: "Give memory back when idle on battery" }).uncheck();
  await expect.poll(() => first.ui.page.getByRole("radio", { name: "Warn me" }).isChecked()).toBe(true);
  expect(await first.stemma.close()).toBe(0);
  const { ui } = await openStemma(dataDir);
  await openSettings(ui);
  await expect.poll(() => ui.page.getByRole("radio", { name: "Deep" }).isChecked()).toBe(true);
  expect(await ui.page.getByRole("radio", { name: "Warn me" }).isChecked()).toBe(true);
  expect(await ui.page.getByRole("checkbox", { name: /^Give memory back/ }).isChecked()).toBe(false);
});
