import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./UsageError.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

/**
 * Splits a command's arguments into its options and the rest.
 * @throws UsageError
 */
export function parseOptions<const Known extends Options>(args: string[], options: Known): Parsed<Known> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * The number an option gives, or undefined where it is left out.
 * @throws UsageError when it is no number or outside the bounds
 */
export function parseNumber(
  name: string,
  text: string | undefined,
  { min, max, isWhole }: { min: number; max: number; isWhole: boolean },
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^[\d.]+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max && (!isWhole || Number.isSafeInteger(number))) return number;
  throw new UsageError(`--${name} takes a ${isWhole ? "whole " : ""}number from ${min} to ${max}, not "${text}".`);
}
