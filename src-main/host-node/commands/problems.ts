import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ReadingProgress } from "../../../src-shared/domain/problems/readingProgress.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { ProblemReader } from "../../core/problems/worker/ProblemReader.ts";
import { createHost } from "../createHost.ts";
import { errorRecord } from "../errorRecord.ts";
import { parseOptions } from "../parseOptions.ts";
import { ReadingLine } from "../ReadingLine.ts";
import { problemFileText } from "../problemFileText.ts";
import { UsageError } from "../UsageError.ts";
import { withoutControls } from "../withoutControls.ts";

/** Files of a folder, below it too; more than this is a mistake. */
const mostFiles = 500;

/**
 * Prints what is recognised in problem files. No model runs, and nothing is stored.
 * @param root absolute path of the app's folder
 * @returns the exit code: 1 when a file could not be read
 * @throws UsageError
 */
export async function problems(args: string[], root: string): Promise<number> {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" }, scans: { type: "boolean" } });
  if (positionals.length === 0) throw new UsageError("Say which file.");
  const paths = (await Promise.all(positionals.map(filesIn))).flat();
  const reader = new ProblemReader(createHost(root, ":memory:").problemsWorkerFile);
  const line = new ReadingLine(process.stderr);
  let failed = 0;
  try {
    for (const path of paths) {
      try {
        const onProgress = (progress: ReadingProgress): void => line.show(path, progress);
        const file = await reader
          .read({ path: resolve(path) }, { readsScans: values.scans === true, onProgress })
          .finally(() => line.clear());
        print(values.json === true ? JSON.stringify({ path, ...file }) : problemFileText(path, file));
      } catch (thrown) {
        failed++;
        const error = errorRecord(AppError.from(thrown));
        if (values.json === true) print(JSON.stringify({ path, error }));
        else console.error(`${path}: ${error.title} ${error.advice}`);
      }
    }
  } finally {
    await reader.dispose();
  }
  return failed === 0 ? 0 : 1;
}

/** A file itself, or the files of a folder in the order of their names, without hidden ones. */
async function filesIn(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:^|[\\/])\./.test(file.slice(path.length)))
    .sort();
  if (files.length === 0) throw new UsageError(`There is no file in ${path}.`);
  if (files.length > mostFiles) throw new UsageError(`${path} holds more than ${mostFiles} files.`);
  return files;
}

function print(text: string): void {
  process.stdout.write(`${process.stdout.isTTY ? withoutControls(text) : text}\n`);
}
