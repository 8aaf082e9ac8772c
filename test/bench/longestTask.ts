import type { Browser, Page } from "playwright-core";

/** The fields of Chromium's trace events that are used here; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  dur?: number;
  /** Processor time; some systems have none. */
  tdur?: number;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** @returns milliseconds of processor time of the longest task that a page's main thread does meanwhile */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const isMain = (event: TraceEvent): boolean => event.name === "thread_name" && event.args.name === "CrRendererMain";
  const mainThreads = new Set(traceEvents.filter(isMain).map(threadOf));
  const tasks = traceEvents.filter((event) => mainThreads.has(threadOf(event)) && event.name.endsWith("RunTask"));
  return Math.max(...tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000));
}
