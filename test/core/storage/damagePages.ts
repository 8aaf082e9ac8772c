import { closeSync, openSync, readFileSync, statSync, writeSync } from "node:fs";

const pageSize = 4096;

/** Writes nonsense over pages of a database, as a bad disk does. @param pages numbers from 1 */
export function damagePages(path: string, pages: readonly number[]): void {
  const file = openSync(path, "r+");
  for (const page of pages) writeSync(file, Buffer.alloc(pageSize, 0xa7), 0, pageSize, (page - 1) * pageSize);
  closeSync(file);
}

/** The pages that hold a text, by their numbers from 1. */
export function pagesWith(path: string, text: string): number[] {
  const bytes = readFileSync(path);
  return Array.from({ length: statSync(path).size / pageSize }, (_, index) => index + 1).filter((page) =>
    bytes.subarray((page - 1) * pageSize, page * pageSize).includes(text),
  );
}
