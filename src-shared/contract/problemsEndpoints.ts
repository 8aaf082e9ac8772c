import { z } from "zod";
import { fileHash, keptFile } from "../domain/problems/keptFile.ts";
import { problem } from "../domain/problems/problem.ts";
import { columnMapping, problemFileFacts } from "../domain/problems/problemFile.ts";
import { mostProblems, pieceBytes } from "../domain/problems/problemLimits.ts";
import { joinProgress, readingProgress } from "../domain/problems/readingProgress.ts";
import { call, stream, topic } from "./endpoints.ts";

const uploadId = z.string().min(1).max(64);
const fileName = z.string().min(1).max(500);
/** Base64 is a third longer than what it stands for. */
const piece = z.base64().max(Math.ceil(pieceBytes / 3) * 4);
const problems = z.array(problem).max(mostProblems);

/** What a person made of a file before. */
const rememberedProblems = z.object({
  problems: z.array(problem),
  /** Milliseconds since 1970. */
  savedAt: z.number().int(),
  /** Files are read in another way since then. */
  isOfOlderReaders: z.boolean(),
});

export const problemsEndpoints = {
  /** Files that were opened from outside the window, the last ones; empty before the first. */
  "problems.opened": topic(z.array(keptFile)),
  /** Begins to take in a file; its bytes follow, piece by piece in their order. */
  "problems.beginFile": call(
    z.object({ name: fileName, sizeBytes: z.number().int().nonnegative() }),
    z.object({ uploadId }),
  ),
  "problems.sendPiece": call(z.object({ uploadId, piece }), z.object({})),
  /** A copy is kept as long as a sheet has it, and until the app is next started. */
  "problems.endFile": call(z.object({ uploadId }), keptFile),
  "problems.cancelFile": call(z.object({ uploadId }), z.object({})),
  /** Finds the problems in a file that was taken in: what is found so far, as it grows, then the rest. Leaving stops it. */
  "problems.read": stream(
    z.object({
      hash: fileHash,
      name: fileName,
      /** Which columns of a question bank hold what; found out where it is left out. */
      mapping: columnMapping.optional(),
      /** Pages that are pictures are read as such, which takes seconds a page. */
      readsScans: z.boolean().optional(),
    }),
    z.discriminatedUnion("type", [
      readingProgress.extend({ type: z.literal("progress") }),
      /** The last one. */
      z.object({
        type: z.literal("read"),
        facts: problemFileFacts,
        /** Null where the person has changed nothing, or wants it read another way. */
        remembered: rememberedProblems.nullable(),
      }),
    ]),
    (earlier, later) =>
      earlier.type === "progress" && later.type === "progress"
        ? { type: "progress" as const, ...joinProgress(earlier, later) }
        : undefined,
  ),
  /** The file itself, in Base64 and in pieces. */
  "problems.original": stream(z.object({ hash: fileHash }), z.object({ piece: z.string() }), () => undefined),
  /** Remembers what the person made of a file, for when it is opened again. */
  "problems.remember": call(z.object({ hash: fileHash, problems }), z.object({})),
  /** Goes back to what is recognised. */
  "problems.forget": call(z.object({ hash: fileHash }), z.object({})),
} as const;
