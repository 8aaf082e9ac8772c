/** How long the page may be held up at a time, in milliseconds. */
const stretchMs = 12;

/**
 * Gathers what is written piece by piece into a file, and lets the page go on in between.
 * @param signal ends it, with the signal's reason
 */
export async function collectBlob(pieces: AsyncIterable<string>, type: string, signal: AbortSignal): Promise<Blob> {
  // Each part leaves this page's memory for the browser's.
  const parts: Blob[] = [];
  let text = "";
  let since = performance.now();
  for await (const piece of pieces) {
    signal.throwIfAborted();
    text += piece;
    if (text.length > 1_000_000) {
      parts.push(new Blob([text]));
      text = "";
    }
    if (performance.now() - since < stretchMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return new Blob([...parts, text], { type });
}
