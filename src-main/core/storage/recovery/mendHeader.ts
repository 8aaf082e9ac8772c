import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import { migrations } from "../migrations/migrations.ts";

/** Of every database that the app makes. */
const pageSize = 4096;

/**
 * Writes the first hundred bytes of a database anew, as they are in each of ours (https://sqlite.org/fileformat2.html, 1.3),
 * so that what comes after them can be read.
 */
export function mendHeader(path: string): void {
  const file = openSync(path, "r+");
  try {
    const header = Buffer.alloc(100);
    header.write("SQLite format 3\0", "latin1");
    header.writeUInt16BE(pageSize, 16);
    // Written with a log beside it.
    header.set([2, 2, 0, 64, 32, 32], 18);
    header.writeUInt32BE(1, 24);
    header.writeUInt32BE(Math.trunc(fstatSync(file).size / pageSize), 28);
    header.writeUInt32BE(1, 40);
    header.writeUInt32BE(4, 44);
    header.writeUInt32BE(1, 56);
    header.writeInt32BE(migrations.at(-1)?.version ?? 0, 60);
    header.writeUInt32BE(1, 92);
    writeSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
}
