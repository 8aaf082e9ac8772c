import { z } from "zod";

export const fileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand("FileHash");
/** SHA-256 of a file's bytes, in hexadecimal. */
export type FileHash = z.infer<typeof fileHash>;

/** A problem file that the app has a copy of, known by its content. */
export const keptFile = z.object({
  hash: fileHash,
  /** As it was called where it came from, without its folder. */
  name: z.string().min(1).max(500),
  sizeBytes: z.number().int().nonnegative(),
});
export type KeptFile = z.infer<typeof keptFile>;
