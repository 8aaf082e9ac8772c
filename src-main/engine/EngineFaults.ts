import { appendFileSync, existsSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { InsufficientMemoryError } from "node-llama-cpp";

const kinds = ["abort", "segv", "kill", "hang", "out-of-memory", "slow-token"] as const;
type FaultKind = (typeof kinds)[number];

/** How long a slow token takes, in milliseconds. */
const slowTokenMs = 3_000;
const form = /^([a-z-]+)@(load|[1-9]\d*)(?:,(\d+),(.+))?$/;

interface Fault {
  kind: FaultKind;
  /** The number of the generated token, from 1, counted over the whole process; or each load. */
  at: number | "load";
  /** How often, over all processes that share the file, in which each time leaves a byte; without it, each time. */
  times: { most: number; file: string } | undefined;
}

/**
 * Breaks the engine on purpose, so that tests see what happens when a real one breaks: see README.md for the syntax. Without
 * the variable there is no instance, and nothing is asked.
 */
export class EngineFaults {
  readonly #fault: Fault;
  #tokens = 0;

  private constructor(fault: Fault) {
    this.#fault = fault;
  }

  /** @throws Error for text that is not a fault */
  static parse(text: string | undefined): EngineFaults | undefined {
    if (text === undefined || text === "") return undefined;
    const [, name, place, most, file] = form.exec(text) ?? [];
    const kind = kinds.find((known) => known === name);
    if (kind === undefined || place === undefined) throw new Error(`STEMMA_ENGINE_FAULT cannot be read: ${text}`);
    const times = file === undefined ? undefined : { most: Number(most), file };
    return new EngineFaults({ kind, at: place === "load" ? "load" : Number(place), times });
  }

  /** To be awaited before a model is read. */
  async onLoad(): Promise<void> {
    if (this.#fault.at === "load") await this.#strike();
  }

  /** To be awaited for each generated token. */
  async onToken(): Promise<void> {
    this.#tokens += 1;
    if (this.#fault.at === this.#tokens) await this.#strike();
  }

  async #strike(): Promise<void> {
    const { kind, times } = this.#fault;
    if (times !== undefined) {
      if (existsSync(times.file) && statSync(times.file).size >= times.most) return;
      appendFileSync(times.file, ".");
    }
    switch (kind) {
      case "abort":
        return process.abort();
      case "segv":
        process.kill(process.pid, "SIGSEGV");
        return;
      case "kill":
        process.kill(process.pid, "SIGKILL");
        return;
      case "hang":
        for (;;);
      case "out-of-memory":
        throw new InsufficientMemoryError("a fault that was asked for");
      case "slow-token":
        await wait(slowTokenMs);
    }
  }
}

/** What `STEMMA_ENGINE_FAULT` asks for, or undefined where it is not set. */
export const engineFaults = EngineFaults.parse(process.env["STEMMA_ENGINE_FAULT"]);
