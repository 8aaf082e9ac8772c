import { useEffect, useState } from "react";

/** Groups that are set at once; more than a screen. */
const first = 4;
/** Groups for each further task, so that no task is long. */
const step = 2;

/**
 * How many of the groups to show: a long text that is opened comes in over several short tasks, a text that grows by a
 * group comes at once.
 */
export function useGradually(total: number): number {
  const [count, setCount] = useState(Math.min(total, first));
  const isNear = total - count <= step;
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount(Math.min(total, count + step)));
    return () => clearTimeout(timer);
  }, [count, total]);
  return isNear ? total : count;
}
