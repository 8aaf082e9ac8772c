import type { CDPSession, Page } from "playwright-core";

/** Kept by the page itself, because looking for it from outside would cost the page time. */
interface PageProbe {
  /** Messages from the host. */
  messages: number;
  /** The last of them. */
  last: string;
  longTasks: { at: number; ms: number }[];
}

declare global {
  interface Window {
    benchProbe: PageProbe;
  }
}

function installProbe(): void {
  const probe: PageProbe = { messages: 0, last: "", longTasks: [] };
  window.benchProbe = probe;
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener("message", ({ data }) => {
        probe.messages += 1;
        probe.last = String(data);
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
}

/** Processor time that a page's main thread has spent up to a moment, in milliseconds. */
export interface Spent {
  messages: number;
  script: number;
  /** Style and layout. */
  layout: number;
  /** All tasks. */
  task: number;
}

/** Looks at what a page does without disturbing it. */
export class RenderingProbe {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** Before the page is opened. */
  static async attach(page: Page): Promise<RenderingProbe> {
    await page.addInitScript(installProbe);
    const session = await page.context().newCDPSession(page);
    // Processor time, so that what else the machine does counts less.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new RenderingProbe(page, session);
  }

  /** Waits until a message with these words has come and been painted. */
  async settled(words: string): Promise<void> {
    await this.page.evaluate(async (words) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      while (!window.benchProbe.last.includes(words)) await frame();
      await frame();
      await frame();
    }, words);
  }

  async spent(): Promise<Spent> {
    const messages = await this.page.evaluate(() => window.benchProbe.messages);
    const metrics = await this.#metrics();
    const ms = (name: string): number => (metrics.get(name) ?? NaN) * 1000;
    return {
      messages,
      script: ms("ScriptDuration"),
      layout: ms("LayoutDuration") + ms("RecalcStyleDuration"),
      task: ms("TaskDuration"),
    };
  }

  /** Milliseconds on the page's clock. */
  now(): Promise<number> {
    return this.page.evaluate(() => performance.now());
  }

  /** Milliseconds of each task over 50 ms, since a moment of the page's clock. */
  async longTasks(since: number): Promise<number[]> {
    const tasks = await this.page.evaluate(() => window.benchProbe.longTasks);
    return tasks.filter(({ at }) => at >= since).map(({ ms }) => ms);
  }

  /** Bytes of JavaScript objects in use, and nodes of documents. */
  async size(): Promise<{ heap: number; nodes: number }> {
    await this.#session.send("HeapProfiler.collectGarbage");
    const metrics = await this.#metrics();
    return { heap: metrics.get("JSHeapUsedSize") ?? NaN, nodes: metrics.get("Nodes") ?? NaN };
  }

  async #metrics(): Promise<Map<string, number>> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}
