import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** Where one reads: this far below the upper edge of what can be seen, in pixels. */
const readingLine = 90;
/** Frames that a jump is corrected in, while text on the way gets its real height. */
const settlingFrames = 8;
/** Frames that are waited for a step which has not been set yet. */
const patienceFrames = 600;

export interface TraceFocus {
  /** The step whose text is at the reading line, or that was jumped to. */
  readIndex: number | null;
  /** The step that was chosen. */
  markedIndex: number | null;
  /** Marks a step and scrolls to it. */
  jump: (index: number) => void;
  /** Marks a step that is in sight, or no more the one that was marked. */
  toggle: (index: number) => void;
  unmark: () => void;
}

const stepElement = (box: Element | null, index: number): HTMLElement | null =>
  box?.querySelector(`[data-step="${index}"]`) ?? null;

/**
 * Knows which step is read, and brings a chosen one into sight.
 * @param isAtEnd the page follows the end of the text, so the last step is the one that is read
 */
export function useTraceFocus(text: RefObject<HTMLDivElement | null>, isAtEnd: boolean): TraceFocus {
  const [readIndex, setReadIndex] = useState<number | null>(null);
  const [markedIndex, setMarkedIndex] = useState<number | null>(null);
  /** The step that was jumped to: what is at the reading line does not count until the person scrolls. */
  const jumpedTo = useRef<number | null>(null);

  const jump = useCallback(
    (index: number) => {
      jumpedTo.current = index;
      setMarkedIndex(index);
      setReadIndex(index);
      let patience = patienceFrames;
      let corrections = settlingFrames;
      const scroll = (): void => {
        // Whoever scrolls meanwhile, or jumps elsewhere, is not held back.
        if (jumpedTo.current !== index) return;
        const element = stepElement(text.current, index);
        if (element === null || element.hidden) {
          if (--patience > 0) requestAnimationFrame(scroll);
          return;
        }
        element.scrollIntoView({ block: "start" });
        if (--corrections > 0) requestAnimationFrame(scroll);
      };
      requestAnimationFrame(scroll);
    },
    [text],
  );

  const toggle = useCallback((index: number) => {
    setMarkedIndex((before) => (before === index ? null : index));
    setReadIndex(index);
  }, []);
  const unmark = useCallback(() => setMarkedIndex(null), []);

  useEffect(() => {
    // Asking where things are costs the page a layout for each flush.
    if (isAtEnd) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const box = text.current;
      if (box === null || jumpedTo.current !== null) return;
      const { left, top, bottom, width } = box.getBoundingClientRect();
      const at = Math.min(Math.max(readingLineOf(box), top + 4), bottom - 4);
      const found = document.elementFromPoint(left + width / 2, at)?.closest<HTMLElement>("[data-step]");
      if (found !== null && found !== undefined && box.contains(found)) setReadIndex(Number(found.dataset["step"]));
    };
    const onScroll = (event: Event): void => {
      if (event.target instanceof Node && event.target.contains(text.current)) frame ||= requestAnimationFrame(look);
    };
    const onTouch = (): void => {
      jumpedTo.current = null;
    };
    // Any element around it may be the one that scrolls.
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    const touches = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const touch of touches) document.addEventListener(touch, onTouch, { capture: true, passive: true });
    frame = requestAnimationFrame(look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", onScroll, { capture: true });
      for (const touch of touches) document.removeEventListener(touch, onTouch, { capture: true });
    };
  }, [text, isAtEnd]);

  return { readIndex, markedIndex, jump, toggle, unmark };
}

/** In pixels of the window, below the upper edge of the part of the page that scrolls. */
function readingLineOf(box: Element): number {
  for (let element = box.parentElement; element !== null; element = element.parentElement)
    if (element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY))
      return element.getBoundingClientRect().top + readingLine;
  return readingLine;
}
