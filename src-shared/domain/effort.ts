import { z } from "zod";
import { effortLevels, leastThoughtTokens, mostThoughtTokens } from "./effortTokens.ts";

export const effortLevel = z.enum(effortLevels);

/** How long the model may think: a level, or an own number of thought tokens. */
export const effort = z.union([effortLevel, z.number().int().min(leastThoughtTokens).max(mostThoughtTokens)]);
export type Effort = z.infer<typeof effort>;
