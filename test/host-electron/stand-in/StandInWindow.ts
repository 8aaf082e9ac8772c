import { EventEmitter } from "node:events";
import type { Page } from "playwright-core";

import { report } from "./reports.ts";
import { preventable } from "./StandInApp.ts";
import { app, browser, defaultSession, ipcMain } from "./standIn.ts";
import { StandInContents } from "./StandInContents.ts";
import type { StandInSession } from "./StandInSession.ts";

interface WindowOptions {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  webPreferences: { preload?: string; session?: StandInSession };
}

/** Electron's BrowserWindow. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly #options: WindowOptions;
  readonly #page: Promise<Page>;

  static getAllWindows(): StandInWindow[] {
    return [...app.windows].filter((window) => window instanceof StandInWindow);
  }

  static getFocusedWindow(): StandInWindow | null {
    return StandInWindow.getAllWindows()[0] ?? null;
  }

  constructor(options: WindowOptions) {
    super();
    app.mustBeReady("BrowserWindow");
    this.#options = options;
    const { preload, session, ...preferences } = options.webPreferences;
    this.webContents = new StandInContents(session ?? defaultSession, ipcMain);
    app.windows.add(this);
    void report({ type: "window", options: { ...options, webPreferences: { ...preferences, preload } } });
    this.#page = browser.open(this.webContents, preload, options.width ?? 800, options.height ?? 600);
    app.emit("web-contents-created", preventable({}), this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.#page;
    await this.webContents.loadURL(url);
    await report({ type: "loaded" });
    this.emit("ready-to-show");
  }

  reload(): void {
    void this.webContents.reload();
  }

  close(): boolean {
    const event = preventable({});
    this.emit("close", event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  /** Closes without asking. */
  destroy(): void {
    void report({ type: "window-closed" });
    // The browser itself may be closing already.
    void this.#page.then((page) => page.close()).catch(() => undefined);
    app.windowClosed(this);
    this.emit("closed");
  }

  show(): void {
    void report({ type: "show" });
  }

  focus(): void {
    void report({ type: "focus" });
  }

  maximize(): void {
    void report({ type: "maximize" });
  }

  isMaximized(): boolean {
    return false;
  }

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 10, y = 10, width = 800, height = 600 } = this.#options;
    return { x, y, width, height };
  }
}
