import type { Locator, Page } from "playwright-core";

/** What a person sees and does on the page, by the names a screen reader reads. */
export class StemmaPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get composer(): Locator {
    return this.page.getByRole("textbox", { name: "Problem", exact: true });
  }

  get answer(): Locator {
    return this.page.getByRole("region", { name: "Answer", exact: true }).last();
  }

  /** The line that folds and unfolds the thought. */
  get thoughtToggle(): Locator {
    return this.page.getByRole("button", { name: /^(Thinking|Thought for)/ }).last();
  }

  /** The text of the last thought that is open, without its outline. */
  get thought(): Locator {
    return this.page.getByRole("region", { name: "Thought", exact: true }).last().locator("[data-thought]");
  }

  /** The rows of the outline of the last thought. */
  get steps(): Locator {
    return this.page.getByRole("list", { name: "Steps of the thought" }).last().getByRole("button");
  }

  get stop(): Locator {
    return this.page.getByRole("button", { name: "Stop", exact: true }).first();
  }

  get problems(): Locator {
    return this.page.getByRole("region", { name: "Problem", exact: true });
  }

  get conversations(): Locator {
    return this.page.getByRole("navigation", { name: "Conversations" }).getByRole("link");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The final answer of the last turn, with its badge. */
  get finalAnswer(): Locator {
    return this.page.getByRole("region", { name: "Final answer" }).last();
  }

  /** What is said below an attempt that did not end with an answer. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole("note").or(this.page.getByRole("alert")).getByText(words).first();
  }

  async ask(problem: string): Promise<void> {
    await this.composer.fill(problem);
    await this.composer.press("Enter");
  }

  /** Waits until nothing runs any more. */
  async finished(): Promise<void> {
    await this.page
      .getByRole("button", { name: /^(Regenerate|Run again)$/ })
      .last()
      .waitFor();
  }

  /** The button that says how long the model may think; it opens the menu of efforts and samples. */
  get effort(): Locator {
    return this.page.getByRole("button", { name: /^Effort: / });
  }

  get samples(): Locator {
    return this.page.getByRole("region", { name: "Samples", exact: true }).last();
  }

  async chooseEffort(name: string): Promise<void> {
    await this.effort.click();
    await this.page.getByRole("menuitemradio", { name: new RegExp(`^${name}`) }).click();
  }

  /** For the next question. */
  async chooseSamples(samples: number): Promise<void> {
    await this.effort.click();
    await this.page.getByRole("menuitemradio", { name: `Ask ${samples} times and compare` }).click();
    await this.page.keyboard.press("Escape");
  }

  async startOver(): Promise<void> {
    await this.page.getByRole("link", { name: "New conversation" }).click();
    await this.page.getByRole("heading", { name: "Ask a problem" }).waitFor();
  }

  /** LaTeX of all formulas in a part of the page, as KaTeX keeps it for readers. */
  formulas(part: Locator): Promise<string[]> {
    return part.locator("annotation[encoding='application/x-tex']").allTextContents();
  }

  /** A row of a sheet, by its label. */
  row(label: string): Locator {
    return this.page.getByRole("row").filter({ has: this.button(`Problem ${label}`) });
  }

  /** A row of the library, by what stands in it. */
  libraryRow(words: string | RegExp): Locator {
    return this.page.getByRole("row").filter({ hasText: words });
  }

  async openLibrary(): Promise<void> {
    await this.page.goto(new URL("#/models", this.page.url()).href);
    await this.page.getByRole("table", { name: "Models" }).waitFor();
  }

  /** Chooses from a row's menu. */
  async chooseFor(name: string, entry: string): Promise<void> {
    await this.button(`More for ${name}`).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** Asks the hub for a repository's files and starts the download of one. */
  async download(repository: string, path: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Repository or its address" }).fill(repository);
    await this.button("Look").click();
    await this.button(`Download ${path}`).click();
  }

  /** Adds the model file and makes it the one for new questions. */
  async useModel(path: string, name: string): Promise<void> {
    await this.page.goto(new URL("#/models", this.page.url()).href);
    await this.page.getByRole("textbox", { name: "Path of a GGUF file" }).fill(path);
    await this.button("Add").click();
    const row = this.page.getByRole("row").filter({ hasText: name });
    await row.getByRole("button", { name: /Use/ }).click();
    await row.getByText("In use").waitFor();
    await this.page.goto(new URL("#/", this.page.url()).href);
  }
}
