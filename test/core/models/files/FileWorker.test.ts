import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { FileWorker } from "../../../../src-main/core/models/files/FileWorker.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const workerFile = resolve(import.meta.dirname, "../../../../src-main/core/models/files/worker.ts");
const MiB = 2 ** 20;
const never = new AbortController().signal;
const ignore = (): void => undefined;

function fileWorker(): FileWorker {
  const worker = new FileWorker(workerFile);
  onTestFinished(() => worker.dispose());
  return worker;
}

/** A file that is larger than what is read at one go. */
function someFile(folder: string): { path: string; sha256: string; sizeBytes: number } {
  const bytes = Buffer.alloc(9 * MiB + 7, "stemma");
  const path = join(folder, "some file ä.gguf");
  writeFileSync(path, bytes);
  return { path, sha256: createHash("sha256").update(bytes).digest("hex"), sizeBytes: bytes.length };
}

describe("FileWorker", () => {
  it("hashes", async () => {
    const { path, sha256, sizeBytes } = someFile(temporaryFolder());
    await expect(fileWorker().hash(path, ignore, never)).resolves.toEqual({ sha256, sizeBytes });
  });

  it("copies and hashes on the way", async () => {
    const folder = temporaryFolder();
    const { path, sha256, sizeBytes } = someFile(folder);
    const to = join(folder, "copy.gguf");
    await expect(fileWorker().copy(path, to, ignore, never)).resolves.toEqual({ sha256, sizeBytes });
    expect(readFileSync(to).equals(readFileSync(path))).toBe(true);
  });

  it("does several jobs at once", async () => {
    const folder = temporaryFolder();
    const { path, sha256, sizeBytes } = someFile(folder);
    const worker = fileWorker();
    const jobs = [1, 2, 3].map(() => worker.hash(path, ignore, never));
    await expect(Promise.all(jobs)).resolves.toEqual(jobs.map(() => ({ sha256, sizeBytes })));
  });

  it("says which file is missing, and goes on", async () => {
    const folder = temporaryFolder();
    const worker = fileWorker();
    const path = join(folder, "none.gguf");
    const error = { code: "models/file-missing", data: { path } };
    await expect(worker.hash(path, ignore, never)).rejects.toMatchObject(error);
    await expect(worker.copy(path, join(folder, "to.gguf"), ignore, never)).rejects.toMatchObject(error);
    await expect(worker.hash(folder, ignore, never)).rejects.toMatchObject({ code: "models/file-missing" });
    const { sha256 } = someFile(folder);
    await expect(worker.hash(join(folder, "some file ä.gguf"), ignore, never)).resolves.toMatchObject({ sha256 });
  });

  it("leaves nothing of a copy that failed", async () => {
    const folder = temporaryFolder();
    const { path } = someFile(folder);
    const to = join(folder, "no such folder", "copy.gguf");
    await expect(fileWorker().copy(path, to, ignore, never)).rejects.toBeInstanceOf(Error);
    expect(readdirSync(folder)).toEqual(["some file ä.gguf"]);
  });

  it("stops when it is told to, and leaves nothing of the copy", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "large.gguf");
    writeFileSync(path, "GGUF");
    // Sparse: it takes no room, and longer to copy than the message takes.
    truncateSync(path, 4_000 * MiB);
    const worker = fileWorker();
    const abort = new AbortController();
    const to = join(folder, "copy.gguf");
    const copying = worker.copy(path, to, () => abort.abort(new Error("enough")), abort.signal);
    await expect(copying).rejects.toThrow("enough");
    expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false);
    await expect(worker.hash(path, ignore, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  });

  it("fails what is under way when it is closed, and can be asked again", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "large.gguf");
    writeFileSync(path, "GGUF");
    truncateSync(path, 8_000 * MiB);
    const worker = fileWorker();
    const { promise, resolve } = Promise.withResolvers<void>();
    const hashing = worker.hash(path, () => resolve(), never);
    const outcome = hashing.catch((thrown: unknown) => thrown);
    await promise;
    await worker.dispose();
    expect(await outcome).toMatchObject({ code: "internal" });
    const small = someFile(folder);
    await expect(worker.hash(small.path, ignore, never)).resolves.toMatchObject({ sha256: small.sha256 });
  });
});
