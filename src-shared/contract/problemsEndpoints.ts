import { z } from "zod";
import { problem } from "../domain/problems/problem.ts";
import { fileHash, mostProblems, problemFile, recognisedProblems } from "../domain/problems/problemFile.ts";
import { mostFileBytes, pieceBytes } from "../domain/problems/problemLimits.ts";
import { call, stream, topic } from "./endpoints.ts";

const uploadId = z.string().min(1).max(64);
/** Base64 is a third longer than what it stands for. */
const piece = z.base64().max(Math.ceil(pieceBytes / 3) * 4);
const problems = z.array(problem).max(mostProblems);

export const problemsEvent = z.discriminatedUnion("type", [
  /** How much has been read, 0 to 1, and the problems found so far, which may still change. */
  z.object({ type: z.literal("progress"), fraction: z.number().min(0).max(1), problems: z.array(problem) }),
  /** The last event. */
  z.object({
    type: z.literal("done"),
    recognised: recognisedProblems,
    /** What the person made of the same file before; null where nothing. */
    remembered: z.object({ problems, /** Milliseconds since 1970. */ savedAt: z.number().int() }).nullable(),
  }),
]);
export type ProblemsEvent = z.infer<typeof problemsEvent>;

export const problemsEndpoints = {
  /** Files that were opened from outside the window, the last ones; empty before the first. */
  "problems.opened": topic(z.array(problemFile)),
  /** Begins to take in a file; its bytes follow, piece by piece in their order. */
  "problems.beginFile": call(
    z.object({ name: z.string().min(1).max(500), sizeBytes: z.number().int().nonnegative().max(mostFileBytes) }),
    z.object({ uploadId }),
  ),
  "problems.sendPiece": call(z.object({ uploadId, piece }), z.object({})),
  /** A copy is kept as long as a sheet has it, and until the app is next started. */
  "problems.endFile": call(z.object({ uploadId }), problemFile),
  "problems.cancelFile": call(z.object({ uploadId }), z.object({})),
  /** Finds the problems in a file that was taken in. Leaving the stream stops it. */
  "problems.read": stream(
    z.object({ hash: fileHash, name: z.string().min(1).max(500) }),
    problemsEvent,
    (earlier, later) => (earlier.type === "progress" ? later : undefined),
  ),
  /** The file itself, in Base64 and in pieces. */
  "problems.original": stream(z.object({ hash: fileHash }), z.object({ piece: z.string() }), () => undefined),
  /** Remembers what the person made of a file, for when it is opened again. */
  "problems.remember": call(z.object({ hash: fileHash, problems }), z.object({})),
  /** Goes back to what is recognised. */
  "problems.forget": call(z.object({ hash: fileHash }), z.object({})),
} as const;
