import { say } from "../../../../src-shared/domain/say.ts";
import { readFileSync } from "node:fs";
import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFindings } from "../models/page/axeFindings.ts";
import { LibraryPage, withLibraryPage } from "../models/page/LibraryPage.ts";
import type { FakeCore } from "../models/page/page.tsx";
import { readyStatus, sampleBackends, sampleIncident, sampleMeasurement } from "../models/page/sampleEngine.ts";
import { sampleFile, samplePhi, starter } from "../models/page/sampleLibrary.ts";

declare const core: FakeCore;

withLibraryPage();

const openSettings = async (options: BrowserContextOptions = {}) => {
  const ui = await LibraryPage.open("#/settings", options);
  await ui.page.evaluate(
    ([status, backends, incidents]) => {
      core.engine.set(status);
      core.backends.set(backends);
      core.incidents.set(incidents);
    },
    [
      readyStatus(starter.modelId, { backend: "vulkan", gpuLayers: 24, backendReason: say`CUDA was set aside.` }),
      sampleBackends,
      [5, 4, 3, 2, 1].map((id) => sampleIncident(id)),
    ] as const,
  );
  return ui;
};

describe("answers", () => {
  test("the effort is a level or an own number, said in words where it cannot be", async () => {
    const ui = await LibraryPage.open("#/settings");
    const group = ui.page.getByRole("group", { name: "How long the model may think" });
    expect(await group.getByRole("radio", { name: "Normal" }).isChecked()).toBe(true);
    await group.getByRole("radio", { name: "Deep" }).check();
    const field = ui.field("Own number of tokens");
    await field.fill("12");
    await group.getByText("A whole number from 64 to 1,000,000.").waitFor();
    await field.press("Enter");
    await field.fill("6,000");
    await field.press("Enter");
    await expect
      .poll(() => ui.asked())
      .toEqual(['settings.update {"effort":"deep"}', 'settings.update {"effort":6000}']);
    expect(await group.getByRole("radio", { name: "Own number" }).isChecked()).toBe(true);
    await expect.poll(() => field.inputValue()).toBe("6000");
  });

  test("what happens when the model repeats itself", async () => {
    const ui = await LibraryPage.open("#/settings");
    const group = ui.page.getByRole("group", { name: "When the model repeats itself" });
    expect(await group.getByRole("radio", { name: "Tell it, then end its thought" }).isChecked()).toBe(true);
    await group.getByRole("radio", { name: "Warn me" }).check();
    await expect.poll(() => ui.asked()).toEqual(['settings.update {"loopAction":"warn"}']);
  });
});

describe("how models run", () => {
  test("what runs now, with the reason", async () => {
    const ui = await LibraryPage.open("#/settings");
    await ui.page.getByText("No model is loaded. One is loaded with your next problem.").waitFor();
    await ui.page.evaluate((status) => core.engine.set(status), readyStatus(starter.modelId));
    const facts = ui.page.getByLabel("What runs now");
    await expect.poll(() => facts.innerText()).toContain("No graphics card was found.");
    expect((await facts.innerText()).replaceAll(/\s+/g, " ")).toBe(
      "Model Starter Computes on Processor No graphics card was found. Threads 6 Context 32,768 tokens KV cache f16",
    );
  });

  test("a backend is chosen, one that was set aside is used again, one that is not here cannot be chosen", async () => {
    const ui = await openSettings();
    const group = ui.page.getByRole("group", { name: "Compute on" });
    expect(await group.getByRole("radio").count()).toBe(5);
    expect(await group.getByRole("radio", { name: "Apple graphics (Metal)" }).isDisabled()).toBe(true);
    await group.getByText("Not on this machine.").waitFor();
    await group.getByRole("radio", { name: "Processor" }).check();
    await ui.button("Use again: NVIDIA graphics card (CUDA)").click();
    await expect
      .poll(() => ui.asked())
      .toEqual(['settings.update {"backend":"cpu"}', 'engine.useBackendAgain {"backend":"cuda"}']);
    expect(await ui.hasFocus(group.getByRole("radio", { name: "NVIDIA graphics card (CUDA)" }))).toBe(true);
    await group.getByRole("radio", { name: "NVIDIA graphics card (CUDA)" }).check();
    await expect
      .poll(async () => (await ui.asked()).slice(2))
      .toEqual(['engine.useBackendAgain {"backend":"cuda"}', 'settings.update {"backend":"cuda"}']);
    await ui.page.getByRole("checkbox", { name: "Give memory back when idle on battery" }).uncheck();
    await expect.poll(async () => (await ui.asked()).at(-1)).toBe('settings.update {"unloadsOnBattery":false}');
  });

  test("the machine is tested with the model in use or another, and the test can be stopped", async () => {
    const ui = await LibraryPage.open("#/settings");
    await ui.setModels([sampleFile("Other"), samplePhi, starter, sampleFile("Gone", { state: "missing" })]);
    await ui.button("Test this machine…").click();
    const select = ui.page.getByRole("combobox", { name: "Model" });
    expect(await select.getByRole("option").allTextContents()).toEqual([
      "Starter · F16 · in use",
      "Other · Q4_K_M",
      "Phi-4-reasoning · Q4_K_M",
    ]);
    await select.selectOption({ index: 2 });
    await ui.button("Start the test").click();
    await expect.poll(() => ui.asked()).toEqual([`engine.testMachine {"modelId":"${samplePhi.modelId}"}`]);
    await ui.page.evaluate(
      (cuda) => {
        const { send } = core.machineTest;
        send({ type: "testing", backend: "cuda" });
        send({ type: "measured", measurement: cuda });
        send({ type: "testing", backend: "vulkan" });
        send({
          type: "failed",
          backend: "vulkan",
          error: { code: "engine/out-of-memory", message: "x" },
        });
        send({ type: "testing", backend: "cpu" });
      },
      sampleMeasurement("cuda", { lookupTokensPerSecond: null }),
    );
    await ui.page.getByText("Testing: Processor…").waitFor();
    expect(await ui.row("NVIDIA").getByRole("cell").allTextContents()).toEqual([
      "1,204",
      "21.6",
      "not possible",
      "9.6 GB",
      "4.2 s",
    ]);
    await ui.row("Vulkan").getByText("There is not enough memory for this model.").waitFor();
    await ui.button("Stop the test").click();
    await expect.poll(() => ui.page.evaluate(() => core.machineTest.isLeft)).toBe(true);
    expect(await ui.row("Processor").count()).toBe(0);
    expect(await ui.row("NVIDIA").count()).toBe(1);

    await ui.button("Test again").click();
    await expect.poll(() => ui.row("NVIDIA").count()).toBe(0);
    await ui.page.evaluate((measurement) => {
      core.machineTest.send({ type: "measured", measurement });
      core.machineTest.send({ type: "done", fastest: "cpu" });
      core.machineTest.end();
    }, sampleMeasurement("cpu"));
    await ui.page.getByText("Done. Fastest: Processor.").waitFor();
    await ui.row("Processor").getByText("fastest").waitFor();
  });

  test("closing the dialog stops the test, and the focus goes back", async () => {
    const ui = await LibraryPage.open("#/settings");
    await ui.button("Test this machine…").click();
    await ui.button("Start the test").click();
    await ui.button("Stop the test").waitFor();
    await ui.page.keyboard.press("Escape");
    await expect.poll(() => ui.page.evaluate(() => core.machineTest.isLeft)).toBe(true);
    expect(await ui.hasFocus(ui.button("Test this machine…"))).toBe(true);
  });
});

describe("what happened", () => {
  test("is listed with what the app did, the log folded, and cleared", async () => {
    const ui = await openSettings();
    const part = ui.page.getByRole("region", { name: "What happened" });
    expect(await part.getByRole("listitem").count()).toBe(3);
    const first = part.getByRole("listitem").first();
    await first.getByText("The part that runs models stopped unexpectedly (signal SIGSEGV).").waitFor();
    await first.getByText("Went on with a smaller context.").waitFor();
    await first.getByText("Phi-4-reasoning · NVIDIA graphics card (CUDA)").waitFor();
    expect(await part.getByText("illegal memory access").count()).toBe(0);
    await first.getByRole("button", { name: /^Last lines of the log/ }).click();
    await first.getByText("illegal memory access").waitFor();
    await part.getByRole("button", { name: "Show 2 more" }).click();
    expect(await part.getByRole("listitem").count()).toBe(5);
    await part.getByRole("button", { name: "Clear" }).click();
    await part.getByText("Nothing went wrong while models ran.").waitFor();
    expect(await ui.hasFocus(part.getByRole("heading", { name: "What happened" }))).toBe(true);
  });

  test("a report is saved as a file under the app's own security policy", async () => {
    const ui = await LibraryPage.open("#/settings");
    const download = ui.page.waitForEvent("download");
    await ui.button("Save report…").click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^stemma-report-\d{4}-\d\d-\d\d\.txt$/);
    expect(readFileSync(await saved.path(), "utf8")).toBe("Stemma 0.1.0\n50 % of “this” & that\n");
  });
});

describe.each([
  ["light", 1280],
  ["dark", 480],
] as const)("%s, %i px", (colorScheme, width) => {
  test("axe finds nothing, and nothing is wider than the window", async () => {
    const ui = await openSettings({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const isNarrowEnough = () => ui.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await ui.page
      .getByRole("button", { name: /^Last lines of the log/ })
      .first()
      .click();
    await ui.field("Own number of tokens").fill("1");
    expect(await axeFindings(ui.page), "settings").toEqual([]);
    expect(await isNarrowEnough()).toBe(true);
    await ui.button("Test this machine…").click();
    await ui.button("Start the test").click();
    await ui.button("Stop the test").waitFor();
    await ui.page.evaluate((measurement) => {
      const { send } = core.machineTest;
      send({ type: "measured", measurement });
      send({ type: "failed", backend: "vulkan", error: { code: "engine/crashed", message: "x" } });
      send({ type: "testing", backend: "cpu" });
    }, sampleMeasurement("cuda"));
    await ui.page.getByText("testing…").waitFor();
    expect(await axeFindings(ui.page), "machine test").toEqual([]);
    expect(await isNarrowEnough()).toBe(true);
  });
});
