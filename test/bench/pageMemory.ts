import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/**
 * Bytes of memory that the largest page's process has for itself, and its share of what it has with others. Undefined where
 * the system does not tell.
 */
export async function pageMemory(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.flatMap(({ type, id }) => {
    if (type !== "renderer") return [];
    try {
      const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1];
      return kilobytes === undefined ? [] : [Number(kilobytes) * 1024];
    } catch {
      return [];
    }
  });
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}
