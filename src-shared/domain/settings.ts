import { z } from "zod";

export const theme = z.enum(["system", "light", "dark"]);

/** What the user can set. Every key has a default, so that an old file stays readable. */
export const settings = z.object({ theme: theme.default("system") });
export type Settings = z.infer<typeof settings>;
