/** A problem file as it came. */
export interface OriginalSource {
  readonly kind: "pdf" | "picture";
  readonly bytes: Uint8Array;
}

/** A file that is open to be drawn. */
export interface OriginalFile {
  readonly pageCount: number;
  /**
   * Draws a page over a whole canvas, whose size it sets.
   * @param page from 1
   * @param width of the canvas in pixels of the screen
   * @throws when the page cannot be drawn, or the signal aborts
   */
  draw(canvas: HTMLCanvasElement, page: number, width: number, signal: AbortSignal): Promise<void>;
  close(): void;
}
