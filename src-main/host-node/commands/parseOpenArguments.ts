import { parseNumber, parseOptions } from "../parseOptions.ts";
import { UsageError } from "../UsageError.ts";

export interface OpenArguments {
  /** 0 takes any free port. */
  port: number;
  /** As given, perhaps relative; undefined for the usual folder. */
  dataDir: string | undefined;
  opensBrowser: boolean;
}

/** @throws UsageError */
export function parseOpenArguments(args: string[]): OpenArguments {
  const { values, positionals } = parseOptions(args, {
    port: { type: "string" },
    data: { type: "string" },
    "no-browser": { type: "boolean" },
  });
  if (positionals.length > 0) throw new UsageError(`"stemma open" does not know "${positionals[0]}".`);
  if (values.data === "") throw new UsageError("--data takes the path of a folder.");
  return {
    port: parseNumber("port", values.port, { min: 0, max: 65_535, isWhole: true }) ?? 0,
    dataDir: values.data,
    opensBrowser: values["no-browser"] !== true,
  };
}
