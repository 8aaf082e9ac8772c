import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** Within this many pixels of the end the page counts as being at its end. */
const endPx = 40;

/** For this long after a person has turned a wheel or pressed a key, what scrolls up is their doing, in milliseconds. */
const turnMs = 1_500;

const touches = ["pointerdown", "wheel", "touchmove", "keydown"] as const;
const releases = ["pointerup", "pointercancel"] as const;
const keysUp = new Set(["ArrowUp", "PageUp", "Home"]);
/** On Windows it begins a scroll that goes on after it has been let go. */
const middleButton = 1;

/** A wheel, a finger, or a key that scrolls up; others may do something by which the page gets shorter, such as ask again. */
const isTurn = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) || keysUp.has(event.key) || (event.key === " " && event.shiftKey);

export interface FollowEnd {
  /** On the element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  /** On the element in it that grows. */
  content: RefObject<HTMLDivElement | null>;
  isFollowing: boolean;
  jumpToEnd: () => void;
  /** Leaves the end, because the person has opened or closed something and must not lose it from sight. */
  hold: () => void;
}

/**
 * Keeps a growing page at its end while the person is there, and leaves it alone otherwise.
 * @param isGrowing text is arriving
 */
export function useFollowEnd(isGrowing: boolean): FollowEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isFollowing, setIsFollowing] = useState(true);
  const following = useRef(true);
  /** Nobody has touched the page since it opened or the run began: it may still settle. */
  const isSettling = useRef(true);
  const growing = useRef(isGrowing);

  const follow = useCallback((value: boolean) => {
    following.current = value;
    setIsFollowing(value);
  }, []);

  const jumpToEnd = useCallback(() => {
    follow(true);
    const box = scroller.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  }, [follow]);

  const hold = useCallback(() => {
    isSettling.current = false;
    follow(false);
  }, [follow]);

  useEffect(() => {
    growing.current = isGrowing;
    if (isGrowing) isSettling.current = true;
  }, [isGrowing]);

  useEffect(() => {
    const box = scroller.current;
    const inner = content.current;
    if (box === null || inner === null) return undefined;
    let lastTop = box.scrollTop;
    let lastHeight = box.scrollHeight;
    let turnedAt = -Infinity;
    let isHeld = false;

    // A page that gets shorter moves up by itself, and may have grown again before this is heard of. Search in the page
    // scrolls far, and tells of no key.
    const isPersons = (up: number): boolean => isHeld || performance.now() - turnedAt < turnMs || up > box.clientHeight;
    const onScroll = (): void => {
      const fromEnd = box.scrollHeight - box.clientHeight - box.scrollTop;
      const up = lastTop - box.scrollTop;
      const hasGoneUp = up > 1 && box.scrollHeight >= lastHeight && isPersons(up);
      lastTop = box.scrollTop;
      lastHeight = box.scrollHeight;
      if (hasGoneUp && fromEnd > 2) follow(false);
      else if (fromEnd <= endPx) follow(true);
    };
    const onTouch = (event: Event): void => {
      isSettling.current = false;
      if (event.type === "pointerdown") isHeld = true;
      else if (isTurn(event)) turnedAt = performance.now();
    };
    const onRelease = ({ button }: PointerEvent): void => {
      if (button !== middleButton) isHeld = false;
    };
    const pin = new ResizeObserver(() => {
      if (following.current && (growing.current || isSettling.current)) box.scrollTop = box.scrollHeight;
      lastTop = box.scrollTop;
      lastHeight = box.scrollHeight;
    });
    pin.observe(inner);
    pin.observe(box);
    box.addEventListener("scroll", onScroll, { passive: true });
    for (const name of touches) box.addEventListener(name, onTouch, { passive: true });
    for (const name of releases) window.addEventListener(name, onRelease);
    return () => {
      pin.disconnect();
      box.removeEventListener("scroll", onScroll);
      for (const name of touches) box.removeEventListener(name, onTouch);
      for (const name of releases) window.removeEventListener(name, onRelease);
    };
  }, [follow]);

  return { scroller, content, isFollowing, jumpToEnd, hold };
}
