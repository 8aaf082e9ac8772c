/** What the Electron preload puts on the window. Absent in a browser. */
export interface PreloadApi {
  /** Asks the main process for a port. It comes as a window message with the data `stemma:port`. */
  connect(): void;
  /** The absolute path of a file that was chosen or dropped, or an empty text where it has none. */
  pathForFile(file: File): string;
}

declare global {
  interface Window {
    readonly stemma?: PreloadApi;
  }
}
