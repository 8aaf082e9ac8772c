import { describe, expect, test } from "vitest";
import { LibraryPage, withLibraryPage } from "./page/LibraryPage.ts";
import type { FakeCore } from "./page/page.tsx";
import { busyDownloads, sampleDownload, sampleFile, samplePhi, starter } from "./page/sampleLibrary.ts";

declare const core: FakeCore;

withLibraryPage();

describe("downloads", () => {
  test("begins with one press, says how it goes, and keeps the focus where the button was", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.button("Download Phi-4-mini-reasoning Q4_K_M").focus();
    await ui.page.keyboard.press("Enter");
    await expect
      .poll(() => ui.asked())
      .toEqual(['downloads.start {"wanted":{"kind":"variant","variantId":"phi-4-mini-reasoning/Q4_K_M"}}']);
    const download = sampleDownload("phi-4-mini-reasoning/Q4_K_M", { name: "Phi-4-mini-reasoning" });
    await ui.setDownloads([download]);
    const bar = ui.page.getByRole("progressbar", { name: "Download of Phi-4-mini-reasoning" });
    expect(await bar.getAttribute("aria-valuetext")).toContain("1 min 28 s left");
    const pause = ui.button("Pause: Phi-4-mini-reasoning");
    expect(await ui.hasFocus(pause)).toBe(true);
    await ui.page.keyboard.press("Enter");
    await ui.setDownloads([{ ...download, state: "paused" }]);
    expect(await ui.hasFocus(ui.button("Resume: Phi-4-mini-reasoning"))).toBe(true);
    await ui.page.keyboard.press("Enter");
    await expect
      .poll(async () => (await ui.asked()).slice(1).map((line) => line.split(" ")[0]))
      .toEqual(["downloads.pause", "downloads.resume"]);
  });

  test("a download that is there when the page opens does not take the focus", async () => {
    const ui = await LibraryPage.open("#/");
    await ui.setDownloads([sampleDownload("phi-4-mini-reasoning/Q4_K_M")]);
    await ui.go("#/models");
    await ui
      .button(/^Pause/)
      .first()
      .waitFor();
    expect(await ui.page.evaluate(() => document.activeElement?.textContent)).not.toBe("Pause");
  });

  test.each([1280, 480])("a long name stays inside the sidebar at %i px", async (width) => {
    const ui = await LibraryPage.open("#/settings", { viewport: { width, height: 800 } });
    await ui.setDownloads([
      sampleDownload("a", { variantId: null, name: "a-name-that-goes-on-and-on".repeat(6) }),
      sampleDownload("b", { variantId: null }),
    ]);
    if (width < 760) await ui.button("Open the sidebar").click();
    const line = ui.page.getByRole("link", { name: /a-name-that/ });
    await line.getByText("and 1 more").waitFor();
    const { x, width: own } = (await line.boundingBox()) ?? { x: 0, width: Infinity };
    expect(x + own).toBeLessThan(264);
  });

  test("asks before much of it is thrown away", async () => {
    const ui = await LibraryPage.open("#/models");
    const little = sampleDownload("phi-4-reasoning/Q4_K_M", { name: "Little", receivedBytes: 5e6 });
    const much = sampleDownload("phi-4-mini-reasoning/Q4_K_M", { name: "Much" });
    await ui.setDownloads([little, much]);
    await ui.button("Cancel: Little").click();
    await expect.poll(() => ui.asked()).toEqual([`downloads.cancel {"downloadId":"${little.downloadId}"}`]);
    await ui.button("Cancel: Much").click();
    await ui.button("Keep it").click();
    expect(await ui.hasFocus(ui.button("Cancel: Much"))).toBe(true);
    await ui.page.keyboard.press("Enter");
    await ui.button("Cancel, deletes 5.70 GB").click();
    await expect.poll(() => ui.asked()).toContain(`downloads.cancel {"downloadId":"${much.downloadId}"}`);
    await ui.page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("says what speaks against it first: a licence, memory, the disk", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.button("Download EXAONE Deep 7.8B Q4_K_M").click();
    const dialog = ui.page.getByRole("dialog");
    await dialog.getByText("For research only").waitFor();
    await ui.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await ui.asked()).toEqual([]);
    await ui.page.evaluate(() => core.machine.value && core.machine.set({ ...core.machine.value, freeDiskBytes: 2e9 }));
    await ui.button("Download anyway: Phi-4-reasoning-plus Q4_K_M").click();
    await dialog.getByText("It does not fit this machine: it needs 15.1 GB").waitFor();
    await dialog.getByText("The disk has 2.00 GB free; 10.0 GB are missing.").waitFor();
    await ui.button("Download 12.0 GB").click();
    await expect.poll(async () => (await ui.asked())[0]).toContain("phi-4-reasoning-plus/Q4_K_M");
  });

  test("a failed one stays, in words, until the person acts; a waiting one can go first", async () => {
    const ui = await LibraryPage.open("#/models");
    await ui.setDownloads(busyDownloads);
    await ui.page.getByText("This repository is open only to some (a/b).").waitFor();
    expect(await ui.page.getByRole("link", { name: "Open the settings" }).getAttribute("href")).toBe("#/settings");
    await ui.button("Try again: EXAONE Deep").click();
    await ui.button("Earlier: Phi-4-mini-reasoning").click();
    await expect
      .poll(() => ui.asked())
      .toEqual([
        'downloads.resume {"downloadId":"download:exaone-deep/Q4_K_M"}',
        'downloads.move {"downloadId":"download:phi-4-mini-reasoning/Q4_K_M","index":0}',
      ]);
    await ui.row("by-hand.gguf").getByText("paused · 5.70 of 9.05 GB").waitFor();
    await ui.page.getByRole("link", { name: /Phi-4-reasoning and 3 more 47 %/ }).waitFor();
  });

  test("a model that has arrived is announced anywhere, and can be used at once", async () => {
    const ui = await LibraryPage.open("#/settings");
    await ui.setModels([starter, sampleFile("Found")]);
    await ui.setModels([starter, sampleFile("Found"), samplePhi]);
    await ui.page.getByText("Phi-4-reasoning is ready.").waitFor();
    expect(await ui.page.getByText("Found is ready.").count()).toBe(0);
    await ui.button("Use it").click();
    await expect.poll(() => ui.asked()).toEqual([`models.select {"modelId":"${samplePhi.modelId}"}`]);
  });
});
