import { childrenOf } from "./childrenOf.ts";
import { takePictures, twoLooks } from "./takePictures.ts";

/** `node test/e2e/settingsScreens.ts`: pictures of the settings' states in `screens/settings/`. */

await takePictures({
  folder: "settings",
  looks: twoLooks,
  act: async ({ page, ui, stemma, size, picture, go, height: usualHeight }) => {
    /** The whole page in one picture. */
    const tall = (height: number) => page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });

    await ui.composer.waitFor();
    await ui.ask("What is 17 + 25?");
    await ui.finished();
    await go("#/settings");
    await page.getByLabel("What runs now").waitFor();
    await page.getByRole("radio", { name: "Processor" }).waitFor();
    await tall(size === "wide" ? 2000 : 2300);
    await picture("settings");
    if (process.platform === "linux") {
      for (const pid of childrenOf(stemma.pid)) process.kill(pid, "SIGKILL");
      await page.getByRole("region", { name: "What happened" }).getByText("stopped unexpectedly").waitFor();
      await picture("incident");
    }
    await tall(usualHeight);

    await ui.button("Test this machine…").click();
    await ui.button("Start the test").click();
    await page.getByText("testing…").waitFor();
    await picture("machine-test");
    await page.getByText(/^Done\./).waitFor({ timeout: 120_000 });
    await picture("machine-tested");
    await page.keyboard.press("Escape");

    await ui.openLibrary();
    await ui.chooseFor("Starter", "Details");
    await ui.button("Try it: the profile").click();
    await page.getByText("A thought opened and closed.").waitFor();
    await picture("self-test");
    await ui.button("Settings of this model…").click();
    await page.getByRole("textbox", { name: "Temperature" }).fill("9");
    await picture("model-settings");
  },
});
