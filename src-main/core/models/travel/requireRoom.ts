import { statfs } from "node:fs/promises";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

/** The number by which Linux knows FAT, whose files are smaller than 4 GiB. */
const fatType = 0x4d44;
const fatMaxBytes = 2 ** 32 - 1;

/**
 * Makes sure, before anything is written, that files will fit.
 * @param folder must exist
 * @param sizes in bytes, one for each file
 * @throws AppError `downloads/disk-full`, `models/too-large-for-disk`
 */
export async function requireRoom(folder: string, sizes: readonly number[]): Promise<void> {
  const { bavail, bsize, type } = await statfs(folder);
  const missing = sizes.reduce((sum, size) => sum + size, 0) - bavail * bsize;
  if (missing > 0)
    throw new AppError("downloads/disk-full", `${missing} bytes are missing in ${folder}`, {
      data: { path: folder, missingBytes: missing },
    });
  if (process.platform === "linux" && type === fatType && sizes.some((size) => size > fatMaxBytes))
    throw new AppError("models/too-large-for-disk", `FAT at ${folder}`, { data: { path: folder } });
}
