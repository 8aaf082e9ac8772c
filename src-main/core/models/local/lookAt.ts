import { stat } from "node:fs/promises";

/** A model's files as the disk shows them. */
export interface Sight {
  /** When the first part last changed, in milliseconds since 1970. */
  modifiedMs: number;
  /** Of each part. */
  partBytes: number[];
  /** Of all parts. */
  sizeBytes: number;
}

/** @returns null where a part is missing or out of reach */
export async function lookAt(parts: readonly string[]): Promise<Sight | null> {
  const stats = await Promise.all(parts.map((part) => stat(part).catch(() => null)));
  const files = stats.flatMap((each) => (each?.isFile() === true ? [each] : []));
  const [first] = files;
  if (first === undefined || files.length < parts.length) return null;
  const partBytes = files.map(({ size }) => size);
  return { modifiedMs: first.mtimeMs, partBytes, sizeBytes: partBytes.reduce((sum, size) => sum + size, 0) };
}
