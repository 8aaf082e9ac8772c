import type { Effort } from "../../../src-shared/domain/effort.ts";
import { mostSamples } from "../../../src-shared/domain/mostSamples.ts";
import type { BackendChoice } from "../../../src-shared/domain/settings.ts";
import { parseBackend } from "../parseBackend.ts";
import { parseEffort } from "../parseEffort.ts";
import { parseNumber, parseOptions } from "../parseOptions.ts";
import { UsageError } from "../UsageError.ts";

export interface SolveArguments {
  /** The problem, a file's path, `-`, or undefined where none was given. */
  problem: string | undefined;
  printsJson: boolean;
  /** As given, perhaps relative; undefined for the starter model. */
  modelPath: string | undefined;
  /** Undefined for the usual one. */
  effort: Effort | undefined;
  samples: number | undefined;
  /** Undefined for the one found for the model. */
  profileId: string | undefined;
  backend: BackendChoice | undefined;
  seed: number | undefined;
  temperature: number | undefined;
  maxTokens: number | undefined;
}

/** Seeds of llama.cpp have 32 bits. */
const maxSeed = 0xffff_ffff;

/** @throws UsageError */
export function parseSolveArguments(args: string[]): SolveArguments {
  const { values, positionals } = parseOptions(args, {
    json: { type: "boolean" },
    model: { type: "string" },
    effort: { type: "string" },
    samples: { type: "string" },
    profile: { type: "string" },
    gpu: { type: "string" },
    seed: { type: "string" },
    temperature: { type: "string" },
    "max-tokens": { type: "string" },
  });
  if (positionals.length > 1) throw new UsageError("Put quotes around the problem, so that it is one argument.");
  if (values.model === "") throw new UsageError("--model takes the path of a GGUF file.");
  return {
    problem: positionals[0],
    printsJson: values.json === true,
    modelPath: values.model,
    effort: parseEffort(values.effort),
    samples: parseNumber("samples", values.samples, { min: 1, max: mostSamples, isWhole: true }),
    profileId: values.profile,
    backend: parseBackend(values.gpu),
    seed: parseNumber("seed", values.seed, { min: 0, max: maxSeed, isWhole: true }),
    temperature: parseNumber("temperature", values.temperature, { min: 0, max: 5, isWhole: false }),
    maxTokens: parseNumber("max-tokens", values["max-tokens"], { min: 1, max: 10_000_000, isWhole: true }),
  };
}
