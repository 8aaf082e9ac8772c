import { resolve } from "node:path";

/** A path as people paste it: with quotes around it, or from the home folder. */
export function toAbsolute(path: string, home: string): string {
  const bare = path.trim().replace(/^(["'])(.*)\1$/s, "$2");
  return resolve(bare.replace(/^~(?=[/\\]|$)/, () => home));
}
