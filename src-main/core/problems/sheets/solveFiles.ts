import { basename, extname } from "node:path";
import type { AnswerSheet } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import type { SheetEvent } from "../../../../src-shared/contract/sheetsEndpoints.ts";
import type { SheetId } from "../../../../src-shared/domain/ids.ts";
import type { KeptFile } from "../../../../src-shared/domain/problems/keptFile.ts";
import type { ProblemFile } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { ReadingProgress } from "../../../../src-shared/domain/problems/readingProgress.ts";
import type { Sheet } from "../../../../src-shared/domain/problems/sheet.ts";
import type { BackendChoice } from "../../../../src-shared/domain/settings.ts";
import { inEnglish } from "../../../../src-shared/domain/say.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Core } from "../../Core.ts";
import { createCore } from "../../createCore.ts";
import { starterId } from "../../models/local/readStarter.ts";
import type { Host } from "../../ports/Host.ts";
import type { RunWish } from "../../reasoning/ReasoningService.ts";

export interface SolveFilesOptions extends Pick<RunWish, "effort" | "samples"> {
  /** Absolute paths of problem files, which make one sheet. */
  paths: readonly string[];
  /** A GGUF file, or the starter model when left out. */
  modelPath?: string | undefined;
  /** The profile to run it by, or the one found for it when left out. */
  profileId?: string | undefined;
  /** Left out for the one that is best here. */
  backend?: BackendChoice | undefined;
  /** What is flagged is solved too. */
  acceptsFlagged: boolean;
  /** Pages of a PDF that are pictures are read too. */
  readsScans: boolean;
}

/** Told of files that are read, before there is a sheet. */
export interface FilesReading {
  onProgress: (file: KeptFile, progress: ReadingProgress) => void;
  onRead: (file: ProblemFile) => void;
}

/**
 * Solves all problems of files through the whole core. The host's data folder holds how far it is: the same files go on there where
 * they were, and what has failed is tried again. Aborting the signal stops the work and keeps what was done.
 * @param reading told of the files, unless they were read before
 * @param onEvent told of the sheet as it is at first, and of each change
 * @param write given the sheet in the end, however far it is
 * @throws AppError `app/already-open`, `problems/*`, `models/*`, `storage/*`; why it could not go on is in the returned sheet.
 *   The signal's reason when it aborts before the files are read
 */
export async function solveFiles(
  host: Host,
  options: SolveFilesOptions,
  reading: FilesReading,
  onEvent: (event: SheetEvent) => void,
  write: (sheet: AnswerSheet) => Promise<void>,
  signal: AbortSignal,
): Promise<Sheet> {
  const core = createCore(host);
  const { models, settings, sheetNews, sheets } = core;
  try {
    const { modelPath } = options;
    models.select(modelPath === undefined ? starterId : (await models.addFile(modelPath)).modelId);
    if (options.profileId !== undefined) models.setProfile(models.selected.modelId, options.profileId);
    if (options.backend !== undefined) settings.update({ backend: options.backend });
    const sheetId = await openSheet(core, options, reading, signal);
    await solve(core, sheetId, onEvent, signal);
    const sheet = sheetNews.sheet(sheetId);
    await write({
      ...sheet,
      inLanguage: inEnglish,
      solutionOf: ({ entryId }) => Promise.resolve(sheets.solution(entryId)),
    });
    return sheet;
  } finally {
    await core.dispose();
  }
}

/** The sheet of these files as it was left, or a new one in place of what was there. */
async function openSheet(
  core: Core,
  options: SolveFilesOptions,
  reading: FilesReading,
  signal: AbortSignal,
): Promise<SheetId> {
  const { intake, keptFiles, models, sheetNews, sheets } = core;
  const { effort, samples, acceptsFlagged, readsScans } = options;
  const files: KeptFile[] = [];
  for (const path of options.paths) files.push(await keptFiles.keep(path));
  const hashes = files.map(({ hash }) => hash).join(" ");
  const known = sheetNews.summaries.value.find((sheet) => sheet.files.map(({ hash }) => hash).join(" ") === hashes);
  if (known !== undefined) {
    const { sheetId } = known;
    sheets.setRun({ sheetId, modelId: models.selected.modelId, effort, samples });
    const flagged = sheetNews.sheet(sheetId).entries.filter(({ state }) => state === "needs-look");
    if (acceptsFlagged) sheets.confirm(flagged.map(({ entryId }) => entryId));
    sheets.retry({ sheetId, which: { standings: ["failed"] } });
    return sheetId;
  }
  for (const { sheetId } of sheetNews.summaries.value) sheets.remove(sheetId);
  const recognised: ProblemFile[] = [];
  for (const file of files) {
    const tell = (progress: ReadingProgress): void => reading.onProgress(file, progress);
    const read = await intake.recognise({ ...file, readsScans }, tell, signal);
    reading.onRead(read);
    recognised.push(read);
  }
  const problems = recognised.flatMap((file, index) =>
    file.problems.map((problem) => ({
      problem,
      file: files[index]?.hash ?? null,
      isConfirmed: acceptsFlagged,
    })),
  );
  if (problems.length === 0) throw new AppError("problems/empty", "no problem was found");
  const [first] = recognised;
  const name = first?.name ?? "";
  const title = first?.title ?? (basename(name, extname(name)) || "Problems");
  return sheets.create({ title, files, problems, effort, samples });
}

/** Resolves when nothing is left to solve, it cannot go on, or it was stopped. */
async function solve(
  { queue, sheetNews, sheets }: Core,
  sheetId: SheetId,
  onEvent: (event: SheetEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const stop = (): void => sheets.pause(sheetId);
  signal.addEventListener("abort", stop, { once: true });
  sheets.start(sheetId);
  const look = (event: SheetEvent): void => {
    onEvent(event);
    const { state, counts } = event.type === "snapshot" ? event.sheet : event.summary;
    if (state !== "running" && counts.solving === 0) over.abort();
  };
  if (signal.aborted) stop();
  await sheetNews.follow(sheetId, look, over.signal);
  signal.removeEventListener("abort", stop);
  await queue.settled;
}
