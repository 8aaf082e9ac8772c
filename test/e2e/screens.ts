import { childrenOf } from "./childrenOf.ts";
import { allLooks, takePictures } from "./takePictures.ts";

/** `npm run screens`: pictures of the main states in `screens/main/`, light and dark, wide and narrow. */

/** The starter model is too fast to be seen thinking: its process is held still most of the time. */
function slowDown(pids: readonly number[]): () => void {
  const send = (signal: "SIGSTOP" | "SIGCONT"): void => pids.forEach((pid) => void process.kill(pid, signal));
  const timer = setInterval(() => {
    send("SIGCONT");
    setTimeout(() => send("SIGSTOP"), 2);
  }, 60);
  return () => {
    clearInterval(timer);
    setTimeout(() => send("SIGCONT"), 5);
  };
}

await takePictures({
  folder: "main",
  looks: allLooks,
  act: async ({ page, ui, stemma, picture }) => {
    const startOver = () => page.goto(new URL("#/", page.url()).href);

    await ui.composer.waitFor();
    await page.getByText("tiny practice model").waitFor();
    await picture("empty");

    await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
    await ui.finished();
    await picture("answered");
    await ui.thoughtToggle.click();
    await ui.thought.waitFor();
    await picture("thought-open");
    await ui.thought.locator("[data-step]").first().click();
    await ui.button("Copy step").waitFor();
    await picture("thought-step");
    await ui.button("Unmark").click();

    await ui.button("Context").click();
    await page.getByRole("region", { name: "Context", exact: true }).scrollIntoViewIfNeeded();
    await picture("context");
    await ui.effort.click();
    await page.getByText("At most; the model may be done sooner.").waitFor();
    await picture("effort");
    await page.getByRole("menuitemradio", { name: "Own number…" }).click();
    await picture("own-effort");
    await page.keyboard.press("Escape");
    await ui.button("Think more").click();
    await page.getByText("Goes on from attempt 1").waitFor();
    await ui.finished();
    await picture("thought-more");

    await startOver();
    await ui.chooseSamples(4);
    await ui.ask("Differentiate $3x^3 + 5x^2 + 3x - 9$.");
    await ui.samples.getByText(/verified, the others were stopped/).waitFor();
    await ui.finished();
    await picture("samples");

    await startOver();
    for (let count = 1; count < 5; count++) {
      await ui.ask(`${"Keep in mind: 12 + 30 = 42. ".repeat(40)}What is 17 + 25?`);
      await page
        .getByRole("button", { name: /^(Regenerate|Run again)$/ })
        .nth(count - 1)
        .waitFor();
    }
    await ui.notice(/did not fit/).scrollIntoViewIfNeeded();
    await picture("outgrown");

    await startOver();
    await ui.ask("12 + 30 = ? ".repeat(1_500));
    await ui.finished();
    await picture("failed");

    await page.goto(new URL("#/settings", page.url()).href);
    await page.getByRole("radio").first().waitFor();
    await picture("settings");
    await page.goto(new URL("#/work", page.url()).href);
    await page.getByLabel("Steps, one a line").fill("3x + 7 = 22\n3x = 29\nx = 29/3");
    await page.getByLabel(/^Problem/).fill("Solve 3x + 7 = 22.");
    await ui.button("Check").click();
    await page.getByText("Line 2 does not follow.").waitFor();
    await picture("work");
    await page.goto(new URL("#/models", page.url()).href);
    await page.getByRole("table").waitFor();
    await picture("models");
    await ui.chooseFor("Starter", "Details");
    await page.getByRole("heading", { name: "Chat template" }).waitFor();
    await picture("model-details");

    await startOver();
    const speedUp = slowDown(childrenOf(stemma.pid));
    await ui.ask("Find x and y if $x + y = 11$ and $2x + y = 19$.");
    await ui.thought.getByText(/so /).first().waitFor();
    await picture("thinking");
    await ui.button("Answer now").click();
    await picture("ending");
    await ui.stop.click();
    speedUp();
    await ui.finished();
    await picture("stopped");
    await stemma.kill();
    await page.getByText("Stemma was closed.").waitFor();
    await picture("closed");
  },
});
