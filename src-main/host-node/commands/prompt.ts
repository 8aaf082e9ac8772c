import { resolve } from "node:path";
import { previewPrompt } from "../../core/reasoning/engine/previewPrompt.ts";
import { createHost } from "../createHost.ts";
import { findProfile } from "../findProfile.ts";
import { readProblem } from "../readProblem.ts";
import { withoutControls } from "../withoutControls.ts";
import { parsePromptArguments } from "./parsePromptArguments.ts";

/** The profile of the model that comes with the app. */
const usualProfile = "starter";

/**
 * Prints what a model would read.
 * @param root absolute path of the app's folder
 * @returns the exit code
 * @throws UsageError, or AppError when the model cannot be read
 */
export async function prompt(args: string[], root: string): Promise<number> {
  const { problem, profileId, modelPath } = parsePromptArguments(args);
  const host = createHost(root, ":memory:");
  const named = modelPath === undefined ? (profileId ?? usualProfile) : profileId;
  const profile = named === undefined ? undefined : findProfile(host.resourcesDir, named);
  const question = await readProblem(problem, process.stdin);
  const preview = await previewPrompt(host, {
    question,
    profile,
    modelPath: modelPath === undefined ? undefined : resolve(modelPath),
  });
  const { text, missingTokens } = preview;
  console.error(`Profile: ${preview.profile.id} (${preview.profile.name})`);
  if (preview.isIncomplete)
    console.error("The model's file says how this is written. Add --model FILE.gguf to see it as the model reads it.");
  if (missingTokens.length > 0) console.error(`Not in this model's vocabulary: ${missingTokens.join(" ")}`);
  process.stdout.write(`${process.stdout.isTTY ? withoutControls(text) : text}\n`);
  return 0;
}
