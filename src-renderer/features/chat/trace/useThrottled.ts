import { useEffect, useRef, useState } from "react";

/**
 * The value, renewed at most once in a while as long as it changes; at once where it need not wait.
 * @param everyMs 0 for each change at once
 */
export function useThrottled<Value>(value: Value, everyMs: number): Value {
  const [kept, setKept] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = value;
    if (everyMs === 0) {
      clearTimeout(timer.current);
      timer.current = undefined;
      return;
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setKept(latest.current);
    }, everyMs);
  }, [value, everyMs]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return everyMs === 0 ? value : kept;
}
