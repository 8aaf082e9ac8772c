import type { KeptFile } from "../../../src-shared/domain/problems/keptFile.ts";
import { pieceBytes } from "../../../src-shared/domain/problems/problemLimits.ts";
import type { Client } from "../../client/createClient.ts";

/**
 * Gives the core a copy of a file that was dropped, pasted or chosen, in pieces.
 * @param onProgress told how much has arrived, 0 to 1
 * @throws AppError what the core says of it; the signal's reason when it aborts; DOMException when the file cannot be read
 */
export async function sendFile(
  client: Pick<Client, "call">,
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<KeptFile> {
  signal.throwIfAborted();
  const { uploadId } = await client.call("problems.beginFile", { name: file.name, sizeBytes: file.size });
  try {
    for (let from = 0; from < file.size; from += pieceBytes) {
      const piece = await toBase64(file.slice(from, from + pieceBytes));
      signal.throwIfAborted();
      // One after another, so that a large file never fills the connection.
      await client.call("problems.sendPiece", { uploadId, piece });
      signal.throwIfAborted();
      onProgress(Math.min(1, (from + pieceBytes) / file.size));
    }
    return await client.call("problems.endFile", { uploadId });
  } catch (thrown) {
    await client.call("problems.cancelFile", { uploadId }).catch(() => undefined);
    throw thrown;
  }
}

/** Read and encoded by the browser, beside the page's own thread. */
function toBase64(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener("error", () => reject(reader.error ?? new Error("The file could not be read.")));
  reader.addEventListener("load", () => {
    const address = reader.result as string;
    resolve(address.slice(address.indexOf(",") + 1));
  });
  reader.readAsDataURL(blob);
  return promise;
}
