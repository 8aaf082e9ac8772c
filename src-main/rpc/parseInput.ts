import { z } from "zod";
import { contract } from "../../src-shared/contract/contract.ts";
import type { Endpoint } from "../../src-shared/contract/endpoints.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";

const endpoints: Readonly<Record<string, Endpoint>> = contract;

/**
 * The endpoint of this name and kind. Only the contract's own names count, so `constructor` is as unknown as `nonsense`.
 * @throws AppError `request/unknown`
 */
export function findEndpoint<Kind extends Endpoint["kind"]>(
  name: string,
  kind: Kind,
): Extract<Endpoint, { kind: Kind }> {
  const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
  if (endpoint?.kind !== kind)
    throw new AppError("request/unknown", `There is no ${kind} named ${JSON.stringify(name)}.`);
  return endpoint as Extract<Endpoint, { kind: Kind }>;
}

/** @throws AppError `request/invalid` */
export function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError("request/invalid", z.prettifyError(parsed.error));
}
