import { z } from "zod";
import { downloadList } from "../domain/download.ts";
import { downloadId } from "../domain/ids.ts";
import { call, topic } from "./endpoints.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const wanted = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("variant"), variantId: z.string().min(1).max(200) }),
  z.object({
    kind: z.literal("file"),
    repository: z.string().trim().min(1).max(200),
    revision: z.string().trim().min(1).max(200),
    /** Of a split model, any part; all are fetched. */
    path: z.string().trim().min(1).max(1000),
    /** Where the server does not tell the hash. */
    sha256: sha256.nullable(),
  }),
]);
export type WantedDownload = z.infer<typeof wanted>;

export const downloadsEndpoints = {
  "downloads.list": topic(downloadList),
  /** Adds a download at the end; one for the same file that is there already is resumed instead. */
  "downloads.start": call(z.object({ wanted }), z.object({ downloadId })),
  "downloads.pause": call(z.object({ downloadId }), z.object({})),
  /** Goes on after a pause or a failure. */
  "downloads.resume": call(z.object({ downloadId }), z.object({})),
  /** Ends a download and deletes what it had fetched. */
  "downloads.cancel": call(z.object({ downloadId }), z.object({})),
  /** Moves a download to a place in the order, 0 first. */
  "downloads.move": call(z.object({ downloadId, index: z.number().int().nonnegative() }), z.object({})),
} as const;
