import { z } from "zod";

/** A file of a repository on the Hugging Face hub or a mirror of it. */
export const hubFile = z.object({
  /** `owner/name` */
  repository: z.string(),
  /** A 40-digit commit where it is known, else a branch such as `main`, which is resolved before anything is fetched. */
  revision: z.string(),
  /** Path inside the repository, with forward slashes. */
  path: z.string(),
  /** Null until the hub said so. */
  sizeBytes: z.number().int().nonnegative().nullable(),
  /** 64 hexadecimal digits in lower case; null until the hub said so. */
  sha256: z.string().nullable(),
});
export type HubFile = z.infer<typeof hubFile>;

/** One quantization of a catalogue model: one file, or the parts of a split one in order. */
export const catalogueVariant = z.object({
  /** `CATALOGUE_ID/QUANTIZATION`, such as `phi-4-reasoning/Q4_K_M`. */
  variantId: z.string(),
  quantization: z.string(),
  /** Of all parts: from the hub, or from the tensors' shapes where the hub was not asked yet. */
  sizeBytes: z.number().int().positive(),
  files: z.array(hubFile).min(1),
});
export type CatalogueVariant = z.infer<typeof catalogueVariant>;

export const licence = z.object({
  name: z.string(),
  /** What the person has to know before using it, in a sentence; null where it is free to use. */
  warning: z.string().nullable(),
});
export type Licence = z.infer<typeof licence>;

export const catalogueModel = z.object({
  catalogueId: z.string(),
  name: z.string(),
  maker: z.string(),
  /** A few words: `Maths, science, planning`. */
  goodFor: z.string(),
  parameters: z.number().positive(),
  /** Weights used for one token, where that is not all of them. */
  activeParameters: z.number().positive().nullable(),
  contextTokens: z.number().int().positive(),
  licence,
  /** Whether it thinks before it answers. */
  thinks: z.boolean(),
  /** How it was trained to be used: a profile's id. */
  profileId: z.string(),
  /** Smallest first. */
  variants: z.array(catalogueVariant).min(1),
});
export type CatalogueModel = z.infer<typeof catalogueModel>;

/** The models the app knows of, best known first. */
export const catalogue = z.object({ models: z.array(catalogueModel) });
export type Catalogue = z.infer<typeof catalogue>;
