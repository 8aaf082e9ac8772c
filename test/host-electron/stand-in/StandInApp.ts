import { EventEmitter, once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { report } from "./reports.ts";

interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event whose default can be prevented. */
export function preventable<Facts extends object>(facts: Facts): Facts & PreventableEvent {
  return {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** What the windows and child processes register, so that quitting can close them. */
export interface Closable {
  /** @returns false when the close was prevented */
  close(): boolean;
}

/** Electron's `app`: readiness, paths, the single-instance lock, the order of quitting. */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly name = "Stemma";
  readonly commandLine = { appendSwitch: (name: string) => void this.#switches.push(name) };
  readonly windows = new Set<Closable>();
  /** Pids of utility processes that run. */
  readonly utilities = new Set<number>();
  /** Run before the process ends. */
  readonly cleanUps: (() => Promise<void>)[] = [];
  readonly #switches: string[] = [];
  readonly #paths = new Map<string, string>();
  #isReady = false;
  #isQuitting = false;
  #lock: string | undefined;

  /** Called by `start.ts` when the main module has been evaluated. */
  becomeReady(): void {
    this.#isReady = true;
    void report({ type: "ready", switches: this.#switches, sessionData: this.#paths.get("sessionData") });
    this.emit("ready");
  }

  isReady(): boolean {
    return this.#isReady;
  }

  async whenReady(): Promise<void> {
    if (!this.#isReady) await once(this, "ready");
  }

  mustNotBeReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} must be called before the app is ready.`);
  }

  mustBeReady(what: string): void {
    if (!this.#isReady) throw new Error(`${what} cannot be used before the app is ready.`);
  }

  enableSandbox(): void {
    this.mustNotBeReady("app.enableSandbox");
    void report({ type: "sandbox" });
  }

  setAppUserModelId(): void {}

  getVersion(): string {
    const file = resolve(import.meta.dirname, "../../../package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  }

  getPreferredSystemLanguages(): string[] {
    this.mustBeReady("app.getPreferredSystemLanguages");
    return ["en-US"];
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in has no path named ${name}.`);
    return path;
  }

  /** The holder's process is signalled, and finds the second start's arguments in a file. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath("userData");
    const lock = join(folder, "stand-in.lock");
    const message = join(folder, "stand-in.second");
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
    } catch {
      writeFileSync(message, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
      process.kill(Number(readFileSync(lock, "utf8")), "SIGUSR2");
      return false;
    }
    this.#lock = lock;
    process.on("SIGUSR2", () => {
      const { argv, cwd } = JSON.parse(readFileSync(message, "utf8")) as { argv: string[]; cwd: string };
      this.emit("second-instance", preventable({}), argv, cwd);
    });
    return true;
  }

  /** Called by a window that has closed. */
  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size === 0 && !this.#isQuitting) this.emit("window-all-closed");
  }

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    const isPrevented = (name: string): boolean => {
      const event = preventable({});
      this.emit(name, event);
      void report({ type: name, prevented: event.defaultPrevented });
      return event.defaultPrevented;
    };
    const isEnding =
      !isPrevented("before-quit") && [...this.windows].every((window) => window.close()) && !isPrevented("will-quit");
    this.#isQuitting = false;
    if (isEnding) this.exit(0);
  }

  exit(code: number): void {
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    this.emit("quit");
    await report({ type: "exit", code, utilities: [...this.utilities] });
    await Promise.all(this.cleanUps.map((cleanUp) => cleanUp()));
    if (this.#lock !== undefined) rmSync(this.#lock, { force: true });
    process.exit(code);
  }

  /** Where Chromium keeps what it stores, made if missing. */
  sessionDir(): string {
    const folder = this.getPath("sessionData");
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}
