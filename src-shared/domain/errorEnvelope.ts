import { z } from "zod";
import { errorCodes } from "../errors/errorCodes.ts";

/** An {@link AppError} as it crosses the contract. */
export const errorEnvelope = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
