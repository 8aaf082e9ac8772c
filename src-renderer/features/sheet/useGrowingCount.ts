import { useEffect, useState } from "react";

/** Rows that are drawn in one go; setting their formulas takes a few milliseconds. */
const atOnce = 8;

/** How many of many rows to draw: a screenful at first, then more with each frame, so that the page never stands still. */
export function useGrowingCount(all: number): number {
  const [count, setCount] = useState(2 * atOnce);
  useEffect(() => {
    if (count >= all) return undefined;
    const frame = requestAnimationFrame(() => setCount(count + atOnce));
    return () => cancelAnimationFrame(frame);
  }, [count, all]);
  return Math.min(count, all);
}
