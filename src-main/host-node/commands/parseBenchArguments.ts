import type { BackendChoice } from "../../../src-shared/domain/settings.ts";
import { parseBackend } from "../parseBackend.ts";
import { parseOptions } from "../parseOptions.ts";
import { UsageError } from "../UsageError.ts";

export interface BenchArguments {
  /** As given, perhaps relative. */
  modelPath: string;
  printsJson: boolean;
  /** Undefined for all. */
  backend: BackendChoice | undefined;
}

/** @throws UsageError */
export function parseBenchArguments(args: string[]): BenchArguments {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" }, gpu: { type: "string" } });
  const [modelPath, ...rest] = positionals;
  if (modelPath === undefined || modelPath === "" || rest.length > 0)
    throw new UsageError(`"stemma bench" takes the path of one GGUF file.`);
  const backend = parseBackend(values.gpu);
  return { modelPath, printsJson: values.json === true, backend: backend === "auto" ? undefined : backend };
}
