import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { takePictures, twoLooks } from "./takePictures.ts";

/** `node test/e2e/recoveryScreens.ts`: pictures of backups, recovery and deleting everything in `screens/recovery/`. */

await takePictures({
  folder: "recovery",
  looks: twoLooks,
  act: async ({ page, ui, dataDir, picture, restart }) => {
    const goToBackups = async (): Promise<void> => {
      await page.goto(new URL("#/settings", page.url()).href);
      await page.getByRole("heading", { name: "Backups" }).scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 400);
    };
    const damage = async (): Promise<void> => {
      await restart(() => writeFileSync(join(dataDir, "stemma.db"), "no database ".repeat(2_000)));
      await page.getByRole("heading", { name: "The history is damaged" }).waitFor();
    };

    await ui.ask("What is 17 + 25?");
    await ui.finished();
    await goToBackups();
    for (let count = 1; count <= 2; count++) {
      await ui.button("Back up now").click();
      await page
        .getByRole("listitem")
        .nth(count - 1)
        .waitFor();
    }
    await goToBackups();
    await picture("backups");
    await ui
      .button(/^Restore the backup of /)
      .first()
      .click();
    await picture("restore");
    await ui.button("Restore").click();
    await page.getByRole("alert").waitFor();
    await picture("restored");
    await page.goto(new URL("#/settings", page.url()).href);
    await ui.button("Delete everything…").click();
    await page
      .getByRole("dialog")
      .getByText(/of other programs/)
      .waitFor();
    await picture("delete");
    await page.keyboard.press("Escape");

    await damage();
    await page.getByRole("combobox").waitFor();
    await picture("recovery");
    await ui.button("Rescue").click();
    await page.getByRole("alert").waitFor();
    await picture("recovery-failed");
    await ui.button("Begin anew…").click();
    await picture("begin-anew");
    await page.keyboard.press("Escape");
    await ui.button("Bring back").click();
    await ui.composer.waitFor();
    await page.goto(new URL("#/settings", page.url()).href);
    await ui.button("Delete everything…").click();
    await page.getByRole("dialog").getByRole("textbox").fill("delete");
    await page.keyboard.press("Enter");
    await page.getByText("Everything was deleted.").waitFor();
    await picture("deleted");
  },
});
