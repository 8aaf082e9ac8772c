import { startTransition, useEffect, useState } from "react";

/** Things that are drawn in one go. */
const atOnce = 8;

/**
 * How many of many things to draw: a screenful at first, then more with each frame, so that the page never stands still.
 * @param first how many fill the screen
 */
export function useGrowingCount(all: number, first: number): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= all) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(count + atOnce)));
    return () => cancelAnimationFrame(frame);
  }, [count, all]);
  return Math.min(count, all);
}
