import { realpath, rm, rmdir, stat } from "node:fs/promises";
import { dirname, relative, isAbsolute } from "node:path";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

/**
 * Deletes a model's files in the app's own folder, with the folders that are empty then. What lies beside them is a
 * download's, of a newer version perhaps.
 * @returns the bytes freed
 * @throws AppError `models/not-owned` for a file outside that folder, `models/in-use`, `downloads/not-writable`
 */
export async function removeOwned(parts: readonly string[], modelsDir: string): Promise<number> {
  const root = await realpath(modelsDir).catch(() => modelsDir);
  for (const part of parts) {
    const folder = await realpath(dirname(part)).catch(() => dirname(part));
    // A link on the way could lead anywhere.
    if (!isWithin(folder, root) && !isWithin(folder, modelsDir))
      throw new AppError("models/not-owned", `${part} is not in ${modelsDir}`, { data: { path: part } });
  }
  let freedBytes = 0;
  for (const part of parts) {
    freedBytes += await stat(part).then(
      ({ size }) => size,
      () => 0,
    );
    await rm(part, { force: true }).catch((cause: unknown) => {
      throw toRemoveError(cause, part);
    });
    await removeEmpty(dirname(part), modelsDir);
  }
  return freedBytes;
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !/^\.\.[/\\]/.test(way);
};

async function removeEmpty(folder: string, modelsDir: string): Promise<void> {
  if (relative(modelsDir, folder) === "" || !isWithin(folder, modelsDir)) return;
  const isRemoved = await rmdir(folder).then(
    () => true,
    () => false,
  );
  if (isRemoved) await removeEmpty(dirname(folder), modelsDir);
}

function toRemoveError(cause: unknown, path: string): AppError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  // Windows lets nobody delete a file that a program has open.
  const isOpen = code === "EBUSY" || (process.platform === "win32" && code === "EPERM");
  return new AppError(isOpen ? "models/in-use" : "downloads/not-writable", `cannot delete ${path}`, {
    data: { path },
    cause,
  });
}
