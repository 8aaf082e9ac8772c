import { describe, expect, test } from "vitest";
import { LibraryPage, withLibraryPage } from "../models/page/LibraryPage.ts";
import type { FakeCore } from "../models/page/page.tsx";

declare const core: FakeCore;

withLibraryPage();

describe("settings of downloads", () => {
  test("an address is stored once it is one", async () => {
    const ui = await LibraryPage.open("#/settings");
    const field = ui.field("Server");
    await field.fill("huggingface.co");
    await ui.page.getByText("An address begins with http:// or https://.").waitFor();
    await field.press("Enter");
    expect(await ui.asked()).toEqual([]);
    await field.fill("https://mirror.example ");
    await field.press("Enter");
    await expect.poll(() => ui.asked()).toEqual(['settings.update {"hubEndpoint":"https://mirror.example"}']);
  });

  test("a token is stored and deleted, never shown, and it is said where it is", async () => {
    const ui = await LibraryPage.open("#/settings");
    const field = ui.page.getByLabel("Access token", { exact: true });
    expect(await field.getAttribute("type")).toBe("password");
    await field.fill(" hf_secret ");
    await field.press("Enter");
    await expect.poll(() => ui.asked()).toEqual(['hub.setToken {"token":"hf_secret"}']);
    await expect.poll(() => field.inputValue()).toBe("");
    await ui.page.evaluate(() => core.access.set({ ...core.access.value, hasToken: true, tokenFrom: "memory" }));
    await ui.page.getByText("A token is kept until Stemma closes").waitFor();
    await ui.button("Delete the token").click();
    await expect.poll(async () => (await ui.asked()).at(-1)).toBe('hub.setToken {"token":null}');
    await expect.poll(() => ui.hasFocus(field)).toBe(true);
  });

  test("what the environment sets can only be read", async () => {
    const ui = await LibraryPage.open("#/settings");
    await ui.page.evaluate(() =>
      core.access.set({
        endpoint: "https://inside.example",
        endpointFrom: "environment",
        hasToken: true,
        tokenFrom: "environment",
      }),
    );
    const field = ui.field("Server");
    await expect.poll(() => field.inputValue()).toBe("https://inside.example");
    expect(await field.isEditable()).toBe(false);
    await ui.page.getByText("A token comes from the environment.").waitFor();
    expect(await ui.button("Delete the token").count()).toBe(0);
  });
});
