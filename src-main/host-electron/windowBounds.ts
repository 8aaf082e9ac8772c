import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Rectangle } from "electron";
import { z } from "zod";

const size = z.number().int().min(1).max(100_000);
const position = z.number().int().min(-100_000).max(100_000);
const windowBounds = z.object({ x: position, y: position, width: size, height: size, isMaximized: z.boolean() });

/** Where the window last was, in screen points. */
export type WindowBounds = z.infer<typeof windowBounds>;

/** @returns null where nothing usable is stored */
export function readWindowBounds(file: string): WindowBounds | null {
  try {
    return windowBounds.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Replaces the file in one step, so that it is never half written. A place that is not kept is no harm. */
export function writeWindowBounds(file: string, bounds: WindowBounds): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(bounds));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}

/** Whether enough of a window lies on one of the screens to be seen and moved. */
export function isOnScreen(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= 100 && height >= 50;
  });
}
