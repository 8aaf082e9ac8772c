import { type RefObject, useEffect, useMemo, useState } from "react";
import { highlightIn } from "./highlightIn.ts";
import type { TraceStep } from "./TraceStore.ts";

export interface TraceSearchState {
  query: string;
  setQuery: (query: string) => void;
  /** Steps that have the words. */
  matches: readonly number[];
}

/** Finds words in the steps of a thought, and highlights them in the step that is marked. */
export function useTraceSearch(
  steps: readonly TraceStep[],
  text: RefObject<HTMLDivElement | null>,
  markedIndex: number | null,
): TraceSearchState {
  const [query, setQuery] = useState("");
  const words = query.trim().toLowerCase();
  const matches = useMemo(
    () =>
      words === "" ? [] : steps.flatMap(({ index, step }) => (step.text.toLowerCase().includes(words) ? [index] : [])),
    [steps, words],
  );
  useEffect(() => {
    if (words === "" || markedIndex === null) return undefined;
    let frame = requestAnimationFrame(() => {
      // Once more when the step has been scrolled to and set.
      frame = requestAnimationFrame(() =>
        highlightIn(text.current?.querySelector(`[data-step="${markedIndex}"]`), words),
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      highlightIn(null, "");
    };
  }, [text, words, markedIndex]);
  return { query, setQuery, matches };
}
