import type { Client } from "../../src-renderer/client/createClient.ts";
import type { KeptFile } from "../../src-shared/domain/problems/keptFile.ts";
import type { Problem } from "../../src-shared/domain/problems/problem.ts";
import { grown } from "../../src-shared/domain/problems/readingProgress.ts";

/** Gives the app a file of at most a megabyte, as the page does. */
export async function takeInFile(client: Client, name: string, bytes: Buffer): Promise<KeptFile> {
  const { uploadId } = await client.call("problems.beginFile", { name, sizeBytes: bytes.length });
  await client.call("problems.sendPiece", { uploadId, piece: bytes.toString("base64") });
  return client.call("problems.endFile", { uploadId });
}

/**
 * The problems of a file that was taken in.
 * @param onGrown told of those found so far, whenever there are others
 */
export function readProblems(
  client: Client,
  { hash, name }: KeptFile,
  onGrown: (problems: readonly Problem[]) => void = () => undefined,
): Promise<Problem[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Problem[]>();
  let problems: Problem[] = [];
  client.open(
    "problems.read",
    { hash, name },
    {
      onEvent(event) {
        if (event.type !== "progress") return;
        problems = grown(problems, event);
        if (event.problems.length > 0) onGrown(problems);
      },
      onEnd: (error) => (error === undefined ? resolve(problems) : reject(error)),
    },
  );
  return promise;
}
