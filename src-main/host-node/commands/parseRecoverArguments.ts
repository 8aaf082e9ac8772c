import { parseOptions } from "../parseOptions.ts";
import { UsageError } from "../UsageError.ts";

/** What is to be done about a history: only said, or one of the ways out. */
export type RecoverWay = { do: "tell" } | { do: "restore"; name: string } | { do: "rescue" } | { do: "begin-anew" };

export interface RecoverArguments {
  way: RecoverWay;
  /** As given, perhaps relative; undefined for the usual folder. */
  dataDir: string | undefined;
}

/** @throws UsageError */
export function parseRecoverArguments(args: string[]): RecoverArguments {
  const { values, positionals } = parseOptions(args, {
    backup: { type: "string" },
    rescue: { type: "boolean" },
    "begin-anew": { type: "boolean" },
    data: { type: "string" },
  });
  if (positionals.length > 0) throw new UsageError(`"stemma recover" does not know "${positionals[0]}".`);
  if (values.data === "") throw new UsageError("--data takes the path of a folder.");
  const ways: RecoverWay[] = [
    ...(values.backup === undefined ? [] : [{ do: "restore", name: values.backup } as const]),
    ...(values.rescue === true ? [{ do: "rescue" } as const] : []),
    ...(values["begin-anew"] === true ? [{ do: "begin-anew" } as const] : []),
  ];
  if (ways.length > 1) throw new UsageError("Choose one of --backup, --rescue and --begin-anew.");
  return { way: ways[0] ?? { do: "tell" }, dataDir: values.data };
}
