import { open } from "node:fs/promises";
import { AppError } from "../../src-shared/errors/AppError.ts";

const magic = "GGUF";

/**
 * Makes sure that a readable GGUF file stands at `path`, before the library is asked, so that a web address
 * or a folder is never taken for one.
 * @returns its size in bytes
 * @throws AppError `models/file-missing`, `models/not-gguf`
 */
export async function requireGguf(path: string): Promise<number> {
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new AppError("models/file-missing", `cannot open ${path}`, { data: { path }, cause });
  });
  try {
    const stats = await file.stat();
    const head = Buffer.alloc(magic.length);
    if (
      !stats.isFile() ||
      (await file.read(head, 0, head.length, 0)).bytesRead < head.length ||
      head.toString("latin1") !== magic
    )
      throw new AppError("models/not-gguf", `${path} does not start with ${magic}`, { data: { path } });
    return stats.size;
  } finally {
    await file.close();
  }
}
