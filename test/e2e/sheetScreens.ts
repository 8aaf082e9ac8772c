import { keyed, lostFormula, problemOf } from "../core/problems/sheets/problemOf.ts";
import { makeSheet } from "./makeSheet.ts";
import { allLooks, takePictures } from "./takePictures.ts";

/** `node test/e2e/sheetScreens.ts`: pictures of sheets in `screens/sheets/`. */

const problems = [
  problemOf("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.", { points: 4, title: "Integrals" }),
  problemOf("Differentiate $3x^3 + 5x^2 + 3x - 9$.", { label: "A2", flags: [lostFormula] }),
  problemOf("Solve 3x + 7 = 22.", { reference: keyed("$x = 5$") }),
  problemOf("What is 17 + 25?", { reference: keyed("43") }),
  problemOf(
    "For which $n$ is $\\sum_{k=1}^{n} \\frac{1}{k(k+1)} > \\frac{99}{100}$, where each term is what is left of the one before it?",
  ),
  problemOf("Find x and y if $x + y = 11$ and $2x + y = 19$."),
];

await takePictures({
  folder: "sheets",
  looks: allLooks,
  act: async ({ page, ui, dataDir, picture, restart, go }) => {
    await go("#/sheets");
    await page.getByText("No sheets yet").waitFor();
    await picture("none");

    await restart(async () => void (await makeSheet(dataDir, "Analysis, exam of March", problems)));
    await go("#/sheets");
    await page.getByRole("link", { name: /^Analysis/ }).click();
    await ui.button("Start").waitFor();
    await page.getByRole("table").waitFor();
    await picture("fresh");
    await ui.button("Start").click();
    await page.getByText("This sheet is done.").waitFor();
    await picture("done");
    await ui.button("Problem A2").click();
    await page.getByText("It is right as it stands").waitFor();
    await picture("flagged");
    await ui.button("Problem A2").click();
    await ui.button("Problem 1").click();
    await ui.button("Solution").click();
    await page.getByRole("region", { name: "Solution" }).locator(".katex").first().waitFor();
    await picture("solution");
    await ui.button("More for this sheet").click();
    await picture("menu");
    await page.getByRole("menuitem", { name: "Run again…" }).click();
    await page.getByRole("dialog").waitFor();
    await picture("again");
    await page.keyboard.press("Escape");
    await ui.button("Answer sheet…").click();
    await page.getByRole("dialog").waitFor();
    await picture("export");
    await page.keyboard.press("Escape");
    await go("#/sheets");
    await page.getByRole("link", { name: /^Analysis/ }).waitFor();
    await picture("list");
  },
});
