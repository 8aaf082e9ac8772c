import { rmSync } from "node:fs";
import { session } from "electron";

/**
 * Deletes what the shell keeps of the person.
 * @param files absolute paths
 */
export async function forgetPerson(files: readonly string[]): Promise<void> {
  for (const file of files) rmSync(file, { force: true });
  await session.defaultSession.clearStorageData();
  await session.defaultSession.clearCache();
}
