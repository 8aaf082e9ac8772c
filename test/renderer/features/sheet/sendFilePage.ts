import type { CallInput } from "../../../../src-shared/contract/contract.ts";
import type { Client } from "../../../../src-renderer/client/createClient.ts";
import { sendFile } from "../../../../src-renderer/features/sheet/sendFile.ts";

export interface Sent {
  /** What was called, and how much came with each piece, in Base64. */
  calls: string[];
  progress: number[];
  /** What arrived is what was sent. */
  isSame: boolean;
  error: string | null;
}

/** Sends a file of so many bytes to a core that only notes it, and that fails or is left at a piece where one is named. */
async function send(bytes: number, at: { failsAt?: number; leavesAt?: number } = {}): Promise<Sent> {
  const content = new Uint8Array(bytes).map((_, index) => (index * 31 + (index >> 8)) % 256);
  const calls: string[] = [];
  const progress: number[] = [];
  const arrived: string[] = [];
  const abort = new AbortController();
  const call = (name: string, input: unknown): Promise<unknown> => {
    if (name !== "problems.sendPiece") {
      calls.push(name);
      return Promise.resolve({ uploadId: "u" });
    }
    const { piece } = input as CallInput<"problems.sendPiece">;
    calls.push(`piece ${piece.length}`);
    arrived.push(piece);
    if (arrived.length === at.failsAt) return Promise.reject(new Error("the disk is full"));
    if (arrived.length === at.leavesAt) abort.abort(new Error("left"));
    return Promise.resolve({});
  };
  const client = { call } as Pick<Client, "call">;
  let error: string | null = null;
  try {
    await sendFile(client, new File([content], "exam.pdf"), (fraction) => progress.push(fraction), abort.signal);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const received = arrived.map((piece) => atob(piece)).join("");
  const isSame = received === Array.from(content, (code) => String.fromCharCode(code)).join("");
  return { calls, progress, isSame, error };
}

Object.assign(window, { send });
