import { describe, expect, test } from "vitest";
import { ChatPageDriver, withChatPage } from "./page/ChatPageDriver.ts";
import type { FakeCore } from "./page/page.tsx";
import { sampleForecast } from "./page/sampleConversation.ts";

declare const chatCore: FakeCore;

withChatPage();

describe("the effort menu", () => {
  test("says what each effort means here, and keeps the one that is chosen", async () => {
    const ui = await ChatPageDriver.open();
    await ui.button("Effort: Normal, up to 2 min").click();
    const entries = ui.page.getByRole("group", { name: "How long it may think" }).getByRole("menuitemradio");
    expect(await entries.allTextContents()).toEqual([
      "Quickup to 1,024 tokens · 45 s",
      "Normalup to 4,096 tokens · 2 min",
      "Deepup to 12,288 tokens · 6 min",
      "Maximumup to 20,000 tokens, all that fit · 9 min",
      "Own number…",
    ]);
    expect(await ui.hasFocus(ui.radio(/^Normal/))).toBe(true);
    expect(await ui.axeFindings()).toEqual([]);
    await ui.page.keyboard.press("ArrowDown");
    await ui.page.keyboard.press("Enter");
    await ui.button("Effort: Deep, up to 6 min").waitFor();
    expect(await ui.hasFocus(ui.effortButton)).toBe(true);
    expect(await ui.asked()).toEqual(['settings.update {"effort":"deep"}']);
  });

  test("Esc closes it, and nothing is chosen", async () => {
    const ui = await ChatPageDriver.open();
    await ui.effortButton.click();
    await ui.page.keyboard.press("End");
    await ui.page.keyboard.press("Escape");
    await ui.page.getByRole("menu").waitFor({ state: "hidden" });
    expect(await ui.hasFocus(ui.effortButton)).toBe(true);
    expect(await ui.asked()).toEqual([]);
  });

  test("several samples multiply the time, and hold for one question", async () => {
    const ui = await ChatPageDriver.open();
    await ui.effortButton.click();
    await ui.radio("Ask once").focus();
    for (let step = 0; step < 3; step++) await ui.page.keyboard.press("ArrowRight");
    await ui.page.keyboard.press("Enter");
    expect(await ui.radio("Ask 4 times and compare").getAttribute("aria-checked")).toBe("true");
    expect(await ui.radio(/^Normal/).textContent()).toBe("Normalup to 4,096 tokens each · 8 min");
    await ui.page.keyboard.press("Escape");
    expect(await ui.effortButton.textContent()).toBe("Normal × 4, up to 8 min");
    await ui.composer.fill("1 + 1");
    await ui.page.evaluate(() => (chatCore.attempts = []));
    await ui.composer.press("Enter");
    await ui.page.getByRole("alert").waitFor();
    expect(await ui.effortButton.textContent(), "a question that was not taken").toContain("× 4");
  });

  test("the question goes with what was chosen", async () => {
    const { sampleAttempt } = await import("./sampleAttempt.ts");
    const ui = await ChatPageDriver.open([sampleAttempt()]);
    await ui.effortButton.click();
    await ui.radio("Ask 3 times and compare").click();
    await ui.page.keyboard.press("Escape");
    await ui.composer.fill("1 + 1");
    await ui.composer.press("Enter");
    await expect
      .poll(() => ui.asked())
      .toEqual([
        'reasoning.ask {"place":{"kind":"after","attemptId":"a1"},"question":"1 + 1","effort":"normal","samples":3}',
      ]);
    await ui.button("Effort: Normal, up to 2 min").waitFor();
  });

  test("takes an own number, and says what it means", async () => {
    const ui = await ChatPageDriver.open();
    await ui.effortButton.click();
    await ui.radio("Own number…").click();
    const field = ui.page.getByRole("textbox", { name: "Tokens for the thought" });
    expect(await ui.hasFocus(field)).toBe(true);
    await field.fill("12");
    await ui.page.getByText("A whole number from 64 to 1,000,000.").waitFor();
    expect(await ui.button("Use").isDisabled()).toBe(true);
    await field.fill("2,000");
    await ui.page.getByText("up to 2,000 tokens · 2 min").waitFor();
    expect(await ui.axeFindings()).toEqual([]);
    await field.press("Enter");
    await ui.button("Effort: 2,000 tokens, up to 2 min").waitFor();
    expect(await ui.asked()).toEqual(['settings.update {"effort":2000}']);
  });

  test("says that no time is known, and looks again when it is opened", async () => {
    const ui = await ChatPageDriver.open();
    await ui.page.evaluate((known) => (chatCore.forecast = { ...known, tokensPerSecond: null }), sampleForecast);
    await ui.effortButton.click();
    await ui.page.getByText("Time not known yet: nothing was measured with this model.").waitFor();
    expect(await ui.radio(/^Deep/).textContent()).toBe("Deepup to 12,288 tokens");
    await ui.page.keyboard.press("Escape");
    await ui.button("Effort: Normal, time not known yet").waitFor();
    await ui.page.evaluate(
      (known) => (chatCore.forecast = { ...known, tokensPerSecond: 4, isMeasured: false }),
      sampleForecast,
    );
    await ui.effortButton.click();
    await ui.page.getByText("Times are estimated until this model has run here.").waitFor();
    expect(await ui.radio(/^Quick/).textContent()).toBe("Quickup to 1,024 tokens · about 8 min");
  });

  test("fits in a narrow window, in the dark", async () => {
    const ui = await ChatPageDriver.open([], { viewport: { width: 480, height: 700 }, colorScheme: "dark" });
    await ui.effortButton.click();
    await ui.radio(/^Maximum/).waitFor();
    const menu = await ui.page.getByRole("menu", { name: "Effort" }).boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(0);
    expect((menu?.x ?? 0) + (menu?.width ?? 480)).toBeLessThanOrEqual(480);
    expect(await ui.isTooWide()).toBe(false);
    expect(await ui.axeFindings()).toEqual([]);
  });
});
