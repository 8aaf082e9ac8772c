import type { FileHash } from "../../../../src-shared/domain/problems/keptFile.ts";
import type { Client } from "../../../client/createClient.ts";

/**
 * The bytes of a file that was taken in.
 * @throws AppError what the core says of it; the signal's reason when it aborts
 */
export function fileBytes(
  client: Pick<Client, "open">,
  hash: FileHash,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const close = client.open(
    "problems.original",
    { hash },
    {
      onEvent: ({ piece }) => pieces.push(Uint8Array.from(atob(piece), (sign) => sign.charCodeAt(0))),
      onEnd: (error) => (error === undefined ? resolve(joined(pieces)) : reject(error)),
    },
  );
  signal.addEventListener(
    "abort",
    () => {
      close();
      reject(signal.reason as Error);
    },
    { once: true },
  );
  return promise;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
