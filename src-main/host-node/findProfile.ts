import type { Profile } from "../core/reasoning/Profile.ts";
import { loadProfiles, profileById } from "../core/reasoning/loadProfiles.ts";
import { UsageError } from "./UsageError.ts";

/**
 * The profile that `--profile` names.
 * @throws UsageError with the names there are
 */
export function findProfile(resourcesDir: string, id: string): Profile {
  const profiles = loadProfiles(resourcesDir);
  const found = profileById(profiles, id);
  if (found !== undefined) return found;
  const width = Math.max(...profiles.map((profile) => profile.id.length));
  const names = profiles.map((profile) => `  ${profile.id.padEnd(width)}  ${profile.name}`).join("\n");
  throw new UsageError(`There is no profile "${id}". There are:\n${names}`);
}
