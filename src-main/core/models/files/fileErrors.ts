import { dirname } from "node:path";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;

/** By permission, by something else in its place, or because another program has it open. */
const refused: readonly string[] = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EEXIST", "ENOTEMPTY", "EBUSY"];

/** Why a file could not be read, in the app's own terms. */
export function toReadError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError("models/file-missing", String(thrown), { data: { path }, cause: thrown });
}

/** Why a file could not be written, in the app's own terms. */
export function toWriteError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = codeOf(thrown);
  if (code === "ENOSPC" || code === "EDQUOT")
    return new AppError("downloads/disk-full", String(thrown), { data: { path }, cause: thrown });
  if (code === "EFBIG")
    return new AppError("models/too-large-for-disk", String(thrown), { data: { path }, cause: thrown });
  if (code !== undefined && refused.includes(code))
    return new AppError("downloads/not-writable", String(thrown), { data: { path: dirname(path) }, cause: thrown });
  return AppError.from(thrown);
}
