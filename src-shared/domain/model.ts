import { z } from "zod";
import { modelId } from "./ids.ts";
import { selfTest } from "./selfTest.ts";

/** How the app came to know a file. */
export const modelOrigin = z.enum([
  /** Comes with the app. */
  "built-in",
  /** Downloaded or imported into the app's own folder; removing it deletes the file. */
  "downloaded",
  /** Added by the person, where it is. */
  "added",
  /** Found in another program's folder or in one the person named. */
  "found",
]);
export type ModelOrigin = z.infer<typeof modelOrigin>;

/** Where a file was published. */
export const modelSource = z.object({
  repository: z.string(),
  /** A 40-digit commit, or a name where only that is known. */
  revision: z.string(),
  /** Of the first part. */
  path: z.string(),
});
export type ModelSource = z.infer<typeof modelSource>;

/** A GGUF file the app knows; of a split one, its first part. */
export const modelFile = z.object({
  modelId,
  name: z.string(),
  path: z.string(),
  origin: modelOrigin,
  /** Whose folder it was found in, such as `LM Studio`; null for other origins. */
  foundIn: z.string().nullable(),
  /** Of all parts. */
  sizeBytes: z.number().nonnegative(),
  architecture: z.string(),
  /** Number of weights, or null where the file does not say. */
  parameters: z.number().nonnegative().nullable(),
  /** Context the model was trained for, in tokens. */
  trainContextTokens: z.number().int().nonnegative(),
  /** As the file calls it, such as `Q4_K_M`. */
  quantization: z.string(),
  /** As the file says, such as `mit`; null where it does not. */
  licence: z.string().nullable(),
  profileId: z.string(),
  /** The person chose the profile. */
  isProfileChosen: z.boolean(),
  /** What the last test of this profile showed to be wrong with it, or null. */
  profileFault: z.enum(["no-thought", "no-end"]).nullable(),
  /** Of the catalogue, where the file is known to be one of its own. */
  variantId: z.string().nullable(),
  source: modelSource.nullable(),
  /** Of the first part, once the file was hashed as it is now. */
  sha256: z.string().nullable(),
  /** `missing` when the file is gone; `changed` when it is no longer the file that was hashed. */
  state: z.enum(["present", "missing", "changed"]),
});
export type ModelFile = z.infer<typeof modelFile>;

export const modelList = z.object({ models: z.array(modelFile), selectedId: modelId });
export type ModelList = z.infer<typeof modelList>;

/** What a file says of itself, for those who want to see it. */
export const modelDetails = z.object({
  modelId,
  /** All parts, with their sizes in bytes. */
  files: z.array(z.object({ path: z.string(), sizeBytes: z.number().nonnegative() })),
  /** The header's own entries in the file's order; long values are cut. */
  metadata: z.array(z.object({ key: z.string(), value: z.string() })),
  /** The file's chat template (Jinja), or null. */
  chatTemplate: z.string().nullable(),
  /** Milliseconds since 1970 of the last hashing, or null. */
  hashedAt: z.number().nullable(),
  /** The last test of its profile, or null where there was none. */
  selfTest: selfTest.nullable(),
});
export type ModelDetails = z.infer<typeof modelDetails>;

/** A folder that is looked through for models. */
export const modelFolder = z.object({
  path: z.string(),
  /** The program it belongs to, or null for one the person named. */
  owner: z.string().nullable(),
  /** Models found in it at the last look. */
  modelCount: z.number().int().nonnegative(),
  isPresent: z.boolean(),
});
export type ModelFolder = z.infer<typeof modelFolder>;

export const modelFolders = z.object({ folders: z.array(modelFolder), isScanning: z.boolean() });
export type ModelFolders = z.infer<typeof modelFolders>;
