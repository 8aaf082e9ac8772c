import type { Page } from "playwright-core";

/** A point on the page, from its top left corner. */
const point = { x: 400, y: 300 };

/**
 * Drags files or folders of this machine onto the page as a file manager does, and lets go of them.
 * @param paths absolute
 * @param seen called while they are over the page
 */
export async function dropFiles(page: Page, paths: string[], seen?: () => Promise<void>): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const copy = 1;
  const data = { items: [], files: paths, dragOperationsMask: copy };
  await browser.send("Input.dispatchDragEvent", { type: "dragEnter", ...point, data });
  await browser.send("Input.dispatchDragEvent", { type: "dragOver", ...point, data });
  await seen?.();
  await browser.send("Input.dispatchDragEvent", { type: "drop", ...point, data });
  await browser.detach();
}
