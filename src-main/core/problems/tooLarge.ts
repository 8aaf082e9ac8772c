import { formatBytes } from "../../../src-shared/domain/formatBytes.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";

/** @param limit bytes that a file of its kind may have */
export const tooLarge = (sizeBytes: number, limit: number): AppError =>
  new AppError("problems/too-large", `${sizeBytes} bytes`, {
    data: { size: formatBytes(sizeBytes), limit: formatBytes(limit) },
  });
