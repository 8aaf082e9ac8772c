import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { z } from "zod";

const entry = z.strictObject({
  /** What is being fetched. */
  sha256: z.string(),
  sizeBytes: z.number().int().positive(),
  chunkBytes: z.number().int().positive(),
  /** Bytes of each chunk that were written. */
  done: z.array(z.number().int().nonnegative()),
  /** The same, as of the last time the file was forced to the disk. */
  synced: z.array(z.number().int().nonnegative()),
  /** When the system started, in milliseconds since 1970. */
  bootedAt: z.number(),
});
export type JournalEntry = z.infer<typeof entry>;

/** Clocks are corrected by less than this, in milliseconds. */
const clockToleranceMs = 60_000;

const bootTime = (): number => Date.now() - uptime() * 1_000;

/** The note beside a partial file that says which of its bytes are good. */
export class TransferJournal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * What an earlier transfer left, or null. After a killed program everything written counts; after a lost power
   * only what was forced to the disk, because the rest may be holes.
   */
  read(): JournalEntry | null {
    let text: string;
    try {
      text = readFileSync(this.#path, "utf8");
    } catch {
      return null;
    }
    const parsed = entry.safeParse(parseJson(text));
    if (!parsed.success) return null;
    const sameBoot = Math.abs(parsed.data.bootedAt - bootTime()) < clockToleranceMs;
    return sameBoot ? parsed.data : { ...parsed.data, done: parsed.data.synced };
  }

  /**
   * Replaces the note at once: whoever reads it finds the old one or the new one whole. Windows refuses it while
   * another program reads the old one, which then still holds.
   */
  write(note: Omit<JournalEntry, "bootedAt">): void {
    const next = `${this.#path}.new`;
    writeFileSync(next, JSON.stringify({ ...note, bootedAt: bootTime() } satisfies JournalEntry));
    try {
      renameSync(next, this.#path);
    } catch {
      // The next one follows soon.
    }
  }

  /** A note that cannot be deleted is worth nothing without its partial file. */
  remove(): void {
    for (const path of [this.#path, `${this.#path}.new`])
      try {
        rmSync(path, { force: true });
      } catch {
        // As when it is replaced.
      }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
