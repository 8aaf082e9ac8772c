import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { slowModelPath } from "../core/slowModel.ts";
import { childrenOf } from "./childrenOf.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { startStemma } from "./startStemma.ts";

withBrowser();

test("a killed app loses at most the last second of a thought, says so, and goes on from there", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await first.ui.useModel(slowModelPath(), "Random slow");
  await first.ui.ask("Think for long.");
  await first.ui.thought.waitFor();
  const length = async () => (await first.ui.thought.innerText()).length;
  await expect.poll(length).toBeGreaterThan(50);
  const aSecondAgo = await first.ui.thought.innerText();
  await first.ui.page.waitForTimeout(1_000);
  await first.stemma.kill();
  await first.ui.notice("Stemma was closed.").waitFor();

  const { ui } = await openStemma(dataDir);
  await ui.conversations.first().click();
  await ui.notice("Stemma closed in the middle of this run.").waitFor();
  const kept = await ui.thought.innerText();
  expect(kept.startsWith(aSecondAgo.slice(0, -1))).toBe(true);
  await ui.button("Continue").click();
  await expect.poll(async () => (await ui.thought.innerText()).length).toBeGreaterThan(kept.length + 20);
  expect((await ui.thought.innerText()).startsWith(kept.slice(0, -1))).toBe(true);
  await ui.stop.click();
  await ui.button("Run again").waitFor();
});

test.runIf(process.platform === "linux")("an engine that dies is said to, and the run goes on", async () => {
  const { ui, stemma } = await openStemma(dataFolder());
  await ui.useModel(slowModelPath(), "Random slow");
  await ui.ask("Think for long.");
  await ui.thought.waitFor();
  for (const pid of childrenOf(stemma.pid)) process.kill(pid, "SIGKILL");
  // It goes on where it was.
  await ui.notice("Went on with a smaller context.").waitFor();
  const before = await ui.thought.innerText();
  await expect.poll(async () => (await ui.thought.innerText()).length).toBeGreaterThan(before.length);
  await ui.stop.click();
  await ui.notice(/Stopped/).waitFor();
});

test("a second start on the same data is refused in words, and the first goes on", async () => {
  const dataDir = dataFolder();
  const { ui } = await openStemma(dataDir);
  await expect(startStemma(dataDir)).rejects.toThrow(/already open/i);
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{42}");
});

test("a newer history is refused in words, and stays as it is", async () => {
  const newer = dataFolder();
  const db = new Database(join(newer, "stemma.db"));
  db.pragma("user_version = 990");
  db.close();
  await expect(startStemma(newer)).rejects.toThrow(/newer/i);
});

test("a model file that was damaged is said so, and the chat stays", async () => {
  const { ui } = await openStemma(dataFolder());
  const path = join(dataFolder(), "cut.gguf");
  writeFileSync(path, readFileSync(slowModelPath()));
  await ui.useModel(path, "Random slow");
  truncateSync(path, 1_000_000);
  await ui.ask("Hello?");
  await ui.button("Run again").waitFor();
  expect(await ui.page.getByText(/damaged|incomplete/i).count()).toBeGreaterThan(0);
});
