import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dropFiles } from "./dropFiles.ts";
import { allLooks, takePictures } from "./takePictures.ts";

/** `node test/e2e/previewScreens.ts`: pictures of what is found in problem files in `screens/preview/`. */
const files = resolve(import.meta.dirname, "../fixtures/files");

await takePictures({
  folder: "preview",
  looks: allLooks,
  act: async ({ page, ui, dataDir, size, picture }) => {
    const show = async (...names: string[]): Promise<void> => {
      await dropFiles(
        page,
        names.map((name) => join(files, name)),
      );
      for (const name of names)
        await page
          .getByRole("region", { name: name.replace(/.*\//, ""), exact: true })
          .getByText(/ found/)
          .waitFor();
    };
    /** In a narrow window it is folded away. */
    const openOriginal = async (): Promise<void> => {
      if (size === "narrow") await ui.button("Show the original").click();
    };
    const drawn = () => page.locator("figure[aria-busy=false]").waitFor();
    const broken = join(dataDir, "homework.pdf");
    const letter = join(dataDir, "letter.txt");
    writeFileSync(broken, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
    writeFileSync(letter, "Dear Ada,\n\nthe lesson begins at nine.\n");
    await ui.composer.waitFor();
    await dropFiles(page, [join(files, "pages/twelve-problems.pdf")], () => picture("over"));
    await page.getByText("12 problems found").waitFor();
    if (size === "wide") await drawn();
    await picture("pdf");
    await ui.button("Edit").nth(2).click();
    await page.getByRole("textbox", { name: "Problem", exact: true }).waitFor();
    await picture("edit");
    await openOriginal();
    await drawn();
    await picture("original");

    await show("pages/physics-pages.pdf");
    await openOriginal();
    await drawn();
    await ui.button("Edit").last().focus();
    await picture("pages");
    await show("sheets/exam-class.tex");
    await page.getByText("in the file").first().click();
    await picture("latex");
    await show("sheets/tables-and-pictures.docx");
    await picture("flagged");
    await ui
      .button(/^More for problem/)
      .first()
      .click();
    await picture("menu");
    await page.keyboard.press("Escape");
    await ui
      .button(/^More for problem/)
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Leave out" }).click();
    await page.getByText("Left out").waitFor();
    await picture("left-out");
    await page.goto(new URL("#/", page.url()).href);
    await ui.composer.waitFor();
    await show("sheets/tables-and-pictures.docx", "sheets/vocabulary.csv");
    await page.getByText("as you left them").waitFor();
    await picture("remembered");
    await show("sheets/vocabulary.csv");
    await page.getByLabel("Answer", { exact: true }).waitFor();
    await picture("columns");
    await show("pages/scan-words.pdf");
    await picture("scan");
    await ui.button("Read the pictures").click();
    await picture("scan-reading");
    await page.getByText("5 problems found").waitFor();
    await openOriginal();
    await drawn();
    await picture("scan-read");

    await dropFiles(page, [broken, letter]);
    await page.getByText("damaged").waitFor();
    await page.getByText("1 problem found").waitFor();
    await picture("failed");
  },
});
