import { effort as effortSchema, type Effort } from "../../src-shared/domain/effort.ts";
import { effortLevels, leastThoughtTokens, mostThoughtTokens } from "../../src-shared/domain/effortTokens.ts";
import { UsageError } from "./UsageError.ts";

/**
 * The effort that `--effort` gives, or undefined where it is left out.
 * @throws UsageError
 */
export function parseEffort(text: string | undefined): Effort | undefined {
  if (text === undefined) return undefined;
  const { success, data } = effortSchema.safeParse(/^\d+$/.test(text) ? Number(text) : text);
  if (success) return data;
  throw new UsageError(
    `--effort takes ${effortLevels.join(", ")}, or a number of tokens from ${leastThoughtTokens} to ${mostThoughtTokens}, not "${text}".`,
  );
}
