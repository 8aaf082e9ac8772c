import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GgufSummary } from "../ports/InferenceEngine.ts";
import { profileSchema, type Profile } from "./Profile.ts";

/** Reads the shipped profiles, in the order of their file names; the last one matches every model. */
export function loadProfiles(resourcesDir: string): Profile[] {
  const dir = join(resourcesDir, "profiles");
  return readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => profileSchema.parse(JSON.parse(readFileSync(join(dir, name), "utf8"))));
}

/** The profile of that id, or undefined where the app has none. */
export function profileById(profiles: readonly Profile[], id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/**
 * The profile for a GGUF file, from what its header and its name say: the first that matches.
 * @throws Error when none does, which the shipped profiles exclude
 */
export function chooseProfile(
  profiles: readonly Profile[],
  {
    name,
    fileName,
    architecture,
    chatTemplate,
  }: Pick<GgufSummary, "name" | "architecture" | "chatTemplate"> & { fileName: string },
): Profile {
  const names = [plain(name), plain(fileName)];
  // Some files have line breaks in the template's strings where others have `\n`.
  const template = (chatTemplate ?? "").replaceAll("\n", "\\n");
  const hasSigns = (signs: Profile["matches"][number]): boolean =>
    (signs.architecture === undefined || new RegExp(`^(?:${signs.architecture})$`).test(architecture)) &&
    (signs.name === undefined || names.some((one) => new RegExp(signs.name ?? "").test(one))) &&
    (signs.template === undefined || template.includes(signs.template));
  const found = profiles.find(({ matches }) => matches.some((signs) => hasSigns(signs)));
  if (found === undefined) throw new Error("the last profile must match every model");
  return found;
}
