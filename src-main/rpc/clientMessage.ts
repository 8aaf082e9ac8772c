import { z } from "zod";
import type { ClientMessage } from "../../src-shared/contract/Transport.ts";

const id = z.int().nonnegative();

/** The outer shape of what a client may send; the input inside is the endpoint's matter. */
export const clientMessage: z.ZodType<ClientMessage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("call"), id, name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal("open"), id, name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal("follow"), id, name: z.string() }),
  z.object({ type: z.literal("ack"), id, order: z.int() }),
  z.object({ type: z.literal("close"), id }),
]);
