import { z } from "zod";
import { errorEnvelope } from "./errorEnvelope.ts";
import { downloadId } from "./ids.ts";

export const downloadState = z.enum([
  /** Waits for its turn. */
  "queued",
  /** Asks the server which file it is. */
  "resolving",
  "running",
  /** Lost its connection; tries again at `retryAt`. */
  "retrying",
  /** All bytes are there; the last of them are being hashed. */
  "checking",
  "paused",
  /** Waits for the person; `error` says why. */
  "failed",
]);

/** A download that is not done yet. A finished one is a model. */
export const download = z.object({
  downloadId,
  /** What to call it: the model's name, or the file's. */
  name: z.string(),
  /** Of the catalogue, or null for a file named by hand. */
  variantId: z.string().nullable(),
  repository: z.string(),
  /** Of all parts, in order. */
  paths: z.array(z.string()),
  state: downloadState,
  /** Of all parts; null until the server said so. */
  sizeBytes: z.number().nullable(),
  receivedBytes: z.number(),
  bytesPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** Milliseconds since 1970, while `retrying`. */
  retryAt: z.number().nullable(),
  error: errorEnvelope.nullable(),
});
export type Download = z.infer<typeof download>;

/** In the order they run. */
export const downloadList = z.array(download);
