import { type RefObject, startTransition, useEffect, useState } from "react";

/** Elements that are told of in one frame: what is drawn for each, such as formulas, takes a few milliseconds. */
const atOnce = 4;

/** What is to be done when an element comes near. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;
/** Elements that have come near, those in the middle of the screen first. */
let arrived: { readonly element: Element; readonly distance: number }[] = [];
let frame = 0;

/** One observer for all: there may be thousands of elements. */
function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(arrive, { rootMargin: "100% 0px", scrollMargin: "100% 0px" });
  waiting.set(element, onNear);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

function arrive(changes: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting, boundingClientRect: box } of changes) {
    const distance = Math.abs(box.top + box.height / 2 - window.innerHeight / 2);
    if (isIntersecting) arrived.push({ element: target, distance });
  }
  arrived.sort((one, other) => one.distance - other.distance);
  if (frame === 0) tellSome();
}

function tellSome(): void {
  const now = arrived.splice(0, atOnce);
  frame = arrived.length === 0 ? 0 : requestAnimationFrame(tellSome);
  // What is drawn for them can wait for what the person does meanwhile.
  startTransition(() => now.forEach(({ element }) => waiting.get(element)?.()));
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
