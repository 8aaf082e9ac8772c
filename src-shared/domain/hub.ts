import { z } from "zod";

/** How the app reaches the hub. */
export const hubAccess = z.object({
  /** Without a slash at the end. */
  endpoint: z.string(),
  /** `environment` for `HF_ENDPOINT`. */
  endpointFrom: z.enum(["default", "setting", "environment"]),
  hasToken: z.boolean(),
  /** Where the token is: the system's secret store, the environment, or only until the app closes. */
  tokenFrom: z.enum(["secret-store", "environment", "memory"]).nullable(),
});
export type HubAccess = z.infer<typeof hubAccess>;

/** The GGUF models of a repository, the parts of a split one together. */
export const hubListing = z.object({
  repository: z.string(),
  /** The commit the listing is of. */
  commit: z.string(),
  licence: z.string().nullable(),
  isGated: z.boolean(),
  models: z.array(
    z.object({
      /** Of the first part. */
      path: z.string(),
      parts: z.number().int().positive(),
      sizeBytes: z.number().nonnegative(),
      sha256: z.string().nullable(),
    }),
  ),
});
export type HubListing = z.infer<typeof hubListing>;
