import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFindings } from "./page/axeFindings.ts";
import { LibraryPage, withLibraryPage } from "./page/LibraryPage.ts";
import type { FakeCore } from "./page/page.tsx";
import { sampleSelfTest } from "./page/sampleEngine.ts";
import { samplePhi, starter } from "./page/sampleLibrary.ts";

declare const core: FakeCore;

withLibraryPage();

const prefix = `models.setRunSettings {"modelId":"${starter.modelId}","settings":`;

async function openFromMenu(options: BrowserContextOptions = {}) {
  const ui = await LibraryPage.open("#/", options);
  await ui.button("Model: Starter, not loaded").click();
  await ui.menuItem("Settings of this model…").click();
  const dialog = ui.page.getByRole("dialog", { name: "Settings of Starter" });
  await dialog.getByRole("textbox", { name: "Temperature" }).waitFor();
  return { ui, dialog };
}

async function openDetails(options: BrowserContextOptions = {}) {
  const ui = await LibraryPage.open("#/models", options);
  await ui.button("More for Starter").click();
  await ui.menuItem("Details").click();
  const dialog = ui.page.getByRole("dialog", { name: "Starter" });
  await dialog.getByRole("region", { name: "Profile" }).waitFor();
  return { ui, dialog };
}

describe("run settings", () => {
  test("show what the card says, say what cannot be, and send only what changed", async () => {
    const { ui, dialog } = await openFromMenu();
    expect(await ui.field("Temperature").inputValue()).toBe("0.5");
    expect(await ui.field("Top-p").getAttribute("placeholder")).toBe("As the model card says (0.95)");
    const save = dialog.getByRole("button", { name: "Save" });
    expect(await save.isDisabled()).toBe(true);
    await ui.field("Top-p").fill("95");
    await dialog.getByText("A number above 0, up to 1.").waitFor();
    expect(await ui.field("Top-p").getAttribute("aria-invalid")).toBe("true");
    await ui.field("Top-p").press("Enter");
    expect(await save.isDisabled()).toBe(true);
    await ui.field("Top-p").fill("0,9");
    await ui.field("Seed").fill("42");
    await ui.page.getByRole("combobox", { name: "KV cache type" }).selectOption("q8_0 (experimental)");
    await ui.page.getByRole("combobox", { name: "Guesses ahead" }).selectOption("Off");
    await ui.field("Stop texts").fill("END\n");
    await ui.field("Seed").press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await ui.asked()).toEqual([
      `${prefix}{"topP":0.9,"seed":42,"keyValueType":"q8_0","stops":["END"],"predictsByLookup":false}}`,
    ]);
  });

  test("each goes back to the card, and all at once", async () => {
    const { ui, dialog } = await openFromMenu();
    await ui.button("Temperature: back to “As the model card says (0.8)”").click();
    expect(await ui.field("Temperature").inputValue()).toBe("");
    expect(await ui.hasFocus(ui.field("Temperature"))).toBe(true);
    await ui.field("Temperature").fill("1.5");
    await ui.field("System prompt").fill("Be brief.");
    await dialog.getByText("This is not what the model was trained with.").waitFor();
    await dialog.getByRole("button", { name: "The trained system prompt" }).click();
    await dialog.getByText("You are Phi, a language model.").waitFor();
    await ui.button("Back to the model card").click();
    expect(await ui.field("System prompt").inputValue()).toContain("You are Phi, a language model.");
    expect(await ui.button("Back to the model card").isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => ui.asked()).toEqual([`${prefix}{"temperature":null}}`]);
  });

  test("nothing is changed without saving, and the focus goes back to the menu's button", async () => {
    const { ui, dialog } = await openFromMenu();
    await ui.field("Top-k").fill("7");
    await ui.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await ui.asked()).toEqual([]);
    expect(await ui.hasFocus(ui.button("Model: Starter, not loaded"))).toBe(true);
  });

  test("are reached in a narrow window, from the sidebar over the page", async () => {
    const ui = await LibraryPage.open("#/models", { viewport: { width: 480, height: 900 } });
    await ui.button("Open the sidebar").click();
    await ui.button("Model: Starter, not loaded").click();
    await ui.menuItem("Settings of this model…").click();
    await ui.field("Top-k").fill("7");
    await ui.field("Top-k").press("Enter");
    await expect.poll(() => ui.asked()).toEqual([`${prefix}{"topK":7}}`]);
    await ui.page.getByRole("dialog", { name: "Settings of Starter" }).waitFor({ state: "detached" });
    expect(await ui.page.getByRole("dialog", { name: "Sidebar" }).isVisible()).toBe(true);
  });

  test("are reached from the details and from the row", async () => {
    const { ui } = await openDetails();
    await ui.button("Settings of this model…").click();
    await ui.page.getByRole("dialog", { name: "Settings of Starter" }).waitFor();
    await ui.page.keyboard.press("Escape");
    await ui.button("More for Starter").click();
    await ui.menuItem("Settings…").click();
    await ui.page.getByRole("dialog", { name: "Settings of Starter" }).waitFor();
    expect(await ui.asked()).toEqual([]);
  });
});

describe("profile", () => {
  test("says which and why, and another is chosen", async () => {
    const { ui, dialog } = await openDetails();
    const part = dialog.getByRole("region", { name: "Profile" });
    await part.getByText("Starter: found from the file.").waitFor();
    await part.getByRole("combobox", { name: "Speak to it as" }).selectOption("Any reasoning model");
    await expect
      .poll(() => ui.asked())
      .toEqual([`models.setProfile {"modelId":"${starter.modelId}","profileId":"any"}`]);
    await ui.setModels([{ ...starter, profileId: "any", isProfileChosen: true }]);
    await part.getByText("Any reasoning model: chosen by you.").waitFor();
    await part.getByRole("combobox").selectOption("Found from the file");
    await expect
      .poll(async () => (await ui.asked()).at(-1))
      .toBe(`models.setProfile {"modelId":"${starter.modelId}","profileId":null}`);
  });

  test("is tried, with progress, and shows the prompt, what is missing, and what the model wrote", async () => {
    const { ui, dialog } = await openDetails();
    await ui.button("Try it: the profile").click();
    const bar = dialog.getByRole("progressbar", { name: "Test of the profile" });
    await bar.waitFor();
    await ui.page.evaluate(() => core.selfTest.send({ type: "loading", fraction: 0.5 }));
    await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("Loading the model: 50 %");
    await ui.page.evaluate(() => core.selfTest.send({ type: "running", outputTokens: 34 }));
    await dialog.getByText("Writing: 34 tokens").waitFor();
    await ui.page.evaluate(
      (result) => {
        core.selfTest.send({ type: "done", result });
        core.selfTest.end();
      },
      sampleSelfTest({ missingTokens: ["<|im_sep|>"], answer: "It is 42. ".repeat(300) }),
    );
    await dialog.getByText("A thought opened and closed.").waitFor();
    await dialog.getByText("This model does not know <|im_sep|>, a special token of the profile.").waitFor();
    await dialog.getByText("This was with another profile.").waitFor();
    const prompt = dialog.getByRole("region", { name: "Prompt", exact: true });
    expect(await prompt.innerText()).toBe(sampleSelfTest().prompt);
    const answer = dialog.getByRole("region", { name: "Answer of the test" });
    expect((await answer.innerText()).length).toBeLessThan(800);
    await ui.button(/^Show all .* characters: Answer of the test$/).click();
    expect((await answer.innerText()).length).toBeGreaterThan(2900);
  });

  test("a test is stopped, and why one failed is said", async () => {
    const { ui, dialog } = await openDetails();
    await ui.button("Try it: the profile").click();
    await ui.button("Stop: the test of the profile").click();
    await expect.poll(() => ui.page.evaluate(() => core.selfTest.isLeft)).toBe(true);
    await ui.button("Try it: the profile").click();
    await ui.button("Stop: the test of the profile").waitFor();
    await ui.page.evaluate(() => core.selfTest.fail("engine/out-of-memory"));
    await dialog.getByRole("alert").getByText("There is not enough memory for this model.").waitFor();
  });
});

describe.each([
  ["light", 1280],
  ["dark", 480],
] as const)("%s, %i px", (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };

  test("axe finds nothing in a model's settings and details, and nothing is wider than the window", async () => {
    const { ui, dialog } = await openDetails(options);
    await ui.setModels([starter, samplePhi]);
    await ui.button("Try it: the profile").click();
    await ui.button("Stop: the test of the profile").waitFor();
    expect(await axeFindings(ui.page), "test under way").toEqual([]);
    await ui.page.evaluate(
      (result) => {
        core.selfTest.send({ type: "done", result });
        core.selfTest.end();
      },
      sampleSelfTest({ missingTokens: ["<think>"], thoughtOpened: false, thoughtClosedBy: null, answer: "" }),
    );
    await dialog.getByText("No thought opened").waitFor();
    expect(await axeFindings(ui.page), "test done").toEqual([]);
    await ui.button("Settings of this model…").click();
    await ui.field("Top-p").fill("95");
    await ui.field("System prompt").fill("Be brief.");
    await ui.button("The trained system prompt").click();
    expect(await axeFindings(ui.page), "settings of a model").toEqual([]);
    expect(await ui.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const box = ui.page.getByRole("dialog").locator("form");
    expect(await box.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});
