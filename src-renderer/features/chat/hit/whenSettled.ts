/** A part of the page has settled when nothing was added to it for this time, in milliseconds. */
const quietMs = 150;
/** A thought that is being written never settles, and what is gone never comes; this is waited at most, in milliseconds. */
const mostMs = 6_000;

/**
 * Looks at a part of the page each time it has settled, until there is what was looked for, or it is late.
 * @param look whether it is there; with `isLast` there is no other time
 * @returns a function that gives up
 */
export function whenSettled(element: HTMLElement, look: (isLast: boolean) => boolean): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(limit);
  };
  const wait = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (look(false)) stop();
    }, quietMs);
  };
  const observer = new MutationObserver(wait);
  observer.observe(element, { childList: true, subtree: true });
  const limit = setTimeout(() => {
    stop();
    look(true);
  }, mostMs);
  wait();
  return stop;
}
