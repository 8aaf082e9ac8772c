import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";

/** What happens while a command works. Sizes in bytes. */
export type ModelsEvent =
  /** Waits for other downloads. */
  | { type: "queued"; name: string }
  /** Asks the server which file it is. */
  | { type: "resolving"; name: string }
  | { type: "resolved"; name: string; sizeBytes: number }
  | {
      type: "progress";
      name: string;
      doneBytes: number;
      totalBytes: number;
      bytesPerSecond?: number | null;
      secondsLeft?: number | null;
    }
  /** Lost its connection; tries again at a time in milliseconds since 1970. */
  | { type: "retrying"; name: string; retryAt: number }
  /** Everything is there; the hash is being computed. */
  | { type: "checking"; name: string }
  /** Interrupted; what was fetched is kept. */
  | { type: "paused"; name: string }
  /** A verified file is in place. */
  | { type: "done"; name: string; modelId: ModelId; path: string; sha256: string | null }
  /** `matches` is null where no published hash is known. */
  | { type: "verified"; name: string; modelId: ModelId; path: string; sha256: string; matches: boolean | null }
  | { type: "exported"; name: string; path: string }
  | { type: "removed"; name: string; modelId: ModelId; freedBytes: number }
  | { type: "failed"; name?: string; error: AppError };
