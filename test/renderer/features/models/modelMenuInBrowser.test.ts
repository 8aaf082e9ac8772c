import { describe, expect, test } from "vitest";
import { LibraryPage, withLibraryPage } from "./page/LibraryPage.ts";
import type { FakeCore } from "./page/page.tsx";
import { sampleDownload, sampleFile, sampleFit, sampleFits, samplePhi, starter } from "./page/sampleLibrary.ts";

declare const core: FakeCore;

withLibraryPage();

describe("in a conversation", () => {
  test("a model whose profile does not fit says so where it is chosen, and in the list of models", async () => {
    const ui = await LibraryPage.open("#/");
    await ui.setModels([{ ...starter, profileFault: "no-thought" }, samplePhi]);
    const title = "No thought opened: choose another profile.";
    await ui.page.getByText(title).waitFor();
    await ui.button("Model: Starter, not loaded").click();
    expect(await ui.page.getByRole("menuitemradio").allTextContents()).toEqual([
      "StarterF16 · profile does not fit",
      "Phi-4-reasoningQ4_K_M",
    ]);
    await ui.page.keyboard.press("Escape");
    await ui.page.getByRole("link", { name: "All models…" }).click();
    await ui.page
      .getByRole("row", { name: /^Starter/ })
      .getByText(title)
      .waitFor();
  });

  test("a model is chosen from the menu, loads with progress, and can be cancelled", async () => {
    const ui = await LibraryPage.open("#/");
    await ui.setModels([starter, samplePhi, sampleFile("Gone", { state: "missing" })]);
    await ui.page.evaluate(([id, fit]) => core.fits.set({ ...core.fits.value, models: { [id]: fit } }), [
      samplePhi.modelId,
      sampleFit("runs-well", "tight", 11.9),
    ] as const);
    await ui.button("Model: Starter, not loaded").click();
    expect(await ui.page.getByRole("menuitemradio").allTextContents()).toEqual([
      "StarterF16",
      "Phi-4-reasoningQ4_K_M · tight",
    ]);
    expect(await ui.hasFocus(ui.page.getByRole("menuitemradio", { checked: true }))).toBe(true);
    await ui.page.keyboard.press("ArrowDown");
    await ui.page.keyboard.press("Enter");
    await expect
      .poll(() => ui.asked())
      .toEqual([`models.select {"modelId":"${samplePhi.modelId}"}`, 'engine.prepare {"conversationId":null}']);
    await ui.page.evaluate((id) => {
      core.list.set({ ...core.list.value, selectedId: id });
      core.engine.set({ phase: "loading", modelId: id, fraction: 0.42 });
    }, samplePhi.modelId);
    await ui.button("Model: Phi-4-reasoning, loading 42 %").waitFor();
    await ui.page.getByRole("progressbar", { name: "Loading Phi-4-reasoning" }).waitFor();
    await ui.button("Cancel loading").click();
    await expect.poll(async () => (await ui.asked()).at(-1)).toBe("engine.cancelPrepare {}");
    await ui.page.evaluate(() => core.engine.set({ phase: "off" }));
    await ui.button("Cancel loading").waitFor({ state: "detached" });
  });

  test("of hundreds of models the one in use is in the menu, and how many there are", async () => {
    const ui = await LibraryPage.open("#/");
    const models = [starter, ...Array.from({ length: 99 }, (_, index) => sampleFile(`Found ${index}`))];
    await ui.setModels(models);
    const last = models[99] ?? starter;
    await ui.page.evaluate((selectedId) => core.list.set({ ...core.list.value, selectedId }), last.modelId);
    await ui.button("Model: Found 98, not loaded").click();
    await ui.menuItem("All 100 models…").waitFor();
    expect(await ui.hasFocus(ui.page.getByRole("menuitemradio", { name: /^Found 98/, checked: true }))).toBe(true);
    await ui.setModels([...models.slice(0, 99), { ...last, state: "missing" }]);
    await ui.button("Model: Found 98, file is gone").waitFor();
  });

  test("the first start offers one model, and shows how its download goes", async () => {
    const ui = await LibraryPage.open("#/");
    await ui.page.waitForFunction(() => core.asked.includes("models.assess {}"));
    const card = ui.page.getByRole("region", { name: "A model for this machine" });
    expect(await card.textContent()).toContain("Phi-4-mini-reasoning runs well on this machine.");
    await card.getByRole("button", { name: "Download Phi-4-mini-reasoning" }).click();
    await expect.poll(async () => (await ui.asked())[0]).toContain("phi-4-mini-reasoning/Q4_K_M");
    await ui.setDownloads([sampleDownload("phi-4-mini-reasoning/Q4_K_M", { name: "Phi-4-mini-reasoning" })]);
    await card.getByRole("progressbar").waitFor();
    await ui.setModels([starter, samplePhi]);
    await card.waitFor({ state: "detached" });
  });

  test("where nothing is known yet, a link leads to the models", async () => {
    const ui = await LibraryPage.open("#/");
    await ui.page.evaluate((fits) => core.fits.set({ ...fits, recommendedVariantId: null }), sampleFits);
    expect(await ui.page.getByRole("link", { name: "Get a larger model" }).getAttribute("href")).toBe("#/models");
  });
});

test("a model that is dropped on the window is added, whatever page is open", async () => {
  const ui = await LibraryPage.open("#/models");
  await ui.page.evaluate(() =>
    Object.assign(window, { stemma: { connect: () => undefined, pathForFile: ({ name }: File) => `/x/${name}` } }),
  );
  await ui.page.evaluate(() => (location.hash = "#/settings"));
  await ui.page.getByRole("heading", { name: "Settings" }).waitFor();
  const drop = (name: string): Promise<void> =>
    ui.page.evaluate((fileName) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], fileName));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, name);
  await drop("notes.txt");
  await drop("model.gguf");
  await ui.page.getByRole("heading", { name: "Models" }).waitFor();
  expect(await ui.asked()).toEqual(['models.addFile {"path":"/x/model.gguf"}']);
});
