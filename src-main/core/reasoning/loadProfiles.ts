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

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The profile for a GGUF file, from what its header and its name say. */
export function chooseProfile(
  profiles: readonly Profile[],
  {
    name,
    fileName,
    architecture,
    chatTemplate,
  }: Pick<GgufSummary, "name" | "architecture" | "chatTemplate"> & { fileName: string },
): Profile {
  const found = profiles.find(
    ({ matches }) =>
      (matches.architecture === undefined || matches.architecture === architecture) &&
      (matches.name === undefined || plain(name).includes(matches.name) || plain(fileName).includes(matches.name)) &&
      (matches.template === undefined || (chatTemplate ?? "").includes(matches.template)),
  );
  if (found === undefined) throw new Error("the last profile must match every model");
  return found;
}
