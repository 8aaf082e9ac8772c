import { useEffect, useState } from "react";
import type { highlightCode } from "./highlightCode.ts";

type Highlighter = { highlightCode: typeof highlightCode };

let loaded: Highlighter | undefined;

/** The highlighter once it is there; the first call that wants it loads it. */
export function useHighlighter(isWanted: boolean): Highlighter | undefined {
  const [highlighter, setHighlighter] = useState(loaded);
  useEffect(() => {
    if (!isWanted || highlighter !== undefined) return undefined;
    let isMounted = true;
    import("./highlightCode.ts").then(
      (module) => {
        loaded = module;
        if (isMounted) setHighlighter(module);
      },
      // Code without colours is still readable.
      () => undefined,
    );
    return () => {
      isMounted = false;
    };
  }, [isWanted, highlighter]);
  return highlighter;
}
