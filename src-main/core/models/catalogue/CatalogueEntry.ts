import { z } from "zod";
import { licence } from "../../../../src-shared/domain/catalogue.ts";

const count = z.number().int().positive();
const bytes = z.number().int().positive();

/** As the engine wants it; see `ModelShape`. */
const shape = z.strictObject({
  architecture: z.string(),
  layers: count,
  embeddingLength: count,
  feedForwardLength: count,
  heads: count,
  keyValueHeads: count,
  headLength: count,
  vocabulary: count,
  isTied: z.boolean(),
  trainContextTokens: count,
  experts: z.strictObject({ count, used: count }).optional(),
  slidingWindowTokens: count.optional(),
});

const variant = z
  .strictObject({
    quantization: z.string(),
    /** Path inside the repository. */
    file: z.string().endsWith(".gguf"),
    /** As published. */
    sizeBytes: bytes.optional(),
    /** From the tensors' shapes, where the published size is not known. */
    approximateBytes: bytes.optional(),
    /** As published, for exactly this file. */
    sha256: z.hash("sha256").lowercase().optional(),
  })
  .refine(({ sizeBytes, approximateBytes }) => (sizeBytes === undefined) !== (approximateBytes === undefined), {
    message: "give sizeBytes or approximateBytes",
  });

/** One file of `resources/catalogue`. */
export const catalogueEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  name: z.string(),
  maker: z.string(),
  goodFor: z.string(),
  parameters: count,
  activeParameters: count.optional(),
  licence,
  thinks: z.boolean(),
  /** Id of a profile in `resources/profiles`. */
  profile: z.string(),
  shape,
  /** `owner/name` on the hub. */
  repository: z.string().regex(/^\w[\w.-]*\/\w[\w.-]*$/),
  /** A 40-digit commit where it is known for certain, else a branch. */
  revision: z.string(),
  /** Smallest first. */
  variants: z.array(variant).min(1),
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;
