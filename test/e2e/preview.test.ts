import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { dropFiles } from "./dropFiles.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { seriousFindings } from "./seriousFindings.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

const fixture = (path: string): string => resolve(import.meta.dirname, "../fixtures/files", path);

/** Files of a folder that goes with the test. @returns their paths, in their order */
function filesOf(contents: Readonly<Record<string, string>>): string[] {
  const folder = dataFolder();
  return Object.entries(contents).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(resolve(path, ".."), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

const file = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** What the problems are called, with what is asked, in their order. */
const problemsOf = (part: Locator | Page): Promise<string[]> =>
  part.getByRole("article").evaluateAll((cards) => {
    const source = (node: Node): string =>
      node instanceof Element && node.matches(".katex")
        ? `$${node.querySelector("annotation")?.textContent ?? ""}$`
        : node.hasChildNodes()
          ? Array.from(node.childNodes, source).join("")
          : (node.textContent ?? "");
    return cards.map((card) => `${card.ariaLabel}: ${Array.from(card.querySelectorAll("p"), source).join(" ")}`);
  });

/** Chooses from the menu of a problem. */
async function choose(ui: StemmaPage, label: string, item: string): Promise<void> {
  await ui.button(`More for problem ${label}`).click();
  await ui.page.getByRole("menuitem", { name: item }).click();
}

test("files come in by the dialog, with their folder, by the clipboard, and bad ones are told apart", async () => {
  const { ui } = await openStemma(dataFolder(), { permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = ui;
  const [sums = "", powers = "", , , broken = ""] = filesOf({
    "exercises/sums.md": "1. What is 17 + 25?\n2. What is 18 + 25?\n",
    "exercises/more/powers.tex":
      "\\begin{enumerate}\n\\item Calculate $2^{10}$.\n\\item Calculate $3^4$.\n\\end{enumerate}\n",
    "exercises/.hidden.md": "1. What is 1 + 1?\n",
    "exercises/more/empty.txt": "",
    "broken.pdf": "%PDF-1.7\n1 0 obj << /Type /Catalog",
    "exercises/library.txt": "MZ\u0000\u0001\u0002\u0003\u0000\u0000",
  });

  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), ui.button("Open a problem file…").click()]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles([powers, sums]);
  await file(page, "sums.md").getByText("2 problems found").waitFor();
  expect(await problemsOf(page)).toEqual([
    "Problem 1: Calculate $2^{10}$.",
    "Problem 2: Calculate $3^4$.",
    "Problem 1: What is 17 + 25?",
    "Problem 2: What is 18 + 25?",
  ]);
  await ui.button("Solve 4 problems").waitFor();

  await dropFiles(page, [resolve(sums, ".."), broken]);
  await file(page, "sums.md").getByText("2 problems found").waitFor();
  await file(page, "powers.tex").getByText("2 problems found").waitFor();
  // What is wrong, and what to do, beside the file's name; what can be read is there all the same.
  await file(page, "broken.pdf").getByText("damaged").waitFor();
  expect(await file(page, "broken.pdf").getByRole("note").innerText()).toMatch(/damaged[^]*Open it[^]*broken\.pdf/);
  expect(await page.getByText(".hidden.md").count()).toBe(0);
  await ui.button("Solve 4 problems").waitFor();

  await page.getByRole("link", { name: "New conversation" }).click();
  const picture = readFileSync(fixture("pages/screen-words.png")).toString("base64");
  await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
  }, picture);
  await page.keyboard.press("Control+V");
  await page.getByText(/problems? found/).waitFor();
  await page.locator("figure[aria-busy=false]").waitFor();
  expect((await problemsOf(page))[0]).toBe(
    "Problem 1: A farmer has 24 sheep and buys 18 more. How many sheep does he have now?",
  );

  await page.getByRole("link", { name: "Sheets", exact: true }).click();
  await page.getByRole("heading", { name: "No sheets yet" }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("1. What is 19 + 25?\n2. Solve $2x = 8$.\n"));
  await page.keyboard.press("Control+V");
  await page.getByText("2 problems found").waitFor();
  expect(await problemsOf(page)).toEqual(["Problem 1: What is 19 + 25?", "Problem 2: Solve $2x = 8$."]);
});

test("what was recognised is mended, and remembered for the same file", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  const [homework = ""] = filesOf({
    "homework.md":
      "# Homework\n\n1. What is 17 + 25?\n2. Solve $3x + 7 = 22$.\n3. Calculate 60% of 160.\n4. What is 12 + 30? What is 9 + 4?\n",
  });
  await dropFiles(page, [homework]);
  await page.getByText("4 problems found").waitFor();
  const second = page.getByRole("article", { name: "Problem 2" });
  await second.getByRole("button", { name: "Edit" }).click();
  await second.getByRole("textbox", { name: "Problem" }).fill("Solve $\\frac{x}{2} = 7$.");
  await expect.poll(() => ui.formulas(second)).toEqual(["\\frac{x}{2} = 7"]);
  await second.getByRole("button", { name: "Done" }).click();
  // Where it stands in the file.
  expect(await page.getByRole("region", { name: "Original" }).locator("mark").innerText()).toContain("3x + 7 = 22");

  const last = page.getByRole("article", { name: "Problem 4" });
  await last.getByRole("button", { name: "Edit" }).click();
  const source = last.getByRole("textbox", { name: "Problem" });
  await source.focus();
  await source.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(16, 16));
  await last.getByRole("button", { name: "Split here" }).click();
  await choose(ui, "2", "Join with the next");
  await choose(ui, "4", "Move up");
  await choose(ui, "1", "Leave out");
  const mended = [
    "Problem 1: What is 17 + 25?",
    "Problem 4: What is 12 + 30?",
    "Problem 2: Solve $\\frac{x}{2} = 7$. Calculate 60% of 160.",
  ];
  await expect.poll(async () => (await problemsOf(page)).slice(0, 3)).toEqual(mended);
  expect(await problemsOf(page)).toHaveLength(4);
  await page.getByRole("textbox", { name: "Name of the sheet" }).fill("Mended");
  await ui.button("Solve 3 problems").waitFor();

  await page.getByRole("link", { name: "New conversation" }).click();
  await dropFiles(page, [homework]);
  await page.getByText("These are the problems as you left them the last time.").waitFor();
  expect((await problemsOf(page)).slice(0, 2)).toEqual(mended.slice(1));
  await ui.button("Back to what was recognised").click();
  await page.getByText("4 problems found").waitFor();
  expect((await problemsOf(page))[1]).toBe("Problem 2: Solve $3x + 7 = 22$.");
  await ui.button("Solve later").click();
  await page.getByRole("heading", { name: "Homework" }).waitFor();
  await page.getByText("0 of 4 solved").waitFor();
});

test("columns are chosen, scans are read when asked to, and what is not sure is not solved without a yes", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await dropFiles(page, [
    fixture("sheets/vocabulary.csv"),
    fixture("pages/scan-words.pdf"),
    fixture("sheets/tables-and-pictures.docx"),
  ]);
  const bank = file(page, "vocabulary.csv");
  const first = bank.getByRole("article").first();
  const inFile = (): Promise<string | null> => first.locator("details").textContent();
  expect(await inFile()).toMatch(/^Answer in the file56\s*Seven eights/);
  await bank.getByLabel("Answer", { exact: true }).selectOption("source");
  await expect.poll(inFile).toMatch(/^Answer in the fileown\s*Seven eights/);
  await bank.getByLabel("Answer", { exact: true }).selectOption("none");
  await expect.poll(inFile).toMatch(/^Solution in the file\s*Seven eights/);

  const scan = file(page, "scan-words.pdf");
  await scan.getByText("Some pages are pictures.").waitFor();
  await scan.getByText("0 problems found").waitFor();
  await scan.getByRole("button", { name: "Read the pictures" }).click();
  await scan.getByText("5 problems found").waitFor();
  expect((await problemsOf(scan))[3]).toMatch(/How many|After how many/);

  const unsure = file(page, "tables-and-pictures.docx");
  await unsure.getByText("4 problems found · 2 need a look").waitFor();
  await unsure.getByRole("article", { name: "Problem 2" }).getByLabel("It is right as it stands").check();
  await unsure.getByText("4 problems found · 1 needs a look").waitFor();
  await ui.button("Solve 11 problems").click();
  await ui.notice("This sheet is done.").waitFor();
  const rows = await page.getByRole("row").allInnerTexts();
  expect(rows.filter((row) => /to look at/.test(row))).toEqual([expect.stringMatching(/^3\s+Solve the equation/)]);
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

/** Where a narrow window folds the original away: it stays in sight above the problems, with the one that is looked at. */
async function lookAtOriginal(ui: StemmaPage): Promise<void> {
  const { page } = ui;
  await tabTo(page, ui.button("Show the original"));
  await page.keyboard.press("Enter");
  await page.locator("figure[aria-busy=false]").waitFor();
  expect(await seriousFindings(page), "original").toEqual([]);
  const bottom = async (part: Locator): Promise<number> => {
    const box = await part.boundingBox();
    return box === null ? Infinity : box.y + box.height;
  };
  const original = page.getByRole("region", { name: "Original" });
  await file(page, "twelve-problems.pdf").getByRole("button", { name: "Edit" }).last().focus();
  await expect.poll(() => bottom(page.locator("[data-highlight]"))).toBeLessThan(await bottom(original));
  await ui.button("Hide the original").focus();
  await page.keyboard.press("Enter");
  expect(await original.count()).toBe(0);
}

test.each([
  ["light", 1280],
  ["dark", 480],
] as const)("everything by keyboard, and axe finds nothing serious (%s, %i px)", async (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
  const { ui } = await openStemma(dataFolder(), options);
  const { page } = ui;
  const { keyboard } = page;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const holder = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? "");
  const [broken = ""] = filesOf({ "broken.pdf": "%PDF-1.7\n1 0 obj << /Type /Catalog" });
  // The field takes the focus when the page is there.
  await page.getByText("tiny practice model").waitFor();
  await expect.poll(() => ui.composer.evaluate((field) => field === document.activeElement)).toBe(true);
  // Asked for well before the key is pressed: Chromium has to be told that a test answers its dialog.
  const choosing = page.waitForEvent("filechooser");
  await tabTo(page, ui.button("Open a problem file…"));
  await press("Enter");
  const chooser = await choosing;
  await chooser.setFiles([
    fixture("pages/twelve-problems.pdf"),
    fixture("sheets/tables-and-pictures.docx"),
    fixture("sheets/vocabulary.csv"),
    fixture("pages/scan-words.pdf"),
    broken,
  ]);
  await page.getByText("damaged").waitFor();
  await page.getByText("12 problems found").waitFor();
  await page.getByText("Some pages are pictures.").waitFor();
  expect(await seriousFindings(page), "preview").toEqual([]);

  if (width < 1000) await lookAtOriginal(ui);
  const card = file(page, "twelve-problems.pdf").getByRole("article").first();
  await tabTo(page, card.getByRole("button", { name: "Edit" }));
  await press("Enter");
  await tabTo(page, card.getByRole("textbox", { name: "Problem" }));
  await press("Control+A");
  await keyboard.type("What is 17 + 25? What is $2^3$?");
  expect(await seriousFindings(page), "fields").toEqual([]);
  await press("Home", ...Array<string>(16).fill("ArrowRight"), "Tab", "Enter");
  await expect.poll(() => card.textContent()).toMatch(/What is 17 \+ 25\?$/);
  expect(await holder()).toBe("Edit");

  const more = card.getByRole("button", { name: "More for problem 1" });
  await tabTo(page, more);
  await press("Enter");
  await expect.poll(holder).toBe("Leave out");
  expect(await seriousFindings(page), "menu").toEqual([]);
  await press("Escape");
  for (const item of ["Join with the next", "Move down", "Move up", "Leave out"]) {
    await press("Enter");
    await expect.poll(holder).toBe("Leave out");
    while ((await holder()) !== item) await press("ArrowDown");
    await press("Enter");
    // The keyboard stays where it was.
    await expect.poll(holder, { message: item }).toBe("More for problem 1");
  }
  expect(await card.textContent()).toMatch(/^Problem 1Left out[^]*What is 17 \+ 25\?[^]*What is/);
  const yes = page.getByLabel("It is right as it stands").first();
  await tabTo(page, yes);
  await press("Space");
  await page.getByText("1 needs a look").waitFor();
  await tabTo(page, ui.button("Solve later"));
  await press("Enter");
  await page.getByRole("heading", { name: "Practice sheet" }).waitFor();
});
