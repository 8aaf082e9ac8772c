import { type ComponentProps, startTransition, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { OutOfSightContext } from "../maths/OutOfSightContext.ts";

/** Not in TypeScript's DOM library yet. */
interface SkippingEvent extends Event {
  readonly skipped: boolean;
}

/** Where a browser does not tell, everything counts as in sight. */
const isTold = typeof document !== "undefined" && "oncontentvisibilityautostatechange" in document.documentElement;

interface OutOfSightProps extends ComponentProps<"div"> {
  /** Its style has `content-visibility: auto`; defaults to true. */
  isSkippable?: boolean;
  /** Whether it counts as skipped until the browser tells; defaults to false. */
  startsSkipped?: boolean;
}

/** What is skipped is not laid out anew, so that its old layout would keep the elements that were taken out of it. */
function dropLayout(box: HTMLElement): void {
  const { display } = box.style;
  box.style.display = "none";
  // Asking for a style has the browser take it in.
  void getComputedStyle(box).display;
  box.style.display = display;
}

/**
 * A part of a long page. While the browser skips it, its formulas stand there as their source: set, each is some hundred
 * elements, and the memory of a page is its elements. Search in the page, selecting and copying go on as before.
 */
export function OutOfSight({ isSkippable = true, startsSkipped = false, style, ...rest }: OutOfSightProps) {
  const isWithin = use(OutOfSightContext);
  const element = useRef<HTMLDivElement>(null);
  const [skipped, setSkipped] = useState<{ height: number | undefined } | null>(
    isTold && isSkippable && startsSkipped ? { height: undefined } : null,
  );
  useEffect(() => {
    const box = element.current;
    if (box === null || !isSkippable) return undefined;
    const look = (event: Event): void => {
      if (event.target !== box) return;
      if (!(event as SkippingEvent).skipped) return setSkipped(null);
      // Its source has another height than what is set.
      const height = box.offsetHeight;
      // Nobody waits for what has gone out of sight.
      startTransition(() => setSkipped((before) => before ?? { height }));
    };
    const setAll = (): void => flushSync(() => setSkipped(null));
    box.addEventListener("contentvisibilityautostatechange", look);
    window.addEventListener("beforeprint", setAll);
    return () => {
      box.removeEventListener("contentvisibilityautostatechange", look);
      window.removeEventListener("beforeprint", setAll);
    };
  }, [isSkippable]);
  const isSkipped = skipped !== null;
  useLayoutEffect(() => {
    if (isSkipped && element.current !== null) dropLayout(element.current);
  }, [isSkipped]);
  return (
    <OutOfSightContext value={isWithin || isSkipped}>
      <div
        ref={element}
        style={skipped?.height === undefined ? style : { ...style, height: skipped.height }}
        {...rest}
      />
    </OutOfSightContext>
  );
}
