import { takePictures, twoLooks } from "./takePictures.ts";

/** `node test/e2e/findingScreens.ts`: pictures of searching, ordering and taking along in `screens/finding/`. */

const problems = [
  "Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.",
  "Differentiate $3x^3 + 5x^2 + 3x - 9$.",
  "Solve 3x + 7 = 22.",
  "What is 17 + 25?",
];

await takePictures({
  folder: "finding",
  looks: twoLooks,
  act: async ({ page, ui, size, picture, go }) => {
    const openSidebar = async (): Promise<void> => {
      if (size === "narrow") await page.getByRole("button", { name: "Open the sidebar" }).click();
    };
    await ui.composer.waitFor();
    for (const problem of problems) {
      await go("#/");
      await ui.composer.waitFor();
      await ui.ask(problem);
      await ui.finished();
    }
    await ui.ask("Check it.");
    await page.getByRole("button", { name: "Regenerate" }).nth(1).waitFor();
    await openSidebar();
    const menuOf = async (title: string, entry: string): Promise<void> => {
      await page.getByRole("button", { name: `More for ${title}` }).click();
      await page.getByRole("menuitem", { name: entry }).click();
    };
    await menuOf("Solve 3x + 7 = 22", "Pin");
    await menuOf("What is 17 + 25?", "Tags…");
    await page.getByRole("combobox", { name: "New tag" }).fill("sums, exam");
    await page.keyboard.press("Enter");
    await page.getByText("exam").first().waitFor();
    await picture("tags");
    await page.keyboard.press("Escape");
    await picture("sidebar");
    await page.getByRole("searchbox", { name: "Search problems and answers" }).fill("solve");
    await picture("sidebar-search");

    await go("#/search");
    await page.getByText("Finds words and formulas").waitFor();
    await picture("search-empty");
    await go("#/search?q=x%5E2%20&thoughts=1");
    await page.getByText(/places? found/).waitFor();
    await picture("search");
    await go("#/search?q=nothing+of+it&tag=exam");
    await page.getByText(/Nothing with these/).waitFor();
    await picture("search-none");
    await go("#/search?q=42&thoughts=1");
    await page
      .getByRole("link", { name: /^Thought/ })
      .first()
      .click();
    await page.getByText(/1 of|of \d+ in this thought/).waitFor();
    await picture("hit");

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await picture("palette");
    await page.keyboard.type("so");
    await picture("palette-typed");
    await page.keyboard.press("Escape");
  },
});
