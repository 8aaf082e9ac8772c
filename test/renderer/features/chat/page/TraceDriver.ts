import type { Locator } from "playwright-core";
import type { Attempt } from "../../../../../src-shared/domain/attempt.ts";
import { ChatPageDriver } from "./ChatPageDriver.ts";

/** A thought on the page of the chat, with its outline and tools. */
export class TraceDriver {
  readonly ui: ChatPageDriver;

  constructor(ui: ChatPageDriver) {
    this.ui = ui;
  }

  static async open(attempt: Attempt, options: Parameters<typeof ChatPageDriver.open>[1] = {}): Promise<TraceDriver> {
    return new TraceDriver(await ChatPageDriver.open([attempt], options));
  }

  get thought(): Locator {
    return this.ui.page.getByRole("region", { name: "Thought", exact: true });
  }

  get header(): Locator {
    return this.ui.page.getByRole("button", { name: /^(Thought for|Thinking)/ });
  }

  get rows(): Locator {
    return this.ui.page.getByRole("list", { name: "Steps of the thought" }).getByRole("button");
  }

  row(name: RegExp): Locator {
    return this.rows.and(this.ui.page.getByRole("button", { name })).first();
  }

  get text(): Locator {
    return this.thought.locator("[data-step]");
  }

  step(index: number): Locator {
    return this.thought.locator(`[data-step="${index}"]`);
  }

  /** What a screen reader says of the rows that are shown. */
  names(rows = this.rows): Promise<string[]> {
    return rows.evaluateAll((all) =>
      all.flatMap((row) =>
        row.checkVisibility()
          ? [
              [...(row.querySelector("svg + span")?.childNodes ?? [])]
                .map((node) => (node instanceof Element && node.ariaHidden === "true" ? "" : node.textContent))
                .join(""),
            ]
          : [],
      ),
    );
  }

  async currentName(): Promise<string | undefined> {
    return (await this.names(this.current))[0];
  }

  get current(): Locator {
    return this.rows.and(this.ui.page.locator("[aria-current=step]"));
  }

  /** The step that is marked: the one with something to do below it. */
  marked(): Promise<string | null> {
    return this.ui
      .button("Copy step")
      .evaluate((button) => button.closest("[data-step]")?.getAttribute("data-step") ?? null);
  }

  /** How far a step is below the upper edge of what can be seen of the page. */
  below(index: number): Promise<number> {
    return this.step(index).evaluate((element) => {
      const scroller = element.closest("[class*=flow]");
      return element.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0);
    });
  }
}
