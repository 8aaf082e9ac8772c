import { fork, type ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Command } from "./stand-in/commands.ts";
import type { Report } from "./stand-in/reports.ts";

const root = resolve(import.meta.dirname, "../..");
const start = resolve(import.meta.dirname, "stand-in/start.ts");

/** The built Electron main process, run by Node over the stand-in. */
export class ElectronHost implements AsyncDisposable {
  readonly reports: Report[] = [];
  /** The exit code, when the process has ended. */
  readonly exitCode: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #arrivals = new EventEmitter();
  #browser: Browser | undefined;
  #errors = "";

  /** @param args command line after the name of the main module */
  constructor(args: string[]) {
    this.#child = fork(start, [resolve(root, "out/main/electron.js"), ...args], {
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    this.#child.on("message", (message) => {
      this.reports.push(message as Report);
      this.#arrivals.emit("report");
    });
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.#errors += chunk.toString("utf8")));
    this.exitCode = once(this.#child, "close").then(([code]) => {
      this.#arrivals.emit("report");
      return code as number | null;
    });
  }

  /** What it wrote to standard error. */
  get errors(): string {
    return this.#errors;
  }

  of(type: string): Report[] {
    return this.reports.filter((report) => report.type === type);
  }

  /** Waits until the app has done a thing a number of times. @returns the last of them */
  async report(type: string, count = 1): Promise<Report> {
    for (;;) {
      const found = this.of(type)[count - 1];
      if (found !== undefined) return found;
      if (this.#child.exitCode !== null) throw new Error(`The app ended without "${type}". ${this.#errors}`);
      await once(this.#arrivals, "report");
    }
  }

  command(command: Command): void {
    this.#child.send(command);
  }

  /** The app's page, once it has loaded. */
  async page(): Promise<Page> {
    const { endpoint } = await this.report("browser");
    await this.report("loaded");
    this.#browser ??= await chromium.connectOverCDP(String(endpoint));
    const page = this.#browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error("The app has no page.");
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.command({ do: "quit" });
    await this.exitCode;
  }
}
