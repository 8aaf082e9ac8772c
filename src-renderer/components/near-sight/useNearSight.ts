import { type RefObject, startTransition, useEffect, useState } from "react";

/** What is to be done when an element comes near. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all: there may be thousands of elements. */
function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(tell, { rootMargin: "100% 0px", scrollMargin: "100% 0px" });
  waiting.set(element, onNear);
  observer.observe(element);
  return () => leave(element);
}

function tell(changes: readonly IntersectionObserverEntry[]): void {
  // What is drawn for it can wait for what the person does meanwhile.
  startTransition(() => {
    for (const { target, isIntersecting } of changes) {
      if (!isIntersecting) continue;
      waiting.get(target)?.();
      leave(target);
    }
  });
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

/**
 * Whether an element has been in sight, or less than a screen away from it: what takes long to draw and is only there to be
 * seen can wait until then.
 * @param startsNear known to be so from the beginning
 */
export function useNearSight(element: RefObject<Element | null>, startsNear: boolean): boolean {
  const [isNear, setIsNear] = useState(startsNear);
  useEffect(() => {
    if (isNear || element.current === null) return undefined;
    return watch(element.current, () => setIsNear(true));
  }, [element, isNear]);
  return isNear;
}
