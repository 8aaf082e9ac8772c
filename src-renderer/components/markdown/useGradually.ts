import { useEffect, useState } from "react";

/** How much is set in one task. */
interface Pace {
  /** Groups that are set at once; more than a screen. */
  first: number;
  /** Groups for each further task, so that no task is long. */
  step: number;
}

export const usualPace: Pace = { first: 4, step: 2 };

/**
 * How many of the groups to show: a long text that is opened comes in over several short tasks, a text that grows by a
 * group comes at once.
 */
export function useGradually(total: number, { first, step }: Pace = usualPace): number {
  const [count, setCount] = useState(Math.min(total, first));
  const isNear = total - count <= step;
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount(Math.min(total, count + step)));
    return () => clearTimeout(timer);
  }, [count, total, step]);
  return isNear ? total : count;
}
