import type { HttpPatience } from "../hub/HttpPatience.ts";
import type { ProxyChoice } from "../hub/ProxyChoice.ts";
import type { HubFile } from "../../../../src-shared/domain/catalogue.ts";

export interface FileHash {
  /** 64 hexadecimal digits. */
  sha256: string;
  sizeBytes: number;
}

export interface TransferRequest {
  /** Its revision may be a name; its hash and size are checked where they are known. */
  file: HubFile;
  /** Absolute path of the finished file; what is fetched stands beside it until it is whole and verified. */
  target: string;
  /** Address of the hub, without a slash at the end. */
  endpoint: string;
  token: string | null;
  proxy: ProxyChoice;
  /** Bytes to leave free on the disk. */
  spareBytes: number;
  patience?: HttpPatience | undefined;
  /** Milliseconds before the first retry; each further one waits twice as long. Defaults to 500. */
  firstRetryMs?: number | undefined;
}

export type TransferEvent =
  /** What the server says the file is. */
  | { type: "resolved"; commit: string; sizeBytes: number; sha256: string }
  | { type: "progress"; receivedBytes: number; hashedBytes: number }
  /** Tries again at a time in milliseconds since 1970. */
  | { type: "retrying"; retryAt: number };

/** Long work on files, away from the main thread. Every promise rejects with the signal's reason when it aborts. */
export interface FileWork {
  /** @throws AppError `models/file-missing` */
  hash(path: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<FileHash>;
  /**
   * Copies a file; `to` appears only when it is whole.
   * @throws AppError `models/file-missing`, `downloads/disk-full`, `downloads/not-writable`
   */
  copy(from: string, to: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<FileHash>;
  /**
   * Fetches a file, going on where an earlier transfer to the same target was cut off. The target appears only when
   * its hash is right. Aborting keeps what was fetched.
   * @throws AppError `hub/*`, `downloads/*`
   */
  transfer(request: TransferRequest, onEvent: (event: TransferEvent) => void, signal: AbortSignal): Promise<FileHash>;
}
