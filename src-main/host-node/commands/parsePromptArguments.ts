import { parseOptions } from "../parseOptions.ts";
import { UsageError } from "../UsageError.ts";

export interface PromptArguments {
  /** The problem, a file's path, `-`, or undefined where none was given. */
  problem: string | undefined;
  /** Undefined for the one found for the model, or the starter model's. */
  profileId: string | undefined;
  /** As given, perhaps relative; undefined for none. */
  modelPath: string | undefined;
}

/** @throws UsageError */
export function parsePromptArguments(args: string[]): PromptArguments {
  const { values, positionals } = parseOptions(args, { profile: { type: "string" }, model: { type: "string" } });
  if (positionals.length > 1) throw new UsageError("Put quotes around the problem, so that it is one argument.");
  if (values.model === "") throw new UsageError("--model takes the path of a GGUF file.");
  return { problem: positionals[0], profileId: values.profile, modelPath: values.model };
}
