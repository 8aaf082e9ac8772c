import { resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { startNodeHost } from "../../src-main/host-node/startNodeHost.ts";
import { terminalLogger } from "../../src-main/host-node/terminalLogger.ts";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { longestTask } from "./longestTask.ts";
import { longHistory } from "./longHistory.ts";
import type { Measurement } from "./Measurement.ts";
import { pageMemory } from "./pageMemory.ts";
import { RenderingProbe, type Spent } from "./RenderingProbe.ts";
import { thoughtPassage } from "./sampleThought.ts";
import { ThoughtFeed } from "./ThoughtFeed.ts";
import { thoughtHandlers } from "./thoughtHandlers.ts";

const rendererDir = resolve(import.meta.dirname, "../../out/renderer");

/** In passages of 1,000 tokens: around 1,000 tokens, and around 49,000. */
const windows = { early: { from: 0, to: 2 }, late: { from: 48, to: 50 }, traced: { from: 50, to: 52 } };

const passages = ({ from, to }: { from: number; to: number }, offset = 0): string =>
  Array.from({ length: to - from }, (_, index) => thoughtPassage(offset + from + index)).join("");

/** Flushes that came, and the milliseconds spent on each of them. */
function costOf(before: Spent, after: Spent): Spent {
  const messages = after.messages - before.messages;
  const each = (key: keyof Spent): number => (after[key] - before[key]) / messages;
  return { messages, script: each("script"), layout: each("layout"), task: each("task") };
}

/** Grows the thought. @returns what each flush of it cost the page */
async function grow(probe: RenderingProbe, feed: ThoughtFeed, text: string): Promise<Spent> {
  const before = await probe.spent();
  await feed.feed(text);
  await probe.settled(`"tokens":${feed.tokens},`);
  return costOf(before, await probe.spent());
}

/** @returns milliseconds until the answer of a finished conversation is on the screen */
async function timeToOpen(page: Page, name: string, answer: string): Promise<number> {
  return page.evaluate(
    async ([hash, answer]) => {
      const begun = performance.now();
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      window.location.hash = hash;
      const region = (): Element | undefined => [...document.querySelectorAll("[aria-label=Answer]")].at(-1);
      while (region()?.textContent.includes(answer) !== true) await frame();
      await frame();
      return performance.now() - begun;
    },
    [`#/c/${name}`, answer] as const,
  );
}

/** What a long thought costs the page while it grows, and when it is opened again. */
export async function measureRendering(): Promise<Measurement[]> {
  await using stack = new AsyncDisposableStack();
  const feeds = { warm: new ThoughtFeed("warm"), long: new ThoughtFeed("long") };
  const lastWords = "So much for the trains.";
  const history = { conversation: longHistory("history", lastWords), follow: () => undefined };
  const handlers = thoughtHandlers({ ...feeds, history });
  const host = await startNodeHost({ app: { handlers }, rendererDir, port: 0, logger: terminalLogger });
  stack.defer(() => host.close());
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  stack.defer(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const probe = await RenderingProbe.attach(page);
  const show = async (name: keyof typeof feeds): Promise<void> => {
    await page.evaluate((name) => (window.location.hash = `#/c/${name}`), name);
    await probe.settled(`"type":"snapshot","attempt":{"attemptId":"${name}"`);
  };

  await page.goto(host.newAddress());
  await show("warm");
  // The engine's compiler and the fonts are warm before anything is measured; the formulas are others.
  await grow(probe, feeds.warm, passages(windows.early, 60));
  await show("long");
  const begun = await probe.now();
  const early = await grow(probe, feeds.long, passages(windows.early));
  await grow(probe, feeds.long, passages({ from: windows.early.to, to: windows.late.from }));
  const late = await grow(probe, feeds.long, passages(windows.late));
  const longTasks = await probe.longTasks(begun);
  const { heap, nodes } = await probe.size();
  const memory = await pageMemory(browser);
  // Apart from the others, since a trace costs the page time.
  const longest = await longestTask(browser, page, () => grow(probe, feeds.long, passages(windows.traced)));

  const answer = "They meet after three hours.";
  feeds.long.finish(answer);
  await page.evaluate(() => (window.location.hash = "#/"));
  const opened = await timeToOpen(page, "long", answer);
  await page.evaluate(() => (window.location.hash = "#/"));
  const openedHistory = await timeToOpen(page, "history", lastWords);

  const compare = (name: string, key: "script" | "layout" | "task", target?: Measurement["target"]): Measurement => ({
    name,
    unit: "ms",
    value: late[key],
    baseline: early[key],
    ...(target && { target }),
  });
  return [
    {
      name: "Flushes for 2,000 tokens at 49,000 tokens, and at 1,000",
      unit: "count",
      value: late.messages,
      baseline: early.messages,
    },
    compare("Script for each flush, likewise", "script", { of: "ratio", atMost: 1.5 }),
    compare("Style and layout for each flush, likewise", "layout"),
    compare("All of the main thread for each flush, likewise", "task"),
    {
      name: "Tasks over 50 ms while the thought grows",
      unit: "count",
      value: longTasks.length,
      target: { of: "value", atMost: 0 },
    },
    { name: "Longest of them", unit: "ms", value: Math.max(0, ...longTasks) },
    { name: "Longest task at 51,000 tokens, in processor time", unit: "ms", value: longest },
    { name: "JavaScript heap at 50,000 tokens", unit: "MB", value: heap / 1e6 },
    { name: "DOM nodes at 50,000 tokens", unit: "count", value: nodes },
    ...(memory === undefined
      ? []
      : [
          {
            name: "Memory of the page's process at 50,000 tokens",
            unit: "MB" as const,
            value: memory / 1e6,
            target: { of: "value" as const, atMost: 300 },
          },
        ]),
    { name: "Opening the finished thought", unit: "ms", value: opened },
    {
      name: "Opening 200 turns with 300,000 tokens, to the last answer",
      unit: "ms",
      value: openedHistory,
      target: { of: "value", atMost: 150 },
    },
  ];
}
