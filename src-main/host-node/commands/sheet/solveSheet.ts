import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { solveFiles } from "../../../core/problems/sheets/solveFiles.ts";
import { createHost } from "../../createHost.ts";
import { errorRecord } from "../../errorRecord.ts";
import { findProfile } from "../../findProfile.ts";
import { exitCodeOf, onInterrupt, type InterruptSignal } from "../../onInterrupt.ts";
import { printError } from "../../printError.ts";
import { ReadingLine } from "../../ReadingLine.ts";
import { parseSheetArguments } from "./parseSheetArguments.ts";
import { SheetPrinter } from "./SheetPrinter.ts";
import { sheetWriters } from "./sheetWriters.ts";

/**
 * Solves all problems of files, and writes an answer sheet. How far it is stands in a folder beside the sheet, until every problem
 * has an answer.
 * @param root absolute path of the app's folder
 * @returns the exit code: 0 only when every problem has an answer
 * @throws UsageError
 */
export async function solveSheet(args: string[], root: string): Promise<number> {
  const { out, extension, choice, printsJson, ...options } = parseSheetArguments(args);
  const host = createHost(root, ":memory:");
  if (options.profileId !== undefined) findProfile(host.resourcesDir, options.profileId);
  // Where pictures are read too, it is another sheet.
  const dataDir = `${out}${options.readsScans ? ".scans" : ""}.unfinished`;

  const aborter = new AbortController();
  let interruptedBy: InterruptSignal | undefined;
  const stopListening = onInterrupt((signal) => {
    interruptedBy = signal;
    aborter.abort();
  });
  const printer = new SheetPrinter(process.stderr, printsJson ? process.stdout : null);
  const reading = new ReadingLine(process.stderr);
  try {
    const sheet = await solveFiles(
      { ...host, dataDir },
      options,
      {
        onProgress({ name }, progress) {
          if (!printsJson) reading.show(name, progress);
        },
        onRead(file) {
          reading.clear();
          printer.printFile(file, options.readsScans);
        },
      },
      (event) => printer.print(event),
      async (answers) => writeWhole(out, sheetWriters[extension](answers, choice)),
      aborter.signal,
    );
    printer.finish(sheet, out);
    if (sheet.error !== null && !printsJson) printError(AppError.fromEnvelope(sheet.error));
    const isAnswered = sheet.counts.solved === sheet.entries.length;
    if (isAnswered) await rm(dataDir, { recursive: true, force: true });
    if (interruptedBy !== undefined) return exitCodeOf(interruptedBy);
    return isAnswered ? 0 : 1;
  } catch (thrown) {
    reading.clear();
    if (interruptedBy !== undefined && thrown === aborter.signal.reason) return exitCodeOf(interruptedBy);
    const error = AppError.from(thrown);
    if (printsJson)
      process.stdout.write(`${JSON.stringify({ type: "end", state: "failed", error: errorRecord(error) })}\n`);
    else printError(error);
    return interruptedBy === undefined ? 1 : exitCodeOf(interruptedBy);
  } finally {
    stopListening();
  }
}

/** Writes a file so that it is there whole, or as it was. @throws AppError `storage/not-writable` */
async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw new AppError("storage/not-writable", String(thrown), { data: { path }, cause: thrown });
  }
}
