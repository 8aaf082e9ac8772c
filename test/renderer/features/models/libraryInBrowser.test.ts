import { describe, expect, test } from "vitest";
import { axeFindings } from "./page/axeFindings.ts";
import { LibraryPage, withLibraryPage } from "./page/LibraryPage.ts";
import type { FakeCore } from "./page/page.tsx";
import { busyDownloads, sampleDownload, sampleFile, samplePhi, starter } from "./page/sampleLibrary.ts";

declare const core: FakeCore;

withLibraryPage();

describe.each([
  ["light", 1280],
  ["dark", 480],
] as const)("%s, %i px", (colorScheme, width) => {
  test("axe finds nothing, and nothing is wider than the window", async () => {
    // The test brings its own script, which the content security policy would refuse.
    const ui = await LibraryPage.open("#/models", { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await ui.setModels([
      starter,
      samplePhi,
      sampleFile("Gone", { state: "missing" }),
      sampleFile("Other", { state: "changed" }),
    ]);
    await ui.setDownloads(busyDownloads);
    await ui.button("Other sizes of Phi-4-reasoning-plus").click();
    await ui.page.getByText("runs well", { exact: true }).first().click();
    expect(await axeFindings(ui.page), "library").toEqual([]);
    expect(await ui.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await ui.button("More for Phi-4-reasoning").click();
    expect(await axeFindings(ui.page), "menu").toEqual([]);
    await ui.menuItem("Details").click();
    await ui.page.getByText("Chat template").waitFor();
    expect(await axeFindings(ui.page), "details").toEqual([]);
    await ui.page.keyboard.press("Escape");
    await ui.go("#/settings");
    await ui.field("Server").fill("nonsense");
    expect(await axeFindings(ui.page), "settings").toEqual([]);
    await ui.go("#/");
    await ui.setModels([starter]);
    await ui.page.getByRole("region", { name: "A model for this machine" }).waitFor();
    expect(await axeFindings(ui.page), "first start").toEqual([]);
  });
});

describe("the list", () => {
  test("is searched and filtered, with the counts said", async () => {
    const ui = await LibraryPage.open("#/models");
    const count = ui.page.getByRole("status").filter({ hasText: "available" });
    await expect.poll(() => count.textContent()).toBe("1 model here, 4 available");
    await ui.page.getByRole("searchbox", { name: "Search models" }).fill("exaone");
    await expect.poll(() => count.textContent()).toBe("0 models here, 1 available");
    await ui.page.getByRole("searchbox", { name: "Search models" }).fill("no such thing");
    await ui.page.getByText("No model is like that.").waitFor();
    await ui.button("Show all models").click();
    expect(await ui.hasFocus(ui.page.getByRole("searchbox", { name: "Search models" }))).toBe(true);
    await ui.page.getByRole("checkbox", { name: "Fits this machine" }).check();
    await ui.row("Phi-4-reasoning-plus").getByText("Q3_K_M").first().waitFor();
  });

  test("explains quantizations where the other sizes are shown", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.button("Other sizes of Phi-4-reasoning").click();
    await ui.row("Q3_K_M").getByText("Reasoning gets noticeably worse below 4 bits").waitFor();
    await ui.row("Q6_K").getByText("needs 15.1 GB, 13.4 GB can be used; try Q4_K_M").waitFor();
    expect(await ui.button("Fewer sizes of Phi-4-reasoning").getAttribute("aria-expanded")).toBe("true");
  });

  test("shows the first of hundreds, finds the last, and shows all when asked", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.setModels([starter, ...Array.from({ length: 500 }, (_, index) => sampleFile(`Found ${index}`))]);
    await ui.button("Show 471 more").waitFor();
    expect(await ui.button(/^Use Found/).count()).toBe(29);
    await ui.page.getByRole("searchbox", { name: "Search models" }).fill("found 499");
    await ui.button("Use Found 499").waitFor();
    await ui.page.getByRole("searchbox", { name: "Search models" }).fill("");
    await ui.button("Show 471 more").click();
    expect(await ui.button(/^Use Found/).count()).toBe(500);
    expect(await ui.hasFocus(ui.button("Use Found 29"))).toBe(true);
  });

  test("the menu of a row works with the keyboard, and the focus comes back to it", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.setModels([starter, samplePhi]);
    const more = ui.button("More for Phi-4-reasoning");
    await more.focus();
    await ui.page.keyboard.press("Enter");
    await ui.menuItem("Use for new questions").waitFor();
    await ui.page.keyboard.press("ArrowDown");
    expect(await ui.hasFocus(ui.menuItem("Details"))).toBe(true);
    await ui.page.keyboard.press("Enter");
    const dialog = ui.page.getByRole("dialog", { name: "Phi-4-reasoning" });
    await dialog.getByRole("textbox", { name: "Text of the chat template" }).waitFor();
    await ui.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await ui.hasFocus(more)).toBe(true);
  });

  test("deletes what was downloaded after a question, and takes the rest off the list", async () => {
    const ui = await LibraryPage.open("#/models");
    const found = sampleFile("Found");
    await ui.setModels([starter, samplePhi, found]);
    await ui.button("More for Phi-4-reasoning").click();
    await ui.menuItem("Delete…").click();
    await ui.button("Delete, frees 9.05 GB").click();
    await ui.button("More for Found").click();
    await ui.menuItem("Take off the list").click();
    await expect
      .poll(() => ui.asked())
      .toEqual([`models.remove {"modelId":"${samplePhi.modelId}"}`, `models.forget {"modelId":"${found.modelId}"}`]);
  });

  test("says of the model in use that another takes its place", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.page.evaluate((list) => core.list.set(list), {
      models: [starter, samplePhi],
      selectedId: samplePhi.modelId,
    });
    await ui.button("More for Phi-4-reasoning").click();
    await ui.menuItem("Delete…").click();
    await expect
      .poll(() => ui.page.getByRole("dialog").textContent())
      .toContain("It is in use now. The practice model takes its place.");
  });

  test("a model that is chosen keeps the focus in its row", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.setModels([starter, samplePhi]);
    await ui.button("Use Phi-4-reasoning").focus();
    await ui.page.keyboard.press("Enter");
    await expect.poll(() => ui.asked()).toEqual([`models.select {"modelId":"${samplePhi.modelId}"}`]);
    await ui.page.evaluate((selectedId) => core.list.set({ ...core.list.value, selectedId }), samplePhi.modelId);
    await ui.row("Phi-4-reasoning").getByText("in use").waitFor();
    expect(await ui.hasFocus(ui.button("More for Phi-4-reasoning"))).toBe(true);
  });

  test("why a press far below failed is in sight", async () => {
    const ui = await LibraryPage.open("#/models");
    const last = sampleFile("Last");
    await ui.setModels([starter, ...Array.from({ length: 25 }, (_, index) => sampleFile(`Found ${index}`)), last]);
    await ui.page.evaluate((id) => (core.refusedId = id), last.modelId);
    await ui.button("Use Last").click();
    const alert = ui.page.getByRole("alert").filter({ hasText: "This model is at work." });
    await alert.waitFor();
    const { y } = (await alert.boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(300);
    expect(await ui.button("Use Last").isVisible()).toBe(true);
  });

  test("checks a file, with progress and what came of it", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.setModels([starter, sampleFile("Odd", { state: "changed" })]);
    await ui.row("Odd").getByText("The file has changed.").waitFor();
    await ui.button("Check the file of Odd").click();
    const bar = ui.page.getByRole("progressbar", { name: "Checking Odd" });
    await bar.waitFor();
    await ui.page.evaluate(() => core.sendVerify({ type: "progress", doneBytes: 1e9, totalBytes: 4e9 }));
    await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("Checking: 1.00 of 4.00 GB");
    await ui.page.evaluate(() => {
      core.sendVerify({ type: "done", sha256: "a".repeat(64), matches: false });
      core.endVerify();
    });
    await ui.row("Odd").getByText("This is not the file that was published.").waitFor();
    await ui.button("Close: Odd").click();
    await ui.button("Check the file of Odd").waitFor();
  });

  test("exports to a folder", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.setModels([starter, samplePhi]);
    await ui.button("More for Phi-4-reasoning").click();
    await ui.menuItem("Export…").click();
    await ui.field("Folder to export to").fill("/media/stick");
    await ui.page.keyboard.press("Enter");
    const words = ui.row("Phi-4-reasoning").getByText("Written to");
    await expect.poll(() => words.textContent()).toBe("Written to /media/stick/model");
  });
});

describe("bringing models", () => {
  test("a file that is none is refused in words, and its path stays to be corrected", async () => {
    const ui = await LibraryPage.open("#/models");
    const field = ui.field("Path of a GGUF file");
    await field.fill("/x/notes.txt");
    await field.press("Enter");
    await ui.page.getByRole("alert").getByText("This file is not a model that Stemma can read.").waitFor();
    expect(await field.inputValue()).toBe("/x/notes.txt");
  });

  test("from a repository on the hub, at the commit that was listed", async () => {
    const ui = await LibraryPage.open("#/models");
    const field = ui.field("Repository or its address");
    await field.fill("none/such");
    await field.press("Enter");
    await ui.page.getByRole("alert").getByText("The server does not have this file or repository").waitFor();
    await field.fill("owner/name@v2");
    await field.press("Enter");
    const download = ui.button("Download model-Q8_0-00001-of-00003.gguf");
    // The answer is brought into sight, though the field was the last thing in it.
    await expect.poll(() => download.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(900);
    await download.focus();
    await ui.page.keyboard.press("Enter");
    await expect
      .poll(async () => (await ui.asked()).slice(1))
      .toEqual([
        'hub.models {"repository":"owner/name","revision":"v2"}',
        `downloads.start {"wanted":{"kind":"file","repository":"owner/name","revision":"${"a".repeat(40)}","path":"model-Q8_0-00001-of-00003.gguf","sha256":null}}`,
      ]);
  });

  test("a repository with terms says so, and leads to the token where there is none", async () => {
    const ui = await LibraryPage.open("#/models");
    const field = ui.field("Repository or its address");
    await field.fill("gated/name");
    await field.press("Enter");
    await ui.page.getByText("open only to those who accepted its terms").waitFor();
    const link = ui.page.getByRole("link", { name: "enter your token in the settings" });
    expect(await link.getAttribute("href")).toBe("#/settings");
    await ui.page.evaluate(() => core.access.set({ ...core.access.value, hasToken: true, tokenFrom: "memory" }));
    await link.waitFor({ state: "detached" });
  });

  test("the focus goes from the button to the words in its place", async () => {
    const ui = await LibraryPage.open("#/models");
    const field = ui.field("Repository or its address");
    await field.fill("owner/name");
    await field.press("Enter");
    await ui.button("Download model-Q4_K_M.gguf").focus();
    await ui.page.keyboard.press("Enter");
    await expect.poll(async () => (await ui.asked()).length).toBe(2);
    await ui.setDownloads([
      sampleDownload("x", { variantId: null, repository: "owner/name", paths: ["model-Q4_K_M.gguf"] }),
    ]);
    const words = ui.page.getByText("in the list of downloads");
    await words.waitFor();
    expect(await ui.hasFocus(words)).toBe(true);
  });

  test("folders are added, removed and looked through again", async () => {
    const ui = await LibraryPage.open("#/models");
    const part = ui.page.getByRole("region", { name: "Folders that are looked through" });
    await part.getByText("not there now").waitFor();
    await part.getByRole("textbox", { name: "Path of a folder" }).fill("/data/models");
    await part.getByRole("button", { name: "Add folder" }).click();
    await part.getByRole("button", { name: "Remove /media/stick/models" }).click();
    await expect
      .poll(() => ui.asked())
      .toEqual(['models.addFolder {"path":"/data/models"}', 'models.removeFolder {"path":"/media/stick/models"}']);
    await ui.page.evaluate(() => core.folders.set({ ...core.folders.value, isScanning: true }));
    expect(await part.getByRole("button", { name: "Looking…" }).isDisabled()).toBe(true);
  });

  test("an import that fails says why", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.field("Folder of an exported model").fill("/media/stick");
    await ui.button("Import").click();
    await expect
      .poll(() => ui.page.getByRole("alert").textContent())
      .toContain("There is no exported model in this folder.");
  });
});
