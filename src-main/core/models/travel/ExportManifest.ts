import { open } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { isSafeFileName } from "../files/safeFileName.ts";

/** The file that makes a folder an exported model. */
export const manifestName = "stemma-model.json";

const maxManifestBytes = 1_000_000;

const text = z.string().min(1).max(1000);

const exportedFile = z.strictObject({
  name: z
    .string()
    .refine((name) => isSafeFileName(name) && /\.gguf$/i.test(name), "is not the plain name of a GGUF file"),
  sizeBytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What travels beside the files of a model. */
export const exportManifest = z.strictObject({
  format: z.literal(1),
  name: text,
  /** All parts, in order. */
  files: z
    .array(exportedFile)
    .min(1)
    .max(1000)
    .refine(
      (files) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length,
      "names a file more than once",
    ),
  source: z.strictObject({ repository: text, revision: text, path: text }).nullable(),
  variantId: text.nullable(),
  licence: text.nullable(),
  quantization: z.string().max(100),
  /** In ISO 8601. */
  exportedAt: z.iso.datetime(),
  /** Version of the app that wrote it. */
  exportedBy: z.string().max(100),
});
export type ExportManifest = z.infer<typeof exportManifest>;

/**
 * Reads a manifest, which may come from anyone.
 * @throws AppError `models/bad-manifest`
 */
export async function readManifest(path: string): Promise<ExportManifest> {
  try {
    return exportManifest.parse(JSON.parse(await readText(path)));
  } catch (thrown) {
    throw new AppError("models/bad-manifest", `${path}: ${String(thrown)}`, { data: { path }, cause: thrown });
  }
}

/** At most what a manifest may have, however large the file says it is. */
async function readText(path: string): Promise<string> {
  const file = await open(path);
  try {
    if (!(await file.stat()).isFile()) throw new Error("not a regular file");
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maxManifestBytes + 1), 0, maxManifestBytes + 1, 0);
    if (bytesRead > maxManifestBytes) throw new Error("too large");
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
