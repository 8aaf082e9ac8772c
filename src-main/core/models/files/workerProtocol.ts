import type { ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";
import type { FileHash, TransferEvent, TransferRequest } from "./FileWork.ts";

/** What is asked of the file worker. `id` names the job in all its replies. */
export type WorkerRequest =
  | { type: "hash"; id: number; path: string }
  | { type: "copy"; id: number; from: string; to: string }
  | { type: "transfer"; id: number; request: TransferRequest }
  | { type: "cancel"; id: number };

export type WorkerReply =
  | { type: "bytes"; id: number; bytes: number }
  | { type: "transfer-event"; id: number; event: TransferEvent }
  | { type: "done"; id: number; hash: FileHash }
  | { type: "failed"; id: number; error: ErrorEnvelope }
  | { type: "cancelled"; id: number };
