import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/**
 * Where a pressed button gives way to another, moves the focus there instead of losing it.
 * @param kind what is shown now; a change of it may have taken the button away
 * @returns what the element around the buttons gets
 */
export function useKeptFocus<Holder extends HTMLElement>(
  kind: string,
): { ref: RefObject<Holder | null>; onClickCapture: () => void } {
  const ref = useRef<Holder>(null);
  const wasUsed = useRef(false);
  const lastKind = useRef(kind);
  useLayoutEffect(() => {
    if (lastKind.current === kind) return;
    lastKind.current = kind;
    if (wasUsed.current && document.activeElement === document.body)
      ref.current?.querySelector<HTMLElement>("button:enabled, [tabindex]")?.focus({ preventScroll: true });
    wasUsed.current = false;
  });
  const onClickCapture = useCallback(() => {
    wasUsed.current = true;
  }, []);
  return { ref, onClickCapture };
}
