import { startTransition, useEffect, useState } from "react";

/** What is drawn in one frame: of things in sight, whose formulas are set; of those far from it, which are text. */
const atOnce = { near: 4, far: 16 };

/**
 * How many of many things to draw: some at first, then more with each frame, so that the page never stands still.
 * @param onTop how many fill the screen
 */
export function useGrowingCount(all: number, onTop: number): number {
  const [count, setCount] = useState(atOnce.near);
  useEffect(() => {
    if (count >= all) return undefined;
    const more = count < onTop ? atOnce.near : atOnce.far;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(count + more)));
    return () => cancelAnimationFrame(frame);
  }, [count, all, onTop]);
  return Math.min(count, all);
}
