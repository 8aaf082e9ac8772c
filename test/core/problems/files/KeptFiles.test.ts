import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { KeptFiles } from "../../../../src-main/core/problems/files/KeptFiles.ts";
import { fileHash } from "../../../../src-shared/domain/problems/keptFile.ts";
import { mostFileBytes } from "../../../../src-shared/domain/problems/problemLimits.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const bytes = Buffer.from("1. Solve 3x + 7 = 22.\n2. What is 17 + 25?\n");
const hash = fileHash.parse(createHash("sha256").update(bytes).digest("hex"));
const otherHash = fileHash.parse("0".repeat(64));

function keptIn(dataDir: string): KeptFiles {
  const kept = new KeptFiles(dataDir);
  onTestFinished(() => kept.dispose());
  return kept;
}

async function read(kept: KeptFiles): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of kept.read(hash)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

test("a file comes in piece by piece, and is known by its content", async () => {
  const dataDir = temporaryFolder();
  const kept = keptIn(dataDir);
  const uploadId = await kept.begin("../exams/exam.md", bytes.length);
  // Sent one after another, without waiting.
  await Promise.all([kept.add(uploadId, bytes.subarray(0, 10)), kept.add(uploadId, bytes.subarray(10))]);
  expect(await kept.end(uploadId)).toEqual({ hash, name: "exam.md", sizeBytes: bytes.length });
  expect(readFileSync(await kept.path(hash)).equals(bytes)).toBe(true);
  expect(await kept.size(hash)).toBe(bytes.length);
  expect(await read(kept)).toBe(bytes.toString());
  expect(readdirSync(join(dataDir, "problem-files"))).toEqual([hash]);
});

test("a file that is not whole, too long or given up leaves nothing behind", async () => {
  const dataDir = temporaryFolder();
  const kept = keptIn(dataDir);
  const short = await kept.begin("exam.md", bytes.length);
  await kept.add(short, bytes.subarray(0, 10));
  await expect(kept.end(short)).rejects.toThrow(code("problems/not-taken-in"));
  const long = await kept.begin("exam.md", 10);
  await expect(kept.add(long, bytes)).rejects.toThrow(code("problems/not-taken-in"));
  await expect(kept.add(long, bytes)).rejects.toThrow(code("problems/not-taken-in"));
  const cancelled = await kept.begin("exam.md", bytes.length);
  await kept.cancel(cancelled);
  await kept.cancel("none");
  await expect(kept.end("none")).rejects.toThrow(code("problems/not-taken-in"));
  await expect(kept.begin("film.mp4", mostFileBytes + 1)).rejects.toThrow(code("problems/too-large"));
  expect(readdirSync(join(dataDir, "problem-files"))).toEqual([]);
});

test("files of this machine are copied", async () => {
  const folder = temporaryFolder();
  const kept = keptIn(temporaryFolder());
  const path = join(folder, "exam.md");
  writeFileSync(path, bytes);
  expect(await kept.keep(path)).toEqual({ hash, name: "exam.md", sizeBytes: bytes.length });
  expect(await read(kept)).toBe(bytes.toString());
  await expect(kept.keep(folder)).rejects.toThrow(code("problems/not-found"));
  await expect(kept.keep(join(folder, "none"))).rejects.toThrow(code("problems/not-found"));
});

test("what nobody wants is deleted, also what an earlier launch had begun", async () => {
  const dataDir = temporaryFolder();
  const kept = keptIn(dataDir);
  const path = join(temporaryFolder(), "exam.md");
  writeFileSync(path, bytes);
  await kept.keep(path);
  writeFileSync(join(dataDir, "problem-files", otherHash), "x");
  writeFileSync(join(dataDir, "problem-files", "left.part"), "x");
  const later = keptIn(dataDir);
  // What is taken in while it sweeps stays.
  const [, taken] = await Promise.all([later.sweep(new Set([hash])), later.keep(path)]);
  expect(readdirSync(join(dataDir, "problem-files"))).toEqual([taken.hash]);
  await later.sweep(new Set());
  await expect(later.size(hash)).rejects.toThrow(code("problems/not-kept"));
  await expect(read(later)).rejects.toThrow(code("problems/not-kept"));
});

test("where nothing is kept, files are until the end", async () => {
  const kept = new KeptFiles(":memory:");
  const path = join(temporaryFolder(), "exam.md");
  writeFileSync(path, bytes);
  await kept.keep(path);
  const copy = await kept.path(hash);
  expect(existsSync(copy)).toBe(true);
  await kept.dispose();
  expect(existsSync(copy)).toBe(false);
});
