import { posix, win32 } from "node:path";
import type { Place } from "./ModelProgram.ts";

/** Joins names by the rules of a system, which need not be the one that this runs on. */
export const joinerOf =
  ({ platform }: Pick<Place, "platform">) =>
  (...names: string[]): string =>
    (platform === "win32" ? win32 : posix).join(...names);

/** A folder that the environment names, with `~` for the home folder; undefined where it names none. */
export function namedFolder(place: Place, variable: string): string | undefined {
  const value = place.environment[variable]?.trim();
  if (value === undefined || value === "") return undefined;
  return value.replace(/^~(?=[/\\]|$)/, () => place.home);
}
